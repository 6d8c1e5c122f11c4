"""The same content gives the same bytes, whoever builds it, where, when, and however the machine is set up."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from demofolder import DEMO, PROJECT, TEMPLATES

NOBODY = 65534
AS_ANOTHER = (
    "setpriv",
    f"--reuid={NOBODY}",
    f"--regid={NOBODY}",
    "--clear-groups",
    # Python and its packages may lie where only root may look.
    "--inh-caps=+dac_read_search",
    "--ambient-caps=+dac_read_search",
)
RECIPIENTS = """\
planning:
  role: Planning
  address: planning@office.example
  language: en
  edition: bilingual
"""
VERBS = (
    ("build", "--audit"),
    ("release", "2026-1", "--draft"),
    ("impact", "qingshan-racks-2024"),
    ("letters", "2026-1", "--to", "recipients.yaml"),
)
"""All that writes to `build/`."""


def another_user() -> Sequence[str]:
    """What lets a command run as another user; nothing where that is not to be had."""
    if os.geteuid() or shutil.which(AS_ANOTHER[0]) is None:
        return ()
    asked = subprocess.run([*AS_ANOTHER, "id", "-u"], capture_output=True, text=True)
    return AS_ANOTHER if asked.stdout == f"{NOBODY}\n" else ()


@dataclass
class Office:
    """A folder on somebody's machine, with a content and templates of its own."""

    root: Path
    settings: dict[str, str]
    umask: int
    jobs: int
    backwards: bool = False
    """Are the files written last name first, and long ago?"""
    options: tuple[str, ...] = ()
    user: Sequence[str] = field(default_factory=tuple)

    def lay_out(self) -> None:
        self.root.mkdir()
        self.root.chmod(0o700)
        for origin, name in ((DEMO, "content"), (TEMPLATES, "templates")):
            files = sorted(path for path in origin.rglob("*") if path.is_file())
            for path in reversed(files) if self.backwards else files:
                copy = self.root / name / path.relative_to(origin)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
                if self.backwards:
                    os.utime(copy, (1e9, 1e9))
        (self.root / "recipients.yaml").write_text(RECIPIENTS, encoding="utf-8")
        if self.user:
            for path in (self.root, *self.root.rglob("*")):
                os.chown(path, NOBODY, NOBODY)

    def run(self, verb: str, *arguments: str) -> None:
        jobs = ("--jobs", str(self.jobs)) if verb in ("build", "release") else ()
        own = {"HOME": str(self.root), "XDG_CACHE_HOME": str(self.root / "cache")}
        subprocess.run(
            [*self.user, sys.executable, "-m", "briefing", verb, *arguments, *jobs, *self.options],
            cwd=self.root,
            env={**os.environ, **own, "PYTHONPATH": str(PROJECT), **self.settings},
            umask=self.umask,
            check=True,
            capture_output=True,
        )

    def built(self) -> dict[str, tuple[bytes, int]]:
        """Return bytes and mode of every file of the output, hidden ones too.

        Who may enter its folders, and wait for its lock, is for the umask to say.
        """
        out = self.root / "build"
        return {
            path.relative_to(out).as_posix(): (
                path.read_bytes(),
                path.stat().st_mode if path.name != ".lock" else 0,
            )
            for path in sorted(out.rglob("*"))
            if path.is_file()
        }


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    """Two that have nothing in common but the content, of which both have made all that can be made."""
    root = tmp_path_factory.mktemp("offices")
    here = Office(
        root / "here", {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}, 0o022, 2
    )
    settings = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "zh_CN.GBK",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1000000000",
        "COLUMNS": "40",
    }
    place = root / "另一个 folder (2)"
    options = ("--content", str(place / "content"), "--out", str(place / "build"))
    there = Office(place, settings, 0o077, 1, True, options, another_user())
    for office in (here, there):
        office.lay_out()
        for verb in VERBS:
            office.run(*verb)
    return here, there


def test_two_offices_make_the_same_of_the_same_content(offices: tuple[Office, Office]) -> None:
    here, there = (office.built() for office in offices)
    assert [*here] == [*there]
    assert [name for name in here if here[name] != there[name]] == []
    kinds = {".html", ".pdf", ".json", ".csv", ".xlsx", ".yaml", ".zip", ".md", ".eml", ".sha256"}
    assert kinds <= {Path(name).suffix for name in here}
    assert {"_audit", "corrections", "data", "letters", "qingshan", "releases", "sources"} <= {
        name.partition("/")[0] for name in here
    }


def test_what_is_zipped_has_neither_a_clock_nor_an_owner(offices: tuple[Office, Office]) -> None:
    for office in offices:
        for kind in ("zip", "xlsx"):
            (path, *_) = office.root.rglob(f"build/**/*.{kind}")
            with zipfile.ZipFile(path) as archive:
                for entry in archive.infolist():
                    assert entry.date_time[0] == 1980 and entry.date_time[3:] == (0, 0, 0)
                    assert (entry.create_system, entry.extra) == (3, b"")


def test_the_second_office_is_another_users(offices: tuple[Office, Office]) -> None:
    here, there = ({path.stat().st_uid for path in o.root.rglob("build/**/*")} for o in offices)
    assert len(here) == len(there) == 1
    assert (here != there) == bool(another_user())


def test_a_release_may_be_read_by_all(offices: tuple[Office, Office]) -> None:
    for office in offices:
        folder = office.root / "build" / "releases" / "2026-1"
        modes = {path.stat().st_mode for path in (folder, *folder.rglob("*"))}
        assert modes == {0o40755, 0o100444}
