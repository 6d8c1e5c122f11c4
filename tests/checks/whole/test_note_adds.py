from typing import Any

import pytest
from demofolder import BUILDING, DemoFolder, row

QUOTE = "  quote: 累计完成投资３５．６亿元\n"


def note(zh: str, en: str) -> tuple[str, str, str]:
    return BUILDING, QUOTE, f"{QUOTE}  note:\n    zh: {zh}\n    en: {en}\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("notes that state nothing"),
        row("what is left open", note("没有说明是签约额还是到位额", "Whether the sum was signed or paid is not said")),
        row("what is denied", note("不是当季的投资", "Not the investment of a single season")),
        row("what tells of the text", note("来源是报纸的报道", "The source is an article of a newspaper")),
        row("in the words of the claim", note("是累计的投资", "The investment to date")),
        row("something else", note("«note-adds»银行贷款占大头", "Bank loans make up most of it")),
        row("something else, behind what is left open", note("«note-adds»没有说明起止；都由银行贷款支付", "The period is not given; bank loans paid for all of it")),
    ],
)  # fmt: skip
def test_notes(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
