"""Prose: Markdown with `[[references]]` -> blocks. The only user of markdown-it-py.

A body is a flat run of blocks (headings, paragraphs, list items, tables and charts), because the
two languages are held against each other block by block. Raw HTML, images, code and typed tables
are refused: figures come from facts, tables from the card.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline.state_inline import Delimiter, StateInline
from markdown_it.token import Token

from briefing.problems import Bilingual, Location, Problem
from briefing.reading.library import Body
from briefing.text.mistyped import mistyped
from briefing.text.pieces import Piece, Reference, parse_reference, typed_text

CODES = (
    "prose-heading",
    "prose-link",
    "prose-markup",
    "prose-nested-list",
    "prose-not-alone",
    "prose-quote",
    "prose-too-long",
    "reference-form",
)

BlockKind = Literal["heading", "paragraph", "item", "table", "chart"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    line: int
    level: int = 0
    """Of a heading: 2 or 3."""
    ordered: bool = False
    """Of a list item."""
    judgement: bool = False
    """Whether it stands in a judgement block."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """Return what the block refers to, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Reference))

    @property
    def text(self) -> str:
        """Return the typed text alone, without markup; references are a space."""
        return typed_text(self.pieces)


_REFERENCE = re.compile(r"\[\[([^\[\]\n]*)\]\]")
JUDGEMENT = "[!JUDGEMENT]"
_JUDGEMENT_LINE = re.compile(r"\s*>\s*\[!JUDGEMENT\]\s*")
_TABLE_ROW = re.compile(r"^\|.*\|[ \t]*$", re.MULTILINE)


def _reference(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("fact_reference", "", 0)
        token.content = match[1]
        token.meta = {"position": state.pos}
    state.pos = match.end()
    return True


_CJK = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—·]")


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Tokenize `*` and `_` runs as CommonMark does, but let `*` open and close beside Chinese.

    CommonMark asks for white space or punctuation around a run whose other neighbour is
    punctuation; Chinese is written without spaces, so `**「引文」**的来源` would stay asterisks.
    """
    mark = state.src[state.pos]
    if silent or mark not in "*_":
        return False
    start = end = state.pos
    while end < state.posMax and state.src[end] == mark:
        end += 1
    before = state.src[start - 1] if start else " "
    after = state.src[end] if end < state.posMax else " "
    scanned = state.scanDelims(start, mark == "*")
    beside_cjk = mark == "*" and bool(_CJK.match(before) or _CJK.match(after))
    can_open = scanned.can_open or (beside_cjk and not after.isspace())
    can_close = scanned.can_close or (beside_cjk and not before.isspace())
    for _ in range(end - start):
        token = state.push("text", "", 0)
        token.content = mark
        state.delimiters.append(
            Delimiter(
                marker=ord(mark),
                length=end - start,
                token=len(state.tokens) - 1,
                end=-1,
                open=can_open,
                close=can_close,
            )
        )
    state.pos = end
    return True


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    # HTML is recognized so that it can be refused with its line; none of it is ever passed on.
    markdown = MarkdownIt("commonmark", {"html": True})
    markdown.inline.ruler.before("link", "fact_reference", _reference)
    markdown.inline.ruler.at("emphasis", _emphasis)
    markdown.disable(["autolink", "reference"])
    return markdown


MOST_CHARACTERS = 4000
"""Of a paragraph; the time that Markdown takes grows with the square of what stands together."""

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![ \t]*(?:\n|$)))*")


def _endless(text: str, path: str) -> Iterator[Problem]:
    for found in _PARAGRAPH.finditer(text):
        if len(found[0]) > MOST_CHARACTERS:
            where = Location(path, text.count("\n", 0, found.start()) + 1, 1)
            yield Problem("prose-too-long", where, *_ENDLESS)


@lru_cache(maxsize=256)
def parse(text: str, path: str) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """Return the blocks of a body and what is wrong with its form."""
    if endless := tuple(_endless(text, path)):
        return (), endless
    # Markdown puts U+FFFD for a NUL, so its words are looked up in a text that has it too.
    reading = _Parsing(re.split("\r\n?|\n", text.replace("\0", "\ufffd")), path)
    tokens = _markdown().parse(text)
    blocks = tuple(reading.blocks(tokens))
    return blocks, tuple(reading.problems)


def blocks_of(body: Body) -> tuple[Block, ...]:
    """Return the blocks of a body, as far as its form allows."""
    return parse(body.text, body.path)[0]


class _Parsing:
    """Walks markdown-it's tokens once; remembers problems and where it is."""

    def __init__(self, lines: list[str], path: str) -> None:
        self.lines = lines
        self.path = path
        self.problems: list[Problem] = []
        self.judgement = False
        self.lists: list[bool] = []
        self.heading = 0

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        for token in tokens:
            line = (token.map[0] if token.map else 0) + 1
            match token.type:
                case "blockquote_open":
                    self.open_quote(line)
                case "blockquote_close":
                    self.judgement = False
                case "bullet_list_open" | "ordered_list_open":
                    self.lists.append(token.type.startswith("ordered"))
                    if len(self.lists) > 1:
                        self.report(line, "prose-nested-list", *_NESTED)
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                case "heading_open":
                    self.heading = int(token.tag[1])
                    if self.heading not in (2, 3):
                        self.report(line, "prose-heading", *_HEADING)
                case "inline":
                    yield from self.inline(token, line)
                    self.heading = 0
                case "code_block" | "fence" | "hr" | "html_block":
                    self.report(line, "prose-markup", *_MARKUP)

    def open_quote(self, line: int) -> None:
        self.judgement = True
        if not _JUDGEMENT_LINE.fullmatch(self.lines[line - 1]):
            self.report(line, "prose-quote", *_QUOTE)

    def inline(self, token: Token, line: int) -> Iterator[Block]:
        children = token.children or []
        is_labelled = self.judgement and token.content.startswith(JUDGEMENT)
        if is_labelled:
            children = _after_first_line(children)
        if JUDGEMENT in token.content.removeprefix(JUDGEMENT if is_labelled else ""):
            self.report(line, "prose-quote", *_QUOTE)
        if row := _TABLE_ROW.search(token.content):
            before = token.content.count("\n", 0, row.start())
            self.report(line + before, "prose-markup", *_MARKUP)
        for below, code, what, cure in () if self.heading else mistyped(token.content):
            self.report(line + below, code, what, cure)
        pieces = tuple(self.pieces(children, token.content, line, line + is_labelled))
        if not pieces:
            return
        line += is_labelled
        if any("](" in piece for piece in pieces if isinstance(piece, str)):
            self.report(line, "prose-link", *_LINK)  # CommonMark left it as text
        kind, level = self.kind(pieces), self.heading
        ordered = bool(self.lists and self.lists[-1])
        yield Block(kind, pieces, line, level, ordered, self.judgement)

    def kind(self, pieces: tuple[Piece, ...]) -> BlockKind:
        alone = pieces[0]
        if len(pieces) == 1 and isinstance(alone, Reference) and not self.heading:
            if alone.form == "table":
                return "table"
            if alone.form == "chart":
                return "chart"
        for piece in pieces:
            if isinstance(piece, Reference) and piece.form in ("table", "chart"):
                where = Location(self.path, piece.line, piece.column)
                self.problems.append(Problem("prose-not-alone", where, *_NOT_ALONE))
        if self.heading:
            return "heading"
        return "item" if self.lists else "paragraph"

    def pieces(self, tokens: list[Token], content: str, begin: int, line: int) -> Iterator[Piece]:
        """Return the pieces of a text that begins on one line and whose tokens do on another."""
        html: list[str] = []
        for token in tokens:
            if token.type == "fact_reference":
                reference = self.reference(token, content, begin)
                if reference is not None:
                    if html:
                        yield "".join(html)
                        html = []
                    yield reference
            else:
                html.append(self.html(token, line))
            line += token.type in ("softbreak", "hardbreak")
            line += token.content.count("\n") if token.type == "html_inline" else 0
        if "".join(html).strip():
            yield "".join(html)

    def reference(self, token: Token, content: str, line: int) -> Reference | None:
        position = token.meta["position"]
        begin = content.rfind("\n", 0, position) + 1
        line += content.count("\n", 0, position)
        typed = f"[[{token.content}]]"
        column = 0
        for _ in range(content.count(typed, begin, position) + 1):
            column = self.lines[line - 1].find(typed, column) + 1
        found = parse_reference(token.content)
        if found is None:
            where = Location(self.path, line, column)
            self.problems.append(Problem("reference-form", where, *_form(token.content)))
            return None
        return Reference(*found, line, column)

    def html(self, token: Token, line: int) -> str:
        match token.type:
            case "text":
                return escape(token.content)
            case "strong_open" | "strong_close" | "em_open" | "em_close":
                return f"<{'/' if token.nesting < 0 else ''}{token.tag}>"
            case "softbreak":
                return "\n"
            case "hardbreak":
                return "<br>\n"
            case "link_open":
                target = str(token.attrs.get("href", ""))
                if not re.match(r"https?://|mailto:|#", target) or "title" in token.attrs:
                    self.report(line, "prose-link", *_LINK)
                return f'<a href="{escape(target)}">'
            case "link_close":
                return "</a>"
        self.report(line, "prose-markup", *_MARKUP)
        return ""

    def report(self, line: int, code: str, what: Bilingual, cure: Bilingual) -> None:
        self.problems.append(Problem(code, Location(self.path, line, 1), what, cure))


def _after_first_line(tokens: list[Token]) -> list[Token]:
    for index, token in enumerate(tokens):
        if token.type in ("softbreak", "hardbreak"):
            return tokens[index + 1 :]
    return []


_ENDLESS = (
    Bilingual(
        f"一段超过 {MOST_CHARACTERS} 个字符",
        f"a paragraph of more than {MOST_CHARACTERS} characters",
    ),
    Bilingual("用空行把它分成几段", "break it into several, with empty lines between them"),
)
_NESTED = (
    Bilingual("列表里又有列表", "a list inside a list"),
    Bilingual("只用一层列表，或改成段落", "use one level of list, or paragraphs"),
)
_HEADING = (
    Bilingual("正文标题只用 ## 和 ###", "headings in a body are ## and ###"),
    Bilingual(
        "标题写成 ## 或 ###；简报的题名在 briefing.yaml",
        "write ## or ###; the title is in briefing.yaml",
    ),
)
_MARKUP = (
    Bilingual(
        "正文里不用代码、分隔线、图片、手写的表格和 HTML",
        "code, rules, images, typed tables and HTML are not used in a body",
    ),
    Bilingual(
        "删去这处标记；表和图用 [[table:…]]、[[chart:…]]",
        "remove it; tables and charts come as [[table:...]] and [[chart:...]]",
    ),
)
_QUOTE = (
    Bilingual("引用块只用于研判", "a quoted block is for judgements only"),
    Bilingual(
        "第一行只写 > [!JUDGEMENT]，文字从下一行起；或改成段落",
        "write > [!JUDGEMENT] alone on its first line, or make it a paragraph",
    ),
)
_NOT_ALONE = (
    Bilingual("表或图须独占一段", "a table or a chart stands alone in its paragraph"),
    Bilingual("在它前后各空一行", "put an empty line before and after it"),
)
_LINK = (
    Bilingual(
        "链接只能以 http(s)://、mailto: 或 # 开头，里面不能有引用，也不带标题",
        "links begin with http(s)://, mailto: or #, and hold no reference and no title",
    ),
    Bilingual("改正链接，或删去", "mend the link, or remove it"),
)


def _form(typed: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"[[{typed}]] 的写法不对", f"[[{typed}]] is no reference"),
        Bilingual(
            "写成 [[标识]]、[[标识|claim]]、[[标识|when]]、[[标识|cite]]、[[table:标识]] 或 [[chart:标识]]；"
            "标识是事实条目开头的那个词，| 和 : 用半角",
            "write [[id]], [[id|claim]], [[id|when]], [[id|cite]], [[table:id]] or [[chart:id]]; an id is the word "
            "that begins the entry of a fact",
        ),
    )
