from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, ZH, DemoFolder, row

UNLIKE = "«likened-unlike»"
ZH_LAST, EN_LAST = "不宜引用。", "should not be quoted."
ZH_BLOCK, EN_BLOCK = "> 每月用户", "> The services have"
OLD, NEW, IT = (
    f"[[qingshan-{name}|cite]]" for name in ("racks-2024", "racks-2025", "it-capacity-2025")
)
NOTE = "note: {zh: 空心为计划, en: Hollow marks are plans}"
CHART = "    caption: {zh: 算力规模, en: Computing power}\n"
BECAUSE = "  quote: 青山市建成标准机架３．２万架，约６０００台服务器投入运行\n"


def says(zh: str, en: str, mark: str = "") -> tuple[Any, ...]:
    return (
        (ZH, ZH_BLOCK, f"{mark}{ZH_BLOCK}"),
        (ZH, ZH_LAST, f"{ZH_LAST}{zh}"),
        (EN, EN_BLOCK, f"{mark}{EN_BLOCK}"),
        (EN, EN_LAST, f"{EN_LAST} {en}"),
    )


def noted(zh: str, en: str, mark: str = "") -> Any:
    return BUILDING, BECAUSE, f"{BECAUSE}  note:\n    zh: {mark}{zh}\n    en: {mark}{en}\n"


def judged(cell: str) -> tuple[Any, ...]:
    """Add a column of ours, and a second fact to a row."""
    columns, halls = (
        "columns: [{zh: 计划, en: Plan}, {zh: 结果, en: Result}]",
        '["", qingshan-first-hall-2021]',
    )
    return (
        (CARD, columns, f"{columns[:-1]}, {{zh: 本刊研判, en: Our reading}}]"),
        (CARD, halls, '["", qingshan-first-hall-2021, ""]'),
        (CARD, "{zh: 未见报道, en: not reported}]", f"qingshan-racks-2024, {cell}]"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        row("nothing is likened"),
        row("figures of one indicator", *says(f"标准机架{OLD}和标准机架{NEW}口径相同。", f"The standard racks{OLD} and the standard racks{NEW} are counted alike.")),
        row("figures of two", *says(f"标准机架{OLD}和IT容量{IT}口径相同。", f"The standard racks{OLD} and the IT capacity{IT} are counted alike.", UNLIKE)),
        row("it is denied", *says(f"标准机架{OLD}和IT容量{IT}不可相加。", f"The standard racks{OLD} and the IT capacity{IT} are not counted alike.")),
        row("it is asked for", *says(f"标准机架{OLD}和IT容量{IT}应当按同一口径公布。", f"The standard racks{OLD} and the IT capacity{IT} should be published on the same basis.")),
        row("a result and a plan in a chart", (CARD, CHART, f"{CHART}    note: {{zh: {UNLIKE}所列可以相加, en: {UNLIKE}They can be added}}\n")),
        row("a cell of words", *judged(f"{{zh: {UNLIKE}口径一致, en: {UNLIKE}Of one basis}}")),
        row("a cell that denies it", *judged("{zh: 不可相比, en: Cannot be compared}")),
        row("milestones", (CARD, NOTE, f"note: {{zh: {UNLIKE}空心为计划；各项可以相比, en: {UNLIKE}Hollow marks are plans; all can be compared}}")),
        row("a note that likens its figure to another", noted("与IT容量口径一致", "Counted the same way as the IT capacity", UNLIKE)),
        row("a note that likens its figure to its own", noted("与从前的标准机架口径不同", "Not counted the same way as the racks of then")),
    ],
)  # fmt: skip
def test_likened(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
