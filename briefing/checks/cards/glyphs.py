"""字体里有每一个字 / The fonts have a glyph for every character.

排印只用 `templates/fonts/` 里的字体。字体里没有的字，印出来是个空框，所以程序停下，说出是哪个字、在哪里。
表情符号、康熙部首（看似常用字，其实是另一个字符）和私用区的字都没有。改法：换成常用的字形或写法。

PDFs use only the fonts of `templates/fonts/`. A character that none of them has would print as an
empty box, so it stops the build, with its code point and its place.

Accepted:
    喆 镕 5G —— ×
Refused:
    表情符号、康熙部首、私用字 / emoji, Kangxi radicals such as ⼤ (U+2F24), private characters
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.rendering.fonts import missing_glyphs, named
from briefing.text.printed import every_string

CODES = ("glyph-missing",)


def check(library: Library, fonts: Path) -> Iterator[Problem]:
    """Find characters that could not be printed."""
    for text, where in every_string(_doubtful(library, fonts)):
        missing = missing_glyphs(text, fonts)
        if missing:
            listed = "、".join(map(named, missing))
            yield finding(
                "glyph-missing",
                where(),
                (f"字体里没有：{listed}", f"no font has: {listed}"),
                ("换成常用的字形或写法", "write it with a common character"),
            )


def _doubtful(library: Library, fonts: Path) -> Library:
    """Return a library without the facts and cards of files that hold, and spell, no such character."""
    printable = {
        path
        for path, typed in library.texts.items()
        if "\\" not in typed and not missing_glyphs(typed, fonts)
    }
    paths, sources = library.fact_paths, library.sources
    return replace(
        library,
        facts={
            name: fact for name, fact in library.facts.items() if paths.get(name) not in printable
        },
        sources={name: one for name, one in sources.items() if one.card_path not in printable},
    )
