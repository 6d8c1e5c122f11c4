"""What a text is found in: facts by their ids, claims, quotes and values, sources by their sentences.

Width, case, the shapes of quotation marks and white space are folded; the words of a text may stand
apart. A text that is a quantity also finds the facts that tell the same value: `73.6万台` finds
736,000 servers, and so does a bare `73.6万`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefing.composing.citing import plain_words
from briefing.facts import figures, quotes
from briefing.facts.quotes import Locator, Span
from briefing.memory import TEXTS
from briefing.model import LANGUAGES, Fact
from briefing.problems import Location
from briefing.quantities import Quantity, parse, same_value
from briefing.reading.library import Library, SourceFile

Rank = Literal["id", "value", "claim", "quote", "words", "sentence"]
RANKS: tuple[Rank, ...] = ("id", "value", "claim", "quote", "words", "sentence")
"""What a text was found by, the surest first."""


@dataclass(frozen=True, slots=True)
class FactFound:
    """A fact that a text was found in, and by what."""

    id: str
    by: Rank
    where: Location


@dataclass(frozen=True, slots=True)
class SentenceFound:
    """A sentence of a source that holds a text, and the facts that quote it."""

    source: str
    span: Span
    at: Locator
    where: Location
    facts: tuple[str, ...]


def facts_with(text: str, library: Library) -> tuple[FactFound, ...]:
    """Return the facts that hold a text, those first in which it stands as it was typed."""
    words = _words(text)
    quantity = parse(text, counts=figures.counted(library)) if words else None
    found = [
        FactFound(name, by, fact.where())
        for name, fact in library.facts.items()
        if words and (by := _rank(name, fact, words, quantity, library))
    ]
    return tuple(sorted(found, key=lambda one: RANKS.index(one.by)))


def sentences_with(text: str, library: Library) -> tuple[SentenceFound, ...]:
    """Return the sentences of sources that hold a text, those first that hold it as it was typed."""
    words = _words(text)
    found = [
        (len(words) > 1 and not _holds(_folded(held), (" ".join(words),)), sentence)
        for source in library.sources.values()
        for span in quotes.sentences(source.text)
        if words
        and _holds(_folded(held := source.text[span.start : span.end]), words)
        and (sentence := _sentence(source, span, library))
    ]
    return tuple(sentence for _, sentence in sorted(found, key=lambda one: one[0]))


def _sentence(source: SourceFile, span: Span, library: Library) -> SentenceFound:
    at = quotes.locate(source.text, span)
    column = span.start - source.text.rfind("\n", 0, span.start)
    facts = tuple(
        name
        for name, fact in library.facts.items()
        if fact.source == source.id
        and fact.quote
        and any(found.meets(span) for found in quotes.find(fact.quote, source.text))
    )
    return SentenceFound(source.id, span, at, Location(source.path, at.line, column), facts)


def _rank(
    name: str, fact: Fact, words: tuple[str, ...], quantity: Quantity | None, library: Library
) -> Rank | None:
    """Return by what a fact is found; None where it is not."""
    typed = (" ".join(words),)
    if _holds(name, ("-".join(words),)):
        return "id"
    if quantity is not None and any(
        _tells(figure.quantity, quantity) for figure in _figures(name, fact, library)
    ):
        return "value"
    claims = [_folded(plain_words(fact.claim, each, library, name)) for each in LANGUAGES]
    if any(_holds(claim, typed) for claim in claims):
        return "claim"
    quote = _folded(fact.quote or "")
    if _holds(quote, typed):
        return "quote"
    remarks = (words for words in (fact.note, fact.accepted) if words)
    told = [_folded(plain_words(each, lang, library)) for each in remarks for lang in LANGUAGES]
    return "words" if _holds(" ".join([name, *claims, quote, *told]), words) else None


def _figures(name: str, fact: Fact, library: Library) -> Iterator[figures.Figure]:
    for figure in (figures.printed(name, library), figures.as_source(fact, library)):
        if figure is not None:
            yield figure


def _tells(told: Quantity, typed: Quantity) -> bool:
    """Tell whether a figure has the value that was typed; without a unit, in whatever unit it is told."""
    if typed.unit or typed.value is None:
        return same_value(told, typed)
    return typed.value in (told.value, told.value_base)


_BESIDE_CHINESE = re.compile(r"(?<=[\u3000-\u9fff]) | (?=[\u3000-\u9fff])")


@lru_cache(maxsize=TEXTS)
def _folded(text: str) -> str:
    """Return a text as it is looked through: no space beside a Chinese character counts."""
    return _BESIDE_CHINESE.sub("", quotes.fold(text).text).casefold()


def _words(text: str) -> tuple[str, ...]:
    """Return the words of what is looked for; in Chinese a space parts them only where one is typed."""
    return tuple(folded for word in text.split() if (folded := _folded(word).strip()))


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return all(word in text for word in words)
