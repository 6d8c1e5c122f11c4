from typing import Any

import pytest
from demofolder import CARD, EN, ZH, DemoFolder, row

UNBACKED = "«head-unbacked»"
ZH_HALLS, EN_HALLS = "## 机房与机架", "## Halls and racks"
ZH_PLANS, EN_PLANS = "## 计划\n", "## Plans\n"
ZH_LEAD, EN_LEAD = "> - **机架数须慎用。**", "> - **Take care with the racks.**"
CAPTION, SUBTITLE = (
    "{zh: 大事记, en: Milestones}",
    "{zh: 一份虚构的示例简报, en: An invented briefing}",
)


@pytest.mark.parametrize(
    "edits",
    [
        row("heads that tell nothing"),
        row("done, as a claim of the section tells", (ZH, ZH_HALLS, "## 机房投运，机架建成"), (EN, EN_HALLS, "## Halls that went into operation, and racks")),
        row("done, and no claim of the section tells it", (ZH, ZH_PLANS, f"{UNBACKED}## 计划投产，已完成\n")),
        row("the same in English", (EN, EN_PLANS, f"{UNBACKED}## Plans fulfilled\n")),
        row("denied", (EN, EN_PLANS, "## Plans not yet fulfilled\n")),
        row("planned", (ZH, ZH_PLANS, "## 计划建成什么\n")),
        row("asked", (ZH, ZH_PLANS, "## 哪些已完成\n"), (EN, EN_PLANS, "## What has been completed\n")),
        row("the most of it", (EN, EN_HALLS, f"{UNBACKED}## Mostly green power")),
        row("a lead", (ZH, ZH_LEAD, f"{UNBACKED}> - **机架数已核完，须慎用。**"), (EN, EN_LEAD, f"{UNBACKED}> - **Most racks are idle.**")),
        row("several of them", (ZH, ZH_LEAD, f"{UNBACKED}> - **机架数出处多样。**"), (EN, EN_LEAD, f"{UNBACKED}> - **There are various racks.**")),
        row("two things as one", (ZH, ZH_LEAD, f"{UNBACKED}> - **机架数就是容量。**")),
        row("two things not as one", (ZH, ZH_LEAD, "> - **机架数不等于容量。**")),
        row("done, but of something else", (ZH, ZH_PLANS, f"{UNBACKED}## 计划已成雾\n"), (EN, EN_PLANS, "## Plans\n")),
        row("a term that the section names", (ZH, ZH_PLANS, "## 计划与需求\n"), (EN, EN_PLANS, "## Plans and demand\n")),
        row("a term that it does not", (ZH, ZH_PLANS, f"{UNBACKED}## 计划与空调\n"), (EN, EN_PLANS, f"{UNBACKED}## Plans and air conditioning\n")),
        row("a lead that leaves it open", (EN, EN_LEAD, "> - **Racks may be mostly empty.**")),
        row("a caption", (CARD, CAPTION, f"{{zh: {UNBACKED}多数大事, en: Milestones}}")),
        row("a subtitle", (CARD, SUBTITLE, f"{{zh: 一份虚构的示例简报, en: {UNBACKED}\"An invented city, completed\"}}")),
    ],
)  # fmt: skip
def test_heads(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
