"""A table of a card -> what a page shows of it: heads with the units of their columns, cells, sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from briefing.composing import columns, dates
from briefing.composing.citer import Citer
from briefing.composing.view import CellView, Html, TableView, Texts
from briefing.facts import figures
from briefing.model import Fact, Language, Table, Words
from briefing.reading.library import Library
from briefing.text.typography import capital


@dataclass(frozen=True, slots=True)
class Setting:
    """How the numbers of a column are set in one language."""

    unit: str = ""
    """The unit that the head tells for all of them."""
    indents: Mapping[str, str] = field(default_factory=dict)
    """How far each fact's number moves right."""


Settings = Mapping[Language, Setting]


@dataclass(frozen=True, slots=True)
class Tabling:
    """Composes the tables of one edition; their figures are cited in reading order."""

    citer: Citer

    def view(self, name: str, table: Table) -> TableView:
        """Return a table, ready to print."""
        names, rows = cells(table)
        filled = [
            self._settings(name, column)
            for name, column in zip(names, zip(*rows, strict=True), strict=True)
        ]
        return TableView(
            id=name,
            caption=self.citer.texts(table.caption),
            columns=names,
            head=tuple(map(self._head, self._heads(table), filled)),
            rows=tuple(tuple(map(self._cell, names, row, filled)) for row in rows),
            note=self.citer.texts(table.note) if table.note else None,
            sources=None if "source" in table.columns else sources(table.fact_ids(), self.citer),
        )

    def _heads(self, table: Table) -> list[Texts]:
        heads = [
            self.citer.phrase(f"column-{column}")
            if isinstance(column, str)
            else self.citer.texts(column)
            for column in table.columns
        ]
        return heads if table.kind == "list" else [self.citer.phrase("column-theme"), *heads]

    def _head(self, head: Texts, setting: Settings) -> Texts:
        return {
            lang: Html(text + escape(self.citer.wording("of-unit", lang, unit)))
            if (unit := setting[lang].unit.strip())
            else text
            for lang, text in head.items()
        }

    def _settings(self, column: str, cells: Sequence[str | Words]) -> Settings:
        """Return how the numbers of a column are set; one that holds words as well has none."""
        filled = [cell for cell in cells if cell]
        facts = self.citer.library.facts
        ids = [cell for cell in filled if isinstance(cell, str) and facts[cell].kind == "figure"]
        if len(ids) < len(filled) or not (column == "value" or column.startswith("cell-")):
            return dict.fromkeys(self.citer.languages, Setting())
        return settings(ids, self.citer)

    def _cell(self, column: str, cell: str | Words, setting: Settings) -> CellView:
        """Return a cell: words as they are, a fact as its column asks, nothing as a dash."""
        if isinstance(cell, Words):
            return CellView(self.citer.texts(cell))
        if not cell:
            return CellView(self.citer.phrase("no-value"))
        library = self.citer.library
        fact = library.facts[cell]
        match column:
            case "place":
                return CellView(self.citer.escaped(lambda lang: place_words(fact, lang, library)))
            case "indicator":
                return CellView(
                    self.citer.escaped(
                        lambda lang: capital(indicator_words(fact, lang, self.citer))
                    )
                )
            case "time":
                return CellView(self.citer.escaped(lambda lang: dates.when_words(fact, lang)))
            case "status":
                return CellView(self.citer.phrase(f"status-{fact.status_word}"))
            case "source" if fact.source:
                label = library.sources[fact.source].card.label
                return CellView(self.citer.escaped(lambda lang: label[lang]))
            case "source":
                return CellView(self.citer.phrase("status-calculated"))
        if fact.kind == "figure" and column != "claim":
            return number_cell(cell, setting, self.citer)
        citer = self.citer
        return CellView(
            citer.each(lambda lang: citer.words(fact.claim, lang, cell) + citer.mark(cell, lang))
        )


def cells(table: Table) -> tuple[tuple[str, ...], list[tuple[str | Words, ...]]]:
    """Return the names of the columns, and rows of cells: fact ids, words, or "" where there is nothing.

    A list has a row for each fact and a column for each thing asked of it; a grid has its labels
    in the first column.
    """
    if table.kind == "list":
        names = tuple(map(str, table.columns))
        return names, [(fact_id,) * len(names) for fact_id in table.facts]
    width = max((len(row.cells) for row in table.rows), default=0)
    names = ("label", *(f"cell-{index}" for index in range(width)))
    gaps = ("",) * width
    return names, [(row.label, *(*row.cells, *gaps)[:width]) for row in table.rows]


def settings(fact_ids: Sequence[str], citer: Citer) -> Settings:
    """Return how figures are set below one head: where they share a unit, they are aligned."""

    def setting(language: Language) -> Setting:
        texts = [figures.words(figures.printed(i, citer.library), language) for i in fact_ids]
        unit = columns.shared_unit(texts)
        if unit is None:
            return Setting()
        return Setting(unit, dict(zip(fact_ids, columns.indents(texts), strict=True)))

    return {language: setting(language) for language in citer.languages}


def number_cell(fact_id: str, setting: Settings, citer: Citer) -> CellView:
    """Return a figure with its mark, without the unit that its head tells."""

    def text(language: Language) -> str:
        own = setting[language]
        value = citer.cited_value(fact_id, language, own.unit)
        indent = own.indents.get(fact_id)
        return f'<span style="padding-left: {indent}">{value}</span>' if indent else value

    return CellView(citer.each(text), is_number=True)


def place_words(fact: Fact, language: Language, library: Library) -> str:
    """Return the name of the place of a fact."""
    return library.places[fact.place][language]


def indicator_words(fact: Fact, language: Language, citer: Citer) -> str:
    """Return what a figure measures; a statement or an event measures nothing."""
    indicator = citer.library.indicator_of(fact)
    if indicator is None:
        return citer.wording("no-value", language)
    return figures.indicator_words(fact, indicator, language)


def sources(fact_ids: Sequence[str], citer: Citer) -> Texts:
    """Return the line that says where the figures of a table or a chart come from."""
    facts = [citer.library.facts[name] for name in fact_ids if name in citer.library.facts]
    own = any(fact.formula for fact in facts)
    cards = [
        citer.library.sources[name].card for name in dict.fromkeys(f.source for f in facts) if name
    ]

    def line(language: Language) -> str:
        names = [card.label[language] for card in cards]
        names += [citer.wording("status-calculated", language)] if own else []
        told = citer.wording("semicolon", language).join(names)
        return citer.wording("sources-of", language, told)

    return citer.escaped(line)
