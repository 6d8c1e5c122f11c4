"""规划不写成结果 / A plan is not told as a result.

The claim of what has not come about holds a plan word of its language (`plan` of
`vocabulary/wordlists.yaml`). No word of `completion` stands in such a claim, unless a plan word follows
it ("has set a target of ...") or it is itself still to come ("is to be completed"); nor in the label or
the head of its place in a table or a chart. In English claims "has", "have" and "had" with a participle
are words of completion as well. How prose tells a plan: `prose-plans`.

Accepted:
    status: target, claim: 大同市力争到2027年…
    status: planned, claim: the park was planned to be completed ...
Refused:
    status: target, claim: 大同市2027年算力产业收入{value}      no plan word
    status: target, claim: 大同市的目标已达到{value}            已 governs the figure
    status: planned, claim: 大同市计划建设园区，现已建成
"""

import re
from collections.abc import Iterator

from briefing.library import Library
from briefing.model import LANGUAGES, Card, Fact, Language, Words
from briefing.problems import Location, Problem, finding
from briefing.prose import Piece, parse_words, typed_text
from briefing.wordlists import matcher

CODES = ("plan-told-as-result",)


def check(library: Library) -> Iterator[Problem]:
    """Find plans told as results, and statuses that the words of their source do not bear out."""
    if not {"plan", "completion"} <= set(library.wordlists):
        return
    for fact in library.facts.values():
        for language in LANGUAGES if not fact.is_result else ():
            yield from _claim(fact, language, library)
    for briefing in library.briefings.values():
        yield from _labels(briefing.card, library)


def _claim(fact: Fact, language: Language, library: Library) -> Iterator[Problem]:
    pieces, where = parse_words(fact.claim[language]), fact.claim.where(language)
    if not matcher("plan", language, library).search(_typed(pieces)):
        yield _told_as_result(
            where,
            f"状态是 {fact.printed_status}，说法里却没有规划用语",
            f"the status is {fact.printed_status}, but the claim has no plan word",
        )
    for clause in _CLAUSE_END.split(_marked(pieces)):
        if done := _done(clause, language, library):
            yield _told_as_result(
                where,
                f"“{done}”把尚未实现的事写成了结果",
                f"{done!r} tells as done what has not come about",
            )
            return


_PERFECT: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?!)"),
    "en": re.compile(
        r"(?i)\b(?:has|have|had) (?:\w+ly |now |already |since |also |just )?(?:been )?"
        r"(?:\w+ed|built|made|begun|become|come|gone|grown|met|opened|put|risen|set|won)\b"
    ),
}
_TO_COME = re.compile(r"(?i)\b(?:to|will|would|be|to be|not yet|not|尚未|未)\s*$")


def _done(clause: str, language: Language, library: Library) -> str:
    """Return the words of a clause that tell it as done, and that no plan word governs."""
    plan = matcher("plan advice promise", language, library)
    for done in (matcher("completion", language, library), _PERFECT[language]):
        for match in done.finditer(clause):
            to_come = _TO_COME.search(clause[: match.start()])
            if not to_come and not plan.search(clause, match.start()):
                return match[0]
    return ""


def _typed(pieces: tuple[Piece, ...]) -> str:
    return typed_text(tuple(piece for piece in pieces if isinstance(piece, str)))


_CLAUSE_END = re.compile(r"[，。；：！？、]|[,.;:!?](?=\s|$)")


def _marked(pieces: tuple[Piece, ...]) -> str:
    """Return the typed text with a sign where each reference stands."""
    return "".join(typed_text((p,)) if isinstance(p, str) else "\u25a1" for p in pieces)


def _labels(card: Card, library: Library) -> Iterator[Problem]:
    placed: list[tuple[Words, str]] = []
    for chart in card.charts.values():
        placed += zip(chart.labels, chart.facts, strict=False)
    for table in card.tables.values():
        for row in table.rows:
            for head, cell in zip(table.columns, row.cells, strict=False):
                if isinstance(cell, str):
                    placed.append((row.label, cell))
                    placed += [(head, cell)] if isinstance(head, Words) else []
    for words, fact_id in placed:
        fact = library.facts.get(fact_id)
        for language in LANGUAGES if fact is not None and not fact.is_result else ():
            match = matcher("completion", language, library).search(words[language])
            if match:
                yield _told_as_result(
                    words.where(language),
                    f"“{match[0]}”标在尚未实现的 {fact_id} 上",
                    f"{match[0]!r} labels {fact_id}, which has not come about",
                )


def _told_as_result(where: Location, zh: str, en: str) -> Problem:
    return finding(
        "plan-told-as-result",
        where,
        (zh, en),
        (
            "写明计划、拟、力争、预计等（vocabulary/wordlists.yaml）",
            "say plan, aim, target, will ... (vocabulary/wordlists.yaml)",
        ),
    )
