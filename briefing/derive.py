"""Derived figures: ratio, share, growth, sum, difference, product, compound; all in Decimal."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, localcontext

_PRECISION = 60
"""Significant digits kept: sums and products of any figures in the news are exact."""

# Operands are in base units; the result is in the base unit of the figure's own dimension.
_OPERATIONS: Mapping[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "ratio": lambda values: values[0] / values[1],
    "share": lambda values: values[0] / values[1] * 100,
    "growth": lambda values: (values[1] - values[0]) / values[0] * 100,
    "sum": lambda values: sum(values, Decimal(0)),
    "difference": lambda values: values[0] - values[1],
    "product": lambda values: values[0] * values[1],
    "compound": lambda values: values[0] * (1 + values[1] / 100) ** values[2],
}
SIGNS = {
    "ratio": "{0} ÷ {1}",
    "share": "{0} ÷ {1}",
    "growth": "({1} − {0}) ÷ {0}",
    "sum": " + ",
    "difference": "{0} − {1}",
    "product": "{0} × {1}",
    "compound": "{0} × (1 + {1})^{2}",
}
"""How a reader redoes each operation; `sum` is the sign between its terms."""


def compute(operation: str, values: Sequence[Decimal]) -> Decimal:
    """Return the result of one operation; raises ArithmeticError on a division by zero."""
    with localcontext(prec=_PRECISION):
        return _OPERATIONS[operation](values)


def rounded(value: Decimal, digits: int) -> Decimal:
    """Return the value to so many significant digits, half up, without an exponent."""
    if value == 0:
        return Decimal(0)
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    with localcontext(prec=_PRECISION):
        return ((value / step).to_integral_value(rounding="ROUND_HALF_UP") * step).normalize() + 0
