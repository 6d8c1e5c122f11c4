"""What was learnt in one run, for the next: plain values in the user's cache, under a seal.

The seal holds the words themselves and the program that wrote them, so that a note which is damaged, or
of another program, is none.
"""

import json
import sys
from typing import Any

from briefing.artifacts import digest
from briefing.freshness import program, put_down


def put(note: str, learnt: Any) -> None:
    """Write a note of plain values, whole or not at all."""
    words = json.dumps(learnt)
    put_down(note, f"{_seal(words)}\n{words}")


def taken(note: str) -> Any:
    """Return what is on a note that this program wrote; None where there is none."""
    try:
        with open(note, encoding="utf-8", newline="") as file:
            seal, _, words = file.read().partition("\n")
    except (OSError, ValueError):
        return None
    return json.loads(words) if seal == _seal(words) else None


def _seal(words: str) -> str:
    return digest(sys.version, *map(str, program().items()), words)
