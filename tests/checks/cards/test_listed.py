from typing import Any

import pytest
from demofolder import CARD, COMPUTING, DemoFolder, row

PLACES = "vocabulary/places.yaml"
FACILITIES = "columns: [place, indicator, value, time, status, source]"


@pytest.mark.parametrize(
    "edits",
    [
        row("figures of one place, with their times"),
        row("figures of one place need no column of it", (CARD, FACILITIES, "columns: [indicator, value, time]")),
        row("times that no column tells", (CARD, FACILITIES, "columns: «figure-unplaced»[place, indicator, value]")),
        row("a list of claims tells its times", (CARD, FACILITIES, "columns: [claim, value]")),
        row("the caption's time is not that of all", (CARD, "caption: {zh: 算力规模, en: Computing power}", 'caption: {zh: «caption-of-other-time»"算力规模，{qingshan-computing-2025|when}", en: «caption-of-other-time»"Computing power, {qingshan-computing-2025|when}"}')),
        row("a note on a value of another place", (CARD, '"截至{qingshan-computing-2025|when}"', '«figure-unplaced»"黑石县的算力为{qingshan-computing-2025}"'), (CARD, '"As of {qingshan-computing-2025|when}"', '«figure-unplaced»"Heishi County has {qingshan-computing-2025}"'), (PLACES, "qingshan:", "heishi: {zh: 黑石县, en: Heishi County, level: county}\nqingshan:")),
        row("a note on what is not shown", (CARD, '"截至{qingshan-computing-2025|when}"', '«note-of-another»"截至{qingshan-land-2026|when}"'), (CARD, '"As of {qingshan-computing-2025|when}"', '«note-of-another»"As of {qingshan-land-2026|when}"')),
        row("a note on what is left out", (CARD, '"截至{qingshan-computing-2025|when}"', '"用地到{qingshan-land-2026|when}，从略"'), (CARD, '"As of {qingshan-computing-2025|when}"', '"Land by {qingshan-land-2026|when} is left out"')),
        row("a key figure that is somebody's", (CARD, "  - qingshan-racks-2024\n  - qingshan-computing-2025", "  - qingshan-racks-2024\n  - «figure-unplaced»qingshan-computing-2025"), (COMPUTING, "zh: 青山市运行的算力{value}", "zh: 林可在青山市运行的算力{value}"), (COMPUTING, "en: Qingshan ran {value} of", "en: Lin Ke of Qingshan ran {value} of")),
    ],
)  # fmt: skip
def test_listed(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
