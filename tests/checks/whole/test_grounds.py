from typing import Any

import pytest
from demofolder import COMPUTING, EN_SOURCE, DemoFolder, row

EMPTY = "«ground-empty»"
RACKS_ZH = "zh: 按每架{standard-rack-power}折算，与同句的IT容量{qingshan-it-capacity-2025}相符"
RACKS_EN = "en: At {standard-rack-power} a rack this agrees with the IT capacity of {qingshan-it-capacity-2025} in the same sentence"
REVENUE_ZH = "zh: 与累计投资{qingshan-investment-2024}相比过大，亿可能被译成了billion"
REVENUE_EN = "en: Too large beside an investment of {qingshan-investment-2024} to date; the unit 亿 may have become billion"
DAY_ZH, DAY_EN = (
    "zh: 正文第二行印有这一天，但不能确定是发布日期还是撰稿日期",
    "en: The second line prints this day, but it may be the day of writing",
)
WAIVER = ("waivers.yaml", "because: {zh: 另一篇报道的标题, en: Headline of another report}")


@pytest.mark.parametrize(
    "edits",
    [
        row("grounds that say something"),
        row("a word or two", (COMPUTING, REVENUE_ZH, f"zh: {EMPTY}可以"), (COMPUTING, REVENUE_EN, f"en: {EMPTY}Fine as is")),
        row("short, but by the side of a figure", (COMPUTING, REVENUE_ZH, "zh: 与{qingshan-investment-2024}不合"), (COMPUTING, REVENUE_EN, "en: Beside {qingshan-investment-2024}")),
        row("long, and about nothing", (COMPUTING, "standing: to-confirm\n    because:", f"standing: to-confirm\n    {EMPTY}because:"), (COMPUTING, REVENUE_ZH, "zh: 经过仔细考虑这样比较合适"), (COMPUTING, REVENUE_EN, "en: After careful thought this seems right")),
        row("about the text", (COMPUTING, REVENUE_ZH, "zh: 译文里的大数常有这样的错"), (COMPUTING, REVENUE_EN, "en: Such slips are common in translation")),
        row("about the fact", (COMPUTING, REVENUE_ZH, "zh: 算力产业收入不会有这么大"), (COMPUTING, REVENUE_EN, "en: No such sum is likely")),
        row("of a card", (EN_SOURCE, DAY_ZH, f"zh: {EMPTY}据此"), (EN_SOURCE, DAY_EN, f"en: {EMPTY}By the day")),
        row("of a waiver", (WAIVER[0], WAIVER[1], f"because: {{zh: {EMPTY}无关, en: Headline of another report}}")),
    ],
)  # fmt: skip
def test_grounds(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


def test_no_two_grounds_are_the_same(demo: DemoFolder) -> None:
    text = demo.path(COMPUTING).read_text(encoding="utf-8")
    text = text.replace(RACKS_ZH, REVENUE_ZH).replace(RACKS_EN, REVENUE_EN)
    demo.path(COMPUTING).write_text(text, encoding="utf-8")
    assert [p.code for p in demo.problems()].count("ground-shared") == 2
