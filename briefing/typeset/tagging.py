"""PDF/A-3a and PDF/UA-1 in one file: what WeasyPrint 70.0 leaves out of the tags and the metadata.

Private names of WeasyPrint used here: `pdf.tags._build_box_tree`, `pdf.add_links`, and of each box
`element`, `element_tag`, `link` and `link_annotation`. `tests/typeset/test_private.py` watches them.

Standards: ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3), ISO 32000-1 section 14.8.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

from . import writing
from .chinese import plain
from .engine import weasyprint

tags = weasyprint.pdf.tags
PageBox = weasyprint.formatting_structure.boxes.PageBox

UNTAGGED = ("html", "body")  # what is yielded for them are the tags of their children
NOTE_ROLES = frozenset({"doc-endnote", "doc-footnote"})

UA_METADATA = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def claim_accessibility(document: Any) -> None:
    """Add to the metadata of a PDF/A document that it is PDF/UA-1 too."""
    generate = document.metadata.generate_rdf_metadata

    def with_claim(*variant: object) -> bytes:
        metadata: bytes = generate(*variant)
        return metadata.replace(b"</rdf:RDF>", UA_METADATA + b"</rdf:RDF>")

    document.metadata.generate_rdf_metadata = with_claim


def finish(document: Any, pdf: Any) -> None:
    """Put right what is only seen once the whole PDF stands, as `write_pdf(finisher=finish)`."""
    for entry in pdf.objects:
        if isinstance(entry, dict) and "Title" in entry:  # of a bookmark
            entry["Title"] = pydyf.String(plain(entry["Title"].string))
        if isinstance(entry, pydyf.Stream):
            if "/Metadata" in entry.extra.values():
                entry.compress = False  # metadata can be read without a PDF library
            if entry.extra.get("Subtype") == "/Image" and "Interpolate" in entry.extra:
                entry.extra["Interpolate"] = "false"  # ISO 19005-3, 6.2.8
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    writing.settle(pdf)


def _is_note(element: Any) -> bool:
    role, kinds = element.get("role"), element.get("class")
    if not (role or kinds):
        return False  # most have neither
    return not NOTE_ROLES.isdisjoint(f"{role} {kinds}".split())


def _complete(tag: Any, box: Any) -> None:
    """Give one structure element the language, scope, kind and identity of its HTML element."""
    element = box.element
    if language := element.get("lang"):
        tag["Lang"] = pydyf.String(language)
    if tag["S"] == "/TH":
        tag["A"]["Scope"] = "/Row" if element.get("scope") == "row" else "/Column"
    if tag["S"] == "/Link" and not box.link_annotation:
        tag["S"] = "/Span"  # what a style puts into a link, before or after its words
    elif _is_note(element) and tag["S"] in ("/Div", "/P", "/Span", "/NonStruct"):
        tag["S"], tag["ID"] = "/Note", pydyf.String(f"note-{tag.number}")


def _gather(tag: Any, pdf: Any) -> None:
    """Put what stands in a list item beside its label and its body into a body."""
    kids = [pdf.objects[int(reference.split()[0])] for reference in tag["K"]]
    strays = [kid for kid in kids if kid["S"] not in ("/Lbl", "/LBody")]
    if strays:
        body = pydyf.Dictionary(tag | {"S": "/LBody", "P": tag.reference})
        body["K"] = pydyf.Array(kid.reference for kid in strays)
        pdf.add_object(body)
        for kid in strays:
            kid["P"] = body.reference
        labelled = [kid.reference for kid in kids if kid not in strays]
        tag["K"] = pydyf.Array([*labelled, body.reference])


def _describe(annotation: Any, element: Any) -> None:
    """Let a link be read aloud by its words, not by its address."""
    words = element.get("aria-label") or element.get("title") or "".join(element.itertext())
    if words.strip():
        annotation["Contents"] = pydyf.String(" ".join(plain(words).split()))


def install() -> None:
    """Let WeasyPrint write complete tags."""
    build_box_tree, add_links = tags._build_box_tree, weasyprint.pdf.add_links

    def complete_box_tree(box: Any, *context: Any) -> Iterator[Any]:
        pdf = context[1]
        first = len(pdf.objects)
        for tag in build_box_tree(box, *context):
            if tag["S"] == "/LI":
                _gather(tag, pdf)
            elif getattr(box, "element", None) is not None and box.element_tag not in UNTAGGED:
                _complete(tag, box)
            yield tag
        if isinstance(box, PageBox):  # nothing is added to its tags, and it is drawn
            writing.write(pdf, first)
            box.children = ()

    def links_once(links_and_anchors: Any, *context: Any) -> None:
        links, anchors = links_and_anchors
        # In <a><b>…</b></a> WeasyPrint links <b> as well: a link read aloud, and met by Tab, twice.
        links = [link for link in links if link[-1].link]
        add_links((links, anchors), *context)
        for _, _, _, box in links:
            if box.link_annotation and box.element is not None:
                _describe(box.link_annotation, box.element)

    tags._build_box_tree, weasyprint.pdf.add_links = complete_box_tree, links_once
