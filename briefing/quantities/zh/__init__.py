"""The grammar of quantities in Chinese text."""

import re
from collections.abc import Iterator, Sequence

from ..grammar import Reading, beginning_at
from ..units import Counts
from .figures import figure_at
from .forms import form_at
from .numbers import run_end

_START = re.compile(r"[0-9零〇一二两三四五六七八九十百千万亿半几数好成翻过个]")


def readings(
    text: str, blocked: Sequence[tuple[int, int]], counts: Counts, *, whole: bool
) -> Iterator[Reading]:
    """Yield the quantities of a folded text outside the blocked spans, in order.

    `whole` says that the text is meant to be one quantity, so that less context is asked for.
    """
    position = last = block = 0
    while match := _START.search(text, position):
        start = match.start()
        while block < len(blocked) and blocked[block][1] <= start:
            block += 1
        if block < len(blocked) and blocked[block][0] <= start:
            position = blocked[block][1]
            continue
        reading = form_at(text, start, counts) or figure_at(text, start, counts, whole=whole)
        if reading is None:
            position = run_end(text, start)
            continue
        yield beginning_at(text, last, reading)
        position = last = max(reading.end, start + 1)
