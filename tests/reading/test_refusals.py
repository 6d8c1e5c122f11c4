import pytest
from pydantic import TypeAdapter, ValidationError

from briefing.model import KINDS_OF_FILE
from briefing.problems import Problem
from briefing.reading.refusals import refusals
from briefing.reading.yamlsource import load


def refused(kind: str, text: str) -> list[Problem]:
    root, problems = load(text, "x.yaml")
    assert root is not None, problems
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(KINDS_OF_FILE[kind]).validate_python(root)
    return refusals(caught.value, root, "x.yaml")


TERM = "five-g: {zh: 5G, en: 5G}\n"
FACT = """\
racks:
  place: datong
  status: achieved
  as-of: 2025
  claim: {zh: 大同, en: Datong}
"""
CARD = """\
title: {zh: 大同, en: Datong}
date: 2026-11-21
audience: {zh: 读者, en: readers}
key-figures: [a, b, c]
tables:
  racks:
    kind: grid
    caption: {zh: 机架, en: racks}
    columns: [{zh: 列, en: column}]
    rows:
      - label: {zh: 行, en: row}
        cells: [a, {zh: 无, en: none}]
"""

SOURCE = f"""\
type: webpage
language: en
label: {{zh: 网, en: site}}
quality: summary
voice: summary
rights: excerpt
inferred:
  issued: {{value: 2023-01, because: {{zh: 文中, en: the text}}}}
sha256: {"0" * 64}
"""


@pytest.mark.parametrize(
    ("kind", "text", "old", "new", "expected"),
    [
        (
            "terms",
            TERM,
            ", en: 5G",
            "",
            "field-missing 1:9 five-g.en is missing; add en: ...",
        ),
        (
            "terms",
            TERM,
            "en: 5G",
            "en: 5G, fr: 5G",
            "field-unknown 1:26 unknown field five-g.fr; check the spelling, or remove the line",
        ),
        (
            "terms",
            TERM,
            "zh: 5G",
            "zh: ''",
            "field-unfit 1:14 five-g.zh is empty; fill it in",
        ),
        (
            "terms",
            TERM,
            "five-g",
            "Five_G",
            "field-unfit 1:1 Five_G: 'Five_G' does not fit; "
            "lower-case letters, digits, single hyphens",
        ),
        (
            "facts",
            FACT,
            "achieved",
            "acheived",
            "field-unfit 3:11 racks.status: 'acheived' does not fit; one of 'target', 'planned', "
            "'announced', 'under-construction', 'forecast', 'achieved', 'operating', "
            "'recommended', 'pledged', 'assessed' or 'reported' (perhaps achieved)",
        ),
        (
            "facts",
            FACT,
            "2025",
            "2025/8",
            "field-unfit 4:10 racks.as-of: '2025/8' does not fit; write 2025-08",
        ),
        (
            "facts",
            FACT,
            "2025",
            "2025-02-30",
            "field-unfit 4:10 racks.as-of: '2025-02-30' does not fit; no such time is on the calendar",
        ),
        (
            "facts",
            FACT,
            "{zh: 大同, en: Datong}",
            "大同",
            "field-unfit 5:10 racks.claim: '大同' does not fit; "
            "this must be a mapping, as in {zh: ..., en: ...}",
        ),
        (
            "facts",
            FACT,
            "place: datong",
            "place: [datong]",
            "field-unfit 2:10 racks.place: '[…]' does not fit; this must be a text",
        ),
        (
            "facts",
            FACT,
            "as-of: 2025",
            "quote: |\n    one\n    two",
            "field-unfit 4:10 racks.quote: 'one\\ntwo\\n' does not fit; write it on one line",
        ),
        (
            "facts",
            FACT,
            "as-of: 2025",
            "formula: {ratio: [a]}",
            "field-missing 4:20 racks.formula.ratio.1 is missing; add another entry to the list",
        ),
        (
            "facts",
            FACT,
            "as-of: 2025",
            "formula: {ratio: [a, b, c]}",
            "field-unfit 4:20 racks.formula.ratio: '[…]' does not fit; at most 2 entries",
        ),
        (
            "briefing",
            CARD,
            "2026-11-21",
            "2026-11",
            "field-unfit 2:7 date: '2026-11' does not fit; write a full date, as in 2025-08-24",
        ),
        (
            "briefing",
            CARD,
            "[a, b, c]",
            "[a, b]",
            "field-unfit 4:14 key-figures: '[…]' does not fit; at least 3 entries",
        ),
        (
            "briefing",
            CARD,
            "[a, b, c]",
            "a",
            "field-unfit 4:14 key-figures: 'a' does not fit; this must be a list [..., ...]",
        ),
        # members of unions: a word or a bilingual text
        (
            "briefing",
            CARD,
            "en: none",
            "fr: rien",
            "field-missing 12:20 tables.racks.rows.0.cells.1.en is missing; add en: ...\n"
            "field-unknown 12:28 unknown field tables.racks.rows.0.cells.1.fr; "
            "check the spelling, or remove the line",
        ),
        (
            "briefing",
            CARD,
            "[{zh: 列, en: column}]",
            "[plaec]",
            "field-unfit 9:15 tables.racks.columns.0: 'plaec' does not fit; one of 'place', "
            "'indicator', 'claim', 'value', 'time', 'status' or 'source' (perhaps place)",
        ),
        (
            "source",
            SOURCE,
            "2023-01,",
            "early 2023,",
            "field-unfit 8:19 inferred.issued.value: 'early 2023' does not fit; "
            "write 2025, 2025-08, 2025-08-24, or a span 2021/2025",
        ),
        (
            "source",
            SOURCE,
            "issued:",
            "date:",
            "field-unknown 8:3 unknown field inferred.date; check the spelling, or remove the line",
        ),
        (
            "units",
            "firm: {zh: 家, en: {one: firm}, words: [firms]}",
            "",
            "",
            "field-missing 1:19 firm.en.other is missing; add other: ...",
        ),
        (
            "places",
            "datong: {zh: 大同, en: Datong, level: city, names: {fr: [Datong]}}",
            "",
            "",
            "field-unfit 1:51 datong.names.fr: 'fr' does not fit; one of 'zh' or 'en'",
        ),
    ],
)
def test_a_refusal_says_where_what_and_how_to_mend_it(
    kind: str, text: str, old: str, new: str, expected: str
) -> None:
    assert old in text
    found = refused(kind, text.replace(old, new, 1) if old else text)
    assert "\n".join(told(problem) for problem in found) == expected


def told(problem: Problem) -> str:
    where, en = problem.where, problem.what.en
    return f"{problem.code} {where.line}:{where.column} {en}; {problem.cure.en}"


def test_every_place_that_does_not_fit_is_told_at_once() -> None:
    found = refused("facts", "a: {}\nb: {place: B, kind: x}\nc: text\n")
    assert [told(problem).partition(";")[0] for problem in found] == [
        "field-missing 1:4 a.place is missing",
        "field-missing 1:4 a.status is missing",
        "field-missing 1:4 a.claim is missing",
        "field-unfit 2:21 b.kind: 'x' does not fit",
        "field-unfit 2:12 b.place: 'B' does not fit",
        "field-missing 2:4 b.status is missing",
        "field-missing 2:4 b.claim is missing",
        "field-unfit 3:4 c: 'text' does not fit",
    ]


def test_a_list_is_not_called_too_short_for_a_bad_entry() -> None:
    (problem,) = refused("briefing", CARD.replace("[a, b, c]", "[a, B, c]"))
    assert told(problem).startswith("field-unfit 4:18 key-figures.1: 'B' does not fit")


def test_what_pydantic_names_for_itself_is_not_shown() -> None:
    (problem,) = refused("terms", "a: [zh, en]")
    assert problem.what.zh == "a 的值“[…]”不合要求"
    assert problem.cure.zh == "此处应为映射，例如 {zh: …, en: …}"


@pytest.mark.parametrize(
    ("kind", "text", "old", "new", "cure"),
    [
        ("facts", FACT, "2025", "2025/9/1", "写成 2025-09-01"),
        ("facts", FACT, "2025", "2025年10月", "写成 2025-10"),
        ("facts", FACT, "2025", "2025.10", "写成 2025-10"),
        ("facts", FACT, "2025", "2025年10月底", "写成 2025-10"),
        ("facts", FACT, "2025", "2025-9", "写成 2025-09"),
        ("facts", FACT, "2025", "去年底", "写成 2025、2025-08、2025-08-24，或时段 2021/2025"),
        ("briefing", CARD, "2026-11-21", "2026/11/21", "写成 2026-11-21"),
        ("facts", FACT, "datong", "大同市", "这里写标识，不写名称"),
        ("facts", FACT, "achieved", "已有", "可填：target、planned、announced"),
        ("facts", FACT, "place", "地区", "字段用英文名"),
        ("facts", FACT, "claim: {", "claim: {zh：大同, ", "冒号用半角的 :"),
        ("facts", FACT, "claim: {zh: 大同, en", "claim:\n  en", "en 要比它所属的那一行（如 claim:）多缩进两格"),
        ("briefing", CARD, "[a, b, c]", "[a，b，c]", "列表各项之间用半角逗号"),
        ("briefing", CARD, "[a, b, c]", "【a, b, c】", "方括号用半角的 [ ]"),
    ],
)  # fmt: skip
def test_what_is_typed_as_in_chinese_has_its_own_cure(
    kind: str, text: str, old: str, new: str, cure: str
) -> None:
    assert text.count(old) == 1
    slipped = text.replace(old, new)
    assert any(cure in problem.cure.zh for problem in refused(kind, slipped))
