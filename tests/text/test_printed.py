from dataclasses import replace

from demofolder import DEMO

from briefing.model import LANGUAGES
from briefing.reading.library import Body
from briefing.reading.reader import read
from briefing.text.pieces import Reference, typed_text
from briefing.text.printed import bilingual_strings, every_string, printed_texts

LIBRARY = read(DEMO)[0]


def test_every_text_that_stands_beside_figures_is_read_in_both_languages() -> None:
    texts = [(text.language, typed_text(text.pieces)) for text in printed_texts(LIBRARY)]
    for expected in (
        ("zh", "机房与机架"),  # a heading
        ("en", "Computing facilities of Qingshan"),  # a caption
        ("zh", "大事记"),
        ("en", "New land (plan)"),  # a label
        ("zh", "青山市拟新增用地 "),  # a claim
        ("zh", "空心为计划"),  # a note
        ("en", "not reported"),  # a cell
        ("zh", "服务器台数"),  # a discrepancy
        ("en", "An invented briefing"),
    ):
        assert expected in texts
    languages = [language for language, _ in texts]
    assert languages.count("zh") == languages.count("en")


def test_a_text_knows_where_it_stands() -> None:
    for text in printed_texts(LIBRARY):
        path, line = text.where.path, text.where.line
        with open(path, encoding="utf-8") as file:
            written = file.read().split("\n")[line - 1]
        assert path.startswith(str(DEMO))
        for piece in text.pieces:
            if isinstance(piece, Reference) and not text.is_prose:
                assert piece.id in written


def test_a_word_of_the_prose_is_found_in_its_line() -> None:
    briefing = LIBRARY.briefings["qingshan"]
    body = Body(
        "First.\n\nOne [[qingshan-racks-2024]] 7\nand 8 of [[qingshan-land-2026]] 9.\n", "b.md"
    )
    library = replace(
        LIBRARY, briefings={"qingshan": replace(briefing, bodies=dict.fromkeys(LANGUAGES, body))}
    )
    text = [text for text in printed_texts(library) if text.where.path == "b.md"][1]
    assert [
        str(text.place(n, before, found))
        for n, before, found in [
            (2, " ", "7"),
            (2, " 7\nand ", "8"),
            (4, " ", "9"),
        ]
    ] == ["b.md:3:29", "b.md:4:5", "b.md:4:33"]


def test_bilingual_strings_are_those_of_facts_discrepancies_and_cards() -> None:
    found = [words.en for words in bilingual_strings(LIBRARY)]
    assert "Qingshan had {value}" in found
    assert "Number of servers" in found
    assert "Qingshan: from lime to compute" in found
    assert "Headline of another report" not in found  # a waiver is never printed


def test_every_string_that_could_reach_a_page_is_read_with_its_place() -> None:
    found = {text: str(where()) for text, where in every_string(LIBRARY)}
    for text in (
        "青山市",
        "标准机架",
        "家",
        "林可",
        "一个标准机架的功率",
        "Qingshan bets on “green computing”",
        "演示日报 (demo)",
        "[[chart:computing]]",
        "约６０００台服务器投入运行".replace("６０００", "6000"),
    ):
        assert found[text].startswith(str(DEMO)), text
