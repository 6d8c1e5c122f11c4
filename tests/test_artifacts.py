import fcntl
import json
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.artifacts import (
    FORM,
    as_json,
    digest,
    is_intact,
    locked,
    prune,
    read_manifest,
    sha256,
    write,
)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


def test_a_file_is_put_in_place_for_everybody_to_read(tmp_path: Path) -> None:
    path = tmp_path / "大同" / "a page.html"
    assert write(path, b"one")
    assert path.read_bytes() == b"one"
    assert path.stat().st_mode & 0o777 == 0o644
    assert names(path.parent) == ["a page.html"]


def test_a_file_that_is_already_so_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    write(path, b"one")
    os.utime(path, (1, 1))
    assert not write(path, b"one")
    assert path.stat().st_mtime == 1
    assert write(path, b"two")
    assert path.read_bytes() == b"two"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    write(path, b"the last good page")
    with files_no_larger_than(1000), pytest.raises(OSError, match="too large"):
        write(path, b"x" * 2000)
    assert path.read_bytes() == b"the last good page"
    assert names(tmp_path) == ["page.html"]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "page.html" / "inside").mkdir(parents=True)
    with pytest.raises(OSError):
        write(tmp_path / "page.html", b"one")
    assert names(tmp_path) == ["page.html"]


def test_a_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"somebody's own")
    link.symlink_to(target)
    assert write(link, b"page")
    assert not link.is_symlink()
    assert target.read_bytes() == b"somebody's own"


@pytest.mark.parametrize(
    ("parts", "others"),
    [
        (["ab", "c"], ["a", "bc"]),
        (["abc"], ["abc", ""]),
        ([""], []),
        (["1:a"], ["a"]),
        (["a", "b"], ["b", "a"]),
        (["a1:b"], ["a", "b"]),
    ],
)
def test_no_two_lists_of_parts_have_one_digest(parts: list[str], others: list[str]) -> None:
    assert digest(*parts) != digest(*others)


def test_text_and_its_bytes_have_one_digest() -> None:
    assert digest("大同", b"x") == digest("大同".encode(), "x")


@given(st.lists(st.binary(max_size=12), max_size=4), st.lists(st.binary(max_size=12), max_size=4))
def test_digests_differ_where_the_parts_do(parts: list[bytes], others: list[bytes]) -> None:
    assert (digest(*parts) == digest(*others)) is (parts == others)


def test_a_file_is_intact_if_it_has_the_bytes_on_record(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert not is_intact(path, sha256(b""))
    path.write_bytes(b"%PDF")
    assert is_intact(path, sha256(b"%PDF"))
    assert not is_intact(path, sha256(b"%PDF "))
    assert not is_intact(tmp_path, sha256(b""))


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"{}",
        b'{"briefings": []}',
        b'{"form": 0, "briefings": {}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_foreign_manifest_counts_as_nothing(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_bytes(content)
    assert read_manifest(tmp_path) == {"briefings": {}}


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    manifest = {"form": FORM, "tool": "1", "briefings": {"datong": {"title": "大同"}}}
    write(tmp_path / "manifest.json", as_json(manifest))
    assert read_manifest(tmp_path) == manifest
    assert "大同" in (tmp_path / "manifest.json").read_text(encoding="utf-8")
    assert as_json(manifest) == as_json(json.loads(as_json(manifest)))


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    out = tmp_path / "build"
    with locked(out), (out / ".lock").open("w") as second, pytest.raises(BlockingIOError):
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with (out / ".lock").open("w") as second:
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_who_waits_is_told_after_a_second_and_by_whom_it_is_held(tmp_path: Path) -> None:
    told: list[tuple[Path, int]] = []
    waits, ends = Event(), Event()

    @contextmanager
    def waiting(out: Path, process: int) -> Iterator[None]:
        told.append((out, process))
        waits.set()
        yield
        waits.clear()

    def wait() -> None:
        with locked(tmp_path, waiting):
            ends.set()

    second = Thread(target=wait)
    with locked(tmp_path):
        second.start()
        assert not ends.wait(0.5) and told == []
        assert waits.wait(10) and told == [(tmp_path, os.getpid())]
        assert not ends.is_set()
    assert ends.wait(10)
    second.join()
    assert not waits.is_set()
    with locked(tmp_path, waiting):
        assert len(told) == 1
    assert (tmp_path / ".lock").read_bytes() == b""


def test_the_lock_is_given_back_when_a_build_breaks(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), locked(tmp_path):
        raise RuntimeError
    with locked(tmp_path):
        pass


def test_pruning_takes_what_no_build_makes_any_more_and_nothing_else(tmp_path: Path) -> None:
    for name in ("kept.html", "old.html", "old.pdf", "notes.txt", "README", ".lock"):
        (tmp_path / name).write_text(name)
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "old.html").write_text("not ours")
    prune(tmp_path, {"kept.html"}, (".html", ".pdf"))
    assert names(tmp_path) == [".lock", "README", "below", "folder.html", "kept.html", "notes.txt"]
    assert names(tmp_path / "below") == ["old.html"]


def test_a_folder_that_is_empty_after_pruning_goes(tmp_path: Path) -> None:
    folder = tmp_path / "datong"
    folder.mkdir()
    (folder / "datong-zh.pdf").write_text("old")
    prune(folder, set(), (".pdf",))
    assert names(tmp_path) == []
    prune(folder, set(), (".pdf",))
