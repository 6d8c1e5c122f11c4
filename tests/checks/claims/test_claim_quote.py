from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, row

HALL, HALL_EN = (
    "zh: 青山的第一座机房投运",
    "en: The first data hall of Qingshan went into operation",
)
LAND = "zh: 青山市拟新增用地{value}"
USERS = "en: Each month {value} use the services of Qingshan"
UNLIKE = "«claim-unlike-quote»"


@pytest.mark.parametrize(
    "edits",
    [
        row("each claim as its quote"),
        row("in other words, half of them the same", (BUILDING, HALL, "zh: 青山的第一座机房建成投运")),
        row("the indicator by another of its names", ("vocabulary/indicators.yaml", "names: {zh: [用户, 使用], en: [users, use]}", "names: {zh: [用户, 使用], en: [users, use, monthly visiting guests]}"), (COMPUTING, USERS, "en: Monthly visiting guests, people of Qingshan, are {value}")),
        row("another thing", (BUILDING, HALL, f"zh: {UNLIKE}青山的余热送进社区并投运")),
        row("a figure, in the words of its sentence", (COMPUTING, USERS, "en: Every month {value} of people use services in Qingshan")),
        row("a figure, in words that its sentence has not", (COMPUTING, USERS, f"en: {UNLIKE}Annually {{value}} visit the parks of Qingshan as monthly users")),
        row("the claim of a neighbour", (BUILDING, LAND, f"zh: {UNLIKE}青山市拟新增企业落户用地园区用电{{value}}")),
        row("what another sentence of the source says", (COMPUTING, "en: Lin Ke promises that the city will not build ahead of demand", f"en: {UNLIKE}Lin Ke promises that demand will not raise the computing power of the city")),
        row("only the other language changed: names are held against each other", (BUILDING, HALL_EN, "en: Qingshan's bureau put waste heat into operation")),
    ],
)  # fmt: skip
def test_claim_quote(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_message_names_the_missing_words(demo: DemoFolder) -> None:
    (problem,) = demo.expect(
        (COMPUTING, USERS, f"en: {UNLIKE}Annually {{value}} visit, enjoy and use Qingshan")
    )
    assert "Annually, visit, enjoy" in problem.what.en


def test_the_message_names_the_missing_words_of_a_chinese_claim_whole(demo: DemoFolder) -> None:
    (problem,) = demo.expect((BUILDING, HALL, f"zh: {UNLIKE}青山的余热送进社区并投运"))
    assert "余热送进社区" in problem.what.zh
