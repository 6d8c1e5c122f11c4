"""Make the fonts of this folder, and `fonts.json`, from the whole fonts of pinned npm packages.

    python templates/fonts/make.py            make them here
    python templates/fonts/make.py FOLDER     make them there (two runs give the same bytes)

Kept are the characters of 通用规范汉字表 (2013, 8105 of them: `general-standard.txt`, in the order
of the table, equal to the property kTGH of the Unihan database), of GB 2312-80, and SIGNS. Kangxi
radicals are left out, so that no program can take 大 for U+2F24; and each character has a glyph of
its own, else a PDF could not say which of two characters stood there. `forms.py` adds the rest.

The names are our own: “Source” is a Reserved Font Name, and no font of the machine can be mixed up
with these. Needs npm and fontTools.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from forms import TAGS, add_chinese_forms, add_glyph, add_rooms

HERE = Path(__file__).resolve().parent
FEATURES = ["ccmp", "chws", "halt", "kern", "liga", "lnum", "mark", "mkmk", "onum", "pnum", "sups"]
SIGNS = """
    20-7e a0-ac ae-17f 1cd-1dc 218-21b 2bc 2c6 2c7 2c9-2cb 2d8-2dd 391-3a1 3a3-3a9 3b1-3c9 401
    410-44f 451 1e80-1e85 1ef2 1ef3 2002-200a 2010 2011 2013-2016 2018-201e 2020-2022 2025-2027 202f
    2030-2033 2035 2039-203b 2044 2070 2074-208e 20ac 2103 2109 2116 2121 2122 2126 212b 2150-215e
    2160-216b 2170-217b 2190-2199 21d2 21d4 2200-22ff 2460-249b 24b6-24ff 2500-257f 25a0-25ff 2605
    2606 260e 2640 2642 2713 2714 2776-277f 3000-3003 3005-3017 301d 301e 3021-3029 3041-3093
    309b-309e 30a1-30f6 30fb-30fe 3105-312d 3220-3229 3231 3232 3239 32a3 338e 338f 339c-339e 33a1
    33a2 33a5 33c4 33ce 33d1 33d5 ff01-ff5e ffe0-ffe6
"""
LATIN = """
    20-7e a0-ac ae-17f 192 218-21b 2c6 2c7 2d8-2dd 1e80-1e85 1ef2 1ef3 2010-2014 2018-201e 2020-2022
    2026 202f 2030 2032 2033 2039 203a 2044 2070 2074-208e 20ac 2113 2116 2122 2190-2193 2212 221e
    2248 2260 2264 2265
"""
PACKAGES = {
    "Serif SC": "@expo-google-fonts/noto-serif-sc@0.4.3",
    "Sans SC": "@expo-google-fonts/noto-sans-sc@0.4.3",
    "Serif": "@expo-google-fonts/source-serif-4@0.4.1",
}
WHOLE = """
    Serif-SC 400 normal 400Regular/NotoSerifSC_400Regular.ttf
        c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742
    Serif-SC 700 normal 700Bold/NotoSerifSC_700Bold.ttf
        9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6
    Sans-SC 400 normal 400Regular/NotoSansSC_400Regular.ttf
        d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16
    Sans-SC 700 normal 700Bold/NotoSansSC_700Bold.ttf
        9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96
    Serif 400 normal 400Regular/SourceSerif4_400Regular.ttf
        d47da11c5f55f031d9ec54c3172865d76009b2cbab5c706dfa73866b00096639
    Serif 400 italic 400Regular_Italic/SourceSerif4_400Regular_Italic.ttf
        8abc06ebcf3a84d6e18763fad2fd237c9149104f16963f459c8763390048aff2
    Serif 700 normal 700Bold/SourceSerif4_700Bold.ttf
        162a20188bb5c72582b77ca1c3a03480b743695b1c3c04dd0d79ead4e74f4533
"""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file of ours, and the file of a package that it is cut from."""

    design: str
    weight: int
    style: str
    path: str
    sha256: str

    @property
    def family(self) -> str:
        """The name that style sheets know it by."""
        return f"Briefing {self.design}"

    @property
    def cut(self) -> str:
        """The name of the cut, as the name table wants it."""
        upright = "Bold" if self.weight == 700 else "Regular"
        return "Italic" if self.style == "italic" else upright

    @property
    def file(self) -> str:
        """The PostScript name, and the name of our file without its ending."""
        return f"{self.family.replace(' ', '')}-{self.cut}"

    @property
    def charset(self) -> str:
        """Which characters it has."""
        return "chinese" if self.design.endswith("SC") else "latin"


FACES = tuple(
    Face(design.replace("-", " "), int(weight), style, path, sha256)
    for design, weight, style, path, sha256 in zip(*[iter(WHOLE.split())] * 5, strict=True)
)


def code_points(ranges: str) -> Iterator[int]:
    """The code points of `20-7e a0-ff`."""
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def ranges(points: Iterable[int]) -> str:
    """The inverse of `code_points`."""
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and runs[-1][1] == point - 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in runs)


def han() -> set[int]:
    """The code points of 通用规范汉字表 and of GB 2312."""
    table = {ord(c) for c in (HERE / "general-standard.txt").read_text("utf-8") if not c.isspace()}
    assert len(table) == 8105, len(table)
    rows = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return table | {ord(c) for pair in rows if (c := pair.decode("gb2312", "ignore"))}


def wanted(fonts: dict[Face, TTFont], charset: str) -> set[int]:
    """The characters of a charset that all of its faces have."""
    chinese = charset == "chinese"
    points = set(code_points(SIGNS)) | han() if chinese else set(code_points(LATIN))
    for face, font in fonts.items():
        if face.charset == charset:
            lacking = (han() if chinese else set()) - font.getBestCmap().keys()
            assert not lacking, (face.file, ranges(lacking))
            points &= font.getBestCmap().keys()
    return points


def part_characters(font: TTFont) -> None:
    """Give every character a glyph of its own, that no substitution yields for another either."""
    gsub = font["GSUB"].table
    taken = {
        form
        for lookup in gsub.LookupList.Lookup
        for sub in (getattr(sub, "ExtSubTable", sub) for sub in lookup.SubTable)
        if sub.LookupType == 1
        for form in sub.mapping.values()
    }
    for point, glyph in sorted(font.getBestCmap().items()):
        if glyph in taken:
            outline, metrics = font["glyf"].glyphs[glyph], font["hmtx"][glyph]
            copy = add_glyph(font, f"{glyph}.{point:04x}", outline, metrics)
            for table in font["cmap"].tables:
                if point in table.cmap:
                    table.cmap[point] = copy
        taken.add(glyph)


def rename(font: TTFont, face: Face) -> None:
    """Put our names in; the copyright, trademark and licence lines stay as they are."""
    version = font["name"].getDebugName(5).split(";")[0]
    names = {
        1: face.family,
        2: face.cut,
        3: f"{version};subset;{face.file}",
        4: f"{face.family} {face.cut}",
        5: f"{version}; subset for briefing",
        6: face.file,
    }
    font["name"].names = [r for r in font["name"].names if r.nameID in {0, 7, 13, 14}]
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)


def cut(font: TTFont, face: Face, points: set[int]) -> bytes:
    """The bytes of our font."""
    for table in {"BASE", "GlyphOrder", "STAT", "gasp", "vhea", "vmtx"} & set(font.keys()):
        del font[table]
    if face.charset == "chinese":
        add_chinese_forms(font)
    add_rooms(font)
    options = Options(
        layout_features=FEATURES + TAGS,
        layout_scripts=["*"],
        name_IDs=["*"],
        name_languages=["*"],
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    part_characters(font)
    rename(font, face)
    out = BytesIO()
    font.recalcTimestamp = False
    font.save(out)
    return out.getvalue()


def fetch(folder: Path) -> dict[Face, TTFont]:
    """The whole fonts, from npm, each the one whose hash stands above."""
    fonts: dict[Face, TTFont] = {}
    for design, package in PACKAGES.items():
        subprocess.run(
            ["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        (archive,) = folder.glob("*.tgz")
        with tarfile.open(archive) as tar:
            for face in (face for face in FACES if face.design == design):
                member = tar.extractfile(f"package/{face.path}")
                assert member is not None
                whole = member.read()
                found = hashlib.sha256(whole).hexdigest()
                assert found == face.sha256, f"{face.path} is {found}"
                fonts[face] = TTFont(BytesIO(whole))
        archive.unlink()
    return fonts


def make(folder: Path) -> None:
    """Write every face and `fonts.json` to `folder`."""
    with TemporaryDirectory() as scratch:
        fonts = fetch(Path(scratch))
    charsets = {charset: wanted(fonts, charset) for charset in ("chinese", "latin")}
    faces = []
    for face, font in fonts.items():
        made = cut(font, face, charsets[face.charset])
        (folder / f"{face.file}.ttf").write_bytes(made)
        faces.append(
            {
                "family": face.family,
                "weight": face.weight,
                "style": face.style,
                "file": f"{face.file}.ttf",
                "sha256": hashlib.sha256(made).hexdigest(),
                "charset": face.charset,
                "made-from": [f"npm:{PACKAGES[face.design]}", face.path, face.sha256],
            }
        )
        print(f"{face.file}.ttf  {len(made) / 1e6:.2f} MB", file=sys.stderr)
    listing = {
        "charsets": {name: ranges(points) for name, points in charsets.items()},
        "faces": faces,
    }
    (folder / "fonts.json").write_text(json.dumps(listing, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if sys.argv[1:] else HERE)
