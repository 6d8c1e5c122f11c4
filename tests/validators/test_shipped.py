"""The PDFs of the briefings that this repository ships, and those of releases, before two validators and qpdf."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from project import Project
from pypdf import PdfReader
from readback import blocks, differences, read_back

from briefing.cli import main
from briefing.composing.compose import compose
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS
from briefing.reading.reader import read
from briefing.releases.shelf import shelf
from briefing.rendering.render import Renderer

from . import page_validation, verapdf

pytestmark = pytest.mark.validators
PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All of them, set without a complaint: a glyph that no font has, or a warning, fails the build."""
    out = tmp_path_factory.mktemp("shipped")
    folders = ("--content", PROJECT / "content", "--templates", PROJECT / "templates", "--out", out)
    assert main(["build", *map(str, folders)]) == 0
    return sorted(out.glob("*/*.pdf"))


def prints(content: Path) -> Iterator[tuple[str, str]]:
    """The name of each PDF, and the HTML that it was set from."""
    library, _ = read(content)
    wording = read_wording(PROJECT / "templates")
    for name, briefing in library.briefings.items():
        for edition in EDITIONS:
            view = compose(briefing, edition, library, wording)
            yield f"{name}-{edition}.pdf", Renderer(PROJECT / "templates", wording).print(view)


@pytest.fixture(scope="module")
def released(drafted: Project, shelved: Project) -> list[Path]:
    """Those of a draft, which says so on every page, and of an issue that tells what changed since the last."""
    folders = (shelf(drafted.root / "build") / "2026-1", shelf(shelved.root / "build") / "2026-2")
    return [pdf for folder in folders for pdf in sorted(folder.glob("*/*.pdf"))]


def test_every_edition_is_archival_and_accessible(pdfs: list[Path]) -> None:
    briefings = [path for path in (PROJECT / "content" / "briefings").iterdir() if path.is_dir()]
    assert len(pdfs) == 3 * len(briefings)
    assert verapdf(*pdfs) == []
    assert [failure for pdf in pdfs for failure in page_validation(pdf)] == []


def test_every_edition_of_a_draft_and_of_an_issue_is_archival_and_accessible(
    released: list[Path],
) -> None:
    assert len(released) == 6
    assert verapdf(*released) == []
    assert [failure for pdf in released for failure in page_validation(pdf)] == []


def test_every_edition_is_a_sound_file(pdfs: list[Path], released: list[Path]) -> None:
    for pdf in [*pdfs, *released]:
        checked = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True)
        assert checked.returncode == 0, f"{pdf.name}: {checked.stdout}{checked.stderr}"


def test_the_text_that_is_read_back_is_the_text_that_was_set(
    pdfs: list[Path], site: Project
) -> None:
    files = {pdf.name: pdf for pdf in [*pdfs, *site.root.glob("build/*/*.pdf")]}
    folders = (PROJECT / "content", site.root / "content")
    htmls = dict(pair for content in folders for pair in prints(content))
    assert htmls.keys() == files.keys()
    for name, html in htmls.items():
        assert differences(html, read_back(files[name])) == [], name
        attached = PdfReader(files[name]).attachments
        assert attached.keys() == {"facts.json", "facts.yaml", "quotes.txt"}
        (facts,) = attached["facts.json"]
        cited = [fact["quote"] for fact in json.loads(facts)["facts"] if fact["quote"]]
        quotes = [" ".join(quote["exact"].split()) for quote in cited]
        texts = [block.text for block in blocks(html)]
        assert quotes
        assert [quote for quote in quotes if not any(quote in text for text in texts)] == [], name
