from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row

UNCITED, REVERSED = "«comparison-uncited»", "«lead-reversed»"
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."
ZH_PLAN, EN_PLAN = "1. 算力：从", "1. Computing power: the plan is to go from"


def judged(zh: str, en: str, mark: str = "") -> tuple[Any, ...]:
    return (
        (ZH, ZH_BLOCK, f"{mark}{ZH_BLOCK}"),
        (ZH, ZH_LAST, f"{ZH_LAST}{zh}"),
        (EN, EN_BLOCK, f"{mark}{EN_BLOCK}"),
        (EN, EN_LAST, f"{EN_LAST} {en}"),
    )


def led(zh: str, en: str, mark: str = "") -> tuple[Any, ...]:
    """Put a lead over the power that is to rise."""
    return (
        (ZH, ZH_PLAN, f"{mark}1. **{zh}** 算力：从"),
        (EN, EN_PLAN, f"{mark}1. **{en}** Computing power: the plan is to go from"),
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("nothing is compared"),
        row("a bound of nothing", *judged("以上只是上限。", "This is only an upper bound.", UNCITED)),
        row("it is denied", *judged("以上不是上限。", "This is no upper bound.")),
        row("one over the other", *judged("园区的用户只多于城区。", "The park has only more users, larger than the town.", UNCITED)),
        row("nearer, of nothing", *judged("规划只是更接近设计。", "The plan is only closer to the design.", UNCITED)),
        row("the lead goes up with them", *led("算力要增加。", "Computing power is to rise.")),
        row("the lead goes down", *led("算力要减少。", "A smaller computing power.", REVERSED)),
        row("of two words of direction the last", *led("算力增加的数额减少。", "Growing, the increase has fallen to less.", REVERSED)),
        row("the lead is denied", *led("算力不会减少。", "Not a smaller computing power.")),
        row("a lead over figures of no course", (ZH, "> 每月用户", "> **用户减少，收入待核。** 每月用户"), (EN, "> The services have", "> **Users decline, revenue unconfirmed.** The services have")),
    ],
)  # fmt: skip
def test_sides(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
