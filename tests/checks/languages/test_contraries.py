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
        row("the contrary in Chinese", (ZH, ZH_AGREE, "]]不符。"), (ZH, "若读作[[", f"若读作{TOLD}[["), (EN, "If the racks of", f"{TOLD}If the racks of")),
        row("the contrary in English", (EN, EN_AGREE, "which is at odds with"), (EN, "If the racks of the English text are read as [[", f"{TOLD}If the racks of the English text are read as {TOLD}[[")),
        row("both words in one sentence lean nowhere", (ZH, ZH_AGREE, "]]相符，与旧数不符。")),
        row("nothing to set against it", (ZH, ZH_AGREE, "]]相近。")),
        row("a fall where the claim tells a rise", (EN, EN_RAISED, f"{TOLD}1. Computing power: the plan is to see it decline from [[qingshan-computing-2025]] to {TOLD}[[")),
        row("a caption beside the claim that is shown", (COMPUTING, "zh: 青山市运行的算力{value}", "zh: 青山市累计运行的算力{value}"), (COMPUTING, "en: Qingshan ran {value} of computing power", "en: Qingshan cumulatively ran {value} of computing power"), (CARD, "{zh: 算力规模, en: Computing power}", f"{{zh: {TOLD}算力为当年数, en: {TOLD}Computing power of the year}}")),
        row("the ground of a reading", (ZH, "后一个数**有待核实**", "后一个数**有待核实**，可能偏小"), (EN, "the year; the latter **must", "the year, and the latter may be too small, and **must"), (ZH, "上半年收入[[", f"上半年收入{TOLD}[["), (EN, "took in [[", f"took in {TOLD}[[")),
        row("a note", (CARD, "note: {zh: 空心为计划, en: Hollow marks are plans}", f"note: {{zh: 空心的早于计划, en: {TOLD}Hollow marks are later plans}}")),
        row("a ground", (COMPUTING, "en: Too large beside an investment of {qingshan-investment-2024} to date", f"en: {TOLD}Smaller than an investment of {{qingshan-investment-2024}} to date"), (COMPUTING, "zh: 与累计投资{qingshan-investment-2024}相比过大", "zh: 远大于累计投资{qingshan-investment-2024}")),
    ],
)  # fmt: skip
def test_contraries(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
