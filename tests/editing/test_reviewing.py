"""Who may note a review of what, whichever way it is asked for; `test_review` asks at the command line."""

from typing import Any

import pytest
from demofolder import BUILDING, TEMPLATES, DemoFolder, replace
from hypothesis import given
from hypothesis import strategies as st

from briefing.checking.examining import examine
from briefing.editing import history
from briefing.editing.reviewing import Noted, Refused, entry, note, unreviewed, with_review
from briefing.model import Review
from briefing.reading import yamlsource

LAND = "qingshan-land-2026"


def noted(
    demo: DemoFolder, by: str, on: str = "2026-11-21", fact_id: str = LAND
) -> Noted | Refused:
    library, problems = examine(demo.content, TEMPLATES)
    return note(fact_id, by, on, library, problems)


def test_what_was_reviewed_waits_no_longer_until_it_changes(demo: DemoFolder) -> None:
    library, _ = examine(demo.content, TEMPLATES)
    assert unreviewed(library) == tuple(library.facts)
    assert isinstance(noted(demo, "李明"), Noted)
    assert LAND not in unreviewed(examine(demo.content, TEMPLATES)[0])
    replace(demo.path(BUILDING), "zh: 青山市拟新增用地", "zh: 青山市计划新增用地")
    assert LAND in unreviewed(examine(demo.content, TEMPLATES)[0])


def test_a_review_takes_the_place_of_those_that_an_edit_voided(demo: DemoFolder) -> None:
    noted(demo, "李明")
    noted(demo, "Ann Lee")
    replace(demo.path(BUILDING), "zh: 青山市拟新增用地", "zh: 青山市计划新增用地")
    assert len(examine(demo.content, TEMPLATES)[1]) >= 2
    assert isinstance(noted(demo, "李明"), Noted)
    library, problems = examine(demo.content, TEMPLATES)
    assert [review.by for review in library.facts[LAND].reviewed] == ["李明"]
    assert "review-void" not in [problem.code for problem in problems]


def test_a_review_is_a_step_that_tells_no_name(demo: DemoFolder) -> None:
    found = noted(demo, "李明")
    assert isinstance(found, Noted) and "李明" in found.entry
    (step,) = history.steps(demo.content).done
    assert step.deed.zh == f"复核 {LAND}" and "李明" not in repr(step)


@pytest.mark.parametrize(
    ("by", "on", "is_misunderstood"),
    [("", "2026-11-21", True), ("a\nb", "2026-11-21", True), ("李明", "tomorrow", True)],
)
def test_a_review_is_of_somebody_on_a_day(
    demo: DemoFolder, by: str, on: str, is_misunderstood: bool
) -> None:
    found = noted(demo, by, on)
    assert isinstance(found, Refused) and found.is_misunderstood == is_misunderstood


def test_nobody_reviews_a_fact_twice_nor_one_with_errors(demo: DemoFolder) -> None:
    noted(demo, "李明")
    assert isinstance(noted(demo, "李明 "), Refused)
    assert isinstance(noted(demo, "Ann Lee"), Noted)
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    found = noted(demo, "Ann Lee", fact_id="qingshan-firms-2024")
    assert isinstance(found, Refused) and [p.code for p in found.problems] == ["value-differs"]


NEW = Review.model_validate({"by": "Ann", "on": "2026-01-02", "stamp": "s"})
N = entry(NEW)
O = '{by: "Bo", on: 2025-01-02, stamp: t}'  # noqa: E741


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f:\n  a: 1\n", f"f:\n  a: 1\n  reviewed:\n    - {N}\n"),
        ("f:\n  a: 1", f"f:\n  a: 1\n  reviewed:\n    - {N}"),
        ("f:\n    a: 1\n\n# g\ng: {a: 1}\n", f"f:\n    a: 1\n    reviewed:\n      - {N}\n\n# g\ng: {{a: 1}}\n"),
        ("g:\n  a: 1\nf:\n  a: 1 # one\n\n", f"g:\n  a: 1\nf:\n  a: 1 # one\n  reviewed:\n    - {N}\n\n"),
        ("f: {a: 1}\n", f"f: {{reviewed: [{N}], a: 1}}\n"),
        ("f:\n  reviewed: []\n  a: 1\n", f"f:\n  reviewed: [{N}]\n  a: 1\n"),
        (f"f:\n  reviewed: [{O}]\n", f"f:\n  reviewed: [{N}, {O}]\n"),
        (f"f:\n  reviewed:\n  - {O}\n  a: 1\n", f"f:\n  reviewed:\n  - {O}\n  - {N}\n  a: 1\n"),
        (f"f:\n  reviewed:\n    - {O}\ng:\n  a: 1\n", f"f:\n  reviewed:\n    - {O}\n    - {N}\ng:\n  a: 1\n"),
        ("f:\n  a: |\n    x\n\n    y\n", f"f:\n  a: |\n    x\n\n    y\n  reviewed:\n    - {N}\n"),
        ("f:\r\n  a: 1\r\n", f"f:\r\n  a: 1\r\n  reviewed:\r\n    - {N}\r\n"),
        ("\ufeff# x\nf:\n  a: 1\n", f"\ufeff# x\nf:\n  a: 1\n  reviewed:\n    - {N}\n"),
        ("f:\n  a: |\n    x\n    # y\n", None),
        ("g:\n  a: 1\n", None),
        ("f: [\n", None),
    ],
)  # fmt: skip
def test_an_entry_is_added_where_it_belongs(before: str, after: str | None) -> None:
    assert with_review(before, "f", NEW) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"f:\n  reviewed:\n    - {O}\n    - {O}  # 说明\n  a: 1\n", f"f:\n  reviewed:\n    - {N}\n  a: 1\n"),
        (f"f:\n  reviewed: [{O}, {O}]\n", None),
    ],
)  # fmt: skip
def test_an_entry_takes_the_place_of_void_ones(before: str, after: str | None) -> None:
    assert with_review(before, "f", NEW, void=[0, 1]) == after


@given(st.text(min_size=1, max_size=40).filter(lambda name: name.isprintable()))
def test_any_name_comes_back_as_it_was_written(name: str) -> None:
    text = with_review("f:\n  a: 1\n", "f", NEW.model_copy(update={"by": name}))
    if text is not None:
        node: Any = yamlsource.load(text, "")[0]
        assert node["f"]["reviewed"][0]["by"] == name
