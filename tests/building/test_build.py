import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote

import pikepdf
import pytest
from demofolder import BUILDING, CARD, COMPUTING, EN_SOURCE, TEMPLATES, ZH, Edit, replace
from project import SECOND, Project
from pypdf import PdfReader

from briefing.building import drafts, site, tables
from briefing.building.site import exports
from briefing.composing.compose import compose
from briefing.composing.view import BriefingView
from briefing.model import EDITIONS
from briefing.reading.library import Briefing, SourceFile
from briefing.reading.reader import read
from briefing.reading.yamlsource import load
from briefing.rendering.render import Renderer

PAGES = [f"qingshan/qingshan-{edition}.html" for edition in EDITIONS]
EN_ARTICLE = "sources/demo-daily-2025/article.txt"


def test_a_run_with_nothing_to_do_sets_nothing_and_touches_nothing(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.built()
    assert project.run("build") == 0
    told = capsys.readouterr().err
    assert told.count("fresh") == 6 and "set" not in told
    assert project.run("build") == 0
    assert (
        capsys.readouterr().err
        == "没有变化，build 已是最新 / nothing changed, build is up to date\n"
    )
    assert project.built() == before


def test_a_run_with_nothing_to_do_imports_nothing_heavy(project: Project) -> None:
    (project.root / "templates").symlink_to(TEMPLATES)
    build = [sys.executable, "-X", "importtime", "-m", "briefing", "build"]
    listing = [subprocess.run(build, capture_output=True, text=True).stderr for _ in "ab"][1]
    imported = {line.split("|")[-1].strip() for line in listing.splitlines()}
    assert "briefing.freshness" in imported
    assert not imported & {"pandas", "weasyprint", "pydantic", "yaml", "jinja2", "argparse", "json"}


def test_the_same_content_gives_the_same_bytes_elsewhere(project: Project) -> None:
    before = project.built()
    assert project.run("build", "--edition", "zh", "--out", "other") == 0
    for path in sorted((project.root / "other").rglob("*-zh.*")):
        assert path.read_bytes() == before[str(path.relative_to(project.root / "other"))][0]


def test_an_edition_that_was_not_asked_for_after_an_edit_is_made_by_the_next_build(
    project: Project,
) -> None:
    pdf = project.root / "build/lime/lime-en.pdf"
    before = pdf.read_bytes()
    replace(project.root / "content/briefings/lime/body.en.md", " for an ", " at an ")
    assert project.run("build", "--edition", "zh") == 0
    assert pdf.read_bytes() == before
    assert project.run("build", "--edition", "zh", "--edition", "en") == 0
    assert pdf.read_bytes() != before


def test_a_pdf_that_was_damaged_is_made_anew(project: Project) -> None:
    pdf = project.root / "build/lime/lime-zh.pdf"
    good = pdf.read_bytes()
    pdf.write_bytes(good[:-1])
    assert project.run("build", "lime", "--edition", "zh") == 0
    assert pdf.read_bytes() == good


def test_only_what_changed_is_set(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    replace(project.root / f"content/{SECOND}/body.zh.md", "，投资", "，共投资")
    before = project.built()
    assert project.run("build") == 0
    assert sorted(re.findall(r"set +(\S+)", capsys.readouterr().err)) == [
        "lime-bilingual.pdf",
        "lime-zh.pdf",
    ]
    after = project.built()
    assert {name for name in after if after[name][0] != before[name][0]} == {
        "lime/lime-zh.html",
        "lime/lime-zh.pdf",
        "lime/lime-bilingual.html",
        "lime/lime-bilingual.pdf",
        "manifest.json",
    }


EDITS = [
    pytest.param(("facts/building.yaml", "青山市累计完成投资{value}", "青山市累计已完成投资{value}"), {"qingshan", "lime"}, id="a claim of both"),
    pytest.param(("facts/computing.yaml", "\nqingshan-", "\n# a remark\nqingshan-"), {"qingshan"}, id="a remark in the facts of one"),
    pytest.param((CARD, "title: {zh: ", "title: {zh: 论"), {"qingshan"}, id="a title"),
    pytest.param(("discrepancies.yaml", "以中文原文为准", "这里以中文原文为准"), {"qingshan", "lime"}, id="what all rest on"),
    pytest.param((EN_SOURCE, "publisher: Demo Daily (demo)", "publisher: Demo Daily (made up)"), {"qingshan"}, id="the card of a source"),
    pytest.param((f"{SECOND}/body.en.md", "for an investment", "with an investment"), {"lime"}, id="a body"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "made"), EDITS)
def test_only_what_rests_on_a_file_is_composed_again_and_all_is_as_if_made_anew(
    project: Project, monkeypatch: pytest.MonkeyPatch, edit: Edit, made: set[str]
) -> None:
    composed: set[str] = set()

    def composing(briefing: Briefing, *rest: Any, **more: Any) -> BriefingView:
        composed.add(briefing.id)
        return compose(briefing, *rest, **more)

    assert project.run("build", "--edition", "zh") == 0
    name, old, new = edit
    typed = project.root / "content" / name
    typed.write_text(typed.read_text().replace(old, new, 1))
    monkeypatch.setattr(drafts, "compose", composing)
    assert project.run("build", "--edition", "zh") == 0
    assert composed == made
    assert project.run("build", "--edition", "zh", "--out", "anew") == 0
    for path in sorted((project.root / "anew").rglob("*")):
        if (
            path.is_file() and path.parent != project.root / "anew"
        ):  # the index lists other editions
            beside = project.root / "build" / path.relative_to(project.root / "anew")
            assert path.read_bytes() == beside.read_bytes(), path


def test_a_briefing_that_is_gone_leaves_the_output(project: Project) -> None:
    shutil.rmtree(project.root / "content" / SECOND)
    assert project.run("build") == 0
    assert not [name for name in project.built() if "lime" in name]
    assert "lime-zh" not in _text(project, "index.html")


BLOCKS = [
    pytest.param((COMPUTING, "value: 12,000 P", "value: 12,100 P"), f"{COMPUTING}:5:10", "数值照引文填写", "give the value of the quote", id="a digit of a fact"),
    pytest.param((COMPUTING, "ran nearly 12,000 P", "ran nearly 12,100 P"), f"{COMPUTING}:13:10", "照录原文，一字不改", "copy it from the file", id="a digit of a quote"),
    pytest.param((EN_ARTICLE, "12,000", "12,100"), f"{EN_ARTICLE}:1:1", "恢复原文件", "restore the file", id="a digit of the source"),
    pytest.param((ZH, "已有[[qingshan-firms-2024]]", "已有63[[qingshan-firms-2024]]"), f"{ZH}:7:204", "写成事实再引用", "make it a fact", id="a digit in the prose"),
    pytest.param((ZH, "已有[[qingshan-firms-2024]]", "已有[[qingshan-firms-2025]]"), f"{ZH}:7:204", "最接近的是 qingshan-firms-2024", "the nearest is qingshan-firms-2024", id="a digit of a reference"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "place", "cure_zh", "cure_en"), BLOCKS)
def test_one_digit_stops_the_briefing_and_no_other(
    project: Project,
    capsys: pytest.CaptureFixture[str],
    edit: Edit,
    place: str,
    cure_zh: str,
    cure_en: str,
) -> None:
    replace(project.demo.path(edit[0]), edit[1], edit[2])
    replace(project.root / f"content/{SECOND}/body.zh.md", "，投资", "，共投资")
    before = project.built("qingshan")
    assert project.run("build", "--edition", "zh", "--messages", "both") == 1
    out, told = capsys.readouterr()
    assert f"content/{place}: error: " in told
    assert re.search(f"改法：.*{cure_zh}", told) and re.search(f"cure: .*{cure_en}", told)
    assert out.splitlines() == [
        "已完成 / built: build/lime",
        "未更新，保留上一版 / not built, the last version stays: build/qingshan",
    ]
    assert project.built("qingshan") == before
    assert "，共投资" in (project.root / "build/lime/lime-zh.html").read_text(encoding="utf-8")


def test_pages_keep_the_passages_of_a_blocked_briefing(project: Project) -> None:
    before = project.built("sources")
    replace(project.demo.path(BUILDING), "value: 62家", "value: 63家")
    replace(project.demo.path(EN_SOURCE), "voice: press-release", "voice: loud")
    assert project.run("build", "--edition", "zh") == 1
    assert project.built("sources") == before
    index = project.page("index.html")
    assert ("", "sources/demo-daily-2025.html") in index.links
    assert ("", "sources/yanshi-2025.html") in index.links
    assert "仍是上一次完好的版本" in _text(project, "index.html")


def test_once_mended_it_is_built_again(project: Project) -> None:
    replace(project.demo.path(ZH), "2. 用地：拟新增", "2. 用地：新增")
    assert project.run("build", "qingshan", "--edition", "zh") == 1
    replace(project.demo.path(ZH), "2. 用地：新增", "2. 用地：计划新增")
    assert project.run("build", "qingshan", "--edition", "zh") == 0
    assert "用地：计划新增" in _text(project, "qingshan/qingshan-zh.html")
    assert "仍是上一次完好的版本" not in _text(project, "index.html")


def test_data_files_are_kept_until_all_is_well(project: Project) -> None:
    before = project.built("data")
    assert set(before) == {"facts.json", "facts.csv", "facts.xlsx"}
    replace(project.demo.path(COMPUTING), "value: 12,000 P", "value: 12,100 P")
    assert project.run("build", "lime", "--edition", "zh") == 1
    assert project.built("data") == before


DATA = [
    pytest.param(f"content/{SECOND}/body.zh.md", "，投资", "，共投资", False, id="a body"),
    pytest.param(f"content/{BUILDING}", "value: 62家", "value: 62家 # typed twice", False, id="a remark"),
    pytest.param("content/facts/building.yaml", "完成投资{value}", "已完成投资{value}", True, id="a claim"),
    pytest.param("build/data/facts.csv", "qingshan", "Qingshan", True, id="a data file"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "made"), DATA)
def test_data_files_are_made_where_the_facts_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str, made: bool
) -> None:
    workbooks: list[bytes] = []

    def as_workbook(records: Sequence[Mapping[str, Any]]) -> bytes:
        workbooks.append(tables.as_xlsx(records))
        return workbooks[-1]

    monkeypatch.setattr(site, "tables", SimpleNamespace(as_csv=tables.as_csv, as_xlsx=as_workbook))
    assert project.run("build", "--edition", "zh") == 0
    workbooks.clear()
    edit(project.root / name, old, new)
    assert project.run("build", "--edition", "zh") == 0
    assert bool(workbooks) == made
    library, _ = read(project.demo.content)
    assert exports(library) == {
        name: content for name, (content, _) in project.built("data").items()
    }


SOURCE_PAGES = [
    pytest.param("content/facts/building.yaml", "value: 62家", "value: 62家 # typed twice", [], id="a remark"),
    pytest.param("content/facts/building.yaml", "完成投资{value}", "已完成投资{value}", ["yanshi-2025"], id="a claim"),
    pytest.param("content/sources/demo-daily-2025/source.yaml", "Demo Daily (demo), 20", "Demo Daily, 20", ["demo-daily-2025"], id="its card"),
    pytest.param("build/sources/demo-daily-2025.html", "</html>", "<p></html>", ["demo-daily-2025"], id="a page"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "made"), SOURCE_PAGES)
def test_pages_of_sources_are_made_where_what_they_tell_changed(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    old: str,
    new: str,
    made: list[str],
) -> None:
    rendered: list[str] = []
    render = Renderer.source

    def rendering(renderer: Renderer, source: SourceFile, *told: Any) -> str:
        rendered.append(source.id)
        return render(renderer, source, *told)

    monkeypatch.setattr(Renderer, "source", rendering)
    assert project.run("build", "--edition", "zh") == 0
    assert rendered == []  # the demo was built before
    edit(project.root / name, old, new)
    assert project.run("build", "--edition", "zh") == 0
    assert rendered == made


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


# What a reader meets: every figure leads to a note, every note to its words in the source.


def _text(project: Project, name: str) -> str:
    return (project.root / "build" / name).read_text(encoding="utf-8")


def _links(project: Project, name: str) -> list[tuple[str, str]]:
    """Return the links of a page, each with the page that it stands on."""
    links = [address for _, address in project.page(name).links]
    return [(name, address) for address in links if not re.match("https?:|mailto:", address)]


def _resolves(project: Project, name: str, address: str) -> bool:
    file, _, fragment = address.partition("#")
    root = project.root / "build"
    target = (root / name).parent / unquote(file) if file else root / name
    if not target.resolve().is_relative_to(root) or not target.is_file():
        return False
    return not fragment or fragment in project.page(str(target.resolve().relative_to(root))).ids


def test_every_link_of_every_page_resolves(site: Project) -> None:
    pages = [name for name in site.built() if name.endswith(".html")]
    assert len(pages) == 3 * 2 + 2 + 1
    links = {link for name in pages for link in _links(site, name)}
    assert sorted(link for link in links if not _resolves(site, *link)) == []


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique(site: Project, name: str) -> None:
    ids = site.page(name).ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", PAGES)
def test_every_figure_links_to_its_note(site: Project, name: str) -> None:
    page = site.page(name)
    cited = [address for kind, address in page.links if kind in ("figure", "cite", "when")]
    notes = {address for address in cited if address.removeprefix("#") in page.ids}
    assert len(cited) > 30
    assert {address for address in cited if not re.fullmatch(r"#note-\d+", address)} == set()
    assert notes == set(cited)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _quotes(project: Project, name: str) -> dict[str, tuple[str, str]]:
    """Return the quote of each note that has one, and what is said of its place."""
    texts = project.page(name).texts
    return {
        note: (texts[f"{note} .note-quote"], texts[f"{note} .note-where"])
        for note in texts
        if f"{note} .note-quote" in texts
    }


_SENTENCE_END = re.compile(r"[。！？]+[”’]?|[.!?]+[”’]?(?=\s)")


@pytest.mark.parametrize("name", PAGES)
def test_every_note_quotes_its_source_where_it_says(site: Project, name: str) -> None:
    sources = {
        folder.name: (folder / "article.txt").read_text(encoding="utf-8")
        for folder in (site.root / "content/sources").iterdir()
    }
    quotes = _quotes(site, name)
    assert len(quotes) == 17
    for quote, where in quotes.values():
        exact = quote[1:-1]
        (text,) = [text for text in sources.values() if exact in text]
        place = re.search(r"第(\d+)行第(\d+)句", where) or re.search(
            r"line (\d+), sentence (\d+)", where
        )
        assert place is not None
        line, sentence = map(int, place.groups())
        printed = text.split("\n")[line - 1]
        assert exact in printed
        assert len(_SENTENCE_END.findall(printed[: printed.index(exact)])) == sentence - 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_pdf_holds_every_cited_value_and_every_quote(site: Project, edition: str) -> None:
    name = f"qingshan/qingshan-{edition}"
    reader = PdfReader(site.root / "build" / f"{name}.pdf")
    printed = _squeezed("".join(page.extract_text() for page in reader.pages))
    html = _text(site, f"{name}.html")
    values = re.findall(r'<span class="value">(.*?)</span>', html)
    assert len(values) > 20
    assert [value for value in values if _squeezed(value) not in printed] == []
    quotes = [quote for quote, _ in _quotes(site, f"{name}.html").values()]
    assert [quote for quote in quotes if _squeezed(quote) not in printed] == []


@pytest.mark.parametrize("name", ["qingshan/qingshan", "lime/lime"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_pdf_carries_its_facts_as_they_are_and_as_typed_and_their_quotes(
    site: Project, name: str, edition: str
) -> None:
    pdf = site.root / f"build/{name}-{edition}.pdf"
    with pikepdf.open(pdf) as opened:
        kinds = {str(file.UF): str(file.AFRelationship) for file in opened.Root.AF}
    assert kinds == {
        "facts.json": "/Data",
        "facts.yaml": "/Source",
        "quotes.txt": "/Supplement",
    }
    inside = {name: files[0].decode() for name, files in PdfReader(pdf).attachments.items()}
    facts = json.loads(inside["facts.json"])["facts"]
    typed, problems = load(inside["facts.yaml"], "facts.yaml")
    assert isinstance(typed, dict) and problems == []
    kept: dict[str, object] = {}
    for path in (site.root / "content" / "facts").glob("*.yaml"):
        entries, _ = load(path.read_text(encoding="utf-8"), str(path))
        assert isinstance(entries, dict)
        kept |= entries
    assert typed == {fact["id"]: kept[fact["id"]] for fact in facts}
    quoted = inside["quotes.txt"].splitlines()
    for fact in facts:
        if quote := fact["quote"]:
            place = f"line {quote['line']}, sentence {quote['sentence']}, note "
            assert [line for line in quoted if line.startswith(place) and quote["exact"] in line]
    for source in {
        fact["source"]["path"]: fact["source"] for fact in facts if fact["source"]
    }.values():
        assert f"{source['path']}, sha256 {source['sha256']}" in quoted


def test_a_page_is_complete_in_one_file(site: Project) -> None:
    for name in PAGES:
        html = _text(site, name)
        assert len(html.encode()) < 1_000_000
        assert not re.search(r'<link(?! rel="(?:alternate|icon)")|<img|src=|@import|url\(', html)


def test_no_path_of_this_machine_is_in_the_output(site: Project) -> None:
    for name, (content, _) in site.built().items():
        assert str(site.root).encode() not in content, name
        assert str(Path.cwd()).encode() not in content, name
