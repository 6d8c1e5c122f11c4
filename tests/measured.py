"""Where the characters of a PDF stand, read from the operators that paint them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pikepdf

MM = 72 / 25.4
Matrix = tuple[float, ...]
UNITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Glyph:
    """A painted character; lengths in points, places from the left and the top of the page."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    family: str


@dataclass(frozen=True)
class Line:
    """The glyphs of one baseline, from left to right, without spaces at its end."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def size(self) -> float:
        return max(glyph.size for glyph in self.glyphs)

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right


def pages(file: Path) -> list[list[Line]]:
    """The lines of each page of a PDF, from top to bottom."""
    with pikepdf.open(file) as pdf:
        return [list(_lines(_glyphs(page))) for page in pdf.pages]


def bookmarks(file: Path) -> list[str]:
    """The titles of the outline, in order."""

    def titles(entries: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for entry in entries:
            yield entry.title
            yield from titles(entry.children)

    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        return list(titles(outline.root))


def _lines(glyphs: Iterator[Glyph]) -> Iterator[Line]:
    placed = sorted(glyphs, key=lambda glyph: (round(glyph.baseline), glyph.left))
    for _, run in groupby(placed, lambda glyph: round(glyph.baseline)):
        line = list(run)
        while line and not line[-1].text.strip():
            line.pop()
        if line:
            yield Line(tuple(line))


def _glyphs(page: pikepdf.Page) -> Iterator[Glyph]:
    fonts = {str(name): _Font(font) for name, font in page.resources.Font.items()}
    height = float(page.mediabox[3])
    matrix, kept, text, font, size = UNITY, [UNITY], UNITY, None, 0.0
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "q":
                kept.append(matrix)
            case "Q":
                matrix = kept.pop()
            case "cm":
                matrix = _times([float(n) for n in operands], matrix)
            case "Tm":
                text = tuple(float(n) for n in operands)
            case "Tf":
                font, size = fonts[str(operands[0])], float(operands[1])
            case "TJ" if font:
                place = _times(text, matrix)
                scale, moved = size * place[0], 0.0
                for part in operands[0]:
                    if not isinstance(part, pikepdf.String):
                        moved -= float(part) / 1000 * scale
                        continue
                    for code in _codes(bytes(part)):
                        width = font.widths.get(code, 1000.0) / 1000 * scale
                        left = place[4] + moved
                        yield Glyph(
                            font.texts.get(code, ""),
                            left,
                            left + width,
                            height - place[5],
                            scale,
                            font.name,
                        )
                        moved += width


def _times(one: tuple[float, ...] | list[float], other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    k, l, m, n, x, y = other  # noqa: E741
    return (
        *(a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n),
        *(e * k + f * m + x, e * l + f * n + y),
    )


def _codes(string: bytes) -> Iterator[int]:
    return (int.from_bytes(string[i : i + 2]) for i in range(0, len(string), 2))


class _Font:
    """The widths and the characters of the glyphs of a font with two-byte codes."""

    def __init__(self, font: pikepdf.Object) -> None:
        self.name = str(font.BaseFont).partition("+")[2]
        self.widths: dict[int, float] = {}
        widths = list(font.DescendantFonts[0].W)
        for first, run in zip(widths[::2], widths[1::2], strict=True):
            self.widths |= {int(first) + i: float(width) for i, width in enumerate(run)}
        table = font.ToUnicode.read_bytes().decode()
        entries = [line.split() for line in table.splitlines() if line.count("<") == 2]
        self.texts = {
            int(code[1:-1], 16): bytes.fromhex(text[1:-1]).decode("utf-16-be")
            for code, text in (entry for entry in entries if len(entry) == 2)
            if text != "<ffff>"
        }
