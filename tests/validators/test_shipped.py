"""The PDFs of the briefings that this repository ships, before two validators and qpdf."""

import subprocess
from pathlib import Path

import pytest

from briefing.cli import main

from . import page_validation, verapdf

pytestmark = pytest.mark.validators
PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("shipped")
    folders = ("--content", PROJECT / "content", "--templates", PROJECT / "templates", "--out", out)
    assert main(["build", *map(str, folders)]) == 0
    return sorted(out.glob("*/*.pdf"))


def test_every_edition_is_archival_and_accessible(pdfs: list[Path]) -> None:
    briefings = [path for path in (PROJECT / "content" / "briefings").iterdir() if path.is_dir()]
    assert len(pdfs) == 3 * len(briefings)
    assert verapdf(*pdfs) == []
    assert [failure for pdf in pdfs for failure in page_validation(pdf)] == []


def test_every_edition_is_a_sound_file(pdfs: list[Path]) -> None:
    for pdf in pdfs:
        checked = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True)
        assert checked.returncode == 0, f"{pdf.name}: {checked.stdout}{checked.stderr}"
