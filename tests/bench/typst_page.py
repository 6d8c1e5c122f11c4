"""A page kept by `--keep-print-html` as Typst markup: the same text, tables, charts, notes and links.

It has Typst's own looks: what is compared is how long a document takes, not how it is set.
"""

import json
import re
from html.parser import HTMLParser

HEAD = """\
#set document(title: {title})
#set page(paper: "a4", margin: 18mm, numbering: "1")
#set text(font: ("Briefing Serif SC",), lang: {lang}, size: 10pt)
#set par(justify: true)
#set smartquote(enabled: false)
#set table(stroke: 0.4pt, inset: (x: 3pt, y: 2pt))
#show table: set text(size: 8pt)
"""
INLINE = {
    "sup": "#super[",
    "b": "#strong[",
    "strong": "#strong[",
    "mark": "#highlight[",
    "em": "#emph[",
}
BLOCKS = frozenset({
    "aside", "div", "figcaption", "figure", "header", "li", "main", "ol", "p", "section", "ul",
})  # fmt: skip
DRAWING = re.compile(r"<svg.*?</svg>", re.S)


def as_typst(html: str, turn: int = 0) -> tuple[str, dict[str, str]]:
    """Return the markup and the drawings that it names.

    With a `turn`, each text begins at another of its characters: as long, and new to every cache.
    """
    body = html[html.index("<body") :]
    drawings = {f"drawing-{n}.svg": svg for n, svg in enumerate(DRAWING.findall(body))}
    names = iter(drawings)
    page = _Page(body, turn)
    page.feed(DRAWING.sub(lambda found: f'<img src="{next(names)}">', body))
    title = re.search("<title>(.*?)</title>", html, re.S)
    language = "en" if '<html lang="en' in html else "zh"
    head = HEAD.format(title=_string(title[1] if title else ""), lang=_string(language))
    return head + "".join(page.written), drawings


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


class _Page(HTMLParser):
    def __init__(self, body: str, turn: int) -> None:
        super().__init__()
        self.written: list[str] = []
        self._turn = turn
        self._ids = set(re.findall(r'\bid="([^"]+)"', body))
        self._open: list[tuple[str, str]] = []
        """Each element that is open, and what closes it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "img":
            self.written.append(f'\n#image("{given["src"]}", width: 100%, alt: "chart")\n')
            return
        if tag in ("br", "hr", "col", "wbr"):
            return
        before, after = self._frame(tag, given.get("href") or "")
        if tag == "table":
            before = f"#table(columns: {self._columns()}, "
        label = given.get("id")
        mark = f"#metadata(none) <{label}>" if label and tag not in ("tr", "tbody") else ""
        self.written.append(before + mark if before.endswith("[") else mark + before)
        self._open.append((tag, after))

    def _frame(self, tag: str, href: str) -> tuple[str, str]:
        """Return what opens and what closes an element."""
        if tag == "a" and href.startswith("#") and href[1:] in self._ids:
            return f"#link(<{href[1:]}>)[", "]"
        if tag == "a" and href.startswith("http"):
            return f"#link({_string(href)})[", "]"
        if tag in INLINE:
            return INLINE[tag], "]"
        if tag in ("h1", "h2", "h3"):
            return f"\n#heading(level: {tag[1]})[", "]\n"
        if tag in ("td", "th"):
            return "[", "], "
        if tag == "thead":
            return "table.header(", "), "
        if tag == "table":
            return "#table(", ")\n"
        return ("\n\n", "\n\n") if tag in BLOCKS else ("", "")

    def _columns(self) -> int:
        rest = self.rawdata[self.rawdata.index(self.get_starttag_text() or "", self._place()) :]
        return len(re.findall(r"<t[hd][ >]", rest[: rest.index("</tr>")]))

    def _place(self) -> int:
        line, column = self.getpos()
        lines = self.rawdata.split("\n")
        return sum(len(text) + 1 for text in lines[: line - 1]) + column

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self.written.append(self._open.pop()[1])

    def handle_data(self, text: str) -> None:
        inside = [tag for tag, _ in self._open]
        if "table" in inside and not {"td", "th"} & set(inside):
            return
        start = self._turn % len(text) if text.strip() else 0
        turned = text[start:] + text[:start]
        self.written.append(re.sub(r"([\\#$*_@<>\[\]`~/=+\-])", r"\\\1", turned))
