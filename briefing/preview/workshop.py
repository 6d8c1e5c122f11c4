"""The site while its content is edited: what is known of it now, and who makes it anew.

Two threads. One reads at every save, composes the pages that are open before anything is checked, then
checks, then makes all the pages in the output folder; the other sets the PDFs of what was found sound.
Both are the build of `briefing.building.build`: an error blocks, the last good page stays.
"""

import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Lock
from typing import Literal, TypeVar

from briefing import artifacts, collector
from briefing.building.build import Folders, Survey, Typesetter, build
from briefing.building.foundations import blocked
from briefing.building.workers import Outcome
from briefing.checking.examining import judged
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS
from briefing.preview.early import EarlyPages
from briefing.preview.guard import BRIEFING_FILE, file_below, is_of_site
from briefing.problems import Problem, errors
from briefing.reading.library import Library
from briefing.reading.reader import briefing_ids, read
from briefing.rendering.documents import Document
from briefing.rendering.render import Renderer

Stage = Literal["reading", "checking", "pages", "pdfs", "done"]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Now:
    """What is known at a moment; another moment is another value."""

    stage: Stage = "reading"
    looks: int = 0
    """How often the content was read and checked."""
    library: Library | None = None
    """The content as it was checked last."""
    problems: tuple[Problem, ...] = ()
    blocked: frozenset[str] = frozenset()
    """The briefings whose last good pages stay."""
    early: frozenset[str] = frozenset()
    """The pages that are shown though what they tell was not checked yet."""
    pdfs_set: int = 0
    pdfs: int = 0
    """How many PDFs are being made, where `stage` is `pdfs`."""
    is_held: bool = False
    """Whether another run writes the output, and ours waits for it."""
    failure: str = ""
    """What kept us from going on, where it is no mistake in the content."""

    @property
    def errors(self) -> int:
        """Return how many of the problems are errors."""
        return len(errors(self.problems))


class Workshop:
    """Keeps a site up to its content. `ring` is called, from any thread, when `now` has changed."""

    def __init__(
        self, folders: Folders, *, typesetter: Typesetter, ring: Callable[[], None] = lambda: None
    ) -> None:
        self.folders = folders
        self.now = Now()
        self.ring = ring
        self._typesetter = typesetter
        self._renderer: Renderer | None = None
        self._lock = Lock()
        self._early = EarlyPages()
        self._saves = 0
        self._saved, self._is_sound = Event(), Event()
        self._sound: tuple[int, Survey] | None = None

    @property
    def renderer(self) -> Renderer:
        """Return what renders the site by the templates as they were saved last."""
        templates = self.folders.templates
        renderer = self._renderer = self._renderer or Renderer(templates, read_wording(templates))
        return renderer

    def save(self, paths: Iterable[Path] = ()) -> None:
        """Take note that files were saved; without any, that all is to be looked at."""
        templates = self.folders.templates.resolve()
        if any(path.is_relative_to(templates) for path in paths):
            self._renderer = None
        with self._lock:
            self._saves += 1
        self._saved.set()

    def reading(self, name: str) -> AbstractContextManager[None]:
        """Let a page be one of those that are made first, while it is read."""
        return self._early.reading(name)

    def file(self, name: str) -> bytes | None:
        """Return a file of the site by its name in the output folder; None if there is none of it."""
        if not is_of_site(name):
            return None
        return self._early.page(name) or file_below(self.folders.out, name)

    def awaits(self, name: str) -> bool:
        """Tell whether a page that is not there may still come."""
        if page := BRIEFING_FILE.fullmatch(name):
            return page[1] in briefing_ids(self.folders.content)
        return is_of_site(name) and self.now.stage in ("reading", "checking", "pages")

    def keep_pages(self) -> None:
        """Make the pages anew after every save, for ever."""
        while True:
            self._saved.wait()
            self._saved.clear()
            self._guarded(self.look)

    def keep_pdfs(self) -> None:
        """Set the PDFs of what was found sound, for ever."""
        while True:
            self._is_sound.wait()
            self._is_sound.clear()
            self._guarded(self.set_pdfs)

    def look(self) -> None:
        """Read and check the content as it is now, and make the pages of what is sound."""
        saves = self._saves
        self._tell(stage="reading", failure="")
        with collector.at_rest():
            hashes = artifacts.hashes(self.folders.content)
            library, met = read(self.folders.content)
            # A page that was wrong stays as it last was right until it is found right again.
            self._show_early(library, blocked(library, met) | self.now.blocked)
            problems = judged(library, met, self.folders.templates)
        self._go_on(saves)
        stopped = frozenset(blocked(library, problems))
        self._keep_early(lambda name: name.partition("/")[0] not in stopped)
        self._show_early(library, stopped | {name.partition("/")[0] for name in self._early.names})
        self._tell(
            stage="pages",
            looks=self.now.looks + 1,
            library=library,
            problems=tuple(problems),
            blocked=stopped,
            early=frozenset(),
        )
        survey = Survey(library, tuple(problems), hashes)
        build(self.folders, editions=(), surveyed=survey, waiting=self._waiting)
        self._keep_early(lambda name: False)
        self._sound = saves, survey
        self._is_sound.set()

    def set_pdfs(self) -> None:
        """Set the PDFs of what was found sound at the last look."""
        assert self._sound is not None
        saves, survey = self._sound
        self._go_on(saves)
        library = survey.library
        count = len(EDITIONS) * len(library.briefings.keys() - blocked(library, survey.problems))
        self._tell(stage="pdfs", pdfs=count, pdfs_set=0)

        def progress(name: str, state: str) -> None:
            self._go_on(saves)
            self._tell(pdfs_set=self.now.pdfs_set + 1)

        def typesetter(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
            wanted = self._while_wanted(saves, documents)
            return self._while_wanted(saves, self._typesetter(wanted, fonts))

        outcome = build(
            self.folders,
            surveyed=survey,
            typesetter=typesetter,
            progress=progress,
            waiting=self._waiting,
        )
        self._go_on(saves)
        stopped = frozenset(outcome.blocked)
        self._tell(stage="done", problems=outcome.problems, blocked=stopped)

    def _guarded(self, work: Callable[[], None]) -> None:
        """Do some work; what goes wrong in it is told in the page, and the next save tries again."""
        try:
            work()
        except Overtaken:
            return
        except Exception as failure:
            if not isinstance(failure, OSError):
                traceback.print_exc(file=sys.stderr)
            self._tell(stage="done", failure=f"{type(failure).__name__}: {failure}")

    @contextmanager
    def _waiting(self, out: Path, process: int) -> Iterator[None]:
        """Tell while another run holds the output; our own other thread gives it up by itself."""
        self._tell(is_held=process != os.getpid())
        try:
            yield
        finally:
            self._tell(is_held=False)

    def _tell(self, **changes: object) -> None:
        with self._lock:
            self.now = replace(self.now, **changes)  # type: ignore[arg-type]
        self.ring()

    def _show_early(self, library: Library, stopped: Set[str]) -> None:
        """Compose the pages that are open, before all the others; `stopped` briefings stay."""
        self._early.compose(library, stopped, self.renderer)
        self._tell(stage="checking", early=self._early.names)

    def _keep_early(self, stays: Callable[[str], bool]) -> None:
        self._early.keep(stays)
        self._tell(early=self._early.names)

    def _while_wanted(self, saves: int, those: Iterable[_T]) -> Iterator[_T]:
        """Yield things one by one, until there is another save."""
        for one in those:
            self._go_on(saves)
            yield one

    def _go_on(self, saves: int) -> None:
        if saves != self._saves:
            raise Overtaken


class Overtaken(Exception):
    """There was another save: what is being done is no longer wanted."""
