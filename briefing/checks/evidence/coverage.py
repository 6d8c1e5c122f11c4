"""来源里的每个数量都有着落 / Every quantity of a source is accounted for.

Each quantity in the text of a source lies inside the quote of a fact, or inside a passage that is
waived with a reason (`waivers.yaml`: furniture, name, undecipherable, repeated). Nothing is left out
in silence. A source that no fact quotes yet is one warning, which says how many quantities wait.

Accepted:
    a fact with quote: with a total of 32.6 million standard racks
    a waiver with quote: The transformation began seven years ago, kind: repeated
Refused:
    736,000 operational servers      no fact quotes it, and no waiver says why
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.facts import quotes
from briefing.facts.quotes import Span
from briefing.problems import Location, Problem, finding, visible
from briefing.quantities import find
from briefing.reading.library import Library, SourceFile

CODES = ("quantity-uncovered", "source-unquoted")


def check(library: Library) -> Iterator[Problem]:
    """Find quantities that neither a fact nor a waiver accounts for."""
    for source in library.sources.values():
        found = coverage(source, library)
        if not found.is_settled:
            continue
        if not found.is_quoted and found.uncovered:
            yield _unquoted(source, len(found.uncovered))
        elif found.is_quoted:
            for span in found.uncovered:
                yield _uncovered(source, span)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The quantities of a source: quoted by a fact, else waived, else neither."""

    quoted: tuple[Span, ...]
    waived: tuple[Span, ...]
    uncovered: tuple[Span, ...]
    is_quoted: bool
    """Whether any fact quotes the source."""
    is_settled: bool
    """Whether every fact and waiver is read and stands in a source. Else that is an error of its
    own, and mending it may account for what is still uncovered."""


def coverage(source: SourceFile, library: Library) -> Coverage:
    """Return how the quantities of a source are accounted for, each in the order of the text."""
    return _coverages(library)[source.id]


@lru_cache(maxsize=4)
def _coverages(library: Library) -> dict[str, Coverage]:
    by_facts: dict[str, list[list[Span]]] = {name: [] for name in library.sources}
    by_waivers: dict[str, list[list[Span]]] = {name: [] for name in library.sources}
    is_lost = library.is_unread("facts") or library.is_unread("waivers.yaml")
    cited = [(by_facts, fact.source, fact.quote) for fact in library.facts.values() if fact.source]
    cited += [(by_waivers, waiver.source, waiver.quote) for waiver in library.waivers.values()]
    for places, name, quote in cited:
        if source := library.sources.get(name):
            places[name].append(quotes.find(quote or "", source.text))
        else:
            is_lost = True
    return {
        name: _coverage(source, by_facts[name], by_waivers[name], is_lost)
        for name, source in library.sources.items()
    }


def _coverage(
    source: SourceFile, by_facts: list[list[Span]], by_waivers: list[list[Span]], is_lost: bool
) -> Coverage:
    quoted, waived, uncovered = [], [], []
    for span in quantities(source):
        if _is_inside(span, by_facts):
            quoted.append(span)
        elif _is_inside(span, by_waivers):
            waived.append(span)
        else:
            uncovered.append(span)
    settled = (
        all(len(spans) == 1 for spans in [*by_facts, *by_waivers])
        and not any(_is_cut(span, by_facts) for span in uncovered)
        and not is_lost
    )
    return Coverage(tuple(quoted), tuple(waived), tuple(uncovered), bool(by_facts), settled)


READ: dict[str, list[list[int]]] = {}
"""Where the quantities of texts stand that this program has read, by the digests of their bytes."""


def read_as(source: SourceFile) -> str:
    """Return what tells one text in one language from another."""
    return f"{source.card.language} {source.sha256}"


def quantities(source: SourceFile) -> list[Span]:
    """Return where the quantities of a source stand, read sentence by sentence."""
    text = read_as(source)
    if text not in READ:
        READ[text] = [
            [sentence.start + found.start, sentence.start + found.end]
            for sentence in quotes.sentences(source.text)
            for found in find(source.text[sentence.start : sentence.end], source.card.language)
        ]
    return [Span(start, end) for start, end in READ[text]]


def _is_inside(span: Span, places: list[list[Span]]) -> bool:
    """Tell whether words that stand exactly once hold the span."""
    return any(
        place[0].start <= span.start and span.end <= place[0].end
        for place in places
        if len(place) == 1
    )


def _is_cut(span: Span, places: list[list[Span]]) -> bool:
    """Tell whether a quote holds a part of the span only, which the check of quotes reports."""
    return any(p.start < span.end and span.start < p.end for place in places for p in place)


def _uncovered(source: SourceFile, span: Span) -> Problem:
    words = visible(source.text[span.start : span.end])
    return finding(
        "quantity-uncovered",
        _place(source, span),
        (
            f"“{words}”既没有事实引用，也没有豁免",
            f"no fact quotes {words!r}, and no waiver says why",
        ),
        (
            "在 facts/ 中写成事实，或在 waivers.yaml 中豁免并写明理由",
            "make a fact of it in facts/, or waive it with a reason in waivers.yaml",
        ),
    )


def _unquoted(source: SourceFile, waiting: int) -> Problem:
    return finding(
        "source-unquoted",
        Location(source.path),
        (
            f"还没有事实引用这篇来源；其中 {waiting} 个数量待整理",
            f"no fact quotes this source yet; {waiting} of its quantities wait",
        ),
        (
            "把其中的数量写成事实，或豁免并写明理由",
            "make facts of its quantities, or waive them with reasons",
        ),
        "warning",
    )


def _place(source: SourceFile, span: Span) -> Location:
    before = source.text[: span.start]
    return Location(source.path, before.count("\n") + 1, len(before) - before.rfind("\n"))
