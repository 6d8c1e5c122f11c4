"""A number with its unit in English text, alone or as one end of a range."""

from ..grammar import Number, Reading, ambiguous, measured, multiple, single
from ..units import UNITS
from ..words import words
from .between import share_after
from .clauses import is_part_of_many, opens_clause, repeats_verb
from .counting import tail_at
from .doubts import counts_nothing, is_unread, is_unsure
from .durations import duration_at, is_of_mixed_time
from .elliptic import is_kind
from .evidence import is_told
from .hedges import hedged, qualifier_after
from .line import HYPHENS, Line, Step
from .lists import is_either
from .money import (
    SIGNS,
    Money,
    after_currency,
    currency_before,
    is_foreign,
    is_half_scaled,
    money_tail,
)
from .naming import is_title, paired, spells_name
from .nouns import Tail, noun_at
from .numbers import Numeral, as_decimal, is_pointed, numeral_at
from .persons import is_age_bound
from .places import is_compared, is_course, is_place
from .plurals import stops
from .ranges import range_at
from .signs import below_zero, is_below_zero, is_called_negative, is_minus, is_negative

_PUE_WORDS = words("of is was to at value ) reached kept fell be as (")
_PEAKS = words("high highs low lows peak peaks record records")
_WARM = ("temperature", "fahrenheit")
_LEVELS = ("level", "class", "scale")
_AGREEMENTS = words(
    "plan deal scheme program programme contract agreement project pact initiative arrangement law "
    "act policy package fund partnership licence license lease warranty mandate"
)


def figure_at(line: Line, index: int) -> Step | None:
    """Return the quantity whose number, or the currency before it, begins at a token."""
    index = after_currency(line, index)
    money = currency_before(line, index)
    numeral = numeral_at(line, index, money=money is not None)
    if numeral is None:
        return None
    number, after = numeral
    begin = money.begin if money else index
    if pointed := is_pointed(line, index, after):
        begin = index - 1
        number = as_decimal(line, index, number)
        numeral = Numeral(number, after)
    if number.value is None or (
        money and (is_foreign(line, money) or is_half_scaled(line, numeral))
    ):
        return Step(ambiguous(line.text, number), after)
    other = line.unit(after) if money and money.word in SIGNS else None
    if money and other and other[0].dimension == other[0].symbol != money.unit.symbol:
        return Step(ambiguous(line.text, number), other[1])  # $1,000 yuan
    if line.word(index - 1) == "." and line.glued(index) and line.word(index - 2) in SIGNS:
        return Step(ambiguous(line.text, number), after)  # $.5 a box
    if money and line.word(index).endswith(".000"):
        return Step(ambiguous(line.text, number), after)  # US$ 12.000
    group = line.word(after)
    if _is_run_on(group.lower()):
        return Step(ambiguous(line.text, number), after + 1)  # $25.30 billionearned
    if money and len(group) == 3 and group.isdecimal() and not line.glued(after):
        return Step(ambiguous(line.text, number), after + 1)  # $500 000
    if not (money or line.whole or pointed) and (
        spells_name(line, index, numeral) or is_title(line, index, number, after)
    ):
        return None
    tail = money_tail(line, money, numeral) if money else tail_at(line, number, after)
    if tail is None:
        return None
    left_open = not tail.unit.word and line.word(tail.after) in ("MT", "mt")  # over 21 MT more
    if not (money or line.whole) and (left_open or is_unsure(line, index, numeral, tail)):
        return Step(ambiguous(line.text, number), max(after, tail.after))
    if is_minus(line, begin) or is_called_negative(line, begin, tail):
        return below_zero(line, begin, number, tail)
    negative = is_negative(line, begin, tail)
    dash = line.word(begin - 1) in HYPHENS and not line.glued(begin)
    warm = tail.unit.known is not None and tail.unit.known.dimension in _WARM
    if dash and warm and not line.is_digits(begin - 2):
        return Step(ambiguous(line.text, number), tail.after)  # a frosty - 5 C
    if negative and tail.unit.known and tail.unit.known.dimension in ("mass", "length"):
        return Step(ambiguous(line.text, number), tail.after)  # the -45kg division
    if not negative and (step := range_at(line, begin, numeral, tail, money)):
        return step
    if step := duration_at(line, begin, number, tail):
        return step
    if is_of_mixed_time(line, index, number, tail):
        return Step(ambiguous(line.text, number), tail.after)
    if paired(line, after) or (tail.unit.word == "" and paired(line, tail.after)):
        return None
    below = is_below_zero(line, tail)
    if negative or below:
        begin -= negative
        number = number._replace(value=-number.value)
        tail = (
            Tail(tail.unit._replace(end=line.end(tail.after + 2)), tail.after + 2)
            if below
            else tail
        )
    return _one(line, begin, index, number, tail, money)


def _is_run_on(word: str) -> bool:
    """Return whether a scale is typeset together with the word behind it."""
    scale = next((one for one in ("million", "billion", "trillion") if word.startswith(one)), "")
    return (
        bool(scale)
        and not word.removeprefix(scale).startswith(("aire", "th"))
        and word not in (scale, f"{scale}s")
    )


def _one(
    line: Line, begin: int, index: int, number: Number, tail: Tail, money: Money | None
) -> Step | None:
    unit, after = tail
    value = number.value
    assert value is not None
    seen = share_after(line, after)
    if not line.whole and counts_nothing(line, index, number, Tail(unit, seen), money):
        return None
    if not (unit.word or money or line.whole):
        first = hedged(line, begin, unit)[1]
        open_unit = line.end(after) > number.end  # 17 homes and businesses
        told = (
            open_unit
            or is_told(line, begin, first, number, seen)
            or _pue_before(line, first) is not None
        )
        unread = not open_unit and is_unread(line, number, seen, first < begin)
        unread = unread and not (
            is_age_bound(line, begin)
            or line.lower(begin - 1) == "magnitude"
            or is_kind(line, begin, seen)
            or repeats_verb(line, begin, seen)
            or is_part_of_many(line, begin)
            or opens_clause(line, begin)
        )
        if not told or is_either(line, begin, after) or unread:
            return Step(ambiguous(line.text, number), after)
    if not unit.word and [line.lower(index - n) for n in (2, 1)] == ["factor", "of"]:
        unit = multiple("x", unit.end)
    if unit.word == "%" and line.lower(after) == "plus" and line.is_word(after + 1):
        return Step(ambiguous(line.text, number), after)  # 12% or more, or 12% and something
    if not unit.word and line.lower(after) == "pound" and number.scale >= 10**6:
        unit, after = measured("pound", UNITS["GBP"], line.end(after + 1)), after + 1
    if unit.word.lower() == "pounds" and number.scale >= 10**6:
        if line.lower(after) == "per":
            return Step(ambiguous(line.text, number), after)  # pounds per square inch
        unit = measured(unit.word, UNITS["GBP"], unit.end)
    written = line.text[number.start : number.end]
    if level := _level_after(line, after):
        if number.words and number.scale > 1 and noun_at(line, number, level).unit.word:
            return Step(ambiguous(line.text, number), level)  # nine trillion-yuan-level clusters
        qualifier, first = hedged(line, begin, unit)
        quantity = single("order", value, unit, qualifier or "about", written)
        return Step(Reading(quantity, line.start(first), line.end(level)), level)
    each = (line.lower(begin - 2), line.lower(begin - 1)) == ("for", "each")
    if line.lower(begin - 1) in ("per", "every") or each:
        hedge, hedged_after = qualifier_after(
            line, after
        )  # one well for every dozen or so residents
        behind = tail_at(line, number, hedged_after) if hedge and not unit.word else None
        unit, after = behind or (unit, after)
        quantity = single("denominator", value, unit, hedge, written)
        return Step(Reading(quantity, line.start(begin), max(unit.end, number.end)), after)
    qualifier, first = hedged(line, begin, unit)
    if unit.word == "x" and line.lower(begin - 2) == "factor":
        qualifier, first = hedged(line, begin - 3, unit)  # at least a factor of 30
    timed = unit.known is not None and unit.known.dimension in ("calendar", "time")
    if timed and line.lower(after) in _PEAKS and line.lower(after - 2) in HYPHENS:
        qualifier, first = "", begin  # close to four-year highs
    elif line.lower(begin - 1) == "over" and line.lower(after + 1) == "old":
        qualifier, first = "", begin  # victory over 27-year-old Leavitt
    elif is_compared(line, begin, after):
        qualifier, first = "", begin  # dearer than 20 years ago
    elif is_course(line, first, begin, after, number):
        qualifier, first = "", begin  # three titles over two spells
    elif is_place(line, first, begin, after, unit, number):
        return Step(ambiguous(line.text, number), after)
    former = line.lower(first - 1).removesuffix("s")
    if line.lower(first) == "under" and former not in _AGREEMENTS and _is_agreed(line, after):
        qualifier, first = "", begin  # under a $30bn plan
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


def _is_agreed(line: Line, after: int) -> bool:
    """Return whether a plan or a deal follows, under which something is done."""
    for position in range(after, after + 7):
        if line.lower(position) in _AGREEMENTS:
            return True
        if stops(line, position) or not (line.is_word(position) or line.word(position) in HYPHENS):
            return False
    return False


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
