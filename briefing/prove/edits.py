"""Corruptions as values: which places of which files change, from what to what.

A YAML file is changed as a tree and written out anew, a text as characters; so no corruption is
lost to a quotation mark or an indentation, and the recipe names the line a reader would edit.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeAlias

from briefing.reading import yamlsource
from briefing.reading.library import Library
from briefing.reading.reader import read

Counted = Literal["meaning", "bytes", "kept"]
"""Whether a corruption changes the meaning, a byte of a source, or nothing that matters."""


At: TypeAlias = tuple[str | int, ...]
"""A place in a YAML file: the keys and numbers that lead there."""

REMOVED: Any = None
"""The new value of a field that is taken out: no field of ours is null."""


@dataclass(frozen=True, slots=True)
class Field:
    """The value at a place of a YAML file, and what is put there."""

    path: str
    at: At
    new: Any


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes of a text file, and what is put there."""

    path: str
    start: int
    end: int
    new: bytes


Edit: TypeAlias = Field | Stretch


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a recipe."""

    path: str
    line: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Corruption:
    """One corruption: its kind, and the edits that make it."""

    kind: str
    edits: tuple[Edit, ...]


Edits: TypeAlias = Iterator[tuple[Edit, ...]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of corruption: its name in both languages and the function that thinks it up."""

    name: str
    zh: str
    en: str
    edits: "Callable[[Original], Edits]"
    counted: Counted = "meaning"


class Original:
    """The content before it is corrupted: typed, as YAML trees and as bytes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._trees: dict[str, yamlsource.Node] = {}
        self._bytes: dict[str, bytes] = {}

    @cached_property
    def library(self) -> Library:
        """Return the content, typed; problems are met again, and counted, by the trial."""
        return read(self.root)[0]

    def relative(self, path: str) -> str:
        """Return a path of a message as a path below the content folder."""
        return Path(path).relative_to(self.root).as_posix()

    def raw(self, path: str) -> bytes:
        """Return the bytes of a file."""
        if path not in self._bytes:
            self._bytes[path] = (self.root / path).read_bytes()
        return self._bytes[path]

    def text(self, path: str) -> str:
        """Return a file as the characters that it holds."""
        return self.raw(path).decode("utf-8")

    def tree(self, path: str) -> Any:
        """Return a YAML file as plain nodes that know their places; an illegible one is empty."""
        if path not in self._trees:
            text = self.raw(path).decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
            tree = yamlsource.load(text, path)[0]
            legible = isinstance(tree, yamlsource.Mapping)
            self._trees[path] = tree if tree and legible else yamlsource.Mapping((1, 1))
        return self._trees[path]

    def value(self, path: str, *at: str | int) -> Any:
        """Return the value at a place of a YAML file; None where there is none."""
        node = self.tree(path)
        for step in at:
            if not yamlsource.holds(node, step):
                return None
            node = node[step]
        return node

    def stretch(self, path: str, start: int, end: int, new: str) -> Stretch:
        """Return the edit that replaces characters of a text."""
        text = self.text(path)
        first, last = len(text[:start].encode()), len(text[:end].encode())
        return Stretch(path, first, last, new.encode())

    def written(self, edits: Sequence[Edit]) -> dict[str, bytes]:
        """Return the files that the edits change, as they are then."""
        files: dict[str, bytes] = {}
        for path in dict.fromkeys(edit.path for edit in edits):
            fields = [e for e in edits if isinstance(e, Field) and e.path == path]
            stretches = [e for e in edits if isinstance(e, Stretch) and e.path == path]
            raw = self.raw(path)
            for edit in sorted(stretches, key=lambda e: e.start, reverse=True):
                raw = raw[: edit.start] + edit.new + raw[edit.end :]
            files[path] = _dumped(self.tree(path), fields) if fields else raw
        return files

    def recipe(self, edits: Sequence[Edit]) -> tuple[Change, ...]:
        """Return what a person would do to make the same corruption."""
        return tuple(self._change(edit) for edit in edits)

    def _change(self, edit: Edit) -> Change:
        if isinstance(edit, Field):
            line = yamlsource.mark_of(self.tree(edit.path), edit.at)[0]
            name = ".".join(map(str, edit.at[-2:]))
            old = self.value(edit.path, *edit.at)
            return Change(edit.path, line, f"{name}: {_shown(old)}", _shown(edit.new))
        raw = self.raw(edit.path)
        line = raw.count(b"\n", 0, edit.start) + 1
        return Change(edit.path, line, _bytes(raw[edit.start : edit.end]), _bytes(edit.new))


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _bytes(raw: bytes) -> str:
    return raw.decode("utf-8", errors="backslashreplace") or "–"


def _dumped(tree: Any, fields: Sequence[Field]) -> bytes:
    """Return a tree as YAML, each entry on a line of its own, with some fields changed."""
    changed = json.loads(json.dumps(tree))
    for field in fields:
        node = changed
        for step in field.at[:-1]:
            node = node[step]
        if field.new is None:
            del node[field.at[-1]]
        elif isinstance(node, dict):
            node[field.at[-1]] = field.new
        else:
            node[int(field.at[-1])] = field.new
    lines = (
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in changed.items()
    )
    return "".join(lines).encode()
