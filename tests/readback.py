"""The text of a PDF, as Poppler reads it back, held against the HTML that was set.

Every text of the HTML is to be read once, letter by letter and in order. What pages add is known, and
nothing else is forgiven:

- a line ends at a space, after a hyphen or a dash, beside a Chinese character or mark, before the mark
  of a note, and after a hyphen that parts a word; where the HTML has no space, the line
  has none either;
- a page ends with its head, its foot and its own number;
- the marks of lists and the words of a drawing are painted after the text of their page;
- the head of a table stands again where the table goes on;
- a figure gives way to the text after it;
- in the layout of official documents, headings and entries of lists are numbered.
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path

from briefing.typeset.chinese import plain


def read_back(pdf: Path) -> list[str]:
    """The text of each page, in the order in which it is painted."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"]
    read = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [re.sub(r"[^\S\n]", " ", page) for page in read.split("\f")[:-1]]


def differences(html: str, pages: Sequence[str]) -> list[str]:
    """Say where pages first differ from the HTML that they were set from."""
    try:
        _follow([block for block in blocks(html) if block.flows], _running_text(html, pages))
    except _Differs as found:
        return [str(found)]
    return []


class _Differs(Exception):
    """Pages do not say what the HTML says."""


# What the HTML says


@dataclass
class Block:
    """A text that stands by itself, within elements and classes, from the outermost one."""

    around: tuple[str, ...]
    svg: int
    """How many drawings have begun."""
    text: str = ""

    @property
    def flows(self) -> bool:
        return not self.within("svg", "list-mark", "running-head", "running-foot")

    def within(self, *names: str) -> bool:
        return not set(names).isdisjoint(self.around)


def blocks(html: str) -> list[Block]:
    """The texts of a document, in its order."""
    reader = _Reader()
    reader.feed(html)
    for block in reader.found:
        block.text = " ".join(plain(block.text).split())
    return [block for block in reader.found if block.text]


class _Reader(HTMLParser):
    INLINE = frozenset({"a", "b", "mark", "span", "strong", "sup", "tspan"})
    VOID = frozenset({"br", "meta"})
    UNSEEN = frozenset({"head", "title", "desc"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Block] = []
        self.open: list[tuple[str, str]] = []
        self.items: list[int] = []
        self.svgs = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        if tag in ("ul", "ol"):
            self.items.append(0)
        if tag == "li":
            self.items[-1] += 1
            mark = f"{self.items[-1]}." if self.open[-1][0] == "ol" else "•"
            self.found.append(Block((*self._around(), "list-mark"), self.svgs, mark))
        self.svgs += tag == "svg"
        if tag not in self.VOID:
            self.open.append((tag, classes))
        self._part(tag, classes)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.VOID:  # written as XML, <br />
            return
        name = classes = ""
        while name != tag:
            name, classes = self.open.pop()
        if tag in ("ul", "ol"):
            self.items.pop()
        self._part(tag, classes)

    def handle_data(self, data: str) -> None:
        if self.found and self.UNSEEN.isdisjoint(tag for tag, _ in self.open):
            self.found[-1].text += data

    def _part(self, tag: str, classes: str) -> None:
        """Begin a block, but at the parts of a sentence; each language is a block by itself."""
        if tag not in self.INLINE or classes.startswith("in-"):
            self.found.append(Block(self._around(), self.svgs))

    def _around(self) -> tuple[str, ...]:
        return tuple(name for tag, classes in self.open for name in (tag, *classes.split()))


# What the pages say


def _running_text(html: str, pages: Sequence[str]) -> str:
    """The text that runs from page to page: without heads, feet, drawings and marks of lists."""
    found = blocks(html)
    in_brief = any(block.within("running-head") for block in found)
    text = "\f".join(_above_foot(page, at, len(pages), found) for at, page in enumerate(pages, 1))
    for _, drawing in groupby((b for b in found if b.within("svg")), lambda block: block.svg):
        words = " ".join(block.text for block in drawing)
        ends = ((start, _end(words, text, start)) for start in _starts_of_words(text))
        start, end = next((ends for ends in ends if ends[1]), (0, 0))
        if not end:
            raise _Differs(f"the words of a drawing are not read in order: “{words}”")
        text = text[:start] + text[end:]
    marks = [b.text for b in found if b.within("list-mark") and not b.within("key-figures")]
    if in_brief:
        text = "\f".join([_without_marks(page, marks) for page in text.split("\f")])
        if marks:
            raise _Differs(f"the marks of {len(marks)} entries of lists are not read")
    return re.sub(r"\s*\f\s*", "\f", text)


def _without_marks(page: str, marks: list[str]) -> str:
    """A page without the marks at its end; takes them from those that are due."""
    lines = page.split("\n")
    end = len(lines)
    while end and re.fullmatch(r"•|\d+\.|", lines[end - 1].strip()):
        end -= 1
    tail = "\n".join(lines[end:]).split()
    while tail != marks[: len(tail)]:  # “2021.” may be the last line of the text
        end += 1
        tail = "\n".join(lines[end:]).split()
    del marks[: len(tail)]
    return "\n".join(lines[:end])


def _above_foot(page: str, number: int, last: int, found: Sequence[Block]) -> str:
    """A page without its head, its foot and its number, which are painted last."""
    own = [block.text for block in found if block.within("running-head", "running-foot")]
    if not own:
        label = f"— {number} —"
    elif found[0].within("en"):
        label = f"Page {number} of {last}"
    else:
        label = f"第 {number} 页，共 {last} 页"
    foot = " ".join([*own[number == 1 :], label])
    for start in _starts_of_words(page):
        end = _end(foot, page, start)
        if end and not page[end:].strip():
            return page[:start]
    raise _Differs(f"page {number} ends with “{page[-len(foot) :]}”, not “{foot}”")


def _starts_of_words(text: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(r"(?<!\S)\S", text))


_SPACE = re.compile(r"\s*")
_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|(?:[IVX]+|[A-Z]|\d+)\.)\s*"
)


def _follow(waiting: list[Block], text: str) -> None:
    """Read block after block to the end; raises `_Differs` where the text is another one."""
    at, head = 0, list[str]()
    while waiting:
        start = _SPACE.match(text, at).end()  # type: ignore[union-attr]
        place, end = _next(waiting, text, start)
        if end:
            block = waiting.pop(place)
            if block.within("thead"):
                head.append(block.text)
            elif not block.within("table"):
                head.clear()
        elif not (head and text[start - 1] == "\f" and (end := _end(" ".join(head), text, start))):
            raise _Differs(_told(waiting[0].text, text, start))
        at = end
    if rest := text[at:].strip():
        raise _Differs(
            f"page {text.count(chr(12), 0, at) + 1} goes on after the end: “{rest[:60]}”"
        )


def _next(waiting: Sequence[Block], text: str, start: int) -> tuple[int, int]:
    """Which block stands at a place, and where it ends: the next one, or the next beside a figure."""
    beside = [place for place, block in enumerate(waiting) if not block.within("figure")]
    for place in (0, *beside[:1]):
        block = waiting[place]
        number = _NUMBER.match(text, start)
        numbered = number and block.within("h2", "h3", "li", "frame")
        for begin in (start, *([number.end()] if number and numbered else [])):
            if end := _end(block.text, text, begin):
                return place, end
    return 0, 0


def _told(words: str, text: str, start: int) -> str:
    at, place = _read(words, text, start)
    page = text.count("\f", 0, at) + 1
    return (
        f"page {page}: after “{text[max(0, at - 40) : at]}” stands “{text[at : at + 40]}”, "
        f"not “{words[place : place + 40]}”"
    )


def _end(words: str, text: str, start: int) -> int:
    """Where words end that stand in a text from `start` on; 0 if they do not."""
    at, read = _read(words, text, start)
    return at if read == len(words) else 0


_WIDE = "—‘-”…\u3000-\u9fff\uff00-\uffef"
_MAY_PART = re.compile(rf"[-–/{_WIDE}].|.[\[{_WIDE}]")
_LINE_END = re.compile(r"(-?)[\n\f]")


def _read(words: str, text: str, start: int) -> tuple[int, int]:
    """How far words can be read from `start` on: the place in the text, and in the words."""
    at = start
    for place, character in enumerate(words):
        pair = words[max(0, place - 1) : place + 1]
        if not text.startswith(("\n", "\f") if character == " " else character, at):
            line_end = _LINE_END.match(text, at)
            if line_end and (pair.isalpha() if line_end[1] else _MAY_PART.fullmatch(pair)):
                at = line_end.end()
            if not text.startswith(character, at):
                return at, place
        at += 1
    return at, len(words)
