"""How long after a save its page stands in the preview."""

import os
import time
from collections.abc import Collection
from itertools import cycle, islice
from pathlib import Path

from previewed import previewing

from bench.bench import VARIABLES

QUIET, BUSY = ("done",), ("pdfs", "done")
"""The stages at which the next save comes: all has been set, or the PDFs of the last are being set."""


def saved(
    content: Path, name: str, root: Path, rounds: int, stages: Collection[str] = QUIET
) -> list[float]:
    """Return, for some saves of a briefing's prose, the seconds until its new page has been sent.

    The page is open, as in a browser.
    """
    root.mkdir(parents=True, exist_ok=True)
    os.environ |= VARIABLES | {"XDG_CACHE_HOME": str(root / "cache")}
    body = content / "briefings" / name / "body.zh.md"
    prose = body.read_text(encoding="utf-8")
    paragraph = next(line for line in prose.splitlines() if line[:1].isalpha())
    other = prose.replace(paragraph, f"另，{paragraph}", 1)
    page = f"/{name}/{name}-zh.html"
    found = []
    with previewing(root, "--content", str(content)) as running:
        told = running.events(page)
        before = next(state for state in told if state["stage"] in stages)
        for text in islice(cycle([other, prose]), rounds):
            begun = time.perf_counter()
            body.write_text(text, encoding="utf-8")
            after = next(state for state in told if state["page"] != before["page"])
            assert running.ask(page).status == 200
            found.append(time.perf_counter() - begun)
            before = next(state for state in told if state["stage"] in stages)
            assert (before["page"], before["errors"]) == (after["page"], 0)
        told.close()
    body.write_text(prose, encoding="utf-8")
    return found
