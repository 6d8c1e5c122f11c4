import json
from pathlib import Path

import pytest

from briefing.problems import (
    Location,
    Problem,
    as_github,
    as_json,
    as_text,
    errors,
    finding,
    in_file_order,
    visible,
)


def problem(where: Location, code: str = "quote-unresolved") -> Problem:
    return finding(
        code,
        where,
        ("来源里没有这句话", "these words are not in the source"),
        ("照录原文", "copy them to the letter"),
    )


@pytest.mark.parametrize(
    ("location", "printed"),
    [
        (Location("facts/a.yaml", 3, 7), "facts/a.yaml:3:7"),
        (Location("facts/a.yaml", 3), "facts/a.yaml:3:1"),
        (Location("facts/a.yaml"), "facts/a.yaml:1:1"),
    ],
)
def test_a_place_is_printed_as_editors_make_it_clickable(location: Location, printed: str) -> None:
    assert str(location) == printed


def test_problems_come_in_file_order_each_once() -> None:
    places = [Location("b", 1), Location("a", 10), Location("a", 2, 9), Location("a", 2, 1)]
    found = in_file_order(map(problem, [*places, *places]))
    assert [str(p.where) for p in found] == ["a:2:1", "a:2:9", "a:10:1", "b:1:1"]


def test_a_warning_stops_nothing() -> None:
    warning = finding("share", Location("a"), ("多", "much"), ("减", "less"), "warning")
    assert errors([warning, problem(Location("b"))]) == [problem(Location("b"))]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("大同 data", "大同 data"),
        ("a\nb", "a<U+000A>b"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("bell\x07 c1\x9b", "bell<U+0007> c1<U+009B>"),
        ("\u202eevil", "<U+202E>evil"),
        ("\u061c\u200e\u2066", "<U+061C><U+200E><U+2066>"),
        ("zero\u200bwidth\ufeff", "zero<U+200B>width<U+FEFF>"),
        ("\U000e0041", "<U+E0041>"),
        ("\u3164\ufe0f\u00ad\ue000", "<U+3164><U+FE0F><U+00AD><U+E000>"),
        ("甲\u3000乙", "甲\u3000乙"),
    ],
)
def test_no_character_of_a_message_can_hide_or_move_anything(text: str, printed: str) -> None:
    assert visible(text) == printed


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "facts.yaml"
    path.write_text("racks:\r\n  quote: 大同\x1b[2J city\r\n", encoding="utf-8", newline="")
    return str(path)


def test_a_problem_is_told_with_its_line_and_its_cure_in_both_languages(file: str) -> None:
    assert as_text([problem(Location(file, 2, 10))], "both").split("\n") == [
        f"{file}:2:10: error: 来源里没有这句话 [quote-unresolved]",
        "    these words are not in the source",
        "     2 |   quote: 大同<U+001B>[2J city",
        "    改法：照录原文",
        "    cure: copy them to the letter",
    ]


def test_a_problem_is_told_in_chinese(file: str) -> None:
    assert as_text([problem(Location(file, 1))], "zh").split("\n") == [
        f"{file}:1:1: 错误: 来源里没有这句话 [quote-unresolved]",
        "     1 | racks:",
        "    改法：照录原文",
    ]


def test_a_problem_is_told_in_english(file: str) -> None:
    assert as_text([problem(Location(file))], "en").split("\n") == [
        f"{file}:1:1: error: these words are not in the source [quote-unresolved]",
        "    cure: copy them to the letter",
    ]


@pytest.mark.parametrize("place", [Location("nowhere.yaml", 3, 1), Location(__file__, 99_999, 1)])
def test_a_line_that_cannot_be_shown_is_left_out(place: Location) -> None:
    assert len(as_text([problem(place)], "en").split("\n")) == 2


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text("a" * 500 + "HERE" + "b" * 500, encoding="utf-8")
    shown = as_text([problem(Location(str(path), 1, 501))], "en").split("\n")[1]
    assert shown == "     1 | …" + "a" * 55 + "HERE" + "b" * 51 + "…"


def test_the_json_form_holds_everything() -> None:
    assert json.loads(
        as_json([problem(Location("大同.yaml", 4, 2))], {"facts": {"checked": 1, "total": 2}})
    ) == {
        "problems": [
            {
                "path": "大同.yaml",
                "line": 4,
                "column": 2,
                "severity": "error",
                "code": "quote-unresolved",
                "what": {"zh": "来源里没有这句话", "en": "these words are not in the source"},
                "cure": {"zh": "照录原文", "en": "copy them to the letter"},
            }
        ],
        "counts": {"facts": {"checked": 1, "total": 2}},
    }


def test_the_github_form_is_one_line_whatever_the_content_says() -> None:
    odd = finding("x", Location("a,b: c%.yaml", 2), ("", "50%\n::set-output"), ("", "mend\r"))
    assert as_github([odd]) == (
        "::error file=a%2Cb%3A c%25.yaml,line=2,col=1,title=x::"
        "50%25<U+000A>::set-output%0Amend<U+000D>"
    )
