"""简报卡所列的事实都能用 / What the card of a briefing lists can be printed.

简报卡的关键数据和表，所列的事实都要有（图见 `drawn`）。关键数据单独印出，没有上下文，所以要是数字，
而且不是待核的。`list` 表写 `facts`，栏只用给定的几种；`grid` 表写 `rows`，每行的格与栏一样多，
没有内容的格写 `""`。正文没有放的表和图，有警告。改法：换一条事实，或照提示补上。

Key figures and tables name facts that exist (for charts see `drawn`). Key figures are figures, and
none is to be confirmed. A list table has facts, a grid has rows as long as its columns.

Accepted:
    key-figures: [datong-racks-2025, ...]
Refused:
    key-figures: [datong-investment-total, ...]     待核 / to be confirmed
"""

from collections.abc import Iterator
from functools import partial

from briefing.model import Fact, Table
from briefing.problems import Problem, Where, finding
from briefing.reading.library import Briefing, Library

CODES = ("card-unfit", "card-unused", "fact-unknown")


def check(library: Library) -> Iterator[Problem]:
    """Find entries of cards that cannot be printed as they ask."""
    for briefing in library.briefings.values():
        for index, fact_id in enumerate(briefing.card.key_figures):
            where = partial(briefing.card.where, "key-figures", index)
            yield from solid(fact_id, where, library, "关键数据", "a key figure")
        for table in briefing.card.tables.values():
            yield from _table(table, library)
        yield from _unused(briefing)


def known(fact_id: str, where: Where, library: Library) -> Fact | Problem | None:
    """Return a fact, or the problem that there is none; nothing where its file is lost."""
    fact = library.facts.get(fact_id)
    if fact is None and not library.is_lost(fact_id):
        return finding(
            "fact-unknown",
            where(),
            (f"没有事实 {fact_id}", f"there is no fact {fact_id}"),
            ("检查拼写，或在 facts/ 中补上", "check the spelling, or add it under facts/"),
        )
    return fact


def solid(
    fact_id: str, where: Where, library: Library, role_zh: str, role_en: str
) -> Iterator[Problem]:
    """Find what keeps a fact from standing alone as a number: an unknown, worded or doubtful one."""
    fact = known(fact_id, where, library)
    if isinstance(fact, Problem):
        yield fact
    elif fact is not None and (fact.kind != "figure" or fact.is_to_confirm):
        why = (
            ("不是数字", "no figure") if fact.kind != "figure" else ("尚待核实", "to be confirmed")
        )
        yield finding(
            "card-unfit",
            where(),
            (
                f"{fact_id} {why[0]}，不能作{role_zh}",
                f"{fact_id} is {why[1]} and cannot be {role_en}",
            ),
            ("换一条事实", "take another fact"),
        )


def _table(table: Table, library: Library) -> Iterator[Problem]:
    yield from _table_form(table)
    width = len(table.columns)
    for index, fact_id in enumerate(table.facts):
        where = partial(table.where, "facts", index)
        if isinstance(problem := known(fact_id, where, library), Problem):
            yield problem
    for number, row in enumerate(table.rows):
        if len(row.cells) != width:
            yield finding(
                "card-unfit",
                table.where("rows", number),
                (
                    f"这一行有 {len(row.cells)} 格，表有 {width} 栏",
                    f"{len(row.cells)} cells in a table of {width}",
                ),
                ('没有内容的格写 ""', 'write "" for an empty cell'),
            )
        for column, cell in enumerate(row.cells):
            where = partial(table.where, "rows", number, "cells", column)
            if isinstance(cell, str) and cell:
                problem = known(cell, where, library)
                if isinstance(problem, Problem):
                    yield problem


def _table_form(table: Table) -> Iterator[Problem]:
    needed, unused = ("facts", "rows") if table.kind == "list" else ("rows", "facts")
    if not getattr(table, needed):
        yield finding(
            "card-unfit",
            table.where(needed),
            (f"{table.kind} 表没有 {needed}", f"a {table.kind} table without {needed}"),
            (
                f"补上 {needed}: [...]，或换一种 kind",
                f"add {needed}: [...], or take the other kind",
            ),
        )
    if getattr(table, unused):
        yield finding(
            "card-unfit",
            table.where(unused),
            (f"{table.kind} 表不印 {unused}", f"a {table.kind} table prints no {unused}"),
            ("删去它，或换一种 kind", "remove it, or take the other kind"),
        )
    for index, column in enumerate(table.columns):
        if table.kind == "list" and not isinstance(column, str):
            yield finding(
                "card-unfit",
                table.where("columns", index),
                ("list 表的栏不能自拟", "a list table has no columns of its own naming"),
                (
                    "可用 place, indicator, claim, value, time, status, source",
                    "one of place, indicator, claim, value, time, status, source",
                ),
            )


def _unused(briefing: Briefing) -> Iterator[Problem]:
    texts = [body.text for body in briefing.bodies.values()]
    for kind, entries in (("table", briefing.card.tables), ("chart", briefing.card.charts)):
        for name in entries:
            if not any(f"[[{kind}:{name}]]" in text for text in texts):
                yield finding(
                    "card-unused",
                    briefing.card.where(f"{kind}s", name),
                    (f"正文没有用到 {kind}:{name}", f"no body places {kind}:{name}"),
                    (
                        f"在正文写 [[{kind}:{name}]]，或删去它",
                        f"write [[{kind}:{name}]] in the bodies, or remove it",
                    ),
                    "warning",
                )
