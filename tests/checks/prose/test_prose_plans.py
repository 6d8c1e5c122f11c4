from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

TOLD = "«plan-told-as-result»"
LAND_ZH, LAND_EN = "用地：拟新增[[", "the city plans to add [["


@pytest.mark.parametrize(
    "edits",
    [
        row("plans told as plans"),
        row("no plan word", (ZH, LAND_ZH, f"用地：新增{TOLD}[["), (EN, LAND_EN, f"the city added {TOLD}[[")),
        row("a plan word behind the semicolon", (ZH, "拟新增[[qingshan-land-2026]]。", f"新增{TOLD}[[qingshan-land-2026]]；这是计划。")),
        row("a plan word in another sentence", (EN, LAND_EN, f"this is the plan. Land that the city added: {TOLD}[["), (EN, "2. Land", "«sentence-uncited»2. Land")),
        row("a citation without one", (ZH, "2. 用地：拟新增[[qingshan-land-2026]]", f"2. 新增的用地{TOLD}[[qingshan-land-2026|cite]]"), (EN, "2. Land: the city plans to add [[qingshan-land-2026]]", f"2. Land was added{TOLD}[[qingshan-land-2026|cite]]")),
        row("in a judgement", (ZH, "不宜引用。", f"不宜引用。用地为{TOLD}[[qingshan-land-2026]]。"), (EN, "should not be quoted.", f"should not be quoted. The land is {TOLD}[[qingshan-land-2026]].")),
        row("its time alone", (ZH, "不宜引用。", "不宜引用。有待核实的收入[[qingshan-revenue-2025|cite]]如此。"), (EN, "should not be quoted.", "should not be quoted. So for revenue of the computing industry[[qingshan-revenue-2025|cite]], which must be confirmed.")),
        row("done, in the clause of the figure", (ZH, LAND_ZH, f"用地：计划中，已新增{TOLD}[[")),
        row("a plan that was kept", (ZH, LAND_ZH, f"用地：按计划新增{TOLD}[["), (EN, LAND_EN, f"as planned, the city added {TOLD}[[")),
        row("a plan that was kept, told as a plan", (ZH, LAND_ZH, "用地：按计划，拟新增[["), (EN, LAND_EN, "on target, the city plans to add [[")),
        row("done, and the plan word is its object", (ZH, LAND_ZH, f"用地：完成计划，计划为{TOLD}[[".replace("，计划为", "新增")), (EN, LAND_EN, f"the city met its target of {TOLD}[[")),
        row("done, and the plan word only describes", (ZH, LAND_ZH, f"用地：计划的机房落成，新增{TOLD}[["), (EN, LAND_EN, f"the planned hall was completed on {TOLD}[[")),
        row("the done thing planned", (ZH, LAND_ZH, "用地：计划年内落成机房，新增[["), (EN, LAND_EN, "the city plans to have completed halls on [[")),
        row("done, behind the figure", (ZH, "拟新增[[qingshan-land-2026]]", f"拟新增{TOLD}[[qingshan-land-2026]]，现已到位"), (EN, "plans to add [[qingshan-land-2026]]", f"plans to add {TOLD}[[qingshan-land-2026]], which was completed")),
        row("a target that is met", (ZH, LAND_ZH, f"用地：目标达成，新增{TOLD}[["), (EN, LAND_EN, f"the city carried out its plan of {TOLD}[[")),
        row("left open", (ZH, "拟新增[[qingshan-land-2026]]", "拟新增[[qingshan-land-2026]]，是否落成没有说"), (EN, "plans to add [[qingshan-land-2026]]", "plans to add [[qingshan-land-2026]], whether it was completed is not said")),
        row("called existing", (ZH, LAND_ZH, f"用地：计划之外，现有{TOLD}[[")),
        row("called a target", (ZH, LAND_ZH, "用地：把落成机房作为目标，用地[[")),
        row("done, after a plan that was made", (ZH, LAND_ZH, "用地：已计划新增[[")),
    ],
)  # fmt: skip
def test_prose_plans(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
