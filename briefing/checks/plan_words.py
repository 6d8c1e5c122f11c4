"""规划不写成结果 / A plan is not told as a result.

The claim of a fact that has not come about, and every block that prints its figure, holds a plan
word of its language (`vocabulary/wordlists.yaml`, `plan`). A quote with plan words backs no result.

Accepted:
    status: target, claim: 大同市力争到2027年…
Refused:
    status: target, claim: 大同市2027年算力产业收入{value}      no plan word
    status: achieved, quote: the city plans to build ...
"""

import re
from collections.abc import Iterator

from briefing.evidence import evidence
from briefing.library import Library
from briefing.model import LANGUAGES, RESULTS, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.prose import Reference, parse, parse_words, typed_text
from briefing.quotes import sentence_around

CODES = ("plan-told-as-result", "result-rests-on-plan")


def check(library: Library) -> Iterator[Problem]:
    """Find plans told as results, and results that rest on the words of a plan."""
    plan = library.wordlists.get("plan")
    if plan is None:
        return
    matchers: dict[Language, re.Pattern[str]] = {
        "zh": re.compile("|".join(map(re.escape, plan.zh))),
        "en": re.compile(rf"\b(?:{'|'.join(map(re.escape, plan.en))})\b", re.IGNORECASE),
    }
    for fact in library.facts.values():
        yield from _claim(fact, matchers)
        yield from _quote(fact, library, matchers)
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            body = briefing.bodies[language]
            for block in parse(body.text, body.path)[0]:
                for ref in block.references:
                    told = library.facts.get(ref.id)
                    planned = told is not None and ref.form == "value" and not told.is_result
                    if planned and not matchers[language].search(block.text):
                        yield finding(
                            "plan-told-as-result",
                            Location(body.path, ref.line, ref.column),
                            (
                                f"{ref.id} 尚未实现，这一段没有规划用语",
                                f"{ref.id} has not come about, and this block has no plan word",
                            ),
                            (
                                "写明计划、拟、力争、预计等（vocabulary/wordlists.yaml）",
                                "say plan, aim, target, will ... (vocabulary/wordlists.yaml)",
                            ),
                        )


def _claim(fact: Fact, matchers: dict[Language, re.Pattern[str]]) -> Iterator[Problem]:
    if fact.is_result:
        return
    for language in LANGUAGES:
        if not matchers[language].search(_typed(fact, language)):
            yield finding(
                "plan-told-as-result",
                fact.claim.where(language),
                (
                    f"状态是 {fact.printed_status}，说法里却没有规划用语",
                    f"the status is {fact.printed_status}, but the claim has no plan word",
                ),
                (
                    "写明计划、拟、力争、预计等（vocabulary/wordlists.yaml）",
                    "say plan, aim, target, will ... (vocabulary/wordlists.yaml)",
                ),
            )


def _typed(fact: Fact, language: Language) -> str:
    pieces = parse_words(fact.claim[language])
    return typed_text(tuple(p for p in pieces if not isinstance(p, Reference)))


def _quote(
    fact: Fact, library: Library, matchers: dict[Language, re.Pattern[str]]
) -> Iterator[Problem]:
    found = evidence(fact, library)
    if found is None or fact.status not in RESULTS:
        return
    sentence = sentence_around(found.source.text, found.quote)
    begin = max(sentence.start, found.quote.start)
    quoted = found.source.text[begin : found.quote.end]
    match = matchers[found.source.card.language].search(quoted)
    if match:
        yield finding(
            "result-rests-on-plan",
            fact.where("status"),
            (
                f"引文里有规划用语“{match[0]}”，不能作为 {fact.status} 的依据",
                f"the quote says {match[0]!r}: it cannot back {fact.status}",
            ),
            (
                "改 status 为 planned、target 等，或换一句引文",
                "take planned, target ..., or another quote",
            ),
        )
