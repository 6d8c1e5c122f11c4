"""Which files a briefing rests on: an error in one blocks it, a change in one makes it anew."""

from collections.abc import Mapping, Sequence

from briefing.composing.citing import cited
from briefing.problems import Problem, errors
from briefing.reading.library import Briefing, Library


def blocked(library: Library, problems: Sequence[Problem]) -> set[str]:
    """Return the ids of the briefings that rest on a file with an error."""
    broken = {problem.where.path for problem in errors(problems)}
    found = {
        name
        for name, folder in library.briefing_paths.items()
        if name not in library.briefings or any(_is_below(path, folder) for path in broken)
    }
    for name, briefing in library.briefings.items():
        if broken & rests_on(briefing, library):
            found.add(name)
    return found


def rests_on(briefing: Briefing, library: Library) -> set[str]:
    """Return the files that a briefing rests on, besides its own folder."""
    paths = set(library.shared_paths)
    for fact_id in cited(briefing, library):
        paths.add(library.fact_paths.get(fact_id, ""))
        fact = library.facts.get(fact_id)
        if fact is None and fact_id not in library.constants:
            paths |= library.illegible_facts()
        if fact is not None and fact.source is not None:
            paths |= library.source_files(fact.source)
    return paths


def made_from(briefing: Briefing, library: Library, hashes: Mapping[str, str]) -> dict[str, str]:
    """Return the files that a briefing is made from, with their hashes, by their names in the content."""
    paths, folder = rests_on(briefing, library), library.briefing_paths[briefing.id]
    return {
        path.removeprefix(library.root): sha256
        for path, sha256 in hashes.items()
        if path in paths or _is_below(path, folder)
    }


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")
