from typing import Any

import pytest
from demofolder import CARD, EN, ZH, DemoFolder, Edit, row

ASTRAY, UNTOLD = "«reference-among-other-words»", "«told-uncited»"
LAND = "qingshan-land-2026"


def land(zh: str, en: str) -> tuple[Edit, Edit]:
    """Put another sentence in the place of the plan for land, in both languages."""
    return (
        (ZH, f"2. 用地：拟新增[[{LAND}]]。", f"2. {zh}"),
        (EN, f"2. Land: the city plans to add [[{LAND}]].", f"2. {en}"),
    )


def promise(zh: str, en: str) -> tuple[Edit, Edit]:
    """Put another paragraph in the place of the last one, in both languages."""
    last = "[[qingshan-demand-first|cite]]"
    return (
        (ZH, f"林可承诺不超前于需求建设{last}。", zh),
        (EN, f"Lin Ke promises not to build ahead of demand{last}.", en),
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("references among the words of their facts"),
        row("the figure of another indicator", *land(f"绿电：计划新增{ASTRAY}[[{LAND}]]。", f"Green power: the plan is to add {ASTRAY}[[{LAND}]].")),
        row("the nearest name is that of another", *land(f"计划用于用户的用地，机架为{ASTRAY}[[{LAND}]]。", f"The plan is for land with racks on {ASTRAY}[[{LAND}]].")),
        row("each figure by its own name", *land(f"计划用地[[{LAND}]]，企业[[qingshan-firms-2024]]。", f"The plan is for land of [[{LAND}]], for [[qingshan-firms-2024]].")),
        row("a figure of another place", *land(f"云西省计划用地{ASTRAY}[[{LAND}]]。", f"Yunxi Province plans land of {ASTRAY}[[{LAND}]].")),
        row("the inner of two places", *land(f"云西省青山市计划用地[[{LAND}]]。", f"Qingshan in Yunxi Province plans land of [[{LAND}]].")),
        row("a place beside one that lies in it", *land(f"计划用地[[{LAND}]]，在全省云西省却没有数。".replace("全省", ""), f"The plan is for land of [[{LAND}]] in Qingshan, with none for all Yunxi Province.")),
        row("another statement", *promise(f"林可承诺不超前于需求建设{ASTRAY}[[qingshan-quarry-cooling|cite]]。", f"Lin Ke promises not to build ahead of demand{ASTRAY}[[qingshan-quarry-cooling|cite]]."), (ZH, "林可承诺", f"{UNTOLD}林可承诺"), (EN, "Lin Ke promises", f"{UNTOLD}Lin Ke promises")),
        row("an indicator that is named and not cited", *land(f"计划用地[[{LAND}]]，标准机架也在那里。", f"The plan is for land of [[{LAND}]], with standard racks on it."), (ZH, "2. 计划", f"{UNTOLD}2. 计划"), (EN, "2. The plan", f"{UNTOLD}2. The plan")),
        row("half a statement, in a stretch that cites nothing", *land(f"计划用地[[{LAND}]]；超前于需求建设。", f"The plan is for land of [[{LAND}]]; to build ahead of demand."), (ZH, "2. 计划", f"{UNTOLD}2. 计划"), (EN, "2. The plan", f"{UNTOLD}2. The plan")),
        row("half a statement, in a stretch that cites another", *land(f"计划用地[[{LAND}]]，超前于需求建设。", f"The plan is for land of [[{LAND}]], ahead of demand.")),
        row("a statement where nothing names a place", (CARD, 'title: {zh: 青山市：从石灰到算力, en: "Qingshan: from lime to compute"}', "title: {zh: 从石灰到算力, en: From lime to compute}"), *land(f"计划用地[[{LAND}]]，林可承诺不超前于需求建设。", f"The plan is for land of [[{LAND}]], Lin Ke promises not to build ahead of demand."), (ZH, "2. 计划", f"{UNTOLD}2. 计划"), (EN, "2. The plan", f"{UNTOLD}2. The plan")),
        row("a judgement that tells a statement", (ZH, "不宜引用。", "不宜引用。矿坑机房用不着多少空调。"), (EN, "should not be quoted.", "should not be quoted. Halls in the quarry need little air conditioning."), (ZH, "> 每月用户", f"{UNTOLD}> 每月用户"), (EN, "> The services", f"{UNTOLD}> The services")),
    ],
)  # fmt: skip
def test_own_words(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_cure_tells_an_indicator_from_a_fact(demo: DemoFolder) -> None:
    demo.edit(
        *land(f"计划用地[[{LAND}]]，标准机架也在那里。", f"The plan is for land of [[{LAND}]].")
    )
    (problem,) = [one for one in demo.problems() if one.code == "told-uncited"]
    assert problem.cure.en.startswith("cite a fact of the indicator standard-racks;")
