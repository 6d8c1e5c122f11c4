"""Problems: what is wrong, where, why and how to mend it, in Chinese and in English.

A user's mistake is a value, never an exception: every stage returns the problems that it found
and the command line prints them all at once, in file order.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]
Messages = Literal["zh", "en", "both"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; line and column count from 1, 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `path:line:col`, the form that editors and terminals make clickable."""
        return f"{self.path}:{self.line or 1}:{self.column or 1}"


Where = Callable[[], Location]
"""Looks up a place: only what is wrong has one to tell."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One sentence in both languages."""

    zh: str
    en: str

    def told(self, messages: Messages) -> str:
        """Return it in the language of the messages, or in both; what is the same in both stands once."""
        if messages == "both" and self.zh != self.en:
            return f"{self.zh} / {self.en}"
        return self.en if messages == "en" else self.zh


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: its code, its place, what it is, and the cure."""

    code: str
    where: Location
    what: Bilingual
    cure: Bilingual
    severity: Severity = "error"


def finding(
    code: str,
    where: Location,
    what: tuple[str, str],
    cure: tuple[str, str],
    severity: Severity = "error",
) -> Problem:
    """Return a problem from pairs of sentences, Chinese first; what is endless is cut."""
    zh, en = (_short(sentence) for sentence in what)
    return Problem(code, where, Bilingual(zh, en), Bilingual(*cure), severity)


_MOST = 390


def _short(sentence: str) -> str:
    if len(sentence) <= _MOST:
        return sentence
    return f"{sentence[: _MOST // 2]} […] {sentence[-_MOST // 2 + 10 :]}"


def in_file_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted by place, each once."""
    unique = {(problem.where, problem.code, problem.what): problem for problem in problems}
    return sorted(unique.values(), key=lambda p: (p.where, p.code, p.what.en))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return those problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


# Marks and fillers that Python counts as printable and that nobody sees.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def visible(text: str) -> str:
    """Return the text with control and invisible characters spelled as `<U+XXXX>`.

    A message cannot move the cursor, colour the terminal or hide what it says (CVE-2021-42574).
    """
    return "".join(char if _shows(char) else f"<U+{ord(char):04X}>" for char in text)


def _shows(char: str) -> bool:
    if char.isprintable():
        return not _UNSEEN.match(char)
    return unicodedata.category(char) == "Zs"


_SEVERITY_ZH = {"error": "错误", "warning": "警告"}


def as_text(problems: Sequence[Problem], messages: Messages) -> str:
    """Return the problems for a reader: place, sentence, the offending line, the cure."""
    lines: dict[str, list[str]] = {}
    return "\n".join(_entry(problem, messages, lines) for problem in problems)


def _entry(problem: Problem, messages: Messages, lines: dict[str, list[str]]) -> str:
    where, code = problem.where, f"[{problem.code}]"
    out = []
    if messages != "en":
        label = problem.severity if messages == "both" else _SEVERITY_ZH[problem.severity]
        out.append(f"{visible(str(where))}: {label}: {visible(problem.what.zh)} {code}")
    if messages == "en":
        out.append(f"{visible(str(where))}: {problem.severity}: {visible(problem.what.en)} {code}")
    if messages == "both":
        out.append(f"    {visible(problem.what.en)}")
    if excerpt := _excerpt(where, lines):
        out.append(excerpt)
    if messages != "en":
        out.append(f"    改法：{visible(problem.cure.zh)}")
    if messages != "zh":
        out.append(f"    cure: {visible(problem.cure.en)}")
    return "\n".join(out)


_EXCERPT_WIDTH = 110


def _excerpt(where: Location, lines: dict[str, list[str]]) -> str:
    """Return the offending line, cut around its column, or nothing for a whole file."""
    if not where.line:
        return ""
    if where.path not in lines:
        try:
            text = Path(where.path).read_text(encoding="utf-8", errors="replace")
        except OSError:
            text = ""
        lines[where.path] = text.split("\n")
    numbered = lines[where.path]
    if where.line > len(numbered):
        return ""
    line, column = numbered[where.line - 1].rstrip("\r"), max(where.column - 1, 0)
    start = max(0, column - _EXCERPT_WIDTH // 2) if len(line) > _EXCERPT_WIDTH else 0
    shown = line[start : start + _EXCERPT_WIDTH]
    head, tail = "…" if start else "", "…" if start + _EXCERPT_WIDTH < len(line) else ""
    return f"{where.line:>6} | {head}{visible(shown)}{tail}"


def as_json(problems: Sequence[Problem], counts: Mapping[str, Mapping[str, int]]) -> str:
    """Return problems and counts for a program: one JSON document, text in both languages."""
    rows = [
        {
            "path": problem.where.path,
            "line": problem.where.line,
            "column": problem.where.column,
            "severity": problem.severity,
            "code": problem.code,
            "what": {"zh": problem.what.zh, "en": problem.what.en},
            "cure": {"zh": problem.cure.zh, "en": problem.cure.en},
        }
        for problem in problems
    ]
    return json.dumps({"problems": rows, "counts": counts}, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    """Return the problems as GitHub workflow commands, one line each."""
    return "\n".join(
        f"::{problem.severity} file={_property(problem.where.path)},line={problem.where.line or 1},"
        f"col={problem.where.column or 1},title={problem.code}::"
        f"{_escaped(problem.what.en)}%0A{_escaped(problem.cure.en)}"
        for problem in problems
    )


def notice(text: str) -> str:
    """Return a remark as a GitHub workflow command."""
    return f"::notice title=briefing check::{_escaped(text)}"


def _escaped(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
