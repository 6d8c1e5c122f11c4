"""All checks of a library; what was found to be in order and says the same is not looked at again.

A note in the user's cache holds the digests of the parts (`briefing.parts`) in which the checks of parts
found nothing. Those checks see the other parts alone; one that finds anything there is run on the whole,
so that every message is what it is without the note. No note, a damaged one, or one of another program
only means that all is looked at.
"""

import json
import os
import sys

from briefing import checks
from briefing.artifacts import digest
from briefing.freshness import note_of, program, put_down
from briefing.library import Library
from briefing.parts import narrowed, parts
from briefing.problems import Problem, in_file_order


def check(library: Library) -> list[Problem]:
    """Return everything that the checks find, in file order."""
    if library.unread:  # what is missing may be missed anywhere
        return checks.check(library)
    note = note_of("checked", os.path.abspath(library.root))
    whole, known = parts(library), _known(note)
    left = [part for part in whole if part.digest not in known]
    doubtful = narrowed(library, left) if len(left) < len(whole) else library
    found: list[Problem] = []
    at_fault: set[str] = set()
    for run in checks.runnable(library):
        if run not in checks.OF_PARTS:
            found += run(library)
        elif doubtful is library or any(run(doubtful)):
            told = list(run(library))
            at_fault |= {problem.where.path for problem in told}
            found += told
    paths = [part.paths(library) for part in whole]
    if at_fault <= set().union(*paths):
        in_order = (
            part for part, own in zip(whole, paths, strict=True) if own.isdisjoint(at_fault)
        )
        _remember(note, {part.digest for part in in_order})
    return in_file_order(found)


def _known(note: str) -> frozenset[str]:
    """Return the digests on a note that this program wrote."""
    try:
        with open(note, encoding="utf-8") as file:
            seal, *digests = json.load(file)
        return frozenset(digests) if seal == _seal(digests) else frozenset()
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return frozenset()


def _remember(note: str, digests: set[str]) -> None:
    listed = sorted(digests)
    put_down(note, json.dumps([_seal(listed), *listed]))


def _seal(digests: list[str]) -> str:
    return digest(sys.version, *map(str, program().items()), *digests)
