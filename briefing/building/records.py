"""Facts as plain records: what `briefing export` gives to other tools. See docs/export.md."""

from functools import lru_cache
from typing import Any

from briefing.composing.citing import plain_words
from briefing.facts import figures, quotes
from briefing.facts.evidence import evidence
from briefing.facts.review import reviewers
from briefing.model import LANGUAGES, Fact, Words
from briefing.quantities.numerals import plain_or_none
from briefing.reading.library import Library, SourceFile


@lru_cache(maxsize=2)
def fact_records(library: Library) -> tuple[dict[str, Any], ...]:
    """Return every fact as a record, in the order of the files; not to be changed."""
    return tuple(_fact(fact_id, fact, library) for fact_id, fact in library.facts.items())


def waived_records(library: Library) -> list[dict[str, Any]]:
    """Return every waived passage: source, start and end in characters, reason."""
    records = []
    for waiver in library.waivers.values():
        source = library.sources.get(waiver.source)
        for span in quotes.find(waiver.quote, source.text)[:1] if source else ():
            records.append(
                {
                    "source": waiver.source,
                    "start": span.start,
                    "end": span.end,
                    "kind": waiver.kind,
                    "reason": {"zh": waiver.because.zh, "en": waiver.because.en},
                }
            )
    return records


def _fact(fact_id: str, fact: Fact, library: Library) -> dict[str, Any]:
    figure = figures.printed(fact_id, library) if fact.formula else figures.as_source(fact, library)
    quantity = figure.quantity if figure else None
    found = evidence(fact, library)
    time = fact.time()
    return {
        "id": fact_id,
        "kind": fact.kind,
        "place": fact.place,
        "indicator": fact.indicator,
        "part": fact.part,
        "measure": fact.measure if fact.kind == "figure" else None,
        "value": plain_or_none(quantity.value_base if quantity else None),
        "low": plain_or_none(quantity.low_base if quantity else None),
        "high": plain_or_none(quantity.high_base if quantity else None),
        "unit": quantity.unit_base if quantity else None,
        "qualifier": (quantity.qualifier if quantity else fact.qualifier) or None,
        "time": {"kind": time[0] if time else "reported", "value": time[1] if time else None},
        "status": "projection" if fact.formula and not fact.is_result else fact.status,
        "said_by": fact.said_by,
        "reading": _reading(fact, library),
        "formula": dict(fact.formula.operations()) if fact.formula else None,
        "claim": {lang: plain_words(fact.claim, lang, library, fact_id) for lang in LANGUAGES},
        "source": {
            "id": found.source.id,
            "path": f"sources/{found.source.id}/article.txt",
            "sha256": found.source.sha256,
            "quality": found.source.card.quality,
        }
        if found
        else None,
        "quote": _quoted(found.quote, found.source) if found else None,
        "place_quote": _ground(fact.place_quote, found.source) if found else None,
        "time_quote": _ground(fact.time_quote, found.source) if found else None,
        "accepted": _told(fact.accepted, library),
        "note": _told(fact.note, library),
        "reviewed": reviewers(fact_id, library),
        "printed": _printed(fact_id, fact, library),
        "figure": found.source.text[found.figure.start : found.figure.end]
        if found and found.figure
        else None,
        "withdrawn": {"on": fact.withdrawn.on, "because": _told(fact.withdrawn.because, library)}
        if fact.withdrawn
        else None,
    }


def _printed(fact_id: str, fact: Fact, library: Library) -> dict[str, str] | None:
    if fact.kind != "figure":
        return None
    figure = figures.printed(fact_id, library)
    return {lang: figures.words(figure, lang) for lang in LANGUAGES}


def _reading(fact: Fact, library: Library) -> dict[str, Any] | None:
    reading = fact.reading
    if reading is None:
        return None
    figure = figures.reading_of(fact, library)
    return {
        "standing": reading.standing,
        "value": plain_or_none(figure.quantity.value_base if figure else None),
        "unit": figure.quantity.unit_base if figure else None,
        "status": reading.status,
        "because": _told(reading.because, library),
    }


def _ground(quote: str | None, source: SourceFile) -> dict[str, Any] | None:
    return _quoted(quotes.find(quote, source.text)[0], source) if quote else None


def _quoted(span: quotes.Span, source: SourceFile) -> dict[str, Any]:
    at = quotes.locate(source.text, span)
    return {
        "exact": source.text[span.start : span.end],
        "start": span.start,
        "end": span.end,
        "line": at.line,
        "sentence": at.sentence,
    }


def _told(words: Words | None, library: Library) -> dict[str, str] | None:
    return {lang: plain_words(words, lang, library) for lang in LANGUAGES} if words else None
