"""Bounds told by verbs, or denied, in English text: did not fall below 5, soared past $50, woke up to two alerts."""

from ..grammar import UnitFound
from ..words import words
from .comparing import is_measure
from .line import Line
from .plurals import STOPS, is_plural

_NO_DENIAL = words("doubt wonder less fewer more later longer matter")
# What does not exceed a number or fall below it keeps to the other side of it
OPPOSITE = {"over": "at_most", "under": "at_least"}
_MOVING = words(
    "fall fell fallen drop dropped dip dipped sink sunk slip slipped decline declined go gone get got come rise risen rose "
    "climb climbed stay remain be been is was are were cost last take have had"
)
# Behind these "past" is no way that somebody moved
_FORMER = words("the this these its their his her our in over for of during from and or than a")
_BREAKING = words(
    "broke broken burst rocketed smashed crashed surged blew soared pushed sailed powered punched"
)
_LAWS = words(
    "bill bills law laws act congress senate house parliament lawmakers legislature council legislation budget package"
)
# "edged up to 4 percent" moved up, to 4 percent
_MOVED = words(
    "edge edged edging inch inched inching tick ticked ticking creep crept creeping move moved "
    "moving push pushed pushing go went going goes gone come came shot climbed climbing add adds "
    "added round rounded bump bumped draw drew drawn drawing bring brings brought get gets got getting "
    "step stepped wake wakes woke waking shoot shoots shooting jump jumped jumps surge surged surges soar soared soars ramp ramped"
)
_BRINGING = words("bring brings brought bringing push pushes pushed pushing")
_MODALS = words("to will would can could may might should must not and")


def denied_before(line: Line, begin: int) -> int:
    """Return the index of what denies a bound: not over 5, did not fall below 5; -1 if it is not denied."""
    position = begin - 1 - (line.lower(begin - 1) in _MOVING)
    if line.lower(begin) in ("past", "through"):
        position = next((n for n in range(begin - 1, begin - 5, -1) if _denies(line, n)), begin)
    if line.lower(begin) in ("more", "less", "fewer") and _is_denied_by_subject(line, begin):
        return begin
    return (
        position if _denies(line, position) and line.lower(begin) not in ("top", "beyond") else -1
    )


def _is_denied_by_subject(line: Line, begin: int) -> bool:
    """Return whether the clause of a bound opens with no, none or neither: No city had more than 5."""
    for position in range(begin - 2, max(-1, begin - 8), -1):
        word = line.lower(position)
        if word in ("no", "none", "neither") and line.lower(position + 1) not in _NO_DENIAL:
            return not line.is_word(position - 1) or line.lower(position - 1) in ("but", "and")
        if not line.is_word(position):
            return False
    return False


def _denies(line: Line, index: int) -> bool:
    word = line.lower(index)
    return word in ("not", "never", "cannot") or word.endswith(("n't", "n’t"))


def is_passed(line: Line, begin: int, index: int) -> bool:
    """Return whether a measure was passed: soared past $50, passes 100GW; no past decade, no bill of $2 billion."""
    if not (line.lower(index) in ("the", "its") or is_measure(line, index)):
        return False
    if line.lower(begin) == "past":
        before = line.lower(begin - 1)
        return before.isalpha() and before not in _FORMER
    if line.lower(begin) == "through":
        return line.lower(begin - 1) in _BREAKING
    return not line.speaks_of(_LAWS)


def is_priced(line: Line, begin: int, unit: UnitFound) -> bool:
    """Return whether a sum tells what each of several things costs: some £500 trainers."""
    after = begin + 1
    while after < len(line) and line.start(after) < unit.end:
        after += 1
    money = unit.known is not None and unit.known.dimension == unit.known.symbol
    return money and line.word(after).islower() and is_plural(line, after)


def is_brought(line: Line, index: int) -> bool:
    """Return whether something goes or is brought up to a number: it brings the total up to $110 billion."""
    if line.lower(index - 1) in _MOVED:
        return True
    for position in range(index - 1, max(-1, index - 13), -1):
        if line.lower(position) in _BRINGING:
            return True
        if line.word(position) in (",", ".", ";"):
            break
    return False


def may_top(line: Line, index: int) -> bool:
    """Return whether "top" is a verb: would top 76 percent, prices top $50."""
    before = line.lower(index - 1)
    return before in _MODALS or (before.endswith("s") and before not in STOPS and before.isalpha())


def is_moved(line: Line, index: int) -> bool:
    """Return whether something comes closer to a number without being there: it inched closer to 50."""
    nigh = range(index - 3, index)
    return any(line.lower(n) in _MOVED for n in nigh) or line.lower(index - 1) in ("even", "much")
