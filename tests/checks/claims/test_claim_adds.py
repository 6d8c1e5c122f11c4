from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, row

RAISE = "en: Qingshan plans to raise its computing power to {value}"
IT = "en: Qingshan has an IT capacity of {value}"
HALL = "zh: 青山的第一座机房投运"
DEMAND = "en: Lin Ke promises that the city will not build ahead of demand"
RACKS = "zh: 青山市建成标准机架{value}"
ADDS = "«claim-adds»"


@pytest.mark.parametrize(
    "edits",
    [
        row("each claim with the words of its source"),
        row("another form of the indicator", (COMPUTING, "en: Qingshan ran {value} of computing power", "en: The computing power that Qingshan ran was {value}")),
        row("a word that frames", (COMPUTING, IT, "en: By our reading Qingshan has an IT capacity of {value}")),
        row("a word for which the note answers", (COMPUTING, RAISE, "en: Qingshan plans to raise its computing power by design to {value}"), (COMPUTING, "to 25,000 P by 2027\n", "to 25,000 P by 2027\n  note: {zh: 应是按设计计算, en: Presumably by design}\n")),
        row("what is left open", (COMPUTING, RAISE, "en: Qingshan plans to raise its computing power to {value}, whether leased is not said"), (COMPUTING, "zh: 青山市计划把算力提高到{value}", "zh: 青山市计划把算力提高到{value}，是否出租没有说明")),
        row("an attribute of a figure", (COMPUTING, IT, f"en: {ADDS}Qingshan has a leased IT capacity of {{value}}")),
        row("an attribute of a figure in Chinese", (BUILDING, RACKS, f"zh: {ADDS}青山市建成出租的标准机架{{value}}")),
        row("where words meet there is no new one", (BUILDING, RACKS, "zh: 标准机架青山市建成{value}")),
        row("a statement in other words", (COMPUTING, DEMAND, "en: Lin Ke promises that the city will not build in advance of demand")),
        row("a statement with too many of its own", (COMPUTING, DEMAND, f"en: {ADDS}Lin Ke promises that the city will not build cheap halls ahead of demand")),
        row("an event with too many of its own", (BUILDING, HALL, f"zh: {ADDS}青山的第一座机房由外企投运")),
    ],
)  # fmt: skip
def test_claim_adds(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_message_names_the_words(demo: DemoFolder) -> None:
    edit = (COMPUTING, IT, f"en: {ADDS}Qingshan has a leased IT capacity of {{value}}")
    (problem,) = demo.expect(edit)
    assert problem.what.en.endswith("words of the claim: leased")
