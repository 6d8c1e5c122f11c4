"""The site while its content is edited: what is known of it now, and who makes it anew.

Two threads. One reads at every save, composes the pages that are open before anything is checked, then
checks, then makes all the pages in the output folder; the other sets the PDFs of what was found sound.
Both are the build of `briefing.building.build`: an error blocks, the last good page stays.
"""

import os
import re
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Lock
from typing import Literal, cast

from briefing import artifacts, collector
from briefing.building.build import Folders, Survey, Typesetter, build
from briefing.building.foundations import blocked
from briefing.building.workers import Outcome
from briefing.checking.examining import judged
from briefing.composing.compose import compose
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS, Edition
from briefing.preview.guard import file_below
from briefing.problems import Problem, errors
from briefing.reading.library import Library
from briefing.reading.reader import briefing_ids, read
from briefing.rendering.documents import Document
from briefing.rendering.render import Renderer

Stage = Literal["reading", "checking", "pages", "pdfs", "done"]

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_BRIEFING = re.compile(rf"({_ID})/\1-({'|'.join(EDITIONS)})\.(html|pdf)")
_OTHERS = re.compile(rf"index\.html|sources/{_ID}\.html|data/facts\.(?:csv|json|xlsx)")


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
        self._open: Counter[str] = Counter()
        self._lock = Lock()
        self._early: dict[str, bytes] = {}
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

    @contextmanager
    def reading(self, name: str) -> Iterator[None]:
        """Let a page be one of those that are made first, while it is read."""
        with self._lock:
            self._open[name] += 1
        try:
            yield
        finally:
            with self._lock:
                self._open[name] -= 1

    def file(self, name: str) -> bytes | None:
        """Return a file of the site by its name in the output folder; None if there is none of it."""
        if not is_of_site(name):
            return None
        return self._early.get(name) or file_below(self.folders.out, name)

    def awaits(self, name: str) -> bool:
        """Tell whether a page that is not there may still come."""
        if page := _BRIEFING.fullmatch(name):
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
        self._show_early(library, stopped | {name.partition("/")[0] for name in self._early})
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

        def told(name: str, state: str) -> None:
            self._go_on(saves)
            self._tell(pdfs_set=self.now.pdfs_set + 1)

        def asked(documents: Iterable[Document]) -> Iterator[Document]:
            for document in documents:
                self._go_on(saves)
                yield document

        def typesetter(documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
            for outcome in self._typesetter(asked(documents), fonts):
                self._go_on(saves)
                yield outcome

        outcome = build(
            self.folders,
            surveyed=survey,
            typesetter=typesetter,
            progress=told,
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
        with self._lock:
            names = [name for name, readers in self._open.items() if readers]
        renderer = self.renderer
        for page in filter(None, map(_BRIEFING.fullmatch, names)):
            if page[1] in stopped or page[1] not in library.briefings:
                continue
            edition = cast(Edition, page[2])
            try:
                view = compose(library.briefings[page[1]], edition, library, renderer.wording)
                self._early[page[0]] = renderer.screen(view).encode()
            except Exception:
                continue  # the checks will tell why it cannot be composed, or the build fails too
        self._tell(stage="checking", early=frozenset(self._early))

    def _keep_early(self, stays: Callable[[str], bool]) -> None:
        self._early = {name: page for name, page in self._early.items() if stays(name)}
        self._tell(early=frozenset(self._early))

    def _go_on(self, saves: int) -> None:
        if saves != self._saves:
            raise Overtaken


class Overtaken(Exception):
    """There was another save: what is being done is no longer wanted."""


def is_of_site(name: str) -> bool:
    """Tell whether a file of this name may be part of a site."""
    return bool(_BRIEFING.fullmatch(name) or _OTHERS.fullmatch(name))
