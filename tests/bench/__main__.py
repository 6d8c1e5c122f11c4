"""Measures the rows of the table and writes docs/benchmarks.md: `make bench`.

python -m bench [--only ROW]... [--rounds N] [--quick] [--output FILE]
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.bench import CHECKOUT, Bench, Found, Missing
from bench.rows import ROWS
from briefing import __version__

ROUNDS = 7

HEAD = """\
# Benchmarks

`make bench` measures this page and writes it. A command and its yardstick run in turn, A B A B, in one run; a
ratio is the median of the ratios of pairs, so that a machine that slows down slows both. CPU is that of all
processes that a command starts, memory the peak of the largest (some 20 MiB are those of what measures). Cold means no cache anywhere. *The CLI* is
`weasyprint --pdf-variant pdf/ua-1` on the page that `briefing build --keep-print-html` leaves beside the PDF;
Typst sets the same text, tables and charts in looks of its own. The content is invented (`tests/bench/synthetic.py`)
where it is not that of this repository.
"""


def main() -> int:
    """Measure what is asked for; print each line as it is found."""
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    asked.add_argument(
        "--only", action="append", choices=[*ROWS], metavar="ROW", help=", ".join(ROWS)
    )
    asked.add_argument("--rounds", type=int, default=ROUNDS, help=f"default: {ROUNDS}")
    asked.add_argument(
        "--quick", action="store_true", help="at a tenth of the scale, to try it out"
    )
    asked.add_argument(
        "--output", type=Path, help="default: docs/benchmarks.md, for a full run only"
    )
    options = asked.parse_args()
    whole = not options.only and not options.quick
    output: Path | None = options.output or (CHECKOUT / "docs" / "benchmarks.md" if whole else None)
    found: dict[str, Sequence[Found]] = {}
    failed = False
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        bench = Bench(Path(folder), options.rounds, options.quick)
        for name in options.only or ROWS:
            try:
                found[name] = ROWS[name].measure(bench)
            except Missing as missing:
                found[name] = [Found(ROWS[name].title, str(missing))]
            except RuntimeError as failure:
                print(failure, file=sys.stderr)
                found[name], failed = [Found(ROWS[name].title, "failed", met=False)], True
            for line in found[name]:
                print(name, *_cells(line), line.rests_on, sep=" | ", file=sys.stderr, flush=True)
            page = "\n".join([HEAD, *_page(found, options.rounds, options.quick), ""])
            if output:  # as far as it goes: the whole takes its time
                output.write_text(page, "utf-8")
    if not output:
        print(page)
    return int(failed)


def _page(found: Mapping[str, Sequence[Found]], rounds: int, quick: bool) -> Iterator[str]:
    yield f"Measured on {_machine()}, with {rounds} rounds{', at a tenth of the scale' * quick}."
    yield ""
    yield "| what | measured | floor | |"
    yield "| --- | --- | --- | --- |"
    for lines in found.values():
        for line in lines:
            yield f"| {' | '.join(_cells(line))} |"
    yield from ("", "## Where we lose", "")
    lost = [name for name, lines in found.items() if any(line.met is False for line in lines)]
    for name in lost:
        whats = "; ".join(line.what for line in found[name] if line.met is False)
        yield f"- **{whats}.** {ROWS[name].where_we_lose}"
    if not lost:
        yield "Nowhere: every floor that was measured is met."
    yield from ("", "## What the ratios rest on", "", "Medians; of memory the peak.", "")
    for name, lines in found.items():
        yield from (f"- `{name}`, {line.what}: {line.rests_on}" for line in lines if line.rests_on)


def _cells(line: Found) -> tuple[str, str, str, str]:
    verdict = {True: "met", False: "**missed**", None: ""}[line.met]
    return line.what, line.measured, line.floor, verdict


def _machine() -> str:
    """Return the day, the machine and the versions, in words."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    versions = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    load = f"load {os.getloadavg()[0]:.1f} at the end"
    system = f"{platform.system()} on {platform.machine()}, {cores} cores, {load}"
    return f"{now:%Y-%m-%d}: {system}; briefing {__version__}, Python {platform.python_version()}, {versions}"


PACKAGES = ("weasyprint", "pydyf", "typst", "playwright", "distributed")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(none)"


if __name__ == "__main__":
    sys.exit(main())
