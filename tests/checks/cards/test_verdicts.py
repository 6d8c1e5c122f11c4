from typing import Any

import pytest
from demofolder import CARD, EN, ZH, DemoFolder, row

UNFIT, MISTOLD = "«verdict-unfit»", "«dash-mistold»"
CAPTION = "{zh: 计划与结果, en: Plan and result}"
COLUMNS = "columns: [{zh: 计划, en: Plan}, {zh: 结果, en: Result}]"
HALLS = 'cells: ["", qingshan-first-hall-2021]'
LAND = "cells: [qingshan-land-2026, {zh: 未见报道, en: not reported}]"


def judged(halls: str, land: str, cell: str = '""') -> tuple[Any, ...]:
    """Add a column of verdicts."""
    return (
        (CARD, COLUMNS, COLUMNS.replace("}]", "}, {zh: 本刊研判, en: Our reading}]")),
        (CARD, HALLS, HALLS.replace("]", f", {halls}]")),
        (CARD, LAND, f"cells: [qingshan-land-2026, {cell}, {land}]"),
    )


def noted(zh: str, en: str) -> tuple[Any, ...]:
    return ((CARD, CAPTION, f"{CAPTION}\n    note: {{zh: {zh}, en: {en}}}"),)


NONE, YES = "{zh: 无报道, en: No report}", "{zh: 有报道, en: Reported}"


@pytest.mark.parametrize(
    "edits",
    [
        row("no verdicts"),
        row("a gap, and called one", *judged(NONE, NONE)),
        row("a gap that is passed over", *judged(NONE, f"{{zh: {UNFIT}部分, en: {UNFIT}Partly}}")),
        row("no gap, and called one", *judged(NONE, f"{{zh: {UNFIT}无报道, en: {UNFIT}No report}}", "qingshan-first-hall-2021")),
        row("a result that is reported", *judged(NONE, YES, "qingshan-first-hall-2021")),
        row("a plan that is reported as done", *judged(NONE, f"{{zh: {UNFIT}有报道, en: {UNFIT}Reported}}", "qingshan-computing-2027")),
        row("a dash is silence", *noted("横线表示文件中没有", "A dash means that the files have nothing")),
        row("a dash is inaction", *noted(f"{MISTOLD}横线说明没有实施", f"{MISTOLD}A dash means that nothing was done")),
        row("and in the prose", (ZH, "> 每月用户", f"{MISTOLD}> 每月用户"), (ZH, "不宜引用。", "不宜引用。横线说明什么也没有做。"), (EN, "> The services", f"{MISTOLD}> The services"), (EN, "not be quoted.", "not be quoted. A dash shows that nothing was done.")),
    ],
)  # fmt: skip
def test_verdicts(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
