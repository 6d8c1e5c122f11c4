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


def is_of_mixed_time(line: Line, begin: int, number: Number, tail: Tail) -> bool:
    """Return whether a time is a part of one that is no whole number of the smaller unit: 19 years and six days."""
    if tail.unit.known is None or tail.unit.known.dimension not in _TIMED:
        return False
    former = line.unit(begin - 2) if line.lower(begin - 1) in _JOINING else None
    told = line.lower(begin - 3) in (*ARTICLES, *NUMBER_WORDS) or line.is_digits(begin - 3)
    if former and told and _is_smaller(number, tail.unit.known, former[0]):
        return True  # a minute and four seconds
    following = tail.after + 1
    joined = line.lower(following - 1) in _JOINING and following < len(line)
    later = numeral_at(line, following) if joined else None
    known = line.unit(later.after) if later else None
    return bool(later and known and _is_smaller(later.number, known[0], tail.unit.known))


def _is_smaller(number: Number, smaller: Unit, larger: Unit) -> bool:
    """Return whether so many of a unit of time are less than one of another: three weeks and 300 hours are two times."""
    timed = smaller.dimension in _TIMED and larger.dimension in _TIMED
    return timed and (number.value or 0) * _days(smaller) < _days(larger)


def _days(unit: Unit) -> Decimal:
    """Return how many days a unit of time has, roughly."""
    days = unit.base_factor * (30 if unit.dimension == "calendar" else Fraction(1, 86400))
    return Decimal(days.numerator) / days.denominator
