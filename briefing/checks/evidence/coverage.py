"""来源里的每个数量都有着落 / Every quantity of a source is accounted for.

来源里的每个数量，要么在某条事实的引文里，要么在 `waivers.yaml` 豁免的段落里，写明为什么不收：
`furniture`（页面杂项）、`name`（名称的一部分）、`undecipherable`（无法辨认）、`repeated`（重复）。这样，
没有哪个数是悄悄漏掉的。还没有事实引用的来源只有一个警告，说有多少个数量待整理。

Each quantity in the text of a source lies inside the quote of a fact, or inside a passage that is
waived with a reason (`waivers.yaml`: furniture, name, undecipherable, repeated). Nothing is left out
in silence. A source that no fact quotes yet is one warning, which says how many quantities wait.

Accepted:
    a fact with quote: with a total of 32.6 million standard racks
    a waiver with quote: The transformation began seven years ago, kind: repeated
Refused:
    736,000 operational servers      没有事实引用，也没有豁免 / no fact quotes it, and no waiver says why
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from briefing.artifacts import digest
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
    rests_on: str
    """Digest of the text and of what is quoted and waived of it."""


def coverage(source: SourceFile, library: Library) -> Coverage:
    """Return how the quantities of a source are accounted for, each in the order of the text."""
    return coverages(library)[source.id]


READ: dict[str, Coverage] = {}
"""How the quantities of sources are accounted for that this program has read, by what that rests on."""


@lru_cache(maxsize=4)
def coverages(library: Library) -> dict[str, Coverage]:
    """Return the coverage of each source."""
    facts: dict[str, list[str]] = {name: [] for name in library.sources}
    waivers: dict[str, list[str]] = {name: [] for name in library.sources}
    is_lost = library.is_unread("facts") or library.is_unread("waivers.yaml")
    cited = [(facts, fact.source, fact.quote) for fact in library.facts.values() if fact.source]
    cited += [(waivers, waiver.source, waiver.quote) for waiver in library.waivers.values()]
    for quoting, name, quote in cited:
        if name in quoting:
            quoting[name].append(quote or "")
        else:
            is_lost = True
    found = {}
    for name, source in library.sources.items():
        quoted, waived = facts[name], waivers[name]
        text = (source.card.language, source.sha256)
        rests_on = digest(*text, str(len(quoted)), *quoted, *waived)
        if rests_on not in READ:
            READ[rests_on] = _coverage(source, quoted, waived, rests_on)
        found[name] = READ[rests_on]
    if is_lost:
        return {name: replace(one, is_settled=False) for name, one in found.items()}
    return found


def _coverage(
    source: SourceFile, quotes_of_facts: list[str], quotes_of_waivers: list[str], rests_on: str
) -> Coverage:
    by_facts = [quotes.find(quote, source.text) for quote in quotes_of_facts]
    by_waivers = [quotes.find(quote, source.text) for quote in quotes_of_waivers]
    quoted, waived, uncovered = [], [], []
    for span in _quantities(source):
        if _is_inside(span, by_facts):
            quoted.append(span)
        elif _is_inside(span, by_waivers):
            waived.append(span)
        else:
            uncovered.append(span)
    settled = all(len(spans) == 1 for spans in [*by_facts, *by_waivers]) and not any(
        _is_cut(span, by_facts) for span in uncovered
    )
    return Coverage(
        tuple(quoted), tuple(waived), tuple(uncovered), bool(by_facts), settled, rests_on
    )


def _quantities(source: SourceFile) -> Iterator[Span]:
    """Return where the quantities of a source stand, read sentence by sentence."""
    for sentence in quotes.sentences(source.text):
        for found in find(source.text[sentence.start : sentence.end], source.card.language):
            yield Span(sentence.start + found.start, sentence.start + found.end)


def as_row(found: Coverage) -> list[Any]:
    """Return a coverage as plain values."""
    kinds = (found.quoted, found.waived, found.uncovered)
    spans = [[(span.start, span.end) for span in kind] for kind in kinds]
    return [*spans, found.is_quoted, found.is_settled, found.rests_on]


def of_row(row: list[Any]) -> Coverage:
    """Return the coverage that `as_row` wrote."""
    quoted, waived, uncovered = (tuple(Span(*ends) for ends in kind) for kind in row[:3])
    return Coverage(quoted, waived, uncovered, *row[3:])


def _is_inside(span: Span, places: list[list[Span]]) -> bool:
    """Tell whether words that stand exactly once hold the span."""
    return any(place[0].holds(span) for place in places if len(place) == 1)


def _is_cut(span: Span, places: list[list[Span]]) -> bool:
    """Tell whether a quote holds a part of the span only, which the check of quotes reports."""
    return any(p.meets(span) for place in places for p in place)


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
