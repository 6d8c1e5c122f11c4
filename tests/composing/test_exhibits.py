"""What stands in the tables and charts of the demo."""

import pytest
from demofolder import DEMO

from briefing.composing.exhibits import exhibits, placed
from briefing.reading.reader import read
from briefing.text.pieces import Form, Reference

LIBRARY = read(DEMO)[0]
CARD = LIBRARY.briefings["qingshan"].card
NAMES = ("facilities", "plan-and-result", "computing", "milestones")
EXHIBITS = dict(zip(NAMES, exhibits(CARD, LIBRARY), strict=True))


def test_the_tables_come_before_the_charts() -> None:
    shown = [one.shown for one in EXHIBITS.values()]
    assert shown == [*CARD.tables.values(), *CARD.charts.values()]


@pytest.mark.parametrize(
    ("name", "facts", "around", "within"),
    [
        (
            "plan-and-result",
            ["qingshan-first-hall-2021", "qingshan-land-2026"],
            ["计划与结果"],  # and no note
            ["计划", "结果", "机房", "用地", "未见报道"],
        ),
        (
            "milestones",
            [
                *("qingshan-first-hall-2021", "qingshan-racks-2024"),
                *("qingshan-land-2026", "qingshan-computing-2027"),
            ],
            ["大事记", "空心为计划"],
            ["第一座机房", "标准机架", "拟新增用地", "算力目标"],
        ),
    ],
)
def test_an_exhibit_knows_its_facts_and_its_words(
    name: str, facts: list[str], around: list[str], within: list[str]
) -> None:
    exhibit = EXHIBITS[name]
    assert exhibit.fact_ids == facts
    assert [words.zh for words in exhibit.around] == around
    assert [words.zh for words in exhibit.within] == within
    assert exhibit.words == [*exhibit.around, *exhibit.within]


@pytest.mark.parametrize(
    ("form", "name", "is_there"),
    [
        ("table", "facilities", True),
        ("chart", "milestones", True),
        ("chart", "facilities", False),  # which is a table
        ("table", "no-such-table", False),
        ("cite", "facilities", False),
    ],
)
def test_a_reference_places_an_exhibit_of_its_own_form(
    form: Form, name: str, is_there: bool
) -> None:
    shown = placed(Reference(form, name, 1, 1), CARD)
    assert shown == (EXHIBITS[name].shown if is_there else None)
