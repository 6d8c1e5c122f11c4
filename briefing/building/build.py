"""The build: read, check, compose, render, typeset, write. One direction.

An error blocks the briefings that rest on the file it stands in; the others are built, and the
last good output of a blocked one stays, with its passages still on the source pages.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from briefing import artifacts
from briefing.building import workers
from briefing.building.drafts import Draft, Press
from briefing.building.site import Site
from briefing.checking.examining import examine
from briefing.composing.citing import cited
from briefing.composing.issue import Issue
from briefing.model import EDITIONS, Edition
from briefing.problems import Problem, errors, in_file_order
from briefing.reading.library import Briefing, Library
from briefing.rendering.documents import Document

AUDIT = "_audit"
"""The folder of the copies for the editors; no briefing can have this name."""

Progress = Callable[[str, str], None]
"""Told of each document: its name, and `set` or `fresh`."""

Typesetter = Callable[[Iterable[Document], Path], Iterator[workers.Outcome]]
"""Sets documents with a folder of fonts: here, in processes, or on other machines."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a build reads and writes."""

    content: Path
    templates: Path
    out: Path


@dataclass(frozen=True, slots=True)
class Survey:
    """A content as it was found: what it holds, what is wrong with it, the bytes of its files."""

    library: Library
    problems: tuple[Problem, ...]
    hashes: Mapping[str, str]
    """Taken before the files were read: what changes from there on is seen by the next build."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did."""

    problems: tuple[Problem, ...]
    built: tuple[str, ...]
    blocked: tuple[str, ...]
    audited: tuple[str, ...] = ()
    """The PDFs made for the editors."""


def survey(folders: Folders) -> Survey:
    """Return the content of a folder with all that a build must know of it."""
    hashes = artifacts.hashes(folders.content)
    library, problems = examine(folders.content, folders.templates)
    return Survey(library, tuple(problems), hashes)


def blocked(library: Library, problems: Sequence[Problem]) -> set[str]:
    """Return the ids of the briefings that rest on a file with an error."""
    broken = {problem.where.path for problem in errors(problems)}
    found = {
        name
        for name, folder in library.briefing_paths.items()
        if name not in library.briefings or any(_is_below(path, folder) for path in broken)
    }
    for name, briefing in library.briefings.items():
        if broken & rests_on(briefing, library):
            found.add(name)
    return found


def rests_on(briefing: Briefing, library: Library) -> set[str]:
    """Return the files that a briefing rests on, besides its own folder."""
    paths = set(library.shared_paths)
    for fact_id in cited(briefing, library):
        paths.add(library.fact_paths.get(fact_id, ""))
        fact = library.facts.get(fact_id)
        if fact is None and fact_id not in library.constants:
            paths |= library.illegible_facts()
        if fact is not None and fact.source is not None:
            paths |= library.source_files(fact.source)
    return paths


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


def _made_from(briefing: Briefing, library: Library, hashes: Mapping[str, str]) -> dict[str, str]:
    """Return the files that a briefing is made from, with their hashes, by their names in the content."""
    paths, folder = rests_on(briefing, library), library.briefing_paths[briefing.id]
    return {
        path.removeprefix(library.root): sha256
        for path, sha256 in hashes.items()
        if path in paths or _is_below(path, folder)
    }


def build(
    folders: Folders,
    *,
    only: Sequence[str] = (),
    editions: Sequence[Edition] = EDITIONS,
    audit: bool = False,
    keep_print_html: bool = False,
    issue: Issue | None = None,
    typesetter: Typesetter = workers.set_here,
    progress: Progress = lambda name, state: None,
    waiting: artifacts.Waiting = artifacts.unsaid,
    surveyed: Survey | None = None,
) -> Outcome:
    """Make the pages, PDFs and data files of a content folder; return what happened.

    The content is read and checked first, unless it was `surveyed` already.
    With `audit`, each briefing that is built has copies for the editors beside it, in `AUDIT`;
    with `keep_print_html`, the pages that went to the typesetter stand beside its PDFs. The pages of
    an `issue` bear its number. `waiting` goes on while another build holds the output.
    """
    if not folders.content.is_dir():
        return Outcome((surveyed or survey(folders)).problems, (), ())
    with artifacts.locked(folders.out, waiting):
        # Read under the lock: of two builds at once, the last to write is the last to have read.
        found = surveyed or survey(folders)
        library, problems, hashes = found.library, list(found.problems), found.hashes
        stopped = blocked(library, problems)
        wanted = [name for name in library.briefings if not only or name in only]
        press = Press(library, folders.templates, keep_print_html=keep_print_html, issue=issue)
        site = Site(folders.out, library, press.renderer)

        def all_set(drafts: Iterable[Draft]) -> Iterator[Draft]:
            return _all_set(drafts, folders.templates / "fonts", typesetter, progress)

        made_from = {
            name: press.made_from(_made_from(library.briefings[name], library, hashes))
            for name in wanted
            if name not in stopped
        }
        untouched = {
            name: pdfs
            for name, digest in made_from.items()
            if not keep_print_html and (pdfs := site.untouched(name, digest, editions))
        }
        for pdf in chain.from_iterable(untouched.values()):
            progress(pdf, "fresh")
        drafts = (
            press.draft(library.briefings[name], editions, site.fingerprints(name))
            for name in made_from
            if name not in untouched
        )
        built = set(untouched)
        for draft in all_set(drafts):
            name = draft.briefing.id
            problems += draft.problems
            if draft.problems:
                stopped.add(name)
            else:
                site.put(draft, made_from[name])
                built.add(name)
        # The data files tell all facts; a build of some briefings leaves them to that of all.
        site.finish(stopped, press.program, whole=not only and not errors(problems))
        copies = (
            press.draft(library.briefings[name], editions, {}, audit=True)
            for name in wanted
            if audit and name in built
        )
        audited: dict[str, bytes] = {}
        for draft in all_set(copies):
            problems += draft.problems
            audited |= draft.files
        artifacts.put(folders.out / AUDIT, audited, only=(".html", ".pdf"))
    return Outcome(
        tuple(in_file_order(problems)),
        tuple(name for name in wanted if name in built),
        tuple(sorted(stopped)),
        tuple(sorted(name for name in audited if name.endswith(".pdf"))),
    )


def _all_set(
    drafts: Iterable[Draft], fonts: Path, typesetter: Typesetter, progress: Progress
) -> Iterator[Draft]:
    """Yield each draft as soon as its PDFs are set; drafts are made as the typesetter asks."""
    awaited: dict[str, Draft] = {}
    ready: list[Draft] = []

    def documents() -> Iterator[Document]:
        for draft in drafts:
            for name in draft.fresh:
                progress(name, "fresh")
            if not draft.awaited:
                ready.append(draft)
            for document in list(draft.awaited.values()):
                awaited[document.name] = draft
                yield document

    for document, outcome in typesetter(documents(), fonts):
        draft = awaited.pop(document.name)
        draft.receive(document, outcome)
        progress(document.name, "set")
        if not draft.awaited:
            ready.append(draft)
        while ready:
            yield ready.pop(0)
    yield from ready
