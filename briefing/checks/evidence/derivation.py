"""推算与它的输入对得上 / A derived figure fits what it is derived from.

推算的数字，读者会照着公式重算，所以公式要说得通。两个指标相除（`ratio`）、相乘（`product`）得出的是另一个指标，
怎样算，由 `indicators.yaml` 的 `formula` 一次写明，各条公式逐项照写。其余的运算都在一个指标之内：相加、相减、
占比（`share`）、增速（`growth`）、倍数（`multiple`），以及按每年增速推算若干年之后（`compound`）。

相除、相乘、求占比，各项是同一时间的；增速先写早的，两期之差、两期的倍数先写晚的。结果的时间是最晚一项的时间，
`compound` 是起点之后那么多年。结果的地区就是各项的地区；相加是把它之内的几个地区加起来，不能一个含着另一个；
占比是部分占整体，或一地占它所属的地区。

A ratio or a product of two indicators is an indicator of its own, and `indicators.yaml` says once how it is
computed; every formula of it follows that, operand by operand. All other operations stay within one indicator:
a sum, a difference, a `share` of a whole, a `growth`, a `multiple`, and a `compound` of a level at its yearly
growth.

The inputs of a ratio, product or share are of one time; a growth leads from an earlier time to a later one, a
difference or a multiple of two times from the later one back. The time of the result is that of its latest
input; of a compound, so many years after its base. Its place is that of its inputs; a sum takes in several
places inside its own, and a share is that of a part in its whole, or of a place in one that holds it.

Accepted:
    servers-per-rack: {unit: server, formula: {ratio: [servers-operating, standard-racks]}, ...}
    indicator: servers-per-rack, formula: {ratio: [datong-servers-2025, datong-racks-2025]}
    by: 2027, formula: {compound: [shanxi-economy-2022, shanxi-growth-goal, "5"]}
Refused:
    formula: {ratio: [datong-racks-2025, datong-servers-2025]}       次序反了 / the other way round
    by: 2027, formula: {compound: [shanxi-economy-2022, shanxi-growth-goal, "4"]}    2022 加四年是 2026 / it is of 2026
    place: china, formula: {sum: [datong-output, shanxi-output]}     一个在另一个之内 / one lies in the other
    rack-power: {unit: MW, formula: {product: [standard-racks, servers-operating]}}
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, permutations

from briefing.checks.evidence.derived import hindrances
from briefing.facts import figures
from briefing.model import Fact, Indicator, Measure
from briefing.problems import Problem, finding
from briefing.quantities import CountUnit
from briefing.reading.library import Library

CODES = ("derived-indicator", "derived-place", "derived-time", "indicator-formula")

_OF_INDICATORS = ("ratio", "share", "sum", "difference", "product")
"""The operations that may define an indicator."""
_MEASURES: dict[str, Measure] = {"share": "share", "growth": "growth", "ratio": "multiple"}
_AT_ONE_TIME = ("ratio", "share", "product")

Misfit = tuple[str, str, str, str]
"""What does not fit and how to mend it, each in Chinese and in English."""


def check(library: Library) -> Iterator[Problem]:
    """Find formulas whose inputs do not give what the derived figure is said to be."""
    for indicator in library.indicators.values():
        if indicator.formula is not None:
            yield from _definition(indicator, library)
    for fact_id, fact in library.facts.items():
        if fact.formula is None or fact.indicator not in library.indicators:
            continue
        if not any(hindrances(fact_id, fact, library)):
            yield from islice(_misfits(fact, library), 1)


def _misfits(fact: Fact, library: Library) -> Iterator[Problem]:
    assert fact.formula is not None
    operation, operands = fact.formula.operations()[0]
    names = fact.formula.inputs()
    inputs = [library.facts[name] for name in names if name in library.facts]
    yield from _indicator(fact, operation, names, library)
    yield from _place(fact, operation, inputs, library)
    yield from _time(fact, operation, operands, inputs)


def _definition(indicator: Indicator, library: Library) -> Iterator[Problem]:
    assert indicator.formula is not None
    operations = indicator.formula.operations()
    operation, operands = operations[0] if len(operations) == 1 else ("", ())
    entries = [library.indicators.get(name) or library.constants.get(name) for name in operands]
    own = _dimension(indicator.unit, library)
    things = [_dimension(entry.unit, library) for entry in entries if entry]
    if operation not in _OF_INDICATORS or len(things) < len(entries):
        fits = False
    elif "" in (own, *things):  # an unknown unit, which is told where it stands
        return
    elif operation == "product":
        numbers = [unit for unit in things if unit.startswith("count:") or unit == "multiple"]
        fits = any(a in numbers and b == own for a, b in permutations(things, 2))
    elif operation == "ratio":
        fits = own == (things[0] if things[0] != things[1] else "multiple")
    else:
        fits = len({*things}) == 1 and own == (things[0] if operation != "share" else "share")
    if not fits:
        yield finding(
            "indicator-formula",
            indicator.where("formula"),
            (
                f"这一运算得不出以 {indicator.unit} 计的指标",
                f"this does not give an indicator in {indicator.unit}",
            ),
            (
                "一种运算：ratio 用前一项的单位，share 用 %，sum、difference 各项同一单位，product 是个数乘以某量；各项是指标或常数",
                "one operation on indicators or constants: ratio in the unit of the first, share in %, sum and difference in one unit, product a number of things times a quantity",
            ),
        )


def _dimension(symbol: str, library: Library) -> str:
    """Return the dimension of a unit; counted things are each their own, an unknown one is none."""
    unit = figures.unit_named(symbol, library)
    if unit is None:
        return ""
    if isinstance(unit, CountUnit) or unit.dimension == "count":
        return f"count:{unit.symbol}"
    return unit.dimension


def _indicator(fact: Fact, operation: str, names: list[str], library: Library) -> Iterator[Problem]:
    asked = _asked(fact, operation, len(names), library)
    if asked is None:
        yield _unfit(
            "derived-indicator",
            fact,
            "indicator",
            f"{operation} 得不出 {fact.indicator}（{fact.measure}）",
            f"{operation} does not give {fact.indicator} ({fact.measure})",
            "ratio、product 得出的指标，在 indicators.yaml 中写明 formula；share、growth 的 measure 同名，两期之比的 measure 为 multiple",
            "give an indicator that is a ratio or a product its `formula` in indicators.yaml; share and growth are the measures of that name, a ratio of two times the measure multiple",
        )
        return
    for name, (indicator, measure) in zip(names, asked, strict=True):
        entry = library.facts.get(name)
        if (entry is None and name != indicator) or (
            entry is not None and (entry.indicator, entry.measure) != (indicator, measure)
        ):
            yield _unfit(
                "derived-indicator",
                fact,
                "formula",
                f"这里要用 {indicator}（{measure}），{name} 不是",
                f"{name} is not {indicator} ({measure}), which belongs here",
                "换一个输入，或改正它的顺序",
                "take another input, or mend their order",
            )
            return
    if len({*names}) < len(names):
        yield _unfit(
            "derived-indicator",
            fact,
            "formula",
            "同一个输入用了两次",
            "one input is used twice",
            "换一个输入",
            "take another input",
        )
    given = [library.facts[name].part for name in names if name in library.facts]
    of_one_part = operation in ("growth", "compound") or fact.measure == "multiple"
    if given and (of_one_part and {*given} != {fact.part}):
        yield _unfit(
            "derived-indicator",
            fact,
            "part",
            "各项输入的 part 与推算的不同",
            "the inputs have another `part` than the result",
            "改正 part，或换一个输入",
            "mend the part, or take another input",
        )


def _asked(
    fact: Fact, operation: str, number: int, library: Library
) -> list[tuple[str, Measure]] | None:
    """Return what each input must be; None where the operation does not give such a figure."""
    assert fact.indicator is not None
    formula = library.indicators[fact.indicator].formula
    defined = dict(formula.operations()) if formula else {}
    if operation in defined and fact.measure in ("level", _MEASURES.get(operation)):
        return (
            [(name, "level") for name in defined[operation]] if _as_many(defined, number) else None
        )
    level: tuple[str, Measure] = (fact.indicator, "level")
    if operation in ("sum", "difference"):
        return [(fact.indicator, fact.measure)] * number
    if operation == "compound":
        return [level, (fact.indicator, "growth")] if fact.measure == "level" else None
    return [level] * number if _MEASURES.get(operation) == fact.measure else None


def _as_many(defined: dict[str, tuple[str, ...]], number: int) -> bool:
    return [len(operands) for operands in defined.values()] == [number]


def _place(fact: Fact, operation: str, inputs: list[Fact], library: Library) -> Iterator[Problem]:
    wholes = {fact.place, *library.holders(fact.place)}
    if operation == "share" and len(inputs) == 2 and inputs[0].indicator == inputs[1].indicator:
        part, whole = inputs
        is_part = part.part is not None and whole.part is None and part.place == whole.place
        is_inside = part.part == whole.part and whole.place in library.holders(part.place)
        fits = (is_part or is_inside) and (part.place, part.part) == (fact.place, fact.part)
    elif operation in ("sum", "difference"):
        fits = all(fact.place in {one.place, *library.holders(one.place)} for one in inputs)
        fits &= fact.place in (places := {one.place for one in inputs}) or len(places) > 1
        if operation == "sum":
            fits &= not any(_holds(one, other, library) for one, other in permutations(inputs, 2))
    else:
        fits = all(one.place == fact.place for one in inputs)
    if not fits:
        seen = [one.place for one in inputs]
        yield _unfit(
            "derived-place",
            fact,
            "formula" if operation in ("share", "sum") and wholes & {*seen} else "place",
            f"输入说的是 {'、'.join(seen)}，得不出 {fact.place} 的 {operation}",
            f"the inputs are about {', '.join(seen)}: no {operation} of {fact.place}",
            "改正 place，或换一个输入；share 的前一项须是后一项的一部分",
            "mend the place, or take another input; the first of a share is a part of the second",
        )


def _holds(one: Fact, other: Fact, library: Library) -> bool:
    """Tell whether a figure takes in another, which must then not be added to it."""
    same = (one.time(), one.measure) == (other.time(), other.measure)
    wider = one.place in library.holders(other.place) and one.part in (None, other.part)
    return same and (wider or (one.place == other.place and not one.part and bool(other.part)))


def _time(
    fact: Fact, operation: str, operands: tuple[str, ...], inputs: list[Fact]
) -> Iterator[Problem]:
    """Hold the times of the inputs against each other, then that of the result against theirs."""
    if misfit := _out_of_time(fact, operation, inputs):
        yield _unfit("derived-time", fact, "formula", *misfit)
        return
    expected = _expected(operation, operands, inputs)
    own, fitting = fact.time(), [expected]
    if operation == "compound" and expected:  # what it gives is as often a goal
        fitting.append(("by", expected[1]))
    if own not in fitting:
        told = " ".join(expected) if expected else ""
        yield _unfit(
            "derived-time",
            fact,
            own[0] if own else "formula",
            f"由输入得出的时间是 {told or '无'}",
            f"its inputs give the time {told or 'none'}",
            f"写 {told.replace(' ', ': ')}，或改正公式" if told else "换成有时间的输入",
            f"write {told.replace(' ', ': ')}, or mend the formula"
            if told
            else "take inputs that are dated",
        )


def _out_of_time(fact: Fact, operation: str, inputs: list[Fact]) -> Misfit | None:
    """Return what is wrong with the times of the inputs: not one time, or not in this order."""
    moments = {one.time() or one.source for one in inputs}
    if operation in _AT_ONE_TIME and fact.measure != "multiple" and len(moments) > 1:
        return (
            "各项输入的时间不同",
            "the inputs are of different times",
            "换成同一时间的输入",
            "take inputs of one time",
        )
    exchange = ("对调两项，或换一个输入", "exchange the two, or take another input")
    ends = [_end(time[1]) if (time := one.time()) else "" for one in inputs]
    of_two_times = len(set(ends)) > 1 and (operation == "difference" or fact.measure == "multiple")
    if of_two_times and not ends[0] > ends[1]:
        return (
            f"{operation} 的前一项须晚于后一项",
            f"the first of a {operation} of two times is the later one",
            *exchange,
        )
    if operation == "growth" and not ends[0] < ends[1]:
        return (
            "growth 的前一项须早于后一项",
            "the first of a growth is earlier than the second",
            *exchange,
        )
    return None


def _expected(
    operation: str, operands: tuple[str, ...], inputs: list[Fact]
) -> tuple[str, str] | None:
    """Return the time that the inputs give the result, if they give it one."""
    times = [one.time() for one in inputs]
    if operation == "compound":
        return _after(times[0], Decimal(operands[2])) if times[0] else None
    dated = [time for time in times if time]
    return max(dated, key=lambda time: _end(time[1]), default=None)


def _end(time: str) -> str:
    """Return a key that sorts times by their end: a year after each of its months."""
    return time.split("/")[-1].ljust(10, "~")


def _after(base: tuple[str, str], years: Decimal) -> tuple[str, str] | None:
    """Return the time so many years after; None where that is no whole number of years."""
    kind, time = base
    if years != int(years) or "/" in time:
        return None
    return kind, f"{int(time[:4]) + int(years):04}{time[4:]}"


def _unfit(
    code: str, fact: Fact, key: str, zh: str, en: str, cure_zh: str, cure_en: str
) -> Problem:
    return finding(code, fact.where(key), (zh, en), (cure_zh, cure_en))
