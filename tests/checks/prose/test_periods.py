from typing import Any

import pytest
from demofolder import BUILDING, CARD, COMPUTING, DEMO, EN, ZH, DemoFolder, row

from briefing.reading.reader import read
from briefing.text.wordlists import matcher

UNMATCHED = "«period-unmatched»"
ZH_USERS, EN_USERS = "每月用户[[", "users a month and"
ZH_RAISED = "提高到[["
CLAIM_ZH, CLAIM_EN = "zh: 每月使用青山市", "en: Each month {value} use"


@pytest.mark.parametrize(
    "edits",
    [
        row("by the month, as the claim has it"),
        row("in other words", (ZH, ZH_USERS, "月均用户[["), (EN, EN_USERS, "users monthly and")),
        row("the period lost", (ZH, ZH_USERS, f"用户{UNMATCHED}[["), (EN, "have [[qingshan-users-2025]] users a month and", f"have {UNMATCHED}[[qingshan-users-2025]] users and")),
        row("another period", (ZH, ZH_USERS, f"每月每天用户{UNMATCHED}[[")),
        row("a period that no words have", (EN, "the plan is to go from [[", f"the plan is each year to go from {UNMATCHED}[["), (EN, "to [[qingshan-computing-2027]]", f"to {UNMATCHED}[[qingshan-computing-2027]]")),
        row("year by year", (ZH, "用地：拟新增[[", f"用地：拟逐年新增{UNMATCHED}[["), (EN, "the city plans to add [[", f"the city plans over the years to add {UNMATCHED}[[")),
        row("a part of a year", (ZH, "上半年收入[[", "上半年收入的数[[")),
        row("compared with a year before", (EN, "By the end of", "As a year before, by the end of")),
        row("a claim without it", (COMPUTING, CLAIM_ZH, f"zh: {UNMATCHED}使用青山市")),
        row("a growth without a word of it", (ZH, "算力：从[[", f"算力：同比从{UNMATCHED}[["), (ZH, ZH_RAISED, f"提高到{UNMATCHED}[[")),
        row("a sum of the whole year", (ZH, "上半年收入[[", f"全年收入{UNMATCHED}[[")),
        row("a caption", (CARD, "{zh: 算力规模, en: Computing power}", f"{{zh: {UNMATCHED}累计算力规模, en: Computing power}}")),
        row("a caption that leaves it open", (CARD, "{zh: 算力规模, en: Computing power}", "{zh: 算力规模，是否累计没有说明, en: Computing power}")),
        row("a sum told of each", (ZH, "用地：拟新增[[", f"用地：每个园区拟新增{UNMATCHED}[["), (EN, "the city plans to add [[", f"the city plans for each park to add {UNMATCHED}[[")),
        row("each, with nothing between", (ZH, "用地：拟新增[[", f"用地：拟新增各{UNMATCHED}[[")),
        row("of all kinds", (ZH, "用地：拟新增[[", "用地：各类用地拟新增[[")),
        row("a figure cited that is averaged", (EN, "before it is quoted[[", f"before it is quoted on average{UNMATCHED}[[")),
        row("what each rack is counted at", (EN, "at [[standard-rack-power]] a rack they amount", "at [[standard-rack-power]] for each rack they amount")),
        row("a claim that averages", (COMPUTING, "zh: 青山市的IT容量为{value}", f"zh: {UNMATCHED}青山市平均的IT容量为{{value}}")),
        row("a note that spreads", (BUILDING, "zh: 来源没有说明口径，", f"zh: {UNMATCHED}按户均计；来源没有说明口径，")),
        row("a note that leaves it open", (BUILDING, "zh: 来源没有说明口径，", "zh: 来源没有说明是户均还是合计，")),
        row("a claim with one of its own", (COMPUTING, "zh: 青山市运行的算力{value}", f"zh: {UNMATCHED}青山市每年运行的算力{{value}}"), (ZH, "算力：从[[", "算力：每年从[["), (ZH, "提高到[[", f"提高到{UNMATCHED}[[")),
    ],
)  # fmt: skip
def test_periods(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


@pytest.mark.parametrize("quote", ["项目总投资6.8亿元", "贷款总额", "机架总规模", "合计168公里"])
def test_what_english_calls_a_total_chinese_says_in_the_noun(quote: str) -> None:
    library, _ = read(DEMO)
    assert matcher("cumulative", "zh", library).search(quote)
    assert matcher("cumulative", "en", library).search("a total investment")
