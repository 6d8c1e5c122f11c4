"""The glyphs and features that setting Chinese and English together asks of a font.

- `locl` for English: “ ” ‘ ’ … narrow where `lang` says English, full-width elsewhere;
- `tnum` where figures are of different widths;
- `HALF`: full-width punctuation cut to half width;
- `B125`, `A125` and so on: Western letters and figures with room before or after them, in
  thousandths of an em, for the gap beside a Chinese character;
- `W250` and so on: pauses as much wider as those gaps are than the first of them.

Widths are those of glyphs, not put between two of them as `halt` and `kern` would: programs that read
PDFs take a tenth of an em between glyphs for a space, and stumble over glyphs that overlap.
"""

from collections.abc import Iterator
from typing import Any

from fontTools.otlLib import builder
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

NARROW = "“”‘’…"
HALVED = "（）《》〈〉【】〔〕「」『』“”‘’，。、；：？！"
FIGURES = "0123456789"
WESTERN = FIGURES + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%‰$€£¥+@#"
ROOMS = (125, 250, 375, 500)
PAUSES = "，。、；：？！"
TAGS = ["HALF", "locl", "tnum", *(f"{form}{room}" for room in ROOMS for form in "BAW")]


def add_chinese_forms(font: TTFont) -> None:
    """Add `locl` for English, `tnum` and `HALF` to a Chinese font."""
    cmap = font.getBestCmap()
    japanese = substitutes(font, "locl")  # the default: figures of one width, a low ellipsis
    drop_default(font, "locl")
    narrow = substitutes(font, "pwid") | {cmap[ord("…")]: japanese[cmap[ord("⋯")]]}
    add_feature(font, "tnum", {cmap[ord(c)]: japanese[cmap[ord(c)]] for c in FIGURES})
    add_feature(font, "locl", {cmap[ord(c)]: narrow[cmap[ord(c)]] for c in NARROW}, "ENG ")
    add_feature(font, "HALF", half_marks(font))
    for room in ROOMS[1:]:
        pauses = (cmap[ord(mark)] for mark in PAUSES)
        wide = {mark: moved(font, mark, f"{mark}.w{room}", 0, room - ROOMS[0]) for mark in pauses}
        add_feature(font, f"W{room}", wide)


def add_rooms(font: TTFont) -> None:
    """Add the forms with room before, after, and on both sides."""
    cmap = font.getBestCmap()
    glyphs = [cmap[ord(character)] for character in WESTERN if ord(character) in cmap]
    tabular = substitutes(font, "tnum")
    glyphs += [tabular[glyph] for glyph in glyphs if glyph in tabular]
    for room in ROOMS:
        before = {glyph: moved(font, glyph, f"{glyph}.b{room}", room, room) for glyph in glyphs}
        after = {
            glyph: moved(font, glyph, f"{glyph}.a{room}", 0, room)
            for glyph in [*glyphs, *before.values()]
        }
        add_feature(font, f"B{room}", before)
        add_feature(font, f"A{room}", after)


def half_marks(font: TTFont) -> dict[str, str]:
    """New glyphs of half the width, for the marks that `halt` would move."""
    cmap, halves = font.getBestCmap(), {}
    changes = {
        glyph: sub.Value[i] if sub.Format == 2 else sub.Value
        for sub in subtables(font["GPOS"].table, "halt")
        for i, glyph in enumerate(sub.Coverage.glyphs)
    }
    for glyph in (cmap[ord(mark)] for mark in HALVED):
        change = changes[glyph]
        left = getattr(change, "XPlacement", 0)
        halves[glyph] = moved(font, glyph, f"{glyph}.half", left, change.XAdvance)
    return halves


def moved(font: TTFont, glyph: str, name: str, right: int, wider: int) -> str:
    """Add a copy of a glyph that stands further to the right in a wider advance; its name."""
    pen, glyphs = TTGlyphPen(font.getGlyphSet()), font.getGlyphSet()
    glyphs[glyph].draw(TransformPen(pen, (1, 0, 0, 1, right, 0)))
    width, bearing = font["hmtx"][glyph]
    return add_glyph(font, name, pen.glyph(), (width + wider, bearing + right))


def add_glyph(font: TTFont, name: str, glyph: Any, metrics: tuple[int, int]) -> str:
    """Add a glyph at the end of a font; its name."""
    order = [*font.getGlyphOrder(), name]
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = order
    font["hmtx"][name] = metrics
    font["maxp"].numGlyphs = len(order)
    font.setGlyphOrder(order)
    return name


def subtables(table: Any, tag: str) -> Iterator[Any]:
    """The subtables of the first feature of that tag."""
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            for index in record.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    yield getattr(subtable, "ExtSubTable", subtable)
            return


def substitutes(font: TTFont, tag: str) -> dict[str, str]:
    """What the first feature of that tag puts in the place of what."""
    found: dict[str, str] = {}
    for subtable in subtables(font["GSUB"].table, tag):
        found.update(subtable.mapping)
    return found


def drop_default(font: TTFont, tag: str) -> None:
    """Take a feature away from texts whose language the font does not know."""
    table = font["GSUB"].table
    for script in (entry.Script for entry in table.ScriptList.ScriptRecord):
        system = script.DefaultLangSys
        records = [(i, table.FeatureList.FeatureRecord[i]) for i in system.FeatureIndex]
        system.FeatureIndex = [i for i, record in records if record.FeatureTag != tag]
        system.FeatureCount = len(system.FeatureIndex)


def add_feature(font: TTFont, tag: str, forms: dict[str, str], language: str = "") -> None:
    """Let a feature put forms in the place of glyphs, for every language or for one."""
    table = font["GSUB"].table
    lookup = builder.buildLookup([builder.buildSingleSubstSubtable(forms)])
    table.LookupList.Lookup.append(lookup)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.FeatureParams, record.Feature.LookupCount = None, 1
    record.Feature.LookupListIndex = [table.LookupList.LookupCount - 1]
    table.FeatureList.FeatureRecord.append(record)
    table.FeatureList.FeatureCount = len(table.FeatureList.FeatureRecord)
    for script in (entry.Script for entry in table.ScriptList.ScriptRecord):
        for system in systems(script, language):
            system.FeatureIndex.append(table.FeatureList.FeatureCount - 1)
            system.FeatureCount = len(system.FeatureIndex)


def systems(script: Any, language: str) -> list[Any]:
    """The language systems of a script, or a new one that begins as a copy of the default."""
    if not language:
        return [script.DefaultLangSys, *(entry.LangSys for entry in script.LangSysRecord)]
    entry = otTables.LangSysRecord()
    entry.LangSysTag, entry.LangSys = language, otTables.LangSys()
    entry.LangSys.LookupOrder, entry.LangSys.ReqFeatureIndex = None, 0xFFFF
    entry.LangSys.FeatureIndex = list(script.DefaultLangSys.FeatureIndex)
    script.LangSysRecord.append(entry)
    script.LangSysRecord.sort(key=lambda record: record.LangSysTag)
    return [entry.LangSys]
