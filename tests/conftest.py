"""What many tests share: a copy of the demo content, and a project in which it is built."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples at every run, however slow the machine; `--hypothesis-profile=search` tries more.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("repeatable")

# What a shell starts in the background is deaf to Ctrl-C, and so is all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The processes that set documents import the package under test, whatever folder they start in.
os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])

pytest.register_assert_rewrite("demofolder", "project", "shelf")

from browsing import CHROMIUM, QUIET  # noqa: E402
from demofolder import DEMO, DemoFolder  # noqa: E402
from project import Project, add_second_briefing  # noqa: E402
from shelf import project_in, release, sealed_twice  # noqa: E402

from briefing.checking.checked import check  # noqa: E402
from briefing.freshness import note_of, put_down  # noqa: E402
from briefing.reading.reader import read  # noqa: E402


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep notes of builds out of the cache of whoever runs the tests."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def in_order(_own_cache: None) -> str:
    """The note that nothing is wrong with the demo."""
    assert not check(read(DEMO)[0])
    return Path(note_of("checked", str(DEMO))).read_text("utf-8")


@pytest.fixture
def demo(tmp_path: Path, in_order: str) -> DemoFolder:
    """A copy of the demo content that the test may damage; it is known to be in order."""
    copy = Path(shutil.copytree(DEMO, tmp_path / "content"))
    put_down(note_of("checked", str(copy)), in_order)
    return DemoFolder(copy)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The demo and a second briefing, built once in all editions; not to be changed."""
    project = Project(tmp_path_factory.mktemp("site"))
    shutil.copytree(DEMO, project.root / "content")
    add_second_briefing(project.root / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.root)
        assert project.run("build") == 0
    return project


@pytest.fixture
def project(site: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of the site that the test may change; the working directory is its root."""
    root = tmp_path / "office"
    shutil.copytree(site.root, root)
    monkeypatch.chdir(root)
    return Project(root)


@pytest.fixture(scope="session")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The demo, sealed as the draft 2026-1; not to be changed."""
    project = project_in(tmp_path_factory.mktemp("drafted"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.root)
        assert release(project, "2026-1", "--draft") == 0
    return project


@pytest.fixture(scope="session")
def shelved(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The demo, sealed as the issues 2026-1 and 2026-2 (see `shelf.EDITS`); not to be changed."""
    return sealed_twice(tmp_path_factory.mktemp("shelved"))


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium, for the tests that need it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()
