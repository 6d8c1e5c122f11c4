from typing import Any

import pytest
from demofolder import CARD, EN, ZH, DemoFolder, Edit, row

KEYS = "  - qingshan-racks-2024\n  - qingshan-computing-2025\n"


def key(new: str) -> Edit:
    return CARD, KEYS, f"  - {new}\n  - qingshan-computing-2025\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("key figures that can be printed"),
        row("a key figure to be confirmed", key("«card-unfit»qingshan-revenue-2025")),
        row("a key figure that is a statement", key("«card-unfit»qingshan-demand-first")),
        row("a key figure that does not exist", key("«fact-unknown»qingshan-racks-2023")),
        row("a fact of a list that does not exist", (CARD, "      - qingshan-users-2025", "      - «fact-unknown»qingshan-user-2025")),
        row("a cell that does not exist", (CARD, "[qingshan-land-2026, {", "[«fact-unknown»qingshan-lands-2026, {")),
        row("a row that is too short", (CARD, '- label: {zh: 机房, en: Halls}\n        cells: ["", ', "- «card-unfit»label: {zh: 机房, en: Halls}\n        cells: [«cell-under-other-head»")),
        row("a list without facts", (CARD, "    facts:\n      - qingshan-racks-2024\n      - qingshan-racks-2025\n      - qingshan-rack-power\n      - qingshan-users-2025\n      - qingshan-computing-2027\n", ""), (CARD, "    kind: list", "    «card-unfit»kind: list")),
        row("a list with columns of its own", (CARD, "columns: [place,", "columns: [«card-unfit»{zh: 地, en: place},")),
        row("a table without columns", (CARD, "columns: [place, indicator, value, time, status, source]", "columns: «field-unfit»[]")),
        row("a column that does not exist", (CARD, "columns: [place,", "columns: [«field-unfit»district,")),
        row(
            "a grid with facts beside its rows",
            (CARD, "    kind: grid", "    kind: grid\n    facts:\n      «card-unfit»- qingshan-land-2026"),
        ),
        row(
            "a chart that no body places",
            (ZH, "[[chart:computing]]\n\n", ""),
            (EN, "[[chart:computing]]\n\n", ""),
            (CARD, "charts:\n  computing:\n    ", "charts:\n  computing:\n    «card-unused»"),
        ),
        row("two key figures", (CARD, "key-figures:\n" + KEYS, "key-figures:\n  «field-unfit»- qingshan-racks-2024\n"), (CARD, "  - qingshan-digital-economy-2027\n", "")),
    ],
)  # fmt: skip
def test_card(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
