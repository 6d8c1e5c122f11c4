"""说法点明说的是什么 / A claim says what it is about.

说法会单独印在表里、附录里、另一段里，读者看不到上下文。所以两种文字都要点明事实的地区、指标或主体，
用 `places.yaml`、`indicators.yaml`、`actors.yaml` 里的写法（`zh`、`en`、`names`）。

A claim is printed alone: in a table, in the annex, in another paragraph. So each language names the
fact's place, its indicator or its actor, in a form that `places.yaml`, `indicators.yaml` or
`actors.yaml` gives for it (`zh`, `en`, `names`).

Accepted:
    place: datong, claim: {zh: 大同市标准机架为{value}, en: "Datong has {value}"}
Refused:
    place: datong, claim: {zh: 总规模为{value}, en: "A total of {value} was built"}
"""

from collections.abc import Iterator

from briefing.model import LANGUAGES, Fact
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.naming import Name, claim_text, entry, forms, known, named

CODES = ("claim-subject",)


def check(library: Library) -> Iterator[Problem]:
    """Find claims that name neither the place nor the indicator nor the actor of their fact."""
    for fact in library.facts.values():
        subjects = _subjects(fact)
        if not all(known(name, library) for name in subjects):
            continue
        for language in LANGUAGES:
            if not named(claim_text(fact, language), language, library).intersection(subjects):
                listed = ", ".join(
                    form for name in subjects for form in forms(entry(name, library), language)
                )
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


def _subjects(fact: Fact) -> list[Name]:
    subjects = [Name("place", fact.place)]
    if fact.indicator:
        subjects.append(Name("indicator", fact.indicator))
    if fact.said_by:
        subjects.append(Name("actor", fact.said_by))
    return subjects
