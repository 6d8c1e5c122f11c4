from typing import Any

import pytest
from charted import charted
from demofolder import CARD, DemoFolder, row

BAR = "facts: [qingshan-computing-2025, qingshan-computing-2027]"
LABELS = """
    labels:
      - {zh: "{qingshan-computing-2025|when}", en: "{qingshan-computing-2025|when}"}
      - {zh: "{qingshan-computing-2027|when}", en: "{qingshan-computing-2027|when}"}
"""
SHARE = "parts: [coal, wind, solar], periods: [2024]}"
POWER = "query: {indicator: park-power, measure: share, places: [qingshan], "


def bars(*facts: str, found: str = "") -> Any:
    return CARD, BAR + LABELS, f"facts: {found}[{', '.join(facts)}]\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("what can be compared"),
        row("bars of two units", (CARD, BAR, "facts: «axis-mixed»[qingshan-computing-2025, «cell-under-other-label»qingshan-it-capacity-2025]")),
        row("a sum of one unit but another indicator", bars("qingshan-investment-2024", "qingshan-digital-economy-2027", found="«axis-mixed»")),
        row("indicators that nobody explains", bars("qingshan-it-capacity-2025", "qingshan-rack-power", found="«axis-mixed»")),
        row(
            "indicators that a discrepancy explains",
            bars("qingshan-it-capacity-2025", "qingshan-rack-power"),
            ("vocabulary/indicators.yaml", "en: power of the racks, unit: MW,", "en: power of the racks, unit: MW, compare-with: [it-capacity],"),
            ("discrepancies.yaml", "servers-2024:", "power:\n  facts: [qingshan-it-capacity-2025, qingshan-rack-power]\n  printed: both\n  title: {zh: 功率, en: Power}\n  because: {zh: 前者照录，后者由机架折算, en: The first is as printed and the second converted from racks}\nservers-2024:"),
        ),
        row("a share beside a growth", bars("qingshan-wind-2024", "qingshan-wind-2027", found="«axis-mixed»"), ("facts/power.yaml", "  measure: share\n  value: 45%", "  measure: growth\n  value: 45%"), ("facts/power.yaml", "    en: Qingshan plans to raise wind", "    en: «comparison-untold»Qingshan plans to raise wind"), (CARD, "parts: [wind, solar], periods: [2024, 2027]", "parts: [solar], periods: [2024, 2027]")),
        row("shares of two years", (CARD, SHARE, "parts: [wind, solar], periods: [2024, 2027]}")),
        row("amounts that are no parts", (CARD, POWER + SHARE, "facts: «axis-mixed»[qingshan-racks-2022, qingshan-racks-2024]")),
    ],
)  # fmt: skip
def test_axis(demo: DemoFolder, edits: Any) -> None:
    charted(demo).expect(*edits)
