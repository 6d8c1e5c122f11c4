"""Pango's layouts in WeasyPrint 70.0, furnished once for each style.

WeasyPrint makes a context of Pango, a description of the font and its features for every text that it
measures or draws, some thousands of times for a few hundred styles. Here the first layout of a style is
kept, empty, and all others are copies of it. The height of its lines is kept as well.

Private names used here: of `text.line_break` the class `Layout` (`setup`), and `strut`, as
`layout.inline` has it. `tests/typeset/test_private.py` watches them.
"""

from typing import Any

from .engine import weasyprint

ffi, gobject, pango = (getattr(weasyprint.text.ffi, name) for name in ("ffi", "gobject", "pango"))
inline = weasyprint.layout.inline
layout_class = weasyprint.text.line_break.Layout

FURNISHED = "layout", "language", "ascent", "underline_position", "strikethrough_position"
DECORATED = "underline_thickness", "strikethrough_thickness"


def install() -> None:
    """Let WeasyPrint copy layouts instead of making them."""
    ffi.cdef("PangoLayout * pango_layout_copy (PangoLayout *src);")
    set_up = layout_class.setup

    def set_up_once(self: Any, style: Any) -> None:
        kept = vars(style).get("layout")
        if kept is None:
            set_up(self, style)
            kept = vars(style)["layout"] = {
                name: value
                for name, value in vars(self).items()
                if name in (*FURNISHED, *DECORATED)
            }
        vars(self).update(kept, style=style, first_line_direction=0)
        self.layout = ffi.gc(pango.pango_layout_copy(kept["layout"]), gobject.g_object_unref)

    strut = inline.strut

    def strut_once(style: Any) -> Any:
        kept = vars(style)
        if "strut" not in kept:
            kept["strut"] = strut(style)
        return kept["strut"]

    layout_class.setup, inline.strut = set_up_once, strut_once
