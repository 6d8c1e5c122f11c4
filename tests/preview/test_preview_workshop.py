"""The site while it is edited: what stays, what comes first, what is dropped for another save."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest
from demofolder import COMPUTING, TEMPLATES, ZH, replace
from project import Project

from briefing.artifacts import locked
from briefing.building.build import Folders
from briefing.building.workers import Outcome, set_here
from briefing.model import LANGUAGES
from briefing.preview.desk import Asked, Desk
from briefing.preview.watch import saves
from briefing.preview.workshop import Now, Overtaken, Workshop
from briefing.rendering.documents import Document

PAGE = "qingshan/qingshan-zh.html"
OTHER = "lime/lime-zh.html"


class Listening:
    """A workshop and what it told, one by one."""

    def __init__(self, project: Project) -> None:
        self.told: list[Now] = []
        folders = Folders(project.root / "content", TEMPLATES, project.root / "build")
        self.shop = Workshop(folders, typesetter=self.typeset, ring=self.hear)
        self.set: list[str] = []
        self.during: list[Path] = []
        """What is saved while the next document is set."""

    def hear(self) -> None:
        self.told.append(self.shop.now)

    def typeset(self, documents: Iterable[Document], fonts: Path) -> Iterator[Outcome]:
        for outcome in set_here(documents, fonts):
            self.set.append(outcome[0].name)
            if self.during:
                self.shop.save([self.during.pop()])
            yield outcome

    def page(self, name: str = PAGE) -> str:
        content = self.shop.file(name)
        assert content is not None
        return content.decode()


@pytest.fixture
def listening(project: Project) -> Listening:
    return Listening(project)


def test_the_page_that_is_read_is_shown_first_and_is_that_of_the_build(
    project: Project, listening: Listening
) -> None:
    before = listening.page(), listening.page(OTHER)
    replace(project.root / "content" / ZH, "需求建设", "需求而建设")
    with listening.shop.reading(PAGE):
        listening.shop.look()
    early = next(now for now in listening.told if now.early)
    assert early.stage == "checking" and early.early == {PAGE}
    assert listening.shop.now.stage == "pages" and not listening.shop.now.early
    assert "需求而建设" in listening.page() != before[0]
    assert listening.page(OTHER) == before[1]
    assert listening.page() == (project.root / "build" / PAGE).read_text(encoding="utf-8")


def test_an_error_keeps_the_last_good_page_of_what_rests_on_it(
    project: Project, listening: Listening
) -> None:
    facts = project.root / "content" / COMPUTING
    before = listening.page()
    replace(facts, "ran nearly 12,000 P", "ran nearly 12,500 P")
    with listening.shop.reading(PAGE):
        listening.shop.look()
    assert listening.page() == before
    now = listening.shop.now
    assert now.errors == 1 and now.blocked == {"qingshan"} and not now.early

    listening.told.clear()
    replace(facts, "ran nearly 12,500 P", "ran nearly 12,600 P")
    with listening.shop.reading(PAGE):
        listening.shop.look()
    assert not any(now.early for now in listening.told)  # it does not come and go

    replace(facts, "ran nearly 12,600 P", "ran nearly 12,000 P")
    listening.shop.look()
    assert (listening.shop.now.errors, listening.shop.now.blocked) == (0, frozenset())
    assert listening.page() == before


@pytest.mark.parametrize("broken", ["qingshan-computing-2025: [", "\x00", "a: &b c\n"])
def test_a_file_that_cannot_be_read_keeps_the_last_good_page(
    project: Project, listening: Listening, broken: str
) -> None:
    before = listening.page()
    (project.root / "content" / COMPUTING).write_text(broken, encoding="utf-8")
    with listening.shop.reading(PAGE):
        listening.shop.look()
    assert listening.page() == before
    assert listening.shop.now.errors and "qingshan" in listening.shop.now.blocked


def test_the_pdfs_follow_and_are_counted(project: Project, listening: Listening) -> None:
    body = project.root / "content/briefings/lime/body.zh.md"
    replace(body, "投资", "又投资")
    listening.shop.look()
    assert not listening.set
    listening.shop.set_pdfs()
    assert sorted(listening.set) == ["lime-bilingual.pdf", "lime-zh.pdf"]
    counts = [(now.pdfs_set, now.pdfs) for now in listening.told if now.stage == "pdfs"]
    assert counts == [(done, 6) for done in range(7)]
    assert listening.shop.now.stage == "done"


def test_another_save_ends_the_setting_of_pdfs(project: Project, listening: Listening) -> None:
    replace(project.root / "content/briefings/lime/body.zh.md", "投资", "又投资")
    listening.shop.look()
    listening.during = [project.root / "content" / ZH]
    with pytest.raises(Overtaken):
        listening.shop.set_pdfs()
    assert len(listening.set) == 1
    listening.shop.look()
    listening.shop.set_pdfs()
    assert listening.shop.now.stage == "done"


HOLDING = """\
import sys
from pathlib import Path
from briefing.artifacts import locked
with locked(Path("build")):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_run_that_writes_to_the_output_is_waited_for_and_told_of(
    project: Project, listening: Listening
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING],
        cwd=project.root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout and other.stdout.readline() == "held\n"
        waits = Event()
        listening.shop.ring = lambda: waits.set() if listening.shop.now.is_held else None
        looking = Thread(target=listening.shop.look)
        looking.start()
        assert waits.wait(60)
        bars = [
            Desk(listening.shop, "").page("bar", Asked(language), name=PAGE, is_early=False)
            for language in LANGUAGES
        ]
        other.communicate()
    looking.join()
    for bar, words in zip(bars, ("另一次运行正在写入", "Another run is writing"), strict=True):
        assert words in str(bar.content)
    assert not listening.shop.now.is_held and listening.shop.now.stage == "pages"


def test_our_own_pdfs_are_waited_for_without_a_word(project: Project, listening: Listening) -> None:
    told: list[Now] = []
    is_checked = Event()

    def hear() -> None:
        told.append(listening.shop.now)
        if listening.shop.now.stage == "pages":
            is_checked.set()

    listening.shop.ring = hear
    looking = Thread(target=listening.shop.look)
    with locked(project.root / "build"):
        looking.start()
        assert is_checked.wait(60)
        looking.join(1.5)  # a second is waited without a word, whoever it is
    looking.join()
    assert not any(now.is_held for now in told)


def test_a_page_that_may_come_is_awaited(listening: Listening) -> None:
    assert listening.shop.awaits(PAGE) and listening.shop.awaits("index.html")
    assert not listening.shop.awaits("no-such/no-such-zh.html")
    assert not listening.shop.awaits("manifest.json")


def test_what_is_saved_is_seen_and_what_is_hidden_is_not(tmp_path: Path) -> None:
    seen: Queue[frozenset[Path]] = Queue()
    stop = Event()
    folder = tmp_path / ".office" / "content"  # only what is hidden below it counts
    (folder / ".history").mkdir(parents=True)

    def watch() -> None:
        for paths in saves([folder], stop):
            seen.put(paths)

    watching = Thread(target=watch)
    watching.start()
    try:
        for attempt in range(1000):  # until the watcher has begun
            (folder / "facts.yaml").write_text(f"a: {attempt}")
            if not seen.empty():
                break
            stop.wait(0.02)
        while not seen.empty():
            assert seen.get() == {folder.resolve() / "facts.yaml"}
        (folder / ".history" / "facts.yaml").write_text("b")
        (folder / ".facts.yaml.swp").write_text("c")
        (folder / "facts.yaml~").write_text("d")
        (folder / "new.yaml").write_text("e")
        assert folder.resolve() / "new.yaml" in seen.get(timeout=60)
        assert seen.empty()
    finally:
        stop.set()
        watching.join()
