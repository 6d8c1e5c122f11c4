"""The figure of a fact: as its source prints it, as the editors read it, or as we derive it."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from briefing.artifacts import digest
from briefing.facts import derive
from briefing.memory import FACTS
from briefing.model import Fact, Indicator, Language
from briefing.quantities import CountUnit, Quantity, Unit, format_quantity, parse, unit
from briefing.quantities.units import en_unit, zh_unit
from briefing.reading.library import Library


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the unit that it is printed in; a fraction such as one eighth has none."""

    quantity: Quantity
    unit: Unit | CountUnit | None


@lru_cache(maxsize=4)
def counted(library: Library) -> tuple[CountUnit, ...]:
    """Return the counted things of the vocabulary, as the quantity parser takes them."""
    things = []
    for symbol, thing in library.units.items():
        one, other = (
            (thing.en, thing.en) if isinstance(thing.en, str) else (thing.en.one, thing.en.other)
        )
        things.append(CountUnit(symbol, thing.words, thing.zh, one, other))
    return tuple(things)


@lru_cache(maxsize=1024)
def unit_named(symbol: str, library: Library) -> Unit | CountUnit | None:
    """Return a unit of measurement or a counted thing by its symbol."""
    for thing in counted(library):
        if thing.symbol == symbol:
            return thing
    return unit(symbol)


@lru_cache(maxsize=FACTS)
def as_source(fact: Fact, library: Library) -> Figure | None:
    """Return the figure as the source prints it; None for what is derived or no quantity."""
    if fact.value is None:
        return None
    figure = typed(fact.value, _indicator_unit(fact, library), library)
    return _qualified(figure, fact) if figure else None


MOST_DERIVED = 50
"""On so many derived figures one may rest, itself among them: a reader redoes them all."""


def printed(fact_id: str, library: Library) -> Figure | None:
    """Return the figure that is printed of a fact or a constant."""
    known = _known(library)
    if fact_id not in known:
        known[fact_id] = _printed(fact_id, library, {})
    return known[fact_id]


@lru_cache(maxsize=4)
def _known(library: Library) -> dict[str, Figure | None]:
    """Return what has been computed of a library's figures so far."""
    return {}


def _printed(fact_id: str, library: Library, derived: dict[str, Figure | None]) -> Figure | None:
    """Return a figure; `derived` remembers the computed ones, and None for those under way."""
    constant = library.constants.get(fact_id)
    if constant is not None:
        return typed(constant.value, constant.unit, library)
    fact = library.facts.get(fact_id)
    if fact is None:
        return None
    if fact.formula is not None:
        if fact_id not in derived and len(derived) < MOST_DERIVED:
            derived[fact_id] = None  # so that a formula that leads back here finds no figure
            derived[fact_id] = _derived(fact, library, derived)
        return derived.get(fact_id)
    reading = fact.reading
    if reading is None or reading.standing != "arithmetic" or reading.value is None:
        return as_source(fact, library)
    return reading_of(fact, library)


def reading_of(fact: Fact, library: Library) -> Figure | None:
    """Return the figure as the editors read it; None where the reading gives no value."""
    reading = fact.reading
    if reading is None or reading.value is None:
        return None
    source = as_source(fact, library)
    symbol = reading.unit or (
        source.unit.symbol if source and source.unit else _indicator_unit(fact, library)
    )
    figure = typed(reading.value, symbol, library)
    return _qualified(figure, fact) if figure else None


def _qualified(figure: Figure, fact: Fact) -> Figure:
    if figure.quantity.qualifier == fact.qualifier:
        return figure
    return replace(figure, quantity=replace(figure.quantity, qualifier=fact.qualifier))


def _indicator_unit(fact: Fact, library: Library) -> str:
    if fact.unit:
        return fact.unit
    indicator = library.indicator_of(fact)
    return indicator.unit if indicator else ""


def typed(text: str, symbol: str, library: Library) -> Figure | None:
    """Return the figure that a typed value stands for; `symbol` where it names no unit."""
    read = values(library)
    if text not in read:
        read[text] = parse(text, counts=counted(library))
    quantity = read[text]
    if quantity is None:
        return None
    if quantity.kind == "fraction" and not quantity.unit:
        return Figure(quantity, None)
    named = unit_named(symbol, library)
    if quantity.unit and not (named and quantity.unit in words_of(named)):
        own = unit_of(quantity, library)
        return Figure(quantity, own) if own else None
    return Figure(in_unit(quantity, named), named) if named else None


READ: dict[str, dict[str, Quantity | None]] = {}
"""What typed values say that this program has read, by the digests of the counted things they name."""


@lru_cache(maxsize=4)
def things(library: Library) -> str:
    """Return what tells the counted things of one vocabulary from those of another."""
    return digest(repr(counted(library)))


def values(library: Library) -> dict[str, Quantity | None]:
    """Return what values say that were read with the counted things of a vocabulary."""
    return READ.setdefault(things(library), {})


def words_of(named: Unit | CountUnit) -> tuple[str, ...]:
    """Return the words of a text that stand for a unit; some stand for several: 个, 台."""
    if isinstance(named, CountUnit):
        return tuple(named.words)
    return (*named.zh_words, *named.en_words)


def unit_of(quantity: Quantity, library: Library) -> Unit | CountUnit | None:
    """Return the unit that a quantity names."""
    for thing in counted(library):
        if quantity.unit in thing.words:
            return thing
    return zh_unit(quantity.unit) or en_unit(quantity.unit)


def in_unit(quantity: Quantity, named: Unit | CountUnit) -> Quantity:
    """Return a bare number as a quantity of a unit."""
    factor = Decimal(1)
    base = f"count:{named.symbol}"
    if isinstance(named, Unit):
        share = named.base_factor
        factor, base = Decimal(share.numerator) / Decimal(share.denominator), named.base

    def scaled(value: Decimal | None) -> Decimal | None:
        return None if value is None else value * factor

    # `replace` would look up every field, and this is done for every fact.
    return Quantity(
        quantity.kind,
        quantity.value,
        named.symbol,
        quantity.qualifier,
        quantity.low,
        quantity.high,
        scaled(quantity.value),
        base,
        scaled(quantity.low),
        scaled(quantity.high),
        quantity.written,
        quantity.magnitude,
    )


def _derived(fact: Fact, library: Library, derived: dict[str, Figure | None]) -> Figure | None:
    """Return the computed figure; None where an input is missing, vague, or under way itself."""
    assert fact.formula is not None
    operations = fact.formula.operations()
    named = unit_named(_indicator_unit(fact, library), library)
    if len(operations) != 1 or named is None:
        return None
    operation, operands = operations[0]
    values: list[Decimal] = []
    qualifiers: list[str] = []
    for operand in operands:
        if operation == "compound" and operand is operands[-1]:
            values.append(Decimal(operand))
            continue
        figure = _printed(operand, library, derived)
        if figure is None or figure.quantity.value_base is None:
            return None
        values.append(figure.quantity.value_base)
        qualifiers.append(figure.quantity.qualifier)
    try:
        result = derive.compute(operation, values)
    except ArithmeticError:
        return None
    if isinstance(named, Unit):
        result = result * named.base_factor.denominator / named.base_factor.numerator
    qualifier = derive.qualifier(operation, values, qualifiers)
    value = derive.rounded(result, int(fact.digits or 3), qualifier)
    if not qualifier and value != result:
        qualifier = "about"
    bare = Quantity("quantity", value=value, qualifier=qualifier)
    return Figure(in_unit(bare, named), named)


def words(figure: Figure | None, language: Language) -> str:
    """Return a figure as a page prints it: 超过32.6万架, over 326,000 racks."""
    if figure is None:
        return ""
    return format_quantity(figure.quantity, language, unit=figure.unit)


def indicator_words(fact: Fact, indicator: Indicator, language: Language) -> str:
    """Return the name of what a fact measures, with its part."""
    name = indicator[language]
    part = indicator.parts.get(fact.part or "")
    if part is None:
        return name
    return f"{name}（{part[language]}）" if language == "zh" else f"{name} ({part[language]})"
