"""Reads the folder `content/` into a Library; all that is wrong with the files comes back with it.

The layout is the interface: `sources/<id>/`, `vocabulary/`, `facts/`, `briefings/<id>/`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing import model
from briefing.artifacts import sha256
from briefing.model import LANGUAGES, Language
from briefing.problems import Bilingual, Location, Problem, errors
from briefing.reading import files, typed, yamlsource
from briefing.reading.files import Files
from briefing.reading.library import Body, Briefing, Library, SourceFile
from briefing.reading.strays import LEDGER, PLAUSIBILITY, VOCABULARY, is_of_a_system, strays

CODES = ("content-missing", "entries-expected", "file-missing", "id-invalid", "id-twice")

MAX_ARTICLE_BYTES = 1_000_000
MAX_BODY_BYTES = 200_000
MAX_ORIGINAL_BYTES = 20_000_000


def read(content: Path) -> tuple[Library, list[Problem]]:
    """Return all content below a folder, and every problem that reading it met."""
    return _Reading(Files(content)).library()


def briefing_ids(content: Path) -> set[str]:
    """Return the ids of the briefings in a folder, by their folders alone."""
    parent = content / "briefings"
    there = parent.iterdir() if parent.is_dir() else ()
    return {path.name for path in there if path.is_dir() and not is_of_a_system(path.name)}


@dataclass
class _Reading:
    """One pass over the folder; `files` collects the problems."""

    files: Files
    fact_paths: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        return self.files.content

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
            unread=frozenset(p.where.path for p in errors(self.files.problems)),  # after the rest
        )
        if not self.content.is_dir():
            return library, [Problem("content-missing", Location(str(self.content)), *_NO_CONTENT)]
        return library, [*self.files.problems, *strays(self.content)]

    def _folders(self, name: str) -> list[Path]:
        """Return the folders below `content/<name>`, in order of their ids."""
        there = self.files.below(name)
        for path in there:
            if path.is_symlink() and not path.exists():
                self.files.report("file-missing", Location(str(path)), *files.MISSING)
        folders = [path for path in there if path.is_dir()]
        for folder in folders:
            if not model.is_id(folder.name):
                self.files.report("id-invalid", Location(str(folder)), *typed.bad_id(folder.name))
        return [folder for folder in folders if model.is_id(folder.name)]

    def _each(self, folders: list[Path], read: Callable[[Path], Any]) -> dict[str, Any]:
        found = {folder.name: read(folder) for folder in folders}
        return {name: value for name, value in found.items() if value is not None}

    def _of_file(self, read: Callable[[str, str, str], typed.Typed], path: Path, kind: str) -> Any:
        """Return what a YAML file holds, after reporting what is wrong with it."""
        text = self.files.text(path)
        if text is None:
            return None
        self.texts[str(path)] = text
        value, problems = read(text, str(path), kind)
        self.files.problems += problems
        return value

    def _entries(self, path: Path, kind: str, *, optional: bool = False) -> dict[str, Any]:
        """Return the entries of a file `id -> value`."""
        if optional and not (path.exists() or path.is_symlink()):
            return {}
        return {**(self._of_file(typed.entries, path, kind) or {})}

    def _facts(self) -> dict[str, model.Fact]:
        facts: dict[str, model.Fact] = {}
        for path in [path for path in self.files.below("facts") if path.suffix == ".yaml"]:
            entries = self._entries(path, "facts")
            ids = self._ids_of(path)
            if _first_line(self.texts.get(str(path), "")).startswith("{"):
                ids = {}
            for fact_id in [name for name, fact in entries.items() if not _begins(name, fact, ids)]:
                self.files.report("entries-expected", entries.pop(fact_id).where(), *_NOT_AT_HEAD)
            for fact_id, line in [(name, line) for name, lines in ids.items() for line in lines]:
                if fact_id in self.fact_paths and self.fact_paths[fact_id] != str(path):
                    where = Location(str(path), line, 1)
                    self.files.report("id-twice", where, *_twice(fact_id, self.fact_paths[fact_id]))
                    entries.pop(fact_id, None)
                self.fact_paths.setdefault(fact_id, str(path))
            facts |= entries
        return facts

    def _ids_of(self, path: Path) -> dict[str, list[int]]:
        """Return the ids that a facts file defines, with their lines, by eye, even if the YAML is broken."""
        text = self.texts.get(str(path))
        return _ids_in(self.files.legible(path) if text is None else text)

    def _source(self, folder: Path) -> SourceFile | None:
        card_path, path = folder / "source.yaml", folder / "article.txt"
        card = self._of_file(typed.single, card_path, "source")
        raw = self.files.raw(path, MAX_ARTICLE_BYTES)
        if card is None or raw is None:
            return None
        # Nothing is stripped or translated: quotes count the characters.
        text = self.files.decoded(path, raw)
        if text is None:
            return None
        original = self._original(folder, card)
        return SourceFile(folder.name, card, text, sha256(raw), str(path), str(card_path), original)

    def _original(self, folder: Path, card: model.Source) -> str | None:
        """Return the sha256 of the file that an article was taken from, if the card names one."""
        if card.original is None:
            return None
        raw = self.files.raw(folder / card.original.file, MAX_ORIGINAL_BYTES)
        return None if raw is None else sha256(raw)

    def _briefing(self, folder: Path) -> Briefing | None:
        path = folder / "briefing.yaml"
        card = self._of_file(typed.single, path, "briefing")
        bodies: dict[Language, Body] = {}
        for language in LANGUAGES:
            body_path = folder / f"body.{language}.md"
            text = self.files.text(body_path, MAX_BODY_BYTES)
            if text is None:
                continue
            if problem := yamlsource.forbidden_character(text, str(body_path)):
                self.files.problems.append(problem)
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


def _twice(fact_id: str, first: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"事实 {fact_id} 已在 {first} 中", f"fact {fact_id} already stands in {first}"),
        Bilingual(
            "给其中一条换个标识；整个文件是副本的，删去副本",
            "give one of the two another id; remove a file that is a copy",
        ),
    )
