"""Every quantity of the five source articles, labelled by hand, in the order of the text."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from briefing.quantities import find

_HERE = Path(__file__).parent
_SOURCES = _HERE.parents[1] / "content" / "sources"
LABELS = list(csv.DictReader((_HERE / "articles.csv").read_text(encoding="utf-8").splitlines()))
ARTICLES = (
    "bci-ju-2022",
    "datong-lingqiu-2023",
    "csj-datong-2025",
    "chinadaily-clusters-2021",
    "shaoguan-21jingji-2022",
)


@pytest.mark.parametrize("article", ARTICLES)
def test_all_quantities_of_an_article_and_nothing_else(article: str) -> None:
    text = (_SOURCES / article / "article.txt").read_text(encoding="utf-8")
    expected = [
        (
            label["text"],
            Decimal(label["value_base"]) if label["value_base"] else None,
            label["unit_base"],
            label["qualifier"],
        )
        for label in LABELS
        if label["source"] == article
    ]
    found = [one for line in text.splitlines() for one in find(line, "en")]
    assert [
        (one.text, one.quantity.value_base, one.quantity.unit_base, one.quantity.qualifier)
        for one in found
    ] == expected
