"""The grammar of quantities in English text."""

from collections.abc import Iterator, Sequence

from ..grammar import Reading, beginning_at, refusal
from ..units import Counts
from . import forms, money, numbers
from .elliptic import some_won_at
from .figures import figure_at
from .forms import form_at
from .line import Line
from .surroundings import is_entangled

_BEGINNINGS = forms.BEGINNINGS | numbers.BEGINNINGS | money.BEGINNINGS
_OPEN = ("ambiguous", "vague")


def readings(
    text: str, blocked: Sequence[tuple[int, int]], counts: Counts, *, whole: bool
) -> Iterator[Reading]:
    """Yield the quantities of a folded text outside the blocked spans, in order.

    `whole` says that the text is meant to be one quantity, so that less context is asked for.
    """
    line = Line(text, counts, whole=whole)
    after = block = last = 0
    for index, token in enumerate(line.tokens):
        if index < after or not may_begin(token.lower):
            continue
        while block < len(blocked) and blocked[block][1] <= token.start:
            block += 1
        if block < len(blocked) and blocked[block][0] <= token.start:
            continue
        step = some_won_at(line, index) or form_at(line, index) or figure_at(line, index)
        if step is None:
            after = _after_name(line, index)
            continue
        reading = beginning_at(text, last, step.reading)
        is_shared = reading != step.reading  # 9$ 2022: the sign belongs to one of them
        entangled = not whole and reading.quantity.kind not in _OPEN and is_entangled(text, reading)
        refused = is_shared or entangled
        yield refusal(text, reading) if refused else reading
        last = reading.end
        after = step.after


def may_begin(word: str) -> bool:
    """Return whether a quantity can begin with a word in lower case; most words begin none."""
    return word[:1].isdecimal() or word in _BEGINNINGS or word.endswith("fold")


def _after_name(line: Line, index: int) -> int:
    """Return where to go on: letters and digits glued to digits are one name with them."""
    after = index + 1
    if line.is_digits(index):
        while line.glued(after) and (
            line.word(after)[-1:].isalnum()
            or (line.word(after) in "-–/:" and line.glued(after + 1) and line.is_digits(after + 1))
        ):
            after += 1
    return after
