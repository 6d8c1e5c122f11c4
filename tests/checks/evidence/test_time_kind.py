from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, row

BY = "  by: 2027\n  status: target\n  said-by"


@pytest.mark.parametrize(
    "edits",
    [
        row("as the source says"),
        row("during what it says to be by", (COMPUTING, BY, "  during: «time-kind»2027\n  status: target\n  said-by")),
        row("as of what is to come", (COMPUTING, BY, "  as-of: «time-after-source»«time-kind»2027\n  status: target\n  said-by")),
        row("during, in Chinese", (BUILDING, "  by: 2027", "  during: «time-kind»2027")),
        row("since, where the source says so", (BUILDING, "  during: 2021-06", "  since: «time-kind»2021-06")),
        row("by a time that only the source as a whole is about", (COMPUTING, '  reported: "true"\n  status: operating', "  by: «time-kind»2025\n  status: operating")),
        row("a base that nobody states", (BUILDING, "qingshan-green-power-2024:\n", "qingshan-green-power-2024:\n  base: «base-unstated»2021\n")),
    ],
)  # fmt: skip
def test_time_kind(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
