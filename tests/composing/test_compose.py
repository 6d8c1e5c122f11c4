import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

import pytest
from demofolder import DEMO, TEMPLATES

from briefing.composing.citing import cited
from briefing.composing.compose import compose
from briefing.composing.notes import plain
from briefing.composing.view import BlockView, BriefingView, CellView, Html, Texts
from briefing.composing.wording import read_wording
from briefing.facts.review import stamp
from briefing.model import EDITIONS, Chart, Edition, Review, Table, Words
from briefing.reading.library import Body, Library
from briefing.reading.reader import read

LIBRARY = read(DEMO)[0]
BRIEFING = LIBRARY.briefings["qingshan"]
WORDING = read_wording(TEMPLATES)


def composed(edition: Edition = "bilingual", library: Library | None = None) -> BriefingView:
    if library is None:
        return VIEWS[edition]
    return compose(library.briefings["qingshan"], edition, library, WORDING)


VIEWS = {edition: composed(edition, LIBRARY) for edition in EDITIONS}


def told(texts: Texts | None) -> list[str]:
    """Return texts without markup, Chinese first."""
    return [plain(text) for _, text in sorted((texts or {}).items(), reverse=True)]


def with_card(**changes: Any) -> Library:
    card = BRIEFING.card.model_copy(update=changes)
    return replace(LIBRARY, briefings={"qingshan": replace(BRIEFING, card=card)})


def with_fact(name: str, **changes: Any) -> Library:
    fact = LIBRARY.facts[name].model_copy(update=changes)
    return replace(LIBRARY, facts={**LIBRARY.facts, name: fact})


def blocks(view: BriefingView, kind: str) -> list[BlockView]:
    return [block for block in (*view.lead, *view.blocks) if block.kind == kind]


@pytest.mark.parametrize(
    ("edition", "languages"), [("zh", ("zh",)), ("en", ("en",)), ("bilingual", ("zh", "en"))]
)
def test_an_edition_holds_its_languages_and_no_other(
    edition: Edition, languages: tuple[str, ...]
) -> None:
    view = composed(edition)
    assert (view.edition, view.languages) == (edition, languages)

    def check(value: object) -> None:
        if isinstance(value, Mapping):
            assert set(value) in (set(), set(languages))
            assert all(isinstance(text, Html) for text in value.values())
        elif isinstance(value, tuple):
            for below in value:
                check(below)
        elif hasattr(value, "__dataclass_fields__"):
            for field in fields(value):  # type: ignore[arg-type]
                check(getattr(value, field.name))

    check(view)


def test_the_card_is_told() -> None:
    view = composed()
    assert told(view.title) == ["青山市：从石灰到算力", "Qingshan: from lime to compute"]
    assert told(view.subtitle) == ["一份虚构的示例简报", "An invented briefing"]
    assert told(view.date_words) == ["2025年11月21日", "21 November 2025"]
    assert told(view.audience) == ["读这套程序的人", "Readers of this program"]
    assert told(view.contact) == ["演示日报编辑部", "The desk of the Demo Daily"]
    bare = composed(library=with_card(subtitle=None, contact=None))
    assert bare.subtitle is None
    assert bare.contact is None


def test_page_one_is_what_stands_before_the_first_heading() -> None:
    view = composed("zh")
    assert [(block.kind, block.judgement) for block in view.lead] == [("item", True)] * 2
    assert [block.kind for block in view.blocks][:2] == ["heading", "paragraph"]
    assert [block.id for block in (*view.lead, *view.blocks)] == [
        f"b{number}" for number in range(1, len(view.lead) + len(view.blocks) + 1)
    ]


def test_blocks_have_the_same_ids_in_all_editions() -> None:
    ids = [
        [(block.id, block.kind) for block in (*view.lead, *view.blocks)]
        for view in map(composed, EDITIONS)
    ]
    assert ids[0] == ids[1] == ids[2]


def test_a_key_figure_says_what_it_measures_and_when() -> None:
    racks, _, investment, target = composed().key_figures
    assert [told(racks.value), told(racks.label), told(racks.when)] == [
        ["3.2万架", "32,000 racks"],
        ["青山市标准机架", "Qingshan: standard racks"],
        ["截至2024年", "as of 2024"],
    ]
    assert told(investment.label) == ["青山市投资（累计）", "Qingshan: investment (to date)"]
    assert told(target.value) == ["120亿元（目标）", "12 billion yuan (target)"]
    assert told(target.when) == ["到2027年", "by 2027"]


@pytest.mark.parametrize(
    ("name", "measure", "label"),
    [
        ("qingshan-racks-2024", "growth", ["青山市标准机架（增长）", "Qingshan: standard racks (growth)"]),
        ("qingshan-racks-2024", "multiple", ["青山市标准机架（倍数）", "Qingshan: standard racks (multiple)"]),
        ("qingshan-green-power-2024", "share", ["青山市绿电占比", "Qingshan: share of green power"]),
    ],
)  # fmt: skip
def test_a_key_figure_says_its_measure(name: str, measure: str, label: list[str]) -> None:
    library = with_fact(name, measure=measure)
    card = BRIEFING.card.model_copy(update={"key_figures": (name, *BRIEFING.card.key_figures[1:])})
    view = compose(replace(BRIEFING, card=card), "bilingual", library, WORDING)
    assert told(view.key_figures[0].label) == label


def table(**changes: Any) -> list[list[CellView]]:
    plan = {"kind": "list", "caption": {"zh": "表", "en": "table"}, "columns": ["value"]}
    library = with_card(tables={"facilities": Table.model_validate(plan | changes)})
    body = Body("[[table:facilities]]", "body.md")
    briefing = replace(library.briefings["qingshan"], bodies={"zh": body, "en": body})
    view = compose(briefing, "bilingual", library, WORDING)
    (block,) = blocks(view, "table")
    assert block.table is not None
    return [list(row) for row in block.table.rows]


@pytest.mark.parametrize(
    ("fact", "column", "zh", "en"),
    [
        ("qingshan-racks-2025", "place", "青山市", "Qingshan"),
        ("qingshan-racks-2025", "indicator", "标准机架", "Standard racks"),
        ("qingshan-investment-2024", "indicator", "投资（累计）", "Investment (to date)"),
        ("qingshan-racks-2025", "value", "3.6万架（编者判读）", "36,000 racks (editors’ reading)"),
        ("qingshan-racks-2025", "time", "截至2025年7月", "as of July 2025"),
        ("qingshan-racks-2025", "status", "据报道", "reported"),
        (
            "qingshan-racks-2025",
            "source",
            "Demo Daily，2025-08-20",
            "Demo Daily (demo), 20 August 2025",
        ),
        ("qingshan-rack-power", "source", "本刊测算", "our calculation"),
        (
            "qingshan-racks-2025",
            "claim",
            "青山市有标准机架3.6万架（编者判读）",
            "Qingshan has 36,000 racks (editors’ reading)",
        ),
        # what is no figure tells its claim, and measures nothing
        (
            "qingshan-first-hall-2021",
            "value",
            "青山的第一座机房投运",
            "The first data hall of Qingshan went into operation",
        ),
        ("qingshan-first-hall-2021", "indicator", "—", "–"),
        ("qingshan-first-hall-2021", "time", "2021年6月", "June 2021"),
    ],
)
def test_a_list_cell_is_what_its_column_asks_of_the_fact(
    fact: str, column: str, zh: str, en: str
) -> None:
    ((cell,),) = table(facts=[fact], columns=[column])
    assert told(cell.texts) == [zh, en]
    assert cell.is_number is (column == "value" and fact != "qingshan-first-hall-2021")
    assert ("<sup>" in cell.texts["zh"]) is (column in ("value", "claim"))


def test_a_grid_cell_is_words_a_fact_or_nothing() -> None:
    words = {"zh": "未见报道", "en": "not reported"}
    rows = [
        {"label": {"zh": "用地", "en": "Land"}, "cells": ["qingshan-land-2026", words, ""]},
        {"label": {"zh": "机房", "en": "Halls"}, "cells": ["qingshan-first-hall-2021"]},
    ]
    columns = [{"zh": name, "en": name} for name in "abc"]
    found = table(kind="grid", columns=columns, rows=rows)
    assert [[told(cell.texts)[1] for cell in row] for row in found] == [
        ["Land", "2,000 mu (planned)", "not reported", "–"],
        ["Halls", "The first data hall of Qingshan went into operation", "–", "–"],
    ]
    assert [cell.is_number for cell in found[0]] == [False, True, False, False]


def test_the_head_of_a_table_names_its_columns() -> None:
    facilities, grid = (block.table for block in blocks(composed(), "table"))
    assert facilities is not None and grid is not None
    assert [told(head)[1] for head in facilities.head] == [
        "Place",
        "Indicator",
        "Value",
        "Time",
        "Status",
        "Source",
    ]
    assert [told(head)[0] for head in grid.head] == ["主题", "计划", "结果"]
    assert told(facilities.note) == ["截至2025年7月", "As of July 2025"]
    assert grid.note is None


@pytest.mark.parametrize(
    ("cells", "head", "values"),
    [
        (["qingshan-racks-2024", "qingshan-racks-2025"], "a (racks)", ["32,000", "36,000"]),
        (
            ["qingshan-racks-2024", "", "qingshan-racks-2025"],
            "a (racks)",
            ["32,000", "–", "36,000"],
        ),
        (
            ["qingshan-racks-2024", "qingshan-first-hall-2021", "qingshan-racks-2025"],
            "a",
            ["32,000 racks", "The first data hall", "36,000 racks"],
        ),
    ],
)
def test_a_head_tells_the_unit_of_figures_with_no_words_among_them(
    cells: list[str], head: str, values: list[str]
) -> None:
    label = {"zh": "青山", "en": "Qingshan"}
    rows = [{"label": label, "cells": [cell]} for cell in cells]
    words = {"kind": "grid", "caption": label, "columns": [{"zh": "甲", "en": "a"}], "rows": rows}
    tables = {name: Table.model_validate(words) for name in BRIEFING.card.tables}
    first = blocks(composed("en", with_card(tables=tables)), "table")[0].table
    assert first is not None
    assert told(first.head[1]) == [head]
    found = [told(row[1].texts)[0] for row in first.rows]
    assert all(map(str.startswith, found, values)), found


def test_a_chart_gives_the_values_that_it_draws() -> None:
    bars, timeline = (block.chart for block in blocks(composed(), "chart"))
    assert bars is not None and timeline is not None
    assert [[told(label)[1], told(value)[1]] for label, value in bars.values] == [
        ["July 2025", "nearly 12,000 P"],
        ["2027", "25,000 P (target)"],
    ]
    assert [[told(label)[0], told(value)[0]] for label, value in timeline.values][:2] == [
        ["第一座机房", "2021年6月"],
        ["标准机架", "3.2万架"],
    ]
    for chart in (bars, timeline):
        assert chart.svg.startswith("<svg")
        assert all(href.startswith("#") for href in re.findall(r'href="([^"]*)"', chart.svg))


def test_a_chart_without_labels_is_labelled_by_its_facts() -> None:
    plan = {"kind": "timeline", "caption": {"zh": "图", "en": "chart"}}
    facts = {"facts": ["qingshan-racks-2024", "qingshan-first-hall-2021"]}
    charts = {name: Chart.model_validate(plan | facts) for name in BRIEFING.card.charts}
    first = blocks(composed(library=with_card(charts=charts)), "chart")[0].chart
    assert first is not None
    assert [told(label)[1].lower() for label, _ in first.values] == [
        "standard racks",
        "the first data hall of qingshan went into operation",
    ]


def test_a_discrepancy_shows_its_figures_side_by_side() -> None:
    (entry,) = composed().discrepancies
    assert entry.id == "servers-2024"
    assert told(entry.title) == ["服务器台数", "Number of servers"]
    assert [(told(label)[1].lower(), told(value)[1]) for label, value in entry.values] == [
        ("servers, as of 2024", "about 6,000 servers"),
        (
            "servers, as of the end of 2024, not used elsewhere in this briefing",
            "about 6,200 servers",
        ),
    ]


def test_what_nobody_has_reviewed_is_counted() -> None:
    facts = [name for name in composed().facts if name in LIBRARY.facts]
    assert composed().unreviewed == len(facts)
    review = {"by": "Li", "on": "2025-11-01", "stamp": stamp("qingshan-racks-2024", LIBRARY)}
    reviewed = with_fact("qingshan-racks-2024", reviewed=(Review.model_validate(review),))
    assert composed(library=reviewed).unreviewed == len(facts) - 1


# The digest in the footer


def test_the_digest_is_that_of_the_facts_whatever_the_edition() -> None:
    digests = {composed(edition).digest for edition in EDITIONS}
    assert len(digests) == 1
    assert re.fullmatch("[0-9a-f]{8}", digests.pop())


OTHER = Words(zh="另说", en="otherwise")


def digest(library: Library) -> str:
    """Return the digest of the briefing without its charts, which are slow to draw."""
    bodies = {
        language: replace(body, text=re.sub(r"\[\[chart:.*\]\]", "", body.text))
        for language, body in BRIEFING.bodies.items()
    }
    plain = replace(library.briefings["qingshan"], bodies=bodies)
    return composed("zh", replace(library, briefings={"qingshan": plain})).digest


UNCHANGED = digest(LIBRARY)
OTHER = Words(zh="另说", en="otherwise")


@pytest.mark.parametrize("name", [n for n in cited(BRIEFING, LIBRARY) if n in LIBRARY.facts])
def test_the_digest_changes_with_every_fact_that_is_printed(name: str) -> None:
    assert digest(with_fact(name, status="forecast")) != UNCHANGED


def test_the_digest_changes_with_all_that_is_told_of_a_fact() -> None:
    constant = LIBRARY.constants["standard-rack-power"].model_copy(update={"value": "2.6"})
    source = replace(LIBRARY.sources["yanshi-2025"], sha256="0" * 64)
    changed = [
        with_fact("qingshan-land-2026", value="2001亩"),
        with_fact("qingshan-land-2026", quote="力争到2027年"),
        with_fact("qingshan-land-2026", qualifier="over"),
        with_fact("qingshan-land-2026", by="2028"),
        with_fact("qingshan-land-2026", claim=OTHER),
        with_fact("qingshan-land-2026", note=OTHER),
        replace(LIBRARY, constants={"standard-rack-power": constant}),
        replace(LIBRARY, sources={**LIBRARY.sources, "yanshi-2025": source}),
    ]
    assert len({UNCHANGED, *map(digest, changed)}) == len(changed) + 1


def test_the_digest_does_not_change_with_what_is_not_printed() -> None:
    unused = LIBRARY.facts["qingshan-land-2026"].model_copy(update={"value": "9亩"})
    others = [
        replace(LIBRARY, facts={"unused": unused, **LIBRARY.facts}),
        replace(LIBRARY, facts=dict(sorted(LIBRARY.facts.items(), reverse=True))),
        with_card(title=OTHER, date="2030-01-01"),
        replace(LIBRARY, waivers={}),
    ]
    assert {*map(digest, others)} == {UNCHANGED}


def test_the_same_content_gives_the_same_view() -> None:
    assert composed("bilingual", LIBRARY) == composed("bilingual")
