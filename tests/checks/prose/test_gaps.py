from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, ZH, DemoFolder, row

FIRST_ZH, FIRST_EN = "[[qingshan-first-hall-2021|when]]，", "[[qingshan-first-hall-2021|claim]] in"


@pytest.mark.parametrize(
    "edits",
    [
        row("whole sentences"),
        row("a word that ends like an unfinished one", (ZH, "尚无数据。", "尚无数据，以后也没有。")),
        row("an unfinished word before a mark that goes on", (EN, "the park has", "the park, with, or by means of, its halls has")),
        row("a name that ends like an unfinished word", ("vocabulary/terms.yaml", "demand:", 'lianwei: {zh: 联为, en: Lianwei, checked: "true"}\ndemand:'), (ZH, "尚无数据。", "尚无数据，缺的是联为。"), (EN, "has not been measured.", "has not been measured by Lianwei.")),
        row("two spaces", (EN, "the park has 5G", "the park has  5G"), (EN, FIRST_EN, f"«gap-left»{FIRST_EN}")),
        row("a space before a comma", (EN, "the park has 5G,", "the park has 5G ,"), (EN, FIRST_EN, f"«gap-left»{FIRST_EN}")),
        row("a preposition at the end", (EN, "have settled.", "have settled in."), (EN, FIRST_EN, f"«gap-left»{FIRST_EN}")),
        row("a verb at the end", (ZH, "企业落户。", "企业落户，园区共有。"), (ZH, FIRST_ZH, f"«gap-left»{FIRST_ZH}")),
        row("a verb before a citation at the end", (ZH, "企业落户。", "企业落户，园区企业共有[[qingshan-firms-2024|cite]]。"), (EN, "have settled.", "have settled[[qingshan-firms-2024]]."), (ZH, FIRST_ZH, f"«gap-left»{FIRST_ZH}"), (EN, FIRST_EN, f"«parity-facts»{FIRST_EN}")),
        row("a verb that is asked about", (ZH, "尚无数据。", "尚无数据，何时达到、由谁核实，都没有说明。")),
        row("a verb that the next clause denies", (ZH, "尚无数据。", "尚无数据，别处有，这里没有。")),
        row("a verb, and a denial of something else", (ZH, "企业落户。", "企业落户，园区共有，报道没有说明。"), (ZH, FIRST_ZH, f"«gap-left»{FIRST_ZH}")),
        row("what a colon leads to", (EN, "have settled.", "have settled, and what the land is for: housing them.")),
        row("a colon and nothing", (EN, "have settled.", "have settled, and what the land is for:."), (EN, FIRST_EN, f"«gap-left»{FIRST_EN}")),
        row("two marks", (ZH, "企业落户。", "企业落户，。"), (ZH, FIRST_ZH, f"«gap-left»{FIRST_ZH}")),
        row("a mark at the head", (ZH, "林可承诺", "«gap-left»，林可承诺")),
        row("a small letter at the head", (EN, "Lin Ke promises", "«gap-left»who promises, Lin Ke promises")),
        row("in a claim", (BUILDING, "zh: 青山的第一座机房投运", "zh: «gap-left»青山的第一座机房投运于")),
        row("in a caption", (CARD, "en: Milestones}", "en: «gap-left»Milestones of}")),
    ],
)  # fmt: skip
def test_gaps(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_message_ends_at_the_gap(demo: DemoFolder) -> None:
    edits = (ZH, "企业落户。", "企业落户，园区共有。"), (ZH, FIRST_ZH, f"«gap-left»{FIRST_ZH}")
    (problem,) = [one for one in demo.expect(*edits) if one.code == "gap-left"]
    assert "共有。”末尾像是少了什么" in problem.what.zh
