"""Which problems concern one file: those in it, and those that it makes in what rests on it."""

import re
from collections.abc import Sequence
from pathlib import Path

from briefing.building.foundations import rests_on
from briefing.model import Fact
from briefing.problems import Problem, errors
from briefing.reading.library import Library
from briefing.reading.strays import VOCABULARY

_LAYOUT = re.compile(
    r"sources/[^/]+/(article\.txt|source\.yaml)"
    r"|briefings/[^/]+/(briefing\.yaml|body\.(zh|en)\.md)"
    rf"|vocabulary/({'|'.join(VOCABULARY)})\.yaml"
    r"|facts/[^/]+\.yaml"
    r"|(discrepancies|waivers)\.yaml"
)

_NO_HINDRANCE = ("quantity-uncovered", "review-void")
"""What is mended by curating further, and by the review itself."""


def content_path(file: Path, library: Library) -> str | None:
    """Return a file as messages name it; None where it is no file of the content."""
    try:
        inside = file.resolve().relative_to(Path(library.root).resolve()).as_posix()
    except (ValueError, OSError, RuntimeError):  # elsewhere, or a link that leads to itself
        return None
    is_there = file.is_file() and _LAYOUT.fullmatch(inside)
    return f"{library.root}/{inside}" if is_there else None


def concerning(path: str, problems: Sequence[Problem], library: Library) -> list[Problem]:
    """Return the problems that a person who has just saved `path` wants to hear of."""
    grounds = _grounds(path, library)
    return [
        problem
        for problem in problems
        if problem.where.path == path
        or _folder(problem.where.path, library) == _folder(path, library)
        or path in _grounds(problem.where.path, library, problem.where.line)
        or _names_entry_of(path, problem, library)
        or (problem.where.path in library.unread and problem.where.path in grounds)
    ]


def hindrances(fact_id: str, problems: Sequence[Problem], library: Library) -> list[Problem]:
    """Return the errors that keep a fact from being reviewed: its own, and of what it rests on."""
    fact, path = library.facts.get(fact_id), library.fact_paths[fact_id]
    found = [problem for problem in errors(problems) if problem.code not in _NO_HINDRANCE]
    if fact is None:
        return found
    grounds = library.shared_paths | _grounds_of(fact, library)
    return [
        problem
        for problem in found
        if (problem.where.path == path and fact_at(path, problem.where.line, library) == fact_id)
        or problem.where.path in grounds
    ]


def _folder(path: str, library: Library) -> str:
    """Return the folder of the source or briefing that a file belongs to; else the file itself."""
    inside = path.removeprefix(f"{library.root}/").split("/")
    return "/".join(inside[:2]) if inside[0] in ("sources", "briefings") else path


def _grounds(path: str, library: Library, line: int = 0) -> set[str]:
    """Return the files on which rests what stands in a file, or in the entry at a line of it."""
    root = library.root
    kind, _, name = _folder(path, library).removeprefix(f"{root}/").partition("/")
    if kind == "sources":
        quoting = {fact_id for fact_id, fact in library.facts.items() if fact.source == name}
        return {*_files_of(quoting, library), f"{root}/waivers.yaml"}
    if kind == "briefings":
        briefing = library.briefings.get(name)
        return rests_on(briefing, library) if briefing else set(library.shared_paths)
    if kind == "facts":
        found = [_grounds_of(fact, library) for fact in _facts_at(path, line, library)]
        return set(library.shared_paths).union(*found)
    if kind == "discrepancies.yaml":
        differing = {fact_id for entry in library.discrepancies.values() for fact_id in entry.facts}
        return _files_of(differing, library)
    if kind == "translations.yaml":
        return {*library.fact_paths.values(), f"{root}/discrepancies.yaml"}
    if kind == "waivers.yaml":
        return {p for w in library.waivers.values() for p in library.source_files(w.source)}
    return set()


def fact_at(path: str, line: int, library: Library) -> str | None:
    """Return the id of the fact that holds a line of a file; None where no fact begins before."""
    begun = [
        (fact.where().line, name)
        for name, fact in library.facts.items()
        if library.fact_paths[name] == path and fact.where().line <= line
    ]
    return max(begun)[1] if begun else None


def _facts_at(path: str, line: int, library: Library) -> list[Fact]:
    """Return the fact that holds a line, or all facts of the file."""
    found = fact_at(path, line, library)
    if found is not None:
        return [library.facts[found]]
    return [fact for name, fact in library.facts.items() if library.fact_paths[name] == path]


def _grounds_of(fact: Fact, library: Library) -> set[str]:
    inputs = [*fact.inputs(), fact.converts or ""]
    files = library.source_files(fact.source) if fact.source else set()
    return files | _files_of(inputs, library)


def _files_of(fact_ids: Sequence[str] | set[str], library: Library) -> set[str]:
    return {library.fact_paths[name] for name in fact_ids if name in library.fact_paths}


def _names_entry_of(path: str, problem: Problem, library: Library) -> bool:
    """Tell whether the message names a fact of the file, as where two facts differ."""
    named = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", problem.what.en))
    return any(library.fact_paths.get(name) == path for name in named)
