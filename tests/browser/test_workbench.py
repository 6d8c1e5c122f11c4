"""The workbench in Chromium: evidence beside a page, a passage made into a fact, a review, the way back.

It needs Chromium and the packages of the group `validators`; without them it fails, it never passes.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browsing import BUSY, DESK, PHONE, complaints, overheard, settled, tab_to, window
from demofolder import BUILDING, ZH, files, replace
from practising import mark
from previewed import PAGE, Preview, previewing
from project import Project

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.validators

SOURCE = "/_desk/source/yanshi-2025"
LAND = "qingshan-land-2026"
TERM = 'quarry: {zh: 老矿坑, en: old quarry, checked: "true"}\n'
CLAIMS = {
    'as-of: ""': "as-of: 2024",
    'status: ""': "status: achieved",
    'zh: ""': "zh: 青山市的老矿坑里建起了算力园",
    'en: ""': "en: In Qingshan a computing park was built in the old quarry",
}
FOCUSED = "document.activeElement.id || document.activeElement.className"


@pytest.fixture
def preview(project: Project) -> Iterator[Preview]:
    with (project.root / "content/vocabulary/terms.yaml").open("a", encoding="utf-8") as terms:
        terms.write(TERM)
    with (project.root / "content" / BUILDING).open("a", encoding="utf-8") as facts:
        facts.write("# 结尾的注释\n")
    with previewing(project.root) as running:
        yield running


@pytest.fixture
def page(preview: Preview, browser: "Browser") -> "Iterator[Page]":
    with settled(browser, preview.address + PAGE) as page:
        yield page


def filled(draft: str) -> str:
    for gap, words in CLAIMS.items():
        assert draft.count(gap) == 1
        draft = draft.replace(gap, words)
    return draft


def test_a_figure_that_is_pressed_shows_its_evidence_beside_the_page(page: "Page") -> None:
    figure = page.locator("main a.figure").first
    before = page.url
    figure.click()
    aside = page.locator(".desk-aside")
    aside.wait_for()
    assert page.url == before
    marks = aside.locator("mark").all_inner_texts()
    assert len(marks) == 2 and marks[0] == marks[1] != ""
    for heading in ("事实", "引文", "来源的这一段", "用在哪里"):
        assert aside.get_by_role("heading", name=heading, exact=True).count() == 1
    assert "PDF" in aside.inner_text() and "尚未复核" in aside.inner_text()
    assert complaints(page) == []
    page.keyboard.press("Escape")
    aside.wait_for(state="detached")
    assert page.evaluate("document.activeElement.className") == "figure"


def test_evidence_follows_what_is_saved(page: "Page", preview: Preview, project: Project) -> None:
    page.goto(f"{preview.address}/_desk/evidence/{LAND}")
    page.locator(".desk-claim", has_text="青山市拟新增用地").first.wait_for()
    replace(project.root / "content" / BUILDING, "zh: 青山市拟新增用地", "zh: 青山市计划新增用地")
    page.locator(".desk-claim", has_text="青山市计划新增用地").first.wait_for()


def test_a_passage_that_is_marked_becomes_a_fact_of_its_file(
    page: "Page", preview: Preview, project: Project
) -> None:
    before = files(project.root / "content")
    page.goto(preview.address + SOURCE)
    page.locator("select[name=kind]").select_option("event")
    mark(page, "老矿坑里建起算力园")
    draft = page.locator(".desk-draft")
    draft.wait_for()
    assert page.locator("#passage-text").input_value() == "老矿坑里建起算力园"
    entry = draft.locator("textarea")
    entry.fill(filled(entry.input_value()))
    draft.locator("[name=file]").fill("building.yaml")
    draft.locator("[type=submit]").click()
    dialog = page.locator("dialog")
    dialog.wait_for()
    assert "facts/building.yaml" in dialog.inner_text() and "建起了算力园" in dialog.inner_text()
    assert complaints(page) == []
    assert files(project.root / "content") == before  # nothing yet
    dialog.locator("[value=yes]").click()
    draft.locator(".desk-answer", has_text="已写入").wait_for()
    after = files(project.root / "content")
    assert (
        after[BUILDING].startswith(before[BUILDING])
        and "# 结尾的注释\n".encode() in after[BUILDING]
    )
    assert {name for name in after if after[name] != before.get(name)} == {BUILDING}
    assert project.run("check") == 0
    page.locator("html[data-stage=done]").wait_for()
    assert draft.locator("textarea").input_value().startswith("qingshan-event")  # it is still there
    # and taken back
    draft.get_by_role("link", name="写入记录").click()
    page.get_by_role("button", name="撤销上一步").click()
    page.locator("h2", has_text="已撤销").wait_for()
    assert files(project.root / "content") == before


def test_a_fact_without_its_claims_is_written_and_told_to_be_unfinished(
    page: "Page", preview: Preview, project: Project
) -> None:
    page.goto(preview.address + SOURCE)
    page.locator("select[name=kind]").select_option("event")
    mark(page, "老矿坑里建起算力园")
    page.locator(".desk-draft [type=submit]").click()
    page.locator("dialog [value=yes]").click()
    page.locator(
        ".desk-problems.has-errors"
    ).click()  # our own pages are worked in: it opens when asked
    assert "还空着" in page.locator("#desk-panel").inner_text()
    assert project.run("undo") == 0
    page.locator("#desk-panel").wait_for(state="hidden")


def test_an_open_quantity_is_pressed_and_what_was_begun_is_not_lost(
    page: "Page", preview: Preview, project: Project
) -> None:
    replace(project.root / "content/waivers.yaml", "Yunxi to add 40 MW of wind power", "Also read")
    page.goto(f"{preview.address}/_desk/source/demo-daily-2025")
    page.locator("#article .desk-q.open").click()
    entry = page.locator(".desk-draft textarea")
    entry.wait_for()
    entry.press_sequentially("# mine")
    with page.expect_response("**/_desk/drafts*"):
        mark(page, "invented city")
    page.wait_for_timeout(300)
    assert page.locator("#passage-text").input_value() == "invented city"
    assert "# mine" in entry.input_value()
    page.locator("#draft button").click()
    page.locator(".desk-draft h3", has_text="事件").wait_for()
    page.locator(".desk-copy").click()
    page.locator(".desk-copy", has_text="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == entry.input_value()


def test_by_keyboard_a_sentence_becomes_a_fact(
    page: "Page", preview: Preview, project: Project
) -> None:
    before = files(project.root / "content")
    page.goto(preview.address + SOURCE)
    tab_to(page, ".desk-take")
    page.keyboard.press("Enter")
    page.locator("#passage-text:focus").wait_for()
    assert page.locator("#passage-text").input_value() == "石灰之乡青山市：老矿坑里建起算力园"
    page.keyboard.press("Control+A")
    page.keyboard.type("老矿坑里建起算力园")
    tab_to(page, "select[name=kind]")
    page.keyboard.press("End")
    tab_to(page, "#draft button")
    page.keyboard.press("Enter")
    page.locator(".desk-draft textarea:focus").wait_for()
    entry = filled(page.locator(".desk-draft textarea").input_value())
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(entry)
    tab_to(page, ".desk-draft [name=file]")
    page.keyboard.press("Control+A")
    page.keyboard.type("park.yaml")
    tab_to(page, ".desk-draft [type=submit]")
    page.keyboard.press("Enter")
    page.locator("dialog[open]").wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog[open]").wait_for(state="detached")
    assert files(project.root / "content") == before
    tab_to(page, ".desk-draft [type=submit]")
    page.keyboard.press("Enter")
    tab_to(page, "dialog [value=yes]")
    page.keyboard.press("Enter")
    page.locator(".desk-answer", has_text="已写入").wait_for()
    assert "facts/park.yaml" in files(project.root / "content") and project.run("check") == 0


def test_by_keyboard_a_fact_is_reviewed_beside_its_evidence_and_the_next_one_opens(
    page: "Page", preview: Preview, project: Project
) -> None:
    page.goto(f"{preview.address}/_desk/review")
    tab_to(page, f"a[href^='/_desk/review/{LAND}']")
    page.keyboard.press("Enter")
    page.locator(".desk-review").wait_for()
    assert page.locator(".desk-evidence mark").all_inner_texts() == ["2000亩", "2000亩"]
    tab_to(page, ".desk-review [name=by]")
    page.keyboard.insert_text("李明")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/_desk/review/" in url and LAND not in url)
    text = files(project.root / "content")[BUILDING].decode()
    assert text.count("reviewed:") == 1 and 'by: "李明"' in text
    assert page.locator("[name=by]").input_value() == "李明"  # one fact at a time, the name kept
    page.goto(f"{preview.address}/_desk/review")
    page.locator("html[data-stage=done]").wait_for()
    page.locator(f"a[href^='/_desk/review/{LAND}']").wait_for(state="detached")
    # The name is in the file of facts, and in nothing that is built.
    built = [path for path in (project.root / "build").rglob("*") if path.is_file()]
    assert built and not [path for path in built if "李明".encode() in path.read_bytes()]


def test_a_fact_that_changed_while_it_was_looked_at_is_not_stamped(
    page: "Page", preview: Preview, project: Project
) -> None:
    page.goto(f"{preview.address}/_desk/review/{LAND}")
    page.locator("[name=by]").fill("李明")
    page.evaluate("document.querySelector('.desk-review').dataset.ticket = '0'.repeat(64)")
    before = files(project.root / "content")
    page.get_by_role("button", name="我已复核").click()
    page.locator(".desk-answer.is-refused", has_text="再看一遍证据").wait_for()
    assert files(project.root / "content") == before


def test_our_pages_are_in_the_language_of_the_interface(page: "Page", preview: Preview) -> None:
    page.goto(f"{preview.address}/_desk/review")
    page.locator("#desk [data-language=en]").click()
    page.get_by_role("heading", name="Review", exact=True).wait_for()
    page.locator("#desk").get_by_role("link", name="Sources").click()
    page.get_by_role("heading", name="Sources").wait_for()
    assert page.locator("html").get_attribute("lang") == "en"
    page.goto(preview.address + PAGE)
    page.locator("main a[href='#note-1']").first.click()
    page.locator(".desk-aside").get_by_role("heading", name="Quote").wait_for()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_is_accessible(
    preview: Preview, browser: "Browser", project: Project, scheme: str, width: int
) -> None:
    replace(project.root / "content" / ZH, "机架数须慎用。", "机架数当慎用。")
    with window(browser, width, patience=BUSY, color_scheme=scheme) as page:
        _, said = overheard(page)
        page.goto(preview.address + PAGE)
        page.locator("html[data-stage=done]").wait_for()
        for language in ("zh", "en"):
            page.evaluate(
                "language => localStorage.setItem('briefing-language', language)", language
            )
            for path in ("sources", "source/yanshi-2025", "source/demo-daily-2025", "evidence/qingshan-racks-2025", "review", f"review/{LAND}", "history"):  # fmt: skip
                page.goto(f"{preview.address}/_desk/{path}?lang={language}")
                page.locator("#desk-bar nav").wait_for()
                if path.startswith("source/"):
                    page.locator(".desk-take").nth(3).click()
                    page.locator("#drafts > *").first.wait_for()
                assert complaints(page) == [], (path, language)
        assert said == []
