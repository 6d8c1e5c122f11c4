"""规划不写成结果，结果不写成规划 / A plan is not told as a result, nor a result as a plan.

What the words of a source say decides, by the lists of `vocabulary/wordlists.yaml`. A quote with
words of `plan` backs no result. A target, plan, forecast or announcement has such a word in its
quote; or in the sentence around it, since quotes are kept short and one verb governs its sentence,
but not where the quote itself holds a word of `completion`. What is recommended has a word of
`advice` there, what is pledged a word of `promise`.

The claim of what has not come about holds a plan word of its language. No word of `completion`
governs the figure: none stands in its clause, unless a plan word stands between the two ("has set a
target of ..."), nor in the label or the head of its place in a table or a chart.

Accepted:
    status: target, claim: 大同市力争到2027年…
    status: planned, quote: additional investment of 30 billion yuan     the sentence has "will"
Refused:
    status: target, claim: 大同市2027年算力产业收入{value}      no plan word
    status: target, claim: 大同市的目标已达到{value}            已 governs the figure
    status: achieved, quote: the city plans to build ...
    status: target, quote: has built ten parks
    status: recommended, quote: the parks are large
"""

import re
from collections.abc import Iterator

from briefing.evidence import evidence
from briefing.library import Library
from briefing.model import LANGUAGES, RESULTS, Card, Fact, Language, Words
from briefing.problems import Location, Problem, finding, visible
from briefing.prose import Piece, Reference, parse_words, typed_text
from briefing.quotes import sentence_around

CODES = ("plan-told-as-result", "result-rests-on-plan", "status-unfounded")

_NEEDED = {
    **dict.fromkeys(("target", "planned", "forecast", "announced", "under-construction"), "plan"),
    "recommended": "advice",
    "pledged": "promise",
}
"""The list that a word of the source must come from, for each status that needs one."""

Matcher = re.Pattern[str]


def check(library: Library) -> Iterator[Problem]:
    """Find plans told as results, and statuses that the words of their source do not bear out."""
    if not {"plan", "completion"} <= set(library.wordlists):
        return
    for fact in library.facts.values():
        yield from _quote(fact, library)
        for language in LANGUAGES if not fact.is_result else ():
            yield from _claim(fact, language, library)
    for briefing in library.briefings.values():
        yield from _labels(briefing.card, library)


def _matcher(name: str, language: Language, library: Library) -> Matcher:
    words: tuple[str, ...] = getattr(library.wordlists.get(name), language, ())
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
    if language == "zh":
        return re.compile(either)
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def _quote(fact: Fact, library: Library) -> Iterator[Problem]:
    found = evidence(fact, library)
    if found is None:
        return
    language, text = found.source.card.language, found.source.text
    quoted = text[found.quote.start : found.quote.end]
    plan = _matcher("plan", language, library).search(quoted)
    if fact.status in RESULTS and plan:
        yield finding(
            "result-rests-on-plan",
            fact.where("status"),
            (
                f"引文里有规划用语“{plan[0]}”，不能作为 {fact.status} 的依据",
                f"the quote says {plan[0]!r}: it cannot back {fact.status}",
            ),
            (
                "改 status 为 planned、target 等，或换一句引文",
                "take planned, target ..., or another quote",
            ),
        )
    needed = _NEEDED.get(fact.status)
    if needed is None:
        return
    word = _matcher(needed, language, library)
    around = sentence_around(text, found.quote)
    done = _matcher("completion", language, library).search(quoted) if needed == "plan" else None
    if not word.search(quoted) and (done or not word.search(text[around.start : around.end])):
        told = (
            (f"引文说的是“{visible(done[0])}”", f"the quote says {visible(done[0])!r}")
            if done
            else (f"这句话里没有 {needed} 的用语", f"its sentence has no word of `{needed}`")
        )
        yield finding(
            "status-unfounded",
            fact.where("status"),
            (
                f"{told[0]}，不能作为 {fact.status} 的依据",
                f"{told[1]}: it cannot back {fact.status}",
            ),
            (
                "照来源的说法改 status，或换一句引文",
                "take the status that the source bears out, or another quote",
            ),
        )


def _claim(fact: Fact, language: Language, library: Library) -> Iterator[Problem]:
    pieces, where = parse_words(fact.claim[language]), fact.claim.where(language)
    if not _matcher("plan", language, library).search(_typed(pieces)):
        yield _told_as_result(
            where,
            f"状态是 {fact.printed_status}，说法里却没有规划用语",
            f"the status is {fact.printed_status}, but the claim has no plan word",
        )
    for index, piece in enumerate(pieces):
        if isinstance(piece, Reference) and piece.id == "value":
            yield from _governed(pieces, index, where, language, library)


def _typed(pieces: tuple[Piece, ...]) -> str:
    return typed_text(tuple(piece for piece in pieces if isinstance(piece, str)))


_CLAUSE_END = re.compile(r"[，。；：！？、]|[,.;:!?](?=\s|$)")


def _governed(
    pieces: tuple[Piece, ...], index: int, where: Location, language: Language, library: Library
) -> Iterator[Problem]:
    """Find a completion word that governs the figure at `index`, in its clause."""
    before = _CLAUSE_END.split(_marked(pieces[:index]))[-1]
    after = _CLAUSE_END.split(_marked(pieces[index + 1 :]))[0]
    done, plan = (_matcher(name, language, library) for name in ("completion", "plan"))
    for match in (*done.finditer(before), *done.finditer(after)):
        between = before[match.end() :] if match.string is before else after[: match.start()]
        if not plan.search(between):
            yield _told_as_result(
                where,
                f"“{match[0]}”把尚未实现的数字写成了结果",
                f"{match[0]!r} tells a figure as done that has not come about",
            )
            return


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
            match = _matcher("completion", language, library).search(words[language])
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
