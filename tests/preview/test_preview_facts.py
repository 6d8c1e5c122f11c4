"""What is shown of a fact: its evidence, its uses, its discrepancies, and nobody's name."""

from pathlib import Path

import pytest
from demofolder import BUILDING, DEMO, PROJECT, TEMPLATES, DemoFolder, replace

from briefing.checking.examining import examine
from briefing.composing.wording import read_wording
from briefing.preview.facts import FactView, fact_view

WORDING = read_wording(TEMPLATES)


def view(fact_id: str, content: Path = DEMO, out: Path = Path("none")) -> FactView:
    library, problems = examine(content, TEMPLATES)
    return fact_view(fact_id, library, problems, "zh", WORDING, out)


def test_the_figure_is_marked_in_the_quote_and_in_its_passage() -> None:
    found = view("qingshan-firms-2024")
    assert found.marked is not None
    assert found.marked.figure == "６２家"
    assert (
        found.marked.before.startswith("截至２０２４年底")
        and found.marked.quote_after == "企业落户"
    )
    assert (found.source, found.sentence) == ("yanshi-2025", (4, 2))
    assert found.line and found.line.place.endswith("facts/building.yaml:51")
    assert found.line.editor.startswith("vscode://file/")


def test_a_passage_is_the_sentence_with_its_neighbours() -> None:
    library, _ = examine(PROJECT / "content", TEMPLATES)
    for name, fact in library.facts.items():
        if fact.formula is None:
            shown = fact_view(name, library, (), "en", WORDING, Path("none")).marked
            assert shown is not None
            quote = shown.quote_before + shown.figure + shown.quote_after
            assert len(shown.before + quote + shown.after) < 1800, name
            assert shown.figure or fact.kind != "figure", name


def test_what_a_figure_rests_on_is_numbered_as_its_remarks_cite_it() -> None:
    found = view("qingshan-rack-power")
    assert found.grounds[0].number == 2
    for ground in found.grounds:
        assert f'href="#note-{ground.number}"' in "".join(r["zh"] for r in found.note.remarks)
    assert found.marked is None and found.as_printed == ""


def test_a_constant_has_a_view_too() -> None:
    found = view("standard-rack-power")
    assert found.kind == "constant" and found.value and found.line is None


def test_uses_of_one_kind_in_one_file_stand_together() -> None:
    found = view("qingshan-racks-2024")
    (briefing,) = found.briefings
    assert briefing.briefing == "qingshan" and briefing.note >= 1
    assert len({(use.role, use.within, use.path) for use in briefing.uses}) == len(briefing.uses)
    (zh,) = (use for use in briefing.uses if use.path.endswith("body.zh.md"))
    assert zh.role == "正文" and zh.editions == ("zh", "bilingual")
    assert all(editor.endswith(tuple("0123456789")) for _, editor in zh.lines)


def test_discrepancies_tell_which_fact_is_printed() -> None:
    library, _ = examine(DEMO, TEMPLATES)
    name, entry = next(iter(library.discrepancies.items()))
    found = view(entry.facts[0])
    (difference,) = (one for one in found.differences if one.id == name)
    printed = [one for one, _, is_printed in difference.values if is_printed]
    assert printed == ([*entry.facts] if entry.printed == "both" else [entry.printed])


def test_problems_are_those_of_the_fact_alone(demo: DemoFolder) -> None:
    replace(demo.path(BUILDING), "value: 62家", "value: 63家")
    assert [p.code for p in view("qingshan-firms-2024", demo.content).problems] == ["value-differs"]
    assert view("qingshan-racks-2024", demo.content).problems == ()


def test_reviews_are_told_by_their_days(demo: DemoFolder) -> None:
    assert demo.run("review", "qingshan-land-2026", "--by", "李明", "--on", "2026-11-21") == 0
    found = view("qingshan-land-2026", demo.content)
    assert found.reviewed_on == ("2026-11-21",) and found.void == 0
    assert "李明" not in repr(found)
    replace(demo.path(BUILDING), "status: planned", "status: announced")
    assert (view("qingshan-land-2026", demo.content).reviewed_on, found.void + 1) == ((), 1)


@pytest.mark.parametrize("content", [DEMO, PROJECT / "content"], ids=["demo", "content"])
def test_every_fact_can_be_shown(content: Path) -> None:
    library, problems = examine(content, TEMPLATES)
    for name in (*library.facts, *library.constants):
        shown = fact_view(name, library, problems, "en", WORDING, Path("none"))
        assert shown.note.claim["en"] and (shown.line or shown.kind == "constant")
