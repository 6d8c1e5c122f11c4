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
        row("a date that the file does not print", (ZH_SOURCE, "issued: 2025-03-02", "issued: «issued-unstated»2024-03-02")),
        row("the month of a date that the file prints", (ZH_SOURCE, "issued: 2025-03-02", "issued: 2025-03")),
        row("a summary in the voice of one", (EN_SOURCE, "machine-translation", "summary"), (EN_SOURCE, "voice: press-release", "voice: summary")),
        row("a summary in the voice of news", (EN_SOURCE, "machine-translation", "summary"), (EN_SOURCE, "voice: press-release", "voice: «card-made»news")),
        row("the voice of a summary alone", (ZH_SOURCE, "voice: news", "voice: «card-made»summary")),
        row("a press release in the voice of one", (EN_SOURCE, "type: webpage", "type: press-release")),
        row("a press release in the voice of news", (ZH_SOURCE, "type: article-newspaper", "type: press-release"), (ZH_SOURCE, "voice: ", "voice: «card-made»")),
        row(
            "an original whose publisher is unknown",
            (ZH_SOURCE, "publisher: 演示日报 (demo)\n", ""),
            (ZH_SOURCE, "[authors,", "[publisher, authors,"),
            (ZH_SOURCE, "quality: ", "quality: «card-made»"),
        ),
        row("an original that its label calls a translation", (ZH_SOURCE, "zh: 演示日报，2025-03-02", "zh: 演示日报译文，2025-03-02"), (ZH_SOURCE, "quality: ", "quality: «card-made»")),
        row("a translation that its label calls so", (EN_SOURCE, "zh: Demo Daily，2025-08-20", "zh: Demo Daily译文，2025-08-20")),
        row("a translation that its label calls a summary", (EN_SOURCE, "zh: Demo Daily，2025-08-20", "zh: Demo Daily摘要，2025-08-20"), (EN_SOURCE, "quality: ", "quality: «card-made»")),
        row("a label of another year", (ZH_SOURCE, "zh: 演示日报，2025-03-02", "«card-made»zh: 演示日报，2024-03-02")),
        row("a label of the month alone", (ZH_SOURCE, "zh: 演示日报，2025-03-02", "zh: 演示日报，2025年3月"), (ZH_SOURCE, "2 March 2025\np", "March 2025\np")),
        row("a label that differs from the inferred date", (EN_SOURCE, "zh: Demo Daily，2025-08-20", "«card-made»zh: Demo Daily，2025-08-21")),
        row("a label that names another publisher", (ZH_SOURCE, "zh: 演示日报，2025-03-02\n  en: Yanshi Ribao (demo), 2", "«card-made»zh: 云西新闻，2025-03-02\n  en: Yunxi Wire, 2")),
        row("a date of another form", (ZH_SOURCE, "2025-03-02\nu", "«field-unfit»2025/3/2\nu")),
        row("a day that is none", (ZH_SOURCE, "2025-03-02\nu", "«field-unfit»2025-02-30\nu")),
        row("an address that is none", (EN_SOURCE, "https:", "«field-unfit»javascript:")),
    ],
)  # fmt: skip
def test_source(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


@pytest.mark.parametrize(
    ("old", "new", "cure"),
    [("虚构\n\n", "虚构\r\n\r\n", "换行用 LF"), ("2日", "3日", "另建一个来源")],
)
def test_line_ends_alone_are_told_as_such(demo: DemoFolder, old: str, new: str, cure: str) -> None:
    article = demo.path(ARTICLE)
    article.write_bytes(article.read_bytes().replace(old.encode(), new.encode(), 1))
    (changed,) = [problem for problem in demo.problems() if problem.code == "source-changed"]
    assert cure in changed.cure.zh
