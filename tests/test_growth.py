"""What repeats without end is read in time: no text of a source or a body keeps a build waiting."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.facts import quotes
from briefing.quantities.finding import find, parse
from briefing.quantities.numerals import MAX_DIGITS, han_number
from briefing.reading import yamlsource
from briefing.text import prose

LENGTH = 8_000
SECONDS = 10

READERS: dict[str, Callable[[str], object]] = {
    "quantities, Chinese": lambda text: find(text, "zh"),
    "quantities, English": lambda text: find(text, "en"),
    "a quantity": lambda text: parse(text),
    "sentences": lambda text: quotes.sentences(text),
    "a quote": lambda text: quotes.find(text[: LENGTH // 2], text),
    "the nearest words": lambda text: quotes.nearest(text[:300] + "?", text),
    "prose": lambda text: prose.parse(text, "body.zh.md"),
    "YAML": lambda text: yamlsource.load(text, "facts.yaml"),
}

FOUND = ["...", "亿", "1、", "1至", "1%", "Co. Ltd. ", "(", "[[", "**甲", "- - ", "？ ", "one hundred and "]  # fmt: skip
"""Fragments that once cost too much, or come near to it."""


def seconds_of(read: Callable[[str], object], fragment: str) -> float:
    begun = time.process_time()
    read((fragment * LENGTH)[:LENGTH] + "x")
    return time.process_time() - begun


@pytest.mark.parametrize("fragment", FOUND)
@pytest.mark.parametrize("reader", READERS)
def test_a_fragment_without_end(reader: str, fragment: str) -> None:
    assert seconds_of(READERS[reader], fragment) < SECONDS


def test_a_number_longer_than_anybody_writes_is_none() -> None:
    assert han_number("亿" * MAX_DIGITS) == 10 ** (8 * MAX_DIGITS)
    assert han_number("亿" * (MAX_DIGITS + 1)) is None


@settings(max_examples=8)
@given(
    st.sampled_from(sorted(READERS)),
    st.text("0123456789.,-–%$(（“[*>_` \n亿万十一至、年月约per milonhuadt", min_size=1, max_size=8),
)
def test_whatever_repeats(reader: str, fragment: str) -> None:
    assert seconds_of(READERS[reader], fragment) < SECONDS
