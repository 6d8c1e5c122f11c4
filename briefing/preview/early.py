"""The pages that are open in a browser: at a save they are composed before anything is checked."""

from collections import Counter
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from threading import Lock
from typing import cast

from briefing.composing.compose import compose
from briefing.model import Edition
from briefing.preview.guard import BRIEFING_FILE
from briefing.reading.library import Library
from briefing.rendering.render import Renderer


class EarlyPages:
    """Knows which pages are open, and keeps those that were composed before they were checked."""

    def __init__(self) -> None:
        self._readers: Counter[str] = Counter()
        self._lock = Lock()
        self._pages: dict[str, bytes] = {}

    @property
    def names(self) -> frozenset[str]:
        """Return the names of the pages that are kept."""
        return frozenset(self._pages)

    def page(self, name: str) -> bytes | None:
        """Return a page that is kept, if it is."""
        return self._pages.get(name)

    @contextmanager
    def reading(self, name: str) -> Iterator[None]:
        """Let a page be one of those that are open, while it is read."""
        with self._lock:
            self._readers[name] += 1
        try:
            yield
        finally:
            with self._lock:
                self._readers[name] -= 1

    def compose(self, library: Library, stopped: Set[str], renderer: Renderer) -> None:
        """Compose the pages that are open; those of `stopped` briefings stay as they are."""
        with self._lock:
            names = [name for name, readers in self._readers.items() if readers]
        for page in filter(None, map(BRIEFING_FILE.fullmatch, names)):
            if page[1] in stopped or page[1] not in library.briefings:
                continue
            edition = cast(Edition, page[2])
            try:
                view = compose(library.briefings[page[1]], edition, library, renderer.wording)
                self._pages[page[0]] = renderer.screen(view).encode()
            except Exception:
                continue  # the checks will tell why it cannot be composed, or the build fails too

    def keep(self, stays: Callable[[str], bool]) -> None:
        """Keep of these pages only some, by their names."""
        self._pages = {name: page for name, page in self._pages.items() if stays(name)}
