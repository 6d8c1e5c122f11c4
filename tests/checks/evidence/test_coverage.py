from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN_SOURCE, DemoFolder, codes, row

ARTICLE = "sources/yanshi-2025/article.txt"
WAIVERS = "waivers.yaml"
WAIVER = """
growth:
  source: yanshi-2025
  quote: 同比增长５％
  kind: undecipherable
  because: {zh: 没说与什么相比, en: It does not say compared with what}
"""


@pytest.mark.parametrize(
    "edits",
    [
        row("quoted or waived, to the last one"),
        row("a quantity that is added", (ARTICLE, "本文纯属虚构", "本文纯属虚构，«quantity-uncovered»９家报纸转载")),
        row("two of them", (ARTICLE, "可说，“余热", "可说，“«quantity-uncovered»三成余热给«quantity-uncovered»５个社区，余热")),
        row("waived with a reason", (ARTICLE, "本文纯属虚构", "本文纯属虚构，同比增长５％"), (WAIVERS, "en: Headline of another report}\n", "en: Headline of another report}\n" + WAIVER)),
        row("a waiver that cuts it", (ARTICLE, "本文纯属虚构", "本文纯属虚构，同比增长«quantity-uncovered»５５％"), (WAIVERS, "en: Headline of another report}\n", "en: Headline of another report}\n" + WAIVER.replace("５％", "５"))),
        row("dates, names and the order of things are no quantities", (ARTICLE, "本文纯属虚构", "本文纯属虚构，第三版，2025年3月2日上午，5G")),
        row("a quote that leaves a quantity out", (COMPUTING, "quote: with 3.6 million standard racks and an IT capacity of 90 MW", "quote: with 3.6 million standard racks")),
        row("a quote that is not found is one error, not two", (BUILDING, "quote: 累计完成投资３５．６亿元", "quote: «quote-unresolved»累计完成投资３５．７亿元")),
        row("a quote that cuts a number is one error, not two", (BUILDING, "quote: 累计完成投资３５．６亿元", "quote: «quote-cuts-number»累计完成投资３５．６亿")),
    ],
)  # fmt: skip
def test_coverage(demo: DemoFolder, edits: Any) -> None:
    expected = demo.edit(*edits)
    found = [p for p in demo.problems() if p.code not in ("source-changed", "value-differs")]
    assert codes(found, demo.content) == expected


def test_a_source_that_nobody_quotes_yet_is_one_warning(demo: DemoFolder) -> None:
    folder = demo.path("sources/later")
    folder.mkdir()
    text = "Lime City has 9 quarries, 40 lorries and a fund of 3 million yuan.\n"
    (folder / "article.txt").write_text(text, encoding="utf-8")
    card = demo.path(EN_SOURCE).read_text(encoding="utf-8")
    (folder / "source.yaml").write_text(card.partition("about:")[0], encoding="utf-8")
    (warning,) = [p for p in demo.problems() if p.code != "source-changed"]
    assert (warning.code, warning.severity) == ("source-unquoted", "warning")
    assert warning.what.en == "no fact quotes this source yet; 3 of its quantities wait"


def test_a_file_that_is_not_read_hides_nothing(demo: DemoFolder) -> None:
    demo.path("facts/more.yml").write_text("", encoding="utf-8")
    found = demo.edit((ARTICLE, "本文纯属虚构", "本文纯属虚构，«quantity-uncovered»９家报纸转载"))
    problems = [p for p in demo.problems() if p.code not in ("source-changed", "file-ignored")]
    assert codes(problems, demo.content) == found
