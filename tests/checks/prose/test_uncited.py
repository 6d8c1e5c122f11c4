from typing import Any

import pytest
from demofolder import CARD, EN, ZH, DemoFolder, row

CELL, HEAD = "zh: 未见报道, en: not reported", "{zh: 结果, en: Result}"
FIRST_CELL = ('["", qingshan-first-hall-2021]', '[qingshan-first-hall-2021, ""]')


@pytest.mark.parametrize(
    "edits",
    [
        row("paragraphs that cite, judgements that need not"),
        row(
            "a paragraph that cites nothing",
            (ZH, "## 计划\n", "## 计划\n\n«paragraph-uncited»发展很快。\n"),
            (EN, "## Plans\n", "## Plans\n\n«paragraph-uncited»Growth is fast.\n"),
        ),
        row(
            "an item that cites nothing",
            (ZH, "2. 用地", "«paragraph-uncited»2. 电力。\n3. 用地"),
            (EN, "2. Land", "«paragraph-uncited»2. Power.\n3. Land"),
        ),
        row(
            "a judgement that cites nothing",
            (ZH, "## 计划\n", "## 计划\n\n> [!JUDGEMENT]\n> 发展很快。\n"),
            (EN, "## Plans\n", "## Plans\n\n> [!JUDGEMENT]\n> Growth is fast.\n"),
        ),
        row(
            "a paragraph with a mark alone",
            (ZH, "## 计划\n", "## 计划\n\n企业发展很快[[qingshan-firms-2024|cite]]。\n"),
            (
                EN,
                "## Plans\n",
                "## Plans\n\nThe growth of firms is fast[[qingshan-firms-2024|cite]].\n",
            ),
        ),
        row(
            "a cell that tells a result, in Chinese",
            (CARD, CELL, "zh: «cell-uncited»已经建成, en: not reported"),
        ),
        row(
            "a cell that tells a result, in English",
            (CARD, CELL, "zh: 未见报道, en: «cell-uncited»it has been built"),
        ),
        row(
            "a cell that leaves it open",
            (CARD, CELL, "zh: 是否建成没有报道, en: whether it was built is not said"),
        ),
        row(
            "a column of words alone",
            (CARD, *FIRST_CELL),
            (CARD, HEAD, "{zh: «column-unowned»结果, en: «column-unowned»Result}"),
        ),
        row(
            "a column of our own words",
            (CARD, *FIRST_CELL),
            (CARD, HEAD, "{zh: 本刊研判, en: Our reading}"),
        ),
    ],
)
def test_uncited(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
