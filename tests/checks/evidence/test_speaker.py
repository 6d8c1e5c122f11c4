from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DEMO, DemoFolder, row

from briefing.checks.evidence.speaker import speakers
from briefing.model import Language
from briefing.reading.reader import read

OTHER = ("vocabulary/actors.yaml", "lin-ke:", "wu-an: {zh: 吴安, en: Wu An, basis: {zh: 虚构, en: invented}}\nlin-ke:")  # fmt: skip
PLAN = "status: target\n  said-by: "
POWER = "status: operating\n  claim:\n    zh: 青山市运行的算力"
DEMAND = 'reported: "true"\n  status: pledged\n  said-by: '
PROMISE = "zh: 林可承诺将不超前于需求建设\n    en: Lin Ke promises that the city"


@pytest.mark.parametrize(
    "edits",
    [
        row("in the sentence, or in the next one of the paragraph", OTHER),
        row("nobody of that name in the paragraph", OTHER, (COMPUTING, f"{PLAN}lin-ke", f"{PLAN}«speaker-unmatched»wu-an")),
        row("another than the sentence has", OTHER, (COMPUTING, f"{DEMAND}lin-ke", f"{DEMAND}«speaker-unmatched»wu-an"), (COMPUTING, PROMISE, "zh: 青山市吴安承诺将不超前于需求建设\n    en: Wu An promises that Qingshan")),
        row("nobody, and the sentence has one", OTHER, (COMPUTING, 'qingshan-demand-first:\n  kind: statement', '«speaker-unmatched»qingshan-demand-first:\n  kind: statement'), (COMPUTING, f"{DEMAND}lin-ke", DEMAND.removesuffix("\n  said-by: ")), (COMPUTING, PROMISE, "zh: 青山市承诺将不超前于需求建设\n    en: It promises that Qingshan")),
        row("somebody speaks in the claim alone", (COMPUTING, "qingshan-computing-2025:", "«speaker-unmatched»qingshan-computing-2025:"), (COMPUTING, "zh: 青山市运行的算力{value}", "zh: 林可说，青山市运行的算力{value}"), (COMPUTING, "en: Qingshan ran {value} of", "en: Lin Ke said that Qingshan ran {value} of")),
        row("an id that nobody has is told once", (BUILDING, "said-by: lin-ke", "said-by: «id-unknown»lin-kee"), (BUILDING, "zh: 林可认为矿坑", "zh: 林可认为青山市矿坑")),
    ],
)  # fmt: skip
def test_speaker(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


@pytest.mark.parametrize(
    ("language", "text", "speaks"),
    [
        ("en", "Lin Ke said that it works", True),
        ("en", "Lin Ke also said that it works", True),
        ("en", "Lin Ke, who heads the city’s data office, said it works", True),
        ("en", "“It works,” said Lin Ke", True),
        ("en", "According to the director Lin Ke, it works", True),
        ("en", "Lin Ke was appointed by the city", False),
        ("en", "The mayor praised Lin Ke. The report said so", False),
        ("zh", "林可说，可以", True),
        ("zh", "林可在会上表示可以", True),
        ("zh", "据林可，可以", True),
        ("zh", "林可获聘。报道指出，可以", False),
        ("zh", "大数据由林可承担", False),
    ],
)
def test_who_speaks(language: Language, text: str, speaks: bool) -> None:
    assert speakers(text, language, read(DEMO)[0]) == ({"lin-ke"} if speaks else set())
