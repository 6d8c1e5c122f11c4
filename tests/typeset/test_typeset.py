import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from sample import DOCUMENTS, STYLES, body, page

HERE = Path(__file__).parent


class Made:
    """A sample, typeset and opened."""

    def __init__(self, language: str) -> None:
        self.made = page(DOCUMENTS[language])
        self.pdf = pikepdf.open(BytesIO(self.made.pdf))
        self.elements = list(below(self.pdf.Root.StructTreeRoot))

    def all(self, kind: str) -> list[Any]:
        """The structure elements of a kind, in reading order."""
        return [element for element in self.elements if str(element.S) == kind]


def below(element: Any) -> Iterator[Any]:
    if "/S" in element:
        yield element
    kids = element.get("/K", [])
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from below(kid)


@pytest.fixture(scope="module", params=DOCUMENTS)
def sample(request: pytest.FixtureRequest) -> Made:
    return Made(request.param)


def test_a_sound_document_has_no_complaint(sample: Made) -> None:
    assert sample.made.complaints == ()
    assert sample.made.pages == len(sample.pdf.pages) >= 2


def test_foreign_words_say_their_language(sample: Made) -> None:
    own = str(sample.pdf.Root.Lang)
    foreign = {str(element.Lang) for element in sample.elements if "/Lang" in element}
    assert foreign == {"zh-CN": {"en"}, "en": {"zh-CN"}}[own]


def test_a_head_cell_says_what_it_heads(sample: Made) -> None:
    assert [str(cell.A.Scope) for cell in sample.all("/TH")] == [
        "/Column",
        "/Column",
        "/Row",
        "/Row",
    ]


def test_notes_are_notes_with_a_name_of_their_own(sample: Made) -> None:
    notes = sample.all("/Note")
    assert len({str(note.ID) for note in notes}) == len(notes) == 2


def test_a_list_item_is_a_label_and_a_body(sample: Made) -> None:
    for item in sample.all("/LI"):
        assert {str(kid.S) for kid in item.K} <= {"/Lbl", "/LBody"}
        assert all(kid.P.objgen == item.objgen for kid in item.K)


def test_a_link_is_read_by_its_words(sample: Made) -> None:
    words = [str(link.Contents) for p in sample.pdf.pages for link in p.get("/Annots", [])]
    assert words[:2] == ["[1]", "[2]"]
    assert words[-1] in ("原文", "the article")


def test_a_link_is_one_link_whatever_stands_in_it() -> None:
    words = "<span>32.6万架</span><sup>[1]</sup>"
    made = page(
        body(f'<style>a::after {{ content: "；" }}</style><p><a href="#n">{words}</a><p id="n">。')
    )
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        (link,) = [one for one in below(pdf.Root.StructTreeRoot) if str(one.S) == "/Link"]
        (annotation,) = pdf.pages[0].Annots
        assert str(annotation.Contents) == "32.6万架[1]"
        assert [str(one.S) for one in below(link)][1:] == [
            "/Span",
            "/Span",
            "/NonStruct",
            "/Span",
            "/Span",
        ]


def test_a_chart_has_a_text_and_bookmarks_are_plain(sample: Made) -> None:
    (figure,) = sample.all("/Figure")
    assert str(figure.Alt).endswith(("32.6万架。", "326,000 racks."))
    with sample.pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root[0].children]
        assert outline.root[0].title in ("大同：由煤到“数”", "Datong: “from coal to computing”")
    assert titles in (["一、规模", "二、来源"], ["Scale", "Sources"])


def test_the_metadata_claims_both_standards(sample: Made) -> None:
    with sample.pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3A"
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert metadata["dc:title"]


def test_attachments_say_what_they_are_to_the_page(sample: Made) -> None:
    files = {str(spec.UF): spec for spec in sample.pdf.Root.AF}
    assert len(sample.pdf.Root.AF) == len(files) == 2
    assert str(files["facts.json"].AFRelationship) == "/Data"
    assert str(files["racks.yaml"].AFRelationship) == "/Source"
    embedded = files["racks.yaml"].EF.F
    assert str(embedded.Subtype) == "/application/yaml"
    assert embedded.read_bytes() == b"value: 32.6\n"


def test_only_our_fonts_are_embedded(sample: Made) -> None:
    fonts = {str(f.BaseFont) for p in sample.pdf.pages for f in p.Resources.Font.values()}
    assert all("+Briefing-" in font for font in fonts)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("大⼤", "no font has ⼤ (U+2F24 KANGXI RADICAL BIG)"),
        ("ไ", "no font has ไ (U+0E44 THAI CHARACTER SARA AI MAIMALAI)"),
    ],
)
def test_a_character_without_a_glyph_is_named(text: str, complaint: str) -> None:
    assert page(body(f"<p>{text}</p>")).complaints == (complaint,)


def test_every_complaint_about_styles_is_heard_each_time() -> None:
    for _ in range(2):
        (complaint,) = page(body("<p>a</p>"), STYLES + "p { text-wrap: pretty }").complaints
        assert "text-wrap" in complaint


def test_a_link_to_nowhere_is_complained_of() -> None:
    (complaint,) = page(body('<p><a href="#nowhere">a</a></p>')).complaints
    assert "nowhere" in complaint


PROGRAM = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from sample import DOCUMENTS, page
for language in sys.argv[2:]:
    print(hashlib.sha256(page(DOCUMENTS[language]).pdf).hexdigest())
"""


def test_the_bytes_are_the_same_everywhere(tmp_path: Path) -> None:
    """In whatever order, zone, place and locale, and where there is no home to write to."""
    root = str(HERE.parents[1])
    nowhere = tmp_path / "nobody"
    nowhere.mkdir(mode=0o500)
    settings = [
        ("zh", "en", {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "1", "LC_ALL": "C"}),
        ("en", "zh", {"TZ": "America/New_York", "PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8"}),
    ]
    sums = []
    for first, second, setting in settings:
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(HERE.parent), first, second],
            env={**os.environ, **setting, "HOME": str(nowhere / "home"), "PYTHONPATH": root},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stderr == ""
        sums.append(dict(zip((first, second), run.stdout.split(), strict=True)))
    here = {name: sha256(page(html).pdf).hexdigest() for name, html in DOCUMENTS.items()}
    assert sums == [here, here]
