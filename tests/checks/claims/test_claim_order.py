from typing import Any

import pytest
from demofolder import COMPUTING, DemoFolder, row

ARTICLE = "sources/demo-daily-2025/article.txt"
RAISE = "The city plans to raise its computing power"
WAY = f"{RAISE} from lime quarries to data halls"
CHANGED = (
    (ARTICLE, RAISE, WAY),
    (ARTICLE, "", "«source-changed»"),
    (COMPUTING, f"quote: {RAISE}", f"quote: {WAY}"),
)
CLAIM = "en: Qingshan plans to raise its computing power"


@pytest.mark.parametrize(
    "edits",
    [
        row("as the source tells it"),
        row("from what to what", *CHANGED, (COMPUTING, CLAIM, f"{CLAIM} from lime quarries to data halls")),
        row("the other way round", *CHANGED, (COMPUTING, CLAIM, f"en: «claim-exchanged»{CLAIM[4:]} from data halls to lime quarries")),
        row("in other words", *CHANGED, (COMPUTING, CLAIM, f"{CLAIM} from quarries of lime to halls")),
    ],
)  # fmt: skip
def test_claim_order(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
