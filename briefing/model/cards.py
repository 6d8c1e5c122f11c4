"""The card of a briefing: titles, key figures, tables, charts."""

from typing import Literal

from pydantic import Field

from briefing.model.words import Day, Id, Measure, Model, Time, Words

Layout = Literal["brief", "gongwen"]
"""How a briefing looks on paper: modern, or on the grid of an official document (GB/T 9704)."""
Column = Literal["place", "indicator", "claim", "value", "time", "status", "source"]


class Row(Model):
    """A row of a grid table."""

    label: Words
    cells: tuple[str | Words, ...]


class Table(Model):
    """表 / A table of facts: a list (one fact a row) or a grid (labelled rows and columns)."""

    kind: Literal["list", "grid"]
    caption: Words
    note: Words | None = None
    facts: tuple[Id, ...] = ()
    columns: tuple[Column | Words, ...] = Field(min_length=1)
    rows: tuple[Row, ...] = ()

    def fact_ids(self) -> list[str]:
        """Return the ids of the facts that stand in the table."""
        cells = [cell for row in self.rows for cell in row.cells]
        return [*self.facts, *(cell for cell in cells if isinstance(cell, str) and cell)]

    def words(self) -> list[Words]:
        """Return the words that stand in the table: heads, labels, cells without a fact."""
        cells = [cell for row in self.rows for cell in (row.label, *row.cells)]
        return [cell for cell in (*self.columns, *cells) if isinstance(cell, Words)]


class Query(Model):
    """取数 / The figures of an indicator, one for each place, part and period."""

    indicator: Id
    measure: Measure = "level"
    places: tuple[Id, ...] = Field(min_length=1, examples=[["datong", "shaoguan"]])
    parts: tuple[Id, ...] = Field(default=(), description="none means the whole")
    periods: tuple[Time, ...] = Field(min_length=1, examples=[["2022", "2025"]])


class Chart(Model):
    """图 / A chart of facts, which are listed or found by a query."""

    kind: Literal["bar", "line", "timeline", "share", "slope"] = Field(
        description="bar 数量 | line 随时间变化 | timeline 计划与结果 | share 占整体多少 | slope 前后两时"
    )
    caption: Words
    note: Words | None = None
    facts: tuple[Id, ...] = Field(default=(), min_length=2)
    query: Query | None = Field(
        default=None,
        description="代替 facts：指标 × 地区 × 时期 / instead of facts: indicator, places, periods",
    )
    labels: tuple[Words, ...] = Field(
        default=(),
        description="每条事实一个；不写则由地区、指标、时间区分 / one for each fact; by default what tells them apart",
    )


class Card(Model):
    """简报卡 / `briefing.yaml`: what a briefing is, in both languages, without its prose."""

    title: Words
    subtitle: Words | None = None
    date: Day
    audience: Words
    layout: Layout = Field("brief", description="PDF 的版式；见 / of the PDFs: docs/typography.md")
    contact: Words | None = None
    key_figures: tuple[Id, ...] = Field(min_length=3, max_length=5)
    tables: dict[Id, Table] = Field(default_factory=dict)
    charts: dict[Id, Chart] = Field(default_factory=dict)
