from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from demofolder import DEMO

from briefing.facts.figures import (
    as_source,
    counted,
    indicator_words,
    printed,
    reading_of,
    unit_named,
    words,
)
from briefing.model import Fact
from briefing.reading.library import Library
from briefing.reading.reader import read

LIBRARY = read(DEMO)[0]
WORDS = {"zh": "青山有{value}", "en": "Qingshan has {value}"}


def fact(**fields: Any) -> Fact:
    named = {key.replace("_", "-"): value for key, value in fields.items()}
    return Fact.model_validate(
        {"place": "qingshan", "status": "achieved", "claim": WORDS, "reported": "true"} | named
    )


def having(**facts: Fact) -> Library:
    return replace(LIBRARY, facts={**LIBRARY.facts, **facts})


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("qingshan-racks-2024", "3.2万架", "32,000 racks"),
        ("qingshan-servers-2024", "约6000台", "about 6,000 servers"),
        ("qingshan-investment-2024", "35.6亿元", "3.56 billion yuan"),
        ("qingshan-green-power-2024", "45.2%", "45.2%"),
        ("qingshan-firms-2024", "62家", "62 firms"),
        ("qingshan-land-2026", "2000亩", "2,000 mu"),
        ("qingshan-computing-2025", "近1.2万P", "nearly 12,000 P"),
        ("qingshan-it-capacity-2025", "9万千瓦", "90 MW"),
        ("qingshan-users-2025", "数十万人", "hundreds of thousands of people"),
        # an arithmetic reading is printed, one that is to be confirmed is not
        ("qingshan-racks-2025", "3.6万架", "36,000 racks"),
        ("qingshan-revenue-2025", "120亿元", "12 billion yuan"),
        # derived, and a constant
        ("qingshan-rack-power", "9万千瓦", "90 MW"),
        ("standard-rack-power", "2.5千瓦", "2.5 kW"),
        # nothing to print
        ("qingshan-first-hall-2021", "", ""),
        ("no-such-fact", "", ""),
    ],
)
def test_a_figure_is_printed_in_both_languages(name: str, zh: str, en: str) -> None:
    figure = printed(name, LIBRARY)
    assert (words(figure, "zh"), words(figure, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("name", "source", "reading"),
    [
        ("qingshan-racks-2025", "3.6 million racks", "36,000 racks"),
        ("qingshan-revenue-2025", "12 billion yuan", "1.2 billion yuan"),
        ("qingshan-racks-2024", "32,000 racks", ""),
        ("qingshan-rack-power", "", ""),
    ],
)
def test_what_the_source_prints_and_what_we_read_stay_apart(
    name: str, source: str, reading: str
) -> None:
    entry = LIBRARY.facts[name]
    assert words(as_source(entry, LIBRARY), "en") == source
    assert words(reading_of(entry, LIBRARY), "en") == reading


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "base", "base_unit"),
    [
        ("standard-racks", "3.2万架", "rack", "32000", "rack"),
        ("standard-racks", "３．２万", "rack", "32000", "rack"),
        ("it-capacity", "90", "MW", "90000", "kW"),
        ("it-capacity", "90000 kW", "kW", "90000", "kW"),
        ("investment", "35.6亿", "CNY", "3560000000", "CNY"),
        ("investment", "$4.62 billion", "USD", "4620000000", "USD"),
        ("firms", "62", "firm", "62", "count:firm"),
        ("firms", "62 firms", "firm", "62", "count:firm"),
        ("green-power", "45.2", "%", "45.2", "%"),
        ("land", "-1.5", "mu", "-1.5", "mu"),
    ],
)
def test_a_value_has_its_own_unit_or_that_of_its_indicator(
    indicator: str, value: str, unit: str, base: str, base_unit: str
) -> None:
    figure = as_source(fact(indicator=indicator, value=value), LIBRARY)
    assert figure is not None and figure.unit is not None
    assert figure.unit.symbol == unit
    if base_unit != "mu":  # land is compared in its own base unit
        assert figure.quantity.value_base == Decimal(base)
        assert figure.quantity.unit_base == base_unit


def test_a_fraction_needs_no_unit() -> None:
    figure = as_source(fact(indicator="green-power", value="one eighth"), LIBRARY)
    assert figure is not None and figure.unit is None
    assert (words(figure, "zh"), words(figure, "en")) == ("八分之一", "one-eighth")


@pytest.mark.parametrize(
    "value", ["many", "12 or 15 or so", "1,5 million", "2025-08", "12 parsecs"]
)
def test_what_is_no_quantity_gives_no_figure(value: str) -> None:
    assert as_source(fact(indicator="standard-racks", value=value), LIBRARY) is None


def test_a_qualifier_is_that_of_the_fact() -> None:
    figure = as_source(fact(indicator="land", value="2000", qualifier="at_least"), LIBRARY)
    assert (words(figure, "zh"), words(figure, "en")) == ("不少于2000亩", "at least 2,000 mu")


A = fact(indicator="land", value="8")
B = fact(indicator="land", value="3")
ZERO = fact(indicator="land", value="0")
RATE = fact(indicator="green-power", value="10%")
MANY = fact(indicator="land", value="9", qualifier="over")
FEW = fact(indicator="land", value="3", qualifier="at_most")
VAGUE = fact(indicator="users", value="hundreds of thousands")


@pytest.mark.parametrize(
    ("formula", "fields", "result"),
    [
        ({"sum": ["a", "b"]}, {}, "11 mu"),
        ({"sum": ["a", "b", "a", "b"]}, {}, "22 mu"),
        ({"difference": ["b", "a"]}, {}, "−5 mu"),
        ({"ratio": ["a", "b"]}, {"unit": "x"}, "about 2.67 times"),
        ({"ratio": ["a", "b"]}, {"unit": "x", "digits": "5"}, "about 2.6667 times"),
        ({"share": ["b", "a"]}, {"unit": "%"}, "37.5%"),
        ({"growth": ["a", "b"]}, {"unit": "%"}, "−62.5%"),
        ({"compound": ["a", "rate", "2"]}, {}, "9.68 mu"),
        ({"product": ["qingshan-racks-2025", "standard-rack-power"]}, {"unit": "kW"}, "90,000 kW"),
        ({"product": ["many", "b"]}, {"digits": "1"}, "over 20 mu"),
        ({"sum": ["few", "a"]}, {"digits": "1"}, "up to 20 mu"),
    ],
)
def test_derived_figures(formula: Any, fields: dict[str, Any], result: str) -> None:
    entry = fact(formula=formula, indicator="land", **fields)
    assert (
        words(printed("it", having(it=entry, a=A, b=B, rate=RATE, many=MANY, few=FEW)), "en")
        == result
    )


@pytest.mark.parametrize(
    "formula",
    [
        {"ratio": ["a", "zero"]},
        {"sum": ["a", "vague"]},
        {"sum": ["a", "nothing"]},
        {"sum": ["a", "qingshan-first-hall-2021"]},
        {"sum": ["a", "it"]},
        {"sum": ["a", "back"]},
        {"sum": ["a", "b"], "difference": ["a", "b"]},
        {},
    ],
)
def test_what_cannot_be_computed_has_no_figure(formula: Any) -> None:
    back = fact(formula={"sum": ["a", "it"]}, indicator="land")
    entry = fact(formula=formula, indicator="land")
    facts = {"it": entry, "back": back, "a": A, "b": B, "zero": ZERO, "vague": VAGUE}
    assert printed("it", having(**facts)) is None


def test_a_circle_further_on_ends_too() -> None:
    def total(*names: str) -> Fact:
        return fact(formula={"sum": [*names, *names]}, indicator="land")

    library = having(it=total("one"), one=total("two"), two=total("three"), three=total("two"))
    assert printed("it", library) is None


def test_units_have_names() -> None:
    assert [thing.symbol for thing in counted(LIBRARY)] == ["firm"]
    assert {symbol: unit_named(symbol, LIBRARY) is not None for symbol in ("firm", "kW", "?")} == {
        "firm": True,
        "kW": True,
        "?": False,
    }


@pytest.mark.parametrize(
    ("part", "zh", "en"),
    [(None, "投资", "investment"), ("total", "投资（累计）", "investment (to date)")],
)
def test_an_indicator_is_told_with_its_part(part: str | None, zh: str, en: str) -> None:
    indicator = LIBRARY.indicators["investment"]
    entry = fact(indicator="investment", part=part)
    assert indicator_words(entry, indicator, "zh") == zh
    assert indicator_words(entry, indicator, "en") == en
