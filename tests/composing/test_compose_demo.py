"""Whatever passes the checks can be printed, in every edition."""

from typing import Any

import pytest
from demofolder import (
    BUILDING,
    CARD,
    COMPUTING,
    ECHOES,
    EN,
    TEMPLATES,
    ZH,
    DemoFolder,
    Edit,
    replace,
    row,
)

from briefing.checking.examining import examine
from briefing.composing.compose import compose
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS
from briefing.problems import errors
from briefing.rendering.render import Renderer

OPENED = (
    BUILDING,
    "qingshan-racks-2024:",
    "opened:\n  kind: event\n  place: qingshan\n  during: 2021-06\n  status: achieved\n"
    "  claim: {zh: 云西省青山的第一座机房投运, en: The first hall of Qingshan in Yunxi Province went into operation}\n  source: yanshi-2025\n  quote: 第一座机房于2021年6月投运\n"
    "qingshan-racks-2024:",
)
"""A fact that nothing else cites."""
WHEN = '{zh: "{opened|when}", en: "{opened|when}"}'
FIRMS = "[[qingshan-firms-2024]]"


HALF_YEAR: tuple[Edit, Edit] = (
    (CARD, "facts: [qingshan-first-hall-2021,", "facts: [half-year,"),
    (
        COMPUTING,
        "qingshan-revenue-2025:",
        "half-year:\n  kind: event\n  place: qingshan\n  during: 2025-01/2025-06\n  status: achieved\n"
        "  claim: {zh: 青山上半年投运, en: Qingshan went into operation in the first half of the year}\n  source: demo-daily-2025\n"
        "  quote: in the first half of the year\nqingshan-revenue-2025:",
    ),
)


@pytest.mark.parametrize(
    "edits",
    [
        row("the demo"),
        row("a time in a cell", OPENED, (CARD, "{zh: 未见报道, en: not reported}", WHEN)),
        row("a time in a label", OPENED, (CARD, "label: {zh: 用地, en: Land}", f"label: {WHEN}")),
        row("a time in a head", OPENED, (CARD, "[{zh: 计划, en: Plan},", f"[{WHEN},")),
        row("a time in the title", OPENED, (CARD, "title: {zh: 青山市：从石灰到算力, en: \"Qingshan: from lime to compute\"}", f"title: {WHEN}")),
        row("a time in the contact", OPENED, (CARD, "contact: {zh: 演示日报编辑部, en: The desk of the Demo Daily}", f"contact: {WHEN}")),
        row("a time in a discrepancy", OPENED, ("discrepancies.yaml", "title: {zh: 服务器台数, en: Number of servers}", f"title: {WHEN}")),
        row("a time in a note", OPENED, (BUILDING, "zh: 来源没有", "zh: 来源{opened|when}没有"), (BUILDING, "en: The source", "en: The source {opened|when}")),
        row("a claim that names itself", (BUILDING, "zh: 青山市累计", "zh: 青山市累计{qingshan-investment-2024}"), (BUILDING, "en: Qingshan has invested", "en: Qingshan {qingshan-investment-2024} invested")),
        row("the claim of a figure", (ZH, FIRMS, "[[qingshan-racks-2025|claim]]"), (EN, FIRMS, "[[qingshan-racks-2025|claim]]")),
        row("statements and events in a list", (CARD, "      - qingshan-racks-2024\n", "      - qingshan-demand-first\n      - qingshan-first-hall-2021\n")),
        row("the same column twice", (CARD, "columns: [place, indicator,", "columns: [value, value,")),
        row("every column", (CARD, "columns: [place, indicator,", "columns: [place, indicator, claim,")),
        row("the same fact four times on a timeline", (CARD, "facts: [qingshan-first-hall-2021, qingshan-racks-2024, qingshan-land-2026, qingshan-computing-2027]", "facts: [qingshan-first-hall-2021, qingshan-first-hall-2021, qingshan-first-hall-2021, qingshan-first-hall-2021]")),
        row("a span on a timeline", *HALF_YEAR),
        row("a reading of another status", (COMPUTING, "value: 12亿元\n", "value: 12亿元\n    status: achieved\n")),
        row("no charts and no tables", *((name, f"[[{kind}]]\n\n", "") for name in (ZH, EN) for kind in ("chart:computing", "chart:milestones", "table:facilities", "table:plan-and-result"))),
        row("no heading", *((name, old, "") for name, olds in ((ZH, ("## 机房与机架\n", "## 计划\n")), (EN, ("## Halls and racks\n", "## Plans\n"))) for old in olds)),
    ],
)  # fmt: skip
def test_what_passes_can_be_printed(demo: DemoFolder, edits: Any) -> None:
    for name, old, new in edits:
        replace(demo.path(name), old, new)
    library, problems = examine(demo.content, TEMPLATES)
    unfit = [p for p in errors(problems) if p.code not in ECHOES]
    assert unfit == []
    wording = read_wording(TEMPLATES)
    renderer = Renderer(TEMPLATES, wording)
    for edition in EDITIONS:
        view = compose(library.briefings["qingshan"], edition, library, wording)
        assert renderer.screen(view) and renderer.print(view)


@pytest.mark.parametrize(
    "body", [("", ""), ("## 机房\n", "## Halls\n"), ("> [!JUDGEMENT]\n", "> [!JUDGEMENT]\n")]
)
def test_a_body_with_nothing_in_it(demo: DemoFolder, body: tuple[str, str]) -> None:
    for name, text in zip((ZH, EN), body, strict=True):
        demo.path(name).write_text(text, encoding="utf-8")
    library, problems = examine(demo.content, TEMPLATES)
    assert {problem.code for problem in errors(problems)} == {"body-empty"}
    wording = read_wording(TEMPLATES)
    view = compose(library.briefings["qingshan"], "bilingual", library, wording)
    assert Renderer(TEMPLATES, wording).print(view)
