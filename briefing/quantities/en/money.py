"""Currencies before a number in English text: $5bn, HK$2.52, CNY 500m."""

from typing import NamedTuple

from ..grammar import measured
from ..unit_table import Unit
from ..units import UNITS
from .line import Line
from .nouns import Tail
from .numbers import Numeral
from .prices import priced

SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "CNY", "₹": "INR", "₩": "KRW"}
_DOLLARS = {"US": "USD", "U.S.": "USD", "HK": "HKD", "A": "AUD", "AU": "AUD", "C": "CAD", "S": "SGD",
            "NT": "TWD", "NZ": "NZD", "R": "BRL", "USD": "USD", "AUD": "AUD", "CAD": "CAD", "HKD": "HKD",
            "SGD": "SGD"}  # fmt: skip
_CODES = {code: code for code, unit in UNITS.items() if unit.dimension == code.upper() == code} | {
    "RMB": "CNY",
    "Rs": "INR",
}
BEGINNINGS = frozenset(word.lower() for word in (*SIGNS, *_DOLLARS, *_CODES))


class Money(NamedTuple):
    """A currency before a number: as written, its unit, and the token where it begins."""

    word: str
    unit: Unit
    begin: int


def after_currency(line: Line, index: int) -> int:
    """Return the index of the digits after a currency at `index`, or `index`."""
    position = index
    if line.word(position) in _CODES or line.word(position) in _DOLLARS:
        position += 1 + (line.word(position) == "Rs" and line.word(position + 1) == ".")
    position += line.word(position) in SIGNS
    return position if position > index and line.is_digits(position) else index


def currency_before(line: Line, index: int) -> Money | None:
    """Return the currency that stands before the digits at an index."""
    sign, code = line.word(index - 1), line.word(index - 2)
    if not index or not line.is_digits(index):
        return None
    if (code, sign) == ("Rs", ".") and line.glued(index - 1):
        return Money("Rs", UNITS["INR"], index - 2)  # Rs. 3 crore
    if sign == "$" and code in _DOLLARS and line.glued(index - 1):
        return Money(code + sign, UNITS[_DOLLARS[code]], index - 2)
    if sign in SIGNS:
        return Money(sign, UNITS[SIGNS[sign]], index - 1)
    return Money(sign, UNITS[_CODES[sign]], index - 1) if sign in _CODES else None


def is_foreign(line: Line, money: Money) -> bool:
    """Return whether letters before a sign tell a currency that is not known: NZ$35, R$5."""
    before = line.word(money.begin - 1)
    return line.glued(money.begin) and before.isascii() and before.isupper()


def money_tail(line: Line, money: Money, numeral: Numeral) -> Tail:
    """Return the unit of a sum of money and what it is a price of: $5 a tonne."""
    unit = measured(money.word, money.unit, numeral.number.end)
    after = numeral.after
    again = line.unit(after)
    if again and again[0].symbol == money.unit.symbol:
        after = again[1]
        unit = unit._replace(end=line.end(after))
    return priced(line, Tail(unit, after))
