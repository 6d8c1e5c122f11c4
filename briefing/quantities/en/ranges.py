"""Ranges in English text: $40-50 billion, from 23% to 35%, two or three."""

from decimal import Decimal
from typing import Literal, NamedTuple

from ..grammar import Reading, UnitFound, ambiguous, counted, ends, spread, unitless, year_like
from ..words import words
from .counting import tail_at
from .evidence import NUMBERED, is_told
from .hedges import hedged, qualifier_after
from .line import HYPHENS, Line, Step, is_hyphened_to
from .lists import CHANGES, CHANGING
from .money import Money, after_currency, currency_before, money_tail
from .nouns import Tail
from .numbers import Numeral, numeral_at
from .persons import is_age_bound
from .plurals import STOPS

# Where a text speaks of these, 32% to 65% is a result
_VOTES = words(
    "vote votes voted voters voting poll polls polled pollster election elections elected referendum "
    "ballot ballots defeated trailed trails approve disapprove candidate candidates"
)
_MODALS = words("will would could can may might should")
_CHANGE = words(
    "grow rise fall increase decrease decline drop jump reduce cut improve boost raise lower climb expand shrink"
)
# What stands at so many percent may be led there: rates will rise 2% to 4%
_LEVELS = words(
    "rate rates yield yields inflation unemployment jobless share shares stake stakes margin margins tariff "
    "tariffs tax taxes duty duties vat levy levies ratio deficit mortgage mortgages turnout occupancy"
)
_FALLING = CHANGES | words(
    "number numbers lower reduce reduces reducing cutting shrink shrank shrinks shrinking dwindled lowering "
    "collapse collapsing collapsed consolidate consolidating narrowed trimmed slashed slashing"
)
_OF_GROUPS = words("us you them these those the its their our your my his her which whom")
_JOINERS = ("-", "–", "—", "~", "to", "and", "or")


class _Ends(NamedTuple):
    """Two numbers that a word or a dash joins, and how."""

    line: Line
    begin: int
    first: Numeral
    tail: Tail
    """The unit behind the first number."""
    unit: UnitFound
    """The unit that is told of the first number alone: none where the second's holds for both."""
    at: int
    """Where the second number begins."""
    second: Numeral
    last: Tail
    """The unit behind the second."""
    joint: int
    """Where the joiner stands."""
    hyphened: bool
    """Whether the joiner stands between hyphens: three-to-six."""
    suspended: bool
    """Whether a hyphen hangs behind the first: two- to five-inch."""
    money: Money | None
    values: tuple[Decimal, Decimal]

    @property
    def joiner(self) -> str:
        return self.line.lower(self.joint)

    @property
    def opener(self) -> str:
        """From, between, or nothing."""
        before = self.line.lower(self.begin - 1)
        return before if before in ("from", "between") else ""

    @property
    def falls(self) -> bool:
        return self.values[0] >= self.values[1]

    @property
    def aged(self) -> bool:
        """Whether ages are told: adults ages 25-64, the 25-to-54 age group."""
        told = self.line.lower(self.begin - 1) in ("ages", "aged", "age")
        told = told or self.line.lower(self.second.after) == "age"
        return told and self.joiner not in ("or", "and")

    @property
    def bare(self) -> bool:
        """Whether neither a unit nor a scale stands behind the second."""
        scaled = self.second.number.scale > 1 or self.line.whole
        return not (self.last.unit.word or scaled or self.aged) and self.joiner != "or"

    def refused(self, after: int) -> Step:
        whole = self.first.number._replace(end=self.second.number.end)
        return Step(ambiguous(self.line.text, whole), after)


def range_at(
    line: Line, begin: int, first: Numeral, tail: Tail, money: Money | None
) -> Step | None:
    """Return the range that begins here: $40-50 billion, from 23% to 35%, two or three."""
    two = _ends_at(line, begin, first, tail, money)
    if two is None or _are_apart(two):
        return None
    if _are_unlike(two.unit, two.last.unit) and (two.joiner != "and" or two.opener == "between"):
        return two.refused(two.last.after)  # from 15 minutes to 3 hours
    indexed = two.at > two.joint + 1 + two.hyphened and money is None
    if (two.unit.word and two.unit.base != two.last.unit.base) or indexed:
        return None
    for law in (_of_shares, _of_change, _of_joiner, _of_bare, _of_sizes):
        told, after = law(two)
        if told != "goes on":
            return two.refused(after) if told == "refused" else None
    return _spread(two)


def _ends_at(
    line: Line, begin: int, first: Numeral, tail: Tail, money: Money | None
) -> _Ends | None:
    """Return the two ends that a joiner joins."""
    unit, joint = tail
    if line.lower(begin - 1) == "from" and _counts_again(line, tail):
        unit = unitless(unit.end)  # from 30 schools to 45 schools
    elif unit.base.startswith("count:") or line.lower(first.after) in _JOINERS:
        unit, joint = unitless(first.number.end), first.after
    suspended = line.lower(joint) in HYPHENS and line.lower(joint + 1) in ("to", "or")
    joint += suspended  # two- to five-inch, a 6- or 7-cent increase
    if line.lower(joint) not in _JOINERS:
        return None
    hyphened = suspended and is_hyphened_to(line, joint - 1)
    index = after_currency(line, joint + 1 + hyphened)
    second = numeral_at(line, index, money=money is not None) if index < len(line) else None
    last = _last_tail(line, index, second, money) if second else None
    values = ends(first.number, second.number) if second else None
    if second is None or last is None or values is None:
        return None
    if hyphened and values[0] < values[1] and _is_attribute(line, second.after):
        unit_after = counted(line.word(second.after), line.end(second.after + 1))
        last = Tail(unit_after, second.after + 1)  # three-to-six page papers
    if unit.word and last.unit.word.startswith(f"{unit.word}/"):
        unit = last.unit  # between 450 kilograms and 500 kilograms per mu
    return _Ends(
        line,
        begin,
        first,
        tail,
        unit,
        index,
        second,
        last,
        joint,
        hyphened,
        suspended,
        money,
        values,
    )


def _are_apart(two: _Ends) -> bool:
    """Return whether two measures of unlike units are two things: 1,021 GW or 1 TW, two years - 11 months of them."""
    loose = two.joiner in HYPHENS and not two.line.glued(two.joint + 1)
    return _are_unlike(two.unit, two.last.unit) and (two.joiner == "or" or loose)


_Law = tuple[Literal["goes on", "refused", "none"], int]
"""What a law says of two ends, and where what it refuses ends."""
_GOES_ON: _Law = ("goes on", 0)
_NONE: _Law = ("none", 0)


def _of_shares(two: _Ends) -> _Law:
    """Two shares may be a change or a result: ahead 56% to 40%, lost 32% to 65%; zero to 60 is no range of speeds."""
    line, begin = two.line, two.begin
    if two.joiner != "to":
        return _GOES_ON
    share = two.unit.word == "%" and not two.opener and not _is_span(line, begin, two.values)
    hedged_first = line.lower(hedged(line, begin)[1] - 1) == "from"
    if share and (hedged_first or two.values[0] > two.values[1]):
        return _NONE  # from close to 40 percent to 25 percent
    from_zero = two.first.number.value == 0 and not two.last.unit.word
    return ("refused", two.last.after) if from_zero or share else _GOES_ON


def _of_change(two: _Ends) -> _Law:
    """What rose by one number led to the other, and what falls must be told to fall."""
    line, begin, opened = two.line, two.begin, bool(two.opener)
    if two.joiner != "to":
        return _GOES_ON
    if not opened and _is_change(line, begin, two.tail, two.first, two.second):
        return _NONE
    told = (line.lower(begin - 2) in CHANGES or two.last.unit.word) and not two.hyphened  # 2-to-1
    falls = two.values[0] > two.values[1] and _is_fall(line, begin, two.first, two.second)
    told = told or (opened and falls)
    if two.falls and not (told if opened else two.last.unit.word):
        return "refused", two.second.after  # a vote of 4 to 3
    return _GOES_ON


def _of_joiner(two: _Ends) -> _Law:
    """What "and" and "or" join is seldom a range; in falling order only from one to the other, or time gone by."""
    line, joiner = two.line, two.joiner
    if joiner == "and" and two.opener == "between" and two.last.unit.word and two.falls:
        return "refused", two.last.after  # between Sh310 and Sh100
    backward = line.lower(two.last.after) == "ago"  # 145m to 66m years ago
    led = joiner == "to" and (bool(two.opener) or backward)
    if not _joins(line, two.begin, joiner, bool(two.opener)) or (two.falls and not led):
        return _NONE
    if joiner != "or":
        return _GOES_ON
    exact = two.first.number.scale > two.second.number.scale and "," in line.word(two.at)
    sums = two.money is not None and two.at > two.joint + 1 and two.values[1] >= 1000
    if exact or sums:
        return _NONE  # over 3.3 million or 3,321,900 bales; $20,000 or $30,000
    near = two.suspended or _are_alternatives(line, two.begin, two.first, two.second, two.last)
    return _GOES_ON if near else _NONE


def _of_bare(two: _Ends) -> _Law:
    """Two bare numbers are a range only where words say so: no score, no carriages six to eight."""
    line, joiner = two.line, two.joiner
    if not two.bare:
        return _GOES_ON
    behind = line.lower(two.second.after) in ("down", "up", "behind", "ahead")
    if joiner in HYPHENS and behind:
        return _NONE  # she fought back from 1-3 down
    if not two.opener and line.lower(two.begin - 1).removesuffix("s") in NUMBERED:
        return _NONE
    told = not two.hyphened and (two.opener or joiner in ("to", "and"))
    return _GOES_ON if told else _NONE


def _of_sizes(two: _Ends) -> _Law:
    """Ends so far apart that a scale may be left out are refused: $50-100,000; a year is no end."""
    line, (low, high) = two.line, two.values
    thousands = "," in line.word(two.at) and "," not in line.word(two.begin) and low < 1000
    thousands = thousands and not two.opener and 1000 * low < high
    if low > 0 and (thousands or (two.joiner in HYPHENS and high >= 500 * low)):
        return "refused", two.second.after
    dated = two.second.number.scale > two.first.number.scale or not two.last.unit.known
    if year_like(line.word(two.begin)) and dated and not line.whole:
        return _NONE  # rose in the first quarter of 2018 to 1.57 trillion kWh
    return _GOES_ON


def _spread(two: _Ends) -> Step:
    """Return the range of two ends, with its qualifier and its unit."""
    line, last = two.line, two.last
    qualifier, start = hedged(line, two.begin - bool(two.opener), last.unit)
    if line.lower(start) == "as":
        return two.refused(last.after)  # as low as 19 to 99 rupees
    later, after = qualifier_after(line, last.after)
    qualifier, after = (later, after) if later and not qualifier else (qualifier, last.after)
    end = max(last.unit.end, two.second.number.end, line.end(after))
    written = line.text[two.first.number.start : two.second.number.end]
    quantity = spread(*two.values, last.unit, qualifier, written)
    return Step(Reading(quantity, line.start(start), end), after)


def _counts_again(line: Line, tail: Tail) -> bool:
    """Return whether "to" and another number lead to the same counted things again."""
    if not tail.unit.base.startswith("count:") or line.lower(tail.after) != "to":
        return False
    second = numeral_at(line, tail.after + 1) if tail.after + 1 < len(line) else None
    again = tail_at(line, second.number, second.after) if second else None
    return again is not None and again.unit.word == tail.unit.word


def _are_alternatives(line: Line, begin: int, first: Numeral, second: Numeral, last: Tail) -> bool:
    """Return whether "or" joins two numbers so near that they tell a range: eight or 10 months, aged 43 or 44."""
    both = ends(first.number, second.number)
    assert both is not None
    near = both[1] - both[0] == 1 or (both[1] < 20 and both[1] - both[0] == 2)
    round_ones = both[0] % 10 == both[1] % 10 == 0  # 40 or 50 percent, 10,000 or 12,000
    near = near or (round_ones and 2 * both[1] <= 3 * both[0])
    spelled = first.number.words and second.number.words and line.word(second.after - 1).islower()
    if last.unit.word:
        return spelled or near
    ends_there = not line.is_word(last.after) or line.lower(last.after) in STOPS
    some = line.lower(last.after) == "of" and line.lower(last.after + 1) in _OF_GROUPS
    if first.number.words:
        numbered = line.lower(begin - 1) in NUMBERED  # week five or six
        free = (some or ends_there) and not numbered
        return near and (free or is_age_bound(line, begin))
    told = is_told(line, begin, hedged(line, begin)[1], first.number, first.after)
    return near and (some or (told and ends_there))


def _is_attribute(line: Line, index: int) -> bool:
    """Return whether a word behind two joined numbers is what they count: a three-to-six page paper."""
    word = line.is_word(index) and line.lower(index) != "age"
    return word and line.unit(index) is None


def _is_span(line: Line, begin: int, both: tuple[Decimal, Decimal]) -> bool:
    """Return whether 5% to 7% can only be a range: no verb of change before it, no vote told."""
    if _is_spread_change(line, begin, both):
        return True
    verb = _verb_at(line, hedged(line, begin)[1] - 1)
    led = verb in CHANGES | {"by"} and not _is_narrow(*both)
    return both[0] < both[1] and not led and not line.speaks_of(_VOTES)


def _is_forecast(line: Line, begin: int) -> bool:
    """Return whether a change is to come, of something that has no level in percent: to cut weight by 30% to 50%."""
    to_come = any(
        line.lower(n) in _MODALS
        or (line.lower(n) == "to" and line.lower(n + 1) in _CHANGE and line.word(n).islower())
        for n in range(max(0, begin - 11), begin)
    )
    return to_come and not (line.speaks_of(_VOTES) or line.speaks_of(_LEVELS))


def _is_spread_change(line: Line, begin: int, both: tuple[Decimal, Decimal]) -> bool:
    """Return whether a change is told roughly, by its ends: increases by around 20 percent to 33 percent."""
    qualifier, first = hedged(line, begin)
    told = qualifier == "about" and line.lower(first - 1) == "by"
    if both[0] < both[1] <= 3 * both[0] and _is_forecast(line, begin):
        return True  # sales will grow 2% to 4%
    return told and both[0] < both[1] <= 2 * both[0]


def _is_narrow(low: Decimal, high: Decimal) -> bool:
    """Return whether a share cannot have changed by the first and led to the second: cut by 26% to 28%."""
    return 20 <= low < high and 5 * high <= 6 * low


def _verb_at(line: Line, index: int) -> str:
    """Return the verb that ends at a token; who make up 80% to 90% of a people do not move up."""
    composed = line.lower(index - 1) in ("make", "makes", "made", "making")
    return "make" if line.lower(index) == "up" and composed else line.lower(index)


def _is_fall(line: Line, begin: int, first: Numeral, second: Numeral) -> bool:
    """Return whether something falls from a number to a smaller one: its staff, from 34,000 to 31,800.

    From nine to five, from 11 to 2 may tell a time.
    """
    many = min(first.number.value or 0, second.number.value or 0) >= 60
    return many or any(line.lower(n) in _FALLING for n in range(begin - 15, begin - 1))


def _are_unlike(first: UnitFound, last: UnitFound) -> bool:
    """Return whether two units measure the same in unlike sizes: 15 minutes to 3 hours."""
    if first.known is None or last.known is None or first.known.symbol == last.known.symbol:
        return False
    both = {first.known.dimension, last.known.dimension}
    return len(both) == 1 or both == {"calendar", "time"}


def _is_change(line: Line, begin: int, tail: Tail, first: Numeral, second: Numeral) -> bool:
    """Return whether "rose 12 points to 3,045 points" tells a change and where it led."""
    first_word = hedged(line, begin, tail.unit)[1] - 1
    shares = ("%", "percent", "cent")
    if line.lower(first_word) == "or" and any(
        line.lower(first_word - n) in shares for n in range(1, 8)
    ):
        return True  # dropped 0.71% or 7.50 yuan to 1,047 yuan
    verb = _verb_at(line, first_word - (line.lower(first_word) in ("just", "only", "another")))
    changing = CHANGES if tail.unit.word == "%" else CHANGES | CHANGING
    if verb != "by" and verb not in changing:
        return False
    below, above = first.number, second.number
    both = ends(below, above)
    if tail.unit.word == "%" and both and _is_spread_change(line, begin, both):
        return False
    bare = verb == "by" and not (tail.unit.word or line.unit(second.after))
    far = (above.value or 0) > 3 * (below.value or 0)
    if bare and far and line.lower(first_word - 1) in _FALLING:
        return True  # down by 30 to 126
    if money_scaled := below.scale == 1 < above.scale and tail.unit.known is not None:
        money_scaled = tail.unit.known.dimension == tail.unit.known.symbol
    if money_scaled and (below.mantissa or 0) < (above.mantissa or 0):
        return False  # higher by $200 to $300 million
    shared = below.scale == 1 or below.scale == above.scale
    near = (below.mantissa or 0) < (above.mantissa or 0) <= 5 * (below.mantissa or 0)
    if near and tail.unit.known and tail.unit.known.dimension in ("temperature", "fahrenheit"):
        return False  # will warm by 1.9°C to 4.4°C
    narrow = tail.unit.word == "%" and _is_narrow(
        below.value or Decimal(), above.value or Decimal()
    )
    return (bool(tail.unit.word) and not narrow) or not (shared and near)


def _joins(line: Line, begin: int, joiner: str, opened: bool) -> bool:
    """Return whether "and" joins the ends of a range: between 10 and 15."""
    behind = [line.lower(begin - n) for n in (4, 3, 2, 1)]
    ages = behind == ["between", "the", "ages", "of"] or behind[2:] == ["between", "ages"]
    return joiner != "and" or ages or (opened and line.lower(begin - 1) == "between")


def _last_tail(line: Line, index: int, second: Numeral, money: Money | None) -> Tail | None:
    if money is None:
        return tail_at(line, second.number, second.after)
    again = currency_before(line, index)
    if again and again.unit.symbol != money.unit.symbol:
        return None
    return money_tail(line, money, second)
