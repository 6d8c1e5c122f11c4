"""Lines in WeasyPrint 70.0, split once where the same text is to fill the same width again.

Columns are set several times over to find their height, cells of tables to find the width of their
column, and what stands before a page break once more after it. Pango lays the same text out each time.
What it found is kept for some pages, by all that it depends on: text, style, width, spaces, and where
the line stands. And Pango is given no more text than surely fills a line.

Private names used here: `split_first_line` of `text.line_break`, as `layout.inline` and
`layout.preferred` have it, and `can_break_text` of `layout.inline`. `tests/typeset/test_private.py`
watches them.
"""

import re
from copy import copy
from functools import lru_cache
from math import inf
from typing import Any

from .chinese import is_chinese
from .engine import weasyprint

inline, preferred = weasyprint.layout.inline, weasyprint.layout.preferred


_BREAK = re.compile("[\u4e00-\u9fff]{2}")
"""Where a line may surely break: between two Chinese characters that nothing joins."""


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


def _enough(text: str, style: Any, max_width: Any) -> str:
    """The beginning of a Chinese text that is somewhat longer than a line; nothing if that is all.

    WeasyPrint lets Pango set four times as much as Chinese characters need.
    """
    if not max_width or max_width == inf or not style["font_size"] or not is_chinese(style["lang"]):
        return ""
    most = int(max_width / style["font_size"] * 1.5) + 8
    return text[:most] if len(text) > most and text[most - 1] != " " != text[-1] else ""
