"""中英文逐段对应 / Chinese and English match block by block.

Both bodies have the same run of blocks, and each block rests on the same facts as its twin. The
two sides of a claim, a note or a caption hold the same references. Where one names nothing that exists,
that is an error of its own, and nothing is said here.

Accepted:
    zh: 大同市标准机架为 [[datong-racks-2025]]。
    en: Datong has [[datong-racks-2025]].
Refused:
    en: Datong has [[datong-servers-2025]].      other facts than its twin
"""

from collections.abc import Iterator

from briefing.library import Briefing, Library
from briefing.model import LANGUAGES, Words
from briefing.printed import bilingual_strings
from briefing.problems import Location, Problem, finding
from briefing.prose import Block, Reference, parse, parse_words

CODES = ("parity-blocks", "parity-facts", "parity-words")


def check(library: Library) -> Iterator[Problem]:
    """Find blocks and claims whose two languages rest on different facts."""
    for briefing in library.briefings.values():
        yield from _bodies(briefing, library)
    for words in bilingual_strings(library):
        yield from _words(words, library)


def _is_known(reference: Reference, briefing: Briefing | None, library: Library) -> bool:
    """Tell whether a reference names what exists, or what may stand in a file that is not read."""
    if reference.form in ("table", "chart"):
        card = briefing.card if briefing else None
        return card is None or reference.id in (
            card.tables if reference.form == "table" else card.charts
        )
    return (
        reference.id == "value"
        or reference.id in library.facts
        or reference.id in library.constants
        or library.is_lost(reference.id)
        or library.is_unread("vocabulary")
    )


def _bodies(briefing: Briefing, library: Library) -> Iterator[Problem]:
    zh, en = briefing.bodies["zh"], briefing.bodies["en"]
    zh_blocks, en_blocks = parse(zh.text, zh.path)[0], parse(en.text, en.path)[0]
    for left, right in zip(zh_blocks, en_blocks, strict=False):
        if _shape(left) != _shape(right):
            yield finding(
                "parity-blocks",
                Location(en.path, right.line, 1),
                (
                    f"与中文第 {left.line} 行不对应：中文是{_shape_zh(left)}，英文是{_shape_zh(right)}",
                    f"no twin of line {left.line} of the Chinese: {_shape_en(left)} against {_shape_en(right)}",
                ),
                (
                    "两种文字的标题、段落、列表项一一对应",
                    "make headings, paragraphs and items match one to one",
                ),
            )
            return
        if all(_is_known(r, briefing, library) for r in (*left.references, *right.references)):
            yield from _facts(left, right, zh.path, en.path)
    if len(zh_blocks) != len(en_blocks):
        longer, path = max(
            (zh_blocks, zh.path), (en_blocks, en.path), key=lambda pair: len(pair[0])
        )
        extra = longer[min(len(zh_blocks), len(en_blocks))]
        yield finding(
            "parity-blocks",
            Location(path, extra.line, 1),
            ("从这一行起另一种文字没有对应的内容", "from here on the other language has no twin"),
            ("补上另一种文字，或删去多出的部分", "write the twin, or remove what is extra"),
        )


def _shape(block: Block) -> tuple[str, int, bool, bool]:
    return block.kind, block.level, block.ordered, block.judgement


_NAMES_ZH = {"heading": "标题", "paragraph": "段落", "item": "列表项", "table": "表", "chart": "图"}


def _shape_zh(block: Block) -> str:
    level = f"{block.level} 级" if block.level else ""
    numbered = "编号的" if block.ordered else ""
    return ("研判中的" if block.judgement else "") + level + numbered + _NAMES_ZH[block.kind]


def _shape_en(block: Block) -> str:
    level = f" of level {block.level}" if block.level else ""
    numbered = "numbered " if block.ordered else ""
    return numbered + block.kind + level + (" in a judgement" if block.judgement else "")


def _keys(references: tuple[Reference, ...]) -> set[str]:
    """Return what references rest on: the fact, and whether its value or claim is printed."""
    return {
        f"{ref.form}:{ref.id}" if ref.form in ("table", "chart") else ref.id for ref in references
    }


def _facts(left: Block, right: Block, zh_path: str, en_path: str) -> Iterator[Problem]:
    ours, theirs = _keys(left.references), _keys(right.references)
    if ours != theirs:
        only_zh = ", ".join(sorted(ours - theirs)) or "–"
        only_en = ", ".join(sorted(theirs - ours)) or "–"
        yield finding(
            "parity-facts",
            Location(en_path, right.line, 1),
            (
                f"与中文第 {left.line} 行依据的事实不同：只在中文 {only_zh}；只在英文 {only_en}",
                f"other facts than line {left.line} of {zh_path}: only zh {only_zh}; only en {only_en}",
            ),
            ("让两段引用同样的事实", "let both blocks cite the same facts"),
        )


def _words(words: Words, library: Library) -> Iterator[Problem]:
    found = [
        [piece for piece in parse_words(words[language]) if isinstance(piece, Reference)]
        for language in LANGUAGES
    ]
    sides = [sorted(reference.id for reference in side) for side in found]
    if sides[0] != sides[1] and all(_is_known(r, None, library) for side in found for r in side):
        yield finding(
            "parity-words",
            words.where("en"),
            (
                f"中英文引用不同：中文 {', '.join(sides[0]) or '–'}；英文 {', '.join(sides[1]) or '–'}",
                f"the languages refer to different facts: zh {', '.join(sides[0]) or '–'}; en {', '.join(sides[1]) or '–'}",
            ),
            ("让两种文字引用同样的事实", "let both languages refer to the same facts"),
        )
