"""Where a fact is used: in which briefing, edition and line, by which facts, on which pages of the PDFs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from briefing.artifacts import read_manifest
from briefing.building.pagination import destinations
from briefing.composing import plotted
from briefing.composing.citing import bodies, cited
from briefing.model import EDITIONS, LANGUAGES, Edition, Language, Model
from briefing.problems import Bilingual, Location
from briefing.reading.library import Briefing, Library
from briefing.text.pieces import Reference, parse_words
from briefing.text.printed import words_in

Role = Literal[
    "prose", "key-figure", "table", "chart", "card", "formula", "conversion", "words", "discrepancy"
]
ROLES: Mapping[Role, Bilingual] = {
    "prose": Bilingual("正文", "prose"),
    "key-figure": Bilingual("关键数据", "key figure"),
    "table": Bilingual("表", "table"),
    "chart": Bilingual("图", "chart"),
    "card": Bilingual("简报卡", "card"),
    "formula": Bilingual("推算", "formula of"),
    "conversion": Bilingual("折算", "converted by"),
    "words": Bilingual("文字", "words of"),
    "discrepancy": Bilingual("口径差异", "discrepancy"),
}


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a fact is used."""

    role: Role
    where: Location
    briefing: str = ""
    """Empty where another fact or a discrepancy uses it."""
    within: str = ""
    """The id of the table, chart, fact or discrepancy that uses it."""
    languages: tuple[Language, ...] = LANGUAGES

    @property
    def editions(self) -> tuple[Edition, ...]:
        """Return the editions of the briefing that show it."""
        shown = (*self.languages, "bilingual")
        return tuple(edition for edition in EDITIONS if self.briefing and edition in shown)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a PDF, as it was last built, on which a fact is cited and has its note."""

    briefing: str
    edition: Edition
    note: int
    """Its number."""
    cited: tuple[int, ...] = ()
    noted: int = 0


def uses(fact_id: str, library: Library) -> tuple[Use, ...]:
    """Return every use of a fact or a constant, briefing by briefing, each in the order of its file."""
    return _uses(library).get(fact_id, ())


def note_numbers(fact_id: str, library: Library) -> dict[str, int]:
    """Return the briefings that have a note of a fact, for whatever reason, and its number there."""
    found = {name: cited(briefing, library) for name, briefing in library.briefings.items()}
    return {name: ids.index(fact_id) + 1 for name, ids in found.items() if fact_id in ids}


def pages(fact_id: str, out: Path) -> tuple[Pages, ...]:
    """Return on which pages of the PDFs of an output folder a fact stands."""
    found = []
    for name, entry in read_manifest(out)["briefings"].items():
        ids = entry.get("facts", [])
        for edition in EDITIONS if fact_id in ids else ():
            pdf = out / name / f"{name}-{edition}.pdf"
            if pdf.is_file():
                found.append(_pages(name, edition, ids.index(fact_id) + 1, destinations(pdf)))
    return tuple(found)


def _pages(name: str, edition: Edition, note: int, found: Mapping[str, int]) -> Pages:
    marks = {page for mark, page in found.items() if mark.startswith(f"m{note}-")}
    return Pages(name, edition, note, tuple(sorted(marks)), found.get(f"note-{note}", 0))


@lru_cache(maxsize=4)
def _uses(library: Library) -> dict[str, tuple[Use, ...]]:
    found: dict[str, list[Use]] = {}
    for name, use in _all(library):
        found.setdefault(name, []).append(use)
    return {name: tuple(dict.fromkeys(each)) for name, each in found.items()}


def _all(library: Library) -> Iterator[tuple[str, Use]]:
    for briefing in library.briefings.values():
        yield from _of_briefing(briefing, library)
    for name, fact in library.facts.items():
        for operand in fact.inputs():
            yield operand, Use("formula", fact.where("formula"), within=name)
        if fact.converts:
            yield fact.converts, Use("conversion", fact.where("converts"), within=name)
        yield from _in_words(fact, "words", within=name)
    for name, entry in library.discrepancies.items():
        for index, fact_id in enumerate(entry.facts):
            yield fact_id, Use("discrepancy", entry.where("facts", index), within=name)
        yield from _in_words(entry, "discrepancy", within=name)


def _of_briefing(briefing: Briefing, library: Library) -> Iterator[tuple[str, Use]]:
    card, name = briefing.card, briefing.id
    for language, blocks in bodies(briefing).items():
        path = briefing.bodies[language].path
        for ref in (ref for block in blocks for ref in block.references):
            if ref.form not in ("table", "chart"):
                where = Location(path, ref.line, ref.column)
                yield ref.id, Use("prose", where, name, languages=(language,))
    for index, fact_id in enumerate(card.key_figures):
        yield fact_id, Use("key-figure", card.where("key-figures", index), name)
    for key, table in card.tables.items():
        for index, fact_id in enumerate(table.facts):
            yield fact_id, Use("table", table.where("facts", index), name, key)
        for row in table.rows:
            for index, cell in enumerate(row.cells):
                if isinstance(cell, str) and cell:
                    yield cell, Use("table", row.where("cells", index), name, key)
        yield from _in_words(table, "table", name, key)
    for key, chart in card.charts.items():
        for index, fact_id in enumerate(plotted.fact_ids(chart, library)):
            where = chart.where("query") if chart.query else chart.where("facts", index)
            yield fact_id, Use("chart", where, name, key)
        yield from _in_words(chart, "chart", name, key)
    for words in (card.title, card.subtitle, card.audience, card.contact):
        if words is not None:
            yield from _in_words(words, "card", name)


def _in_words(
    model: Model, role: Role, briefing: str = "", within: str = ""
) -> Iterator[tuple[str, Use]]:
    """Return what the bilingual strings of an entry refer to, but not the entry itself."""
    for words in words_in(model):
        for language in LANGUAGES:
            for piece in parse_words(words[language]):
                if isinstance(piece, Reference) and piece.id not in ("value", within):
                    where = words.where(language)
                    yield piece.id, Use(role, where, briefing, within, (language,))
