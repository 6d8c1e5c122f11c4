from typing import Any

import pytest
from demofolder import BUILDING, CARD, EN, ZH, DemoFolder, row

MOVED = "«time-moved»"
ZH_END, EN_END = "到[[qingshan-racks-2024|when]]年底", "By the end of [[qingshan-racks-2024|when]]"
ZH_HALL, EN_HALL = "[[qingshan-first-hall-2021|when]]，", "[[qingshan-first-hall-2021|claim]] in [["
CAPTION = "{zh: 算力规模, en: Computing power}"


@pytest.mark.parametrize(
    "edits",
    [
        row("the end, as the source has it"),
        row("no edge at all", (ZH, ZH_END, "到[[qingshan-racks-2024|when]]"), (EN, EN_END, "In [[qingshan-racks-2024|when]]")),
        row("the beginning in Chinese", (ZH, ZH_END, f"到{MOVED}[[qingshan-racks-2024|when]]年初")),
        row("the beginning in English", (EN, EN_END, f"At the beginning of {MOVED}[[qingshan-racks-2024|when]]")),
        row("the middle in Chinese", (ZH, ZH_END, f"到{MOVED}[[qingshan-racks-2024|when]]年中")),
        row("the middle in English", (EN, EN_END, f"By the middle of {MOVED}[[qingshan-racks-2024|when]]")),
        row("a season", (ZH, ZH_HALL, f"{MOVED}[[qingshan-first-hall-2021|when]]入冬前，"), (EN, EN_HALL, f"[[qingshan-first-hall-2021|claim]] before winter in {MOVED}[[")),
        row("a season in a claim", (BUILDING, "zh: 青山的第一座机房投运", f"zh: {MOVED}青山的第一座机房在入冬前投运"), (BUILDING, "en: The first data hall of Qingshan went into operation", f"en: {MOVED}The first data hall of Qingshan went into operation before the winter")),
        row("since in Chinese", (ZH, ZH_HALL, f"自{MOVED}[[qingshan-first-hall-2021|when]]以来，")),
        row("since in English", (EN, EN_HALL, f"[[qingshan-first-hall-2021|claim]] since {MOVED}[[")),
        row("from", (ZH, ZH_HALL, f"自{MOVED}[[qingshan-first-hall-2021|when]]，"), (EN, EN_HALL, f"[[qingshan-first-hall-2021|claim]] from {MOVED}[[")),
        row("a report of that time", (ZH, ZH_HALL, "出自[[qingshan-first-hall-2021|when]]的报道，")),
        row("before", (ZH, ZH_HALL, f"{MOVED}[[qingshan-first-hall-2021|when]]以前，"), (EN, EN_HALL, f"[[qingshan-first-hall-2021|claim]] before {MOVED}[[")),
        row("after", (ZH, ZH_HALL, f"{MOVED}[[qingshan-first-hall-2021|when]]以后，"), (EN, EN_HALL, f"[[qingshan-first-hall-2021|claim]] after {MOVED}[[")),
        row("after, denied", (ZH, ZH_HALL, "没有[[qingshan-first-hall-2021|when]]以后的数，"), (EN, EN_HALL, "[[qingshan-first-hall-2021|claim]], with no figure after [[")),
        row("before, of what is to be by then", (CARD, CAPTION, '{zh: "{qingshan-computing-2027|when}以前的算力", en: "Computing power before {qingshan-computing-2027|when}"}')),
        row("a word that does not touch the time", (EN, EN_HALL, "[[qingshan-first-hall-2021|claim]], since lime ran out, in [[")),
        row("a caption", (CARD, CAPTION, f'{{zh: {MOVED}"{{qingshan-computing-2027|when}}初的算力", en: {MOVED}"Computing power early in {{qingshan-computing-2027|when}}"}}')),
    ],
)  # fmt: skip
def test_time_edges(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
