"""Audit copies: how each figure stands, that nothing else changes, and what a build leaves of them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from demofolder import DEMO, TEMPLATES, Edit
from demofolder import replace as put
from project import Project
from pypdf import PdfReader

from briefing.building.build import AUDIT
from briefing.cli import main
from briefing.composing.compose import compose
from briefing.composing.notes import plain
from briefing.composing.standing import STANDINGS, standings
from briefing.composing.view import BriefingView
from briefing.composing.wording import read_wording
from briefing.facts.review import stamp
from briefing.model import EDITIONS, Edition, Layout, Review, Words
from briefing.reading.library import Library
from briefing.reading.reader import read
from briefing.rendering.render import Renderer

LIBRARY = read(DEMO)[0]
WORDING = read_wording(TEMPLATES)
RENDERER = Renderer(TEMPLATES, WORDING)
VALUE = re.compile(r'<span class="value(?: is-([a-z-]+))?">(.*?)</span>')


def copy(edition: Edition, library: Library = LIBRARY, layout: Layout = "brief") -> BriefingView:
    view = compose(library.briefings["qingshan"], edition, library, WORDING, audit=True)
    return replace(view, layout=layout)


STAND: list[tuple[str, tuple[str, ...]]] = [
    ("qingshan-racks-2024", ("quoted",)),
    ("qingshan-servers-2024", ("quoted",)),  # operating
    ("qingshan-users-2025", ("quoted",)),  # 数十万: vague, as the source has it
    ("qingshan-racks-2025", ("reading",)),
    ("qingshan-revenue-2025", ("to-confirm",)),
    ("qingshan-rack-power", ("derived",)),
    ("qingshan-land-2026", ("target",)),  # planned
    ("qingshan-digital-economy-2027", ("target",)),
    ("standard-rack-power", ("constant",)),
    ("qingshan-quarry-cooling", ()),  # a statement
    ("qingshan-first-hall-2021", ()),  # an event
]


@pytest.mark.parametrize(("fact_id", "expected"), STAND)
def test_how_a_fact_stands(fact_id: str, expected: tuple[str, ...]) -> None:
    entry = LIBRARY.facts.get(fact_id) or LIBRARY.constants[fact_id]
    assert standings(entry) == expected


BOTH = [
    ("qingshan-rack-power", {"status": "target"}, ("derived", "target")),
    ("qingshan-racks-2025", {"status": "planned"}, ("reading", "target")),
    ("qingshan-revenue-2025", {"status": "forecast"}, ("to-confirm", "target")),
]


@pytest.mark.parametrize(("fact_id", "change", "expected"), BOTH)
def test_a_fact_may_stand_in_two_ways(
    fact_id: str, change: dict[str, str], expected: tuple[str, ...]
) -> None:
    assert standings(LIBRARY.facts[fact_id].model_copy(update=change)) == expected


def test_what_stands_in_two_ways_has_the_graver_colour_and_a_row_of_its_own() -> None:
    promised = LIBRARY.facts["qingshan-rack-power"].model_copy(update={"status": "target"})
    view = copy("en", replace(LIBRARY, facts={**LIBRARY.facts, "qingshan-rack-power": promised}))
    (row,) = [row for row in view.audit.legend if len(row.names) > 1] if view.audit else []
    assert (row.looks, row.mark["en"], row.facts) == (("is-derived",), "DT", 1)
    assert '<span class="value is-derived">90 MW</span>' in RENDERER.print(view)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_legend_counts_each_figure_once(edition: Edition) -> None:
    view = copy(edition)
    assert view.audit is not None
    assert [row.looks for row in view.audit.legend] == [(f"is-{name}",) for name in STANDINGS]
    assert [row.facts for row in view.audit.legend] == [1, 1, 1, 3, 1, 9]
    assert (view.audit.figures, view.audit.others, view.audit.unreviewed) == (16, 3, 18)
    assert len(view.facts) == 16 + 3


@pytest.mark.parametrize("layout", ["brief", "gongwen"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_figure_is_coloured_and_named(edition: Edition, layout: Layout) -> None:
    view = copy(edition, layout=layout)
    for page in (RENDERER.print(view), RENDERER.screen(view)):
        assert {kind for kind, _ in VALUE.findall(page)} == set(STANDINGS)
        for fact_id in view.facts:
            assert f'<span class="fact-id">{fact_id}</span>' in page
        links = re.findall(r'<a class="(?:figure|cite|when)".*?</a>', page)
        assert len(links) > 30
        assert [link for link in links if 'class="fact-id"' not in link] == []
        assert page.count(unescape(WORDING("audit-notice", "zh"))) >= 2
        assert page.count(WORDING("audit-notice", "en")) >= 2


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("zh", "3.2万架[3]引† qingshan-racks-2024"),
        ("en", "12 billion yuan (target)[6]T† qingshan-digital-economy-2027"),
        ("en", "36,000 racks (editors’ reading; the source prints 3.6 million racks)[2]R† qingsh"),
        ("zh", "120亿元（待核）[17]疑† qingshan-revenue-2025"),
        ("en", "2.5 kW[11]C standard-rack-power"),
        ("zh", "空调[1]† qingshan-quarry-cooling"),
        ("zh", "2021年6月† qingshan-first-hall-2021"),
    ],
)
def test_what_stands_beside_a_figure(language: Edition, printed: str) -> None:
    page = RENDERER.print(copy(language))
    assert printed in unescape(re.sub("<[^>]*>|\u2060", "", page))


def test_a_review_takes_the_dagger_away_and_leaves_the_colour() -> None:
    name = "qingshan-racks-2024"
    seen = Review(by="李", on="2025-11-22", stamp=stamp(name, LIBRARY))
    fact = LIBRARY.facts[name].model_copy(update={"reviewed": (seen,)})
    view = copy("zh", replace(LIBRARY, facts={**LIBRARY.facts, name: fact}))
    assert view.audit is not None and view.audit.unreviewed == 17
    assert plain(view.audit.tags[name]["zh"]) == f"引 {name}"
    assert '<span class="value is-quoted">3.2万架</span>' in RENDERER.print(view)


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_audit_copy_says_nothing_else_than_its_issue(edition: Edition) -> None:
    issue = compose(LIBRARY.briefings["qingshan"], edition, LIBRARY, WORDING)

    def told(view: BriefingView) -> str:
        page = re.sub(
            "(?s)<style>.*?</style>|<script.*?</script>|<title>.*?</title>",
            "",
            RENDERER.screen(view),
        )
        page = re.sub(r'(?s)<section class="audit-legend">.*?</section>', "", page)
        page = re.sub(r'<div class="audit-notice">.*?</div>', "", page)
        page = re.sub(r'<span class="audit-tag">.*?</span></span>', "", page)
        return re.sub(r"<[^>]*>|\s", "", page)

    assert told(copy(edition)) == told(issue)
    assert "audit" not in RENDERER.screen(issue) + RENDERER.print(issue)


def test_titles_and_drawings_have_no_tags() -> None:
    title = Words(zh="机架{qingshan-racks-2024}", en="Racks {qingshan-racks-2024}")
    briefing = LIBRARY.briefings["qingshan"]
    card = briefing.card.model_copy(update={"title": title})
    view = compose(replace(briefing, card=card), "en", LIBRARY, WORDING, audit=True)
    for page in (RENDERER.print(view), RENDERER.screen(view)):
        told = re.findall("(?s)<title>.*?</title>|<svg.*?</svg>", page)
        assert len(told) > 2
        assert not [one for one in told if "†" in one or "qingshan-racks-2024" in one]


def copies(project: Project) -> list[str]:
    folder = project.root / "build" / AUDIT
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def issue(project: Project) -> Mapping[str, tuple[bytes, int]]:
    built = project.built()
    return {name: built[name] for name in built if not name.startswith(AUDIT)}


def test_a_build_with_copies_leaves_the_issue_as_it_is_and_the_next_removes_them(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = issue(project)
    assert project.run("build", "qingshan", "--edition", "zh", "--audit") == 0
    said = capsys.readouterr().out
    assert f"审读本，不得外传 / audit copy, not for distribution: build/{AUDIT}/qingshan-zh" in said
    assert issue(project) == before
    assert copies(project) == [
        "qingshan-bilingual.audit.html",
        "qingshan-en.audit.html",
        "qingshan-zh.audit.html",
        "qingshan-zh.audit.pdf",
    ]
    assert not [link for _, link in project.page("index.html").links if "audit" in link]
    _every_page_says_what_it_is(project)
    _links_lead_somewhere(project)
    assert project.run("build", "lime", "--edition", "zh") == 0
    assert issue(project) == before
    assert copies(project) == []


def _every_page_says_what_it_is(project: Project) -> None:
    reader = PdfReader(project.root / "build" / AUDIT / "qingshan-zh.audit.pdf")
    for page in reader.pages:
        text = re.sub(r"\s", "", page.extract_text())
        assert "校样（审读本）·不得外传" in text and "Auditcopy·notfordistribution" in text
    assert reader.metadata and "Audit copy" in (reader.metadata.title or "")
    text = re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))
    assert "3.2万架[3]引†qingshan-racks-2024" in text


def _links_lead_somewhere(project: Project) -> None:
    name = f"{AUDIT}/qingshan-zh.audit.html"
    links = [link for _, link in project.page(name).links if not link.startswith(("#", "http"))]
    assert "qingshan-en.audit.html" in links and "qingshan-zh.audit.pdf" in links
    for link in links:
        file = project.root / "build" / AUDIT / link.partition("#")[0]
        assert file.resolve().is_file(), link


BLOCKED: Edit = ("facts/building.yaml", "value: 62家", "value: 63家")


def test_a_blocked_briefing_has_no_copy(project: Project) -> None:
    put(project.demo.path(BLOCKED[0]), *BLOCKED[1:])
    assert project.run("build", "qingshan", "--audit") == 1
    assert copies(project) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--audit"],
        ["build", "--audit=zh"],
        ["build", "--audti"],
        ["build", "nowhere", "--audit"],
    ],
)
def test_what_is_not_understood_is_said_in_both_languages(
    arguments: list[str], project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.built()
    try:
        code = project.run(*arguments)
    except SystemExit as end:
        code = int(str(end.code))
    told = capsys.readouterr().err
    assert code == 2 and re.search("[\u4e00-\u9fff]{3}", told) and re.search("no", told)
    assert project.built() == before


def test_templates_without_the_looks_of_an_audit_copy_are_named(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own"
    (own / "styles").mkdir(parents=True)
    (own / "wording.yaml").write_text("a: {zh: 甲, en: a}\n", encoding="utf-8")
    before = project.built()
    assert main(["build", "--audit", "--templates", str(own)]) == 2
    told = capsys.readouterr().err
    assert "styles/audit.css" in told and "审读本" in told and "audit copies" in told
    assert project.built() == before
