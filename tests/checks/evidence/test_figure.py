from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, DemoFolder, row

SHARE = "  figure: ４５．２％\n"
RACKS_2025 = "figure: 3.6 million standard racks"


@pytest.mark.parametrize(
    "edits",
    [
        row("the value of the quote, as printed"),
        row("in other words", (BUILDING, "value: 35.6亿元", "value: 3.56 billion yuan")),
        row("as a bare number in the unit of the indicator", (BUILDING, "value: 2000亩", "value: 2,000")),
        row("in the wide digits of the source", (BUILDING, "value: 62家", "value: ６２家")),
        row("another value", (COMPUTING, "value: 12,000 P", "value: «value-differs»12,100 P")),
        row("another scale", (BUILDING, "value: 35.6亿元", "value: «value-differs»35.6万元")),
        row("another dimension", (COMPUTING, "value: 90 MW", "value: «unit-unfit»«value-differs»90 P"), (COMPUTING, "standing: arithmetic", "standing: «reading-standing»arithmetic")),
        row("another currency", (COMPUTING, "value: 12 billion yuan", "value: «unit-unfit»«value-differs»$12 billion"), (COMPUTING, "value: 12亿元", "value: «reading-unfounded»12亿元")),
        row("another counted thing", (BUILDING, "value: 6000台", "value: «unit-unfit»«unit-differs»6000架"), (BUILDING, "en: Qingshan had {value} in operation", "en: «claim-indicator»Qingshan had {value} in operation"), (EN, "and [[qingshan-servers-2024]]", "and «reference-among-other-words»[[qingshan-servers-2024]]")),
        row("vague, but another magnitude", (COMPUTING, "value: hundreds of thousands", "value: «value-differs»tens of thousands")),
        row("definite where the quote is vague", (COMPUTING, "value: hundreds of thousands", "value: «value-differs»300,000")),
        row("a qualifier that the quote lacks", (BUILDING, "value: 2000亩\n", "value: 2000亩\n  qualifier: «qualifier-differs»over\n")),
        row("another qualifier", (COMPUTING, "qualifier: nearly", "qualifier: «qualifier-differs»about")),
        row(
            "without the qualifier of the quote",
            (COMPUTING, "value: 12,000 P\n  qualifier: nearly\n", "value: «qualifier-differs»12,000 P\n"),
        ),
        row(
            "several figures, and none named",
            (BUILDING, SHARE, ""),
            (BUILDING, "quote: 园区用电中", "quote: «figure-needed»园区用电中"),
        ),
        row("a figure that the quote lacks", (BUILDING, SHARE, "  figure: «figure-unresolved»４５．３％\n")),
        row("a figure that is part of a number", (BUILDING, SHARE, "  figure: «figure-unresolved»５．２％\n")),
        row("a figure that does not stand alone", (COMPUTING, RACKS_2025, "figure: «figure-unresolved»a")),
        row(
            "the words of another fact",
            (
                BUILDING,
                "qingshan-land-2026:",
                "qingshan-land-again:\n  place: qingshan\n  indicator: land\n  value: 2000亩\n"
                "  by: 2026\n  status: planned\n  claim: {zh: '青山拟增用地{value}', en: 'Qingshan plans {value} of land'}\n"
                "  source: yanshi-2025\n  quote: 拟在2026年前新增用地2000亩\nqingshan-land-2026:",
            ),
            (BUILDING, "quote: 该市拟在", "quote: «figure-shared»该市拟在"),
        ),
    ],
)  # fmt: skip
def test_figure(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_cure_names_the_unit_where_the_number_agrees(demo: DemoFolder) -> None:
    demo.edit((COMPUTING, "value: 90 MW", "value: 90 P"))
    (problem,) = [one for one in demo.problems() if one.code == "value-differs"]
    assert problem.cure.en.startswith("the number agrees, the unit does not: the fact is in P;")


def test_the_cure_names_the_qualifier(demo: DemoFolder) -> None:
    (problem,) = demo.expect(
        (
            COMPUTING,
            "value: 12,000 P\n  qualifier: nearly\n",
            "value: «qualifier-differs»12,000 P\n",
        )
    )
    assert problem.what.zh == "修饰词不符：引文是“近（nearly）”，事实是“无”"
    assert problem.cure.zh == "写 qualifier: nearly，value 里不写修饰词"
