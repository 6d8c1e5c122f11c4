"""What changed between two releases: facts by what became of them, prose by its lines, in both languages."""

import json
import re
import shutil
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
import readback
from demofolder import DEMO, TEMPLATES
from project import Project, add_second_briefing
from pypdf import PdfReader
from readback import read_back
from shelf import release, writable

from briefing.composing.compose import compose
from briefing.composing.issue import Issue
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS, Edition
from briefing.reading.reader import read
from briefing.releases.differences import KINDS, Differences, as_record, as_text, differences
from briefing.releases.holdings import Holdings, of_content, of_files
from briefing.releases.reading import last, released
from briefing.releases.shelf import shelf
from briefing.releases.since import since
from briefing.releases.verifying import verify
from briefing.rendering.render import Renderer

Capture = pytest.CaptureFixture[str]
HELD = of_content(read(DEMO)[0])
RACKS, LAND, DEMAND = "qingshan-racks-2024", "qingshan-land-2026", "qingshan-demand-first"


def with_fact(name: str, **changed: Any) -> Holdings:
    record = deepcopy(HELD.facts[name]) | changed
    return replace(HELD, facts={**HELD.facts, name: record})


def without(name: str) -> Holdings:
    return replace(HELD, facts={key: record for key, record in HELD.facts.items() if key != name})


WITHDRAWN = {
    DEMAND: {"id": DEMAND, "on": "2026-01-05", "because": {"zh": "无据", "en": "Unfounded"}}
}
MORE_RACKS = {"printed": {"zh": "3.4万架", "en": "34,000 racks"}, "value": "34000"}
OTHER_SOURCE = {"source": HELD.facts["qingshan-land-2026"]["source"] | {"id": "demo-daily-2025"}}
LATER = {"time": {"kind": "as-of", "value": "2025"}}


def test_the_same_content_does_not_differ() -> None:
    found = differences(HELD, deepcopy(HELD))
    assert found.changes == () and found.prose == ()


@pytest.mark.parametrize(
    ("before", "after", "kind", "words"),
    [
        (without(RACKS), HELD, "new", []),
        (HELD, without(DEMAND), "left-out", []),
        (
            HELD,
            replace(without(DEMAND), withdrawn=WITHDRAWN),
            "withdrawn",
            ["2026年1月5日撤回：无据", "withdrawn on 5 January 2026: Unfounded"],
        ),
        (
            HELD,
            with_fact(RACKS, **MORE_RACKS),
            "revised",
            ["3.2万架 → 3.4万架", "32,000 racks → 34,000 racks", "来源：演示日报，2025-03-02"],
        ),
        (
            HELD,
            with_fact(RACKS, **MORE_RACKS, **OTHER_SOURCE),
            "revised",
            ["来源原为“演示日报，2025-03-02”", "source: Demo Daily (demo), 20 August 2025"],
        ),
        (HELD, with_fact(RACKS, **LATER), "revised", ["时间：2024 → 2025", "time: 2024 → 2025"]),
        (
            HELD,
            with_fact(LAND, status="achieved"),
            "moved",
            ["规划 → 据报道已实现", "planned → reported as achieved"],
        ),
        (
            HELD,
            with_fact(LAND, note={"zh": "约数", "en": "A round number"}),
            "revised",
            ["说明：约数", "note: A round number"],
        ),
        (
            HELD,
            with_fact("qingshan-racks-2025", reading=None),
            "revised",
            ["编者判读已不用", "the editors’ reading is used no more"],
        ),
    ],
)
def test_what_became_of_a_fact(
    before: Holdings, after: Holdings, kind: str, words: list[str]
) -> None:
    found = differences(before, after)
    (change,) = found.changes
    assert change.kind == kind
    text = as_text(found, "both")
    for told in words:
        assert told in text
    assert [len(as_record(found)["facts"][one]) for one in KINDS].count(0) == 4


def test_a_source_that_supersedes_another_is_told_as_the_reason() -> None:
    newer = {**HELD.sources} | {
        "demo-daily-2025": HELD.sources["demo-daily-2025"] | {"supersedes": "yanshi-2025"}
    }
    after = replace(with_fact(RACKS, **MORE_RACKS, **OTHER_SOURCE), sources=newer)
    assert "the new source supersedes “Yanshi Ribao" in as_text(differences(HELD, after), "en")


def test_reviews_and_places_in_a_source_are_no_difference() -> None:
    quote = HELD.facts[RACKS]["quote"] | {"line": 99, "start": 1}
    assert differences(HELD, with_fact(RACKS, reviewed=2, quote=quote)).changes == ()


def test_prose_is_compared_line_by_line() -> None:
    after = deepcopy(HELD)
    prose = after.briefings["qingshan"]["prose"]
    line = prose["en"].index("## Plans")
    prose["en"][line] = "## Plans and promises"
    (only,) = differences(HELD, after).prose
    assert (only.language, only.line) == ("en", line + 1)
    assert (only.was, only.now) == (("## Plans",), ("## Plans and promises",))


def test_the_words_of_a_card_are_prose_too() -> None:
    after = deepcopy(HELD)
    words = after.briefings["qingshan"]["words"]
    words["zh"][words["zh"].index("算力规模")] = "算力"
    found = differences(HELD, after)
    (only,) = found.prose
    assert (only.language, only.line, only.was, only.now) == ("zh", 0, ("算力规模",), ("算力",))
    assert "qingshan zh:briefing.yaml\n    - 算力规模\n    + 算力" in as_text(found, "both")


def test_one_language_as_asked() -> None:
    found = differences(HELD, with_fact(RACKS, **MORE_RACKS))
    assert "→ 34,000 racks" not in as_text(found, "zh")
    assert not re.search("[\u4e00-\u9fff]", as_text(found, "en").replace("：", ""))


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    claim = {"zh": "甲\x1b[2J", "en": "a\x1b[2J"}
    assert "\x1b" not in as_text(differences(HELD, with_fact(RACKS, claim=claim)), "both")


# The verb, and what the next issue says


def diff(project: Project, capsys: Capture, *arguments: str) -> str:
    assert project.run("diff", *arguments) == 0
    return capsys.readouterr().out


def test_two_issues_and_the_content(
    shelved: Project, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shelved.root)
    record = json.loads(diff(shelved, capsys, "2026-1", "2026-2", "--format", "json"))
    assert {kind: [one["id"] for one in found] for kind, found in record["facts"].items()} == {
        "new": [],
        "revised": ["qingshan-firms-2024"],
        "moved": [],
        "withdrawn": [DEMAND],
        "left-out": [],
    }
    assert {one["language"] for one in record["prose"]} == {"zh", "en"}
    folders = diff(shelved, capsys, "build/releases/2026-1", "build/releases/2026-2.zip")
    assert folders == diff(shelved, capsys, "2026-1", "2026-2")
    same: Differences = differences(
        of_files("", last_files(shelved)), of_content(read(shelved.root / "content")[0])
    )
    assert same.changes == () and same.prose == ()
    assert "withdrawn" not in diff(shelved, capsys, "2026-2", "content", "--messages", "zh")


def last_files(project: Project) -> Any:
    found = last(shelf(project.root / "build"), "2026-3", drafts=False)
    assert found is not None and found.number == "2026-2"
    return found.files


SAID = {
    "zh": ["自上期（2026-1）以来", "撤回", "2026年1月5日撤回：无法证实", "修订", "说明：含分公司"],
    "en": ["Since the last issue (2026-1)", "withdrawn on 5 January 2026: It cannot be confirmed"],
}


@pytest.mark.parametrize("edition", ["zh", "en", "bilingual"])
def test_the_next_issue_says_so(shelved: Project, edition: str) -> None:
    folder = shelf(shelved.root / "build")
    html = (folder / f"2026-2/qingshan/qingshan-{edition}.html").read_text(encoding="utf-8")
    pdf = PdfReader(folder / f"2026-2/qingshan/qingshan-{edition}.pdf")
    told = [
        re.sub(r"<[^>]*>|[\s\u2060]", "", html),
        re.sub(r"[\s\u2060]", "", "".join(page.extract_text() for page in pdf.pages)),
    ]
    for language in ("zh", "en") if edition == "bilingual" else (edition,):
        for words in SAID[language]:
            for text in told:
                assert re.sub(r"\s", "", words) in text.replace("-\n", "")
    assert f"qingshan-{edition}" in html


@pytest.mark.validators
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_pdf_says_it_letter_by_letter(shelved: Project, edition: Edition) -> None:
    folder, library = shelf(shelved.root / "build"), read(shelved.root / "content")[0]
    before = of_files("2026-1", released(folder / "2026-1").files)
    told = since(before, False, of_content(library))
    wording = read_wording(TEMPLATES)
    view = compose(library.briefings["qingshan"], edition, library, wording)
    view = replace(view, since=told(view, wording))
    html = Renderer(TEMPLATES, wording, issue=Issue("2026-2", False, told)).print(view)
    pages = read_back(folder / f"2026-2/qingshan/qingshan-{edition}.pdf")
    assert view.since is not None and readback.differences(html, pages) == []


def test_a_first_issue_has_no_such_page(shelved: Project) -> None:
    for page in (shelf(shelved.root / "build") / "2026-1").rglob("*.html"):
        assert 'class="since"' not in page.read_text(encoding="utf-8")


def test_an_issue_names_the_one_before_it_and_is_sound(shelved: Project) -> None:
    folder = shelf(shelved.root / "build")
    manifest = json.loads((folder / "2026-2/manifest.json").read_bytes())
    first = (folder / "2026-1/manifest.sha256").read_text().split()[0]
    assert manifest["previous"] == {"number": "2026-1", "sha256": first}
    for number in ("2026-1", "2026-2"):
        assert [p.what.en for p in verify(folder / number).problems] == []


def test_a_last_issue_that_was_changed_is_not_told_of(
    shelved: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path_factory.mktemp("changed") / "office"
    project = Project(writable(shutil.copytree(shelved.root, root)))
    facts = shelf(root / "build") / "2026-2/data/facts.json"
    facts.write_text(facts.read_text(encoding="utf-8").replace("32000", "33000"), encoding="utf-8")
    monkeypatch.chdir(root)
    assert release(project, "2026-3") == 2


def test_a_briefing_that_was_not_there_is_new(tmp_path: Any) -> None:
    shutil.copytree(DEMO, tmp_path / "content")
    add_second_briefing(tmp_path / "content")
    after = of_content(read(tmp_path / "content")[0])
    found = differences(HELD, after)
    assert found.changes == ()
    assert {one.briefing for one in found.prose} == {"lime"}


def test_what_is_no_release_to_compare(project: Project, capsys: Capture) -> None:
    assert project.run("diff", "2026-1", "content") == 2
    assert "没有期 2026-1 / no such release: 2026-1" in capsys.readouterr().err
    assert project.run("diff", "build", "content") == 2
