"""第三季度不是第一季度 / A quarter, a half-year or a phase is the one of its fact

第几季度、哪半年、第几期、第几阶段不算数字，是手写的（第三季度、下半年、一期），所以要核对。说法里写到的，
引文里要有；引文没有写第几的，看它所在的句子或事实的时间；中英文写的要相同。正文短句、题名、标签里写到的，
所引或所列事实的说法里要有；说法没有写的，看来源原句或时间。短句没有引用的，依次看这一句（到分号为止）、
整句、整段所引的事实；判断没有引用的不查。改法：照来源写。

Which quarter, half of a year, phase or stage is meant is no figure, and is typed by hand (第三季度, 一期, the first
half of the year). So each that a claim names is named in its quote, or where that names none, in the sentence
around it, or lies in its time; and both languages name the same. Each that a phrase of the prose names, between
commas, a caption or a label, is named by the claim of a fact that it cites or stands with, or where that names
none, by its sentence or its time. Where the phrase cites nothing, the facts of its stretch, its sentence or its
block count; a judgement that cites nothing names what it likes.

Accepted:
    高端装备制造项目计划于第三季度试运行[[bci-equipment-trial|cite]]
Refused:
    高端装备制造项目计划于第一季度试运行[[bci-equipment-trial|cite]]      说法是第三季度 / its claim says the third
    claim: {zh: 正威一期项目投产, en: The second phase of Zhengwei's project ...}
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import chain, product

from briefing.composing.exhibits import exhibits
from briefing.facts.evidence import quoted_sentence
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.passages import passage, phrases, sentences, stretches
from briefing.text.pieces import typed_words
from briefing.text.printed import written_paragraphs

CODES = ("ordinal-unmatched",)

_FORMS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(
        r"第(?P<n>[一二三四])(?P<what>季度|阶段)|(?<![为同近长短周定分这那每上下哪])(?P<n2>[一二三四])(?P<what2>期)(?!待)"
        r"|(?P<n3>[上下])(?P<what3>半年)"
    ),
    "en": re.compile(
        r"(?i)\b(?P<n>first|second|third|fourth|last)[ -](?P<what>quarter|half|phase|stage)\b"
    ),
}
_NUMBERS = {
    **dict(zip("一二三四", "1234", strict=True)),
    **dict(zip(("first", "second", "third", "fourth"), "1234", strict=True)),
    **{"上": "1", "下": "2", "last": "4"},
}
_KINDS = {"季度": "quarter", "半年": "half", "期": "phase", "阶段": "stage"}
_MONTHS = {"half": 6, "quarter": 3}

Ordinal = tuple[str, str]
"""What is counted, and which: `("quarter", "3")`."""


def check(library: Library) -> Iterator[Problem]:
    """Find quarters, half-years, phases and stages that are not those of the facts."""
    if library.is_unread("facts"):
        return
    for fact in library.facts.values():
        yield from _claim(fact, library)
    for text, ids, language, where in chain(_phrases(library), _strings(library)):
        for words in _strange(text, ids, language, library):
            yield _unmatched(words, where())


def _claim(fact: Fact, library: Library) -> Iterator[Problem]:
    sentence = quoted_sentence(fact, library)
    if fact.formula is None and sentence is None:
        return
    source = library.sources.get(fact.source or "")
    quoted = _named(fact.quote, source.card.language) if fact.quote and source else {}
    known = _nearest(quoted, _named(sentence[1], sentence[0]) if sentence else {}, _of_time(fact))
    told = {language: _named(naming.claim_text(fact, language), language) for language in LANGUAGES}
    for language, twin in zip(LANGUAGES, reversed(LANGUAGES), strict=True):
        for ordinal, words in told[language].items():
            if ordinal not in known or ordinal not in told[twin]:
                yield _unmatched(words, fact.claim.where(language))


def _strange(text: str, ids: Iterable[str], language: Language, library: Library) -> Iterator[str]:
    """Yield the words of ordinals that none of some facts has."""
    named = _named(text, language)
    names = [name for name in ids if name not in library.constants] if named else []
    if any(name not in library.facts for name in names):
        return  # told elsewhere, and who knows what it says
    known = {ordinal for name in names for ordinal in _of_fact(library.facts[name], library)}
    for ordinal, words in named.items():
        if ordinal not in known:
            yield words


def _of_fact(fact: Fact, library: Library) -> set[Ordinal]:
    claims = (_named(naming.claim_text(fact, language), language) for language in LANGUAGES)
    sentence = quoted_sentence(fact, library)
    heard = _named(sentence[1], sentence[0]) if sentence else {}
    return _nearest({name for claim in claims for name in claim}, heard, _of_time(fact))


def _nearest(own: Collection[Ordinal], *further: Collection[Ordinal]) -> set[Ordinal]:
    """Return what the nearest text names, and of kinds that it does not name, what further ones do."""
    found = set(own)
    kinds = {kind for kind, _ in own}
    return found.union(*({name for name in text if name[0] not in kinds} for text in further))


def _of_time(fact: Fact) -> set[Ordinal]:
    """Return the half-year and the quarter that the time of a fact is, or lies in."""
    months = re.findall(r"-(\d\d)(?!\d)", (fact.time() or ("", ""))[1][:7])
    months += re.findall(r"/\d{4}-(\d\d)", (fact.time() or ("", ""))[1])
    found = set()
    for kind, length in _MONTHS.items():
        numbers = {(int(month) - 1) // length + 1 for month in months if int(month) > 0}
        if len(numbers) == 1:
            found.add((kind, str(numbers.pop())))
    return found


def _named(text: str, language: Language) -> dict[Ordinal, str]:
    """Return what a text names in order, each with its words."""
    found = {}
    for match in _FORMS[language].finditer(text):
        groups = match.groupdict()
        number = next(value for key, value in groups.items() if value and key.startswith("n"))
        what = next(value for key, value in groups.items() if value and key.startswith("what"))
        kind = _KINDS.get(what, what.casefold())
        last = number.casefold() == "last" and kind == "half"
        found[kind, "2" if last else _NUMBERS[number.casefold()]] = match[0]
    return found


Written = tuple[str, Iterable[str], Language, Where]
"""A text, the facts with which it stands, its language and its place."""


def _phrases(library: Library) -> Iterator[Written]:
    """Yield the phrases of the prose, each with the facts that it cites, or else those around it."""
    for block, body, language in written_paragraphs(library):
        where = partial(Location, body.path, block.line, 1)
        own = () if block.judgement else passage(block.pieces).cites()
        for sentence in sentences(block):
            for stretch in stretches(sentence):
                near = stretch.cites() or sentence.cites() or own
                for phrase in phrases(stretch, language) if near or not block.judgement else ():
                    yield phrase.typed, [ref.id for ref in phrase.cites() or near], language, where


def _strings(library: Library) -> Iterator[Written]:
    """Yield the captions, notes and labels of tables and charts, with the facts that they show."""
    for briefing in library.briefings.values():
        for exhibit in exhibits(briefing.card, library):
            for words, language in product(exhibit.words, LANGUAGES):
                where = partial(words.where, language)
                yield typed_words(words[language]), exhibit.fact_ids, language, where


def _unmatched(words: str, where: Location) -> Problem:
    return finding(
        "ordinal-unmatched",
        where,
        (
            f"“{words}”：所依的事实，说法和引文都没有这样说，或两种文字不同",
            f"{words!r} is in no claim and no sentence of the facts that it rests on, or in one language alone",
        ),
        (
            "照来源写是第几个季度、哪半年、第几期",
            "name the quarter, the half of the year or the phase as the source does",
        ),
    )
