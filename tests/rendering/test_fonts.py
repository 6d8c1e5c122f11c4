from collections import Counter
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefing.rendering.fonts import FontsChanged, faces, fontface_css, missing_glyphs, named

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
FACES = faces(FONTS)


def gb_2312() -> set[str]:
    rows = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {character for pair in rows if (character := pair.decode("gb2312", "ignore"))}


def general_standard() -> list[str]:
    return [c for c in (FONTS / "general-standard.txt").read_text("utf-8") if not c.isspace()]


@pytest.fixture(scope="module", params=FACES, ids=lambda face: face.file.stem)
def font(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(request.param.file)


def chinese(font: TTFont) -> bool:
    return str(font["name"].getDebugName(6)).endswith(("SC-Regular", "SC-Bold"))


def test_the_general_standard_table_has_8105_characters_in_three_levels() -> None:
    table = general_standard()
    assert len(table) == len(set(table)) == 8105
    assert (table[0], table[3500], table[6500], table[-1]) == ("一", "乂", "亍", "蠼")


def test_a_text_in_simplified_chinese_lacks_no_glyph() -> None:
    assert missing_glyphs("".join(general_standard()) + "".join(gb_2312()), FONTS) == ()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("镕喆赟垚玥珺 “→” – — … · × ≥ ≤ ℃ % ‰ ¥ € £ § † ‡ ※ ▲ ● ○ ■ □ ◆ ◇ ①⑳ ² ₂ ㎡ ½", ()),
        ("line\nbreak\ttab\u200b\u2060", ()),
        ("Ångström, Łódź, Dvořák, “naïve”", ()),
        ("大⼤", ("⼤",)),
        ("🎉 and אב", ("א", "ב", "🎉")),
    ],
)
def test_missing_glyphs(text: str, missing: tuple[str, ...]) -> None:
    assert missing_glyphs(text, FONTS) == missing


def test_a_message_names_a_character_so_that_it_can_be_searched_for() -> None:
    assert named("⼤") == "⼤ (U+2F24 KANGXI RADICAL BIG)"


def test_no_two_rules_share_a_family_weight_and_style() -> None:
    rules = fontface_css(FONTS).splitlines()
    keys = [rule.partition("; src:")[0] for rule in rules]
    assert len(set(keys)) == len(rules) == len(FACES)
    assert 'font-family: "Briefing Serif SC"; font-weight: 700; font-style: normal' in keys[1]


def test_a_font_that_is_not_the_one_described_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fonts.json").write_bytes((FONTS / "fonts.json").read_bytes())
    for face in FACES:
        (tmp_path / face.file.name).write_bytes(face.file.read_bytes())
    damaged = tmp_path / FACES[2].file.name
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    with pytest.raises(FontsChanged, match=damaged.name):
        faces(tmp_path)


def test_the_listing_says_what_the_font_covers(font: TTFont) -> None:
    (face,) = (face for face in FACES if face.file.stem == font["name"].getDebugName(6))
    assert face.characters == font.getBestCmap().keys()
    assert face.weight == font["OS/2"].usWeightClass
    assert (face.style == "italic") == bool(font["OS/2"].fsSelection & 1)


def test_each_character_has_a_glyph_of_its_own_and_radicals_have_none(font: TTFont) -> None:
    cmap = font.getBestCmap()
    assert [glyph for glyph, times in Counter(cmap.values()).items() if times > 1] == []
    assert not cmap.keys() & range(0x2E80, 0x2FE0)


def test_the_features_that_pages_are_set_with_are_there(font: TTFont) -> None:
    have = {
        record.FeatureTag
        for tag in ("GSUB", "GPOS")
        for record in font[tag].table.FeatureList.FeatureRecord
    }
    assert {"kern", "tnum", "A125", "B125", "A500", "B500"} <= have
    assert not chinese(font) or {"halt", "HALF", "locl"} <= have


def test_names_are_our_own_and_the_licence_stays(font: TTFont) -> None:
    names = {number: str(font["name"].getDebugName(number)) for number in (0, 1, 3, 4, 6, 14)}
    assert "Adobe" in names[0]
    assert "OFL" in names[14] or "openfontlicense" in names[14]
    ours = " ".join(names[number] for number in (1, 3, 4, 6))
    assert "Briefing" in ours
    assert "Source" not in ours
    assert "Noto" not in ours


def test_figures_of_tables_are_of_one_width(font: TTFont) -> None:
    cmap, table = font.getBestCmap(), font["GSUB"].table
    (lookup,) = next(
        record.Feature.LookupListIndex
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
    )
    (subtable,) = table.LookupList.Lookup[lookup].SubTable
    mapping = getattr(subtable, "ExtSubTable", subtable).mapping
    figures = [cmap[ord(figure)] for figure in "0123456789"]
    assert len({font["hmtx"][mapping.get(glyph, glyph)][0] for glyph in figures}) == 1
