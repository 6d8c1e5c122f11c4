"""English numbers that are no quantities, or may be several: years, labels, lists, mere words."""

from ..grammar import Number, is_version, year_like
from ..numerals import PARTS, SCALES, WORDS
from ..words import words
from .clauses import is_subject
from .elliptic import is_elliptic, is_named_before
from .evidence import (
    HARMED,
    NUMBERED,
    is_chained,
    is_dated,
    is_harmed,
    is_reached,
    is_remainder,
    is_some_of_many,
    is_some_of_owned,
)
from .hedges import qualifier_after, qualifier_before
from .line import Line
from .lists import CHANGES, MONTHS, is_listed, is_split
from .money import Money
from .naming import is_branded
from .nouns import Tail, calls_tonnes
from .numbers import ARTICLES, NUMBER_WORDS, Numeral
from .persons import is_age_bound, is_age_of, is_age_reached, is_aged
from .plurals import STOPS, TELLS, ends_in_s, stops
from .sharing import is_shared

# After a bare number these are no things that it counts: rose to 3,045 Tuesday
_NOT_THINGS = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow last next "
    "early late overnight worldwide nationwide globally alone apiece overall altogether total "
    "dead left others other new mark level barrier milestone threshold figure surge average "
    "estimate forecast goal target "
    "remain still view say think believe live work attend support oppose favor agree built set due population prior caught seen known spread shot born taken given aboard onboard abroad "
    "sold made sent held put kept paid back home ahead pm am gmt signal signals signifies denotes"
)
_STANDING = words("stands stood standing remains remained")
_TOTALS = words("total tally toll count number")
_STRUCK = words("lost hit shot hurt fell died fled")
_WAYS = words("north south east west northeast northwest southeast southwest")
# Digits without a comma before these are a model: 4680 cells, but 1304 deaths
_MODELLED = words(
    "cells batteries chips chipsets processors gpus cpus cards engines motors models systems devices phones "
    "handsets laptops cameras jets planes aircraft airliners helicopters trucks tractors trains locomotives "
    "cars sedans suvs motorcycles tanks rifles pistols guns missiles lenses watches routers servers bearings "
    "alloys steels standards forms returns accounts plans series pixels displays monitors screens drives ports"
)
_CHAINS = ("length", "mass")
# A hyphen behind these is a minus: from -2.0 to 3.9
_SIGNED_BEHIND = words("from to at was is of")
_GROUPS = words("the its their these those his her our my your them us you which whom")


def is_unsure(line: Line, index: int, numeral: Numeral, tail: Tail) -> bool:
    """Return whether the number may be one of several labels, or its length goes on after it."""
    megatonnes = tail.unit.word in ("MT", "mt") and tail.unit.factor == 1
    if megatonnes and numeral.number.scale < 1000 and not calls_tonnes(line):
        return True  # 442.24 MT of coal: tonnes, or millions of them
    if numeral.number.words and line.word(index - 1) == "," and line.lower(index - 2) in SCALES:
        return True  # six hundred million, three hundred and fifty-one thousand
    things = tail.unit.known is None or tail.unit.known.dimension == "count"
    things = things and "/" not in tail.unit.word
    if (things and is_listed(line, index)) or is_split(line, index):
        return True
    other = index - 1 - (line.lower(index - 1) == "even")
    former = line.is_digits(other - 1) or line.lower(other - 1) in NUMBER_WORDS
    measure = other == index - 1 and line.is_digits(other - 1) and not things
    if line.lower(other) == "or" and former and not (measure and is_shared(line, other, tail)):
        return True  # 80 or even 90%
    listed = line.word(index - 1) == "," and line.word(tail.after) != ","
    if listed and WORDS.get(line.lower(index - 2)) == (numeral.number.value or 0) - 1:
        return True  # five, six days a week
    out_of = (line.lower(index - 2), line.lower(index - 1)) == ("out", "of")
    if (
        things
        and out_of
        and line.is_digits(index - 3)
        and not is_some_of_many(line, index - 3, index - 2)
    ):
        return True  # rated 4.5 out of 5 stars
    if out_of and not tail.unit.word and numeral.number.value in (5, 10, 100, 1000):
        return True  # 99.2 points out of 100
    after = numeral.after
    dashes = (
        [line.word(n) for n in (index - 2, index - 1)],
        [line.word(n) for n in (after, after + 1)],
    )
    former = line.is_digits(index - 3) or line.unit(index - 3) is not None
    if (dashes[0] == ["-", "-"] and former and line.glued(index)) or (
        dashes[1] == ["-", "-"] and line.is_digits(after + 2) and line.glued(after)
    ):
        return True  # aged 20--24
    joined = line.lower(index - 1) in (",", "and") and is_named_before(line, index)
    if not joined and is_branded(line, index, numeral.number, tail.unit):
        return True  # but 43 members and 24 Revolutionary Guards
    known = tail.unit.known
    if known is None or known.dimension not in _CHAINS:
        return False
    return is_chained(line, tail.after, known) or is_remainder(line, index, known)


def is_unread(line: Line, number: Number, after: int, hedge: bool) -> bool:
    """Return whether the word after a bare number is a thing or a unit that is not understood."""
    if number.scale > 1 or not line.is_word(after) or stops(line, after):
        return False
    if line.word(after)[:1].isupper() and (hedge or "," in line.text[number.start : number.end]):
        return False  # nearly 2,000 Rite Aid stores: what is counted is left open
    grouped = "," in line.text[number.start : number.end]
    if grouped and hedge and line.word(after).islower() and len(line.word(after)) > 3:
        return False  # more than 20,000 visit each year: surely a count, of whatever
    word = line.lower(after)
    if word in NUMBER_WORDS and line.unit(after + 1):
        return False  # down from 6,700 five years ago
    if word == "-" and line.glued(after):
        word = line.lower(after + 1)  # the 10,650-mark
    known = (
        word in _NOT_THINGS | MONTHS | HARMED | TELLS or line.word(after) in _WAYS
    )  # 40,000 northeast of it
    return not (known or word.endswith(("ed", "ing", "ly")))


def counts_nothing(line: Line, index: int, number: Number, tail: Tail, money: Money | None) -> bool:
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
        if line.lower(index - 1) in ("and", "or") and year_like(line.word(index - 2)):
            return year_like(written)  # in 2020 and 2021 people said
        even = written == "2000" and not named
        timed = unit.known is not None and unit.known.dimension in ("calendar", "time")
        even = even or (timed and written.endswith("00"))
        modelled = unit.word.split(" ")[-1].lower() in _MODELLED and not qualifier
        if counted and _is_ungrouped(written) and (year_like(written) or modelled):
            return True  # 4680 cells, short of 2050 targets
        return year_like(written) and not qualifier and (counted or timed) and not even
    signed = line.word(index - 1) == "-" and line.lower(index - 2) in _SIGNED_BEHIND
    if is_version(written) and not (qualifier or signed):
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


def _is_ungrouped(written: str) -> bool:
    """Return whether digits are those of a model or a year, since what counts so many has a comma or is round."""
    return written.isdecimal() and len(written) > 3 and not written.endswith("00")


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
        not line.is_word(after + 1) or following in STOPS | _STRUCK or following.endswith("ed")
    )
    told = told or (line.lower(after) == "more" and more)  # three more were at parity
    ends = not line.is_word(after) or line.lower(after) in STOPS
    led = line.lower(index - 1) == "to" and line.lower(index - 2) in CHANGES | _TOTALS
    stands = line.lower(index - 1) == "at" and line.lower(index - 2) in _STANDING
    rather = [line.lower(index - n) for n in (2, 1)] == ["rather", "than"]
    told = told or ((led or stands or rather) and ends)  # the toll rose to four, stands at three
    if line.lower(index - 1) in ("only", "just"):
        told = told or (stops(line, after) and line.lower(after) != "of") or not line.is_word(after)
    told = told or (line.lower(index - 1) != "every" and _is_counted(line, number, after))
    while line.start(after - 1) >= number.end:
        after -= 1
    told = told or is_harmed(line, index, after) or is_elliptic(line, index, after)
    told = told or is_dated(line, index, after) or is_subject(line, index, after)
    told = told or is_age_bound(line, index) or is_age_reached(line, index, after)
    told = told or is_age_of(line, index, number) or line.lower(index - 1) == "aged"
    return not unit.word and not hedge and not told


def _is_counted(line: Line, number: Number, after: int) -> bool:
    """Return whether a plural is counted, though what belongs to it is open: three reporters' willingness."""
    word = line.lower(after - 1)
    beyond = line.start(after - 1) >= number.end
    return beyond and (ends_in_s(word) or word.endswith(("s's", "n's", "s’s", "n’s")))


def _is_some_of(line: Line, index: int, after: int) -> bool:
    """Return whether a number in words tells a part of a group: sued over five of its patents."""
    before = line.lower(index - 1)
    free = not before[:1].isalpha() or before in STOPS or before.endswith(("ing", "ed"))
    some = line.lower(after) == "of" and line.lower(after + 1) in _GROUPS
    free = free or (some and line.word(after + 1).islower() and before not in NUMBERED)
    free = free and not (before in ("the", "all") and line.lower(after + 1) in ("us", "you"))
    owned = is_some_of_owned(line, index, after)
    return (free and (some or is_some_of_many(line, index, after))) or owned
