from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

UNCITED = "«speaker-uncited»"
OTHER = ("vocabulary/actors.yaml", "lin-ke:", "wu-an: {zh: 吴安, en: Wu An, basis: {zh: 虚构, en: invented}}\nlin-ke:")  # fmt: skip
ZH_SAYS, EN_SAYS = "林可承诺不超前于需求建设[[", "Lin Ke promises not to build ahead of demand[["
ZH_RACKS, EN_RACKS = "\n英文稿所印的机架数若读作", "\nIf the racks of the English text are read"


@pytest.mark.parametrize(
    "edits",
    [
        row("the speaker of the fact"),
        row("in other words", (ZH, ZH_SAYS, "林可主张不超前于需求建设[["), (EN, EN_SAYS, "Lin Ke announced that the city would not build ahead of demand[[")),
        row("after 据 and according to", (ZH, ZH_SAYS, "据林可，承诺是不超前于需求建设[["), (EN, EN_SAYS, "According to Lin Ke the promise is not to build ahead of demand[[")),
        row("another actor", OTHER, (ZH, ZH_SAYS, f"{UNCITED}«name-uncited»吴安承诺不超前于需求建设[["), (EN, EN_SAYS, f"{UNCITED}«name-uncited»Wu An promises not to build ahead of demand[[")),
        row("nobody whom the claim names", (ZH, ZH_SAYS, f"{UNCITED}居民说，承诺不超前于需求建设[["), (EN, EN_SAYS, f"{UNCITED}Residents say that the promise is not to build ahead of demand[[")),
        row("the editors, and a pronoun", (ZH, ZH_SAYS, "他承诺不超前于需求建设[["), (EN, EN_SAYS, "We believe that the promise is not to build ahead of demand[[")),
        row("a press release, and the fact is of one", (ZH, ZH_SAYS, "新闻稿说，林可承诺不超前于需求建设[["), (EN, EN_SAYS, "The press release says that Lin Ke promises not to build ahead of demand[[")),
        row("a summary, and the source is none", (ZH, ZH_SAYS, f"{UNCITED}摘要说，林可承诺不超前于需求建设[["), (EN, EN_SAYS, f"{UNCITED}The summary says that Lin Ke promises not to build ahead of demand[[")),
        row("a clause of one kind of source", (ZH, ZH_SAYS, f"{UNCITED}从摘要看，林可承诺不超前于需求建设[["), (EN, EN_SAYS, f"{UNCITED}Going by the summary, Lin Ke promises not to build ahead of demand[[")),
        row("a press release is no report", (ZH, ZH_SAYS, f"{UNCITED}据报道，林可承诺不超前于需求建设[["), (EN, EN_SAYS, f"{UNCITED}In the report Lin Ke promises not to build ahead of demand[[")),
        row("nobody speaks", (ZH, ZH_SAYS, "据说明，林可承诺不超前于需求建设[[".replace("据说明，", "")), (EN, EN_SAYS, "Nobody said more; Lin Ke promises not to build ahead of demand[[")),
    ],
)  # fmt: skip
def test_attribution(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


@pytest.mark.parametrize("told", ["招工只有承诺", "企业已有主张", "林可承诺的是"])
def test_what_is_told_of_a_promise_is_nobody_speaking(demo: DemoFolder, told: str) -> None:
    demo.edit((ZH, ZH_SAYS, f"{told}，林可承诺不超前于需求建设[["))
    assert not [problem for problem in demo.problems() if problem.code == "speaker-uncited"]
