"""Releases of the demo, sealed through the command line, and its facts reviewed as an issue needs it."""

import shutil
from pathlib import Path

import pytest
from demofolder import BUILDING, COMPUTING, DEMO, EN, ZH, Edit
from project import Project

from briefing.editing.reviewing import with_review
from briefing.facts.review import stamp
from briefing.model import Review
from briefing.reading.reader import read

REVIEWERS = ("李明", "Wang Fang")


def project_in(root: Path) -> Project:
    """A project with the demo's content and nothing built."""
    shutil.copytree(DEMO, root / "content")
    return Project(root)


def review_all(content: Path, people: tuple[str, ...] = REVIEWERS) -> None:
    """Let these people review every fact as it is now; earlier reviews go."""
    for path in sorted((content / "facts").glob("*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        kept = [line for line in lines if "reviewed:" not in line and "- {by:" not in line]
        path.write_text("\n".join(kept), encoding="utf-8")
    library = read(content)[0]
    for name, place in library.fact_paths.items():
        path = Path(place)
        text = path.read_text(encoding="utf-8")
        for person in people:
            review = Review(by=person, on="2025-11-22", stamp=stamp(name, library))
            text = with_review(text, name, review) or ""
        path.write_text(text, encoding="utf-8")


def release(project: Project, number: str, *arguments: str) -> int:
    """Seal a release, set in this process; the working directory is that of the project."""
    return project.run("release", number, "--jobs", "1", *arguments)


def writable(folder: Path) -> Path:
    """Let a copy of a release be damaged."""
    for path in folder.rglob("*"):
        path.chmod(0o644 if path.is_file() else 0o755)
    return folder


EDITS: list[Edit] = [
    (
        COMPUTING,
        "qingshan-demand-first:\n",
        "qingshan-demand-first:\n"
        "  withdrawn: {on: 2026-01-05, because: {zh: 无法证实, en: It cannot be confirmed}}\n",
    ),
    (ZH, "\n林可承诺不超前于需求建设[[qingshan-demand-first|cite]]。\n", ""),
    (EN, "\nLin Ke promises not to build ahead of demand[[qingshan-demand-first|cite]].\n", ""),
    (
        BUILDING,
        "qingshan-firms-2024:\n",
        "qingshan-firms-2024:\n  note: {zh: 含分公司, en: Branches are counted}\n",
    ),
]
"""Between the two issues one fact is withdrawn, and one is given a note."""


def sealed_twice(root: Path) -> Project:
    """A project with an issue 2026-1 and, after the edits, an issue 2026-2."""
    project = project_in(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        review_all(root / "content")
        assert release(project, "2026-1") == 0
        project.demo.edit(*EDITS)
        review_all(root / "content")
        assert release(project, "2026-2") == 0
    return project
