"""Numbers below zero in English text: -3%, –6C, minus 20 degrees; the sign is kept or refused."""

from ..grammar import Number, Reading, ambiguous, single
from ..words import words
from .hedges import hedged
from .line import HYPHENS, Line, Step
from .nouns import Tail
from .numbers import NUMBER_WORDS
from .plurals import STOPS

_STANDING = words("to at from was is of stood reached hit")
_SIGNED = ("temperature", "fahrenheit", "share", "points")


def is_minus(line: Line, begin: int) -> bool:
    """Return whether "minus" stands before a number; plus or minus 3 points tells a margin."""
    margin = "plus" in (line.lower(begin - 3), line.lower(begin - 4))
    return line.lower(_sign_before(line, begin)) == "minus" and not margin


def _sign_before(line: Line, begin: int) -> int:
    """Return the index of the word before a number, past a hyphen that joins them: minus-18."""
    joined = line.word(begin - 1) == "-" and line.glued(begin) and line.glued(begin - 1)
    return begin - 1 - joined


def is_called_negative(line: Line, begin: int, tail: Tail) -> bool:
    """Return whether a share or a temperature is called negative; who tested negative 14 days ago is not."""
    return line.lower(_sign_before(line, begin)) == "negative" and _is_signed(tail)


def _is_signed(tail: Tail) -> bool:
    """Return whether a number with this unit may well lie below zero."""
    known = tail.unit.known
    priced = "/" in tail.unit.word  # minus 250 euros per megawatt hour
    signed = priced or tail.unit.word.startswith("degree")
    return signed or (known is not None and known.dimension in _SIGNED)


def _is_index(line: Line, begin: int, tail: Tail) -> bool:
    """Return whether an index or a sum stands below zero: fell to minus 19.3 in March, at minus $120bn."""
    known, after = tail.unit.known, tail.after
    money = known is not None and known.dimension == known.symbol and not line.is_digits(begin)
    bare = tail.unit.word == "" and line.is_digits(begin)
    ends = not line.is_word(after) or line.lower(after) in STOPS
    ends = ends and line.word(after) not in HYPHENS
    return (money or bare) and ends and line.lower(begin - 2) in _STANDING


def is_below_zero(line: Line, tail: Tail) -> bool:
    """Return whether a temperature is told from zero downwards: 10 degrees below zero."""
    below = (line.lower(tail.after), line.lower(tail.after + 1)) == ("below", "zero")
    return below and _is_signed(tail)


def below_zero(line: Line, begin: int, number: Number, tail: Tail) -> Step | None:
    """Return minus 20 degrees with its sign, or its refusal."""
    begin = _sign_before(line, begin) + 1
    written = number._replace(start=line.start(begin - 1))
    ranged = line.lower(tail.after) in ("to", "and", "or", *HYPHENS) and line.is_digits(
        tail.after + 1
    )
    former = line.is_digits(begin - 2) or line.lower(begin - 2) in NUMBER_WORDS
    stands = _is_index(line, begin, tail)
    if ranged or former or not (stands or _is_signed(tail)) or number.value is None:
        return Step(ambiguous(line.text, written), tail.after + 2 * ranged)
    qualifier, first = hedged(line, begin - 1, tail.unit)
    words = line.text[written.start : number.end]
    quantity = single("quantity", -number.value, tail.unit, qualifier, words)
    return Step(Reading(quantity, line.start(first), tail.unit.end), tail.after)


def is_negative(line: Line, begin: int, tail: Tail) -> bool:
    """Return whether a sign before a number puts it below zero: -3%, (-5), –6C."""
    if tail.unit.base.startswith("count:") and "," in line.word(begin):
        return False  # Eastern -1,875 cases
    signs = HYPHENS if _is_signed(tail) else ("-",)
    if begin == 0 or line.word(begin - 1) not in signs or not line.glued(begin):
        return False
    if line.word(begin)[:1].isalpha():
        return False
    return line.word(begin - 2) in ("(", "[") or not (
        line.glued(begin - 1) or line.is_digits(begin - 2)
    )
