"""What a release holds besides its pages: facts, quotes with their excerpts, prose, cards.

The same holdings are made of the content as it is, so that a release is compared with it as with another.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from briefing import artifacts
from briefing.building import records, tables
from briefing.composing.citing import cited, plain_words
from briefing.facts import figures, quotes
from briefing.model import LANGUAGES
from briefing.quantities.numerals import plain_or_none
from briefing.reading.library import Library, SourceFile
from briefing.text.printed import words_in

FACTS = "data/facts.json"
QUOTES = "data/quotes.json"
PROSE = "data/prose.json"

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Holdings:
    """Facts, constants, sources and briefings, as plain values by their ids."""

    name: str
    """The number of the release, or `content`."""
    facts: Mapping[str, Record]
    constants: Mapping[str, Record]
    sources: Mapping[str, Record]
    units: tuple[Record, ...]
    """Counted things: without their words 21户 is no quantity."""
    briefings: Mapping[str, Record]
    withdrawn: Mapping[str, Record]
    """Facts that are printed no more: the day, the reason, and what they claimed."""


def used(library: Library) -> list[str]:
    """Return the ids of the facts and constants that briefings print, facts in file order first."""
    found = {name for briefing in library.briefings.values() for name in cited(briefing, library)}
    return [name for table in (library.facts, library.constants) for name in table if name in found]


def of_content(library: Library) -> Holdings:
    """Return the holdings of the content as it is."""
    ids = {*used(library)}
    facts = {record["id"]: record for record in records.fact_records(library)}
    # As JSON would give it back: what is held against it was read from a file.
    same: Any = json.loads(
        json.dumps(
            {
                "facts": {name: record for name, record in facts.items() if name in ids},
                "constants": {
                    name: _constant(name, library) for name in library.constants if name in ids
                },
                "sources": {
                    name: _source(source)
                    for name, source in library.sources.items()
                    if any((facts[i]["source"] or {}).get("id") == name for i in ids & facts.keys())
                },
                "units": [asdict(unit) for unit in figures.counted(library)],
                "briefings": {name: _briefing(name, library) for name in sorted(library.briefings)},
                "withdrawn": {
                    name: {"id": name, **record["withdrawn"], "claim": record["claim"]}
                    for name, record in facts.items()
                    if record["withdrawn"]
                },
            }
        )
    )
    return Holdings("content", **same)


def of_files(name: str, files: Mapping[str, bytes]) -> Holdings:
    """Return the holdings of a release; raises ValueError or KeyError where they cannot be read."""
    told, prose = json.loads(files[FACTS]), json.loads(files[PROSE])
    return Holdings(
        name,
        {record["id"]: record for record in told["facts"]},
        {record["id"]: record for record in told["constants"]},
        {record["id"]: record for record in told["sources"]},
        told["units"],
        {record["id"]: record for record in prose["briefings"]},
        {record["id"]: record for record in told["withdrawn"]},
    )


def files(holdings: Holdings, library: Library) -> dict[str, bytes]:
    """Return the holdings as the files of a release."""
    facts = [*holdings.facts.values()]
    document = {
        "facts": facts,
        "constants": [*holdings.constants.values()],
        "sources": [*holdings.sources.values()],
        "units": holdings.units,
        "withdrawn": [*holdings.withdrawn.values()],
    }
    cards = {f"cards/sources/{i}.yaml": library.sources[i].card_path for i in holdings.sources}
    cards |= {f"cards/briefings/{i}.yaml": library.briefings[i].path for i in holdings.briefings}
    return {
        FACTS: artifacts.as_json(document),
        "data/facts.csv": tables.as_csv(facts),
        "data/facts.xlsx": tables.as_xlsx(facts),
        QUOTES: artifacts.as_json({"quotes": [*_quotes(holdings, library)]}),
        PROSE: artifacts.as_json({"briefings": [*holdings.briefings.values()]}),
        **{name: Path(path).read_bytes() for name, path in cards.items()},
    }


def sources(library: Library) -> dict[str, Record]:
    """Return all sources of the content, also those that no briefing quotes."""
    return {name: _source(source) for name, source in library.sources.items()}


def _constant(name: str, library: Library) -> Record:
    constant, figure = library.constants[name], figures.printed(name, library)
    value = figure.quantity.value_base if figure else None
    return {
        "id": name,
        "name": {lang: constant[lang] for lang in LANGUAGES},
        "value": plain_or_none(value),
        "unit": figure.quantity.unit_base if figure else None,
        "printed": {lang: figures.words(figure, lang) for lang in LANGUAGES},
        "reference": {lang: constant.reference[lang] for lang in LANGUAGES},
    }


def _source(source: SourceFile) -> Record:
    return {
        "id": source.id,
        "language": source.card.language,
        "label": {lang: source.card.label[lang] for lang in LANGUAGES},
        "sha256": source.sha256,
        "supersedes": source.card.supersedes,
    }


def _briefing(name: str, library: Library) -> Record:
    briefing = library.briefings[name]
    return {
        "id": name,
        "date": briefing.card.date,
        "title": {lang: plain_words(briefing.card.title, lang, library) for lang in LANGUAGES},
        "facts": cited(briefing, library),
        "words": {lang: [words[lang] for words in words_in(briefing.card)] for lang in LANGUAGES},
        "prose": {lang: briefing.bodies[lang].text.splitlines() for lang in LANGUAGES},
    }


def _quotes(holdings: Holdings, library: Library) -> Iterator[Record]:
    """Yield each quote with the sentences around it, as the source has them."""
    for name, record in holdings.facts.items():
        for ground in ("quote", "place_quote", "time_quote"):
            if quote := record[ground]:
                text = library.sources[record["source"]["id"]].text
                around = quotes.sentence_around(text, quotes.Span(quote["start"], quote["end"]))
                yield {
                    "fact": name,
                    "ground": ground,
                    "source": record["source"]["id"],
                    **quote,
                    "excerpt": {
                        "start": around.start,
                        "end": around.end,
                        "text": text[around.start : around.end],
                    },
                }
