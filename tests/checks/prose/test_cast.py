from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

UNCITED = "«name-uncited»"
OTHERS = (
    ("vocabulary/actors.yaml", "lin-ke:", "wu-an: {zh: 吴安, en: Wu An, basis: {zh: 虚构, en: invented}}\nlin-ke:"),
    ("vocabulary/places.yaml", "qingshan: {", "baihe: {zh: 白河县, en: Baihe County, level: county, within: qingshan, names: {zh: [白河], en: [Baihe]}}\nqingshan: {"),
)  # fmt: skip
ZH_SAYS, EN_SAYS = "林可承诺不超前于需求建设[[", "Lin Ke promises not to build ahead of demand[["
ZH_JUDGED, EN_JUDGED = "不宜引用。", "should not be quoted."


@pytest.mark.parametrize(
    "edits",
    [
        row("named by the fact"),
        row("its speaker, its place and what holds that", (ZH, ZH_SAYS, "云西省青山市的林可承诺不超前于需求建设[["), (EN, EN_SAYS, "In Qingshan, Yunxi Province, Lin Ke promises not to build ahead of demand[[")),
        row("an actor whom no fact names", *OTHERS, (ZH, ZH_SAYS, f"{UNCITED}吴安和林可承诺不超前于需求建设[["), (EN, EN_SAYS, f"{UNCITED}Lin Ke and Wu An promise not to build ahead of demand[[")),
        row("a place inside that of the fact", *OTHERS, (ZH, ZH_SAYS, f"{UNCITED}林可承诺在白河不超前于需求建设[["), (EN, EN_SAYS, f"{UNCITED}Lin Ke promises not to build ahead of demand in Baihe[[")),
        row("a name that the vocabulary does not know", (EN, EN_SAYS, f"{UNCITED}Lin Ke promises with Tencent not to build ahead of demand[[")),
        row("a word of a term", (ZH, ZH_SAYS, "林可承诺空调不超前于需求建设[["), (EN, EN_SAYS, "Lin Ke promises not to build Air Conditioning ahead of demand[[")),
        row("in a judgement, whom a fact of the briefing names", (ZH, ZH_JUDGED, f"{ZH_JUDGED}林可没有说。"), (EN, EN_JUDGED, f"{EN_JUDGED} So much for Lin Ke.")),
        row("in a judgement, whom none names", *OTHERS, (ZH, "> 每月用户", f"{UNCITED}> 吴安没有说。每月用户"), (EN, "> The services have", f"{UNCITED}> So much for Wu An. The services have")),
    ],
)  # fmt: skip
def test_cast(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
