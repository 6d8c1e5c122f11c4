"""How charts look: ink, paper, the marks of results, plans and readings, and the key to them.

Marks differ by filling and outline, never by colour alone, so that they can be told apart in
grey print and by readers who see few colours: solid is a result, hollow a plan, a core in an
outline a reading; dots and dashes in the outline say that we read or computed it.
"""

import math
from collections.abc import Mapping
from typing import Any

from briefing.charts.fitting import wrapped
from briefing.charts.points import LINE, WIDTH, Standing, Style, text_width

Spec = dict[str, Any]
"""A part of a Vega-Lite specification."""

# Bare names, no space after a comma: WeasyPrint keeps what stands around a family name.
FONTS = (
    "Briefing Sans SC,Noto Sans SC,Noto Sans CJK SC,Source Han Sans SC,PingFang SC,"
    "Microsoft YaHei,sans-serif"
)
INK, SOFT, LINES, PAPER = "#1f2a30", "#56636b", "#e4e9eb", "#ffffff"
DEEP, PALE = "#0f4c5c", "#a9cdd2"
STYLES: dict[Style, Spec] = {
    ("result",): {"fill": DEEP},
    ("plan",): {"fill": PAPER},
    ("reading",): {"fill": PALE},
    ("derived",): {"fill": PALE, "strokeDash": [2, 2]},
    ("plan", "reading"): {"fill": PAPER, "strokeDash": [4, 2]},
    ("plan", "derived"): {"fill": PAPER, "strokeDash": [2, 2]},
}
CORED: frozenset[Style] = frozenset({("reading",), ("derived",)})
"""The styles whose marks have a core."""
OUTLINE = {"stroke": DEEP, "strokeWidth": 1.4, "opacity": 1}
MOMENT: Spec = {"type": "point", "shape": "circle", "size": 90, **OUTLINE}
_CORE = {"size": 14, "fill": DEEP, "strokeWidth": 0, "strokeDash": []}


def layer(mark: Spec, rows: list[Spec], **encoding: Spec) -> list[Spec]:
    """Return a layer of marks, or none where there is nothing to draw."""
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}] if rows else []


def placed(field: str) -> Spec:
    """Return the encoding of a place in units from the left top of the plot."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def points(style: Style, rows: list[Spec], shape: str = "circle", **encoding: Spec) -> list[Spec]:
    """Return the marks of points of one style: an outline, filled or not, with a core or not."""
    mark = {**MOMENT, "shape": shape, **STYLES[style]}
    core = layer({**mark, **_CORE}, rows, **encoding) if style in CORED else []
    return [*layer(mark, rows, **encoding), *core]


def key(
    shape: str, styles: set[Style], legend: Mapping[Standing, str], left: float, top: float
) -> tuple[list[Spec], float]:
    """Return the legend of the styles that occur, and how high it is."""
    layers: list[Spec] = []
    x, y = left, top
    for style in (style for style in STYLES if style in styles):
        (word,) = wrapped(" / ".join(legend[standing] for standing in style), math.inf)
        length = 18 + text_width(word)
        if x > left and x + length > left + WIDTH:
            x, y = left, y + LINE
        here = {"y": {"value": y}}
        layers += points(style, [{}], shape, x={"value": x + 7}, **here)
        look = {"type": "text", "align": "left", "text": word, "fill": SOFT}
        layers += layer(look, [{}], x={"value": x + 18}, **here)
        x += length + 18
    return layers, y - top + 1.6 * LINE
