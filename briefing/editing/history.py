"""The history of what this program wrote into the content: each version before, and the way back.

Staff have no git. Before a file of content is written, its bytes are laid away in `content/.history/`
under their digest, and a line of the ledger says what was done, when, and to which files. `undo` goes
back step by step, `redo` forward again, until something else is written. What a person has changed
since by hand is never taken back: that step is refused.
"""

import errno
import fcntl
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from briefing.artifacts import sha256, write
from briefing.problems import Bilingual

FOLDER = ".history"
_LEDGER = "ledger.jsonl"
_LOCK = ".lock"
_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Change:
    """A file below the content, and the digests of its bytes before and after; none where it is not."""

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One deed: what was done, when, and what it changed."""

    deed: Bilingual
    at: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps that can be undone and those that can be redone, the next one last."""

    done: tuple[Step, ...]
    undone: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A step that cannot be taken back or again: files of it have been changed since."""

    step: Step
    paths: tuple[str, ...]


def record(content: Path, files: Mapping[Path, bytes], deed: Bilingual) -> Step:
    """Write files of the content, and remember what they were before.

    Raises PermissionError for a path that does not lie in the content, or is a link, or leads through
    one, before anything is written.
    """
    with _held(content):
        inside = {_inside(content, path): new for path, new in files.items()}
        step = Step(
            deed,
            datetime.now().astimezone().isoformat(timespec="seconds"),
            tuple(
                Change(path, _digest(content / path), sha256(new)) for path, new in inside.items()
            ),
        )
        if any(change.before != change.after for change in step.changes):
            for path, new in inside.items():
                if (content / path).exists():
                    _keep(content, (content / path).read_bytes())
                _keep(content, new)
            _note(content, {"did": _as_record(step)})
            for path, new in inside.items():
                write(content / path, new)
    return step


def undo(content: Path) -> Step | Changed | None:
    """Take back the last step that stands; None where there is none."""
    with _held(content):
        done = steps(content).done
        return _go(content, done[-1], back=True) if done else None


def redo(content: Path) -> Step | Changed | None:
    """Do again what was undone last; None where nothing was, or something was written since."""
    with _held(content):
        undone = steps(content).undone
        return _go(content, undone[-1], back=False) if undone else None


def steps(content: Path) -> Steps:
    """Return what can be undone and redone."""
    done: list[Step] = []
    undone: list[Step] = []
    for line in _lines(content):
        if step := _as_step(line.get("did")):
            done.append(step)
            undone.clear()
        elif line.get("went") == "back" and done:
            undone.append(done.pop())
        elif line.get("went") == "on" and undone:
            done.append(undone.pop())
    return Steps(tuple(done), tuple(undone))


def _go(content: Path, step: Step, *, back: bool) -> Step | Changed:
    """Bring the files of a step to what they were before it, or after it."""
    goals = {c.path: (c.before if back else c.after) for c in step.changes}
    for path in goals:
        _inside(content, content / path)
    changed = [c.path for c in step.changes if _digest(content / c.path) not in (c.before, c.after)]
    if changed:
        return Changed(step, tuple(changed))
    kept = {path: _kept(content, digest) for path, digest in goals.items() if digest}
    _note(content, {"went": "back" if back else "on"})
    for path, digest in goals.items():
        if digest:
            write(content / path, kept[path])
        else:
            _remove(content, path)
    return step


def _remove(content: Path, path: str) -> None:
    """Remove a file, and the folders that are empty without it."""
    (content / path).unlink(missing_ok=True)
    for folder in (content / path).parents:
        if any(folder.iterdir()):  # the content itself has at least its history
            return
        folder.rmdir()


def _inside(content: Path, path: Path) -> str:
    """Return a path below the content; refuse what leads out of it, links and the history itself."""
    try:
        parts = path.absolute().relative_to(content.absolute()).parts
    except ValueError:
        parts = ()
    lines = [content.joinpath(*parts[:length]) for length in range(1, len(parts) + 1)]
    *folders, file = lines or [content]  # which is no file
    if (
        any(part.startswith(".") or "\0" in part for part in parts)
        or any(line.is_symlink() for line in lines)
        or any(folder.exists() and not folder.is_dir() for folder in folders)
        or (file.exists() and not file.is_file())
    ):
        raise PermissionError(errno.EACCES, "not a file of the content", str(path))
    return "/".join(parts)


def _digest(path: Path) -> str | None:
    return sha256(path.read_bytes()) if path.exists() else None


def _keep(content: Path, raw: bytes) -> None:
    write(content / FOLDER / sha256(raw), raw)


def _kept(content: Path, digest: str) -> bytes:
    path = content / FOLDER / digest
    raw = path.read_bytes() if path.is_file() else b""
    if sha256(raw) != digest:
        raise OSError(errno.EIO, "the version kept is damaged", str(path))
    return raw


def _lines(content: Path) -> Iterator[dict[str, Any]]:
    """Return the lines of the ledger that are whole: the last may have been cut off."""
    ledger = _folder(content) / _LEDGER
    text = ledger.read_text(encoding="utf-8", errors="replace") if ledger.exists() else ""
    for line in text.split("\n"):
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            yield found


def _note(content: Path, line: Mapping[str, object]) -> None:
    with (content / FOLDER / _LEDGER).open("a", encoding="utf-8") as ledger:
        ledger.write("\n" + json.dumps(line, ensure_ascii=False))  # behind one that was cut off
        ledger.flush()
        os.fsync(ledger.fileno())


def _as_record(step: Step) -> dict[str, object]:
    changes = [[change.path, change.before, change.after] for change in step.changes]
    return {"zh": step.deed.zh, "en": step.deed.en, "at": step.at, "changes": changes}


def _as_step(noted: Any) -> Step | None:
    """Return a step as the ledger has it; None for a line that is none."""
    try:
        changes = tuple(Change(path, before, after) for path, before, after in noted["changes"])
        step = Step(Bilingual(noted["zh"], noted["en"]), noted["at"], changes)
        texts = [step.deed.zh, step.deed.en, step.at, *(change.path for change in changes)]
        "".join(texts).encode()  # texts all of them, and such as have bytes
        versions = [version for change in changes for version in (change.before, change.after)]
        are_digests = all(_DIGEST.fullmatch(version) for version in versions if version is not None)
        return step if are_digests else None
    except (KeyError, TypeError, ValueError):
        return None


def _folder(content: Path) -> Path:
    """Return the folder of the history; refuse one that is a link, or whose own files are none."""
    folder = content / FOLDER
    own = (folder / _LOCK, folder / _LEDGER)
    if any(path.is_symlink() for path in (folder, *own)) or any(
        path.exists() and not path.is_file() for path in own
    ):
        raise PermissionError(errno.EACCES, "no folder for the history", str(folder))
    return folder


@contextmanager
def _held(content: Path) -> Iterator[None]:
    """Hold the history: a second writer waits until the first is done."""
    folder = _folder(content)
    folder.mkdir(exist_ok=True)
    with (folder / _LOCK).open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
