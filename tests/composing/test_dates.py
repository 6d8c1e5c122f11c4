from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composing.dates import day_words, last_day, time_words, when_words
from briefing.model import Fact


@pytest.mark.parametrize(
    ("time", "zh", "en"),
    [
        ("2025", "2025年", "2025"),
        ("2025-08", "2025年8月", "August 2025"),
        ("2025-08-24", "2025年8月24日", "24 August 2025"),
        ("2022-01-01", "2022年1月1日", "1 January 2022"),
        ("2024-02-29", "2024年2月29日", "29 February 2024"),
        # spans
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2025-01/2025-06", "2025年1—6月", "January–June 2025"),
        ("2025-08-19/2025-08-24", "2025年8月19—24日", "19–24 August 2025"),
        ("2025-08-19/2025-09-03", "2025年8月19日—2025年9月3日", "19 August 2025–3 September 2025"),
        ("2024-10/2025-03", "2024年10月—2025年3月", "October 2024–March 2025"),
        ("2018/2025-08", "2018年—2025年8月", "2018–August 2025"),
        ("2018-10/2025", "2018年10月—2025年", "October 2018–2025"),
    ],
)
def test_times_are_told_in_words(time: str, zh: str, en: str) -> None:
    assert (time_words(time, "zh"), time_words(time, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        ("as-of", "截至2025年8月", "as of August 2025"),
        ("during", "2025年8月", "August 2025"),
        ("by", "到2025年8月", "by August 2025"),
        ("since", "2025年8月以来", "since August 2025"),
        ("reported", "来源未注时间", "time not given"),
    ],
)
def test_a_reader_learns_when_a_fact_holds(kind: str, zh: str, en: str) -> None:
    fact = Fact.model_validate(
        {
            "place": "datong",
            "status": "achieved",
            "claim": {"zh": "大同", "en": "Datong"},
            kind: "true" if kind == "reported" else "2025-08",
        }
    )
    assert (when_words(fact, "zh"), when_words(fact, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("kind", "quote", "zh", "en"),
    [
        ("as-of", "by the end of 2022", "截至2022年末", "as of the end of 2022"),
        ("as-of", "At year-end, 6,200 servers ran", "截至2022年末", "as of the end of 2022"),
        ("as-of", "截至2022年年底", "截至2022年末", "as of the end of 2022"),
        ("as-of", "As of 2022, the number has reached 376", "截至2022年", "as of 2022"),
        ("as-of", None, "截至2022年", "as of 2022"),
        ("by", "completed by the end of the year", "到2022年末", "by the end of 2022"),
        ("by", "500,000 racks by 2022", "到2022年", "by 2022"),
        ("during", "opened at the end of the year", "2022年", "2022"),
    ],
)
def test_the_end_of_a_year_is_said_where_the_source_says_it(
    kind: str, quote: str | None, zh: str, en: str
) -> None:
    fact = Fact.model_validate(
        {
            "place": "datong",
            "status": "achieved",
            "claim": {"zh": "大同", "en": "Datong"},
            "source": "a-source" if quote else None,
            "quote": quote,
            kind: "2022",
        }
    )
    assert (when_words(fact, "zh"), when_words(fact, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("time", "day"),
    [
        ("2025", "2025-12-31"),
        ("2024-02", "2024-02-29"),
        ("2025-12", "2025-12-31"),
        ("2025-08-24", "2025-08-24"),
    ],
)
def test_what_is_due_by_a_time_is_due_on_its_last_day(time: str, day: str) -> None:
    assert last_day(time) == day


def test_a_target_without_a_time_has_no_year() -> None:
    fact = Fact.model_validate(
        {
            "place": "datong",
            "status": "target",
            "claim": {"zh": "大同", "en": "Datong"},
            "reported": "true",
        }
    )
    assert (when_words(fact, "zh"), when_words(fact, "en")) == ("来源未注年份", "year not given")


@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_told_whole_and_without_leading_zeros(day: date) -> None:
    assert day_words(day.isoformat(), "zh") == f"{day.year}年{day.month}月{day.day}日"
    assert day_words(day.isoformat(), "en") == f"{day.day} {day:%B} {day.year}"
    assert day_words(f"{day:%Y-%m}", "en") == f"{day:%B %Y}"
