"""An office's project: its content and what was built of it, run through the command line."""

from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from demofolder import TEMPLATES, DemoFolder

from briefing.cli import main

SECOND = "briefings/lime"
"""A second briefing, which rests on one source and one file of facts only."""

SECOND_CARD = """\
title: {zh: 石灰之后, en: After lime}
date: 2025-11-21
audience: {zh: 读者, en: Readers}
key-figures: [qingshan-racks-2024, qingshan-investment-2024, qingshan-green-power-2024]
"""
SECOND_BODIES = {
    "zh": "机架[[qingshan-racks-2024]]，投资[[qingshan-investment-2024]]。\n",
    "en": "There are [[qingshan-racks-2024]] for an investment of [[qingshan-investment-2024]].\n",
}


@dataclass(frozen=True)
class Project:
    """A folder with `content/` and `build/`, the working directory of its commands."""

    root: Path

    @property
    def demo(self) -> DemoFolder:
        return DemoFolder(self.root / "content")

    def run(self, *arguments: str) -> int:
        """Run one verb as staff do; the caller has made `root` the working directory."""
        return main([*arguments, "--templates", str(TEMPLATES)])

    def built(self, below: str = "") -> dict[str, tuple[bytes, int]]:
        """Return the content and the time of change of every file of the output."""
        folder = self.root / "build" / below
        return {
            str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != ".lock"
        }

    def page(self, name: str) -> "Page":
        return _parsed((self.root / "build" / name).read_text(encoding="utf-8"))


def add_second_briefing(content: Path) -> None:
    folder = content / SECOND
    folder.mkdir()
    (folder / "briefing.yaml").write_text(SECOND_CARD, encoding="utf-8")
    for language, body in SECOND_BODIES.items():
        (folder / f"body.{language}.md").write_text(body, encoding="utf-8")


_VOID = {"meta", "link", "br", "img", "hr", "input", "wbr", "path", "rect", "line", "circle", "use"}


class Page(HTMLParser):
    """The ids, the links and the text of each element with an id, of one page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        """Class and address."""
        self.texts: dict[str, str] = {}
        """The text inside each element that has an id or a class, by `#id` or `#id .class`."""
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {key: value or "" for key, value in attrs}
        if "id" in names:
            self.ids.append(names["id"])
        if tag == "a":
            self.links.append((names.get("class", ""), names.get("href", "")))
        if tag in _VOID:
            return
        inside = next((name for _, name in reversed(self._open) if name), "")
        name = f"#{names['id']}" if "id" in names else ""
        if not name and "class" in names and inside:
            name = f"{inside.split(' ')[0]} .{names['class'].split(' ')[0]}"
        self._open.append((tag, name))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, text: str) -> None:
        for name in {name for _, name in self._open if name}:
            self.texts[name] = self.texts.get(name, "") + text


@lru_cache(maxsize=32)
def _parsed(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page
