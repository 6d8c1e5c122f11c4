"""Units and counted things after a number in English text."""

from typing import NamedTuple

from ..grammar import Number, UnitFound, compound, counted, measured, multiple, unitless
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
_PRICED = words("share ounce barrel piece unit bushel head person ton copy ticket")
_FARTHEST = 18


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
        return priced(line, Tail(measured(written, unit, end), after))
    if glued and line.is_word(index):
        return None
    if line.lower(position) == "fold" and position < len(line):
        return Tail(multiple("x", line.end(position + 1)), position + 1)
    if hyphen:
        if line.lower(position) in ("level", "class", "scale"):
            return Tail(unitless(number.end), index)
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
        follows = line.lower(after)
        seldom = follows in ("a", "an", "per", "since", "in", "during")
        return seldom if word == "times" else number.words or line.is_digits(after)
    if word == "won":
        return number.scale < 1000
    if len(word) == 1 and word.isalpha():
        return number.words or (word == "m" and glued)
    return False


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
    while position < min(index + _FARTHEST, len(line)):
        word = line.lower(position)
        if word == "-":
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
        elif word in STOPS or word in NUMBER_WORDS or not line.is_word(position):
            return bare
        elif is_plural(line, position):
            return _thing(line, position)
        else:
            position += 1
    return bare


def _thing(line: Line, index: int) -> Tail:
    token = line.tokens[index]
    known = en_unit(token.lower)
    if known is not None and known.symbol not in ("x", "s"):
        return Tail(measured(token.text, known, token.end), index + 1)
    return Tail(counted(token.text, token.end), index + 1)


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
