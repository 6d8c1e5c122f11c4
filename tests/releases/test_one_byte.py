"""One byte that is another, in any file of a release or in its zip, is told: which file, and what that means."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from demofolder import assert_readable
from project import Project
from shelf import writable

from briefing.problems import Problem, errors
from briefing.releases import sums
from briefing.releases.inventory import meaning
from briefing.releases.reading import Found, NoRelease, found
from briefing.releases.shelf import shelf
from briefing.releases.verifying import holds, verify

Capture = pytest.CaptureFixture[str]


def flipped(content: bytes, at: int, mask: int = 1) -> bytes:
    changed = bytearray(content)
    changed[at] ^= mask
    return bytes(changed)


CHANGES: dict[str, Callable[[bytes], bytes | None]] = {
    "the first byte": lambda raw: flipped(raw, 0),
    "a byte in the middle": lambda raw: flipped(raw, len(raw) // 2),
    "the last byte": lambda raw: flipped(raw, -1),
    "no last byte": lambda raw: raw[:-1],
    "no second half": lambda raw: raw[: len(raw) // 2],
    "nothing": lambda raw: b"",
    "gone": lambda raw: None,
}
SEALED_FIRST = ("manifest.json", "manifest.sha256")


@pytest.fixture(scope="module")
def whole(drafted: Project) -> Found:
    return found(shelf(drafted.root / "build") / "2026-1")


@pytest.fixture
def copy(drafted: Project, tmp_path: Path) -> Path:
    folder = shelf(drafted.root / "build") / "2026-1"
    return writable(Path(shutil.copytree(folder, tmp_path / "2026-1")))


def compared(release: Found) -> list[Problem]:
    """What the sums of a release tell, without the proof of what it says."""
    manifest = _manifest_of(release)
    return [*sums.of_manifest(release), *(sums.of_files(release, manifest) if manifest else ())]


def _manifest_of(release: Found) -> dict[str, object] | None:
    try:
        return dict(json.loads(release.files["manifest.json"]))
    except (KeyError, ValueError):
        return None


def the_only(problems: list[Problem]) -> Problem:
    (problem,) = errors(problems)
    assert_readable(problem)
    assert problem.what.zh.strip(" ：:；;") == problem.what.zh, problem.what.zh
    assert not re.search("：；|: ;", problem.what.zh + problem.what.en), problem.what
    return problem


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("beside", [True, False], ids=["its zip beside it", "alone"])
def test_each_file_is_named_with_what_it_is_for(whole: Found, change: str, beside: bool) -> None:
    for name, raw in whole.files.items():
        now = CHANGES[change](raw)
        files = {**whole.files, **({name: now} if now is not None else {})}
        if now is None:
            del files[name]
        twin = whole.twin if beside else {}
        if name == "manifest.json" and _manifest_of(Found("", Path(), files, {})) is None:
            continue  # below
        problem = the_only(compared(Found(whole.name, whole.path, files, twin)))
        assert problem.code == ("release-incomplete" if now is None else "release-changed")
        if "one of the two was changed" in problem.what.en:  # nothing beside says which
            assert name in SEALED_FIRST and SEALED_FIRST[1] in problem.what.en and not beside
            continue
        assert problem.where.path == str(whole.path / name), name
        zh, en = meaning(name)
        assert problem.what.zh.endswith(zh) and problem.what.en.endswith(en)


def test_no_file_of_a_release_is_without_a_meaning(whole: Found) -> None:
    told = {name: meaning(name) for name in whole.files}
    assert meaning("other") not in told.values()


@pytest.mark.parametrize(
    "name", [*SEALED_FIRST, "lines.json", "data/facts.json", "data/facts.xlsx", "note.txt"]
)
@pytest.mark.parametrize("change", ["the first byte", "no second half", "gone"])
def test_the_verb_names_the_file_and_ends_with_1(
    copy: Path, drafted: Project, name: str, change: str, capsys: Capture
) -> None:
    path = copy / name
    raw = path.read_bytes() if path.exists() else b"new"
    now = CHANGES[change](raw)
    if now is not None:
        path.write_bytes(now)
    elif path.exists():
        path.unlink()
    else:
        path.touch()
    assert drafted.run("verify", str(copy), "--messages", "both") == 1
    told = capsys.readouterr()
    assert re.search(rf"{re.escape(str(copy))}/\S+:\d+:1: error: [\u4e00-\u9fff]", told.err)
    assert name in told.err
    assert "not as it was sealed" in told.out and "Traceback" not in told.err


@pytest.mark.parametrize(
    ("name", "severity"),
    [("note.txt", "error"), ("data/.hidden", "error"), ("data/.DS_Store", "warning")],
)
def test_a_file_too_many_is_named(whole: Found, name: str, severity: str) -> None:
    files = {**whole.files, name: b""}
    (problem,) = compared(Found(whole.name, whole.path, files, whole.twin))
    assert (problem.where.path, problem.severity) == (str(whole.path / name), severity)
    assert_readable(problem)


@pytest.mark.parametrize("key", ["sha256", "bytes", "pages", "inside", "files", "pdfs", "number"])
def test_a_manifest_that_names_something_else_is_no_manifest(copy: Path, key: str) -> None:
    path = copy / "manifest.json"
    text = path.read_text(encoding="utf-8")
    assert f'"{key}"' in text
    path.write_text(text.replace(f'"{key}"', f'"{key[:-1]}~"', 1), encoding="utf-8")
    verdict = verify(copy)
    assert [problem.where.path for problem in verdict.problems] == [str(path)] * 2
    assert not holds(verdict)


def test_a_line_that_is_long_is_told_where_it_differs(whole: Found) -> None:
    name = "qingshan/qingshan-zh.html"
    raw = whole.files[name]
    place = raw.index(b"<svg") + 700
    files = {**whole.files, name: flipped(raw, place, 0x11)}
    told = the_only(compared(Found(whole.name, whole.path, files, whole.twin))).what
    was, now = (raw[place : place + 1].decode(), chr(raw[place] ^ 0x11))
    excerpts = re.search(r"现为“…(.+)…”，原为“…(.+)…”；", told.zh)
    assert excerpts
    differing = {pair for pair in zip(*excerpts.groups(), strict=True) if pair[0] != pair[1]}
    assert differing == {(now, was)}


# The zip


@pytest.fixture
def zipped(drafted: Project, tmp_path: Path) -> Path:
    """The zip alone."""
    return Path(shutil.copy(shelf(drafted.root / "build") / "2026-1.zip", tmp_path / "2026-1.zip"))


def frame(raw: bytes) -> Iterator[int]:
    """Where the zip says something of its files, and is none of them."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for entry in archive.infolist():
            head = entry.header_offset
            yield from range(head, head + 30 + len(entry.filename.encode()))
        yield from range(archive.start_dir, len(raw))


def of_zip(path: Path) -> list[Problem]:
    """What is told of a zip, without the proof of what its files say."""
    try:
        release = found(path)
    except NoRelease:
        return verify(path).problems
    return compared(release) or [*sums.of_zip(release)]


def test_a_zip_is_as_it_was_sealed(zipped: Path) -> None:
    assert of_zip(zipped) == []


@pytest.mark.parametrize("mask", [1, 8, 0xFF])
def test_each_byte_of_the_frame_of_a_zip_counts(zipped: Path, mask: int) -> None:
    raw = zipped.read_bytes()
    places = [*frame(raw)]
    for at in places[mask % 29 :: 29]:
        zipped.write_bytes(flipped(raw, at, mask))
        problems = of_zip(zipped)
        assert problems, at
        assert all(problem.where.path.startswith(str(zipped)) for problem in problems)
        for problem in problems:
            assert_readable(problem)


@pytest.mark.parametrize(
    ("change", "code", "told"),
    [
        ("no last byte", "release-unreadable", "cannot be read"),
        ("no second half", "release-unreadable", "cannot be read"),
        ("nothing", "release-unreadable", "cannot be read"),
    ],
)
def test_a_zip_that_is_cut_is_told(zipped: Path, change: str, code: str, told: str) -> None:
    now = CHANGES[change](zipped.read_bytes())
    zipped.write_bytes(now or b"")
    problem = the_only(verify(zipped).problems)
    assert (problem.where.path, problem.code) == (str(zipped), code)
    assert told in problem.what.en


def test_what_is_added_around_a_zip_is_told(zipped: Path) -> None:
    raw = zipped.read_bytes()
    for more in (b"x" + raw, raw + b"x"):
        zipped.write_bytes(more)
        (problem,) = of_zip(zipped)
        assert problem.severity == "error"
        assert re.search("多出 1 字节|cannot be read", problem.what.zh + problem.what.en)


def test_a_zip_that_was_made_anew_of_the_same_files_is_a_warning(
    copy: Path, tmp_path: Path
) -> None:
    shutil.make_archive(str(tmp_path / "again"), "zip", copy.parent, copy.name)
    (problem,) = of_zip(tmp_path / "again.zip")
    assert (problem.severity, problem.code) == ("warning", "release-changed")
    assert "the zip was made anew; the files in it are as sealed" in problem.what.en


def test_a_file_in_the_zip_is_named_by_its_line(zipped: Path, drafted: Project) -> None:
    raw = zipped.read_bytes()
    zipped.write_bytes(raw.replace(b'"value": "32000"', b'"value": "33000"', 1))
    problem = the_only(of_zip(zipped))
    assert problem.where.path == str(zipped / "data/facts.json") and problem.where.line > 1
    assert drafted.run("verify", str(zipped)) == 1
