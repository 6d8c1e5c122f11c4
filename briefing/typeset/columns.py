"""Columns in WeasyPrint 70.0, whose lines are kept while the columns are set again.

To balance columns WeasyPrint sets them in trials, each higher than the one before, throws them away,
and sets them for good. A line that is to stand where it stood in a trial is taken from there: the
first column hardly ever changes, but at its end. Lines with anything but plain text are made anew.

Private name used here: `get_next_linebox`, as `layout.inline` has it. `tests/typeset/test_private.py`
watches it.
"""

from typing import Any

from .engine import weasyprint

boxes, inline = weasyprint.formatting_structure.boxes, weasyprint.layout.inline
PARTS = boxes.LineBox, boxes.InlineBox, boxes.TextBox


def install() -> None:
    """Let WeasyPrint keep the lines of columns."""
    next_line = inline.get_next_linebox

    def kept_line(
        context: Any, box: Any, y: float, bottom: float, skip: Any, holder: Any, *rest: Any
    ) -> Any:
        made = context, box, y, bottom, skip, holder, *rest
        alone = not context.excluded_shapes and rest[-2:] == (None, None)  # no float, no initial
        if not context.in_column:
            vars(context).pop("kept_lines", None)
            return next_line(*made)
        if not (alone and _is_plain(box)):
            return next_line(*made)
        kept = vars(context).setdefault("kept_lines", {})
        place = (
            box,
            y,
            holder.content_box_x(),
            holder.width,
            holder.height,
            box.text_indent,
            str(skip),
        )
        if place in kept:
            line, resume_at, *position = kept[place]
            if position == [line.position_x, line.position_y]:  # or a block was moved with it
                return line, resume_at
        line, resume_at = next_line(*made)
        if line:
            kept[place] = line, resume_at, line.position_x, line.position_y
        return line, resume_at

    inline.get_next_linebox = kept_line


def _is_plain(box: Any) -> bool:
    """Whether a text has nothing in it that is moved, or added to, after its lines are made."""
    known = vars(box)
    if "plain" not in known:
        known["plain"] = all(
            isinstance(part, PARTS) and part.style["position"] == "static" and not part.is_leader
            for part in box.descendants()
        )
    return bool(known["plain"])
