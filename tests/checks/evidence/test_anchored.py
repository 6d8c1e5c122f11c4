from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN_SOURCE, ZH_SOURCE, DemoFolder, row

PLACES = "vocabulary/places.yaml"
USERS = "quote: Hundreds of thousands of people"
ENGLISH = "quote: About 6,200 servers were in operation\n  time-quote: at the end of 2024"
POWER = "quote: ran nearly 12,000 P of computing power\n  time-quote: At the end of July"
PERIOD = "{value: 2025-08-20, quote: 20 August 2025}"


@pytest.mark.parametrize(
    "edits",
    [
        row("in the quote, in the card, in words of their own"),
        row("a place that is not the card's", (BUILDING, "qingshan-investment-2024:\n  place: qingshan", "qingshan-investment-2024:\n  place: «place-unanchored»yunxi")),
        row("a place that its own words name", (COMPUTING, USERS, f"place-quote: the invented city of Qingshan\n  {USERS}")),
        row("words that name no place", (COMPUTING, USERS, f"place-quote: «place-unanchored»the city’s data office\n  {USERS}")),
        row("words that are not in the source", (COMPUTING, USERS, f"place-quote: «quote-unresolved»the old city of Qingshan\n  {USERS}")),
        row("a card without a place", (ZH_SOURCE, "  place: {value: qingshan, quote: 石灰之乡青山市}\n", ""), *((BUILDING, f"{name}:\n  place: q", f"{name}:\n  place: «place-unanchored»q") for name in ("qingshan-servers-2024", "qingshan-investment-2024", "qingshan-green-power-2024", "qingshan-firms-2024", "qingshan-land-2026", "qingshan-digital-economy-2027"))),
        row("another place in the quote", (PLACES, "yunxi: {zh: 云西省, en: Yunxi Province, level: province}", "yunxi: {zh: 云西省, en: Yunxi Province, level: province, names: {zh: [该市], en: [people]}}"), (BUILDING, "qingshan-land-2026:\n  place: q", "qingshan-land-2026:\n  place: «place-unanchored»q"), (COMPUTING, "qingshan-users-2025:\n  place: q", "qingshan-users-2025:\n  place: «place-unanchored»q")),
        row("a place that holds the one in the quote", (PLACES, "level: province}", "level: province, names: {zh: [第一座]}}"), (BUILDING, "kind: event\n  place: qingshan", "kind: event\n  place: «place-unanchored»yunxi"), (BUILDING, "en: The first data hall", "en: «claim-subject»The first data hall")),
        row("the place in the quote, beside what holds it", (PLACES, "level: province}", "level: province, names: {zh: [第一座], en: [data hall]}}")),
        row("a card whose words do not name its place", (ZH_SOURCE, "quote: 石灰之乡青山市", "quote: «place-unanchored»石灰之乡")),
        row("a card whose words do not state its period", (ZH_SOURCE, "quote: 截至２０２４年底", "quote: «time-unanchored»年底")),
        row("the year of a day", (BUILDING, "during: 2021-06", 'during: "2021"')),
        row("another month", (BUILDING, "during: 2021-06", "during: «time-unanchored»2021-07")),
        row("a day that the quote does not give", (BUILDING, "during: 2021-06", "during: «time-unanchored»2021-06-30")),
        row("another year", (BUILDING, "by: 2026", "by: «time-unanchored»2027")),
        row("the year of the card, against that of the quote", (BUILDING, "by: 2026", "by: «plan-past»«time-unanchored»2024")),
        row("a month in the year of the card", (BUILDING, "part: total\n  value: 35.6亿元\n  as-of: 2024", "part: total\n  value: 35.6亿元\n  as-of: «time-unanchored»2024-12")),
        row("words that state another year", (COMPUTING, ENGLISH, ENGLISH.replace("time-quote: at the end of 2024", "time-quote: «time-unanchored»by 2027"))),
        row("no words for the year", (COMPUTING, ENGLISH, ENGLISH.partition("\n")[0]), (COMPUTING, "value: 6,200 servers\n  qualifier: about\n  as-of: 2024", "value: 6,200 servers\n  qualifier: about\n  as-of: «time-unanchored»2024")),
        row("a time that the source does not give", (COMPUTING, ENGLISH, ENGLISH.partition("\n")[0]), (COMPUTING, "value: 6,200 servers\n  qualifier: about\n  as-of: 2024", 'value: 6,200 servers\n  qualifier: about\n  reported: "true"')),
        row("half of another year", (EN_SOURCE, PERIOD, "{value: 2024, quote: at the end of 2024}"), (COMPUTING, "during: 2025-01", "during: «time-unanchored»2025-01"), (COMPUTING, POWER, POWER.replace("time-quote: ", "time-quote: «time-unanchored»")), *((COMPUTING, f"{quote} an IT capacity of 90 MW\n  time-quote: At", f"{quote} an IT capacity of 90 MW\n  time-quote: «time-unanchored»At") for quote in ("racks and", "quote:"))),
    ],
)  # fmt: skip
def test_anchored(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
