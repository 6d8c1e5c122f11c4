"""Has a file taken apart by another process, which is stopped when it asks for too much."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from briefing.importing.hindrances import cannot
from briefing.importing.taken import Taken, Untakable
from briefing.problems import Problem

SECONDS = 90
_PROGRAM = str(Path(__file__).parents[2])
# Isolated: neither the folder in which the command is given nor PYTHONPATH has a say.
_CALL = "import sys; sys.path.insert(0, sys.argv[1]); from briefing.importing.confined import main; main(sys.argv[2])"


_MODULES = {"html": "pages", "pdf": "pdfs", "docx": "documents"}


def extract(kind: str, raw: bytes, name: str, *, seconds: float = SECONDS) -> Taken | Problem:
    """Return what is taken from a file of a kind (html, as UTF-8; pdf; docx), or why nothing is."""
    try:
        told = taken_apart(f"briefing.importing.{_MODULES[kind]}", raw, seconds=seconds)
    except Untakable as refused:
        return cannot(refused.code, name, refused.why, refused.why_en)
    # JSON has lists where Taken has tuples.
    taken: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in told.items()
    }
    return Taken(**taken)


def taken_apart(module: str, raw: bytes, *, seconds: float = SECONDS) -> dict[str, Any]:
    """Return what the function `take` of a module of ours makes of bytes from unknown hands.

    It runs in a process of its own, `confined`. Raises Untakable where it comes to nothing.
    """
    call = [sys.executable, "-I", "-c", _CALL, _PROGRAM, module]
    try:
        done = subprocess.run(call, input=raw, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        why = f"{seconds:.0f} 秒", f"{seconds:.0f} seconds"
        raise Untakable("import-heavy", *why) from None
    if done.returncode < 0:
        signal = -done.returncode
        raise Untakable("import-heavy", f"信号 {signal}", f"signal {signal}")
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    answer: dict[str, Any] = json.loads(done.stdout)
    if "untakable" in answer:
        raise Untakable(*answer["untakable"])
    return dict(answer["taken"])
