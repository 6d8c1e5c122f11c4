from typing import Any

import pytest
from demofolder import COMPUTING, EN_SOURCE, DemoFolder, Edit, row

RULES = "vocabulary/plausibility.yaml"
RACKS, REVENUE = "value: 3.6万\n    standing: arithmetic", "value: 12亿元\n    standing: to-confirm"
REVENUE_READING = (
    f"  reading:\n    {REVENUE}\n    because:\n"
    "      zh: 与累计投资{qingshan-investment-2024}相比过大，亿可能被译成了billion\n"
    "      en: Too large beside an investment of {qingshan-investment-2024} to date; the unit 亿 may have become billion\n"
)  # fmt: skip
PRINTED = "  value: 12 billion yuan\n"


def racks(new: str) -> Edit:
    return COMPUTING, RACKS, new


def revenue(new: str) -> Edit:
    return COMPUTING, REVENUE, new


def unread(value: str, more: str = "") -> tuple[Edit, Edit]:
    """Take the reading of the revenue away."""
    return (COMPUTING, REVENUE_READING, more), (COMPUTING, PRINTED, f"  value: {value}\n")


def quality(name: str) -> Edit:
    return EN_SOURCE, "quality: machine-translation", f"quality: {name}"


def same_revenue(value: str) -> Edit:
    """Add a figure of the same thing, from an original source."""
    return (
        COMPUTING,
        "qingshan-revenue-2025:",
        "again:\n  place: qingshan\n  indicator: revenue\n"
        f"  value: {value}\n  during: 2025-01/2025-06\n  status: achieved\n"
        "  claim: {zh: '青山市算力产业收入{value}', en: 'Qingshan took in {value}'}\n"
        "  source: yanshi-2025\n  quote: 累计完成投资３５．６亿元\nqingshan-revenue-2025:",
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("one that a rule decides, one to be confirmed"),
        row("no slip makes it", revenue("value: «reading-unfounded»13亿元\n    standing: to-confirm")),
        row("the printed value again", revenue("value: «reading-unfounded»120亿元\n    standing: to-confirm")),
        row("another power of ten", revenue("value: «reading-unfounded»1.2亿元\n    standing: to-confirm")),
        row("near what the rule asks, but no slip", racks("value: «reading-unfounded»3.61万\n    standing: arithmetic")),
        row("the slip the other way round", racks("value: «reading-unfounded»«figure-implausible»3.6亿\n    standing: arithmetic")),
        row("no rule decides", revenue("value: 12亿元\n    standing: «reading-standing»arithmetic")),
        row("a rule decides", racks("value: 3.6万\n    standing: «reading-standing»to-confirm"), (COMPUTING, "{product: [", "«formula-unfit»{product: [")),
        row("the rule that decided is gone", (RULES, "kind: ratio\n  indicators: [it-capacity, standard-racks]", "kind: ratio\n  indicators: [users, standard-racks]"), racks("value: 3.6万\n    standing: «reading-standing»arithmetic")),
        row("without a value", revenue("standing: to-confirm")),
        row("in an original nothing is translated", quality("original"), revenue("value: «reading-unfounded»12亿元\n    standing: to-confirm"), racks("value: «reading-unfounded»3.6万\n    standing: arithmetic")),
        row("a doubt", *unread("«translation-trap»12 billion yuan")),
        row("a doubt in a summary", *unread("«translation-trap»12 billion yuan"), quality("summary"), (EN_SOURCE, "voice: press-release", "voice: summary")),
        row("no doubt in a text of unknown origin", *unread("12 billion yuan"), quality("unknown")),
        row("accepted", *unread("12 billion yuan", "  accepted: {zh: 与公报一致, en: As in the bulletin}\n")),
        row("accepted without need", *unread("12 billion yuan", "  accepted: «accepted-idle»{zh: 与公报一致, en: As in the bulletin}\n"), quality("unknown")),
        row("settled by a rule that only the printed figure keeps", *unread("12 billion yuan"), (RULES, "shares:", "most: {kind: bounds, indicators: [revenue], min: '2000000000', because: {zh: 常识, en: common sense}}\nshares:")),
    ],
)  # fmt: skip
def test_reading(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


@pytest.mark.parametrize(
    ("other", "is_doubted"),
    [("12亿元", True), ("12.5亿元", True), ("120亿元", False), ("1.2亿元", False)],
)
def test_a_figure_of_the_same_thing(demo: DemoFolder, other: str, is_doubted: bool) -> None:
    demo.edit(same_revenue(other), *unread("12 billion yuan"), quality("unknown"))
    found = [p for p in demo.problems() if p.code == "translation-trap"]
    assert ["again is just so large" in p.what.en for p in found] == [True] * is_doubted
