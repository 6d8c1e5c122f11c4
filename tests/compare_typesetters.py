"""One text set by us, by Typst and by Chromium: the same fonts, size, leading and measure.

    python tests/compare_typesetters.py FOLDER [MILLIMETRES]

It needs Chromium, Poppler, and beside our own packages those of PyPI named `typst` and `pdfminer.six`.
The text is the running prose of a briefing of ours. FOLDER keeps the six PDFs, to be looked at.
"""

import json
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from statistics import fmean, median, pstdev
from typing import Any

import tinyhtml5
from cost_of_chinese import TEMPLATES, pages
from fontTools.ttLib import TTFont
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar

from briefing.model import Language
from briefing.typeset.chinese import CLOSING, HAN, OPENING, WESTERN

FONTS = (TEMPLATES / "fonts").resolve()
FAMILIES = {"zh": ("Briefing Serif SC",), "en": ("Briefing Serif", "Briefing Serif SC")}
SIZE, LEADING = 10.0, {"zh": 1.6, "en": 1.4}
POINT = 25.4 / 72
NEVER_FIRST, NEVER_LAST = CLOSING + "—…·～", OPENING


def paragraphs(language: Language) -> list[str]:
    """The running prose of a briefing, without the marks of its notes."""
    root = tinyhtml5.parse(pages("brief", language)[0], namespace_html_elements=False)
    main = root.find(".//main")
    return [" ".join(_text(p).split()) for p in main.iter("p") if p.get("class") is None]


def _text(element: Any) -> str:
    inner = (_text(child) * (child.tag != "sup") + (child.tail or "") for child in element)
    return (element.text or "") + "".join(inner)


def as_html(texts: list[str], language: Language, width: float, rules: str) -> str:
    """The document that browsers and we set."""
    families = ", ".join(f'"{name}"' for name in FAMILIES[language])
    indent = 2 if language == "zh" else 1.3
    return f"""<!DOCTYPE html><html lang="{"zh-CN" if language == "zh" else "en"}"><meta charset="utf-8"><title>Text</title>
<style>@page {{ size: A4; margin: 20mm {(210 - width) / 2}mm }} {rules}
html {{ font: {SIZE}pt/{LEADING[language]} {families} }} body, p {{ margin: 0 }}
p {{ text-indent: {indent}em }}</style>
<body class="{language}">{"".join(f"<p>{text}</p>" for text in texts)}"""


def as_typst(texts: list[str], language: Language, width: float) -> str:
    """The document that Typst sets; a line box is the em, so that leading is what CSS adds to it."""
    families, indent = json.dumps(FAMILIES[language])[1:-1], 2 if language == "zh" else 1.3
    region = ', region: "cn"' if language == "zh" else ""
    leading = LEADING[language] - 1
    return f"""#set page(paper: "a4", margin: (x: {(210 - width) / 2}mm, y: 20mm))
#set document(title: "Text")
#set text(font: ({families},), lang: "{language}"{region}, size: {SIZE}pt, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: {leading}em, spacing: {leading}em, first-line-indent: (amount: {indent}em, all: true))
""" + "\n\n".join(re.sub(r"([#$*_@<>\[\]`~])", r"\\\1", text) for text in texts)


FACES = "".join(
    f'@font-face {{ font-family: "{family}"; src: url("{(FONTS / file).as_uri()}") }}'
    for family, file in (
        ("Briefing Serif", "BriefingSerif-Regular.ttf"),
        ("Briefing Serif SC", "BriefingSerifSC-Regular.ttf"),
    )
)
PRINT = (TEMPLATES / "styles" / "print.css").read_text("utf-8")
BROWSER = f"""{FACES}{PRINT} .en p {{ word-spacing: normal }}
p {{ text-autospace: normal; text-spacing-trim: normal; line-break: strict; text-wrap: pretty }}"""
OURS = """import sys; from pathlib import Path; from briefing.typeset import typeset
done = typeset(Path(sys.argv[1]).read_text(), styles="", fonts=Path(sys.argv[3]), identifier=bytes(16))
assert not done.complaints, done.complaints
Path(sys.argv[2]).write_bytes(done.pdf)"""
TYPST = """import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)"""


def set_all(folder: Path, language: Language, width: float) -> dict[str, tuple[Path, float]]:
    """Let the three set the text: the PDF of each, and the CPU seconds of its process."""
    texts = paragraphs(language)
    written = {
        "ours": ("html", as_html(texts, language, width, PRINT)),
        "typst": ("typ", as_typst(texts, language, width)),
        "chromium": ("html", as_html(texts, language, width, BROWSER)),
    }
    done = {}
    for name, (suffix, text) in written.items():
        source = folder / f"{name}-{language}.{suffix}"
        source.write_text(text, "utf-8")
        pdf = source.with_suffix(".pdf")
        commands: dict[str, list[str | Path]] = {
            "ours": [sys.executable, "-c", OURS, source, pdf, FONTS],
            "typst": [sys.executable, "-c", TYPST, source, pdf, FONTS],
            "chromium": ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                         "--disable-background-networking", f"--print-to-pdf={pdf}", source.resolve().as_uri()],
        }  # fmt: skip
        before = _cpu()
        subprocess.run(commands[name], check=True, capture_output=True)
        done[name] = pdf, _cpu() - before
    return done


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True)
class Line:
    """A line of a page: its characters with where each begins and ends, in em from the margin."""

    glyphs: tuple[tuple[str, float, float], ...]
    ends_paragraph: bool
    hyphenated: bool

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(glyph[0] for glyph in self.glyphs)


def lines(pdf: Path, texts: list[str], width: float) -> list[Line]:
    """The lines of a PDF; what the text has and they have not tells hyphens and ends."""
    margin, found = (210 - width) / 2 / POINT, []
    rest = iter("".join(text.split()) for text in texts)
    due = next(rest)
    for page in extract_pages(pdf, laparams=None):
        glyphs = [
            glyph for glyph in _characters(page) if glyph.get_text() not in "\u200b\u2060\ufeff"
        ]
        glyphs.sort(key=lambda glyph: (-round(glyph.matrix[5]), glyph.x0))
        for _, run in groupby(glyphs, key=lambda glyph: round(glyph.matrix[5])):
            row = [part for glyph in run for part in _parts(glyph, margin)]
            while row and not row[-1][0].strip():
                row.pop()
            text = "".join("".join(glyph[0] for glyph in row).split())
            hyphenated = text[-1] in "-‐" and not due.startswith(text)
            text = text[:-1] if hyphenated else text
            assert due.startswith(text), (pdf, text, due[:60])
            due = due[len(text) :]
            found.append(Line(tuple(row), not due, hyphenated))
            due = due or next(rest, "")
    return found


def _parts(glyph: LTChar, margin: float) -> Iterator[tuple[str, float, float]]:
    """The characters of a glyph: a ligature has several."""
    text, start = glyph.get_text(), (glyph.matrix[4] - margin) / SIZE
    each = glyph.adv * glyph.matrix[0] / SIZE / len(text)
    for place, character in enumerate(text):
        yield character, start + place * each, start + (place + 1) * each


def _characters(item: Any) -> Iterator[LTChar]:
    if isinstance(item, LTChar):
        yield item
    elif hasattr(item, "__iter__"):
        for part in item:
            yield from _characters(part)


def measured(pdf: Path, texts: list[str], width: float, language: Language) -> dict[str, Any]:
    """What can be told in figures of a page; lengths in em."""
    found = lines(pdf, texts, width)
    full = [line for line in found if not line.ends_paragraph]
    measure = width / POINT / SIZE
    short = [measure - line.glyphs[-1][2] for line in full]
    gaps = [list(_gaps(line, language)) for line in full]
    each = [fmean(row) for row in gaps if row]
    runs = [
        len(list(run)) for hyphen, run in groupby(found, key=lambda line: line.hyphenated) if hyphen
    ]
    words = subprocess.run(
        ["pdftotext", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    plain, spaced = "".join(texts), re.sub(r"\s+", " ", words)
    facts = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    last = [line.text for line in found if line.ends_paragraph]
    return {
        "lines": len(found),
        "ragged": [round(s, 2) for s in short if abs(s) > 0.1 and not 0.3 < -s < 0.6],
        "gap": f"{fmean(each):.3f} ± {pstdev(each):.3f}, {min(each):.3f}..{max(each):.3f}",
        "hyphens": f"{sum(runs)}, {max(runs, default=0)} in a row",
        "first": [line.text[:6] for a, line in pairwise(found) if not a.ends_paragraph and line.text[0] in NEVER_FIRST],
        "last": [line.text[-6:] for line in full if line.text[-1] in NEVER_LAST],
        "parted": [
            f"{a.text[-5:]}|{b.text[:5]}" for a, b in pairwise(found)
            if re.search(r"[0-9.]$", a.text) and re.match(rf"[0-9.%万亿年月日{HAN}]", b.text)
            and not a.ends_paragraph and language == "zh"
        ],
        "runts": [text for text in last if len(text.strip()) < (3 if language == "zh" else 7)],
        "beside western": _beside_western(found),
        "marks": _marks(found),
        "extracted": re.sub(r"[\s\xad-]", "", spaced) == re.sub(r"[\s\xad-]", "", plain),
        "spaces": spaced.count(" ") - plain.count(" ") - (len(found) if language == "zh" else len(texts)),
        "tagged": "Tagged:          yes" in facts,
        "kB": round(pdf.stat().st_size / 1000),
    }  # fmt: skip


def _gaps(line: Line, language: Language) -> Iterator[float]:
    """The spaces between words, or what parts two Chinese characters."""
    if language == "en":
        inner = re.compile(r"\S+")
        spans = [match.span() for match in inner.finditer(line.text)]
        for (_, end), (start, _) in pairwise(spans):
            yield line.glyphs[start][1] - line.glyphs[end - 1][2]
    else:
        for one, two in pairwise(line.glyphs):
            if re.fullmatch(rf"[{HAN}]{{2}}", one[0] + two[0]):
                yield two[1] - one[1] - 1


def _beside_western(found: list[Line]) -> str:
    """What parts Chinese from Western characters: half of what two of the former stand too far apart."""
    font = TTFont(FONTS / "BriefingSerifSC-Regular.ttf", lazy=True)
    widths, names = font["hmtx"], font.getBestCmap()
    gaps = []
    for line in found:
        for run in re.finditer(rf"(?<=[{HAN}])[{WESTERN}.]+(?=[{HAN}])", line.text):
            apart = line.glyphs[run.end()][1] - line.glyphs[run.start() - 1][1] - 1
            natural = sum(widths[names[ord(character)]][0] for character in run[0]) / 1000
            gaps.append((apart - natural) / 2)
    return f"{median(gaps):.2f}, {min(gaps):.2f}..{max(gaps):.2f}" if gaps else ""


def _marks(found: list[Line]) -> str:
    """How many pairs of marks stand closer than full width, of how many."""
    pairs = [
        two[1] - one[1]
        for line in found
        for one, two in pairwise(line.glyphs)
        if one[0] in CLOSING and two[0] in OPENING + CLOSING
    ]
    return f"{sum(pair < 0.75 for pair in pairs)} of {len(pairs)}"


def main(folder: Path, width: float) -> None:
    """Set the text in both languages, and print what was measured."""
    folder.mkdir(exist_ok=True)
    for language in ("zh", "en"):
        texts = paragraphs(language)
        for name, (pdf, cpu) in set_all(folder, language, width).items():
            print(f"\n{name}, {language}, {width:g} mm, {cpu:.2f} s of CPU")
            for term, value in measured(pdf, texts, width, language).items():
                print(f"  {term:15}{value}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if sys.argv[2:] else 174)
