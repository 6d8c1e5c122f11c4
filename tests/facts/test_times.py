import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composing.dates import time_words
from briefing.facts.times import holds, stated
from briefing.model import Language

EXAMPLES: list[tuple[Language, str, str]] = [
    ("en", "On August 19, 2022, the forum was held", "2022-08-19"),
    ("en", "19 Aug. 2022", "2022-08-19"),
    ("en", "by the end of 2022", "2022"),
    ("en", "a target for 2027.", "2027"),
    ("en", "in late May 2025", "2025-05"),
    ("en", "Bao·2025-08-24 22:14", "2025-08-24"),
    ("en", "Time:2022.08.25", "2022-08-25"),
    ("en", "from 2021 to 2025", "2021 2025"),
    ("en", "from January to June 2025", "2025-01 2025-06"),
    ("en", "in the first half of 2025", "2025-01/2025-06"),
    ("en", "in the first quarter of the year 2025", "2025-01/2025-03"),
    ("en", "In the first two months of 2026", "2026-01/2026-02"),
    ("en", "in the first three quarters of 2025", "2025-01/2025-09"),
    ("en", "the first two projects of 2025", "2025"),
    ("en", "in the first three months of operation, in 2025", "2025"),
    ("en", "at the end of July", ""),
    ("en", "may march on", ""),
    ("en", "last year, and in the next five years", ""),
    ("en", "2000 acres, 2,021 racks and 2024 servers", ""),
    ("en", 'During the "Fourteenth Five -Year Plan" period', "2021/2025"),
    ("en", "in the 13th Five-Year Plan", "2016/2020"),
    ("en", "by 2022, in the fifteenth five-year plan period", "2022 2026/2030"),
    ("en", "a five-year plan, fourteenth on the list", ""),
    ("zh", "“十四五”期间，韶关市计划新建", "2021/2025"),
    ("zh", "按照十四五规划和第十三个五年规划", "2021/2025 2016/2020"),
    ("zh", "十五期间的项目", "2001/2005"),
    ("zh", "有十五家企业，第十四五家", ""),
    ("zh", "截至２０２４年底", "2024"),
    ("zh", "于2021年6月投运", "2021-06"),
    ("zh", "2022年8月19日在大同举行", "2022-08-19"),
    ("zh", "二〇二五年八月二十日", "2025-08-20"),
    ("zh", "2021—2025年", "2021 2025"),
    ("zh", "2025年上半年", "2025-01/2025-06"),
    ("zh", "2025年前三季度", "2025-01/2025-09"),
    ("zh", "2025年前两个月", "2025-01/2025-02"),
    ("zh", "2025年前8个月", "2025-01/2025-08"),
    ("zh", "2025年前十一个月", "2025-01/2025-11"),
    ("zh", "2025年的前三个项目", "2025"),
    ("zh", "去年新增用地2000亩", ""),
]


@pytest.mark.parametrize(("language", "text", "times"), EXAMPLES)
def test_stated(language: Language, text: str, times: str) -> None:
    assert stated(text, language) == frozenset(times.split())


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "At the end of July", "2025-07"),
        ("en", "In May of this year, it was put into production", "2025-05"),
        ("en", "in the first half of the year", "2025-01/2025-06"),
        ("zh", "今年8月底", "2025-08"),
        ("zh", "一季度", "2025-01/2025-03"),
        ("zh", "今年前三季度", "2025-01/2025-09"),
        ("en", "in the first ten months of this year", "2025-01/2025-10"),
        ("zh", "8月19日至2022年底", "2022-08-19"),
    ],
)
def test_a_month_alone_takes_the_year_that_is_known(
    language: Language, text: str, time: str
) -> None:
    assert time in stated(text, language, "2025")


@pytest.mark.parametrize(
    ("times", "time", "held"),
    [
        ("2022-08-19", "2022-08-19", True),
        ("2022-08-19", "2022", True),
        ("2022", "2022-08", False),
        ("2021", "2022", False),
        ("2021 2025", "2021/2025", True),
        ("2021", "2021/2025", False),
        ("2025-01/2025-06", "2025-01/2025-06", True),
        ("2025-01/2025-06", "2025", True),
        ("2025-01/2025-06", "2025-03", False),
        ("", "2022", False),
    ],
)
def test_holds(times: str, time: str, held: bool) -> None:
    assert holds(frozenset(times.split()), time) is held


@given(st.dates().filter(lambda day: 1900 <= day.year <= 2099), st.sampled_from(["zh", "en"]))
def test_what_a_page_prints_is_read_back(day: object, language: Language) -> None:
    for time in (str(day), str(day)[:7], str(day)[:4]):
        words = time_words(time, language)
        assert stated(f"in {words}", language) == {time}
