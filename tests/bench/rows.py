"""The rows of the table, each a small measurement; the floors are those that the project set itself."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from socket import socket
from statistics import median
from threading import Timer

from bench.bench import (
    BRIEFING,
    NAME_9,
    PAGES_9,
    SHIPPED,
    TEMPLATES,
    VARIABLES,
    Bench,
    Found,
    Measure,
    Missing,
    against,
    asked_for,
    chromium,
    hashes,
    needs,
    nothing,
    seconds,
    told_of,
)
from bench.live import Live
from bench.pairs import Command, Cost, Pairs, Side, middle, pairs
from bench.saved import BUSY, QUIET, saved
from bench.synthetic import Scale, fact_id, write

FONTS = TEMPLATES / "fonts"


def cold(bench: Bench) -> Sequence[Found]:
    """One briefing in one language, from facts to the tagged PDF and the pages, no cache anywhere."""
    return [_cold(bench, "nine pages", bench.content(PAGES_9), NAME_9, bench.nine_pages())]


def shipped(bench: Bench) -> Sequence[Found]:
    """The same with a briefing that we ship."""
    name = "datong-coal-to-compute"
    page = bench.path("kept-shipped", name, f"{name}-zh.print.html")
    if not page.is_file():
        out = page.parents[1]
        bench.warm(
            "", bench.build(SHIPPED, out, name, "--edition", "zh", "--keep-print-html")
        ).measure()
    return [_cold(bench, f"`{name}`", SHIPPED, name, page)]


def _cold(bench: Bench, what: str, content: Path, name: str, page: Path) -> Found:
    out = bench.path("out-cold")
    ours = bench.cold("ours", bench.build(content, out, name, "--edition", "zh"), out)
    found = pairs(ours, bench.cli(page), bench.rounds)
    return against(f"cold build, {what}", found, "cpu", 1.0, ("ours", "the CLI"))


def warm(bench: Bench) -> Sequence[Found]:
    """The same in a process that stays."""
    with _live(bench, "ours", "briefing", bench.path("out-warm"), *_nine(bench)) as ours:
        found = pairs(ours, bench.cli(bench.nine_pages()), bench.rounds)
    return [against("warm build, nine pages", found, "cpu", 0.7, ("ours", "the CLI"))]


def _nine(bench: Bench, *editions: str) -> list[str]:
    """Return how to build the document of nine pages in one process."""
    places = ["--content", str(bench.content(PAGES_9)), "--templates", str(TEMPLATES)]
    asked = [part for edition in editions or ("zh",) for part in ("--edition", edition)]
    return [*places, *asked, "--jobs", "1", NAME_9]


@contextmanager
def _live(bench: Bench, name: str, kind: str, *arguments: object) -> Iterator[Live]:
    os.environ |= VARIABLES | {"XDG_CACHE_HOME": str(bench.path("cache-live"))}
    live = Live(name, [kind, *map(str, arguments)])
    try:
        yield live
    finally:
        live.stop()


def five(bench: Bench) -> Sequence[Found]:
    """Everything that we ship, from nothing, against the CLI once for each PDF."""
    kept, out = bench.path("kept-five"), bench.path("out-five")
    few = ("shaoguan-green-compute", "--edition", "zh", "--edition", "en") if bench.quick else ()
    if not kept.is_dir():
        bench.warm("", bench.build(SHIPPED, kept, *few, "--keep-print-html")).measure()
    pages = sorted(kept.glob("*/*.print.html"))
    ours = bench.cold("ours", bench.build(SHIPPED, out, *few), out)
    found = pairs(ours, bench.cli(*pages), bench.rounds)
    what = f"the shipped briefings from nothing, {len(pages)} PDFs"
    return [against(what, found, "wall", 0.45, ("ours", "the CLI in sequence"))]


def _hundred(bench: Bench) -> Scale:
    return Scale(bench.scale(100, 3))


BOTH = ("--edition", "zh", "--edition", "en")


def hundred(bench: Bench) -> Sequence[Found]:
    """A hundred synthetic briefings in two languages; once, for it takes long enough."""
    scale, out = _hundred(bench), bench.path("out-hundred")
    pages = bench.kept(scale, "zh", "en")
    ours = bench.cold("ours", bench.build(bench.content(scale), out, *BOTH), out)
    found = pairs(ours, bench.cli(*pages), bench.scale(max(1, bench.rounds // 5), 1))
    what = f"{scale.cities} synthetic briefings × 2 languages"
    sides = ("ours", "the CLI in sequence")
    return [against(what, found, of, most, sides) for of, most in (("wall", 0.4), ("cpu", 0.75))]


def nothing_to_do(bench: Bench) -> Sequence[Found]:
    """`briefing build` again, where nothing has changed."""
    many = bench.content(Scale(bench.scale(75, 5), told=1))
    inputs = sum(path.is_file() for path in many.rglob("*"))
    return [
        _again(bench, "nothing to do, the shipped content", SHIPPED, 3),
        _again(bench, f"nothing to do, {inputs} inputs", many, 6),
    ]


def _again(bench: Bench, what: str, content: Path, most: float) -> Found:
    project = bench.path(f"project-of-{content.name}")
    for name, folder in (("content", content), ("templates", TEMPLATES)):
        shutil.copytree(folder, project / name, dirs_exist_ok=True)
    again = replace(bench.warm("ours", [*BRIEFING, "build"]), folder=str(project))
    again.measure()
    before = hashes(project / "build")
    found = pairs(again, nothing(), 4 * bench.rounds)
    assert hashes(project / "build") == before
    return against(what, found, "cpu", most, ("ours", "`python -c pass`"))


def one_fact(bench: Bench) -> Sequence[Found]:
    """A figure of one of a hundred briefings changes, in its source and in its fact."""
    scale, out = _hundred(bench), bench.path("out-one-fact")
    content = bench.content(scale)
    rebuild = bench.warm("ours", bench.build(content, out, *BOTH))
    rebuild.measure()
    before, flips = hashes(out), iter(range(10_000))

    def change() -> None:
        write(content, scale, changed=fact_id(scale) if next(flips) % 2 == 0 else "")

    replace(rebuild, prepare=change).measure()
    after = hashes(out)
    moved = [name for name in after if after[name] != before.get(name)]
    alone = bench.content(Scale(1))
    places = ["--content", alone, "--templates", TEMPLATES, *BOTH, "--jobs", "1"]
    with _live(bench, "warm", "briefing", bench.path("out-alone"), *places) as warm:
        whole = _Sum("warm builds + nothing to do", [warm, bench.warm("again", rebuild.arguments)])
        found = pairs(replace(rebuild, prepare=change), whole, bench.rounds)
    what = f"one fact changed among {scale.cities} briefings × 2 languages"
    line = against(what, found, "cpu", 1.2, ("ours", whole.name))
    pdfs = sorted(name for name in moved if name.endswith(".pdf"))
    ours = fact_id(scale).split("-")[0]
    only = all(name.startswith(f"{ours}/") for name in pdfs) and len(pdfs) == 2
    changed = Found(
        "files that the changed fact changes",
        f"{len(moved)} of {len(after)}, {len(pdfs)} of them PDFs",
        "its editions only",
        only,
        ", ".join(moved[:12]),
    )
    return [line, changed]


@dataclass(frozen=True, slots=True)
class _Sum:
    """Several things, one after the other."""

    name: str
    parts: Sequence[Side]

    def measure(self) -> Cost:
        costs = [part.measure() for part in self.parts]
        wall, cpu = sum(cost.wall for cost in costs), sum(cost.cpu for cost in costs)
        return Cost(wall, cpu, max(cost.memory for cost in costs))


LOADING = """\
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    with path.open("rb") as file:
        yaml.load(file, yaml.CSafeLoader)
"""


def check(bench: Bench) -> Sequence[Found]:
    """`briefing check` of much content, against reading the same files as YAML and nothing more."""
    scale = Scale(bench.scale(100, 10), years=10, told=2)
    content = bench.content(scale)
    arguments = [*BRIEFING, "check", "--content", str(content), "--templates", str(TEMPLATES)]
    loading = Command("yaml", [sys.executable, "-c", LOADING, str(content)], variables=VARIABLES)
    rounds = bench.scale(max(1, bench.rounds // 3), 1)
    first = pairs(bench.cold("ours", arguments), loading, rounds)
    flips = iter(range(10_000))

    def edit() -> None:
        write(content, scale, changed=fact_id(scale) if next(flips) % 2 == 0 else "")

    again = replace(bench.warm("ours", arguments), prepare=edit)
    again.measure()
    second = pairs(again, loading, rounds)
    facts = scale.cities * scale.years * 10
    what = f"`briefing check`, {facts:,} facts and {2 * facts:,} quotes in {facts // 10:,} sources"
    sides = ("ours", "`CSafeLoader`")
    return [
        against(f"{what}, cold", first, "cpu", 0.9, sides),
        against("the same after one file was edited", second, "cpu", 0.5, sides),
    ]


def preview(bench: Bench) -> Sequence[Found]:
    """A saved fact, until its page stands in the preview."""
    if not asked_for("preview"):
        raise Missing("not built yet: there is no `briefing preview`")
    content = bench.path("content-previewed")
    if not content.is_dir():
        shutil.copytree(SHIPPED, content)
    many = Scale(bench.scale(100, 10), years=10, told=2)
    facts = many.cities * many.years * 10
    return [
        *_saved(bench, "the shipped content", content, "datong-coal-to-compute", 0.15),
        *_saved(bench, f"{facts:,} facts", bench.content(many), NAME_9, 0.5),
    ]


def _saved(bench: Bench, what: str, content: Path, name: str, most: float) -> Iterator[Found]:
    rounds = bench.scale(max(4, bench.rounds), 2)
    root = bench.path(f"previewed-{content.name}")
    for stages, then in ((QUIET, ""), (BUSY, ", while the PDFs of the last are set")):
        found = saved(content, name, root, rounds, stages)
        usual = median(found)
        told = f"{rounds} saves, {seconds(min(found))} to {seconds(max(found))}"
        floor, met = ("", None) if then else (f"≤ {seconds(most)}", usual <= most)
        yield Found(f"a save, {what}{then}", seconds(usual), floor, met, told)


def tags(bench: Bench) -> Sequence[Found]:
    """What the tags cost: our typesetter with and without them, and WeasyPrint's own.

    In processes begun anew each round: of two that do the same, one may be 3 % faster for as long as
    it lives, by how its memory and its hashes fell.
    """
    places = [bench.content(PAGES_9), TEMPLATES, NAME_9, "zh"]
    found = []
    for _ in range(bench.rounds):
        with (
            _live(bench, "tagged", "typeset", *places, "tagged") as tagged,
            _live(bench, "untagged", "typeset", *places, "untagged") as untagged,
        ):
            pairs(tagged, untagged, 4)  # until the memory of both has grown to what they need
            found.append(pairs(tagged, untagged, 3))
    both = Pairs(
        [cost for one in found for cost in one.a], [cost for one in found for cost in one.b]
    )
    return [against("tagged against untagged", both, "cpu", 1.1, ("tagged", "untagged"))]


SIZING = """\
import sys
import pikepdf
size = len(open(sys.argv[1], "rb").read())
with pikepdf.open(sys.argv[1]) as pdf:
    for entry in pdf.objects:
        if isinstance(entry, pikepdf.Stream) and entry.get("/Type") == "/EmbeddedFile":
            size -= len(entry.read_raw_bytes())
print(size)
"""


def size(bench: Bench) -> Sequence[Found]:
    """The bytes of a PDF, what is attached to it not counted."""
    page, printed = bench.nine_pages(), bench.path("chromium.pdf")
    _chromium(bench, page, printed).measure()
    ours = _size(page.with_name(page.name.replace(".print.html", ".pdf")))
    theirs = _size(printed)
    told = f"ours: {ours / 1000:.0f} kB; Chromium: {theirs / 1000:.0f} kB"
    share = ours / theirs
    return [Found("PDF of nine pages, Chinese", f"{share:.2f} ×", "≤ 0.55 ×", share <= 0.55, told)]


def _size(pdf: Path) -> int:
    command = [sys.executable, "-c", SIZING, str(pdf)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _chromium(bench: Bench, page: Path, pdf: Path) -> Command:
    profile = bench.path("chromium-profile")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    flags += ["--no-pdf-header-footer", f"--user-data-dir={profile}", f"--print-to-pdf={pdf}"]
    arguments = [chromium(), *flags, page.resolve().as_uri()]
    return bench.cold("Chromium cold", arguments, profile, pdf)


def long(bench: Bench) -> Sequence[Found]:
    """What a page costs in a long document, in processes that stay, and what memory its build takes."""
    cities = bench.scale(62, 4)
    scale = Scale(cities, together=cities)
    pages = [_pages(bench.kept(one, "zh")[0]) for one in (scale, PAGES_9)]
    sides = []
    for name, one in (("long", scale), ("short", PAGES_9)):
        places = ["--content", str(bench.content(one)), "--templates", str(TEMPLATES)]
        arguments = [bench.path(f"out-{name}"), *places, "--edition", "zh", "--jobs", "1"]
        with _live(bench, name, "briefing", *arguments) as live:
            rounds = bench.scale(max(1, bench.rounds // 3), 1)
            sides.append([live.measure() for _ in range(rounds)])
    each = [middle(costs).cpu / count for costs, count in zip(sides, pages, strict=True)]
    out = bench.path("out-long-cold")
    whole = bench.cold("ours", bench.build(bench.content(scale), out, "--edition", "zh"), out)
    ratio, memory = each[0] / each[1], whole.measure().memory
    told = f"{seconds(each[0])} against {seconds(each[1])} a page (CPU)"
    return [
        Found(f"a page of {pages[0]}, against one of {pages[1]}", f"{ratio:.2f} × (CPU)", "≤ 1.15 ×", ratio <= 1.15, told),
        Found(f"peak memory, {pages[0]} pages", f"{memory / 1e9:.2f} GB", "≤ 1 GB", memory <= 1e9, "of the largest process"),
    ]  # fmt: skip


COUNTING = "import sys, pikepdf\nwith pikepdf.open(sys.argv[1]) as pdf: print(len(pdf.pages))"


def _pages(page: Path) -> int:
    pdf = str(page).replace(".print.html", ".pdf")
    command = [sys.executable, "-c", COUNTING, pdf]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def start(bench: Bench) -> Sequence[Found]:
    """What must be there before anything can be done."""
    asked = {
        "`briefing --version`": [*BRIEFING, "--version"],
        "`import briefing`": [sys.executable, "-c", "import briefing"],
    }
    return [
        against(what, pairs(bench.warm("ours", command), nothing(), 4 * bench.rounds), "cpu", 4, ("ours", "`python -c pass`"))
        for what, command in asked.items()
    ]  # fmt: skip


def yardsticks(bench: Bench) -> Sequence[Found]:
    """The document of nine pages by other engines, each against the CLI."""
    page, needed = bench.nine_pages(), ("playwright", "typst")
    found = []
    for name, make in (("Chromium", _chromiums), ("Typst", _typsts)):
        try:
            needs(needed[name == "Typst"])
            sides = make(bench, page)
        except Missing as missing:
            found.append(Found(name, str(missing)))
            continue
        for side in sides:
            compared = pairs(side, bench.cli(page), bench.rounds)
            found.append(_yardstick(side.name, compared))
            if isinstance(side, Live):
                side.stop()
    return [*found, _yardstick("`python -c pass`", pairs(nothing(), bench.cli(page), bench.rounds))]


def _yardstick(name: str, found: Pairs) -> Found:
    ratios = f"{found.ratio('cpu'):.3f} × (CPU), {found.ratio('wall'):.3f} × (wall)"
    told = f"{name}: {told_of(middle(found.a))}; the CLI: {told_of(middle(found.b))}"
    return Found(f"{name}, against the CLI", ratios, rests_on=told)


def _chromiums(bench: Bench, page: Path) -> list[Side]:
    pdf = bench.path("chromium.pdf")
    warm = Live("Chromium warm (Playwright)", ["chromium", chromium(), str(page), str(pdf)])
    return [_chromium(bench, page, pdf), warm]


TYPST = """\
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True, pdf_standards="ua-1")
"""


def _typsts(bench: Bench, page: Path) -> list[Side]:
    from bench.typst_page import as_typst

    markup, drawings = as_typst(page.read_text("utf-8"))
    for name, text in {**drawings, "cold.typ": markup}.items():
        page.with_name(name).write_text(text, "utf-8")
    pdf = bench.path("typst.pdf")
    arguments = [str(page.with_name("cold.typ")), str(pdf), str(FONTS)]
    os.environ |= VARIABLES
    return [
        bench.cold("Typst cold", [sys.executable, "-c", TYPST, *arguments], pdf),
        Live("Typst warm, all text new", ["typst", str(page), str(FONTS), "new"]),
        Live("Typst warm, one word edited", ["typst", str(page), str(FONTS), "edit"]),
    ]


def cluster(bench: Bench) -> Sequence[Found]:
    """The hundred briefings by three Dask workers on this machine, one of which is killed on the way."""
    if "--cluster" not in asked_for("build"):
        raise Missing("not built yet: `briefing build` has no `--cluster`")
    needs("distributed")
    scale, outs = _hundred(bench), [bench.path("out-local"), bench.path("out-dask")]
    content = bench.content(scale)
    here = bench.cold("here", bench.build(content, outs[0], *BOTH), outs[0]).measure()
    with _three_workers(bench) as (address, workers):
        killing = Timer(here.wall / 2, workers[0].kill)
        killing.start()
        by_dask = bench.build(content, outs[1], *BOTH, "--cluster", address)
        there = bench.cold("by Dask", by_dask, outs[1]).measure()
        killed = workers[0].poll() == -signal.SIGKILL
        killing.cancel()
    same = killed and hashes(outs[0]) == hashes(outs[1])
    pdfs = sum(path.suffix == ".pdf" for path in outs[1].rglob("*"))
    return [
        Found(
            "three Dask workers on one machine, one killed, against local processes",
            f"{there.wall / here.wall:.2f} × (wall)",
            rests_on=f"{seconds(there.wall)} against {seconds(here.wall)} wall, both from nothing",
        ),
        Found(f"its {pdfs} PDFs and every other file", "the same" if same else "others", "the same", same),
    ]  # fmt: skip


@contextmanager
def _three_workers(bench: Bench) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and workers, by the commands of docs/scale.md; none has a nanny to start it anew."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address, dask = f"tcp://127.0.0.1:{port}", [sys.executable, "-m", "dask"]
    asked = [["scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]]
    asked += [["worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard"]] * 3
    told = bench.path("dask.log").open("wb")
    begun = [
        subprocess.Popen(
            [*dask, *arguments], cwd=bench.folder, env=os.environ | VARIABLES, stderr=told
        )
        for arguments in asked
    ]
    try:
        yield address, begun[1:]
    finally:
        for process in begun:
            process.kill()
            process.wait()
        told.close()


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what is measured, and why we lose where we lose."""

    measure: Measure
    where_we_lose: str = ""

    @property
    def title(self) -> str:
        """What the row measures, in a sentence."""
        return (self.measure.__doc__ or "").splitlines()[0].rstrip(".")


ROWS: dict[str, Row] = {
    "cold": Row(
        cold,
        "Setting the page takes us half of what the CLI takes; the rest is what the CLI is spared: all facts "
        "are checked, all three editions composed, and Vega-Lite takes 0.4 s to start before it draws a chart.",
    ),
    "shipped": Row(
        shipped,
        "A shorter document, and all that the CLI is spared: the content of five briefings is read and checked, "
        "three editions are composed, and Vega-Lite takes 0.4 s to start.",
    ),
    "warm": Row(
        warm,
        "A live process saves the imports only: all the content is read and checked again, every edition "
        "composed, every chart drawn, and the whole document set.",
    ),
    "five": Row(
        five,
        "Two cores at best halve what the documents cost, and the check of the content comes before them and has "
        "one core.",
    ),
    "hundred": Row(
        hundred,
        "Every edition is composed before it is set, in one process that feeds the others, and the check of the "
        "content comes before that and has one core.",
    ),
    "nothing": Row(
        nothing_to_do, "Each file of the content, the output and the program is looked at once."
    ),
    "one-fact": Row(
        one_fact,
        "Only its editions are set again and only its pages made; but all the content is read, typed and looked "
        "at, and the data files, which tell all 6,000 facts in three forms, are written anew.",
    ),
    "check": Row(
        check,
        "Reading YAML is the least part: quotes are sought, quantities read in both languages and prose "
        "compared, in Python. What was in order and says the same is not parsed and not looked at again, "
        "but every file is opened, every value typed, and a third of the checks look at the whole.",
    ),
    "preview": Row(
        preview,
        "All the content is read again before the page is composed, and the watcher waits 20 ms for more files.",
    ),
    "tags": Row(
        tags, "WeasyPrint writes the tags and we complete them, element by element, in Python."
    ),
    "size": Row(size, "Our PDFs carry tags for every word and a colour profile."),
    "long": Row(
        long,
        "The typesetter costs the same for each page; what grows faster is the reading and checking of "
        "the facts that fill the pages.",
    ),
    "start": Row(start, "Importing the package loads more than it must."),
    "yardsticks": Row(yardsticks),
    "cluster": Row(cluster),
}
