"""A chart of a card -> what a page shows of it: the drawing, its values with their marks, its sources."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from html import escape
from typing import get_args

from briefing import charts
from briefing.composing import dates, plotted
from briefing.composing.citer import Citer
from briefing.composing.notes import plain
from briefing.composing.plotted import Cell
from briefing.composing.tabling import number_cell, settings, sources
from briefing.composing.view import CellView, ChartView, Html, TableView, Texts
from briefing.facts import figures
from briefing.model import Chart, Fact
from briefing.quantities import Quantity, format_quantity


@dataclass(frozen=True, slots=True)
class Charting:
    """Composes the charts of one edition; its values are cited in reading order."""

    citer: Citer

    def view(self, name: str, chart: Chart) -> ChartView:
        """Return a chart, ready to print."""
        cells = [
            cell
            for cell in plotted.cells(chart, self.citer.library)
            if cell.fact or chart.kind != "timeline"
        ]
        labels = self._labels(chart, cells)
        over_time = chart.kind in ("line", "slope")
        svg = self._svg(name, chart, cells, labels)
        caption = self.citer.texts(chart.caption)
        shown = zip(labels, cells, strict=True)
        return ChartView(
            id=name,
            caption=caption,
            svg=Html(svg),
            height=charts.height(svg),
            values=() if over_time else tuple((label, self._value(cell)) for label, cell in shown),
            table=self._table(name, caption, cells, labels) if over_time else None,
            note=self.citer.texts(chart.note) if chart.note else None,
            sources=sources([cell.fact for cell in cells], self.citer),
        )

    def _value(self, cell: Cell) -> Texts:
        """Return what is told of a point: its value or time with its mark, or a dash."""
        if not cell.fact:
            return self.citer.phrase("no-value")
        fact = self.citer.library.facts[cell.fact]
        if fact.kind == "figure":
            return self.citer.each(lambda lang: self.citer.cited_value(cell.fact, lang))
        return self.citer.each(
            lambda lang: escape(dates.when_words(fact, lang)) + self.citer.mark(cell.fact, lang)
        )

    def _labels(self, chart: Chart, cells: Sequence[Cell]) -> list[Texts]:
        """Return the names of the points: those of the card, or what tells them apart."""
        quiet = self.citer.quietly()
        if chart.labels:
            return [quiet.texts(words) for words in chart.labels]
        aspects = {
            "timeline": ("indicator",),
            "line": ("place", "indicator", "part"),
            "slope": ("place", "indicator", "part"),
        }.get(chart.kind, ("place", "indicator", "part", "time"))
        library = self.citer.library
        named = {
            lang: plotted.names(cells, lang, library, *aspects) for lang in self.citer.languages
        }
        labels = []
        for index, cell in enumerate(cells):
            fact = library.facts.get(cell.fact)
            if fact is not None and fact.kind != "figure":
                labels.append(quiet.texts(fact.claim, cell.fact))
            else:
                labels.append(quiet.escaped(lambda lang, at=index: named[lang][at]))  # type: ignore[misc]
        return labels

    def _svg(self, name: str, chart: Chart, cells: Sequence[Cell], labels: Sequence[Texts]) -> str:
        whole = self._whole(cells) if chart.kind == "share" else Decimal(0)
        points = [self._point(cell, label) for cell, label in zip(cells, labels, strict=True)]
        if chart.kind == "share":
            points = _cascaded(cells, points)
        quiet = self.citer.quietly()
        captions = [plain(quiet.words(chart.caption, lang)) for lang in self.citer.languages]
        told = "; ".join(f"{p.label} {p.when} {p.text}".replace("\n", " ") for p in points)
        legend = {
            key: " ".join(self.citer.wording(f"chart-{key}", lang) for lang in self.citer.languages)
            for key in get_args(charts.Standing)
        }
        return charts.draw(
            chart.kind,
            points,
            id=f"drawing-{name}",
            title=" / ".join(captions),
            description=told,
            legend=legend,
            ticks=self._ticks(cells) if chart.kind in ("line", "slope") else (),
            whole=float(whole),
        )

    def _point(self, cell: Cell, label: Texts) -> charts.Point:
        library = self.citer.library
        fact = library.facts.get(cell.fact)
        figure = figures.printed(cell.fact, library) if fact else None
        kind, time = (fact.time() if fact else None) or ("during", cell.time)
        start, _, end = time.partition("/")
        if kind == "by" or (fact and dates.ends_a_year(fact)):
            start, end = "", dates.last_day(end or start)
        told = [figures.words(figure, lang) for lang in self.citer.languages if figure]
        if not fact:
            told = [self.citer.wording("no-value", lang) for lang in self.citer.languages]
        return charts.Point(
            label="\n".join(plain(text) for text in label.values()),
            text=" ".join(dict.fromkeys(told)),
            value=figure.quantity.value_base if figure else None,
            start=start or None,
            end=end or None,
            hollow=fact is not None and not fact.is_result,
            standing=_standing(fact) if fact else "result",
            when="\n".join(dates.time_words(time, lang) for lang in self.citer.languages if time),
        )

    def _whole(self, cells: Sequence[Cell]) -> Decimal:
        drawn = [cell.fact for cell in cells if cell.fact]
        return plotted.whole(drawn, self.citer.library) or Decimal(0)

    def _ticks(self, cells: Sequence[Cell]) -> charts.Ticks:
        """Return round amounts from 0 to the highest figure, in the unit in which it is printed."""
        library = self.citer.library
        drawn = [found for cell in cells if (found := figures.printed(cell.fact, library))]
        highest = max(drawn, key=lambda figure: figure.quantity.value_base or 0)
        top, unit = highest.quantity.value_base or Decimal(0), highest.unit
        bare = Quantity("quantity", value=Decimal(1))
        assert unit is not None
        one = figures.in_unit(bare, unit).value_base or Decimal(1)
        step = _step(top / one)
        steps = int((top / one / step).to_integral_value(ROUND_CEILING))
        amounts = [step * number for number in range(steps + 1)]
        told = [figures.in_unit(replace(bare, value=amount), unit) for amount in amounts]
        return [
            (
                float(quantity.value_base or 0),
                "\n".join(
                    format_quantity(quantity, lang, unit=unit) for lang in self.citer.languages
                )
                if amount
                else "0",
            )
            for amount, quantity in zip(amounts, told, strict=True)
        ]

    def _table(
        self, name: str, caption: Texts, cells: Sequence[Cell], labels: Sequence[Texts]
    ) -> TableView:
        """Return the figures of lines as a table: a row for each line, a column for each time."""
        times = sorted({cell.time for cell in cells})
        lines = {cell.line: label for cell, label in zip(cells, labels, strict=True)}
        at = {(cell.line, cell.time): cell.fact for cell in cells}
        setting = settings([cell.fact for cell in cells if cell.fact], self.citer)
        dash = CellView(self.citer.phrase("no-value"))

        def row(line: tuple[str, str, str]) -> tuple[CellView, ...]:
            facts = [at.get((line, time), "") for time in times]
            return tuple(number_cell(i, setting, self.citer) if i else dash for i in facts)

        def head(time: str) -> Texts:
            return self.citer.escaped(lambda lang: dates.time_words(time, lang))

        theme = self.citer.phrase("column-theme")
        units = self.citer.each(lambda lang: escape(setting[lang].unit.strip()) or theme[lang])
        return TableView(
            id=name,
            caption=caption,
            columns=("label", *(f"time-{number}" for number in range(len(times)))),
            head=(units, *map(head, times)),
            rows=tuple((CellView(label), *row(line)) for line, label in lines.items()),
            note=None,
        )


def _step(top: Decimal) -> Decimal:
    """Return the least of 1, 2, 5, 10 ... of which four reach the top."""
    power = Decimal(10) ** (top.adjusted() - 1 if top else 0)
    return next(power * n for n in (1, 2, 5, 10, 20, 50) if power * n * 4 >= top)


def _cascaded(cells: Sequence[Cell], points: Sequence[charts.Point]) -> list[charts.Point]:
    """Return the parts of each whole one after the other."""
    reached: dict[tuple[str, ...], Decimal] = {}
    placed = []
    for cell, point in zip(cells, points, strict=True):
        whole = (cell.place, cell.indicator, cell.time)
        before = reached.get(whole, Decimal(0))
        reached[whole] = before + (point.value or Decimal(0))
        placed.append(replace(point, before=before))
    return placed


def _standing(fact: Fact) -> charts.Standing:
    if fact.formula:
        return "derived"
    if fact.reading:
        return "reading"
    return "result" if fact.is_result else "plan"
