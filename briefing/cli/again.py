"""The commonest command, given again: `briefing build` with nothing changed.

It is answered before a parser is built, in the time that Python itself takes to start.
"""

import os
import sys

CONFIGURATION = "[tool.briefing"
"""What a pyproject.toml holds that names other folders."""


def nothing_to_do() -> bool:
    """Tell, and say, that the folders of these names are as the last build left them."""
    from briefing.freshness import Watch

    try:
        with open("pyproject.toml", encoding="utf-8") as file:
            if CONFIGURATION in file.read():
                return False
    except FileNotFoundError:
        pass
    except (OSError, ValueError):
        return False
    if not Watch(["content", "templates"], "build").nothing_to_do():
        return False
    say_so("build")
    return True


def say_so(out: str | os.PathLike[str]) -> None:
    """Say that the output is up to date."""
    print(f"没有变化，{out} 已是最新 / nothing changed, {out} is up to date", file=sys.stderr)
