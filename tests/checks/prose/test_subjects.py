from typing import Any

import pytest
from demofolder import BUILDING, EN, ZH, DemoFolder, row

ELSEWHERE, OTHER = "«told-elsewhere»", "«told-of-other»"
PLACES = "vocabulary/places.yaml"
ZH_AHEAD, EN_AHEAD = "林可承诺不超前于需求建设[[", "Lin Ke promises not to build ahead of demand[["
ZH_COOL, EN_COOL = (
    "矿坑机房用不着多少空调[[",
    "That halls in the quarry need little air conditioning[[",
)
RANKED = (
    (BUILDING, "zh: 林可认为矿坑机房用不着多少空调", "zh: 林可认为首个矿坑里的机房用不着多少空调"),
    (BUILDING, "en: Lin Ke says that halls in the quarry need", "en: Lin Ke says that the first halls in the quarry need"),
)  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        row("nowhere in particular"),
        row("in its place", (ZH, ZH_AHEAD, "在青山市，林可承诺不超前于需求建设[["), (EN, EN_AHEAD, "Lin Ke promises in Qingshan not to build ahead of demand[[")),
        row("elsewhere", (ZH, ZH_AHEAD, f"在岩石市，林可承诺不超前于需求建设{ELSEWHERE}[["), (EN, EN_AHEAD, f"Lin Ke promises in Yanshi not to build ahead of demand{ELSEWHERE}[["), (PLACES, "qingshan:", "yanshi: {zh: 岩石市, en: Yanshi, level: city, names: {zh: [岩石市], en: [Yanshi]}}\nqingshan:")),
        row("the thing that is ranked", *RANKED, (ZH, ZH_COOL, "首个矿坑里的机房用不着多少空调[["), (EN, EN_COOL, "That the first halls in the quarry need little air conditioning[[")),
        row("another thing", *RANKED, (ZH, ZH_COOL, f"首个矿坑用不着多少空调的厂房{OTHER}[["), (EN, EN_COOL, f"That the first factories in the quarry halls need little air conditioning{OTHER}[[")),
    ],
)  # fmt: skip
def test_subjects(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
