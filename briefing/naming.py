"""What a text names: the places, indicators, actors and terms of the vocabulary, by their forms.

A form counts as whole words in English, in the singular or the plural, whatever the case of its
letters unless they are an abbreviation; in Chinese wherever it stands, but a form in letters is no
part of a longer word. Among forms of one kind the longest wins: 设计机架 does not name 机架.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.library import Library
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


def forms(entry: Place | Indicator | Actor | Term, language: Language) -> tuple[str, ...]:
    """Return the forms that count as naming an entry, its full name first."""
    return (getattr(entry, language), *entry.names.get(language, ()))


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
    return both - {Name("place", fact.place), Name("actor", fact.said_by or "")}


def claim_text(fact: Fact, language: Language) -> str:
    """Return the words of a claim, without its references."""
    return typed_text(parse_words(fact.claim[language]))


def named(text: str, language: Language, library: Library) -> frozenset[Name]:
    """Return everything that a text names."""
    return frozenset().union(*(mention.names for mention in mentions(text, language, library)))


def mentions(text: str, language: Language, library: Library) -> Iterator[Mention]:
    """Return each stretch of a text that names something, kind by kind."""
    for kind, entries in _entries(library).items():
        holders: dict[str, set[Name]] = {}
        for entry_id, entry in entries.items():
            for form in forms(entry, language):
                holders.setdefault(_key(form), set()).add(Name(kind, entry_id))
        for match in _pattern(tuple(holders), language).finditer(_straight(text)):
            yield Mention(match.start(), match.end(), _holders(match[0], holders))


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


def _holders(found: str, holders: dict[str, set[Name]]) -> frozenset[Name]:
    singular = found.casefold()
    for form in (found, singular, *(singular.removesuffix(end) for end in ("s", "es"))):
        if form in holders:
            return frozenset(holders[form])
    return frozenset()


@lru_cache(maxsize=64)
def _pattern(keys: tuple[str, ...], language: Language) -> re.Pattern[str]:
    """Return what finds any of the forms, the longest first."""
    either = []
    for key in sorted(keys, key=len, reverse=True):
        case = "(?i:{})" if _ABBREVIATION.search(key) else "{}"
        plural = "(?:s|es)?" if language == "en" else ""
        alone = r"(?<![A-Za-z0-9]){}(?![A-Za-z0-9])" if language == "en" or key.isascii() else "{}"
        either.append(alone.format(case.format(re.escape(key)) + plural))
    return re.compile("|".join(either) or "(?!)")
