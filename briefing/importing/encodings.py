"""What bytes spell: UTF-8, UTF-16 with its mark, GBK and GB18030, declared or not.

What is valid UTF-8 is UTF-8, and what reads as everyday Chinese in GB18030 is that, whatever is
declared. GB2312 and GBK are read as GB18030, which holds them: https://encoding.spec.whatwg.org/#gbk
"""

import codecs
import re
from dataclasses import dataclass

_MARKS = {
    codecs.BOM_UTF8: ("utf-8", "UTF-8"),
    codecs.BOM_UTF16_LE: ("utf-16-le", "UTF-16"),
    codecs.BOM_UTF16_BE: ("utf-16-be", "UTF-16"),
}
_DECLARED = {
    "utf-8": ("utf-8", "UTF-8"),
    "gb2312": ("gb18030", "GB18030"),
    "gbk": ("gb18030", "GB18030"),
    "gb18030": ("gb18030", "GB18030"),
    "big5": ("big5hkscs", "Big5"),
    "iso8859-1": ("cp1252", "windows-1252"),
    "ascii": ("cp1252", "windows-1252"),
    "cp1252": ("cp1252", "windows-1252"),
}
"""By Python's name of what is declared: the decoder that browsers use for it, and what we call it."""

_IN_MARKUP = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.I
)
_LOST = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and how it was read."""

    text: str
    encoding: str
    declared: str
    """What the file or the server calls its encoding; empty where neither does."""
    lost: int = 0
    """How many stretches of bytes could not be read, and stand as U+FFFD."""


def decode(raw: bytes, charset: str = "", *, markup: bool = False) -> Decoded | None:
    """Return the text that bytes spell; None where their encoding cannot be told.

    `charset` is what the server declares; in markup, what the page itself declares counts after it.
    """
    for mark, (codec, name) in _MARKS.items():
        if raw.startswith(mark):
            text = _read(raw.removeprefix(mark), codec)
            return None if text is None else Decoded(text, name, name)
    found = _IN_MARKUP.search(raw[:4096]) if markup else None
    declared = charset or (found[1].decode() if found else "")
    if (text := _read(raw, "utf-8")) is not None:
        return Decoded(text, "UTF-8", declared)
    codec, name = _DECLARED.get(_plain(declared), ("", ""))
    text = _read(raw, "gb18030")
    if text is not None and (codec == "gb18030" or _reads_as_chinese(text)):
        return Decoded(text, "GB18030", declared)
    if codec and codec != "utf-8" and (text := _read(raw, codec)) is not None:
        return Decoded(text, name, declared)
    if codec:
        # A site that cuts its summary off by bytes cuts a character in two.
        text = raw.decode(codec, errors="replace")
        if (lost := text.count(_LOST)) <= 3 + len(text) // 1000:
            return Decoded(text, name, declared, lost)
    return None


def _plain(declared: str) -> str:
    try:
        return codecs.lookup(declared).name
    except LookupError:
        return ""


def _read(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        return None


def _reads_as_chinese(text: str) -> bool:
    """Tell whether the characters are everyday ones: those of GB2312's first level, and its signs.

    Bytes of another encoding that happen to be valid give rare characters.
    """
    beyond = [character.encode("gb18030") for character in text if character > "\x7f"]
    everyday = sum(
        len(code) == 2 and 0xA1 <= code[0] <= 0xD7 and code[1] >= 0xA1 for code in beyond
    )
    return everyday >= 0.9 * len(beyond)
