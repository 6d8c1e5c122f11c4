from typing import Any

import pytest
from demofolder import COMPUTING, EN_SOURCE, ZH_SOURCE, DemoFolder, row

TITLE = "\ntitle: 石灰之乡青山市：老矿坑里建起算力园"
OURS = "  zh: 石灰之乡青山市：老矿坑里建起算力园"
ISSUED = "    value: 2025-08-20\n    because"
LABEL = "  zh: Demo Daily，2025-08-20\n  en: Demo Daily (demo), 20 August 2025"


@pytest.mark.parametrize(
    "edits",
    [
        row("what the file prints"),
        row("an author who signs", (ZH_SOURCE, "unknown: [authors, ", "authors: [林可]\nunknown: [")),
        row("a publisher without what stands in brackets", (ZH_SOURCE, "publisher: 演示日报 (demo)", "publisher: 演示日报（日报社）")),
        row("a title that the file does not print", (ZH_SOURCE, TITLE, "\ntitle: «card-unprinted»青山市的算力之路"), (ZH_SOURCE, OURS, "  zh: 青山市的算力之路")),
        row("an author whom it does not print", (ZH_SOURCE, "unknown: [authors, ", "authors: «card-unprinted»[林坷]\nunknown: [")),
        row("a publisher that it does not print", (ZH_SOURCE, "publisher: 演示日报 (demo)", "publisher: «card-unprinted»演示晚报 (demo)")),
        row("what the page of a url may print", (EN_SOURCE, "unknown: [authors, ", "authors: [Lin Qu]\nunknown: [")),
        row("a title that its own language changes", (ZH_SOURCE, OURS, "  zh: «card-sharpened»老矿坑里建起算力园")),
        row("a translated title that tells a plan as done", (ZH_SOURCE, TITLE, "\ntitle: 石灰之乡青山市"), (ZH_SOURCE, OURS, "  zh: 石灰之乡青山市"), (ZH_SOURCE, '  en: "Qingshan, home of lime: a', '  en: «card-sharpened»"Qingshan, home of lime, has completed a')),
        row("the latest that the text tells, or later", (EN_SOURCE, ISSUED, '    value: 2025-07\n    or-later: "true"\n    because'), (EN_SOURCE, LABEL, "  zh: Demo Daily，2025年7月或以后\n  en: Demo Daily (demo), July 2025 or later")),
        row("the latest that the text tells", (EN_SOURCE, ISSUED, "    value: «card-sharpened»2025-07\n    because"), (EN_SOURCE, LABEL, "  zh: Demo Daily，2025年7月\n  en: Demo Daily (demo), July 2025")),
        row("a label that does not say or later", (EN_SOURCE, ISSUED, '    value: 2025-07\n    or-later: "true"\n    because'), (EN_SOURCE, LABEL, "  zh: Demo Daily，2025年7月或以后\n  en: «card-sharpened»Demo Daily (demo), July 2025")),
        row("fetched before it was out", (ZH_SOURCE, "[authors, accessed, url]", "[authors, url]\naccessed: «card-sharpened»2025-02-28")),
        row("a press release that its label calls a report", (EN_SOURCE, "zh: Demo Daily，2025-08-20", "zh: «card-sharpened»Demo Daily报道，2025-08-20")),
        row("a text that its label alone calls machine-translated", (EN_SOURCE, "quality: machine-translation", "quality: «card-sharpened»translation"), (EN_SOURCE, "zh: Demo Daily，2025-08-20", "zh: Demo Daily机器译文，2025-08-20")),
        row("figures that nobody checked", (EN_SOURCE, "zh: 行文带宣传口吻", "zh: 数字未与原文核对")),
        row("figures said to be checked", (EN_SOURCE, "zh: 行文带宣传口吻", "zh: «check-unshown»数字已与原文核对")),
        row("a ground that says so", (COMPUTING, "      en: At {standard-rack-power} a rack this", "      en: «check-unshown»The number was checked; at {standard-rack-power} a rack this")),
    ],
)  # fmt: skip
def test_card_printed(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
