"""Rows of words and marks as a Vega-Lite specification: bars, timelines, shares."""

from collections.abc import Mapping, Sequence

from briefing.charts.looks import (
    CORED,
    DEEP,
    INK,
    LINES,
    OUTLINE,
    SOFT,
    STYLES,
    Spec,
    key,
    layer,
    placed,
    points,
)
from briefing.charts.points import BESIDE, FONT_SIZE, LINE, Kind, Standing
from briefing.charts.rows import Axis, Layout, Row

_YEARS_HEIGHT = 22
_THICKNESS, _CORE = 11, 3
_AXIS: Spec = {
    "orient": "top",
    "title": None,
    "domain": False,
    "ticks": False,
    "labelOverlap": False,
}
_SPAN: Spec = {"type": "rect", **OUTLINE}
_TRACK: Spec = {"type": "rect", "fill": LINES}


def spec(kind: Kind, layout: Layout, legend: Mapping[Standing, str]) -> Spec:
    """Return the size, the padding and the layers of a chart of rows."""
    rows, axis, left = layout.rows, layout.axis, -layout.left
    shape = "circle" if kind == "timeline" else "square"
    styles = {row.style for row in rows if row.extent}
    legends, key_height = key(shape, styles, legend, left, layout.height + LINE)
    along, ground = _along(kind, axis), list[Spec]()
    if kind == "timeline":
        ground = _hairlines(rows[1:], left, layout.room)
    elif kind == "share":
        ground = _tracks(rows, axis)
    return {
        "width": axis.width,
        "height": layout.height,
        "padding": {
            "left": layout.left,
            "right": layout.room - axis.width,
            "top": _YEARS_HEIGHT if kind == "timeline" else 1,
            "bottom": key_height,
        },
        "layer": [*ground, *_marks(kind, rows, along), *_words(rows, left, along), *legends],
    }


def _along(kind: Kind, axis: Axis) -> Spec:
    """Return the channel of what is placed on the axis; its field comes besides."""
    scale = {"domain": [axis.low, axis.high], "nice": False, "zero": False}
    return {"type": "quantitative", "scale": scale, "axis": _ticks(kind, axis)}


def _ticks(kind: Kind, axis: Axis) -> Spec:
    """Return how the axis looks: a line at 0, or years, each in the middle of its column."""
    if kind != "timeline":
        return {**_AXIS, "values": axis.ticks, "labels": False, "gridColor": SOFT}
    return {
        **_AXIS,
        "values": axis.ticks,
        "gridColor": LINES,
        "labelExpr": "'' + datum.value",
        "labelFlush": False,
        "labelOffset": (axis.place(axis.low + 1)) / 2,
        "labelPadding": 7,
        "labelFontSize": FONT_SIZE,
        "labelColor": SOFT,
    }


def _hairlines(rows: Sequence[Row], left: float, right: float) -> list[Spec]:
    mark = {"type": "rule", "stroke": LINES, "strokeWidth": 0.8}
    tops = [{"top": row.top} for row in rows]
    return layer(mark, tops, y=placed("top"), x={"value": left}, x2={"value": right})


def _tracks(rows: Sequence[Row], axis: Axis) -> list[Spec]:
    """Return the whole behind each share, as a pale band."""
    bands = [_band(row, _THICKNESS) for row in rows]
    sides: Spec = {"x": {"value": 0}, "x2": {"value": axis.width}}
    return layer(_TRACK, bands, y=placed("top"), y2={"field": "bottom"}, **sides)


def _band(row: Row, thickness: float) -> Spec:
    return {"top": row.middle - thickness / 2, "bottom": row.middle + thickness / 2}


def _marks(kind: Kind, rows: Sequence[Row], along: Spec) -> list[Spec]:
    x = {"field": "start", **along}
    to = {"x2": {"field": "end"}, "y2": {"field": "bottom"}}
    layers = []
    for style, look in STYLES.items():
        spans: list[Spec] = []
        cores: list[Spec] = []
        moments: list[Spec] = []
        for row in rows:
            if row.style == style and row.extent:
                start, end = row.extent
                here = {"start": start, "end": end, "middle": row.middle}
                if kind == "timeline" and start == end:
                    moments.append(here)
                else:
                    spans.append(here | _band(row, _THICKNESS))
                    cores += [here | _band(row, _CORE)] if style in CORED else []
        layers += layer({**_SPAN, **look}, spans, x=x, y=placed("top"), **to)
        layers += layer({"type": "rect", "fill": DEEP}, cores, x=x, y=placed("top"), **to)
        layers += points(style, moments, x=x, y=placed("middle"))
    return layers


def _words(rows: Sequence[Row], left: float, along: Spec) -> list[Spec]:
    text = {"field": "text", "type": "nominal"}
    labels = [
        {"y": y, "text": line, "fill": SOFT if soft else INK}
        for row in rows
        for y, (line, soft) in zip(row.lines(len(row.label)), row.label, strict=True)
    ]
    fill = {"field": "fill", "type": "nominal", "scale": None}
    look: Spec = {"type": "text", "align": "left"}
    layers = layer(look, labels, x={"value": left}, y=placed("y"), text=text, fill=fill)
    for align, dx in (("left", BESIDE), ("right", -BESIDE)):
        texts = [
            {"x": row.at, "y": y, "text": line}
            for row in rows
            if row.align == align
            for y, line in zip(row.lines(len(row.texts)), row.texts, strict=True)
        ]
        look = {"type": "text", "align": align, "dx": dx}
        layers += layer(look, texts, x={"field": "x", **along}, y=placed("y"), text=text)
    return layers
