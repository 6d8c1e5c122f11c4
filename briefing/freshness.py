"""Whether anything changed since a build that left nothing to mend: told without reading the content.

A note is kept of every file that the build could have read (content, templates, the program itself) and
of every file that it left. Files are compared by what the file system says of them, by their bytes only
where that moved: a fresh copy, a touched file. The note lies in the user's cache, not in the output,
which has the same bytes wherever it is made. No note, or one that cannot be read or written, only means
that the build looks for itself.

Nothing is imported here that takes time to import: no paths, no patterns, no JSON.
"""

import os
import sys
import time
import zlib
from collections.abc import Iterator, Sequence

PROGRAM = os.path.dirname(os.path.abspath(__file__))

_JUST_NOW = 2_000_000_000
"""Nanoseconds: a file younger than that when it was noted may change again within one tick of the clock."""

Signatures = dict[str, str]
"""What the file system says of each file: size, times of change of bytes and file, number on the disk."""


class Watch:
    """The state of some folders, before a build reads them and after it."""

    def __init__(self, inputs: Sequence[str], out: str, request: Sequence[str] = ()) -> None:
        self._inputs = [os.path.abspath(folder) for folder in inputs]
        self._out = os.path.abspath(out)
        self._name = "\n".join([*self._inputs, self._out, *request])

    def nothing_to_do(self) -> bool:
        """Tell whether the last build of this request left nothing to do, and nothing changed since."""
        program, read, built = self._noted()
        if program != self._program() or built != signatures([self._out]):
            return False
        now = signatures(self._inputs)
        if now.keys() != read.keys():
            return False
        moved = [path for path, signature in now.items() if read[path].split("#")[0] != signature]
        if any(read[path].split("#")[1] != _sha256(path) for path in moved):
            return False
        if moved:
            self._write(program, _with_bytes(now), built)
        return True

    def begin(self) -> None:
        """Look at what is about to be read; what changes from here on is a change."""
        self._forget()
        self._read = _with_bytes(signatures(self._inputs))

    def end(self) -> None:
        """Note that the build is done and that nothing was wrong."""
        self._write(self._program(), self._read, signatures([self._out]))

    @property
    def _file(self) -> str:
        return note_of("built", self._name)

    def _program(self) -> Signatures:
        return {self._name: sys.version} | program()

    def _noted(self) -> tuple[Signatures, Signatures, Signatures]:
        try:
            with open(self._file, encoding="utf-8", errors="surrogateescape", newline="") as file:
                first, *fields = file.read().split("\0")
            sizes = [int(size) for size in first.split()]
        except (OSError, ValueError):
            return {}, {}, {}
        if len(sizes) != 3 or 2 * sum(sizes) != len(fields):
            return {}, {}, {}
        pairs = iter(zip(fields[::2], fields[1::2], strict=True))
        program, read, built = ({next(pairs) for _ in range(size)} for size in sizes)
        return dict(program), dict(read), dict(built)

    def _write(self, *sections: Signatures) -> None:
        fields = [part for section in sections for pair in section.items() for part in pair]
        text = "\0".join([" ".join(str(len(section)) for section in sections), *fields])
        put_down(self._file, text)

    def _forget(self) -> None:
        try:
            os.unlink(self._file)
        except OSError:
            return


def cache() -> str:
    """Return the folder of our notes in the user's cache."""
    place = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(place, "briefing")


def note_of(kind: str, about: str) -> str:
    """Return where a note lies."""
    return os.path.join(cache(), f"{kind}-{zlib.crc32(os.fsencode(about)):08x}")


def put_down(note: str, text: str) -> None:
    """Write a note, whole or not at all."""
    beside = f"{note}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(note), exist_ok=True)
        with open(beside, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(text)
        os.replace(beside, note)
    except OSError:
        return


def program() -> Signatures:
    """Return what tells one installation of the program and its libraries from another."""
    libraries = {path: _signature(path) for path in sys.path if path.endswith("-packages")}
    return libraries | signatures([PROGRAM])


def signatures(folders: Sequence[str]) -> Signatures:
    """Return what the file system says of every file below some folders; a folder counts by its name."""
    return {path: found for folder in folders for path, found in _below(folder)}


def _below(folder: str) -> Iterator[tuple[str, str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name in ("__pycache__", ".lock", ".history"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield f"{entry.path}/", ""
            yield from _below(entry.path)
        else:
            yield entry.path, _signature(entry.path)


def _signature(path: str) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return "?"
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def _with_bytes(found: Signatures) -> Signatures:
    """Return signatures with hashes of the bytes; one too young to be trusted is marked as moved."""
    now = time.time_ns()
    young = {path for path, said in found.items() if said[1:] and _changed(said) > now - _JUST_NOW}
    return {
        path: f"{'young ' if path in young else ''}{said}#{_sha256(path)}"
        for path, said in found.items()
    }


def _changed(signature: str) -> int:
    return max(map(int, signature.split()[1:3]))


def _sha256(path: str) -> str:
    import hashlib

    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
