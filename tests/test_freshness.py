import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import freshness
from briefing.freshness import Watch

FACTS, BODY, STYLE, PDF = "content/facts/a.yaml", "content/b.md", "templates/c.css", "out/x/d.pdf"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a build has been noted; its files are old enough to be trusted."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(freshness, "_JUST_NOW", 0)
    for name in (FACTS, BODY, STYLE, PDF):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    watch = watching(tmp_path)
    assert not watch.nothing_to_do()
    watch.begin()
    watch.end()
    return tmp_path


def watching(office: Path, *request: str) -> Watch:
    folders = [str(office / name) for name in ("content", "templates")]
    return Watch(folders, str(office / "out"), request)


def rewritten(name: str, text: str) -> Callable[[Path], object]:
    return lambda office: (office / name).write_text(text)


def edited_with_its_old_time(office: Path) -> None:
    path = office / FACTS
    before = path.stat()
    path.write_text(FACTS.upper())
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def exchanged(office: Path) -> None:
    (office / FACTS).rename(office / "spare")
    (office / BODY).rename(office / FACTS)
    (office / "spare").rename(office / BODY)


HARMLESS = [
    pytest.param(lambda office: None, id="nothing"),
    pytest.param(lambda office: os.utime(office / FACTS), id="a file touched"),
    pytest.param(rewritten(FACTS, FACTS), id="the same bytes written again"),
    pytest.param(lambda office: (office / BODY).chmod(0o600), id="other rights"),
    pytest.param(lambda office: (office / "note.txt").write_text("x"), id="a file beside the folders"),
    pytest.param(lambda office: (office / "out/.lock").write_text(""), id="the lock of the output"),
]  # fmt: skip
CHANGES = [
    pytest.param(rewritten(FACTS, "other"), id="another size"),
    pytest.param(rewritten(FACTS, FACTS.upper()), id="another byte"),
    pytest.param(edited_with_its_old_time, id="another byte, and the old time put back"),
    pytest.param(exchanged, id="two files exchanged"),
    pytest.param(rewritten(STYLE, "other"), id="a template"),
    pytest.param(rewritten("content/facts/new.yaml", ""), id="a new file"),
    pytest.param(lambda office: (office / "content/new").mkdir(), id="a new folder"),
    pytest.param(lambda office: (office / FACTS).unlink(), id="a file gone"),
    pytest.param(lambda office: shutil.rmtree(office / "content"), id="the content gone"),
    pytest.param(lambda office: (office / PDF).write_text("other"), id="the output damaged"),
    pytest.param(lambda office: (office / PDF).unlink(), id="the output gone"),
    pytest.param(rewritten("out/more.html", ""), id="a stranger in the output"),
    pytest.param(lambda office: shutil.rmtree(office / "cache"), id="the note gone"),
    pytest.param(lambda office: [p.write_text("{") for p in office.glob("cache/*/*")], id="the note broken"),
    pytest.param(lambda office: [p.write_text("[]") for p in office.glob("cache/*/*")], id="the note foreign"),
]  # fmt: skip


@pytest.mark.parametrize("change", HARMLESS)
def test_what_changes_no_byte_leaves_nothing_to_do(
    office: Path, change: Callable[[Path], object]
) -> None:
    change(office)
    assert watching(office).nothing_to_do()
    assert watching(office).nothing_to_do()


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_a_byte_is_seen(office: Path, change: Callable[[Path], object]) -> None:
    change(office)
    assert not watching(office).nothing_to_do()


def test_another_request_is_another_build(office: Path) -> None:
    assert not watching(office, "--edition", "zh").nothing_to_do()


def test_another_program_builds_anew(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "PROGRAM", str(office / "templates"))
    assert not watching(office).nothing_to_do()


def test_a_change_during_the_build_is_seen(office: Path) -> None:
    watch = watching(office)
    watch.begin()
    (office / FACTS).write_text("edited while it was read")
    watch.end()
    assert not watching(office).nothing_to_do()


def test_a_build_that_did_not_end_leaves_no_note(office: Path) -> None:
    watching(office).begin()
    assert not watching(office).nothing_to_do()


def test_a_file_written_within_one_tick_of_the_clock_is_compared_by_its_bytes(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "_JUST_NOW", 10**12)
    watch = watching(office)
    watch.begin()
    watch.end()
    (office / FACTS).write_text(FACTS.upper())
    path = str(office / FACTS)
    found = freshness.signatures([str(office / "content")])[path]  # as a coarse clock would have it
    note = next(office.glob("cache/*/*"))
    note.write_text(re.sub(rf"(?<={re.escape(path)}\0young )[^#]*", found, note.read_text()))
    assert not watching(office).nothing_to_do()


@pytest.mark.parametrize("place", ["/proc/nowhere", "/dev/null"])
def test_no_place_for_a_note_is_no_failure(
    office: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", place)
    watch = watching(office)
    watch.begin()
    watch.end()
    assert not watching(office).nothing_to_do()
