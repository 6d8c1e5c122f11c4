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


def rounded(value: Decimal, digits: int, qualifier: str = "") -> Decimal:
    """Return the value to so many significant digits, without an exponent.

    Half up; but a bound stays true: a lower one is rounded down, an upper one up.
    """
    if value == 0:
        return Decimal(0)
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    way = _WAYS.get(qualifier, "ROUND_HALF_UP")
    with localcontext(prec=_PRECISION):
        return ((value / step).to_integral_value(rounding=way) * step).normalize() + 0


_WAYS = {
    **dict.fromkeys(("over", "at_least"), "ROUND_FLOOR"),
    **dict.fromkeys(("under", "at_most"), "ROUND_CEILING"),
}
_TURNED = {"over": "under", "under": "over", "at_least": "at_most", "at_most": "at_least"}
_FALLS_WITH = {"ratio": 1, "share": 1, "difference": 1, "growth": 0}
"""The operand that makes the result smaller as it grows."""


def qualifier(operation: str, values: Sequence[Decimal], qualifiers: Sequence[str]) -> str:
    """Return how sure the exact result is, from the qualifiers of its operands.

    Over times exact is over, exact by over is under; what points both ways, or is vague, is about.
    """
    falling = _FALLS_WITH.get(operation)
    told = {
        _TURNED.get(one, one) if place == falling else one for place, one in enumerate(qualifiers)
    } - {""}
    if told and min(values) < 0 and operation not in ("sum", "difference"):
        return "about"
    for strict, weak in (("over", "at_least"), ("under", "at_most")):
        if told and told <= {strict, weak}:
            return strict if strict in told else weak
    return "about" if told else ""
