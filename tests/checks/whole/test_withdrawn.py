from typing import Any

import pytest
from demofolder import (
    BUILDING,
    COMPUTING,
    EN,
    EN_SOURCE,
    TEMPLATES,
    ZH,
    ZH_SOURCE,
    DemoFolder,
    codes,
    row,
)

from briefing.composing.compose import compose
from briefing.composing.wording import read_wording
from briefing.reading.reader import read

WITHDRAWN = "  withdrawn: {on: 2026-01-05, because: {zh: 无法证实, en: It cannot be confirmed}}\n"
PROMISE_ZH = "\n林可承诺不超前于需求建设[[qingshan-demand-first|cite]]。\n"
PROMISE_EN = "\nLin Ke promises not to build ahead of demand[[qingshan-demand-first|cite]].\n"
FIRMS = "qingshan-firms-2024:\n"


@pytest.mark.parametrize(
    "edits",
    [
        row(
            "withdrawn, and no longer printed",
            (COMPUTING, "qingshan-demand-first:\n", f"qingshan-demand-first:\n{WITHDRAWN}"),
            (ZH, PROMISE_ZH, ""),
            (EN, PROMISE_EN, ""),
        ),
        row(
            "withdrawn, and in the text of both languages",
            (COMPUTING, "qingshan-demand-first:\n", f"qingshan-demand-first:\n{WITHDRAWN}"),
            (ZH, "[[qingshan-demand-first", "«fact-withdrawn»[[qingshan-demand-first"),
            (EN, "[[qingshan-demand-first", "«fact-withdrawn»[[qingshan-demand-first"),
        ),
        row(
            "withdrawn, and a figure is computed from it",
            (COMPUTING, "qingshan-it-capacity-2025:\n", f"qingshan-it-capacity-2025:\n{WITHDRAWN}"),
            (ZH, "[[qingshan-it-capacity-2025", "«fact-withdrawn»[[qingshan-it-capacity-2025"),
            (EN, "[[qingshan-it-capacity-2025", "«fact-withdrawn»[[qingshan-it-capacity-2025"),
        ),
    ],
)
def test_what_is_withdrawn_is_printed_no_more(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_facts_of_a_superseded_source_are_named(demo: DemoFolder) -> None:
    found = demo.edit((ZH_SOURCE, "rights: full", "supersedes: demo-daily-2025\nrights: full"))
    problems = [p for p in demo.problems() if p.code == "source-superseded"]
    assert found == [] and len(problems) == 8
    assert {problem.severity for problem in problems} == {"warning"}
    assert "已由 yanshi-2025 取代" in problems[0].what.zh


@pytest.mark.parametrize(
    "edits",
    [
        row(
            "an older source that is not there",
            (EN_SOURCE, "rights: full", "supersedes: «id-unknown»demo-daily-2024\nrights: full"),
        ),
        row(
            "itself",
            (
                EN_SOURCE,
                "rights: full",
                "supersedes: «supersedes-itself»demo-daily-2025\nrights: full",
            ),
        ),
        row(
            "in a circle",
            (
                EN_SOURCE,
                "rights: full",
                "supersedes: «supersedes-itself»yanshi-2025\nrights: full",
            ),
            (
                ZH_SOURCE,
                "rights: full",
                "supersedes: «supersedes-itself»demo-daily-2025\nrights: full",
            ),
        ),
    ],
)
def test_what_supersedes_what(demo: DemoFolder, edits: Any) -> None:
    expected = demo.edit(*edits)
    found = [p for p in demo.problems() if p.code != "source-superseded"]
    assert codes(found, demo.content) == expected


def test_a_day_and_a_reason_are_needed(demo: DemoFolder) -> None:
    demo.edit((BUILDING, FIRMS, f"{FIRMS}  withdrawn: {{on: 2026-01-05}}\n"))
    assert "field-missing" in {problem.code for problem in demo.problems()}


def test_the_references_say_that_a_source_is_superseded(demo: DemoFolder) -> None:
    demo.edit((ZH_SOURCE, "rights: full", "supersedes: demo-daily-2025\nrights: full"))
    library = read(demo.content)[0]
    view = compose(library.briefings["qingshan"], "bilingual", library, read_wording(TEMPLATES))
    making = {entry.source: entry.making for entry in view.references}
    assert making["demo-daily-2025"]["zh"].endswith("已由“演示日报，2025-03-02”取代。")
    assert "superseded by “Yanshi Ribao (demo), 2 March 2025”." in making["demo-daily-2025"]["en"]
    assert "superseded" not in making["yanshi-2025"]["en"]
