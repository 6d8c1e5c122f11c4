from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, ZH, DemoFolder, row


@pytest.mark.parametrize(
    "edits",
    [
        row("block by block the same facts"),
        row("in another order within a block", (EN, "[[qingshan-racks-2024]] and [[qingshan-servers-2024]]", "[[qingshan-servers-2024]] and [[qingshan-racks-2024]]")),
        row("the value here, the mark there", (EN, "and [[qingshan-firms-2024]] have", "and firms[[qingshan-firms-2024|cite]] have"), (EN, "[[qingshan-first-hall-2021|claim]] in", "«parity-facts»[[qingshan-first-hall-2021|claim]] in")),
        row("twice here, once there", (EN, "of [[qingshan-it-capacity-2025]]", "of [[qingshan-it-capacity-2025]] or [[qingshan-it-capacity-2025]]"), (EN, "If the racks", "«parity-facts»If the racks")),
        row(
            "other facts than its twin",
            (EN, "capacity of [[qingshan-it-capacity-2025]]", "capacity of «reference-among-other-words»[[qingshan-computing-2025]]"),
            (EN, "If the racks", "«parity-facts»«told-uncited»If the racks"),
        ),
        row("a fact that does not exist is one error, not two", (EN, "capacity of [[qingshan-it-capacity-2025]]", "capacity of «fact-unknown»[[qingshan-it-capacity]]")),
        row("nor in a note", (BUILDING, "no size for {qingshan-investment-2024|when}", "no size for {qingshan-investment|when}"), (BUILDING, "en: The source gives no", "en: «fact-unknown»The source gives no")),
        row("a table that does not exist is one error, not two", (EN, "[[table:facilities]]", "«card-entry-unknown»[[table:facility]]")),
        row("a fact less than its twin", (EN, ", and [[qingshan-firms-2024]] have settled", ""), (EN, "[[qingshan-first-hall-2021|claim]] in", "«parity-facts»[[qingshan-first-hall-2021|claim]] in")),
        row("a paragraph for an item", (EN, "2. Land", "\n«parity-blocks»Land")),
        row("a bullet for a number", (EN, "1. Computing", "«parity-blocks»- Computing")),
        row("another level of heading", (EN, "## Plans", "«parity-blocks»### Plans")),
        row("no judgement in the other language", (EN, "> [!JUDGEMENT]\n> The services have", "«parity-blocks»The services have")),
        row("a block more at the end", (EN, "Lin Ke promises", "Lin Ke promises not to build ahead of demand[[qingshan-demand-first|cite]].\n\n«parity-blocks»Lin Ke promises")),
        row("a block less at the end", (EN, "\nLin Ke promises not to build ahead of demand[[qingshan-demand-first|cite]].\n", ""), (ZH, "林可承诺不超", "«parity-blocks»林可承诺不超")),
        row("a claim with another reference", (BUILDING, "en: Qingshan has invested {value}", "en: «parity-words»Qingshan has invested {value} since {qingshan-racks-2024|when}")),
        row("a note with another reference", (BUILDING, "no size for {qingshan-investment-2024|when}", "no size"), (BUILDING, "en: The source gives no", "en: «parity-words»The source gives no")),
        row("a caption with another reference", (CARD, "{zh: 大事记, en: Milestones}", '{zh: 大事记, en: «parity-words»"Milestones to {qingshan-computing-2027|when}"}')),
        row("a reason with another reference", ("discrepancies.yaml", "en: The languages differ", "en: «parity-words»The languages differ by {qingshan-firms-2024}")),
    ],
)  # fmt: skip
def test_parity(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
