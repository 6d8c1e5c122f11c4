from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, ZH, DemoFolder, row

from briefing.checks.prose.figure_edge import _UNIT

GREEN_ZH, GREEN_EN = "[[qingshan-green-power-2024]]", "[[qingshan-green-power-2024]]"
EDGE = "«figure-edge»"
BECAUSE = "en: The languages differ; the Chinese original is followed"
SAID = "zh: 中英文所印不同，以中文原文为准"


@pytest.mark.parametrize(
    "edits",
    [
        row("figures as their facts have them"),
        row("a period that the claim has", (EN, "[[qingshan-users-2025]] users a month", "[[qingshan-users-2025]] each month as users")),
        row("compared with a year before", (EN, f"green power makes up {GREEN_EN}", f"green power makes up {GREEN_EN} a year earlier")),
        row("a qualifier", (ZH, f"绿电占{GREEN_ZH}", f"绿电占近{EDGE}{GREEN_ZH}")),
        row("a qualifier and its verb", (ZH, f"绿电占{GREEN_ZH}", f"绿电占比至少为{EDGE}{GREEN_ZH}")),
        row("a percentage told in points", (ZH, f"绿电占{GREEN_ZH}", f"绿电占{EDGE}{GREEN_ZH}个百分点")),
        row("a qualifier in words", (EN, GREEN_EN, f"nearly {EDGE}{GREEN_EN}")),
        row("two words of qualifier", (EN, GREEN_EN, f"at least {EDGE}{GREEN_EN}")),
        row("with a capital", (EN, "Computing power: the", f"Over {EDGE}[[qingshan-computing-2025]]; the"), (EN, "go from [[qingshan-computing-2025]] to", "rise to")),
        row("a qualifier after it", (ZH, f"{GREEN_ZH}，", f"{EDGE}{GREEN_ZH}以上，")),
        row("across a line", (EN, f"makes up {GREEN_EN}", f"makes up nearly\n{EDGE}{GREEN_EN}")),
        row("through bold", (ZH, f"绿电占{GREEN_ZH}", f"绿电占**超过**{EDGE}{GREEN_ZH}")),
        row("a figure in bold", (ZH, f"绿电占{GREEN_ZH}", f"绿电占约**{EDGE}{GREEN_ZH}**")),
        row("through a bracket", (EN, GREEN_EN, f"(only) {EDGE}{GREEN_EN}")),
        row("through a citation", (ZH, f"{GREEN_ZH}，", f"{EDGE}{GREEN_ZH}[[qingshan-racks-2024|cite]]以上，"), (EN, GREEN_EN, f"{GREEN_EN}[[qingshan-racks-2024|cite]]")),
        row("a sign", (EN, GREEN_EN, f"-{EDGE}{GREEN_EN}")),
        row("a currency", (ZH, "上半年收入[[qingshan-revenue-2025]]", f"上半年收入¥{EDGE}[[qingshan-revenue-2025]]")),
        row("a scale", (ZH, "服务器[[qingshan-servers-2024]]", f"服务器{EDGE}[[qingshan-servers-2024]]万")),
        row("a scale in English", (EN, "[[qingshan-servers-2024]]", f"{EDGE}[[qingshan-servers-2024]] million")),
        row("a period", (EN, "[[qingshan-servers-2024]];", f"{EDGE}[[qingshan-servers-2024]] a year;")),
        row("a period before it", (ZH, "上半年收入[[qingshan-revenue-2025]]", f"上半年收入年均{EDGE}[[qingshan-revenue-2025]]")),
        row("in a claim", (BUILDING, "zh: 青山市累计完成投资{value}", f"zh: {EDGE}青山市累计完成投资超过{{value}}")),
        row("in a note", (COMPUTING, "IT capacity of {qingshan-it-capacity-2025}", "IT capacity of {qingshan-it-capacity-2025} a day"), (COMPUTING, "en: At {standard-rack-power}", f"en: {EDGE}At {{standard-rack-power}}")),
        row("in a discrepancy", ("discrepancies.yaml", SAID, f"zh: {EDGE}所印不同，不到{{qingshan-servers-2024}}"), ("discrepancies.yaml", BECAUSE, "en: The languages differ, {qingshan-servers-2024}")),
        row("its unit once more", (ZH, "服务器[[qingshan-servers-2024]]", f"服务器{EDGE}[[qingshan-servers-2024]]台")),
        row("its unit once more in English", (EN, "[[qingshan-servers-2024]];", f"{EDGE}[[qingshan-servers-2024]] servers;")),
        row("its unit once more in a claim", (BUILDING, "zh: 青山市累计完成投资{value}", f"zh: {EDGE}青山市累计完成投资{{value}}元")),
        row("a word that begins like its unit", (ZH, "服务器[[qingshan-servers-2024]]", "服务器[[qingshan-servers-2024]]台账上的数")),
        row("what adds up", (EN, "they amount to [[qingshan-rack-power]]", "they add up to [[qingshan-rack-power]]")),
        row("a qualifier of another word", (ZH, f"绿电占{GREEN_ZH}", f"附近{GREEN_ZH}是绿电")),
        row("a letter makes another word", (EN, f"makes up {GREEN_EN}", f"makes up, all over, {GREEN_EN}")),
        row("about another figure", (EN, f"makes up {GREEN_EN}", f"makes up, so to say about it, {GREEN_EN}")),
    ],
)  # fmt: skip
def test_figure_edge(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_message_shows_the_word(demo: DemoFolder) -> None:
    (problem,) = demo.expect((ZH, f"绿电占{GREEN_ZH}", f"绿电占近{EDGE}{GREEN_ZH}"))
    assert problem.what.zh == "数字 qingshan-green-power-2024 旁边的“近”不是从事实来的"


@pytest.mark.parametrize(
    ("shown", "unit"),
    [
        ("超过81万千瓦", "千瓦"),
        ("32.6万架", "架"),
        ("6.8亿元", "元"),
        ("82.5%", "%"),
        ("14.5个百分点", "个百分点"),
        ("8", ""),
        ("over 810 MW", "MW"),
        ("38.6 million square metres", "square metres"),
        ("680 million yuan", "yuan"),
        ("82.5%", "%"),
        ("8 million", ""),
    ],
)
def test_the_unit_is_what_a_figure_prints_behind_its_number(shown: str, unit: str) -> None:
    found = _UNIT["en" if shown.isascii() else "zh"].search(shown)
    assert (found[0] if found else "") == unit
