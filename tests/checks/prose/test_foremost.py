from typing import Any

import pytest
from charted import charted
from demofolder import EN, ZH, DemoFolder, row

NOT = "«not-foremost»"
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."


def says(zh: str, en: str, mark: str = "") -> tuple[Any, ...]:
    return (
        (ZH, ZH_BLOCK, f"{mark}{ZH_BLOCK}"),
        (ZH, ZH_LAST, f"{ZH_LAST}{zh}"),
        (EN, EN_BLOCK, f"{mark}{EN_BLOCK}"),
        (EN, EN_LAST, f"{EN_LAST} {en}"),
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("nothing is called foremost"),
        row("the largest", *says("份额最大的是煤电。", "The largest is coal power.")),
        row("not the largest", *says("份额最大的是风电。", "The largest is wind power.", NOT)),
        row("the smallest", *says("份额最小的是光伏发电。", "Solar power is the smallest.")),
        row("not the smallest", *says("份额最小的是风电。", "Wind power is the smallest.", NOT)),
        row("it is denied", *says("份额最大的不是风电。", "Wind power is not the largest.")),
        row("two parts", *says("份额最大的是煤电还是风电？", "Which is the largest, coal power or wind power?")),
        row("no growth is printed", *says("增长最快的是风电。", "Wind power grew fastest.")),
    ],
)  # fmt: skip
def test_foremost(demo: DemoFolder, edits: Any) -> None:
    charted(demo).expect(*edits)
