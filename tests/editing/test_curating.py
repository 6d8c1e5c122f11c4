"""A draft says what its passage says, leaves the rest to a person, and never says what an editor did not."""

from pathlib import Path

import pytest
from demofolder import BUILDING, DEMO, PROJECT, DemoFolder, files

from briefing.editing.curating import Draft, drafts, widened
from briefing.facts import figures
from briefing.facts.quotes import Span, find
from briefing.model import Fact
from briefing.quantities import same_value
from briefing.reading import yamlsource
from briefing.reading.library import Library
from briefing.reading.reader import read

Capture = pytest.CaptureFixture[str]
LIBRARY = read(DEMO)[0]
ZH, EN = LIBRARY.sources["yanshi-2025"], LIBRARY.sources["demo-daily-2025"]


def one(passage: str, *, source: str = ZH.id, figure: str = "", kind: str = "") -> Draft:
    (draft,), problems = drafts(passage, LIBRARY.sources[source], LIBRARY, figure=figure, kind=kind)
    assert problems == []
    return draft


@pytest.mark.parametrize("content", [PROJECT / "content", DEMO], ids=["content", "demo"])
def test_what_a_draft_says_is_what_the_editors_said(content: Path) -> None:
    """Every fact of the content is drafted anew from its quote."""
    library, _ = read(content)
    filled = 0
    for name, fact in library.facts.items():
        if fact.quote is None or fact.source is None:
            continue
        kind = "" if fact.kind == "figure" else fact.kind
        made, problems = drafts(
            fact.quote, library.sources[fact.source], library, figure=fact.figure or "", kind=kind
        )
        assert problems == [], name
        draft = next(draft for draft in made if kind or _same_figure(draft, fact, library))
        told = {key: value for key, value in draft.fields.items() if value and key not in _OURS}
        typed = fact.model_dump(by_alias=True)
        assert {key: typed[key] for key in told} == told, name
        filled += len(told)
    assert filled > 2 * len(library.facts)


_OURS = {"claim", "value", "quote", "figure", "time-quote", "kind"}


def _same_figure(draft: Draft, fact: Fact, library: Library) -> bool:
    value, indicator = draft.fields["value"], library.indicators[fact.indicator or ""]
    assert isinstance(value, str)
    mine, theirs = figures.typed(value, indicator.unit, library), figures.as_source(fact, library)
    return not value or bool(mine and theirs and same_value(mine.quantity, theirs.quantity))


@pytest.mark.parametrize(
    ("passage", "figure", "fields"),
    [
        (
            "累计完成投资３５．６亿元",
            "",
            {"place": "qingshan", "indicator": "investment", "part": "total", "value": "３５．６亿元"},
        ),
        ("约６０００台服务器投入运行", "", {"value": "６０００台服务器", "qualifier": "about"}),
        ("该市拟在2026年前新增用地2000亩", "", {"indicator": "land", "value": "2000亩", "by": "2026"}),
        (
            "园区用电中绿电占４５．２％，已有６２家企业落户",
            "６２家",
            {"indicator": "firms", "value": "６２家企业", "status": "achieved", "figure": "６２家企业"},
        ),
        ("园区用电中绿电占４５．２％", "", {"indicator": "green-power", "measure": "share"}),
        ("矿坑冬暖夏凉，机房用不着多少空调", "", {"kind": "", "status": "", "as-of": ""}),
        (
            "Hundreds of thousands of people use its services every month",
            "",
            {"value": "Hundreds of thousands"},
        ),
    ],
)  # fmt: skip
def test_fields_are_read_from_the_passage(
    passage: str, figure: str, fields: dict[str, str]
) -> None:
    source = ZH if find(passage, ZH.text) else EN
    draft = one(passage, source=source.id, figure=figure)
    assert {key: draft.fields.get(key) for key in fields} == fields


def test_each_figure_of_a_passage_is_a_fact_of_its_own() -> None:
    passage = "青山市建成标准机架３．２万架，约６０００台服务器投入运行，累计完成投资３５．６亿元"
    made, _ = drafts(passage, ZH, LIBRARY)
    assert [draft.fields["figure"] for draft in made] == [
        "３．２万架",
        "约６０００台服务器",
        "３５．６亿元",
    ]
    assert [ZH.text[d.figure.start : d.figure.end] for d in made if d.figure] == [
        "３．２万架", "约６０００台服务器", "３５．６亿元",
    ]  # fmt: skip
    assert len({draft.id for draft in made} | set(LIBRARY.facts)) == len(LIBRARY.facts) + 3


def test_what_is_not_told_is_asked_for() -> None:
    draft = one("余热还能送进社区", kind="event")
    node, problems = yamlsource.load(draft.text, "")
    assert problems == [] and isinstance(node, dict)
    (fact,) = node.values()
    assert isinstance(fact, dict)
    assert [key for key, value in fact.items() if value == ""] == ["as-of", "status"]
    assert "已有 achieved | 在运 operating" in draft.text and "2024? 截至 as-of" in draft.text
    assert 'zh: ""' in draft.text and "整句，不加句号" in draft.text


@pytest.mark.parametrize(
    ("passage", "code", "near"),
    [
        ("累计完成投资３６．６亿元", "quote-unresolved", "累计完成投资３５．６亿元"),
        ("青山", "quote-ambiguous", ""),
        ("６０００台服务器投入运行", "quote-cuts-number", ""),
        ("在2026年前新增用地2000亩", "quote-cuts-hedge", ""),
        ("Qingshan bets on “green computing”", "source-wrong", ""),
    ],
)
def test_what_can_be_no_quote_has_no_draft(passage: str, code: str, near: str) -> None:
    made, problems = drafts(passage, ZH, LIBRARY)
    assert made == () and [problem.code for problem in problems] == [code]
    assert near in problems[0].cure.zh


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("illion standard rac", "3.6 million standard racks"),
        (" revenue ", ""),
        ("power to 25,0", "power to 25,000 P"),
        ("city’s data office.\n", "city’s data office."),
    ],
)
def test_what_is_marked_by_hand_is_made_whole(marked: str, whole: str) -> None:
    at = EN.text.find(marked)
    span = Span(max(at, 0), at + len(marked) if at >= 0 else 0)
    found = widened(span, EN)
    assert " ".join(EN.text[found.start : found.end].split()) == whole


WIND = ("--source", EN.id, "--quote", "Yunxi to add 40 MW of wind power")


def test_a_draft_is_printed_and_no_file_changed(demo: DemoFolder, capsys: Capture) -> None:
    before = demo.path(BUILDING).read_bytes()
    assert demo.run("new", "fact", *WIND) == 0
    node, problems = yamlsource.load(capsys.readouterr().out, "")
    assert problems == [] and isinstance(node, dict)
    assert [fact["value"] for fact in node.values() if isinstance(fact, dict)] == ["40 MW"]
    assert demo.path(BUILDING).read_bytes() == before


def test_a_draft_is_written_and_is_a_fact_once_a_person_has_filled_it(
    demo: DemoFolder, capsys: Capture
) -> None:
    path = demo.path(BUILDING)
    path.write_bytes(path.read_bytes() + "# 结尾的注释\n".encode())
    before = path.read_bytes().decode()
    with demo.path("vocabulary/terms.yaml").open("a", encoding="utf-8") as terms:
        terms.write('quarry: {zh: 老矿坑, en: old quarry, checked: "true"}\n')
    passage = "老矿坑里建起算力园"
    asked = ("--source", ZH.id, "--quote", passage, "--kind", "event", "--file", BUILDING)
    assert demo.run("new", "fact", *asked, "--id", "qingshan-park-built") == 0
    assert (
        "qingshan-park-built（待填 / to be filled: as-of, status, claim）"
        in capsys.readouterr().out
    )
    after = path.read_bytes().decode()
    assert after.startswith(before) and after.count("qingshan-park-built:") == 1
    assert {problem.code for problem in demo.problems()} == {"field-unfit"}
    for old, new in (
        ('as-of: ""', "as-of: 2024"),
        ('status: ""', "status: achieved"),
        ('zh: ""', "zh: 青山市的老矿坑里建起了算力园"),
        ('en: ""', "en: In Qingshan a computing park was built in the old quarry"),
    ):
        after = after.replace(old, new)
    path.write_bytes(after.encode())
    assert demo.problems() == []
    assert demo.run("undo") == 1  # by then a person has worked on it
    assert path.read_bytes().decode() == after


def test_a_new_file_begins_with_its_schema(demo: DemoFolder) -> None:
    assert demo.run("new", "fact", *WIND, "--file", "facts/wind.yaml") == 0
    text = demo.path("facts/wind.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../docs/schema/facts.json\n")
    assert demo.run("undo") == 0
    assert not demo.path("facts/wind.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--source", "demo-daily", "--quote", "x"), 2, f"(the nearest is {EN.id})"),
        (("--source", EN.id, "--quote", "Yunxi to add 41 MW of wind power"), 1, "add 40"),
        ((*WIND, "--file", "waivers.yaml"), 2, "facts are written to a .yaml file"),
        ((*WIND, "--file", "facts/../../x.yaml"), 2, "facts are written to a .yaml file"),
        ((*WIND, "--id", "Wind"), 2, "no id, or taken"),
        ((*WIND, "--id", "qingshan-land-2026"), 2, "no id, or taken"),
        ((*WIND, "--figure", "41 MW"), 1, "no draft"),
    ],
)
def test_what_cannot_be_drafted_is_said(
    demo: DemoFolder, capsys: Capture, arguments: tuple[str, ...], code: int, told: str
) -> None:
    before = files(demo.content)
    assert demo.run("new", "fact", *arguments) == code
    assert told in capsys.readouterr().err
    assert files(demo.content) == before


def test_a_file_that_cannot_be_added_to_is_left_alone(demo: DemoFolder, capsys: Capture) -> None:
    demo.path("facts/wind.yaml").write_text("{}\n", encoding="utf-8")
    assert demo.run("new", "fact", *WIND, "--file", "facts/wind.yaml") == 1
    assert "40 MW" in capsys.readouterr().out
    assert demo.path("facts/wind.yaml").read_text(encoding="utf-8") == "{}\n"
