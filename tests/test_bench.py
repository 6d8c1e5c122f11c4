"""The benchmark measures what it says, on content that is good."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench.pairs import Command, pairs
from bench.rows import ROWS
from bench.synthetic import Scale, fact_id, write
from bench.typst_page import as_typst
from demofolder import PROJECT, TEMPLATES

from briefing.checking.examining import examine


@pytest.mark.parametrize("scale", [Scale(2, years=2), Scale(3, years=4, together=2)])
def test_synthetic_content_passes_every_check(tmp_path: Path, scale: Scale) -> None:
    write(tmp_path, scale)
    library, problems = examine(tmp_path, TEMPLATES)
    assert problems == []
    assert len(library.facts) == scale.cities * scale.years * 10
    assert len(library.briefings) == len(scale.briefings)


def test_changing_a_fact_changes_its_article_and_nothing_else(tmp_path: Path) -> None:
    scale = Scale(2, years=2)
    assert write(tmp_path, scale)
    assert write(tmp_path, scale) == []
    source = "sources/qinghe-2011"
    changed = [f"{source}/article.txt", f"{source}/source.yaml", "facts/qinghe.yaml"]
    assert write(tmp_path, scale, changed=fact_id(scale)) == changed
    assert examine(tmp_path, TEMPLATES)[1] == []
    assert write(tmp_path, scale) == changed


BUSY = "import time; end = time.process_time() + {}\nwhile time.process_time() < end: pass"


def command(name: str, program: str) -> Command:
    return Command(name, [sys.executable, "-S", "-c", program])


def test_a_pair_is_measured_in_turn_and_compared() -> None:
    order: list[str] = []
    slow = dataclasses.replace(
        command("slow", BUSY.format(0.4)), prepare=lambda: order.append("slow")
    )
    quick = dataclasses.replace(
        command("quick", BUSY.format(0.1)), prepare=lambda: order.append("quick")
    )
    found = pairs(slow, quick, rounds=2)
    assert order == ["slow", "quick", "slow", "quick"]
    assert 2 < found.ratio("cpu") < 5
    assert all(cost.wall >= 0.1 and cost.cpu >= 0.1 for cost in found.b)


def test_what_the_processes_of_a_command_take_is_counted_even_if_they_outlive_it() -> None:
    orphan = f"import subprocess, sys; subprocess.Popen([sys.executable, '-S', '-c', {BUSY.format(0.3)!r}])"
    assert command("orphan", orphan).measure().cpu >= 0.3


def test_peak_memory_is_that_of_the_largest_process() -> None:
    assert command("large", "b'x' * (200 << 20)").measure().memory >= 200 << 20


def test_a_command_that_fails_says_so() -> None:
    with pytest.raises(RuntimeError, match="not today"):
        command("fails", "raise SystemExit('not today')").measure()


PAGE = """<html lang="zh-CN"><title>煤 "and" #steel</title><body class="print zh"><h2 id="b1">煤</h2>
<p>产量<a id="m1" href="#note-1">3.2*万架<sup>[1]</sup></a>，<a href="https://demo.invalid/">来源</a></p>
<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<div><svg viewBox="0 0 1 1"><text>图</text></svg></div><p id="note-1">$5</p></body></html>"""


def test_a_page_becomes_typst_markup() -> None:
    markup, drawings = as_typst(PAGE)
    assert drawings == {"drawing-0.svg": '<svg viewBox="0 0 1 1"><text>图</text></svg>'}
    for part in (
        '#set document(title: "煤 \\"and\\" #steel")',
        "#heading(level: 2)[#metadata(none) <b1>煤]",
        "#link(<note-1>)[#metadata(none) <m1>3.2\\*万架#super[\\[1\\]]]",
        '#link("https://demo.invalid/")[来源]',
        "#table(columns: 2, table.header([甲], [乙], ), [1], [2], )",
        '#image("drawing-0.svg"',
        "\\$5",
    ):
        assert part in markup
    assert as_typst(PAGE, turn=1)[0] != markup


def test_a_row_says_what_it_measures_and_the_table_is_printed() -> None:
    assert all(row.title for row in ROWS.values())
    command = [sys.executable, "-m", "bench", "--only", "start", "--rounds", "1", "--quick"]
    folders = os.pathsep.join([str(PROJECT), str(PROJECT / "tests")])
    done = subprocess.run(
        command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": folders}
    )
    assert done.returncode == 0, done.stderr
    assert "| `briefing --version` |" in done.stdout and "## Where we lose" in done.stdout
