"""Documents set side by side: local processes, each with a warm engine, fed one document at a time.

A worker that dies, hangs or grows costs its document at most: the document of a dead worker is tried
once more, one that takes too long fails by name, a worker that has grown is replaced. The others go on.
"""

import multiprocessing
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from multiprocessing import forkserver, util
from multiprocessing.connection import Connection, wait
from pathlib import Path

from briefing.artifacts import digest
from briefing.rendering.documents import Document, Failed, Typeset

PATIENCE = 600.0
"""Seconds that one document may take; three hundred pages take about one."""

LARGE = 1_000_000
"""Characters of a page that is set in a process of its own: some seventy pages on paper."""

MOST_MEMORY = 800 << 20
"""Bytes of peak memory beyond which a worker is replaced after its document."""

_TYPESET = Path(__file__).parents[1] / "typeset"

Outcome = tuple[Document, Typeset | Failed]

# The engine is imported once, in a process that does nothing else, and every worker is forked from
# it: forking this process instead would copy threads and locks.
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["briefing.typeset"])


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def engine(fonts: Path) -> str:
    """Return a digest of what sets documents: libraries, our own part, fonts."""
    return digest(
        *(version(name) for name in ("weasyprint", "pydyf", "fonttools")),
        *(path.read_bytes() for path in sorted(_TYPESET.glob("*.py"))),
        (fonts / "fonts.json").read_bytes(),
    )


def warm_up() -> None:
    """Begin to load the engine beside what this process does next."""
    forkserver.ensure_running()


def clear_up() -> None:
    """Remove the folder through which workers are begun, for who leaves without Python's own end."""
    shutil.rmtree(util.get_temp_dir(), ignore_errors=True)


def set_one(document: Document, fonts: Path) -> Typeset | Failed:
    """Return a document set in this process; whatever goes wrong is the document's failure alone."""
    try:
        from briefing.typeset import typeset

        return typeset(
            document.page,
            styles=document.styles,
            fonts=fonts,
            attachments=document.attachments,
            identifier=bytes.fromhex(document.fingerprint[:32]),
        )
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        told = f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
        return Failed(f"排版程序出错：{told}", f"the typesetter failed: {told}")


def set_here(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
    """Yield each document, set in this process, in order; a large one leaves its memory to another."""
    for document in documents:
        if len(document.page) < LARGE:
            yield document, set_one(document, fonts)
        else:
            yield from set_all([document], fonts, count=1)


def set_all(
    documents: Iterable[Document], fonts: Path, *, count: int, patience: float = PATIENCE
) -> Iterator[Outcome]:
    """Yield each document as it is set, in the order in which they are ready.

    Documents are taken as workers come free, so that the next is composed while others are set.
    """
    waiting = _Waiting(documents)
    idle: list[_Worker] = []
    busy: dict[Connection, _Worker] = {}
    try:
        while waiting or busy:
            while waiting and len(busy) < count:
                worker = idle.pop() if idle else _Worker(fonts)
                worker.give(waiting.next(), patience)
                busy[worker.connection] = worker
            soonest = min(worker.deadline for worker in busy.values())
            for connection in wait(busy, timeout=max(0.0, soonest - time.monotonic())):
                worker = busy.pop(connection)  # type: ignore[call-overload]
                outcome = worker.take()
                if worker.is_fit:
                    idle.append(worker)
                else:
                    worker.stop()
                if outcome is None and waiting.again(worker.document):
                    continue
                yield worker.document, outcome or _died(worker.exit_code)
            for worker in [one for one in busy.values() if one.deadline <= time.monotonic()]:
                del busy[worker.connection]
                worker.stop()
                yield worker.document, _overdue(patience)
    finally:
        for worker in [*idle, *busy.values()]:
            worker.stop()


class _Waiting:
    """Documents still to be set; one that lost its worker comes again, once."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._coming = iter(documents)
        self._next = next(self._coming, None)
        self._second: list[Document] = []
        self._tried: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._second) or self._next is not None

    def next(self) -> Document:
        document = self._second.pop() if self._second else self._next
        assert document is not None
        if document is self._next:
            self._next = next(self._coming, None)
        return document

    def again(self, document: Document) -> bool:
        if document.name in self._tried:
            return False
        self._tried.add(document.name)
        self._second.append(document)
        return True


class _Worker:
    """A process that sets documents, and the one that it has in hand."""

    def __init__(self, fonts: Path) -> None:
        self.connection, theirs = _processes.Pipe()
        self._folder = tempfile.TemporaryDirectory(prefix="briefing-")
        self._process = _processes.Process(
            target=_serve, args=(theirs, fonts, self._folder.name), daemon=True
        )
        self._process.start()
        theirs.close()
        self.document: Document
        self.deadline = 0.0
        self.is_fit = True

    def give(self, document: Document, patience: float) -> None:
        self.document, self.deadline = document, time.monotonic() + patience
        try:
            self.connection.send(document)
        except OSError:
            self.is_fit = False  # it is dead, and to be found so by `take`

    def take(self) -> Typeset | Failed | None:
        """Return what became of the document; None if the process died over it."""
        try:
            outcome, memory = self.connection.recv()
        except (EOFError, OSError):
            self.is_fit = False
            return None
        self.is_fit = memory < MOST_MEMORY
        set_or_failed: Typeset | Failed = outcome
        return set_or_failed

    @property
    def exit_code(self) -> int | None:
        return self._process.exitcode

    def stop(self) -> None:
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._folder.cleanup()


def _serve(connection: Connection, fonts: Path, folder: str) -> None:
    """Set documents until the other end is closed or its process is gone.

    The engine copies 14 MB of fonts into `folder`, which goes with whichever process lives longer.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = folder
    while True:
        try:
            document = connection.recv()
            connection.send((set_one(document, fonts), _peak_memory()))
        except (EOFError, OSError):
            shutil.rmtree(folder, ignore_errors=True)
            return


def _peak_memory() -> int:
    """Return the most memory that this process has held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _died(exit_code: int | None) -> Failed:
    told = "" if exit_code is None else f" ({exit_code})"
    return Failed(
        f"排版进程两次中途退出{told}，可能是内存不足",
        f"the typesetting process died twice{told}; perhaps memory ran out",
    )


def _overdue(patience: float) -> Failed:
    return Failed(
        f"排版超过{patience:g}秒，已停止",
        f"typesetting took more than {patience:g} s and was stopped",
    )
