"""Content by an attacker or a clumsy clerk: an error with its place; never a traceback or a hang."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from demofolder import (
    BUILDING,
    CARD,
    COMPUTING,
    DEMO,
    EN_SOURCE,
    PROJECT,
    TEMPLATES,
    ZH,
    ZH_SOURCE,
    DemoFolder,
    assert_readable,
    codes,
    replace,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from project import Project

from briefing.building.site import exports
from briefing.checking.examining import examine
from briefing.cli import main
from briefing.problems import as_text

FORMULA = "{product: [qingshan-racks-2025, standard-rack-power]}"
CONSTANTS = "vocabulary/constants.yaml"
PLACES = "vocabulary/places.yaml"
RULES = "vocabulary/plausibility.yaml"

FALSE_VALUES = [
    # numbers
    pytest.param(CONSTANTS, '"2.5"', '"1e400"', "field-unfit", id="a number with an exponent"),
    pytest.param(CONSTANTS, '"2.5"', '"٢"', "field-unfit", id="a digit of another script"),
    pytest.param(CONSTANTS, '"2.5"', "9" * 5000, "field-unfit", id="a number of 5000 digits"),
    pytest.param(COMPUTING, "value: 12,000 P", "value: " + "9" * 900 + " P", "value-unreadable", id="a value of 900 digits"),
    pytest.param(RULES, '"0.7"', "NaN", "field-unfit", id="a limit that is no number"),
    # times
    pytest.param(CARD, "date: 2025-11-21", "date: 2025-13-45", "field-unfit", id="a day of month 13"),
    pytest.param(CARD, "date: 2025-11-21", "date: 0000-01-01", "field-unfit", id="the year 0"),
    pytest.param(COMPUTING, "during: 2025-01/2025-06", "during: 2025-06/2025-01", "field-unfit", id="a span that runs back"),
    pytest.param(COMPUTING, "during: 2025-01/2025-06", "during: 22:14", "field-unfit", id="a time of day"),
    # formulas
    pytest.param(COMPUTING, FORMULA, "{product: [qingshan-rack-power, standard-rack-power]}", "formula-unfit", id="a figure that rests on itself"),
    pytest.param(COMPUTING, FORMULA, "{sum: []}", "field-unfit", id="the sum of nothing"),
    pytest.param(COMPUTING, FORMULA, "{sum: [" + "qingshan-it-capacity-2025, " * 3000 + "]}", "field-unfit", id="a sum that nobody redoes"),
    pytest.param(COMPUTING, FORMULA, "{compound: [qingshan-racks-2025, qingshan-green-power-2024, '999999999']}", "field-unfit", id="a growth of a milliard years"),
    pytest.param(COMPUTING, FORMULA, "{compound: [qingshan-racks-2025, qingshan-it-capacity-2025, '3']}", "formula-unfit", id="a yearly rate in megawatts"),
    pytest.param(CONSTANTS, '"2.5"', '"0"', "figure-implausible", id="a rack without power"),
    # what rests on itself
    pytest.param(PLACES, "within: yunxi", "within: qingshan", "place-not-larger", id="a place within itself"),
    pytest.param(PLACES, "level: province}", "level: province, within: qingshan}", "place-not-larger", id="two places within each other"),
    pytest.param(COMPUTING, "qingshan-computing-2025:\n", "qingshan-computing-2025:\n  converts: qingshan-computing-2025\n", "fact-form", id="a sum converted from itself"),
    # texts
    pytest.param(COMPUTING, "quote: an IT capacity of 90 MW", "quote: ' '", "quote-unresolved", id="a quote of nothing"),
    pytest.param(COMPUTING, "zh: 青山市的IT容量为{value}", 'zh: "青山市{standard-rack-power|when}{value}"', "reference-form", id="the time of a constant"),
    pytest.param(EN_SOURCE, "url: https://demo.invalid/qingshan?a=1&b=2", "url: javascript:alert(1)", "field-unfit", id="a script for an address"),
    pytest.param(ZH_SOURCE, "sha256: 4", "sha256: x", "field-unfit", id="a digest that is none"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "code"), FALSE_VALUES)
def test_a_value_that_cannot_be_is_an_error_with_its_place(
    demo: DemoFolder, name: str, old: str, new: str, code: str
) -> None:
    replace(demo.path(name), old, new)
    library, problems = examine(demo.content, TEMPLATES)
    found = {(p.code, p.where.line) for p in problems if p.severity == "error"}
    assert code in {found_code for found_code, _ in found}
    assert all(line for _, line in found)
    for problem in problems:
        assert_readable(problem)
    assert exports(library)  # broken content can be exported as far as it goes


BODIES = [
    pytest.param("", "body-empty", id="nothing"),
    pytest.param("## 标题\n", "body-empty", id="a heading alone"),
    pytest.param("<script>alert(1)</script>\n", "prose-markup", id="a script"),
    pytest.param("甲<b onclick='x'>乙</b>\n", "prose-markup", id="a tag"),
    pytest.param("<!-- 甲 -->\n", "prose-markup", id="a comment"),
    pytest.param("![甲](http://x/y.png)\n", "prose-markup", id="an image"),
    pytest.param("[甲](javascript:alert(1))\n", "prose-link", id="a link that is a script"),
    pytest.param("[甲](&#106;avascript:alert(1))\n", "prose-link", id="the same in disguise"),
    pytest.param("[甲](file:///etc/passwd)\n", "prose-link", id="a link to a file"),
    pytest.param("[甲](//host/x)\n", "prose-link", id="a link without a scheme"),
    pytest.param("[[ never closed\n", "reference-form", id="a reference that does not close"),
    pytest.param("[[qingshan-racks-2024|unknown]]\n", "reference-form", id="an unknown form"),
    pytest.param("[[ ]] [[]] [[|claim]]\n", "reference-form", id="empty references"),
    pytest.param("[[[[qingshan-racks-2024]]]]\n", "reference-form", id="brackets in brackets"),
    pytest.param("## [[table:facilities]]\n", "prose-not-alone", id="a table for a heading"),
    pytest.param("> [!JUDGEMENT]\n> [!JUDGEMENT]\n> 甲\n", "prose-quote", id="a label twice"),
    pytest.param("  - 甲\n    - 乙\n", "prose-nested-list", id="a list in a list"),
    pytest.param(">" * 2000 + " 甲\n", "prose-quote", id="quotes 2000 deep"),
    pytest.param("甲\u202e乙\n", "character-forbidden", id="text turned round"),
    pytest.param("甲\U000e0041乙\n", "character-forbidden", id="a tag character"),
    pytest.param("𰻝\n", "glyph-missing", id="a character that no font has"),
    *(
        pytest.param(mark * 20_000, "prose-too-long", id=f"20000 times {mark}")
        for mark in ("[", "[[", "[[a", "**甲", "`a", "<a ", "[a](b", "甲", "[[a]] ")
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), BODIES)
def test_a_body_that_cannot_be_set_is_an_error(demo: DemoFolder, text: str, code: str) -> None:
    demo.path(ZH).write_text(text, encoding="utf-8")
    found = [p for p in demo.problems() if p.where.path == str(demo.path(ZH))]
    assert code in {problem.code for problem in found if problem.severity == "error"}


CHAIN = """\
d{}:
  place: qingshan
  indicator: rack-power
  formula: {{sum: [{}, {}]}}
  as-of: 2025-07
  status: achieved
  claim: {{zh: "青山市{{value}}", en: "Qingshan {{value}}"}}
"""


@pytest.mark.parametrize("end", ["qingshan-it-capacity-2025", "d0"], ids=["a chain", "a circle"])
def test_formulas_on_formulas_cost_no_more_than_they_are_worth(demo: DemoFolder, end: str) -> None:
    """Each figure is the sum of the next one with itself: 2 to the power of 60 ways to walk."""
    links = [f"d{number}" for number in range(1, 60)]
    text = "".join(CHAIN.format(number, link, link) for number, link in enumerate([*links, end]))
    with demo.path(COMPUTING).open("a", encoding="utf-8") as file:
        file.write(text)
    found = [problem for problem in demo.problems() if problem.code == "formula-unfit"]
    assert len(found) == (10 if end != "d0" else 60)


def test_a_map_of_the_whole_country_is_no_burden(demo: DemoFolder) -> None:
    with demo.path(PLACES).open("a", encoding="utf-8") as file:
        for number in range(1000):
            file.write(f"p{number}: {{zh: 地{number}乡, en: Town{number}, level: county}}\n")
    assert codes(demo.problems(), demo.content) == []


# What the machine refuses is said in a line; it is no bug of ours.


def run(content: Path, *arguments: str) -> list[str]:
    folders = ("--content", str(content), "--templates", str(TEMPLATES))
    return [sys.executable, "-m", "briefing", *arguments, *folders]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
def test_a_terminal_without_chinese_gets_codes(demo: DemoFolder, encoding: str) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    done = subprocess.run(
        run(demo.content, "check"),
        cwd=PROJECT,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"[value-differs]" in done.stderr and b"Traceback" not in done.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_output_that_is_closed_goes_nowhere(closed: str) -> None:
    command = shlex.join(run(DEMO, "check"))
    done = subprocess.run(
        ["sh", "-c", f"{command} {closed}"], cwd=PROJECT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_is_told_in_a_line() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            run(DEMO, "export"), cwd=PROJECT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert b"the machine could not do it" in done.stderr and b"Traceback" not in done.stderr


def test_a_file_name_that_is_no_text_is_told(
    demo: DemoFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        os.mkdir(os.fsencode(demo.content) + b"/sources/\xff")
    except OSError:  # a file system that takes no such name
        return
    assert demo.run("check") == 1
    assert "[id-invalid]" in capsys.readouterr().err


def test_a_ledger_that_is_a_link_to_nowhere_is_not_simply_missing(demo: DemoFolder) -> None:
    demo.path("waivers.yaml").unlink()
    demo.path("waivers.yaml").symlink_to("nowhere")
    assert "file-missing waivers.yaml:1:1" in codes(demo.problems(), demo.content)


def test_a_folder_that_leads_to_itself_holds_no_file(demo: DemoFolder) -> None:
    shutil.rmtree(demo.content)
    demo.content.symlink_to(demo.content)
    file, folders = str(demo.path(BUILDING)), ("--content", str(demo.content))
    assert main(["check", file, *folders, "--templates", str(TEMPLATES)]) == 2


def test_an_output_folder_that_is_a_file_is_left_alone(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("taken").write_text("a letter", encoding="utf-8")
    assert project.run("build", "--out", "taken") == 2
    assert project.run("export", "--output", "content") == 2
    assert "Traceback" not in capsys.readouterr().err
    assert Path("taken").read_text(encoding="utf-8") == "a letter"


# The law: whatever happens to a file, the problems are told in words, each with its file.

FILES = sorted(
    str(path.relative_to(DEMO))
    for path in DEMO.rglob("*")
    if path.suffix in (".yaml", ".md", ".txt")
)
DEBRIS = [
    *("", "\0", "\t", "\r", "\x1b[31m", "\ufeff", "\u200b", "\u202e", "\U000e0041", "'", '"'),
    *("{", "}", "[", "]", "[[", "]]", ": ", "- ", "#", "|", ">", "&a ", "*a ", "!!str ", "<<: x\n"),
    *("{value}", "9" * 500, "-1", "1e400", "٣", "万亿", "2025-13-45", "<script>", "](javascript:x)"),
]  # fmt: skip


def cut(text: bytes, start: int, end: int, debris: bytes) -> bytes:
    return text[:start] + debris + text[end:]


def lines(change: Callable[[list[bytes], int, int], list[bytes]]) -> Callable[..., bytes]:
    def changed(text: bytes, start: int, end: int, debris: bytes) -> bytes:
        rows = text.split(b"\n")
        return b"\n".join(change(rows, start % len(rows), end % len(rows)))

    return changed


MUTATIONS = [
    cut,
    lambda text, start, end, debris: text[:start],
    lambda text, start, end, debris: cut(text, start, start, debris),
    lambda text, start, end, debris: cut(text, start, start + 1, bytes([end % 256])),
    lines(lambda rows, i, j: rows[:i] + rows[i + 1 :]),
    lines(lambda rows, i, j: rows[:i] + rows[i : i + 1] + rows[i:]),
    lines(lambda rows, i, j: [*rows[:i], b"  " + rows[i], *rows[i + 1 :]]),
    lines(lambda rows, i, j: [*rows[:i], rows[j], *rows[i + 1 :]]),
]


@settings(max_examples=40)
@given(
    name=st.sampled_from(FILES),
    mutate=st.sampled_from(MUTATIONS),
    places=st.tuples(st.integers(0, 5000), st.integers(0, 40)),
    debris=st.sampled_from(DEBRIS),
)
def test_no_damage_is_a_traceback(
    name: str, mutate: Callable[..., bytes], places: tuple[int, int], debris: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(shutil.copytree(DEMO, Path(folder, "content")))
        text = (content / name).read_bytes()
        start = places[0] % len(text)
        (content / name).write_bytes(mutate(text, start, start + places[1], debris.encode()))
        library, problems = examine(content, TEMPLATES)
        for problem in problems:
            assert problem.where.path.startswith(str(content))
            assert_readable(problem)
        assert all(line.isprintable() for line in as_text(problems, "both").split("\n"))
        assert exports(library)
