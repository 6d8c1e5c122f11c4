from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, ZH, DemoFolder, row


@pytest.mark.parametrize(
    "edits",
    [
        row("a plan told as a plan"),
        row("a claim without a plan word", (BUILDING, "zh: 青山市拟新增", "zh: «plan-told-as-result»青山市新增")),
        row("an English claim without one", (COMPUTING, "en: Qingshan plans to raise", "en: «plan-told-as-result»Qingshan raised")),
        row(
            "plans as a noun of another word",
            (COMPUTING, "en: Qingshan plans to raise", "en: «plan-told-as-result»Qingshan's plants raise"),
        ),
        row("prose without a plan word", (ZH, "用地：拟新增[[", "用地：新增«plan-told-as-result»[[")),
        row("English prose without one", (EN, "the city plans to add [[", "the city added «plan-told-as-result»[[")),
        row(
            "a plan read as a result by its editors",
            (BUILDING, "  note:\n    zh: 来源没有", "  reading: {status: achieved, standing: arithmetic, because: {zh: 已见, en: seen}}\n  note:\n    zh: 来源没有"),
            (BUILDING, "zh: 青山市力争数字", "zh: 青山市数字"),
            (BUILDING, "by: 2027", "by: «time-unanchored»2025"),
        ),
        row("a result that rests on a plan", (BUILDING, "by: 2026\n  status: planned", "by: «time-unanchored»2025\n  status: «result-rests-on-plan»achieved")),
        row(
            "an English result that rests on a plan",
            (COMPUTING, "by: 2027\n  status: target", "by: «time-ahead»«time-after-source»2027\n  status: «result-rests-on-plan»achieved"),
        ),
    ],
)  # fmt: skip
def test_plan_words(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
