"""What is typed -> what is printed: curly quotation marks in English, no stray space in Chinese.

For our own words only; quotes of sources are printed to the letter.
"""

import re

from briefing.model import Language

JOIN = "\u2060"
"""Between two characters: no line ends here."""
_HAN = "\u3400-\u9fff"
_MARKS = "，。、；：？！（）《》〈〉「」『』…—"

# A word space means nothing beside a Chinese mark, nor a line end between two Chinese characters:
# `**先核后用。** 取得原文` is typed with one for the sake of Markdown.
_STRAY = re.compile(
    rf"(?<=[{_MARKS}])((?:<[^>]*>)*)[ \n]+|[ \n]+(?=(?:<[^>]*>)*[{_MARKS}])"
    rf"|(?<=[{_HAN}])\n(?=[{_HAN}])"
)
# A value is typed as a reference, so that its first letter is nobody's: "[[racks]] stand" -> "About 300 stand".
# A name or an abbreviation ends in a stop too: "Chindata Co. about 300".
_TAG = "(?:<[^>]*>)*"
_SENTENCE_BEGINS = re.compile(
    rf"((?:\A|(?<!\bCo)(?<!\bLtd)(?<!\bInc)(?<!\bNo)(?<!\b[A-Z])[.?!][”’)]?{_TAG}[ \n]+){_TAG}"
    rf'<span class="value[^"]*">)([a-z])'
)
_PARTS = re.compile(r"(<[^>]*>|&quot;|&#x27;)")
_CURLY = {"&quot;": ("“", "”"), "&#x27;": ("‘", "’")}


def as_set(html: str, language: Language) -> str:
    """Return the HTML of a text as it is printed in its language."""
    if language == "zh":
        return _STRAY.sub(lambda match: match[1] or "", html)
    return _SENTENCE_BEGINS.sub(lambda match: match[1] + match[2].upper(), _curly(html))


def bound(html: str) -> str:
    """Return the HTML of a value whose unit, if it is short, stays with its number: 25,000 P."""
    return re.sub(r" (\w{1,2})(?=</span>)", "\u00a0\\1", html)


def capital(text: str) -> str:
    """Return a text as it begins a line or a cell."""
    return text[:1].upper() + text[1:]


def _curly(html: str) -> str:
    """Return English with curly marks: open after a space or an open mark, else closed."""
    parts, last = [], " "
    for part in filter(None, _PARTS.split(html)):
        if part in _CURLY:
            opening, closing = _CURLY[part]
            part = opening if last in " \n([–—“‘" else closing
        if not part.startswith("<"):
            last = part[-1]
        parts.append(part)
    return "".join(parts)
