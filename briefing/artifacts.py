"""Files of the output: written beside and then put in place, remembered by fingerprint."""

import errno
import fcntl
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from io import FileIO
from operator import attrgetter
from pathlib import Path
from typing import Any

from briefing import swap

MANIFEST = "manifest.json"
FORM = 4
"""Of the manifest's entries; one of another form counts as nothing, and all is made anew."""


def digest(*parts: bytes | str) -> str:
    """Return the sha256 over the parts; their lengths count, so that no two lists look alike."""
    sha = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        sha.update(f"{len(raw)}:".encode())
        sha.update(raw)
    return sha.hexdigest()


def sha256(content: bytes) -> str:
    """Return the sha256 of a file's bytes, as `sha256sum` prints it."""
    return hashlib.sha256(content).hexdigest()


def write(path: Path, content: bytes) -> bool:
    """Put a file in place at once, whole; return whether that changed it.

    A file that already has these bytes is left alone, so that its time tells when it changed.
    """
    if path.is_file() and path.read_bytes() == content:
        return False
    if path.exists() and not path.is_file():
        raise FileExistsError(errno.EEXIST, "not a regular file", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(swap.PART, f".{path.name}.", path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files private; these are to be read by whoever may read the folder, and
        # written by whoever might before.
        os.chmod(beside, path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return True


def hashes(folder: Path) -> dict[str, str]:
    """Return the sha256 of every file below a folder that can be read and is not hidden, by its path."""
    found = {}
    for name in _files(folder):
        with suppress(OSError):
            path = folder / name
            found[str(path)] = sha256(path.read_bytes())
    return found


def _files(folder: Path, below: str = "") -> Iterator[str]:
    """Yield the names of the files below a folder that are not hidden, in order."""
    try:
        entries = sorted(os.scandir(folder / below), key=attrgetter("name"))
    except OSError:
        return
    for entry in entries:
        name = below + entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder, f"{name}/")
        elif os.path.isfile(entry.path):
            yield name


def is_intact(path: Path, digest_on_record: str) -> bool:
    """Tell whether a file is there with the bytes that the manifest remembers."""
    return path.is_file() and sha256(path.read_bytes()) == digest_on_record


def read_manifest(out: Path) -> dict[str, Any]:
    """Return what the last build recorded; a missing or foreign file counts as nothing."""
    try:
        manifest = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        manifest = None
    entries = manifest.get("briefings") if isinstance(manifest, dict) else None
    known = isinstance(entries, dict) and manifest.get("form") == FORM
    return manifest if known else {"briefings": {}}


def as_json(value: Mapping[str, Any]) -> bytes:
    """Return JSON that is the same for the same value, readable by people."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


Waiting = Callable[[Path, int], AbstractContextManager[None]]
"""What goes on while another process holds a folder: which, and its number, or 0 where that is not known."""

_PATIENCE = 1.0
"""Seconds that are waited without a word."""


@contextmanager
def unsaid(out: Path, process: int) -> Iterator[None]:
    """Let a run wait without a word."""
    yield


@contextmanager
def locked(out: Path, waiting: Waiting = unsaid) -> Iterator[None]:
    """Hold the output folder: a second build waits until the first is done.

    What a run left that was killed is cleared away first; not in a folder with a lock of its own.
    """
    out.mkdir(parents=True, exist_ok=True)
    with (out / ".lock").open("a+b", buffering=0) as file:
        _hold(file, lambda process: waiting(out, process))
        with suppress(OSError):  # a full disk: then the others do not know who it is
            file.truncate(0)
            file.write(str(os.getpid()).encode())
        try:
            swap.sweep(out)
            for folder in [path for path in out.iterdir() if path.is_dir()]:
                if not (folder / ".lock").exists():
                    swap.sweep(folder)
            yield
        finally:
            with suppress(OSError):
                file.truncate(0)


def _hold(file: FileIO, waiting: Callable[[int], AbstractContextManager[None]]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            return fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.02)
    file.seek(0)
    told = file.read(20)
    with waiting(int(told) if told.isdigit() else 0):
        fcntl.flock(file, fcntl.LOCK_EX)


def prune(folder: Path, keep: set[str], suffixes: tuple[str, ...]) -> None:
    """Remove files of these kinds that no build makes any more, and the folder if it is empty."""
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.is_file() and path.name not in keep and path.suffix in suffixes:
            path.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()


def put(folder: Path, files: Mapping[str, bytes], only: tuple[str, ...] = ()) -> None:
    """Let a folder hold these files, all of them at once, whatever stops the machine.

    What else stands there stays, but for files of the kinds `only`; a folder left empty goes.
    """
    folder = folder.resolve()
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(folder))
    if _holds(folder, files, only):
        return
    try:
        swap.settle(folder)
        new = swap.beside(folder)
        swap.copy(folder, new)
        for name, content in files.items():
            write(new / name, content)
        prune(new, set(files), only)
        new.mkdir(exist_ok=True)
        swap.swap(folder)
    finally:
        swap.settle(folder)
    if not any(folder.iterdir()):
        folder.rmdir()


def _holds(folder: Path, files: Mapping[str, bytes], only: tuple[str, ...]) -> bool:
    """Tell whether a folder holds these files, and no others of the kinds `only`."""
    if any(not is_intact(folder / name, sha256(content)) for name, content in files.items()):
        return False
    return not folder.is_dir() or all(
        path.name in files or path.suffix not in only for path in folder.iterdir()
    )
