"""What a run that finds nothing to do costs, in instructions, which no other load on the machine changes.

The seconds are in `make bench`. It needs valgrind; without it, it fails, it never passes.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from demofolder import DEMO, PROJECT, TEMPLATES

pytestmark = pytest.mark.validators

RECORDED = {(3, 11): 1.69}
"""Instructions of `briefing build` with nothing to do, for one of `python -c pass`, by version of Python.

Where a change is worth more of them, or saves some, write here what it costs now.
"""

TOLERANCE = 0.03
"""Of what is recorded: another build of the same Python, another file system."""

PASS, BUILD = ("-c", "pass"), ("-m", "briefing", "build")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a content and templates, as `make briefing` finds them."""
    shutil.copytree(DEMO, tmp_path / "content")
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    return tmp_path


def run(command: Sequence[str], office: Path) -> str:
    """Run a command there; return what it says on standard error."""
    # Byte code is kept, and hashes fall the same each time.
    variables = {
        "PYTHONPATH": str(PROJECT),
        "PYTHONPYCACHEPREFIX": str(office / "byte-code"),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONHASHSEED": "0",
        "XDG_CACHE_HOME": str(office / "cache"),
    }
    done = subprocess.run(
        command, env=os.environ | variables, cwd=office, capture_output=True, text=True, check=True
    )
    return done.stderr


def instructions(arguments: Sequence[str], office: Path) -> int:
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    counted = re.search(r"Collected : (\d+)", run([*valgrind, sys.executable, *arguments], office))
    assert counted
    return int(counted[1])


def test_nothing_to_do_costs_what_is_recorded(office: Path) -> None:
    for _ in range(2):  # once to build, once more when no file is so young that it may still change
        run([sys.executable, *BUILD], office)
        time.sleep(2.5)
    ratio = instructions(BUILD, office) / instructions(PASS, office)
    recorded = RECORDED.get(sys.version_info[:2])
    assert recorded, f"not recorded for this version of Python: {ratio:.2f}"
    assert ratio == pytest.approx(recorded, rel=TOLERANCE)
