"""Lengths in Chinese text whose decimals stand behind the unit: 1米80, 一米四."""

import re
from decimal import Decimal

from ..grammar import Number, UnitFound, measured
from ..numerals import HAN_DIGITS
from ..units import UNITS

_DECIMALS = re.compile(
    r"米(?P<part>[0-9]{1,2}|[一二三四五六七八九]{1,2})"
    r"(?![0-9.%万亿零〇十百千分]|[-—~至到]|[家人名个年月斤件只条根块张次元米公秒岁分])"
)
_IN_A_RANGE = re.compile(r"[-—~至到、]$")
_SMALL = 10  # 400米12 is a record over 400 metres


def with_decimals(text: str, number: Number) -> tuple[Number, UnitFound] | None:
    """Return the metres of 1米80, and their unit; None where they may be something else."""
    tall = _DECIMALS.match(text, number.end)
    value = number.value
    if tall is None or value is None or value != int(value):
        return None
    if value >= (_SMALL if len(tall["part"]) == 1 else 10 * _SMALL):
        return None
    digits = [HAN_DIGITS.get(char, char) for char in tall["part"]]
    neighbours = number.words and len(digits) == 2 and digits[0] != digits[1]
    if neighbours and abs(int(digits[0]) - int(digits[1])) == 1:
        return None  # 一米六七 may be a range
    if _IN_A_RANGE.search(text[max(0, number.start - 1) : number.start]):
        return None
    value += Decimal("0." + "".join(map(str, digits)))
    unit = measured("米", UNITS["m"], tall.end())
    return number._replace(value=value, end=tall.end(), hedge=""), unit
