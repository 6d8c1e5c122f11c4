"""说的是哪里的什么，照说法 / What is told, and of where, is what the claim tells

引用一句话或一件事，又说在（in、at）某地，那里就要是所引一条事实的地区、它的上级或下级，
或某条说法提到的地方；研判块里可以自由比较各地。说法里有名次的（`wordlists.yaml` 的 `rank`：首座、最大），
引用它的分句用了同一个词，排的也要是同一样东西：中文看最后一个“的”后面的名词，
英文看名次后面第一个要紧的词，要在说法里。改法：照说法写明是哪里的什么，或引用这里真正说的事实。

A stretch of the prose, up to a semicolon, that cites statements or events and says in (在) a place says so of one
of theirs: a place of a fact cited there, one that holds it or lies in it, or one that a claim names. And where its
claim ranks something (首座, first: `rank` of `vocabulary/wordlists.yaml`), the clause that cites it with the same
word ranks the same thing: in English the next word that tells something is the claim's, in Chinese the noun behind
the last 的. A judgement may compare places as it likes.

Accepted:
    在同一省内，新元煤矿成为全国首座覆盖5G网络的煤矿[[xinyuan-five-g-2020|cite]]
Refused:
    在大同市，新元煤矿成为全国首座覆盖5G网络的煤矿[[xinyuan-five-g-2020|cite]]      它的地区是山西 / its place is Shanxi
    新元成为全国首座覆盖5G网络的电厂[[xinyuan-five-g-2020|cite]]                  说法是煤矿 / the claim says 煤矿
"""

import re
from collections.abc import Iterator

from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.likeness import telling_words
from briefing.text.passages import ASIDE_END, CITATION, MARK, Passage, stretches_of
from briefing.text.pieces import Reference
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import finder, matcher

CODES = ("told-elsewhere", "told-of-other")


def check(library: Library) -> Iterator[Problem]:
    """Find statements and events that are told of other places, and ranks of other things."""
    if library.is_unread("facts"):
        return
    for block, body, language in written_paragraphs(library):
        for stretch in stretches_of(block):
            if not block.judgement:
                yield from _places(stretch, body, language, library)
            for clause in stretch.cut(ASIDE_END):
                yield from _ranked(clause, body, language, library)


def _told(passage: Passage, library: Library) -> Iterator[tuple[Reference, Fact]]:
    """Return the statements and events that a passage cites."""
    for ref in passage.cites():
        fact = library.facts.get(ref.id)
        if fact is not None and fact.kind != "figure" and ref.form == "cite":
            yield ref, fact


def _places(
    stretch: Passage, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    told = list(_told(stretch, library))
    named = _located(stretch.text, language, library) if told else frozenset()
    known = {
        ref.id: _around(library.facts[ref.id], library)
        for ref in stretch.cites()
        if ref.id in library.facts
    }
    for ref, fact in told:
        own = _around(fact, library)
        others = frozenset().union(*(places for name, places in known.items() if name != ref.id))
        lost = {place for place in named if fact.place not in library.holders(place)} - own - others
        if lost:
            yield _problem(
                "told-elsewhere",
                Location(body.path, ref.line, ref.column),
                f"这里说到 {'、'.join(sorted(lost))}，{ref.id} 说的是 {fact.place}",
                f"this speaks of {', '.join(sorted(lost))}, {ref.id} of {fact.place}",
            )


_IN = re.compile(r"(?i)(?:[在于]|\b(?:in|at))\s*\Z")


def _located(text: str, language: Language, library: Library) -> frozenset[str]:
    """Return the places in which a text says that something is."""
    return frozenset(
        name.id
        for mention in naming.mentions(text, language, library)
        for name in mention.names
        if name.kind == "place" and _IN.search(text, 0, mention.start)
    )


def _around(fact: Fact, library: Library) -> frozenset[str]:
    """Return the place of a fact, those that hold it, and those that its claim names."""
    claimed = (_named(naming.claim_text(fact, tongue), tongue, library) for tongue in LANGUAGES)
    return frozenset({fact.place, *library.holders(fact.place)}).union(*claimed)


def _named(text: str, language: Language, library: Library) -> frozenset[str]:
    names = naming.named(text, language, library)
    return frozenset(name.id for name in names if name.kind == "place")


def _ranked(clause: Passage, body: Body, language: Language, library: Library) -> Iterator[Problem]:
    for rank in matcher("rank", language, library).finditer(clause.text):
        ends = [clause.text.find(mark, rank.end()) for mark in (MARK, CITATION)]
        behind = clause.text[rank.end() : min((end for end in ends if end >= 0), default=None)]
        things = _things(behind, language)
        for ref, fact in _told(clause, library) if things else ():
            claim = naming.claim_text(fact, language)
            if (
                finder([rank[0]]).search(claim)
                and not things & telling_words(claim, language).keys()
            ):
                yield _problem(
                    "told-of-other",
                    Location(body.path, ref.line, ref.column),
                    f"“{rank[0]}”后面说的，{ref.id} 的说法里没有：“{claim}”",
                    f"what is called {rank[0]!r} here is not what {ref.id} calls so: {claim!r}",
                )


def _things(behind: str, language: Language) -> set[str]:
    """Return the words that name what is ranked; none where they cannot be made out."""
    if language == "en":
        return set(list(telling_words(behind, "en"))[:1])
    return set(telling_words(behind.rpartition("的")[2], "zh")) if "的" in behind else set()


def _problem(code: str, where: Location, zh: str, en: str) -> Problem:
    return finding(
        code,
        where,
        (zh, en),
        (
            "照说法写明是哪里的什么，或引用这里真正说的事实",
            "tell it of the place and the thing of its claim, or cite the fact that is meant",
        ),
    )
