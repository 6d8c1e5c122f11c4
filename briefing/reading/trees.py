"""The trees of YAML files in order, kept by `briefing check` for its next run: parsing is half of reading.

A tree is found by the digest of the very text that it is of. It has no places but those of its uppermost
keys; where anything else stands is asked only to tell what is wrong, and then the text is parsed.
What is printed is never made of these: a build parses what it reads.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from briefing import sealed
from briefing.artifacts import sha256
from briefing.freshness import note_of
from briefing.reading.yamlsource import Mapping

MOST_NEW = 0.1
"""The share of trees that may be missing on a note before it is written anew."""

_known: dict[str, Any] | None = None
"""A tree and the places of its keys, by the digest of its text; nothing, where no trees are kept."""
_asked: dict[str, Any] = {}


@contextmanager
def kept(content: Path) -> Iterator[None]:
    """Keep the trees of a content folder from one run to the next, as long as this lasts."""
    global _known
    note = note_of("trees", str(content.absolute()))
    _known = sealed.taken(note) or {}
    try:
        yield
        if len(_asked.keys() - _known.keys()) > MOST_NEW * len(_asked):
            sealed.put(note, _asked)
    finally:
        _known = None
        _asked.clear()


def recalled(text: str) -> Mapping | None:
    """Return the tree of a text that was in order, if it is known."""
    if _known is None or (entry := _known.get(name := _digest(text))) is None:
        return None
    _asked[name] = entry
    tree, places = entry
    root = Mapping((1, 1))
    root.update(tree)
    root.keys_at = {key: (line, column) for key, (line, column) in zip(tree, places, strict=True)}
    return root


def keep(text: str, root: Mapping) -> None:
    """Keep the tree of a text that is in order."""
    if _known is not None:
        _asked[_digest(text)] = [root, [*root.keys_at.values()]]


def _digest(text: str) -> str:
    return sha256(text.encode())
