"""A number with its unit in English text, alone or as one end of a range."""

from ..grammar import (
    Number,
    Reading,
    ambiguous,
    is_version,
    measured,
    multiple,
    single,
    year_like,
)
from ..numerals import PARTS
from ..units import UNITS
from ..words import words
from .counting import tail_at
from .durations import duration_at
from .evidence import (
    HARMED,
    is_chained,
    is_harmed,
    is_reached,
    is_remainder,
    is_some_of_many,
    is_told,
)
from .hedges import hedged, qualifier_after, qualifier_before
from .line import HYPHENS, Line, Step
from .lists import is_either, is_listed, is_split
from .money import Money, after_currency, currency_before, is_foreign, money_tail
from .naming import is_branded, is_title, paired, spells_name
from .nouns import Tail, noun_at
from .numbers import (
    ARTICLES,
    NUMBER_WORDS,
    Numeral,
    as_decimal,
    is_pointed,
    numeral_at,
)
from .persons import is_age_bound, is_aged
from .places import is_compared, is_place
from .plurals import STOPS, stops
from .ranges import range_at
from .sharing import is_shared
from .signs import below_zero, is_below_zero, is_called_negative, is_minus, is_negative

_PUE_WORDS = words("of is was to at value ) reached kept fell be as (")
# After a bare number these are no things that it counts: rose to 3,045 Tuesday
_NOT_THINGS = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow last next "
    "early late overnight worldwide nationwide globally alone apiece overall altogether total dead "
    "left others other new mark level barrier milestone threshold figure surge average estimate forecast goal target january february march april june july august september october "
    "remain say think believe live work attend support oppose favor agree "
    "built set due sold made sent held put kept paid november december jan feb mar apr jun jul aug sept sep oct nov dec pm am gmt"
)
_WAYS = words("north south east west northeast northwest southeast southwest")
_PEAKS = words("high highs low lows peak peaks record records")
_WARM = ("temperature", "fahrenheit")
_CHAINS = ("length", "mass")
_LEVELS = ("level", "class", "scale")
_AGREEMENTS = words(
    "plan deal scheme program programme contract agreement project pact initiative arrangement law "
    "act policy package fund partnership licence license lease warranty mandate"
)
_GROUPS = words("the its their these those his her our them which whom")


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
    if number.value is None or (money and is_foreign(line, money)):
        return Step(ambiguous(line.text, number), after)
    group = line.word(after)
    if money and len(group) == 3 and group.isdecimal() and not line.glued(after):
        return Step(ambiguous(line.text, number), after + 1)  # $500 000
    if not (money or line.whole or pointed) and (
        spells_name(line, index, numeral) or is_title(line, index, number, after)
    ):
        return None
    tail = money_tail(line, money, numeral) if money else tail_at(line, number, after)
    if tail is None:
        return None
    if not (money or line.whole) and _is_unsure(line, index, numeral, tail):
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


def _is_unsure(line: Line, index: int, numeral: Numeral, tail: Tail) -> bool:
    """Return whether the number may be one of several labels, or its length goes on after it."""
    things = tail.unit.known is None or tail.unit.known.dimension == "count"
    things = things and "/" not in tail.unit.word
    if (things and is_listed(line, index)) or is_split(line, index):
        return True
    other = index - 1 - (line.lower(index - 1) == "even")
    former = line.is_digits(other - 1) or line.lower(other - 1) in NUMBER_WORDS
    measure = other == index - 1 and line.is_digits(other - 1) and not things
    if line.lower(other) == "or" and former and not (measure and is_shared(line, other, tail)):
        return True  # 80 or even 90%
    out_of = (line.lower(index - 2), line.lower(index - 1)) == ("out", "of")
    if (
        things
        and out_of
        and line.is_digits(index - 3)
        and not is_some_of_many(line, index - 3, index - 2)
    ):
        return True  # rated 4.5 out of 5 stars
    after = numeral.after
    dashes = (
        [line.word(n) for n in (index - 2, index - 1)],
        [line.word(n) for n in (after, after + 1)],
    )
    if (dashes[0] == ["-", "-"] and line.is_digits(index - 3) and line.glued(index)) or (
        dashes[1] == ["-", "-"] and line.is_digits(after + 2) and line.glued(after)
    ):
        return True  # aged 20--24
    if is_branded(line, index, numeral.number, tail.unit):
        return True
    known = tail.unit.known
    if known is None or known.dimension not in _CHAINS:
        return False
    return is_chained(line, tail.after, known) or is_remainder(line, index, known)


def _one(
    line: Line, begin: int, index: int, number: Number, tail: Tail, money: Money | None
) -> Step | None:
    unit, after = tail
    value = number.value
    assert value is not None
    if not line.whole and _counts_nothing(line, index, number, tail, money):
        return None
    if not (unit.word or money or line.whole):
        first = hedged(line, begin, unit)[1]
        open_unit = line.end(after) > number.end  # 17 homes and businesses
        told = (
            open_unit
            or is_told(line, begin, first, number, after)
            or _pue_before(line, first) is not None
        )
        unread = not open_unit and _is_unread(line, number, after, first < begin)
        unread = unread and not is_age_bound(line, begin)
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
    if line.lower(begin - 1) in ("per", "every") and not money:
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
    if line.lower(after) in _PEAKS and line.lower(after - 2) in HYPHENS:
        qualifier, first = "", begin  # close to four-year highs
    elif is_compared(line, begin, after):
        qualifier, first = "", begin  # dearer than 20 years ago
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


def _is_unread(line: Line, number: Number, after: int, hedge: bool) -> bool:
    """Return whether the word after a bare number is a thing or a unit that is not understood."""
    if number.scale > 1 or not line.is_word(after) or stops(line, after):
        return False
    if line.word(after)[:1].isupper() and (hedge or "," in line.text[number.start : number.end]):
        return False  # nearly 2,000 Rite Aid stores: what is counted is left open
    word = line.lower(after)
    if word in NUMBER_WORDS and line.unit(after + 1):
        return False  # down from 6,700 five years ago
    if word == "-" and line.glued(after):
        word = line.lower(after + 1)  # the 10,650-mark
    known = word in _NOT_THINGS | HARMED or line.word(after) in _WAYS  # 40,000 northeast of it
    return not (known or word.endswith(("ed", "ing", "ly")))


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
        typed = line.is_word(after) and line.lower(after) not in STOPS
        return typed and line.lower(index - 1) != "of"  # a line of 750 kV started
    if number.words:
        return _mere_word(line, index, number, tail, qualifier)
    if unit.word:
        dated = line.lower(index - 1) in ("in", "constant", "current", "real")
        if (
            year_like(written)
            and dated
            and unit.known
            and unit.known.dimension == unit.known.symbol
        ):
            return True  # in constant 2013 dollars
        counted = unit.base.startswith("count:")
        named = line.word(after - 1)[:1].isupper() or line.word(index + 1)[:1].isupper()
        dated = counted and line.lower(index - 1) in ("the", "its", "his", "their")
        if dated and year_like(written):
            return True  # more than the 2010 returns
        even = written == "2000" and not named
        timed = unit.known is not None and unit.known.dimension in ("calendar", "time")
        even = even or (timed and written.endswith("00"))
        return year_like(written) and not qualifier and (counted or timed) and not even
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
    return line.lower(index - 1) == "top" and number.scale == 1


def _mere_word(line: Line, index: int, number: Number, tail: Tail, qualifier: str) -> bool:
    first, (unit, after) = line.lower(index), tail
    if first == "zero" and (unit.known is None or unit.known.dimension in ("count", "time")):
        return not is_reached(line, index, qualifier, tail)  # zero tolerance, zero hour
    if number.value in (0, 1) and first in ("one", "zero"):
        measure = unit.known is not None and unit.known.dimension != "count"
        if unit.word.lower() in ("day", "second") or not unit.word:
            return True
        return not (qualifier or measure)
    large = number.scale > 1 or (number.value or 0) >= 100
    if line.lower(index + 1).removesuffix("s") in PARTS and not unit.word:
        return True  # over three quarters businesses
    if first in ARTICLES or first == "dozen" or large or is_aged(line, index):
        return False
    if [line.lower(index - n) for n in (2, 1)] == ["factor", "of"]:
        return False
    hedge = qualifier or qualifier_after(line, after)[0]  # two or more users
    told = line.lower(index - 1) == "another" or _is_some_of(line, index, after)
    following = line.lower(after + 1)
    more = following not in ("than", "times") and (
        not line.is_word(after + 1) or following in STOPS
    )
    told = told or (line.lower(after) == "more" and more)  # three more were at parity
    if line.lower(index - 1) in ("only", "just"):
        told = told or (stops(line, after) and line.lower(after) != "of") or not line.is_word(after)
    while line.start(after - 1) >= number.end:
        after -= 1
    told = told or is_harmed(line, index, after)
    return not unit.word and not hedge and not told


def _is_some_of(line: Line, index: int, after: int) -> bool:
    """Return whether a number in words tells a part of a group: sued over five of its patents."""
    before = line.lower(index - 1)
    free = not before[:1].isalpha() or before in STOPS or before.endswith(("ing", "ed"))
    some = line.lower(after) == "of" and line.lower(after + 1) in _GROUPS
    return free and (some or is_some_of_many(line, index, after))
