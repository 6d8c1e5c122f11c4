"""Which figures a chart draws: those that its card lists, or those that its query finds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import product

from briefing.composing import dates
from briefing.facts import figures
from briefing.model import Chart, Fact, Indicator, Language, Part, Place, Query
from briefing.reading.library import Library
from briefing.text.typography import capital


@dataclass(frozen=True, slots=True)
class Cell:
    """A point of a chart: its fact, and what it is about; no fact where none is on file."""

    fact: str
    place: str
    indicator: str
    part: str
    time: str

    @property
    def line(self) -> tuple[str, str, str]:
        """Return what the points of one line have in common."""
        return self.place, self.indicator, self.part


def cells(chart: Chart, library: Library) -> tuple[Cell, ...]:
    """Return the points of a chart in the order of its card; facts that are unknown are left out."""
    if chart.query is not None:
        query = chart.query
        return tuple(
            Cell(found[0] if found else "", place, query.indicator, part, period)
            for place, part, period, found in answers(query, library)
        )
    return tuple(_cell(name, library.facts[name]) for name in chart.facts if name in library.facts)


def _cell(name: str, fact: Fact) -> Cell:
    _, time = fact.time() or ("", "")
    return Cell(name, fact.place, fact.indicator or "", fact.part or "", time)


def fact_ids(chart: Chart, library: Library) -> list[str]:
    """Return the ids of the facts that a chart draws."""
    if chart.query is None:
        return list(chart.facts)
    return [cell.fact for cell in cells(chart, library) if cell.fact]


def answers(query: Query, library: Library) -> Iterator[tuple[str, str, str, list[str]]]:
    """Return each place, part and period that a query asks for, and the facts that answer.

    A second currency is no second answer; where a discrepancy says which of several is printed,
    that is the answer.
    """
    known = _figures(library)
    for place, part, period in product(query.places, query.parts or ("",), query.periods):
        about = known.get((query.indicator, query.measure, place, part), ())
        found = [name for name, fact in about if _in(period, fact)]
        yield place, part, period, _printed(found, library)


@lru_cache(maxsize=4)
def _figures(library: Library) -> Mapping[tuple[str, ...], list[tuple[str, Fact]]]:
    """Return the figures, but second currencies, by indicator, measure, place and part."""
    found: dict[tuple[str, ...], list[tuple[str, Fact]]] = defaultdict(list)
    for name, fact in library.facts.items():
        if fact.kind == "figure" and fact.converts is None:
            about = (fact.indicator or "", fact.measure, fact.place, fact.part or "")
            found[about].append((name, fact))
    return found


def _in(period: str, fact: Fact) -> bool:
    _, time = fact.time() or ("", "")
    return time == period or (time.startswith(f"{period}-") and "/" not in time)


def _printed(found: list[str], library: Library) -> list[str]:
    for entry in library.discrepancies.values():
        if entry.printed in found:
            found = [name for name in found if name == entry.printed or name not in entry.facts]
    return found


def amount(fact_id: str, library: Library) -> Decimal | None:
    """Return the value of a fact in the base unit of its dimension."""
    figure = figures.printed(fact_id, library)
    return figure.quantity.value_base if figure else None


def whole(fact_ids: Sequence[str], library: Library) -> Decimal | None:
    """Return the whole of which facts of one place, indicator and time are shares, if any.

    It is 100 %, or the sum of the parts where a `total` rule says that these are all of them.
    """
    facts = [library.facts[name] for name in fact_ids]
    drawn = [figures.printed(name, library) for name in fact_ids]
    if all(figure and figure.quantity.unit_base == "%" for figure in drawn):
        return None if any(fact.measure == "growth" for fact in facts) else Decimal(100)
    totals = [
        sorted(rule.parts)
        for rule in library.plausibility.values()
        if rule.kind == "total" and facts[0].indicator in rule.indicators
    ]
    if sorted(fact.part or "" for fact in facts) not in totals:
        return None
    return sum((amount(name, library) or Decimal(0) for name in fact_ids), Decimal(0))


def names(cells: Sequence[Cell], language: Language, library: Library, *aspects: str) -> list[str]:
    """Return the names of points: those of the aspects that tell them apart, or what they measure.

    The aspects are `place`, `indicator`, `part` and `time`.
    """
    columns = [[_name(cell, aspect, language, library) for cell in cells] for aspect in aspects]
    telling = [column for column in columns if len(set(column)) > 1]
    if not telling:
        telling = [[_name(cell, "indicator", language, library) for cell in cells]]
    comma = {"zh": "，", "en": ", "}[language]
    return [capital(comma.join(filter(None, texts))) for texts in zip(*telling, strict=True)]


def _name(cell: Cell, aspect: str, language: Language, library: Library) -> str:
    if aspect == "time":
        return dates.time_words(cell.time, language) if cell.time else ""
    indicator = library.indicators.get(cell.indicator)
    named: Place | Indicator | Part | None = {
        "place": library.places.get(cell.place),
        "indicator": indicator,
        "part": indicator.parts.get(cell.part) if indicator else None,
    }[aspect]
    return named[language] if named else ""
