"""What the grammars of both languages share: numbers and units as found, and what they make."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from .numerals import normal, scaled, times
from .quantity import Kind, Quantity
from .unit_table import Unit
from .units import UNITS


class Number(NamedTuple):
    """A number as it stands in the text; the value is None where its digits are ambiguous."""

    value: Decimal | None
    start: int
    end: int
    mantissa: Decimal | None = None  # the value before its scale
    scale: Decimal = Decimal(1)
    words: bool = False  # written without digits
    hedge: str = ""  # over for 多 and 余, about for 来, inside the number


class UnitFound(NamedTuple):
    """A unit as it stands in the text, its base unit, the factor to it, and where it ends."""

    word: str
    base: str
    factor: Fraction
    end: int
    known: Unit | None = None


class Reading(NamedTuple):
    """A quantity and the span of its expression, qualifier and unit included."""

    quantity: Quantity
    start: int
    end: int


def measured(word: str, known: Unit, end: int) -> UnitFound:
    """Return a unit of the table as found; percent is always written %, English times x."""
    signed = known.symbol == "%" or (known.symbol == "x" and word.isascii())
    shown = known.symbol if signed else word
    return UnitFound(shown, known.base, known.base_factor, end, known)


def counted(word: str, end: int, symbol: str = "") -> UnitFound:
    """Return a counted thing as found; `symbol` is the caller's name for it."""
    return UnitFound(word, f"count:{symbol or word}", Fraction(1), end)


def compound(word: str, end: int) -> UnitFound:
    """Return a price or a speed as found, which is its own base: $/tonne, 元/小时."""
    return UnitFound(word, word, Fraction(1), end)


def unitless(end: int) -> UnitFound:
    """Return the unit of a bare number."""
    return UnitFound("", "", Fraction(1), end)


def percent(end: int) -> UnitFound:
    """Return the unit of 八成 and 百分之八十."""
    return measured("%", UNITS["%"], end)


def multiple(word: str, end: int) -> UnitFound:
    """Return the unit of tenfold and 翻两番."""
    return measured(word, UNITS["x"], end)


def single(kind: Kind, value: Decimal, unit: UnitFound, qualifier: str, written: str) -> Quantity:
    """Return a quantity of one value, with its base value."""
    return Quantity(
        kind,
        normal(value),
        unit.word,
        qualifier,
        value_base=normal(times(value, unit.factor)),
        unit_base=unit.base,
        written=written.strip(),
    )


def spread(low: Decimal, high: Decimal, unit: UnitFound, qualifier: str, written: str) -> Quantity:
    """Return a range; what falls from 5 to 3 lies between 3 and 5."""
    low, high = sorted((low, high))
    return Quantity(
        "range",
        None,
        unit.word,
        qualifier,
        normal(low),
        normal(high),
        unit_base=unit.base,
        low_base=normal(times(low, unit.factor)),
        high_base=normal(times(high, unit.factor)),
        written=written.strip(),
    )


def ambiguous(text: str, number: Number) -> Reading:
    """Return the refusal of a number that can be read in two ways: 1,5 million."""
    written = text[number.start : number.end]
    return Reading(Quantity("ambiguous", written=written), number.start, number.end)


def beginning_at(text: str, last: int, reading: Reading) -> Reading:
    """Return a reading without what lies before `last`, where the one before it ends."""
    if reading.start >= last:
        return reading
    return reading._replace(start=reading.end - len(text[last : reading.end].lstrip()))


def refusal(text: str, reading: Reading) -> Reading:
    """Return the refusal of a whole reading."""
    written = text[reading.start : reading.end].strip()
    return reading._replace(quantity=Quantity("ambiguous", written=written))


def ends(first: Number, second: Number) -> tuple[Decimal, Decimal] | None:
    """Return both ends of a range; a scale on the second end alone holds for both.

    ($40-50 billion; but 5000到1万 is 5000 to 10000, since 5000万 would exceed 1万.)
    """
    if first.value is None or second.value is None or second.mantissa is None:
        return None
    if first.scale == 1 and second.scale > 1 and first.value < second.mantissa:
        return scaled(first.value, second.scale), second.value
    return first.value, second.value


def year_like(written: str) -> bool:
    """Return whether digits may be a calendar year."""
    return len(written) == 4 and written.isdecimal() and 1800 <= int(written) <= 2100


def is_version(written: str) -> bool:
    """Return whether a bare number looks like that of a version: 2.0."""
    return len(written) == 3 and written.endswith(".0")
