"""What the workbench shows of a source: all of its text, and what became of each quantity; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefing.checks.evidence.coverage import coverage
from briefing.facts import quotes
from briefing.facts.evidence import evidence
from briefing.facts.quotes import Span
from briefing.model import Language
from briefing.problems import visible
from briefing.reading.library import Library, SourceFile

Standing = Literal["", "curated", "waived", "open"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: running words, or a quantity and what became of it."""

    text: str
    start: int
    standing: Standing = ""
    facts: tuple[str, ...] = ()
    """Those of which it is the figure, or whose quotes hold it."""
    why: str = ""
    """Why it is waived."""
    number: int = 0
    """Of an open quantity: the how manieth."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or what stands between sentences, which has no number."""

    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the source that is not empty."""

    line: int
    sentences: tuple[Sentence, ...]


def paragraphs(source: SourceFile, library: Library, language: Language) -> tuple[Paragraph, ...]:
    """Return the lines of a source with all their quantities marked."""
    quantities = _quantities(source, library, language)
    text, found, start = source.text, [], 0
    sentences = quotes.sentences(text)
    coming = next(quantities, None)
    for number, raw in enumerate(text.split("\n"), 1):
        end = start + len(raw)
        inside = [span for span in sentences if start <= span.start < end]
        shown, at = [], start
        for count, span in enumerate(inside, 1):
            if at < span.start:
                shown.append(Sentence(0, at, span.start, (_words(source, at, span.start),)))
            pieces, begin = [], span.start
            while coming and coming[0].start < span.end:
                cut, piece = coming
                if begin < cut.start:
                    pieces.append(_words(source, begin, cut.start))
                pieces.append(piece)
                begin, coming = cut.end, next(quantities, None)
            if begin < span.end:
                pieces.append(_words(source, begin, span.end))
            shown.append(Sentence(count, span.start, span.end, tuple(pieces)))
            at = span.end
        if inside:
            found.append(Paragraph(number, tuple(shown)))
        start = end + 1
    return tuple(found)


def _words(source: SourceFile, start: int, end: int) -> Piece:
    return Piece(source.text[start:end], start)


def _quantities(
    source: SourceFile, library: Library, language: Language
) -> Iterator[tuple[Span, Piece]]:
    """Return the quantities of a source in the order of the text, and what became of each."""
    found = coverage(source, library)
    curated, waived = frozenset(found.quoted), frozenset(found.waived)
    quoting = [
        (name, at)
        for name, fact in library.facts.items()
        if fact.source == source.id and (at := evidence(fact, library))
    ]
    waiving = [
        (quotes.find(waiver.quote, source.text), waiver.because[language])
        for waiver in library.waivers.values()
        if waiver.source == source.id
    ]
    count = 0
    for span in sorted((*curated, *waived, *found.uncovered), key=lambda one: one.start):
        text = source.text[span.start : span.end]
        if span in curated:
            holding = [(name, at.figure) for name, at in quoting if at.quote.holds(span)]
            own = [name for name, figure in holding if figure and figure.meets(span)]
            facts = tuple(own or [name for name, _ in holding])
            yield span, Piece(text, span.start, "curated", facts)
        elif span in waived:
            why = next((why for at, why in waiving if any(one.holds(span) for one in at)), "")
            yield span, Piece(text, span.start, "waived", (), visible(why))
        else:
            count += 1
            yield span, Piece(text, span.start, "open", number=count)


def counts(found: tuple[Paragraph, ...]) -> dict[str, int]:
    """Return how many quantities stand how."""
    pieces = [piece for line in found for each in line.sentences for piece in each.pieces]
    return {name: sum(p.standing == name for p in pieces) for name in ("curated", "waived", "open")}
