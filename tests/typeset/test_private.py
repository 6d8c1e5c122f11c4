"""What `briefing/typeset` knows of WeasyPrint's inside, so that a new version cannot change it unseen.

When one of these fails: read what changed, adapt the module, look at the pages, then write the new sum.
"""

import inspect
from hashlib import sha256
from typing import Any

import pydyf
import pytest

from briefing.typeset.engine import weasyprint


def sources() -> dict[str, Any]:
    # The functions stand under other names in their closures once they are wrapped.
    from briefing.typeset import (  # noqa: F401
        columns,
        declared,
        justify,
        layouts,
        lines,
        memory,
        sharing,
        sizes,
        tagging,
        writing,
    )

    wrapped = {
        "build_box_tree": weasyprint.pdf.tags._build_box_tree,
        "add_links": weasyprint.pdf.add_links,
        "set_text": weasyprint.text.line_break.Layout.set_text,
        "split_first_line": weasyprint.text.line_break.split_first_line,
        "text_align": weasyprint.layout.inline.text_align,
        "justify_line": weasyprint.layout.inline.justify_line,
        "find_style_attributes": weasyprint.css.find_style_attributes,
        "compute": weasyprint.css.StyleFor.__init__,
        "strut": weasyprint.layout.inline.strut,
        "next_line": weasyprint.layout.inline.get_next_linebox,
        "resolve": weasyprint.layout.percent.resolve_percentages,
        "set_up": weasyprint.text.line_break.Layout.setup,
        "parse": weasyprint.text.ffi.ffi._parser._parse,
        "references": pydyf.PDF.page_references.fget,
        "paint": weasyprint.document.Page.paint,
    }
    found = {}
    for name, function in wrapped.items():
        names = function.__code__.co_freevars
        found[name] = function.__closure__[names.index(name)].cell_contents
    layout = weasyprint.text.line_break.Layout
    return found | {
        "ComputedStyle": weasyprint.css.ComputedStyle,
        "HTML": weasyprint.HTML.__init__,
        "match": weasyprint.cssselect2.Matcher.match,
        "LayoutContext": weasyprint.layout.LayoutContext,
        "add_tags": weasyprint.pdf.add_tags,
        "generate_pdf": weasyprint.pdf.generate_pdf,
        "pydyf_array": pydyf.Array,
        "pydyf_bytes": pydyf._to_bytes,
        "pydyf_dictionary": pydyf.Dictionary,
        "pydyf_stream": pydyf.Stream,
        "pydyf_write": pydyf.PDF.write,
        "parse_type": weasyprint.text.ffi.ffi._parser.parse_type_and_quals,
        "columns_layout": weasyprint.layout.block.columns_layout,
        "layout_document": weasyprint.layout.layout_document,
        "make_all_pages": weasyprint.layout.make_all_pages,
        "deactivate": layout.deactivate,
        "line_size": weasyprint.text.line_break.line_size,
        "font_features": weasyprint.text.fonts.font_features,
        "count_expandable_spaces": weasyprint.layout.inline.count_expandable_spaces,
        "generate_rdf_metadata": weasyprint.document.DocumentMetadata.generate_rdf_metadata,
    }


SUMS = {
    "ComputedStyle": "4ff0512c0af1",
    "HTML": "5f19f40b8183",
    "LayoutContext": "211f859ff4e2",
    "add_links": "262e8b9b2998",
    "add_tags": "f0e74575b0ba",
    "build_box_tree": "f716251a83e7",
    "columns_layout": "7a05cce3272f",
    "compute": "b1e725a75525",
    "count_expandable_spaces": "175fe6f42576",
    "deactivate": "bfec3ec8406e",
    "find_style_attributes": "c5b4eb4d3c00",
    "font_features": "e35741064c06",
    "generate_pdf": "626343ef25c3",
    "generate_rdf_metadata": "bc3e78ab24f1",
    "justify_line": "f83b21ff8793",
    "layout_document": "a5cbf437e99c",
    "line_size": "03fa04fd51fc",
    "make_all_pages": "b5e403489484",
    "match": "f7a761027c24",
    "next_line": "67af458c2545",
    "paint": "b2f0dcbda755",
    "parse": "7a1e99aa364a",
    "parse_type": "c150370f9f77",
    "pydyf_array": "454aeae795e1",
    "pydyf_bytes": "1cefd02c285d",
    "pydyf_dictionary": "cfe61f79fe4f",
    "pydyf_stream": "f17b6bdcfedf",
    "pydyf_write": "242cd38f92ec",
    "references": "060bf90aad55",
    "resolve": "71673078096f",
    "set_text": "fe23ca9937db",
    "set_up": "fb227a55094f",
    "split_first_line": "39ad1016863c",
    "strut": "b57885b70dd0",
    "text_align": "e953d41b87cc",
}


@pytest.mark.parametrize("name", sorted(sources()))
def test_what_is_wrapped_or_relied_on_is_what_was_read(name: str) -> None:
    text = inspect.getsource(sources()[name])
    assert sha256(text.encode()).hexdigest()[:12] == SUMS[name]


def test_the_version_is_the_one_that_was_read() -> None:
    assert weasyprint.__version__ == "70.0"
