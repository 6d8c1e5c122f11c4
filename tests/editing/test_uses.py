"""Every place where a fact is used is told, down to the page of the PDF."""

from pathlib import Path

import pytest
from demofolder import CARD, DEMO, EN, ZH, DemoFolder
from project import Project

from briefing.building.pagination import destinations
from briefing.cli import main
from briefing.composing.citing import cited
from briefing.editing.uses import Use, note_numbers, pages, uses
from briefing.reading.reader import read

Capture = pytest.CaptureFixture[str]
RACKS = "qingshan-racks-2024"


def told(found: tuple[Use, ...], content: Path) -> set[tuple[str, str, str]]:
    return {
        (use.role, use.where.path.removeprefix(f"{content}/"), use.within or use.briefing)
        for use in found
    }


def test_each_kind_of_use_is_found() -> None:
    library, _ = read(DEMO)
    found = told(uses(RACKS, library), DEMO)
    assert {
        ("prose", ZH, "qingshan"),
        ("prose", EN, "qingshan"),
        ("key-figure", CARD, "qingshan"),
    } <= found
    roles = {use.role for name in library.facts for use in uses(name, library)}
    assert {"prose", "key-figure", "table", "formula", "discrepancy"} <= roles


def test_a_line_is_that_of_the_reference() -> None:
    library, _ = read(DEMO)
    for name in library.facts:
        for use in uses(name, library):
            line = Path(use.where.path).read_text(encoding="utf-8").split("\n")[use.where.line - 1]
            if use.role == "prose":
                assert line[use.where.column - 1 :].startswith(f"[[{name}")
            elif use.role == "key-figure":
                assert line[use.where.column - 1 :].startswith(name)


def test_the_body_of_one_language_shows_in_that_edition_and_the_bilingual_one() -> None:
    library, _ = read(DEMO)
    editions = {
        use.where.path[-5:]: use.editions for use in uses(RACKS, library) if use.role == "prose"
    }
    assert editions == {"zh.md": ("zh", "bilingual"), "en.md": ("en", "bilingual")}


def test_what_has_no_use_has_none() -> None:
    library, _ = read(DEMO)
    assert uses("no-such-fact", library) == ()


def test_every_fact_that_is_printed_is_used(site: Project) -> None:
    library, _ = read(site.root / "content")
    for briefing in library.briefings.values():
        for name in cited(briefing, library):
            assert uses(name, library), name
            assert note_numbers(name, library)[briefing.id] >= 1


def test_the_pages_are_those_of_the_built_pdfs(site: Project) -> None:
    library, _ = read(site.root / "content")
    found = pages(RACKS, site.root / "build")
    assert {(page.briefing, page.edition) for page in found} == {
        (name, edition) for name in ("qingshan", "lime") for edition in ("zh", "en", "bilingual")
    }
    numbers = note_numbers(RACKS, library)
    for page in found:
        assert page.note == numbers[page.briefing]
        assert page.cited[0] == 1 <= page.noted


def test_a_file_that_is_no_pdf_has_no_pages(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"no PDF")
    assert destinations(tmp_path / "x.pdf") == {}
    assert pages(RACKS, tmp_path) == ()


def test_the_uses_are_printed(
    site: Project, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.root)
    assert main(["where", RACKS, "--messages", "en"]) == 0
    out = capsys.readouterr().out
    assert "content/briefings/qingshan/body.zh.md:" in out and "[zh, bilingual]" in out
    assert "lime（注 1 / note 1）" in out and "PDF bilingual" in out and "note p. " in out
    assert "key figure" in out


def test_an_unknown_fact_is_said_with_the_nearest(demo: DemoFolder, capsys: Capture) -> None:
    assert demo.run("where", "qingshan-racks-202") == 2
    assert "the nearest is qingshan-racks-202" in capsys.readouterr().err
