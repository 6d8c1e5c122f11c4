"""口径差异都交代给读者 / Where figures differ, the reader is told.

同一地区、指标、部分、量法和时间的两条事实，同是结果或同不是结果，数值却不同，
就要在 `discrepancies.yaml` 写一条，说明印哪一个（`printed`：其中一个标识，或 `both`）、为什么，
不然读者会以为印错了。一份简报里同一地区的两个数，
指标会被拿来相比的（`indicators.yaml` 的 `compare-with`），也要写。
来源自己折算的另一种货币（`converts`）不用写。一条里所列的要可比：同一指标，
或写了 `compare-with` 的两个指标；同一地区，或一个在另一个之内。

Two facts of the same place, indicator, part, measure, time and kind of status that differ need an
entry in `discrepancies.yaml` which says what is printed and why. So do two figures of one place in
one briefing whose indicators readers would compare (`compare-with` of `indicators.yaml`). A second
currency (`converts`) is no discrepancy. An entry compares what can be compared: figures of one
indicator, or of two that are declared so, of one place or of a place inside the other.

Accepted:
    racks-2022-and-2025: {facts: [a, b], printed: both, title: ..., because: ...}
    standard-racks: {compare-with: [design-racks], ...}      并为两个数写一条 / and an entry for the two figures
Refused:
    大同2025年的机架有两个数，没有写 / two facts on Datong's racks in 2025 that differ, and no entry
    标准机架与设计机架同在一份简报，没有写 / standard racks and design racks in one briefing, and no entry
    facts: [datong-racks-2025, datong-forum-2022]            没有人会拿来相比 / nobody would compare them
"""

from collections.abc import Iterator
from itertools import combinations, product

from briefing.composing.citing import cited
from briefing.facts import figures
from briefing.model import Discrepancy, Fact
from briefing.problems import Problem, finding
from briefing.quantities import same_value
from briefing.reading.library import Library

CODES = ("discrepancy-form", "discrepancy-unexplained", "discrepancy-unlike", "fact-unknown")


def check(library: Library) -> Iterator[Problem]:
    """Find entries that compare nothing, and differing facts without an entry."""
    for entry in library.discrepancies.values():
        yield from _form(entry, library)
    if library.is_unread("discrepancies.yaml"):
        return
    explained = {
        frozenset(pair)
        for entry in library.discrepancies.values()
        for pair in combinations(entry.facts, 2)
    }
    for first, second in _same_thing(library):
        if frozenset((first, second)) not in explained:
            yield _unexplained(
                library.facts[second],
                (
                    f"与 {first} 说的是同一件事，数值却不同",
                    f"tells the same thing as {first}, with another value",
                ),
                (
                    "在 discrepancies.yaml 中说明，或改正其中一条",
                    "explain it in discrepancies.yaml, or mend one",
                ),
            )
    for first, second in _set_side_by_side(library):
        if frozenset((first, second)) not in explained:
            yield _unexplained(
                library.facts[second],
                (
                    f"读者会与 {first} 相比，两者却不是同一指标",
                    f"readers will compare it with {first}, which is another indicator",
                ),
                (
                    "在 discrepancies.yaml 的同一条里写明两者为何不能直接相比",
                    "say in one entry of discrepancies.yaml how far the two compare",
                ),
            )


def _form(entry: Discrepancy, library: Library) -> Iterator[Problem]:
    unknown = [fact_id for fact_id in entry.facts if fact_id not in library.facts]
    for fact_id in unknown:
        if not library.is_lost(fact_id):
            yield finding(
                "fact-unknown",
                entry.where("facts", entry.facts.index(fact_id)),
                (f"没有事实 {fact_id}", f"there is no fact {fact_id}"),
                ("检查拼写", "check the spelling"),
            )
    if entry.printed != "both" and entry.printed not in entry.facts:
        yield finding(
            "discrepancy-form",
            entry.where("printed"),
            ("printed 应为 both 或其中一条事实", "printed is `both`, or one of the facts"),
            ("改正 printed", "mend printed"),
        )
    alike = {
        fact_id
        for pair in combinations(entry.facts, 2)
        if not unknown and _comparable(pair[0], pair[1], library)
        for fact_id in pair
    }
    unlike = ", ".join(fact_id for fact_id in entry.facts if fact_id not in alike)
    if unlike and not unknown:
        yield finding(
            "discrepancy-unlike",
            entry.where("facts"),
            (
                f"与其他事实没有可比之处：{unlike}",
                f"nothing else in the entry compares with {unlike}",
            ),
            (
                "换成要比较的那条事实；指标确会被拿来相比的，在 indicators.yaml 写 compare-with",
                "name the fact that is meant; where readers would compare the two indicators, "
                "say so in `compare-with` of indicators.yaml",
            ),
        )


def _unexplained(fact: Fact, what: tuple[str, str], cure: tuple[str, str]) -> Problem:
    return finding("discrepancy-unexplained", fact.where(), what, cure)


def _same_thing(library: Library) -> Iterator[tuple[str, str]]:
    """Return facts, two by two, that tell the same thing with different values."""
    groups: dict[tuple[object, ...], list[str]] = {}
    for fact_id, fact in library.facts.items():
        if fact.kind == "figure" and fact.converts is None:
            groups.setdefault(_about(fact), []).append(fact_id)
    for ids in groups.values():
        for first, second in combinations(ids, 2):
            if _differ(first, second, library):
                yield first, second


def _about(fact: Fact) -> tuple[object, ...]:
    return (fact.place, fact.indicator, fact.part, fact.measure, fact.time(), fact.is_result)


def _differ(first: str, second: str, library: Library) -> bool:
    left, right = (figures.printed(name, library) for name in (first, second))
    return bool(left and right and not same_value(left.quantity, right.quantity))


def _set_side_by_side(library: Library) -> Iterator[tuple[str, str]]:
    """Return facts of one place, two by two, that a briefing prints and readers would compare.

    Only facts of indicators that compare are paired: a long briefing has millions of other pairs.
    """
    found: set[tuple[str, str]] = set()
    for briefing in library.briefings.values():
        printed: dict[str, dict[str | None, list[str]]] = {}
        for fact_id in sorted(set(cited(briefing, library)) & set(library.facts)):
            fact = library.facts[fact_id]
            if fact.converts is None:
                printed.setdefault(fact.place, {}).setdefault(fact.indicator, []).append(fact_id)
        for ids in printed.values():
            for one, other in combinations(ids, 2):
                if _is_declared(one, other, library):
                    found |= {(min(pair), max(pair)) for pair in product(ids[one], ids[other])}
    yield from (pair for pair in sorted(found) if _comparable(*pair, library))


def _comparable(first: str, second: str, library: Library) -> bool:
    """Tell whether two figures are of indicators and places that a reader may compare."""
    one, other = library.facts[first], library.facts[second]
    if one.kind != "figure" or other.kind != "figure" or one.measure != other.measure:
        return False
    return _is_declared(one.indicator, other.indicator, library) and (
        one.place == other.place
        or one.place in library.holders(other.place)
        or other.place in library.holders(one.place)
    )


def _is_declared(one: str | None, other: str | None, library: Library) -> bool:
    return one == other or any(
        entry is not None and name in entry.compare_with
        for entry, name in (
            (library.indicators.get(one or ""), other),
            (library.indicators.get(other or ""), one),
        )
    )
