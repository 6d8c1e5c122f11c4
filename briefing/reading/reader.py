"""Reads the folder `content/` into a Library; all that is wrong with the files comes back with it.

The layout is the interface: `sources/<id>/`, `vocabulary/`, `facts/`, `briefings/<id>/`.
"""

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing import model
from briefing.artifacts import sha256
from briefing.model import LANGUAGES, Language
from briefing.problems import Bilingual, Location, Problem, errors
from briefing.reading import typed, yamlsource
from briefing.reading.library import Body, Briefing, Library, SourceFile
from briefing.reading.strays import LEDGER, PLAUSIBILITY, VOCABULARY, is_of_a_system, strays

CODES = (
    "content-missing",
    "entries-expected",
    "file-encoding",
    "file-missing",
    "file-outside",
    "file-too-large",
    "file-unreadable",
    "id-invalid",
    "id-twice",
)

MAX_ARTICLE_BYTES = 1_000_000
MAX_BODY_BYTES = 200_000
MAX_ORIGINAL_BYTES = 20_000_000


def read(content: Path) -> tuple[Library, list[Problem]]:
    """Return all content below a folder, and every problem that reading it met."""
    return _Reading(content).library()


def briefing_ids(content: Path) -> set[str]:
    """Return the ids of the briefings in a folder, by their folders alone."""
    parent = content / "briefings"
    there = parent.iterdir() if parent.is_dir() else ()
    return {path.name for path in there if path.is_dir() and not is_of_a_system(path.name)}


def source_text(raw: bytes) -> str:
    """Return the text of a source as quotes count it: UTF-8, nothing stripped or translated."""
    return raw.decode("utf-8")


@dataclass
class _Reading:
    """One pass over the folder; collects problems as it goes."""

    content: Path
    problems: list[Problem] = field(default_factory=list)
    fact_paths: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    folders: dict[Path, str] = field(default_factory=dict)
    """Where folders are, once links are followed."""

    def library(self) -> tuple[Library, list[Problem]]:
        shared = [self.content / "vocabulary" / f"{kind}.yaml" for kind in VOCABULARY]
        vocabulary = {path.stem: self._entries(path, path.stem) for path in shared}
        rules = self.content / "vocabulary" / f"{PLAUSIBILITY}.yaml"
        ledger = {
            kind: self._entries(self.content / f"{kind}.yaml", kind, optional=True)
            for kind in LEDGER
        }
        shared += [rules, self.content / "discrepancies.yaml"]
        folders = self._folders("briefings")
        library = Library(
            root=str(self.content),
            sources=self._each(self._folders("sources"), self._source),
            facts=self._facts(),
            fact_paths=self.fact_paths,
            texts=self.texts,
            plausibility=self._entries(rules, PLAUSIBILITY, optional=True),
            briefings=self._each(folders, self._briefing),
            briefing_paths={folder.name: str(folder) for folder in folders},
            shared_paths=frozenset(map(str, shared)),
            **vocabulary,
            **ledger,
            unread=frozenset(p.where.path for p in errors(self.problems)),  # after the rest
        )
        if not self.content.is_dir():
            return library, [Problem("content-missing", Location(str(self.content)), *_NO_CONTENT)]
        return library, [*self.problems, *strays(self.content)]

    def _report(self, code: str, where: Location, what: Bilingual, cure: Bilingual) -> None:
        self.problems.append(Problem(code, where, what, cure))

    def _folders(self, name: str) -> list[Path]:
        """Return the folders below `content/<name>`, in order of their ids."""
        there = self._below(name)
        for path in there:
            if path.is_symlink() and not path.exists():
                self._report("file-missing", Location(str(path)), *_MISSING)
        folders = [path for path in there if path.is_dir()]
        for folder in folders:
            if not model.is_id(folder.name):
                self._report("id-invalid", Location(str(folder)), *typed.bad_id(folder.name))
        return [folder for folder in folders if model.is_id(folder.name)]

    def _below(self, name: str) -> list[Path]:
        """Return what is in the folder `content/<name>`, but for what systems put there."""
        parent = self.content / name
        if parent.is_dir():
            return sorted(path for path in parent.iterdir() if not is_of_a_system(path.name))
        if parent.exists() or parent.is_symlink():
            self._report("file-unreadable", Location(str(parent)), *_NO_FOLDER)
        return []

    def _each(self, folders: list[Path], read: Callable[[Path], Any]) -> dict[str, Any]:
        found = {folder.name: read(folder) for folder in folders}
        return {name: value for name, value in found.items() if value is not None}

    def _bytes(self, path: Path, limit: int) -> bytes | None:
        """Return a file's bytes; nothing outside the content folder, no device, no giant."""
        where = Location(str(path))
        try:
            real, found = self._followed(path)
            if not self._is_inside(real):
                self._report("file-outside", where, *_OUTSIDE)
            elif not stat.S_ISREG(found.st_mode):
                self._report("file-unreadable", where, *_unreadable("not a regular file"))
            elif found.st_size > limit:
                self._report("file-too-large", where, *_too_large(limit))
            else:
                with open(real, "rb", buffering=0) as file:
                    return file.readall()
        except FileNotFoundError:
            self._report("file-missing", where, *_MISSING)
        except (OSError, RuntimeError) as error:
            self._report("file-unreadable", where, *_unreadable(str(error)))
        return None

    def _followed(self, path: Path) -> tuple[str, os.stat_result]:
        """Return where a path of the content leads once links are followed, and what is there."""
        if path != self.content:
            real = f"{self._folder(path.parent)}/{path.name}"
            found = os.lstat(real)
            if not stat.S_ISLNK(found.st_mode):
                return real, found
        real = str(path.resolve(strict=True))
        return real, os.lstat(real)

    def _folder(self, path: Path) -> str:
        """Return where a folder is; its links are followed once for all that is in it."""
        if path not in self.folders:
            self.folders[path], _ = self._followed(path)
        return self.folders[path]

    def _is_inside(self, real: str) -> bool:
        return os.path.join(real, "").startswith(os.path.join(self._folder(self.content), ""))

    def _text(self, path: Path, limit: int = yamlsource.MAX_BYTES) -> str | None:
        raw = self._bytes(path, limit)
        if raw is None:
            return None
        try:
            return raw.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            self._report("file-encoding", Location(str(path)), *_not_utf8(raw, error))
            return None

    def _of_file(self, read: Callable[[str, str, str], typed.Found], path: Path, kind: str) -> Any:
        """Return what a YAML file holds, after reporting what is wrong with it."""
        text = self._text(path)
        if text is None:
            return None
        self.texts[str(path)] = text
        value, problems = read(text, str(path), kind)
        self.problems += problems
        return value

    def _entries(self, path: Path, kind: str, *, optional: bool = False) -> dict[str, Any]:
        """Return the entries of a file `id -> value`."""
        if optional and not (path.exists() or path.is_symlink()):
            return {}
        return {**(self._of_file(typed.entries, path, kind) or {})}

    def _facts(self) -> dict[str, model.Fact]:
        facts: dict[str, model.Fact] = {}
        for path in [path for path in self._below("facts") if path.suffix == ".yaml"]:
            entries = self._entries(path, "facts")
            ids = self._ids_of(path)
            if _first_line(self.texts.get(str(path), "")).startswith("{"):
                ids = {}
            for fact_id in [name for name, fact in entries.items() if not _begins(name, fact, ids)]:
                self._report("entries-expected", entries.pop(fact_id).where(), *_NOT_AT_HEAD)
            for fact_id, line in [(name, line) for name, lines in ids.items() for line in lines]:
                if fact_id in self.fact_paths and self.fact_paths[fact_id] != str(path):
                    where = Location(str(path), line, 1)
                    self._report("id-twice", where, *_twice(fact_id, self.fact_paths[fact_id]))
                    entries.pop(fact_id, None)
                self.fact_paths.setdefault(fact_id, str(path))
            facts |= entries
        return facts

    def _ids_of(self, path: Path) -> dict[str, list[int]]:
        """Return the ids that a facts file defines, with their lines, by eye, even if the YAML is broken."""
        text = self.texts.get(str(path))
        return _ids_in(self._legible(path) if text is None else text)

    def _legible(self, path: Path) -> str:
        """Return what can be read of a file that is not in order."""
        try:
            if not path.is_file() or not self._is_inside(self._followed(path)[0]):
                return ""
            return path.read_bytes().decode("utf-8-sig", errors="replace")
        except (OSError, RuntimeError):
            return ""

    def _source(self, folder: Path) -> SourceFile | None:
        card_path, path = folder / "source.yaml", folder / "article.txt"
        card = self._of_file(typed.single, card_path, "source")
        raw = self._bytes(path, MAX_ARTICLE_BYTES)
        if card is None or raw is None:
            return None
        try:
            text = source_text(raw)
        except UnicodeDecodeError as error:
            self._report("file-encoding", Location(str(path)), *_not_utf8(raw, error))
            return None
        original = self._original(folder, card)
        return SourceFile(folder.name, card, text, sha256(raw), str(path), str(card_path), original)

    def _original(self, folder: Path, card: model.Source) -> str | None:
        """Return the sha256 of the file that an article was taken from, if the card names one."""
        if card.original is None:
            return None
        raw = self._bytes(folder / card.original.file, MAX_ORIGINAL_BYTES)
        return None if raw is None else sha256(raw)

    def _briefing(self, folder: Path) -> Briefing | None:
        path = folder / "briefing.yaml"
        card = self._of_file(typed.single, path, "briefing")
        bodies: dict[Language, Body] = {}
        for language in LANGUAGES:
            body_path = folder / f"body.{language}.md"
            text = self._text(body_path, MAX_BODY_BYTES)
            if text is None:
                continue
            if problem := yamlsource.forbidden_character(text, str(body_path)):
                self.problems.append(problem)
            else:
                bodies[language] = Body(text, str(body_path))
        if card is None or len(bodies) < len(LANGUAGES):
            return None
        return Briefing(folder.name, card, bodies, str(path))


_ID_AT_HEAD = re.compile(r"^[\"']?([a-z0-9-]+)[\"']?[^\S\n]*[:：]", re.MULTILINE)


@lru_cache(maxsize=4096)
def _ids_in(text: str) -> dict[str, list[int]]:
    ids: dict[str, list[int]] = {}
    line, position = 1, 0
    for match in _ID_AT_HEAD.finditer(text):
        line += text.count("\n", position, match.start())
        position = match.start()
        ids.setdefault(match[1], []).append(line)
    return ids


def _begins(fact_id: str, fact: model.Fact, ids: dict[str, list[int]]) -> bool:
    """Tell whether an entry is typed as one: its id begins a line."""
    where = fact.where()
    return where.column == 1 and where.line in ids.get(fact_id, ())


def _first_line(text: str) -> str:
    lines = map(str.strip, text.split("\n"))
    return next((line for line in lines if line and not line.startswith(("#", "---"))), "")


_NOT_AT_HEAD = (
    Bilingual("事实的标识没有顶格写", "the id of the fact does not begin its line"),
    Bilingual(
        "每条事实的标识顶格写，后面是冒号；不缩进，不用花括号",
        "begin the line with the id and a colon: no indent, no braces",
    ),
)
_NO_CONTENT = (
    Bilingual("找不到内容文件夹", "the content folder is not there"),
    Bilingual("用 --content 指出内容文件夹", "name the content folder with --content"),
)
_MISSING = (
    Bilingual("文件不存在", "the file is not there"),
    Bilingual(
        "补上这个文件；误删的用 git restore 取回，改了名的改回来；布局见 content/README.md",
        "add the file: git restore brings back one that was deleted, a new name must be the old one again; "
        "the layout is in content/README.md",
    ),
)
_NO_FOLDER = (
    Bilingual(
        "这里应是文件夹，现在不是，其中的内容都没有算进去",
        "a folder is expected here; this is none, and nothing in it counts",
    ),
    Bilingual(
        "给它改名，另建这个名字的文件夹，把内容放进去；布局见 content/README.md",
        "rename it, make a folder of this name and put the text there; see content/README.md",
    ),
)
_OUTSIDE = (
    Bilingual("文件指向内容文件夹之外", "the file leads out of the content folder"),
    Bilingual(
        "把文件本身放进内容文件夹，不用链接", "put the file itself into the folder, not a link"
    ),
)


def _unreadable(reason: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"文件读不出来：{reason}", f"the file cannot be read: {reason}"),
        Bilingual("检查文件是否存在、是否有读取权限", "see that it is a file and may be read"),
    )


def _too_large(limit: int) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"文件超过 {limit // 1000} kB", f"the file is larger than {limit // 1000} kB"),
        Bilingual("只留需要的部分，或分成几个文件", "keep only what is needed, or split the file"),
    )


def _not_utf8(raw: bytes, error: UnicodeDecodeError) -> tuple[Bilingual, Bilingual]:
    guess = _encoding(raw)
    return (
        Bilingual(
            f"文件不是 UTF-8 编码（第 {error.start} 字节起），看来是 {guess}",
            f"the file is not UTF-8 (from byte {error.start}); it looks like {guess}",
        ),
        Bilingual("用编辑器另存为 UTF-8", "save it as UTF-8 in the editor"),
    )


def _encoding(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return "GBK/GB18030"


def _twice(fact_id: str, first: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"事实 {fact_id} 已在 {first} 中", f"fact {fact_id} already stands in {first}"),
        Bilingual(
            "给其中一条换个标识；整个文件是副本的，删去副本",
            "give one of the two another id; remove a file that is a copy",
        ),
    )
