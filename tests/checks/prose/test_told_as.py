from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

LOST = "«status-lost»"
ZH_PLEDGE, EN_PLEDGE = (
    "林可承诺不超前于需求建设[[",
    "Lin Ke promises not to build ahead of demand[[",
)


@pytest.mark.parametrize(
    "edits",
    [
        row("a promise told as a promise"),
        row("in other words", (ZH, ZH_PLEDGE, "林可保证不超前于需求建设[["), (EN, EN_PLEDGE, "Lin Ke pledges not to build ahead of demand[[")),
        row("a promise told as a habit", (ZH, ZH_PLEDGE, f"林可说，不超前于需求建设{LOST}[["), (EN, EN_PLEDGE, f"Lin Ke says that the city does not build ahead of demand{LOST}[[")),
        row("a promise before the semicolon alone", (ZH, ZH_PLEDGE, f"林可承诺少用空调；不超前于需求建设{LOST}[["), (EN, EN_PLEDGE, f"Lin Ke promises little air conditioning; the city does not build ahead of demand{LOST}[[")),
        row("an opinion told as if it were so", (ZH, "林可承诺", f"矿坑机房用不着多少空调{LOST}[[qingshan-quarry-cooling|cite]]。林可承诺"), (EN, "Lin Ke promises", f"Halls in the quarry need little air conditioning{LOST}[[qingshan-quarry-cooling|cite]]. Lin Ke promises")),
        row("an opinion told as one", (ZH, "林可承诺", "林可认为矿坑机房用不着多少空调[[qingshan-quarry-cooling|cite]]。林可承诺"), (EN, "Lin Ke promises", "Lin Ke believes that halls in the quarry need little air conditioning[[qingshan-quarry-cooling|cite]]. Lin Ke promises")),
    ],
)  # fmt: skip
def test_told_as(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
