"""Lines with their marks and words as a Vega-Lite specification: lines and slopes."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from briefing.charts.lines import Layout, Mark, Text
from briefing.charts.looks import (
    DEEP,
    INK,
    LINES,
    SOFT,
    STYLES,
    Spec,
    key,
    layer,
    placed,
    points,
)
from briefing.charts.points import BESIDE, GAP, LINE, WIDTH, Kind, Standing

_SHAPES = ("circle", "square", "triangle-up", "diamond")
"""The shape of the marks of each line: `MOST_LINES` of them."""
_TOP = 20
_GRID: Spec = {"type": "rule", "stroke": LINES, "strokeWidth": 0.8}


def spec(kind: Kind, layout: Layout, legend: Mapping[Standing, str]) -> Spec:
    """Return the size, the padding and the layers of a chart of lines."""
    styles = {mark.point.style for line in layout.lines for mark in line if mark}
    named = max(len(lines) for _, lines in layout.times)
    top = layout.height + (named + 1.6) * LINE
    legends, key_height = key("circle", styles, legend, -layout.left, top)
    words = _beside(layout.after, layout.width + BESIDE - GAP, "left")
    words += _beside(layout.before, -GAP, "right") if kind == "slope" else _amounts(layout)
    return {
        "width": layout.width,
        "height": layout.height,
        "padding": {
            "left": layout.left,
            "right": WIDTH - layout.left - layout.width,
            "top": _TOP,
            "bottom": top - layout.height - LINE + key_height,
        },
        "layer": [*_grid(kind, layout), *words, *_times(layout), *_lines(layout), *legends],
    }


def _grid(kind: Kind, layout: Layout) -> list[Spec]:
    """Return a level line at each amount; of a slope, an upright one at both times and the zero."""
    heights = [y for y, _ in layout.ticks] if kind == "line" else [layout.height]
    ends: Spec = {"x": {"value": 0}, "x2": {"value": layout.width}}
    levels = layer(_GRID, [{"y": y} for y in heights], y=placed("y"), **ends)
    if kind == "line":
        return levels
    sides: Spec = {"y": {"value": 0}, "y2": {"value": layout.height}}
    return levels + layer(_GRID, [{"x": x} for x, _ in layout.times], x=placed("x"), **sides)


def _amounts(layout: Layout) -> list[Spec]:
    return [
        spec
        for y, lines in layout.ticks
        for spec in _told([(line, SOFT) for line in lines], -GAP, y, "right")
    ]


def _times(layout: Layout) -> list[Spec]:
    return [
        spec
        for x, lines in layout.times
        for number, line in enumerate(lines, 1)
        for spec in _told(
            [(line, SOFT if number > 1 else INK)], x, layout.height + number * LINE, "center"
        )
    ]


def _told(lines: list[tuple[str, str]], x: float, y: float, align: str) -> list[Spec]:
    """Return lines of text around a height."""
    rows = [
        {"y": y + (number - (len(lines) - 1) / 2) * LINE, "text": text, "fill": fill}
        for number, (text, fill) in enumerate(lines)
    ]
    text = {"field": "text", "type": "nominal"}
    fill = {"field": "fill", "type": "nominal", "scale": None}
    look: Spec = {"type": "text", "align": align}
    return layer(look, rows, x={"value": x}, y=placed("y"), text=text, fill=fill)


def _beside(texts: list[Text], x: float, align: str) -> list[Spec]:
    return [
        spec
        for text in texts
        for spec in _told([(text.text, SOFT if text.is_soft else INK)], x, text.y, align)
    ]


def _lines(layout: Layout) -> list[Spec]:
    """Return the lines below, and over them the marks: a shape for each line, a look for each."""
    layers: list[Spec] = []
    for line in layout.lines:
        for start, end in _joined(line):
            dashed = {"strokeDash": [5, 3]} if end.point.hollow else {}
            look: Spec = {"type": "rule", "stroke": DEEP, "strokeWidth": 1.6, **dashed}
            row = {"x": start.x, "y": start.y, "to-x": end.x, "to-y": end.y}
            ends = {"x2": {"field": "to-x"}, "y2": {"field": "to-y"}}
            layers += layer(look, [row], x=placed("x"), y=placed("y"), **ends)
    for shape, line in zip(_SHAPES, layout.lines, strict=False):
        for style in STYLES:
            rows = [{"x": m.x, "y": m.y} for m in line if m and m.point.style == style]
            layers += points(style, rows, shape, x=placed("x"), y=placed("y"))
    return layers


def _joined(line: list[Mark | None]) -> Iterator[tuple[Mark, Mark]]:
    """Return the neighbours that a line joins; where a figure is missing it has a gap."""
    for start, end in pairwise(line):
        if start and end:
            yield start, end
