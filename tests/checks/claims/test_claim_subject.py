from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, row

FIRMS_ZH, FIRMS_EN = "zh: 青山市已有{value}企业落户", "en: In Qingshan {value} have settled"


@pytest.mark.parametrize(
    "edits",
    [
        row("the place in both languages"),
        row("another form of the place", (BUILDING, FIRMS_ZH, "zh: 青山已有{value}企业落户")),
        row("the indicator", (BUILDING, FIRMS_ZH, "zh: 落户企业有{value}"), (BUILDING, FIRMS_EN, "en: Firms settled number {value}")),
        row("a form of the indicator", (BUILDING, "zh: 青山市建成标准机架{value}", "zh: 建成机架{value}")),
        row("the actor", (BUILDING, "zh: 林可认为矿坑机房用不着多少空调", "zh: 林可认为用不着多少空调")),
        row("in lower case", (BUILDING, FIRMS_EN, "en: In all, firms settled number {value}")),
        row("nothing in Chinese", (BUILDING, FIRMS_ZH, "zh: «claim-indicator»«claim-subject»已有{value}落户")),
        row("nothing in English", (BUILDING, FIRMS_EN, "en: «claim-subject»So far {value} have settled")),
        row("a pronoun", (BUILDING, FIRMS_EN, "en: «claim-subject»In this city {value} have settled")),
        row("only the beginning of a name", (BUILDING, FIRMS_EN, "en: «claim-subject»In Qingshanville {value} have settled")),
        row("another place", (BUILDING, FIRMS_ZH, "zh: «claim-indicator»«claim-subject»«claim-unlike-quote»云西省已有{value}落户"), (BUILDING, FIRMS_EN, "en: «claim-place»In Qingshan {value} have settled")),
        row("nobody", (COMPUTING, "en: Lin Ke promises that the city", "en: «claim-subject»«name-unmatched»He promises that the city")),
        row("an unknown place is told once", (BUILDING, "qingshan-land-2026:\n  place: qingshan", "qingshan-land-2026:\n  place: «id-unknown»qinshan"), (BUILDING, "zh: 青山市拟新增用地{value}", "zh: 拟新增用地{value}"), (BUILDING, "en: Qingshan plans to add {value} of land", "en: There are plans to add {value} of new land")),
    ],
)  # fmt: skip
def test_claim_subject(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_cure_lists_the_names(demo: DemoFolder) -> None:
    edit = (BUILDING, FIRMS_ZH, "zh: «claim-indicator»«claim-subject»已有{value}落户")
    (problem,) = [one for one in demo.expect(edit) if one.code == "claim-subject"]
    assert problem.cure.zh.startswith("写明其中之一：青山市, 青山, 落户企业")
