"""推算的数字算得出来 / A derived figure can be computed.

公式恰好一种运算，各项是有确定数值的事实或常数；待核的数不能用来推算，推算也不能绕回自己。相加、相减、相比的，
单位要相同。各项里有计划、目标的，算出来的不是结果，`status` 照那一项写；页面印作“按目标推算”等，
因为没有哪个来源定过这个数。印三位有效数字（`digits` 可改），但不比各项更细。

Its formula is one operation over facts and constants that have a definite value; a figure that is
to be confirmed is no input, and no figure rests on itself. What is added, subtracted or compared
has one unit. What rests on a plan is no result, and what is none has the status of an input: pages
print it as our calculation from the target, the plan ..., for no source set it. It is
printed to three significant digits (`digits`), or as finely as what it is computed from.

Accepted:
    formula: {product: [datong-racks-2025, standard-rack-power]}
Refused:
    formula: {ratio: [a, b], sum: [a, b]}        两种运算 / two operations
    formula: {ratio: [datong-investment, ...]}   这一项待核 / an input that is to be confirmed
    formula: {sum: [datong-racks, datong-power]} 机架加兆瓦 / racks and megawatts
    status: achieved, formula: {growth: [datong-output-2024, datong-output-aim]}
    status: planned, formula: {growth: [datong-output-2024, datong-output-aim]}     依据的是目标 / the aim is a target
    digits: 7, formula: {ratio: [736,000 servers, 326,000 racks]}      各项只有三位 / the inputs have three
"""

import re
from collections.abc import Iterator

from briefing.facts import figures
from briefing.model import Fact, Formula
from briefing.problems import Problem, finding
from briefing.reading.library import Library

CODES = ("digits-finer", "formula-unfit", "projection-status", "result-rests-on-plan")


def check(library: Library) -> Iterator[Problem]:
    """Find formulas that cannot or must not be computed."""
    for fact_id, fact in library.facts.items():
        if fact.formula is not None:
            yield from hindrances(fact_id, fact, library)
            yield from _plans(fact, fact.formula, library)
            yield from _digits(fact, library)


def _digits(fact: Fact, library: Library) -> Iterator[Problem]:
    """Find a result that is printed finer than what it is computed from."""
    known = [count for name in fact.inputs() if (count := _told_digits(name, library))]
    most = max(_DIGITS, min(known, default=_DIGITS))
    if fact.digits and int(fact.digits) > most:
        yield finding(
            "digits-finer",
            fact.where("digits"),
            (
                f"印 {fact.digits} 位有效数字，输入至多支持 {most} 位",
                f"{fact.digits} significant digits; what it is computed from bears {most} at most",
            ),
            (f"digits 写 {most} 或更少", f"write digits: {most}, or fewer"),
        )


_DIGITS = 3
"""So many digits are told of any computed figure: fewer would hide what it is there to show."""


def _told_digits(name: str, library: Library) -> int:
    """Return the significant digits with which a figure is given; 0 where that is not known."""
    fact, constant = library.facts.get(name), library.constants.get(name)
    if fact is not None and fact.formula is not None:
        return int(fact.digits or 0)
    value = constant.value if constant else (fact.value if fact else None)
    numeral = re.search(r"[0-9][0-9,]*(?:[.][0-9]+)?", value or "")
    digits = re.sub("[,.]", "", numeral[0]).lstrip("0") if numeral else ""
    return len(digits if numeral and "." in numeral[0] else digits.rstrip("0"))


def hindrances(fact_id: str, fact: Fact, library: Library) -> Iterator[Problem]:
    """Find what keeps a formula from being computed."""
    assert fact.formula is not None
    if len(fact.formula.operations()) != 1:
        yield _unfit(fact, "公式应恰好有一种运算", "a formula is exactly one operation")
        return
    for name in fact.formula.inputs():
        entry = library.facts.get(name)
        if entry is None and name not in library.constants:
            if not library.is_lost(name):
                yield _unfit(fact, f"没有事实或常数 {name}", f"there is no fact or constant {name}")
            return
        if entry is not None and entry.is_to_confirm:
            yield _unfit(
                fact, f"{name} 尚待核实，不能用于推算", f"{name} is to be confirmed: no input"
            )
            return
    if figures.printed(fact_id, library) is None:
        yield _unfit(
            fact,
            f"算不出来：输入没有确定的数值、除以零、公式绕回自身，或牵连的推算超过 {figures.MOST_DERIVED} 项",
            "it cannot be computed: a vague input, a division by zero, a circle, or more than "
            f"{figures.MOST_DERIVED} derived figures behind it",
        )
    elif (rate := _rate_unit(fact.formula, library)) not in ("", "%"):
        yield _unfit(
            fact,
            f"compound 的第二项是每年的百分率，不是 {rate}",
            f"the second input of compound is a rate in per cent, not in {rate}",
        )
    elif len(units := _units(fact.formula, library)) > 1:
        yield _unfit(
            fact,
            f"单位不同，不能相加减或比较：{'、'.join(units)}",
            f"different units cannot be added or compared: {', '.join(units)}",
        )


def _plans(fact: Fact, formula: Formula, library: Library) -> Iterator[Problem]:
    entries = [library.facts[name] for name in formula.inputs() if name in library.facts]
    ahead = [entry.printed_status for entry in entries if not entry.is_result]
    if entries and not fact.is_result and fact.printed_status not in ahead:
        told = "、".join(dict.fromkeys(ahead)), ", ".join(dict.fromkeys(ahead))
        yield finding(
            "projection-status",
            fact.where("status"),
            (
                f"没有一个输入是 {fact.printed_status}（输入中尚未实现的：{told[0] or '无'}）",
                f"none of its inputs is {fact.printed_status} (ahead are: {told[1] or 'none'})",
            ),
            (
                "status 照输入写；页面印作“按目标推算”等",
                "take the status of the input that it rests on; pages print it as our "
                "calculation from that",
            ),
        )
    for name in formula.inputs():
        entry = library.facts.get(name)
        if entry is not None and fact.is_result and not entry.is_result:
            yield finding(
                "result-rests-on-plan",
                fact.where("status"),
                (
                    f"输入 {name} 的状态是 {entry.printed_status}，推算不能是 {fact.status}",
                    f"its input {name} is {entry.printed_status}: it cannot be {fact.status}",
                ),
                (
                    "status 改为 forecast、target 等，或换一个输入",
                    "take forecast, target ... as its status, or another input",
                ),
            )


def _units(formula: Formula, library: Library) -> list[str]:
    """Return the base units of what an operation needs in one unit."""
    inputs = [
        name
        for operation, operands in formula.operations()
        if operation in ("sum", "difference", "growth", "share")
        for name in operands
    ]
    found = (figures.printed(name, library) for name in inputs)
    return sorted({figure.quantity.unit_base for figure in found if figure})


def _rate_unit(formula: Formula, library: Library) -> str:
    """Return the unit of the yearly rate of a compound; nothing where there is none."""
    figure = figures.printed(formula.compound[1], library) if formula.compound else None
    return figure.quantity.unit_base if figure else ""


def _unfit(fact: Fact, zh: str, en: str) -> Problem:
    return finding(
        "formula-unfit",
        fact.where("formula"),
        (zh, en),
        (
            "例如 formula: {ratio: [事实, 事实]}；运算有 ratio share growth sum difference product compound",
            "as in formula: {ratio: [fact, fact]}; ratio share growth sum difference product compound",
        ),
    )
