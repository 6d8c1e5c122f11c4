"""The layout of charts that join points over time: lines, and slopes between two times.

Amounts begin at 0, so that no rise looks steeper than it is. The name of a line stands at its
end; a slope has its name and first value on the left and its last value on the right.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.charts.points import (
    BESIDE,
    GAP,
    LINE,
    WIDTH,
    Kind,
    Point,
    label_lines,
    text_lines,
    text_width,
)

_PLOT_HEIGHT: dict[Kind, int] = {"line": 170, "slope": 150}
_SIDE_WIDTH = 190
_MARGIN = 16
"""Between the edge of the plot and the first point."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text in the margin of the plot, at a height of its own."""

    text: str
    y: float
    is_soft: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A point laid out, in units from the left top of the plot."""

    x: float
    y: float
    point: Point


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a chart, each with its marks, and the words around them."""

    left: float
    width: float
    height: float
    lines: list[list[Mark | None]]
    """The marks of each line in the order of time; None where it has no figure."""
    ticks: list[tuple[float, list[str]]]
    """The heights of the grid and the amounts there, a line for each language."""
    times: list[tuple[float, list[str]]]
    """Where a time is named, a line for each language."""
    before: list[Text]
    after: list[Text]


Ticks = Sequence[tuple[float, str]]
"""Amounts on the axis, from 0 to the highest, and how they are told."""


def arrange(kind: Kind, points: Sequence[Point], ticks: Ticks) -> Layout:
    """Return the layout of the lines; the highest tick is as high as any point."""
    names = list(dict.fromkeys(point.label for point in points))
    lines = [_in_time([point for point in points if point.label == name]) for name in names]
    known = [[point for point in line if point.value is not None] for line in lines]
    first = [_words(name, line[0].text) for name, line in zip(names, known, strict=True)]
    last = [_words(name, line[-1].text) for name, line in zip(names, known, strict=True)]
    if kind == "slope":
        last = [_words(line[-1].text) for line in known]
    told = [amount.split("\n") for _, amount in ticks]
    left = _widest(first) if kind == "slope" else max(text_width(t) for two in told for t in two)
    left = math.ceil(left) + GAP
    width = math.floor(WIDTH - left - _widest(last) - BESIDE)
    height = _PLOT_HEIGHT[kind]
    most = max(amount for amount, _ in ticks) or 1.0
    times = [sum(point.years or (0.0, 0.0)) / 2 for line in lines for point in line]
    low, high = min(times), max(times)

    def x(point: Point) -> float:
        share = (sum(point.years or (0.0, 0.0)) / 2 - low) / (high - low or 1)
        return _MARGIN + share * (width - 2 * _MARGIN)

    def y(amount: float) -> float:
        return height * (1 - amount / most)

    marks = [
        [None if p.value is None else Mark(x(p), y(float(p.value)), p) for p in line]
        for line in lines
    ]
    ends = [next(mark.y for mark in reversed(line) if mark) for line in marks]
    starts = [next(mark.y for mark in line if mark) for line in marks]
    return Layout(
        left=left,
        width=width,
        height=height,
        lines=marks,
        ticks=[(y(amount), two) for (amount, _), two in zip(ticks, told, strict=True)],
        times=_named_times([(x(point), point.when) for line in lines for point in line]),
        before=_apart(first, starts, height) if kind == "slope" else [],
        after=_apart(last, ends, height),
    )


def _in_time(line: list[Point]) -> list[Point]:
    return sorted(line, key=lambda point: point.years or (0.0, 0.0))


def _words(*texts: str) -> list[tuple[str, bool]]:
    return [line for text in texts if text for line in label_lines(text, _SIDE_WIDTH)]


def _widest(words: Sequence[Sequence[tuple[str, bool]]]) -> float:
    return max((text_width(line) for lines in words for line, _ in lines), default=0)


def _apart(words: list[list[tuple[str, bool]]], wanted: list[float], height: float) -> list[Text]:
    """Return texts as near as they come to the heights that are wanted, none over another."""
    order = sorted(range(len(words)), key=lambda index: wanted[index])
    tops: list[float] = []
    for index in order:
        top = wanted[index] - len(words[index]) * LINE / 2
        tops.append(
            max(top, tops[-1] + len(words[order[len(tops) - 1]]) * LINE + 3) if tops else top
        )
    bottom = height + LINE / 2
    for place in reversed(range(len(tops))):
        tops[place] = min(tops[place], bottom - len(words[order[place]]) * LINE)
        bottom = tops[place] - 3
    return [
        Text(line, top + (number + 0.5) * LINE, soft)
        for index, top in zip(order, tops, strict=True)
        for number, (line, soft) in enumerate(words[index])
    ]


def _named_times(times: list[tuple[float, str]]) -> list[tuple[float, list[str]]]:
    """Return the times that have room, the last of all among them."""
    named: list[tuple[float, list[str]]] = []
    for x, when in sorted(set(times), reverse=True):
        lines = [line for text in when.split("\n") for line in text_lines(text, math.inf)]
        half = max(map(text_width, lines)) / 2
        if not named or x + half + GAP < named[-1][0] - max(map(text_width, named[-1][1])) / 2:
            named.append((x, lines))
    return named[::-1]
