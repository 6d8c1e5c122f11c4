"""Charts: a table of points -> one inline SVG. The only user of vl-convert (Vega-Lite).

Nothing is measured with a font, so a chart has the same bytes on every machine, and room enough
in the fonts of the PDF as in those of a reader's screen. Colours stand in attributes, because
WeasyPrint draws `var()` in SVG black; they need the white ground that the drawing brings along.
"""

import math
import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from briefing.chartlayout import (
    BESIDE,
    FONT_SIZE,
    LINE,
    WIDTH,
    Axis,
    Kind,
    Layout,
    Point,
    Row,
    Standing,
    Style,
    arrange,
    text_width,
)
from briefing.fitting import wrapped

__all__ = ["Kind", "Point", "Standing", "draw", "height"]

Spec = dict[str, Any]
"""A part of a Vega-Lite specification."""

# Bare names, no space after a comma: WeasyPrint keeps what stands around a family name.
_FONTS = (
    "Briefing Sans SC,Noto Sans SC,Noto Sans CJK SC,Source Han Sans SC,PingFang SC,"
    "Microsoft YaHei,sans-serif"
)
_INK, _SOFT, _LINES, _PAPER = "#1f2a30", "#56636b", "#e4e9eb", "#ffffff"
_DEEP, _PALE = "#0f4c5c", "#a9cdd2"
_YEARS_HEIGHT = 22
_THICKNESS = 11
_STYLES: dict[Style, Spec] = {
    ("result",): {"fill": _DEEP},
    ("plan",): {"fill": _PAPER},
    ("reading",): {"fill": _PALE},
    ("derived",): {"fill": _PALE, "strokeDash": [2, 2]},
    ("plan", "reading"): {"fill": _PAPER, "strokeDash": [4, 2]},
    ("plan", "derived"): {"fill": _PAPER, "strokeDash": [2, 2]},
}
_OUTLINE = {"stroke": _DEEP, "strokeWidth": 1.4, "opacity": 1}
_AXIS: Spec = {
    "orient": "top",
    "title": None,
    "domain": False,
    "ticks": False,
    "labelOverlap": False,
}
_SPAN: Spec = {"type": "rect", **_OUTLINE}
_MOMENT: Spec = {"type": "point", "shape": "circle", "size": 90, **_OUTLINE}


def draw(
    kind: Kind,
    points: Sequence[Point],
    *,
    id: str,
    title: str,
    description: str,
    legend: Mapping[Standing, str],
) -> str:
    """Return the points as an `<svg>` element, one row each, in the order given.

    `bar` draws bars from 0; `timeline` draws circles and spans under their years, a time that is
    a whole year in the middle of it. Results are solid, plans hollow, readings and derived
    figures lighter; `legend` has the word for each. `id` is unique on the page. `title` is a
    whole sentence: it is all that the PDF tells to readers who cannot see the chart.
    """
    import vl_convert  # half a second and a JavaScript engine, for the builds with charts alone

    svg = vl_convert.vegalite_to_svg(_spec(kind, arrange(kind, points), legend), vl_version="6.4")
    _, head, drawing = re.split(r"^(<svg[^>]*>)", svg, maxsplit=1)
    (viewbox,) = re.findall(r'viewBox="[^"]*"', head)
    drawing = re.sub(r'<path[^>]* d="(?:M0,0h0v0h0Z)?"[^>]*/>', "", drawing)
    in_tag = r"(?=[^<>]*>)"
    unused = r'(?:class|role|aria-[a-z]+|pointer-events|opacity)="[^"]*"'
    drawing = re.sub(f" {unused}{in_tag}", "", drawing)
    name = escape(id)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" {viewbox} '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{_FONTS}">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(description)}</desc>{drawing}'
    )


def height(svg: str) -> float:
    """Return how high a drawing is, as a part of its width."""
    (size,) = re.findall(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)
    return float(size[1]) / float(size[0])


def _spec(kind: Kind, layout: Layout, legend: Mapping[Standing, str]) -> Spec:
    rows, axis, left = layout.rows, layout.axis, -layout.left
    styles = {row.style for row in rows}
    key, key_height = _key(kind, styles, legend, left, layout.height + LINE)
    rules = _hairlines(rows[1:], left, layout.room) if kind == "timeline" else []
    return {
        "width": axis.width,
        "height": layout.height,
        "padding": {
            "left": layout.left,
            "right": layout.room - axis.width,
            "top": _YEARS_HEIGHT if kind == "timeline" else 1,
            "bottom": key_height,
        },
        "autosize": "none",
        "background": _PAPER,
        "view": {"stroke": None},
        "config": {"aria": False, "font": _FONTS, "text": {"fontSize": FONT_SIZE, "fill": _INK}},
        "layer": [*rules, *_marks(kind, rows, axis), *_words(rows, left), *key],
    }


def _ticks(kind: Kind, axis: Axis) -> Spec:
    """Return how the axis looks: a line at 0, or years, each in the middle of its column."""
    if kind == "bar":
        return {**_AXIS, "values": axis.ticks, "labels": False, "gridColor": _SOFT}
    return {
        **_AXIS,
        "values": axis.ticks,
        "gridColor": _LINES,
        "labelExpr": "'' + datum.value",
        "labelFlush": False,
        "labelOffset": (axis.place(axis.low + 1)) / 2,
        "labelPadding": 7,
        "labelFontSize": FONT_SIZE,
        "labelColor": _SOFT,
    }


def _layer(mark: Spec, rows: list[Spec], **encoding: Spec) -> list[Spec]:
    return [{"data": {"values": rows}, "mark": mark, "encoding": encoding}] if rows else []


def _down(field: str) -> Spec:
    """Return the encoding of a height in units from the top of the plot."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def _hairlines(rows: Sequence[Row], left: float, right: float) -> list[Spec]:
    mark = {"type": "rule", "stroke": _LINES, "strokeWidth": 0.8}
    tops = [{"top": row.top} for row in rows]
    return _layer(mark, tops, y=_down("top"), x={"value": left}, x2={"value": right})


def _marks(kind: Kind, rows: Sequence[Row], axis: Axis) -> list[Spec]:
    scale = {"domain": [axis.low, axis.high], "nice": False, "zero": False}
    x = {"field": "start", "type": "quantitative", "scale": scale, "axis": _ticks(kind, axis)}
    layers = []
    for style, look in _STYLES.items():
        spans: list[Spec] = []
        moments: list[Spec] = []
        for row in rows:
            if row.style == style and row.extent:
                start, end = row.extent
                (spans if kind == "bar" or start != end else moments).append(
                    {
                        "start": start,
                        "end": end,
                        "middle": row.middle,
                        "top": row.middle - _THICKNESS / 2,
                        "bottom": row.middle + _THICKNESS / 2,
                    }
                )
        to = {"x2": {"field": "end"}, "y2": {"field": "bottom"}}
        layers += _layer({**_SPAN, **look}, spans, x=x, y=_down("top"), **to)
        layers += _layer({**_MOMENT, **look}, moments, x=x, y=_down("middle"))
    return layers


def _words(rows: Sequence[Row], left: float) -> list[Spec]:
    text = {"field": "text", "type": "nominal"}
    labels = [
        {"y": y, "text": line, "fill": _SOFT if soft else _INK}
        for row in rows
        for y, (line, soft) in zip(row.lines(len(row.label)), row.label, strict=True)
    ]
    fill = {"field": "fill", "type": "nominal", "scale": None}
    look: Spec = {"type": "text", "align": "left"}
    layers = _layer(look, labels, x={"value": left}, y=_down("y"), text=text, fill=fill)
    for align, dx in (("left", BESIDE), ("right", -BESIDE)):
        texts = [
            {"x": row.at, "y": y, "text": line}
            for row in rows
            if row.align == align
            for y, line in zip(row.lines(len(row.texts)), row.texts, strict=True)
        ]
        x = {"field": "x", "type": "quantitative"}
        look = {"type": "text", "align": align, "dx": dx}
        layers += _layer(look, texts, x=x, y=_down("y"), text=text)
    return layers


def _key(
    kind: Kind, styles: set[Style], legend: Mapping[Standing, str], left: float, top: float
) -> tuple[list[Spec], float]:
    """Return the legend of the styles that occur, and how high it is."""
    mark = _MOMENT if kind == "timeline" else {**_MOMENT, "shape": "square"}
    layers: list[Spec] = []
    x, y = left, top
    for style in (style for style in _STYLES if style in styles):
        (word,) = wrapped(" / ".join(legend[standing] for standing in style), math.inf)
        length = 18 + text_width(word)
        if x > left and x + length > left + WIDTH:
            x, y = left, y + LINE
        here = {"y": {"value": y}}
        layers += _layer({**mark, **_STYLES[style]}, [{}], x={"value": x + 7}, **here)
        look = {"type": "text", "align": "left", "text": word, "fill": _SOFT}
        layers += _layer(look, [{}], x={"value": x + 18}, **here)
        x += length + 18
    return layers, y - top + 1.6 * LINE
