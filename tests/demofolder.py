"""A copy of the demo content that a test may damage, and a way to say where a message must point.

`«code»` in the new text of an edit marks the place, to the column, at which a problem of that code
is expected; the marks are no part of what is written. An edit without marks is expected to pass.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

from briefing.checking.examining import examine
from briefing.cli import main, manual
from briefing.problems import Problem

PROJECT = Path(__file__).parents[1]
TEMPLATES = PROJECT / "templates"
DEMO = Path(__file__).parent / "demo" / "content"
EXPLAINED = {code for page in manual.pages() for code in page.codes}

BUILDING = "facts/building.yaml"
COMPUTING = "facts/computing.yaml"
CARD = "briefings/qingshan/briefing.yaml"
ZH = "briefings/qingshan/body.zh.md"
EN = "briefings/qingshan/body.en.md"
ZH_SOURCE = "sources/yanshi-2025/source.yaml"
EN_SOURCE = "sources/demo-daily-2025/source.yaml"

ECHOES = {
    "doubt-untold",
    "lead-contradicts",
    "comparison-uncited",
    "verdict-unfit",
    "computed-unowned",
    "label-mistold",
    "assertion-bare",
    "base-unstated",
    "discrepancy-done",
    "note-of-another",
    "note-adds",
    "unit-printed-other",
    "card-sharpened",
    "time-kind",
    "caption-of-other-time",
    "claim-adds",
    "figure-unplaced",
    "caption-of-other-indicator",
    "caption-of-other-place",
    "comparison-false",
    "degree-untold",
    "card-made",
    "cell-under-other-head",
    "cell-under-other-label",
    "likened-unlike",
    "ground-empty",
    "head-unbacked",
    "name-uncited",
    "ordinal-unmatched",
    "period-unmatched",
    "reference-among-other-words",
    "speaker-uncited",
    "status-lost",
    "time-moved",
    "told-uncited",
    "owner-untold",
    "word-unbacked",
}
"""What an edit brings with it in the prose above a fact, in the label of a card or in the ground that it
puts in: asked for where the edit announces it."""

Edit: TypeAlias = tuple[str, str, str]
"""A file, a text that stands in it once (or "": the beginning), and the text to put there."""

_MARK = re.compile("«([a-z-]+)»")


def row(name: str, *edits: Edit) -> object:
    """Return a row of a table of examples."""
    return pytest.param(edits, id=name)


def replace(path: Path, old: str, new: str) -> int:
    """Replace a text that must stand exactly once; return where it stood."""
    text = path.read_bytes().decode()
    assert not old or text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_bytes(text.replace(old, new, 1).encode())
    return text.index(old)


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes, but for the history of what was written."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".history" not in path.parts
    }


def codes(problems: list[Problem], root: Path) -> list[str]:
    """Return code and place of each problem, in order: `fact-time facts/computing.yaml:8:3`."""
    return sorted(f"{p.code} {str(p.where).removeprefix(f'{root}/')}" for p in problems)


@dataclass(frozen=True)
class DemoFolder:
    """A writable copy of the demo content."""

    content: Path

    def path(self, name: str) -> Path:
        return self.content / name

    def run(self, verb: str, *arguments: str) -> int:
        """Run one verb on this content; return its exit code."""
        folders = ("--content", str(self.content), "--templates", str(TEMPLATES))
        return main([verb, *arguments, *folders])

    def edit(self, *edits: Edit) -> list[str]:
        """Make the edits; return the problems that they announce, as `codes` writes them."""
        expected: list[str] = []
        for name, old, new in edits:
            replace(self.path(name), old, new)
        for name in dict.fromkeys(name for name, _, _ in edits):
            expected += self._unmarked(name)
        return sorted(expected)

    def _unmarked(self, name: str) -> list[str]:
        """Take the marks out of a file; return what they announce."""
        text, expected = self.path(name).read_bytes().decode(), []
        while mark := _MARK.search(text):
            line = text.count("\n", 0, mark.start()) + 1
            column = mark.start() - (text.rfind("\n", 0, mark.start()) + 1) + 1
            expected.append(f"{mark[1]} {name}:{line}:{column}")
            text = text[: mark.start()] + text[mark.end() :]
        self.path(name).write_bytes(text.encode())
        return expected

    def problems(self) -> list[Problem]:
        return examine(self.content, TEMPLATES)[1]

    def expect(self, *edits: Edit) -> list[Problem]:
        """Make the edits and compare what is found with their marks, and nothing more."""
        expected = self.edit(*edits)
        announced = {line.partition(" ")[0] for line in expected}
        found = [p for p in self.problems() if p.code not in ECHOES or p.code in announced]
        assert codes(found, self.content) == expected
        for problem in found:
            assert_readable(problem)
        return found


def assert_readable(problem: Problem) -> None:
    """A message says what and how to mend it, in each language; its code is in the manual."""
    assert problem.code in EXPLAINED
    for text in (problem.what, problem.cure):
        assert re.search("[\u4e00-\u9fff]", text.zh), text
        assert re.search("[A-Za-z]{2}", text.en), text
        assert len(text.zh) < 400 and len(text.en) < 500
