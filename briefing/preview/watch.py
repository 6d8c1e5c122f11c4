"""Sees what is saved. The only user of watchfiles."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

_TOGETHER = 20
"""Milliseconds without a change after which those before it are told: a save is several of them."""
_AT_MOST = 200
"""Milliseconds after which they are told, whatever still changes."""


def saves(folders: Sequence[Path], stop: Event) -> Iterator[frozenset[Path]]:
    """Yield the files that were made, changed or removed below some folders, save after save.

    What begins with a dot does not count, be it file or folder: editors and the history put theirs
    there.
    """
    roots = [folder.resolve() for folder in folders]

    def counts(_: Change, path: str) -> bool:
        return not any(
            part.startswith(".") or part == "__pycache__" or part.endswith("~")
            for root in roots
            if Path(path).is_relative_to(root)
            for part in Path(path).relative_to(root).parts
        )

    for changes in watch(
        *roots,
        watch_filter=counts,
        debounce=_AT_MOST,
        step=_TOGETHER,
        rust_timeout=500,
        stop_event=stop,
        raise_interrupt=False,
    ):
        yield frozenset(Path(path) for _, path in changes)
