"""Processes that are struck by signals: at one moment of their work with files, or as a worker begins."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing import swap
from briefing.artifacts import put
from briefing.building.build import Folders, build, survey
from briefing.building.workers import Outcome
from briefing.rendering.documents import Document, Typeset

Tree = dict[str, bytes]
Act = Callable[[], object]

_TOUCHING = ("open", "os.", "shutil.")
_processes = multiprocessing.get_context("forkserver")


def tree(folder: Path) -> Tree:
    """Return every file below a folder with its bytes, hidden ones too; but not the lock."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def kill_at(moment: int, root: Path) -> None:
    """Let this process be killed as it is about to touch something below a folder for the nth time."""
    touched = 0

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal touched
        if event.startswith(_TOUCHING) and any(str(root) in str(one) for one in arguments):
            touched += 1
            if touched == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(heard)


def moments(
    root: Path, prepare: Callable[..., Act], *arguments: Any, step: int = 1
) -> Iterator[int]:
    """Let another process act and be killed, some moments later each time, until it lives to the end."""
    ours, theirs = _processes.Pipe()
    serving = (theirs, root, prepare, arguments)
    process = _processes.Process(target=_serve, args=serving, daemon=True)
    process.start()
    for moment in range(1, 100_000, step):
        ours.send(moment)
        if ours.recv() == 0:
            break
        yield moment
    ours.send(None)
    process.join()


def _serve(
    asked: Connection, root: Path, prepare: Callable[..., Act], arguments: tuple[Any, ...]
) -> None:
    act = prepare(*arguments)
    while moment := asked.recv():
        child = os.fork()
        if not child:
            kill_at(moment, root)
            act()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert status in (0, signal.SIGKILL), status
        asked.send(status)


def putting(folder: Path, files: Tree, kinds: tuple[str, ...]) -> Act:
    """Put files in place as this system does it."""
    return lambda: put(folder, files, kinds)


def putting_by_two_names(folder: Path, files: Tree, kinds: tuple[str, ...]) -> Act:
    """Put files in place as where the file system cannot exchange two folders at once."""
    swap.exchanged = lambda one, other: False
    return lambda: put(folder, files, kinds)


def building(folders: Folders) -> Act:
    """Build, after all that a build needs was imported and read."""
    with TemporaryDirectory() as elsewhere:
        build(replace(folders, out=Path(elsewhere, "build")), typesetter=set_quickly)
    surveyed = survey(folders)
    return lambda: build(folders, typesetter=set_quickly, surveyed=surveyed)


def set_quickly(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
    """Set documents whose PDFs nobody reads."""
    for document in documents:
        yield document, Typeset(f"%PDF {document.fingerprint}".encode(), 1, ())


@contextmanager
def sending(number: signal.Signals, to_worker: Callable[[int], bool]) -> Iterator[list[int]]:
    """Send a signal to each new worker that is asked for, as it begins its first document."""
    seen: list[int] = []
    over = threading.Event()

    def watch() -> None:
        while not over.is_set():
            for child in multiprocessing.active_children():
                if child.pid and child.pid not in seen:
                    seen.append(child.pid)
                    if to_worker(len(seen)):
                        os.kill(child.pid, number)
            time.sleep(0.002)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield seen
    finally:
        over.set()
        watching.join()
