from typing import Any

import pytest
from demofolder import COMPUTING, DemoFolder, row

CAPACITY = "  indicator: it-capacity\n  value: 90 MW"
REVENUE = "  indicator: revenue\n  value: 12 billion yuan"


@pytest.mark.parametrize(
    "edits",
    [
        row("the unit of the indicator"),
        row("power that is told as money", (COMPUTING, CAPACITY, "  indicator: investment\n  value: «unit-unfit»90 MW")),
        row("money that is told as power", (COMPUTING, REVENUE, "  indicator: it-capacity\n  value: «unit-unfit»12 billion yuan")),
        row("money that is told as a growth", (COMPUTING, REVENUE, "  indicator: revenue\n  measure: growth\n  value: «unit-unfit»12 billion yuan")),
        row("money that is told as a multiple", (COMPUTING, REVENUE, "  indicator: revenue\n  measure: multiple\n  value: «unit-unfit»12 billion yuan")),
    ],
)  # fmt: skip
def test_unit(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
