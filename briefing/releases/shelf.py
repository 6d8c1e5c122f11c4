"""The shelf: the folder of the sealed releases, their numbers and their order."""

import re
from pathlib import Path

SHELF = "releases"
"""Below the output; `make clean` leaves it alone."""

MANIFEST = "manifest.json"
SEAL = "manifest.sha256"
LINES = "lines.json"
REGISTER = "register.json"

_NUMBER = re.compile(r"[0-9][0-9a-z]*([.-][0-9a-z]+)*")


def shelf(out: Path) -> Path:
    """Return the folder of the releases of an output."""
    return out / SHELF


def is_number(text: str) -> bool:
    """Tell whether a text may number a release: 7, 2026-07, 2026-07-draft."""
    return len(text) <= 32 and _NUMBER.fullmatch(text) is not None


def sealed(folder: Path) -> list[str]:
    """Return the numbers of the releases of a shelf, in their order: 2026-9 before 2026-10."""
    if not folder.is_dir():
        return []
    found = [path.name for path in folder.iterdir() if (path / MANIFEST).is_file()]
    return sorted(filter(is_number, found), key=order)


def order(number: str) -> list[tuple[int, int, str]]:
    """Return what numbers are sorted by: their parts, figures by their value.

    What has more parts comes first, as a draft before its issue: 2026-07-draft, 2026-07.
    """
    parts = re.findall(r"[0-9]+|[a-z]+", number)
    keys = [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts]
    return [*keys, (0, 1, "")]
