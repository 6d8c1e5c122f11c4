from typing import Any

import pytest
from demofolder import BUILDING, EN, ZH, DemoFolder, row

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


@pytest.mark.parametrize(
    "edits",
    [
        row("nobody is named", *OWNED),
        row("as the claim has it", *OWNED, (ZH, ZH_HALLS, f"云溪电力的{ZH_HALLS}"), (EN, EN_HALLS, "That Yunxi Power's halls need little air conditioning[[")),
        row("another in its place", *OWNED, (ZH, ZH_HALLS, f"东坡电力的矿坑机房用不着多少空调{REPLACED}[["), (EN, EN_HALLS, f"That Dongpo Power's halls need little air conditioning{REPLACED}[[")),
        row("both", *OWNED, (ZH, ZH_HALLS, f"云溪电力和东坡电力的{ZH_HALLS}"), (EN, EN_HALLS, "That halls of Yunxi Power and Dongpo Power need little air conditioning[[")),
        row("another, behind a semicolon", *OWNED, (ZH, "]]，尚无数据。", "]]；东坡电力尚无数据。"), (EN, "]] has not been measured", "]] has been said; Dongpo Power has not measured it")),
    ],
)  # fmt: skip
def test_replaced(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
