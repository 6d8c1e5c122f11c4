from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, DemoFolder, row

ARTICLE = "sources/demo-daily-2025/article.txt"
INVESTMENT = "quote: 累计完成投资３５．６亿元"
LAND = "quote: 该市拟在2026年前新增用地2000亩"
POWER = "quote: ran nearly 12,000 P of computing power"
TARGET = "quote: The city plans to raise its computing power to 25,000 P by 2027"
DEMAND = "quote: “We will not build ahead of demand,” said Lin Ke"
PROMISE = "en: Lin Ke promises that the city will not build"
HALL = "quote: 青山的第一座机房于2021年6月投运"


@pytest.mark.parametrize(
    "edits",
    [
        row("to the letter"),
        row("plain digits for wide ones", (BUILDING, INVESTMENT, "quote: 累计完成投资35.6亿元")),
        row("a plain space for a hard one", (COMPUTING, POWER, POWER.replace(" P", "\u00a0P"))),
        row("straight quotation marks", (COMPUTING, DEMAND, f"quote: '{DEMAND[7:]}'".replace("“", '"').replace("”", '"'))),
        row("with the stop inside the marks", (BUILDING, "空调。”青山市", "空调。\"青山市")),
        row("another digit", (BUILDING, LAND, "quote: «quote-unresolved»该市拟在2026年前新增用地3000亩")),
        row("another word", (COMPUTING, POWER, "quote: «quote-unresolved»ran nearly 12,000 P of power")),
        row("a hedge left out in the middle", (COMPUTING, POWER, "quote: «quote-unresolved»ran 12,000 P of computing power")),
        row("a minus for a dash", (BUILDING, HALL, "quote: «quote-unresolved»青山的第—座机房于2021年6月投运")),
        row("more than a sentence", (BUILDING, HALL, "quote: «quote-long»第一座机房于2021年6月投运。该")),
        row("half a word at the beginning", (COMPUTING, POWER, "quote: «quote-cuts-word»an nearly 12,000 P of computing power")),
        row("half a word at the end", (COMPUTING, POWER, "quote: «quote-cuts-word»ran nearly 12,000 P of computing pow")),
        row("words that stand twice", (BUILDING, HALL, "quote: «quote-ambiguous»青山")),
        row("nothing but a space", (BUILDING, HALL, 'quote: «quote-unresolved»" "')),
        row(
            "beginning inside a number",
            (BUILDING, LAND, "quote: «quote-cuts-number»000亩"),
            (BUILDING, "value: 2000亩\n  by: ", "value: «value-differs»2000亩\n  by: «time-unanchored»"),
        ),
        row(
            "ending inside a number",
            (BUILDING, INVESTMENT, "quote: «quote-cuts-number»累计完成投资３５"),
            (BUILDING, "value: 35.6亿元", "value: «value-differs»35.6亿元"),
        ),
        row(
            "ending before the scale",
            (BUILDING, INVESTMENT, "quote: «quote-cuts-number»累计完成投资３５．６"),
            (BUILDING, "value: 35.6亿元", "value: «value-differs»35.6亿元"),
        ),
        row(
            "beginning after nearly",
            (COMPUTING, POWER, "quote: «quote-cuts-number»12,000 P of computing power"),
            (COMPUTING, "qualifier: nearly", "qualifier: «qualifier-differs»nearly"),
        ),
        row("beginning after not", (COMPUTING, DEMAND, "quote: «quote-cuts-hedge»build ahead of demand,” said Lin Ke")),
        row("beginning after will", (COMPUTING, DEMAND, "quote: «quote-cuts-hedge»not build ahead of demand,” said Lin Ke")),
        row("beginning after one of the", (ARTICLE, "", "«source-changed»"), (ARTICLE, "month. Revenue of", "month. One of the Revenue of"), (COMPUTING, "quote: Revenue", "quote: «quote-cuts-hedge»Revenue")),
        row("beginning after basically", (ARTICLE, "", "«source-changed»"), (ARTICLE, "month. Revenue of", "month. Basically Revenue of"), (COMPUTING, "quote: Revenue", "quote: «quote-cuts-hedge»Revenue")),
        row("beginning after plans to", (COMPUTING, TARGET, "quote: «quote-cuts-hedge»raise its computing power to 25,000 P by 2027")),
        row("beginning after a target of", (ARTICLE, "", "«source-changed»"), (ARTICLE, "month. Revenue of", "month. A target of the Revenue of"), (COMPUTING, "quote: Revenue", "quote: «quote-cuts-hedge»Revenue")),
        row("beginning after 拟", (BUILDING, LAND, "quote: «quote-cuts-hedge»在2026年前新增用地2000亩")),
        row("ending before a negation", (COMPUTING, DEMAND, "quote: «quote-cuts-hedge»“We will"), (COMPUTING, PROMISE, f"en: «claim-unlike-quote»{PROMISE[4:]}")),
        row("ending before a plan", (BUILDING, "quote: 青山的第一座机房于2021年6月投运", "quote: «quote-cuts-hedge»该市"), (BUILDING, "during: 2021-06\n  status: achieved", "during: 2024\n  status: «result-rests-on-plan»achieved"), (BUILDING, "zh: 青山的第一座", "zh: «claim-unlike-quote»青山的第一座")),
        row("the words of another source", (BUILDING, LAND, "quote: «source-wrong»Hundreds of thousands of people use its services every month")),
        row("beginning after a word that only ends like a hedge", (COMPUTING, DEMAND, "quote: city’s data office"), (COMPUTING, PROMISE, f"en: «claim-unlike-quote»{PROMISE[4:]}")),
    ],
)  # fmt: skip
def test_quote(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


@pytest.mark.parametrize(
    ("quote", "hint"),
    [
        ("该市拟在2026年前新增用地3000亩", "该市拟在2026年前新增用地2000亩"),
        ("ran 12,000 P of computing power", "nearly 12,000\u00a0P of computing power"),
        ("全然无关的一句话", ""),
    ],
)
def test_the_nearest_text_is_shown(demo: DemoFolder, quote: str, hint: str) -> None:
    file, old = (BUILDING, LAND) if quote.startswith("该") else (COMPUTING, POWER)
    (problem,) = [
        p
        for p in demo.expect((file, old, f"quote: «quote-unresolved»{quote}"))
        if p.code == "quote-unresolved"
    ]
    assert problem.cure.zh == "照录原文，一字不改" + (f"；最近的原文是：{hint}" if hint else "")
    shown = f"; the nearest text is: {hint}" if hint else ""
    assert problem.cure.en == "copy it from the file to the letter" + shown
