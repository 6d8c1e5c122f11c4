"""All checks of a library; what was found to be in order and says the same is not looked at again.

A note in the user's cache holds the digests of the parts (`briefing.checking.parts`) in which the checks of parts
found nothing. Those checks see the other parts alone; one that finds anything there is run on the whole,
so that every message is what it is without the note. The note also holds what became of the quantities of
each source, and what the values of facts say. No note, a damaged one, or one of another program only means that all is looked at.
"""

import os

from briefing import checks, sealed
from briefing.checking.parts import narrowed, parts
from briefing.checks.evidence import coverage
from briefing.facts import figures
from briefing.freshness import note_of
from briefing.problems import Problem, in_file_order
from briefing.quantities import as_row, of_row
from briefing.reading.library import Library


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
        remember(note, library, {part.digest for part in in_order})
    return in_file_order(found)


def remember(note: str, library: Library, in_order: set[str]) -> None:
    """Write what was learnt of a library: the digests of its parts in order, and its quantities."""
    accounts = [coverage.READ[one.rests_on] for one in coverage.coverages(library).values()]
    said = figures.values(library)
    values = said.keys() & {fact.value for fact in library.facts.values()}
    sealed.put(
        note,
        [
            sorted(in_order),
            [coverage.as_row(account) for account in accounts],
            figures.things(library),
            {value: (known := said[value]) and as_row(known) for value in values},
        ],
    )


def _known(note: str) -> frozenset[str]:
    """Return the digests on a note, and remember the quantities on it."""
    in_order, accounts, things, values = sealed.taken(note) or ([], [], "", {})
    coverage.READ.update((one.rests_on, one) for one in map(coverage.of_row, accounts))
    said = figures.READ.setdefault(things, {})
    said |= {value: row and of_row(row) for value, row in values.items()}
    return frozenset(in_order)
