"""Exhibits: the tables and charts of a briefing, each with its words and the facts that it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from briefing.composing import plotted
from briefing.model import Card, Chart, Table, Words
from briefing.reading.library import Library
from briefing.text.pieces import Reference


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A table or a chart, and the ids of the facts that it shows."""

    shown: Table | Chart
    fact_ids: list[str]

    @property
    def around(self) -> list[Words]:
        """Return the words above and below it: its caption, and its note if it has one."""
        return [words for words in (self.shown.caption, self.shown.note) if words]

    @property
    def within(self) -> list[Words]:
        """Return the words that stand in it: heads, labels, cells without a fact."""
        shown = self.shown
        return shown.words() if isinstance(shown, Table) else list(shown.labels)

    @property
    def words(self) -> list[Words]:
        """Return all its words, those around it first."""
        return [*self.around, *self.within]


def exhibit(shown: Table | Chart, library: Library) -> Exhibit:
    """Return a table or a chart as an exhibit."""
    ids = shown.fact_ids() if isinstance(shown, Table) else plotted.fact_ids(shown, library)
    return Exhibit(shown, ids)


def exhibits(card: Card, library: Library) -> Iterator[Exhibit]:
    """Yield the tables of a briefing, then its charts."""
    for shown in chain[Table | Chart](card.tables.values(), card.charts.values()):
        yield exhibit(shown, library)


def placed(reference: Reference, card: Card) -> Table | Chart | None:
    """Return the table or chart that a reference of the prose places, if the card has it."""
    if reference.form == "table":
        return card.tables.get(reference.id)
    return card.charts.get(reference.id) if reference.form == "chart" else None
