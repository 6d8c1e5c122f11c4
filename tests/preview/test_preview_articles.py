"""The whole of a source is shown, character for character, with what became of each quantity."""

import pytest
from demofolder import DEMO, PROJECT, DemoFolder, replace

from briefing.checks.evidence.coverage import coverage
from briefing.preview.articles import Piece, counts, paragraphs
from briefing.reading.reader import read


def pieces(source: str, demo: DemoFolder) -> list[Piece]:
    library, _ = read(demo.content)
    found = paragraphs(library.sources[source], library, "zh")
    return [piece for line in found for sentence in line.sentences for piece in sentence.pieces]


@pytest.mark.parametrize("content", [DEMO, PROJECT / "content"], ids=["demo", "content"])
def test_every_character_is_shown_where_it_stands(content: object) -> None:
    library, _ = read(DEMO if content == DEMO else PROJECT / "content")
    for source in library.sources.values():
        shown = paragraphs(source, library, "en")
        for line in shown:
            for sentence in line.sentences:
                for piece in sentence.pieces:
                    assert source.text[piece.start : piece.start + len(piece.text)] == piece.text
        text = "\n".join(
            "".join(piece.text for sentence in line.sentences for piece in sentence.pieces).rstrip()
            for line in shown
        )
        lines = [line.rstrip() for line in source.text.split("\n") if line.strip()]
        assert text == "\n".join(lines)
        found = coverage(source, library)
        assert counts(shown) == {
            "curated": len(found.quoted),
            "waived": len(found.waived),
            "open": len(found.uncovered),
        }


def test_a_quantity_leads_to_its_own_fact(demo: DemoFolder) -> None:
    curated = {
        piece.text: piece.facts
        for piece in pieces("yanshi-2025", demo)
        if piece.standing == "curated"
    }
    assert curated["３．２万架"] == ("qingshan-racks-2024",)
    assert curated["６２家"] == ("qingshan-firms-2024",)


def test_a_waived_quantity_tells_why(demo: DemoFolder) -> None:
    (waived,) = (piece for piece in pieces("demo-daily-2025", demo) if piece.standing == "waived")
    assert waived.text.replace("\xa0", " ") == "40 MW" and waived.why


def test_what_nobody_has_curated_is_open_and_counted(demo: DemoFolder) -> None:
    replace(
        demo.path("facts/building.yaml"),
        "  quote: 该市拟在2026年前新增用地2000亩\n",
        "  quote: 该市拟\n",
    )
    found = [piece for piece in pieces("yanshi-2025", demo) if piece.standing == "open"]
    assert [(piece.text, piece.number) for piece in found] == [("2000亩", 1)]
