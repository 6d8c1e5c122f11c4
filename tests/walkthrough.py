"""The page `docs/first-briefing.md` as a person follows it: its commands are typed, its files are written."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

from demofolder import PROJECT

PAGE = PROJECT / "docs" / "first-briefing.md"
IN_BROWSER = 5
"""The section whose facts are curated in the browser; who has none writes them by hand."""
_FENCED = re.compile(r"^( *)```(\w+) ?(\S*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_SECTION = re.compile(r"^## (\d)\.", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A frame of the page: commands with their answers, or a file or lines of one."""

    section: int
    language: str
    path: str
    text: str

    def commands(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each command with the lines that the page shows as its answer."""
        for part in re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]:
            command, *answer = part.splitlines()
            yield command, answer


def blocks() -> list[Block]:
    """Return the frames of the page in order; those before its first section are in section 0."""
    text = PAGE.read_text(encoding="utf-8")
    begun = [(match.start(), int(match[1])) for match in _SECTION.finditer(text)]
    found = []
    for match in _FENCED.finditer(text):
        section = max((number for start, number in begun if start < match.start()), default=0)
        found.append(Block(section, match[2], match[3], dedent(match[4])))
    return found


def entries(text: str) -> dict[str, str]:
    """Return the entries of a YAML file as they are written, by name; comments go with the one above."""
    parts = re.split(r"^(?=[a-z][a-z0-9-]*:)", text, flags=re.MULTILINE)
    return {part.partition(":")[0]: part for part in parts[1:]}


def filled(path: Path, lines: str) -> None:
    """Make entries of a YAML file read as these do; those that it lacks go to its end."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    there = entries(text)
    for name, entry in entries(lines).items():
        text = text.replace(there[name], entry) if name in there else text + entry
    path.write_text(text, encoding="utf-8")


@dataclass
class Practice:
    """A project as it is after `make briefing`, and the folder in which the person is."""

    root: Path
    at: Path = field(init=False)

    def __post_init__(self) -> None:
        command = self.root / ".venv" / "bin" / "briefing"
        command.parent.mkdir(parents=True)
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n')
        command.chmod(0o755)
        vocabulary = Path("content", "vocabulary")
        shutil.copytree(PROJECT / vocabulary, self.root / vocabulary)
        self.at = self.root

    @property
    def environment(self) -> dict[str, str]:
        """A Chinese desktop, with this program as `briefing`."""
        own = {"LANG": "zh_CN.UTF-8", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(PROJECT)}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
        return kept | own | {"PATH": f"{self.root}/.venv/bin:{os.environ['PATH']}"}

    def run(self, command: str) -> tuple[int, str]:
        """Type a command; return its exit code and all that it answers."""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.at,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        if command.startswith("cd "):
            self.at = self.at / command.removeprefix("cd ")
        return done.returncode, done.stdout

    def follow(self, block: Block) -> None:
        """Do what a frame says: type its commands and read their answers, or write its file."""
        if block.language == "console":
            for command, answer in block.commands():
                code, told = self.run(command)
                assert code == int(any(" 错误: " in line for line in answer)), told
                for line in answer:
                    assert line in told, told
        elif block.language == "yaml":
            filled(self.at / block.path, block.text)
        else:
            (self.at / block.path).write_text(block.text, encoding="utf-8")
