from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

UNTOLD = "«doubt-untold»"
ZH_TAKEN = "上半年收入[[qingshan-revenue-2025]]：后一个数**有待核实**，不宜引用。"
EN_TAKEN = "took in [[qingshan-revenue-2025]] in the first half of the year; the latter **must be confirmed** and should not be quoted."
ZH_DOUBTED = (ZH, "收入[[qingshan-revenue-2025]]：", "收入如此[[qingshan-revenue-2025|cite]]：")
EN_DOUBTED = (
    EN,
    "took in [[qingshan-revenue-2025]] in",
    "took revenue in[[qingshan-revenue-2025|cite]] in",
)


@pytest.mark.parametrize(
    "edits",
    [
        row("printed, with words of doubt"),
        row("printed, with its mark", (ZH, "：后一个数**有待核实**，不宜引用。", "。")),
        row("cited, with words of doubt", ZH_DOUBTED, EN_DOUBTED),
        row("cited as if sound", (ZH, ZH_TAKEN, f"上半年也有收入{UNTOLD}[[qingshan-revenue-2025|cite]]。"), EN_DOUBTED),
        row("cited as if sound, in English", ZH_DOUBTED, (EN, EN_TAKEN, f"had revenue of the computing industry{UNTOLD}[[qingshan-revenue-2025|cite]].")),
        row("doubted in the next sentence", (ZH, ZH_TAKEN, f"上半年也有收入{UNTOLD}[[qingshan-revenue-2025|cite]]。有待核实。"), EN_DOUBTED),
        row("a lead that doubts", (ZH, "> 每月用户[[qingshan-users-2025]]，上", "> **收入待核。** 上"), (EN, "> The services have [[qingshan-users-2025]] users a month and took", "> **The revenue is unconfirmed.** They took")),
        row("a lead that does not", (ZH, "> 每月用户[[qingshan-users-2025]]，上", f"{UNTOLD}> **收入可以引用。** 上"), (EN, "> The services have [[qingshan-users-2025]] users a month and took", f"{UNTOLD}> **The revenue can be quoted.** They took")),
        row("a lead over our reading", (ZH, "> - **机架数须慎用。**", f"{UNTOLD}> - **机架数可以照抄。**")),
        row("a lead over other figures as well", (ZH, "> 每月用户", "> **收入可以引用。** 每月用户"), (EN, "> The services have", "> **The revenue can be quoted.** The services have")),
        row("no list, no check", ("vocabulary/wordlists.yaml", "doubts:\n", "doubt:\n"), ("vocabulary/wordlists.yaml", "", "«wordlist-missing»"), (ZH, ZH_TAKEN, "上半年也有收入[[qingshan-revenue-2025|cite]]。"), EN_DOUBTED),
    ],
)  # fmt: skip
def test_doubted(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
