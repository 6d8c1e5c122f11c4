"""Lines in WeasyPrint 70.0, split once where the same text is to fill the same width again.

Columns are set several times over to find their height, cells of tables to find the width of their
column, and what stands before a page break once more after it. Pango lays the same text out each time.
What it found is kept for some pages, by all that it depends on: text, style, width, spaces, and where
the line stands.

Private names used here: `split_first_line` of `text.line_break`, as `layout.inline` and
`layout.preferred` have it, and `can_break_text` of `layout.inline`. `tests/typeset/test_private.py`
watches them.
"""

from copy import copy
from functools import lru_cache
from typing import Any

from .engine import weasyprint

inline, preferred = weasyprint.layout.inline, weasyprint.layout.preferred


_MOST = 5_000
"""Lines kept at a time: those of a few pages, which are all that is set again. A long document has a gigabyte of them."""


def install() -> None:
    """Let WeasyPrint remember how it split lines."""
    for module in (inline, preferred):
        module.split_first_line = _remembering(module.split_first_line)
        module.can_break_text = lru_cache(maxsize=10_000)(module.can_break_text)


def _remembering(split_first_line: Any) -> Any:
    def split_once(
        text: str,
        style: Any,
        context: Any,
        max_width: Any,
        spaces: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        known = vars(context).setdefault(split_first_line, {})
        place = (text, id(style), max_width, spaces, is_line_start, minimum)
        if place not in known:
            if len(known) >= _MOST:
                known.clear()
            split = split_first_line(
                text,
                style,
                context,
                max_width,
                spaces,
                is_line_start=is_line_start,
                minimum=minimum,
            )
            known[place] = (split, style)  # kept, or another style might get its id
        (layout, *found), _ = known[place]
        return (copy(layout), *found)  # which its line may stretch

    return split_once
