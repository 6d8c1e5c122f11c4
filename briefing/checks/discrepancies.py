"""口径差异都交代给读者 / Where figures differ, the reader is told.

Two facts of the same place, indicator, part, measure, time and kind of status that differ need an
entry in `discrepancies.yaml` which says what is printed and why. A second currency (`converts`) is
no discrepancy.

Accepted:
    racks-2022-and-2025: {facts: [a, b], printed: both, title: ..., because: ...}
Refused:
    two facts on Datong's racks in 2025 with different values, and no entry
"""

from collections.abc import Iterator
from itertools import combinations

from briefing import figures
from briefing.library import Library
from briefing.model import Fact
from briefing.problems import Problem, finding
from briefing.quantities import same_value

CODES = ("discrepancy-form", "discrepancy-unexplained", "fact-unknown")


def check(library: Library) -> Iterator[Problem]:
    """Find entries that name no facts, and differing facts without an entry."""
    for entry in library.discrepancies.values():
        for index, fact_id in enumerate(entry.facts):
            if fact_id not in library.facts and not library.is_lost(fact_id):
                yield finding(
                    "fact-unknown",
                    entry.where("facts", index),
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
    if library.is_unread("discrepancies.yaml"):
        return
    explained = {
        frozenset(pair)
        for entry in library.discrepancies.values()
        for pair in combinations(entry.facts, 2)
    }
    groups: dict[tuple[object, ...], list[str]] = {}
    for fact_id, fact in library.facts.items():
        if fact.kind == "figure" and fact.formula is None and fact.converts is None:
            groups.setdefault(_about(fact), []).append(fact_id)
    for ids in groups.values():
        for first, second in combinations(ids, 2):
            if frozenset((first, second)) not in explained and _differ(first, second, library):
                yield finding(
                    "discrepancy-unexplained",
                    library.facts[second].where(),
                    (
                        f"与 {first} 说的是同一件事，数值却不同",
                        f"tells the same thing as {first}, with another value",
                    ),
                    (
                        "在 discrepancies.yaml 中说明，或改正其中一条",
                        "explain it in discrepancies.yaml, or mend one",
                    ),
                )


def _about(fact: Fact) -> tuple[object, ...]:
    return (fact.place, fact.indicator, fact.part, fact.measure, fact.time(), fact.is_result)


def _differ(first: str, second: str, library: Library) -> bool:
    left, right = (figures.printed(name, library) for name in (first, second))
    return bool(left and right and not same_value(left.quantity, right.quantity))
