"""What is done once where WeasyPrint does it often: no byte of a PDF differs for it."""

import gc
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pydyf
import pytest
from sample import DOCUMENTS, FONTS
from sample import page as sample

from briefing.building.drafts import Press
from briefing.building.workers import set_one
from briefing.composing.compose import compose
from briefing.reading.reader import read
from briefing.rendering.documents import Document, Typeset
from briefing.typeset import declared, sizes, writing
from briefing.typeset.engine import weasyprint

TESTS = Path(__file__).parents[1]
css, inline, preferred = weasyprint.css, weasyprint.layout.inline, weasyprint.layout.preferred
layout_class = weasyprint.text.line_break.Layout
matcher = weasyprint.html.UA_STYLESHEET.matcher


@cache
def document(layout: str, edition: str) -> Document:
    """The demo as it goes to the typesetter."""
    library, _ = read(TESTS / "demo" / "content")
    press = Press(library, TESTS.parent / "templates")
    briefing = library.briefings["qingshan"]
    briefing = replace(briefing, card=briefing.card.model_copy(update={"layout": layout}))
    view = compose(briefing, edition, library, press.wording)  # type: ignore[arg-type]
    return press._document("demo.pdf", view)


@cache
def once(layout: str, edition: str) -> Typeset:
    return pdf(layout, edition)


def pdf(layout: str, edition: str) -> Typeset:
    made = set_one(document(layout, edition), FONTS)
    assert isinstance(made, Typeset), made
    return made


def within(function: Any, name: str) -> Any:
    """What a function of ours stands around."""
    return function.__closure__[function.__code__.co_freevars.index(name)].cell_contents


def styles_for_each_element(patch: pytest.MonkeyPatch) -> None:
    find = within(css.find_style_attributes, "find_style_attributes")
    patch.setattr(css, "find_style_attributes", find)
    patch.setattr(css.StyleFor, "__init__", within(css.StyleFor.__init__, "compute"))
    whole = weasyprint.CSS(string=weasyprint.html.UA).matcher
    for selectors in ("other_selectors", "lower_local_name_selectors"):
        patch.setattr(matcher, selectors, getattr(whole, selectors))


def lines_split_again(patch: pytest.MonkeyPatch) -> None:
    for module in (inline, preferred):
        patch.setattr(
            module, "split_first_line", within(module.split_first_line, "split_first_line")
        )
        patch.setattr(module, "can_break_text", module.can_break_text.__wrapped__)


def lengths_worked_out_again(patch: pytest.MonkeyPatch) -> None:
    resolve = within(sizes.layout.percent.resolve_percentages, "resolve")
    for module in sizes.USERS:
        patch.setattr(module, "resolve_percentages", resolve)


def lines_of_columns_made_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(inline, "get_next_linebox", within(inline.get_next_linebox, "next_line"))


def pages_read_as_html(patch: pytest.MonkeyPatch) -> None:
    def refuse(text: str) -> None:
        raise ElementTree.ParseError

    patch.setattr(ElementTree, "fromstring", refuse)


def objects_made_twice(patch: pytest.MonkeyPatch) -> None:
    for name in ("settle", "write"):
        patch.setattr(writing, name, lambda pdf, first=0: None)
    as_ours = SimpleNamespace(compressobj=lambda level: zlib.compressobj(writing.LEVEL))
    patch.setattr(pydyf, "zlib", as_ours)


def pages_referred_to_again(patch: pytest.MonkeyPatch) -> None:
    references = within(pydyf.PDF.page_references.fget, "references")
    patch.setattr(pydyf.PDF, "page_references", property(references))


def all_kept_to_the_end(patch: pytest.MonkeyPatch) -> None:
    document = weasyprint.document
    lay_out = within(document.layout_document, "layout_document")
    patch.setattr(document, "layout_document", lay_out)
    patch.setattr(document.Page, "paint", within(document.Page.paint, "paint"))


def layouts_made_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(layout_class, "setup", within(layout_class.setup, "set_up"))
    patch.setattr(inline, "strut", within(inline.strut, "strut"))


def types_parsed_among_all(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(declared.parser, "_parse", within(declared.parser._parse, "parse"))
    patch.setattr(weasyprint.text.ffi.ffi, "_parsed_types", {})


BRIEF, OFFICIAL = ("brief", "en"), ("gongwen", "bilingual")


@pytest.mark.parametrize(
    ("often", "kind"),
    [
        (styles_for_each_element, BRIEF),
        (lines_split_again, OFFICIAL),
        (layouts_made_again, BRIEF),
        (lines_of_columns_made_again, BRIEF),
        (lines_of_columns_made_again, ("brief", "bilingual")),
        (lengths_worked_out_again, BRIEF),
        (lengths_worked_out_again, OFFICIAL),
        (pages_read_as_html, BRIEF),
        (objects_made_twice, BRIEF),  # in the other a stream would end in CR
        (types_parsed_among_all, BRIEF),
        (pages_referred_to_again, BRIEF),
        (all_kept_to_the_end, BRIEF),
        (all_kept_to_the_end, OFFICIAL),
    ],
)
def test_what_is_done_often_and_once_is_the_same_to_the_byte(
    kind: tuple[str, str],
    often: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done_once = once(*kind)
    often(monkeypatch)
    assert pdf(*kind) == done_once


@pytest.mark.parametrize("layout", ["brief", "gongwen"])
@pytest.mark.parametrize("edition", ["zh", "en", "bilingual"])
def test_pages_of_our_templates_are_xml(layout: str, edition: str) -> None:
    html = document(layout, edition).page
    assert ElementTree.fromstring(html.strip()).tag == "html"


def test_what_a_document_leaves_is_put_away_until_the_next_begins() -> None:
    sample(DOCUMENTS["zh"])
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
