"""Margins, widths and heights in WeasyPrint 70.0, made pixels once for each style and place.

WeasyPrint works out some twenty lengths of a box each time that it lays it out, though they depend on
nothing but its style and the box that holds it: so they are kept with the style. Where the borders of
a table collapse, a box has been given borders before, and they count as well.

Private names used here: `resolve_percentages` of `layout.percent`, as the modules of `layout` have it.
`tests/typeset/test_private.py` watches it.
"""

from itertools import product
from typing import Any

from .engine import weasyprint

layout, box_class = weasyprint.layout, weasyprint.formatting_structure.boxes.Box
SIDES = "top", "right", "bottom", "left"
BORDERS = tuple(f"border_{side}_width" for side in SIDES)
LENGTHS = (
    *("_".join(name) for name in product(("margin", "padding"), SIDES)),
    *(f"{bound}{length}" for bound in ("", "min_", "max_") for length in ("width", "height")),
    *BORDERS,
)
USERS = tuple(part for part in vars(layout).values() if hasattr(part, "resolve_percentages"))
"""The modules of WeasyPrint that call it by a name of their own."""


def install() -> None:
    """Let WeasyPrint remember the lengths of boxes."""
    resolve = layout.percent.resolve_percentages

    def resolve_once(box: Any, containing_block: Any) -> None:
        style = box.style
        known = vars(style).setdefault("lengths", {})
        if isinstance(containing_block, box_class):
            containing_block = containing_block.width, containing_block.height
        borders: tuple[Any, ...] = ()
        if style["border_collapse"] == "collapse":
            borders = tuple(getattr(box, name, None) for name in BORDERS)
        place = (type(box), *containing_block, *borders)
        if place not in known:
            resolve(box, containing_block)
            known[place] = {name: getattr(box, name) for name in LENGTHS}
        vars(box).update(known[place])

    for part in USERS:
        part.resolve_percentages = resolve_once
