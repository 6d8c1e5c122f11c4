"""The trial: each corruption is made in a copy of the content, read and checked, and undone.

A corruption is caught when there is an error that the clean content does not have. A crash of the
program catches nothing: it is a survivor of its own.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from briefing import checks
from briefing.problems import Problem
from briefing.prove.edits import Change, Corruption, Edit, Kind, Original
from briefing.reading.reader import read

_BATCH = 40

Known = frozenset[tuple[str, str, str]]
"""The errors of the clean content: code, file, sentence."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one corruption."""

    kind: str
    recipe: tuple[Change, ...]
    caught_by: str
    """The code of the first new error; empty for a survivor."""
    crash: str = ""
    """What the program broke on, which is no way to catch anything."""


def sampled(corruptions: Sequence[Corruption], most: int) -> list[Corruption]:
    """Return at most so many, evenly from first to last."""
    total = len(corruptions)
    if total <= most:
        return list(corruptions)
    return [corruptions[number * total // most] for number in range(most)]


def planned(original: Original, kinds: Sequence[Kind], most: int) -> list[Corruption]:
    """Return the corruptions of some kinds, each once, `most` of a kind, in a fixed order."""
    return [
        corruption
        for kind in kinds
        for corruption in sampled(
            [Corruption(kind.name, edits) for edits in _distinct(original, kind)], most
        )
    ]


def _distinct(original: Original, kind: Kind) -> Iterator[tuple[Edit, ...]]:
    seen = set()
    for edits in kind.edits(original):
        key = repr(edits)
        if edits and key not in seen:
            seen.add(key)
            yield edits


def tried(
    content: Path,
    corruptions: Sequence[Corruption],
    *,
    jobs: int,
    progress: Callable[[int], None] = lambda more: None,
) -> list[Verdict]:
    """Return the verdict on each corruption, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        clean = frozenset(_errors(_copied(content, Path(folder)), list(checks.CHECKS)))
    batches = [corruptions[at : at + _BATCH] for at in range(0, len(corruptions), _BATCH)]
    run = partial(_batch, content, clean)
    if jobs == 1:
        return list(chain.from_iterable(_told(map(run, batches), progress)))
    with ProcessPoolExecutor(jobs) as pool:
        return list(chain.from_iterable(_told(pool.map(run, batches), progress)))


def _told(
    done: Iterator[list[Verdict]], progress: Callable[[int], None]
) -> Iterator[list[Verdict]]:
    for verdicts in done:
        progress(len(verdicts))
        yield verdicts


def _copied(content: Path, folder: Path) -> Path:
    return Path(
        shutil.copytree(content, folder.resolve() / "content", ignore=shutil.ignore_patterns(".*"))
    )


def _batch(content: Path, known: Known, corruptions: Sequence[Corruption]) -> list[Verdict]:
    original = Original(content)
    with tempfile.TemporaryDirectory() as folder:
        copy, order = _copied(content, Path(folder)), list(checks.CHECKS)
        return [_verdict(original, copy, known, corruption, order) for corruption in corruptions]


def _verdict(
    original: Original, copy: Path, known: Known, corruption: Corruption, order: list[checks.Check]
) -> Verdict:
    """Try one corruption; the check that catches it goes to the front of the order."""
    caught, crash = "", ""
    files = original.written(corruption.edits)
    for path, changed in files.items():
        (copy / path).write_bytes(changed)
    try:
        caught = next((error[0] for error in _errors(copy, order) if error not in known), "")
    except Exception as error:
        crash = f"{type(error).__name__}: {error}"
    for path in files:
        (copy / path).write_bytes(original.raw(path))
    return Verdict(corruption.kind, original.recipe(corruption.edits), caught, crash)


def _errors(root: Path, order: list[checks.Check]) -> Iterator[tuple[str, str, str]]:
    """Find the errors of a folder one by one; no corruption is about glyphs, so no font is read."""

    def told(found: Iterable[Problem]) -> Iterator[tuple[str, str, str]]:
        for problem in found:
            if problem.severity == "error":
                place = problem.where.path.removeprefix(str(root))
                yield problem.code, place, problem.what.en.replace(str(root), "")

    library, problems = read(root)
    yield from told(problems)
    can_run = checks.runnable(library)
    for check in [check for check in order if check in can_run]:
        for error in told(check(library)):
            order.remove(check)
            order.insert(0, check)
            yield error
