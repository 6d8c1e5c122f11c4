from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, ZH, DemoFolder, Edit, row

FIRMS = "[[qingshan-firms-2024]]"


def both(new: str, *, zh: str = "", en: str = "") -> tuple[Edit, Edit]:
    """Put something in the place of a figure in both bodies, so that they stay twins."""
    return (ZH, FIRMS, zh or new), (EN, FIRMS, en or new)


@pytest.mark.parametrize(
    "edits",
    [
        row("value, claim, time and mark of facts that exist"),
        row("an id with a slip", *both("«fact-unknown»[[qingshan-firm-2024]]")),
        row("a constant by its value", *both("[[standard-rack-power]]")),
        row("a constant by its claim", *both("«reference-form»[[standard-rack-power|claim]]")),
        row("the value of an event", *both("«reference-form»[[qingshan-first-hall-2021]]")),
        row("the value of a statement", *both("«reference-form»[[qingshan-demand-first]]")),
        row("the time of what has none", *both("«reference-form»[[qingshan-users-2025|when]]")),
        row("a form that does not exist", *both("«reference-form»[[qingshan-firms-2024|note]]")),
        row("capitals", *both("«reference-form»[[Qingshan-Firms]]")),
        row("nothing", *both("«reference-form»[[]]")),
        row("a wide bar", *both("«reference-form»[[qingshan-firms-2024｜claim]]")),
        row("wide brackets", *both("«reference-form»［［qingshan-firms-2024«reference-form»］］")),
        row("the value of no fact", *both("«reference-form»[[value]]")),
        row("the value of no fact, in a caption", (CARD, "{zh: 大事记, en: Milestones}", '{zh: «reference-form»"{value}", en: «reference-form»"{value}"}')),
        row("a reference inside a link", (ZH, "已有[[qingshan-firms-2024]]企业", "已有[[[qingshan-firms-2024]]企业](https://a.cn)"), (ZH, "[[qingshan-first-hall-2021|when]]，", "«prose-link»[[qingshan-first-hall-2021|when]]，")),
        row("one bracket too few", *both("«reference-form»[[qingshan-firms-2024]")),
        row("braces in prose", *both("«reference-form»{qingshan-firms-2024«reference-form»}")),
        row(
            "a chart that the card lacks",
            (ZH, "[[chart:milestones]]", "«card-entry-unknown»[[chart:milestone]]"),
            (EN, "[[chart:milestones]]", "«card-entry-unknown»[[chart:milestone]]"),
            (CARD, "  milestones:\n    kind", "  milestones:\n    «card-unused»kind"),
        ),
        row(
            "a table within a sentence",
            (ZH, "\n\n[[table:facilities]]", "\n«prose-not-alone»[[table:facilities]]"),
            (EN, "\n\n[[table:facilities]]", "\n«prose-not-alone»[[table:facilities]]"),
        ),
        row(
            "an id with a slip in a note",
            (BUILDING, "没有给出{qingshan-investment-2024|", "没有给出{qingshan-invest-2024|"),
            (BUILDING, "zh: 来源没有说明口径", "zh: «fact-unknown»来源没有说明口径"),
        ),
        row("brackets in YAML", (BUILDING, "zh: 青山的第一座机房投运", "zh: «reference-form»青山的第一座机房[[投运")),
        row("wide braces in YAML", (BUILDING, "zh: 青山的第一座机房投运", "zh: «reference-form»青山的第一座机房｛投运")),
        row("words in braces", (BUILDING, "zh: 青山的第一座机房投运", "zh: «reference-form»青山的第一座{机房投运")),
        # The form of Markdown.
        row("a title in the body", (ZH, "## 计划", "«prose-heading»# 计划"), (EN, "## Plans", "«prose-heading»# Plans")),
        row("HTML", (ZH, "**有待核实**", "<b>有待核实</b>"), (ZH, "> 每月用户", "«prose-markup»> 每月用户")),
        row("an image", *both("", zh="[[qingshan-firms-2024]]![](a.png)", en=FIRMS), (ZH, "[[qingshan-first-hall-2021|when]]，", "«prose-markup»[[qingshan-first-hall-2021|when]]，")),
        row("code", (ZH, "不宜引用。", "`不宜引用`。"), (ZH, "> 每月用户", "«prose-markup»> 每月用户")),
        row("a rule", (ZH, "## 计划\n", "## 计划\n\n«prose-markup»---\n")),
        row("a script for a link", (ZH, "不宜引用。", "[不宜](javascript:alert)引用。"), (ZH, "> 每月用户", "«prose-link»> 每月用户")),
        row("a link to a file", (ZH, "不宜引用。", "[不宜](a.html)引用。"), (ZH, "> 每月用户", "«prose-link»> 每月用户")),
        row("a quotation that is no judgement", (ZH, "> [!JUDGEMENT]\n> 每月用户", "«prose-quote»> 每月用户")),
        row("a judgement that begins beside its label", (ZH, "> [!JUDGEMENT]\n> 每月用户", "«prose-quote»> [!JUDGEMENT] 我们认为\n> 每月用户")),
    ],
)  # fmt: skip
def test_references(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_the_nearest_id_is_named(demo: DemoFolder) -> None:
    problem, _ = demo.expect(*both("«fact-unknown»[[qingshan-firm-2024]]"))
    assert problem.what.zh == "没有 qingshan-firm-2024"
    assert (
        problem.cure.en
        == "check the id (the nearest is qingshan-firms-2024), or add the fact first"
    )
