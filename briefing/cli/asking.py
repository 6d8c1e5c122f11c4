"""What the verbs share: exit codes, folders, the language of messages, what is said of problems."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.cli.again import CONFIGURATION

TYPE_CHECKING = False  # as in `typing`, which takes as long to import as all the verbs
if TYPE_CHECKING:
    from briefing.problems import Messages, Problem

FINE, FINDINGS, USAGE, BUG = 0, 1, 2, 3


class Misunderstood(Exception):
    """The command or its configuration asks for what is not there."""


def templates(options: argparse.Namespace) -> Path:
    """Return the folder of the templates, whose wording can be read."""
    from briefing.composing.wording import read_wording

    found = folder(options, "templates")
    if not (found / "wording.yaml").is_file():
        raise Misunderstood(
            f"没有模板文件夹 {found}，用 --templates 指出 / "
            f"no templates folder {found}: name it with --templates"
        )
    try:
        read_wording(found)
    except ValueError as error:
        raise Misunderstood(f"模板的用语读不出来 / the wording cannot be read: {error}") from error
    return found


def folder(options: argparse.Namespace, name: str) -> Path:
    """Return a folder: from the option, from [tool.briefing] of pyproject.toml, or its name.

    A project that has no templates of its own has those of this program.
    """
    given: Path | None = getattr(options, name)
    found = given or Path(_configuration().get(name, _DEFAULTS[name]))
    if not given and name == "templates" and found == Path(_DEFAULTS[name]) and not found.exists():
        return _OURS
    return (
        found if found.name else found.absolute()
    )  # what lies in `.` would have a path without it


_OURS = Path(__file__).parents[2] / "templates"
_DEFAULTS = {"content": "content", "templates": "templates", "out": "build"}


def _configuration() -> dict[str, str]:
    try:
        text = Path("pyproject.toml").read_text(encoding="utf-8")
        if CONFIGURATION not in text:
            return {}  # without loading a reader of TOML
        import tomllib

        document = tomllib.loads(text)
    except OSError:
        return {}
    except ValueError as error:
        raise Misunderstood(
            f"pyproject.toml 读不出来 / pyproject.toml cannot be read: {error}"
        ) from error
    table = document.get("tool", {}).get("briefing", {})
    return {key: value for key, value in table.items() if isinstance(value, str)}


def there(content: Path) -> Path:
    """Return a content folder that is there."""
    if not content.is_dir():
        raise Misunderstood(f"没有内容文件夹 / no such folder: {content}")
    return content


def messages(options: argparse.Namespace) -> "Messages":
    """Return the language of the messages: as asked for, or that of the locale."""
    chosen: Messages | None = options.messages
    if chosen:
        return chosen
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    if locale.startswith("zh"):
        return "zh"
    return "en" if locale.startswith("en") else "both"


def report(problems: "Sequence[Problem]", options: argparse.Namespace) -> int:
    """Print problems with their counts; return the exit code that they make."""
    from briefing.problems import as_text, errors

    if problems:
        say(as_text(problems, messages(options)))
    found = len(errors(problems))
    if problems:
        warnings = len(problems) - found
        say(f"{found} 个错误，{warnings} 个警告 / {found} errors, {warnings} warnings")
        _say_where_to_begin(errors(problems), options)
    return FINDINGS if found else FINE


_UNREAD = {
    *("entries-expected", "file-encoding", "file-ignored", "file-missing", "file-outside"),
    *("file-too-large", "file-unreadable", "id-invalid", "yaml-syntax"),
}
"""Codes of what is not read: much of the rest is wrong for want of it."""
_SCREEN = 10
"""Errors that are seen at a glance."""


def _say_where_to_begin(found: "Sequence[Problem]", options: argparse.Namespace) -> None:
    """Name what is not read where it would be lost among what follows from it."""
    from briefing.problems import Bilingual

    unread = [problem for problem in found if problem.code in _UNREAD]
    if unread and len(found) - len(unread) > _SCREEN:
        begin = Bilingual(
            "先改这里，其余多半由它引起：", "Begin here; most of the rest follows from it:"
        )
        say(begin.told(messages(options)))
        for problem in unread[:3]:
            say(f"  {problem.where}: {problem.what.told(messages(options))}")


def no_such(zh: str, en: str, name: str, known: "Iterable[str]") -> str:
    """Return that there is nothing of a name, with the nearest that there is."""
    from difflib import get_close_matches

    near = next(iter(get_close_matches(name, list(known), 1)), "")
    hint_zh, hint_en = (f"，最接近的是 {near}", f" (the nearest is {near})") if near else ("", "")
    if en == "fact" and not name.isascii():
        hint_zh = f"；这里写标识，按文字找标识用 briefing find {name}"
        hint_en = f" (write its id; briefing find {name} finds it by its words)"
    return f"没有{zh} {name}{hint_zh} / no such {en}: {name}{hint_en}"


@contextmanager
def waiting(out: Path, process: int) -> Iterator[None]:
    """Say that another run writes to a folder, and that this one waits for it."""
    zh, en = (f"（进程 {process}）", f" (process {process})") if process else ("", "")
    say(
        f"另一次运行{zh}正在写入 {out}，等它完成；按 Ctrl-C 可放弃 / "
        f"another run{en} is writing to {out}: waiting until it is done; Ctrl-C gives up"
    )
    yield


def say(text: str) -> None:
    """Print to standard error."""
    print(text, file=sys.stderr, flush=True)
