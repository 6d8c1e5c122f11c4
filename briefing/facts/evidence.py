"""The evidence of each fact: where its quote stands in the source, and its figure in the quote."""

from dataclasses import dataclass
from functools import lru_cache

from briefing.facts import figures, quotes
from briefing.facts.quotes import Span
from briefing.memory import FACTS
from briefing.model import Fact, Language
from briefing.quantities import Found, find, same_value
from briefing.reading.library import Library, SourceFile


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact's quote and figure, as spans of the source's text."""

    source: SourceFile
    quote: Span
    figure: Span | None


@lru_cache(maxsize=FACTS)
def evidence(fact: Fact, library: Library) -> Evidence | None:
    """Return the evidence of a fact, or None where the quote does not stand exactly once."""
    found = quoted(fact, library)
    if found is None:
        return None
    source, quote = found
    return Evidence(source, quote, figure_span(fact, quote, source, library))


@lru_cache(maxsize=FACTS)
def quoted(fact: Fact, library: Library) -> tuple[SourceFile, Span] | None:
    """Return the source and where in it the quote stands; None where it does not exactly once."""
    source = library.source_of(fact)
    if source is None or fact.quote is None:
        return None
    spans = quotes.find(fact.quote, source.text)
    return (source, spans[0]) if len(spans) == 1 else None


@lru_cache(maxsize=FACTS)
def quoted_sentence(fact: Fact, library: Library) -> tuple[Language, str] | None:
    """Return the sentence around the quote of a fact, in its language; None without evidence."""
    found = quoted(fact, library)
    if found is None:
        return None
    source, quote = found
    around = quotes.sentence_around(source.text, quote)
    return source.card.language, source.text[around.start : around.end]


def figure_span(fact: Fact, quote: Span, source: SourceFile, library: Library) -> Span | None:
    """Return where the fact's figure stands: the words it names, or the one that fits."""
    quoted = source.text[quote.start : quote.end]
    if fact.figure:
        spans = quotes.within(fact.figure, quoted)
        return _shifted(spans[0], quote) if len(spans) == 1 else None
    fitting = [found for found in find(quoted, source.card.language) if _fits(fact, found, library)]
    if len(fitting) != 1:
        return None
    return _shifted(Span(fitting[0].start, fitting[0].end), quote)


def _fits(fact: Fact, found: Found, library: Library) -> bool:
    figure = figures.as_source(fact, library)
    return figure is not None and same_value(figure.quantity, found.quantity)


def _shifted(span: Span, quote: Span) -> Span:
    return Span(quote.start + span.start, quote.start + span.end)
