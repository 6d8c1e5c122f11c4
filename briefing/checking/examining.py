"""The examination: read and check, without what a build needs to print."""

from collections.abc import Iterable
from pathlib import Path

from briefing import collector
from briefing.checking.checked import check
from briefing.checks.cards import glyphs
from briefing.problems import Problem, in_file_order
from briefing.reading.library import Library
from briefing.reading.reader import read


@collector.at_rest()
def examine(content: Path, templates: Path) -> tuple[Library, list[Problem]]:
    """Return the content and everything that is wrong with it, in file order."""
    library, met = read(content)
    return library, judged(library, met, templates)


def judged(library: Library, met: Iterable[Problem], templates: Path) -> list[Problem]:
    """Return what reading a library met and what the checks find, in file order."""
    found = [*met, *check(library), *glyphs.check(library, templates / "fonts")]
    return in_file_order(found)
