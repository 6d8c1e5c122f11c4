"""Units and prices after a number in English text, and when "times" multiplies."""

from functools import lru_cache

from ..grammar import Number, counted, measured, multiple, unitless, year_like
from ..numerals import PARTS
from ..unit_table import Unit
from ..units import UNITS, CountUnit, counted_words
from ..words import words
from .between import share_after
from .hedges import qualifier_before
from .line import HYPHENS, Line, is_hyphened_to
from .nouns import Tail, is_broken, noun_at
from .numbers import DIMENSIONS, NUMBER_WORDS
from .plurals import STOPS, is_plural
from .prices import priced
from .sharing import hung_tail, is_hanging, shared_tail, sized_tail

_ROOMED = words("storeyed storied bedroomed bedded")
_OPTICAL = words("camera cameras sensor sensors lens lenses shooter snapper unit rear front main")
# C and F behind digits are degrees where a text speaks of these
_WARMTH = words(
    "temperature temperatures warming warmed warms warm warmer warmest heat heating heatwave hot hotter hottest "
    "cold colder coldest cool cooler celsius fahrenheit degrees freezing weather climate mercury oven emissions carbon paris "
    "zero co2 cooling"
)
_LEAPING = words("leap leapt jumper vault vaulted vaulter cleared thrower javelin discus")
_VOWELS = frozenset("aeiouy")
_KOREAN = words("korea korea's korea’s korean seoul pyongyang")
# 500m is metres or millions: metres before these
_EXTENDING = words(
    "depth depths height heights length width altitude altitudes elevation distance descent ascent radius diameter"
)
_EXTENTS = DIMENSIONS | words("taller longer higher deeper wider away")
# After a hyphen these are not counted: three-monthly, 50-something, 18-strong, two-bit
_NO_THINGS = words(
    "ish monthly weekly yearly daily hourly something somethings odd strong rated bit tone one nil love headed sided wheeler seater decker footer pounder "
    "pointer pointers wheelers seaters deckers footers pounders"
)
# "five times" is a multiple before these, or after a verb of growth; else it happened five times
_COMPARED = words(
    "as the that what its their his her our more less fewer greater higher lower larger bigger "
    "faster smaller longer stronger cheaper likelier better worse slower richer poorer wider deeper heavier hotter taller thicker safer that those normal average current national next "
    "revenue revenues earnings sales profit profits projected expected estimated forward trailing "
    "book price future forecast estimates annual"
)
_ORDINAL = ("eenth", "tieth")
_RECURRING = words("last next weekly quarterly hourly overnight today yesterday around")
_GROWING = words(
    "increase increased increases increasing grow grew grown growing rise rose risen rising jump "
    "jumped surge surged soared multiplied multiply multiplying expanded expand"
)


# A twofold one of these has two parts
_OF_PARTS = words(
    "role aim aims problem purpose strategy approach objective task challenge mission nature answer"
)
# Before these and after a blank pc is percent
_CHANGING = words(
    "up down by about around nearly over only just to at from than rise rises rose fall falls fell jump jumps jumped "
    "grow grows grew gain gains gained drop drops dropped slump slumps slumped surge surges surged dip dips dipped "
    "climb climbs climbed decline declines declined soar soars soared plunge plunges plunged slip slips slipped"
)


def tail_at(line: Line, number: Number, index: int) -> Tail | None:
    """Return the unit after a number; None where letters make the number part of a name."""
    joined = line.glued(index + 1) or (line.glued(index) and line.unit(index + 1) is not None)
    hyphen = line.lower(index) in HYPHENS and line.is_word(index + 1) and joined  # 27- kilometre
    position = index + hyphen
    if is_hanging(line, index) and line.lower(index + 1) in (",", "or", "and"):
        return hung_tail(line, number, index)
    if named := _named_by_caller(line, position):
        return named
    if not hyphen and (shared := shared_tail(line, number, index)):
        return shared
    many = number.words or "," in line.word(index - 1)
    many = many or (line.is_digits(index) and line.lower(index + 2).endswith("ers"))
    many = many or line.lower(index) in NUMBER_WORDS  # 22 one-bed homes
    if not hyphen and many and (sized := sized_tail(line, number, index)):
        return sized
    if (beyond := share_after(line, index)) > index:
        thing = noun_at(line, number, beyond).unit  # sixty-six (62%) cases
        return Tail(thing._replace(end=number.end), index)
    known = line.unit(position)
    if number.scale >= 10**6 and _is_span_after(line, position):
        return Tail(unitless(number.end), index)
    glued = line.glued(index) and not number.words
    if hyphen and number.words and number.value == 0:
        return None  # zero-day attacks
    if known and not _is_other_word(line, known, number, position, glued):
        unit, after = known
        if not hyphen and _is_product(line, after):
            return Tail(
                counted(line.text[line.start(position) : line.end(after + 2)], line.end(after + 2)),
                after + 2,
            )
        end = line.end(after)
        written = line.text[line.start(position) : end]
        if written == "times" and not (
            line.whole
            or (is_broken(number) and number.scale == 1)
            or is_multiple(line, index, after)
        ):
            return Tail(counted(written, end), after)
        return priced(line, Tail(measured(written, unit, end), after))
    if is_broken(number) and (line.lower(index), line.lower(index + 1)) == ("of", "a"):
        return _part_of(line, index + 2)
    if glued and line.lower(index) == "in":
        return Tail(measured("in", UNITS["inch"], line.end(index + 1)), index + 1)
    if glued and line.is_word(index):
        return None
    if line.lower(position) == "fold" and position < len(line):
        if is_of_parts(line, index - 1, position + 1):
            return None
        return Tail(multiple("x", line.end(position + 1)), position + 1)
    spread = is_hyphened_to(line, index) if hyphen else False
    if spread and (number.value != 1 or line.unit(index + 4)):
        return Tail(unitless(number.end), index)
    if hyphen:
        if number.words and line.lower(position) == "class" and number.scale == 1:
            return Tail(
                counted("class", line.end(position + 1)), position + 1
            )  # a two-class layout
        if line.lower(position) in ("level", "class", "scale", "plus"):
            return Tail(unitless(number.end), index)
        titled = line.word(position)[0].isupper() and not (number.words and line.headline)
        many = number.scale > 1 or "," in line.word(index - 1)  # a 100,000-GPU cluster
        if (titled and not many) or len(line.word(position)) == 1:
            return None  # 7-Eleven, a 10-K filing
        if (
            number.value == 0
            or line.lower(position) in NUMBER_WORDS
            or line.lower(position) in PARTS
            or line.lower(position).rstrip("s").endswith(_ORDINAL)
        ):
            return None  # zero-carbon homes, fifty-fifty, a three-quarter-mile run, one-fifteenth
        putts = number.words and number.scale == 1 and line.lower(position).endswith("s")
        if putts and line.lower(position) != "times":
            return None  # three-putts
        shaped = line.lower(position).endswith("ed") and len(line.word(position)) > 4
        shaped = shaped and not line.lower(position).endswith("eed")
        if number.words and shaped and line.lower(position) not in _ROOMED:
            return None  # a two-paced pitch; a six-speed box is counted
        if line.lower(position) in _NO_THINGS or line.lower(position) in STOPS:
            return (
                Tail(unitless(number.end), position + 1)
                if line.lower(position) == "strong"
                else None
            )
        return Tail(counted(line.word(position), line.end(position + 1)), position + 1)
    return _abbreviated(line, number, index) or noun_at(line, number, index)


def _is_span_after(line: Line, index: int) -> bool:
    """Return whether a time tells when millions were reached: a population of 41M months after the census."""
    timed = line.lower(index) in ("months", "weeks", "days", "hours")
    return timed and line.lower(index + 1) in ("after", "before", "later")


def _abbreviated(line: Line, number: Number, index: int) -> Tail | None:
    """Return a measure that is written without vowels: 26 mpg, 40 psf."""
    word, ends = line.word(index), not line.is_word(index + 1) or line.lower(index + 1) in STOPS
    short = 2 < len(word) < 5 and word.islower() and word.isalpha()
    if not (short and ends) or number.words or not _VOWELS.isdisjoint(word) or word in STOPS:
        return None
    return Tail(counted(word, line.end(index + 1)), index + 1)


def _part_of(line: Line, index: int) -> Tail:
    """Return the unit of a part: 0.2 of a point, 0.45 of a percentage point."""
    known = line.unit(index)
    after = known[1] if known else index + 1
    word, end = line.text[line.start(index) : line.end(after)], line.end(after)
    return Tail(measured(word, known[0], end) if known else counted(word, end), after)


def _is_product(line: Line, after: int) -> bool:
    """Return whether a second unit is joined to the first: person-years, ton-miles."""
    joined = line.word(after) == "-" and line.glued(after) and line.glued(after + 1)
    plural = line.lower(after + 1).endswith("s") or line.lower(after + 1) == "feet"  # acre-feet
    further = line.unit(after + 1) if joined and plural else None
    return further is not None and further[1] == after + 2


def _is_share_of_change(line: Line, position: int) -> bool:
    """Return whether "pc" behind a blank is percent: exports up 15 pc, only 66 pc of firms."""
    return line.lower(position + 1) == "of" or line.lower(position - 2) in _CHANGING


def _is_other_word(
    line: Line, known: tuple[Unit, int], number: Number, position: int, glued: bool
) -> bool:
    """Return whether what looks like a unit is none here: "won" is a verb, 500m is two things."""
    unit, after = known
    word = line.word(position)
    if unit.dimension in ("calendar", "time") and line.lower(position - 1) not in HYPHENS:
        goes_on = line.glued(after) and line.word(after) == "-" and line.glued(after + 1)
        if goes_on and (unit.symbol, line.lower(after + 1)) != ("year", "old"):
            return True  # nearly 100 century-old trees
    named = word.istitle() and len(word) > 3 and line.word(after).istitle() and not line.headline
    if named and unit.dimension == unit.symbol and number.scale == 1:
        return True  # 20,000 Rand Paul supporters
    if unit.dimension == "length" and line.lower(after) in ("post", "stone", "peg", "marker"):
        return True  # near the 121 kilometre post
    if word == "penny" and number.value != 1:
        return line.is_word(after) and line.lower(after) not in STOPS  # three penny stocks
    if word == "second":
        return not (number.value == 1 or line.lower(position - 1) in HYPHENS)
    if unit.symbol == "x":
        joins = line.is_digits(after) and (line.glued(after) or word == "x")  # 5.94 x 11.85 inches
        return word != "times" and (number.words or joins)
    if word == "meter" and (number.value or 0) >= 1000:
        return is_plural(line, after)  # 320,000 meter points
    if word == "Hertz":
        return glued  # 50Hertz, a company
    if word == "g":
        weighed = line.word(after) == "/" or line.lower(after) == "of"  # 4 g/t, 1.6g of gold
        return (number.value or 0) < 10 and not weighed  # 4g networks
    if word == "c":
        priced = line.lower(after) in ("/", "per") or "$" in line.text
        return not (glued and priced)  # 17.4c/kWh; $1 a litre, up from 80c
    if word == "ct":
        return line.word(after) not in ("/", "per")  # no 5 ct diamond
    if word in ("mt", "MT"):
        return number.scale < 1000  # 5 mt may be five million tonnes
    if word == "won":
        grouped = "," in line.word(position - 1) and line.speaks_of(_KOREAN)
        return number.scale < 1000 and not grouped
    if word == "MP":
        return not glued and line.lower(after) not in _OPTICAL
    if word == "pc":
        named = line.is_word(after) and line.lower(after) not in STOPS
        named = named and not line.lower(after).endswith("ed")  # 2 pc ringfenced for care
        named = named and not (glued and is_broken(number))  # a 17.6pc pay rise
        return named or not (glued or number.words or _is_share_of_change(line, position))
    if word in ("C", "F"):
        apart = not glued and line.is_word(after) and line.lower(after) not in STOPS
        if glued and is_broken(number):
            return False  # 1.1C
        felt = line.lower(position - 2) == "at" and (number.value or 0) <= 60  # at 38 C, its range
        return apart or number.words or not (felt or line.speaks_of(_WARMTH))
    if len(word) == 1 and word.isalpha():
        feet = line.word(after) == "(" and line.lower(after + 2) in ("ft", "feet", "ft)")
        former = line.unit(position - 3)  # a 32ft (10m) screen
        feet = feet or (line.word(position - 2) == "(" and former is not None)
        hung = line.word(after) == "-" and line.glued(after)  # a 10m-long boat
        away = line.lower(after) == "from" and line.lower(after + 1) in ("a", "the", "his", "her")
        near = line.lower(position - 2) == "within"
        hundredths = len(line.word(position - 1).partition(".")[2]) == 2
        leapt = hundredths and line.speaks_of(_LEAPING)
        leapt = leapt or any(line.lower(n) in _EXTENDING for n in range(position - 6, position - 1))
        feet = feet or away or near or leapt  # fell 60m from a ridge, within 80m of it
        metres = line.lower(after + hung) in _EXTENTS or feet  # 8,848m (29,029ft)
        return number.words or (word == "m" and glued and not metres)
    return False


def is_of_parts(line: Line, begin: int, after: int) -> bool:
    """Return whether twofold tells of how many parts something is: the problem is twofold, a twofold role."""
    few = line.lower(begin).startswith(("two", "three", "four"))
    if few and line.lower(after) in _OF_PARTS:
        return True
    return few and line.lower(begin - 1) in ("is", "are", "was", "were") and not line.is_word(after)


def is_multiple(line: Line, begin: int, after: int) -> bool:
    """Return whether "times" or "twice" compares sizes: five times as much, grew five times."""
    following = line.lower(after)
    if following == "as" and line.lower(after + 1) in STOPS:
        return False  # arrested three times as she tried
    than = "than" in (line.lower(after + 1), line.lower(after + 2)) and line.is_word(after)
    than = than and following not in ("in", "and", "for", "to", "on", "at")
    again = following == "more" and line.lower(after + 1) in STOPS and not than  # twice more over
    compared = (following in _COMPARED and not again) or than
    if compared or line.word(after).endswith(("'s", "’s")):
        return True
    owned = line.word(after + 1).endswith(("'s", "’s"))  # 240 times this year's earnings
    if (following in ("this", "last") and owned) or (
        year_like(line.word(after)) and line.lower(after + 1) in _COMPARED
    ):
        return True
    before = begin - 1
    while line.is_digits(before) or line.lower(before) in NUMBER_WORDS or line.lower(before) == "-":
        before -= 1
    hedge, first = qualifier_before(line, before + 1)
    if hedge and line.is_word(after) and following not in STOPS | _RECURRING:
        return not following.endswith(("ed", "ing", "ly"))  # nearly twice analyst estimates
    before = first - 1
    grows = any(line.lower(before - back) in _GROWING for back in range(3))
    bare = not line.is_word(after) and begin - before > 1
    return grows or (bare and line.lower(before) in ("by", "at"))


def _named_by_caller(line: Line, index: int) -> Tail | None:
    told: dict[int, tuple[str, int]] = {}
    for wanted, length, symbol in _phrases_of_caller(tuple(line.counts)):
        if length not in told:
            told[length] = line.phrase(index, length)
        phrase, after = told[length]
        if phrase.lower() == wanted:
            end = line.end(after)
            return Tail(counted(line.text[line.start(index) : end], end, symbol), after)
    return None


@lru_cache(maxsize=8)
def _phrases_of_caller(counts: tuple[CountUnit, ...]) -> tuple[tuple[str, int, str], ...]:
    """Return the English names of counted things, how many words each has, and its symbol."""
    wanted = ((word.replace("-", " ").lower(), symbol) for word, symbol in counted_words(counts))
    return tuple(
        (phrase, phrase.count(" ") + 1, symbol) for phrase, symbol in wanted if phrase.isascii()
    )
