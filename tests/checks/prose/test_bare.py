from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

BARE = "«assertion-bare»"
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."
ZH_PLAN, EN_PLAN = (
    "用地：拟新增[[qingshan-land-2026]]。",
    "the city plans to add [[qingshan-land-2026]].",
)


def judged(zh: str, en: str, mark: str = "") -> tuple[Any, ...]:
    return (
        (ZH, ZH_BLOCK, f"{mark}{ZH_BLOCK}"),
        (ZH, ZH_LAST, f"{ZH_LAST}{zh}"),
        (EN, EN_BLOCK, f"{mark}{EN_BLOCK}"),
        (EN, EN_LAST, f"{EN_LAST} {en}"),
    )


def told(zh: str, en: str, mark: str = "") -> tuple[Any, ...]:
    """Put words behind the citation of the plan for land."""
    return (
        (ZH, f"2. {ZH_PLAN}", f"{mark}2. {ZH_PLAN[:-1]}{zh}。"),
        (EN, f"2. Land: {EN_PLAN}", f"{mark}2. Land: {EN_PLAN[:-1]}{en}."),
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("every stretch cites or weighs"),
        row("a judgement that asserts", *judged("装机比重就是用电比重。", "A share of capacity is a share of consumption.", BARE)),
        row("one that denies", *judged("装机比重不等于用电比重。", "A share of capacity is not a share of consumption.")),
        row("one that doubts", *judged("装机比重可能高过用电比重。", "A share of capacity may exceed that of consumption.")),
        row("one that asks", *judged("装机比重是用电比重吗？", "Is a share of capacity a share of consumption?")),
        row("one that advises", *judged("应当公布用电比重。", "The share of consumption should be published.")),
        row("half of it asserts", *judged("装机比重不等于用电比重；新区的机架供电充裕。", "A share of capacity is not a share of consumption; racks of the new area have power enough.", BARE)),
        row("a list of advice", *judged("本刊建议：\n>\n> - 每年公布用电。", "We suggest:\n>\n> - Publish consumption each year.")),
        row("a lead of two parts", (ZH, "**机架数须慎用。**", "**机架数须慎用；先核后用。**")),
        row("behind a citation it is left open", *told("，是否征到没有说明", ", whether it was bought is not said")),
        row("behind a citation it is asserted", *told("，农户全部同意", ", all farmers agreeing", BARE)),
        row("a stretch without a citation that asserts", *told("；农户全部同意", "; all farmers agree", BARE)),
        row("one that tells of the documents", *told("；这一条出自报道", "; this is from the report")),
        row("one that tells of them, and of what is done", *told("；报道刊出时已经征完", "; the report tells that all has been acquired", BARE)),
        row("words of the claim", *told("，在青山市新增用地", ", the land that Qingshan adds")),
        row("no list, no check", ("vocabulary/wordlists.yaml", "weighing:\n", "weighed:\n"), ("vocabulary/wordlists.yaml", "", "«wordlist-missing»"), *judged("装机比重就是用电比重。", "A share of capacity is a share of consumption.")),
    ],
)  # fmt: skip
def test_bare(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
