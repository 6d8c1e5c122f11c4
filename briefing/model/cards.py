"""The card of a briefing: titles, key figures, tables, charts."""

from typing import Literal

from pydantic import Field

from briefing.model.words import Day, Id, Measure, Model, Time, Words

Layout = Literal["brief", "gongwen"]
"""How a briefing looks on paper: modern, or on the grid of an official document (GB/T 9704)."""
Column = Literal["place", "indicator", "claim", "value", "time", "status", "source"]


class Row(Model):
    """一行 / A row of a grid table."""

    label: Words = Field(
        description="行首的字 / what the row is called",
        examples=[{"zh": "新能源：风电", "en": "New energy: wind"}],
    )
    cells: tuple[str | Words, ...] = Field(
        description='每格一个事实的标识，或两种文字的几个词；"" 是空格；不写数字'
        ' / for each cell the id of a fact, or words; "" is empty; ✗ 73.6万台',
        examples=[["datong-jinbei-wind-2021", "", {"zh": "无报道", "en": "No report"}]],
    )


class Table(Model):
    """表 / A table of facts: a list (one fact a row) or a grid (labelled rows and columns)."""

    kind: Literal["list", "grid"] = Field(
        description="list 一条事实一行 | grid 自己定行和列 / one fact a row, or rows and columns of your own",
        examples=["list"],
    )
    caption: Words = Field(
        description="表题 / what stands above it",
        examples=[{"zh": "各产业集群", "en": "The clusters"}],
    )
    note: Words | None = Field(
        default=None,
        description="表注 / what stands below it",
        examples=[{"zh": "横线表示文件没有提到", "en": "A dash: the files are silent"}],
    )
    facts: tuple[Id, ...] = Field(
        default=(),
        description="list：哪些事实，按此顺序 / list: which facts, in this order",
        examples=[["datong-servers-2025", "datong-racks-2025"]],
    )
    columns: tuple[Column | Words, ...] = Field(
        min_length=1,
        description="list：place 地区 | indicator 指标 | claim 说法 | value 数值 | time 时间 | status 状态 | source 来源；grid：各列的标题"
        " / list: what of each fact; grid: the heads of the columns; ✗ [地区, 数值]",
        examples=[["indicator", "value", "time", "source"]],
    )
    rows: tuple[Row, ...] = Field(
        default=(),
        description="grid：各行 / grid: its rows",
        examples=[[{"label": {"zh": "风电", "en": "Wind"}, "cells": ["datong-jinbei-wind-2021"]}]],
    )

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

    indicator: Id = Field(description="哪个指标 / which indicator", examples=["standard-racks"])
    measure: Measure = Field(
        default="level",
        description="level 数量 | share 占比 | growth 增速 | multiple 倍数 / which measure of it",
        examples=["level"],
    )
    places: tuple[Id, ...] = Field(
        min_length=1,
        description="哪些地区 / which places; ✗ [大同]",
        examples=[["datong", "shaoguan"]],
    )
    parts: tuple[Id, ...] = Field(
        default=(),
        description="哪些部分；不写是整体 / which parts; none means the whole",
        examples=[["renewable"]],
    )
    periods: tuple[Time, ...] = Field(
        min_length=1, description="哪些时间 / which times; ✗ [2022年]", examples=[["2022", "2025"]]
    )


class Chart(Model):
    """图 / A chart of facts, which are listed or found by a query."""

    kind: Literal["bar", "line", "timeline", "share", "slope"] = Field(
        description="bar 数量 | line 随时间变化 | timeline 计划与结果 | share 占整体多少 | slope 前后两时"
        " / amounts, change in time, plans and results, shares of a whole, two times",
        examples=["bar"],
    )
    caption: Words = Field(
        description="图题 / what stands above it",
        examples=[{"zh": "转变的时间线", "en": "Timeline of the change"}],
    )
    note: Words | None = Field(
        default=None,
        description="图注 / what stands below it",
        examples=[{"zh": "空心为计划", "en": "Hollow marks are plans"}],
    )
    facts: tuple[Id, ...] = Field(
        default=(),
        min_length=2,
        description="哪些事实，至少两条 / which facts, two at least",
        examples=[["datong-servers-2025", "datong-racks-2025"]],
    )
    query: Query | None = Field(
        default=None,
        description="代替 facts：指标 × 地区 × 时期 / instead of facts: indicator, places, periods",
        examples=[
            {"indicator": "standard-racks", "places": ["datong"], "periods": ["2022", "2025"]}
        ],
    )
    labels: tuple[Words, ...] = Field(
        default=(),
        description="每条事实一个；不写则由地区、指标、时间区分 / one for each fact; by default what tells them apart",
        examples=[[{"zh": "大同判读", "en": "Datong: reading"}]],
    )


class Card(Model):
    """简报卡 / `briefing.yaml`: what a briefing is, in both languages, without its prose."""

    title: Words = Field(
        description="标题 / the title",
        examples=[{"zh": "大同：从煤炭之都到算力之城", "en": "Datong: from coal to computing"}],
    )
    subtitle: Words | None = Field(
        default=None,
        description="副标题 / what stands below the title",
        examples=[{"zh": "哪些只是承诺", "en": "What is only promised"}],
    )
    date: Day = Field(
        description="简报的日期 / the day of the briefing; ✗ 2026年11月", examples=["2026-11-21"]
    )
    audience: Words = Field(
        description="写给谁 / who it is written for",
        examples=[{"zh": "供决策和政策研究人员", "en": "For policy makers"}],
    )
    layout: Layout = Field(
        "brief",
        description="PDF 的版式：brief 现代 | gongwen 公文（GB/T 9704），见 docs/typography.md / how the PDFs look",
        examples=["gongwen"],
    )
    contact: Words | None = Field(
        default=None,
        description="联系方式，印在末尾 / whom to ask, at the end",
        examples=[{"zh": "政策研究室", "en": "Policy research office"}],
    )
    key_figures: tuple[Id, ...] = Field(
        min_length=3,
        max_length=5,
        description="三至五条数字事实，印在首页；不写数字 / ids of three to five figures for page one; ✗ [73.6万台]",
        examples=[["datong-servers-2025", "datong-racks-2025", "datong-it-capacity-2025"]],
    )
    tables: dict[Id, Table] = Field(
        default_factory=dict,
        description="各表，标识用在正文的 [[table:标识]] / tables, by the id that the prose cites as [[table:id]]",
        examples=[
            {
                "racks": {
                    "kind": "list",
                    "caption": {"zh": "机架", "en": "Racks"},
                    "facts": ["datong-racks-2025"],
                    "columns": ["place", "value"],
                }
            }
        ],
    )
    charts: dict[Id, Chart] = Field(
        default_factory=dict,
        description="各图，标识用在正文的 [[chart:标识]] / charts, by the id that the prose cites as [[chart:id]]",
        examples=[
            {
                "power": {
                    "kind": "bar",
                    "caption": {"zh": "功率", "en": "Power"},
                    "facts": ["datong-it-capacity-2025", "datong-rack-power"],
                }
            }
        ],
    )
