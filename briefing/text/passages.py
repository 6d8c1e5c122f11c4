"""Passages: the text of a block with its references in place, cut into sentences and smaller parts.

A reference is one character of the text, so that whatever is found in the text has a place beside
it. A sentence ends at a full stop, a question mark or an exclamation mark, with the marks and the
citations after it; a bold lead belongs to the sentence that it opens.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.memory import TEXTS
from briefing.model import Language
from briefing.text.pieces import Piece, Reference, plain
from briefing.text.prose import Block

MARK = "\ue000"
"""What stands for a reference that prints words; a citation prints but a number."""
CITATION = "\ue001"

CLAUSE_END = re.compile(r"[，。；：！？]|[,.;:!?](?=\s|$)")
ASIDE_END = re.compile(r"[，。；：！？（）]|[,.;:!?()](?=\s|$)")
"""Where a clause ends, or an aside in brackets begins or ends."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text, and the references in it, each with its place in the text."""

    text: str
    references: tuple[tuple[int, Reference], ...] = ()

    def cut(self, ends: re.Pattern[str], after: int = 0) -> Iterator["Passage"]:
        """Return the parts of the text up to each end that lies behind `after`."""
        edges = [match.end() for match in ends.finditer(self.text) if match.end() > after]
        if not edges and self.text.strip():
            yield self
            return
        begin = 0
        for end in dict.fromkeys((*edges, len(self.text))):
            if self.text[begin:end].strip():
                yield self.part(begin, end)
            begin = end

    def part(self, begin: int, end: int) -> "Passage":
        """Return the passage between two places."""
        inside = ((at - begin, ref) for at, ref in self.references if begin <= at < end)
        return Passage(self.text[begin:end], tuple(inside))

    @property
    def typed(self) -> str:
        """Return the typed text, a space for each reference that prints words."""
        return self.text.replace(MARK, " ").replace(CITATION, "")

    def cites(self) -> tuple[Reference, ...]:
        """Return the references that rest on a fact: all but printed times."""
        return tuple(ref for _, ref in self.references if ref.form in ("value", "claim", "cite"))


@lru_cache(maxsize=TEXTS)
def passage(pieces: tuple[Piece, ...]) -> Passage:
    """Return the text of pieces, without markup."""
    text, references = "", []
    for piece in pieces:
        if isinstance(piece, Reference):
            references.append((len(text), piece))
            text += CITATION if piece.form == "cite" else MARK
        else:
            text += plain(piece)
    return Passage(text, tuple(references))


_SENTENCE = re.compile(
    rf"[。！？]+[”’」』）]*{CITATION}*"
    rf"|(?<!\b[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bNo)(?<!\bvs)[.!?]+[\"'”’)\]]*{CITATION}*(?=\s|$)"
)
_STRETCH = re.compile(r"；|;(?=\s)")
_PHRASE: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(rf"[，、：；]|(?<={CITATION})[和与及]|(?<={MARK})[和与及]"),
    "en": re.compile(r"[,:;](?=\s)|\band\b"),
}


@lru_cache(maxsize=TEXTS)
def sentences(block: Block) -> tuple[Passage, ...]:
    """Return the sentences of a block."""
    return tuple(passage(block.pieces).cut(_SENTENCE, after=_lead(block)))


@lru_cache(maxsize=TEXTS)
def sentences_of(passage: Passage) -> tuple[Passage, ...]:
    """Return the sentences of a passage that is no block: of a bilingual string."""
    return tuple(passage.cut(_SENTENCE))


def lead(block: Block) -> str:
    """Return the bold lead at the head of a block; empty where there is none."""
    return passage(block.pieces).text[: _lead(block)]


def _lead(block: Block) -> int:
    """Return where a bold lead at the head of a block ends; 0 where there is none."""
    before: list[Piece] = []
    for piece in block.pieces:
        if isinstance(piece, str) and "</strong>" in piece:
            before.append(piece[: piece.index("</strong>")])
            is_lead = isinstance(before[0], str) and before[0].startswith("<strong>")
            return len(passage(tuple(before)).text) if is_lead else 0
        before.append(piece)
    return 0


@lru_cache(maxsize=TEXTS)
def stretches(sentence: Passage) -> tuple[Passage, ...]:
    """Return the parts of a sentence between semicolons."""
    return tuple(sentence.cut(_STRETCH))


def stretches_of(block: Block) -> Iterator[Passage]:
    """Yield the stretches of all sentences of a block."""
    for sentence in sentences(block):
        yield from stretches(sentence)


@lru_cache(maxsize=TEXTS)
def phrases(passage: Passage, language: Language) -> tuple[Passage, ...]:
    """Return the parts between commas, colons and `and`: what a label and its figure share."""
    return tuple(passage.cut(_PHRASE[language]))
