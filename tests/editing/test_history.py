"""Every write into the content can be taken back, and that be taken back; no hand's work is lost."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from demofolder import DemoFolder, files
from hypothesis import given, settings
from hypothesis import strategies as st
from killed import moments

from briefing import artifacts, freshness, swap
from briefing.editing import history
from briefing.editing.history import Changed, Step, record, redo, steps, undo
from briefing.problems import Bilingual

DEED = Bilingual("写入事实", "wrote a fact")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content" / "facts").mkdir(parents=True)
    (tmp_path / "content" / "facts" / "a.yaml").write_bytes(b"one\n")
    return tmp_path / "content"


def test_a_write_is_taken_back_and_done_again(content: Path) -> None:
    before = files(content)
    step = record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    after = files(content)
    assert after == {"facts/a.yaml": b"two\n"} and steps(content).done == (step,)
    assert undo(content) == step and files(content) == before
    assert redo(content) == step and files(content) == after
    assert undo(content) == step and undo(content) is None and files(content) == before


def test_files_that_were_made_are_removed_with_their_folders(content: Path) -> None:
    before = files(content)
    made = {content / "sources/new" / name: b"text" for name in ("source.yaml", "article.txt")}
    record(content, made, DEED)
    assert set(files(content)) == {*before, "sources/new/article.txt", "sources/new/source.yaml"}
    undo(content)
    assert files(content) == before and not (content / "sources").exists()
    redo(content)
    assert len(files(content)) == 3


def test_what_a_hand_changed_since_is_not_taken_back(content: Path) -> None:
    step = record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    (content / "facts/a.yaml").write_bytes(b"two, and more\n")
    assert undo(content) == Changed(step, ("facts/a.yaml",))
    assert files(content) == {"facts/a.yaml": b"two, and more\n"}
    assert steps(content).done == (step,)


def test_what_a_hand_wrote_before_comes_back(content: Path) -> None:
    record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    (content / "facts/a.yaml").write_bytes(b"by hand\n")
    record(content, {content / "facts/a.yaml": b"three\n"}, DEED)
    assert isinstance(undo(content), Step)
    assert files(content) == {"facts/a.yaml": b"by hand\n"}


def test_a_new_write_ends_what_could_be_done_again(content: Path) -> None:
    record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    undo(content)
    record(content, {content / "facts/a.yaml": b"three\n"}, DEED)
    assert redo(content) is None and len(steps(content).done) == 1


def test_what_changes_nothing_is_no_step(content: Path) -> None:
    record(content, {content / "facts/a.yaml": b"one\n"}, DEED)
    assert steps(content).done == ()


@settings(max_examples=20)  # each write waits for the disk
@given(st.lists(st.sampled_from([b"one\n", b"two\n", b"three\n", "undo", "redo"]), max_size=12))
def test_to_undo_all_brings_back_the_beginning(deeds: list[bytes | str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder)
        (content / "a.yaml").write_bytes(b"one\n")
        for deed in deeds:
            if isinstance(deed, bytes):
                record(content, {content / "a.yaml": deed}, DEED)
            else:
                assert not isinstance((undo if deed == "undo" else redo)(content), Changed)
        while undo(content):
            pass
        assert files(content) == {"a.yaml": b"one\n"}


@pytest.mark.parametrize(
    "name",
    [
        "../outside.yaml",
        "facts/../../outside.yaml",
        "/etc/hosts",
        ".",
        "facts",
        ".history/ledger.jsonl",
        ".hidden.yaml",
        "link.yaml",
        "linked/a.yaml",
        "facts/a.yaml/b",
        "facts/a\0.yaml",
    ],
)
def test_nothing_is_written_that_is_no_file_of_the_content(content: Path, name: str) -> None:
    outside = content.parent / "outside"
    outside.mkdir()
    (outside / "a.yaml").write_bytes(b"theirs\n")
    (content / "linked").symlink_to(outside)
    (content / "link.yaml").symlink_to(outside / "a.yaml")
    good = content / "facts/a.yaml"
    with pytest.raises(PermissionError):
        record(content, {good: b"two\n", content / name: b"evil\n"}, DEED)
    assert good.read_bytes() == b"one\n"
    assert (outside / "a.yaml").read_bytes() == b"theirs\n" and len(list(outside.iterdir())) == 1
    assert steps(content).done == ()


def test_a_link_put_there_since_is_not_followed_back(content: Path) -> None:
    outside = content.parent / "theirs"
    outside.write_bytes(b"two\n")
    record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    (content / "facts/a.yaml").unlink()
    (content / "facts/a.yaml").symlink_to(outside)
    with pytest.raises(PermissionError):
        undo(content)
    assert outside.read_bytes() == b"two\n"


def test_a_history_that_is_a_link_is_refused(content: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (content / history.FOLDER).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PermissionError):
        record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("name", [".lock", "ledger.jsonl"])
def test_a_link_or_device_in_the_history_is_neither_written_to_nor_read(
    content: Path, name: str
) -> None:
    outside = content.parent / "theirs"
    outside.write_bytes(b"theirs\n")
    (content / history.FOLDER).mkdir()
    for put in (Path.symlink_to, lambda path, _: os.mkfifo(path)):
        put(content / history.FOLDER / name, outside)
        with pytest.raises(PermissionError):
            record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
        with pytest.raises(PermissionError):
            steps(content)
        (content / history.FOLDER / name).unlink()
    assert outside.read_bytes() == b"theirs\n"
    assert files(content) == {"facts/a.yaml": b"one\n"}


_CHANGE = '["facts/a.yaml", null, null]'


@pytest.mark.parametrize(
    "line",
    [
        "3",
        '{"did": {"zh"',
        '{"did": 3}',
        '{"did": {"changes": [1]}}',
        '{"did": {"changes": []}}',
        '{"did": {"changes": [["facts/a.yaml", null]]}}',
        *(
            f'{{"did": {{"zh": "", "en": {en}, "at": "", "changes": [{change}]}}}}'
            for en, change in [
                ("3", _CHANGE),
                ('"\\ud800"', _CHANGE),
                ('""', '[3, null, "3"]'),
                ('""', '["facts/a.yaml", 3, 3]'),
                ('""', '["facts/a.yaml", "../ledger.jsonl", null]'),
                ('""', '["\\ud800", null, null]'),
            ]
        ),
        "[" * 100_000,
        "\udcff",
    ],
    ids=lambda line: line[:60].encode("ascii", "backslashreplace").decode(),
)
def test_a_ledger_that_was_cut_off_or_written_by_others_is_read_as_far_as_it_goes(
    content: Path, line: str
) -> None:
    (content / history.FOLDER).mkdir()
    ledger = content / history.FOLDER / "ledger.jsonl"
    ledger.write_text('{"went": "back"}\n{"went": "on"}')
    record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    with ledger.open("ab") as file:
        file.write(b"\n" + line.encode(errors="surrogateescape"))
    record(content, {content / "facts/a.yaml": b"three\n"}, DEED)
    assert len(steps(content).done) == 2
    undo(content)
    undo(content)
    assert files(content) == {"facts/a.yaml": b"one\n"}


def test_a_version_that_was_tampered_with_does_not_come_back(content: Path) -> None:
    record(content, {content / "facts/a.yaml": b"two\n"}, DEED)
    kept = content / history.FOLDER / artifacts.sha256(b"one\n")
    kept.write_bytes(b"another\n")
    with pytest.raises(OSError, match="damaged"):
        undo(content)
    kept.unlink()
    os.mkfifo(kept)
    with pytest.raises(OSError, match="damaged"):
        undo(content)
    assert files(content) == {"facts/a.yaml": b"two\n"} and len(steps(content).done) == 1


def test_a_second_writer_waits_for_the_first(content: Path) -> None:
    (content / history.FOLDER).mkdir()
    with (content / history.FOLDER / ".lock").open("w") as first, ThreadPoolExecutor() as pool:
        fcntl.flock(first, fcntl.LOCK_EX)
        second = pool.submit(record, content, {content / "facts/a.yaml": b"two\n"}, DEED)
        with pytest.raises(TimeoutError):
            second.result(timeout=0.3)
        assert files(content) == {"facts/a.yaml": b"one\n"}
        first.close()
        assert second.result().changes and files(content) == {"facts/a.yaml": b"two\n"}


def recording(content: Path) -> Callable[[], object]:
    """Write two files of a content, in a process that may be killed meanwhile."""
    new = {content / "facts/a.yaml": b"two\n", content / "facts/b.yaml": b"new\n"}
    return lambda: record(content, new, DEED)


def test_a_write_that_was_killed_is_taken_back(content: Path, tmp_path: Path) -> None:
    """At whatever moment: what it has written by then is known to the history."""
    shutil.copytree(content, tmp_path / "as it was")
    halfway = 0
    for _ in moments(content, recording, content):
        halfway += files(content).get("facts/a.yaml") == b"two\n"
        undo(content)
        left = {name for name in files(content) if not name.endswith(swap.PART)}
        assert {name: files(content)[name] for name in left} == {"facts/a.yaml": b"one\n"}
        shutil.rmtree(content)
        shutil.copytree(tmp_path / "as it was", content)
    assert halfway


def test_the_rights_of_a_file_stay(content: Path) -> None:
    path = content / "facts/a.yaml"
    path.chmod(0o664)
    record(content, {path: b"two\n"}, DEED)
    assert path.stat().st_mode & 0o777 == 0o664


def test_the_history_is_no_content(content: Path) -> None:
    seen = artifacts.hashes(content), set(freshness.signatures([str(content)]))
    os.mkdir(content / history.FOLDER)
    (content / history.FOLDER / "ledger.jsonl").write_text("{}")
    assert (artifacts.hashes(content), set(freshness.signatures([str(content)]))) == seen


def test_staff_take_back_a_review_at_the_command_line(
    demo: DemoFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(demo.content)
    assert demo.run("undo") == 1 and "没有可以撤销的 / nothing to undo" in capsys.readouterr().err
    assert demo.run("review", "qingshan-land-2026", "--by", "李明") == 0
    after = files(demo.content)
    assert demo.run("undo") == 0
    assert "undone: 复核 qingshan-land-2026 / reviewed" in capsys.readouterr().out
    assert files(demo.content) == before
    assert demo.run("undo", "--redo") == 0 and files(demo.content) == after
    assert demo.run("undo", "--list") == 0
    listed = capsys.readouterr().out
    assert "facts/building.yaml" in listed and "李明" not in listed
    with demo.path("facts/building.yaml").open("a") as file:
        file.write("# 手写\n")
    assert demo.run("undo") == 1 and "changed since: facts/building.yaml" in capsys.readouterr().err
    assert demo.run("undo", "--redo") == 1


def test_a_new_briefing_is_taken_back_whole(demo: DemoFolder) -> None:
    before = files(demo.content)
    assert demo.run("new", "briefing", "lime") == 0
    assert len(files(demo.content)) == len(before) + 3
    assert demo.run("undo") == 0
    assert files(demo.content) == before and not demo.path("briefings/lime").exists()
