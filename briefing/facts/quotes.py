"""Where a quote stands in a source, and whether its edges cut something off.

A quote is found by its exact characters after one fixed folding: runs of white space are one
space, characters without width are none, full-width ASCII is ASCII, and the shapes of quotation
marks are one. Digits, decimal marks, signs, units and words are never folded. Nothing fuzzy ever
passes; the nearest text is only a hint for the person who mends the quote.

Positions are those of a W3C TextPositionSelector: characters of the source as decoded.
https://www.w3.org/TR/annotation-model/#text-position-selector
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from briefing.memory import TEXTS
from briefing.model import Language
from briefing.quantities import find as find_quantities

_SINGLE = dict.fromkeys(map(ord, "‘’‚‛′＇"), "'")
_DOUBLE = dict.fromkeys(map(ord, "“”„‟″＂"), '"')
_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FOLDED: dict[int, str] = _WIDTH | _SINGLE | _DOUBLE
_WHITE = "[\\s\u200b\u2060\ufeff\u00ad]"
_GAP = re.compile(f"(?=[^ ]){_WHITE}+| {_WHITE}+")
"""White space that is not one space."""
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text after folding, with the way back: `offsets[i]` is where character i came from."""

    text: str
    offsets: Sequence[int]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source's text, in characters from its beginning."""

    start: int
    end: int

    def meets(self, other: "Span") -> bool:
        """Tell whether another one has a part of it."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Tell whether another one lies within it."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a reader finds a span: line from 1, sentence of that line from 1."""

    line: int
    sentence: int


@lru_cache(maxsize=TEXTS)
def fold(text: str) -> Folded:
    """Return the text as quotes are compared."""
    shaped = text.translate(_FOLDED)  # as long as the text
    gaps = [*_GAP.finditer(text)]
    if not gaps:
        return Folded(shaped, range(len(text) + 1))
    parts: list[str] = []
    offsets = array("I")
    position = 0
    for gap in [*gaps, None]:
        stop = gap.start() if gap else len(text)
        parts.append(shaped[position:stop])
        offsets.extend(range(position, stop))
        if gap:
            if space := _SPACE.search(gap[0]):
                parts.append(" ")
                offsets.append(stop + space.start())
            position = gap.end()
    offsets.append(len(text))
    return Folded("".join(parts), offsets)


def find(quote: str, text: str) -> list[Span]:
    """Return every span of `text` that reads as the quote."""
    needle, hay = fold(quote).text.strip(" "), fold(text)
    spans: list[Span] = []
    start = hay.text.find(needle) if needle else -1
    while start >= 0:
        end = start + len(needle)
        spans.append(Span(hay.offsets[start], hay.offsets[end - 1] + 1))
        start = hay.text.find(needle, start + 1)
    return spans


def within(part: str, quote: str) -> list[Span]:
    """Return every span of a quote that reads as `part` and does not cut a number."""
    return [span for span in find(part, quote) if not _cuts_digits(quote, span)]


_DIGITS_BEFORE = re.compile(r"(?:[0-9０-９][.,．，]?|[-−+±＋－$€£¥])\Z")
_DIGITS_AFTER = re.compile(r"[.,．，]?[0-9０-９]|\s?[%％‰]|\s?[十百千万萬亿億]")
_STARTS_AS_NUMBER = re.compile(r"[.,．，]?[0-9０-９]")
_ENDS_AS_NUMBER = re.compile(r"[0-9０-９]\Z")


def _cuts_digits(text: str, span: Span) -> bool:
    inside = text[span.start : span.end]
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    return bool(
        (_STARTS_AS_NUMBER.match(inside) and _DIGITS_BEFORE.search(before))
        or (_ENDS_AS_NUMBER.search(inside) and _DIGITS_AFTER.match(after))
    )


def cut_number(text: str, span: Span, language: Language) -> str:
    """Return the number that an edge of the span cuts in two, or nothing.

    The edge may cut its digits, its scale (`32.6| million`), its unit or its qualifier
    (`nearly| 25,000 P`).
    """
    sentence = sentence_around(text, span)
    window = text[sentence.start : sentence.end]
    for found in find_quantities(window, language):
        start, end = sentence.start + found.start, sentence.start + found.end
        if start < span.start < end or start < span.end < end:
            return found.text
    if _cuts_digits(text, span):
        return text[max(0, span.start - 6) : span.start + 6].strip()
    return ""


# A full stop ends a sentence, with the quotation marks and the note marks after it, when a capital,
# a figure or the end of the line follows; titles and abbreviations do not. `Co., Ltd.` before a capital
# ends one, but not before the rest of the name: `X Co., Ltd. Shaoguan Branch`. Chinese stops end a
# sentence by themselves.
_NAME_GOES_ON = (
    r"(?!(?<=\bCo\.)\s(?:Ltd|Inc)\b)"
    r"(?!(?:(?<=\bCo\.)|(?<=\bLtd\.)|(?<=\bInc\.)|(?<=\bCorp\.))"
    r"\s(?!(?:The|Its|Their|A|An|This|That|Our|His|Her)\b)"
    r"(?:[A-Z][\w'’-]*\s){0,4}(?:Branch|Division|Subsidiary|Office)\b)"
)
_STOP = re.compile(
    r"[。！？]+[”’」』）]*|"
    r"(?=[.!?])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bProf)(?<!\bSt)(?<!\bNo)(?<!\bvs)(?<!\bU\.S)"
    rf"(?<![.!?])[.!?]++{_NAME_GOES_ON}[\"'”’)\]]*(?:\s?\[\d+\])*(?=\s+(?:[-–•] )?[\"'“‘(\[]?[A-Z0-9]|\s*$)"
)


@lru_cache(maxsize=TEXTS)
def _lines(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


@lru_cache(maxsize=TEXTS)
def sentences(text: str) -> list[Span]:
    """Return the sentences of a text, in order; none crosses a line."""
    spans = []
    starts = _lines(text)
    for begin, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text[begin:stop]
        edges = [0, *(match.end() for match in _STOP.finditer(line)), len(line)]
        for left, right in pairwise(edges):
            body = line[left:right]
            if body.strip():
                start = begin + left + len(body) - len(body.lstrip())
                spans.append(Span(start, start + len(body.strip())))
    return spans


def sentences_at(text: str, span: Span) -> list[Span]:
    """Return the sentences of which a part lies in the span."""
    found = sentences(text)
    first = bisect_right(found, span.start, key=attrgetter("end"))
    return found[first : bisect_left(found, span.end, lo=first, key=attrgetter("start"))]


def sentence_around(text: str, span: Span) -> Span:
    """Return the stretch of whole sentences that holds the span."""
    held = sentences_at(text, span)
    return Span(held[0].start, held[-1].end) if held else span


def locate(text: str, span: Span) -> Locator:
    """Return line and sentence of a span; a line may be long, so the line alone is not enough."""
    starts = _lines(text)
    line = bisect_right(starts, span.start)
    begin = starts[line - 1]
    earlier = [s for s in sentences(text) if begin <= s.start <= span.start]
    return Locator(line, max(1, len(earlier)))


def nearest(quote: str, text: str) -> str:
    """Return the words of the text that come nearest to a quote that is not in it; may be empty."""
    from rapidfuzz import fuzz

    needle, hay = fold(quote).text.strip(" "), fold(text)
    if not needle or not hay.text:
        return ""
    best = fuzz.partial_ratio_alignment(needle, hay.text, score_cutoff=60)
    if best is None:
        return ""
    end = max(best.dest_start + 1, best.dest_end)
    start, end = hay.offsets[best.dest_start], hay.offsets[end - 1] + 1
    while start and _IN_WORD.match(text[start - 1]):  # half a word is no help
        start -= 1
    while end < len(text) and _IN_WORD.match(text[end]):
        end += 1
    return text[start:end].strip(_BETWEEN)


_BETWEEN = " \n\t，。、；：！？,;:!?"
"""What stands between sentences: a quote does not begin or end with it."""
_IN_WORD = re.compile(r"[A-Za-z0-9０-９]")
