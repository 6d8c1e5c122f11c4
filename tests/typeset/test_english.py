"""English lines, measured: their spaces, and what hangs at their ends."""

from itertools import groupby
from pathlib import Path
from statistics import median

import pytest
from measured import Line, pages
from sample import FONTS, HEAD, IDENTIFIER

from briefing.typeset import typeset

STYLES = Path(__file__).parents[2] / "templates" / "styles" / "print.css"
TEXT = (
    "An earlier report, its title unknown, counts by design: Datong has built <b>140,000</b> "
    "racks<sup>[23]</sup>, with a capacity of up to 2 million servers<sup>[24]</sup>; at a park in "
    "Lingqiu County hundreds of thousands of servers<sup>[28]</sup> were running round the clock; "
    "neither a design count nor a ceiling shows what is running today."
)
SIZE, MEASURES = 10.0, [width / 4 for width in range(1400, 1960, 7)]
LEFT = 20 / 25.4 * 72


@pytest.fixture(scope="module")
def paragraphs(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[float, list[Line]]]:
    """The lines of one text in many measures, given in points."""
    rules = f"{STYLES.read_text('utf-8')} @page {{ size: A4; margin: 20mm }} p {{ break-inside: avoid }}"
    html = HEAD.format(lang="en", title="Measures").replace(
        "<body>", '<body class="en">'
    ) + "".join(
        f'<p style="width: {measure}pt; padding-bottom: 30pt">{TEXT}</p>' for measure in MEASURES
    )
    styles = (
        rules
        + f' html {{ font: {SIZE}pt/1.4 "Briefing Serif" }} sup {{ font-size: 6pt; line-height: 0 }}'
    )
    file = tmp_path_factory.mktemp("english") / "measures.pdf"
    file.write_bytes(typeset(html, styles=styles, fonts=FONTS, identifier=IDENTIFIER).pdf)
    found: list[list[Line]] = [[]]
    for line in (line for page in pages(file) for line in page if line.size > 9):
        found[-1].append(line)
        if line.text.endswith("today."):
            found.append([])
    return list(zip(MEASURES, found[:-1], strict=True))


def spaces(line: Line) -> list[float]:
    """The widths of the spaces of a line, in em; where a mark of a note stands there is none."""
    runs = [
        (blank, list(run)) for blank, run in groupby(line.glyphs, lambda glyph: glyph.text == " ")
    ]
    return [
        (after[0].left - before[-1].right) / SIZE
        for (_, before), (blank, _), (_, after) in zip(runs, runs[1:], runs[2:], strict=False)
        if blank
    ]


def test_lines_end_flush_and_marks_hang(paragraphs: list[tuple[float, list[Line]]]) -> None:
    for measure, lines in paragraphs:
        for line in lines[:-1]:
            if line.text.endswith("servers"):
                continue  # the mark of a note may follow
            beyond = line.right - LEFT - measure
            hangs = {",": 1.2, ".": 1.2, "-": 1.5}.get(line.text[-1], 0)
            assert beyond == pytest.approx(hangs, abs=0.2), line.text


def test_spaces_are_neither_holes_nor_lost(paragraphs: list[tuple[float, list[Line]]]) -> None:
    for _, lines in paragraphs:
        for line in lines[:-1]:
            assert 0.18 < median(spaces(line)) < 0.85, line.text  # “140,000” is not split
        assert 0.18 < median(spaces(lines[-1])) < 0.25  # the space of the font, if there is room


def test_the_last_line_has_two_words(paragraphs: list[tuple[float, list[Line]]]) -> None:
    assert all(" " in lines[-1].text for _, lines in paragraphs)
