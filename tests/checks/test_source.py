from typing import Any

import pytest
from demofolder import EN_SOURCE, ZH_SOURCE, DemoFolder, row

ARTICLE = "sources/yanshi-2025/article.txt"


@pytest.mark.parametrize(
    "edits",
    [
        row("as received"),
        row(
            "a digit of the article changed",
            (ARTICLE, "2025年3月2日", "2025年3月3日"),
            (ARTICLE, "", "«source-changed»"),
        ),
        row(
            "a space at the end",
            (ARTICLE, "１２０亿元。\n", "１２０亿元。 \n"),
            (ARTICLE, "", "«source-changed»"),
        ),
        row(
            "line ends of Windows",
            (ARTICLE, "虚构\n\n", "虚构\r\n\r\n"),
            (ARTICLE, "", "«source-changed»"),
        ),
        row(
            "another hash on the card",
            (ZH_SOURCE, "sha256: 4322d44e", "sha256: 00000000"),
            (ARTICLE, "", "«source-changed»"),
        ),
        row(
            "no date, and not said to be unknown",
            (ZH_SOURCE, "issued: 2025-03-02\n", ""),
            (ZH_SOURCE, "type:", "«card-gap»type:"),
        ),
        row(
            "no date, said to be unknown",
            (ZH_SOURCE, "issued: 2025-03-02\n", ""),
            (ZH_SOURCE, "[authors,", "[issued, authors,"),
        ),
        row(
            "a date that is given and unknown",
            (ZH_SOURCE, "unknown: [authors,", "unknown: «card-gap»[issued, authors,"),
        ),
        row(
            "about a place that the vocabulary lacks",
            (ZH_SOURCE, "value: qingshan", "value: «id-unknown»baishan"),
        ),
        row(
            "about a period that is no time",
            (ZH_SOURCE, "{value: 2024,", "{value: «field-unfit»二〇二四,"),
        ),
        row(
            "about a place that the source does not name",
            (ZH_SOURCE, "quote: 石灰之乡青山市", "quote: «quote-unresolved»石灰之城青山市"),
        ),
        row(
            "a field that the card does not have",
            (EN_SOURCE, "voice: press", "«field-unknown»tone: warm\nvoice: press"),
        ),
        row("a date of another form", (ZH_SOURCE, "2025-03-02\nu", "«field-unfit»2025/3/2\nu")),
        row("a day that is none", (ZH_SOURCE, "2025-03-02\nu", "«field-unfit»2025-02-30\nu")),
        row("an address that is none", (EN_SOURCE, "https:", "«field-unfit»javascript:")),
    ],
)
def test_source(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
