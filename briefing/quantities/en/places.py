"""Bounds in English text that may tell a place, a time or a way: near 5 schools, over 25 years."""

from ..grammar import Number, UnitFound
from ..numerals import SCALES
from ..words import words
from .hedges import EXTENDING, is_extent, qualifier_before
from .line import Line
from .numbers import ARTICLES, DIMENSIONS

_PLACES = words(
    "under above below beyond near nearing approaching approached crossed topped topping tops top"
)
_LASTING = words(
    "use uses used using wait waits waited waiting stay stays stayed staying live lives lived living "
    "work works worked working serve serves served serving run runs ran running take takes took taken "
    "taking last lasts lasted lasting spend spends spent spending go goes going back dating need needs "
    "needed require requires required requiring hold held drive fly flew sleep slept wears delayed "
    "jailed sentenced old age aged life employed exist existed existing average averages averaged"
)
# What goes on one after another: over these tells how long
_OCCASIONS = words(
    "spells stints terms seasons games matches legs rounds sessions innings heats tours stages meetings "
    "visits trips elections appearances starts races tests series episodes phases periods reigns"
)
# These may have more than two games: played over two games
_TAKEN = words(
    "play plays played playing win wins won winning lose loses lost losing miss missed attend attended "
    "hold held start started see saw make made had has have with in for after of at hosted drew ran lasted last lasts"
)
_BEING = words("is was are were be been")
_MORE = words("more less higher lower larger smaller faster slower cheaper likelier of")


def _is_sum(line: Line, index: int) -> bool:
    """Return whether a sum or a share ends at a token: 72 million over 25 years."""
    word = line.lower(index)
    return line.is_digits(index) or word in ("%", "percent", "times", "m", "bn") or word in SCALES


def _follows_sum(line: Line, index: int) -> bool:
    """Return whether a sum, a share or a capacity stands shortly before: 1GW of storage over five years."""
    begin = max(0, index - 12)
    former = range(
        max([n for n in range(begin, index) if line.word(n) in (",", ";", ".")] or [begin]), index
    )
    if any(line.word(n) in ("$", "£", "€", "%") or line.lower(n) in SCALES for n in former):
        return True
    units = (line.unit(n) for n in former if line.is_digits(n - 1))
    return any(known and known[0].dimension in ("power", "energy", "share") for known in units)


def _is_during(line: Line, begin: int, after: int, unit: UnitFound) -> bool:
    """Return whether "over" tells how long something went on: vest over four years.

    Behind a verb that may take a time itself (worked over 20 years) it may be a bound.
    """
    timed = unit.known is not None and unit.known.dimension in ("calendar", "time")
    if timed and line.word(begin - 2) in ("", ".", ",", ";", '"', "“") and line.word(after) == ",":
        return True  # Over 24 months, it grew
    if not timed or line.lower(after) in ("of", "'", "’", "-") or not line.is_word(begin - 2):
        return False
    return not any(line.lower(n) in _LASTING for n in range(begin - 5, begin - 1))


def is_place(
    line: Line, first: int, begin: int, after: int, unit: UnitFound, number: Number
) -> bool:
    """Return whether what looks like a bound may tell a place: near 5 schools, under two kings."""
    if is_extent(line, begin, unit):
        summed = _is_sum(line, begin - 2) or _follows_sum(line, begin - 2)
        return not (summed or _is_during(line, begin, after, unit))
    word, value = line.lower(first), number.value or 0
    timed = unit.known is not None and unit.known.dimension in ("time", "calendar")
    if timed and first == begin and line.lower(begin - 1) == "about":
        return True  # due to speak about two hours before
    if word == "over" and line.lower(first - 1) in EXTENDING:
        return True  # a report that stretches over 71 pages
    if word == "up" and line.lower(first - 1) in ("sign", "signs", "signed"):
        return True  # sign up to 100+ Accelerator
    if word == "up" and line.lower(first - 1) in _BEING and line.lower(first - 2) != "there":
        # revenues were up, to 5 million, or were 5 million at most
        told = line.lower(after) in _MORE or line.lower(after) in DIMENSIONS
        return line.lower(first - 1) not in ("be", "been") and not told
    if word in ("top", "tops") and not unit.word and value <= 100:
        return True  # rose to top five
    if begin - first != 1 or word not in _PLACES | {"around", "over"}:
        return False
    attribute = line.text[number.end : number.end + 1] == "-"
    if attribute and line.lower(first - 1) not in ARTICLES:
        return True  # under 16-year blockade
    priced = "/" in unit.word or unit.word == "degrees"  # below $55 a barrel
    things = (unit.known is None and not priced) or (
        unit.known is not None and unit.known.dimension == "count"
    )
    if word in _PLACES:
        counted = bool(unit.word) and unit.word != "points"  # an index above 50 points
        return things and counted and value < 100
    if word == "over":
        thing = bool(unit.word) or line.lower(after) == "of"
        return things and thing and value < 10  # over two spells, sued over five of its patents
    return word == "around" and things and value in range(1, 6)  # around two of the doors


def is_course(line: Line, first: int, begin: int, after: int, number: Number) -> bool:
    """Return whether "over" tells in how many turns something came: three titles over two spells; not lost over two games."""
    few = begin - first == 1 and line.lower(first) == "over" and (number.value or 0) < 10
    taken = line.lower(first - 1) in _TAKEN or line.lower(first - 1) in _BEING
    return few and line.lower(after - 1) in _OCCASIONS and not taken and line.is_word(first - 1)


def is_compared(line: Line, begin: int, after: int) -> bool:
    """Return whether a time is what is compared with: prices higher than 20 years ago."""
    first = qualifier_before(line, begin)[1]
    earlier = line.lower(after) in ("a", "one") and line.lower(after + 2) in ("ago", "earlier")
    dated = line.lower(after) in ("last", "previous") and line.word(first - 1) == ","
    if line.lower(first) == "over" and (earlier or dated):
        return True  # an increase over 22% a week earlier
    compares = line.lower(begin - 1) == "than" and line.lower(first) not in (
        "more",
        "less",
        "fewer",
    )
    return compares and line.lower(after) in ("ago", "earlier", "before")
