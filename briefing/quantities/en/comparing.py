"""What a number in English text is compared with: below the Fed's annual 2% target."""

from ..numerals import SCALES
from ..words import words
from .line import HYPHENS, Line
from .plurals import STOPS

# What a number is compared with is told by a noun phrase: below the Fed's annual 2% target
_COMPARING = words(
    "than least below above beyond exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing "
    "passed passes passing past through crossed topped tops topping"
)
_OWNERS = words("the its their his her our")
_EARLIER = words("the last this previous")


def compared_before(line: Line, index: int) -> int:
    """Return where the noun phrase begins that a number is compared with; 0 if there is none.

    Less than the 1.6 billion sought, below the Fed's annual 2% target, above last year's 3,000.
    """
    first = index - 1
    while first > index - 4 and _describes(line, first):
        first -= 1
    owner = line.lower(first)
    if owner.endswith(("'s", "’s")):
        while first > index - 7 and line.word(first - 1)[:1].isupper():
            first -= 1
        while line.lower(first - 1) in _EARLIER:
            first -= 1  # lower than the previous quarter's 9 per cent
    elif owner not in _OWNERS:
        return 0
    compares = line.lower(first - 1)
    former = line.lower(first - 2)
    slight = compares in ("over", "under") and former in (
        "just",
        "slightly",
        "little",
        "well",
        "far",
    )
    if compares not in _COMPARING and not slight and (former, compares) != ("short", "of"):
        return 0
    ordered = first < index - 1  # more than the next five companies
    return first if (compares == "than" and not ordered) or is_measure(line, index) else 0


def _describes(line: Line, index: int) -> bool:
    """Return whether a word may stand between an owner and a number: the revised 298,000."""
    word = line.lower(index)
    return word.isalpha() and (word not in STOPS or word.endswith("ed")) and word not in _OWNERS


def is_measure(line: Line, index: int) -> bool:
    """Return whether a number counts no few things that may tell a place: above the city's two rivers."""
    if line.lower(index + 1 + (line.word(index + 1) in HYPHENS)) in SCALES:
        return True  # the one-million-TEU mark
    if not line.is_digits(index) and line.lower(index) not in SCALES:
        return not line.is_word(index)  # a sign of money
    if not line.word(index).isdecimal() or line.lower(index + 1) in SCALES:
        return True  # 3,500 beds, 2.1 births
    known = line.unit(index + 1)
    return known is not None and known[0].dimension not in ("calendar", "time", "count")
