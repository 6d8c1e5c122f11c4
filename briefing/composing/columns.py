"""Numbers that stand in a column: the unit that they share, and how their digits are aligned."""

import re
from collections.abc import Sequence

from briefing.charts.fitting import width

_NUMBER = re.compile(r"(?P<lead>\D*[0-9][0-9,]*)(?P<rest>(?:\.[0-9]+)?)(?P<unit>[^0-9]*)")
_COMMA = 0.28
"""The width of a comma in the sans-serif fonts of tables, in ems."""


def shared_unit(texts: Sequence[str]) -> str | None:
    """Return the unit with which every number ends: 万架, %, "billion yuan"; None for several.

    It is "" where the numbers are bare. One number alone shares nothing.
    """
    found = [_NUMBER.fullmatch(text) for text in texts]
    units = {match["unit"] if match else None for match in found}
    return units.pop() if len(found) > 1 and len(units) == 1 else None


def indents(texts: Sequence[str]) -> list[str]:
    """Return the CSS lengths by which numbers move right, so that their units and decimals align.

    All digits are as wide as 0 (`tnum`), so one missing digit is 1ch; the rest is told in ems.
    """
    leads = [match["lead"] if (match := _NUMBER.fullmatch(text)) else "" for text in texts]
    sizes = [_size(lead) for lead in leads]
    digits, ems = max(sizes, key=lambda size: size[0] * 0.56 + size[1], default=(0, 0.0))
    return [_length(digits - own, ems - others) for own, others in sizes]


def _size(lead: str) -> tuple[int, float]:
    """Return how many digits a text has, and how wide the rest of it is."""
    others = re.sub("[0-9,]", "", lead)
    return sum(map(str.isdigit, lead)), width(others) + lead.count(",") * _COMMA


def _length(digits: int, ems: float) -> str:
    terms = [f"{digits}ch"] if digits else []
    terms += [f"{ems:.2f}em"] if round(ems, 2) else []
    return f"calc({' + '.join(terms)})" if len(terms) > 1 else "".join(terms)
