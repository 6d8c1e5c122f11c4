"""A number with its unit in English text, alone or as one end of a range."""

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
from ..units import UNITS
from ..words import words
from .counting import STOPS, Tail, noun_at, stops, tail_at
from .forms import Step
from .hedges import hedged, qualifier_after, qualifier_before
from .line import HYPHENS, Line
from .money import Money, after_currency, currency_before, money_tail
from .numbers import ARTICLES, Numeral, numeral_at

_JOINERS = ("-", "–", "—", "~", "to", "and", "or")
_PUE_WORDS = words("of is was to at value ) reached kept fell be as (")
_CHANGES = words(
    "up down rose rise risen rises fell fall fallen falls gained gain gains lost lose loses climbed "
    "climb dropped drop drops slipped slip added add adds jumped jump jumps edged surged plunged "
    "grew grow grown increased increase increases decreased decrease declined decline advanced "
    "shed slid dipped sank soared tumbled retreated cut raised lowered reduced slumped rallied"
)
# After a bare number these are no things that it counts: rose to 3,045 Tuesday
_NOT_THINGS = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow last next "
    "early late overnight worldwide nationwide globally alone apiece overall altogether total dead "
    "left others other new january february march april june july august september october "
    "november december jan feb mar apr jun jul aug sept sep oct nov dec pm am gmt"
)
_PEAKS = words("high highs low lows peak peaks record records")
_LEVELS = ("level", "class", "scale")


def figure_at(line: Line, index: int) -> Step | None:
    """Return the quantity whose number, or the currency before it, begins at a token."""
    index = after_currency(line, index)
    money = currency_before(line, index)
    numeral = numeral_at(line, index, money=money is not None)
    if numeral is None:
        return None
    number, after = numeral
    begin = money.begin if money else index
    if number.value is None:
        return Step(ambiguous(line.text, number), after)
    if not money and _spells_name(line, index, numeral):
        return None
    tail = money_tail(line, money, numeral) if money else tail_at(line, number, after)
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
    joins = (
        line.word(sign) in ("/", ":", "-", "–", "+", "=", "*", "×")
        and line.glued(sign)
        and line.glued(sign + 1)
    )
    return joins and line.is_digits(sign - 1) and line.is_digits(sign + 1)


_OPENERS = words(
    "total totally altogether another approximately currently today recently now meanwhile "
    "additionally least of"
)


def _one(
    line: Line, begin: int, index: int, number: Number, tail: Tail, money: Money | None
) -> Step | None:
    unit, after = tail
    value = number.value
    assert value is not None
    if not line.whole and _counts_nothing(line, index, number, tail, money):
        return None
    if not (unit.word or money or line.whole) and _is_unread(line, number, after):
        return Step(ambiguous(line.text, number), after)
    if unit.word == "%" and line.lower(after) == "plus" and line.is_word(after + 1):
        return Step(ambiguous(line.text, number), after)  # 12% or more, or 12% and something
    if not unit.word and line.lower(after) == "pound" and number.scale >= 10**6:
        unit, after = measured("pound", UNITS["GBP"], line.end(after + 1)), after + 1
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
    if line.lower(after) in _PEAKS and line.lower(after - 2) in HYPHENS:
        qualifier, first = "", begin  # close to four-year highs
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


def _is_unread(line: Line, number: Number, after: int) -> bool:
    """Return whether the word after a bare number is a thing or a unit that is not understood."""
    if number.scale > 1 or not line.is_word(after) or stops(line, after):
        return False
    word = line.lower(after)
    return not (word.endswith(("ed", "ing", "ly")) or word in _NOT_THINGS)


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
    qualifier, _ = qualifier_before(line, index)
    if money:
        return False
    if unit.known and unit.known.dimension == "voltage":
        return line.is_word(after) and line.lower(after) not in STOPS
    if number.words:
        return _mere_word(line, index, number, unit, qualifier)
    if unit.word:
        counted = unit.base.startswith("count:")
        named = line.word(after - 1)[:1].isupper() or line.word(index + 1)[:1].isupper()
        even = written == "2000" and not named
        return year_like(written) and not qualifier and counted and not even
    if is_version(written) and not qualifier:
        return True
    if index == 0 and line.word(after) in (".", ")") and line.glued(after):
        return line.lower(after + 1) != ""
    if year_like(written):
        return True  # lower than 2003's
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
    suspended = line.lower(joint) in HYPHENS and line.lower(joint + 1) in ("to", "or")
    joint += suspended  # two- to five-inch, a 6- or 7-cent increase
    joiner = line.lower(joint)
    if joiner not in _JOINERS or _is_negative(line, begin):
        return None
    index = after_currency(line, joint + 1)
    second = numeral_at(line, index, money=money is not None) if index < len(line) else None
    last = _last_tail(line, index, second, money) if second else None
    both = ends(first.number, second.number) if second else None
    if second is None or last is None or both is None:
        return None
    if (unit.word and unit.base != last.unit.base) or (index > joint + 1 and money is None):
        return None
    opened = line.lower(begin - 1) in ("from", "between")
    if joiner == "to" and not opened and _is_change(line, begin, tail, first, second):
        return None
    if joiner == "to" and not (opened or last.unit.word) and both[0] >= both[1]:
        whole = first.number._replace(end=second.number.end)
        return Step(ambiguous(line.text, whole), second.after)  # a vote of 4 to 3
    if not _joins(line, begin, joiner, opened) or (
        both[0] >= both[1] and not (joiner == "to" and opened)
    ):
        return None
    spelled = first.number.words and second.number.words and line.word(index).islower()
    if joiner == "or" and not (suspended or spelled):
        return None
    bare = not (last.unit.word or second.number.scale > 1 or line.whole)
    if bare and not (opened or joiner in ("to", "and")):
        return None
    if joiner in HYPHENS and both[1] >= 500 * both[0] > 0:
        whole = first.number._replace(end=second.number.end)
        return Step(ambiguous(line.text, whole), second.after)  # $50-100,000
    if year_like(line.word(begin)) and not (last.unit.known or line.whole):
        return None
    qualifier, start = hedged(line, begin - opened, last.unit)
    later, after = qualifier_after(line, last.after)
    qualifier, after = (later, after) if later and not qualifier else (qualifier, last.after)
    end = max(last.unit.end, second.number.end, line.end(after))
    written = line.text[first.number.start : second.number.end]
    quantity = spread(*both, last.unit, qualifier, written)
    return Step(Reading(quantity, line.start(start), end), after)


def _is_change(line: Line, begin: int, tail: Tail, first: Numeral, second: Numeral) -> bool:
    """Return whether "rose 12 points to 3,045 points" tells a change and where it led."""
    verb = line.lower(hedged(line, begin, tail.unit)[1] - 1)
    if verb != "by" and verb not in _CHANGES:
        return False
    below, above = first.number, second.number
    shared = below.scale == 1 or below.scale == above.scale
    near = (below.mantissa or 0) < (above.mantissa or 0) <= 5 * (below.mantissa or 0)
    return bool(tail.unit.word) or not (shared and near)


def _joins(line: Line, begin: int, joiner: str, opened: bool) -> bool:
    """Return whether "and" joins the ends of a range: between 10 and 15."""
    ages = [line.lower(begin - n) for n in (4, 3, 2, 1)] == ["between", "the", "ages", "of"]
    return joiner != "and" or ages or (opened and line.lower(begin - 1) == "between")


def _last_tail(line: Line, index: int, second: Numeral, money: Money | None) -> Tail | None:
    if money is None:
        return tail_at(line, second.number, second.after)
    again = currency_before(line, index)
    if again and again.unit.symbol != money.unit.symbol:
        return None
    return money_tail(line, money, second)
