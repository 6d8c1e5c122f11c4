from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, ZH, DemoFolder, row

TERMS = "vocabulary/terms.yaml"
PARK_ZH, PARK_EN = "，绿电占", "the park has 5G,"
HALLS = "## Halls and racks"
TERM = (TERMS, "five-g:", 'hall: {zh: 机房, en: hall, checked: "true"}\nextent: {zh: 算力规模, en: extent}\nfive-g:')  # fmt: skip
MARKED = (TERMS, "en: extent}", 'en: extent, checked: "true"}')


@pytest.mark.parametrize(
    "edits",
    [
        row("each term by its own name"),
        row("in both languages of a block", (ZH, PARK_ZH, "，机房已满，绿电占"), (EN, PARK_EN, "the hall is full, the park has 5G,")),
        row("in the plural", (ZH, PARK_ZH, "，机房已满，绿电占"), (EN, PARK_EN, "Halls are full, the park has 5G,")),
        row("in Chinese only", (ZH, PARK_ZH, "，机房已满，绿电占"), (EN, "[[qingshan-first-hall-2021|claim]] in", "«term-unmatched»[[qingshan-first-hall-2021|claim]] in")),
        row("in English only", (EN, PARK_EN, "the halls are full, the park has 5G,"), (ZH, "[[qingshan-first-hall-2021|when]]，", "«term-unmatched»[[qingshan-first-hall-2021|when]]，")),
        row("in a heading", (EN, HALLS, "«term-unmatched»## Rooms and racks")),
        row("only inside another word", (EN, HALLS, "«term-unmatched»## Hallways and racks")),
        row("in a claim", (BUILDING, "en: The first data hall of Qingshan", "en: «term-unmatched»The first data room of Qingshan"), (CARD, '["", qingshan-first', '["", «cell-under-other-label»qingshan-first')),
        row("in a caption", (CARD, "{zh: 算力规模,", "{zh: 机房算力规模,"), (CARD, "en: Computing power}\n    facts", "en: «term-unmatched»Computing power}\n    facts")),
        row("a term that is not marked", (CARD, "caption: {zh: 大事记,", "caption: {zh: 算力规模大事记,")),
        row("once it is marked", MARKED, (CARD, "en: Computing power}\n    facts", "en: «term-unmatched»Computing power}\n    facts")),
    ],
)  # fmt: skip
def test_glossary(demo: DemoFolder, edits: Any) -> None:
    demo.expect(TERM, *edits)
