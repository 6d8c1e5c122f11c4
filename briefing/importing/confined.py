"""The other process: takes the words out of one file, within limits, and can do nothing else.

It gets the bytes on standard input and answers with JSON on standard output. Memory and processor
time are bounded before a library sees a byte; after the libraries are loaded it may neither open
a connection, nor start a program, nor write a file.
"""

import json
import os
import resource
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from briefing.importing.taken import Taken, Untakable

MEMORY = 2_000_000_000
SECONDS = 60


def main(kind: str) -> None:
    """Answer with what is taken from standard input: `{"taken": ...}` or `{"untakable": ...}`."""
    sys.dont_write_bytecode = True
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints is no answer
    _limit(resource.RLIMIT_CPU, SECONDS)
    _limit(resource.RLIMIT_AS, MEMORY)
    raw = sys.stdin.buffer.read()
    json.dump(_taken(kind, raw), answer, ensure_ascii=False)
    answer.flush()
    os._exit(0)


def _limit(what: int, most: int) -> None:
    with suppress(OSError, ValueError):  # macOS knows no bound on memory
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def _taken(kind: str, raw: bytes) -> Mapping[str, Any]:
    try:
        return {"taken": asdict(_take(kind, raw))}
    except Untakable as refused:
        return {"untakable": [refused.code, refused.why, refused.why_en]}
    except MemoryError as error:
        return {"untakable": ["import-heavy", type(error).__name__, ""]}
    except Exception as error:
        # A file can be broken in more ways than its library has names for.
        return {"untakable": ["import-broken", f"{type(error).__name__}: {error}"[:200], ""]}


def _take(kind: str, raw: bytes) -> Taken:
    if kind == "html":
        from briefing.importing import pages

        sys.addaudithook(_refuse)
        return pages.take(raw.decode("utf-8"))
    if kind == "pdf":
        from briefing.importing import pdfs

        sys.addaudithook(_refuse)
        return pdfs.take(raw)
    from briefing.importing import documents

    sys.addaudithook(_refuse)
    return documents.take(raw)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Let no file tell a library to reach out: https://docs.python.org/3/library/audit_events.html."""
    if event.startswith(_ACTING) and event not in _READING:
        raise PermissionError(f"{event} is not for an import")
    if event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        raise PermissionError("an import writes no file")


_ACTING = ("socket.", "subprocess.", "os.", "shutil.", "tempfile.", "pty.", "ctypes.")
_READING = {"os.listdir", "os.scandir"}
