"""Times told in two units in English text: one hour and 20 minutes, 2 years and 6 months."""

from decimal import Decimal
from fractions import Fraction

from ..grammar import Number, Reading, UnitFound, measured, single
from ..unit_table import Unit
from ..units import UNITS
from .counting import tail_at
from .hedges import hedged
from .line import Line, Step
from .nouns import Tail
from .numbers import ARTICLES, NUMBER_WORDS, numeral_at

_TIMED = ("time", "calendar")
_JOINING = ("and", ",")


def duration_at(line: Line, begin: int, number: Number, tail: Tail) -> Step | None:
    """Return a time told in two units or three, in the smallest: 1 hour 20 minutes is 80 minutes."""
    total, unit, after, end = number.value, tail.unit, tail.after, 0
    if unit.known is None or unit.known.dimension not in _TIMED or number.scale > 1:
        return None
    while total is not None and total == int(total) and (found := _next(line, after, unit)):
        parts, rest, unit, after, end = found
        total = total * parts + rest
    if total is None or not end:
        return None
    qualifier, first = hedged(line, begin, unit)
    quantity = single("quantity", total, unit, qualifier, line.text[number.start : end])
    return Step(Reading(quantity, line.start(first), unit.end), after)


def _next(
    line: Line, index: int, larger: UnitFound
) -> tuple[int, Decimal, UnitFound, int, int] | None:
    """Return how many of a smaller unit make one, how many follow, the unit, and where they end."""
    index += line.lower(index) in _JOINING
    second = numeral_at(line, index) if index < len(line) else None
    tail = tail_at(line, second.number, second.after) if second else None
    if second and larger.word in ("h", "hr") and line.word(second.after) == "m":
        minutes = measured("min", UNITS["minute"], line.end(second.after + 1))
        tail = Tail(minutes, second.after + 1)  # 2h 30m
    if second is None or second.number.value is None or tail is None or tail.unit.known is None:
        return None
    smaller, after = tail
    assert larger.known and smaller.known
    parts = larger.known.factor / smaller.known.factor
    whole = parts.denominator == 1 and 0 < second.number.value < int(parts)
    if not whole or smaller.known.dimension != larger.known.dimension:
        return None
    return int(parts), second.number.value, smaller, after, second.number.end


def is_of_mixed_time(line: Line, begin: int, tail: Tail) -> bool:
    """Return whether a time is a part of one that is no whole number of the smaller unit: 19 years and six days."""
    if tail.unit.known is None or tail.unit.known.dimension not in _TIMED:
        return False
    former = line.unit(begin - 2) if line.lower(begin - 1) in _JOINING else None
    told = line.lower(begin - 3) in (*ARTICLES, *NUMBER_WORDS) or line.is_digits(begin - 3)
    if former and told and _is_smaller(tail.unit.known, former[0]):
        return True  # a minute and four seconds
    following = tail.after + 1
    numbered = line.is_digits(following) or line.lower(following) in NUMBER_WORDS
    later = line.unit(following + 1) if numbered and line.lower(following - 1) in _JOINING else None
    return later is not None and _is_smaller(later[0], tail.unit.known)


def _is_smaller(smaller: Unit, larger: Unit) -> bool:
    """Return whether one unit of time is a part of the other."""
    return (
        smaller.dimension in _TIMED
        and larger.dimension in _TIMED
        and _days(smaller) < _days(larger)
    )


def _days(unit: Unit) -> Fraction:
    """Return how many days a unit of time has, roughly."""
    return unit.base_factor * (30 if unit.dimension == "calendar" else Fraction(1, 86400))
