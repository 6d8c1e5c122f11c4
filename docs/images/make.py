"""Makes the pictures of the workbench, from the content that `docs/first-briefing.md` leads to.

By hand, from the project's folder, with Chromium and the packages of the group `validators`:

    python docs/images/make.py
"""

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PROJECT = Path(__file__).parents[2]
sys.path[:0] = [str(PROJECT / "tests"), str(PROJECT)]

from browsing import CHROMIUM, QUIET  # noqa: E402
from practising import curated, drafted, opened  # noqa: E402
from previewed import previewing  # noqa: E402
from walkthrough import IN_BROWSER, Practice, blocks, entries  # noqa: E402

OUT = Path(__file__).parent
WIDTH, HEIGHT = 1120, 900
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
"""The fonts of the briefings and no others: the same pictures on every machine."""


def shot(page: Page, name: str) -> None:
    """Take a picture of what the window shows."""
    page.locator("html[data-stage=done]").wait_for()
    page.screenshot(path=OUT / f"{name}.png", animations="disabled", caret="hide")
    print(OUT / f"{name}.png")


def main() -> None:
    """Follow the page to the end, and take pictures on the way."""
    os.environ["PYTHONPATH"] = str(PROJECT)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        config = Path(folder, "fonts.conf")
        config.write_text(FONTS.format(fonts=PROJECT / "templates/fonts", cache=folder))
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=QUIET,
            env={**os.environ, "FONTCONFIG_FILE": str(config)},
        )
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce"
        )
        practice, frames = Practice(Path(folder, "project")), blocks()
        first = next(b for b in frames if b.section == IN_BROWSER and b.language == "yaml")
        for block in frames[: frames.index(first)]:
            practice.follow(block)
        with previewing(practice.at) as preview:
            opened(page, preview.address)
            facts = list(entries(first.text).values())
            drafted(page, facts[0])
            shot(page, "source-zh")
            for entry in facts:
                curated(page, entry, "yanzhou.yaml")
        for block in frames[frames.index(first) + 1 :]:
            practice.follow(block)
        with previewing(practice.at) as preview:
            for language in ("zh", "en"):
                page.goto(f"{preview.address}/yanzhou-park/yanzhou-park-{language}.html")
                page.locator("html[data-stage=done]").wait_for()
                page.locator(f"#desk [data-language={language}]").click()
                page.locator("main a.figure").first.click()
                page.locator(".desk-aside").wait_for()
                shot(page, f"evidence-{language}")
            page.goto(f"{preview.address}/_desk/review")
            page.locator("#desk [data-language=zh]").click()
            page.locator("main li a").first.click()
            page.locator(".desk-review").wait_for()
            shot(page, "review-zh")
            body = practice.at / "content/briefings/yanzhou-park/body.zh.md"
            body.write_text(
                body.read_text("utf-8").replace("已经建成的", "2026年已经建成的"), "utf-8"
            )
            page.goto(f"{preview.address}/yanzhou-park/yanzhou-park-zh.html")
            page.locator("#desk [data-language=zh]").click()
            page.locator("#desk-panel .error").first.wait_for()
            shot(page, "problems-zh")
        browser.close()


if __name__ == "__main__":
    main()
