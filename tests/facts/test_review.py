"""A review is of the fact as it was seen: an entry with a stamp, void after any edit."""

import json
from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, TEMPLATES, DemoFolder, codes, replace, row

from briefing.checking.examining import examine
from briefing.facts.review import reviewers, stamp, valid_reviews

LAND = "qingshan-land-2026"
Capture = pytest.CaptureFixture[str]


def names(demo: DemoFolder, fact_id: str = LAND) -> list[str]:
    return [r.by for r in valid_reviews(fact_id, examine(demo.content, TEMPLATES)[0])]


def test_a_review_is_noted_and_nothing_else_is_changed(demo: DemoFolder, capsys: Capture) -> None:
    before = demo.path(BUILDING).read_text(encoding="utf-8")
    assert demo.run("review", LAND, "--by", "李明", "--on", "2026-11-21") == 0
    added = [
        line
        for line in demo.path(BUILDING).read_text(encoding="utf-8").split("\n")
        if line not in before.split("\n")
    ]
    assert [line.partition(", stamp")[0] for line in added] == [
        "  reviewed:",
        '    - {by: "李明", on: 2026-11-21',
    ]
    assert names(demo) == ["李明"]
    assert demo.problems() == []
    assert LAND in capsys.readouterr().out


def test_two_people_may_review_a_fact_and_one_only_once(demo: DemoFolder, capsys: Capture) -> None:
    assert demo.run("review", LAND, "--by", "李明") == 0
    assert demo.run("review", LAND, "--by", "Ann Lee") == 0
    before = demo.path(BUILDING).read_bytes()
    assert demo.run("review", LAND, "--by", " 李明 ") == 1
    assert "has reviewed it already" in capsys.readouterr().err
    assert demo.path(BUILDING).read_bytes() == before
    assert names(demo) == ["李明", "Ann Lee"]
    assert demo.problems() == []


def test_every_fact_can_be_reviewed(demo: DemoFolder) -> None:
    library, _ = examine(demo.content, TEMPLATES)
    for fact_id in library.facts:
        assert demo.run("review", fact_id, "--by", "李明") == 0
    assert demo.problems() == []
    library, _ = examine(demo.content, TEMPLATES)
    assert all(valid_reviews(fact_id, library) for fact_id in library.facts)


LATER = (
    BUILDING,
    "quote: 该市拟在2026年前新增用地2000亩",
    "quote: 该市拟在2026年前新增用地2000亩，力争",
)


@pytest.mark.parametrize(
    "edits",
    [
        row("the status", (BUILDING, "status: planned", "status: announced")),
        row("the quote", LATER),
        row("the claim", (BUILDING, "zh: 青山市拟新增用地", "zh: 青山市计划新增用地")),
        row("the time", (BUILDING, "  by: 2026", "  by: 2027")),
        row("the value", (BUILDING, "value: 2000亩", "value: 2千亩")),
    ],
)  # fmt: skip
def test_an_edit_voids_a_review(demo: DemoFolder, edits: Any) -> None:
    assert demo.run("review", LAND, "--by", "李明") == 0
    demo.edit(*edits)
    void = [p for p in demo.problems() if p.code == "review-void"]
    assert [str(p.where).rpartition("/")[2].split(":")[0] for p in void] == ["building.yaml"]
    assert f"briefing review {LAND} --by" in void[0].cure.en
    assert names(demo) == [] and reviewers(LAND, examine(demo.content, TEMPLATES)[0]) == 0


def test_a_changed_source_voids_the_reviews_of_its_facts(demo: DemoFolder) -> None:
    assert demo.run("review", LAND, "--by", "李明") == 0
    replace(demo.path("sources/yanshi-2025/article.txt"), "本文纯属虚构", "本文为虚构")
    assert {p.code for p in demo.problems()} == {"review-void", "source-changed"}


def test_an_input_that_changes_voids_the_review_of_what_is_derived(demo: DemoFolder) -> None:
    assert demo.run("review", "qingshan-rack-power", "--by", "李明") == 0
    replace(demo.path("vocabulary/constants.yaml"), 'value: "2.5"', 'value: "2.6"')
    assert "review-void" in {p.code for p in demo.problems()}


def test_an_edit_elsewhere_voids_nothing(demo: DemoFolder) -> None:
    assert demo.run("review", LAND, "--by", "李明") == 0
    replace(demo.path(BUILDING), LAND + ":", "# 一条注释\n" + LAND + ":")
    replace(demo.path(COMPUTING), "zh: 林可承诺", "zh: 林可曾承诺")
    assert demo.problems() == []


@pytest.mark.parametrize(
    ("one", "again"),
    [
        ("李明", "李明"),
        ("李明", "李 明"),
        ("李明", "李明　"),
        ("Ann Lee", "ann  lee "),
        ("Ann Lee", "Ａｎｎ Lee"),
    ],
)
def test_the_same_person_twice_is_found(demo: DemoFolder, one: str, again: str) -> None:
    assert demo.run("review", LAND, "--by", one) == 0
    assert demo.run("review", LAND, "--by", again) == 1
    text = demo.path(BUILDING).read_text(encoding="utf-8")
    (line,) = [line for line in text.split("\n") if "stamp:" in line]
    twice = f"{line}\n{line.replace(one, again)}"
    demo.path(BUILDING).write_text(text.replace(line, twice), encoding="utf-8")
    (problem,) = demo.problems()
    assert codes([problem], demo.content)[0].startswith(f"review-twice {BUILDING}:")
    assert reviewers(LAND, examine(demo.content, TEMPLATES)[0]) == 1


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        ((BUILDING, "value: 2000亩", "value: 3000亩"), "value-differs"),
        (("vocabulary/units.yaml", "firm:", "firm: ["), "yaml-syntax"),
        (("sources/yanshi-2025/article.txt", "本文纯属虚构", "本文为虚构"), "source-changed"),
    ],
)
def test_a_fact_with_errors_is_not_reviewed(
    demo: DemoFolder, capsys: Capture, edit: tuple[str, str, str], told: str
) -> None:
    demo.edit(edit)
    before = demo.path(BUILDING).read_bytes()
    assert demo.run("review", LAND, "--by", "李明") == 1
    assert told in capsys.readouterr().err
    assert demo.path(BUILDING).read_bytes() == before


def test_an_error_in_another_fact_does_not_hinder(demo: DemoFolder) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    assert demo.run("review", LAND, "--by", "李明") == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["qingshan-land-2025", "--by", "李明"], f"(the nearest is {LAND})"),
        ([LAND, "--by", " "], "--by is a name"),
        ([LAND, "--by", "a\nb"], "--by is a name"),
        ([LAND, "--by", "李明", "--on", "2026-02-30"], "--on a day"),
    ],
)
def test_a_review_that_is_not_understood(
    demo: DemoFolder, capsys: Capture, arguments: list[str], told: str
) -> None:
    assert demo.run("review", *arguments) == 2
    assert told in capsys.readouterr().err


def test_a_stamp_is_the_same_in_every_run(demo: DemoFolder) -> None:
    library, _ = examine(demo.content, TEMPLATES)
    stamps = {fact_id: stamp(fact_id, library) for fact_id in library.facts}
    assert len(set(stamps.values())) == len(stamps)
    again, _ = examine(demo.content, TEMPLATES)
    assert stamps == {fact_id: stamp(fact_id, again) for fact_id in again.facts}
    assert json.dumps(stamps).isascii()
