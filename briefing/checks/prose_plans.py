"""正文不把规划写成结果 / Prose tells no plan as a result.

Each stretch of the prose, up to a semicolon or the end of the sentence, that prints or cites what
has not come about (a figure or an event, also in a judgement block) holds a plan word of its
language, by `plan` of `vocabulary/wordlists.yaml`; and no word of `completion` governs it there:
none stands in its clause, unless a plan word stands between the two.

Accepted:
    到[[datong-revenue-2027|when]]的目标是[[datong-revenue-2027]]；机架有[[datong-racks-2025]]。
Refused:
    收入为[[datong-revenue-2027]]；这是计划。       no plan word before the semicolon
    按计划推进，收入已达[[datong-revenue-2027]]。    已 governs the figure
"""

import re
from collections.abc import Iterator

from briefing.library import Body, Library
from briefing.model import LANGUAGES, Language
from briefing.passages import Passage, sentences, stretches
from briefing.problems import Location, Problem, finding
from briefing.prose import Reference, parse
from briefing.wordlists import matcher

CODES = ("plan-told-as-result",)


def check(library: Library) -> Iterator[Problem]:
    """Find sentences that tell what is planned as if it had come about."""
    if not {"plan", "completion"} <= set(library.wordlists):
        return
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            body = briefing.bodies[language]
            for block in parse(body.text, body.path)[0]:
                if block.kind in ("table", "chart"):
                    continue
                for sentence in sentences(block):
                    for stretch in stretches(sentence):
                        yield from _stretch(stretch, body, language, library)


def _stretch(
    stretch: Passage, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    plan, done = (matcher(name, language, library) for name in ("plan", "completion"))
    for at, ref in stretch.references:
        fact = library.facts.get(ref.id)
        if fact is None or fact.is_result or ref.form not in ("value", "cite"):
            continue
        if not plan.search(stretch.text):
            yield _told_as_result(
                ref,
                body,
                f"{ref.id} 尚未实现，这一句（到分号为止）没有规划用语",
                f"{ref.id} has not come about, and its sentence (up to the semicolon) has no plan word",
            )
        elif word := _governing(stretch.text, at, plan, done):
            yield _told_as_result(
                ref,
                body,
                f"“{word}”把尚未实现的 {ref.id} 写成了结果",
                f"{word!r} tells {ref.id} as done, which has not come about",
            )


_CLAUSE_END = re.compile(r"[，。；：！？、]|[,.;:!?](?=\s|$)")


def _governing(text: str, at: int, plan: re.Pattern[str], done: re.Pattern[str]) -> str:
    """Return a completion word in the clause of a reference with no plan word between the two."""
    before = _CLAUSE_END.split(text[:at])[-1]
    after = _CLAUSE_END.split(text[at + 1 :])[0]
    for part, is_before in ((before, True), (after, False)):
        for match in done.finditer(part):
            between = part[match.end() :] if is_before else part[: match.start()]
            if not plan.search(between):
                return match[0]
    return ""


def _told_as_result(ref: Reference, body: Body, zh: str, en: str) -> Problem:
    return finding(
        "plan-told-as-result",
        Location(body.path, ref.line, ref.column),
        (zh, en),
        (
            "写明计划、拟、力争、预计等（vocabulary/wordlists.yaml）",
            "say plan, aim, target, will ... (vocabulary/wordlists.yaml)",
        ),
    )
