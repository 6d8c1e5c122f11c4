from dataclasses import replace
from typing import Any

import pytest
from demofolder import DEMO, TEMPLATES

from briefing.composing.citer import Citer, caveats
from briefing.composing.citing import cited
from briefing.composing.wording import read_wording
from briefing.model import LANGUAGES, Fact, Language, Words
from briefing.reading.library import Library
from briefing.reading.reader import read
from briefing.text.pieces import Reference, parse_words

LIBRARY = read(DEMO)[0]
BRIEFING = LIBRARY.briefings["qingshan"]
WORDING = read_wording(TEMPLATES)


def citer(library: Library = LIBRARY) -> Citer:
    numbers = {name: n for n, name in enumerate(cited(BRIEFING, library), 1)}
    return Citer(library, WORDING, numbers, LANGUAGES)


def html(text: str, language: Language, own: str = "") -> str:
    """Return what is printed for a bilingual string, without the join before marks."""
    return citer().pieces(parse_words(text), language, own).replace("\u2060", "")


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("zh", "（编者判读；来源印作360万架）", "（编者判读）"),
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
        '有<span class="value">3.6万架</span><span class="standing">（编者判读）</span>'
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
    assert caveats(Fact.model_validate({"place": "datong", "claim": claim} | fields)) == keys


def test_a_constant_needs_nothing_beside_it() -> None:
    assert caveats(LIBRARY.constants["standard-rack-power"]) == []
