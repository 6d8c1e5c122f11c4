"""A number with its unit in English text, alone or as one end of a range."""

from typing import NamedTuple

from ..grammar import (
    Number,
    Reading,
    UnitFound,
    ambiguous,
    ends,
    is_version,
    measured,
    single,
    spread,
    unitless,
    year_like,
)
from ..unit_table import Unit
from ..units import UNITS
from ..words import words
from .counting import STOPS, Tail, noun_at, priced, tail_at
from .forms import Step
from .hedges import hedged, qualifier_after, qualifier_before
from .line import HYPHENS, Line
from .numbers import ARTICLES, Numeral, numeral_at

_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "CNY", "₹": "INR", "₩": "KRW"}
_DOLLARS = {"US": "USD", "U.S.": "USD", "HK": "HKD", "A": "AUD", "C": "CAD", "S": "SGD",
            "NT": "TWD"}  # fmt: skip
_CODES = {code: code for code in words("CNY USD EUR GBP JPY HKD INR KRW AUD CAD SGD")} | {
    "RMB": "CNY",
    "Rs": "INR",
}
_JOINERS = ("-", "–", "—", "~", "to", "and", "or")
_PUE_WORDS = words("of is was to at value ) reached kept fell be as (")
_LEVELS = ("level", "class", "scale")


class Money(NamedTuple):
    """A currency before a number: as written, its unit, and the token where it begins."""

    word: str
    unit: Unit
    begin: int


def figure_at(line: Line, index: int) -> Step | None:
    """Return the quantity whose number, or the currency before it, begins at a token."""
    index = _after_currency(line, index)
    money = _currency_before(line, index)
    numeral = numeral_at(line, index, money=money is not None)
    if numeral is None:
        return None
    number, after = numeral
    begin = money.begin if money else index
    if number.value is None:
        return Step(ambiguous(line.text, number), after)
    if not money and _spells_name(line, index, numeral):
        return None
    tail = _money_tail(line, money, numeral) if money else tail_at(line, number, after)
    if tail is None:
        return None
    if step := _range(line, begin, numeral, tail, money):
        return step
    if _paired(line, after) or (tail.unit.word == "" and _paired(line, tail.after)):
        return None
    if _is_negative(line, begin):
        begin -= 1
        number = number._replace(value=-number.value)
    return _one(line, begin, index, number, tail, money)


def _after_currency(line: Line, index: int) -> int:
    """Return the index of the digits after a currency at `index`, or `index`."""
    position = index
    if line.word(position) in _CODES or line.word(position) in _DOLLARS:
        position += 1
    position += line.word(position) in _SIGNS
    return position if position > index and line.is_digits(position) else index


def _currency_before(line: Line, index: int) -> Money | None:
    sign, code = line.word(index - 1), line.word(index - 2)
    if not index or not line.is_digits(index):
        return None
    if sign == "$" and code in _DOLLARS and line.glued(index - 1):
        return Money(code + sign, UNITS[_DOLLARS[code]], index - 2)
    if sign in _SIGNS:
        return Money(sign, UNITS[_SIGNS[sign]], index - 1)
    return Money(sign, UNITS[_CODES[sign]], index - 1) if sign in _CODES else None


def _is_negative(line: Line, begin: int) -> bool:
    if begin == 0 or line.word(begin - 1) != "-" or not line.glued(begin):
        return False
    if line.word(begin)[:1].isalpha():
        return False
    return line.word(begin - 2) in ("(", "[") or not (
        line.glued(begin - 1) or line.is_digits(begin - 2)
    )


def _spells_name(line: Line, index: int, numeral: Numeral) -> bool:
    """Return whether an integer belongs to a name (Boeing 787) or to a code (A320, F-35)."""
    number, after = numeral
    if number.words:
        return False
    before = line.word(index - 1)
    if line.glued(index):
        if before[-1:].isalnum() or before in ("_", "#", "@"):
            return True
        joined = before in ("-", "/", ".", "–", "·", "_", "’", "'")
        if joined and line.glued(index - 1) and line.word(index - 2)[-1:].isalnum():
            return True
    if _paired(line, index - 1):
        return True
    plain = line.text[number.start : number.end].isdecimal()
    if not plain or not (before.isascii() and before[:1].isupper()):
        return False
    lower = before.lower()
    opens = index == 1 or line.word(index - 2) in (".", "!", "?", ":", "“", '"', ";")
    if lower in STOPS and opens:
        return False
    if lower in _OPENERS or qualifier_before(line, index)[0]:
        return False
    known = line.unit(after)
    if known and line.lower(after) not in ("m", "times"):
        return False
    return not (opens and noun_at(line, number, after).unit.word)


def _paired(line: Line, sign: int) -> bool:
    """Return whether a sign joins digits on both sides: a score, a clock, a share of a code."""
    joins = line.word(sign) in ("/", ":", "-", "–") and line.glued(sign) and line.glued(sign + 1)
    return joins and line.is_digits(sign - 1) and line.is_digits(sign + 1)


_OPENERS = words(
    "total totally altogether another approximately currently today recently now meanwhile "
    "additionally least of"
)


def _money_tail(line: Line, money: Money, numeral: Numeral) -> Tail:
    unit = measured(money.word, money.unit, numeral.number.end)
    after = numeral.after
    again = line.unit(after)
    if again and again[0].symbol == money.unit.symbol:
        after = again[1]
        unit = unit._replace(end=line.end(after))
    return priced(line, Tail(unit, after))


def _one(
    line: Line, begin: int, index: int, number: Number, tail: Tail, money: Money | None
) -> Step | None:
    unit, after = tail
    value = number.value
    assert value is not None
    if not line.whole and _counts_nothing(line, index, number, tail, money):
        return None
    if unit.word.lower() == "pounds" and number.scale >= 10**6:
        unit = measured(unit.word, UNITS["GBP"], unit.end)
    written = line.text[number.start : number.end]
    if level := _level_after(line, after):
        qualifier, first = hedged(line, begin, unit)
        quantity = single("order", value, unit, qualifier or "about", written)
        return Step(Reading(quantity, line.start(first), line.end(level)), level)
    if line.lower(begin - 1) in ("per", "every") and not money:
        quantity = single("denominator", value, unit, "", written)
        return Step(Reading(quantity, line.start(begin), max(unit.end, number.end)), after)
    qualifier, first = hedged(line, begin, unit)
    later, later_after = qualifier_after(line, after)
    if later and qualifier in ("", "about"):
        qualifier, after = later, later_after
        unit = unit._replace(end=line.end(after))
        if not unit.word and (behind := tail_at(line, number, after)):
            unit, after = (behind.unit, behind.after) if behind.unit.word else (unit, after)
    if not unit.word and (pue := _pue_before(line, first)) is not None:
        unit, first = measured("PUE", UNITS["PUE"], unit.end), pue
    quantity = single("quantity", value, unit, qualifier, written)
    return Step(Reading(quantity, line.start(first), max(unit.end, number.end)), after)


def _level_after(line: Line, index: int) -> int:
    """Return the index after -level or -class: 100 billion -level; 0 if there is none."""
    there = line.lower(index) in HYPHENS and line.lower(index + 1) in _LEVELS
    return index + 2 if there else 0


def _pue_before(line: Line, index: int) -> int | None:
    for back in range(1, 6):
        if line.word(index - back) == "PUE":
            return index - back
        if line.lower(index - back) not in _PUE_WORDS:
            return None
    return None


def _counts_nothing(
    line: Line, index: int, number: Number, tail: Tail, money: Money | None
) -> bool:
    """Return whether the number is a year, a rank, a type, a list or a mere word (one, zero)."""
    unit, after = tail
    written = line.text[number.start : number.end]
    qualifier, first = qualifier_before(line, index)
    if money:
        return False
    if unit.known and unit.known.dimension == "voltage":
        return line.is_word(after) and line.lower(after) not in STOPS
    if number.words:
        return _mere_word(line, index, number, unit, qualifier)
    if unit.word:
        counted = unit.base.startswith("count:")
        return year_like(written) and not qualifier and counted and written != "2000"
    if is_version(written) and not qualifier:
        return True
    if index == 0 and line.word(after) in (".", ")") and line.glued(after):
        return line.lower(after + 1) != ""
    if year_like(written):
        return first == index - 1 or qualifier not in ("over", "nearly", "under")
    if number.scale == 1 and (
        (line.is_digits(index - 1) and not line.glued(index))
        or (line.is_digits(after) and not line.glued(after))
    ):
        return True
    return line.lower(index - 1) == "top"


def _mere_word(line: Line, index: int, number: Number, unit: UnitFound, qualifier: str) -> bool:
    first = line.lower(index)
    if number.value in (0, 1) and first in ("one", "zero"):
        measure = unit.known is not None and unit.known.dimension != "count"
        if unit.word.lower() in ("day", "second") or not unit.word:
            return True
        return not (qualifier or measure)
    large = number.scale > 1 or (number.value or 0) >= 100
    if first in ARTICLES or first == "dozen" or large:
        return False
    return not unit.word and not qualifier


def _range(line: Line, begin: int, first: Numeral, tail: Tail, money: Money | None) -> Step | None:
    """Return the range that begins here: $40-50 billion, from 23% to 35%, two or three."""
    unit, joint = tail
    if unit.base.startswith("count:") or line.lower(first.after) in _JOINERS:
        unit, joint = unitless(first.number.end), first.after
    joiner = line.lower(joint)
    if joiner not in _JOINERS or _is_negative(line, begin):
        return None
    index = _after_currency(line, joint + 1)
    second = numeral_at(line, index, money=money is not None) if index < len(line) else None
    last = _last_tail(line, index, second, money) if second else None
    both = ends(first.number, second.number) if second else None
    if second is None or last is None or both is None:
        return None
    if (unit.word and unit.base != last.unit.base) or (index > joint + 1 and money is None):
        return None
    opened = line.lower(begin - 1) in ("from", "between")
    if not _joins(line, begin, joiner, opened) or (both[0] >= both[1] and joiner != "to"):
        return None
    if joiner == "or" and not (first.number.words and second.number.words):
        return None
    bare = not (last.unit.word or second.number.scale > 1 or line.whole)
    if bare and not (opened or joiner in ("to", "and")):
        return None
    if year_like(line.word(begin)) and not (last.unit.known or line.whole):
        return None
    qualifier, start = hedged(line, begin - opened, last.unit)
    later, after = qualifier_after(line, last.after)
    qualifier, after = (later, after) if later and not qualifier else (qualifier, last.after)
    end = max(last.unit.end, second.number.end, line.end(after))
    written = line.text[first.number.start : second.number.end]
    quantity = spread(*both, last.unit, qualifier, written)
    return Step(Reading(quantity, line.start(start), end), after)


def _joins(line: Line, begin: int, joiner: str, opened: bool) -> bool:
    """Return whether "and" joins the ends of a range: between 10 and 15."""
    ages = [line.lower(begin - n) for n in (4, 3, 2, 1)] == ["between", "the", "ages", "of"]
    return joiner != "and" or ages or (opened and line.lower(begin - 1) == "between")


def _last_tail(line: Line, index: int, second: Numeral, money: Money | None) -> Tail | None:
    if money is None:
        return tail_at(line, second.number, second.after)
    again = _currency_before(line, index)
    if again and again.unit.symbol != money.unit.symbol:
        return None
    return _money_tail(line, money, second)
