"""Whole pages, measured and judged by programs that know nothing of ours: Poppler, qpdf, two validators."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from sample import CHINESE, DOCUMENTS, body, page
from validators import page_validation, verapdf

from briefing.typeset.engine import weasyprint

pytestmark = pytest.mark.validators
XHTML = "{http://www.w3.org/1999/xhtml}"
HAN = "[\u4e00-\u9fff，。、；：？！”’）》“‘（《]"


def poppler(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def lines(file: Path) -> list[tuple[float, str]]:
    """The lines of a PDF: where each ends, in points from the left edge of the paper, and its text."""
    found: list[tuple[float, str]] = []
    for sheet in ElementTree.fromstring(poppler("pdftotext", "-bbox", str(file), "-")).iter(
        f"{XHTML}page"
    ):
        rows: dict[int, list[tuple[float, str]]] = {}
        for word in sheet.iter(f"{XHTML}word"):
            top, bottom = float(word.get("yMin", 0)), float(word.get("yMax", 0))
            if bottom - top > 13:  # no superscript, no page number
                right = float(word.get("xMax", 0))
                rows.setdefault(round(bottom / 6), []).append((right, word.text or ""))
        for _, words in sorted(rows.items()):
            found.append((max(words)[0], " ".join(text for _, text in words)))
    return found


def paragraphs(html: str) -> list[str]:
    """The text of the paragraphs of a sample, without white space."""
    found = re.findall(
        r"<(?:p|h1|h2|li|td|th|caption|figcaption)\b.*?(?=</(?:p|h1|h2|li|td|th|caption|figcaption)>)",
        html,
    )
    return ["".join(re.sub("<[^>]*>", "", text).split()) for text in found]


@pytest.fixture(scope="module", params=DOCUMENTS)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def file(language: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages") / f"{language}.pdf"
    made.write_bytes(page(DOCUMENTS[language]).pdf)
    return made


def test_both_validators_pass_both_standards(file: Path) -> None:
    assert verapdf(file) == []
    assert page_validation(file) == []


def test_both_validators_can_fail(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    weasyprint.HTML(string=body("<p>a</p>")).write_pdf(bad)
    assert {failure.flavour for failure in verapdf(bad)} == {"3a", "ua1"}
    assert page_validation(bad)


def test_the_file_is_sound(file: Path) -> None:
    assert "No syntax or stream encoding errors" in poppler("qpdf", "--check", str(file))


def test_the_text_that_is_copied_out_is_the_text_that_was_set(file: Path, language: str) -> None:
    text = poppler("pdftotext", str(file), "-")
    if language == "en":
        text = re.sub(r"-\n", "", text)
    bare = "".join(text.split())
    for paragraph in paragraphs(DOCUMENTS[language]):
        assert paragraph in bare


@pytest.mark.parametrize("own", ["zh-CN", "en"])
def test_quotation_marks_are_as_wide_as_their_language_wants(own: str, tmp_path: Path) -> None:
    file = tmp_path / "quotes.pdf"
    alone = "".join(
        f'<p><span lang="{lang}">{q}</span></p>' for lang in ("zh", "en") for q in "“”‘’"
    )
    heads = alone.replace("<p>", "<h2>").replace("</p>", "</h2>")
    file.write_bytes(page(body(f"<h1>1</h1>{alone}{heads}", own)).pdf)
    words = ElementTree.fromstring(poppler("pdftotext", "-bbox", str(file), "-")).iter(
        f"{XHTML}word"
    )
    widths = {"zh": [], "en": []}  # type: dict[str, list[float]]
    quotes = [word for word in words if (word.text or "") in "“”‘’"]
    assert len(quotes) == 16
    for place, word in enumerate(quotes):
        size = 15.75 if place >= 8 else 10.5
        width = (float(word.get("xMax", 0)) - float(word.get("xMin", 0))) / size
        widths["zh" if place % 8 < 4 else "en"].append(round(width, 2))
    assert set(widths["zh"]) == {1.0}
    assert max(widths["en"]) < 0.6


MEASURES = range(28, 46)
LAST_WORDS = "之前。"


@pytest.fixture(scope="module")
def measures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same paragraph in measures from that of an official document, 28 characters, to 45."""
    paragraphs = "".join(
        f'<p style="width: {em}em; margin-bottom: 1em; break-inside: avoid">{CHINESE}</p>'
        for em in MEASURES
    )
    file = tmp_path_factory.mktemp("pages") / "measures.pdf"
    file.write_bytes(page(body(f'<p id="n1"></p><p id="n2"></p>{paragraphs}')).pdf)
    return file


def test_gaps_are_no_spaces_in_the_text_that_is_copied_out(measures: Path) -> None:
    text = poppler("pdftotext", str(measures), "-")
    assert len(re.findall("弗拉基米尔·普京", "".join(text.split()))) == len(MEASURES)
    assert re.findall(f".{HAN} [0-9A-Za-z\\[{HAN[1:]}|[0-9A-Za-z\\]] {HAN}.", text) == []


def test_a_line_that_is_full_but_for_the_space_at_its_end_is_not_set_word_by_word(
    tmp_path: Path,
) -> None:
    text = 'People’s Congress, puts its economy at <b style="white-space: nowrap">500 billion</b>'
    widths = "".join(
        f'<p style="width: {width / 4}pt; text-align: left; text-indent: 0">{text}</p>'
        for width in range(728, 792)
    )
    file = tmp_path / "full.pdf"
    file.write_bytes(page(body(f'<p id="n1"></p><p id="n2"></p>{widths}', "en")).pdf)
    set_lines = [line for _, line in lines(file)]
    assert len(set_lines) >= 2 * 64
    assert [line for line in set_lines if " " not in line] == []


def test_chinese_lines_end_flush(measures: Path) -> None:
    """All but last lines; in a narrow measure one may be short before “73.6万台[2]，”, which is not split."""
    em, left = 10.5, 22 / 25.4 * 72
    paragraphs = iter(MEASURES)
    measure, flush, short = next(paragraphs), 0, []
    for right, text in lines(measures):
        slack = measure * em - (right - left)
        assert slack > -0.1, text
        if text.endswith(LAST_WORDS):
            measure = next(paragraphs, 0)
        elif slack < 0.6:
            flush += 1
        else:
            short.append(measure)
    assert measure == 0
    assert flush > 100
    assert short == [28, 31, 32]
