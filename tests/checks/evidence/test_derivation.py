from typing import Any

import pytest
from demofolder import COMPUTING, DemoFolder, Edit, row

INDICATORS = "vocabulary/indicators.yaml"
FORMULA = (
    "formula: {product: [qingshan-racks-2025, standard-rack-power]}\n  digits: 2\n  as-of: 2025-07"
)
DEFINED = "formula: {product: [standard-racks, standard-rack-power]}"
LINE = f"rack-power: {{zh: 机架折合功率, en: power of the racks, unit: MW, names: {{zh: [折合功率, 折合], en: [amount to]}}, {DEFINED}}}"


def fact(name: str, place: str, value: str, time: str, more: str = "") -> str:
    """Return a fact that is there to be an input; what other checks say of it is not looked at."""
    return (
        f"{name}:\n  place: {place}\n  indicator: firms\n  value: {value}\n  {time}\n{more}"
        "  status: achieved\n  claim: {zh: '云西省和青山市企业{value}', en: 'Yunxi, Qingshan {value}'}\n"
        "  source: yanshi-2025\n  quote: 已有６２家企业落户\n"
    )


GIVEN = "".join(
    [
        fact("firms-2023", "qingshan", "50", "as-of: 2023"),
        fact("firms-2024", "qingshan", "62", "as-of: 2024"),
        fact("firms-big", "qingshan", "20", "as-of: 2024", "  part: big\n"),
        fact("firms-small", "qingshan", "42", "as-of: 2024", "  part: small\n"),
        fact("yunxi-2024", "yunxi", "620", "as-of: 2024"),
        fact("undated", "qingshan", "60", 'reported: "true"'),
        fact("rate", "qingshan", "10%", 'reported: "true"', "  measure: growth\n"),
    ]
)
PARTS = (INDICATORS, "unit: firm}", "unit: firm, parts: {big: {zh: 大, en: big}, small: {zh: 小, en: small}}}")  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("as-of: 2024, formula: {sum: [firms-big, firms-small]}", ""),
        ("as-of: 2024, formula: {sum: [firms-big, firms-2024]}", "derived-place"),
        ("as-of: 2024, formula: {sum: [firms-big, firms-big]}", "derived-indicator"),
        ("as-of: 2024, place: yunxi, formula: {sum: [firms-big, firms-small]}", "derived-place"),
        ("as-of: 2024, place: yunxi, formula: {sum: [yunxi-2024, firms-2024]}", "derived-place"),
        ("as-of: 2024, formula: {sum: [yunxi-2024, firms-2023]}", "derived-place"),
        ("as-of: 2024, formula: {difference: [firms-2024, firms-2023]}", ""),
        ("as-of: 2024, formula: {difference: [firms-2024, qingshan-racks-2024]}", "formula-unfit"),
        ("as-of: 2024, place: yunxi, formula: {difference: [yunxi-2024, firms-2024]}", ""),
        ("as-of: 2023, formula: {difference: [firms-2024, firms-2023]}", "derived-time"),
        ("formula: {difference: [firms-2024, firms-2023]}", "derived-time"),
        ("during: 2024, formula: {difference: [firms-2024, firms-2023]}", "derived-time"),
        ("as-of: 2024, measure: growth, formula: {growth: [firms-2023, firms-2024]}", ""),
        ("as-of: 2024, measure: growth, formula: {growth: [firms-2024, firms-2023]}", "derived-time"),
        ("as-of: 2024, measure: growth, formula: {growth: [undated, undated]}", "derived-indicator"),
        ("as-of: 2024, measure: growth, formula: {growth: [firms-big, firms-2024]}", "derived-indicator"),
        ("as-of: 2024, formula: {growth: [firms-2023, firms-2024]}", "derived-indicator"),
        ("as-of: 2024, measure: share, part: big, formula: {share: [firms-big, firms-2024]}", ""),
        ("as-of: 2024, measure: share, part: big, formula: {share: [firms-2024, firms-big]}", "derived-place"),
        ("as-of: 2024, measure: share, formula: {share: [firms-2024, yunxi-2024]}", ""),
        ("as-of: 2024, measure: share, formula: {share: [yunxi-2024, firms-2024]}", "derived-place"),
        ("as-of: 2024, measure: share, formula: {share: [firms-2023, yunxi-2024]}", "derived-time"),
        ("as-of: 2024, measure: multiple, unit: x, formula: {ratio: [firms-2024, firms-2023]}", ""),
        ("as-of: 2024, formula: {ratio: [firms-2024, firms-2023]}", "derived-indicator"),
        ('as-of: 2026, formula: {compound: [firms-2024, rate, "2"]}', ""),
        ('by: 2026, formula: {compound: [firms-2024, rate, "2"]}', ""),
        ('by: 2027, formula: {compound: [firms-2024, rate, "2"]}', "derived-time"),
        ('by: 2025, formula: {compound: [firms-2024, rate, "1.5"]}', "derived-time"),
        ('by: 2025, formula: {compound: [undated, rate, "1"]}', "derived-time"),
        ('by: 2025, formula: {compound: [rate, firms-2024, "1"]}', "formula-unfit"),
        ('by: 2025, formula: {compound: [firms-2024, qingshan-green-power-2024, "1"]}', "derived-indicator"),
        ('by: 2025, place: yunxi, formula: {compound: [firms-2024, rate, "1"]}', "derived-place"),
    ],
)  # fmt: skip
def test_within_one_indicator(demo: DemoFolder, fields: str, code: str) -> None:
    place = "" if "place:" in fields else "place: qingshan, "
    unit = "unit: '%', " if "measure: growth" in fields or "measure: share" in fields else ""
    words = "claim: {zh: '云西省和青山市企业{value}', en: 'Yunxi, Qingshan {value}'}"
    entry = f"derived: {{{place}indicator: firms, {unit}status: achieved, {words}, {fields}}}\n"
    demo.edit(PARTS, (COMPUTING, "qingshan-rack-power:", f"{GIVEN}{entry}qingshan-rack-power:"))
    text = demo.path(COMPUTING).read_text(encoding="utf-8")
    line = text[: text.index("\nderived:")].count("\n") + 2
    found = [p.code for p in demo.problems() if p.where.line == line]
    assert [one for one in found if one.startswith(("derived-", "formula-"))] == [code] * bool(code)


def derived(new: str) -> Edit:
    return COMPUTING, FORMULA, new


@pytest.mark.parametrize(
    "edits",
    [
        row("as its indicator says"),
        row("the operands the other way round", derived("formula: «derived-indicator»{product: [standard-rack-power, qingshan-racks-2025]}\n  digits: 2\n  as-of: 2025-07")),
        row("another operation", (COMPUTING, "indicator: rack-power\n  formula: {product:", "indicator: «derived-indicator»rack-power\n  formula: {ratio:")),
        row("another indicator", derived("formula: «derived-indicator»{product: [qingshan-firms-2024, standard-rack-power]}\n  digits: 2\n  as-of: 2025-07")),
        row("another time of the same", derived("formula: {product: [qingshan-racks-2024, standard-rack-power]}\n  digits: 2\n  as-of: «derived-time»2025-07")),
        row("an indicator that is not computed", (INDICATORS, f", {DEFINED}", ""), (COMPUTING, "indicator: rack-power", "indicator: «derived-indicator»rack-power")),
        row("a quotient that is no power", (INDICATORS, DEFINED, "formula: «indicator-formula»{ratio: [standard-racks, standard-rack-power]}"), (COMPUTING, "indicator: rack-power", "indicator: «derived-indicator»rack-power")),
        row("nothing there of that name", (INDICATORS, DEFINED, "formula: «indicator-formula»{product: [standard-racks, rack-load]}"), (COMPUTING, FORMULA, FORMULA.replace("{", "«derived-indicator»{"))),
        row("servers for each rack", (INDICATORS, LINE, f"{LINE}\ndensity: {{zh: 密度, en: density, unit: server, formula: {{ratio: [servers, standard-racks]}}}}")),
        row("racks for each server", (INDICATORS, LINE, f"{LINE}\ndensity: {{zh: 密度, en: density, unit: server, formula: «indicator-formula»{{ratio: [standard-racks, servers]}}}}")),
        row("a balance", (INDICATORS, LINE, f"{LINE}\nbalance: {{zh: 盈亏, en: balance, unit: CNY, formula: {{difference: [revenue, investment]}}}}")),
        row("a balance of money and racks", (INDICATORS, LINE, f"{LINE}\nbalance: {{zh: 盈亏, en: balance, unit: CNY, formula: «indicator-formula»{{difference: [revenue, standard-racks]}}}}")),
        row("a rate of use", (INDICATORS, LINE, f"{LINE}\nload: {{zh: 负荷率, en: load factor, unit: '%', formula: {{share: [it-capacity, rack-power]}}}}")),
        row("growth defines nothing", (INDICATORS, LINE, f"{LINE}\npace: {{zh: 增速, en: pace, unit: '%', formula: «indicator-formula»{{growth: [revenue, revenue]}}}}")),
    ],
)  # fmt: skip
def test_an_indicator_that_is_computed(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
