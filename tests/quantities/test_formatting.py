"""Quantities as both languages print them, and back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.quantities import (
    CountUnit,
    Language,
    format_quantity,
    format_value,
    parse,
    unit,
)
from briefing.quantities.unit_table import TABLE

PRINTED = [
    ("326000", "rack", "32.6万架", "326,000 racks"),
    ("736000", "server", "73.6万台", "736,000 servers"),
    ("28200000000", "CNY", "282亿元", "28.2 billion yuan"),
    ("500000000000", "CNY", "5000亿元", "500 billion yuan"),
    ("1200000000000", "CNY", "1.2万亿元", "1.2 trillion yuan"),
    ("74600000000", "USD", "746亿美元", "74.6 billion US dollars"),
    ("1568000", "CNY", "156.8万元", "1.568 million yuan"),
    ("50000000", "CNY", "5000万元", "50 million yuan"),
    ("25000", "P", "2.5万P", "25,000 P"),
    ("810", "MW", "81万千瓦", "810 MW"),
    ("11000000", "kW", "1100万千瓦", "11 million kW"),
    ("100000000", "kWh", "1亿千瓦时", "100 million kWh"),
    ("15", "%", "15%", "15%"),
    ("-2.6", "%", "−2.6%", "−2.6%"),
    ("1.4", "pp", "1.4个百分点", "1.4 percentage points"),
    ("2", "x", "2倍", "2 times"),
    ("5", "year", "5年", "5 years"),
    ("1", "year", "1年", "1 year"),
    ("1351", "acre", "1351英亩", "1,351 acres"),
    ("75100", "ha", "7.51万公顷", "75,100 hectares"),
    ("31000", "t", "3.1万吨", "31,000 tonnes"),
    ("123456789", "", "12345.6789万", "123,456,789"),
    ("2000", "", "2000", "2,000"),
    ("0.05", "%", "0.05%", "0.05%"),
]


@pytest.mark.parametrize(("value", "symbol", "zh", "en"), PRINTED)
def test_a_value_in_both_languages(value: str, symbol: str, zh: str, en: str) -> None:
    assert format_value(Decimal(value), symbol, "zh") == zh
    assert format_value(Decimal(value), symbol, "en") == en


QUALIFIED = {
    "over": ("超过15%", "over 15%"),
    "about": ("约15%", "about 15%"),
    "nearly": ("近15%", "nearly 15%"),
    "under": ("不到15%", "under 15%"),
    "at_least": ("不少于15%", "at least 15%"),
    "at_most": ("至多15%", "up to 15%"),
}


@pytest.mark.parametrize("qualifier", QUALIFIED)
def test_qualifiers(qualifier: str) -> None:
    zh, en = QUALIFIED[qualifier]
    assert format_value(Decimal(15), "%", "zh", qualifier=qualifier) == zh
    assert format_value(Decimal(15), "%", "en", qualifier=qualifier) == en


def test_nearly_five_years_is_not_the_past_five_years() -> None:
    assert format_value(Decimal(5), "year", "zh", qualifier="nearly") == "接近5年"
    assert format_value(Decimal(5), "year", "en", qualifier="over") == "more than 5 years"


def test_significant_digits_are_those_of_the_source() -> None:
    value = Decimal("11990000000")
    assert format_value(value, "CNY", "zh", digits_as_written="119.90亿") == "119.90亿元"
    assert format_value(value, "CNY", "en", digits_as_written="119.90亿") == "11.990 billion yuan"
    assert format_value(Decimal(12), "%", "en", digits_as_written="12.0") == "12.0%"
    assert format_value(Decimal(500000), "rack", "zh", digits_as_written="500,000") == "50万架"


OTHER_KINDS = [
    ("one eighth", "八分之一", "one-eighth"),
    ("about three -quarters", "约四分之三", "about three-quarters"),
    ("一半", "一半", "half"),
    ("hundreds of thousands", "数十万", "hundreds of thousands"),
    ("tens of millions", "数千万", "tens of millions"),
    ("dozens", "数十", "dozens"),
    ("40-50 billion yuan", "400亿～500亿元", "40 billion to 50 billion yuan"),
    ("10%—15%", "10%～15%", "10% to 15%"),
    ("2、3万台", "2万～3万台", "20,000 to 30,000 machines"),
    ("千万吨级", "1000万吨级", "10-million-tonne-level"),
    ("119.90亿元", "119.90亿元", "11.990 billion yuan"),
    ("翻两番", "4倍", "4 times"),
    ("15 MW", "1.5万千瓦", "15,000 kW"),
    ("$5,880.00 a tonne", "5880.00$/tonne", "5,880.00 $/tonne"),
]


@pytest.mark.parametrize(("written", "zh", "en"), OTHER_KINDS)
def test_quantities_of_other_kinds(written: str, zh: str, en: str) -> None:
    quantity = parse(written)
    assert quantity is not None
    assert format_quantity(quantity, "zh") == zh
    assert format_quantity(quantity, "en") == en


def test_a_vague_number_takes_the_unit_of_its_indicator() -> None:
    quantity = parse("hundreds of thousands")
    assert quantity is not None
    assert format_quantity(quantity, "zh", unit="server") == "数十万台"
    assert format_quantity(quantity, "en", unit="server") == "hundreds of thousands of servers"


def test_a_value_is_converted_to_the_unit_asked_for() -> None:
    quantity = parse("11 million kilowatts")
    assert quantity is not None
    assert format_quantity(quantity, "en", unit="GW") == "11 GW"


def test_counted_things_print_as_the_caller_says() -> None:
    cluster = CountUnit("cluster", ("cluster", "clusters", "个"), zh="个")
    project = CountUnit("project", ("project",), zh="个项目", en="project", en_other="projects")
    assert format_value(Decimal(8), cluster, "zh") == "8个"
    assert format_value(Decimal(8), cluster, "en") == "8"
    assert format_value(Decimal(1), project, "en") == "1 project"
    assert format_value(Decimal(10), project, "en") == "10 projects"


def test_a_misspelt_unit_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        format_value(Decimal(1), "rcak", "zh")


SYMBOLS = tuple(unit.symbol for unit in TABLE if unit.symbol not in ("machine", "s"))
VALUES = st.builds(
    lambda digits, exponent: Decimal(f"{Decimal(digits).scaleb(exponent):f}"),
    st.integers(1, 10**8 - 1),
    st.integers(-3, 12),
)


@given(
    VALUES,
    st.sampled_from(["", *SYMBOLS]),
    st.sampled_from(["", *QUALIFIED]),
    st.sampled_from(["zh", "en"]),
)
def test_what_is_printed_is_read_back(
    value: Decimal, symbol: str, qualifier: str, language: Language
) -> None:
    if language == "zh" and symbol in ("year", "month") and value >= 1000:
        return  # 2025年 is a date
    text = format_value(value, symbol, language, qualifier=qualifier)
    quantity = parse(text)
    assert quantity is not None, text
    known = unit(symbol)
    factor = known.base_factor if known else 1
    assert quantity.value_base == value * Decimal(str(factor.numerator)) / factor.denominator
    assert quantity.qualifier == qualifier
    if known is not None and not (symbol == "server" and language == "zh"):  # 台 is any machine
        assert quantity.unit_base == known.base
