"""中英文逐段对应 / Chinese and English match block by block.

中英文正文一段对一段：标题、段落、列表项、表、图的次序相同，标题的级别、是否编号、是否在研判块里也相同。
对应的两段引用同样的事实、同样的写法（印数值还是 `|claim`、`|when`、`|cite`）、同样的次数，先后不论；
说法、说明、题名的两种文字也是如此。不然两种读者读到的就不是同一份简报。标识不存在的引用另有提示，这里不计。
改法：补上缺的一边，或删去多的。

Both bodies have the same run of blocks. Each block holds the same references as its twin: the same
facts, printed in the same form, as often; their order is free. So do the two sides of a claim, a
note or a caption. What names nothing that exists is an error of its own, and is not counted here.

Accepted:
    zh: 大同市标准机架为 [[datong-racks-2025]]。
    en: Datong has [[datong-racks-2025]].
Refused:
    en: Datong has [[datong-servers-2025]].      与中文引用的不是一条 / another fact than its twin
    en: Datong has racks[[datong-racks-2025|cite]].      中文印数值，这里只引注号 / the value there, a citation here
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.composing.exhibits import placed
from briefing.model import LANGUAGES, Words
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Briefing, Library
from briefing.text.pieces import Reference, parse_words
from briefing.text.printed import bilingual_strings
from briefing.text.prose import Block, blocks_of

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
        return card is None or placed(reference, card) is not None
    return (
        reference.id == "value"
        or reference.id in library.facts
        or reference.id in library.constants
        or library.is_lost(reference.id)
        or library.is_unread("vocabulary")
    )


def _bodies(briefing: Briefing, library: Library) -> Iterator[Problem]:
    zh, en = briefing.bodies["zh"], briefing.bodies["en"]
    zh_blocks, en_blocks = blocks_of(zh), blocks_of(en)
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
        only_zh, only_en = _differing(left.references, right.references, briefing, library)
        if only_zh or only_en:
            yield finding(
                "parity-facts",
                Location(en.path, right.line, 1),
                (
                    f"引用与中文第 {left.line} 行不同：只在中文 {_listed(only_zh)}；只在英文 {_listed(only_en)}",
                    f"other references than line {left.line} of {zh.path}: only zh {_listed(only_zh)}; only en {_listed(only_en)}",
                ),
                (
                    "让两段的引用相同：同样的事实、同样的写法、同样的次数",
                    "let both blocks hold the same references: the same facts, forms and number",
                ),
            )
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


def _differing(
    zh: Sequence[Reference],
    en: Sequence[Reference],
    briefing: Briefing | None,
    library: Library,
) -> tuple[list[str], list[str]]:
    """Return the references that one side has more of; nothing where one of them leads nowhere."""
    if not all(_is_known(ref, briefing, library) for ref in (*zh, *en)):
        return [], []
    left, right = (Counter(map(_typed, side)) for side in (zh, en))
    return sorted((left - right).elements()), sorted((right - left).elements())


def _typed(ref: Reference) -> str:
    if ref.form in ("table", "chart"):
        return f"{ref.form}:{ref.id}"
    return ref.id if ref.form == "value" else f"{ref.id}|{ref.form}"


def _listed(references: list[str]) -> str:
    return ", ".join(references) or "–"


def _words(words: Words, library: Library) -> Iterator[Problem]:
    zh, en = (
        [piece for piece in parse_words(words[language]) if isinstance(piece, Reference)]
        for language in LANGUAGES
    )
    only_zh, only_en = _differing(zh, en, None, library)
    if only_zh or only_en:
        yield finding(
            "parity-words",
            words.where("en"),
            (
                f"中英文引用不同：只在中文 {_listed(only_zh)}；只在英文 {_listed(only_en)}",
                f"the languages refer to different facts: only zh {_listed(only_zh)}; only en {_listed(only_en)}",
            ),
            ("让两种文字引用同样的事实", "let both languages refer to the same facts"),
        )
