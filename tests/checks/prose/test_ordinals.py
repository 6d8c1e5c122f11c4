from typing import Any

import pytest
from demofolder import CARD, COMPUTING, EN, ZH, DemoFolder, row

OTHER = "«ordinal-unmatched»"
ZH_HALF, EN_HALF = "上半年收入[[", "in the first half of the year;"
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
ZH_CLAIM, EN_CLAIM = "zh: 青山市算力产业收入{value}", "took in {value}"
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."
CAPTION = "{zh: 算力规模, en: Computing power}"


@pytest.mark.parametrize(
    "edits",
    [
        row("the half of the year that the fact is of"),
        row("the other half", (ZH, ZH_BLOCK, f"{OTHER}{ZH_BLOCK}"), (ZH, ZH_HALF, "下半年收入[["), (EN, EN_BLOCK, f"{OTHER}{EN_BLOCK}"), (EN, EN_HALF, "in the second half of the year;")),
        row("a stage that nobody counts", (ZH, ZH_BLOCK, f"{OTHER}{ZH_BLOCK}"), (ZH, ZH_HALF, "上半年第二阶段收入[["), (EN, EN_BLOCK, f"{OTHER}{EN_BLOCK}"), (EN, EN_HALF, "in the first half of the year for the second stage;")),
        row("a claim as its quote has it", (COMPUTING, ZH_CLAIM, "zh: 上半年青山市算力产业收入{value}"), (COMPUTING, EN_CLAIM, "took in {value} in the first half of the year")),
        row("a claim in one language", (COMPUTING, ZH_CLAIM, f"zh: {OTHER}上半年青山市算力产业收入{{value}}")),
        row("a claim of another quarter", (COMPUTING, ZH_CLAIM, f"zh: {OTHER}第三季度青山市算力产业收入{{value}}"), (COMPUTING, "en: The computing industry of Qingshan took in {value}", f"en: {OTHER}The computing industry of Qingshan took in {{value}} in the third quarter")),
        row("a judgement that cites nothing", (ZH, ZH_LAST, f"{ZH_LAST}应按第三季度公布。"), (EN, EN_LAST, f"{EN_LAST} Publish it by the third quarter.")),
        row("no ordinal of that kind", (ZH, ZH_LAST, f"{ZH_LAST}为期、同期、这一期都不是。"), (EN, EN_LAST, f"{EN_LAST} First come, first served.")),
        row("a caption", (CARD, CAPTION, f"{{zh: {OTHER}第一季度算力规模, en: {OTHER}Computing power of the first quarter}}")),
    ],
)  # fmt: skip
def test_ordinals(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
