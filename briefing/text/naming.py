"""What a text names: the places, indicators, actors and terms of the vocabulary, by their forms.

A form counts as whole words in English, in the singular or the plural, whatever the case of its
letters unless they are an abbreviation; in Chinese wherever it stands, but a form in letters is no
part of a longer word. Among forms of one kind the longest wins: 设计机架 does not name 机架. Nor does
a term name a place that only one of its languages spells out: Beijing-Tianjin-Hebei, 京津冀, is not
Hebei. South China, 华南, is not the country.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.memory import TEXTS
from briefing.model import LANGUAGES, Actor, Fact, Indicator, Language, Place, Term
from briefing.reading.library import Library
from briefing.text import spelling
from briefing.text.pieces import typed_words

Kind = Literal["place", "indicator", "actor", "term"]


class Name(NamedTuple):
    """An entry of the vocabulary that a text names."""

    kind: Kind
    id: str


class Mention(NamedTuple):
    """A stretch of a text that names an entry, or several that share the form."""

    start: int
    end: int
    names: frozenset[Name]


def forms(of: Place | Indicator | Actor | Term, language: Language) -> tuple[str, ...]:
    """Return the forms that count as naming an entry, its full name first."""
    return (of[language], *of.names.get(language, ()))


def entry(name: Name, library: Library) -> Place | Indicator | Actor | Term:
    """Return the entry of the vocabulary that a name stands for."""
    return _entries(library)[name.kind][name.id]


def known(name: Name, library: Library) -> bool:
    """Tell whether the vocabulary has what a name stands for."""
    return name.id in _entries(library)[name.kind]


def known_by(fact: Fact, library: Library) -> frozenset[Name]:
    """Return the names by which a reader tells a fact from others.

    A figure is known by its indicator; a statement or an event by the terms, the actors and the
    further places that its claim names in both languages.
    """
    if fact.indicator:
        return frozenset((Name("indicator", fact.indicator),))
    both = named(claim_text(fact, "zh"), "zh", library) & named(
        claim_text(fact, "en"), "en", library
    )
    own = {Name("place", fact.place), Name("actor", fact.said_by or "")}
    return frozenset(name for name in both - own if name.kind != "indicator")


def claim_text(fact: Fact, language: Language) -> str:
    """Return the words of a claim, without its references."""
    return typed_words(fact.claim[language])


def named(text: str, language: Language, library: Library) -> frozenset[Name]:
    """Return everything that a text names."""
    return _named(text, _lexicon(library, language))


def mentions(text: str, language: Language, library: Library) -> tuple[Mention, ...]:
    """Return each stretch of a text that names something, kind by kind."""
    return _mentions(text, _lexicon(library, language))


@lru_cache(maxsize=TEXTS)
def _named(text: str, lexicon: "_Lexicon") -> frozenset[Name]:
    return frozenset().union(*(mention.names for mention in _mentions(text, lexicon)))


@lru_cache(maxsize=TEXTS)
def _mentions(text: str, lexicon: "_Lexicon") -> tuple[Mention, ...]:
    found = tuple(
        mention for mention in _found(text, lexicon.kinds) if not _is_region(mention, text, lexicon)
    )
    hidden = {
        (place, name)
        for term in found
        for held in term.names
        for name in lexicon.unsaid.get(held, frozenset())
        for place in found
        if name in place.names and term.start <= place.start and place.end <= term.end
    }
    if not hidden:
        return found
    left = (
        mention._replace(names=frozenset(n for n in mention.names if (mention, n) not in hidden))
        for mention in found
    )
    return tuple(mention for mention in left if mention.names)


_BEFORE_REGION = re.compile(
    r"\b(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|Central) \Z"
)
_AFTER_REGION = re.compile("华[北南东中西]|[东西][北南]|[东西南北中]{1,2}部|[南北]方")


def _is_region(mention: Mention, text: str, lexicon: "_Lexicon") -> bool:
    """Tell whether the name of a country only says where a region of it lies: South China, 中国华南."""
    if mention.names.isdisjoint(lexicon.countries):
        return False
    if lexicon.language == "zh":
        return _AFTER_REGION.match(text, mention.end) is not None
    return _BEFORE_REGION.search(text, 0, mention.start) is not None


class _Forms(NamedTuple):
    """The vocabulary in one language: kind by kind, the id of each entry and its forms."""

    language: Language
    kinds: tuple[tuple[Kind, tuple[tuple[str, tuple[str, ...]], ...]], ...]


@dataclass(frozen=True, eq=False, slots=True)
class _Lexicon:
    """What is needed to read the names in a text of one language."""

    language: Language
    kinds: "_Kinds"
    countries: frozenset[Name]
    unsaid: Mapping[Name, frozenset[Name]]
    """For each term that spells out places in this language alone, those places."""


@lru_cache(maxsize=4)
def _lexicon(library: Library, language: Language) -> _Lexicon:
    """Return the lexicon of a library; libraries of one vocabulary share it, and what it found."""
    own, other = sorted(
        (_forms(library, each) for each in LANGUAGES), key=lambda each: each.language != language
    )
    countries = (name for name, place in library.places.items() if place.level == "country")
    return _compiled(own, other, frozenset(Name("place", name) for name in countries))


def _forms(library: Library, language: Language) -> _Forms:
    entries = _entries(library)
    return _Forms(
        language,
        tuple(
            (kind, tuple((key, forms(one, language)) for key, one in entries[kind].items()))
            for kind in entries
        ),
    )


@lru_cache(maxsize=8)
def _compiled(own: _Forms, other: _Forms, countries: frozenset[Name]) -> _Lexicon:
    spelt, elsewhere = _spelt(own), _spelt(other)
    unsaid = {term: places - elsewhere[term] for term, places in spelt.items()}
    held = {term: places for term, places in unsaid.items() if places}
    return _Lexicon(own.language, _kinds(own), countries, held)


def _spelt(of: _Forms) -> dict[Name, frozenset[Name]]:
    """Return the places that the forms of each term spell out."""
    kinds = _kinds(of)
    return {
        Name("term", term): frozenset(
            name
            for form in own
            for mention in _found(form, kinds)
            for name in mention.names
            if name.kind == "place"
        )
        for term, own in dict(of.kinds)["term"]
    }


def _found(text: str, kinds: "_Kinds") -> Iterator[Mention]:
    text = spelling.straight(text)
    for holders, spans in zip(kinds.holders, kinds.finder.spans(text), strict=True):
        for start, end in spans:
            names = spelling.looked_up(text[start:end], holders) or frozenset()
            yield Mention(start, end, names)


@dataclass(frozen=True, eq=False, slots=True)
class _Kinds:
    """What each form names, kind by kind, and what finds them."""

    holders: tuple[Mapping[str, frozenset[Name]], ...]
    finder: spelling.Finder


@lru_cache(maxsize=8)
def _kinds(of: _Forms) -> _Kinds:
    kinds = []
    for kind, entries in of.kinds:
        holders: dict[str, frozenset[Name]] = {}
        for entry_id, own in entries:
            for form in own:
                key = spelling.key(form)
                holders[key] = holders.get(key, frozenset()) | {Name(kind, entry_id)}
        kinds.append(holders)
    return _Kinds(tuple(kinds), spelling.Finder(kinds, of.language))


def _entries(library: Library) -> dict[Kind, dict[str, Place | Indicator | Actor | Term]]:
    return {
        "place": {**library.places},
        "indicator": {**library.indicators},
        "actor": {**library.actors},
        "term": {name: term for name, term in library.terms.items() if term.checked},
    }
