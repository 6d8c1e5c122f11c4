from dataclasses import replace

import pytest
from demofolder import DEMO

from briefing.composing.citing import (
    bodies,
    cited,
    discrepancies_of,
    grounds,
    lead_length,
    plain_words,
)
from briefing.model import Formula, Words
from briefing.reading.library import Body
from briefing.reading.reader import read
from briefing.text.prose import parse

LIBRARY = read(DEMO)[0]
BRIEFING = LIBRARY.briefings["qingshan"]


def test_facts_are_numbered_in_the_order_in_which_they_are_read() -> None:
    ids = cited(BRIEFING, LIBRARY)
    assert len(ids) == len(set(ids))
    body = [ref.id for block in bodies(BRIEFING)["zh"] for ref in block.references]
    facts = [name for name in dict.fromkeys(body) if name in LIBRARY.facts]
    lead = [
        *dict.fromkeys(ref.id for block in bodies(BRIEFING)["zh"][:2] for ref in block.references)
    ]
    assert ids[: len(lead)] == lead
    after = [name for name in BRIEFING.card.key_figures if name not in lead]
    assert ids[len(lead) : len(lead) + len(after)] == after
    assert {*facts} <= {*ids}


def test_what_a_fact_rests_on_is_cited_too() -> None:
    body = Body("[[qingshan-rack-power]]", "body.md")
    card = BRIEFING.card.model_copy(update={"tables": {}, "charts": {}, "key_figures": ()})
    briefing = replace(BRIEFING, bodies={"zh": body, "en": body}, card=card)
    library = replace(LIBRARY, discrepancies={})
    assert cited(briefing, library) == [
        "qingshan-rack-power",
        # its inputs
        "qingshan-racks-2025",
        "standard-rack-power",
        # named in the reading of the first of them
        "qingshan-it-capacity-2025",
    ]


def test_both_languages_are_heard_block_by_block() -> None:
    zh = Body("[[qingshan-land-2026]]\n\n[[qingshan-racks-2024]]", "zh.md")
    en = Body("[[qingshan-firms-2024]]\n\n[[qingshan-land-2026]]", "en.md")
    card = BRIEFING.card.model_copy(update={"tables": {}, "charts": {}, "key_figures": ()})
    briefing = replace(BRIEFING, bodies={"zh": zh, "en": en}, card=card)
    assert cited(briefing, replace(LIBRARY, discrepancies={})) == [
        "qingshan-land-2026",
        "qingshan-firms-2024",
        "qingshan-racks-2024",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[[qingshan-servers-2024]]", True),
        ("[[qingshan-land-2026]]", False),
        ("[[grounded]]", False),  # though its note names one of them
    ],
)
def test_a_discrepancy_is_shown_where_a_briefing_tells_one_of_its_facts(
    text: str, shown: bool
) -> None:
    note = Words(zh="见{qingshan-servers-2024}", en="see {qingshan-servers-2024}")
    grounded = LIBRARY.facts["qingshan-land-2026"].model_copy(update={"note": note})
    library = replace(LIBRARY, facts={**LIBRARY.facts, "grounded": grounded})
    body = Body(text, "body.md")
    card = BRIEFING.card.model_copy(update={"tables": {}, "charts": {}, "key_figures": ()})
    briefing = replace(BRIEFING, bodies={"zh": body, "en": body}, card=card)
    assert discrepancies_of(briefing, library) == (["servers-2024"] if shown else [])
    assert ("qingshan-servers-2024-english" in cited(briefing, library)) is shown


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        (("racks", "servers"), True),
        (("racks", "grounded"), True),  # it is computed from the servers
        (("racks", "racks"), False),
    ],
)
def test_a_comparison_is_warned_of_where_a_briefing_tells_both_sides(
    facts: tuple[str, str], shown: bool
) -> None:
    ids = {"racks": "qingshan-racks-2024", "servers": "qingshan-servers-2024"}
    formula = Formula(sum=("qingshan-servers-2024", "qingshan-land-2026"))
    grounded = LIBRARY.facts["qingshan-servers-2024"].model_copy(update={"formula": formula})
    entry = LIBRARY.discrepancies["servers-2024"].model_copy(
        update={"facts": tuple(ids.values()), "printed": "both"}
    )
    library = replace(
        LIBRARY,
        facts={**LIBRARY.facts, "grounded": grounded},
        discrepancies={"servers-2024": entry},
    )
    body = Body(" ".join(f"[[{ids.get(fact, fact)}]]" for fact in facts), "body.md")
    card = BRIEFING.card.model_copy(update={"tables": {}, "charts": {}, "key_figures": ()})
    briefing = replace(BRIEFING, bodies={"zh": body, "en": body}, card=card)
    assert discrepancies_of(briefing, library) == (["servers-2024"] if shown else [])


def test_a_circle_of_grounds_ends() -> None:
    one = LIBRARY.facts["qingshan-land-2026"]
    note = Words(zh="见{two}", en="see {two}")
    facts = {
        "one": one.model_copy(update={"note": note}),
        "two": one.model_copy(update={"converts": "one"}),
    }
    library = replace(LIBRARY, facts={**LIBRARY.facts, **facts})
    assert grounds("one", library) == ["two", "two"]
    assert grounds("two", library) == ["one"]
    assert grounds("no-such-fact", library) == []


@pytest.mark.parametrize("text", ["claim", "note", "accepted"])
def test_what_a_text_of_a_fact_names_is_cited_too(text: str) -> None:
    named = Words(zh="见{two}", en="see {two}")
    one = LIBRARY.facts["qingshan-land-2026"].model_copy(update={text: named})
    library = replace(LIBRARY, facts={**LIBRARY.facts, "one": one})
    assert "two" in grounds("one", library)


@pytest.mark.parametrize(
    ("text", "blocks"), [("", 0), ("a\n\nb\n\n## c\n\nd", 2), ("a", 1), ("## a\n\nb", 0)]
)
def test_page_one_ends_at_the_first_heading(text: str, blocks: int) -> None:
    assert lead_length(parse(text, "body.md")[0]) == blocks


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("{qingshan-racks-2024}, {qingshan-first-hall-2021|when}", "32,000 racks, June 2021"),
        ('a < b & "{standard-rack-power}"', 'a < b & "2.5 kW"'),
        ("{qingshan-demand-first|when}", ""),
    ],
)
def test_a_string_can_be_told_without_markup(text: str, plain: str) -> None:
    assert plain_words(Words(zh="中", en=text), "en", LIBRARY) == plain
