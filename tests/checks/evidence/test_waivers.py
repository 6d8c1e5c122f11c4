from typing import Any

import pytest
from demofolder import DemoFolder, row

WAIVERS = "waivers.yaml"
QUOTE = 'quote: "Also read: Yunxi to add 40 MW of wind power"'
IDLE = "demo-idle: {source: demo-daily-2025, quote: %s, kind: name, because: {zh: 多余, en: idle}}\ndemo-other-headline:\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("words of the source"),
        row("a digit changed", (WAIVERS, "add 40 MW of wind power\"", "add 41 MW of wind power\""), (WAIVERS, "quote: ", "quote: «quote-unresolved»")),
        row("words that stand twice", (WAIVERS, QUOTE, "quote: «quote-unresolved»Qingshan")),
        row("words without a quantity", (WAIVERS, "demo-other-headline:\n", "«waiver-idle»" + IDLE % "who heads the city’s data office")),
        row("a date, which is no quantity", (WAIVERS, "demo-other-headline:\n", "«waiver-idle»" + IDLE % "20 August 2025")),
        row("a quantity that a fact quotes", (WAIVERS, "demo-other-headline:\n", "«waiver-idle»" + IDLE % '"About 6,200 servers"')),
        row("another source", (WAIVERS, "source: demo-daily-2025", "source: «id-unknown»demo-daily-2024")),
        row("a reason of no kind", (WAIVERS, "kind: furniture", "kind: «field-unfit»boring")),
        row("no reason", (WAIVERS, "  because: {zh: 另一篇报道的标题, en: Headline of another report}\n", ""), (WAIVERS, "demo-other-headline:\n  ", "demo-other-headline:\n  «field-missing»")),
    ],
)  # fmt: skip
def test_waivers(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
