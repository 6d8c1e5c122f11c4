from typing import Any

import pytest
from demofolder import CARD, DemoFolder, row

LABEL, HEAD = "«cell-under-other-label»", "«cell-under-other-head»"
BARS = "[qingshan-computing-2025, qingshan-computing-2027]"
COLUMNS = "columns: [{zh: 计划, en: Plan}, {zh: 结果, en: Result}]"
PLAN_OF = '{zh: "{qingshan-land-2026|when}", en: "{qingshan-land-2026|when}"}'


@pytest.mark.parametrize(
    "edits",
    [
        row("each under its label and its head"),
        row("two cells exchanged", (CARD, '["", qingshan-first-hall-2021]', f'["", {LABEL}{HEAD}qingshan-land-2026]'), (CARD, "[qingshan-land-2026, {", f"[{LABEL}{HEAD}qingshan-first-hall-2021, {{")),
        row("a result among plans", (CARD, '["", qingshan-first-hall-2021]', f'[{HEAD}qingshan-first-hall-2021, ""]'), (CARD, "{zh: 结果, en: Result}", "{zh: 结果（本刊）, en: Our result}")),
        row("two bars exchanged", (CARD, BARS, f"[{LABEL}qingshan-computing-2027, {LABEL}qingshan-computing-2025]")),
        row("two milestones exchanged", (CARD, "[qingshan-first-hall-2021, qingshan-racks-2024,", f"[{LABEL}qingshan-racks-2024, {LABEL}qingshan-first-hall-2021,")),
        row("a label in words of its own", (CARD, "{zh: 第一座机房, en: First data hall}", "{zh: 开端, en: Beginning}"), (CARD, "[qingshan-first-hall-2021, qingshan-racks-2024,", f"[{LABEL}qingshan-first-hall-2021, qingshan-racks-2024,")),
        row("labels that differ in their time alone", (CARD, '- {zh: "{qingshan-computing-2025|when}", en: "{qingshan-computing-2025|when}"}', '- {zh: "算力，{qingshan-computing-2025|when}", en: "Computing power, {qingshan-computing-2025|when}"}'), (CARD, '- {zh: "{qingshan-computing-2027|when}", en: "{qingshan-computing-2027|when}"}', '- {zh: "算力，{qingshan-computing-2027|when}", en: "Computing power, {qingshan-computing-2027|when}"}')),
        row("a head of the place", (CARD, COLUMNS, "columns: [{zh: 计划, en: Plan}, {zh: 青山市和云西省, en: Qingshan and Yunxi Province}]")),
        row("a head of the place that holds it", (CARD, COLUMNS, "columns: [{zh: 计划, en: Plan}, {zh: 云西省, en: Yunxi Province}]")),
        row("a head of another place", ("vocabulary/places.yaml", "qingshan: {", "yanshi: {zh: 砚石市, en: Yanshi, level: city, within: yunxi}\nqingshan: {"), (CARD, COLUMNS, "columns: [{zh: 计划, en: Plan}, {zh: 砚石市, en: Yanshi}]"), (CARD, '["", qingshan-first-hall-2021]', f'["", {HEAD}qingshan-first-hall-2021]')),
        row("a label of another place", ("vocabulary/places.yaml", "qingshan: {", "yanshi: {zh: 砚石市, en: Yanshi, level: city, within: yunxi}\nqingshan: {"), (CARD, "{zh: 标准机架, en: Standard racks}", "{zh: 砚石市的标准机架, en: Standard racks of Yanshi}"), (CARD, "[qingshan-first-hall-2021, qingshan-racks-2024,", f"[qingshan-first-hall-2021, {LABEL}qingshan-racks-2024,")),
        row("a plan outside the column of plans", (CARD, "[qingshan-land-2026, {zh: 未见报道, en: not reported}]", f'["", {HEAD}qingshan-land-2026]')),
        row("a plan of another time than that of the column of plans", (CARD, COLUMNS, 'columns: [{zh: "{qingshan-computing-2027|when}的计划", en: "Plan of {qingshan-computing-2027|when}"}, {zh: 后来, en: Later}]'), (CARD, "[qingshan-land-2026, {zh: 未见报道, en: not reported}]", '["", qingshan-land-2026]')),
        row("the time of the head", (CARD, COLUMNS, f"columns: [{PLAN_OF}, {{zh: 结果, en: Result}}]")),
        row("under the time of another", (CARD, COLUMNS, f"columns: [{{zh: 计划, en: Plan}}, {PLAN_OF}]"), (CARD, '["", qingshan-first-hall-2021]', f'["", {HEAD}qingshan-first-hall-2021]')),
    ],
)  # fmt: skip
def test_card_words(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
