"""规划不写成结果 / A plan is not told as a result.

还没有实现的事，读者要一眼看出是计划。它的说法两种文字都要有规划用语（`vocabulary/wordlists.yaml` 的 `plan`：
计划、拟、力争、will）；如期、按计划、as planned（`kept`）不算。不能有 `completion` 的词（已、has built），
英文 has、have、had 加过去分词也算，除非后面接着规划用语（has set a target of），或事情本身还在后头（is to be
completed）。`done` 的词（建成、completed）要有同一分句里的规划用语管着：“拟建成”是计划，“计划的园区建成”是结
果。

这条事实的说明和理由，以及它在表和图里的标签、栏名、题名、附注，也不能有这些词，除非是否定的（尚未建成）或存疑的
（是否、whether）。正文怎样写计划，见 `prose-plans`。

The claim of what has not come about holds a plan word of its language (`plan` of
`vocabulary/wordlists.yaml`); 如期, 按计划 and "as planned" (`kept`) are none. No word of `completion` stands in
such a claim, unless a plan word follows it ("has set a target of ...") or it is itself still to come
("is to be completed"); in English claims "has", "have" and "had" with a participle are words of
completion as well. No word of `done` (建成, completed) stands there that no plan word of its clause
governs: 拟建成 and "planned to be completed" tell a plan, 计划的园区建成 and "the planned park was
completed" a result. Nor do such words stand, unless denied or left open (是否, whether), in the notes
and reasons of that fact, nor in the label, the head, the caption or the note of its place in a table
or a chart. How prose tells a plan: `prose-plans`.

Accepted:
    status: target, claim: 大同市力争到2027年…
    status: planned, claim: the park was planned to be completed ...
    status: target, note: 是目标，尚未建成
Refused:
    status: target, claim: 大同市2027年算力产业收入{value}      没有规划用语 / no plan word
    status: target, claim: 大同市的目标已达到{value}            数字归“已”管 / 已 governs the figure
    status: planned, claim: 大同市计划建设园区，现已建成
    status: planned, claim: As planned, the park came on line
    status: target, label: {zh: 机架建成, en: Racks built}
    status: target, note: 机架现已建成
"""

from collections.abc import Iterator
from functools import partial

from briefing.composing.exhibits import Exhibit, exhibits
from briefing.model import LANGUAGES, Card, Fact, Language, Words
from briefing.problems import Problem, Where, finding
from briefing.reading.library import Library
from briefing.text.outcomes import OUTCOME_END, done_word, figures_marked, plan_word
from briefing.text.passages import passage
from briefing.text.pieces import parse_words, typed_text

CODES = ("plan-told-as-result",)


def check(library: Library) -> Iterator[Problem]:
    """Find plans told as results, and statuses that the words of their source do not bear out."""
    if not {"plan", "completion"} <= set(library.wordlists):
        return
    for fact_id, fact in library.facts.items():
        for language in LANGUAGES if not fact.is_result else ():
            yield from _claim(fact, language, library)
            yield from _notes(fact_id, fact, language, library)
    for briefing in library.briefings.values():
        yield from _labels(briefing.card, library)
        for exhibit in exhibits(briefing.card, library):
            yield from _captions(exhibit, library)


def _claim(fact: Fact, language: Language, library: Library) -> Iterator[Problem]:
    pieces, where = parse_words(fact.claim[language]), partial(fact.claim.where, language)
    if not plan_word(typed_text(pieces), language, library):
        yield _told_as_result(
            where,
            f"状态是 {fact.printed_status}，说法里却没有规划用语",
            f"the status is {fact.printed_status}, but the claim has no plan word",
        )
    if done := _told_done(fact.claim, language, library):
        yield _told_as_result(
            where,
            f"“{done}”把尚未实现的事写成了结果",
            f"{done!r} tells as done what has not come about",
        )


def _told_done(words: Words, language: Language, library: Library, weak_only: bool = False) -> str:
    """Return the first words that tell something as done, clause by clause."""
    clauses = OUTCOME_END.split(figures_marked(passage(parse_words(words[language]))))
    found = (done_word(clause, language, library, weak_only) for clause in clauses)
    return next(filter(None, found), "")


def _notes(fact_id: str, fact: Fact, language: Language, library: Library) -> Iterator[Problem]:
    because = fact.reading.because if fact.reading else None
    for words in filter(None, (fact.note, fact.accepted, because)):
        if done := _told_done(words, language, library, weak_only=True):
            yield _labelled(words, language, done, fact_id)


def _captions(exhibit: Exhibit, library: Library) -> Iterator[Problem]:
    facts = [(name, library.facts[name]) for name in exhibit.fact_ids if name in library.facts]
    ahead = [name for name, fact in facts if not fact.is_result]
    for words in exhibit.around if ahead else ():
        for language in LANGUAGES:
            if done := _told_done(words, language, library, weak_only=True):
                yield _labelled(words, language, done, ahead[0])


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
            if done := _told_done(words, language, library):
                yield _labelled(words, language, done, fact_id)


def _labelled(words: Words, language: Language, done: str, fact_id: str) -> Problem:
    return _told_as_result(
        partial(words.where, language),
        f"“{done}”标在尚未实现的 {fact_id} 上",
        f"{done!r} labels {fact_id}, which has not come about",
    )


def _told_as_result(where: Where, zh: str, en: str) -> Problem:
    return finding(
        "plan-told-as-result",
        where(),
        (zh, en),
        (
            "写明计划、拟、力争、预计等（vocabulary/wordlists.yaml）",
            "say plan, aim, target, will ... (vocabulary/wordlists.yaml)",
        ),
    )
