"""A line of English text as words, digits and signs."""

import re
from functools import lru_cache
from typing import NamedTuple

from ..grammar import Reading
from ..unit_table import Unit
from ..units import LONGEST_EN, Counts, en_unit
from ..words import words

HYPHENS = ("-", "–")
_TOKEN = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*|(?:[A-Za-z]\.){2,}|U\.S(?![A-Za-z])|[kc]?m[23](?![A-Za-z0-9])|[A-Za-zµμ°]+(?:['’][A-Za-z]+)*[²³]?|[^\s\u00ad\u200b-\u200d\u2060\ufeff]"
)


_LONG_WORD = re.compile(r"(?<![A-Za-z'’])[A-Za-z]{4,}")
_IN_CAPITALS = re.compile(
    r"(?<=[a-z0-9] )(?:In|On|At|For|To|Of|By|From|With|As|After|Over) (?!.*\.$)"
)
_FUNCTION = re.compile(r" (?:for|to|in|of|at|by|with|on|as) (?!.*\.$)")
_WHOLE = re.compile(r"(?:[A-Z0-9][\w.'’&-]* ){5,}[A-Z][\w'’-]*")
_IN_LOWER = words(
    "from with into over than amid after before between under within upon near along about across against around until since"
)


@lru_cache(maxsize=1024)
def is_headline(text: str) -> bool:
    """Return whether all long words have capitals, which then tell no names."""
    if text.upper() == text:
        return len(_LONG_WORD.findall(text)) > 2
    long = [word for word in _LONG_WORD.findall(text) if word not in _IN_LOWER]
    if len(long) > 1 and _IN_CAPITALS.search(text) and all(word[0].isupper() for word in long):
        return True  # 243 Deaths In 6 Months
    told = len(long) > 4 or (len(long) > 2 and _FUNCTION.search(text) is not None)
    told = told or (len(long) > 2 and _WHOLE.fullmatch(text) is not None)
    return told and all(word[0].isupper() for word in long)


class Step(NamedTuple):
    """A reading and the index of the token after it."""

    reading: Reading
    after: int


class Token(NamedTuple):
    """A word, a run of digits or a sign."""

    text: str
    start: int
    end: int
    lower: str


class Line:
    """The tokens of one text; every place beyond its ends reads as an empty word."""

    __slots__ = (
        "_headline",
        "_held",
        "_units",
        "counts",
        "qualifiers",
        "text",
        "tokens",
        "whole",
    )

    def __init__(self, text: str, counts: Counts, *, whole: bool) -> None:
        self.text = text
        self.counts = counts
        self.whole = whole
        self.tokens = [
            Token(word := found[0], *found.span(), word.lower()) for found in _TOKEN.finditer(text)
        ]
        self._headline: bool | None = None
        self._held: frozenset[str] | None = None
        self._units: dict[int, tuple[Unit, int] | None] = {}
        self.qualifiers: dict[int, tuple[str, int]] = {}
        """What was read before a token (`hedges.qualifier_before`), which is asked of it several times."""

    @property
    def headline(self) -> bool:
        """Tell whether the line is a headline."""
        if self._headline is None:
            self._headline = is_headline(self.text)
        return self._headline

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, index: int) -> str:
        """Return the word at an index, as written."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def lower(self, index: int) -> str:
        """Return the word at an index in lower case."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def start(self, index: int) -> int:
        """Return where the token at an index begins."""
        return self.tokens[index].start

    def end(self, after: int) -> int:
        """Return where the token before an index ends."""
        return self.tokens[after - 1].end

    def speaks_of(self, subject: frozenset[str]) -> bool:
        """Return whether the line holds one of these words, in lower case."""
        if self._held is None:
            self._held = frozenset(token.lower for token in self.tokens)
        return not self._held.isdisjoint(subject)

    def glued(self, index: int) -> bool:
        """Return whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.tokens) and (
            self.tokens[index - 1].end == self.tokens[index].start
        )

    def is_digits(self, index: int) -> bool:
        """Return whether a token is a run of digits."""
        return "0" <= self.word(index)[:1] <= "9"

    def is_word(self, index: int) -> bool:
        """Return whether a token is made of letters."""
        return self.word(index)[:1].isalpha()

    def phrase(self, index: int, length: int) -> tuple[str, int]:
        """Return so many words joined by blanks, hyphens left out, and the index after them."""
        words: list[str] = []
        position = index
        while len(words) < length and position < len(self.tokens):
            if self.word(position) != "-" or not words:
                words.append(self.word(position))
            position += 1
        return " ".join(words), position

    def unit(self, index: int) -> tuple[Unit, int] | None:
        """Return the unit of the table that begins at an index, and the index after it."""
        if index not in self._units:
            self._units[index] = self._unit(index)
        return self._units[index]

    def _unit(self, index: int) -> tuple[Unit, int] | None:
        """Return the longest unit that begins at an index; hyphens join words as blanks do."""
        phrase, longest = "", None
        if index < 0:
            return None
        for position in range(index, min(index + 2 * LONGEST_EN, len(self.tokens))):
            word = self.tokens[position].text
            if phrase and not word[0].isalpha():
                if word == "-":
                    continue
                if word != "." or not self.glued(position):
                    break
                phrase += "."  # sq. ft
                continue
            phrase = f"{phrase} {word}" if phrase else word
            if (known := en_unit(phrase)) is not None:
                longest = known, position + 1
        return longest


def is_hyphened_to(line: Line, index: int) -> bool:
    """Return whether "-to-" begins at a token: five-to-six hours."""
    signs = line.word(index) in HYPHENS and line.word(index + 2) in HYPHENS
    return (
        signs and line.lower(index + 1) == "to" and line.glued(index + 1) and line.glued(index + 2)
    )
