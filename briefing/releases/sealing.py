"""A release is sealed: the content is checked and set, and all of it is put in a folder and a zip.

The same content gives the same bytes; no clock is asked. A number that is sealed is never sealed again.
"""

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from briefing import __version__, artifacts, swap
from briefing.building.build import Folders, Progress, Typesetter, build
from briefing.checking import counts
from briefing.checking.examining import examine
from briefing.checks import runnable
from briefing.composing.issue import Issue
from briefing.facts.review import reviewers
from briefing.problems import Problem, errors, finding, in_file_order
from briefing.reading.library import Library
from briefing.releases import holdings, paper, zips
from briefing.releases.holdings import Holdings
from briefing.releases.inventory import seal_of
from briefing.releases.reading import Last, last
from briefing.releases.shelf import LINES, MANIFEST, SEAL, shelf
from briefing.releases.since import since
from briefing.rendering import fonts

CODES = ("review-missing",)

FORM = 1
"""Of the manifest of a release."""

REVIEWERS = 2
"""So many different people review a fact before an issue may print it."""

_LIBRARIES = (
    "babel",
    "fonttools",
    "jinja2",
    "markdown-it-py",
    "pandas",
    "pydantic",
    "pydyf",
    "vl-convert-python",
    "weasyprint",
    "xlsxwriter",
)
_TEXTS = (".html", ".json", ".csv", ".yaml", ".txt")


class SealedMeanwhile(Exception):
    """Another run sealed the same number while this one waited for it."""


class ContentChanged(OSError):
    """The content was changed while a release of it was being sealed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What sealing a release did: nothing where `folder` is None, and then `problems` say why."""

    problems: tuple[Problem, ...]
    folder: Path | None = None
    seal: str = ""
    """The sha256 of the manifest, which has those of all else."""


def seal(
    number: str,
    folders: Folders,
    *,
    draft: bool,
    typesetter: Typesetter,
    progress: Progress = lambda name, state: None,
    waiting: artifacts.Waiting = artifacts.unsaid,
) -> Outcome:
    """Seal the content as the release of a number that is not sealed yet.

    Its pages tell what changed since the last release that is sealed; an issue passes over drafts.
    Raises `NoRelease` where that cannot be read any more, `SealedMeanwhile` where another run was first.
    """
    before = artifacts.hashes(folders.content)
    library, problems = examine(folders.content, folders.templates)
    held = holdings.of_content(library)
    if not errors(problems) and not draft:
        problems += _unreviewed(held, library)
    if errors(problems):
        return Outcome(tuple(in_file_order(problems)))
    place = shelf(folders.out)
    with (
        artifacts.locked(place, waiting),
        tempfile.TemporaryDirectory(swap.PART, ".", place) as beside,
    ):
        if (place / number).exists():
            raise SealedMeanwhile(
                f"等候期间已经封存，不能覆盖 / sealed meanwhile, and never overwritten: {place / number}"
            )
        previous = last(place, number, drafts=draft)
        before_it = holdings.of_files(previous.number, previous.files) if previous else None
        outcome = build(
            Folders(folders.content, folders.templates, Path(beside, "pages")),
            issue=Issue(
                number, draft, since(before_it, bool(previous and previous.is_draft), held)
            ),
            typesetter=typesetter,
            progress=progress,
        )
        if errors(outcome.problems):
            return Outcome(outcome.problems)
        files = _pages(Path(beside, "pages")) | holdings.files(held, library)
        if artifacts.hashes(folders.content) != before:
            raise ContentChanged(
                "封存期间内容有改动，请重做 / the content changed meanwhile: again"
            )
        manifest = _manifest(
            number, draft, previous, held, library, outcome.problems, folders.templates
        )
        files = _closed(files, manifest)
        _put(place / number, files, Path(beside, "sealed"))
    return Outcome(outcome.problems, place / number, artifacts.sha256(files[MANIFEST]))


def _unreviewed(held: Holdings, library: Library) -> Iterable[Problem]:
    for name in held.facts:
        people = reviewers(name, library)
        if people < REVIEWERS:
            yield finding(
                "review-missing",
                library.facts[name].where(),
                (
                    f"{name} {f'已由 {people} 人' if people else '还没有人'}复核，发布须有 {REVIEWERS} 人",
                    f"{name} has been reviewed by {people}; an issue needs {REVIEWERS} people",
                ),
                (
                    f"请人复核：briefing review {name} --by 姓名；或加 --draft 发草案",
                    f"have it reviewed: briefing review {name} --by NAME; or seal a draft: --draft",
                ),
            )


def _pages(folder: Path) -> dict[str, bytes]:
    """Return what a build left, but for what only the next build needs."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (artifacts.MANIFEST, ".lock")
    }


def _manifest(
    number: str,
    draft: bool,
    previous: Last | None,
    held: Holdings,
    library: Library,
    problems: Sequence[Problem],
    templates: Path,
) -> dict[str, Any]:
    faces = fonts.faces(templates / "fonts")
    warned = Counter(problem.code for problem in problems)
    people = {name: reviewers(name, library) for name in held.facts}
    return {
        "form": FORM,
        "number": number,
        "draft": draft,
        "previous": {"number": previous.number, "sha256": previous.seal} if previous else None,
        "date": max((briefing["date"] for briefing in held.briefings.values()), default=""),
        "tool": {"briefing": __version__, **{name: version(name) for name in _LIBRARIES}},
        "fonts": {
            face.file.name: artifacts.sha256(face.file.read_bytes())
            for face in sorted(faces, key=lambda face: face.file.name)
        },
        "checks": {
            "run": [check.__module__.rpartition(".")[2] for check in runnable(library)],
            "counts": counts.as_record(counts.counts(library)),
            "warnings": dict(sorted(warned.items())),
        },
        "unreviewed": {name: n for name, n in sorted(people.items()) if n < REVIEWERS},
        "briefings": {
            name: {"title": briefing["title"], "date": briefing["date"], "facts": briefing["facts"]}
            for name, briefing in held.briefings.items()
        },
    }


def _closed(files: Mapping[str, bytes], manifest: dict[str, Any]) -> dict[str, bytes]:
    """Return the files with what proves them: lines, manifest, and the sum of the manifest."""
    lines = {name: line_sums(content) for name, content in sorted(files.items()) if is_text(name)}
    whole = {**files, LINES: artifacts.as_json(lines)}
    manifest["files"] = {
        name: {"bytes": len(content), "sha256": artifacts.sha256(content)}
        for name, content in sorted(whole.items())
    }
    manifest["pdfs"] = {
        name: _parts(content) for name, content in sorted(files.items()) if name.endswith(".pdf")
    }
    whole[MANIFEST] = artifacts.as_json(manifest)
    whole[SEAL] = seal_of(whole[MANIFEST])
    return whole


def is_text(name: str) -> bool:
    """Tell whether a file of a release has lines that can be named."""
    return name.endswith(_TEXTS)


def line_sums(content: bytes) -> str:
    """Return the first 8 digits of the sha256 of each line, one after the other."""
    return "".join(artifacts.sha256(line)[:8] for line in content.split(b"\n"))


def _parts(content: bytes) -> dict[str, Any]:
    """Return what tells the pages and the files inside of a PDF from those of another."""
    read = paper.take(content)
    return {
        "pages": [page.digest for page in read.pages],
        "inside": {name: artifacts.sha256(file) for name, file in read.attachments.items()},
    }


def complete(folder: Path) -> None:
    """Make the zip of a sealed folder anew where the machine stopped before it was there."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    artifacts.write(folder.with_name(f"{folder.name}.zip"), zips.packed(folder.name, files))


def _put(folder: Path, files: Mapping[str, bytes], beside: Path) -> None:
    """Put a release in place: the folder at once and whole, then its zip."""
    for name, content in sorted(files.items()):
        path = beside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        artifacts.write(path, content)
        path.chmod(0o444)
    for path in [*(found for found in beside.rglob("*") if found.is_dir()), beside]:
        path.chmod(0o755)
        swap.sync(path)
    os.rename(beside, folder)
    swap.sync(folder.parent)
    complete(folder)
