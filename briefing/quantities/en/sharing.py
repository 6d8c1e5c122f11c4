"""Units that English numbers share: 20-, 30- and 50-year bonds, 22 and 21% of it, 110 or 180 nm."""

from ..grammar import Number, counted, measured, year_like
from ..words import words
from .groups import begin_of
from .line import HYPHENS, Line
from .lists import head_of, is_head
from .money import SIGNS
from .nouns import Tail, noun_at
from .numbers import ARTICLES, NUMBER_WORDS, numeral_at
from .plurals import stops
from .prices import priced

_SHARED = ("calendar", "time", "length", "area", "mass", "volume")
_LISTED = ("share", "points", "power", "energy", "mass", "area", "volume", "compute", "storage")
# Behind these a second share is told of something else: 94.2 and 3 percent lower
_THEN = words("lower higher more less up down above below from")
_MEASURES = (
    "length", "mass", "area", "volume", "power", "energy", "storage", "compute", "time",
    "calendar", "points",
)  # fmt: skip
_SORTS = words("star way party person wheel tier piece stop dimensional pronged")
_LINKS = words(", and or even")


def is_hanging(line: Line, index: int) -> bool:
    """Return whether a hyphen behind a number waits for what comes: 20-, 30-year bonds."""
    hyphen = line.word(index) in HYPHENS and line.glued(index)
    return hyphen and not (line.glued(index + 1) and line.word(index + 1)[:1].isalnum())


def hung_tail(line: Line, number: Number, index: int) -> Tail | None:
    """Return the unit that numbers with hanging hyphens share: 20-, 30-, even 50-year bonds."""
    position = index
    while is_hanging(line, position):
        position += 1
        while line.lower(position) in _LINKS:
            position += 1
        if not (line.is_digits(position) or line.lower(position) in NUMBER_WORDS):
            return None
        position += 1
    if line.word(position) not in HYPHENS or not line.is_word(position + 1):
        return None
    known, word = line.unit(position + 1), line.word(position + 1)
    if known is None and number.words and (word.endswith("ed") or word in _SORTS):
        return None  # two- and four-wheeled carts
    unit = measured(word, known[0], number.end) if known else counted(word, number.end)
    return Tail(unit, index + 1)


def _shared(line: Line, number: Number, index: int) -> Tail | None:
    """Return the unit that a number shares with the next: 20 and 22-year-olds."""
    if line.lower(index) != "and":
        return None
    position = index + 1 + (line.lower(index + 1) in ARTICLES)
    counts = line.is_digits(position) or line.lower(position) in NUMBER_WORDS
    known = line.unit(position + 2)
    if not counts or known is None or line.word(position + 1) != "-":
        return None
    unit, after = known
    old = [line.lower(after), line.lower(after + 1)[:3]] == ["-", "old"]
    if unit.dimension not in _SHARED or not old:
        return None
    return Tail(measured(line.word(position + 2), unit, number.end), index)


def _listed(line: Line, number: Number, index: int) -> Tail | None:
    """Return what the numbers of a list share: 22 and 21% of it, 89 and 100 hours; 65, 64 and 55 rounds."""
    if number.words or number.value is None or year_like(line.word(index - 1)):
        return None
    if line.lower(index) == "or":
        return _either(line, number, index)
    if line.lower(index) == "to":
        return _fallen(line, number, index)
    if line.lower(index) not in (",", "and"):
        return None
    begin = begin_of(line, number, index)
    if line.lower(begin - 1) in ("between", "from", "and", "to", *HYPHENS):
        return None
    scaled, last, position, count = number.scale > 1, False, index, 1
    while count < 8:
        comma = line.word(position) == ","
        last = line.lower(position + comma) == "and"
        if not (comma or last):
            break
        numeral = numeral_at(line, position + comma + last)
        if numeral is None or numeral.number.words or (numeral.number.scale > 1) != scaled:
            break
        position, count, ultimate = numeral.after, count + 1, numeral.number
        if last:
            break
    if not last or count == 1:
        return None
    head = is_head(line, head_of(line, begin)) and not year_like(line.word(position - 1))
    known = line.unit(position)
    if known is None:
        ending = [line.lower(position + n) for n in (0, 1, 2)]
        shared = (head and not scaled) or "respectively" in ending
        thing = noun_at(line, ultimate, position).unit if shared else None
        return Tail(thing._replace(end=number.end), index) if thing and thing.word else None
    unit, after = known
    if unit.dimension in ("share", "points") and (number.value or 0) >= 1000:
        return None  # a town of 15,000 and 95% of its jobs
    level = (number.value or 0) > 100 > 10 * (ultimate.value or 0)
    if unit.dimension == "share" and level:
        return None  # index and inflation stood at 155.0 and 2.51 percent
    former = head_of(line, begin) < begin
    respective = any(line.lower(after + n) == "respectively" for n in range(14))
    shares = unit.dimension in ("share", "points") and line.lower(after) not in _THEN
    shares = shares and line.lower(begin - 1) not in ("at", ",")
    listed = unit.dimension in _LISTED and (respective or count + former > 2 or shares)
    if not (listed or ((head or respective) and unit.dimension in _SHARED)):
        return None
    word = line.text[line.start(position) : line.end(after)]
    told = priced(line, Tail(measured(word, unit, number.end), after)).unit
    return Tail(told._replace(end=number.end), index)


def _either(line: Line, number: Number, index: int) -> Tail | None:
    """Return the measure that two numbers share: a 110 or 180 nm process."""
    other = numeral_at(line, index + 1) if line.is_digits(index + 1) else None
    known = line.unit(other.after) if other else None
    if other is None or known is None or known[0].dimension not in _MEASURES:
        return None
    if number.scale != other.number.scale:
        return None  # 5 or 10 million tonnes
    word = line.text[line.start(other.after) : line.end(known[1])]
    return Tail(measured(word, known[0], number.end), index)


def _fallen(line: Line, number: Number, index: int) -> Tail | None:
    """Return the share that two numbers in falling order are, which tell no range: ahead 49 to 36 percent."""
    other = numeral_at(line, index + 1) if line.is_digits(index + 1) else None
    known = line.unit(other.after) if other else None
    if other is None or known is None or known[0].symbol != "%":
        return None
    begin = begin_of(line, number, index)
    if line.lower(begin - 1) == "from" or (other.number.value or 0) >= (number.value or 0):
        return None
    return Tail(measured(line.word(other.after), known[0], number.end), index)


def is_shared(line: Line, index: int, tail: Tail) -> bool:
    """Return whether the number before "or" is read with the measure of the one behind it."""
    former = numeral_at(line, index - 1)
    shared = _either(line, former.number, index) if former and former.after == index else None
    return shared is not None and shared.unit.base == tail.unit.base


def sized_tail(line: Line, number: Number, index: int) -> Tail | None:
    """Return what a number counts when its size stands between.

    Two 1,000-acre solar projects, three two-story buildings, fifteen 300mm facilities, ten $50,000 loans.
    """
    if line.word(index) in SIGNS and line.is_digits(index + 1):
        price = numeral_at(line, index + 1, money=True)
        after = price.after if price else index + 2
        after += 2 * (line.lower(after + 1) == "plus")
        thing = noun_at(line, number, after).unit
        return Tail(thing._replace(end=number.end), index) if thing.word else None
    hyphened = line.word(index + 1) in HYPHENS and line.glued(index + 1)
    if not (line.is_digits(index) or (hyphened and line.lower(index) in NUMBER_WORDS)):
        return None
    if hyphened and line.lower(index + 2).endswith("ers") and stops_at(line, index + 3):
        group = line.text[line.start(index) : line.end(index + 3)]
        return Tail(counted(group, line.end(index + 3)), index + 3)  # five 3-pointers
    known = line.unit(index + 1 + hyphened)
    after = known[1] if known else index + 3
    if (line.word(after), line.lower(after + 1)) == ("-", "old"):
        after += 2  # two 3-year-old boys
    if not (known or (hyphened and line.is_word(index + 2))) or line.glued(after):
        return None
    if line.lower(after) == "-":
        return None
    if line.lower(after) == "and" and known and (other := numeral_at(line, after + 1)):
        shared = sized_tail(line, other.number, other.after)  # three 200mm and fifteen 300mm fabs
        return Tail(shared.unit._replace(end=number.end), index) if shared else None
    thing = noun_at(line, number, after).unit
    return Tail(thing._replace(end=number.end), index) if thing.word else None


def stops_at(line: Line, index: int) -> bool:
    """Return whether a group of words has ended before an index."""
    return not line.is_word(index) or stops(line, index)


def shared_tail(line: Line, number: Number, index: int) -> Tail | None:
    """Return the unit that a number shares with those behind it, in a list or before a hyphen."""
    return _shared(line, number, index) or _listed(line, number, index)
