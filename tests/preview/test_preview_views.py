"""The workbench's own pages and writes: what they show, what they write, what they refuse."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from demofolder import BUILDING, TEMPLATES, DemoFolder, files, replace

from briefing.building.build import Folders
from briefing.building.workers import set_here
from briefing.checking.examining import examine
from briefing.composing.citing import cited
from briefing.editing import history
from briefing.preview.desk import Answer, Asked, Desk
from briefing.preview.views import VIEWS, WRITES
from briefing.preview.workshop import Now, Workshop
from briefing.reading import yamlsource

LAND = "qingshan-land-2026"
ENTRY = """\
wind:
  place: yunxi
  status: ""   # 待填
  source: demo-daily-2025
  quote: Yunxi to add 40 MW of wind power
"""


class Office:
    """A desk over a copy of the demo content, as it was found when the desk was made."""

    def __init__(self, demo: DemoFolder) -> None:
        self.demo = demo
        folders = Folders(demo.content, TEMPLATES, demo.content.parent / "build")
        self.desk = Desk(Workshop(folders, typesetter=set_here), "token")
        self.look()

    def look(self) -> None:
        library, problems = examine(self.demo.content, TEMPLATES)
        self.desk.workshop.now = Now(stage="done", library=library, problems=tuple(problems))

    def show(self, path: str, language: Any = "zh", /, **query: str) -> Answer:
        """Ask for a page by its path, as the routes would."""
        for pattern, view in VIEWS.items():
            names = dict(zip(pattern.split("/"), path.split("/"), strict=False))
            fixed = [part for part in names if not part.startswith("{")]
            if path.count("/") == pattern.count("/") and all(names[p] == p for p in fixed):
                inside = {p[1:-1]: value for p, value in names.items() if p.startswith("{")}
                return view(Asked(language, inside, query), self.desk)
        raise AssertionError(path)

    def write(self, what: str, **written: object) -> tuple[int, dict[str, Any]]:
        answer = WRITES[what](Asked("en", written=written), self.desk)
        return answer.status, json.loads(answer.content)


@pytest.fixture
def office(demo: DemoFolder) -> Office:
    return Office(demo)


PATHS = [
    "sources",
    "source/yanshi-2025",
    "evidence/qingshan-racks-2024",
    "evidence/standard-rack-power",
    "note/qingshan/1",
    "review",
    f"review/{LAND}",
    "history",
    "problems",
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_view_is_shown_in_both_languages(office: Office, path: str, language: Any) -> None:
    answer = office.show(path, language)
    assert answer.status == 200
    assert f'<html lang="{"zh-CN" if language == "zh" else "en"}">' in str(answer.content)


@pytest.mark.parametrize("path", PATHS)
def test_before_the_first_reading_a_view_says_that_it_waits(office: Office, path: str) -> None:
    office.desk.workshop.now = Now()
    assert office.show(path).status in (200, 404)


@pytest.mark.parametrize(
    "path",
    [
        "source/none",
        "evidence/none",
        "note/none/1",
        "note/qingshan/0",
        "note/qingshan/999",
        "note/qingshan/x",
        "note/qingshan/²",
        "note/qingshan/" + "9" * 5000,
        "review/none",
        "review/standard-rack-power",
        "drafts",
    ],
)
def test_what_is_not_there_is_missing(office: Office, path: str) -> None:
    assert office.show(path).status == 404


def test_a_note_leads_to_the_evidence_of_its_fact(office: Office) -> None:
    library = office.desk.now.library
    assert library is not None
    for number, name in enumerate(cited(library.briefings["qingshan"], library), 1):
        assert f"<dd>{name}</dd>" in str(office.show(f"note/qingshan/{number}").content)
    page = str(office.show("evidence/qingshan-firms-2024", "en").content)
    assert page.count("<mark>６２家</mark>") == 2
    assert "Where it is used" in page and "Not reviewed yet" in page


def test_a_passage_marked_by_hand_is_drafted(office: Office) -> None:
    library = office.desk.now.library
    assert library is not None
    at = library.sources["demo-daily-2025"].text.index("dd 40")
    answer = office.show("drafts", source="demo-daily-2025", start=str(at), end=str(at + 4))
    assert 'data-passage="add 40 MW"' in str(answer.content)
    assert "40 MW" in str(answer.content) and 'value="computing.yaml"' in str(answer.content)


@pytest.mark.parametrize(
    "query", [{"start": "9" * 9, "end": "9" * 9}, {"start": "-1", "end": "x"}, {}]
)
def test_a_passage_of_nothing_has_no_draft(office: Office, query: dict[str, str]) -> None:
    answer = office.show("drafts", source="yanshi-2025", **query)
    assert "还没有选中原文" in str(answer.content)


def test_words_that_are_no_quote_are_told_with_the_nearest(office: Office) -> None:
    answer = office.show("drafts", source="yanshi-2025", passage="累计完成投资３６．６亿元")
    assert "３５．６亿元" in str(answer.content)


def test_a_fact_is_written_at_the_end_of_its_file_and_taken_back(office: Office) -> None:
    before = files(office.demo.content)
    status, told = office.write("facts", file="building.yaml", entry=ENTRY)
    assert status == 200 and told["id"] == "wind"
    after = files(office.demo.content)
    assert after.pop(BUILDING) == before[BUILDING] + ENTRY.encode()
    assert after == {name: raw for name, raw in before.items() if name != BUILDING}
    line = int(told["place"].rpartition(":")[2])
    assert files(office.demo.content)[BUILDING].decode().split("\n")[line - 1] == "wind:"
    assert "wind" in str(office.show("history").content)
    assert office.write("undo") == (200, {"deed": "new fact wind"})
    assert files(office.demo.content) == before
    assert office.write("undo", redo=True)[0] == 200
    assert office.write("undo", redo=True)[0] == 409
    assert office.write("undo")[0] == 200
    assert office.write("undo") == (409, {"refused": "there is nothing to undo"})


def test_a_new_file_may_be_begun(office: Office) -> None:
    assert office.write("facts", file="wind.yaml", entry=ENTRY)[0] == 200
    assert files(office.demo.content)["facts/wind.yaml"].startswith(b"# yaml-language-server:")


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("../waivers.yaml", ENTRY),
        ("../../x.yaml", ENTRY),
        ("/etc/x.yaml", ENTRY),
        (".hidden.yaml", ENTRY),
        ("x.yml", ENTRY),
        ("a/b.yaml", ENTRY),
        ("x.yaml\n", ENTRY),
        ("linked.yaml", ENTRY),
        ("building.yaml", ENTRY.replace("wind:", "qingshan-racks-2025:")),
        ("building.yaml", ENTRY.replace("wind:", "Wind:")),
        ("building.yaml", ENTRY + "more: {}\n"),
        ("building.yaml", ENTRY.replace("40 MW", "41 MW")),
        ("building.yaml", ENTRY.replace("demo-daily-2025", "none")),
        ("building.yaml", ENTRY.replace("demo-daily-2025", "[a]")),
        ("building.yaml", ENTRY.replace("quote: Yunxi", "quote: [Yunxi]\n  note: Yunxi")),
        ("broken.yaml", ENTRY),
        ("building.yaml", "wind: text\n"),
        ("building.yaml", "wind: [\n"),
        ("building.yaml", "- wind\n"),
        ("building.yaml", ""),
        ("building.yaml", f"{ENTRY}---\n"),
        ("building.yaml", ENTRY.replace("yunxi", "&a yunxi")),
        ("building.yaml", ENTRY.replace("yunxi", "yun\u202exi")),
        (None, ENTRY),
        ("building.yaml", None),
        ("building.yaml", {"wind": {}}),
    ],
)
def test_what_is_no_fact_or_no_file_of_facts_is_not_written(
    office: Office, file: object, entry: object
) -> None:
    outside = office.demo.content.parent / "outside.yaml"
    outside.write_text("theirs: {}\n", encoding="utf-8")
    office.demo.path("facts/linked.yaml").symlink_to(outside)
    office.demo.path("facts/broken.yaml").write_text("- theirs\n", encoding="utf-8")
    before = files(office.demo.content)
    status, told = office.write("facts", file=file, entry=entry)
    assert status == 409 and told["refused"]
    assert (
        files(office.demo.content) == before
        and outside.read_text(encoding="utf-8") == "theirs: {}\n"
    )


def test_yaml_that_is_refused_is_told_as_in_a_file(office: Office) -> None:
    told = office.write("facts", file="building.yaml", entry=ENTRY.replace("yunxi", "&a yunxi"))
    assert told[0] == 409 and "YAML anchors" in told[1]["refused"]


def ticket(office: Office, fact_id: str = LAND) -> str:
    return str(office.show(f"review/{fact_id}").content).split('data-ticket="')[1].split('"')[0]


def test_a_fact_is_reviewed_from_the_page_of_its_evidence(office: Office) -> None:
    status, told = office.write("reviews", fact=LAND, by=" 李明 ", ticket=ticket(office))
    assert status == 200 and told["next"] != LAND
    node, _ = yamlsource.load(files(office.demo.content)[BUILDING].decode(), "")
    assert isinstance(node, dict) and node[LAND]["reviewed"][0]["by"] == "李明"  # type: ignore[index, call-overload]
    office.look()
    assert "李明" not in str(office.show(f"review/{LAND}").content)
    assert "李明" not in str(office.show("history").content)
    assert f"/_desk/review/{LAND}" not in str(office.show("review").content)
    again = office.write("reviews", fact=LAND, by="李明", ticket=ticket(office))
    assert again[0] == 409 and "already" in again[1]["refused"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({}, "open the evidence"),
        ({"fact": LAND, "by": "李明"}, "open the evidence"),
        ({"fact": LAND, "by": "李明", "ticket": "0" * 64}, "has changed"),
        ({"fact": LAND, "by": "李明", "ticket": "é"}, "has changed"),
        ({"fact": "none", "by": "李明", "ticket": "0"}, "has changed"),
        ({"fact": LAND, "by": "  "}, "give your name"),
        ({"fact": LAND, "by": "a\nb"}, "--by"),
        ({"fact": [LAND, "x"], "by": "李明"}, "open the evidence"),
    ],
)
def test_a_review_without_its_evidence_is_not_noted(
    office: Office, written: dict[str, object], told: str
) -> None:
    if told in ("give your name", "--by"):
        written = {**written, "ticket": ticket(office)}
    before = files(office.demo.content)
    status, answer = office.write("reviews", **written)
    assert status == 409 and told in answer["refused"]
    assert files(office.demo.content) == before


def test_a_ticket_fits_its_fact_alone_and_no_later_state(office: Office) -> None:
    seen = ticket(office)
    assert office.write("reviews", fact="qingshan-firms-2024", by="李明", ticket=seen)[0] == 409
    replace(office.demo.path(BUILDING), "zh: 青山市拟新增用地", "zh: 青山市计划新增用地")
    assert office.write("reviews", fact=LAND, by="李明", ticket=seen)[0] == 409


def test_a_fact_with_errors_is_not_reviewed(demo: DemoFolder) -> None:
    replace(demo.path(BUILDING), "value: 2000亩", "value: 3000亩")
    office = Office(demo)
    status, told = office.write("reviews", fact=LAND, by="李明", ticket=ticket(office))
    assert status == 409 and "cannot be reviewed" in told["refused"]


WRITTEN: dict[str, Callable[[Office], dict[str, Any]]] = {
    "facts": lambda office: {"file": "building.yaml", "entry": ENTRY},
    "reviews": lambda office: {"fact": LAND, "by": "李明", "ticket": ticket(office)},
    "undo": lambda office: {},
}


def test_what_the_machine_refuses_is_told(office: Office, tmp_path: Path) -> None:
    (office.demo.content / history.FOLDER).symlink_to(tmp_path)
    for what, written in WRITTEN.items():
        status, told = office.write(what, **written(office))
        assert status == 409 and "could not be written" in told["refused"], what
    assert office.show("history").status == 404


def test_bytes_that_spell_nothing_are_told(office: Office) -> None:
    office.demo.path("facts/odd.yaml").write_bytes(b"# \xff\n")
    status, told = office.write("facts", file="odd.yaml", entry=ENTRY)
    assert status == 409 and "could not be written" in told["refused"]
