"""提到谁，就引用说到谁的事实 / Whoever is named is named by a fact that is cited there.

正文提到词表里的一个主体或地区，所引的事实就要提到它：在说法、`said-by`、事实的地区或其上级、来源原句、
来源卡片里。看的是这一句（到分号为止）所引的事实，没有引用就看整句、整段。词表里没有的大写英文名称，
也要在这些地方的英文里出现。一句提到报道、摘要这类来源的，同一来源的事实凡本简报用到的都算；研判块和标题，
看整份简报的事实。不然读者会以为这家单位也在那份文件里。改法：引用提到它的事实，或删去名称；
固定名称列入 `terms.yaml`。

An actor or a place of the vocabulary that a stretch of prose names, up to a semicolon, is named by a fact that it
cites (or its sentence, or its paragraph): by its claim, its speaker, its place or what holds that, its sentence in
the source, or the card of its source. A name in capitals that the vocabulary does not know stands in one of these
in English. Of a stretch that calls on a source (a report, a summary), all facts of the sources that it cites count;
in a judgement block and in a heading, those of the whole briefing.

Accepted:
    秦淮数据集团、华为等承担的数据中心项目[[datong-dc-investment-2021]]   来源提到这两家 / its source names both
Refused:
    京东等承担的数据中心项目[[datong-dc-investment-2021]]              京东在另一来源里 / 京东 is in another source
    projects by Tencent[[datong-dc-investment-2021]]               没有文件提到腾讯 / nobody on file names Tencent
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.composing.citing import cited
from briefing.facts.evidence import quoted_sentence
from briefing.memory import FACTS
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.naming import Name
from briefing.text.passages import Passage, passage, sentences, stretches
from briefing.text.prose import Block, blocks_of
from briefing.text.wordlists import matcher

CODES = ("name-uncited",)


def check(library: Library) -> Iterator[Problem]:
    """Find actors, places and unknown names that no fact cited beside them names."""
    if library.is_unread("facts") or library.is_unread("sources"):
        return
    for briefing in library.briefings.values():
        whole = [library.facts[name] for name in cited(briefing, library) if name in library.facts]
        of_whole = _names_of(whole, library)  # of each heading: they are many where facts are many
        for language in LANGUAGES:
            body = briefing.bodies[language]
            title = naming.named(briefing.card.title[language], language, library)
            for block in blocks_of(body):
                where = Location(body.path, block.line, 1)
                for text, facts in _told_by(block, whole, language, library):
                    known = title | (of_whole if facts is whole else _names_of(facts, library))
                    yield from _unknown(
                        text, _with_holders(known, library), language, where, library
                    )
                    if language == "en" and block.kind != "heading":
                        yield from _capitals(text, facts, where, library)


def _told_by(
    block: Block, whole: list[Fact], language: Language, library: Library
) -> Iterator[tuple[str, list[Fact]]]:
    """Return the stretches of a block, each with the facts that may name what it names."""
    own = _facts(passage(block.pieces), library)
    if block.kind == "heading" or block.judgement:
        yield passage(block.pieces).text, whole
    elif own:
        calls = matcher("press-release summary translation report", language, library)
        for sentence in sentences(block):
            for stretch in stretches(sentence):
                near = _facts(stretch, library) or _facts(sentence, library) or own
                sources = {fact.source for fact in near if calls.search(stretch.text)}
                of_sources = [fact for fact in whole if fact.source in sources]
                yield stretch.text, [*near, *of_sources]


def _facts(passage: Passage, library: Library) -> list[Fact]:
    return [library.facts[ref.id] for _, ref in passage.references if ref.id in library.facts]


def _unknown(
    text: str, known: frozenset[Name], language: Language, where: Location, library: Library
) -> Iterator[Problem]:
    for mention in naming.mentions(text, language, library):
        held = frozenset(name for name in mention.names if name.kind in ("actor", "place"))
        if held and not held & known:
            yield _uncited(text[mention.start : mention.end], where)


_WORD = re.compile("[A-Za-z]+")
_CAPITAL = re.compile(r"(?<=[a-z,;)\ue000\ue001] )[A-Z][A-Za-z]+")
_LANGUAGES = frozenset(("english", "chinese"))


def _capitals(text: str, facts: list[Fact], where: Location, library: Library) -> Iterator[Problem]:
    told = frozenset().union(*(_told(fact, library) for fact in facts))
    spans = [(m.start, m.end) for m in naming.mentions(text, "en", library)]
    for match in _CAPITAL.finditer(text):
        word = match[0].casefold()
        is_named = any(start <= match.start() < end for start, end in spans)
        if not is_named and word not in told | _vocabulary(library):
            yield _uncited(match[0], where)


@lru_cache(maxsize=4)
def _vocabulary(library: Library) -> frozenset[str]:
    """Return the words of the English terms."""
    names = (form for term in library.terms.values() for form in naming.forms(term, "en"))
    return _LANGUAGES | {word.casefold() for name in names for word in _WORD.findall(name)}


def _names_of(facts: list[Fact], library: Library) -> frozenset[Name]:
    return frozenset().union(*(_names(fact, library) for fact in facts))


@lru_cache(maxsize=FACTS)
def _names(fact: Fact, library: Library) -> frozenset[Name]:
    """Return the actors and places that a fact, its source and its card name."""
    own = {Name("place", fact.place), Name("actor", fact.said_by or "")}
    texts = [(naming.claim_text(fact, language), language) for language in LANGUAGES]
    if sentence := quoted_sentence(fact, library):
        texts.append((_part(sentence[1], fact), sentence[0]))
    if source := library.source_of(fact):
        for language in LANGUAGES:
            label = source.card.label[language]
            texts += [(label, language), (source.card.title or "", language)]
            texts += [(note[language], language) for note in (source.card.note,) if note]
        texts += [(fact.place_quote, source.card.language)] if fact.place_quote else []
    return frozenset(own).union(*(naming.named(text, tongue, library) for text, tongue in texts))


@lru_cache(maxsize=FACTS)
def _told(fact: Fact, library: Library) -> frozenset[str]:
    """Return the English words of a fact, its source and its card."""
    sentence = quoted_sentence(fact, library)
    source = library.source_of(fact)
    card = source.card if source else None
    parts = [naming.claim_text(fact, "en"), sentence[1] if sentence else ""]
    parts += [fact.note["en"]] if fact.note else []
    parts += [card.label.en, card.title or "", card.publisher or ""] if card else []
    return frozenset(word.casefold() for part in parts for word in _WORD.findall(part))


def _part(sentence: str, fact: Fact) -> str:
    """Return the part of a sentence, between semicolons, that a quote stands in."""
    parts = (part for part in re.split("[;；]", sentence) if fact.quote and fact.quote in part)
    return next(parts, sentence)


def _with_holders(names: Iterable[Name], library: Library) -> frozenset[Name]:
    known = set(names)
    for name in tuple(known):
        place = library.places.get(name.id) if name.kind == "place" else None
        while place and place.within and Name("place", place.within) not in known:
            known.add(Name("place", place.within))
            place = library.places.get(place.within)
    return frozenset(known)


def _uncited(name: str, where: Location) -> Problem:
    return finding(
        "name-uncited",
        where,
        (
            f"这里提到“{name}”，所引的事实都没有提到",
            f"{name!r} is named here, and no fact cited here names it",
        ),
        (
            "引用说到它的事实，或删去这个名称；固定名称列入 vocabulary/terms.yaml",
            "cite a fact that names it, or take the name out; fixed names go into vocabulary/terms.yaml",
        ),
    )
