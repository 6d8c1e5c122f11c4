from dataclasses import FrozenInstanceError

import pytest
from jinja2 import Environment

from briefing.composing.view import CellView, Html


@pytest.mark.parametrize(
    ("text", "printed"), [(Html("a <em>b</em>"), "a <em>b</em>"), ("a <em>", "a &lt;em&gt;")]
)
def test_html_is_printed_as_it_is_and_text_is_escaped(text: str, printed: str) -> None:
    template = Environment(autoescape=True).from_string("{{ text }}")
    assert template.render(text=text) == printed


def test_html_that_is_joined_with_text_is_text_again() -> None:
    assert type(Html("<em>") + "<b>") is str


def test_views_are_frozen() -> None:
    cell = CellView({"zh": Html("大同")})
    with pytest.raises(FrozenInstanceError):
        cell.is_number = True  # type: ignore[misc]
