from typing import Any

import pytest
from demofolder import BUILDING, EN, ZH, DemoFolder, row

UNNAMED = "«whole-unnamed»"
QUOTE = "quote: 园区用电中绿电占４５．２％，已有６２家企业落户\n  figure: ４５．２％"
OPEN = (
    (BUILDING, QUOTE, f"{QUOTE}\n  note: {{zh: 是什么的占比没有说明, en: Of what it is a share is not said}}"),
)  # fmt: skip
ZH_GREEN, EN_GREEN = (
    "绿电占[[qingshan-green-power-2024]]，",
    "green power makes up [[qingshan-green-power-2024]], and",
)


@pytest.mark.parametrize(
    "edits",
    [
        row("a share of a whole that is named"),
        row("a share of nothing in particular", *OPEN, (ZH, ZH_GREEN, f"绿电占{UNNAMED}[[qingshan-green-power-2024]]，"), (EN, EN_GREEN, f"green power makes up {UNNAMED}[[qingshan-green-power-2024]], and")),
        row("and it is said", *OPEN, (ZH, ZH_GREEN, "绿电占[[qingshan-green-power-2024]]，是什么的占比没有说明，"), (EN, EN_GREEN, "green power makes up [[qingshan-green-power-2024]] (of what is not said), and")),
    ],
)  # fmt: skip
def test_wholes(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
