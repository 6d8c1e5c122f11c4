from typing import Any

import pytest
from demofolder import DemoFolder, row

WAIVERS = "waivers.yaml"


@pytest.mark.parametrize(
    "edits",
    [
        row("words of the source"),
        row("a digit changed", (WAIVERS, "quote: Page 1 2 3", "quote: «quote-unresolved»Page 1 2 4")),
        row("words that stand twice", (WAIVERS, "quote: Page 1 2 3", "quote: «quote-unresolved»Qingshan")),
        row("another source", (WAIVERS, "source: demo-daily-2025", "source: «id-unknown»demo-daily-2024")),
        row("a reason of no kind", (WAIVERS, "kind: furniture", "kind: «field-unfit»boring")),
        row("no reason", (WAIVERS, "  because: {zh: 网页的翻页编号, en: Page numbers of the web page}\n", ""), (WAIVERS, "demo-page-numbers:\n  ", "demo-page-numbers:\n  «field-missing»")),
    ],
)  # fmt: skip
def test_waivers(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
