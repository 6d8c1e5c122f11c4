"""What became of each sentence of a source, told without reprinting the source."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from demofolder import BUILDING, COMPUTING, DEMO, PROJECT, TEMPLATES, DemoFolder, replace

from briefing.checking.examining import examine
from briefing.cli import main
from briefing.editing.accounts import (
    CHARACTERS,
    WORDS,
    Account,
    Sentence,
    Standing,
    account,
    as_markdown,
    as_text,
    opening,
)
from briefing.facts import quotes
from briefing.reading.library import SourceFile

Capture = pytest.CaptureFixture[str]
CONTENT = PROJECT / "content"
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def accounts(demo: DemoFolder) -> dict[str, Account]:
    library, _ = examine(demo.content, TEMPLATES)
    return {source.id: account(source, library) for source in library.sources.values()}


def sentence(demo: DemoFolder, start: str) -> Sentence:
    """Return the one sentence of the demo whose first words begin so."""
    found = [s for each in accounts(demo).values() for s in each.sentences]
    (one,) = [s for s in found if s.opening.startswith(start)]
    return one


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Also read: Yunxi to add 40 MW", "Also read: Yunxi to add…"),
        ("The transformation began in 2018.", "The transformation began in 2018."),
        ("one two three four five six", "one two three four five…"),
        ("青山市建成标准机架3.2万架", "青山市建成标准机…"),
        ("截至2024年底", "截至2024年底"),
        ("“煤炭之都”变身“算力之城” “瓦特×比特”", "“煤炭之都”变身“算力…"),
        ("5G covers 西湖景区的全部山头 and more", "5G covers 西湖景区的全部山…"),
        ("Time:\u20282022.08.25", "Time: 2022.08.25"),
        ("a\u202eb", "a<U+202E>b"),
        ("", ""),
    ],
)
def test_only_the_first_words_are_shown(text: str, shown: str) -> None:
    assert opening(text) == shown


@pytest.mark.parametrize(
    ("start", "standing", "facts", "places"),
    [
        ("The city plans", "curated", ("qingshan-computing-2027",), ()),
        ("该市拟在", "curated", ("qingshan-land-2026", "qingshan-digital-economy-2027"), ()),
        ("Also read", "waived", (), ()),
        ("Demo Daily", "background", (), ()),
        ("石灰之乡", "background", (), ("about",)),
    ],
)
def test_a_sentence_says_what_rests_on_it(
    demo: DemoFolder,
    start: str,
    standing: Standing,
    facts: tuple[str, ...],
    places: tuple[str, ...],
) -> None:
    found = sentence(demo, start)
    assert (found.standing, found.facts, found.places) == (standing, facts, places)


def test_numbers_of_an_account(demo: DemoFolder) -> None:
    found = accounts(demo)["demo-daily-2025"]
    assert [found.number(s) for s in ("curated", "waived", "background")] == [6, 1, 2]
    assert (found.covered, found.quantities) == (8, 8)


def test_without_its_fact_a_sentence_is_background(demo: DemoFolder) -> None:
    replace(
        demo.path(COMPUTING), "quote: The city plans to raise", "quote: The city hopes to raise"
    )
    assert sentence(demo, "The city plans").standing == "background"
    found = accounts(demo)["demo-daily-2025"]
    assert (found.covered, found.quantities) == (7, 8)


@pytest.mark.parametrize(
    ("messages", "head", "line"),
    [
        ("zh", "9 句：收录 6，豁免 1，背景 2；数量有着落 8/8", "豁免: Also read: Yunxi to add…"),
        (
            "en",
            "9 sentences: 6 curated, 1 waived, 2 background; quantities covered 8/8",
            "waived: Also read: Yunxi to add…",
        ),
    ],
)
def test_the_command_tells_of_one_source(
    demo: DemoFolder, capsys: Capture, messages: str, head: str, line: str
) -> None:
    assert demo.run("coverage", "demo-daily-2025", "--messages", messages) == 0
    told = capsys.readouterr().out.splitlines()
    path = demo.path("sources/demo-daily-2025/article.txt")
    assert told[0] == f"{path}: {head}"
    assert told[-1] == f"{path}:7: {line} (demo-other-headline)"
    assert len(told) == 10


def test_an_unknown_source_has_a_nearest_name(demo: DemoFolder, capsys: Capture) -> None:
    assert demo.run("coverage", "demo-daily-2024") == 2
    assert "demo-daily-2025" in capsys.readouterr().err


def test_errors_of_the_content_are_told_first(demo: DemoFolder, capsys: Capture) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    assert demo.run("coverage") == 1
    out, err = capsys.readouterr()
    assert "[value-differs]" in err and "yanshi-2025" in out


def test_markdown_prints_words_as_they_are(demo: DemoFolder) -> None:
    replace(demo.path("waivers.yaml"), "另一篇报道的标题", "“a|b” 与 *c*")
    library, _ = examine(demo.content, TEMPLATES)
    told = as_markdown([account(source, library) for source in library.sources.values()])
    assert "`demo-other-headline`: “a\\|b” 与 \\*c\\*" in told
    assert as_text([], "zh") == ""


# What is committed


def test_the_coverage_on_file_is_that_of_the_content(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROJECT)
    assert main(["coverage", "--format", "markdown"]) == 0
    printed = capsys.readouterr().out
    assert printed == (PROJECT / "docs" / "coverage.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [CONTENT, DEMO], ids=["content", "demo"])
def test_no_sentence_is_reprinted(content: Path) -> None:
    """Whatever the document shows of a longer sentence, it breaks off after the first words."""
    library, _ = examine(content, TEMPLATES)
    told = as_markdown([account(source, library) for source in library.sources.values()])
    shown = [line for line in told.splitlines() if re.match(r"\| \d+\.\d+ \|", line)]
    sentences = [s for source in library.sources.values() for s in _sentences(source)]
    assert len(shown) == len(sentences)
    for line, text in zip(shown, sentences, strict=True):
        cell = line.split(" | ")[1]
        assert len(cell.split()) <= WORDS and len(HAN.findall(cell)) <= CHARACTERS
        if len(text.split()) > WORDS or len(HAN.findall(text)) > CHARACTERS:
            assert cell.endswith("…")


def _sentences(source: SourceFile) -> Iterator[str]:
    return (source.text[span.start : span.end] for span in quotes.sentences(source.text))
