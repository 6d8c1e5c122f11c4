"""The steps that `docs/first-briefing.md` takes in the browser, in Chromium.

It needs Chromium and the packages of the group `validators`; without them it fails, it never passes.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import window
from practising import curated, opened
from previewed import previewing
from walkthrough import IN_BROWSER, Practice, blocks, entries, filled

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.validators

FACTS = "content/facts/yanzhou.yaml"


def test_facts_are_curated_in_the_browser_as_the_page_says(
    tmp_path: Path, browser: "Browser"
) -> None:
    practice = Practice(tmp_path)
    frames = [block for block in blocks() if block.section <= IN_BROWSER]
    by_hand = next(b for b in frames if b.section == IN_BROWSER and b.path == FACTS)
    for block in frames[: frames.index(by_hand)]:
        practice.follow(block)
    with previewing(practice.at) as preview, window(browser) as page:
        opened(page, preview.address)
        assert page.locator("#article mark.open").count() == 3
        for entry in entries(by_hand.text).values():
            curated(page, entry, "yanzhou.yaml")
        page.locator("#article mark.open").first.wait_for(state="detached")
        page.locator(".desk-problems", has_text="没有问题").wait_for()
    written = (practice.at / FACTS).read_text(encoding="utf-8")
    filled(practice.at / FACTS, by_hand.text)
    assert (practice.at / FACTS).read_text(encoding="utf-8") == written
    for block in frames[frames.index(by_hand) + 1 :]:
        practice.follow(block)
