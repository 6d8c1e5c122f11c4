"""YAML as plain strings, lists and mappings that know where each of them stands.

One pass over PyYAML's C events. Nothing is guessed: `no`, `1.10` and `2025-08` arrive as the
strings that were typed. Anchors, aliases, tags, merge keys and duplicate keys are refused, and so
is whatever is too large or too deep to have been written by a person. This is the only user of
the YAML library.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from briefing.problems import Bilingual, Location, Problem
from briefing.reading.lookalikes import mixed_word
from briefing.reading.slips import slip, told

CODES = (
    "character-forbidden",
    "letters-mixed",
    "yaml-anchor",
    "yaml-documents",
    "yaml-duplicate-key",
    "yaml-key",
    "yaml-syntax",
    "yaml-tag",
    "yaml-too-large",
)

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_NODES = 50_000

# Controls, what ends lines or reorders text unseen (CVE-2021-42574), and what parts or follows letters
# without being seen: a word that holds one is not the word that is read.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters that content may not have, because nobody sees them."""

Mark: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""


class Mapping(dict[str, "Node"]):
    """A YAML mapping: a dictionary that knows where its keys and values stand."""

    __slots__ = ("keys_at", "mark", "values_at")

    def __init__(self, mark: Mark) -> None:
        """Start an empty mapping at a place."""
        super().__init__()
        self.mark = mark
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class Sequence(list["Node"]):
    """A YAML list that knows where its entries stand."""

    __slots__ = ("mark", "values_at")

    def __init__(self, mark: Mark) -> None:
        """Start an empty list at a place."""
        super().__init__()
        self.mark = mark
        self.values_at: list[Mark] = []


Node: TypeAlias = str | Mapping | Sequence


def mark_of(root: Node, path: tuple[str | int, ...]) -> Mark:
    """Return where the value at `path` stands, or its nearest parent where it is missing."""
    mark: Mark = (1, 1) if isinstance(root, str) else root.mark
    node: Any = root
    for step in path:
        try:
            mark, node = node.values_at[step], node[step]
        except (AttributeError, IndexError, KeyError, TypeError):  # it has no such child
            return mark
    return mark


def holds(node: Any, step: str | int) -> bool:
    """Tell whether a mapping has this key, or a list an entry of this number."""
    if isinstance(step, str):
        return isinstance(node, Mapping) and step in node
    return isinstance(node, Sequence) and step < len(node)


def key_mark_of(root: Node, path: tuple[str | int, ...]) -> Mark:
    """Return where the key that ends `path` stands; for a list entry, the entry."""
    parent: Any = root
    for step in path[:-1]:
        if not holds(parent, step):
            return mark_of(root, path)
        parent = parent[step]
    last = path[-1]
    if isinstance(parent, Mapping) and isinstance(last, str) and last in parent.keys_at:
        return parent.keys_at[last]
    return mark_of(root, path)


@dataclass(frozen=True)
class _Refused(Exception):
    mark: Mark
    code: str
    what: Bilingual
    cure: Bilingual


def load(text: str, path: str) -> tuple[Node | None, list[Problem]]:
    """Return the document in `text` and what is wrong with it; an empty file is None.

    A file that is broken in one place is refused as a whole: YAML gives no safe way to go on.
    """
    if len(text.encode()) > MAX_BYTES:
        return None, [_too_large(Location(path))]
    if problem := forbidden_character(text, path):
        return None, [problem]
    try:
        # A scalar may spell what the text does not hold, but only by an escape.
        escapes = "\\" in text
        return _Builder(yaml.parse(text, Loader=_Loader), _end(text), escapes).document(), []
    except _Refused as refused:
        where = Location(path, *refused.mark)
        return None, [Problem(refused.code, where, refused.what, refused.cure)]
    except yaml.YAMLError as error:
        return None, [_syntax(error, text, path)]


def forbidden_character(text: str, path: str) -> Problem | None:
    """Return the first character that no text of ours may hold, with its place."""
    found = _not_allowed(text)
    if found is None:
        return None
    start, code, what, cure = found
    before = text[:start]
    where = Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Problem(code, where, what, cure)


def _not_allowed(text: str) -> tuple[int, str, Bilingual, Bilingual] | None:
    """Return where a character that nobody sees, or takes for another, stands, and what to say of it."""
    if unseen := UNSEEN.search(text):
        return unseen.start(), "character-forbidden", *_forbidden(unseen[0])
    if mixed := mixed_word(text):
        return mixed[0], "letters-mixed", *mixed[1:]
    return None


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Builder:
    """Turns the stream of events into nodes, refusing what staff would never mean."""

    def __init__(self, events: Iterator[Any], end: Mark, escapes: bool) -> None:
        self.events = events
        self.end = end
        self.escapes = escapes
        self.nodes = 0

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Refused(self.start(event), "yaml-documents", *_SECOND_DOCUMENT)
            elif isinstance(event, yaml.NodeEvent):
                root = self.node(event, 1)
        return None if root == "" else root

    def node(self, event: Any, depth: int) -> Node:
        mark = self.start(event)
        self.nodes += 1
        if self.nodes > MAX_NODES or depth > MAX_DEPTH:
            raise _Refused(mark, "yaml-too-large", *_TOO_MUCH)
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise _Refused(mark, "yaml-anchor", *_ANCHOR)
        if event.tag is not None:
            raise _Refused(mark, "yaml-tag", *_tag(event.tag))
        if isinstance(event, yaml.ScalarEvent):
            if self.escapes and (found := _not_allowed(event.value)):
                raise _Refused(mark, *found[1:])
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(mark, depth)
        return self.mapping(mark, depth)

    def sequence(self, mark: Mark, depth: int) -> Sequence:
        sequence = Sequence(mark)
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            sequence.values_at.append(self.start(event))
            sequence.append(self.node(event, depth + 1))
        return sequence

    def mapping(self, mark: Mark, depth: int) -> Mapping:
        mapping = Mapping(mark)
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key_mark, key = self.start(event), self.node(event, depth + 1)
            if not isinstance(key, str):
                raise _Refused(key_mark, "yaml-key", *_KEY)
            if key == "<<":
                raise _Refused(key_mark, "yaml-anchor", *_ANCHOR)
            if key in mapping:
                raise _Refused(key_mark, "yaml-duplicate-key", *_duplicate(key, mapping))
            value_event = next(self.events)
            mapping.keys_at[key] = key_mark
            mapping.values_at[key] = self.start(value_event)
            mapping[key] = self.node(value_event, depth + 1)
        return mapping

    def start(self, event: Any) -> Mark:
        return _mark(event.start_mark, self.end)


def _mark(mark: Any, end: Mark) -> Mark:
    """Return a mark of the parser, which counts a line after a last one that is not ended."""
    return min((mark.line + 1, mark.column + 1), end)


def _end(text: str) -> Mark:
    return text.count("\n") + 1, len(text) - text.rfind("\n")


_SECOND_DOCUMENT = (
    Bilingual("文件里有第二个 YAML 文档", "the file holds a second YAML document"),
    Bilingual("删去单独一行的 ---，一个文件只写一个文档", "remove the line with --- alone"),
)
_TOO_MUCH = (
    Bilingual(
        f"内容过多或嵌套过深（上限 {MAX_NODES} 个节点、{MAX_DEPTH} 层）",
        f"too many or too deeply nested entries (limit {MAX_NODES} nodes, {MAX_DEPTH} levels)",
    ),
    Bilingual("把内容分成几个文件", "split the content into several files"),
)
_ANCHOR = (
    Bilingual(
        "不用 YAML 的锚点、别名和合并键（& * <<）",
        "YAML anchors, aliases and merge keys (& * <<) are not used here",
    ),
    Bilingual(
        "把内容写全；若文字本身以 & 或 * 开头，请加引号",
        "write the content out; quote a text that begins with & or *",
    ),
)
_KEY = (
    Bilingual("键必须是一个词，不能是列表或映射", "a key must be a word, not a list or a mapping"),
    Bilingual(
        "若值以 { 或 [ 开头，请给整段文字加引号",
        "if a text begins with { or [, quote the whole of it",
    ),
)


def _forbidden(character: str) -> tuple[Bilingual, Bilingual]:
    code = f"U+{ord(character):04X}"
    return (
        Bilingual(f"有看不见的字符 {code}", f"there is an invisible character, {code}"),
        Bilingual("删去它；多半是复制时带来的", "remove it; it came with a copied text"),
    )


def _tag(tag: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"不用 YAML 标签（{tag}）", f"YAML tags are not used here ({tag})"),
        Bilingual("删去以 ! 开头的标签，或给文字加引号", "remove the !tag, or quote the text"),
    )


def _duplicate(key: str, mapping: Mapping) -> tuple[Bilingual, Bilingual]:
    first = mapping.keys_at[key][0]
    return (
        Bilingual(
            f"键 {key} 重复（前一处在第 {first} 行）", f"{key} stands twice (first: line {first})"
        ),
        Bilingual("留下一处，删去或改名另一处", "keep one of them; remove or rename the other"),
    )


def _too_large(where: Location) -> Problem:
    return Problem(
        "yaml-too-large",
        where,
        Bilingual("文件超过 1 MB", "the file is larger than 1 MB"),
        Bilingual("把内容分成几个文件", "split the content into several files"),
    )


def _syntax(error: yaml.YAMLError, text: str, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Problem("yaml-syntax", Location(path), *told(str(error).split("\n")[0]))
    place = _mark(mark, _end(text))
    context = getattr(error, "context_mark", None) or mark
    if found := slip(text, place[0], context.line + 1):
        place, what, cure = found
        return Problem("yaml-syntax", Location(path, *place), what, cure)
    reason = str(getattr(error, "problem", ""))
    return Problem("yaml-syntax", Location(path, *place), *told(reason))
