from typing import Any

import pytest
from demofolder import COMPUTING, DemoFolder, row

LEDGER = "discrepancies.yaml"
ENTRY = "facts: [qingshan-servers-2024, qingshan-servers-2024-english]"
OTHER = "facts: [qingshan-servers-2024, qingshan-firms-2024]"
UNLIKE = OTHER.replace("[", "«discrepancy-unlike»[")
INDICATORS = "vocabulary/indicators.yaml"
ENGLISH = "value: 6,200 servers\n  qualifier: about\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("two values, explained"),
        row(
            "two values, not explained",
            (LEDGER, ENTRY, UNLIKE),
            (COMPUTING, "qingshan-servers-2024-english:", "«discrepancy-unexplained»qingshan-servers-2024-english:"),
        ),
        row(
            "values of two times",
            (LEDGER, ENTRY, UNLIKE),
            (COMPUTING, ENGLISH + "  as-of: 2024", ENGLISH + "  as-of: 2024-12"),
            (COMPUTING, "time-quote: at the", "time-quote: «time-unanchored»at the"),
        ),
        row(
            "a second currency",
            (LEDGER, ENTRY, UNLIKE),
            (COMPUTING, ENGLISH, ENGLISH + "  converts: «conversion-unfit»qingshan-servers-2024\n"),
            (COMPUTING, "zh: 英文稿称", "zh: 英文稿折合"),
            (COMPUTING, "en: In the English text Qingshan had", "en: Converted, Qingshan had"),
        ),
        row("a fact that does not exist", (LEDGER, ENTRY, "facts: [qingshan-servers-2024, qingshan-servers-2024-english, «fact-unknown»qingshan-server-2023]")),
        row("both are printed", (LEDGER, "printed: qingshan-servers-2024", "printed: both")),
        row("another fact is printed", (LEDGER, "printed: qingshan-servers-2024", "printed: «discrepancy-form»qingshan-firms-2024")),
        row("a fact that is no figure", (LEDGER, ENTRY, ENTRY.replace("[", "«discrepancy-unlike»[").replace("-english", "-english, qingshan-first-hall-2021"))),
        row("a figure of another indicator", (LEDGER, ENTRY, ENTRY.replace("[", "«discrepancy-unlike»[").replace("-english", "-english, qingshan-firms-2024"))),
        row("a figure of an indicator that readers would compare", (LEDGER, ENTRY, ENTRY.replace("-english", "-english, qingshan-firms-2024, qingshan-users-2025")), (INDICATORS, "en: firms settled,", "en: firms settled, compare-with: [servers, users],")),
        row(
            "two indicators that readers would compare, not explained",
            (INDICATORS, "en: IT capacity,", "en: IT capacity, compare-with: [rack-power],"),
            (COMPUTING, "qingshan-rack-power:", "«discrepancy-unexplained»qingshan-rack-power:"),
        ),
        row(
            "two indicators that readers would compare, explained",
            (INDICATORS, "en: IT capacity,", "en: IT capacity, compare-with: [rack-power],"),
            (LEDGER, "servers-2024:\n", "power: {facts: [qingshan-it-capacity-2025, qingshan-rack-power], printed: both, title: {zh: 功率, en: Power}, because: {zh: 换算, en: Converted}}\nservers-2024:\n"),
        ),
        row("readers would compare it with nothing known", (INDICATORS, "en: IT capacity,", "en: IT capacity, compare-with: «id-unknown»[rack-load],")),
        row("a single fact", (LEDGER, ENTRY, "facts: «field-unfit»[qingshan-servers-2024]")),
    ],
)  # fmt: skip
def test_discrepancies(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
