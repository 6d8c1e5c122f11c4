"""What a page for the screen says: its texts in order, each with its line, and the values it cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Text:
    """A paragraph, an entry, a heading or a cell; where it stands in two languages, one of them."""

    line: int
    language: str
    within: frozenset[str]
    """The classes and elements around it."""
    words: str = ""
    cited: list[tuple[int, str]] = field(default_factory=list)
    """The number of each note that it leads to, and the value that stands there, if one does."""


def texts(html: str) -> list[Text]:
    """Return the texts of a page between its title and its footer, in order."""
    reader = _Reader()
    reader.feed(html)
    return [text for text in reader.found if text.words.strip()]


_BLOCKS = frozenset(
    {"p", "li", "h1", "h2", "h3", "td", "th", "figcaption", "blockquote", "dd", "dt"}
)
_VOID = frozenset({"br", "meta", "link", "hr", "img", "input", "wbr"})
_UNSEEN = frozenset({"noscript", "script", "style", "svg", "nav", "head", "footer", "summary"})
_NOTE = re.compile(r"#note-(\d+)")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Text] = []
        self.open: list[tuple[str, tuple[str, ...], str]] = []
        """Each element with its classes and its language."""
        self.note: int = 0
        self.value: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {key: value or "" for key, value in attrs}
        if tag in _VOID:
            return
        language = names.get("lang") or (self.open[-1][2] if self.open else "")
        self.open.append((tag, tuple(names.get("class", "").split()), language[:2]))
        if tag in _BLOCKS or self.open[-1][1][:1] in (("in-zh",), ("in-en",)):
            around = {tag for tag, _, _ in self.open}
            around |= {name for _, classes, _ in self.open for name in classes}
            self.found.append(Text(self.getpos()[0], language[:2], frozenset(around)))
        if tag == "a" and (note := _NOTE.fullmatch(names.get("href", ""))):
            self.note = int(note[1])
        if self.note and tag == "span" and "value" in names.get("class", "").split():
            self.value = ""

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _, _ in self.open):
            return
        if tag == "span" and self.open[-1][1][:1] == ("value",) and self.note and self.found:
            self.found[-1].cited.append((self.note, self.value or ""))
            self.value = None
        if tag == "a" and self.note:
            if self.found and self.open[-1][1][:1] != ("figure",):
                self.found[-1].cited.append((self.note, ""))
            self.note = 0
        while self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.found and _UNSEEN.isdisjoint(tag for tag, _, _ in self.open):
            self.found[-1].words += data
            if self.value is not None:
                self.value += data


def sentences(text: Text) -> Iterator[str]:
    """Yield the sentences of a text."""
    for sentence in re.split(
        r"(?<=[。！？])|(?<=[.!?]) (?=[A-Z“\"])", " ".join(text.words.split())
    ):
        if sentence.strip():
            yield sentence.strip()
