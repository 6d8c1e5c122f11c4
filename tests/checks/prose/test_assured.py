from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

SURER = "«surer-than-source»"
ZH_AHEAD, EN_AHEAD = "林可承诺不超前于需求建设[[", "Lin Ke promises not to build ahead of demand[["
ZH_USERS, EN_USERS = "> 每月用户[[", "> The services have [["


@pytest.mark.parametrize(
    "edits",
    [
        row("a promise, told as one"),
        row("a promise that shows something", (ZH, ZH_AHEAD, f"林可的承诺表明，不超前于需求建设{SURER}[["), (EN, EN_AHEAD, f"Lin Ke promises, as the plan shows, not to build ahead of demand{SURER}[[")),
        row("shown, denied", (ZH, ZH_AHEAD, "林可承诺不超前于需求建设，这没有表明什么[[")),
        row("a vague number, told as one", (ZH, ZH_USERS, "> 大致的数，每月用户[[")),
        row("a vague number, told as exact", (ZH, ZH_USERS, f"> 每月用户的准确数字{SURER}[["), (EN, EN_USERS, f"> By an accurate count the services have {SURER}[[")),
        row("a sound number", (ZH, "拟新增[[", "拟新增的准确数字[[")),
    ],
)  # fmt: skip
def test_assured(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
