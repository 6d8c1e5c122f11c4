"""Fractions in English text: two-thirds, a quarter of, one in five, 3/4, half a year."""

import re
from decimal import Decimal

from ..grammar import Reading, counted, measured, single, unitless
from ..numerals import PARTS, WORDS, quotient
from ..unit_table import Unit
from ..words import words
from .hedges import hedged, qualifier_after
from .line import HYPHENS, Line, Step
from .numbers import ARTICLES, size_at
from .plurals import STOPS, is_plural

_PARTS = {**PARTS, **{f"{word}s": n for word, n in PARTS.items() if word not in ("half", "halves")}}
HALVABLE = words("year month week day hour minute decade century mile foot dollar point")
_PARTED = ("calendar", "time", "length", "mass", "volume", "area", "points", "share")
# Behind an adjective only these are half of one measure: going back half a century
_MEASURED_BACK = ("back", "that", "last", "past", "next", "this")
_SAID = words("being doing having going coming were was are had have said say")
_GROUPED = re.compile("[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}")
_ONE = words("a an one the last past next this")
_HALVED = words(
    "first second latter other last better and this next northern southern eastern western upper lower "
    "bottom top left right north south east west front back"
)
_DETERMINERS = words("the this next better")
_MARKED = words("score scores scored scoring rating rated grade graded mark marks")
_HALVES = HALVABLE | words(
    "a an share stake ownership ton tonne degree percent percentage acre inch"
)
_HALF_OF = ("of", "the", "its", "their", "that", "as", "his", "her", "our")


def fraction_at(line: Line, index: int) -> Step | None:
    """Return the fraction, the half or the year and a half that begins at a token."""
    return (
        _part_point(line, index)
        or _half(line, index)
        or _fraction(line, index)
        or _and_a_half(line, index)
    )


def _part_point(line: Line, index: int) -> Step | None:
    """Return a quarter-point, a half-point rise, a three-quarter-percentage-point cut."""
    word = line.lower(index)
    if word not in ("quarter", "half"):
        return None
    joined = line.word(index + 1) in HYPHENS
    if line.lower(index - 1) in _HALVED and line.lower(index - 1) not in _DETERMINERS:
        return None  # a first quarter point
    position = index + 1 + joined
    if line.lower(position) in ("per", "a"):
        return None
    known = line.unit(position)
    points = known is not None and known[0].dimension == "points"
    if not points and line.lower(position) != "point":
        return None
    after = known[1] if known else position + 1
    tripled = line.word(index - 1) in HYPHENS and line.lower(index - 2) in ("three", "3")
    if (line.word(index - 1) in HYPHENS and not tripled) or (tripled and word == "half"):
        return None
    value = quotient(3 if tripled else 1, 4 if word == "quarter" else 2)
    end = line.end(after)
    unit = measured(known[0].en, known[0], end) if known else counted("point", end)
    first = index - (2 if tripled else 0)
    qualifier, begin = hedged(line, first - (line.lower(first - 1) in ARTICLES), unit)
    written = line.text[line.start(first) : end]
    quantity = single("quantity", value, unit, qualifier, written)
    return Step(Reading(quantity, line.start(begin), end), after)


def _fraction(line: Line, index: int) -> Step | None:
    """Return two-thirds, a quarter of, one in five, 3/4."""
    if line.is_digits(index) and line.word(index + 1) == "/" and line.glued(index + 2):
        return _slashed(line, index)
    first = line.lower(index)
    whole_number = first if first.isdecimal() and len(first) < 3 else "0"
    top = 1 if first in ARTICLES else WORDS.get(first) or int(whole_number)
    position = index + 1 + (line.lower(index + 1) in HYPHENS)
    part = line.lower(position)
    if not top:
        return None
    if part not in _PARTS or part == "halves":
        return _one_in(line, index, top)
    after = position + 1
    if first in ARTICLES and line.lower(index - 1) == "and":
        return None  # an hour and a half
    century = after + (line.word(after) in HYPHENS)
    if (part, line.lower(century)) == ("quarter", "century") and (known := line.unit(century)):
        return _measured_part(line, index, quotient(1, 4), known)  # a quarter-century
    if line.word(after) == "-" and line.glued(after) and line.is_word(after + 1):
        return None  # a two-third-full hall
    owned = line.lower(after) == "of" and line.lower(after + 1) in ("a", "one", "an")
    known = line.unit(after + 2 * owned)
    if known and known[0].dimension == "points" and part in _PARTS and top < _PARTS[part]:
        found = measured(known[0].en, known[0], line.end(known[1]))
        value, written = quotient(top, _PARTS[part]), line.text[line.start(index) : line.end(after)]
        qualifier, begin = hedged(line, index, found)
        quantity = single("quantity", value, found, qualifier, written)
        return Step(Reading(quantity, line.start(begin), found.end), known[1])
    if owned and line.lower(after + 2) in ("degree", "point") and top < _PARTS[part]:
        return _counted_part(line, index, quotient(top, _PARTS[part]), after + 2)
    if owned and known and known[0].dimension in _PARTED and top < _PARTS[part]:
        return _measured_part(line, index, quotient(top, _PARTS[part]), known)
    if owned or (known and known[0].dimension == "share"):
        return None  # a tenth of a percent
    timed = line.lower(index - 1) in ("after", "just", "only", "within", "in", "for")
    if timed and (part, first) == ("quarter", "one") and line.lower(after) != "of":
        return None  # after just one quarter
    if part == "half":
        sure = top == 1 and (first == "one" or line.lower(after) == "of")
        return _as_fraction(line, index, after, Decimal("0.5")) if sure else None
    told = line.lower(after) in ("of", "majority") and line.word(index + 1) in HYPHENS
    if (part.endswith("s") != (top > 1) and not (told and top > 1)) or not (
        first not in ARTICLES or _is_share(line, index, after)
    ):
        return None
    if top >= _PARTS[part] or (
        part == "quarters" and (top == 2 or _is_of_time(line, index, after))
    ):
        return None
    return _as_fraction(line, index, after, quotient(top, _PARTS[part]))


def _measured_part(line: Line, index: int, value: Decimal, known: tuple[Unit, int]) -> Step:
    """Return the part of one measure: a quarter of a mile, two-thirds of a century."""
    unit, after = known
    name = unit.en if unit.dimension == "points" else line.word(after - 1)
    found = measured(name, unit, line.end(after))
    qualifier, begin = hedged(line, index, found)
    written = line.text[line.start(index) : found.end]
    return Step(
        Reading(single("quantity", value, found, qualifier, written), line.start(begin), found.end),
        after,
    )


def _counted_part(line: Line, index: int, value: Decimal, noun: int) -> Step:
    """Return the part of a degree or a point: two-tenths of a degree."""
    end = line.end(noun + 1)
    qualifier, begin = hedged(line, index)
    written = line.text[line.start(index) : end]
    quantity = single("quantity", value, counted(line.word(noun), end), qualifier, written)
    return Step(Reading(quantity, line.start(begin), end), noun + 1)


def _is_of_time(line: Line, index: int, after: int) -> bool:
    """Return whether quarters are those of a year: for three quarters, the last three quarters."""
    before = line.lower(index - 1)
    if before in ("first", "last", "final", "past", "next", "previous"):
        return True
    return line.lower(after) != "of" and before in ("for", "in", "over", "these", "those")  # fmt: skip


def _is_share(line: Line, index: int, after: int) -> bool:
    """Return whether "a third" is a share, not one more in a row or a part of a year."""
    follows = line.lower(after)
    sure = line.lower(index - 1) in ("by", "than") or hedged(line, index)[0]
    if sure and follows not in ("century", "term", "time", "year", "straight", "consecutive"):
        return True
    if follows == "of":
        return line.lower(after + 1) != "a" and line.lower(after + 2) != "year"
    if (follows, line.lower(after + 1)) in (("in", "total"), ("overall", "")):
        return True  # a third in total output
    return line.whole or follows in ("more", "less") or bool(qualifier_after(line, after)[0])


def _slashed(line: Line, index: int) -> Step | None:
    top, bottom = line.word(index), line.word(index + 2)
    if not (top.isdecimal() and bottom.isdecimal() and line.glued(index + 1)):
        return None
    if (
        line.is_digits(index - 1)
        or len(top) > 1
        or len(bottom) > 2
        or not 0 < int(top) < int(bottom) <= 10
    ):
        return None
    named = line.word(index - 1)[:1].isupper() and (line.glued(index) or index > 1)
    numbered = line.word(index - 1) == "(" and line.word(index + 3) == ")"
    if named or numbered or is_plural(line, index + 3):
        return None  # BC1/2, Python 2/3, 2/3 weeks, a post (1/2)
    after = index + 3
    known = line.unit(after)
    if known and known[0].dimension == "length":
        return _measured_part(line, index, quotient(int(top), int(bottom)), known)  # 3/4 mile
    after += line.glued(after) and line.lower(after) in ("rd", "th")  # 2/3rd of them
    return _as_fraction(line, index, after, quotient(int(top), int(bottom)))


def _one_in(line: Line, index: int, top: int) -> Step | None:
    """Return one in five, 4 in 10, nine out of ten; but not "rose 3 in 10 days"."""
    if line.lower(index) in ARTICLES and line.glued(index):
        return None  # 5G-A in 300 cities
    if line.lower(index + 1) == "out" and line.lower(index + 2) == "of":
        position = index + 3
    elif line.lower(index + 1) == "in":
        position = index + 2
    elif (line.lower(index + 1), line.lower(index + 2)) == ("of", "every"):
        position = index + 2  # three of every four
    elif [line.lower(index + n) for n in (1, 2, 3)] == ["-", "in", "-"] and line.glued(index + 1):
        position = index + 4  # eight-in-ten Americans
    else:
        return None
    every = line.lower(position) == "every"
    position += every
    bottom = line.lower(position)
    whole = WORDS.get(bottom, int(bottom) if bottom.isdecimal() and len(bottom) < 4 else 0)
    if _GROUPED.fullmatch(bottom) and line.lower(index + 1) == "in":
        whole = int(bottom.replace(",", ""))  # one in 2,000 women
    if scale := size_at(line, position + 1):
        whole, position = whole * scale, position + 1  # 1 in 182 trillion
    joined = line.word(position + 1)
    goes_on = line.glued(position + 1) and (joined.isalnum() or joined == "-")  # 4 in 45-year-old
    known = line.unit(position + 1)
    measured = known is not None and known[0].dimension != "count"
    if whole <= top or measured or goes_on:
        return None
    if line.lower(index + 1) == "out" and not every and whole > 10 and whole % 10:
        return None  # eight out of 13 races are two counts
    if whole >= 10 and line.word(index).isdecimal() and _is_mark(line, index, position + 1):
        end = line.end(position + 1)
        quantity = single(
            "quantity", Decimal(top), unitless(line.end(index + 1)), "", line.word(index)
        )
        return Step(Reading(quantity, line.start(index), end), position + 1)
    return _as_fraction(line, index, position + 1, quotient(top, whole))


def _is_mark(line: Line, index: int, after: int) -> bool:
    """Return whether a number out of a hundred is a mark that something gets: a score of 81 out of 100."""
    ends = not line.is_word(after) or line.lower(after) in STOPS
    return ends and any(line.lower(n) in _MARKED for n in range(index - 5, index))


def _half(line: Line, index: int) -> Step | None:
    """Return half of, almost half, half a year."""
    former = line.lower(index - 1)
    measured_apart = line.lower(index + 1) in ARTICLES and (
        former == "and" or (former in _MEASURED_BACK and line.unit(index + 2) is not None)
    )  # and half an hour, going back half a century
    subject = former == "and" and line.lower(index + 1) in _SAID  # and half are trying
    if line.lower(index) != "half" or (former in _HALVED and not (measured_apart or subject)):
        return None
    if (line.lower(index - 2), line.lower(index - 1)) == ("and", "a"):
        return None  # an hour and a half
    if former == "in" and any(line.lower(n).startswith("cut") for n in range(index - 4, index)):
        return None  # cutting in half the cost
    following = line.lower(index + 1)
    if following in HYPHENS and line.glued(index + 1) and line.lower(index + 2) not in _HALVES:
        return None  # a half-open garage
    beside = index + 1 + (following in HYPHENS or following in ARTICLES)
    if size_at(line, beside) or (line.lower(index + 2) == "a" and size_at(line, index + 4)):
        return None  # half a million; a half-dozen; half-a-million
    of_one = following == "of" and line.lower(index + 2) in ARTICLES
    if of_one and (known := line.unit(index + 3)) and known[0].dimension in _PARTED:
        return _measured_part(line, index, Decimal("0.5"), known)  # half of a percentage point
    apart = following in ARTICLES
    known = line.unit(index + 1 + (apart or following in HYPHENS))
    if apart and line.lower(index + 2) not in ("point", "degree") and not known:
        return None  # half a team
    if known and (apart or known[0].dimension in (
        "calendar", "time", "length", "mass", "points", "share", "area", "volume", "power", "energy",
    )):  # fmt: skip
        unit, after = known
        first = index + 1 + (apart or following in HYPHENS)
        written = line.text[line.start(first) : line.end(after)]
        found = measured(written, unit, line.end(after))
        qualifier, begin = hedged(line, index, found)
        later, beyond = qualifier_after(line, after)
        if later and not qualifier:  # half an hour or more
            qualifier, after, found = later, beyond, found._replace(end=line.end(beyond))
        quantity = single("quantity", Decimal("0.5"), found, qualifier, "half")
        return Step(Reading(quantity, line.start(begin), found.end), after)
    if following in ARTICLES and line.lower(index + 2) in ("point", "degree"):
        end = line.end(index + 3)
        unit_found = counted(line.lower(index + 2), end)
        quantity = single("quantity", Decimal("0.5"), unit_found, "", "half")
        return Step(Reading(quantity, line.start(index), end), index + 3)
    qualifier, _ = hedged(line, index)
    told = following in _HALF_OF or line.lower(index - 1) in ("by", "than", "cut")
    told = told or line.lower(index + 1 + (following in HYPHENS)) in ("share", "stake", "ownership")
    told = told or bool(qualifier_after(line, index + 1)[0])  # half or more of it
    told = told or (following in _SAID and former in (",", "—", "–", "-", "and", "with"))
    if not (qualifier or line.whole or told):
        return None
    return _as_fraction(line, index, index + 1, Decimal("0.5"))


def _and_a_half(line: Line, index: int) -> Step | None:
    """Return a year and a half, the past decade and a half."""
    if line.lower(index) not in HALVABLE or line.lower(index - 1) not in _ONE:
        return None
    half = [line.lower(index + n).removesuffix("'s").removesuffix("’s") for n in (1, 2, 3)]
    if half != ["and", "a", "half"]:
        return None
    known = line.unit(index)
    assert known is not None
    article = line.lower(index - 1) in ("a", "an", "one")
    unit = measured(line.word(index), known[0], line.end(index + 4))
    qualifier, begin = hedged(line, index - article, unit)
    written = line.text[line.start(index - article) : unit.end]
    quantity = single("quantity", Decimal("1.5"), unit, qualifier, written)
    return Step(Reading(quantity, line.start(begin), unit.end), index + 4)


def _as_fraction(line: Line, index: int, after: int, value: Decimal) -> Step:
    qualifier, begin = hedged(line, index)
    written = line.text[line.start(index) : line.end(after)]
    if not qualifier:
        qualifier, after = qualifier_after(line, after)
    end = line.end(after)
    quantity = single("fraction", value, unitless(end), qualifier, written)
    return Step(Reading(quantity, line.start(begin), end), after)
