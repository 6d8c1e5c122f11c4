"""说法点明说的是什么 / A claim says what it is about.

A claim is printed alone: in a table, in the annex, in another paragraph. So each language names the
fact's place, its indicator or its actor, in a form that `places.yaml`, `indicators.yaml` or
`actors.yaml` gives for it (`zh`, `en`, `names`).

Accepted:
    place: datong, claim: {zh: 大同市标准机架为{value}, en: "Datong has {value}"}
Refused:
    place: datong, claim: {zh: 总规模为{value}, en: "A total of {value} was built"}
"""

import re
from collections.abc import Iterator

from briefing.library import Library
from briefing.model import LANGUAGES, Actor, Fact, Indicator, Language, Place
from briefing.problems import Problem, finding
from briefing.prose import parse_words, typed_text

CODES = ("claim-subject",)


def check(library: Library) -> Iterator[Problem]:
    """Find claims that name neither the place nor the indicator nor the actor of their fact."""
    for fact in library.facts.values():
        for language in LANGUAGES:
            names = _names(fact, library, language)
            if names and not _pattern(names, language).search(
                typed_text(parse_words(fact.claim[language]))
            ):
                listed = ", ".join(names)
                yield finding(
                    "claim-subject",
                    fact.claim.where(language),
                    (
                        "说法没有点明地区、指标或主体",
                        "the claim names neither the place nor the indicator nor the actor",
                    ),
                    (
                        f"写明其中之一：{listed}；或在词表的 names 中补上所用的写法",
                        f"name one of them: {listed}; or add the form to its `names`",
                    ),
                )


def _names(fact: Fact, library: Library, language: Language) -> list[str]:
    """Return what may name the subject; nothing where one of the ids is unknown."""
    named: list[Place | Indicator | Actor | None] = [library.places.get(fact.place)]
    if fact.indicator:
        named.append(library.indicators.get(fact.indicator))
    if fact.said_by:
        named.append(library.actors.get(fact.said_by))
    names: list[str] = []
    for entry in named:
        if entry is None:
            return []
        names.append(entry.zh if language == "zh" else entry.en)
        names += entry.names.get(language, ())
    return names


def _pattern(names: list[str], language: Language) -> re.Pattern[str]:
    """Return a pattern of the names; in English of whole words, whatever their case."""
    either = "|".join(map(re.escape, names))
    return re.compile(either if language == "zh" else rf"\b(?:{either})\b", re.IGNORECASE)
