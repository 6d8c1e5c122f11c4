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

from briefing.library import Library
from briefing.memory import TEXTS
from briefing.model import Actor, Fact, Indicator, Language, Place, Term
from briefing.prose import parse_words, typed_text

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
    return (getattr(of, language), *of.names.get(language, ()))


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
    return typed_text(parse_words(fact.claim[language]))


def named(text: str, language: Language, library: Library) -> frozenset[Name]:
    """Return everything that a text names."""
    return frozenset().union(*(mention.names for mention in mentions(text, language, library)))


def mentions(text: str, language: Language, library: Library) -> tuple[Mention, ...]:
    """Return each stretch of a text that names something, kind by kind."""
    found, unsaid = _mentions(text, _lexicon(library, language)), _unsaid(library, language)
    found = tuple(mention for mention in found if not _is_region(mention, text, language, library))
    hidden = {
        (place, name)
        for term in found
        for held in term.names
        for name in unsaid.get(held, frozenset())
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


def _is_region(mention: Mention, text: str, language: Language, library: Library) -> bool:
    """Tell whether the name of a country only says where a region of it lies: South China, 中国华南."""
    names = {name.id for name in mention.names if name.kind == "place"}
    if not any(library.places[name].level == "country" for name in names):
        return False
    if language == "zh":
        return _AFTER_REGION.match(text, mention.end) is not None
    return _BEFORE_REGION.search(text, 0, mention.start) is not None


@lru_cache(maxsize=4)
def _unsaid(library: Library, language: Language) -> Mapping[Name, frozenset[Name]]:
    """Return, for each term that spells out places in this language alone, those places."""

    def places(term: Term, of: Language) -> frozenset[Name]:
        names = (
            mention.names
            for form in forms(term, of)
            for mention in _mentions(form, _lexicon(library, of))
        )
        return frozenset(name for held in names for name in held if name.kind == "place")

    other: Language = "en" if language == "zh" else "zh"
    terms = {Name("term", name): term for name, term in library.terms.items() if term.checked}
    spelt = {name: places(term, language) - places(term, other) for name, term in terms.items()}
    return {name: found for name, found in spelt.items() if found}


Holders = Mapping[str, frozenset[Name]]
"""What each form names."""


@dataclass(frozen=True, eq=False, slots=True)
class _Lexicon:
    """The forms of each kind in a language, and what finds any of them."""

    kinds: tuple[tuple[Holders, "_Finder"], ...]


@lru_cache(maxsize=TEXTS)
def _mentions(text: str, lexicon: _Lexicon) -> tuple[Mention, ...]:
    straight = _straight(text)
    return tuple(
        Mention(match.start(), match.end(), _holders(match[0], holders))
        for holders, finder in lexicon.kinds
        for match in finder.finditer(straight)
    )


@lru_cache(maxsize=4)
def _lexicon(library: Library, language: Language) -> _Lexicon:
    """Return the lexicon of a library; libraries of one vocabulary share it, and what it found."""
    return _compiled(
        tuple(
            (kind, tuple((key, forms(one, language)) for key, one in entries.items()))
            for kind, entries in _entries(library).items()
        ),
        language,
    )


Forms = tuple[tuple[Kind, tuple[tuple[str, tuple[str, ...]], ...]], ...]
"""Kind by kind, the id of each entry and its forms."""


@lru_cache(maxsize=8)
def _compiled(of: Forms, language: Language) -> _Lexicon:
    kinds = []
    for kind, entries in of:
        holders: dict[str, frozenset[Name]] = {}
        for entry_id, own in entries:
            for form in own:
                key = _key(form)
                holders[key] = holders.get(key, frozenset()) | {Name(kind, entry_id)}
        kinds.append((holders, _Finder(tuple(holders), language)))
    return _Lexicon(tuple(kinds))


def _entries(library: Library) -> dict[Kind, dict[str, Place | Indicator | Actor | Term]]:
    return {
        "place": {**library.places},
        "indicator": {**library.indicators},
        "actor": {**library.actors},
        "term": {name: term for name, term in library.terms.items() if term.checked},
    }


_ABBREVIATION = re.compile("[a-z]{2}")


def _straight(text: str) -> str:
    return text.replace("\u2019", "'")


def _key(form: str) -> str:
    """Return a form as it is looked up; an abbreviation (AI, 5G) keeps its case."""
    form = _straight(form)
    return form.casefold() if _ABBREVIATION.search(form) else form


_PLURALS = (("", ""), ("s", ""), ("es", ""), ("ies", "y"))


def _holders(found: str, holders: Holders) -> frozenset[Name]:
    """Return what a form names, be it in the plural or in other letters."""
    for form in (found, found.casefold()):
        for plural, singular in _PLURALS:
            key = f"{form.removesuffix(plural)}{singular}" if form.endswith(plural) else ""
            if key in holders:
                return holders[key]
    return frozenset()


class _Finder:
    """Finds any of many forms, from left to right, the longest first.

    A pattern of them all would be tried at every character; here only those that begin as the text
    does are, and a pattern is compiled when its first text comes.
    """

    def __init__(self, keys: tuple[str, ...], language: Language) -> None:
        self._language = language
        self._keys: dict[str, list[str]] = {}
        for key in sorted(keys, key=len, reverse=True):
            self._keys.setdefault(key[:1].casefold(), []).append(key)
        first = "".join({re.escape(case) for key in self._keys for case in (key, key.upper())})
        edge = "(?<![A-Za-z0-9])" if language == "en" else ""
        self._starts = re.compile(f"{edge}[{first}]" if first else "(?!)")
        self._patterns: dict[str, re.Pattern[str]] = {}

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        end = 0
        for start in self._starts.finditer(text):
            if start.start() >= end:
                match = self._beginning(start[0].casefold()).match(text, start.start())
                if match:
                    end = match.end()
                    yield match

    def _beginning(self, char: str) -> re.Pattern[str]:
        if char not in self._patterns:
            forms = (_form_pattern(key, self._language) for key in self._keys[char])
            self._patterns[char] = re.compile("|".join(forms))
        return self._patterns[char]


def _form_pattern(key: str, language: Language) -> str:
    found = re.escape(key)
    if language == "en":
        found = f"{re.escape(key[:-1])}(?:ies|ys?)" if key.endswith("y") else f"{found}(?:s|es)?"
    if _ABBREVIATION.search(key):
        found = f"(?i:{found})"
    if language == "en" or key.isascii():
        found = f"(?<![A-Za-z0-9]){found}(?![A-Za-z0-9])"
    return found
