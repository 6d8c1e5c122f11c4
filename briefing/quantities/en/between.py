"""What may stand between an English number and what it counts: a code, a size, a type, a remark in brackets."""

from .line import Line
from .numbers import NUMBER_WORDS
from .plurals import is_plural


def share_after(line: Line, index: int) -> int:
    """Return the index after a share in brackets: 42 (28.6%) were negative; the index itself if there is none."""
    share = line.word(index) == "(" and line.is_digits(index + 1) and line.word(index + 2) == "%"
    return index + 4 if share and line.word(index + 3) == ")" else index


def code_after(line: Line, index: int) -> int:
    """Return the index after a short code in brackets; 0 if there is none."""
    code = line.word(index + 1)
    coded = len(code) > 1 and code.isupper() and line.word(index + 2) == ")"
    return index + 3 if coded else 0


def remark_after(line: Line, index: int) -> int:
    """Return the index after a short remark in brackets before the plural: merger (M&A) deals; 0 if there is none."""
    for position in range(index + 2, index + 10):
        if line.word(position) == ")":
            return position + 1 if is_plural(line, position + 1) else 0
    return 0


def type_after(line: Line, index: int) -> int:
    """Return the index after a voltage, the type of what is counted: two 500 kV stations."""
    known = line.unit(index + 1)
    return known[1] if known and known[0].dimension == "voltage" else 0


def size_after(line: Line, index: int) -> int:
    """Return the index after a size that describes what is counted: 27 new 52-week highs; 0 if there is none."""
    hung = line.word(index + 1) == "-" and line.glued(index + 1) and line.glued(index + 2)
    after = index + 3
    if line.word(after) == "-" and line.lower(after + 1) in (
        "high",
        "long",
        "tall",
        "wide",
        "deep",
    ):
        after += 2  # four 40-metre-high stacks
    return after if hung and line.is_word(index + 2) and line.word(after) != "-" else 0


def name_after(line: Line, index: int) -> int:
    """Return the index after a name such as 5G."""
    return index + 2 if line.glued(index + 1) and line.is_word(index + 1) else 0


def is_compound(line: Line, index: int) -> bool:
    """Return whether a word is joined to the next by a hyphen: on-street."""
    joined = line.glued(index + 1) and line.glued(index + 2) and line.is_word(index + 2)
    return joined and line.is_word(index) and line.lower(index) not in NUMBER_WORDS
