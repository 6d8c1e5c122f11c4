from typing import Any

import pytest
from demofolder import CARD, DemoFolder, row

MISTOLD, UNOWNED = "«label-mistold»", "«computed-unowned»"
LAND = "{zh: 拟新增用地, en: New land (plan)}"
CAPTION = "{zh: 算力规模, en: Computing power}"
RACKS = "{zh: 标准机架, en: Standard racks}"
ROW = "label: {zh: 用地, en: Land}"
NOTE = "{zh: 空心为计划, en: Hollow marks are plans}"


def computed(note: str) -> tuple[Any, ...]:
    """Draw the power that we compute from the racks."""
    return (
        (CARD, f"{RACKS}\n      - {LAND}", f"{{zh: 折合功率, en: Power of the racks}}\n      - {LAND}"),
        (CARD, "[qingshan-first-hall-2021, qingshan-racks-2024,", "[qingshan-first-hall-2021, qingshan-rack-power,"),
        (CARD, NOTE, note),
    )  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        row("a plan, and called one"),
        row("a plan in other words", (CARD, LAND, "{zh: 规划新增用地, en: Planned new land}")),
        row("a plan that passes for land", (CARD, LAND, f"{{zh: {MISTOLD}新增用地, en: {MISTOLD}New land}}")),
        row("a result in operation", (CARD, RACKS, "{zh: 在运标准机架, en: Standard racks in operation}")),
        row("a target in operation", (CARD, LAND, f"{{zh: {MISTOLD}运行的拟新增用地, en: New land (plan)}}")),
        row("in a table", (CARD, ROW, f"label: {{zh: 用地, en: {MISTOLD}Land in operation}}")),
        row("it is denied", (CARD, ROW, "label: {zh: 用地，未运行, en: Land}")),
        row("a caption of what was measured", (CARD, CAPTION, f"{{zh: {MISTOLD}算力规模：历年实际值, en: Computing power}}")),
        row("what we computed, and own", *computed("{zh: 空心为计划；折算为本刊所作, en: Hollow marks are plans; the conversion is ours}")),
        row("what we computed, and do not", *computed(f"{{zh: {UNOWNED}空心为计划, en: {UNOWNED}Hollow marks are plans}}")),
    ],
)  # fmt: skip
def test_labels(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
