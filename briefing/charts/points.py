"""The points of a chart as content gives them, and the measures that every chart shares.

A chart is `WIDTH` units wide, and one unit is a CSS pixel when it is printed 155 mm wide: its text
is then 8.6 pt.
"""

from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from briefing.charts.fitting import width, wrapped

Kind = Literal["bar", "line", "timeline", "share", "slope"]
Standing = Literal["result", "plan", "reading", "derived"]
Style = tuple[Standing, ...]
Extent = tuple[float, float]

WIDTH = 586
FONT_SIZE = 11.5
LINE = 15
GAP = 7
BESIDE = 9
"""The room between a mark and its text."""
MOST_LINES = 4
"""So many lines a reader tells apart by the shape of their marks."""


@dataclass(frozen=True, slots=True)
class Point:
    """One row of a chart, or one point of a line."""

    label: str
    """What the point is; the lines after a newline, in the other language, are drawn softer.
    Points of one label are one line."""
    text: str
    """The localised value that is printed at the mark, or nothing."""
    value: Decimal | None = None
    """The length of a bar, the height of a point; None where there is no figure."""
    start: str | None = None
    """When: `2018`, `2018-06` or `2025-08-24`."""
    end: str | None = None
    """The end of a span; without a start, the time itself."""
    hollow: bool = False
    """Whether it is planned and has not come about."""
    standing: Standing = "result"
    when: str = ""
    """The localised time under a point of a line; a line for each language."""
    before: Decimal = Decimal(0)
    """Of a part of a whole: what the parts above it come to."""

    @property
    def style(self) -> Style:
        """Return what its mark says: `("result",)`, `("plan", "reading")` and so on."""
        plan: Style = ("plan",) if self.hollow else ()
        read: Style = (self.standing,) if self.standing in ("reading", "derived") else ()
        return plan + read or ("result",)

    @property
    def years(self) -> Extent | None:
        """Return from when to when it reaches, in years; one time is the middle of itself."""
        times = [year_span(time) for time in (self.start, self.end) if time is not None]
        if not times:
            return None
        start, end = times[0][0], times[-1][1]
        middle = (start + end) / 2
        return (start, end) if len(times) == 2 and times[0] != times[1] else (middle, middle)


def year_span(time: str) -> Extent:
    """Return the years in which a day, month or year begins and ends: 2018 is 2018.0 to 2019.0."""
    parts = [int(part) for part in time.split("-")]
    year, month, day = [*parts, 1, 1][:3]
    days_in_year = 366 if isleap(year) else 365
    days = (days_in_year, monthrange(year, month)[1], 1)[len(parts) - 1]
    before = date(year, month, day).timetuple().tm_yday - 1
    return year + before / days_in_year, year + (before + days) / days_in_year


def text_width(text: str) -> float:
    """Return about how wide a text is printed."""
    return width(text) * FONT_SIZE


def text_lines(text: str, most: float) -> list[str]:
    """Return the lines of a text that are at most so wide."""
    return wrapped(text, most / FONT_SIZE)


def label_lines(label: str, most: float) -> list[tuple[str, bool]]:
    """Return the lines of a label, and whether they are in the other language."""
    return [
        (line, number > 0)
        for number, paragraph in enumerate(label.split("\n"))
        for line in text_lines(paragraph, most)
    ]
