"""地区和时间都有出处 / The place and the time of a fact are in its source's words.

一个数说的是哪里、什么时候，也要由来源说。引文要写明事实的地区和时间，写到同样细；引文里没有地名或时间，
才用卡片 `about` 里的。引文写的是别处、别时，`about` 就不算数：用 `place-quote`、`time-quote` 另抄来源里写明它的几
个词。地区看它自己的名称，上一级、下一级的都不算；上下级连写（“Datong, Shanxi”）说的是下一级。
五年规划的名称等于写明了起止年份。来源没说时间的，写 `reported: true`。

The quote of a fact names its place and states its time, as finely as the fact gives it. Where the
quote names no place, or states no time, those of the card's `about` count. Where the quote names
another place or another time only, they do not: words of the source that say it stand in
`place-quote` or `time-quote`. A place is named by its own names, not by those of what holds it or
lies in it, and words that name both ("Datong, Shanxi") speak of the inner one. A Five-Year Plan states
its years. What the source does not date is `reported: true`.

Accepted:
    place: datong, quote: The city has built ...         about.place: datong
    during: 2018, quote: a project in 2018
    as-of: 2022, quote: "On August 19, 2022, ..."
    during: 2021/2025, time-quote: During the Fourteenth Five-Year Plan period
    place: xinyuan-mine, quote: Mining managers can ..., place-quote: the Xinyuan coal mine
Refused:
    place: datong, quote: the province's digital economy     about.place: datong
    place: shanxi, quote: held in Datong, Shanxi             说的是大同 / Datong is meant
    during: 2018, quote: a project in 2017
    as-of: 2025-08, quote: by the end of 2025                没有月份 / no month
    during: 2021-06, about.period: 2021                      没有月份 / no month
    during: 2016/2020, time-quote: the Fourteenth Five-Year Plan    是 2021/2025 / it is 2021/2025
"""

from collections.abc import Iterator

from briefing.facts.evidence import evidence
from briefing.facts.quotes import fold
from briefing.facts.times import holds, stated
from briefing.model import Fact, Language
from briefing.problems import Problem, finding, visible
from briefing.reading.library import Library, SourceFile
from briefing.text.naming import named

CODES = ("place-unanchored", "time-unanchored")


def check(library: Library) -> Iterator[Problem]:
    """Find facts whose place or time no words of their source give."""
    for source in library.sources.values():
        yield from _about(source, library)
    for fact in library.facts.values():
        found = evidence(fact, library)
        if found is None or fact.formula is not None:
            continue
        quoted = found.source.text[found.quote.start : found.quote.end]
        if fact.place in library.places:
            yield from _place(fact, quoted, found.source, library)
        yield from _time(fact, quoted, found.source)


def _about(source: SourceFile, library: Library) -> Iterator[Problem]:
    place, period = source.card.about.place, source.card.about.period
    language = source.card.language
    known = place is not None and place.value in library.places
    if place and known and place.value not in places_named(place.quote, language, library):
        yield finding(
            "place-unanchored",
            place.where("quote"),
            (f"这段文字没有写出 {place.value}", f"these words do not name {place.value}"),
            _ANOTHER,
        )
    if period and not holds(stated(period.quote, language), period.value):
        yield finding(
            "time-unanchored",
            period.where("quote"),
            (f"这段文字没有写出 {period.value}", f"these words do not state {period.value}"),
            _ANOTHER,
        )


_ANOTHER = ("换一处写明它的原文", "take other words of the source, which say it")


def places_named(text: str, language: Language, library: Library) -> set[str]:
    """Return the ids of the places that a text names, without those that hold another of them."""
    names = named(fold(text).text, language, library)
    found = {name.id for name in names if name.kind == "place"}
    return found - {holder for place_id in found for holder in library.holders(place_id)}


def _place(fact: Fact, quoted: str, source: SourceFile, library: Library) -> Iterator[Problem]:
    language, about = source.card.language, source.card.about.place
    if about and about.value not in library.places:
        return
    if fact.place_quote is not None:
        if fact.place not in places_named(fact.place_quote, language, library):
            yield finding(
                "place-unanchored",
                fact.where("place-quote"),
                (f"这段文字没有写出 {fact.place}", f"these words do not name {fact.place}"),
                _ANOTHER,
            )
        return
    places = places_named(quoted, language, library)
    if fact.place in places or (not places and about and about.value == fact.place):
        return
    seen = "、".join(sorted(places)), ", ".join(sorted(places))
    yield finding(
        "place-unanchored",
        fact.where("place"),
        (
            f"引文写的是 {seen[0]}，不是 {fact.place}"
            if places
            else f"引文和来源的 about 都没有写出 {fact.place}",
            f"the quote names {seen[1]}, not {fact.place}"
            if places
            else f"neither the quote nor the card's about names {fact.place}",
        ),
        (
            "改正 place，或用 place-quote 引来源中写明地区的一处",
            "mend the place, or quote words of the source that name it as place-quote",
        ),
    )


def _time(fact: Fact, quoted: str, source: SourceFile) -> Iterator[Problem]:
    given, period = fact.time(), source.card.about.period
    if given is None:
        return
    key, time = given
    year = period.value[:4] if period else ""
    if fact.time_quote is not None:
        if not holds(stated(fact.time_quote, source.card.language, year), time):
            yield finding(
                "time-unanchored",
                fact.where("time-quote"),
                (f"这段文字没有写出 {time}", f"these words do not state {time}"),
                _ANOTHER,
            )
        return
    times = stated(quoted, source.card.language, year)
    about = frozenset((period.value,)) if period and not times else frozenset()
    if not holds(times or about, time):
        seen = "、".join(sorted(times)), ", ".join(sorted(times))
        yield finding(
            "time-unanchored",
            fact.where(key),
            (
                f"引文写的时间是 {visible(seen[0])}，不是 {time}"
                if times
                else f"引文和来源的 about 都没有写出 {time}",
                f"the quote states {visible(seen[1])}, not {time}"
                if times
                else f"neither the quote nor the card's about states {time}",
            ),
            (
                "改正时间，用 time-quote 引来源中写明时间的一处；来源没说就写 reported: true",
                "mend the time, or quote words of the source that give it as time-quote; "
                "where it gives none, reported: true",
            ),
        )
