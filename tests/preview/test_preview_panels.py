"""What the panel shows of a problem: its place, its line, and how a quote differs from its source."""

from pathlib import Path

import pytest
from demofolder import COMPUTING, DemoFolder, replace

from briefing.checking.examining import examine
from briefing.preview.panels import Comparison, compared, editor_link, offending, shown
from briefing.problems import Location, finding

TEMPLATES = Path(__file__).parents[2] / "templates"


def marked(comparison: Comparison) -> tuple[str, str]:
    """The two texts, with what differs in brackets."""
    quote, nearest = (
        "".join(f"[{run.text}]" if run.differs else run.text for run in runs)
        for runs in (comparison.quote, comparison.nearest)
    )
    return quote, nearest


@pytest.mark.parametrize(
    ("quote", "nearest", "expected"),
    [
        (
            "33.6 million racks",
            "32.6 million racks",
            ("[33.6] million racks", "[32.6] million racks"),
        ),
        ("about 20 parks", "20 parks", ("[about ]20 parks", "20 parks")),
        ("over 20 parks", "over 20\xa0parks", ("over 20 parks", "over 20\xa0parks")),
        ("he said “no”", 'he said "no"', ("he said “no”", 'he said "no"')),
        ("标准机架3.2万架", "标准机架２.2万架", ("标准机架[3.2]万架", "标准机架[２.2]万架")),
        ("建成机架", "建设机架", ("建[成]机架", "建[设]机架")),
        ("same", "same", ("same", "same")),
    ],
)
def test_what_differs_is_marked_by_words_numbers_and_characters(
    quote: str, nearest: str, expected: tuple[str, str]
) -> None:
    assert marked(compared(quote, nearest)) == expected


def test_a_quote_that_is_not_found_stands_beside_the_nearest_text(demo: DemoFolder) -> None:
    replace(demo.content / COMPUTING, "and an IT capacity of 90 MW", "and an IT capacity of 91 MW")
    library, problems = examine(demo.content, TEMPLATES)
    (view,) = (
        shown(problem, "en", library) for problem in problems if problem.code == "quote-unresolved"
    )
    assert view.comparison is not None
    quote, nearest = marked(view.comparison)
    assert quote.endswith("an IT capacity of [91] MW")
    assert nearest.endswith("an IT capacity of [90]\xa0MW")
    assert view.after.startswith("with 3.6 million") and view.before == "  quote: "


def test_each_reader_gets_one_language_without_what_could_disturb_the_page() -> None:
    problem = finding(
        "quote-long", Location("facts/\u202ea.yaml", 3, 2), ("这里长", "too long"), ("短些", "cut")
    )
    zh, en = (shown(problem, language, None) for language in ("zh", "en"))
    assert (zh.sentence, zh.cure, en.sentence, en.cure) == ("这里长", "短些", "too long", "cut")
    assert zh.place == "facts/<U+202E>a.yaml:3:2"


def test_the_place_opens_in_the_editor_whatever_its_folder_is_called(tmp_path: Path) -> None:
    path = tmp_path / "政策 #1" / "facts.yaml"
    link = editor_link(Location(str(path), 12, 3))
    assert link.startswith("vscode://file/") and link.endswith("/facts.yaml:12:3")
    assert "%20%231/" in link and " " not in link
    assert editor_link(Location(str(path))).endswith("facts.yaml:1:1")


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (1, 8, ("quote: ", "words")),
        (1, 1, ("", "quote: words")),
        (1, 99, ("quote: words", "")),
        (2, 71, ("…" + "x" * 60, "y")),
        (3, 1, ("", "z" * 120 + "…")),
        (9, 1, ("", "")),
        (0, 0, ("", "")),
    ],
)
def test_the_offending_line_is_shown_around_its_place(
    tmp_path: Path, line: int, column: int, expected: tuple[str, str]
) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(f"quote: words\r\n{'x' * 70}y\n{'z' * 200}\n", encoding="utf-8")
    assert offending(Location(str(path), line, column)) == expected


def test_a_file_that_is_gone_has_no_line(tmp_path: Path) -> None:
    assert offending(Location(str(tmp_path / "none.yaml"), 1, 1)) == ("", "")
