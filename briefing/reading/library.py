"""The Library: all content of one folder, read and typed, with what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model import (
    LEVELS,
    Actor,
    Card,
    Constant,
    CountedThing,
    Discrepancy,
    Fact,
    Indicator,
    Language,
    Place,
    Rule,
    Source,
    Term,
    Waiver,
    Wordlist,
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source: its card, and the text of its file exactly as received."""

    id: str
    card: Source
    text: str
    sha256: str
    """Of the bytes on disk, whatever the card says."""
    path: str
    """Where `article.txt` is, for messages."""
    card_path: str
    original_sha256: str | None
    """Of the file that the article was taken from, where the card names one and it is there."""


@dataclass(frozen=True, slots=True)
class Body:
    """The prose of a briefing in one language, as typed."""

    text: str
    path: str


@dataclass(frozen=True, slots=True, eq=False)
class Briefing:
    """A briefing: its card and its two bodies."""

    id: str
    card: Card
    bodies: Mapping[Language, Body]
    path: str
    """Where `briefing.yaml` is, for messages."""


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Everything under `content/`, typed; frozen, so that each stage sees the same.

    A library equals itself alone, so that what is derived from one can be remembered.
    """

    root: str
    sources: Mapping[str, SourceFile]
    places: Mapping[str, Place]
    indicators: Mapping[str, Indicator]
    units: Mapping[str, CountedThing]
    actors: Mapping[str, Actor]
    terms: Mapping[str, Term]
    wordlists: Mapping[str, Wordlist]
    constants: Mapping[str, Constant]
    facts: Mapping[str, Fact]
    fact_paths: Mapping[str, str]
    """The file that each fact stands in, also of facts that could not be read."""
    discrepancies: Mapping[str, Discrepancy]
    waivers: Mapping[str, Waiver]
    briefings: Mapping[str, Briefing]
    briefing_paths: Mapping[str, str]
    """The folder of each briefing, also of those that could not be read."""
    translations: Mapping[str, tuple[str, ...]]
    """Digests of Chinese texts, each with those of the English ones confirmed to say the same."""
    plausibility: Mapping[str, Rule]
    """The rules that figures are held against."""
    shared_paths: frozenset[str]
    """Files that every briefing rests on: the vocabulary and the discrepancies."""
    texts: Mapping[str, str]
    """The YAML files as they were typed when they were read, by their paths."""
    unread: frozenset[str]
    """Files that could not be read, or not whole."""

    def entry(self, fact_id: str) -> Fact | Constant:
        """Return what a reference to a fact or a constant names; raises KeyError where there is none."""
        return self.facts.get(fact_id) or self.constants[fact_id]

    def source_of(self, fact: Fact) -> SourceFile | None:
        """Return the source of a fact; None of what is computed, or where it could not be read."""
        return self.sources.get(fact.source or "")

    def indicator_of(self, fact: Fact) -> Indicator | None:
        """Return what a fact measures; None of a statement or an event, or where it is not known."""
        return self.indicators.get(fact.indicator or "")

    def source_files(self, source_id: str) -> set[str]:
        """Return where a source stands, also one that could not be read: folder, article, card."""
        folder = f"{self.root}/sources/{source_id}"
        return {folder, f"{folder}/article.txt", f"{folder}/source.yaml"}

    def holders(self, place_id: str) -> tuple[str, ...]:
        """Return the places that hold a place, from the inside out."""
        line: list[str] = []
        place = self.places.get(place_id)
        while place and place.within and len(line) < len(LEVELS) - 1:
            line.append(place.within)
            place = self.places.get(place.within)
        return tuple(line)  # no longer than there are levels, also where places hold each other

    def is_lost(self, fact_id: str) -> bool:
        """Tell whether a fact stands, or may stand, in a file but could not be read."""
        return fact_id not in self.facts and (
            fact_id in self.fact_paths or bool(self.illegible_facts())
        )

    def illegible_facts(self) -> set[str]:
        """Return the files of facts that do not even show which facts they hold."""
        unread = {path for path in self.unread if f"{path}/".startswith(f"{self.root}/facts/")}
        return unread - set(self.fact_paths.values())

    def is_unread(self, path: str) -> bool:
        """Tell whether something at or below a path of the content could not be read."""
        return any(f"{found}/".startswith(f"{self.root}/{path}/") for found in self.unread)
