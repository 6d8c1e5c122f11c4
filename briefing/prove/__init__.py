"""The proof that the checks bite: a copy of the content is corrupted, and what stays green is told.

Each kind of corruption is one function of `of_facts`, `of_evidence`, `of_claims`, `of_pages`, `of_words`,
`of_editors` or `of_curation`; `trial` runs them and `report` counts.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from briefing.prove import (
    of_claims,
    of_curation,
    of_editors,
    of_evidence,
    of_facts,
    of_pages,
    of_words,
)
from briefing.prove.edits import Kind, Original
from briefing.prove.report import Proof, proof
from briefing.prove.trial import planned, tried

KINDS: tuple[Kind, ...] = (
    *of_facts.KINDS,
    *of_evidence.KINDS,
    *of_claims.KINDS,
    *of_pages.KINDS,
    *of_words.KINDS,
    *of_editors.KINDS,
    *of_curation.KINDS,
)
MOST = 150
"""So many of each kind are tried, evenly sampled, if nothing else is asked for."""

Steps = Callable[[int], AbstractContextManager[Callable[[int], None]]]
"""Given a total, gives a function that is told how many more are done."""


def prove(
    content: Path, *, only: frozenset[str] = frozenset(), most: int, jobs: int, steps: Steps
) -> Proof:
    """Return what became of the corruptions of each kind, or of some kinds."""
    content = content.resolve()
    kinds = [kind for kind in KINDS if not only or kind.name in only]
    corruptions = planned(Original(content), kinds, most)
    with steps(len(corruptions)) as progress:
        return proof(kinds, tried(content, corruptions, jobs=jobs, progress=progress))
