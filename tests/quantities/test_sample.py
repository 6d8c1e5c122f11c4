"""The hand-labelled sample: each expression alone, and in the middle of a sentence."""

import csv
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.quantities import Language, find

_SAMPLE = Path(__file__).parent / "quantities-sample.csv"
ROWS = list(csv.DictReader(_SAMPLE.read_text(encoding="utf-8").splitlines()))
NO_QUANTITY = ("date", "name", "ordinal", "none")
SENTENCES = {
    "zh": "据介绍，大同市{}，成效明显。",
    "en": "Officials said that {}, according to the city.",
}


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _label(row: Mapping[str, str]) -> list[tuple[object, ...]]:
    if row["kind"] in NO_QUANTITY:
        return []
    numbers = ("value", "range_low", "range_high", "value_canon")
    words = ("kind", "unit", "qualifier", "unit_canon")
    return [(*(_decimal(row[name]) for name in numbers), *(row[name] for name in words))]


def _found(text: str, language: Language) -> list[tuple[object, ...]]:
    return [
        (q.value, q.low, q.high, q.value_base, q.kind, q.unit, q.qualifier, q.unit_base)
        for q in (found.quantity for found in find(text, language))
    ]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_an_expression_alone_and_in_a_sentence(row: Mapping[str, str]) -> None:
    language: Language = "zh" if row["language"] == "zh" else "en"
    assert _found(row["text"], language) == _label(row)
    assert _found(SENTENCES[language].format(row["text"]), language) == _label(row)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Sept. 2, 2025", "en", "date"),
        ("in 2027", "en", "date"),
        ("FY2025", "en", "date"),
        ("3A", "en", "name"),
        ("COVID-19", "en", "name"),
        ("15th Five-Year Plan (2026-30)", "en", "name"),
        ("seventh straight session", "en", "ordinal"),
        ("2025年8月24日", "zh", "date"),
        ("1—11月份", "zh", "date"),
        ("第十四个五年规划", "zh", "name"),
        ("21世纪", "zh", "name"),
        ("首个", "zh", "ordinal"),
        ("第六次全国国民体质监测", "zh", "ordinal"),
    ],
)
def test_dates_names_and_ordinals_are_told_when_asked_for(
    text: str, language: Language, kind: str
) -> None:
    assert find(text, language) == []
    (found,) = find(text, language, also=("date", "name", "ordinal"))
    assert found.quantity.kind == kind
