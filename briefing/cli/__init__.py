"""The command line. Everything is imported late.

`again` answers a build of what has not changed, `parser` says what can be asked for, and six modules do it:
`making` (build, preview), `starting` (new), `desk` (facts, undo), `looking` (where, find), `releasing`, and `verbs` all
the others.
`asking` holds what they share: folders, the language of messages, what is printed; `progress` shows how far they are,
`manual` is what they explain, `examples` stand below the help, `completion` answers shells. Exit codes: 0 fine,
1 problems found, 2 the command was not understood or the machine could not carry it out, 3 our own bug.
"""

import atexit
import gc
import io
import os
import sys
from collections.abc import Sequence

from briefing import __version__

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code."""
    _make_ready_to_speak()
    # At its end Python would look for garbage in all that was read; it goes with the process.
    atexit.register(gc.freeze)
    asked = sys.argv[1:] if arguments is None else [*arguments]
    try:
        try:
            return _answer(asked)
        finally:  # also behind the help, which leaves by an exception
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`| head`); nothing is wrong.
        _drop_what_cannot_be_written()
        return 0
    except OSError as failure:
        from briefing.cli.asking import USAGE, say

        _drop_what_cannot_be_written()
        say(f"电脑上做不到 / the machine could not do it: {failure}")
        return USAGE


def _answer(asked: Sequence[str]) -> int:
    if asked == ["--version"]:
        print(f"briefing {__version__}")
        return 0
    if asked[:1] == ["--complete"]:
        from briefing.cli.completion import answer

        print(answer(asked[1:]), end="")
        return 0
    if asked == ["build"]:
        from briefing.cli.again import nothing_to_do

        if nothing_to_do():
            return 0
    return _run(asked)


def _run(arguments: Sequence[str]) -> int:
    from briefing.cli.asking import BUG, FINDINGS, USAGE, Misunderstood, say
    from briefing.cli.parser import parser

    options = parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        return code
    except Misunderstood as misunderstood:
        say(str(misunderstood))
        return USAGE
    except OSError:
        raise
    except KeyboardInterrupt:
        say("已中断 / interrupted")
        return FINDINGS
    except Exception:
        import traceback

        traceback.print_exc()
        say(
            "这是程序自身的错误，请连同以上内容报告维护者 / this is our own bug: please report the lines above"
        )
        return BUG


def _make_ready_to_speak() -> None:
    """Let output that is closed go nowhere, and what a terminal cannot show come as codes."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_what_cannot_be_written() -> None:
    """Forget what standard output still holds, or Python would complain at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
