"""Hundreds of broken and hostile contents: each an error, a warning or a correct build, and soon."""

import os
import re
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from corpus import EXPECTED, Change, corpus
from demofolder import DEMO, TEMPLATES, assert_readable
from killed import set_quickly, tree

from briefing.building.build import Folders, build, survey
from briefing.problems import as_github, as_json, as_text, errors

SECONDS = 10
CHANGES = corpus()
OUTCOMES = dict(re.findall(r"^(\S.*)\n    (.*)$", EXPECTED.read_text("utf-8"), re.M))
ALIVE = re.compile(r"<script>alert|<img src=x|<svg/onload|<iframe|<link rel=attachment|javascript:alert\(1?\)\"|(?<!\\)\" ?(?:onclick|onmouseover)")  # fmt: skip


@contextmanager
def in_time() -> Iterator[None]:
    """Fail what computes for longer than anybody waits, or waits for what never comes."""

    def over(*of: object) -> None:
        raise TimeoutError

    for number, clock, seconds in (
        (signal.SIGPROF, signal.ITIMER_PROF, SECONDS),
        (signal.SIGALRM, signal.ITIMER_REAL, 12 * SECONDS),
    ):
        signal.signal(number, over)
        signal.setitimer(clock, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


def outcome_of(change: Change) -> str:
    """Return `built`, or the codes of the errors or, where there are none, of the warnings."""
    # The same place each time, so that what was read once need not be read again.
    root = Path(tempfile.gettempdir(), f"briefing-corpus-{os.getpid()}")
    shutil.rmtree(root, ignore_errors=True)
    folders = Folders(root / "content", TEMPLATES, root / "build")
    shutil.copytree(DEMO, folders.content)
    change(folders.content)
    with in_time():
        found = survey(folders)
        told = re.sub("[\\xa0\\u3000]", "", as_text(found.problems, "both"))
        assert all(line.isprintable() for line in told.split("\n"))
        assert as_json(found.problems, {}) and "\x1b" not in as_github(found.problems)
        for problem in found.problems:
            assert_readable(problem)
        done = build(folders, typesetter=set_quickly, surveyed=found)
    assert done.built or errors(done.problems) or not found.library.briefings
    assert not (root / "made-by-yaml").exists() and not Path("made-by-yaml").exists()
    for name, content in tree(folders.out).items():
        if name.endswith(".html"):
            assert not ALIVE.search(content.decode()), name
    shutil.rmtree(root)
    for severity in ("error", "warning"):
        codes = sorted({p.code for p in done.problems if p.severity == severity})
        if codes:
            return " ".join([f"{severity}:", *codes])
    return "built"


@pytest.mark.parametrize("name", CHANGES)
def test_a_content_with_one_mistake_is_told_or_built(name: str) -> None:
    assert outcome_of(CHANGES[name]) == OUTCOMES[name]


def test_the_corpus_is_large_and_all_of_it_is_expected() -> None:
    assert len(CHANGES) >= 300
    assert OUTCOMES.keys() == CHANGES.keys()
    kinds = Counter(outcome.partition(":")[0] for outcome in OUTCOMES.values())
    assert kinds["error"] > 200 and kinds["built"] > 20 and kinds["warning"]
