"""Has the words taken out of a file by another process, which is stopped when it asks for too much."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from briefing.importing.hindrances import cannot
from briefing.importing.taken import Taken
from briefing.problems import Problem

SECONDS = 90
_PROGRAM = str(Path(__file__).parents[2])
# Isolated: neither the folder in which the command is given nor PYTHONPATH has a say.
_CALL = "import sys; sys.path.insert(0, sys.argv[1]); from briefing.importing.confined import main; main(sys.argv[2])"


def extract(kind: str, raw: bytes, name: str, *, seconds: float = SECONDS) -> Taken | Problem:
    """Return what is taken from a file of a kind (html, as UTF-8; pdf; docx), or why nothing is."""
    call = [sys.executable, "-I", "-c", _CALL, _PROGRAM, kind]
    try:
        done = subprocess.run(call, input=raw, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return cannot("import-heavy", name, f"{seconds:.0f} 秒", f"{seconds:.0f} seconds")
    if done.returncode < 0:
        return cannot(
            "import-heavy", name, f"信号 {-done.returncode}", f"signal {-done.returncode}"
        )
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    answer = json.loads(done.stdout)
    if "untakable" in answer:
        return cannot(answer["untakable"][0], name, *answer["untakable"][1:])
    # JSON has lists where Taken has tuples.
    taken: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in answer["taken"].items()
    }
    return Taken(**taken)
