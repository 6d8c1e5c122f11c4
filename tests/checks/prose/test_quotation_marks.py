from typing import Any

import pytest
from demofolder import BUILDING, CARD, COMPUTING, EN, ZH, DemoFolder, row

ITEM, POWER = "“冬暖夏凉”还只是说法。", "need little air conditioning"
LIN = "Lin Ke promises not to build ahead of demand"
CLAIM_ZH, CLAIM_EN = (
    "zh: 林可承诺将不超前于需求建设",
    "en: Lin Ke promises that the city will not build ahead of demand",
)
DISCREPANCIES = "discrepancies.yaml"


@pytest.mark.parametrize(
    "edits",
    [
        row("the words of a source that is cited"),
        row("in a heading, the words of its section", (EN, "## Plans", "## Plans to “raise its computing power”")),
        row("corner brackets", (ZH, ITEM, "「冬暖夏凉」还只是说法。")),
        row("straight marks", (EN, LIN, 'Lin Ke promises not to "build ahead of demand"')),
        row("curly marks", (EN, LIN, "Lin Ke promises not to “build ahead of demand”")),
        row("single marks", (EN, LIN, "Lin Ke promises not to ‘build ahead of demand’")),
        row("single straight marks", (EN, LIN, "Lin Ke promises not to 'build ahead of demand'")),
        row("a stop inside the marks", (EN, LIN, 'Lin Ke says: "We will not build ahead of demand."')),
        row("words in another language, as printed", (ZH, "林可承诺不超前于需求建设", "林可承诺不超前于需求建设“build ahead of demand”")),
        row("apostrophes", (EN, LIN, "Lin Ke's office and the cities' offices promise 'tis not built ahead of demand: not to build ahead")),
        row("another character", (ZH, ITEM, "«quotation-unfounded»“冬暖夏冷”还只是说法。")),
        row("a translation", (ZH, "林可承诺不超前于需求建设", "林可承诺«quotation-unfounded»“不超前于需求建设”")),
        row("an emphasis", (ZH, ITEM, "“冬暖夏凉”还只是«quotation-unfounded»「说法」。")),
        row("other words", (EN, LIN, 'Lin Ke promises not to build ahead, but to «quotation-unfounded»"follow demand"')),
        row("another case", (EN, LIN, 'Lin Ke promises not to «quotation-unfounded»"Build ahead of demand"')),
        row("half a word", (EN, LIN, 'Lin Ke promises not to «quotation-unfounded»"uild ahead of demand"')),
        row("single marks around other words", (EN, LIN, "Lin Ke promises not to build ahead, but to «quotation-unfounded»‘follow demand’")),
        row("the words of a source that is not cited", (EN, POWER, 'need «quotation-unfounded»"racks" and little air conditioning')),
        row("marks around a reference", (EN, "[[qingshan-first-hall-2021|claim]] in", '«quotation-unfounded»"[[qingshan-first-hall-2021|claim]]" in')),
        row("marks that are never closed", (ZH, ITEM, "«quotation-open»“冬暖夏凉还只是说法。")),
        row("the second of several", (EN, LIN, 'Lin Ke promises to build ahead of «quotation-unfounded»"demands" and «quotation-unfounded»"wishes", not of "demand"')),
        row("in a claim", (COMPUTING, CLAIM_EN, "en: Lin Ke promises not to “build ahead of demand”")),
        row("in a claim, translated", (COMPUTING, CLAIM_ZH, "zh: «quotation-unfounded»林可承诺将“不超前于需求建设”")),
        row("in a note", (BUILDING, "zh: 来源没有说明口径", "zh: «quotation-unfounded»来源没有说明“口径”")),
        row("in a reason, from its own source", (COMPUTING, "亿可能被译成了billion", "“billion yuan”可能译自亿")),
        row("in a reason, from no source", (COMPUTING, "zh: 与累计投资", "zh: «quotation-unfounded»“数量级”可能被译错；与累计投资")),
        row("in a discrepancy", (DISCREPANCIES, "以中文原文为准", "以“服务器投入运行”为准")),
        row("in a caption", (CARD, "caption: {zh: 大事记,", "caption: {zh: «quotation-unfounded»“大事”记,")),
        row("in a title", (CARD, "subtitle: {zh: 一份虚构的示例简报, en: An invented briefing}", "subtitle: {zh: 一份虚构的示例简报, en: «quotation-unfounded»'An “imagined” briefing'}")),
    ],
)  # fmt: skip
def test_quotation_marks(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_message_shows_the_words(demo: DemoFolder) -> None:
    (problem,) = demo.expect((ZH, ITEM, "«quotation-unfounded»“冬暖夏冷”还只是说法。"))
    assert problem.what.zh == "引号里的文字不是所引来源的原话：“冬暖夏冷”"
