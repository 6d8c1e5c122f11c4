"""The rooms of the program stand in one row, as docs/architecture.md has them: imports go up only."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "briefing"
TABLE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROWS = [re.findall(r"`(\w+)`", line.split("|")[1]) for line in TABLE.splitlines() if "`" in line and line.startswith("|")]  # fmt: skip
ORDER = {room: row for row, rooms in enumerate(ROWS[1:]) for room in rooms}


def room_of(path: Path) -> str:
    return path.relative_to(PROGRAM).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The rooms that a module imports from, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("briefing.")}
    return found


MODULES = sorted(path for path in PROGRAM.rglob("*.py") if not path.name.startswith("__main__"))


def test_every_room_stands_in_the_table() -> None:
    rooms = {room_of(path) for path in MODULES if path != PROGRAM / "__init__.py"}
    assert rooms == ORDER.keys()


@pytest.mark.parametrize("room", ORDER)
def test_a_room_imports_only_from_rooms_above_it(room: str) -> None:
    below = {
        f"{path.relative_to(PROGRAM)} imports {other}"
        for path in MODULES
        if room_of(path) == room
        for other in imported(path) & ORDER.keys()
        if ORDER[other] > ORDER[room]
    }
    assert not below
