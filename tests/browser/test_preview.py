"""The preview as staff have it: a real server, a copy of the content on disk, Chromium.

It needs Chromium and the packages of the group `validators`; without them it fails, it never passes.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import BUSY, DESK, PHONE, complaints, overheard, settled, tab_to, window
from demofolder import COMPUTING, ZH, replace
from previewed import PAGE, Preview, previewing
from project import Project

from briefing.preview.opening import page_leading_to

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.validators

FOCUSED = "document.activeElement.className || document.activeElement.tagName"


@pytest.fixture
def preview(project: Project) -> Iterator[Preview]:
    with previewing(project.root) as running:
        yield running


@pytest.fixture
def page(preview: Preview, browser: "Browser") -> "Iterator[Page]":
    with settled(browser, preview.address + PAGE) as page:
        yield page


def wrong(project: Project) -> None:
    """Break a quote."""
    replace(project.root / "content" / COMPUTING, "ran nearly 12,000 P", "ran nearly 12,500 P")


def mended(project: Project) -> None:
    replace(project.root / "content" / COMPUTING, "ran nearly 12,500 P", "ran nearly 12,000 P")


def top_of(page: "Page", selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box
    return float(box["y"])


def test_a_saved_fact_shows_in_the_open_page_at_the_same_place(
    page: "Page", project: Project
) -> None:
    page.locator("#note-10").evaluate("note => scrollTo(0, note.offsetTop - 300)")
    page.locator("#note-10").evaluate("note => { note.isSame = true }")
    page.locator("#note-10 a").first.focus()
    place, scrolled = top_of(page, "#note-10"), page.evaluate("scrollY")

    facts, body = project.root / "content/facts/building.yaml", project.root / "content" / ZH
    replace(facts, "青山的第一座机房投运", "青山的第一座机房当时投运")
    page.locator("main > p", has_text="第一座机房当时投运").wait_for()
    assert top_of(page, "#note-10") == pytest.approx(place, abs=1)

    replace(body, "机架数须慎用。", f"机架数须{'慎之又' * 40}慎用。")  # some lines more above
    page.get_by_text("慎之又慎之又").first.wait_for()
    assert top_of(page, "#note-10") == pytest.approx(place, abs=1)
    assert page.evaluate("scrollY") > scrolled + 20

    assert page.locator("#note-10").evaluate("note => note.isSame")  # it is no other element,
    assert page.evaluate("document.activeElement.closest('#note-10') !== null")  # and has the focus


def test_a_chapter_more_is_in_the_contents_too_and_the_place_is_kept(
    page: "Page", project: Project
) -> None:
    page.locator("#note-10").evaluate("note => scrollTo(0, note.offsetTop - 300)")
    place = top_of(page, "#note-10")
    more = (
        ("zh", "## 计划", "又一章", "这一章可能还会长。"),
        ("en", "## Plans", "One more", "This chapter may grow."),
    )
    for language, heading, title, judgement in more:
        body = project.root / f"content/briefings/qingshan/body.{language}.md"
        text = "\n".join((f"## {title}", "", "> [!JUDGEMENT]", f"> {judgement}", "", heading))
        replace(body, heading, text)
    page.locator(".contents-aside a", has_text="又一章").wait_for()
    page.locator("html[data-stage=done]").wait_for()
    assert top_of(page, "#note-10") == pytest.approx(place, abs=1)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ["里没有这句引文", "照录原文", "来源里最近的原文", "第 13 行"]),
        ("en", ["the quote is not in source", "to the letter", "The nearest text", "Line 13"]),
    ],
)
def test_a_broken_quote_opens_the_panel_over_the_last_good_page_and_closes_it_when_mended(
    page: "Page", project: Project, language: str, said: list[str]
) -> None:
    panel = page.locator("#desk-panel")
    assert panel.is_hidden()
    page.locator(f"#desk [data-language={language}]").click()
    before = page.locator("main#text").inner_html()
    wrong(project)
    panel.locator(".error").wait_for()
    for words in said:
        assert words in panel.inner_text()
    place = panel.locator(".desk-place a")
    assert place.inner_text() == "content/facts/computing.yaml:13:10"
    facts = (project.root / "content" / COMPUTING).resolve()
    assert place.get_attribute("href") == f"vscode://file{facts}:13:10"
    assert panel.locator(".desk-line").inner_text().endswith("quote: ran nearly 12,500 P of computing power")  # fmt: skip
    assert panel.locator("dd mark").all_inner_texts() == ["12,500", "12,000"]
    assert page.locator("main#text").inner_html() == before
    panel.locator("[data-copy]").click()
    page.locator("[data-copy]", has_text=re.compile("已复制|Copied")).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == place.inner_text()
    mended(project)
    panel.wait_for(state="hidden")


def test_the_page_of_problems_copies_a_place_too(
    page: "Page", project: Project, preview: Preview
) -> None:
    wrong(project)
    page.goto(f"{preview.address}/_desk/problems")
    copy = page.locator("#text [data-copy]")
    copy.focus()
    page.keyboard.press("Enter")
    copy.filter(has_text="已复制").wait_for()
    told = "content/facts/computing.yaml:13:10"
    assert page.evaluate("navigator.clipboard.readText()") == told


def test_the_switch_of_the_language_is_kept_and_leaves_the_page_alone(page: "Page") -> None:
    bar = page.locator("#desk-bar")
    assert "没有问题" in bar.inner_text() and bar.get_attribute("lang") == "zh-CN"
    bar.get_by_role("button", name="English").click()
    page.locator("#desk-bar[lang=en]").wait_for()
    assert "No problems" in bar.inner_text()
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    page.locator(".keep-place", has_text="English").click()
    page.locator("#desk-bar[lang=en]").wait_for()
    assert bar.get_by_role("button", name="English").get_attribute("aria-pressed") == "true"
    bar.get_by_role("button", name="中文").click()
    page.locator("#desk-bar[lang=zh-CN]").wait_for()


def test_by_keyboard_the_panel_opens_is_read_and_closes(page: "Page", project: Project) -> None:
    wrong(project)
    page.locator("#desk-panel .error").wait_for()
    assert page.evaluate(FOCUSED) == "screen zh"  # the panel takes no focus away
    tab_to(page, ".desk-problems")
    page.keyboard.press("Enter")
    page.locator("#desk-panel").wait_for(state="hidden")
    page.keyboard.press("Space")
    page.locator("#desk-panel").wait_for(state="visible")
    assert page.locator(".desk-problems").get_attribute("aria-expanded") == "true"
    tab_to(page, "#desk-panel .desk-place a")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#desk-panel [data-copy]", has_text="已复制").wait_for()
    page.keyboard.press("Escape")
    page.locator("#desk-panel").wait_for(state="hidden")
    assert "desk-problems" in page.evaluate(FOCUSED)
    assert page.locator(".desk-problems").get_attribute("aria-expanded") == "false"
    tab_to(page, "#desk [data-language=en]")
    page.keyboard.press("Enter")
    page.locator("#desk-bar[lang=en]").wait_for()
    tab_to(page, "main a.figure")


def test_what_was_closed_stays_closed_until_something_else_is_wrong(
    page: "Page", project: Project
) -> None:
    panel = page.locator("#desk-panel")
    wrong(project)
    panel.locator(".error").wait_for()
    page.locator(".desk-problems").click()
    page.reload()
    page.locator(".desk-problems.has-errors").wait_for()
    assert panel.is_hidden()
    replace(project.root / "content/facts/building.yaml", "place: qingshan\n  indicator: investment", "place: nowhere\n  indicator: investment")  # fmt: skip
    panel.locator(".error").nth(1).wait_for()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_with_its_panel_is_accessible(
    preview: Preview, browser: "Browser", project: Project, scheme: str, width: int
) -> None:
    wrong(project)
    with window(browser, width, patience=BUSY, color_scheme=scheme) as page:
        _, said = overheard(page)
        for language in ("zh", "en"):
            page.goto(preview.address + PAGE)
            page.locator("#desk-panel .error").wait_for()
            page.locator(f"#desk [data-language={language}]").click()
            page.locator("#desk-panel[lang^=" + language + "]").wait_for()
            assert complaints(page) == []
            for path in ("/_desk/problems", "/_desk/none"):
                page.goto(f"{preview.address}{path}?lang={language}")
                page.locator("#desk-bar nav").wait_for()
                assert complaints(page) == []
        assert [words for words in said if "404" not in words] == []


def test_a_page_that_is_still_being_made_appears_by_itself(
    project: Project, browser: "Browser"
) -> None:
    shutil.rmtree(project.root / "build")
    with previewing(project.root) as running, window(browser, patience=BUSY) as page:
        page.goto(running.address + PAGE)
        page.locator(".key-figures").wait_for()
        page.goto(running.address)
        page.locator("#qingshan").wait_for()


def test_a_browser_is_let_in_by_the_address_of_the_terminal_alone(
    preview: Preview, browser: "Browser", tmp_path: Path
) -> None:
    leading = tmp_path / "leading.html"
    leading.write_text(page_leading_to(f"{preview.address}{PAGE}?lang=en"), encoding="utf-8")
    for address in (f"{preview.address}{PAGE}?lang=en", leading.as_uri()):
        with window(browser, patience=BUSY) as page:
            page.goto(preview.origin + PAGE)
            page.get_by_text("请打开终端里印出的地址").wait_for()
            page.goto(address)
            page.locator("#desk-bar").wait_for()
            assert page.url == f"{preview.origin}{PAGE}?lang=en"
            assert page.evaluate("document.cookie + document.referrer") == ""
            page.goto(preview.origin)
            page.locator("#desk-bar").wait_for()


def test_a_preview_that_has_stopped_says_so(page: "Page", preview: Preview) -> None:
    assert page.locator(".desk-lost").is_hidden()
    preview.interrupt()
    page.locator(".desk-lost", has_text="make serve").wait_for()
