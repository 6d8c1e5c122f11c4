"""What is known to be in order changes no message, and is known only by what it says."""

import json
import re
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from demofolder import BUILDING, COMPUTING, DEMO, EN, DemoFolder, Edit

from briefing import checks
from briefing.checking import checked
from briefing.checking.counts import counts
from briefing.checking.parts import narrowed, parts
from briefing.checks.evidence import coverage
from briefing.facts import figures
from briefing.freshness import note_of
from briefing.prove import KINDS
from briefing.prove.edits import Original
from briefing.prove.trial import planned
from briefing.reading.reader import read

WRONG: Edit = (BUILDING, "value: 6000台", "value: 7000台")


def note(demo: DemoFolder) -> Path:
    return Path(note_of("checked", str(demo.content)))


def doubtful(demo: DemoFolder) -> set[str]:
    """Return the sources and briefings of the parts that are not known to be in order."""
    library, _ = read(demo.content)
    known, *_ = json.loads(note(demo).read_text().partition("\n")[2])
    kept = narrowed(library, [part for part in parts(library) if part.digest not in known])
    return {*kept.sources, *kept.briefings}


def note_all_in_order(demo: DemoFolder) -> None:
    library, _ = read(demo.content)
    checked.remember(str(note(demo)), library, {part.digest for part in parts(library)})


def said(demo: DemoFolder) -> list[str]:
    return [problem.code for problem in checked.check(read(demo.content)[0])]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_note_changes_no_message(kind: object, demo: DemoFolder) -> None:
    original = Original(DEMO)
    for corruption in planned(original, [kind], 1):  # type: ignore[list-item]
        files = original.written(corruption.edits)
        for path, changed in files.items():
            demo.path(path).write_bytes(changed)
        library, _ = read(demo.content)
        found, counted = checks.check(library), counts(library)
        for _ in range(2):  # the second time by what the first run noted
            coverage.READ.clear()
            figures.READ.clear()
            again, _ = read(demo.content)
            assert (checked.check(again), counts(again)) == (found, counted)
        for path in files:
            demo.path(path).write_bytes(original.raw(path))


MOVED: Edit = (COMPUTING, "", "# moved by a line\n")
PROSE: Edit = (EN, "has not been measured", "has never been measured")
CITED: Edit = (BUILDING, "  quote: 约6000台", "  note: {zh: 甲, en: A}\n  quote: 约6000台")
PLACE: Edit = ("vocabulary/places.yaml", "", "# moved by a line\n")
WORD: Edit = ("vocabulary/terms.yaml", "", "new-term: {zh: 新词, en: New term}\n")
EVERYTHING = {"demo-daily-2025", "yanshi-2025", "qingshan"}


@pytest.mark.parametrize(
    "edit, names",
    [
        pytest.param(MOVED, set(), id="facts that have moved"),
        pytest.param(PLACE, set(), id="a comment in the vocabulary"),
        pytest.param(PROSE, EVERYTHING, id="prose, with all that it cites"),
        pytest.param(CITED, EVERYTHING, id="a fact, with the briefing that cites it"),
        pytest.param(WORD, EVERYTHING, id="the vocabulary"),
    ],
)
def test_what_says_something_else_is_doubtful(
    edit: Edit, names: set[str], demo: DemoFolder
) -> None:
    assert doubtful(demo) == set()
    demo.edit(edit)
    assert doubtful(demo) == names


def test_a_fact_comes_with_all_that_its_texts_name(demo: DemoFolder) -> None:
    before, named = "  quote: 约6000台", {"qingshan-racks-2025", "qingshan-users-2025"}
    zh, en = (f"{{{name}}}" for name in named)
    because = f'{{zh: "见{zh}", en: "See {en}"}}'
    demo.edit((BUILDING, before, f"  withdrawn: {{on: 2026-07-01, because: {because}}}\n{before}"))
    library, _ = read(demo.content)
    holding = [part for part in parts(library) if "qingshan-servers-2024" in part.facts]
    assert all(named <= part.facts for part in holding)
    assert "parity-words" in said(demo)


def test_what_is_wrong_stays_doubtful(demo: DemoFolder) -> None:
    demo.edit(WRONG)
    for _ in range(2):
        assert "value-differs" in said(demo)


def test_the_note_is_believed(demo: DemoFolder) -> None:
    """Else the other tests would tell nothing."""
    demo.edit(WRONG)
    note_all_in_order(demo)
    assert "value-differs" not in said(demo)


def in_another_python(demo: DemoFolder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sys, "version", "4.0")


def with_one_more(demo: DemoFolder, patch: pytest.MonkeyPatch) -> None:
    note(demo).write_text(note(demo).read_text().replace("[[", f'[["{"0" * 64}", '))


def cut_short(demo: DemoFolder, patch: pytest.MonkeyPatch) -> None:
    note(demo).write_bytes(note(demo).read_bytes()[:-1])


@pytest.mark.parametrize(
    "damage",
    [
        in_another_python,
        with_one_more,
        cut_short,
        *(
            pytest.param(lambda demo, _, raw=raw: note(demo).write_bytes(raw), id=str(raw))
            for raw in (b"", b"[]", b"{}", b"null", b"[[], {}]", b"[1, 2]", b"\xff\x00", b"[" * 99_999)
        ),
    ],
)  # fmt: skip
def test_a_foreign_note_is_none(
    damage: object, demo: DemoFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.edit(WRONG)
    note_all_in_order(demo)
    damage(demo, monkeypatch)  # type: ignore[operator]
    assert "value-differs" in said(demo)


def test_the_quantities_of_a_changed_source_are_read(demo: DemoFolder) -> None:
    source = demo.path("sources/yanshi-2025/article.txt")
    source.write_text(source.read_text("utf-8") + "\n青山市另有700台服务器。\n", "utf-8")
    card = demo.path("sources/yanshi-2025/source.yaml")
    digest = sha256(source.read_bytes()).hexdigest()
    card.write_text(re.sub("sha256: .*", f"sha256: {digest}", card.read_text("utf-8")), "utf-8")
    for _ in range(2):
        assert said(demo) == ["quantity-uncovered"]


UNIT: Edit = ("vocabulary/units.yaml", "家企业]", "家企业, P]")


def test_values_are_read_again_with_other_units(demo: DemoFolder) -> None:
    said(demo)
    demo.edit(UNIT)
    figures.READ.clear()
    by_note = said(demo)
    note(demo).unlink()
    figures.READ.clear()
    assert by_note == said(demo) != []


def test_no_cache_is_needed(
    demo: DemoFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    demo.edit(WRONG)
    assert "value-differs" in said(demo)
