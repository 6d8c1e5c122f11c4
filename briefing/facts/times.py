"""The times that a text states: `August 19, 2022`, `2025年8月`, `by 2024`, `the first half of 2025`.

China's Five-Year Plans are such times: the Fourteenth, 十四五, is 2021/2025, and from the Third on each
follows the one before without a gap.

`2025年前三季度` is 2025-01/2025-09. A month or a half-year without a year takes the only year of its
text, or else the year that the caller knows. What is told from an unsaid day ("last year", 去年) states
nothing.
"""

import re
from functools import cache, lru_cache

from briefing.facts.quotes import fold
from briefing.memory import TEXTS
from briefing.model import Language
from briefing.quantities import find

# Each begins by looking for what it can begin with: most places of a text are passed over at once.
_YEAR = r"(?=[12])(?<![\d.,])(?P<year>(?:19|20)\d\d)(?!\d|%|,\d)"
_NUMBER = r"(?P<month>1[0-2]|0?[1-9])"
_DAY = r"(?=\d)(?<!\d)(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|%|[.,]\d)"
# With a capital: "may" and "march" are other words.
_NAME = (
    r"\b(?P<month>(?=[A-Z])(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\b\.?"
)
_BEFORE = r"\b(?=[A-Za-z])(?i:in|of|by|since|until|from|to|through|and|late|early|mid|during)[ -]"
_PART_EN = r"\b(?P<part>first half|second half|(?:first|second|third|fourth) quarter)"
_PART_ZH = r"(?<!前)(?P<part>[上下]半年|[一二三四]季度)"
# How far a year has run; without its year, "the first three months" are those of anything.
_RUN = {
    word: months
    for months, words in enumerate(
        (
            *("two 二 两 2", "three 三 3", "four 四 4", "five 五 5", "six 六 6", "seven 七 7"),
            *("eight 八 8", "nine 九 9", "ten 十 10", "eleven 十一 11"),
        ),
        2,
    )
    for word in words.split()
}
_LONGEST = "|".join(sorted(_RUN, key=len, reverse=True))
_RUN_EN = rf"\b(?i:first (?P<run>{_LONGEST}) (?P<unit>month|quarter)s of)"
_RUN_ZH = rf"前(?P<run>{_LONGEST})(?P<unit>个月|个?季度)"

_STATED: dict[Language, tuple[str, ...]] = {
    "en": (
        rf"{_RUN_EN} (?:the year )?{_YEAR}",
        rf"{_RUN_EN} (?:this|the) year\b",
        rf"{_PART_EN} of (?:the year )?{_YEAR}",
        rf"{_PART_EN}",
        rf"{_NAME} {_DAY},? {_YEAR}",
        rf"{_DAY} {_NAME},? {_YEAR}",
        rf"{_NAME},? (?:of )?{_YEAR}",
        rf"{_NAME} {_DAY}",
        rf"{_DAY} {_NAME}",
        rf"{_BEFORE}{_NAME}",
    ),
    "zh": (
        rf"(?:{_YEAR} ?年 ?|今年){_RUN_ZH}",
        rf"{_YEAR} ?年 ?第?{_PART_ZH}",
        rf"{_PART_ZH}",
        rf"{_YEAR} ?年 ?{_NUMBER} ?月(?: ?{_DAY} ?[日号])?",
        rf"(?=\d)(?<!\d){_NUMBER} ?月(?:份| ?{_DAY} ?[日号]|(?=[底末初至到，。、]))",
    ),
}
_DATES = (rf"{_YEAR}-{_NUMBER}(?:-{_DAY})?(?![-\d])", rf"{_YEAR}[./]{_NUMBER}[./]{_DAY}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PARTS = {
    **{"first half": "01/06", "second half": "07/12", "上半年": "01/06", "下半年": "07/12"},
    **{"first quarter": "01/03", "second quarter": "04/06"},
    **{"third quarter": "07/09", "fourth quarter": "10/12"},
    **{"一季度": "01/03", "二季度": "04/06", "三季度": "07/09", "四季度": "10/12"},
}
_PLANS = (
    "third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    "|fifteenth|sixteenth|seventeenth"
)
_PLANS_ZH = "三|四|五|六|七|八|九|十|十一|十二|十三|十四|十五|十六|十七"
_PLAN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"(?i)\b(?P<plan>{_PLANS}|1?\d(?=rd|th))(?:rd|th)? five ?- ?year plan"),
    "zh": re.compile(
        rf"(?<![一二三四五六七八九十百])(?P<plan>{_PLANS_ZH})个?五"
        '(?=[”"』」]?(?:规划|计划|时期|期间|期末|末|初|以来|年规划|年计划))'
    ),
}
_FIVE: dict[Language, str] = {"en": "five", "zh": "五"}
_HAN = re.compile(r"[一二三四五六七八九〇零○]{4}(?=年)|[一二三四五六七八九十]{1,3}(?=[月日号])")
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


_TELLS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\d|half|quarter|year"
        r"|\b(?=[A-Z])(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    ),
    "zh": re.compile(r"[\d年季]"),
}
"""What every text has that states a time in months or years: most texts do not."""


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return what finds the times of a language, the longest first; compiled when it is asked for."""
    return tuple(map(re.compile, (*_DATES, *_STATED[language])))


@cache
def _year() -> re.Pattern[str]:
    return re.compile(_YEAR)


@lru_cache(maxsize=TEXTS)
def stated(text: str, language: Language, year: str = "") -> frozenset[str]:
    """Return the times that a text states, as facts write them: `2022-08-19`, `2025-01/2025-06`.

    `year` is that of a month that is named alone, where the text names no year.
    """
    plans, named, rest = _named(text, language)
    years_alone = list(_year().finditer(rest))
    figures = [(found.start, found.end) for found in find(rest, language)] if years_alone else []
    for match in years_alone:
        if not any(start < match.end() and match.start() < end for start, end in figures):
            named.append({"year": match[0]})
    years = {parts["year"] for parts in named if "year" in parts}
    known = next(iter(years)) if len(years) == 1 else year
    return plans | {time for parts in named if (time := _written(parts, known))}


def states(text: str, language: Language, time: str) -> bool:
    """Tell whether a text states a time, or one that lies in it.

    The figures of a text, which are no years, are read only where no time with its year will do.
    """
    plans, named, _ = _named(text, language)
    told = plans.union(_written(parts, "") for parts in named)
    return holds(told, time) or holds(stated(text, language), time)


_Parts = dict[str, str]
"""The parts of a time as its text writes them: `year`, `month`, `day`, `part`, `run` and its `unit`."""


def _named(text: str, language: Language) -> tuple[frozenset[str], list[_Parts], str]:
    """Return the plans that a text names, its times but for years alone, and the rest of the text."""
    folded = fold(text).text
    five_years = _PLAN[language].finditer(folded) if _FIVE[language] in folded.lower() else ()
    plans = frozenset(_plan_years(match["plan"].lower()) for match in five_years)
    rest = _HAN.sub(_in_digits, folded)
    if not _TELLS[language].search(rest):
        return plans, [], ""
    named: list[_Parts] = []
    for pattern in _patterns(language):
        if matches := list(pattern.finditer(rest)):
            named += [{name: part for name, part in m.groupdict().items() if part} for m in matches]
            rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    return plans, named, rest


def _plan_years(plan: str) -> str:
    ordinals = (_PLANS.split("|"), _PLANS_ZH.split("|"))
    at = next((names.index(plan) for names in ordinals if plan in names), None)
    first = 1966 + 5 * (int(plan) - 3 if at is None else at)
    return f"{first}/{first + 4}"


def _in_digits(match: re.Match[str]) -> str:
    tens, ten, ones = match[0].partition("十")
    digits = f"{tens or (1 if ten else '')}{ones or (0 if ten else '')}"
    return digits.translate(_HAN_DIGITS)


def _written(parts: _Parts, known: str) -> str:
    year = parts.get("year", known)
    if not year:
        return ""
    if part := parts.get("part"):
        first, _, last = _PARTS[part.lower()].partition("/")
        return f"{year}-{first}/{year}-{last}"
    if run := parts.get("run"):
        last_month = _RUN[run.lower()] * (3 if parts["unit"].endswith(("quarter", "季度")) else 1)
        return f"{year}-01/{year}-{last_month:02}" if last_month < 12 else year
    month = parts.get("month", "")
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1 if month else 0
    day = int(parts.get("day", "0"))
    return "-".join([year, *(f"{n:02}" for n in (number, day) if n)])


def holds(times: frozenset[str], time: str) -> bool:
    """Tell whether one of the times is a time, or lies in it; a span also by both its ends."""
    first, _, last = time.partition("/")
    if last:
        return time in times or (holds(times, first) and holds(times, last))
    return any(
        all(end == time or end.startswith(f"{time}-") for end in other.split("/"))
        for other in times
    )
