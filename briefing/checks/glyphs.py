"""字体里有每一个字 / The fonts have a glyph for every character.

PDFs use only the fonts of `templates/fonts/`. A character that none of them has would print as an
empty box, so it stops the build, with its code point and its place.

Accepted:
    喆 镕 5G —— ×
Refused:
    emoji, Kangxi radicals such as ⼤ (U+2F24), private characters
"""

from collections.abc import Iterator
from pathlib import Path

from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.rendering.fonts import missing_glyphs, named
from briefing.text.printed import every_string

CODES = ("glyph-missing",)


def check(library: Library, fonts: Path) -> Iterator[Problem]:
    """Find characters that could not be printed."""
    for text, where in every_string(library):
        missing = missing_glyphs(text, fonts)
        if missing:
            listed = "、".join(map(named, missing))
            yield finding(
                "glyph-missing",
                where(),
                (f"字体里没有：{listed}", f"no font has: {listed}"),
                ("换成常用的字形或写法", "write it with a common character"),
            )
