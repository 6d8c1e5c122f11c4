"""What rows share: content and builds in a folder of their own, the commands, what was found."""

import functools
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.pairs import Command, Cost, Pairs, middle, run
from bench.synthetic import FIRST_YEAR, NAMES, Scale, write

CHECKOUT = Path(__file__).parents[2]
TEMPLATES = CHECKOUT / "templates"
SHIPPED = CHECKOUT / "content"
PAGES_9 = Scale(2, together=2)
NAME_9 = NAMES[0][1].lower()

Edition = str


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the table: what was measured, the floor under it, and what it rests on."""

    what: str
    measured: str
    floor: str = ""
    met: bool | None = None
    rests_on: str = ""


class Missing(Exception):
    """What a row measures does not exist yet, or not on this machine."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A run of the benchmark: where it works, how often it repeats, at which part of full scale."""

    folder: Path
    rounds: int
    quick: bool = False

    def scale(self, full: int, quick: int) -> int:
        """Return a number for this run."""
        return quick if self.quick else full

    def path(self, *names: str) -> Path:
        """Return a path in the folder of this run."""
        return self.folder.joinpath(*names)

    def content(self, scale: Scale) -> Path:
        """Return a folder of synthetic content."""
        folder = self.path(f"content-{scale.cities}-{scale.years}-{scale.together}-{scale.told}")
        write(folder, scale)
        return folder

    def build(self, content: Path, out: Path, *arguments: str) -> Sequence[str]:
        """Return the command that builds a content folder into another."""
        places = ["--content", str(content), "--templates", str(TEMPLATES), "--out", str(out)]
        return [*BRIEFING, "build", *places, *arguments]

    def cold(self, name: str, arguments: Sequence[str], *gone: Path) -> Command:
        """Return a command that finds no cache anywhere, and none of some files and folders."""
        cache = self.path(f"cache-of-{name.replace(' ', '-')}")
        variables = VARIABLES | {"XDG_CACHE_HOME": str(cache)}
        return Command(name, arguments, lambda: remove(cache, *gone), variables, str(self.folder))

    def warm(self, name: str, arguments: Sequence[str]) -> Command:
        """Return a command that finds what its last run left."""
        cache = {"XDG_CACHE_HOME": str(self.path("cache"))}
        return Command(name, arguments, variables=VARIABLES | cache, folder=str(self.folder))

    def kept(self, scale: Scale, *editions: Edition) -> list[Path]:
        """Return the pages that go to the typesetter, of all briefings in some editions."""
        content = self.content(scale)
        out = self.path(f"kept-{content.name}-{'-'.join(editions)}")
        if not out.is_dir():
            asked = [part for edition in editions for part in ("--edition", edition)]
            command = self.build(content, out, *asked, "--keep-print-html")
            run(command, VARIABLES | {"XDG_CACHE_HOME": str(self.path("cache"))})
        return sorted(out.glob("*/*.print.html"))

    def nine_pages(self) -> Path:
        """Return the page of the document of nine pages, in Chinese."""
        return self.kept(PAGES_9, "zh")[0]

    def cli(self, *pages: Path) -> Command:
        """Return WeasyPrint's own command on some pages, once for each and one after the other."""
        weasyprint = [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1"]
        if len(pages) == 1:
            pdf = str(self.path("cli.pdf"))
            return self.cold("the CLI", [*weasyprint, str(pages[0]), pdf], Path(pdf))
        each = (
            'for page do "$0" -m weasyprint --pdf-variant pdf/ua-1 "$page" cli.pdf || exit 1; done'
        )
        return self.cold("the CLI", ["sh", "-c", each, sys.executable, *map(str, pages)])


BRIEFING = [sys.executable, "-m", "briefing"]
PASS = [sys.executable, "-c", "pass"]
VARIABLES = {
    "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'tests'}",
    # Empty is not set: what Python compiles is kept, as on the machines of those who build.
    "PYTHONDONTWRITEBYTECODE": "",
}


def nothing() -> Command:
    """Return `python -c pass`."""
    return Command("python -c pass", PASS, variables=VARIABLES)


def remove(*paths: Path) -> None:
    """Remove files and folders, if they are there."""
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


@functools.cache
def asked_for(verb: str) -> str:
    """Return the help of a verb, or nothing where there is none."""
    command = [*BRIEFING, verb, "--help"]
    told = subprocess.run(command, capture_output=True, text=True, env=os.environ | VARIABLES)
    return told.stdout if told.returncode == 0 else ""


def chromium() -> str:
    """Return where Chromium is."""
    names = ("chromium", "chromium-browser", "google-chrome")
    for name in names:
        if found := shutil.which(name):
            return found
    raise Missing("not measured: no Chromium on this machine")


def needs(package: str) -> None:
    """Raise Missing where a package of requirements-bench.lock is not installed."""
    from importlib.util import find_spec

    if find_spec(package) is None:
        raise Missing(f"not measured: no {package} (requirements-bench.lock)")


def against(what: str, found: Pairs, of: str, most: float, sides: tuple[str, str]) -> Found:
    """Return how A stands against a floor, a multiple of what B takes."""
    ratio = found.ratio(of)
    told = {"cpu": "CPU", "wall": "wall", "memory": "memory"}[of]
    return Found(
        what,
        f"{ratio:.2f} × ({told})",
        f"≤ {most:.2f} ×",
        ratio <= most,
        f"{sides[0]}: {told_of(middle(found.a))}; {sides[1]}: {told_of(middle(found.b))}",
    )


def told_of(cost: Cost) -> str:
    """Return a cost in words."""
    return f"{seconds(cost.cpu)} CPU, {seconds(cost.wall)} wall, {cost.memory / 2**20:.0f} MiB"


def seconds(duration: float) -> str:
    """Return a duration with as many digits as mean anything."""
    return f"{duration * 1000:.0f} ms" if duration < 1 else f"{duration:.2f} s"


def year(scale: Scale) -> int:
    """Return the last year of a scale."""
    return FIRST_YEAR + scale.years - 1


Measure = Callable[[Bench], Sequence[Found]]
