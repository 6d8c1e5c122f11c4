"""What the workbench shows of a problem; pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from urllib.parse import quote as in_url

from briefing.facts import quotes
from briefing.model import Language
from briefing.problems import Location, Problem, Severity, visible
from briefing.reading.library import Library

_AROUND = 60
"""Characters shown of a line before and after the place that is meant."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, and whether the other text has it too."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quote and the words of the source that come nearest, with what differs."""

    quote: tuple[Run, ...]
    nearest: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ProblemView:
    """A problem for a reader of one language."""

    severity: Severity
    code: str
    sentence: str
    cure: str
    place: str
    """`path:line:column`, to be copied."""
    editor: str
    """The address that opens the place in the editor."""
    line: int
    before: str
    """The offending line up to the place."""
    after: str
    comparison: Comparison | None


def shown(problem: Problem, language: Language, library: Library | None) -> ProblemView:
    """Return what is shown of a problem."""
    before, after = offending(problem.where)
    return ProblemView(
        severity=problem.severity,
        code=problem.code,
        sentence=visible(problem.what.told(language)),
        cure=visible(problem.cure.told(language)),
        place=visible(str(problem.where)),
        editor=editor_link(problem.where),
        line=problem.where.line,
        before=before,
        after=after,
        comparison=comparison(problem, library) if library else None,
    )


def editor_link(where: Location) -> str:
    """Return the address at which VS Code opens a place.

    https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls
    """
    path = in_url(str(Path(where.path).resolve()))
    return f"vscode://file{path}:{where.line or 1}:{where.column or 1}"


def offending(where: Location) -> tuple[str, str]:
    """Return the line of a place as it is on the disk now: up to the place, and from it on."""
    if not where.line:
        return "", ""
    try:
        lines = Path(where.path).read_text(encoding="utf-8", errors="replace").split("\n")
        line = lines[where.line - 1].rstrip("\r")
    except (OSError, IndexError):
        return "", ""
    at = max(0, where.column - 1)
    before, after = line[:at], line[at:]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:]
    if len(after) > 2 * _AROUND:
        after = after[: 2 * _AROUND] + "…"
    return visible(before), visible(after)


def comparison(problem: Problem, library: Library) -> Comparison | None:
    """Return the quote that is not in its source beside the nearest text, or None."""
    if problem.code != "quote-unresolved":
        return None
    for fact in library.facts.values():
        source = library.source_of(fact)
        for key in ("quote", "place-quote", "time-quote"):
            quote: str | None = getattr(fact, key.replace("-", "_"))
            if quote and source and fact.where(key) == problem.where:
                near = quotes.nearest(quote, source.text)
                return compared(quote, near) if near else None
    return None


_WORDS = re.compile(r"[A-Za-z]+|[0-9０-９]+(?:[.,．，][0-9０-９]+)*|.", re.DOTALL)
"""What is compared whole: words of Latin letters, numbers; of the rest each character."""


def compared(quote: str, nearest: str) -> Comparison:
    """Return two texts as runs that they share and runs that differ."""
    left, right = _WORDS.findall(quote), _WORDS.findall(nearest)
    ours: list[Run] = []
    theirs: list[Run] = []
    # As quotes are compared: what is folded there is no difference here.
    first, second = ([quotes.fold(word).text for word in words] for words in (left, right))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for kind, begin, end, start, stop in matcher.get_opcodes():
        differs = kind != "equal"
        ours += [Run(visible("".join(left[begin:end])), differs)] if begin < end else []
        theirs += [Run(visible("".join(right[start:stop])), differs)] if start < stop else []
    return Comparison(tuple(ours), tuple(theirs))
