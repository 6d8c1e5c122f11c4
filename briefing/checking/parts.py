"""The parts of a content that can be judged alone: a source with its facts, a discrepancy, a briefing.

A part comes with all that it names: the facts that its facts and texts name, and their sources. What it
says is told by a digest, which holds the vocabulary too, the discrepancies, and which facts there are. Where
a text stands in its file is no part of that.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from briefing.artifacts import digest
from briefing.composing.citing import cited, grounds, named_in, reached
from briefing.composing.exhibits import exhibits
from briefing.model import Model
from briefing.reading.library import Briefing, Library
from briefing.text.printed import words_in


@dataclass(frozen=True, slots=True)
class Part:
    """A part with all that it names, by id, and the digest of what that says."""

    facts: frozenset[str]
    sources: frozenset[str]
    briefings: frozenset[str]
    discrepancies: frozenset[str]
    digest: str

    def paths(self, library: Library) -> set[str]:
        """Return the files in which it stands, with all that it names."""
        cards = [library.sources[name] for name in self.sources]
        told = [library.briefings[name] for name in self.briefings]
        return {
            *(library.fact_paths[name] for name in self.facts),
            *(path for source in cards for path in (source.path, source.card_path)),
            *(each.path for each in told),
            *(body.path for each in told for body in each.bodies.values()),
            *(library.discrepancies[name].where().path for name in self.discrepancies),
        }


def parts(library: Library) -> list[Part]:
    """Return the parts of a content; a fact without a source is a part of its own."""
    quoting: dict[str, list[str]] = {name: [] for name in library.sources}
    alone: list[str] = []
    for name, fact in library.facts.items():
        quoting.get(fact.source or "", alone).append(name)
    cut = _Cut(library)
    return [
        *(cut.part(ids, source=source) for source, ids in quoting.items()),
        *(cut.part([name]) for name in alone),
        *(
            cut.part([*entry.facts, *named_in(*words_in(entry))], discrepancy=name)
            for name, entry in library.discrepancies.items()
        ),
        *(cut.part(_told(each, library), briefing=each.id) for each in library.briefings.values()),
    ]


def narrowed(library: Library, parts: Sequence[Part]) -> Library:
    """Return a library of some parts alone, with the vocabulary."""
    facts = _only(library.facts, (part.facts for part in parts))
    whole = (name for name, one in library.discrepancies.items() if facts.keys() >= {*one.facts})
    return replace(
        library,
        facts=facts,
        sources=_only(library.sources, (part.sources for part in parts)),
        briefings=_only(library.briefings, (part.briefings for part in parts)),
        # A briefing tells those that bear on it, which name none but facts that it tells as well.
        discrepancies=_only(library.discrepancies, [whole]),
    )


def _only(entries: Mapping[str, Any], names: Iterable[Iterable[str]]) -> dict[str, Any]:
    wanted = frozenset(chain.from_iterable(names))
    return {name: entry for name, entry in entries.items() if name in wanted}


class _Cut:
    """Cuts parts out of a library; remembers what each entry says and names."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._says = {name: fact.model_dump_json() for name, fact in library.facts.items()}
        self._names = {
            name: [one for one in _named(name, library) if one in library.facts]
            for name in library.facts
        }
        self._shared = digest(*_shared(library))

    def part(
        self, ids: Iterable[str], source: str = "", briefing: str = "", discrepancy: str = ""
    ) -> Part:
        facts = reached(filter(self._says.__contains__, ids), self._names.__getitem__)
        sources = {self._library.facts[name].source or "" for name in facts} | {source}
        sources &= self._library.sources.keys()
        briefings, discrepancies = ({name} if name else set() for name in (briefing, discrepancy))
        told = [self._shared, source, briefing, discrepancy]
        told += [f"{name} {self._says[name]}" for name in sorted(facts)]
        told += [text for name in sorted(sources) for text in self._source(name)]
        told += [text for name in briefings for text in _says(self._library.briefings[name])]
        return Part(
            frozenset(facts),
            frozenset(sources),
            frozenset(briefings),
            frozenset(discrepancies),
            digest(*told),
        )

    def _source(self, name: str) -> tuple[str, ...]:
        source = self._library.sources[name]
        original = source.original_sha256 or ""
        return name, source.sha256, original, source.card.model_dump_json()


def _shared(library: Library) -> Iterator[str]:
    """Return what every part rests on."""
    yield "\n".join(library.fact_paths)
    tables: tuple[Mapping[str, Model], ...] = (
        library.places,
        library.indicators,
        library.units,
        library.actors,
        library.terms,
        library.wordlists,
        library.constants,
        library.plausibility,
        library.discrepancies,
    )
    for table in tables:
        yield "\n".join(f"{name} {entry.model_dump_json()}" for name, entry in table.items())


def _named(fact_id: str, library: Library) -> list[str]:
    """Return what a fact names, in its texts too."""
    withdrawn = library.facts[fact_id].withdrawn
    return [*grounds(fact_id, library), *named_in(withdrawn.because if withdrawn else None)]


def _says(briefing: Briefing) -> Iterator[str]:
    yield briefing.card.model_dump_json()
    yield from (body.text for body in briefing.bodies.values())


def _told(briefing: Briefing, library: Library) -> Iterator[str]:
    """Return the facts that a briefing cites, and those that its card names for nothing."""
    card = briefing.card
    yield from cited(briefing, library)
    yield from card.key_figures
    yield from named_in(*words_in(card))
    for exhibit in exhibits(card, library):
        yield from exhibit.fact_ids
