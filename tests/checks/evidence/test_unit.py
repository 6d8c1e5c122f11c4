from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, ZH, DemoFolder, Edit, row

CAPACITY = "  indicator: it-capacity\n  value: 90 MW"
REVENUE = "  indicator: revenue\n  value: 12 billion yuan"


INDICATORS, UNITS = "vocabulary/indicators.yaml", "vocabulary/units.yaml"
FIRMS = "names: {zh: [企业], en: [firms]}, unit: firm"
UNNAMED = (
    BUILDING,
    "en: In Qingshan {value} have",
    "en: «claim-indicator»In Qingshan {value} have",
)


def among_other_words(zh: str, en: str, reference: str) -> tuple[Edit, Edit]:
    """Expect that the words beside a figure no longer name its indicator."""
    mark = "«reference-among-other-words»"
    return (ZH, zh + reference, zh + mark + reference), (EN, en + reference, en + mark + reference)


TOLD = (
    (COMPUTING, "zh: 青山市算力产业", "zh: «comparison-untold»青山市算力产业"),
    (COMPUTING, "en: The computing industry", "en: «comparison-untold»The computing industry"),
)


@pytest.mark.parametrize(
    "edits",
    [
        row("the unit of the indicator"),
        row("a percentage that is told as a level", (BUILDING, "measure: share\n  value: 45.2%", "value: «unit-unfit»45.2%")),
        row("power that is told as money", (COMPUTING, CAPACITY, "  indicator: «quote-indicator»investment\n  value: «unit-unfit»90 MW"), (COMPUTING, "zh: 青山市的IT容量", "zh: 青山市的投资"), (COMPUTING, "en: Qingshan has an IT capacity", "en: «claim-unlike-quote»Qingshan has an investment"), (COMPUTING, "standing: arithmetic", "standing: «reading-standing»arithmetic"), *among_other_words("IT容量", "capacity of ", "[[qingshan-it-capacity-2025]]")),
        row("money that is told as power", (COMPUTING, REVENUE, "  indicator: «quote-indicator»it-capacity\n  value: «unit-unfit»12 billion yuan"), (COMPUTING, "zh: 青山市算力产业收入", "zh: 青山市的IT容量"), (COMPUTING, "en: The computing industry of Qingshan took in", "en: «claim-unlike-quote»In Qingshan the IT capacity is"), *among_other_words("上半年收入", "took in ", "[[qingshan-revenue-2025]]")),
        row("money that is told as a growth", (COMPUTING, REVENUE, "  indicator: revenue\n  measure: growth\n  value: «unit-unfit»12 billion yuan"), *TOLD),
        row("another counted thing in the value", (BUILDING, "value: 62家", "value: «unit-unfit»«unit-differs»62台"), UNNAMED),
        row("another counted thing in the indicator", (INDICATORS, FIRMS, FIRMS.replace("unit: firm", "unit: rack")), (BUILDING, "value: 62家", "value: «unit-unfit»62家")),
        row("a bare number of something else", (INDICATORS, FIRMS, FIRMS.replace("unit: firm", "unit: person")), (BUILDING, "indicator: firms\n  value: 62家", "indicator: «unit-unquoted»firms\n  value: «unit-differs»62"), UNNAMED),
        row("a vague number of something else", (INDICATORS, "en: monthly users, unit: person", "en: monthly users, unit: firm"), (COMPUTING, "indicator: users", "indicator: «unit-unquoted»users")),
        row("a bare number of what the sentence names", (BUILDING, "value: 62家", "value: 62")),
        row("a word that is not listed", (UNITS, "words: [firm, firms, 家, 家企业]", "words: [firm, firms]"), (BUILDING, "indicator: firms\n  value: 62家", "indicator: «unit-unquoted»firms\n  value: «unit-differs»62")),
        row("money that is told as a multiple", (COMPUTING, REVENUE, "  indicator: revenue\n  measure: multiple\n  value: «unit-unfit»12 billion yuan"), *TOLD),
    ],
)  # fmt: skip
def test_unit(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


DOLLARS = (
    "dollars:\n  place: {place}\n  indicator: {indicator}\n  value: {value}\n  {time}\n  status: achieved\n"
    "  converts: qingshan-revenue-2025\n  claim: {{zh: '青山市算力收入折合{{value}}', en: 'Qingshan took in {{value}}'}}\n"
    "  source: demo-daily-2025\n  quote: {quote}\n"
)
SAME = {
    "place": "qingshan", "indicator": "revenue", "value": "1.7 billion dollars",
    "time": "during: 2025-01/2025-06", "quote": "Revenue of the computing industry reached",
}  # fmt: skip


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ({}, []),
        ({"indicator": "investment"}, ["indicator"]),
        ({"indicator": "revenue\n  measure: growth"}, ["measure"]),
        ({"time": "during: 2025-07"}, ["time"]),
        ({"quote": "Hundreds of thousands"}, ["quote"]),
        ({"value": "1.7 billion yuan"}, ["unit"]),
        ({"place": "yunxi"}, ["place"]),
    ],
)
def test_a_conversion(demo: DemoFolder, other: dict[str, str], apart: list[str]) -> None:
    demo.edit((COMPUTING, "qingshan-revenue-2025:", DOLLARS.format(**(SAME | other)) + "qingshan-revenue-2025:"))  # fmt: skip
    found = [p.what.en.split(": ")[1] for p in demo.problems() if p.code == "conversion-unfit"]
    assert found == [", ".join(apart)] * bool(apart)


def test_a_share_without_its_sign_is_told_so(demo: DemoFolder) -> None:
    demo.edit((BUILDING, "value: 45.2%", "value: 45.2 MW"))
    (unfit,) = [problem for problem in demo.problems() if problem.code == "unit-unfit"]
    assert "占比和增速写成百分数" in unfit.cure.zh
