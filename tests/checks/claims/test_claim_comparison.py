from typing import Any

import pytest
from demofolder import BUILDING, DemoFolder, row

SHARE = (BUILDING, "measure: share\n  value: 45.2%", "measure: growth\n  value: 45.2%")
ZH, EN = "zh: 青山市园区用电中绿电占{value}", "en: In Qingshan's park green power makes up {value}"


@pytest.mark.parametrize(
    "edits",
    [
        row("a share compares nothing"),
        row("a share told as a growth", SHARE, (BUILDING, ZH, f"zh: «comparison-untold»{ZH[4:]}"), (BUILDING, EN, f"en: «comparison-untold»{EN[4:]}")),
        row("a growth, told as one", SHARE, (BUILDING, ZH, "zh: 青山市园区用电中绿电增长{value}"), (BUILDING, EN, "en: In Qingshan's park green power grew by {value}")),
        row("a growth that only one language tells", SHARE, (BUILDING, ZH, "zh: 青山市园区用电中绿电同比增加{value}"), (BUILDING, EN, f"en: «comparison-untold»{EN[4:]}")),
    ],
)  # fmt: skip
def test_claim_comparison(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
