"""The layout of a chart: points -> rows of words and marks with their places on the paper.

A chart is `WIDTH` units wide, and one unit is a CSS pixel when it is printed 155 mm wide: its text
is then 8.6 pt. The plot stands to the right of the labels; places count from its left top.
"""

import math
from calendar import isleap, monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from briefing.fitting import width, wrapped

Kind = Literal["bar", "timeline"]
Standing = Literal["result", "plan", "reading", "derived"]
Style = tuple[Standing, ...]
Extent = tuple[float, float]

WIDTH = 586
FONT_SIZE = 11.5
LINE = 15
BESIDE = 9
"""The room between a mark and its text."""
_GAP = 7
_LABEL_WIDTH = 205
_TEXT_WIDTH = 190
_YEAR_WIDTH = 36


@dataclass(frozen=True, slots=True)
class Point:
    """One row of a chart."""

    label: str
    """What the point is; the lines after a newline, in the other language, are drawn softer."""
    text: str
    """The localised value that is printed at the mark, or nothing."""
    value: Decimal | None = None
    """The length of a bar."""
    start: str | None = None
    """When, on a timeline: `2018`, `2018-06` or `2025-08-24`."""
    end: str | None = None
    """The end of a span; without a start, the time itself."""
    hollow: bool = False
    """Whether it is planned and has not come about."""
    standing: Standing = "result"

    @property
    def style(self) -> Style:
        """Return what its mark says: `("result",)`, `("plan", "reading")` and so on."""
        plan: Style = ("plan",) if self.hollow else ()
        read: Style = (self.standing,) if self.standing in ("reading", "derived") else ()
        return plan + read or ("result",)


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
        return max(len(self.label), len(self.texts)) * LINE + _GAP

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


def arrange(kind: Kind, points: Sequence[Point]) -> Layout:
    """Return the layout of a chart whose rows stand in the order given."""
    labels = [_label_lines(point.label) for point in points]
    left = math.ceil(max(text_width(line) for label in labels for line, _ in label)) + _GAP
    room = WIDTH - left
    axis = _amounts(points, room) if kind == "bar" else _years(points, room)
    rows: list[Row] = []
    top = 0.0
    for point, label in zip(points, labels, strict=True):
        extent = _extent(kind, point)
        texts, align, at = _beside(point.text, extent or (axis.low, axis.low), axis, room)
        rows.append(Row(label, texts, align, at, point.style, extent, top))
        top += rows[-1].height
    return Layout(rows, axis, left, room)


def text_width(text: str) -> float:
    """Return about how wide a text is printed."""
    return width(text) * FONT_SIZE


def _amounts(points: Sequence[Point], room: float) -> Axis:
    """Return an axis from 0, as long as the texts at the ends of the bars allow."""
    ends = [float(point.value or 0) for point in points]
    low, high = min(0.0, *ends), max(0.0, *ends)
    if low == high:
        high = 1.0
    widths = [room]
    for point, end in zip(points, ends, strict=True):
        text = max(map(text_width, _text_lines(point.text, _TEXT_WIDTH)), default=0)
        if share := (max(end, 0.0) - low) / (high - low):
            widths.append((room - text - 2 * BESIDE) / share)
    return Axis(low, high, math.floor(min(widths)), [0])


def _years(points: Sequence[Point], room: float) -> Axis:
    """Return an axis of whole years, as many of them named as there is room for."""
    ends = [end for point in points for end in _extent("timeline", point) or ()]
    low, high = math.floor(min(ends)), math.ceil(max(ends))
    column = room / (high - low)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * column >= _YEAR_WIDTH)
    return Axis(low, high, room, list(range(-(-low // step) * step, high, step)))


def _extent(kind: Kind, point: Point) -> Extent | None:
    """Return from where to where a point reaches: from 0 to its value, or in years."""
    if kind == "bar":
        return None if point.value is None else (0.0, float(point.value))
    times = [_year_span(time) for time in (point.start, point.end) if time is not None]
    if not times:
        return None
    start, end = times[0][0], times[-1][1]
    middle = (start + end) / 2
    return (start, end) if len(times) == 2 and times[0] != times[1] else (middle, middle)


def _year_span(time: str) -> Extent:
    """Return the years in which a day, month or year begins and ends: 2018 is 2018.0 to 2019.0."""
    parts = [int(part) for part in time.split("-")]
    year, month, day = [*parts, 1, 1][:3]
    days_in_year = 366 if isleap(year) else 365
    days = (days_in_year, monthrange(year, month)[1], 1)[len(parts) - 1]
    before = date(year, month, day).timetuple().tm_yday - 1
    return year + before / days_in_year, year + (before + days) / days_in_year


def _beside(
    text: str, extent: Extent, axis: Axis, room: float
) -> tuple[list[str], Literal["left", "right"], float]:
    """Return the lines of a text, how they are set and beside which end of the mark."""
    start, end = min(extent), max(extent)
    after = room - axis.place(end) - 2 * BESIDE
    before = axis.place(start) - 2 * BESIDE
    lines = _text_lines(text, _TEXT_WIDTH)
    widest = max(map(text_width, lines), default=0)
    if widest <= after or (widest > before and after >= before):
        return _text_lines(text, min(after, _TEXT_WIDTH)), "left", end
    return _text_lines(text, min(before, _TEXT_WIDTH)), "right", start


def _label_lines(label: str) -> list[tuple[str, bool]]:
    return [
        (line, number > 0)
        for number, paragraph in enumerate(label.split("\n"))
        for line in _text_lines(paragraph, _LABEL_WIDTH)
    ]


def _text_lines(text: str, most: float) -> list[str]:
    return wrapped(text, most / FONT_SIZE)
