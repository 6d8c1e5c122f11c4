"""What a person who follows `docs/first-briefing.md` does in the browser."""

import re
from typing import TYPE_CHECKING

from browsing import BUSY

if TYPE_CHECKING:
    from playwright.sync_api import Page


def opened(page: "Page", address: str) -> None:
    """Open the article, as one finds it from the front page."""
    page.set_default_timeout(BUSY)
    page.goto(address)
    page.locator("html[data-stage=done]").wait_for()
    if page.locator("#desk-panel").is_visible():
        page.locator(".desk-problems").click()
    page.locator("#desk-bar").get_by_role("link", name="来源").click()
    page.get_by_role("link", name="燕州日报网，2026-03-18").click()
    page.locator("html[data-stage=done]").wait_for()


def mark(page: "Page", words: str) -> None:
    """Mark words of the article with the mouse, from the first to the last."""
    ends = page.evaluate(
        """words => {
            const walk = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walk.nextNode()) if (walk.currentNode.parentElement.closest("[data-at]")) nodes.push(walk.currentNode);
            const at = nodes.map((node) => node.textContent).join("").indexOf(words);
            const place = (offset) => {
                for (const node of nodes) {
                    if (offset < node.length) {
                        const range = document.createRange();
                        range.setStart(node, offset);
                        range.setEnd(node, offset + 1);
                        return range.getBoundingClientRect();
                    }
                    offset -= node.length;
                }
            };
            const first = place(at), last = place(at + words.length - 1);
            return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
        }""",
        words,
    )
    page.mouse.move(ends[0], ends[1])
    page.mouse.down()
    page.mouse.move(ends[2], ends[3], steps=8)
    page.mouse.up()


def drafted(page: "Page", entry: str) -> None:
    """Mark the quote of an entry; the draft that appears is that entry with gaps, and is filled."""
    found = re.search(r"quote: (.*)", entry)
    assert found
    mark(page, found[1])
    text = page.locator(".desk-draft textarea")
    page.locator(".desk-draft textarea", has_text=found[1]).wait_for()
    lines = text.input_value().splitlines()
    assert [line for line in lines if '""' not in line] == [
        line for line in entry.splitlines() if not _fills(line, lines)
    ]
    text.fill(entry)


def _fills(line: str, drafted: list[str]) -> bool:
    """Tell whether a line fills a gap of a draft."""
    key = line.partition(":")[0]
    return any('""' in gap and gap.startswith(f"{key}:") for gap in drafted)


def curated(page: "Page", entry: str, file: str) -> None:
    """Draft, fill and write a fact."""
    drafted(page, entry)
    draft = page.locator(".desk-draft")
    draft.locator("[name=file]").fill(file)
    draft.locator("[type=submit]").click()
    page.locator("dialog [value=yes]").click()
    draft.locator(".desk-answer", has_text="已写入").wait_for()
    page.locator("html[data-stage=done]").wait_for()
