from typing import Any

import pytest
from charted import charted
from demofolder import CARD, DemoFolder, row

BAR = "facts: [qingshan-computing-2025, qingshan-computing-2027]"
NOTE = "note: {zh: 空心为计划, en: Hollow marks are plans}"
LINE = "query: {indicator: standard-racks, places: [qingshan], periods: [2022, 2023, 2024]}"


@pytest.mark.parametrize(
    "edits",
    [
        row("charts that can be drawn"),
        row("a bar of a value to be confirmed", (CARD, BAR, "facts: «axis-mixed»[qingshan-computing-2025, «card-unfit»«cell-under-other-label»qingshan-revenue-2025]")),
        row("a bar of a vague value", (CARD, BAR, "facts: «axis-mixed»[qingshan-computing-2025, «card-unfit»«cell-under-other-label»qingshan-users-2025]")),
        row("a bar of an event", (CARD, BAR, "facts: [qingshan-computing-2025, «card-unfit»«cell-under-other-label»qingshan-first-hall-2021]")),
        row("a bar that does not exist", (CARD, BAR, "facts: [qingshan-computing-2025, «fact-unknown»qingshan-computing-2028]")),
        row("fewer labels than bars", (CARD, '      - {zh: "{qingshan-computing-2027|when}", en: "{qingshan-computing-2027|when}"}\n', ""), (CARD, '    labels:\n      - {zh: "', '    labels:\n      «card-unfit»- {zh: "')),
        row("no labels", (CARD, '    labels:\n      - {zh: "{qingshan-computing-2025|when}", en: "{qingshan-computing-2025|when}"}\n      - {zh: "{qingshan-computing-2027|when}", en: "{qingshan-computing-2027|when}"}\n', "")),
        row("marks told as they are drawn", (CARD, NOTE, "note: {zh: 实心为结果，空心为计划, en: 'Solid marks are results, hollow ones plans'}")),
        row("marks told the other way round", (CARD, NOTE, "note: {zh: «marks-mistold»«marks-mistold»空心为结果，实心为计划, en: «marks-mistold»Hollow marks are results}")),
        row("a milestone without a time", (CARD, "facts: [qingshan-first-hall-2021,", "facts: [«card-unfit»«cell-under-other-label»qingshan-demand-first,")),
        row("a milestone to be confirmed", (CARD, "facts: [qingshan-first-hall-2021,", "facts: [«card-unfit»«cell-under-other-label»qingshan-revenue-2025,")),
        row("facts and a query", (CARD, LINE, "facts: [qingshan-racks-2022, qingshan-racks-2024]\n    query: «card-unfit»{indicator: standard-racks, places: [qingshan], periods: [2022, 2023, 2024]}")),
        row("listed facts make a line too", (CARD, LINE, "facts: [qingshan-racks-2022, qingshan-racks-2024]")),
        row("a year without a figure", (CARD, LINE, LINE.replace("2023, 2024", "2023, 2024, 2026"))),
        row("a query that finds one figure", (CARD, LINE, LINE.replace("query: {", "query: «card-unfit»{").replace("2022, 2023, 2024", "2022, 2026"))),
        row("an indicator that is unknown", (CARD, LINE, LINE.replace("query: {", "query: «card-unfit»«card-unfit»{").replace("standard-racks", "racks"))),
        row("a place that is unknown", (CARD, LINE, LINE.replace("query: {", "query: «card-unfit»{").replace("[qingshan]", "[qingshan, baishi]"))),
        row("a part that is unknown", (CARD, "parts: [wind, solar], periods", "parts: [wind, solar, tidal], periods"), (CARD, "query: {indicator: park-power, measure: share, places: [qingshan], parts: [wind, solar, tidal]", "query: «card-unfit»{indicator: park-power, measure: share, places: [qingshan], parts: [wind, solar, tidal]")),
        row("two answers, told apart by a discrepancy", (CARD, LINE, "query: «card-unfit»{indicator: servers, places: [qingshan], periods: [2024]}")),
        row("a line of one point", (CARD, LINE, "facts: «card-unfit»[qingshan-racks-2024, qingshan-racks-2024]")),
        row("a slope of three times", (CARD, "kind: line", "kind: slope"), (CARD, LINE, LINE.replace("query: {", "query: «card-unfit»{"))),
        row("labels on a line", (CARD, LINE, LINE + "\n    labels:\n      «card-unfit»- {zh: 机架, en: Racks}")),
        row("a line through what is to be confirmed", (CARD, LINE, "query: «card-unfit»{indicator: revenue, places: [qingshan], periods: [2025, 2025-01/2025-06]}")),
    ],
)  # fmt: skip
def test_drawn(demo: DemoFolder, edits: Any) -> None:
    charted(demo).expect(*edits)
