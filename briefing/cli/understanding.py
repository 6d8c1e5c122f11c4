"""A parser that says in both languages what it does not understand."""

import argparse
import os
import sys

from briefing.cli.asking import USAGE

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """Says in both languages what it does not understand; its verbs do too."""

    def error(self, message: str) -> "NoReturn":
        """Say what was not understood, and leave."""
        self.print_usage(sys.stderr)
        self.exit(
            USAGE,
            f"命令写得不对{_in_chinese(message)} / the command was not understood: {message}\n",
        )

    def format_help(self) -> str:
        """Return the help, with examples at its end."""
        from briefing.cli.examples import as_text

        return super().format_help() + as_text(self.prog.partition(" ")[2])

    def _get_formatter(self) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(self.prog, width=_width())


def _in_chinese(message: str) -> str:
    """Return what `argparse` says, as far as it is what staff meet."""
    import re
    from difflib import get_close_matches

    if found := re.match(r"the following arguments are required: (.+)", message):
        return f"：还缺 {found[1].replace(', ', '、')}"
    if found := re.match(r"argument (\S+): invalid choice: '(.*?)' \(choose from (.+)\)", message):
        near = get_close_matches(found[2], re.findall(r"[\w-]+", found[3]), 1)
        return f"：没有 {found[2]}" + (f"，最接近的是 {near[0]}" if near else "")
    if found := re.match(r"unrecognized arguments: (.+)", message):
        return f"：不认识 {found[1]}"
    if found := re.match(r"argument (\S+): expected one argument", message):
        return f"：{found[1]} 后面少了内容"
    return ""


def _width() -> int:
    """Return the columns of the terminal; argparse would load the compression libraries to ask."""
    try:
        return os.get_terminal_size().columns - 2
    except OSError:
        return 98
