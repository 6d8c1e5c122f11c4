"""Whatever is quoted: the words of its span are those of the quote, and nobody overlooks one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nearmiss import kept, lines_of, near

from briefing.facts.quotes import (
    Span,
    cut_number,
    find,
    fold,
    locate,
    nearest,
    sentence_around,
    sentences,
    within,
)

ARTICLES = lines_of("sources/*/article.txt")
texts = st.lists(near(ARTICLES, most=4), min_size=1, max_size=3).map(
    lambda found: "\n".join(line[:600] for line in found)
)
stretches = st.tuples(texts, st.integers(0, 1800), st.integers(1, 60), near(["", " ", "x"], most=1))


def assert_found(text: str, start: int, length: int) -> None:
    """Check all that holds of a stretch of a text, taken as a quote."""
    start %= len(text) or 1
    quote = text[start : start + length]
    needle = fold(quote).text.strip(" ")
    spans = find(quote, text)
    assert bool(needle) == bool(spans), "what stands in a text is found in it"
    for span in spans:
        assert_span(needle, text, span)
    assert set(within(quote, text)) <= set(spans)
    for other in (quote + "?", quote[1:] + quote[:1]):
        for span in find(other, text):
            assert_span(fold(other).text.strip(" "), text, span)
        assert nearest(other, text) in text


def assert_span(needle: str, text: str, span: Span) -> None:
    inside = text[span.start : span.end]
    assert 0 <= span.start < span.end <= len(text)
    assert fold(inside).text == needle
    assert (
        inside[0] not in "\u200b\u2060\ufeff\u00ad" and inside[-1] not in "\u200b\u2060\ufeff\u00ad"
    )
    found = locate(text, span)
    line = text.split("\n")[found.line - 1]
    assert found.line == text.count("\n", 0, span.start) + 1
    assert 1 <= found.sentence <= max(1, len(sentences(line)))
    around = sentence_around(text, span)
    assert around == span or (around.start <= span.end and span.start <= around.end)
    for language in ("zh", "en"):
        assert cut_number(text, span, language) in text


@pytest.mark.parametrize("text", kept("quotes"))
def test_what_is_kept(text: str) -> None:
    for start in range(len(text)):
        for length in (1, 2, 3, 5, len(text)):
            assert_found(text, start, length)


@given(stretches)
def test_a_span_reads_as_its_quote(stretch: tuple[str, int, int, str]) -> None:
    text, start, length, end = stretch
    assert_found(text + end, start, length)


@given(texts)
def test_folding_leads_back(text: str) -> None:
    folded = fold(text)
    offsets = list(folded.offsets)
    assert len(offsets) == len(folded.text) + 1
    assert offsets == sorted(set(offsets)) and offsets[-1] == len(text)
    assert fold(folded.text).text == folded.text, "what is folded stays so"
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(text[s.start : s.end] for s in spans).split()) == "".join(text.split())
