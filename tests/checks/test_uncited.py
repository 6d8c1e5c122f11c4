from typing import Any

import pytest
from demofolder import EN, ZH, DemoFolder, row


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
    ],
)
def test_uncited(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
