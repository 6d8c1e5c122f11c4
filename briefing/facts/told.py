"""The figures that a passage tells, in their places, and the words of a list that it asserts."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar

from briefing.facts import figures
from briefing.model import Fact, Language
from briefing.quantities import Quantity, is_count
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.passages import CLAUSE_END, Passage
from briefing.text.wordlists import matcher


class ToldTime(NamedTuple):
    """The time of a fact to which a passage refers, and where in its text."""

    at: int
    id: str
    time: str


class ToldFigure(NamedTuple):
    """A sound figure that a passage prints or cites, and where in its text."""

    at: int
    id: str
    fact: Fact
    quantity: Quantity

    @property
    def value(self) -> Decimal:
        """Return its value in the base unit."""
        return self.quantity.value_base or Decimal(0)

    @property
    def unit(self) -> str:
        """Return its base unit."""
        return self.quantity.unit_base

    @property
    def time(self) -> str:
        """Return the time of its fact, if it has one."""
        return (self.fact.time() or ("", ""))[1]

    @property
    def thing(self) -> tuple[object, ...] | None:
        """Return what it measures, whatever the time; None where that or its time is not told."""
        fact = self.fact
        if not (fact.indicator and fact.time()):
            return None
        return fact.indicator, fact.part, fact.measure, fact.place, self.unit

    def is_like(self, other: "ToldFigure") -> bool:
        """Tell whether it is another figure of the same unit."""
        return self.id != other.id and self.unit == other.unit

    def is_comparable(self, other: "ToldFigure") -> bool:
        """Tell whether it is of the same unit, or both are counts."""
        return self.unit == other.unit or (is_count(self.quantity) and is_count(other.quantity))


_AtPlace = TypeVar("_AtPlace", ToldTime, ToldFigure)


def on_both_sides(
    match: re.Match[str], told: Sequence[_AtPlace]
) -> tuple[list[_AtPlace], list[_AtPlace]]:
    """Return what is told before a word, and what is told behind it."""
    left = [one for one in told if one.at < match.start()]
    return left, [one for one in told if one.at >= match.end()]


def told_figures(passage: Passage, library: Library) -> list[ToldFigure]:
    """Return the sound figures that a passage prints or cites, with their values."""
    return [
        figure
        for at, ref in passage.references
        if ref.form in ("value", "cite") and (figure := told_figure(at, ref.id, library))
    ]


def told_figure(at: int, fact_id: str, library: Library) -> ToldFigure | None:
    """Return the figure of a fact as told at a place; None where it has no sound one."""
    fact = library.facts.get(fact_id)
    if fact is None or fact.is_to_confirm:
        return None
    figure = figures.printed(fact_id, library)
    if figure is None or figure.quantity.value_base is None:
        return None
    return ToldFigure(at, fact_id, fact, figure.quantity)


def order(one: str, other: str) -> int:
    """Return -1 where one time is over before another begins, 1 the other way round, else 0."""
    for early, late, found in ((one, other, -1), (other, one, 1)):
        end, begin = early.split("/")[-1], late.split("/")[0]
        length = min(len(end), len(begin))
        if end[:length] < begin[:length]:
            return found
    return 0


def courses(passage: Passage, library: Library) -> Iterator[tuple[str, str, bool]]:
    """Return the first and the last figure that a passage tells of one thing, and whether it rises."""
    series: dict[tuple[object, ...], list[ToldFigure]] = {}
    for figure in told_figures(passage, library):
        if figure.thing:
            series.setdefault(figure.thing, []).append(figure)
    for line in series.values():
        line = sorted(line, key=lambda figure: figure.time)
        first, last = line[0], line[-1]
        if first.value != last.value and order(first.time, last.time) < 0:
            yield first.id, last.id, last.value > first.value


def asserted(
    names: str, stretch: Passage, language: Language, library: Library
) -> Iterator[re.Match[str]]:
    """Return the words of some lists that a clause neither denies nor leaves open, outside names."""
    if not matcher(names, language, library).search(stretch.text):
        return
    text = _unnamed(stretch.text, language, library)
    if names not in ("floor", "ceiling"):
        text = matcher("floor ceiling affirmed", language, library).sub(_blank, text)
    is_of_time = names in ("earlier", "later")  # which are words of `unsettled` in English
    denied = matcher("negations" if is_of_time else "negations unsettled", language, library)
    for match in matcher(names, language, library).finditer(text):
        begin, end = clause_around(match, text)
        rest = text[begin : match.start()] + text[match.end() : end]
        if not denied.search(rest):
            yield match


def clause_around(match: re.Match[str], text: str) -> tuple[int, int]:
    """Return where the clause begins and ends in which something stands."""
    begin = max((m.end() for m in CLAUSE_END.finditer(text, 0, match.start())), default=0)
    end = CLAUSE_END.search(text, match.end())
    return begin, end.start() if end else len(text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _unnamed(text: str, language: Language, library: Library) -> str:
    for mention in naming.mentions(text, language, library):
        if any(name.kind in ("indicator", "actor", "term") for name in mention.names):
            blank = " " * (mention.end - mention.start)
            text = text[: mention.start] + blank + text[mention.end :]
    return text
