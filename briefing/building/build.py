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
from briefing.building.foundations import blocked, made_from
from briefing.building.site import Site
from briefing.checking.examining import examine
from briefing.composing.issue import Issue
from briefing.model import EDITIONS, Edition
from briefing.problems import Problem, errors, in_file_order
from briefing.reading.library import Library
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
        library, briefings = found.library, found.library.briefings
        press = Press(library, folders.templates, keep_print_html=keep_print_html, issue=issue)
        site = Site(folders.out, library, press.renderer)

        def all_set(drafts: Iterable[Draft]) -> Iterator[Draft]:
            return _all_set(drafts, folders.templates / "fonts", typesetter, progress)

        stopped = blocked(library, found.problems)
        wanted = [name for name in briefings if not only or name in only]
        digests = {
            name: press.made_from(made_from(briefings[name], library, found.hashes))
            for name in wanted
            if name not in stopped
        }
        untouched = {
            name: [] if keep_print_html else site.untouched(name, digest, editions)
            for name, digest in digests.items()
        }
        for pdf in chain.from_iterable(untouched.values()):
            progress(pdf, "fresh")
        drafts = (
            press.draft(briefings[name], editions, site.fingerprints(name))
            for name, pdfs in untouched.items()
            if not pdfs
        )
        failed = _put(all_set(drafts), digests, site)
        stopped |= failed.keys()
        built = [name for name in digests if name not in failed]
        problems = [*found.problems, *chain.from_iterable(failed.values())]
        # The data files tell all facts; a build of some briefings leaves them to that of all.
        site.finish(stopped, press.program, whole=not only and not errors(problems))
        copies = (press.draft(briefings[name], editions, {}, audit=True) for name in built if audit)
        audited: dict[str, bytes] = {}
        for copy in all_set(copies):
            problems += copy.problems
            audited |= copy.files
        artifacts.put(folders.out / AUDIT, audited, only=(".html", ".pdf"))
    return Outcome(
        tuple(in_file_order(problems)),
        tuple(built),
        tuple(sorted(stopped)),
        tuple(sorted(name for name in audited if name.endswith(".pdf"))),
    )


def _put(
    drafts: Iterable[Draft], digests: Mapping[str, str], site: Site
) -> dict[str, Sequence[Problem]]:
    """Put each draft in place that is whole; return the problems of each that is not."""
    failed: dict[str, Sequence[Problem]] = {}
    for draft in drafts:
        name = draft.briefing.id
        if draft.problems:
            failed[name] = draft.problems
        else:
            site.put(draft, digests[name])
    return failed


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
