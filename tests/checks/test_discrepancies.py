from typing import Any

import pytest
from demofolder import COMPUTING, DemoFolder, row

LEDGER = "discrepancies.yaml"
ENTRY = "facts: [qingshan-servers-2024, qingshan-servers-2024-english]"
ENGLISH = "value: 6,200 servers\n  qualifier: about\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("two values, explained"),
        row(
            "two values, not explained",
            (LEDGER, ENTRY, "facts: [qingshan-servers-2024, qingshan-firms-2024]"),
            (COMPUTING, "qingshan-servers-2024-english:", "«discrepancy-unexplained»qingshan-servers-2024-english:"),
        ),
        row(
            "values of two times",
            (LEDGER, ENTRY, "facts: [qingshan-servers-2024, qingshan-firms-2024]"),
            (COMPUTING, ENGLISH + "  as-of: 2024", ENGLISH + "  as-of: 2024-12"),
            (COMPUTING, "time-quote: at the", "time-quote: «time-unanchored»at the"),
        ),
        row(
            "a second currency",
            (LEDGER, ENTRY, "facts: [qingshan-servers-2024, qingshan-firms-2024]"),
            (COMPUTING, ENGLISH, ENGLISH + "  converts: «conversion-unfit»qingshan-servers-2024\n"),
        ),
        row("a fact that does not exist", (LEDGER, ENTRY, "facts: [qingshan-servers-2024, qingshan-servers-2024-english, «fact-unknown»qingshan-server-2023]")),
        row("both are printed", (LEDGER, "printed: qingshan-servers-2024", "printed: both")),
        row("another fact is printed", (LEDGER, "printed: qingshan-servers-2024", "printed: «discrepancy-form»qingshan-firms-2024")),
        row("a single fact", (LEDGER, ENTRY, "facts: «field-unfit»[qingshan-servers-2024]")),
    ],
)  # fmt: skip
def test_discrepancies(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
