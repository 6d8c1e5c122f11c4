"""Folders put in place whole: killed at each moment there is, full disks, other people's files."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from killed import Act, moments, putting, putting_by_two_names, tree

from briefing.artifacts import locked, put

OLD = {"a.html": b"old page", "a.pdf": b"old paper", "gone.html": b"no longer made"}
NEW = {"a.html": b"new page", "a.pdf": b"new paper", "b.pdf": b"another paper"}
KINDS = (".html", ".pdf")


def made(out: Path, files: dict[str, bytes]) -> Path:
    put(out / "datong", files)
    return out / "datong"


@pytest.mark.parametrize(
    "prepare", [putting, putting_by_two_names], ids=["at once", "by two names"]
)
@pytest.mark.parametrize("new", [NEW, {}], ids=["another", "none"])
def test_a_folder_is_old_or_new_at_whatever_moment_the_machine_stops(
    tmp_path: Path, prepare: Callable[..., Act], new: dict[str, bytes]
) -> None:
    seen = []
    for _ in moments(tmp_path, prepare, made(tmp_path, OLD), new, KINDS):
        found = tree(tmp_path / "datong")
        seen.append("old" if found == OLD else "new" if found == new else "")
        if not found and prepare is putting_by_two_names:
            seen[-1] = "between"
        with locked(tmp_path):
            swept = tree(tmp_path)
        assert swept in ({f"datong/{name}": content for name, content in one.items()} for one in (OLD, new))  # fmt: skip
        shutil.rmtree(tmp_path / "datong", ignore_errors=True)
        made(tmp_path, OLD)
    assert "" not in seen and "old" in seen
    assert tree(tmp_path) == {f"datong/{name}": content for name, content in new.items()}
    assert (tmp_path / "datong").exists() == bool(new)
    assert len(seen) > 12


def test_what_else_stands_in_the_folder_stays(tmp_path: Path) -> None:
    folder = made(tmp_path, OLD)
    (folder / "notes").mkdir()
    (folder / "notes" / "old.html").write_text("not ours")
    (folder / "README").write_text("not ours")
    (folder / "link").symlink_to("a.pdf")
    (folder / "nowhere").symlink_to("nothing")
    os.mkfifo(folder / "pipe")
    put(folder, NEW, KINDS)
    assert tree(folder) == {**NEW, "README": b"not ours", "notes/old.html": b"not ours", "link": b"new paper"}  # fmt: skip
    assert os.readlink(folder / "nowhere") == "nothing" and (folder / "pipe").is_fifo()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["datong"]


def test_a_file_that_did_not_change_is_the_same_file(tmp_path: Path) -> None:
    folder = made(tmp_path, OLD)
    before = (folder / "a.pdf").stat()
    put(folder, {**NEW, "a.pdf": OLD["a.pdf"]})
    after = (folder / "a.pdf").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)  # fmt: skip


def test_a_folder_that_holds_it_all_is_not_touched(tmp_path: Path) -> None:
    folder = made(tmp_path, OLD)
    before = folder.stat()
    put(folder, OLD, KINDS)
    assert (folder.stat().st_ino, folder.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_disk_without_second_names_gets_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(*names: object, **options: object) -> None:
        raise PermissionError

    folder = made(tmp_path, OLD)
    monkeypatch.setattr(os, "link", link)
    put(folder, NEW)
    assert tree(folder) == {**OLD, **NEW}


def test_a_folder_reached_through_a_link_is_written_where_it_is(tmp_path: Path) -> None:
    far = made(tmp_path / "far", OLD)
    (tmp_path / "near").symlink_to(far)
    put(tmp_path / "near", NEW)
    assert (tmp_path / "near").is_symlink() and tree(far) == {**OLD, **NEW}


def test_a_write_that_fails_leaves_the_old_folder_and_nothing_beside_it(tmp_path: Path) -> None:
    folder = made(tmp_path, OLD)
    (folder / "b.pdf").mkdir()
    with pytest.raises(FileExistsError):
        put(folder, NEW)
    assert tree(folder) == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == ["datong"]


def test_a_file_in_place_of_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "datong").write_text("a letter")
    with pytest.raises(NotADirectoryError):
        put(tmp_path / "datong", NEW)
    assert (tmp_path / "datong").read_text() == "a letter"


def test_what_another_run_is_making_under_its_own_lock_is_left_alone(tmp_path: Path) -> None:
    for name in (".half.part", "sources/.page.html.x1.part", "releases/.x1.part/pages/a.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("half")
    (tmp_path / "releases" / ".lock").touch()
    with locked(tmp_path):
        assert list(tree(tmp_path)) == ["releases/.x1.part/pages/a.html"]
    with locked(tmp_path / "releases"):
        assert tree(tmp_path) == {}
