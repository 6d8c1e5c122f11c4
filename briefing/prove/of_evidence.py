"""Corruptions of the evidence: quotes, sources, the hash on a card, the bytes of an article."""

import re
from collections.abc import Iterator

from briefing.artifacts import sha256
from briefing.facts.evidence import evidence
from briefing.model import Fact
from briefing.prove.edits import REMOVED, Edits, Field, Kind, Original, Stretch
from briefing.prove.of_facts import facts, next_digits
from briefing.reading.library import SourceFile

# Words that turn a sentence; kept apart from those of the checks, which they put to the test.
_TURNING = re.compile(
    r"\b(?:not|no|nearly|about|over|up to|more than|exceed(?:ing|ed)|will|plans to|aim(?:s|ing) to|"
    r"is set to|projected to|expected to|target of|set the goal of|reportedly|suggested|promises to)\s+"
    r"|未|不|没有|约|近|超过|拟|力争|预计|计划|将"
)
_SOURCE_BYTES = 400


def quoted(original: Original) -> Iterator[tuple[str, str, Fact, str, SourceFile]]:
    """Return each fact that quotes a source, with its quote and the source."""
    for fact_id, path, fact in facts(original):
        source = original.library.source_of(fact)
        if fact.quote is not None and source is not None:
            yield fact_id, path, fact, fact.quote, source


def quote_letter(original: Original) -> Edits:
    """Change a letter or digit of each quote, at its ends and within."""
    for fact_id, path, _, quote, _ in quoted(original):
        places = [place for place, character in enumerate(quote) if character.isalnum()]
        for place in dict.fromkeys(places[len(places) * i // 4 - (i == 4)] for i in range(5)):
            other = "x" if quote[place] != "x" else "y"
            changed = quote[:place] + other + quote[place + 1 :]
            yield (Field(path, (fact_id, "quote"), changed),)


def quote_turned(original: Original) -> Edits:
    """Put a negation or a hedge into each quote; take out those that stand in it."""
    for fact_id, path, _, quote, source in quoted(original):
        begin, space, rest = quote.partition(" ")
        words = ("not ", "nearly ") if source.card.language == "en" else ("未", "约")
        for word in words:
            changed = f"{begin} {word}{rest}" if space else f"{quote[:2]}{word}{quote[2:]}"
            yield (Field(path, (fact_id, "quote"), changed),)
        for match in _TURNING.finditer(quote):
            changed = quote[: match.start()] + quote[match.end() :]
            yield (Field(path, (fact_id, "quote"), changed),)


def quote_cut(original: Original) -> Edits:
    """Let each quote begin behind a word that turns it, and begin or end within a word.

    An article or a mark left out at an edge leaves the meaning as it is, and is not tried.
    """
    for fact_id, path, fact, quote, _ in quoted(original):
        cuts = [quote[match.end() :] for match in _TURNING.finditer(quote)]
        cuts += [quote[1:]] if quote[:2].isalnum() else []
        cuts += [quote[:-1]] if quote[-2:].isalnum() else []
        for cut in cuts:
            if not fact.figure or fact.figure in cut:
                yield (Field(path, (fact_id, "quote"), cut),)


def quote_elsewhere(original: Original) -> Edits:
    """Take each quote, or each source, from a fact of another source."""
    entries = list(quoted(original))
    for fact_id, path, _, _, source in entries:
        others = [entry for entry in entries if entry[4].id != source.id]
        if others:
            other = others[len(fact_id) % len(others)]
            yield (Field(path, (fact_id, "quote"), other[3]),)
            yield (Field(path, (fact_id, "source"), other[4].id),)


def evidence_elsewhere(original: Original) -> Edits:
    """Take quote and source together from another fact, of this source and of another."""
    entries = list(quoted(original))
    for fact_id, path, fact, quote, source in entries:
        near = [e for e in entries if e[4].id == source.id and e[3] != quote]
        far = [e for e in entries if e[4].id != source.id]
        for others in (near, far):
            if others:
                other = others[len(quote) % len(others)]
                yield (
                    Field(path, (fact_id, "quote"), other[3]),
                    Field(path, (fact_id, "source"), other[4].id),
                    *((Field(path, (fact_id, "figure"), REMOVED),) if fact.figure else ()),
                )


def source_rewritten(original: Original) -> Edits:
    """Alter an article where it is cited, and put the new hash on its card."""
    for _, _, fact, _, source in quoted(original):
        found = evidence(fact, original.library)
        if found is None:
            continue
        path = original.relative(source.path)
        span = found.figure or found.quote
        words = source.text[span.start : span.end]
        changes = list(next_digits(words)) if found.figure else []
        middle = words.find(" ", len(words) // 2)
        changes += [] if found.figure or middle < 0 else [words[:middle] + " not" + words[middle:]]
        for changed in changes:
            edit = original.stretch(path, span.start, span.end, changed)
            yield edit, _hash(original, source, edit)


def _hash(original: Original, source: SourceFile, edit: Stretch) -> Field:
    digest = sha256(original.written([edit])[edit.path])
    return Field(original.relative(source.card_path), ("sha256",), digest)


def source_card(original: Original) -> Edits:
    """Make each source look better, older or newer than it is, or about another place."""
    for source in original.library.sources.values():
        path, card = original.relative(source.card_path), source.card
        if card.quality != "original":
            yield (Field(path, ("quality",), "original"),)
        if card.voice in ("press-release", "summary"):
            yield (Field(path, ("voice",), "news"),)
        if card.issued:
            for step in (-1, 1):
                issued = f"{int(card.issued[:4]) + step}{card.issued[4:]}"
                yield (Field(path, ("issued",), issued),)
        if card.about.place:
            others = [p for p in original.library.places if p != card.about.place.value]
            for other in others[:2]:
                yield (Field(path, ("about", "place", "value"), other),)
        if card.about.period:
            year = int(card.about.period.value[:4]) - 1
            value = f"{year}{card.about.period.value[4:]}"
            yield (Field(path, ("about", "period", "value"), value),)
        yield (Field(path, ("sha256",), source.sha256[::-1]),)


def source_byte(original: Original) -> Edits:
    """Change a byte of an article, every so often through all of it."""
    for source in original.library.sources.values():
        path = original.relative(source.path)
        raw = original.raw(path)
        step = max(1, len(raw) // _SOURCE_BYTES)
        for place in range(0, len(raw), step):
            yield (Stretch(path, place, place + 1, bytes([raw[place] ^ 1])),)


KINDS = (
    Kind("quote-letter", "引文改一字", "a quote by one character", quote_letter),
    Kind("quote-turned", "引文增删否定或修饰", "a negation or hedge in or out", quote_turned),
    Kind("quote-cut", "引文掐头去尾", "a quote cut short", quote_cut),
    Kind("quote-elsewhere", "引文出自别处", "a quote from another source", quote_elsewhere),
    Kind("evidence-elsewhere", "证据属于别的事实", "another fact's evidence", evidence_elsewhere),
    Kind("source-rewritten", "改来源并改散列", "a source and its hash changed", source_rewritten),
    Kind("source-card", "改来源卡片", "a source's card", source_card),
    Kind("source-byte", "来源改一字节", "a byte of a source", source_byte, "bytes"),
)
