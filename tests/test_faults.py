"""What happens to machines: power cuts, full disks, two builds at once, files that go away, odd folders."""

import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import sleep

import pytest
from demofolder import BUILDING, PROJECT, TEMPLATES, ZH, ZH_SOURCE, replace
from killed import building, moments, sending, set_quickly, tree
from project import SECOND, Project
from test_artifacts import files_no_larger_than
from unprivileged import as_staff

from briefing.building import workers
from briefing.building.build import Folders, build, survey
from briefing.rendering.documents import Document

Capture = pytest.CaptureFixture[str]
QUICK = ("build", "lime", "--edition", "zh")
PYTHON = shlex.quote(sys.executable)
LIME = f"content/{SECOND}/body.zh.md"


def folders(root: Path) -> Folders:
    return Folders(root / "content", TEMPLATES, root / "build")


def outside(*arguments: str, root: Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run one verb in a process of its own."""
    command = [sys.executable, "-m", "briefing", *arguments, "--templates", str(TEMPLATES)]
    return subprocess.run(command, cwd=root, capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def edit(root: Path) -> None:
    """Change what every briefing prints and exports."""
    replace(root / "content" / BUILDING, "完成投资{value}", "已完成投资{value}")


# kill -9


@pytest.fixture(scope="module")
def quickly_built(tmp_path_factory: pytest.TempPathFactory, site: Project) -> Path:
    """The two briefings with PDFs that nobody reads; not to be changed."""
    root = tmp_path_factory.mktemp("quickly")
    shutil.copytree(site.root / "content", root / "content")
    build(folders(root), typesetter=set_quickly)
    return root


def test_a_build_that_is_killed_leaves_each_folder_old_or_new_and_the_next_is_clean(
    quickly_built: Path, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(quickly_built, tmp_path / "office"))
    old = tree(root / "build")
    edit(root)
    build(Folders(root / "content", TEMPLATES, root / "anew"), typesetter=set_quickly)
    new = tree(root / "anew")
    seen = set()
    for _ in moments(root / "build", building, folders(root), step=29):
        for name in ("qingshan", "lime", "data"):
            now = tree(root / "build" / name)
            before, after = (
                {path.removeprefix(f"{name}/"): version[path] for path in version if path.startswith(f"{name}/")}
                for version in (old, new)
            )  # fmt: skip
            assert now in (before, after)
            seen.add((name, now == after))
        build(folders(root), typesetter=set_quickly)
        assert tree(root / "build") == new
        shutil.rmtree(root / "build")
        shutil.copytree(quickly_built / "build", root / "build")
    assert len(seen) == 6
    assert tree(root / "build") == new


def test_a_build_that_is_killed_leaves_no_process_behind(project: Project) -> None:
    edit(project.root)
    command = [
        sys.executable,
        "-m",
        "briefing",
        "build",
        "--jobs",
        "2",
        "--templates",
        str(TEMPLATES),
    ]
    running = subprocess.Popen(command, cwd=project.root, stderr=subprocess.PIPE)
    assert running.stderr is not None
    first = running.stderr.readline()
    running.kill()
    # The end of what they all could write to: none of them is left.
    assert b"Traceback" not in first + running.communicate(timeout=60)[1]
    assert running.returncode == -signal.SIGKILL
    assert project.run(*QUICK) == 0
    assert not [name for name in tree(project.root / "build") if "/." in f"/{name}"]


def test_a_build_that_is_interrupted_says_so_in_a_line(project: Project) -> None:
    """Ctrl-C in a terminal reaches the workers too."""
    edit(project.root)
    before = tree(project.root / "build")
    command = [sys.executable, "-m", "briefing", "build", "--jobs", "2"]
    running = subprocess.Popen(
        [*command, "--templates", str(TEMPLATES)],
        cwd=project.root,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert running.stderr is not None
    first = running.stderr.readline()
    os.killpg(running.pid, signal.SIGINT)
    told = first + running.communicate(timeout=60)[1]
    assert running.returncode == 1 and b"Traceback" not in told
    assert "已中断 / interrupted".encode() in told
    assert tree(project.root / "build").keys() == before.keys()


# Disks


@pytest.mark.parametrize("size", [0, 3_000, 50_000])
def test_a_disk_that_is_full_costs_nothing_that_was_there(
    project: Project, capsys: Capture, size: int
) -> None:
    """A limit on the size of files stops pages, PDFs and the manifest in turn, as a quota does."""
    edit(project.root)
    before = tree(project.root / "build")
    with files_no_larger_than(size):
        assert project.run(*QUICK) == 2
    told = capsys.readouterr().err
    assert "电脑上做不到" in told and "Traceback" not in told
    after = tree(project.root / "build")
    assert after == before
    assert project.run(*QUICK) == 0


def test_a_partition_that_is_full_costs_nothing_that_was_there(project: Project) -> None:
    """A disk of its own, where this machine lets the test mount one; else the limit above says it all."""
    root = project.root
    edit(root)
    size = 150_000 + sum(map(len, tree(root / "build" / "lime").values()))
    script = (
        f"mkdir small && mount -t tmpfs -o size={size} none small || exit 9; cp -a build/lime small;"
        f"{PYTHON} -m briefing {' '.join(QUICK)} --out small --templates {shlex.quote(str(TEMPLATES))} 2>told;"
        "echo $? >code; cp -a small left"
    )
    done = subprocess.run(["unshare", "-m", "sh", "-c", script], cwd=root, check=False)
    if done.returncode == 0:
        told = (root / "told").read_text("utf-8")
        assert (root / "code").read_text() == "2\n"
        assert "No space left" in told and "Traceback" not in told
        assert tree(root / "left" / "lime") == tree(root / "build" / "lime")
        assert sorted(path.name for path in (root / "left").iterdir() if path.is_dir()) == ["lime"]


def modes(folder: Path, *, files: int, below: int) -> None:
    for path in [folder, *folder.rglob("*")]:
        path.chmod(below if path.is_dir() else files)


def test_content_that_nobody_may_write_is_built(project: Project) -> None:
    edit(project.root)
    modes(project.root / "content", files=0o444, below=0o555)
    with as_staff():
        with pytest.raises(PermissionError):
            (project.root / LIME).write_text("x")
        assert project.run(*QUICK) == 0
    modes(project.root / "content", files=0o644, below=0o755)


@pytest.mark.parametrize("arguments", [QUICK, ("export", "--output", "build/facts.csv")])
def test_an_output_that_nobody_may_write_is_told_in_a_line(
    project: Project, capsys: Capture, arguments: tuple[str, ...]
) -> None:
    edit(project.root)
    before = tree(project.root / "build")
    modes(project.root / "build", files=0o444, below=0o555)
    with as_staff():
        assert project.run(*arguments) == 2
    modes(project.root / "build", files=0o644, below=0o755)
    told = capsys.readouterr().err
    assert "Permission denied" in told and "Traceback" not in told
    assert tree(project.root / "build") == before


def test_a_file_that_may_not_be_read_is_an_error_with_its_name(
    project: Project, capsys: Capture
) -> None:
    (project.root / LIME).chmod(0)
    with as_staff():
        assert project.run("check") == 1
    (project.root / LIME).chmod(0o644)
    told = capsys.readouterr().err
    assert "[file-unreadable]" in told and LIME in told


def test_no_home_no_cache_and_no_folder_for_scratch(project: Project) -> None:
    edit(project.root)
    nowhere = dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME"), "/dev/null/x")
    done = outside(*QUICK, root=project.root, env={**os.environ, **nowhere, "LC_ALL": "C"})
    assert (done.returncode, done.stdout.count(b"build/lime")) == (0, 1)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-", "| true"])
def test_a_build_with_nobody_to_tell_is_a_build(project: Project, closed: str) -> None:
    edit(project.root)
    before = project.built("lime")
    run = f"{PYTHON} -m briefing {' '.join(QUICK)} --templates {shlex.quote(str(TEMPLATES))}"
    command = f"{{ {run}; echo $? >code; }} {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert Path("code").read_text() == "0\n" and b"Traceback" not in done.stderr
    assert project.built("lime") != before


@pytest.mark.parametrize("asked", ["--version", "--help", "explain --all"])
@pytest.mark.parametrize(("to", "code"), [("| true", 0), (">/dev/full", 2)])
def test_an_answer_that_cannot_be_written_is_no_fault_of_ours(
    tmp_path: Path, asked: str, to: str, code: int
) -> None:
    """What Python still holds when it ends fails late, and would say so in words of its own."""
    run = f"{{ sleep 0.2; {PYTHON} -m briefing {asked}; echo $? >code; }} {to}"
    held = {**os.environ, "PYTHONUNBUFFERED": "", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["sh", "-c", run], cwd=tmp_path, env=held, capture_output=True)
    assert (tmp_path / "code").read_text() == f"{code}\n"
    told = [] if code == 0 else ["电脑上做不到 / the machine could not do it"]
    assert [line.partition(":")[0] for line in done.stderr.decode().splitlines()] == told


def test_a_working_directory_that_is_gone(tmp_path: Path) -> None:
    script = f"mkdir gone && cd gone && rmdir ../gone && {PYTHON} -m briefing check"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode in (1, 2) and b"Traceback" not in done.stderr


# Two at once, and content that moves


def test_two_builds_at_once_end_as_one(project: Project) -> None:
    edit(project.root)
    command = [sys.executable, "-m", "briefing", *QUICK, "--templates", str(TEMPLATES)]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in "ab"]
    ends = [(one.communicate(timeout=120)[1], one.returncode) for one in both]
    assert [code for _, code in ends] == [0, 0]
    assert not any(b"Traceback" in told for told, _ in ends)
    assert project.run(*QUICK, "--out", "anew") == 0
    assert tree(project.root / "build/lime").items() >= tree(project.root / "anew/lime").items()


@contextmanager
def held_up(root: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A run that stands still while it holds its folder, until it is told to go on."""
    lock = root / "build" / ("releases" if "release" in arguments else "") / ".lock"
    command = [sys.executable, "-m", "briefing", *arguments, "--templates", str(TEMPLATES)]
    run = subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True)
    while not lock.exists() or not lock.read_bytes():
        assert run.poll() is None
        sleep(0.005)
    run.send_signal(signal.SIGSTOP)
    try:
        yield run
    finally:
        run.kill()
        run.communicate()


def test_a_build_that_has_to_wait_says_for_whom_and_may_be_given_up(project: Project) -> None:
    edit(project.root)
    before = tree(project.root)
    command = [sys.executable, "-m", "briefing", *QUICK, "--templates", str(TEMPLATES)]
    with held_up(project.root, *QUICK) as first:
        second = subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        assert second.stderr is not None
        assert second.stderr.readline() == (
            f"另一次运行（进程 {first.pid}）正在写入 build，等它完成；按 Ctrl-C 可放弃 / another run "
            f"(process {first.pid}) is writing to build: waiting until it is done; Ctrl-C gives up\n"
        )
        assert second.poll() is None
        os.killpg(second.pid, signal.SIGINT)
        assert second.communicate(timeout=60)[1] == "已中断 / interrupted\n"
        assert second.returncode == 1
        assert tree(project.root) == before
        third = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert third.stderr is not None and str(first.pid) in third.stderr.readline()
        first.send_signal(signal.SIGCONT)
        assert "lime-zh.pdf" in first.communicate(timeout=120)[1] and first.returncode == 0
        told = third.communicate(timeout=120)[1]
        assert (told, third.returncode) == ("无变化 fresh lime-zh.pdf\n", 0)
    assert (project.root / "build/.lock").read_bytes() == b""


def test_of_two_that_seal_one_number_the_second_says_that_it_is_sealed(project: Project) -> None:
    arguments = ("release", "7", "--draft", "--jobs", "1", "--templates", str(TEMPLATES))
    with held_up(project.root, *arguments) as first:
        second = subprocess.Popen(
            [sys.executable, "-m", "briefing", *arguments], stderr=subprocess.PIPE, text=True
        )
        assert second.stderr is not None and str(first.pid) in second.stderr.readline()
        first.send_signal(signal.SIGCONT)
        first.communicate(timeout=240)
        told = second.communicate(timeout=240)[1]
    assert (first.returncode, second.returncode) == (0, 1)
    assert "sealed meanwhile" in told and "Traceback" not in told
    assert project.run("verify", "build/releases/7") == 0


def test_of_two_builds_the_last_to_write_has_read_last(quickly_built: Path, tmp_path: Path) -> None:
    """A build that waited for another does not put older content over newer."""
    root = Path(shutil.copytree(quickly_built, tmp_path / "office"))
    edit(root)
    waiting: list[subprocess.Popen[bytes]] = []

    def set_while_another_waits(
        documents: Iterable[Document], fonts: Path
    ) -> Iterator[workers.Outcome]:
        if not waiting:
            script = (
                "import sys; from killed import building, set_quickly; from pathlib import Path;"
                "from briefing.building.build import Folders, build; print(flush=True);"
                "build(Folders(*map(Path, sys.argv[1:])), typesetter=set_quickly)"
            )
            arguments = [str(root / "content"), str(TEMPLATES), str(root / "build")]
            path = os.pathsep.join([str(PROJECT), str(PROJECT / "tests")])
            waiting.append(
                subprocess.Popen(
                    [sys.executable, "-c", script, *arguments],
                    env={**os.environ, "PYTHONPATH": path},
                    stdout=subprocess.PIPE,
                )
            )
            assert waiting[0].stdout is not None and waiting[0].stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                waiting[0].wait(0.5)
            replace(root / LIME, "，投资", "，共投资")
        yield from set_quickly(documents, fonts)

    build(folders(root), typesetter=set_while_another_waits)
    assert waiting[0].communicate(timeout=60) and waiting[0].returncode == 0
    assert "，共投资" in (root / "build/lime/lime-zh.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["sources/yanshi-2025", "briefings/lime", "facts", "."])
def test_content_that_goes_away_in_mid_build_is_built_as_it_was_read(
    quickly_built: Path, tmp_path: Path, name: str
) -> None:
    root = Path(shutil.copytree(quickly_built, tmp_path / "office"))
    edit(root)

    def set_and_remove(documents: Iterable[Document], fonts: Path) -> Iterator[workers.Outcome]:
        for outcome in set_quickly(documents, fonts):
            shutil.rmtree(root / "content" / name, ignore_errors=True)
            yield outcome

    outcome = build(folders(root), typesetter=set_and_remove)
    assert outcome.problems == () and outcome.built == ("lime", "qingshan")
    assert "已完成投资" in (root / "build/lime/lime-zh.html").read_text("utf-8")


def test_content_that_goes_away_while_it_is_read_blocks_what_rests_on_it(
    quickly_built: Path, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(quickly_built, tmp_path / "office"))
    before = tree(root / "build" / "qingshan")
    found = survey(folders(root))
    shutil.rmtree(root / "content/sources/demo-daily-2025")
    edit(root)
    late = survey(folders(root))
    assert "source-unknown" in {problem.code for problem in late.problems} or late.problems
    outcome = build(folders(root), typesetter=set_quickly, surveyed=late)
    assert outcome.blocked == ("qingshan",) and outcome.built == ("lime",)
    assert tree(root / "build" / "qingshan") == before and found.problems == ()


# Workers


@pytest.mark.parametrize(
    ("number", "word"),
    [(signal.SIGKILL, "died twice"), (signal.SIGSTOP, "was stopped")],
    ids=["dies", "hangs"],
)
def test_a_worker_that_fails_costs_its_briefing_at_most(
    project: Project, number: signal.Signals, word: str
) -> None:
    edit(project.root)
    before = tree(project.root / "build" / "lime")
    unlucky = 2 if number == signal.SIGKILL else 1
    with sending(number, lambda nth: nth <= unlucky):
        outcome = build(
            folders(project.root),
            editions=["zh"],
            typesetter=partial(workers.set_all, count=1, patience=120 if unlucky == 2 else 10),
        )
    assert (outcome.built, outcome.blocked) == (("qingshan",), ("lime",))
    (problem,) = outcome.problems
    assert (problem.code, word in problem.what.en) == ("page-unsound", True)
    assert "lime-zh.pdf" in problem.what.en
    assert tree(project.root / "build" / "lime") == before
    index = (project.root / "build" / "index.html").read_text("utf-8")
    assert "仍是上一次完好的版本" in index


# Names and encodings


@pytest.mark.parametrize(
    "name", ["two words", "青山 简报", "new\nline", "'quo\"te'", "-rf", "%20#?&", "é" * 80]
)
def test_any_folder_will_do(project: Project, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project.root.with_name(name)
    project.root.rename(root)
    monkeypatch.chdir(root)
    edit(root)
    old = tree(root / "build")
    assert Project(root).run(*QUICK, "--content", f"{root}/content", "--out", f"{root}/build") == 0
    new = tree(root / "build")
    assert {path for path in new if new[path] != old.get(path)} >= {"lime/lime-zh.pdf"}
    replace(root / LIME, "[[qingshan-racks-2024]]", "[[nothing]]")
    assert Project(root).run("check", "--content", f"{root}/content") == 1


def rewritten(content: Path, change: object) -> None:
    for path in content.rglob("*"):
        if path.suffix in (".yaml", ".md"):
            path.write_bytes(change(path.read_bytes()))  # type: ignore[operator]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda raw: raw.replace(b"\n", b"\r\n"), id="line ends of Windows"),
        pytest.param(lambda raw: b"\xef\xbb\xbf" + raw, id="a byte order mark"),
        pytest.param(lambda raw: b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"), id="both"),
    ],
)
def test_what_editors_of_windows_save_is_the_same_content(
    quickly_built: Path, tmp_path: Path, change: object
) -> None:
    root = Path(shutil.copytree(quickly_built, tmp_path / "office"))
    rewritten(root / "content", change)
    outcome = build(folders(root), typesetter=set_quickly)
    assert outcome.problems == ()
    pages = [name for name in tree(root / "build") if name.endswith(".html")]
    before = tree(quickly_built / "build")
    assert [n for n in pages if (root / "build" / n).read_bytes() != before[n]] == []


@pytest.mark.parametrize("name", [BUILDING, ZH, ZH_SOURCE, "sources/yanshi-2025/article.txt"])
@pytest.mark.parametrize(
    ("encoding", "told"),
    [("gbk", "GBK"), ("gb18030", "GBK"), ("utf-16", "UTF-16")],
)
def test_a_file_in_another_encoding_is_an_error_that_names_it(
    project: Project, capsys: Capture, name: str, encoding: str, told: str
) -> None:
    path = project.root / "content" / name
    text = path.read_text("utf-8")
    path.write_bytes(text.encode(encoding, "replace"))
    assert project.run("check", "--messages", "en") == 1
    (line,) = [
        line for line in capsys.readouterr().err.splitlines() if line.endswith("[file-encoding]")
    ]
    assert line.startswith(f"content/{name}:") and re.search(rf"looks like {told}\b", line)


def test_the_limit_of_the_tests_is_given_back() -> None:
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
