from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, ZH, DemoFolder, row

REPLACED = "«actor-replaced»"
BASIS = "basis: {zh: 虚构的公司, en: An invented company}"
ACTORS = f"""\
yunxi-power: {{zh: 云溪电力, en: Yunxi Power, role: {{zh: 虚构的公司, en: an invented company}}, {BASIS}}}
dongpo-power: {{zh: 东坡电力, en: Dongpo Power, role: {{zh: 虚构的公司, en: an invented company}}, {BASIS}}}
"""
OWNED = (
    ("vocabulary/actors.yaml", "", ACTORS),
    (BUILDING, "zh: 林可认为矿坑机房", "zh: 林可认为云溪电力的矿坑机房"),
    (BUILDING, "en: Lin Ke says that halls", "en: Lin Ke says that Yunxi Power's halls"),
)
ZH_HALLS, EN_HALLS = (
    "矿坑机房用不着多少空调[[",
    "That halls in the quarry need little air conditioning[[",
)

SHARED = (
    ("vocabulary/actors.yaml", "", ACTORS),
    (BUILDING, "zh: 林可认为矿坑机房", "zh: 林可认为云溪电力和东坡电力的矿坑机房"),
    (BUILDING, "en: Lin Ke says that halls", "en: Lin Ke says that halls of Yunxi Power and Dongpo Power"),
)  # fmt: skip
THEIRS = (
    ("vocabulary/actors.yaml", "", ACTORS),
    (COMPUTING, "zh: 青山市的IT容量为", "zh: 青山市云溪电力的IT容量为"),
    (
        COMPUTING,
        "en: Qingshan has an IT capacity",
        "en: Yunxi Power has in Qingshan an IT capacity",
    ),
)
ZH_IT, EN_IT = "与IT容量[[", "the IT capacity of [["


@pytest.mark.parametrize(
    "edits",
    [
        row("nobody is named", *OWNED),
        row("as the claim has it", *OWNED, (ZH, ZH_HALLS, f"云溪电力的{ZH_HALLS}"), (EN, EN_HALLS, "That Yunxi Power's halls need little air conditioning[[")),
        row("another in its place", *OWNED, (ZH, ZH_HALLS, f"东坡电力的矿坑机房用不着多少空调{REPLACED}[["), (EN, EN_HALLS, f"That Dongpo Power's halls need little air conditioning{REPLACED}[[")),
        row("both", *OWNED, (ZH, ZH_HALLS, f"云溪电力和东坡电力的{ZH_HALLS}"), (EN, EN_HALLS, "That halls of Yunxi Power and Dongpo Power need little air conditioning[[")),
        row("another, behind a semicolon", *OWNED, (ZH, "]]，尚无数据。", "]]；东坡电力尚无数据。"), (EN, "]] has not been measured", "]] has been said; Dongpo Power has not measured it")),
        row("some left out, and it says so", *SHARED, (ZH, ZH_HALLS, f"云溪电力等的{ZH_HALLS}"), (EN, EN_HALLS, "That halls of Yunxi Power and others need little air conditioning[[")),
        row("some left out in silence", *SHARED, (ZH, ZH_HALLS, "云溪电力的矿坑机房用不着多少空调«actors-left-out»[["), (EN, EN_HALLS, "That halls of Yunxi Power need little air conditioning«actors-left-out»[[")),
        row("a figure told as its owner's", *THEIRS, (ZH, ZH_IT, "与云溪电力的IT容量[["), (EN, EN_IT, "the IT capacity at Yunxi Power of [[")),
        row("a figure told without its owner", *THEIRS, (ZH, ZH_IT, "与IT容量«owner-untold»[["), (EN, EN_IT, "the IT capacity of «owner-untold»[[")),
        row("the owner stands before", *THEIRS, (ZH, "英文稿所印的机架数", "英文稿所印的云溪电力的机架数"), (EN, "If the racks of the English text", "If the racks of Yunxi Power in the English text")),
    ],
)  # fmt: skip
def test_replaced(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
