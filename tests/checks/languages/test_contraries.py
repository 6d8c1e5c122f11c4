from typing import Any

import pytest
from demofolder import CARD, COMPUTING, EN, ZH, DemoFolder, row

TOLD = "«contrary-told»"
ZH_AGREE, EN_AGREE = "]]相符。", "which agrees with"
EN_RAISED = "1. Computing power: the plan is to go from [[qingshan-computing-2025]] to [["


@pytest.mark.parametrize(
    "edits",
    [
        row("the same in both languages"),
        row("the contrary in Chinese", (ZH, ZH_AGREE, "]]不符。"), (EN, "If the racks of", f"{TOLD}If the racks of")),
        row("the contrary in English", (EN, EN_AGREE, "which is at odds with"), (EN, "If the racks of", f"{TOLD}If the racks of")),
        row("both words in one sentence lean nowhere", (ZH, ZH_AGREE, "]]相符，与旧数不符。")),
        row("nothing to set against it", (ZH, ZH_AGREE, "]]相近。")),
        row("a fall where the claim tells a rise", (EN, EN_RAISED, f"{TOLD}1. Computing power: the plan is to see it decline from [[qingshan-computing-2025]] to {TOLD}[[")),
        row("a note", (CARD, "note: {zh: 空心为计划, en: Hollow marks are plans}", f"note: {{zh: 空心的早于计划, en: {TOLD}Hollow marks are later plans}}")),
        row("a ground", (COMPUTING, "en: Too large beside an investment of {qingshan-investment-2024} to date", f"en: {TOLD}Smaller than an investment of {{qingshan-investment-2024}} to date"), (COMPUTING, "zh: 与累计投资{qingshan-investment-2024}相比过大", "zh: 远大于累计投资{qingshan-investment-2024}")),
    ],
)  # fmt: skip
def test_contraries(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
