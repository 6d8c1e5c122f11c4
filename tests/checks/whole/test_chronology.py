from typing import Any

import pytest
from demofolder import BUILDING, CARD, COMPUTING, EN_SOURCE, ZH_SOURCE, DemoFolder, row

HALF_YEAR = "during: 2025-01/2025-06"
LAND = "by: 2026\n  status: planned"
DERIVED = "digits: 2\n  as-of: "
QUOTED = "value: 35.6亿元\n  as-of: 2024\n"
UNTIL = "value: 35.6亿元\n  as-of: 2024\n  review-by: "


@pytest.mark.parametrize(
    "edits",
    [
        row("results before their sources, sources before the briefing"),
        row("a derived result after the briefing", (COMPUTING, f"{DERIVED}2025-07", f"{DERIVED}«derived-time»«time-ahead»2026")),
        row("a derived result of the briefing's year", (COMPUTING, f"{DERIVED}2025-07", f"{DERIVED}«derived-time»2025")),
        row("a result after its source", (COMPUTING, HALF_YEAR, "during: «time-after-source»«time-unanchored»2025-01/2025-10")),
        row("a result after source and briefing", (COMPUTING, HALF_YEAR, "during: «time-ahead»«time-after-source»«time-unanchored»2025-12/2026-06")),
        row("a result of the year of its source", (COMPUTING, HALF_YEAR, "during: 2025")),
        row("what a source says of a later day", (BUILDING, LAND, "as-of: «time-after-source»2026\n  status: planned")),
        row("a result of a source that says when it appeared itself", (EN_SOURCE, "value: 2025-08-20\n", "value: 2025-06\n"), *((COMPUTING, f"{before}\n  as-of: 2025-07\n  status: {status}\n  claim:\n    zh: {claim}", f"{before}\n  as-of: «time-after-source»2025-07\n  status: {status}\n  claim:\n    zh: {claim}") for before, status, claim in (("qualifier: nearly", "operating", "青山市运行"), ("value: 3.6 million", "achieved", "青山市有标准机架"), ("value: 90 MW", "achieved", "青山市的IT")))),
        row("a source that does not say when it appeared", (ZH_SOURCE, "issued: 2025-03-02\n", ""), (ZH_SOURCE, "[authors,", "[issued, authors,")),
        row("a plan that was over, with nothing said of it", (ZH_SOURCE, "issued: 2025-03-02\nunknown: [", "inferred: {issued: {value: 2027-03-02, because: {zh: 据网页, en: by the page}}}\nunknown: [issued, "), (BUILDING, LAND, LAND.replace("by: ", "by: «plan-past»")), (CARD, "date: 2025-11-21", "date: 2027-11-21")),
        row("a plan that is over after the briefing", (CARD, "date: 2025-11-21", "date: 2029-11-21")),
        row("a source after the briefing", (CARD, "date: 2025-11-21", "date: 2025-08-19"), (EN_SOURCE, "inferred:\n  issued", "inferred:\n  «source-ahead»issued")),
        row("a source of the day of the briefing", (CARD, "date: 2025-11-21", "date: 2025-08-20")),
        row("a fact to be looked at later", (BUILDING, QUOTED, f"{UNTIL}2025-11-21\n")),
        row("a fact that should have been looked at", (BUILDING, QUOTED, f"{UNTIL}«review-due»2025-11-20\n")),
    ],
)  # fmt: skip
def test_chronology(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
