"""图画得出来 / A chart can be drawn.

图写 `facts`，或写 `query`（`indicator`、`places`、`periods`，需要时加 `parts`、`measure`），只写一个。
取数时，每个地区、部分、时期取一条事实；没有的印横线、留空，有几条的由 `discrepancies.yaml` 说明印哪一个。
待核的、没有确定数值的不画；至少要有两个数。时间线上的事实要有时间。线图和坡图（`line`、
`slope`）的每条线至少两个时间，每个时间一个数，名称取自词表；坡图一共只有两个时间。一张图不超过四条线，
多了分不清。

已有的画成实心，计划、目标和我们的推算画成空心。图注这样说的（`wordlists.yaml` 的 `solid`、`hollow`），
说空心的分句要有 `plan`、`forecast` 或 `ours` 里的词（计划、预计、本刊），说实心的分句没有前两表里的词。
改法：照图改正。

A chart lists `facts` or has a `query` (`indicator`, `places`, `periods`, and `parts` or `measure`
where they matter). A query finds one fact for each place, part and period, or none: that is printed
as a dash and leaves a gap; of several, `discrepancies.yaml` says which is printed. What is to be
confirmed is not drawn, nor are vague values; two figures at least are. Facts on a timeline have a
time. Each line of `line` and `slope` has two times at least, a figure for each, and its name from
the vocabulary; a slope has two times in all. More lines than four are not told apart.

What has come about is drawn solid, what has not hollow (a plan, a target, our projection). A note that
says so (lists `solid` and `hollow` of `vocabulary/wordlists.yaml`) has a word of `plan`, `forecast` or `ours` in
the clause on what is hollow, and none of the first two in that on what is solid.

Accepted:
    computing: {kind: line, query: {indicator: computing-power, places: [datong], periods: [2025, 2027]}}
    milestones: {kind: timeline, facts: [datong-first-project-2018, ...]}
Refused:
    computing: {kind: bar, facts: [datong-revenue-2025, ...]}       待核 / to be confirmed
    racks: {kind: line, query: {..., periods: [2025]}}          同一年有目标又有结果 / a target and a result of one year
    note: {zh: 空心为结果，实心为计划, ...}                            正好说反了 / it is the other way round
    racks: {kind: slope, facts: [racks-2022, racks-2024, racks-2027]}   三个时间，改用 line / three times: take `line`
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from briefing.charts.points import MOST_LINES
from briefing.checks.cards.card import known, solid
from briefing.composing import plotted
from briefing.facts import figures
from briefing.model import LANGUAGES, Chart, Language, Query
from briefing.problems import Problem, Where, finding
from briefing.reading.library import Library
from briefing.text.outcomes import OUTCOME_END
from briefing.text.pieces import typed_words
from briefing.text.wordlists import matcher

CODES = ("card-unfit", "marks-mistold")


def check(library: Library) -> Iterator[Problem]:
    """Find charts that cannot be drawn as their card asks."""
    lost = library.is_unread("facts")
    for briefing in library.briefings.values():
        for chart in briefing.card.charts.values():
            yield from _form(chart)
            yield from _marks(chart, library)
            if chart.query is not None and lost:
                continue
            if chart.query is not None:
                yield from _query(chart.query, partial(chart.where, "query"), library)
            problems = list(_facts(chart, library))
            yield from problems
            if not problems and not lost:
                yield from _number(chart, library)


def _marks(chart: Chart, library: Library) -> Iterator[Problem]:
    if chart.note is None or "plan" not in library.wordlists:
        return
    for language in LANGUAGES:
        told = typed_words(chart.note[language])
        for clause in OUTCOME_END.split(told):
            plans = matcher("plan forecast", language, library).search(clause)
            ours = matcher("ours", language, library).search(clause)
            marks = [name for name in ("solid", "hollow") if _has(name, clause, language, library)]
            if len(marks) == 1 and not (plans or ours if marks[0] == "hollow" else not plans):
                yield finding(
                    "marks-mistold",
                    chart.note.where(language),
                    (
                        f"图里实心是已有的，空心是计划、目标或推算；“{clause.strip()}”不是这样说的",
                        f"what is there is drawn solid, a plan, a target or a projection hollow; {clause.strip()!r} says otherwise",
                    ),
                    ("照图改正这一句", "say it as the chart draws it"),
                )


def _has(name: str, clause: str, language: Language, library: Library) -> bool:
    return matcher(name, language, library).search(clause) is not None


def _unfit(where: Where, zh: str, en: str, cure_zh: str, cure_en: str) -> Problem:
    return finding("card-unfit", where(), (zh, en), (cure_zh, cure_en))


def _form(chart: Chart) -> Iterator[Problem]:
    if bool(chart.facts) == (chart.query is not None):
        yield _unfit(
            partial(chart.where, "query"),
            "facts 与 query 只写一个",
            "a chart has either facts or a query",
            "列出事实，或写 indicator、places、periods",
            "list the facts, or give indicator, places and periods",
        )
    if chart.labels and chart.facts and len(chart.labels) != len(chart.facts):
        yield _unfit(
            partial(chart.where, "labels"),
            "labels 与 facts 数目不同",
            "labels and facts differ in number",
            "每条事实一个标签",
            "one label for each fact",
        )
    if chart.labels and (chart.query or chart.kind in ("line", "slope")):
        yield _unfit(
            partial(chart.where, "labels"),
            "线图、坡图和取数的图自有名称，不写 labels",
            "lines, slopes and what a query finds are named by the vocabulary",
            "删去 labels；名称取自 vocabulary/",
            "remove the labels; the names come from vocabulary/",
        )


def _query(query: Query, where: Where, library: Library) -> Iterator[Problem]:
    indicator = library.indicators.get(query.indicator)
    unknown = [name for name in query.places if name not in library.places]
    if indicator is None:
        unknown.append(query.indicator)
    else:
        unknown += [part for part in query.parts if part not in indicator.parts]
    for name in unknown:
        yield _unfit(
            where,
            f"词表没有 {name}",
            f"the vocabulary has no {name}",
            "检查拼写，或在 vocabulary/ 中补上",
            "check the spelling, or add it under vocabulary/",
        )
    for place, _, period, found in plotted.answers(query, library):
        if len(found) > 1:
            yield _unfit(
                where,
                f"{place} {period} 有几条事实：{'、'.join(found)}",
                f"several facts answer for {place} {period}: {', '.join(found)}",
                "改用 facts 列出要画的，或在 discrepancies.yaml 写明印哪一个",
                "list those to draw under facts, or say in discrepancies.yaml which is printed",
            )


def _facts(chart: Chart, library: Library) -> Iterator[Problem]:
    for index, fact_id in enumerate(plotted.fact_ids(chart, library)):
        asked = ("query",) if chart.query else ("facts", index)
        where = partial(chart.where, *asked)
        if chart.kind == "timeline":
            yield from _dated(fact_id, where, library)
            continue
        yield from solid(fact_id, where, library, "图中一点", "drawn")
        figure = figures.printed(fact_id, library)
        if figure is not None and figure.quantity.value_base is None:
            yield _undrawable(fact_id, where, "没有确定的数值", "no definite value")
        elif chart.kind in ("line", "slope") and figure and library.facts[fact_id].time() is None:
            yield _undrawable(fact_id, where, "没有时间", "no time")


def _dated(fact_id: str, where: Where, library: Library) -> Iterator[Problem]:
    fact = known(fact_id, where, library)
    if isinstance(fact, Problem):
        yield fact
    elif fact is not None and (fact.is_to_confirm or fact.time() is None):
        yield _undrawable(fact_id, where, "没有时间或尚待核实", "no time, or to be confirmed")


def _undrawable(fact_id: str, where: Where, zh: str, en: str) -> Problem:
    return _unfit(
        where,
        f"{fact_id} 画不了：{zh}",
        f"{fact_id} cannot be drawn: {en}",
        "换一条事实",
        "take another fact",
    )


def _number(chart: Chart, library: Library) -> Iterator[Problem]:
    """Find too few figures, and lines that are none or too many."""
    drawn = [cell for cell in plotted.cells(chart, library) if cell.fact]
    where = partial(chart.where, "query" if chart.query else "facts")
    if len(drawn) < 2:
        yield _unfit(
            where,
            f"这张图只有 {len(drawn)} 个数",
            f"only {len(drawn)} figures for this chart",
            "写在正文里，或放宽 places、periods",
            "tell it in the prose, or ask for more places or periods",
        )
        return
    lines: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for cell in drawn:
        lines[cell.line].append(cell.time)
    if chart.kind not in ("line", "slope"):
        return
    if any(len(set(times)) < 2 or len(set(times)) < len(times) for times in lines.values()):
        yield _unfit(
            where,
            "每条线至少要有两个时间，每个时间一个数",
            "each line needs two times at least, with one figure for each",
            "补上事实，或改用 bar",
            "add facts, or take a bar chart",
        )
    if chart.kind == "slope" and len({cell.time for cell in drawn}) > 2:
        yield _unfit(
            where, "坡图只有两个时间", "a slope has two times", "改用 line", "take a line chart"
        )
    if len(lines) > MOST_LINES:
        yield _unfit(
            where,
            f"一张图不超过 {MOST_LINES} 条线",
            f"a chart has no more than {MOST_LINES} lines",
            "分成几张图",
            "make several charts of it",
        )
