from typing import Any

import pytest
from demofolder import CARD, DemoFolder, row

INDICATOR, PLACE = "«caption-of-other-indicator»", "«caption-of-other-place»"
CHART = "{zh: 算力规模, en: Computing power}"
LIST = "{zh: 青山市的算力设施, en: Computing facilities of Qingshan}"
GRID = "{zh: 计划与结果, en: Plan and result}"
CELLS = (
    (CARD, 'cells: ["", qingshan-first-hall-2021]', 'cells: ["", qingshan-racks-2024]'),
    (CARD, "cells: [qingshan-land-2026, {zh: 未见报道, en: not reported}]", 'cells: ["", qingshan-racks-2025]'),
    (CARD, "{zh: 机房, en: Halls}", '{zh: "{qingshan-racks-2024|when}的机架", en: "Racks, {qingshan-racks-2024|when}"}'),
    (CARD, "{zh: 用地, en: Land}", '{zh: "{qingshan-racks-2025|when}的机架", en: "Racks, {qingshan-racks-2025|when}"}'),
)  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        row("a chart that is called what it draws"),
        row("in another form, with the place", (CARD, CHART, "{zh: 云西省青山市的算力, en: What computing power Qingshan has}")),
        row("another place and its own", ("vocabulary/places.yaml", "qingshan: {", "baihe: {zh: 白河市, en: Baihe, level: city, within: yunxi}\nqingshan: {"), (CARD, LIST, f"{{zh: {PLACE}青山市和白河市的算力设施, en: {PLACE}Computing facilities of Qingshan and Baihe}}")),
        row("another indicator", (CARD, CHART, f"{{zh: {INDICATOR}IT容量, en: {INDICATOR}IT capacity}}")),
        row("none, in one language", (CARD, CHART, f"{{zh: 算力规模, en: {INDICATOR}Present and future}}")),
        row("a list names its indicators itself", (CARD, LIST, "{zh: 青山市的主要数字, en: Main figures of Qingshan}")),
        row("a list of another place", (CARD, LIST, f"{{zh: {PLACE}云西省的算力设施, en: {PLACE}Computing facilities of Yunxi Province}}")),
        row("a grid of several indicators"),
        row("a grid of one", *CELLS, (CARD, GRID, "{zh: 标准机架：计划与结果, en: Standard racks by plan and result}")),
        row("a grid of one, which it does not name", *CELLS, (CARD, GRID, f"{{zh: {INDICATOR}计划与结果, en: {INDICATOR}Plan and result}}")),
    ],
)  # fmt: skip
def test_captions(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
