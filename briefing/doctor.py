"""Sees that the machine has what cannot be installed from the lock file.

Set-up runs it with the machine's own Python, before anything is installed: it imports the standard
library only.

    python3 -m briefing.doctor

Run as root it installs what is missing with the machine's package manager. Otherwise it prints the
command and exits 1.
"""

# Python 3.9 must get as far as being told that it is too old.
from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

OLDEST_PYTHON = (3, 11)
# Where Homebrew keeps libraries (Apple silicon, Intel). Only Homebrew's own Python looks there.
HOMEBREW = ("/opt/homebrew/lib", "/usr/local/lib")

Command = tuple[str, ...]


class Library(NamedTuple):
    """A C library, by the file names that the dynamic loader knows."""

    name: str
    linux: str
    macos: str

    def file_name(self, system: str) -> str:
        """The loader's name of it where `sys.platform` is `system`. WSL is a Linux."""
        return self.macos if system == "darwin" else self.linux


PANGO = Library("Pango", "libpango-1.0.so.0", "libpango-1.0.dylib")
PANGOFT2 = Library("PangoFT2", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib")
# WeasyPrint works without it, several times slower.
SUBSET = Library("HarfBuzz subset", "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib")
LIBRARIES = (PANGO, PANGOFT2, SUBSET)
VENV = "Python venv"


class PackageManager(NamedTuple):
    """How a family of systems installs packages, and which of them carry what is needed."""

    commands: tuple[Command, ...]  # the packages are appended to the last
    packages: dict[str, str]
    needs_root: bool = True

    def install(self, missing: Sequence[str]) -> tuple[Command, ...]:
        """The commands that install what is missing, each package named once."""
        *before, last = self.commands
        version = {"major": sys.version_info.major, "minor": sys.version_info.minor}
        packages = dict.fromkeys(self.packages[name].format(**version) for name in missing)
        return (*before, (*last, *packages))


APT = PackageManager(
    (
        ("apt-get", "update"),
        # Debian's pip trusts the certificates of the system, and a bare system has none.
        ("apt-get", "install", "-y", "--no-install-recommends", "ca-certificates"),
    ),
    {
        PANGO.name: "libpango-1.0-0",
        PANGOFT2.name: "libpangoft2-1.0-0",
        SUBSET.name: "libharfbuzz-subset0",
        VENV: "python{major}.{minor}-venv",
    },
)
DNF = PackageManager(
    (("dnf", "install", "-y"),),
    {PANGO.name: "pango", PANGOFT2.name: "pango", SUBSET.name: "harfbuzz", VENV: "python3"},
)
PACMAN = PackageManager(
    (("pacman", "-S", "--needed", "--noconfirm"),),
    {PANGO.name: "pango", PANGOFT2.name: "pango", SUBSET.name: "harfbuzz", VENV: "python"},
)
ZYPPER = PackageManager(
    (("zypper", "--non-interactive", "install"),),
    {
        PANGO.name: "libpango-1_0-0",
        PANGOFT2.name: "libpango-1_0-0",
        SUBSET.name: "libharfbuzz-subset0",
        VENV: "python{major}{minor}-base",
    },
)
BREW = PackageManager(
    (("brew", "install"),),
    {PANGO.name: "pango", PANGOFT2.name: "pango", SUBSET.name: "harfbuzz", VENV: "python"},
    needs_root=False,
)

# By what os-release says in ID or ID_LIKE; Ubuntu, Kylin and Mint, say, name debian there.
# No Alpine: the chart library has no build for its C library.
BY_DISTRIBUTION = {
    "arch": PACMAN,
    "debian": APT,
    "fedora": DNF,
    "openeuler": DNF,
    "suse": ZYPPER,
}


def package_manager_of(os_release: str) -> PackageManager | None:
    """The package manager of the Linux that this os-release text describes, if it is one we know.

    The format: https://www.freedesktop.org/software/systemd/man/latest/os-release.html
    """
    assignments = (word.partition("=") for word in shlex.split(os_release, comments=True))
    fields = {name: value.lower() for name, _, value in assignments}
    names = [fields.get("ID", ""), *fields.get("ID_LIKE", "").split()]
    return next((BY_DISTRIBUTION[name] for name in names if name in BY_DISTRIBUTION), None)


def package_manager() -> PackageManager | None:
    """The package manager of this machine, if it is one we know."""
    if sys.platform == "darwin":
        return BREW
    try:
        return package_manager_of(Path("/etc/os-release").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None


def loadable(file_name: str) -> str | None:
    """What the dynamic loader opens for a library's file name: the name itself, or its path.

    A file that exists but cannot be opened (another architecture, a missing dependency) is None.
    """
    folders = HOMEBREW if sys.platform == "darwin" else ()
    for candidate in (file_name, *(f"{folder}/{file_name}" for folder in folders)):
        try:
            ctypes.CDLL(candidate)
        except OSError:
            continue
        return candidate
    return None


def missing() -> list[str]:
    """The names of what this machine lacks, in the order in which we ask for it."""
    importlib.invalidate_caches()
    libraries = [
        library.name for library in LIBRARIES if loadable(library.file_name(sys.platform)) is None
    ]
    # Debian packs ensurepip apart; without it `python3 -m venv` makes an environment with no pip.
    return libraries if importlib.util.find_spec("ensurepip") else [*libraries, VENV]


def shell_line(commands: Sequence[Command], *, sudo: bool) -> str:
    """The commands as one line to paste into a shell."""
    return " && ".join(("sudo " if sudo else "") + shlex.join(command) for command in commands)


def mend(commands: Sequence[Command]) -> None:
    """Runs the commands up to the first that fails; `missing` tells what came of it."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        print("+", shlex.join(command), flush=True)
        try:
            subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=True)
        except (OSError, subprocess.CalledProcessError) as failure:
            print(failure, file=sys.stderr)
            return


def report(lacking: Sequence[str], manager: PackageManager | None) -> str:
    """What to tell a person whose machine lacks something: 中文 first, English after it."""
    names = ", ".join(lacking)
    if manager is None:
        return (
            f"系统缺少：{names}。请用本系统的软件包管理器安装，再运行一次。\n"
            f"The machine lacks {names}: install them with its package manager, then run again."
        )
    command = shell_line(manager.install(lacking), sudo=manager.needs_root)
    return (
        f"系统缺少：{names}。请运行下面的命令，再重复刚才的操作：\n"
        f"The machine lacks {names}. Run this command, then do again what you did:\n\n"
        f"    {command}\n"
    )


def main() -> int:
    """Mends or reports what is missing; 0 if the machine then has everything, else 1."""
    if sys.version_info < OLDEST_PYTHON:
        running = ".".join(map(str, sys.version_info[:3]))
        oldest = ".".join(map(str, OLDEST_PYTHON))
        print(f"需要 Python {oldest} 或更新版本；这是 {running}。", file=sys.stderr)
        print(f"Python {oldest} or newer is needed; this is {running}.", file=sys.stderr)
        return 1
    lacking = missing()
    manager = package_manager()
    if lacking and manager and manager.needs_root and os.geteuid() == 0:
        mend(manager.install(lacking))
        lacking = missing()
    if lacking:
        print(report(lacking, manager), file=sys.stderr)
        return 1
    print("系统齐备 · The machine has everything needed", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
