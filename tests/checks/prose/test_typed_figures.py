from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, EN_SOURCE, ZH, DemoFolder, row

GREEN = "，绿电占"
WORDLISTS, TERMS = "vocabulary/wordlists.yaml", "vocabulary/terms.yaml"


@pytest.mark.parametrize(
    "edits",
    [
        row("figures from facts, names from the vocabulary"),
        row("a name of the vocabulary", (ZH, GREEN, "，都用5G，绿电占")),
        row("a figure", (ZH, GREEN, "，另有«figure-typed»32.6万架，绿电占")),
        row("nothing at all", (ZH, GREEN, "，事故为«figure-typed»零，绿电占"), (EN, "the park has", "«figure-typed»zero accidents, the park has")),
        row("words with that character", (ZH, GREEN, "，有零售和零部件，绿电占")),
        row("more than one counts", (ZH, GREEN, "，来了«figure-typed»大量企业，绿电占"), (EN, "the park has", "with «figure-typed»countless firms the park has")),
        row("hardly any", (ZH, GREEN, "，只有«figure-typed»寥寥几家，绿电占"), (EN, "the park has", "with a «figure-typed»mere few firms the park has")),
        row("words that hold such an amount", (ZH, GREEN, "，无数据的月份未列，绿电占")),
        row("a year by its stem", (ZH, GREEN, "，«figure-typed»乙巳年，绿电占")),
        row("a year by its animal", (EN, "the park has", "in the «figure-typed»Year of the Snake the park has")),
        row("a year from the day of writing", (ZH, GREEN, "，«figure-typed»去年，绿电占"), (EN, "the park has", "«figure-typed»next year the park has")),
        row("words that hold such a year", (ZH, GREEN, "，没有写明年份，以上年份不详，过去年月，绿电占")),
        row("wide digits", (ZH, GREEN, "，另有«figure-typed»３２万架，绿电占")),
        row("a year", (EN, "the park has", "in «figure-typed»2024 the park has")),
        row("a percentage", (EN, "the park has", "«figure-typed»45% of it; the park has")),
        row("a fraction of one character", (EN, "the park has", "«figure-typed»½ of the park has")),
        row("two figures", (EN, "the park has", "«figure-typed»3 or «figure-typed»4 parks have")),
        row("a name that only ends like a term", (ZH, GREEN, "，都用«figure-typed»15G，绿电占")),
        row("digits of another script", (ZH, GREEN, "，另有«figure-typed»٣架，绿电占"), (ZH, "[[qingshan-first-hall-2021|when]]，", "«glyph-missing»[[qingshan-first-hall-2021|when]]，")),
        row("a figure beside its own mark", (ZH, "已有[[qingshan-firms-2024]]企业", "已有«figure-typed»62家企业[[qingshan-firms-2024|cite]]"), (EN, "[[qingshan-first-hall-2021|claim]] in", "«parity-facts»[[qingshan-first-hall-2021|claim]] in")),
        row("in a judgement, on its second line", (EN, "> The services", "> In sum, «figure-typed»2 things.\n> The services")),
        row("in a heading", (ZH, "## 计划", "## «figure-typed»2025年计划")),
        row("in a list", (ZH, "1. 算力：从", "1. 算力：«figure-typed»2025年从")),
        row("in a claim", (BUILDING, "zh: 青山市拟新增", "zh: «figure-typed»青山市拟在2026年前新增")),
        row("in a title", (CARD, "{zh: 青山市：从石灰到算力,", "{zh: «figure-typed»青山市2025,")),
        row("in a caption", (CARD, "{zh: 大事记,", "{zh: «figure-typed»2021年以来大事记,")),
        row("in a note", (BUILDING, "en: The source gives no definition", "en: «figure-typed»Of 2 sources none gives a definition")),
        row("in a reason", ("discrepancies.yaml", "zh: 中英文所印", "zh: «figure-typed»2种文字所印")),
        row("in the note of a source", (EN_SOURCE, "  en: Promotional in tone", "  en: «figure-typed»Promotional in tone, with 3 errors")),
        row("of its article, in the note of a source", (EN_SOURCE, "  en: Promotional in tone", "  en: «figure-typed»It tells of 6,000 servers")),
        row("a date of its article, in the note of a source", (EN_SOURCE, "  en: Promotional in tone", "  en: Promotional in tone; dated 20 August 2025")),
        row("another date, in the note of a source", (EN_SOURCE, "  en: Promotional in tone", "  en: «figure-typed»«figure-typed»Promotional in tone; dated 21 August 2025")),
        row("a fact's time, in the note of a source", (EN_SOURCE, "  en: Promotional in tone", "  en: It looks back on {qingshan-first-hall-2021|when}")),
        row("in a label beside the date", (EN_SOURCE, "  en: Demo Daily (demo), 20 August 2025", "  en: «figure-typed»Demo Daily (demo), 12 paragraphs, 20 August 2025")),
        row("in the ground of an inference", (EN_SOURCE, "      en: The second line", "      en: «figure-typed»With a circulation of 760,000, the second line")),
        row("in a title in translation", (EN_SOURCE, "  zh: 青山押注绿色算力", "  zh: «figure-typed»青山押注三大绿色算力园")),
        row("in the ground of a waiver", ("waivers.yaml", "en: Headline of another report", "en: «figure-typed»Headline of another report of 45 MW")),
        row("of its words, in the ground of a waiver", ("waivers.yaml", "en: Headline of another report", "en: Headline on 40 MW elsewhere")),
        row("in the name of a constant", ("vocabulary/constants.yaml", "en: power of one standard rack", "en: «figure-typed»power of one standard rack of 42U")),
        row("in the note of a constant", ("vocabulary/constants.yaml", "en: A unit of account; no", "en: «figure-typed»A unit of account; 3.8 kW are drawn where no")),
        row("in the name of an indicator", ("vocabulary/indicators.yaml", "en: firms settled,", "en: «figure-typed»firms settled at the end of 2023,")),
        row("in the role of a person", ("vocabulary/actors.yaml", "en: head of the data office of Qingshan", "en: «figure-typed»head of the 12 data offices of Qingshan")),
        row("in characters", (ZH, GREEN, "，分布在«figure-typed»八个集群，绿电占")),
        row("a sum in characters", (ZH, GREEN, "，注资«figure-typed»三百亿元，绿电占")),
        row("a big number before a noun", (ZH, GREEN, "，建成«figure-typed»八大集群，绿电占")),
        row("a multiple", (ZH, GREEN, "，产值«figure-typed»翻两番，绿电占")),
        row("a vague number", (ZH, GREEN, "，另有«figure-typed»数十万台，绿电占")),
        row("a number without a unit", (ZH, GREEN, "，«figure-typed»三地协同，绿电占")),
        row("a level of output", (ZH, GREEN, "，向«figure-typed»万亿级迈进，绿电占")),
        row("a year in characters", (ZH, GREEN, "，«figure-typed»二〇二五年再建，绿电占")),
        row("in quotation marks", (ZH, GREEN, "，«quotation-unfounded»“«figure-typed»八大集群”建成，绿电占")),
        row("in bold", (ZH, GREEN, "，**«figure-typed»八个集群**，绿电占")),
        row("in words", (EN, "the park has", "in «figure-typed»eight clusters the park has")),
        row("a fraction in words", (EN, "the park has", "«figure-typed»three quarters of the park has")),
        row("a half", (EN, "the park has", "«figure-typed»half of the park has")),
        row("a number with its hedge", (EN, "the park has", "«figure-typed»nearly half of the park has")),
        row("a half alone", (EN, "the park has", "it is «figure-typed»half full; the park has")),
        row("a number without a noun", (EN, "the park has", "the «figure-typed»two differ; the park has")),
        row("a year in words", (EN, "the park has", "in «figure-typed»twenty twenty-five the park has")),
        row("with capitals", (EN, "## Plans", "## «figure-typed»Eight Clusters")),
        row("the same word twice", (EN, "the park has", "«figure-typed»ten halls, then «figure-typed»ten parks; the park has")),
        row("in words in a claim", (BUILDING, "en: Qingshan plans to add", "en: «figure-typed»Qingshan plans to add to five halls")),
        row("in characters in a caption", (CARD, "{zh: 大事记,", "{zh: «figure-typed»三件大事,")),
        row("a number in a circle", (ZH, GREEN, "，涉及«figure-typed»⑫家，绿电占")),
        row("a Roman number", (EN, "the park has", "«figure-typed»XII firms of the park have")),
        *(
            row(f"a round number: {word}", (ZH, GREEN, f"，用电«figure-typed»{word}，绿电占"))
            for word in ("百倍", "几倍", "数倍", "成倍", "以亿计", "成百上千", "大半", "小半", "对半")
        ),
        *(
            row(f"a round number: {word}", (EN, "the park has", f"in all «figure-typed»{word}; the park has"))
            for word in ("decades", "century", "double digits", "tenfold", "doubled", "trebling")
        ),
        row("a score", (EN, "the park has", "a «figure-typed»score of firms are here; the park has")),
        row("what only looks like a round number", (ZH, GREEN, "，生产最大半导体，绿电占"), (EN, "the park has", "it scores well, unfolds, and the DC supply and MV line are new; the park has")),
        row("phrases in Chinese", (ZH, GREEN, "，一方面是一个难得的机会，一些人认为十分必要，第一次就一体化推进，绿电占")),
        row("phrases in English", (EN, "the park has", "one of the first parks, on the one hand, has")),
        row("ordinals", (EN, "the park has", "the second and the twenty-first park has")),
        row("points of a list", (ZH, GREEN, "，一是建设，二是运营；三是服务；绿电占")),
        row("a numbered heading", (ZH, "## 计划", "## 二、计划"), (EN, "## Plans", "## Plans")),
        row("a unit of counting alone", (ZH, GREEN, "，亿可能误作万，绿电占"), (EN, "the park has", "billion may stand for million; the park has")),
        row("names of places", (ZH, GREEN, "，经四川、三亚联通，绿电占")),
        row("a number that begins like a phrase", (ZH, GREEN, "，提高«figure-typed»一个百分点，绿电占")),
        row("a phrase of the office", (WORDLISTS, "第一, 两者", "第一, 两者, 三地协同"), (ZH, GREEN, "，三地协同，绿电占")),
        row("a name of the office", (TERMS, "five-g:", "pearls: {zh: 三珠, en: Three Pearls}\nfive-g:"), (EN, "the park has", "the Three Pearls and the park have")),
    ],
)  # fmt: skip
def test_typed_figures(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_message_shows_the_figure(demo: DemoFolder) -> None:
    (problem,) = demo.expect((ZH, GREEN, "，另有«figure-typed»32.6万架，绿电占"))
    assert problem.what.zh == "手写的数字或时间“32.6万架”，背后没有事实"
    assert problem.what.en == "'32.6万架' is typed by hand: no fact stands behind it"
