"""Units and counted things after a number in English text."""

from typing import NamedTuple

from ..grammar import Number, UnitFound, compound, counted, measured, multiple, unitless
from ..numerals import SCALES
from ..unit_table import Unit
from ..units import en_unit
from ..words import words
from .line import HYPHENS, Line
from .numbers import NUMBER_WORDS

STOPS = words(
    "a an the of in on at by to for from with into onto over under about around near per than as "
    "is are was were be been being has have had having do does did will would can could may might "
    "must shall should and or but nor so if when while where which who whom whose that this these "
    "those it its he she they them his her we us our you your i my not no yet also then "
    "ago later earlier before after since until till during through throughout within without "
    "between among amid against across along behind beyond despite except including like unlike "
    "up down out off above below because due once only just even still already now there here "
    "each every both all any some such more most less least fewer what how why said says say saying "
    "compared versus vs according annually monthly daily yearly respectively together worth "
    "made making make came come coming went go going became become becoming reached reaching rose "
    "rise rising fell falling fall grew growing grow increased increasing increase declined "
    "accounted accounting higher lower larger smaller greater faster longer shorter older "
    "younger times percent ranks helps needs makes takes gives shows means includes works leads "
    "receive receives lack lacks earn earns die speak speaks want "
    "comes remains becomes plays offers provides brings covers accounts reads year-on-year"
)
_PLURALS = words(
    "people men women children aircraft staff personnel sheep fish cattle police data media mice "
    "feet teeth geese species series headquarters bacteria criteria phenomena spacecraft "
    "livestock crew troops"
)
_NOT_PLURAL = words(
    "always perhaps towards besides afterwards overseas sometimes nowadays politics economics "
    "logistics physics electronics mathematics news yes forwards backwards indoors outdoors "
    "upstairs downstairs regardless nonetheless nevertheless"
)
_RATES = words("year month week day annum quarter")
_PRICED = words(
    "gallon pound litre liter kilo acre night bbl share ounce barrel piece unit bushel head person ton copy ticket"
)
_FARTHEST = 18


# Behind another word these are verbs: a 6 quake strikes
_VERBS = words(
    "strikes hits kills says sees stands sits remains appears seems wants tells asks keeps gets "
    "becomes begins expects reports shows runs handles owns operates manages"
)
# 500m is metres or millions: metres before these
_EXTENTS = words("tall long high deep wide taller longer higher deeper wider away")
_MEASURES = ("length", "mass", "volume", "area", "time", "calendar")
_SHAPES = words("cubic square light board fluid troy short long dry imperial linear running")
# After a hyphen these are not counted: three-monthly, 50-something, 18-strong, two-bit
_NO_THINGS = words(
    "monthly weekly yearly daily hourly something somethings odd strong rated bit tone one"
)
# "five times" is a multiple before these, or after a verb of growth; else it happened five times
_COMPARED = words(
    "as the that what its their his her our more less fewer greater higher lower larger bigger "
    "faster smaller longer stronger cheaper likelier that those normal average current national"
)
_GROWING = words(
    "increase increased increases increasing grow grew grown growing rise rose risen rising jump "
    "jumped surge surged soared multiplied multiply multiplying expanded expand by to than"
)


class Tail(NamedTuple):
    """The unit after a number and the index of the token after it."""

    unit: UnitFound
    after: int


def tail_at(line: Line, number: Number, index: int) -> Tail | None:
    """Return the unit after a number; None where letters make the number part of a name."""
    hyphen = line.lower(index) in HYPHENS and line.is_word(index + 1) and line.glued(index + 1)
    position = index + hyphen
    if named := _named_by_caller(line, position):
        return named
    known = line.unit(position)
    glued = line.glued(index) and not number.words
    if known and not _is_other_word(line, known, number, position, glued):
        unit, after = known
        end = line.end(after)
        written = line.text[line.start(position) : end]
        if written == "times" and not (line.whole or is_multiple(line, index, after)):
            return Tail(counted(written, end), after)
        return priced(line, Tail(measured(written, unit, end), after))
    if glued and line.is_word(index):
        return None
    if line.lower(position) == "fold" and position < len(line):
        return Tail(multiple("x", line.end(position + 1)), position + 1)
    if hyphen:
        if line.lower(position) in ("level", "class", "scale"):
            return Tail(unitless(number.end), index)
        if line.lower(position) in _NO_THINGS or line.lower(position) in STOPS:
            return (
                Tail(unitless(number.end), position + 1)
                if line.lower(position) == "strong"
                else None
            )
        return Tail(counted(line.word(position), line.end(position + 1)), position + 1)
    return noun_at(line, number, index)


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
    if word == "second":
        return not (number.value == 1 or line.lower(position - 1) in HYPHENS)
    if unit.symbol == "x":
        joins = line.is_digits(after) and line.glued(after)
        return word != "times" and (number.words or joins)
    if word == "won":
        return number.scale < 1000
    if len(word) == 1 and word.isalpha():
        metres = line.lower(after) in _EXTENTS
        return number.words or (word == "m" and glued and not metres)
    return False


def is_multiple(line: Line, begin: int, after: int) -> bool:
    """Return whether "times" or "twice" compares sizes: five times as much, grew five times."""
    following = line.lower(after)
    compared = following in _COMPARED or "than" in (line.lower(after + 1), line.lower(after + 2))
    if compared or line.word(after).endswith(("'s", "’s")):
        return True
    return any(line.lower(begin - back) in _GROWING for back in range(1, 4))


def _named_by_caller(line: Line, index: int) -> Tail | None:
    for count in line.counts:
        for word in sorted(count.words, key=len, reverse=True):
            wanted = word.replace("-", " ").lower()
            if not wanted or not wanted.isascii():
                continue
            phrase, after = line.phrase(index, wanted.count(" ") + 1)
            if phrase.lower() == wanted:
                end = line.end(after)
                return Tail(counted(line.text[line.start(index) : end], end, count.symbol), after)
    return None


def priced(line: Line, tail: Tail) -> Tail:
    """Return a price or a speed with what it is told by: $ a tonne, km per hour.

    A rate in time (30 million dollars a year) stays the sum itself.
    """
    unit, after = tail
    if unit.known is None:
        return tail
    sign = line.lower(after)
    money = unit.known.dimension == unit.known.symbol
    below = line.lower(after + 1)
    allowed = (
        sign == "/"
        or (sign == "per" and (money or unit.known.dimension == "length") and below not in _RATES)
        or (sign in ("a", "an") and money and (below in _PRICED or _prices(below)))
    )
    if not allowed or not below.isalpha() or below in STOPS:
        return tail
    if below in SCALES:
        return tail  # $2.48 per million British thermal units
    known = line.unit(after + 1)
    last = known[1] if known else after + 2
    end = line.end(last)
    below = line.text[line.start(after + 1) : end]
    return Tail(compound(f"{unit.word}/{below}", end), last)


def _prices(word: str) -> bool:
    known = en_unit(word)
    return known is not None and known.dimension not in ("calendar", "time", "multiple")


def noun_at(line: Line, number: Number, index: int) -> Tail:
    """Return the counted thing: the first plural of the words that belong to the number."""
    bare = Tail(unitless(number.end), index)
    position = index
    broken = number.scale == 1 and _is_broken(number)
    if line.lower(index - 1) in ("magnitude", "aged"):
        return bare
    if broken and line.is_word(index) and not stops(line, index) and not _is_verb(line, index):
        return _thing(line, index)  # 1.3 megapixel cameras
    while position < min(index + _FARTHEST, len(line)):
        word = line.lower(position)
        further = position == index and word == "more" and line.lower(position + 1) != "than"
        if word == "-" or further:
            position += 1
        elif word in (",", "and", "or", "&"):
            if position == index or not _goes_on(line, position):
                return bare
            position += 1
        elif line.is_digits(position):
            skipped = _type_after(line, position) if position > index else 0
            skipped = skipped or _name_after(line, position)
            if not skipped:
                return bare
            position = skipped
        elif stops(line, position) or word in NUMBER_WORDS or not line.is_word(position):
            return bare
        elif is_plural(line, position):
            verb = position > index and word in _VERBS
            return bare if verb else _thing(line, position)
        else:
            position += 1
    return bare


def stops(line: Line, index: int) -> bool:
    """Return whether a word ends the group that a number counts; US and IT are names."""
    return line.lower(index) in STOPS and line.word(index) not in ("US", "IT", "OR")


def _is_verb(line: Line, index: int) -> bool:
    return line.lower(index).endswith(("ed", "ing", "ly"))


def _is_broken(number: Number) -> bool:
    return number.value is not None and int(number.value.as_tuple().exponent) < 0


def _thing(line: Line, index: int) -> Tail:
    token, after = line.tokens[index], index + 1
    known = en_unit(token.lower)
    before = line.word(index - 1)
    if known and known.dimension == known.symbol and before[:1].isupper():
        return Tail(counted(f"{before} {token.text}", token.end), index + 1)  # Jamaican dollars
    if known and known.dimension in _MEASURES and line.lower(index - 1) in _SHAPES:
        return Tail(counted(f"{before} {token.text}", token.end), index + 1)  # cubic yards
    if known is not None and known.symbol not in ("x", "s"):
        return Tail(measured(token.text, known, token.end), index + 1)
    start = token.start
    while line.word(index - 1) in HYPHENS and line.glued(index) and line.glued(index - 1):
        index, start = index - 2, line.start(index - 2)  # pre-orders
    return Tail(counted(line.text[start : token.end], token.end), after)


def _type_after(line: Line, index: int) -> int:
    """Return the index after a voltage, the type of what is counted: two 500 kV stations."""
    known = line.unit(index + 1)
    return known[1] if known and known[0].dimension == "voltage" else 0


def _name_after(line: Line, index: int) -> int:
    """Return the index after a name such as 5G."""
    return index + 2 if line.glued(index + 1) and line.is_word(index + 1) else 0


def _goes_on(line: Line, index: int) -> bool:
    """Return whether a comma or "and" joins words of one group that ends in a plural."""
    joined = line.lower(index) != ","
    for position in range(index + 1, min(index + 13, len(line))):
        word = line.lower(position)
        if word in ("and", "or", "&"):
            joined = True
        elif word in (",", "-"):
            continue
        elif word in STOPS or not line.is_word(position):
            return False
        elif is_plural(line, position):
            return joined
    return False


def is_plural(line: Line, index: int) -> bool:
    """Return whether a word is the plural that ends its group, as in "data center racks"."""
    word, following = line.lower(index), line.lower(index + 1)
    goes_on = following[:1].isalpha() and following not in STOPS and not following.endswith("ly")
    if word in _PLURALS:
        return not goes_on
    if goes_on and _ends_in_s(following):
        return False
    return _ends_in_s(word) and following != "-"


def _ends_in_s(word: str) -> bool:
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous", "'s", "’s"))
        and word not in _NOT_PLURAL
        and word not in STOPS
    )
