"""Whatever stands in a line: what is found there stands there, is whole, and reads the same by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nearmiss import kept, lines_of, near

from briefing.facts.quotes import sentences
from briefing.quantities import Found, Language, find, format_quantity, parse
from briefing.quantities.finding import language_of

LANGUAGES: tuple[Language, Language] = ("zh", "en")

LINES = [
    line[span.start : span.end]
    for line in lines_of("sources/*/article.txt")
    for span in sentences(line)
]
SAMPLES = lines_of("facts/*.yaml")
CHARACTERS = "0123456789.,-–%万亿千百十一二两三半多余几个台元年月日约近超至到、。 “%²½③００．，"

lines = st.one_of(near(LINES), near(SAMPLES), st.text(CHARACTERS, max_size=24))


def assert_read(text: str) -> None:
    """Check all that holds of any text."""
    for language in LANGUAGES:
        end = 0
        for found in find(text, language):
            assert end <= found.start < found.end <= len(text), "in order, and none overlaps"
            assert text[found.start : found.end] == found.text
            assert found.text == found.text.strip()
            end = found.end
            _assert_whole(text, found)
            _assert_alone(found, language)
    quantity = parse(text)
    if quantity is not None:
        assert quantity.kind != "ambiguous"
        for language in LANGUAGES:
            assert format_quantity(quantity, language)


def _assert_whole(text: str, found: Found) -> None:
    """No edge lies between two digits."""
    if found.quantity.kind == "ambiguous":
        return
    for edge in (found.start, found.end):
        before, after = text[:edge][-1:], text[edge:][:1]
        assert not (_is_digit(before) and _is_digit(after)), (text, found.text)


def _is_digit(char: str) -> bool:
    """Tell a digit of any script; ① numbers what stands behind it."""
    return char.isdecimal() or (bool(char) and char in "²³¹½")


def _assert_alone(found: Found, language: Language) -> None:
    """What is found in a line is, by itself, the same or nothing.

    A list shares the unit of its last number, and only a line tells whether times multiply or recur.
    """
    inside, alone = found.quantity, parse(found.text)
    if alone is None or inside.kind == "ambiguous" or language_of(found.text) != language:
        return
    assert (alone.value, alone.low, alone.high) == (inside.value, inside.low, inside.high)
    assert alone.qualifier == inside.qualifier
    assert alone.unit_base in ("", "x", inside.unit_base), (alone, found)


@pytest.mark.parametrize("text", kept("quantities"))
def test_what_is_kept(text: str) -> None:
    assert_read(text)


@given(lines)
def test_what_is_found_stands_there_whole(text: str) -> None:
    assert_read(text)
