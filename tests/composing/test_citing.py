from dataclasses import replace
from typing import Any

import pytest
from demofolder import DEMO, TEMPLATES

from briefing.composing.citing import (
    Citer,
    bodies,
    cited,
    discrepancies_of,
    grounds,
    lead_length,
    plain_words,
    standings,
)
from briefing.composing.wording import read_wording
from briefing.model import Fact, Formula, Language, Words
from briefing.reading.library import Body, Library
from briefing.reading.reader import read
from briefing.text.pieces import Reference, parse_words
from briefing.text.prose import parse

LIBRARY = read(DEMO)[0]
BRIEFING = LIBRARY.briefings["qingshan"]
WORDING = read_wording(TEMPLATES)


def citer(library: Library = LIBRARY) -> Citer:
    return Citer(library, WORDING, {name: n for n, name in enumerate(cited(BRIEFING, library), 1)})


def html(text: str, language: Language, own: str = "") -> str:
    """Return what is printed for a bilingual string, without the join before marks."""
    return citer().pieces(parse_words(text), language, own).replace("\u2060", "")


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


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("zh", "（编者读数；来源印作360万架）", "（编者读数）"),
        ("en", "(editors’ reading; the source prints 3.6 million racks)", "(editors’ reading)"),
    ],
)
def test_the_prose_says_once_what_the_source_prints(
    language: Language, first: str, later: str
) -> None:
    one = citer()
    pieces = parse_words("{qingshan-racks-2025}")
    printed = [one.pieces(pieces, language) for _ in range(3)]
    assert [first in html for html in printed] == [True, False, False]
    assert [later in html for html in printed] == [False, True, True]
    assert later in one.quietly().pieces(pieces, language)


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


NUMBER = citer().numbers


def link(name: str, kind: str, inner: str, mark: bool = True) -> str:
    number = NUMBER[name]
    sup = f"<sup>[{number}]</sup>" if mark else ""
    return f'<a class="{kind}" id="m{number}-1" href="#note-{number}">{inner}{sup}</a>'


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "有{qingshan-racks-2024}",
            "zh",
            "有" + link("qingshan-racks-2024", "figure", '<span class="value">3.2万架</span>'),
        ),
        (
            "{qingshan-land-2026}",
            "en",
            link(
                "qingshan-land-2026",
                "figure",
                '<span class="value">2,000 mu</span> <span class="standing">(planned)</span>',
            ),
        ),
        (
            "{qingshan-rack-power}",
            "zh",
            link(
                "qingshan-rack-power",
                "figure",
                '<span class="value">9万千瓦</span><span class="standing">（本刊测算）</span>',
            ),
        ),
        (
            "{qingshan-first-hall-2021|when}",
            "en",
            link("qingshan-first-hall-2021", "when", "June 2021", mark=False),
        ),
        ("{qingshan-racks-2025|cite}", "zh", link("qingshan-racks-2025", "cite", "")),
        (
            "{qingshan-demand-first|claim}",
            "en",
            "Lin Ke promises that the city will not build ahead of demand"
            + link("qingshan-demand-first", "cite", ""),
        ),
        (
            "{standard-rack-power}",
            "en",
            link("standard-rack-power", "figure", '<span class="value">2.5 kW</span>'),
        ),
    ],
)
def test_each_form_of_reference(text: str, language: Language, expected: str) -> None:
    assert html(text, language) == expected


def test_a_claim_prints_its_own_value_without_a_link() -> None:
    assert html("有{value}", "zh", "qingshan-racks-2025") == (
        '有<span class="value">3.6万架</span><span class="standing">（编者读数）</span>'
    )


def test_each_citation_has_its_own_anchor_and_quiet_ones_have_none() -> None:
    one = citer()
    number = NUMBER["qingshan-land-2026"]
    reference = Reference("cite", "qingshan-land-2026", 1, 1)
    for count in (1, 2, 3):
        assert f'id="m{number}-{count}"' in one.reference(reference, "zh")
    assert " id=" not in one.quietly().reference(reference, "zh")
    assert one.anchors == {"qingshan-land-2026": [f"m{number}-{n}" for n in (1, 2, 3)]}


def test_content_is_escaped_wherever_it_is_printed() -> None:
    evil = """<b>&"'"""
    fact = LIBRARY.facts["qingshan-demand-first"]
    claim = Words(zh=evil, en=evil)
    facts = {**LIBRARY.facts, "qingshan-demand-first": fact.model_copy(update={"claim": claim})}
    printed = citer(replace(LIBRARY, facts=facts)).words(claim, "zh")
    assert printed == "&lt;b&gt;&amp;&quot;&#x27;"


READING = {"zh": "因为", "en": "because"}


@pytest.mark.parametrize(
    ("fields", "keys"),
    [
        ({"status": "achieved"}, []),
        ({"status": "target"}, ["status-target"]),
        (
            {"status": "achieved", "formula": {"sum": ["a", "b"]}},
            ["status-calculated"],
        ),
        (
            {"status": "planned", "reading": {"standing": "to-confirm", "because": READING}},
            ["status-planned", "standing-to-confirm"],
        ),
        (
            {
                "status": "achieved",
                "reading": {"standing": "arithmetic", "status": "forecast", "because": READING},
            },
            ["status-forecast", "standing-arithmetic"],
        ),
        ({"kind": "statement", "status": "pledged"}, []),
    ],
)
def test_what_must_be_said_beside_a_value(fields: dict[str, Any], keys: list[str]) -> None:
    claim = {"zh": "大同", "en": "Datong"}
    assert standings(Fact.model_validate({"place": "datong", "claim": claim} | fields)) == keys


def test_a_constant_needs_nothing_beside_it() -> None:
    assert standings(LIBRARY.constants["standard-rack-power"]) == []


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
