"""The fonts that pages are set in: what `templates/fonts/fonts.json` says of them.

The files are made by `templates/fonts/make.py`; here they are only looked up and their hashes compared.
"""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.artifacts import sha256

SCHEME = "briefing:fonts/"
"""Where a style sheet finds a font: an address that only `typeset` answers."""

SIGNS_WITHOUT_A_GLYPH = frozenset("\t\n\r\u00ad\u200b\u2060\ufeff")


class FontsChanged(Exception):
    """A font file is missing or not the one that `fonts.json` describes: the installation is broken."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file."""

    family: str
    weight: int
    style: str
    file: Path
    characters: frozenset[int]


@cache
def faces(fonts: Path) -> tuple[Face, ...]:
    """The faces in a folder of fonts, each file compared with its SHA-256.

    Raises `FontsChanged` where a file is not the one described.
    """
    listing = json.loads((fonts / "fonts.json").read_text("utf-8"))
    charsets = {name: frozenset(_code_points(text)) for name, text in listing["charsets"].items()}
    found = []
    for entry in listing["faces"]:
        file = fonts / entry["file"]
        if not file.is_file() or sha256(file.read_bytes()) != entry["sha256"]:
            raise FontsChanged(f"{file} is not the font that fonts.json describes")
        characters = charsets[entry["charset"]]
        found.append(Face(entry["family"], entry["weight"], entry["style"], file, characters))
    return tuple(found)


def fontface_css(fonts: Path) -> str:
    """The `@font-face` rules of all faces, one file to each family, weight and style."""
    return "\n".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f'font-style: {face.style}; src: url("{SCHEME}{face.file.name}") }}'
        for face in faces(fonts)
    )


def missing_glyphs(text: str, fonts: Path) -> tuple[str, ...]:
    """The characters of a text that no face has a glyph for, each once, in order of code point."""
    return tuple(sorted(set(text) - _covered(fonts)))


def named(character: str) -> str:
    """A character as a message shows it: itself, its code point and its Unicode name."""
    return f"{character} (U+{ord(character):04X} {unicodedata.name(character, 'unnamed')})"


@cache
def _covered(fonts: Path) -> frozenset[str]:
    points = frozenset[int]().union(*(face.characters for face in faces(fonts)))
    return SIGNS_WITHOUT_A_GLYPH | {chr(point) for point in points}


def _code_points(ranges: str) -> Iterator[int]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
