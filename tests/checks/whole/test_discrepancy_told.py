from typing import Any

import pytest
from demofolder import DemoFolder, row

LEDGER = "discrepancies.yaml"
INDICATORS = "vocabulary/indicators.yaml"
ENTRY = """
power:
  facts: [qingshan-rack-power, qingshan-it-capacity-2025]
  printed: both
  title: {zh: 机架折合功率与IT容量, en: Power of the racks and IT capacity}
  because:
    zh: 前者由机架折合，后者是来源的IT容量，所以都印出
    en: The first is computed from the power of the racks, the second is the IT capacity of the source, so each is printed
"""
END = "en: The languages differ; the Chinese original is followed\n"
COMPARE = (
    INDICATORS,
    "names: {zh: [折合功率, 折合],",
    "compare-with: [it-capacity], names: {zh: [折合功率, 折合],",
)


def ledger(old: str = "", new: str = "") -> tuple[str, str, str]:
    assert old in ENTRY
    return (LEDGER, END, END + ENTRY.lstrip().replace(old, new, 1))


@pytest.mark.parametrize(
    "edits",
    [
        row("in one order, and both printed", COMPARE, ledger()),
        row("the facts in another order", COMPARE, ledger("[qingshan-rack-power, qingshan-it-capacity-2025]\n  printed: both\n  title: {zh: 机架折合功率与IT容量, en: Power of the racks and IT capacity}\n  because:\n    zh: ", "[qingshan-it-capacity-2025, qingshan-rack-power]\n  printed: both\n  title: {zh: «discrepancy-order»机架折合功率与IT容量, en: «discrepancy-order»Power of the racks and IT capacity}\n  because:\n    zh: «discrepancy-order»")),
        row("the title in another order", COMPARE, ledger("zh: 机架折合功率与IT容量", "zh: «discrepancy-order»IT容量与机架折合功率")),
        row("a plan told as done", COMPARE, (LEDGER, END, END + ENTRY.lstrip().replace("zh: 前者由", "zh: «discrepancy-done»前者由").replace("所以都印出", "可见机架已经完工，所以都印出"))),
        row("one printed, and each said to be", COMPARE, ledger("printed: both", "printed: «discrepancy-printed»qingshan-it-capacity-2025")),
    ],
)  # fmt: skip
def test_discrepancy_told(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
