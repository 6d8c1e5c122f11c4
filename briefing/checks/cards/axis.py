"""一根轴上的数可以比 / What stands on one axis can be compared.

图把数并排，读者就会拿来比，所以一张图里的数要能比：单位相同，量法（`measure`）相同，数量不与增长同画，
倍数要有同一个基数。指标也相同；是两个指标的，要有 `discrepancies.yaml` 的一条告诉读者怎样不同（哪些须说明，
见词表的 `compare-with`）。时期长短相同，半年不与全年比。份额图（`share`）画的是占比，
或 `vocabulary/plausibility.yaml` 一条 `total` 规则的全部部分；同一整体的部分，合计不超过整体。
改法：分开画，或改用表。

Bars, lines, slopes and shares set figures side by side, and a reader compares what is side by side.
So the figures of one chart have one dimension and one measure (a level is no growth, and a multiple
has one base). They are of one indicator; of two only where an entry of `discrepancies.yaml` tells
the reader how these differ (`compare-with` in the vocabulary says which must be told). Periods are
of one length: a half-year is no year. A share is of 100 %, or the parts are all those of a `total`
rule in `vocabulary/plausibility.yaml`; parts of one whole do not exceed it.

Accepted:
    racks: {kind: bar, facts: [datong-racks-2025, shaoguan-racks-2025]}
    sectors: {kind: share, query: {indicator: forestry-output, parts: [primary, secondary, tertiary], ...}}
Refused:
    mixed: {kind: bar, facts: [datong-it-capacity-2025, datong-racks-2025]}        兆瓦与机架 / MW and racks
    mixed: {kind: bar, facts: [shaoguan-forestry-output-2022h1, ...-output-2021]}  半年与全年 / a half-year and a year
    mixed: {kind: share, facts: [forestry-primary, forestry-secondary]}            缺第三产业 / the third is missing
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefing.composing import plotted
from briefing.facts import figures
from briefing.model import Fact
from briefing.problems import Problem, finding
from briefing.reading.library import Library

CODES = ("axis-mixed",)
_MONTHS = {4: 12, 7: 1, 10: 0}


def check(library: Library) -> Iterator[Problem]:
    """Find charts that set side by side what cannot be compared."""
    for briefing in library.briefings.values():
        for chart in briefing.card.charts.values():
            drawn = {
                name: library.facts[name]
                for name in plotted.fact_ids(chart, library)
                if name in library.facts and library.facts[name].kind == "figure"
            }
            if chart.kind == "timeline" or len(drawn) < 2:
                continue
            found = _uneven(drawn, library) or (
                _no_share(drawn, library) if chart.kind == "share" else None
            )
            if found:
                where = chart.where("query" if chart.query else "facts")
                yield finding("axis-mixed", where, found[:2], found[2:])


Misfit = tuple[str, str, str, str]
"""What is wrong and what cures it, in both languages."""


def _uneven(drawn: dict[str, Fact], library: Library) -> Misfit | None:
    """Return in what respect the figures are unlike."""
    printed = [figures.printed(name, library) for name in drawn]
    units = sorted({figure.quantity.unit_base for figure in printed if figure})
    if len(units) > 1:
        return (
            f"一张图里有几种单位：{'、'.join(units)}",
            f"several units in one chart: {', '.join(units)}",
            "每种单位一张图，或改用表",
            "make a chart for each unit, or take a table",
        )
    measures = sorted({f"{f.measure} {f.base or ''}".strip() for f in drawn.values()})
    if len(measures) > 1:
        return (
            f"一张图里有几种量法（measure）：{'、'.join(measures)}",
            f"several measures in one chart: {', '.join(measures)}",
            "数量、增长、占比和倍数分开画",
            "draw levels, growths, shares and multiples apart",
        )
    if len(groups := _indicators(drawn, library)) > 1:
        named = [" + ".join(sorted(group)) for group in groups]
        return (
            f"一张图里有几种指标，没有说明差别：{'；'.join(named)}",
            f"several indicators in one chart, unexplained: {'; '.join(named)}",
            "分开画或改用表；确可并列的，在 compare-with 和 discrepancies.yaml 写明口径怎样不同",
            "draw them apart or take a table; where they do stand side by side, name them in compare-with and say in discrepancies.yaml how they differ",
        )
    lengths = {_months(fact.during) for fact in drawn.values() if fact.during}
    if len(lengths) > 1:
        return (
            "一张图里的时期长短不一",
            "the periods of one chart differ in length",
            "半年、全年等分开画，或改用表",
            "draw half-years, years and days apart, or take a table",
        )
    return None


def _indicators(drawn: dict[str, Fact], library: Library) -> list[set[str]]:
    """Return the indicators in groups that the reader is told how to compare."""
    groups: list[set[str]] = []
    linked = [{fact.indicator or ""} for fact in drawn.values()]
    linked += [
        {drawn[name].indicator or "" for name in entry.facts if name in drawn}
        for entry in library.discrepancies.values()
    ]
    for link in linked:
        apart = [group for group in groups if not group & link]
        joined = link.union(*(group for group in groups if group & link))
        groups = [*apart, joined] if joined else apart
    return groups


def _months(period: str) -> int:
    """Return how long a time is in months: `2025` 12, `2025-01/2025-06` 6, a day 0."""
    first, _, last = period.partition("/")
    if not last:
        return _MONTHS[len(first)]
    start, end = (_month(first, 1), _month(last, 12))
    return end - start + 1


def _month(time: str, absent: int) -> int:
    year, *rest = (int(part) for part in time.split("-"))
    return year * 12 + (rest[0] if rest else absent)


def _no_share(drawn: dict[str, Fact], library: Library) -> Misfit | None:
    """Return why the figures are no shares of a whole."""
    wholes: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, fact in drawn.items():
        _, time = fact.time() or ("", "")
        wholes[fact.place, fact.indicator or "", time].append(name)
    for names in wholes.values():
        whole = plotted.whole(names, library)
        if whole is None:
            return (
                f"{'、'.join(names)} 不是占比，也不是一个整体的全部部分",
                f"{', '.join(names)} are neither percentages nor all the parts of a whole",
                "补全 vocabulary/plausibility.yaml 中 total 规则的各部分，或改用 bar",
                "draw all the parts of a total rule in vocabulary/plausibility.yaml, or take a bar chart",
            )
        if len(wholes) > 1 and whole != 100:
            return (
                "几个整体的部分画在一张图里",
                "parts of several wholes in one chart",
                "每个整体一张图，或用占比",
                "make a chart for each whole, or draw percentages",
            )
        if _sum(names, library) > whole:
            return (
                f"{'、'.join(names)} 合计超过整体",
                f"{', '.join(names)} add up to more than the whole",
                "它们不是同一整体的部分：改用 bar",
                "they are no parts of one whole: take a bar chart",
            )
    return None


def _sum(names: Sequence[str], library: Library) -> Decimal:
    return sum((plotted.amount(name, library) or Decimal(0) for name in names), Decimal(0))
