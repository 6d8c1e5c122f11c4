"""Releases are sealed: what is in them, when they are refused."""

import io
import json
import re
import shutil
import subprocess
import tracemalloc
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from demofolder import PROJECT, TEMPLATES, ZH, files
from killed import set_quickly, tree
from project import Project
from pypdf import PdfReader, PdfWriter
from shelf import project_in, release, review_all

from briefing.artifacts import sha256
from briefing.building.build import Folders
from briefing.building.workers import Outcome
from briefing.checks import CHECKS
from briefing.releases import register
from briefing.releases.reading import last
from briefing.releases.sealing import ContentChanged, SealedMeanwhile, seal
from briefing.releases.shelf import is_number, sealed, shelf
from briefing.releases.zips import MOST_BYTES, MOST_FILES, UnsoundZip, packed, unpacked
from briefing.rendering.documents import Document, Failed, Typeset

Capture = pytest.CaptureFixture[str]


def folder(project: Project, number: str = "2026-1") -> Path:
    return shelf(project.root / "build") / number


def manifest(project: Project) -> Any:
    return json.loads((folder(project) / "manifest.json").read_text(encoding="utf-8"))


def test_the_manifest_names_every_file_and_what_made_it(drafted: Project) -> None:
    told = manifest(drafted)
    there = files(folder(drafted))
    own = {name: there.pop(name) for name in ("manifest.json", "manifest.sha256")}
    assert told["files"] == {
        name: {"bytes": len(content), "sha256": sha256(content)} for name, content in there.items()
    }
    assert own["manifest.sha256"].decode() == f"{sha256(own['manifest.json'])}  manifest.json\n"
    assert {"qingshan/qingshan-zh.pdf", "qingshan/qingshan-en.html", "index.html"} <= set(there)
    assert {"data/facts.json", "data/quotes.json", "cards/sources/yanshi-2025.yaml"} <= set(there)
    assert told["number"] == "2026-1" and told["draft"] is True and told["date"] == "2025-11-21"
    assert len(told["checks"]["run"]) == len(CHECKS)
    assert told["checks"]["counts"]["quotes"] == {"checked": 17, "total": 17}
    assert len(told["unreviewed"]) == 18 and set(told["unreviewed"].values()) == {0}
    assert {"briefing", "weasyprint", "pydyf"} <= set(told["tool"]) and len(told["fonts"]) == 7


def test_each_quote_has_its_excerpt(drafted: Project) -> None:
    quotes = json.loads((folder(drafted) / "data/quotes.json").read_text(encoding="utf-8"))[
        "quotes"
    ]
    assert {quote["ground"] for quote in quotes} == {"quote", "time_quote"}
    for quote in quotes:
        start = quote["start"] - quote["excerpt"]["start"]
        text = quote["excerpt"]["text"]
        assert text[start : start + len(quote["exact"])] == quote["exact"]


@pytest.mark.parametrize(
    ("edition", "words"), [("zh", "草案"), ("en", "Draft"), ("bilingual", "草案Draft")]
)
def test_every_page_of_a_draft_says_so(drafted: Project, edition: str, words: str) -> None:
    reader = PdfReader(folder(drafted) / "qingshan" / f"qingshan-{edition}.pdf")
    for page in reader.pages:
        assert words in re.sub(r"\s", "", page.extract_text())
    assert reader.metadata and words[:2] in (reader.metadata.title or "")


def test_every_html_page_of_a_draft_says_so(drafted: Project) -> None:
    pages = [*folder(drafted).rglob("*.html")]
    assert len(pages) == 6
    for page in pages:
        html = page.read_text(encoding="utf-8")
        said = re.search('<div class="draft-notice">(.*?)</div>', html)
        assert said and re.search("草案|Draft", said[1]), page
        assert re.search("<title>(草案|Draft)", html), page


def test_the_zip_holds_the_same_files(drafted: Project) -> None:
    zipped = folder(drafted).with_name("2026-1.zip").read_bytes()
    assert unpacked(zipped) == ("2026-1", files(folder(drafted)))
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100444}
        assert archive.namelist() == sorted(archive.namelist())


def test_a_sealed_number_is_never_sealed_again(
    drafted: Project, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(drafted.root)
    before = drafted.built("releases")
    assert release(drafted, "2026-1", "--draft") == 1
    assert "从不" in (said := capsys.readouterr().err) or "不能覆盖" in said
    assert drafted.built("releases") == before


def test_a_number_whose_folder_is_gone_is_not_sealed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_in(tmp_path)
    monkeypatch.chdir(tmp_path)
    zipped = folder(project).with_name("2026-1.zip")
    zipped.parent.mkdir(parents=True)
    zipped.write_bytes(b"sealed")
    assert release(project, "2026-1", "--draft") == 1
    assert zipped.read_bytes() == b"sealed" and not folder(project).exists()


def test_of_two_who_seal_a_number_the_second_overwrites_nothing(
    drafted: Project, tmp_path: Path
) -> None:
    """Both may have looked before either was done: the folder is put in place only where none is."""
    root = shutil.copytree(drafted.root, tmp_path / "office")
    before = tree(root / "build/releases")
    writer, pdf = PdfWriter(), io.BytesIO()
    writer.add_blank_page(9, 9)
    writer.write(pdf)

    def set_blank(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
        for document in documents:
            yield document, Typeset(pdf.getvalue(), 1, ())

    with pytest.raises(SealedMeanwhile):
        seal("2026-1", folders(root), draft=True, typesetter=set_blank)
    assert tree(root / "build/releases") == before


def test_a_zip_that_was_never_written_is_made_up_for(
    drafted: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(drafted.root)
    zipped = folder(drafted).with_name("2026-1.zip")
    before = zipped.read_bytes()
    zipped.unlink()
    assert release(drafted, "2026-1", "--draft") == 0
    assert zipped.read_bytes() == before


@pytest.mark.parametrize(
    ("people", "told"),
    [((), "还没有人复核"), (("李明",), "已由 1 人复核，发布须有 2 人")],
)
def test_an_issue_needs_two_reviewers(
    people: tuple[str, ...],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    project = project_in(tmp_path / "office")
    review_all(project.root / "content", people)
    monkeypatch.chdir(project.root)
    assert release(project, "1", "--messages", "both") == 1
    said = capsys.readouterr().err
    assert told in said and "[review-missing]" in said and "18 个错误" in said
    assert sealed(shelf(project.root / "build")) == []


def test_content_with_errors_is_not_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    project = project_in(tmp_path / "office")
    project.demo.edit(("facts/building.yaml", "value: 62家", "value: 63家"))
    monkeypatch.chdir(project.root)
    assert release(project, "1", "--draft") == 1
    assert "没有封存 / not sealed" in capsys.readouterr().err
    assert not (project.root / "build" / "releases").exists()


def folders(root: Path) -> Folders:
    return Folders(root / "content", TEMPLATES, root / "build")


def test_content_that_changes_meanwhile_is_not_sealed(tmp_path: Path) -> None:
    project = project_in(tmp_path)

    def set_and_edit(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
        for outcome in set_quickly(documents, fonts):
            project.demo.path(ZH).write_text("别的\n", encoding="utf-8")
            yield outcome

    with pytest.raises(ContentChanged):
        seal("1", folders(tmp_path), draft=True, typesetter=set_and_edit)
    assert tree(tmp_path / "build") == {}


def test_a_page_that_cannot_be_set_is_not_sealed(tmp_path: Path) -> None:
    project_in(tmp_path)

    def set_none(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
        for document in documents:
            yield document, Failed("坏了", "it broke")

    outcome = seal("1", folders(tmp_path), draft=True, typesetter=set_none)
    assert {problem.code for problem in outcome.problems} == {"page-unsound"}
    assert outcome.folder is None and tree(tmp_path / "build") == {}


def test_nobody_else_writes_on_the_shelf_meanwhile(tmp_path: Path) -> None:
    """Whoever locks a folder clears it of what others left, and would take the half-made release."""
    project_in(tmp_path)
    place = shelf(tmp_path / "build")
    noting = Thread(target=register.note, args=(place, []))

    def set_while_another_notes(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
        if not noting.ident:
            noting.start()
            noting.join(0.5)
        assert noting.is_alive()
        for document in documents:
            yield document, Failed("坏了", "it broke")

    seal("1", folders(tmp_path), draft=True, typesetter=set_while_another_notes)
    noting.join()
    assert (place / "register.json").is_file()


def test_an_issue_passes_over_drafts_and_a_draft_does_not(drafted: Project) -> None:
    place = shelf(drafted.root / "build")
    assert last(place, "2026-2", drafts=False) is None
    before = last(place, "2026-2", drafts=True)
    assert before is not None and (before.number, before.is_draft) == ("2026-1", True)


@pytest.mark.parametrize("number", ["../1", "", "1/2"])
def test_what_is_no_number_is_not_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, number: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert release(project_in(tmp_path), number, "--draft") == 2
    assert "期号由小写字母" in capsys.readouterr().err


@pytest.mark.parametrize(
    "number", ["1" * 33, "1\n", "", "..", "a", "2026/1", "2026 1", "-1", "1.", "2026-07-Draft"]
)
def test_what_is_no_number(number: str) -> None:
    assert not is_number(number)


def test_releases_stand_in_their_order(tmp_path: Path) -> None:
    numbers = ["2025-12", "2026-2-draft", "2026-2", "2026-9", "2026-10"]
    for number in [*reversed(numbers), "not one"]:
        (tmp_path / number).mkdir()
        (tmp_path / number / "manifest.json").touch()
    assert sealed(tmp_path) == numbers


def test_the_releases_outlive_make_clean(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_bytes((PROJECT / "Makefile").read_bytes())
    folders = ("briefing", "templates", "tests")
    files = ("build/releases/1/a.pdf", "build/qingshan/a.pdf", "build/.lock")
    for name in (*files, *(f"{folder}/a" for folder in folders)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["releases"]
    assert (tmp_path / "build/releases/1/a.pdf").is_file()


# Zips of others


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of names that stand twice
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        zipped(),
        zipped("a"),
        zipped("1/a", "2/a"),
        zipped("1/a", "1/a"),
        zipped("1/../../a"),
        packed("1", {"a": b"x"})[:40],
    ],
)
def test_an_unsound_zip_is_refused(content: bytes) -> None:
    with pytest.raises(UnsoundZip):
        unpacked(content)


def test_a_zip_of_too_many_files_is_refused() -> None:
    with pytest.raises(UnsoundZip, match="too large"):
        unpacked(zipped(*(f"1/{number}" for number in range(MOST_FILES + 1))))


def patched(content: bytes, at: int, new: bytes, *, central: int) -> bytes:
    """A zip of one file with other bytes in both of its heads (APPNOTE.TXT, 4.3.7 and 4.3.12)."""
    raw = bytearray(content)
    for start in (at, content.index(b"PK\1\2") + central):
        raw[start : start + len(new)] = new
    return bytes(raw)


def test_a_zip_that_says_that_it_unpacks_to_too_much_is_refused() -> None:
    giant = patched(zipped("1/a"), 22, (MOST_BYTES + 1).to_bytes(4, "little"), central=24)
    with pytest.raises(UnsoundZip, match="too large"):
        unpacked(giant)


def test_a_zip_that_is_locked_is_refused() -> None:
    with pytest.raises(UnsoundZip, match="encrypted"):
        unpacked(patched(zipped("1/a"), 6, b"\1", central=8))


def compressed(content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1/a", content)
    return buffer.getvalue()


def test_a_zip_whose_compression_is_broken_is_refused() -> None:
    raw = bytearray(compressed(bytes(range(256))))
    raw[len("1/a") + 30] = 0xFF  # a block of a kind that there is not (RFC 1951, 3.2.3)
    with pytest.raises(UnsoundZip):
        unpacked(bytes(raw))


def test_a_zip_that_says_less_than_it_unpacks_to_fills_no_memory() -> None:
    small = patched(compressed(bytes(200_000_000)), 22, (10).to_bytes(4, "little"), central=24)
    assert len(small) < 300_000
    tracemalloc.start()
    try:
        assert unpacked(small) == ("1", {"a": bytes(10)})
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
