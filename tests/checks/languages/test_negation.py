from typing import Any

import pytest
from demofolder import BUILDING, DemoFolder, row

WORDLISTS = "vocabulary/wordlists.yaml"
FIRMS_ZH, FIRMS_EN = "zh: 青山市已有{value}企业落户", "en: In Qingshan {value} have settled"


@pytest.mark.parametrize(
    "edits",
    [
        row("neither denies"),
        row("both deny", (BUILDING, FIRMS_ZH, "zh: 青山市没有{value}企业落户"), (BUILDING, FIRMS_EN, "en: In Qingshan {value} have not settled")),
        row("the Chinese alone", (BUILDING, FIRMS_ZH, "zh: «negation-unmatched»青山市没有{value}企业落户")),
        row("the English alone", (BUILDING, FIRMS_EN, "en: «negation-unmatched»In Qingshan {value} have never settled")),
        row("once more in Chinese", (BUILDING, FIRMS_ZH, "zh: «negation-unmatched»青山市并非没有{value}企业落户"), (BUILDING, FIRMS_EN, "en: In Qingshan {value} have not settled")),
        row("what only looks like one", (BUILDING, FIRMS_ZH, "zh: 青山市已有{value}来历不详的企业落户")),
        row("part of an English word", (BUILDING, FIRMS_EN, "en: In Qingshan {value} have settled, notably")),
        row("no list, no check", (WORDLISTS, "negations:", "denials:"), (BUILDING, FIRMS_ZH, "zh: 青山市没有{value}企业落户")),
    ],
)  # fmt: skip
def test_negation(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
