"""年初不是年末 / A time is not told with an edge that nobody gave it.

印出的时间旁边写上初、末、自、以来、以前（`wordlists.yaml` 的 `beginning`、`ending`、`since`、`earlier`、
`later`），年中、入冬（`middle`、`season`），时间就挪动了。正文、简报卡和事实的文字里，只有事实的说法、引文或引文所在的句子用了同一表的词，
才能这样写。`by` 某时的可以说以前，`since` 某时的可以说以后；短句里否定的（没有……以后的数）不算挪动。
说到来源本身，可以写它刊出时是年初还是年末（年初的报道）。说法里的年中和季节，来源的那一句要有。改法：照来源写；来源没有说的，只印时间。

A word that stands at a printed time moves it: 初, 末, 自, 以来, 以前, early, the end of, since, from, before (the
lists `beginning`, `middle`, `ending`, `season`, `since`, `earlier` and `later` of `vocabulary/wordlists.yaml`). In
prose and in the
strings of cards and facts, it stands there where the fact has one of the same list: in its claim, its quotes or the
sentence around the quote. What is to be `by` a time may be told as before it, what is `since` one as after it; and
what its phrase denies is no moved time (没有…以后的数). Of the source itself the part of the year may be told in
which it appeared (年初的报道). A claim that has a middle of the year or a season has it of its source.

Accepted:
    到[[shanxi-digital-economy-2022|when]]末[[shanxi-digital-economy-2022]]  来源说到年末 / the source says by the end
Refused:
    到[[shanxi-digital-economy-2022|when]]初[[shanxi-digital-economy-2022]]
    到[[shanxi-digital-economy-2022|when]]年中[[shanxi-digital-economy-2022]]
    claim: {en: "... to be connected by the middle of the year", ...}      引文说年底 / the quote says the end
    since [[datong-first-project-2018|when]][[datong-first-project-2018|cite]]     来源只说在这一年 / the source says in
    在[[datong-first-project-2018|when]]以前落地[[datong-first-project-2018|cite]]
"""

import re
from collections.abc import Iterator
from itertools import product

from briefing.facts.evidence import quoted_sentence
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.passages import passage, phrases
from briefing.text.pieces import Reference
from briefing.text.printed import Printed, printed_texts
from briefing.text.wordlists import matcher

_PARTS = ("middle", "season")
LISTS = ("beginning", "ending", "since", "earlier", "later", *_PARTS)
_BY_TIME = {"by": "earlier", "since": "later"}
CODES = ("time-moved",)

_SOURCES = "report summary press-release sayings"
_BETWEEN = re.compile(r"-|(?: the)?(?: year| month)?(?: of| in)?(?: the)? ")
_FROM = re.compile(r"(?<![出来源取])自从?\Z")
"""What stands before a time in Chinese: 自……以来."""
_STOP = re.compile(r"[。！？]|[.!?](?=\s|$)")
_ASIDE = re.compile(r"[（(][^（()）]*[)）]")
_THIRD = 4
"""Months: as many of a year are called early, and as many late."""


def check(library: Library) -> Iterator[Problem]:
    """Find times that a word moves, as nothing on file does: beside those that are printed, and in claims."""
    for claimed in library.facts.values():
        yield from _claim(claimed, library)
    for printed in printed_texts(library):
        if all(isinstance(piece, str) or piece.form != "when" for piece in printed.pieces):
            continue
        language = printed.language
        for phrase in phrases(passage(printed.pieces), language):
            for at, ref in phrase.references:
                if ref.form == "when":
                    for word in _moving(phrase.text, at, ref, language, library):
                        yield _moved(word, ref, _where(printed, ref))


def _moving(
    text: str, at: int, ref: Reference, language: Language, library: Library
) -> Iterator[str]:
    """Yield the words beside a printed time that move it, as nothing on file does."""
    fact = library.facts.get(ref.id)
    if fact is None or not _is_heard(fact, library):
        return
    known = _known(fact, library)
    if matcher(_SOURCES, language, library).search(text):
        known |= _of_issue(fact, library)
    if matcher("negations", language, library).search(_around(text, at)):
        known |= {"earlier", "later"}
    yield from (word for name, word in _beside(text, at, language, library) if name not in known)


def _claim(fact: Fact, library: Library) -> Iterator[Problem]:
    """Find the middle of a year and a season that a claim has and its source does not."""
    if quoted_sentence(fact, library) is None:
        return
    known: set[str] | None = None
    for language, name in product(LANGUAGES, _PARTS):
        text = naming.claim_text(fact, language).replace("中国", " ")  # which is no 中 of a year
        found = matcher(name, language, library).search(text)
        if found and len(found[0]) > 1:  # 春 alone is as often part of a name
            known = _sourced(fact, library) if known is None else known
            if name not in known:
                yield _untold(found[0], fact.claim.where(language))


def _around(text: str, at: int) -> str:
    """Return the part of a phrase that lies in the sentence around a place: a phrase may run on."""
    begin = max((match.end() for match in _STOP.finditer(text, 0, at)), default=0)
    end = _STOP.search(text, at)
    return _ASIDE.sub(" ", text[begin : end.start() if end else len(text)])


def _is_heard(fact: Fact, library: Library) -> bool:
    """Tell whether what the source of a fact says is known: its file is read, and holds its quote."""
    return not fact.quote or quoted_sentence(fact, library) is not None


def _where(printed: Printed, ref: Reference) -> Location:
    return Location(printed.where.path, ref.line, ref.column) if ref.line else printed.where


def _beside(text: str, at: int, language: Language, library: Library) -> Iterator[tuple[str, str]]:
    """Return the lists of which a word touches the time at a place, each with that word."""
    for name in LISTS:
        words = matcher(name, language, library)
        if language == "zh":
            before = _FROM.search(text, 0, at) if name == "since" else None
            if found := words.match(text, at + 1) or before:
                yield name, found[0]
        else:
            for found in words.finditer(text, 0, at):
                if _BETWEEN.fullmatch(text, found.end(), at):
                    yield name, found[0]


def _known(fact: Fact, library: Library) -> set[str]:
    """Return the lists of which a fact, or what stands around its quote, has a word."""
    texts = [(language, naming.claim_text(fact, language)) for language in LANGUAGES]
    time = fact.time()
    by_time = {_BY_TIME.get(time[0] if time else "", "")}
    return by_time | _lists(texts, library) | _sourced(fact, library)


def _sourced(fact: Fact, library: Library) -> set[str]:
    """Return the lists of which the source of a fact has a word, in its quotes or around them."""
    texts: list[tuple[Language, str]] = []
    source = library.source_of(fact)
    if source is not None:
        texts += [(source.card.language, quote) for quote in (fact.quote, fact.time_quote) if quote]
    if sentence := quoted_sentence(fact, library):
        texts.append(sentence)
    return _lists(texts, library)


def _lists(texts: list[tuple[Language, str]], library: Library) -> set[str]:
    return {
        name
        for language, text in texts
        for name in LISTS
        if matcher(name, language, library).search(text)
    }


def _of_issue(fact: Fact, library: Library) -> set[str]:
    """Return the edge of the fact's year at which its source appeared."""
    source, time = library.source_of(fact), fact.time()
    issued = source.card.issued if source else None
    if issued is None or time is None or len(issued) < len("2021-03") or issued[:4] != time[1][:4]:
        return set()
    month = int(issued[5:7])
    return {"beginning"} if month <= _THIRD else {"ending"} if month > 12 - _THIRD else set()


_CURE = (
    "照来源写：是年初、年末还是自那时以来；来源没有说的，只印时间",
    "say early, end or since as the source does; where it says nothing, print the time alone",
)


def _untold(word: str, where: Location) -> Problem:
    return finding(
        "time-moved",
        where,
        (
            f"说法里有“{word}”，引文和它所在的句子没有这样说",
            f"the claim says {word!r}, and neither its quotes nor the sentence around them do",
        ),
        _CURE,
    )


def _moved(word: str, ref: Reference, where: Location) -> Problem:
    return finding(
        "time-moved",
        where,
        (
            f"{ref.id} 的时间旁边写了“{word}”，它的说法和引文都没有这样说",
            f"{word!r} stands at the time of {ref.id}, whose claim and quotes say no such thing",
        ),
        _CURE,
    )
