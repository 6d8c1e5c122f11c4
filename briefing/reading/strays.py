"""What stands in `content/` and is not read: no text of the staff is passed over without a word.

An error where somebody may believe that it counts, by its name or its place; a warning elsewhere. Left alone
are hidden files, what systems put there, notices for people, and an editor's copy of a file beside that file.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from briefing.model import LANGUAGES
from briefing.problems import Location, Problem, Severity, finding

CODES = ("file-ignored",)

FOLDERS = ("sources", "vocabulary", "facts", "briefings")
LEDGER = ("discrepancies", "waivers", "translations")
VOCABULARY = ("places", "indicators", "units", "actors", "terms", "wordlists", "constants")
PLAUSIBILITY = "plausibility"


@dataclass(frozen=True, slots=True)
class _Layout:
    """What a folder is to hold, by name."""

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    named_freely: bool = False
    """Is every `.yaml` file read?"""
    takes_papers: bool = False
    """May papers, pictures and their folders lie there, which nobody takes for text that counts?"""

    def holds(self, path: Path) -> bool:
        """Tell whether a file or a folder is as it is to be."""
        # A file where a folder is to be, or a folder for a file, the reader finds as it reads it.
        if path.name in (*self.files, *self.folders):
            return True
        if self.named_freely and path.suffix == ".yaml":
            return True
        text = _holds_yaml(path) if path.is_dir() else _TEXT.search(path.name)
        return self.takes_papers and not text

    def __str__(self) -> str:
        folders = [f"{name}/" for name in self.folders]
        return ", ".join([*folders, *self.files, *["*.yaml"] * self.named_freely])


_TOP = _Layout(tuple(f"{name}.yaml" for name in LEDGER), FOLDERS)
_SHARED = {
    "facts": _Layout(named_freely=True),
    "vocabulary": _Layout(tuple(f"{name}.yaml" for name in (*VOCABULARY, PLAUSIBILITY))),
}
_EACH = {
    "sources": _Layout(("source.yaml", "article.txt", "original.txt"), takes_papers=True),
    "briefings": _Layout(("briefing.yaml", *(f"body.{language}.md" for language in LANGUAGES))),
}
"""What each folder of theirs is to hold."""

_OF_SYSTEMS = re.compile(r"\.(?!\.)|~\$|(eh)?thumbs\.db$|desktop\.ini$|icon\r$|__macosx$", re.I)
_FOR_PEOPLE = re.compile(r"(readme|notice|licen[cs]e|changelog)\b(?!.*ya?ml)", re.I)
_COPY = re.compile(
    r"#(?P<a>.+)#|(?P<b>.+?)(?:~|\.(?:bak|backup|orig|old|rej|save|sw[op]|tmp))", re.I
)
_YAML = re.compile(r"[.．。]ya?ml(\.(txt|docx?|rtf))?\s*$", re.I)
_TEXT = re.compile(r"\.(ya?ml|txt|md|markdown)\b|^[^.]+$", re.I)


def is_of_a_system(name: str) -> bool:
    """Tell whether a name is one that systems and editors use for themselves, as `.DS_Store`."""
    return _OF_SYSTEMS.match(name) is not None


def strays(content: Path) -> Iterator[Problem]:
    """Yield what is wrong with files and folders that no reader of the content opens."""
    yield from _in(content, _TOP)
    folders = [name for name in FOLDERS if not (content / name).is_symlink()]
    for name in folders:
        if name in _SHARED:
            yield from _in(content / name, _SHARED[name])
            continue
        for path in _entries(content / name):
            if path.is_dir():
                yield from () if path.is_symlink() else _in(path, _EACH[name])
            elif path.exists():
                yield _no_folder(path, name)


def _in(folder: Path, layout: _Layout) -> Iterator[Problem]:
    entries = _entries(folder)
    for path in entries:
        if not layout.holds(path):
            yield _unread(path, layout, {entry.name for entry in entries})


def _entries(folder: Path) -> list[Path]:
    """Return what is in a folder, but for what is left alone."""
    with suppress(OSError):
        there = {path.name: path for path in folder.iterdir()}
        return [
            there[name]
            for name in sorted(there)
            if not (is_of_a_system(name) or _FOR_PEOPLE.match(name) or _copied(name) in there)
        ]
    return []


def _copied(name: str) -> str:
    """Return the name of the file that this is a copy of, as editors leave it; or nothing."""
    found = _COPY.fullmatch(name)
    return (found["a"] or found["b"]) if found else ""


def _holds_yaml(folder: Path) -> bool:
    return any(_YAML.search(path.name) for path in _entries(folder))


def _unread(path: Path, layout: _Layout, there: set[str]) -> Problem:
    near = _near(path, layout)
    counts = near or (_holds_yaml(path) if path.is_dir() else _YAML.search(path.name))
    severity: Severity = "error" if counts and not _copied(path.name) else "warning"
    what = (
        f"这里不读 {path.name}，其中的内容都没有算进去；这里只读：{layout}",
        f"{path.name} is not read here, and nothing in it counts; read here: {layout}",
    )
    missing = [name for name in near if name not in there]
    if missing:
        cure = (
            f"改名为 {missing[0]}；不用的，移出内容文件夹",
            f"rename it to {missing[0]}; if it is not needed, move it out of the content",
        )
    else:
        into_zh, into = (
            (f" {near[0]}",) * 2 if len(near) == 1 else ("会读的文件", " a file that is read")
        )
        cure = (
            f"要用的内容移入{into_zh}，再把它移出内容文件夹",
            f"move what is needed into{into}, then move it out of the content",
        )
    return finding("file-ignored", Location(str(path)), what, cure, severity)


def _near(path: Path, layout: _Layout) -> list[str]:
    """Return the names that are read and may have been meant, the nearest first."""
    name = _copied(path.name) or path.name
    if layout.named_freely and not path.is_dir() and (found := _YAML.search(name)):
        return [f"{name[: found.start()]}.yaml"]
    known = layout.folders if path.is_dir() else layout.files
    return get_close_matches(name.lower(), known, 2, 0.75)


def _no_folder(path: Path, parent: str) -> Problem:
    what = (
        "这里只放文件夹；这是一个文件，其中的内容都没有算进去",
        "only folders belong here; this is a file, and nothing in it counts",
    )
    return finding("file-ignored", Location(str(path)), what, _CURES[parent])


_CURES = {
    "sources": (
        "收入来源用 briefing new source 文件；不是来源的，移出内容文件夹",
        "import it with `briefing new source FILE`; if it is no source, move it out of the content",
    ),
    "briefings": (
        "一份简报一个文件夹，用 briefing new briefing 标识 建好，再把文字移进去",
        "a briefing is a folder: make it with `briefing new briefing ID`, and move the text there",
    ),
}
