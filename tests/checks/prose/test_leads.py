from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

CONTRADICTS = "«lead-contradicts»"
ZH_LEAD = "> - **机架数须慎用。** 英文稿所印的数经换算后才可用[[qingshan-racks-2025|cite]]。"
EN_LEAD = "> - **Take care with the racks.** The number in the English text needs arithmetic before it is quoted[[qingshan-racks-2025|cite]]."


def says(zh: str, zh_below: str, en: str, en_below: str, mark: str = "") -> tuple[Any, ...]:
    return (
        (ZH, ZH_LEAD, f"{mark}> - **{zh}。** 机架数须慎用[[qingshan-racks-2025|cite]]。{zh_below}。"),
        (EN, EN_LEAD, f"{mark}> - **{en}.** Take care with the racks[[qingshan-racks-2025|cite]]. {en_below}."),
    )  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        row("a lead of other words"),
        row("few, and few", *says("换算的根据少", "没有换算的根据", "There are few grounds of conversion", "There are no grounds of conversion")),
        row("many, and none", *says("有换算的根据", "没有换算的根据", "There are grounds of conversion", "There are no grounds of conversion", CONTRADICTS)),
        row("few, and many", *says("换算的根据少", "该有换算的根据", "There are few grounds of conversion", "We have grounds of conversion", CONTRADICTS)),
        row("the lead asks", *says("是否有换算的根据", "没有换算的根据", "Whether there are grounds of conversion", "There are no grounds of conversion")),
        row("too few words to tell", *says("有根据", "没有根据", "There are grounds", "There are no grounds")),
    ],
)  # fmt: skip
def test_leads(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
