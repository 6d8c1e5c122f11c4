"""格子里的事实合于行名和栏名 / What stands in a table or a chart fits its label and its head.

表格和图里，事实要放在合适的标签和栏名下。一行或图上一点的标签，与其事实的说法或指标要有共同的要紧的词，
而且比其他标签的多；几个标签都有的词分量轻，靠时间或数字区分的标签不比。标签写了地区，事实要是那里的；
栏名写了地区，也可以是它之内的；说法提到那里的都可以。标签印了时间，事实的时间要相同；栏名印了时间，
事实的时间要在其内，没有时间的看来源的日期。

栏名有计划一类的词（`wordlists.yaml` 的 `plan`），下面不放结果；接洽（`intent`），只放宣布的；
开工（`begun`），只放说法里已开工的；现状（`present`），不放刚开工的和没有实现的；增长（`comparison`），
只放增长和倍数。表里有时间相合的计划一栏，计划就放在那里。改法：把事实放到合适的行和栏，
或让标签用上说法里的词。

The label of a row, or of a point of a chart, shares telling words with the claim or the indicator of each of its
facts, and more of them than any other label there does (a word that several labels have counts the less), but those
that another time or number tells from it. A label or a head that names places holds what is told of one of them:
facts of that place or of one within it, or such as name it in their claim. Where a label prints a time, its facts
have that time; where the head of a column does, the time of each of its facts lies there (from the first to the
last time of the head), or, where it has none, that of its source. A column whose head has a word of `plan` holds no
results, of `intent` nothing but announcements, of `begun` (开工) what its claim tells to have begun, of `present`
(现状) nothing that has only begun or not come about, of `comparison` nothing but growths and multiples. What is
planned stands under the head that tells of plans, where the table has one that fits its time.

Accepted:
    columns: ["{clusters-2021|when}的计划"], label: 装备制造, cells: [datong-equipment-2021]
Refused:
    columns: ["{clusters-2021|when}的计划"], label: 装备制造, cells: [datong-aviation-2021]
    columns: ["{clusters-2021|when}的计划"], label: 投资, cells: [datong-investment-2025]
    columns: ["{clusters-2021|when}的计划", 后来的报道], cells: ["", datong-aviation-2021]
    columns: [大同, 韶关], label: 首个项目, cells: [shaoguan-first-projects-2022, datong-first-project-2018]
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from briefing.model import LANGUAGES, Card, Fact, Language, Table, Words
from briefing.problems import Problem, Where, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.likeness import telling_words
from briefing.text.pieces import Reference, parse_words, typed_words
from briefing.text.wordlists import matcher

CODES = ("cell-under-other-head", "cell-under-other-label")

Placed = tuple[Words, str, Where]
"""A label or a head, the fact under it, and where the fact stands in the card."""


def check(library: Library) -> Iterator[Problem]:
    """Find cells and points that stand under the words of others."""
    if library.is_unread("facts"):
        return
    for briefing in library.briefings.values():
        for labelled in _labelled(briefing.card):
            yield from _labels(labelled, library)
            for label, fact_id, where in labelled:
                yield from _places("label", label, fact_id, where, library)
        for head, fact_id, where in _headed(briefing.card):
            fact = library.facts.get(fact_id)
            if fact is not None:
                yield from _head(head, fact, where, library)
            yield from _places("head", head, fact_id, where, library)
        for table in briefing.card.tables.values():
            yield from _plans(table, library)


def _labelled(card: Card) -> Iterator[list[Placed]]:
    for table in card.tables.values():
        yield [
            (row.label, cell, partial(table.where, "rows", number, "cells", column))
            for number, row in enumerate(table.rows)
            for column, cell in enumerate(row.cells)
            if isinstance(cell, str)
        ]
    for chart in card.charts.values():
        points = zip(chart.labels, chart.facts, strict=False)
        yield [
            (label, fact, partial(chart.where, "facts", at))
            for at, (label, fact) in enumerate(points)
        ]


def _headed(card: Card) -> Iterator[Placed]:
    for table in card.tables.values():
        for number, row in enumerate(table.rows):
            for column, (head, cell) in enumerate(zip(table.columns, row.cells, strict=False)):
                if isinstance(head, Words) and isinstance(cell, str):
                    yield head, cell, partial(table.where, "rows", number, "cells", column)


def _labels(labelled: Sequence[Placed], library: Library) -> Iterator[Problem]:
    labels = list({label.zh: label for label, _, _ in labelled}.values())
    used = {
        lang: Counter(word for label in labels for word in _words(label, lang))
        for lang in LANGUAGES
    }
    alike = _rivals(labels, library)
    for label, fact_id, where in labelled:
        fact = library.facts.get(fact_id)
        if fact is None or (fact.kind == "figure" and fact.indicator not in library.indicators):
            continue
        times = _times(label, library)
        if times and _time(fact) not in times:
            yield _other(
                "cell-under-other-label",
                where,
                f"标签印的时间不是 {fact_id} 的时间",
                f"the label prints a time that is not that of {fact_id}",
            )
        for language in LANGUAGES:
            typed = typed_words(label[language])
            known = _known(fact, language, library)
            told = {
                one.zh: sum(
                    1 / used[language][word] for word in sorted(_words(one, language) & known)
                )
                for one in labels
            }
            own = told.pop(label.zh)
            rivals = (share for zh, share in told.items() if zh in alike[label.zh])
            others = max(rivals, default=0)
            if _words(label, language) and own <= others:
                yield _other(
                    "cell-under-other-label",
                    where,
                    f"“{typed.strip()}”不是最合于 {fact_id} 的标签：它与说法或指标相同的词不比别的标签多",
                    f"{typed.strip()!r} is not the label that fits {fact_id} best: it shares no more words with its claim or indicator than another label does",
                )
                break


def _rivals(labels: list[Words], library: Library) -> dict[str, frozenset[str]]:
    """Return for each label the others that no time and no number tells from it."""
    told = {
        label.zh: (_times(label, library), tuple(_NUMBER.findall(label.zh))) for label in labels
    }
    return {
        zh: frozenset(
            other
            for other, (others, more) in told.items()
            if not (times and others and times != others)
            and not (numbers and more and numbers != more)
        )
        for zh, (times, numbers) in told.items()
    }


_NUMBER = re.compile(r"[0-9]+")


def _words(label: Words, language: Language) -> frozenset[str]:
    return frozenset(telling_words(typed_words(label[language]), language))


def _known(fact: Fact, language: Language, library: Library) -> frozenset[str]:
    """Return the words that a fact is told in: of its claim, its indicator and its part."""
    told = [naming.claim_text(fact, language)]
    if indicator := library.indicator_of(fact):
        told += naming.forms(indicator, language)
        if fact.part in indicator.parts:
            told.append(indicator.parts[fact.part][language])
    return frozenset().union(*(telling_words(text, language) for text in told))


def _head(head: Words, fact: Fact, where: Where, library: Library) -> Iterator[Problem]:
    known = _dated(fact, library)
    if not _fits_time(head, known, library):
        yield _other(
            "cell-under-other-head",
            where,
            f"栏名印的时间与这条事实或它来源的时间（{known}）不合",
            f"the head prints a time that is not that of the fact or its source ({known})",
        )
    for name, (fits, zh, en) in _HEADS.items():
        found = _tells_of(name, head, library)
        begun = matcher("begun", "zh", library).search(naming.claim_text(fact, "zh")) is not None
        if found and not fits(fact, begun):
            yield _other(
                "cell-under-other-head",
                where,
                f"栏名说的是{zh}，这条事实却不是",
                f"the head tells of {en}, and this fact does not",
            )


_HEADS: dict[str, tuple[Callable[[Fact, bool], bool], str, str]] = {
    "plan": (
        lambda fact, begun: (
            fact.printed_status == "pledged"
            or not (fact.is_result or fact.printed_status == "announced")
        ),
        "计划",
        "plans",
    ),
    "intent": (lambda fact, begun: fact.printed_status == "announced", "接洽", "talks"),
    "begun": (lambda fact, begun: begun, "已经动手的事", "what has begun"),
    "present": (lambda fact, begun: fact.is_result and not begun, "现状", "what is there"),
    "comparison": (lambda fact, begun: fact.measure in ("growth", "multiple"), "增长", "growth"),
}
"""The lists whose words in a head say what its column holds, and what fits there."""


def _plans(table: Table, library: Library) -> Iterator[Problem]:
    """Find plans outside the column of plans."""
    heads = [head for head in table.columns if isinstance(head, Words)]
    of_plans = [head for head in heads if _tells_of("plan", head, library)]
    for number, row in enumerate(table.rows):
        for column, (head, cell) in enumerate(zip(table.columns, row.cells, strict=False)):
            fact = library.facts.get(cell) if isinstance(cell, str) else None
            if fact is None or fact.printed_status not in _PLANNED or head in of_plans:
                continue
            if any(_fits_time(other, _dated(fact, library), library) for other in of_plans):
                yield _other(
                    "cell-under-other-head",
                    partial(table.where, "rows", number, "cells", column),
                    f"{cell} 是计划，却不在计划一栏",
                    f"{cell} is planned, and does not stand in the column of plans",
                )


_PLANNED = frozenset({"planned", "target"})


def _tells_of(name: str, head: Words, library: Library) -> bool:
    return any(matcher(name, lang, library).search(head[lang]) for lang in LANGUAGES)


def _dated(fact: Fact, library: Library) -> str:
    """Return the time of a fact, or that of its source where it has none."""
    source = library.source_of(fact)
    return _time(fact) or (source.card.published if source else "")


def _fits_time(head: Words, known: str, library: Library) -> bool:
    """Tell whether a time, if it is known, lies in those that a head prints, if it prints any."""
    times = _times(head, library)
    return not (times and known) or _lies_in(known, times)


def _places(
    role: str, words: Words, fact_id: str, where: Where, library: Library
) -> Iterator[Problem]:
    """Find a fact of another place than those that a label or a head names."""
    fact = library.facts.get(fact_id)
    if fact is None:
        return
    own = {fact.place, *(library.holders(fact.place) if role == "head" else ())}
    for language in LANGUAGES:
        named = _named_places(typed_words(words[language]), language, library)
        claimed = _named_places(naming.claim_text(fact, language), language, library)
        if named and not named & (own | claimed):
            listed = ", ".join(sorted(named))
            yield _other(
                f"cell-under-other-{role}",
                where,
                f"{_ROLES[role]}说的是 {listed}，{fact_id} 说的是 {fact.place}",
                f"the {role} names {listed}, and {fact_id} is of {fact.place}",
            )
            return


_ROLES = {"label": "标签", "head": "栏名"}


def _named_places(text: str, language: Language, library: Library) -> frozenset[str]:
    named = naming.named(text, language, library)
    return frozenset(name.id for name in named if name.kind == "place")


def _lies_in(known: str, times: frozenset[str]) -> bool:
    """Tell whether a time may lie between the first and the last of some times."""
    ends = sorted(end for time in times for end in time.split("/"))
    first, last = known.split("/")[0], known.split("/")[-1]
    return ends[0][: len(last)] <= last and first[: len(ends[-1])] <= ends[-1]


def _times(label: Words, library: Library) -> frozenset[str]:
    """Return the times that a label prints, in Chinese as in English."""
    return frozenset(
        _time(library.facts[piece.id])
        for piece in parse_words(label.zh)
        if isinstance(piece, Reference) and piece.form == "when" and piece.id in library.facts
    ) - {""}


def _time(fact: Fact) -> str:
    time = fact.time()
    return time[1] if time else ""


def _other(code: str, where: Where, zh: str, en: str) -> Problem:
    return finding(
        code,
        where(),
        (zh, en),
        (
            "把事实放到合适的行和栏，或让标签用上它的说法里的词",
            "put the fact into the row and column that fit it, or let the label use words of its claim",
        ),
    )
