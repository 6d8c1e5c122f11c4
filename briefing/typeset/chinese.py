"""Chinese line composition: where a line may break, what is set half width, where a gap stands.

Pure text; `justify.py` asks. Rules: CLREQ (https://www.w3.org/TR/clreq/) and GB/T 15834-2011.

`prepare` writes what it knows into the text nodes as three signs that have no glyph and do not stand in
the text that a reader copies out of the PDF: BREAK (a line may end here), JOIN (it may not), and EDGE:
the text goes on in another node, in such a way that the character beside it wants a gap or loses half
its width. Within one node that is plain from the characters, and `spacing` sees it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any, Literal

BREAK, JOIN, EDGE = "\u200b", "\u2060", "\ufeff"
_UNSEEN = str.maketrans("", "", BREAK + JOIN + EDGE)

HAN = "\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
WESTERN = "0-9A-Za-z%‰$€£¥+@#"
OPENING = "（《〈【〔「『“‘"
CLOSING = "，。、；：？！）》〉】〕」』”’"
UNITS = "个?百分点|千瓦时?|兆瓦时?|吉瓦时?|平方公里|平方米|立方米|公里|公顷|美元|欧元|日元"

_BREAKS = re.compile(
    rf"(?<=[{CLOSING}…—])(?=[{OPENING}])|(?<=[{HAN}])(?=[“‘])|(?<=[{WESTERN}])(?=“)"
    rf"|(?<=[”’])(?=[{HAN}])|(?<=”)(?=[{WESTERN}])"
)
_JOINS = re.compile(
    rf"(?<=[0-9])(?=[{HAN}℃—–])|(?<=[0-9][万亿])(?=[{HAN}A-Z])|(?<=[0-9]万亿)(?=[{HAN}])"
    rf"|(?<=[{HAN}0-9%])(?=[·～])"
)
_UNIT = re.compile(rf"(?<=[0-9万亿])(?:{UNITS})")
_AFTER = re.compile(rf"[{WESTERN}](?=[{BREAK}{JOIN}]?[{HAN}]|{EDGE})")
_BEFORE = re.compile(rf"(?:(?<=[{HAN}])[{BREAK}{JOIN}]?|^{EDGE})([{WESTERN}])")
_NARROW = re.compile(
    rf"[{CLOSING}](?=[{BREAK}{JOIN}]?[{OPENING}{CLOSING}]|{EDGE}|{BREAK}$)"
    rf"|(?:(?<=[{OPENING}])|^{EDGE})([{OPENING}])"
)
_PAUSE = re.compile(
    rf"[，。、；：？！](?!(?:[{BREAK}{JOIN}]?[{OPENING}{CLOSING}])|{EDGE}|{BREAK}?$)"
)
_LAST = re.compile(rf"([{CLOSING}])[{BREAK}{JOIN}{EDGE}]*$")
_STRETCH = re.compile(rf"[{HAN}{OPENING}{CLOSING}]+")
_HAN = re.compile(rf"[{HAN}]")

_GAPS = re.compile(rf"(?<=[{HAN}])(?=[{WESTERN}])|(?<=[{WESTERN}])(?=[{HAN}])")
_PAIRS = re.compile(rf"(?<=[{CLOSING}])(?=[{OPENING}{CLOSING}])|(?<=[{OPENING}])(?=[{OPENING}])")

_LAST_CHARACTER = re.compile(rf"(?<=[{HAN}])[{HAN}][^{HAN}]*$")
_LAST_WORD = re.compile(r"(?<=\S )[^\s-]{1,8}\s*$")
_LONG = 40
"""The characters of a paragraph that surely has several lines, were it in a narrow column."""

_UNTOUCHED = frozenset({"svg", "code", "pre", "script", "style", "title"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html", "img", "li", "main", "nav", "ol", "p", "section", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})  # fmt: skip


@cache
def is_chinese(language: str | None) -> bool:
    """Whether a `lang` is Chinese."""
    return (language or "").lower().startswith("zh")


def plain(text: str) -> str:
    """The text without the signs that `prepare` wrote into it."""
    return text.translate(_UNSEEN)


@dataclass(frozen=True, slots=True)
class Spacing:
    """What the characters of a stretch of text want; places are pairs of offsets in its UTF-8 form."""

    stretches: tuple[tuple[int, int], ...]
    """Runs of Chinese characters and marks: a line is stretched between them."""
    before: tuple[tuple[int, int], ...]
    """Western letters and figures that want room before them, for a Chinese one stands there."""
    after: tuple[tuple[int, int], ...]
    """Those that want room after them."""
    narrow: tuple[tuple[int, int], ...]
    """Punctuation marks that stand beside another and lose half their width."""
    pauses: tuple[tuple[int, int], ...]
    """Commas and the like of full width, that may be wider still in a line that needs it."""
    last: tuple[int, int] | None
    """A mark that loses half its width if the line ends with it (GB/T 15834, 5.1.10)."""
    characters: int
    """The number of characters in the stretches."""
    starts: bool
    """Whether the text starts in a stretch."""
    ends: bool
    """Whether it ends in one."""


@lru_cache(maxsize=10_000)
def spacing(text: str, chinese: bool) -> Spacing:
    """The spacing of a stretch of text; in other languages than Chinese, that is the gaps."""
    offsets = [0, *accumulate(len(character.encode()) for character in text)]

    def places(pattern: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
        spans = (match.span(match.lastindex or 0) for match in pattern.finditer(text))
        return tuple((offsets[start], offsets[end]) for start, end in spans)

    stretches = [match.span() for match in _STRETCH.finditer(text)] if chinese else []
    return Spacing(
        stretches=tuple((offsets[start], offsets[end]) for start, end in stretches),
        before=places(_BEFORE),
        after=places(_AFTER),
        narrow=places(_NARROW) if chinese else (),
        pauses=places(_PAUSE) if chinese else (),
        last=(places(_LAST) or (None,))[0] if chinese else None,
        characters=sum(end - start for start, end in stretches),
        starts=bool(stretches) and stretches[0][0] == 0,
        ends=bool(stretches) and stretches[-1][1] == len(text),
    )


def prepare(root: Any) -> None:
    """Write the signs into all text of a parsed document."""
    paragraph: list[_Node] = []
    stretch: list[_Node] = []
    for node in _nodes(root, chinese=False):
        if isinstance(node, _Node):
            stretch.append(node)
            continue
        _sign(stretch)
        paragraph, stretch = paragraph + stretch, []
        if node == "end":
            _keep_company(paragraph)
            paragraph = []


@dataclass(slots=True)
class _Node:
    """A text node: the `text` or the `tail` of an element."""

    element: Any
    part: Literal["text", "tail"]
    chinese: bool

    @property
    def text(self) -> str:
        return getattr(self.element, self.part) or ""

    @text.setter
    def text(self, text: str) -> None:
        setattr(self.element, self.part, text)


def _nodes(element: Any, chinese: bool) -> Iterator[_Node | Literal["mark", "end"]]:
    """The text nodes in reading order, and where a mark of a note stands or a paragraph ends."""
    if not isinstance(element.tag, str):
        return  # a comment
    name = element.tag.rpartition("}")[2]
    mark = element.get("role") == "doc-noteref"
    if "lang" in element.attrib:
        chinese = is_chinese(element.get("lang"))
    block = name in _BLOCKS or name in _UNTOUCHED
    if mark or block:
        yield "end" if block else "mark"
    if mark:  # never at the start of a line, and no gap before it
        element.text = JOIN + (element.text or "")
    elif name not in _UNTOUCHED:
        yield _Node(element, "text", chinese)
        for child in element:
            yield from _nodes(child, chinese)
            yield _Node(child, "tail", chinese)
    if mark or block:
        yield "end" if block else "mark"


def _sign(nodes: list[_Node]) -> None:
    """Write the signs into the nodes of one paragraph."""
    whole = "".join(node.text for node in nodes)
    if not any(node.chinese for node in nodes):
        return
    owners = [node for node in nodes for _ in node.text]
    signs = _signs(whole, {i for i in range(1, len(whole)) if owners[i] is not owners[i - 1]})
    written = {id(node): "" for node in nodes}
    for place, character in enumerate(whole):
        left, right = owners[place - 1], owners[place]
        for sign in signs.get(place, "") if left.chinese or right.chinese else "":
            first = sign == BREAK or (
                sign == EDGE and _concerns_first(whole[place - 1 : place + 1])
            )
            written[id(left if first else right)] += sign
        written[id(right)] += character
    for node in nodes:
        node.text = written[id(node)]


def _signs(whole: str, edges: set[int]) -> dict[int, str]:
    """The signs due before each character of a paragraph; `edges` are where its nodes begin."""
    breaks, joins, gaps, pairs = (
        {match.start() for match in pattern.finditer(whole) if match.start()}
        for pattern in (_BREAKS, _JOINS, _GAPS, _PAIRS)
    )
    for unit in _UNIT.finditer(whole):
        joins.update(range(unit.start(), unit.end()))
    signs = dict.fromkeys(breaks, BREAK) | dict.fromkeys(joins, JOIN)
    for place in edges & (gaps | pairs):
        together = place in joins or (place in pairs and place not in breaks)
        signs[place] = EDGE if together else EDGE + BREAK
    return signs


def _keep_company(nodes: list[_Node]) -> None:
    """Leave no single character, and no short word, alone in the last line of a paragraph."""
    if sum(len(node.text) for node in nodes) < _LONG:
        return
    for node in reversed(nodes):
        alone = _LAST_CHARACTER if node.chinese else _LAST_WORD
        if found := alone.search(node.text):
            node.text = node.text[: found.start()] + JOIN + node.text[found.start() :]
        if node.text.strip(CLOSING + ".,;:)” " + JOIN + EDGE + BREAK):
            return


def _concerns_first(pair: str) -> bool:
    """Whether it is the first of two characters that wants a gap or loses half its width."""
    return not (_GAPS.match(pair, 1) and _HAN.match(pair)) and pair[0] not in OPENING
