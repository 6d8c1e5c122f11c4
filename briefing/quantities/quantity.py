"""A typed quantity, where it was found, and when two of them tell the same value."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import Any, Literal

from .numerals import plain_or_none
from .unit_table import Unit
from .units import by_base, en_unit, zh_unit

Language = Literal["zh", "en"]
Kind = Literal[
    "quantity",
    "range",
    "fraction",
    "ratio",
    "order",
    "vague",
    "denominator",
    "ambiguous",
    "date",
    "name",
    "ordinal",
]
NOT_QUANTITIES: frozenset[Kind] = frozenset({"date", "name", "ordinal"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value with its scale applied, its unit and how sure the text is of it.

    `unit` is as written, `value_base` and `unit_base` compare across languages (kW, t, m, CNY,
    `count:个` ...). A range has `low` and `high` instead of a value; a vague quantity has only
    its `magnitude` (100000 for 数十万 and "hundreds of thousands"). `written` is the number as
    it stands in the text, with its scale and trailing zeros ("119.90亿", "32.6 million").
    """

    kind: Kind
    value: Decimal | None = None
    unit: str = ""
    qualifier: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    value_base: Decimal | None = None
    unit_base: str = ""
    low_base: Decimal | None = None
    high_base: Decimal | None = None
    written: str = ""
    magnitude: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity and the span of the line in which it stands; `text` is that span."""

    quantity: Quantity
    start: int
    end: int
    text: str


_DECIMALS = [field.type == Decimal | None for field in fields(Quantity)]
_values = attrgetter(*(field.name for field in fields(Quantity)))


def as_row(quantity: Quantity) -> list[str | None]:
    """Return a quantity as plain values, each decimal as its digits."""
    return [None if value is None else str(value) for value in _values(quantity)]


def of_row(row: Sequence[str | None]) -> Quantity:
    """Return the quantity that `as_row` wrote."""
    values: list[Any] = [
        Decimal(value) if is_decimal and value is not None else value
        for is_decimal, value in zip(_DECIMALS, row, strict=True)
    ]
    return Quantity(*values)


def same_value(a: Quantity, b: Quantity) -> bool:
    """Return whether both tell the same value in comparable units, whatever their qualifiers.

    Units of one dimension are converted (84.6 万亩 is 56,400 ha); counted things compare by
    number alone; a percentage is no percentage point; vague values compare by magnitude.
    """
    if "vague" in (a.kind, b.kind):
        return a.kind == b.kind and a.magnitude is not None and a.magnitude == b.magnitude
    scales = _dimension(a), _dimension(b)
    if scales[0][0] != scales[1][0]:
        return False
    mine, other = (
        [
            None if value is None else Fraction(value) * factor
            for value in (q.value_base, q.low_base, q.high_base)
        ]
        for q, (_, factor) in zip((a, b), scales, strict=True)
    )
    return mine == other and any(value is not None for value in mine)


def is_count(quantity: Quantity) -> bool:
    """Return whether it counts things, whichever they are."""
    return _dimension(quantity)[0] == "count"


def _dimension(quantity: Quantity) -> tuple[str, Fraction]:
    """Return the dimension of a quantity and the factor from its base unit to it."""
    base = quantity.unit_base
    if quantity.kind == "fraction" and not base:
        return "share", Fraction(100)
    if not base or base.startswith("count:"):
        return "count", Fraction(1)
    if known := by_base(base):
        return known.dimension, known.factor
    above, slash, below = base.partition("/")
    if slash:
        top, bottom = _word_unit(above), _word_unit(below)
        if top and bottom:
            return f"{top.dimension}/{bottom.dimension}", top.factor / bottom.factor
    return base, Fraction(1)


def _word_unit(word: str) -> Unit | None:
    return by_base(word) or zh_unit(word) or en_unit(word)


def as_json(found: Found) -> dict[str, object]:
    """Return one found quantity as plain values: decimals without exponent, or null."""
    quantity = found.quantity
    return {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "kind": quantity.kind,
        "value": plain_or_none(quantity.value),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "low": plain_or_none(quantity.low),
        "high": plain_or_none(quantity.high),
        "value_base": plain_or_none(quantity.value_base),
        "unit_base": quantity.unit_base,
    }
