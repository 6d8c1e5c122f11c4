"""What tests of pages in Chromium share: windows, what is overheard, what axe-core complains of."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 5_000  # milliseconds
BUSY = 60_000
"""The same, where the page is that of a preview: the machine may be busy."""
PHONE, TABLET, DESK = 360, 768, 1440
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def window(
    browser: "Browser", width: int = DESK, *, patience: int = PATIENCE, **settings: Any
) -> "Iterator[Page]":
    """A window of its own, in which pages do not glide when they scroll."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, reduced_motion="reduce", **settings
    )
    context.set_default_timeout(patience)
    yield context.new_page()
    context.close()


@contextmanager
def settled(browser: "Browser", address: str) -> "Iterator[Page]":
    """A page of a preview in a window, once everything has been looked at."""
    permissions = ["clipboard-read", "clipboard-write"]
    with window(browser, patience=BUSY, permissions=permissions) as page:
        page.goto(address)
        page.locator("html[data-stage=done]").wait_for()
        yield page


def tab_to(page: "Page", selector: str, key: str = "Tab") -> None:
    """Press Tab until the focus is there."""
    for _ in range(200):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press(key)
    raise AssertionError(f"no Tab leads to {selector}")


def overheard(page: "Page") -> tuple[list[str], list[str]]:
    """What a page asks for, and what it says on the console; both grow while it is read."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return asked, said


def complaints(page: "Page", **options: Any) -> list[str]:
    """Return what axe-core finds, and whether the page is wider than its window.

    It looks from the top of the page: a link that has slid half under the bar that sticks there
    would count as too near to the links of the bar.
    """
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate("scrollTo(0, 0)")
    found = Axe().run(page, options={"runOnly": RULES, **options})
    reports = [
        f"{violation['id']}: {node['html'][:200]}: {node['failureSummary']}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]
    is_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*reports, *(["wider than the window"] if is_wide else [])]
