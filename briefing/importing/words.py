"""The words of an imported text: what cannot be seen is taken out, lines are put together again."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefing.model import LANGUAGES, Language
from briefing.reading.yamlsource import UNSEEN

_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_PAGE_NUMBER = re.compile(
    r"[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*[页/]\s*(?:共\s*)?\d{0,4}\s*页?)?[-—–·\s]*"
)
_ENDS = re.compile(r"[。！？!?.][”’」』）)\"']*\Z")
_BEGINS = re.compile(
    r"[•●■◆▪·]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\D|第[一二三四五六七八九十百\d]+[章节条]"
)
_NEARLY = 2
"""What may be left of a line that is full, in half characters."""
_INDENT = 4
"""How much of its first line a paragraph may leave empty, in half characters."""


def language(text: str) -> Language:
    """Return the language of a text: Chinese where every tenth character is."""
    return "zh" if 10 * len(_CHINESE.findall(text)) > len(text) else "en"


def without_unseen(text: str) -> tuple[str, Counter[str]]:
    """Return a text without the characters that cannot be seen, and which of them it had.

    Those that end a line unseen become line ends; a carriage return before a line end is none.
    """
    taken = Counter(UNSEEN.findall(text.replace("\r", "")))

    def seen(match: re.Match[str]) -> str:
        if match[0] == "\r":
            return "\r"
        return "\n" if match[0].isspace() else ""

    return UNSEEN.sub(seen, text), taken


_SUPPLEMENT = "⺟母⻅见⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
_CHARACTERS = dict(zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)) | {
    chr(radical): unicodedata.normalize("NFKC", chr(radical)) for radical in range(0x2F00, 0x2FD6)
}
"""By radical (⼤, which only dictionaries use; many PDFs give it for the character) the character: 大."""
_RADICAL = re.compile(f"[{''.join(_CHARACTERS)}]")


def without_radicals(text: str) -> tuple[str, Counter[str]]:
    """Return a text with characters where it has radicals that look the same, and which it had."""
    return _RADICAL.sub(lambda m: _CHARACTERS[m[0]], text), Counter(_RADICAL.findall(text))


def named(taken: Counter[str]) -> str:
    """Return what was taken out, for a message: `U+200B ZERO WIDTH SPACE ×3`."""
    return ", ".join(
        f"U+{ord(character):04X} {unicodedata.name(character, '').strip() or 'CONTROL'} ×{count}"
        for character, count in sorted(taken.items())
    )


def as_article(paragraphs: Iterable[str]) -> str:
    """Return an article as we keep it: a paragraph to a line, an empty line after each."""
    lines = (re.sub(r"[ \t\r\n\u00a0\u3000]+", " ", text).strip() for text in paragraphs)
    return "\n\n".join(filter(None, lines)) + "\n"


def is_garbled(text: str) -> bool:
    """Tell whether a text is full of controls and characters for private use: glyphs, not letters."""
    odd = sum(unicodedata.category(character) in ("Cc", "Co", "Cn") for character in text if character not in "\t\r\n")  # fmt: skip
    return odd + text.count("\N{REPLACEMENT CHARACTER}") > len(text) / 50


def without_page_number(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a page without the number that stands at its head or foot."""
    kept = [line for line in lines if line.strip()]
    for edge in (0, -1):
        if kept and _PAGE_NUMBER.fullmatch(kept[edge]):
            del kept[edge]
    return kept


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Return paragraphs from the lines of printed pages: a line that is full goes on in the next."""
    lines = [line.strip() for line in lines]
    full = {
        tongue: _full([line for line in lines if language(line) == tongue]) for tongue in LANGUAGES
    }
    joined = [*lines[:1]]
    for line, after in pairwise(lines):
        room = full[language(line)] - _width(line) - (_INDENT if line is joined[-1] else 0)
        if _goes_on(line, after, room):
            joined[-1] = _joined(joined[-1], after)
        else:
            joined.append(after)
    return joined


def _goes_on(line: str, after: str, room: int) -> bool:
    """Tell whether a paragraph goes on: the line is unfinished, or the next word had no room in it."""
    if _ENDS.search(line) or _BEGINS.match(after):
        return False
    word = after[:1] if _width(after[:1]) == 2 else after.partition(" ")[0]
    unfinished = line.endswith(("，", "、", "；", ",", "-")) or (
        line[-1:].isascii() and line[-1:].isalpha() and after[:1].islower()
    )
    return unfinished or _width(word) + _NEARLY > room


def _full(lines: Sequence[str]) -> int:
    """Return how wide the lines of a page are that are full: all but the few longest."""
    widths = sorted(map(_width, lines))
    return widths[len(widths) * 9 // 10] if widths else 0


def _joined(before: str, after: str) -> str:
    """Put two lines together: no space between Chinese characters, none after a hyphen."""
    wide = _width(before[-1:]) == 2 or _width(after[:1]) == 2
    return before + ("" if wide or before.endswith("-") else " ") + after


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
