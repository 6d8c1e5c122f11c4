from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, row

ZH = "zh: 与累计投资{qingshan-investment-2024}相比过大"
EN = "en: Too large beside an investment of {qingshan-investment-2024} to date"


@pytest.mark.parametrize(
    "edits",
    [
        row("each among its own words"),
        row("a sum among the words of another", (COMPUTING, ZH, ZH.replace("zh: ", "zh: «figure-of-another»").replace("investment-2024", "digital-economy-2027")), (COMPUTING, EN, EN.replace("investment-2024", "digital-economy-2027"))),
        row("a sum that no other fits better", (COMPUTING, ZH, "zh: 与{qingshan-investment-2024}相比过大"), (COMPUTING, EN, "en: Too large beside {qingshan-investment-2024}")),
        row("in a note", (BUILDING, "zh: 来源没有说明口径", "zh: «figure-of-another»来源没有说明口径，累计投资是{qingshan-digital-economy-2027}"), (BUILDING, "en: The source gives no definition", "en: The source gives no definition, {qingshan-digital-economy-2027} is invested to date")),
    ],
)  # fmt: skip
def test_own_figures(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
