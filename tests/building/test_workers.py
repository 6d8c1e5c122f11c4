"""Real processes, really killed and really stopped."""

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from killed import sending
from sample import FONTS, STYLES, body

from briefing.building import workers
from briefing.rendering.documents import Document, Failed, Typeset


def document(name: str, html: str | None = None) -> Document:
    words = "大同的标准机架。" * 40
    return Document(
        name,
        html or body(f"<h1>{name}</h1><p>{words}</p>"),
        STYLES,
        (),
        workers.engine(FONTS),
        "ab" * 32,
    )


def together(*documents: Document, count: int = 2, patience: float = 60) -> dict[str, object]:
    done = workers.set_all(documents, FONTS, count=count, patience=patience)
    return {document.name: outcome for document, outcome in done}


def test_workers_set_what_one_process_sets_to_the_byte() -> None:
    documents = [document(name) for name in ("a", "b", "c", "d")]
    assert together(*documents) == {one.name: workers.set_one(one, FONTS) for one in documents}


def test_documents_are_taken_as_workers_come_free() -> None:
    taken: list[str] = []

    def coming() -> Iterator[Document]:
        for name in "abcdef":
            taken.append(name)
            yield document(name)

    done = workers.set_all(coming(), FONTS, count=1)
    next(done)
    assert taken == ["a", "b"]
    done.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_a_document_that_cannot_be_set_fails_alone_and_says_where() -> None:
    done = together(document("a"), document("b", body("<img src='https://example.org/x.png'>")))
    assert isinstance(done["a"], Typeset)
    failed = done["b"]
    assert isinstance(failed, Failed)
    assert "AddressRefused" in failed.en and "排版程序出错" in failed.zh


def test_the_document_of_a_worker_that_was_killed_is_set_by_another() -> None:
    with sending(signal.SIGKILL, lambda nth: nth == 1) as seen:
        done = together(*(document(name) for name in "abcd"))
    assert [type(done[name]) for name in "abcd"] == [Typeset] * 4
    assert len(seen) == 3


def test_a_document_whose_workers_die_twice_fails_by_name() -> None:
    with sending(signal.SIGKILL, lambda nth: nth <= 2):
        done = together(document("a"), document("b"), count=1)
    failed = done["a"]
    assert isinstance(failed, Failed)
    assert "died twice (-9)" in failed.en and "两次中途退出" in failed.zh
    assert isinstance(done["b"], Typeset)


def test_a_worker_that_hangs_is_stopped_and_the_others_finish() -> None:
    with sending(signal.SIGSTOP, lambda nth: nth == 1):
        done = together(*(document(name) for name in "abcd"), patience=4)
    kinds = sorted(type(outcome).__name__ for outcome in done.values())
    assert kinds == ["Failed", "Typeset", "Typeset", "Typeset"]
    assert multiprocessing.active_children() == []


def test_a_worker_that_has_grown_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "MOST_MEMORY", 1)
    with sending(signal.SIGCONT, lambda nth: True) as seen:
        done = together(document("a"), document("b"), document("c"), count=1)
    assert [type(done[name]) for name in "abc"] == [Typeset] * 3
    assert len(seen) == 3


def test_no_more_workers_than_documents() -> None:
    with sending(signal.SIGCONT, lambda nth: True) as seen:
        together(document("a"), count=8)
    assert len(seen) == 1


def test_a_large_document_alone_leaves_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = document("a"), document("b", body("<p>大同的标准机架。</p>" * 80))
    monkeypatch.setattr(workers, "LARGE", len(large.page))
    with sending(signal.SIGCONT, lambda nth: True) as seen:
        done = list(workers.set_here([small, large], FONTS))
    assert len(seen) == 1
    assert done == [(one, workers.set_one(one, FONTS)) for one in (small, large)]


def test_the_fonts_of_the_folder_are_used(tmp_path: Path) -> None:
    done = dict(workers.set_all([document("a")], tmp_path, count=1))
    assert isinstance(next(iter(done.values())), Failed)


def test_the_copies_of_the_fonts_go_with_their_workers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    multiprocessing.get_context("forkserver")  # has its own folder, made before
    copies: list[Path] = []

    def coming() -> Iterator[Document]:
        yield document("a")
        yield document("b")
        copies.extend(tmp_path.rglob("weasyprint-*"))
        yield document("c")

    with sending(signal.SIGKILL, lambda nth: nth == 2):
        done = dict(workers.set_all(coming(), FONTS, count=1))
    assert [type(outcome) for outcome in done.values()] == [Typeset] * 3
    assert copies and list(tmp_path.iterdir()) == []


SETTING = """\
import os, signal, sys
sys.path.insert(0, "tests")
from building.test_workers import FONTS, document, workers
for _ in workers.{how}([document("a")], FONTS{count}):
    {then}
"""


@pytest.mark.parametrize(
    ("how", "count", "then"),
    [
        ("set_here", "", "pass"),
        ("set_all", ", count=1", "pass"),
        ("set_all", ", count=1", "os.kill(os.getpid(), signal.SIGKILL)"),
    ],
    ids=["here", "worker", "orphan"],
)
def test_nothing_is_left_in_the_folder_for_temporary_files(
    how: str, count: str, then: str, tmp_path: Path
) -> None:
    asked = SETTING.format(how=how, count=count, then=then)
    subprocess.run(
        [sys.executable, "-c", asked], env={**os.environ, "TMPDIR": str(tmp_path)}, timeout=60
    )
    until = time.monotonic() + 10
    while (left := list(tmp_path.glob("*/weasyprint-*"))) and time.monotonic() < until:
        time.sleep(0.02)
    assert left == [] and list(tmp_path.glob("weasyprint-*")) == []
