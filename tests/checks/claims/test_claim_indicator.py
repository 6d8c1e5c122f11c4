from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, Edit, row

INDICATORS = "vocabulary/indicators.yaml"
LAND = "zh: 青山市拟新增用地{value}"
EN_LAND = "en: Qingshan plans to add {value} of land"
REVENUE = "revenue: {zh: 算力产业收入, en: revenue of the computing industry"


def another(names: str) -> Edit:
    """Add an indicator that longer names belong to."""
    return INDICATORS, REVENUE, f"other: {{zh: 其他, en: others of the computing industry, unit: CNY, names: {names}}}\n{REVENUE}"  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        row("named by the indicator or one of its names"),
        row("named by the unit of the figure", (COMPUTING, "en: Qingshan has {value}\n  source: demo-daily-2025\n  quote: with 3.6", "en: In Qingshan there are {value}\n  source: demo-daily-2025\n  quote: with 3.6")),
        row("a quote that names a part of the name", (INDICATORS, "investment: {zh: 投资, en: investment,", "outlay: {zh: 完成投资, en: outlay, unit: CNY}\ninvestment: {zh: 累计完成投资, en: investment,"), (BUILDING, "quote: 累计完成投资３５．６亿元", "quote: 完成投资３５．６亿元")),
        row("not named in Chinese", (BUILDING, LAND, "zh: «claim-indicator»青山市拟新增{value}")),
        row("not named in English", (BUILDING, EN_LAND, "en: «claim-indicator»Qingshan plans to add {value}")),
        row("a name within a word", (BUILDING, EN_LAND, "en: «claim-indicator»Qingshan plans to add {value} of wetland")),
        row("whatever its case", (BUILDING, EN_LAND, "en: Land of {value} will be added in Qingshan, as planned")),
        row("another indicator of the same unit", (COMPUTING, "indicator: it-capacity", "indicator: «quote-indicator»rack-power"), (COMPUTING, "zh: 青山市的IT容量", "zh: «claim-indicator»青山市的IT容量"), (COMPUTING, "en: Qingshan has an IT", "en: «claim-indicator»Qingshan has an IT"), (COMPUTING, "standing: arithmetic", "standing: «reading-standing»arithmetic")),
        row("a longer name of another", another("{zh: [拟新增用地], en: []}"), (BUILDING, LAND, f"zh: «claim-indicator»{LAND[4:]}")),
        row("another beside its own", another("{zh: [拟新增], en: []}")),
        row("named by the sentence of the quote", (COMPUTING, "quote: Revenue of the computing industry reached 12", "quote: reached 12")),
        row("in the quote, though the sentence has another", another("{zh: [], en: [computing industry]}")),
        row("another in the quote, its own in the sentence", another("{zh: [], en: [industry]}"), (COMPUTING, "indicator: revenue", "indicator: «quote-indicator»revenue"), (COMPUTING, "quote: Revenue of the computing industry reached 12", "quote: industry reached 12")),
        row("the part left out", (BUILDING, "  part: total\n", ""), (BUILDING, "zh: 青山市累计完成", "zh: «claim-part»青山市累计完成"), (BUILDING, "en: Qingshan has invested", "en: «claim-part»Qingshan has invested")),
        row("the part not told in English", (BUILDING, "en: Qingshan has invested {value} to date", "en: «claim-part»Qingshan has invested {value}")),
    ],
)  # fmt: skip
def test_claim_indicator(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_what_is_named_instead_is_told(demo: DemoFolder) -> None:
    demo.edit(another("{zh: [拟新增用地], en: []}"))
    (problem,) = demo.problems()
    assert problem.what.en.endswith(", but other") and problem.what.zh.endswith("，说的是 other")


def test_a_name_that_only_the_sentence_has_is_told(demo: DemoFolder) -> None:
    demo.edit(another("{zh: [], en: [industry]}"))
    demo.edit(
        (
            COMPUTING,
            "quote: Revenue of the computing industry reached 12",
            "quote: industry reached 12",
        )
    )
    (problem,) = [one for one in demo.problems() if one.code == "quote-indicator"]
    assert problem.what.en.endswith("revenue, but other; its sentence does, elsewhere")
