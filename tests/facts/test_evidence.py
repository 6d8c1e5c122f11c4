from typing import Any

import pytest
from demofolder import DEMO

from briefing.facts.evidence import evidence
from briefing.facts.quotes import Span
from briefing.reading.reader import read

LIBRARY = read(DEMO)[0]


def found(name: str, **changes: Any) -> tuple[str, str] | None:
    """Return the quote and the figure as the source has them."""
    proof = evidence(LIBRARY.facts[name].model_copy(update=changes), LIBRARY)
    if proof is None:
        return None

    def text(span: Span | None) -> str:
        return proof.source.text[span.start : span.end] if span else ""

    return text(proof.quote), text(proof.figure)


@pytest.mark.parametrize(
    ("name", "quote", "figure"),
    [
        (
            "qingshan-racks-2024",
            "青山市建成标准机架３．２万架，约６０００台服务器投入运行",
            "３．２万架",
        ),
        ("qingshan-investment-2024", "累计完成投资３５．６亿元", "３５．６亿元"),
        (
            "qingshan-computing-2025",
            "ran nearly 12,000\u00a0P of computing power",
            "nearly 12,000\u00a0P",
        ),
        ("qingshan-first-hall-2021", "青山的第一座机房于2021年6月投运", ""),
    ],
)
def test_evidence_is_the_words_of_the_source(name: str, quote: str, figure: str) -> None:
    assert found(name) == (quote, figure)


def test_the_figure_lies_within_its_quote() -> None:
    for name, fact in LIBRARY.facts.items():
        proof = evidence(fact, LIBRARY)
        assert (proof is None) is (fact.formula is not None), name
        if proof and proof.figure:
            assert proof.quote.start <= proof.figure.start < proof.figure.end <= proof.quote.end


@pytest.mark.parametrize(
    "changes",
    [
        {"quote": "these words are nowhere"},
        {"quote": "青山"},  # more than once
        {"quote": ""},
        {"quote": None},
        {"source": "no-such-source"},
        {"source": None},
    ],
)
def test_no_quote_no_evidence(changes: dict[str, Any]) -> None:
    assert found("qingshan-racks-2024", **changes) is None


@pytest.mark.parametrize(
    ("changes", "figure"),
    [
        ({"figure": "3.2万架"}, "３．２万架"),
        ({"figure": "架"}, ""),  # stands twice
        ({"figure": "2万架"}, ""),  # cuts the number
        ({"figure": "7万架"}, ""),
        ({"figure": None}, "３．２万架"),  # the one that fits
        ({"figure": None, "value": "6000", "indicator": "servers"}, "约６０００台服务器"),
        ({"figure": None, "value": "7万架"}, ""),
    ],
)
def test_the_figure_is_named_or_the_only_one_that_fits(
    changes: dict[str, Any], figure: str
) -> None:
    proof = found("qingshan-racks-2024", **changes)
    assert proof is not None
    assert proof[1] == figure
