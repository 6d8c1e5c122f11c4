from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, ZH, DemoFolder, row

LOST = "«denial-lost»"
ZH_AHEAD, EN_AHEAD = "不超前于需求建设[[", "not to build ahead of demand[["

PARTLY = (
    (COMPUTING, "zh: 林可承诺将不超前", "zh: 林可承诺将基本不超前"),
    (COMPUTING, "en: Lin Ke promises that the city will not build", "en: Lin Ke promises that the city will basically not build"),
)  # fmt: skip

ONGOING = (
    (COMPUTING, "zh: 林可承诺将不超前", "zh: 林可承诺正在推进的，将不超前"),
    (COMPUTING, "en: Lin Ke promises that the city will not build", "en: Lin Ke promises that the city, while at it, will not build"),
)  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        row("denied as the claim denies"),
        row("denied in other words", (ZH, ZH_AHEAD, "绝非超前于需求建设[["), (EN, EN_AHEAD, "never to build ahead of demand[[")),
        row("affirmed in Chinese", (ZH, ZH_AHEAD, f"超前于需求建设{LOST}[[")),
        row("affirmed in English", (EN, EN_AHEAD, f"to build ahead of demand{LOST}[[")),
        row("what only looks like a denial", (ZH, ZH_AHEAD, f"不断超前于需求建设{LOST}[[")),
        row("denied behind the semicolon alone", (ZH, "不超前于需求建设[[qingshan-demand-first|cite]]。", f"超前于需求建设{LOST}[[qingshan-demand-first|cite]]；尚无数据，没有下文。")),
        row("one among several, told as one", (BUILDING, "zh: 林可认为矿坑机房用不着", "zh: 林可认为矿坑机房是省电的机房之一，用不着"), (BUILDING, "en: Lin Ke says that halls in the quarry need", "en: Lin Ke says that halls in the quarry are one of those that need"), (EN, "Saving power is only a claim.** That halls", "Saving power is only a claim.** That one of the halls"), (ZH, "矿坑机房用不着多少空调[[", f"矿坑机房用不着多少空调{LOST}[[")),
        row("one among several in one language", (BUILDING, "en: Lin Ke says that halls in the quarry need", "en: Lin Ke says that halls in the quarry are one of those that need"), (BUILDING, "zh: 林可认为矿坑", f"zh: {LOST}林可认为矿坑"), (EN, "That halls in the quarry need", "That one of the halls in the quarry need")),
        row("in part, told as in part", *PARTLY, (ZH, ZH_AHEAD, "大体不超前于需求建设[["), (EN, EN_AHEAD, "largely not to build ahead of demand[[")),
        row("in part, told as all of it", *PARTLY, (ZH, ZH_AHEAD, f"不超前于需求建设{LOST}[["), (EN, EN_AHEAD, f"not to build ahead of demand{LOST}[[")),
        row("going on, told as going on", *ONGOING, (ZH, ZH_AHEAD, "仍在不超前于需求建设[["), (EN, EN_AHEAD, "while not to build ahead of demand[[")),
        row("going on, told as over", *ONGOING, (ZH, ZH_AHEAD, f"不超前于需求建设{LOST}[["), (EN, EN_AHEAD, f"not to build ahead of demand{LOST}[[")),
        row("a claim that affirms what its quote denies", (COMPUTING, "en: Lin Ke promises that the city will not build", f"en: {LOST}Lin Ke promises that the city will build"), (COMPUTING, "zh: 林可承诺将不超前", "zh: 林可承诺将超前")),
    ],
)  # fmt: skip
def test_denied(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
