"""A process that stays, and does one thing again each time it is asked: what warm means.

    python -m bench.live KIND ARGUMENT...

It answers each line of its input with the cost of having done it once more.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench.pairs import Cost

Work = Callable[[], object]

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Live:
    """One such process, begun and warmed up when it is first measured."""

    name: str
    arguments: Sequence[str]
    prepare: Callable[[], object] = lambda: None
    _process: subprocess.Popen[str] | None = field(default=None, init=False)

    def measure(self) -> Cost:
        """Let it do its work once."""
        if self._process is None:
            command = [sys.executable, "-m", "bench.live", *self.arguments]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            self._ask()
        self.prepare()
        return self._ask()

    def _ask(self) -> Cost:
        assert self._process and self._process.stdin and self._process.stdout
        self._process.stdin.write("again\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self.name}: {' '.join(self.arguments)} has ended")
        return Cost(**json.loads(answer))

    def stop(self) -> None:
        """End the process."""
        if self._process and self._process.stdin and self._process.stdout:
            self._process.stdin.close()
            self._process.wait(30)
            self._process.stdout.close()
            self._process = None


def briefing(out: str, *arguments: str) -> Work:
    """`briefing build` into an empty folder."""
    from briefing.cli import main

    def build() -> None:
        shutil.rmtree(out, ignore_errors=True)
        if main(["build", "--out", out, *arguments]):
            raise RuntimeError("the build failed")

    return build


def typeset(content: str, templates: str, name: str, edition: str, tagged: str) -> Work:
    """Our typesetter alone, on one document; without tags, what it adds to them is left out too."""
    from briefing.building.drafts import Press
    from briefing.building.workers import set_one
    from briefing.checking.examining import examine
    from briefing.typeset import engine, tagging

    library, _ = examine(Path(content), Path(templates))
    draft = Press(library, Path(templates)).draft(library.briefings[name], [edition], {})  # type: ignore[list-item]
    (document,) = draft.awaited.values()
    if tagged != "tagged":
        untagged(engine.weasyprint, tagging)

    def work() -> None:
        done = set_one(document, Path(templates, "fonts"))
        assert getattr(done, "pdf", None), done

    return work


def untagged(weasyprint: Any, tagging: Any) -> None:
    """Let WeasyPrint write no tags: PDF/A-3b asks for all that PDF/A-3a asks for, but them."""
    render, write = weasyprint.HTML.render, weasyprint.Document.write_pdf

    def plain_render(self: Any, **options: Any) -> Any:
        return render(self, **options | {"pdf_variant": "pdf/a-3b"})

    def plain_write(self: Any, **options: Any) -> Any:
        return write(self, **options | {"pdf_variant": "pdf/a-3b"})

    weasyprint.HTML.render, weasyprint.Document.write_pdf = plain_render, plain_write
    tagging.claim_accessibility = lambda document: None


def chromium(program: str, page: str, pdf: str) -> Work:
    """Chromium's print, by a browser that stays open."""
    from playwright.sync_api import sync_playwright

    browser = sync_playwright().start().chromium.launch(executable_path=program, args=QUIET)

    def work() -> None:
        tab = browser.new_page()
        tab.goto(Path(page).resolve().as_uri())
        tab.pdf(path=pdf, prefer_css_page_size=True, tagged=True)
        tab.close()

    return work


QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def typst(page: str, fonts: str, change: str) -> Work:
    """Typst with one compiler: of a text that is all `new` each time, or with an `edit` of a word."""
    import typst as engine

    from bench.typst_page import as_typst

    html = Path(page).read_text("utf-8")
    markup, drawings = as_typst(html)
    folder = Path(page).parent
    for name, drawing in drawings.items():
        (folder / name).write_text(drawing, "utf-8")
    compiler = engine.Compiler(root=str(folder), font_paths=[fonts], ignore_system_fonts=True)
    source, turn = folder / "live.typ", 0

    def change_text() -> None:
        nonlocal turn
        turn += 1
        text = as_typst(html, turn)[0] if change == "new" else f"{markup}\n\n{turn}\n"
        source.write_text(text, "utf-8")

    def work() -> None:
        compiler.compile(input=str(source), format="pdf", pdf_standards="ua-1")

    work.prepare = change_text  # type: ignore[attr-defined]
    return work


KINDS: dict[str, Callable[..., Work]] = {
    "briefing": briefing,
    "chromium": chromium,
    "typeset": typeset,
    "typst": typst,
}


def main() -> None:
    """Do as asked until the input ends."""
    kind, *arguments = sys.argv[1:]
    with os.fdopen(os.dup(sys.stdout.fileno()), "w") as answers, redirect_stdout(sys.stderr):
        work = KINDS[kind](*arguments)
        prepare: Work = getattr(work, "prepare", lambda: None)
        for _ in sys.stdin:
            prepare()
            others, start = _of_others()[0], (time.perf_counter(), time.process_time())
            work()
            wall, cpu = time.perf_counter() - start[0], time.process_time() - start[1]
            after, memory = _of_others()
            print(json.dumps(asdict(Cost(wall, cpu + after - others, memory))), file=answers)
            answers.flush()
    os._exit(0)


def _of_others() -> tuple[float, int]:
    """Return the CPU seconds of the processes below this one, and the peak of the largest of all.

    In both counts are those that have ended, as far as one that has not ended waited for them.
    """
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(folder.name)] = int(fields[1])
        ticks[int(folder.name)] = sum(map(int, fields[11:15]))
    ours = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    times = os.times()
    own_children = times.children_user + times.children_system
    below = sum(ticks[pid] for pid in ours if pid != os.getpid()) / TICKS
    return below + own_children, max(map(_peak, ours))


def _peak(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


if __name__ == "__main__":
    main()
