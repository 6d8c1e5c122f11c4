"""每年的数写成每年 / A figure of a year, a month or a day is told as one.

每年、每月、每天、累计、全年、同比、环比（`wordlists.yaml` 的 `yearly`、`monthly`、`daily`、`cumulative`、
`fullyear`、`yoy`、`mom`）说明一个数按什么算，错了就差出许多倍。正文里印出一个数，它的短句里有这样的词，
事实的说法、指标或引文前后也要有同一表的词；说法里有的，印它的那一句也要有（`cumulative`、
`fullyear` 可以不写）。说法里的，来源要有；引文里有的，说法要有。栏名、题名、注里的，
表或图里要有一条事实这样说，或者写明没有说清。

把一个数摊到每一个、或取平均的词（各、每个、人均、平均：`spread`）也一样：正文里印出或引用一个数的短句、
事实的说法，栏名和行名，以及事实和口径差异的文字里说到它的分句，只有事实这样说才能用；
相除得出的数，本来就是摊出来的。改法：照引文写。

Words of period (每年, 年均, annual, a year: the lists `yearly`, `monthly`, `daily`, `cumulative` and
`fullyear` of `vocabulary/wordlists.yaml`) say what a figure is counted over, and those of `yoy`
(同比) and `mom` (环比) what a growth is counted from. In prose, the phrase around a printed figure has
one only where its fact has one of the same list: in its claim, its indicator or the words around its
quote; and where the claim has one, the sentence that prints the figure has one too (but may leave out
`cumulative` and `fullyear`). A claim has one where its source does, and where the quote itself has one,
so has the claim. A head, a caption or a note has one where a fact of its table or chart does, or leaves it open.

So with words that spread a figure over many, or average it (各, 每个, 平均, each, apiece, per: `spread`): they stand
in the phrase around a figure that is printed or cited, in a claim, in a head or a label, and in a clause of the
strings of facts and discrepancies that tells of a figure, only where the fact says so. One figure divided by
another is spread by itself.

Accepted:
    光伏年均发电量为[[houping-photovoltaic-output]]。       来源说年均 / the source says average annual
    每个标准机架有在运服务器[[datong-servers-per-rack]]       相除得出 / one figure divided by another
Refused:
    年均投资为[[datong-investment-2025]]。                没有文件按年计它 / nothing on file counts it by the year
    [[ruyuan-carbon-villages]]，每村碳交易额[[ruyuan-carbon-trade]]     说的是合计 / they traded that together
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
from briefing.text.passages import Passage, passage, phrases, sentences, stretches
from briefing.text.pieces import Reference, parse_words, typed_words
from briefing.text.prose import blocks_of
from briefing.text.wordlists import matcher

KEPT = ("yearly", "monthly", "daily", "yoy", "mom")
_OF_PERIODS = (*KEPT, "cumulative", "fullyear")
LISTS = (*_OF_PERIODS, "spread")
CODES = ("period-unmatched",)

_COMPARED = re.compile(
    r"(?i)\b(?:an?|each) (?:year|month|day) (?:ago|before|earlier|later|after)\b|\beach other\b|(?-i:[A-Z]\w+ Daily)\b"
)

_CLAUSE = re.compile(r"[，。；：]|[,.;:](?=\s|$)")
_PART_OF_YEAR = re.compile("[半本当今去前上下全整]年")
_EACH = re.compile("各(?= )")
"""What spreads the figure that it touches: 各[[...]]. Elsewhere it tells of all kinds and levels (各类, 各级)."""


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
    yield from _notes(library)


@lru_cache(maxsize=FACTS)
def _found(text: str, language: Language, library: Library) -> Mapping[str, str]:
    """Return the lists of which a text has a word, each with that word."""
    told = _PART_OF_YEAR.sub(" ", _COMPARED.sub(" ", text))
    found = {name: matcher(name, language, library).search(told) for name in _OF_PERIODS}
    found["fullyear"] = matcher("fullyear", language, library).search(text)
    timeless = matcher("yearly monthly daily", language, library).sub(" ", _EACH.sub("各自", told))
    found["spread"] = matcher("spread", language, library).search(timeless)
    return {name: match[0] for name, match in found.items() if match}


def _known(fact: Fact, library: Library) -> set[str]:
    """Return the lists of which a fact, or the part of the sentence around its quote, has a word."""
    texts = [(naming.claim_text(fact, language), language) for language in LANGUAGES]
    found = {name for text, tongue in texts for name in _found(text, tongue, library)}
    is_ratio = fact.formula is not None and fact.formula.ratio is not None
    return found | _sourced(fact, library) | ({"spread"} if is_ratio else set())


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
        yield from _beside(exhibit.around, {*known, "spread"}, library)
        yield from _beside(exhibit.within, known, library)


def _notes(library: Library) -> Iterator[Problem]:
    """Find clauses of the strings of facts and discrepancies that spread what nobody spread."""
    for name, fact in library.facts.items():
        because = fact.reading.because if fact.reading else None
        for words in (fact.note, fact.accepted, because):
            yield from _spread(words, (name,), library) if words else ()
    for entry in library.discrepancies.values():
        yield from _spread(entry.because, (), library)


def _spread(words: Words, owners: tuple[str, ...], library: Library) -> Iterator[Problem]:
    for language in LANGUAGES:
        left_open = matcher("unsettled negations", language, library)
        for stretch in stretches(passage(parse_words(words[language]))):
            is_open = False
            for clause in stretch.cut(_CLAUSE):
                is_open |= left_open.search(clause.text) is not None  # and what hangs on it
                word = _found(clause.typed, language, library).get("spread")
                ids = [*owners, *(ref.id for ref in clause.cites())] if word and not is_open else []
                facts = [library.facts[name] for name in ids if name in library.facts]
                is_told = any("spread" in _known(fact, library) for fact in facts)
                if word and facts and not is_told and not _of_constant(clause, library):
                    yield _unspread(words.where(language), word, ids[-1])


def _of_constant(passage: Passage, library: Library) -> bool:
    """Tell whether a passage prints a constant, which is as much for each: 2.5 kW a rack.

    A reference to no fact is one; where it leads nowhere, that is told already.
    """
    return any(ref.id not in library.facts for ref in passage.cites())


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
                ref: phrase
                for phrase in phrases(sentence, language)
                for _, ref in phrase.references
            }
            for _, ref in sentence.references:
                fact = library.facts.get(ref.id)
                if fact is None or fact.kind != "figure" or ref.form not in ("value", "cite"):
                    continue
                where = Location(body.path, ref.line, ref.column)
                phrase = around[ref]
                word = _found(phrase.typed, language, library).get("spread")
                is_told = "spread" in _known(fact, library) or _of_constant(phrase, library)
                if word and not is_told:
                    yield _unspread(where, word, ref.id)
                if ref.form == "value":
                    told = (phrase.typed, sentence.typed)
                    yield from _printed(ref, fact, told, where, language, library)


def _printed(
    ref: Reference,
    fact: Fact,
    told: tuple[str, str],
    where: Location,
    language: Language,
    library: Library,
) -> Iterator[Problem]:
    near, wide = (_found(text, language, library) for text in told)
    for name in sorted(near.keys() - _known(fact, library) - {"spread"}):
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


def _unspread(where: Location, word: str, fact_id: str) -> Problem:
    return _unmatched(
        where,
        f"“{word}”把 {fact_id} 摊到每一个，它的说法和引文都没有这样说",
        f"{word!r} spreads {fact_id} over many, or averages it; its claim and quote say no such thing",
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
            f"照引文写明是每年、每月、累计、每个还是合计，是同比还是环比；词见 wordlists.yaml 的 {'、'.join(LISTS)}",
            f"say by the year, in all, each or together, year on year as the quote does; the words are {', '.join(LISTS)} of wordlists.yaml",
        ),
    )
