"""Releases are sealed: what is in them, when they are refused."""

import io
import json
import re
import subprocess
import warnings
import zipfile
from pathlib import Path
from typing import Any

import pytest
from demofolder import PROJECT
from project import Project
from pypdf import PdfReader
from shelf import project_in, release, review_all

from briefing.artifacts import sha256
from briefing.checks import CHECKS
from briefing.releases.shelf import is_number, sealed, shelf
from briefing.releases.zips import UnsoundZip, packed, unpacked

Capture = pytest.CaptureFixture[str]


def folder(project: Project, number: str = "2026-1") -> Path:
    return shelf(project.root / "build") / number


def manifest(project: Project) -> Any:
    return json.loads((folder(project) / "manifest.json").read_text(encoding="utf-8"))


def test_the_manifest_names_every_file_and_what_made_it(drafted: Project) -> None:
    told = manifest(drafted)
    there = {
        path.relative_to(folder(drafted)).as_posix(): path.read_bytes()
        for path in folder(drafted).rglob("*")
        if path.is_file()
    }
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
    name, files = unpacked(zipped)
    assert name == "2026-1"
    assert files == {
        path.relative_to(folder(drafted)).as_posix(): path.read_bytes()
        for path in folder(drafted).rglob("*")
        if path.is_file()
    }
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
    [((), "0 人复核"), (("李明",), "已由 1 人复核，发布须有 2 人")],
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


@pytest.mark.parametrize("number", ["", "..", "a", "2026/1", "2026 1", "-1", "1.", "2026-07-Draft"])
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
