"""Pieces: what is typed with references in it, as runs of ready HTML and references.

In prose a reference stands in brackets, `[[fact-id]]`, in the strings of YAML files in braces, `{fact-id}`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Literal, TypeAlias

from briefing.memory import TEXTS

Form = Literal["value", "claim", "when", "cite", "table", "chart"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A `[[...]]`: what is printed there, of which fact, constant, table or chart."""

    form: Form
    id: str
    line: int
    column: int


Piece: TypeAlias = str | Reference
"""A run of ready HTML, or a reference."""


_TAG = re.compile(r"<[^>]*>")


def plain(html: str) -> str:
    """Return the plain text of HTML that this module made."""
    return unescape(_TAG.sub("", html))


def unescape(html: str) -> str:
    """Return the plain text of HTML that this module escaped."""
    if "&" not in html:
        return html
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        html = html.replace(entity, character)
    return html.replace("&amp;", "&")


def parse_reference(typed: str) -> tuple[Form, str] | None:
    """Return form and id of what stands between `[[` and `]]`, or None."""
    if match := re.fullmatch(r"(table|chart):([a-z0-9-]+)", typed):
        return ("table" if match[1] == "table" else "chart"), match[2]
    match = re.fullmatch(r"([a-z0-9-]+)(?:\|(claim|when|cite))?", typed)
    if not match:
        return None
    forms: dict[str | None, Form] = {"claim": "claim", "when": "when", "cite": "cite"}
    return forms.get(match[2], "value"), match[1]


_BRACED = re.compile(r"\{([^{}]*)\}")


@lru_cache(maxsize=TEXTS)
def parse_words(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a bilingual string, where references stand in braces: `{fact-id}`.

    The text between them is escaped HTML; a brace that is no reference stays as it is, and the
    prose check reports it.
    """
    pieces: list[Piece] = []
    position = 0
    for match in _BRACED.finditer(text):
        found = parse_reference(match[1])
        if found is None:
            continue
        if match.start() > position:
            pieces.append(escape(text[position : match.start()]))
        pieces.append(Reference(*found, 0, match.start() + 1))
        position = match.end()
    if position < len(text):
        pieces.append(escape(text[position:]))
    return tuple(pieces)


@lru_cache(maxsize=TEXTS)
def typed_text(pieces: tuple[Piece, ...]) -> str:
    """Return what is typed between references, a space for each of them."""
    return plain(html_of(pieces, lambda _: " "))


@lru_cache(maxsize=TEXTS)
def typed_words(text: str) -> str:
    """Return what is typed in a bilingual string, a space for each reference."""
    return typed_text(parse_words(text))


def html_of(pieces: tuple[Piece, ...], resolve: Callable[[Reference], str]) -> str:
    """Return the HTML of the pieces, each reference resolved by the caller."""
    return "".join(piece if isinstance(piece, str) else resolve(piece) for piece in pieces)
