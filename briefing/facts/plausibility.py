"""The rules of plausibility applied to facts: which figures are held against which, and the test."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations, product
from typing import TypeAlias

from briefing.facts import figures
from briefing.facts.figures import Figure
from briefing.model import Fact, Rule
from briefing.quantities import Quantity
from briefing.quantities.units import by_base
from briefing.reading.library import Library


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where a figure reaches, in the base unit of its dimension."""

    low: Decimal
    high: Decimal
    dimension: str

    def times(self, factor: Decimal) -> "Extent":
        """Return the extent of the figure multiplied by a number."""
        return Extent(self.low * factor, self.high * factor, self.dimension)


Test: TypeAlias = Callable[[Sequence[Extent]], bool]


@dataclass(frozen=True, slots=True)
class Case:
    """Facts that a rule holds against each other, and whether their figures pass."""

    rule_id: str
    rule: Rule
    facts: tuple[str, ...]
    passes: Test


def extent(figure: Figure | None) -> Extent | None:
    """Return the extent of a figure; None where it is vague."""
    if figure is None:
        return None
    quantity = figure.quantity
    low = quantity.value_base if quantity.low_base is None else quantity.low_base
    high = quantity.value_base if quantity.high_base is None else quantity.high_base
    if low is None or high is None:
        return None
    if quantity.kind == "fraction" and not quantity.unit_base:
        return Extent(low * 100, high * 100, "share")
    known = by_base(quantity.unit_base)
    if known is None:
        return Extent(low, high, quantity.unit_base)
    factor = Decimal(known.factor.numerator) / known.factor.denominator
    return Extent(low * factor, high * factor, known.dimension)


def settled(fact_id: str, library: Library) -> Extent | None:
    """Return the extent of a fact's figure as the editors read it, also where they do not print so."""
    fact = library.facts[fact_id]
    return extent(figures.reading_of(fact, library) or figures.printed(fact_id, library))


def cases(library: Library) -> Iterator[Case]:
    """Return every case to which a rule of the vocabulary applies."""
    told = {name: fact for name, fact in library.facts.items() if fact.kind == "figure"}
    for rule_id, rule in library.plausibility.items():
        for ids, passes in _CASES[rule.kind](rule, told, library):
            yield Case(rule_id, rule, ids, passes)


Facts: TypeAlias = dict[str, Fact]
Held: TypeAlias = Iterator[tuple[tuple[str, ...], Test]]


def _limits(rule: Rule) -> tuple[Decimal, Decimal]:
    low = Decimal(rule.min) if rule.min is not None else Decimal("-Infinity")
    return low, Decimal(rule.max) if rule.max is not None else Decimal("Infinity")


def _moment(fact: Fact) -> tuple[object, ...]:
    """Return what must agree before figures are compared; without a time, the source must."""
    return (fact.time() or fact.source, fact.is_result)


def _alike(facts: Facts, key: Callable[[Fact], object]) -> Iterable[list[tuple[str, Fact]]]:
    """Return the facts in groups that share a key, in the order of the content."""
    groups: dict[object, list[tuple[str, Fact]]] = {}
    for name, fact in facts.items():
        groups.setdefault(key(fact), []).append((name, fact))
    return groups.values()


def _one(symbol: str, library: Library) -> Extent | None:
    """Return the extent of one unit."""
    named = figures.unit_named(symbol, library)
    if named is None:
        return None
    return extent(Figure(figures.in_unit(Quantity("quantity", value=Decimal(1)), named), named))


def _bounds(rule: Rule, facts: Facts, library: Library) -> Held:
    low, high = _limits(rule)
    for name, fact in facts.items():
        indicator = library.indicator_of(fact)
        listed = not rule.indicators or fact.indicator in rule.indicators
        if not listed or fact.measure != rule.measure or indicator is None:
            continue
        one = _one(indicator.unit, library) if rule.measure == "level" else None
        unit = one.high if one else Decimal(1)
        yield (name,), lambda at, u=unit: low * u <= at[0].low and at[0].high <= high * u  # type: ignore[misc]


def _ratio(rule: Rule, facts: Facts, library: Library) -> Held:
    low, high = _limits(rule)
    constant = extent(figures.printed(rule.per, library)) if rule.per else None
    per = constant.high if constant else Decimal(1)
    units = [
        _one(library.indicators[name].unit, library)
        for name in rule.indicators
        if name in library.indicators
    ]
    if (rule.per and constant is None) or not all(units):
        return

    def passes(at: Sequence[Extent]) -> bool:
        # A figure in another dimension than its indicator's is for the check of figures.
        if any(
            one.dimension != unit.dimension for one, unit in zip(at, units, strict=True) if unit
        ):
            return True
        above, below = at[0], at[1].times(per)
        return low * below.low <= above.high and above.low <= high * below.high

    levels = {
        name: fact
        for name, fact in facts.items()
        if fact.measure == "level" and fact.indicator in rule.indicators
    }
    for group in _alike(levels, lambda fact: (fact.place, fact.part, _moment(fact))):
        for (first, top), (second, bottom) in permutations(group, 2):
            if (top.indicator, bottom.indicator) == rule.indicators:
                yield (first, second), passes


def _within(rule: Rule, facts: Facts, library: Library) -> Held:
    room = 1 + Decimal(rule.tolerance) / 100

    def passes(at: Sequence[Extent]) -> bool:
        return at[0].dimension != at[1].dimension or at[0].low <= at[1].high * room

    listed = {
        name: fact
        for name, fact in facts.items()
        if fact.measure == "level" and (not rule.indicators or fact.indicator in rule.indicators)
    }
    for group in _alike(listed, lambda fact: (fact.indicator, _moment(fact))):
        for (first, one), (second, whole) in permutations(group, 2):
            below = one.part == whole.part and whole.place in library.holders(one.place)
            part = one.place == whole.place and one.part is not None and whole.part is None
            if below or part:
                yield (first, second), passes


def _total(rule: Rule, facts: Facts, library: Library) -> Held:
    room = Decimal(rule.tolerance) / 100

    def passes(at: Sequence[Extent]) -> bool:
        whole, low, high = (
            at[0],
            sum(part.low for part in at[1:]),
            sum(part.high for part in at[1:]),
        )
        return low <= whole.high * (1 + room) and whole.low * (1 - room) <= high

    groups: dict[tuple[object, ...], dict[str | None, list[str]]] = {}
    for name, fact in facts.items():
        if fact.indicator in rule.indicators and fact.measure == rule.measure:
            key = (fact.place, fact.indicator, *_moment(fact))
            if fact.converts is None:
                groups.setdefault(key, {}).setdefault(fact.part, []).append(name)
    for group in groups.values():
        for ids in product(*(group.get(part, []) for part in (rule.part, *rule.parts))):
            yield ids, passes


def _rate(rule: Rule, facts: Facts, library: Library) -> Held:
    low, high = _limits(rule)

    def passes(at: Sequence[Extent]) -> bool:
        return low * at[1].low <= at[0].high and at[0].low <= high * at[1].high

    for name, fact in facts.items():
        if fact.converts in facts:
            pair = {
                found.quantity.unit_base: one
                for one in (name, fact.converts)
                if (found := figures.printed(one, library)) is not None
            }
            if {*rule.currencies} == {*pair}:
                yield tuple(pair[currency] for currency in rule.currencies), passes


_CASES: dict[str, Callable[[Rule, Facts, Library], Held]] = {
    "bounds": _bounds,
    "ratio": _ratio,
    "within": _within,
    "total": _total,
    "rate": _rate,
}
