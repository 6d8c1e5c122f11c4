"""The layout `gongwen`, measured on its pages against GB/T 9704-2012 (docs/typography.md)."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from demofolder import TEMPLATES
from fontTools.ttLib import TTFont
from measured import MM, Line, bookmarks, pages
from project import Project
from validators import page_validation, verapdf

from briefing.composing.compose import compose
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS, Edition
from briefing.reading.reader import read
from briefing.rendering.documents import Typeset
from briefing.rendering.render import Renderer
from briefing.typeset import typeset

CONTENT = TEMPLATES.parent / "content"
WORDING = read_wording(TEMPLATES)
RENDERER = Renderer(TEMPLATES, WORDING)

LEFT, RIGHT, TOP, BOTTOM = (side * MM for side in (28, 210 - 26, 37, 297 - 35))
CHARACTER = (RIGHT - LEFT) / 28
LINE = (BOTTOM - TOP - CHARACTER) / 21
"""Of 22 lines, the last one is as high as its characters: there is no gap under it."""
ASCENT, DESCENT = 0.88, 0.12
"""Of the square of a Chinese character, from its baseline."""
EXACT = 0.2 * MM
"""The standard allows a margin to be 1 mm off."""


def set_in_gongwen(html: str) -> Typeset:
    return typeset(
        html,
        styles=RENDERER.print_styles("gongwen"),
        fonts=TEMPLATES / "fonts",
        identifier=bytes(16),
    )


def of_the_size_of_the_text(page: list[Line]) -> list[Line]:
    return [line for line in page if abs(line.size - CHARACTER) < 0.01]


def page_number(page: list[Line]) -> Line:
    (found,) = [line for line in page if line.baseline > BOTTOM + EXACT]
    return found


def alone(body: str, language: str = "zh") -> str:
    tag = {"zh": "zh-CN", "en": "en"}[language]
    return (
        f'<!DOCTYPE html><html lang="{tag}"><head><title>T</title></head>'
        f'<body class="print {language}"><main>{body}</main></body></html>'
    )


@pytest.fixture(scope="module", params=["zh", "en"])
def grid(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of nothing but text, flush left."""
    text = {"zh": "一面二十二行每行二十八个字" * 200, "en": "No page is left with a hole. " * 130}
    file = tmp_path_factory.mktemp("grid") / f"{request.param}.pdf"
    paragraph = f'<p style="text-indent: 0">{text[request.param]}</p>'
    made = set_in_gongwen(alone(paragraph, request.param))
    assert made.complaints == ()
    file.write_bytes(made.pdf)
    return file


def test_a_page_has_22_lines_that_fill_the_type_area(grid: Path) -> None:
    *full, _ = pages(grid)
    assert len(full) >= 2
    for page in full:
        lines = of_the_size_of_the_text(page)
        assert len(lines) == 22
        assert all(abs(line.left - LEFT) < EXACT for line in lines)
        pitches = [low.baseline - high.baseline for high, low in pairwise(lines)]
        assert pitches == pytest.approx([LINE] * 21, abs=0.02)
        near = EXACT if grid.stem == "zh" else MM  # the letters of the English font stand higher
        assert lines[0].baseline - ASCENT * CHARACTER == pytest.approx(TOP, abs=near)
        assert lines[-1].baseline + DESCENT * CHARACTER == pytest.approx(BOTTOM, abs=near)


def test_a_line_has_28_characters_that_touch(grid: Path) -> None:
    *full, _ = pages(grid)
    for line in (line for page in full for line in of_the_size_of_the_text(page)):
        assert line.right < RIGHT + EXACT
        if grid.stem == "zh":
            assert len(line.text) == 28
            assert line.right == pytest.approx(RIGHT, abs=EXACT)
            steps = [right.left - left.left for left, right in pairwise(line.glyphs)]
            assert steps == pytest.approx([CHARACTER] * 27, abs=0.02)


@pytest.mark.parametrize(
    ("language", "starts"),
    [
        ("zh", ["一、", "（一）", "1.", "2.", "（二）", "1.", "二、", "（一）"]),
        ("en", ["I. ", "A. ", "1.", "2.", "B. ", "1.", "II. ", "A. "]),
    ],
)
def test_headings_and_items_are_numbered_as_in_official_documents(
    language: str, starts: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "headings.pdf"
    part = "<h3>X</h3><ol><li>X</li>{}</ol>"
    whole = f"<h2>X</h2>{part.format('<li>X</li>')}{part.format('')}<h2>X</h2><h3>X</h3>"
    file.write_bytes(set_in_gongwen(alone(whole, language)).pdf)
    (page,) = pages(file)
    lines = of_the_size_of_the_text(page)
    assert [line.text.rstrip("X") for line in lines] == starts
    assert all(line.left == pytest.approx(LEFT + 2 * CHARACTER, abs=1) for line in lines)
    families = [line.glyphs[-1].family for line in lines]
    text = {"zh": "Briefing-Serif-SC", "en": "Briefing-Serif"}[language]
    assert families[:3] == ["Briefing-Sans-SC-Bold", "Briefing-Sans-SC", text]


def test_chinese_sections_are_counted_to_99(tmp_path: Path) -> None:
    file = tmp_path / "sections.pdf"
    file.write_bytes(set_in_gongwen(alone("<h2>节</h2>" * 99)).pdf)
    counted = [title.removesuffix("、节") for title in bookmarks(file)]
    assert [counted[n - 1] for n in (9, 10, 11, 20, 21, 90, 99)] == [
        *("九", "十", "十一", "二十", "二十一", "九十", "九十九")
    ]
    assert len(set(counted)) == 99


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.param
    return found


@pytest.fixture(scope="module")
def shanxi(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing that we ship in the other layout, set in this one."""
    library, _ = read(CONTENT)
    briefing = library.briefings["shanxi-digital-economy"]
    assert briefing.card.layout == "brief"
    official = replace(briefing, card=briefing.card.model_copy(update={"layout": "gongwen"}))
    made = set_in_gongwen(RENDERER.print(compose(official, edition, library, WORDING)))
    assert made.complaints == ()
    file = tmp_path_factory.mktemp("shanxi") / f"{edition}.pdf"
    file.write_bytes(made.pdf)
    return file


def test_nothing_but_the_page_number_leaves_the_type_area(shanxi: Path) -> None:
    for page in pages(shanxi):
        number = page_number(page)
        for line in (line for line in page if line is not number):
            assert line.left > LEFT - EXACT, line.text
            assert line.right < RIGHT + EXACT, line.text
            assert TOP < line.baseline < BOTTOM, line.text


def test_all_lines_of_the_text_stand_on_the_grid_or_halfway(shanxi: Path) -> None:
    """Halfway after a table, a chart or a line of the other language, which are set in half lines."""
    text = "Briefing-Serif" if shanxi.stem == "en" else "Briefing-Serif-SC"
    first = None
    for page in pages(shanxi):
        for line in of_the_size_of_the_text(page):
            if {glyph.family.removesuffix("-Bold") for glyph in line.glyphs} == {text}:
                first = first or line.baseline
                half_lines = (line.baseline - first) / (LINE / 2)
                assert half_lines == pytest.approx(round(half_lines), abs=0.02), line.text


def test_page_numbers_stand_between_dashes_at_the_outer_edge(shanxi: Path) -> None:
    font = TTFont(TEMPLATES / "fonts" / "BriefingSerifSC-Regular.ttf")
    dash = font["glyf"][font.getBestCmap()[ord("—")]].yMax / font["head"].unitsPerEm
    for place, page in enumerate(pages(shanxi), 1):
        number = page_number(page)
        assert number.text == f"— {place} —"
        assert number.size == pytest.approx(14, abs=0.01)
        assert number.baseline - dash * 14 == pytest.approx(BOTTOM + 7 * MM, abs=EXACT)
        if place % 2:
            assert number.right == pytest.approx(RIGHT - CHARACTER, abs=EXACT)
        else:
            assert number.left == pytest.approx(LEFT + CHARACTER, abs=EXACT)


def test_the_sections_of_a_briefing_are_numbered_and_its_annex_is_not(
    shanxi: Path, edition: Edition
) -> None:
    _, *sections, evidence, references = bookmarks(shanxi)
    numbers = [re.split(r"、|\. ", section)[0] for section in sections]
    roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
    assert numbers == (roman if edition == "en" else [*"一二三四五六七八九十"])
    assert evidence.startswith(WORDING("evidence", "en" if edition == "en" else "zh"))
    assert references.startswith(WORDING("references", "en" if edition == "en" else "zh"))


def test_no_page_but_the_last_before_an_annex_is_half_empty(shanxi: Path) -> None:
    *body, _ = pages(shanxi)
    ends = [max(line.baseline for line in page if line.baseline < BOTTOM) for page in body]
    annex = next(
        place for place, page in enumerate(body) if page[0].text.startswith(("附件", "Annex"))
    )
    drawn = {place for place, page in enumerate(body) if page[0].text.startswith(("图", "Figure"))}
    for place, end in enumerate(ends, 1):
        # A drawing is not broken: it leaves behind what is too low for it.
        assert place in {annex, *drawn} or BOTTOM - end < 7 * LINE, place


def test_a_card_chooses_the_layout(project: Project) -> None:
    card = project.root / "content" / "briefings" / "qingshan" / "briefing.yaml"
    text = card.read_text(encoding="utf-8")
    card.write_text(text.replace("layout: brief\n", "layout: gongwen\n"), encoding="utf-8")
    assert project.run("build", "qingshan", "--edition", "zh") == 0
    first, *_ = pages(project.root / "build" / "qingshan" / "qingshan-zh.pdf")
    assert page_number(first).text == "— 1 —"
    assert "读这套程序的人：" in [line.text for line in of_the_size_of_the_text(first)]


@pytest.mark.validators
def test_both_validators_pass_both_standards(shanxi: Path) -> None:
    assert verapdf(shanxi) == []
    assert page_validation(shanxi) == []
