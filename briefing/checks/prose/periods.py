"""每年的数写成每年 / A figure of a year, a month or a day is told as one.

每年、每月、每天、累计、全年、同比、环比（`wordlists.yaml` 的 `yearly`、`monthly`、`daily`、`cumulative`、
`fullyear`、`yoy`、`mom`）说明一个数按什么算，错了就差出许多倍。正文里印出一个数，它的短句里有这样的词，
事实的说法、指标或引文前后也要有同一表的词；说法里有的，印它的那一句也要有（`cumulative`、
`fullyear` 可以不写）。说法里的，来源要有；引文里有的，说法要有。栏名、题名、注里的，
表或图里要有一条事实这样说，或者写明没有说清。改法：照引文写。

Words of period (每年, 年均, annual, a year: the lists `yearly`, `monthly`, `daily`, `cumulative` and
`fullyear` of `vocabulary/wordlists.yaml`) say what a figure is counted over, and those of `yoy`
(同比) and `mom` (环比) what a growth is counted from. In prose, the phrase around a printed figure has
one only where its fact has one of the same list: in its claim, its indicator or the words around its
quote; and where the claim has one, the sentence that prints the figure has one too (but may leave out
`cumulative` and `fullyear`). A claim has one where its source does, and where the quote itself has one,
so has the claim. A head, a caption or a note has one where a fact of its table or chart does, or leaves it open.

Accepted:
    光伏年均发电量为[[houping-photovoltaic-output]]。       来源说年均 / the source says average annual
Refused:
    年均投资为[[datong-investment-2025]]。                没有文件按年计它 / nothing on file counts it by the year
    a cluster with an output of [[datong-big-data-output-aim]]    说法是年产值 / its claim says annual
    claim: {en: an annual investment of {value}, ...}     引文没有这样说 / the quote says no such thing
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product

from briefing.composing.exhibits import exhibits
from briefing.facts.evidence import quoted_sentence
from briefing.memory import FACTS
from briefing.model import LANGUAGES, Card, Fact, Language, Words
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.passages import phrases, sentences
from briefing.text.pieces import Reference, typed_words
from briefing.text.prose import blocks_of
from briefing.text.wordlists import matcher

KEPT = ("yearly", "monthly", "daily", "yoy", "mom")
LISTS = (*KEPT, "cumulative", "fullyear")
CODES = ("period-unmatched",)

_COMPARED = re.compile(
    r"(?i)\b(?:an?|each) (?:year|month|day) (?:ago|before|earlier|later|after)\b|(?-i:[A-Z]\w+ Daily)\b"
)

_CLAUSE = re.compile(r"[，。；：]|[,.;:](?=\s|$)")
_PART_OF_YEAR = re.compile("[半本当今去前上下全整]年")


def check(library: Library) -> Iterator[Problem]:
    """Find figures that are told by the year where they are not, or the other way round."""
    if library.is_unread("facts"):
        return
    for fact in library.facts.values():
        if fact.kind == "figure":
            yield from _claim(fact, library)
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            yield from _body(briefing.bodies[language], language, library)
        yield from _card(briefing.card, library)


@lru_cache(maxsize=FACTS)
def _found(text: str, language: Language, library: Library) -> Mapping[str, str]:
    """Return the lists of which a text has a word, each with that word."""
    told = _PART_OF_YEAR.sub(" ", _COMPARED.sub(" ", text))
    found = {name: matcher(name, language, library).search(told) for name in LISTS}
    found["fullyear"] = matcher("fullyear", language, library).search(text)
    return {name: match[0] for name, match in found.items() if match}


def _known(fact: Fact, library: Library) -> set[str]:
    """Return the lists of which a fact, or the part of the sentence around its quote, has a word."""
    texts = [(naming.claim_text(fact, language), language) for language in LANGUAGES]
    return {name for text, tongue in texts for name in _found(text, tongue, library)} | _sourced(
        fact, library
    )


def _sourced(fact: Fact, library: Library) -> set[str]:
    texts: list[tuple[str, Language]] = []
    if sentence := quoted_sentence(fact, library):
        parts = re.split("[;；]", sentence[1])
        own = [part for part in parts if fact.quote and fact.quote in part]
        texts.append((own[0] if own else sentence[1], sentence[0]))
    if indicator := library.indicator_of(fact):
        texts += [
            (form, tongue) for tongue in LANGUAGES for form in naming.forms(indicator, tongue)
        ]
    return {name for text, tongue in texts for name in _found(text, tongue, library)}


def _claim(fact: Fact, library: Library) -> Iterator[Problem]:
    sentence = quoted_sentence(fact, library)
    if sentence is None or fact.quote is None:
        return
    sourced, quoted = _sourced(fact, library), _found(fact.quote, sentence[0], library)
    for language in LANGUAGES:
        told = _found(naming.claim_text(fact, language), language, library)
        for name in sorted(told.keys() - sourced):
            yield _unmatched(
                fact.claim.where(language),
                f"说法里有“{told[name]}”，引文所在的句子没有这样说",
                f"the claim says {told[name]!r}, and the sentence of its quote does not",
            )
        printed = fact.figure or fact.quote
        for name in _kept(_found(printed, sentence[0], library).keys() - told.keys()):
            yield _unmatched(
                fact.claim.where(language),
                f"引文里有“{quoted[name]}”，说法没有",
                f"the quote says {quoted[name]!r}, the claim does not",
            )


def _card(card: Card, library: Library) -> Iterator[Problem]:
    """Find heads, captions and notes with a word that none of the facts below them has."""
    for exhibit in exhibits(card, library):
        facts = [library.facts[name] for name in exhibit.fact_ids if name in library.facts]
        known = {name for fact in facts for name in _known(fact, library)}
        yield from _beside(exhibit.words, known, library)


def _beside(texts: Iterable[Words], known: Collection[str], library: Library) -> Iterator[Problem]:
    for words, language in product(texts, LANGUAGES):
        left_open = matcher("unsettled negations", language, library)
        for clause in _CLAUSE.split(typed_words(words[language])):
            told = {} if left_open.search(clause) else _found(clause, language, library)
            for name in sorted(told.keys() - known):
                yield _unmatched(
                    words.where(language),
                    f"这里说“{told[name]}”，下面的事实都没有这样说",
                    f"this says {told[name]!r}, and none of the facts below it does",
                )


def _body(body: Body, language: Language, library: Library) -> Iterator[Problem]:
    for block in blocks_of(body):
        for sentence in sentences(block) if block.kind in ("paragraph", "item") else ():
            around = {
                ref: phrase.typed
                for phrase in phrases(sentence, language)
                for _, ref in phrase.references
            }
            for _, ref in sentence.references:
                fact = library.facts.get(ref.id)
                if fact is not None and fact.kind == "figure" and ref.form == "value":
                    told = (around[ref], sentence.typed)
                    yield from _printed(ref, fact, told, body, language, library)


def _printed(
    ref: Reference,
    fact: Fact,
    told: tuple[str, str],
    body: Body,
    language: Language,
    library: Library,
) -> Iterator[Problem]:
    where = Location(body.path, ref.line, ref.column)
    near, wide = (_found(text, language, library) for text in told)
    for name in sorted(near.keys() - _known(fact, library)):
        yield _unmatched(
            where,
            f"“{near[name]}”说的是 {ref.id}，它的说法和引文都没有这样说",
            f"{near[name]!r} is told of {ref.id}, whose claim and quote say no such thing",
        )
    claimed = _found(naming.claim_text(fact, language), language, library)
    for name in _kept(claimed.keys() - wide.keys()):
        yield _unmatched(
            where,
            f"{ref.id} 的说法有“{claimed[name]}”，这一句没有",
            f"the claim of {ref.id} says {claimed[name]!r}, and this sentence does not",
        )


def _kept(names: Collection[str]) -> list[str]:
    """Return those lists of which a word may not be left out; a sum may pass over from when it counts."""
    return [name for name in KEPT if name in names]


def _unmatched(where: Location, zh: str, en: str) -> Problem:
    return finding(
        "period-unmatched",
        where,
        (zh, en),
        (
            f"照引文写明是每年、每月、累计还是同比、环比；词见 wordlists.yaml 的 {'、'.join(LISTS)}",
            f"say by the year, in all, year on year as the quote does; the words are {', '.join(LISTS)} of wordlists.yaml",
        ),
    )
