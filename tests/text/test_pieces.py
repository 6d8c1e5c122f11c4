from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.pieces import Reference, html_of, parse_words, typed_words, unescape


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("大同", ["大同"]),
        ("有{value}", ["有", Reference("value", "value", 0, 2)]),
        ("{a}到{b|when}", [Reference("value", "a", 0, 1), "到", Reference("when", "b", 0, 5)]),
        ("{a|cite}", [Reference("cite", "a", 0, 1)]),
        ("<b>&\"'", ["&lt;b&gt;&amp;&quot;&#x27;"]),
        ("{不是} { a } {} {a", ["{不是} { a } {} {a"]),
        ("{{a}}", ["{", Reference("value", "a", 0, 2), "}"]),
        ("**not strong** [[a]]", ["**not strong** [[a]]"]),
        ("2022. 3*4*5", ["2022. 3*4*5"]),
        ("", []),
    ],
)
def test_a_bilingual_string_has_references_in_braces_and_no_markdown(
    words: str, pieces: list[str | Reference]
) -> None:
    assert list(parse_words(words)) == pieces


def test_what_is_typed_in_a_bilingual_string_can_be_asked_for() -> None:
    assert typed_words("A&B有{value}架") == "A&B有 架"


@given(st.text())
def test_escaped_text_comes_back(text: str) -> None:
    assert unescape(escape(text)) == text


@given(st.text(st.sampled_from("大a{}|<>&\"'-: ")))
def test_bilingual_strings_lose_nothing(text: str) -> None:
    def typed(ref: Reference) -> str:
        prefix = f"{ref.form}:" if ref.form in ("table", "chart") else ""
        suffix = f"|{ref.form}" if ref.form in ("claim", "when", "cite") else ""
        return f"{{{prefix}{ref.id}{suffix}}}"

    assert unescape(html_of(parse_words(text), typed)) == text
