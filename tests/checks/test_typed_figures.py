from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, ZH, DemoFolder, row

GREEN = "，绿电占"


@pytest.mark.parametrize(
    "edits",
    [
        row("figures from facts, names from the vocabulary"),
        row("a name of the vocabulary", (ZH, GREEN, "，都用5G，绿电占")),
        row("a figure", (ZH, GREEN, "，另有«figure-typed»32.6万架，绿电占")),
        row("wide digits", (ZH, GREEN, "，另有«figure-typed»３２万架，绿电占")),
        row("a year", (EN, "the park has", "in «figure-typed»2024 the park has")),
        row("a percentage", (EN, "the park has", "«figure-typed»45% of it; the park has")),
        row("a fraction of one character", (EN, "the park has", "«figure-typed»½ of the park has")),
        row("two figures", (EN, "the park has", "«figure-typed»3 or «figure-typed»4 parks have")),
        row("a name that only ends like a term", (ZH, GREEN, "，都用«figure-typed»15G，绿电占")),
        row("digits of another script", (ZH, GREEN, "，另有«figure-typed»٣架，绿电占"), (ZH, "[[qingshan-first-hall-2021|when]]，", "«glyph-missing»[[qingshan-first-hall-2021|when]]，")),
        row("a figure beside its own mark", (ZH, "已有[[qingshan-firms-2024]]企业", "已有«figure-typed»62家企业[[qingshan-firms-2024|cite]]")),
        row("in a judgement, on its second line", (EN, "> The services", "> In sum, «figure-typed»2 things.\n> The services")),
        row("in a heading", (ZH, "## 计划", "## «figure-typed»2025年计划")),
        row("in a list", (ZH, "1. 算力：从", "1. 算力：«figure-typed»2025年从")),
        row("in a claim", (BUILDING, "zh: 青山市拟新增", "zh: «figure-typed»青山市拟在2026年前新增")),
        row("in a title", (CARD, "{zh: 青山市：从石灰到算力,", "{zh: «figure-typed»青山市2025,")),
        row("in a caption", (CARD, "{zh: 大事记,", "{zh: «figure-typed»2021年以来大事记,")),
        row("in a note", (BUILDING, "en: The source gives no definition", "en: «figure-typed»Of 2 sources none gives a definition")),
        row("in a reason", ("discrepancies.yaml", "zh: 两种文字所印", "zh: «figure-typed»2种文字所印")),
    ],
)  # fmt: skip
def test_typed_figures(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_message_shows_the_figure(demo: DemoFolder) -> None:
    (problem,) = demo.expect((ZH, GREEN, "，另有«figure-typed»32.6万架，绿电占"))
    assert problem.what.zh == "手写的数字“32.6万架”，背后没有事实"
    assert problem.what.en == "'32.6万架' is typed by hand: no fact stands behind it"
