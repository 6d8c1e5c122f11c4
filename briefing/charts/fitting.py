"""Text broken into lines of a given width, without a font: for drawings that wrap no text.

Chinese characters are one em wide in every font; Latin letters are taken a little wide.
"""

import re
from unicodedata import east_asian_width

_OPENERS, _CLOSERS = "“‘（《〈「『【〔", "，。；：？！、）》〉」』】〕”’％"
# What is never split: a Latin word, a number with the Chinese unit after it, and the marks that
# may not begin or end a line (CLREQ).
_UNIT = re.compile(
    rf"\s*[{_OPENERS}]*(?:[^\s{_OPENERS}”\u2e80-\uffef]+[万亿千百年月日个座家项架吨瓦元]*|\S)"
    rf"[{_CLOSERS}]*"
)
_HAN = re.compile(r"[\u2e80-\u9fff]")
_APOSTROPHE = re.compile("(?<=[A-Za-z])’")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def width(text: str) -> float:
    """Return about how wide a text is, in ems, in a Chinese sans-serif font."""
    return sum(map(_character_width, text))


def _character_width(character: str) -> float:
    if east_asian_width(character) in "WFA":
        return 1.0
    if character in " .,:;'|!()[]ijlftrI/-":
        return 0.36
    if character in "mwMW%@":
        return 0.93
    return 0.71 if character.isupper() else 0.59


def wrapped(text: str, ems: float) -> list[str]:
    """Return the lines of a text that are at most `ems` wide, but for longer single words.

    Curly quotes become straight in text without Chinese, and the apostrophe after a letter
    everywhere, since Chinese fonts draw them one em wide.
    """
    text = _APOSTROPHE.sub("'", text if _HAN.search(text) else text.translate(_STRAIGHT))
    lines: list[str] = []
    for unit in _UNIT.findall(text):
        if lines and width(lines[-1] + unit) <= ems:
            lines[-1] += unit
        else:
            lines.append(unit.lstrip())
    return lines
