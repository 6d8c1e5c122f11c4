"""Units looked up by symbol, by base and by the words that stand for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .unit_table import TABLE, Unit


@dataclass(frozen=True, slots=True)
class CountUnit:
    """A counted thing that the caller names: the words that stand for it and how it is printed."""

    symbol: str
    words: tuple[str, ...]
    zh: str = ""
    en: str = ""
    en_other: str = ""


Counts = Sequence[CountUnit]


@lru_cache(maxsize=8)
def counted_words(counts: tuple[CountUnit, ...]) -> tuple[tuple[str, str], ...]:
    """Return the words of counted things, each with its symbol; of one thing the longest first."""
    return tuple(
        (word, count.symbol)
        for count in counts
        for word in sorted(count.words, key=len, reverse=True)
        if word
    )


UNITS: Mapping[str, Unit] = {unit.symbol: unit for unit in TABLE}
ZH_UNITS: Mapping[str, Unit] = {
    # 台 alone is a machine: the first unit in the table keeps a shared word
    word: unit
    for unit in reversed(TABLE)
    for word in unit.zh_words
}
_EN_EXACT = {word: unit for unit in reversed(TABLE) for word in unit.en_words}
_EN_LOWER = {word.lower(): unit for word, unit in _EN_EXACT.items() if len(word) > 3}
_BASES = {**{unit.base: unit for unit in TABLE if unit.base_factor == 1}, **UNITS}
LONGEST_ZH = max(map(len, ZH_UNITS))
LONGEST_EN = max(word.count(" ") for word in _EN_EXACT) + 1


def unit(symbol: str) -> Unit | None:
    """Return the unit with this symbol, as YAML facts write it; None if there is none."""
    return UNITS.get(symbol)


def by_base(base: str) -> Unit | None:
    """Return the unit that the name of a base unit stands for (PFLOPS is P)."""
    return _BASES.get(base)


def zh_unit(word: str) -> Unit | None:
    """Return the unit that a word of a Chinese text stands for."""
    return ZH_UNITS.get(word)


def en_unit(word: str) -> Unit | None:
    """Return the unit that a word or phrase of an English text stands for."""
    return _EN_EXACT.get(word) or _EN_LOWER.get(word.lower())
