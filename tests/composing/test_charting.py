"""Each kind of chart in each edition, from the content to the page."""

import re

import pytest
from charted import charted
from demofolder import TEMPLATES, DemoFolder

from briefing.checking.examining import examine
from briefing.composing.compose import compose
from briefing.composing.view import ChartView
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS, Edition, Language
from briefing.problems import errors
from briefing.rendering.render import Renderer


def drawn(demo: DemoFolder, edition: Edition) -> dict[str, ChartView]:
    library, problems = examine(charted(demo).content, TEMPLATES)
    assert errors(problems) == []
    wording = read_wording(TEMPLATES)
    view = compose(library.briefings["qingshan"], edition, library, wording)
    assert Renderer(TEMPLATES, wording).print(view)
    return {block.chart.id: block.chart for block in view.blocks if block.chart}


def plain(html: str) -> str:
    return re.sub("<[^>]*>|\u2060", "", html)


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_kind_is_drawn_with_its_sources_and_its_values(
    demo: DemoFolder, edition: Edition
) -> None:
    charts = drawn(demo, edition)
    assert set(charts) == {"computing", "milestones", "racks", "power", "renewal"}
    for chart in charts.values():
        assert "<title" in chart.svg
        assert bool(chart.values) != bool(chart.table)
        assert all(text.startswith(("来源：", "Sources: ")) for text in chart.sources.values())


@pytest.mark.parametrize(
    ("edition", "unit", "values", "tick"),
    [
        ("zh", "万架", ["标准机架", "1.1[19]", "2.4[20]", "3.2[3]"], "4万架"),
        (
            "en",
            "racks",
            ["Standard racks", "11,000[19]", "24,000[20]", "32,000[3]"],
            "40,000 racks",
        ),
    ],
)
def test_a_line_has_its_table_with_the_unit_in_the_head(
    demo: DemoFolder, edition: Language, unit: str, values: list[str], tick: str
) -> None:
    chart = drawn(demo, edition)["racks"]
    assert chart.table is not None
    assert chart.table.head[0][edition] == unit
    assert [plain(cell.texts[edition]) for cell in chart.table.rows[0]] == values
    assert f">{tick}<" in chart.svg


def test_a_target_stands_at_the_end_of_its_year(demo: DemoFolder) -> None:
    svg = drawn(demo, "en")["milestones"].svg
    hall, _, land, computing = (
        float(x) for x in re.findall(r"<path transform=.translate\(([\d.]+),", svg)[:4]
    )
    a_year = computing - land  # from by 2026 to by 2027
    assert (land - hall) / a_year == pytest.approx(5.54, abs=0.01)  # since the middle of June 2021
