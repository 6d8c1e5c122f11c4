import pytest
from demofolder import EN, ZH, DemoFolder

from briefing.checks.prose.crowding import too_many
from briefing.text.prose import parse


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("三个[[a|cite]][[b|cite]][[c|cite]]。", []),
        ("四个[[a|cite]][[b|cite]][[c|cite]][[d|cite]]。", [33]),
        ("Four, spaced [[a|cite]] [[b|cite]] [[c|cite]] [[d|cite]].", [47]),
        ("Five[[a|cite]][[b|cite]][[c|cite]][[d|cite]][[e|cite]], once.", [35]),
        ("A figure has one too: [[a]][[b|cite]][[c|cite]][[d|cite]].", [48]),
        ("A claim as well: [[a|claim]][[b|cite]][[c|cite]][[d|cite]].", [49]),
        ("A time has none: [[a|when]][[b|cite]][[c|cite]][[d|cite]].", []),
        ("Words[[a|cite]][[b|cite]] between[[c|cite]][[d|cite]].", []),
        ("Two figures [[a]][[b|cite]], [[c]][[d|cite]][[e|cite]].", []),
    ],
)
def test_three_marks_may_stand_side_by_side_and_no_more(text: str, columns: list[int]) -> None:
    (block,), _ = parse(text, "body.md")
    assert [reference.column for reference in too_many(block.pieces)] == columns


def test_it_is_told_where_it_stands(demo: DemoFolder) -> None:
    crowd = "".join(f"[[qingshan-{name}-2024|cite]]" for name in ("racks", "servers", "firms"))
    demo.edit((ZH, "企业落户。", f"企业落户{crowd}[[qingshan-green-power-2024|cite]]。"))
    demo.edit((EN, "have settled.", f"have settled{crowd}[[qingshan-green-power-2024|cite]]."))
    found = [problem for problem in demo.problems() if problem.code == "marks-crowded"]
    assert [(problem.where.path[-10:], problem.where.line) for problem in found] == [
        ("body.en.md", 7),
        ("body.zh.md", 7),
    ]
    assert "并排的注号超过三个" in found[0].what.zh and "divide the sentence" in found[0].cure.en
