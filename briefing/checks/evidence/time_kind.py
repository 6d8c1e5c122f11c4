"""到某时为止，要有来源的话 / By, since or as of a time: the words of the source say which.

“到2027年”和“2027年内”不是一回事，写哪一种看来源的用词。`by` 要有写期限的词（到、前、底、末，by、before、
until、the end of），在引文或 `time-quote` 里；没有 `time-quote` 的，引文那句话里（分号以内）有也可以。
卡片 `about` 的时间不算，那一年定的计划不是到那一年为止。引文说的是到某时为止，就不写 `during`。
`since` 要有 `vocabulary/wordlists.yaml` 里 `since` 的词（以来、至今）。目标、计划、预测不是某时的情况，
不写 `as-of`。倍数和增速与何时相比（`base`），引文那句话里要写明；推算的，就是各项中最早的时间。

What is due `by` a time has, in its quote, its `time-quote` or else its sentence up to a semicolon, a word that
says so (by, before, until, the end of; 到, 前, 底, 末). The period that the whole source is about (`about`) is no
such word: a plan that was made in a year is not due in it. What the quote says to be so by a time does not
happen `during` it: 46.7 billion by 2024 need not be of one year. What holds `since` a time has a word of
`since` of `vocabulary/wordlists.yaml`. A target, a plan or a forecast is of no state of things: it has no
`as-of`. And the time that a multiple or a growth compares with (`base`) is stated in its sentence; that of a
computed one is the earliest time of its inputs.

Accepted:
    by: 2027, quote: a target of exceeding 100 billion yuan by 2027
    by: 2021, quote: will be completed by the end of the year        about.period: 2021
    base: 2017, quote: an increase of more than twice compared to 2017
Refused:
    by: 2021, quote: accounting for over 50 percent       那是文章的年份：reported / the year of the article: reported
    during: 2024, quote: to generate 46.7 billion yuan by 2024
    since: 2025-08, quote: IT capacity exceeding 810 MW
    as-of: 2021, status: planned
    base: 2018, quote: compared to 2017
"""

import re
from collections.abc import Iterator

from briefing.facts.evidence import evidence
from briefing.facts.quotes import sentence_around
from briefing.facts.times import holds, stated
from briefing.model import Fact, Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.wordlists import matcher

CODES = ("base-unstated", "time-kind")

_DUE: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("到|至|前|底|末|内"),
    "en": re.compile(
        r"\b(?:(?i:before|until|till|end of|within|no later than)\b"
        r"|(?i:by) (?:the (?:end|close|time|year)|the \w+ of|late|early|mid|then|this|that|next|\w*\d|[A-Z]))"
    ),
}
_BY: dict[Language, str] = {
    "zh": r"[到至].{{0,6}}{}年",
    "en": r"\bby (?:the end of )?(?:\w+ )?{}\b",
}
_NOT_YET = frozenset({"target", "planned", "forecast"})


def check(library: Library) -> Iterator[Problem]:
    """Find times of another kind than the source gives, and bases that it does not state."""
    for fact in library.facts.values():
        found = evidence(fact, library)
        if fact.formula is not None:
            yield from _computed_base(fact, library)
        elif found is not None:
            text, language = found.source.text, found.source.card.language
            around = sentence_around(text, found.quote)
            sentence = text[around.start : around.end]
            before = re.split("[;；]", text[around.start : found.quote.start])[-1]
            behind = re.split("[;；]", text[found.quote.end : around.end])[0]
            quoted = f"{text[found.quote.start : found.quote.end]}\n{fact.time_quote or ''}"
            yield from _kind(fact, quoted, f"{before}{quoted}{behind}", language, library)
            if fact.base and not holds(stated(sentence, language), fact.base):
                yield _unstated(
                    fact, f"这句话没有写出 {fact.base}", f"its sentence does not state {fact.base}"
                )


def _kind(
    fact: Fact, quoted: str, stretch: str, language: Language, library: Library
) -> Iterator[Problem]:
    said, told = (quoted if fact.time_quote else stretch), fact.time()
    if fact.by and not _DUE[language].search(said):
        yield _other(
            fact,
            "by",
            "来源没有说到那时为止",
            "no word of the source says that it is due by then",
            "来源没有写期限的，写 reported: true；是那一年之内的，写 during",
            "where the source sets no date, reported: true; what is of that year, during",
        )
    if fact.since and not matcher("since", language, library).search(said):
        yield _other(
            fact,
            "since",
            "来源没有说从那时起",
            "no word of the source says that it has been so since",
            "某时的情况写 as-of，某段时间之内的写 during",
            "how things stood is as-of, what was within a period during",
        )
    if fact.during and re.search(_BY[language].format(re.escape(fact.during[:4])), quoted):
        yield _other(
            fact,
            "during",
            "引文说的是到那时为止",
            "the quote says by then",
            "还没有实现的写 by，已有的写 as-of",
            "what is to come is by, what was so then as-of",
        )
    if told and told[0] == "as-of" and fact.status in _NOT_YET:
        yield _other(
            fact,
            "as-of",
            f"{fact.status} 不是某时的情况",
            f"what is {fact.status} is no state of things",
            "期限写 by，时期写 during，没有写的写 reported: true",
            "a date is by, a period during; where none is set, reported: true",
        )


def _computed_base(fact: Fact, library: Library) -> Iterator[Problem]:
    times = [
        time[1]
        for name in fact.inputs()
        if name in library.facts and (time := library.facts[name].time())
    ]
    if fact.base and times and fact.base != min(times):
        yield _unstated(fact, f"与之相比的是 {min(times)}", f"it is compared with {min(times)}")


def _other(fact: Fact, key: str, zh: str, en: str, cure_zh: str, cure_en: str) -> Problem:
    return finding("time-kind", fact.where(key), (zh, en), (cure_zh, cure_en))


def _unstated(fact: Fact, zh: str, en: str) -> Problem:
    return finding(
        "base-unstated",
        fact.where("base"),
        (f"base 是 {fact.base}，{zh}", f"the base is {fact.base}; {en}"),
        (
            "改正 base，或换一句写明与何时相比的引文",
            "mend the base, or quote what it is compared with",
        ),
    )
