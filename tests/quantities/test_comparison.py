"""When two quantities tell the same value: by dimension, never by digits."""

import pytest

from briefing.quantities import parse, same_value

SAME = [
    ("1100万千瓦", "11 million kilowatts"),
    ("81万千瓦", "810 MW"),
    ("0.81 GW", "810兆瓦"),
    ("1亿千瓦时", "100 GWh"),
    ("2.5万P", "25 EFLOPS"),
    ("15亩", "1公顷"),
    ("100 hectares", "1 km2"),
    ("996千公顷", "99.6万公顷"),
    ("820亿斤", "41 million tonnes"),
    ("150,000 kg", "150吨"),
    ("2 hours", "120分钟"),
    ("18 months", "1.5 years"),
    ("73.6万台", "736,000 servers"),
    ("19条", "19 projects"),
    ("119.90亿元", "11.99 billion yuan"),
    ("数十万", "hundreds of thousands"),
    ("三分之一", "one-third"),
    ("八成", "80 percent"),
    ("一半", "50%"),
    ("3‰", "0.3%"),
    ("25个基点", "0.25 percentage points"),
    ("超过15%", "15%"),
    ("400亿—500亿元", "40-50 billion yuan"),
    ("1.2 million", "120万"),
    ("5元/吨", "5 yuan/tonne"),
    ("60公里/小时", "60 km/h"),
]
DIFFERENT = [
    ("1.2 billion yuan", "1.2亿元"),
    ("120 MW", "120万千瓦"),
    ("3%", "3‰"),
    ("3%", "3个百分点"),
    ("2倍", "2%"),
    ("74.6亿元", "7.46 billion US dollars"),
    ("282 billion yuan", "282亿元"),
    ("2,000 acres", "2000亩"),
    ("5 years", "5小时"),
    ("326000", "326000 yuan"),
    ("数十万", "100000"),
    ("数十万", "hundreds of millions"),
    ("40-50 billion yuan", "40 billion yuan"),
    ("两位数", "两位数"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_value(one: str, other: str) -> None:
    a, b = parse(one), parse(other)
    assert a is not None and b is not None
    assert same_value(a, b) and same_value(b, a)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_value(one: str, other: str) -> None:
    a, b = parse(one), parse(other)
    assert a is not None and b is not None
    assert not same_value(a, b) and not same_value(b, a)
