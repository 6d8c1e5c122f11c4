"""The layout of charts that have a row for each point: bars, timelines, shares.

The plot stands to the right of the labels; places count from its left top.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.charts.points import (
    BESIDE,
    GAP,
    LINE,
    WIDTH,
    Extent,
    Kind,
    Point,
    Style,
    label_lines,
    text_lines,
    text_width,
)

_LABEL_WIDTH = 205
_TEXT_WIDTH = 190
_YEAR_WIDTH = 36


@dataclass(frozen=True, slots=True)
class Axis:
    """What the width of the plot stands for, in values or in years."""

    low: float
    high: float
    width: float
    ticks: list[int]

    def place(self, value: float) -> float:
        """Return where a value lies, in units from the left of the plot."""
        return (value - self.low) / (self.high - self.low) * self.width


@dataclass(frozen=True, slots=True)
class Row:
    """A point laid out: its wrapped words, and its place from the top of the plot."""

    label: list[tuple[str, bool]]
    """Its lines, and whether they are drawn softer."""
    texts: list[str]
    align: Literal["left", "right"]
    """How the texts are set; `left` ones stand to the right of the mark."""
    at: float
    """The value or year that the texts stand beside."""
    style: Style
    extent: Extent | None
    top: float

    @property
    def height(self) -> float:
        """Return how much of the height of the plot it takes."""
        return max(len(self.label), len(self.texts)) * LINE + GAP

    @property
    def middle(self) -> float:
        """Return the height of its mark."""
        return self.top + self.height / 2

    def lines(self, count: int) -> list[float]:
        """Return the heights of so many lines of text around the middle."""
        return [self.middle + (line - (count - 1) / 2) * LINE for line in range(count)]


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a chart, the axis of its plot, and the width of the labels and of the rest."""

    rows: list[Row]
    axis: Axis
    left: float
    room: float

    @property
    def height(self) -> float:
        """Return the height of the plot."""
        return self.rows[-1].top + self.rows[-1].height


def arrange(kind: Kind, points: Sequence[Point], whole: float = 0) -> Layout:
    """Return the layout of a chart whose rows stand in the order given; `whole` is of shares."""
    labels = [label_lines(point.label, _LABEL_WIDTH) for point in points]
    left = math.ceil(max(text_width(line) for label in labels for line, _ in label)) + GAP
    room = WIDTH - left
    axis = {
        "bar": lambda: _amounts(points, room),
        "timeline": lambda: _years(points, room),
        "share": lambda: _whole(points, room, whole),
    }[kind]()
    rows: list[Row] = []
    top = 0.0
    for point, label in zip(points, labels, strict=True):
        extent = _extent(kind, point)
        beside = (axis.low, axis.high) if kind == "share" else extent or (axis.low, axis.low)
        texts, align, at = _beside(point.text, beside, axis, room)
        rows.append(Row(label, texts, align, at, point.style, extent, top))
        top += rows[-1].height
    return Layout(rows, axis, left, room)


def _amounts(points: Sequence[Point], room: float) -> Axis:
    """Return an axis from 0, as long as the texts at the ends of the bars allow."""
    ends = [float(point.value or 0) for point in points]
    low, high = min(0.0, *ends), max(0.0, *ends)
    if low == high:
        high = 1.0
    widths = [room]
    for point, end in zip(points, ends, strict=True):
        text = max(map(text_width, text_lines(point.text, _TEXT_WIDTH)), default=0)
        if share := (max(end, 0.0) - low) / (high - low):
            widths.append((room - text - 2 * BESIDE) / share)
    return Axis(low, high, math.floor(min(widths)), [0])


def _whole(points: Sequence[Point], room: float, whole: float) -> Axis:
    """Return an axis from nothing to the whole, with the texts in a column to its right."""
    lines = [line for point in points for line in text_lines(point.text, _TEXT_WIDTH)]
    text = max(map(text_width, lines), default=0)
    return Axis(0, whole, math.floor(room - text - 2 * BESIDE), [0])


def _years(points: Sequence[Point], room: float) -> Axis:
    """Return an axis of whole years, as many of them named as there is room for.

    It ends short of the edge, so that a mark at the end of the last year is drawn whole.
    """
    ends = [end for point in points for end in point.years or ()]
    low, high = math.floor(min(ends)), math.ceil(max(ends))
    width = room - BESIDE
    column = width / (high - low)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * column >= _YEAR_WIDTH)
    return Axis(low, high, width, list(range(-(-low // step) * step, high, step)))


def _extent(kind: Kind, point: Point) -> Extent | None:
    """Return from where to where a point reaches: from 0 or the parts before it, or in years."""
    if kind == "timeline":
        return point.years
    if point.value is None:
        return None
    return float(point.before), float(point.before + point.value)


def _beside(
    text: str, extent: Extent, axis: Axis, room: float
) -> tuple[list[str], Literal["left", "right"], float]:
    """Return the lines of a text, how they are set and beside which end of the mark."""
    start, end = min(extent), max(extent)
    after = room - axis.place(end) - 2 * BESIDE
    before = axis.place(start) - 2 * BESIDE
    lines = text_lines(text, _TEXT_WIDTH)
    widest = max(map(text_width, lines), default=0)
    if widest <= after or (widest > before and after >= before):
        return text_lines(text, min(after, _TEXT_WIDTH)), "left", end
    return text_lines(text, min(before, _TEXT_WIDTH)), "right", start
