"""标题不抢在事实前面 / A head tells nothing as done, or of the most, that no fact below it tells.

标题、段首的粗体、简报题目、题名，许多人只读这些，它们又不带引用，所以不能抢在事实前面。
说“建成”“完成”（`wordlists.yaml` 的 `done`），下面要有一条已有结果的事实，说法里有同一个词；
只说“已”（`completion`）的，下面一条结果的说法要有这两表的词，并有这个分句一半要紧的词。
“多数”（`majority`）、“多例”（`several`）、“就是”（`equating`），要有一条说法用同一个词。所谓下面，
标题看它那一节，段首看它那一段，题名看它那张表或图，题目看整份简报。分句里计划、否定、发问、存疑的不算。
标题也不用它那一节没有说到的术语（`terms.yaml`）。改法：标题只说下面的事实说到的；计划写明是计划。

A heading, the bold lead of a paragraph, a title, a caption: many read no more, and it cites nothing. So it has a
word of `done` of `vocabulary/wordlists.yaml` (建成, completed) only where the claim of a result has the same word,
one of `completion` alone (已) only where the claim of a result has any of these and half of the telling words of
the clause, and one of `majority` (多数, mostly), `several` (多例, various) or `equating` (就是, equals) only where
a claim has it: a fact of the section, of the paragraph, of the table or chart; for a title, of the briefing. What
its clause plans, denies, asks or leaves open it does not tell as done. And a heading names no term of
`vocabulary/terms.yaml` that nothing in its section names.

Accepted:
    ## 首批项目开工      这一节引用了开工的事实 / the section cites that the first projects began
    **集群据报开工，未见投运。**
Refused:
    ## 数据中心集群已经投运      这一节只知道开工 / the section knows only of a start
    ## Most plans carried out
    **装备就是成效。**            没有哪条说法这样说 / no claim says so
    ## 全绿电的数据中心集群          这一节没有说到全绿电 / its section does not speak of 全绿电
    title: {zh: 大同：算力之城已经建成, ...}
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import takewhile

from briefing.composing.exhibits import exhibits
from briefing.model import LANGUAGES, Language, Words
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Briefing, Library
from briefing.text import naming
from briefing.text.likeness import share, telling_words
from briefing.text.outcomes import OUTCOME_END, done_word
from briefing.text.passages import lead
from briefing.text.pieces import typed_words
from briefing.text.prose import Block, blocks_of
from briefing.text.wordlists import Matcher, finder, matcher

CODES = ("head-unbacked",)

_HALF, _FEWEST = 0.5, 3
"""The share of a clause that a claim has, and how many words it must have to be about anything."""
_ALL_OF = "majority several equating"
_ASKS = re.compile(r"(?i)哪|什么|谁|多少|\b(?:what|which|who|how)\b")
"""A head that asks tells nothing: 哪些已见报道."""


def check(library: Library) -> Iterator[Problem]:
    """Find heads that tell more than the facts below them."""
    if library.is_unread("facts") or "done" not in library.wordlists:
        return
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            yield from _body(briefing, language, library)
        yield from _card(briefing, library)


def _body(briefing: Briefing, language: Language, library: Library) -> Iterator[Problem]:
    body = briefing.bodies[language]
    blocks = blocks_of(body)
    for number, block in enumerate(blocks):
        section = takewhile(lambda later: later.kind != "heading", blocks[number + 1 :])
        if block.kind == "heading":
            told, below = block.text, [ref.id for one in section for ref in one.references]
            below += _listed(briefing, below)
            yield from _terms(blocks, number, below, body.path, language, library)
        else:
            told, below = lead(block), [ref.id for ref in block.references]
        yield from _told(
            told, below, language, partial(Location, body.path, block.line, 1), library
        )


def _terms(
    blocks: Sequence[Block],
    number: int,
    below: Iterable[str],
    path: str,
    language: Language,
    library: Library,
) -> Iterator[Problem]:
    """Find terms of a heading that neither its section nor a fact below it names."""
    head = blocks[number]
    section = takewhile(lambda later: later.kind != "heading", blocks[number + 1 :])
    texts = [block.text for block in section]
    texts += [naming.claim_text(library.facts[i], language) for i in below if i in library.facts]
    told = frozenset().union(*(naming.named(text, language, library) for text in texts))
    for name in sorted(naming.named(head.text, language, library) - told):
        if name.kind == "term" and texts:
            form = library.terms[name.id][language]
            yield finding(
                "head-unbacked",
                Location(path, head.line, 1),
                (
                    f"标题说“{form}”，这一节没有说到",
                    f"the heading names {form!r}, and nothing in its section does",
                ),
                (
                    "标题只用这一节说到的名称",
                    "let a heading name what its section tells of",
                ),
            )


def _listed(briefing: Briefing, ids: Iterable[str]) -> list[str]:
    """Return the facts of the tables among some references."""
    tables = briefing.card.tables
    return [fact_id for name in ids if name in tables for fact_id in tables[name].fact_ids()]


def _card(briefing: Briefing, library: Library) -> Iterator[Problem]:
    card = briefing.card
    body = briefing.bodies["zh"]  # the other has the same references
    everywhere = [ref.id for block in blocks_of(body) for ref in block.references]
    everywhere += _listed(briefing, everywhere)
    heads: list[tuple[Words, Iterable[str]]] = [(card.title, everywhere)]
    heads += [(card.subtitle, everywhere)] if card.subtitle else []
    heads += [(one.shown.caption, one.fact_ids) for one in exhibits(card, library)]
    for words, below in heads:
        for language in LANGUAGES:
            told = typed_words(words[language])
            yield from _told(told, below, language, partial(words.where, language), library)


def _told(
    text: str, below: Iterable[str], language: Language, where: Where, library: Library
) -> Iterator[Problem]:
    words = list(_words(text, language, library)) if text else []
    if not words:
        return
    facts = [library.facts[name] for name in below if name in library.facts]
    for word, telling, of_results, shared in words:
        claims = (
            naming.claim_text(fact, language) for fact in facts if fact.is_result or not of_results
        )
        if not any(
            telling.search(claim) and share(shared, telling_words(claim, language)) >= _HALF
            for claim in claims
        ):
            yield finding(
                "head-unbacked",
                where(),
                (
                    f"标题（或粗体的头一句）里说“{word}”，下面所依的事实没有这样说",
                    f"the head says {word!r}, and no fact below it says so",
                ),
                (
                    "标题只说下面的事实说到的；计划和目标写明是计划、目标",
                    "let a head say no more than the facts below it; call a plan a plan",
                ),
            )


Telling = tuple[str, Matcher, bool, frozenset[str]]
"""A word that tells much, what a claim must have, whether that of a result, and of which words one."""


def _words(text: str, language: Language, library: Library) -> Iterator[Telling]:
    """Return the words of a head that tell much."""
    for clause in OUTCOME_END.split(text):
        if _ASKS.search(clause):
            continue
        if word := done_word(clause, language, library):
            verb = matcher("done", language, library).search(clause)
            any_verb = matcher("completion done", language, library)
            about = frozenset(telling_words(clause, language))
            shared = frozenset() if verb or len(about) < _FEWEST else about
            yield word, finder([verb[0]]) if verb else any_verb, True, shared
        if not matcher("negations unsettled doubts", language, library).search(clause):
            for found in matcher(_ALL_OF, language, library).finditer(clause):
                yield found[0], finder([found[0]]), False, frozenset()
