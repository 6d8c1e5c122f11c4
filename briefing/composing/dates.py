"""Times of facts in words: `2025-08` -> 2025年8月 / August 2025. The only user of Babel.

Chinese dates by GB/T 15835: Arabic digits, full years, no leading zeros; the ends of a span are joined
by an em dash, and the unit and year that they share are said once: 2021—2025年, 2022年1—6月.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from briefing.model import Fact, Language

_SKELETONS = {1: "y", 2: "yMMMM"}
_LOCALES = {"zh": Locale.parse("zh_CN"), "en": Locale.parse("en_GB")}


@lru_cache(maxsize=4096)
def day_words(time: str, language: Language) -> str:
    """Return one time (`2025`, `2025-08`, `2025-08-24`) in words."""
    parts = [int(part) for part in time.split("-")]
    year, month, day_of_month = [*parts, 1, 1][:3]
    day, locale = date(year, month, day_of_month), _LOCALES[language]
    if len(parts) == 3:
        return format_date(day, "long", locale)
    return format_skeleton(_SKELETONS[len(parts)], day, locale=locale)


def time_words(time: str, language: Language) -> str:
    """Return a time or a span in words: 2022年1—6月, January–June 2022."""
    first, _, last = time.partition("/")
    if not last:
        return day_words(first, language)
    start, end = day_words(first, language), day_words(last, language)
    shared = first.rpartition("-")[0]
    if len(first) == len(last) and last.rpartition("-")[0] == shared:
        said_once = day_words(shared, language) if shared else ""
        if language == "zh":
            start, end = start[:-1], end.removeprefix(said_once)
        else:
            start = start.removesuffix(f" {said_once}")
    return f"{start}{'—' if language == 'zh' else '–'}{end}"


_WHEN = {
    "zh": {"as-of": "截至{}", "during": "{}", "by": "到{}", "since": "{}以来"},
    "en": {"as-of": "as of {}", "during": "{}", "by": "by {}", "since": "since {}"},
}
_YEAR_END = {
    "zh": {"as-of": "截至{}末", "by": "到{}末"},
    "en": {"as-of": "as of the end of {}", "by": "by the end of {}"},
}
_END = re.compile(r"(?i)\b(?:end of|close of|year[- ]end)\b|年(?:年)?[末底]")
_NOT_GIVEN = {"zh": "来源未注时间", "en": "time not given"}
_NO_YEAR = {"zh": "来源未注年份", "en": "year not given"}
"""Of a target or a plan: it may name a quarter or a number of years, and its text be dated."""


def when_words(fact: Fact, language: Language) -> str:
    """Return when a fact holds, as a reader needs it: 截至2025年8月, by 2027."""
    time = fact.time()
    if time is None:
        return (_NOT_GIVEN if fact.is_result else _NO_YEAR)[language]
    kind, value = time
    words = _YEAR_END if ends_a_year(fact) else _WHEN
    return words[language][kind].format(time_words(value, language))


def ends_a_year(fact: Fact) -> bool:
    """Tell whether a fact holds as of, or by, the end of a year, as its own quote says.

    "As of 2021" and "by 2025" do not say which day of the year is meant.
    """
    year = fact.as_of or fact.by or ""
    return len(year) == 4 and bool(_END.search(fact.time_quote or fact.quote or ""))


def last_day(time: str) -> str:
    """Return the last day of a day, a month or a year: `2025` -> `2025-12-31`."""
    year, month, day = [*map(int, time.split("-")), 0, 0][:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1]).isoformat()
