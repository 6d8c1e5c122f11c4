"""Fixed forms of English quantities: fractions, multiples, ratios, vague numbers."""

import re
from decimal import Decimal
from typing import NamedTuple

from ..grammar import Reading, counted, measured, multiple, single, unitless
from ..numerals import PARTS, SCALES, TENS, WORDS, quotient, scaled
from ..quantity import Quantity
from ..words import words
from .counting import is_multiple
from .hedges import hedged, qualifier_after
from .line import HYPHENS, Line
from .numbers import ARTICLES, size_at
from .plurals import STOPS, is_plural


class Step(NamedTuple):
    """A reading and the index of the token after it."""

    reading: Reading
    after: int


_PARTS = {**PARTS, **{f"{word}s": n for word, n in PARTS.items() if word not in ("half", "halves")}}
_MULTIPLES = {
    "twice": 2, "thrice": 3, "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3,
    "trebled": 3, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
}  # fmt: skip
# To double, will double, double its size: what grows so is measured
_GROWS = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "doubles": 2, "triples": 3}
_MODALS = words("to will would could can may might should must")
_MEASURED = words(
    "it the its their that those what his her our in by from over within every each if when to after "
    "between during next and again"
)
_FOLD = re.compile(r"(?P<n>[a-z]+)fold")
_VAGUE = {
    "tens": 10, "dozens": 10, "scores": 10, "hundreds": 10**2, "thousands": 10**3,
    "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
_FIGURES = words("four five six seven eight nine ten 4 5 6 7 8 9 10")
_HALVABLE = words("year month week day hour minute decade century mile")
BEGINNINGS = frozenset((
    *_MULTIPLES, *_GROWS, *_VAGUE, *_FIGURES, *_HALVABLE,
    *words("single two three a several few many decades half"),
))  # fmt: skip
_ONE = words("a an one last past next this")
_HALVED = words(
    "first second latter other last better and this next northern southern eastern western upper lower "
    "bottom top left right north south east west front back"
)
# Doubled down, as, over, back: no measure grew
_PHRASAL = ("down", "up", "as", "over", "back", "off", "-")
_FORMER = words("current last previous existing initial original expected normal usual today's")
# Behind these "to" is no infinitive: due to double counting; and these are double by themselves
_LEADING = words(
    "due owing thanks led leading leads subject contrary prior return returned returning switch move "
    "moved moving addition back close compared relating response up access from rise rose fell"
)
_DOUBLES = words(
    "standards counting glazing vision jeopardy taxation figures beds rooms room trouble duty time "
    "glazed bed doors door act bill header headers faults entry"
)
_UNMEASURED = words("or down up as back off - – over click check team cross jump digit digits")
_OWNED = words("the its their that those what his her our")
_OWN = ("the", "its", "their", "his", "her", "our", "a")
_HALF_OF = ("of", "the", "its", "their", "that", "as", "his", "her", "our")


def form_at(line: Line, index: int) -> Step | None:
    """Return the quantity told by a fixed form that begins at a token."""
    return (
        _vague(line, index) or _multiple(line, index) or _ratio(line, index) or _power(line, index)
        or _half(line, index) or _fraction(line, index) or _and_a_half(line, index)
    )  # fmt: skip


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
    if line.word(after) == "-" and line.glued(after) and line.is_word(after + 1):
        return None  # a quarter-century
    if line.lower(after) == "of" and line.lower(after + 1) in ("a", "one", "an"):
        return None  # a quarter of a percentage point
    if (known := line.unit(after)) and known[0].dimension in ("points", "share"):
        return None  # a quarter percentage point
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
    return line.whole or follows in ("more", "less")


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
    return _as_fraction(line, index, index + 3, quotient(int(top), int(bottom)))


def _one_in(line: Line, index: int, top: int) -> Step | None:
    """Return one in five, 4 in 10, nine out of ten; but not "rose 3 in 10 days"."""
    if line.lower(index + 1) == "out" and line.lower(index + 2) == "of":
        position = index + 3
    elif line.lower(index + 1) == "in":
        position = index + 2
    else:
        return None
    position += line.lower(position) == "every"
    bottom = line.lower(position)
    whole = WORDS.get(bottom, int(bottom) if bottom.isdecimal() and len(bottom) < 4 else 0)
    goes_on = line.glued(position + 1) and line.word(position + 1).isalnum()
    if whole <= top or line.unit(position + 1) or goes_on:
        return None
    return _as_fraction(line, index, position + 1, quotient(top, whole))


def _half(line: Line, index: int) -> Step | None:
    """Return half of, almost half, half a year."""
    former = line.lower(index - 1)
    measured_apart = former == "and" and line.lower(index + 1) in ARTICLES  # and half an hour
    if line.lower(index) != "half" or (former in _HALVED and not measured_apart):
        return None
    if (line.lower(index - 2), line.lower(index - 1)) == ("and", "a"):
        return None  # an hour and a half
    following = line.lower(index + 1)
    beside = index + 1 + (following in HYPHENS or following in ARTICLES)
    if size_at(line, beside):
        return None  # half a million; a half-dozen
    known = line.unit(index + 1 + (following in ARTICLES or following in HYPHENS))
    if known and known[0].dimension in (
        "calendar", "time", "length", "mass", "points", "share", "area",
    ):  # fmt: skip
        unit, after = known
        written = line.text[line.start(after - 1) : line.end(after)]
        found = measured(written, unit, line.end(after))
        qualifier, begin = hedged(line, index, found)
        quantity = single("quantity", Decimal("0.5"), found, qualifier, "half")
        return Step(Reading(quantity, line.start(begin), found.end), after)
    if following in ARTICLES and line.lower(index + 2) == "point":
        end = line.end(index + 3)
        quantity = single("quantity", Decimal("0.5"), counted("point", end), "", "half")
        return Step(Reading(quantity, line.start(index), end), index + 3)
    qualifier, _ = hedged(line, index)
    told = following in _HALF_OF or line.lower(index - 1) in ("by", "in", "than", "cut")
    told = told or line.lower(index + 1 + (following in HYPHENS)) in ("share", "stake", "ownership")
    if not (qualifier or line.whole or told):
        return None
    return _as_fraction(line, index, index + 1, Decimal("0.5"))


def _and_a_half(line: Line, index: int) -> Step | None:
    """Return a year and a half, the past decade and a half."""
    if line.lower(index) not in _HALVABLE or line.lower(index - 1) not in _ONE:
        return None
    if [line.lower(index + n) for n in (1, 2, 3)] != ["and", "a", "half"]:
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


def _multiple(line: Line, index: int) -> Step | None:
    """Return tenfold, twice, tripled."""
    word = line.lower(index)
    value: int | None = _MULTIPLES.get(word)
    if word in _GROWS and _will_grow(line, index):
        value = _GROWS[word]
    if word in ("twice", "thrice") and not (line.whole or is_multiple(line, index, index + 1)):
        return None  # Wales twice threatened
    if fold := _FOLD.fullmatch(word):
        value = WORDS.get(fold["n"]) or TENS.get(fold["n"]) or SCALES.get(fold["n"])
    if not value or (
        word in _MULTIPLES and word not in ("twice", "thrice") and not _grew(line, index)
    ):
        return None
    qualifier, begin = hedged(line, index)
    end = line.end(index + 1)
    quantity = single("quantity", Decimal(value), multiple("x", end), qualifier, line.word(index))
    return Step(Reading(quantity, line.start(begin), end), index + 1)


def _will_grow(line: Line, index: int) -> bool:
    """Return whether "double" tells a measure: to double by 2030, double its size, more than double."""
    following = line.lower(index + 1)
    spans = following == "over" and line.lower(index + 2) in ("the", "next", "a", "five", "ten")
    if following in _UNMEASURED and not spans:
        return False
    stopped = spans or not line.is_word(index + 1) or following in _MEASURED
    hedge, first = hedged(line, index)
    first -= line.lower(first - 1) in ("now", "also", "soon", "nearly", "likely", "eventually")
    before, subject = line.lower(first - 1), line.word(first - 2)
    if before == "," and following in _FORMER:
        return True  # £40 billion a year, double current levels
    aimed = subject.lower() not in _LEADING and following not in _DOUBLES  # Drax to double output
    told = bool(hedge) or following in _OWNED or following.endswith(("'s", "’s"))
    return told or ((stopped or aimed) and before in _MODALS)


def _grew(line: Line, index: int) -> bool:
    """Return whether something that can be measured doubled: no rival, and nobody down, up or over."""
    if hedged(line, index)[0]:
        return True
    before, following = line.word(index - 1), line.word(index + 1)
    if following in _PHRASAL or following[:1].isupper():
        return False
    acts = before.lower() in ("he", "she") or (before[:1].isupper() and index > 1)
    return not acts or following in _OWN


def _power(line: Line, index: int) -> Step | None:
    """Return 10 to the 54th times."""
    if line.word(index) != "10" or [line.lower(index + n) for n in (1, 2)] != ["to", "the"]:
        return None
    exponent, ending = line.lower(index + 3), line.lower(index + 4)
    if not exponent.isdecimal() or len(exponent) > 2 or ending not in ("th", "st", "nd", "rd"):
        return None
    after = index + 5 + (line.lower(index + 5) == "power")
    written = line.text[line.start(index) : line.end(after)]
    unit = unitless(line.end(after))
    if line.lower(after) == "times":
        after += 1
        unit = multiple("x", line.end(after))
    qualifier, begin = hedged(line, index)
    value = scaled(Decimal(1), Decimal(10) ** int(exponent))
    quantity = single("quantity", value, unit, qualifier, written)
    return Step(Reading(quantity, line.start(begin), unit.end), after)


def _ratio(line: Line, index: int) -> Step | None:
    """Return 3:1 where the text calls it a ratio."""
    if not (line.is_digits(index) and line.word(index + 1) == ":" and line.is_digits(index + 2)):
        return None
    nearby = {line.lower(i) for i in range(max(0, index - 5), index + 4)}
    top, bottom = line.word(index), line.word(index + 2)
    if not nearby & {"ratio", "scale"} or not (
        top.isdecimal() and bottom.isdecimal() and int(bottom)
    ):
        return None
    end = line.end(index + 3)
    written = line.text[line.start(index) : end]
    quantity = single("ratio", quotient(int(top), int(bottom)), unitless(end), "", written)
    return Step(Reading(quantity, line.start(index), end), index + 3)


def _is_twenty(line: Line, index: int) -> bool:
    """Return whether "scores" counts: scores of people, but no performance scores of students."""
    before = line.lower(index - 1)
    free = not before[:1].isalpha() or before in STOPS or before.endswith(("ed", "ing"))
    return line.lower(index + 1) == "of" and free and before not in _OWNED


def _vague(line: Line, index: int) -> Step | None:
    """Return hundreds of thousands, a handful, several hundred, decades, double-digit."""
    word = line.lower(index)
    magnitude: Decimal | None = None
    after = index + 1
    if word in _VAGUE and not (word == "scores" and not _is_twenty(line, index)):
        magnitude = Decimal(_VAGUE[word])
        while line.lower(after) == "of" and line.lower(after + 1) in _VAGUE:
            magnitude = scaled(magnitude, _VAGUE[line.lower(after + 1)])
            after += 2
    elif (
        word in ("double", "triple", "single", "two", "three")
        and (line.lower(after) in HYPHENS and line.lower(after + 1) in ("digit", "digits"))
    ) or (word in _FIGURES and line.lower(after) in HYPHENS and line.lower(after + 1) == "figure"):
        after += 2
    elif (
        word in _FIGURES and line.lower(after) == "figures" and line.lower(index - 1) != "the"
    ) or (word == "a" and line.lower(after) == "handful"):
        after += 1
    elif word in ("several", "few", "many") and size_at(line, after):
        magnitude = Decimal(1)
        while size := size_at(line, after):
            magnitude, after = scaled(magnitude, 10 if size == 12 else size), after + 1
    elif word != "decades":
        return None
    first = index - (word == "few" and line.lower(index - 1) == "a")
    start, end = line.start(first), line.end(after)
    quantity = Quantity("vague", written=line.text[start:end], magnitude=magnitude)
    if line.whole and line.lower(after) == "of":
        after, end = len(line), line.end(len(line))
    return Step(Reading(quantity, start, end), after)
