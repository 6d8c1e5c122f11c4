from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from briefing.model import (
    Day,
    Fact,
    Formula,
    Id,
    Number,
    Reading,
    Row,
    Source,
    Table,
    Time,
    Words,
    is_id,
)
from briefing.problems import Location

WORDS = {"zh": "大同", "en": "Datong"}
FIGURE = {"place": "datong", "status": "achieved", "claim": WORDS}
CARD = {
    **{"type": "report", "language": "zh", "label": WORDS, "quality": "original"},
    **{"voice": "report", "rights": "excerpt", "sha256": "0" * 64},
}


def accepts(kind: Any, text: str) -> bool:
    try:
        return bool(TypeAdapter(kind).validate_python(text) == text)
    except ValidationError:
        return False


@pytest.mark.parametrize("text", ["a", "datong-racks-2025", "5g", "2018", "a" * 64])
def test_an_id_is_lower_case_with_single_hyphens(text: str) -> None:
    assert is_id(text)
    assert accepts(Id, text)


@pytest.mark.parametrize(
    "text",
    ["", "A", "a_b", "a--b", "-a", "a-", "a b", "大同", "a\n", "../a", "a.b", "５g", "a" * 65],
)
def test_anything_else_is_no_id(text: str) -> None:
    assert not is_id(text)
    assert not accepts(Id, text)


@pytest.mark.parametrize(
    "text",
    ["2025", "2025-08", "2025-08-24", "2024-02-29", "2021/2025", "2025-03/2025-08", "2025-08/2025"],
)
def test_a_time_is_a_year_a_month_a_day_or_a_span(text: str) -> None:
    assert accepts(Time, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-8",
        "2025-13",
        "2025-00",
        "2025-02-29",
        "2025-04-31",
        "0000",
        "2025/",
        "2025/2021",
        "2025-08-24/2025-08-23",
        "2025/2026/2027",
        "2025 ",
        "2025\n",
        "２０２５",
        "٢٠٢٥",
        "August 2025",
    ],
)
def test_anything_else_is_no_time(text: str) -> None:
    assert not accepts(Time, text)


@pytest.mark.parametrize(
    ("text", "good"),
    [("2025-08-24", True), ("2025-08", False), ("2025", False), ("2025-02-30", False)],
)
def test_a_day_is_a_full_date(text: str, good: bool) -> None:
    assert accepts(Day, text) is good


@pytest.mark.parametrize(
    ("text", "good"),
    [("2.5", True), ("-1", True), ("017", True), ("1e5", False), (".5", False), ("１", False)],
)
def test_a_constant_is_a_plain_decimal(text: str, good: bool) -> None:
    assert accepts(Number, text) is good


@pytest.mark.parametrize(
    ("times", "time"),
    [
        ({"as-of": "2025-08"}, ("as-of", "2025-08")),
        ({"during": "2024"}, ("during", "2024")),
        ({"by": "2027"}, ("by", "2027")),
        ({"since": "2018"}, ("since", "2018")),
        ({"reported": "true"}, None),
        ({}, None),
    ],
)
def test_a_fact_knows_its_time(times: dict[str, str], time: tuple[str, str] | None) -> None:
    assert Fact.model_validate(FIGURE | times).time() == time


@pytest.mark.parametrize(
    ("status", "reading", "printed", "is_result"),
    [
        ("achieved", None, "achieved", True),
        ("operating", None, "operating", True),
        ("pledged", None, "pledged", True),
        ("planned", None, "planned", False),
        ("under-construction", None, "under-construction", False),
        ("achieved", "planned", "planned", False),
        ("target", "achieved", "achieved", True),
    ],
)
def test_a_promise_is_no_result(
    status: str, reading: str | None, printed: str, is_result: bool
) -> None:
    read = {"status": reading, "standing": "arithmetic", "because": WORDS} if reading else None
    fact = Fact.model_validate(FIGURE | {"status": status, "reading": read})
    assert (fact.printed_status, fact.is_result) == (printed, is_result)


@pytest.mark.parametrize(("standing", "waits"), [("arithmetic", False), ("to-confirm", True)])
def test_a_figure_may_wait_for_an_outside_source(standing: str, waits: bool) -> None:
    reading = {"standing": standing, "because": WORDS}
    assert Fact.model_validate(FIGURE | {"reading": reading}).is_to_confirm is waits


def test_the_years_of_a_compound_rate_are_no_input() -> None:
    formula = Formula.model_validate({"compound": ["revenue", "rate", "3"]})
    assert formula.operations() == [("compound", ("revenue", "rate", "3"))]
    assert formula.inputs() == ["revenue", "rate"]


@pytest.mark.parametrize(
    ("printed", "inferred", "published"),
    [
        ("2021-03-12", None, "2021-03-12"),
        (None, "2023-01", "2023-01"),
        ("2021-03-12", "2023-01", "2021-03-12"),  # what the file prints goes before
        (None, None, ""),
    ],
)
def test_a_source_knows_when_it_was_published(
    printed: str | None, inferred: str | None, published: str
) -> None:
    issued = {"value": inferred, "because": WORDS} if inferred else None
    card = CARD | {"issued": printed, "inferred": {"issued": issued}}
    assert Source.model_validate(card).published == published


def test_a_table_knows_its_facts() -> None:
    cells: list[Any] = ["racks", "", WORDS, "servers"]
    grid = {"kind": "grid", "caption": WORDS, "columns": [WORDS]}
    table = Table.model_validate(grid | {"rows": [{"label": WORDS, "cells": cells}]})
    assert table.fact_ids() == ["racks", "servers"]
    assert table.rows[0] == Row(
        label=Words(**WORDS), cells=("racks", "", Words(**WORDS), "servers")
    )


def test_values_are_frozen_and_know_no_place_unless_told() -> None:
    words = Words(**WORDS)
    assert words["zh"] == "大同"
    assert words.where("zh") == Location("")
    with pytest.raises(ValidationError):
        words.zh = "太原"


def test_fields_are_written_with_hyphens_alone() -> None:
    with pytest.raises(ValidationError):
        Fact.model_validate(FIGURE | {"as_of": "2025"})
    with pytest.raises(ValidationError):
        Reading.model_validate({"standing": "to_confirm", "because": WORDS})


@pytest.mark.parametrize(
    ("status", "formula", "word"),
    [
        ("target", {"compound": ["base", "rate", "5"]}, "from-target"),
        ("planned", {"ratio": ["one", "other"]}, "from-planned"),
        ("target", {"sum": ["one", "other"]}, "from-target"),
        ("achieved", {"sum": ["one", "other"]}, "calculated"),
        ("target", None, "target"),
        ("achieved", None, "achieved"),
    ],
)
def test_no_source_set_what_is_computed_from_its_target(
    status: str, formula: dict[str, list[str]] | None, word: str
) -> None:
    fact = Fact.model_validate(FIGURE | {"status": status, "formula": formula})
    assert fact.status_word == word
