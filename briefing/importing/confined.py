"""The other process: takes what one file holds out of it, within limits, and can do nothing else.

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
from importlib import import_module
from typing import Any

from briefing.importing.taken import Untakable

MEMORY = 2_000_000_000
SECONDS = 60
MOST_TOLD = 50_000_000
"""Bytes of an answer: whoever asked has to hold it."""


def main(module: str) -> None:
    """Answer with what the module's `take` makes of standard input, or with why it makes nothing.

    That is `{"taken": ...}`, in which bytes are told as characters of Latin-1, or `{"untakable": ...}`.
    """
    sys.dont_write_bytecode = True
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    _limit(resource.RLIMIT_CPU, SECONDS)
    _limit(resource.RLIMIT_AS, MEMORY)
    answer.write(_answer(module, sys.stdin.buffer.read()))
    answer.flush()
    sys.stdout.flush()
    os._exit(0)


def _limit(what: int, most: int) -> None:
    with suppress(OSError, ValueError):  # macOS knows no bound on memory
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def _answer(module: str, raw: bytes) -> bytes:
    try:
        take = import_module(module).take
        sys.addaudithook(_refuse)
        told = _spelled({"taken": asdict(take(raw))})
        if len(told) > MOST_TOLD:
            raise Untakable("import-heavy", f"{len(told) // 1_000_000} MB")
        return told
    except Untakable as refused:
        why = [refused.code, refused.why, refused.why_en]
    except MemoryError as error:
        why = ["import-heavy", type(error).__name__, ""]
    except Exception as error:
        # A file can be broken in more ways than its library has names for.
        why = ["import-broken", f"{type(error).__name__}: {error}"[:200], ""]
    return _spelled({"untakable": why})


def _spelled(told: Mapping[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, default=_as_latin).encode()


def _as_latin(raw: bytes) -> str:
    return raw.decode("latin-1")


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Let no file tell a library to reach out: https://docs.python.org/3/library/audit_events.html."""
    if event.startswith(_ACTING) and event not in _READING:
        raise PermissionError(f"{event} is not for an import")
    if event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        raise PermissionError("an import writes no file")


_ACTING = ("socket.", "subprocess.", "os.", "shutil.", "tempfile.", "pty.", "ctypes.")
_READING = {"os.listdir", "os.scandir"}
