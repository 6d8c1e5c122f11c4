"""Who may note a review of what, whichever way it is asked for; `test_review` asks at the command line."""

import pytest
from demofolder import BUILDING, TEMPLATES, DemoFolder, replace

from briefing.checking.examining import examine
from briefing.editing import history
from briefing.editing.reviewing import Noted, Refused, note, unreviewed

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
    (step,) = history.standing(demo.content).done
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
