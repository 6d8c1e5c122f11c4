from typing import Any

import pytest
from demofolder import BUILDING, EN_SOURCE, ZH, DemoFolder, row

GREEN = "，绿电占"


@pytest.mark.parametrize(
    "edits",
    [
        row("characters of the standards", (ZH, GREEN, "，喆、镕、——、×，绿电占")),
        row("an emoji", (ZH, GREEN, "🚀，绿电占"), (ZH, "[[qingshan-first-hall-2021|when]]，", "«glyph-missing»[[qingshan-first-hall-2021|when]]，")),
        row("a Kangxi radical", (ZH, "## 计划", "«glyph-missing»## ⼤计划")),
        row("a private character", (BUILDING, "zh: 青山市拟新增", "zh: «glyph-missing»青山市\ue000拟新增")),
        row("spelled by an escape", (BUILDING, "zh: 青山市拟新增用地{value}", 'zh: «glyph-missing»"\\u2f24青山市拟新增用地{value}"')),
        row("on a card", (EN_SOURCE, "zh: 青山押注绿色算力", "zh: «glyph-missing»青山押注绿⾊算力")),
        row("in the vocabulary", ("vocabulary/places.yaml", "{zh: 青山市,", "{zh: «glyph-missing»⻘山市,")),
    ],
)  # fmt: skip
def test_glyphs(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_character_is_named(demo: DemoFolder) -> None:
    (problem,) = demo.expect((ZH, "## 计划", "«glyph-missing»## ⼤计划"))
    assert problem.what.en == "no font has: ⼤ (U+2F24 KANGXI RADICAL BIG)"
