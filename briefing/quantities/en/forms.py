"""Fixed forms of English quantities: multiples, ratios, vague numbers."""

import re
from decimal import Decimal

from ..grammar import Reading, multiple, single, unitless
from ..numerals import SCALES, TENS, WORDS, quotient, scaled
from ..quantity import Quantity
from ..words import words
from .counting import is_multiple, is_of_parts
from .evidence import HARMED
from .fractions import HALVABLE, fraction_at
from .hedges import hedged
from .line import HYPHENS, Line, Step, is_hyphened_to
from .numbers import size_at
from .plurals import STOPS, ends_in_s

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
# 60:40 is no time where a whole is told to be split
_SPLITTING = words("split splits share shares mix venture distribution basis ownership divided")
_OUTNUMBERING = ("outnumber", "outgun", "ratio")
# What is so told is a score, or odds: a 2-to-1 win
_WON = words(
    "win wins victory defeat loss vote decision lead deficit draw odds shot outsider favorite"
)
_FIGURES = words("four five six seven eight nine ten 4 5 6 7 8 9 10")
BEGINNINGS = frozenset((
    *_MULTIPLES, *_GROWS, *_VAGUE, *_FIGURES, *HALVABLE,
    *words("single two three a several few many decades half quarter"),
))  # fmt: skip
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
_LEAVING = words("leave leaves leaving left with and")
_OWNED = words("the its their that those what his her our")
_OWN = ("the", "its", "their", "his", "her", "our", "a")


def form_at(line: Line, index: int) -> Step | None:
    """Return the quantity told by a fixed form that begins at a token."""
    return (
        _vague(line, index) or _multiple(line, index) or _ratio(line, index) or _to_one(line, index)
        or _power(line, index)
        or fraction_at(line, index)
    )  # fmt: skip


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
        if is_of_parts(line, index, index + 1):
            return None
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
    ends = not line.is_word(index + 1) or following in STOPS
    if ends and ends_in_s(before) and line.is_word(first - 1):
        return True  # shares double on their debut
    if line.lower(index).endswith("s") and line.headline and following not in _DOUBLES:
        return line.is_word(index + 1)  # Hughes Doubles Order Target
    told = bool(hedge) or following in _OWNED or following.endswith(("'s", "’s"))
    relative = before in ("that", "which") and ends_in_s(
        subject.lower()
    )  # standards that double it
    return told or (relative and aimed) or ((stopped or aimed) and before in _MODALS)


def _grew(line: Line, index: int) -> bool:
    """Return whether something that can be measured doubled: no rival, and nobody down, up or over."""
    if hedged(line, index)[0]:
        return True
    before, following = line.word(index - 1), line.word(index + 1)
    owned = following.endswith(("'s", "’s"))  # doubled England's lead
    if owned or following in _PHRASAL or following[:1].isupper():
        return owned
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
    """Return 3:1 where the text calls it a ratio, and a near-50:50 split of a whole."""
    if not (line.is_digits(index) and line.word(index + 1) == ":" and line.is_digits(index + 2)):
        return None
    nearby = {line.lower(i) for i in range(max(0, index - 5), index + 4)}
    top, bottom = line.word(index), line.word(index + 2)
    halves = (top, bottom) == ("50", "50") or line.lower(index + 3) in _SPLITTING
    halves = halves or not nearby.isdisjoint(_SPLITTING)
    even = top.isdecimal() and bottom.isdecimal() and int(top) + int(bottom) == 100 and halves
    if not (nearby & {"ratio", "scale"} or even) or not (
        top.isdecimal() and bottom.isdecimal() and int(bottom)
    ):
        return None
    end = line.end(index + 3)
    written = line.text[line.start(index) : end]
    quantity = single("ratio", quotient(int(top), int(bottom)), unitless(end), "", written)
    return Step(Reading(quantity, line.start(index), end), index + 3)


def _to_one(line: Line, index: int) -> Step | None:
    """Return how many there are to one: a five-to-one advantage, outnumbered 15-to-1, 10 to one."""
    first, joined = line.lower(index), is_hyphened_to(line, index + 1)
    digits = first.isdecimal() and len(first) < 5
    value = WORDS.get(first) or TENS.get(first) or (int(first) if digits else 0)
    one = index + 2 + 2 * joined
    if value < 2 or line.lower(one) not in ("one", "1") or line.lower(one - 1 - joined) != "to":
        return None
    told = joined or any(line.lower(n).startswith(_OUTNUMBERING) for n in range(index - 12, index))
    if not told or line.lower(one + 1) in _WON or line.glued(index):
        return None
    qualifier, begin = hedged(line, index)
    end = line.end(one + 1)
    written = line.text[line.start(index) : end]
    quantity = single("ratio", Decimal(value), unitless(end), qualifier, written)
    return Step(Reading(quantity, line.start(begin), end), one + 1)


def _is_twenty(line: Line, index: int) -> bool:
    """Return whether "scores" counts: scores of people, but no performance scores of students."""
    before = line.lower(index - 1)
    free = not before[:1].isalpha() or before in STOPS or before.endswith(("ed", "ing"))
    if line.lower(index + 1) in HARMED and before in _LEAVING:
        return True  # a storm leaves scores injured
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
        and line.lower(after + (line.lower(after) in HYPHENS)) in ("digit", "digits")
    ) or (word in _FIGURES and line.lower(after) in HYPHENS and line.lower(after + 1) == "figure"):
        after += 1 + (line.lower(after) in HYPHENS)
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
    written = line.text[start:end]
    qualifier, begin = hedged(line, first)
    sure = first - begin > 1 and qualifier in ("at_least", "over")  # at least a handful
    qualifier, start = (qualifier, line.start(begin)) if sure else ("", start)
    quantity = Quantity("vague", written=written, qualifier=qualifier, magnitude=magnitude)
    if line.whole and line.lower(after) == "of":
        after, end = len(line), line.end(len(line))
    return Step(Reading(quantity, start, end), after)
