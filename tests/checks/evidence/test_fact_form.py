from typing import Any

import pytest
from demofolder import BUILDING, CARD, COMPUTING, DemoFolder, row

LAND = "  indicator: land\n  value: 2000亩\n  by: 2026\n"
RACKS = "qingshan-racks-2024:\n  place: qingshan\n  indicator: standard-racks\n"
DEMAND = "qingshan-demand-first:\n  kind: statement\n  place: qingshan\n"
POWER = "qingshan-rack-power:\n  place: qingshan\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("a figure with an indicator, a value and one time"),
        row(
            "two times",
            (BUILDING, LAND, LAND.replace("by: ", "by: «fact-time»") + "  as-of: «time-unanchored»«time-after-source»2025-08\n"),
        ),
        row("a time, and none", (BUILDING, LAND, LAND + '  reported: «fact-time»"true"\n')),
        row(
            "no time",
            (BUILDING, LAND, LAND.replace("  by: 2026\n", "")),
            (BUILDING, "qingshan-land-2026:", "«fact-time»qingshan-land-2026:"),
            (CARD, "racks-2024, qingshan-land-2026,", "racks-2024, «card-unfit»qingshan-land-2026,"),
        ),
        row("a statement with a value", (COMPUTING, DEMAND, DEMAND + "  value: «fact-form»12\n")),
        row(
            "a statement with a reading",
            (
                COMPUTING,
                DEMAND,
                DEMAND
                + "  reading: «fact-form»{status: pledged, standing: arithmetic, because: {zh: 因, en: since}}\n",
            ),
        ),
        row(
            "a time that is quoted of what has none",
            (COMPUTING, DEMAND, DEMAND + "  time-quote: «fact-form»20 August 2025\n"),
        ),
        row(
            "a figure without an indicator",
            (BUILDING, RACKS, "qingshan-racks-2024:\n  «fact-form»place: qingshan\n"),
        ),
        row(
            "a figure without a value",
            (BUILDING, LAND, LAND.replace("  value: 2000亩\n", "")),
            (BUILDING, "qingshan-land-2026:\n  ", "qingshan-land-2026:\n  «fact-form»"),
        ),
        row(
            "a figure that is pledged",
            (BUILDING, LAND + "  status: ", LAND + "  status: «fact-form»«status-unfounded»pledged # "),
        ),
        row(
            "a statement that is achieved",
            (COMPUTING, "status: pledged", "status: «fact-form»«result-rests-on-plan»achieved"),
        ),
        row(
            "a derived figure with a value",
            (COMPUTING, POWER, POWER + "  value: «fact-form»90 MW\n"),
        ),
        row(
            "a derived figure with a source and a quote",
            (
                COMPUTING,
                POWER,
                POWER
                + "  source: «fact-form»demo-daily-2025\n  quote: «fact-form»an IT capacity\n",
            ),
        ),
        row(
            "no quote",
            (BUILDING, "  quote: 该市拟在2026年前新增用地2000亩\n", ""),
            (BUILDING, "qingshan-land-2026:\n  ", "qingshan-land-2026:\n  «fact-form»"),
        ),
        row("another place", (BUILDING, RACKS, RACKS.replace("qingshan\n", "«id-unknown»qinshan\n"))),
        row(
            "another indicator",
            (BUILDING, LAND, LAND.replace("land\n", "«id-unknown»lands\n")),
        ),
        row("a part that the indicator lacks", (BUILDING, "part: total", "part: «id-unknown»local")),
        row(
            "another actor",
            (COMPUTING, DEMAND + '  reported: "true"\n  status: pledged\n  said-by: lin-ke',
             DEMAND + '  reported: "true"\n  status: pledged\n  said-by: «id-unknown»lin-kee'),
        ),
        row(
            "another source",
            (
                BUILDING,
                "source: yanshi-2025\n  quote: 该市拟",
                "source: «id-unknown»yanshi-2024\n  quote: 该市拟",
            ),
        ),
        row(
            "a twin that does not exist",
            (BUILDING, LAND, LAND + "  converts: «id-unknown»qingshan-land-2025\n"),
        ),
        row(
            "a claim without its value",
            (BUILDING, "zh: 青山市拟新增用地{value}", "zh: «claim-value»青山市拟新增用地"),
            (BUILDING, "en: Qingshan plans to add", "en: «parity-words»Qingshan plans to add"),
        ),
        row(
            "a statement whose claim has a value",
            (COMPUTING, "zh: 林可承诺", "zh: «claim-value»林可承诺{value}，"),
            (COMPUTING, "en: Lin Ke promises", "en: «claim-value»Lin Ke {value} promises"),
        ),
        row(
            "an indicator with a unit that nobody knows",
            ("vocabulary/indicators.yaml", "unit: firm", "unit: «unit-unknown»firms"),
        ),
        row("a unit beside a value", (BUILDING, LAND, LAND + "  unit: «fact-form»mu\n")),
        row(
            "a reading that reads nothing",
            (COMPUTING, "    value: 3.6万\n", ""),
            (COMPUTING, "  reading:\n    standing: arithmetic", "  reading:\n    «fact-form»standing: arithmetic"),
        ),
        row("a value in words", (BUILDING, "2000亩\n  by", "«value-unreadable»很多亩\n  by")),
        row("two values", (BUILDING, "2000亩\n  by", "«value-unreadable»2000亩，3000亩\n  by")),
        row("a comma that is ambiguous", (BUILDING, "2000亩\n  by", "«value-unreadable»1,5 million\n  by")),
        row(
            "a reading that is no value",
            (COMPUTING, "value: 3.6万\n", "value: «value-unreadable»少得多\n"),
            (COMPUTING, "formula: {product", "formula: «formula-unfit»{product"),
        ),
        row(
            "the value of a figure whose word stands for several units",
            (BUILDING, "value: 6000台", "value: 6000"),
        ),
    ],
)  # fmt: skip
def test_fact_form(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
