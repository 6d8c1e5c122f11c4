from typing import Any

import pytest
from demofolder import CARD, COMPUTING, EN, ZH, DemoFolder, row

AFFIRMED, SETTLED = "«denied-affirmed»", "«open-settled»"
QUOTE = "  quote: an IT capacity of 90 MW\n"


def noted(zh: str, en: str, mark: str = "") -> Any:
    return COMPUTING, QUOTE, f"{QUOTE}  note:\n    zh: {mark}{zh}\n    en: {mark}{en}\n"


NOTED = noted(
    "不是实际用电负荷，没有说明是设计能力还是实装能力",
    "Not the load actually drawn; whether designed or installed is not said",
)
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
IT = "[[qingshan-it-capacity-2025|cite]]"
CAPTION = (
    'note: {zh: "截至{qingshan-computing-2025|when}", en: "As of {qingshan-computing-2025|when}"}'
)


def says(zh: str, en: str, mark: str = "") -> tuple[Any, ...]:
    return (
        NOTED,
        (ZH, ZH_BLOCK, f"{mark}{ZH_BLOCK}"),
        (ZH, ZH_LAST, f"{ZH_LAST}{zh}"),
        (EN, EN_BLOCK, f"{mark}{EN_BLOCK}"),
        (EN, EN_LAST, f"{EN_LAST} {en}"),
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("a note, and nothing about it", NOTED),
        row("denied as well", *says(f"IT容量{IT}不是实际用电负荷。", f"The IT capacity{IT} is not the load actually drawn.")),
        row("affirmed", *says(f"IT容量{IT}就是实际用电负荷。", f"The IT capacity{IT} is the load actually drawn.", AFFIRMED)),
        row("told apart", *says(f"IT容量{IT}有别于实际用电负荷。", f"The IT capacity{IT} differs from the load actually drawn.")),
        row("asked", *says(f"IT容量{IT}是否就是实际用电负荷？", f"Ask whether the IT capacity{IT} is the load actually drawn.")),
        row("left open as well", *says(f"IT容量{IT}是设计能力还是实装能力没有说明。", f"The IT capacity{IT} is given; whether designed or installed is not said.")),
        row("settled", *says(f"IT容量{IT}是实装能力。", f"The IT capacity{IT} is installed.", SETTLED)),
        row("of another figure", *says(f"IT容量{IT}，标准机架[[qingshan-racks-2025|cite]]是实装能力。", f"The IT capacity{IT}, and the standard racks[[qingshan-racks-2025|cite]] are installed.")),
        row("left open in the prose, settled in the note", *says(f"IT容量{IT}是设计能力还是实装能力没有说明。", f"The IT capacity{IT} is given; whether designed or installed is not said.")[1:], noted("实装能力", "Capacity installed", SETTLED)),
        row("a note of a table", NOTED, (CARD, "- qingshan-users-2025", "- qingshan-it-capacity-2025\n      - qingshan-users-2025"), (CARD, CAPTION, f"note: {{zh: {SETTLED}按实装能力, en: {SETTLED}Capacity installed}}")),
    ],
)  # fmt: skip
def test_settled(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
