"""The slips of translation that turn a figure into another, and the words that cast doubt on one.

A slip is 亿 as billion, 万 as million, 亩 as acre. Doubtful words are an increase told as a multiple,
and a word that stutters.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from briefing.facts import figures
from briefing.facts.evidence import quoted_sentence
from briefing.facts.plausibility import Case, Extent, extent, settled
from briefing.model import Fact
from briefing.reading.library import Library
from briefing.text.wordlists import matcher

_MU_IN_ACRES = Decimal(2000) / 3 / Decimal("4046.8564224")


@dataclass(frozen=True, slots=True)
class Trap:
    """What the printed value holds, the slip that it may come from, and what mends it."""

    sign: str
    zh: str
    en: str
    factor: Decimal


TRAPS = (
    Trap("billion", "亿被译成了billion", "亿 read as billion", Decimal("0.1")),
    Trap("million", "万被译成了million", "万 read as million", Decimal("0.01")),
    Trap("acre", "亩被译成了acre", "亩 read as acres", _MU_IN_ACRES),
    Trap("亿", "billion被译成了亿", "billion read as 亿", Decimal(10)),
    Trap("万", "million被译成了万", "million read as 万", Decimal(100)),
    Trap("亩", "acre被译成了亩", "acres read as 亩", 1 / _MU_IN_ACRES),
)
TRANSLATED = ("translation", "machine-translation", "summary")
"""The qualities of a source in which each figure with such a word is in doubt."""

_EXACT, _NEAR = Decimal("1e-9"), Decimal("0.1")


def traps(fact: Fact, library: Library) -> tuple[Trap, ...]:
    """Return the slips by which a figure may have come about; none in an original text."""
    source = library.source_of(fact)
    if source is None or source.card.quality == "original" or fact.value is None:
        return ()
    return tuple(trap for trap in TRAPS if trap.sign in fact.value.lower())


def mends(trap: Trap, printed: Extent, read: Extent) -> bool:
    """Tell whether a reading is the printed figure without the slip."""
    return _alike(printed.times(trap.factor), read, _EXACT)


def suspicion(
    fact_id: str, library: Library, held: Sequence[Case]
) -> tuple[Trap, tuple[str, ...]] | None:
    """Return the slip that a figure may hold, and the facts that point to it.

    Each figure of a translated or summarised source may hold one, unless a rule that it keeps
    would be broken without the slip; any other, where a figure of the same thing is just so large.
    """
    fact = library.facts[fact_id]
    possible = traps(fact, library)
    printed = extent(figures.as_source(fact, library)) if possible else None
    for trap in possible if printed else ():
        assert printed is not None
        mended = printed.times(trap.factor)
        beside = tuple(
            name
            for name in _same_thing(fact_id, library)
            if (other := settled(name, library)) and _alike(mended, other, _NEAR)
        )
        quality = library.sources[fact.source or ""].card.quality
        refuted = any(
            passes(case, library, fact_id, printed) and not passes(case, library, fact_id, mended)
            for case in held
        )
        if beside or (quality in TRANSLATED and not refuted):
            return trap, beside
    return None


def increase(fact: Fact, library: Library) -> str:
    """Return the word of increase beside a multiple, which may then be one more; none in an original."""
    source = library.source_of(fact)
    if source is None or source.card.quality == "original" or fact.measure != "multiple":
        return ""
    found = matcher("increase", source.card.language, library).search(_sentence(fact, library))
    return found[0] if found else ""


# A word of letters, or two to four characters, twice in a row; not what is good usage (had had,
# very very, 一个一个), nor a name (New York New York).
_STUTTER = re.compile(
    r"\b(?!(?:had|that|very|many|so|far)\b)([a-z]{2,})(?:\s+\1\b)+|(?!一)([\u4e00-\u9fff]{2,4})\2"
)


def stutter(fact: Fact, library: Library) -> str:
    """Return the words that stutter in the sentence of a quote, where that was translated."""
    source = library.source_of(fact)
    if source is None or source.card.quality not in TRANSLATED:
        return ""
    found = _STUTTER.search(_sentence(fact, library))
    return found[0] if found else ""


def _sentence(fact: Fact, library: Library) -> str:
    _, sentence = quoted_sentence(fact, library) or ("", "")
    return sentence


def passes(case: Case, library: Library, fact_id: str, read: Extent) -> bool:
    """Tell whether a case passes if one of its facts is read so; what is vague passes."""
    extents = [read if name == fact_id else settled(name, library) for name in case.facts]
    known = [one for one in extents if one is not None]
    return len(known) < len(extents) or case.passes(known)


def _same_thing(fact_id: str, library: Library) -> list[str]:
    """Return the figures of the same thing: place, indicator, part, measure and time."""
    thing = _thing(library.facts[fact_id])
    alike = _by_thing(library)[thing] if thing[-1] is not None else []
    return [name for name in alike if name != fact_id]


@lru_cache(maxsize=4)
def _by_thing(library: Library) -> dict[tuple[object, ...], list[str]]:
    things: dict[tuple[object, ...], list[str]] = {}
    for name, fact in library.facts.items():
        things.setdefault(_thing(fact), []).append(name)
    return things


def _thing(fact: Fact) -> tuple[object, ...]:
    return fact.place, fact.indicator, fact.part, fact.measure, fact.time()


def _alike(one: Extent, other: Extent, room: Decimal) -> bool:
    return one.dimension == other.dimension and all(
        abs(mine - theirs) <= room * abs(theirs)
        for mine, theirs in ((one.low, other.low), (one.high, other.high))
    )
