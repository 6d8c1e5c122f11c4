from typing import Any

import pytest
from demofolder import DemoFolder, row

PLACES, INDICATORS = "vocabulary/places.yaml", "vocabulary/indicators.yaml"
ACTORS = "vocabulary/actors.yaml"
COAL = "coal: {zh: %s, en: %s, unit: t, names: {zh: [煤产量], en: [coal]}}\n"
POWER = "power: {zh: %s, en: %s, unit: kWh, names: {zh: [电量], en: [generated]}}\n"
MINISTRY = "ministry: {zh: 工业和信息化部, en: the Ministry of Industry and Information Technology, basis: {zh: 官方, en: official}, names: {%s}}\nlin-ke:\n"
COMMISSION = "ndrc: {zh: 国家发展和改革委员会, en: the National Development and Reform Commission, basis: {zh: 官方, en: official}}\nlin-ke:\n"
PERSON = "liu-yong: {zh: %s, en: Liu Yong, basis: {zh: 从原文字母, en: as printed}}\nlin-ke:\n"


@pytest.mark.parametrize(
    "edits",
    [
        row("names that are forms of each other"),
        row("the very name of another actor", ("vocabulary/actors.yaml", "lin-ke:\n  zh: 林可\n  en: Lin Ke\n", "ke-lin: {zh: 柯林, en: Ke Lin, basis: {zh: 两种文字的来源各印有其名, en: Each source prints it}}\nlin-ke:\n  zh: 林可\n  en: «name-foreign»Lin Ke\n  names: {en: [Lin, Ke Lin]}\n")),
        row("the name of another place", (PLACES, "qingshan:", "gushan: {zh: 白石县, en: Gushan, level: county}\nbaishi: {zh: «name-foreign»孤山县, en: Baishi, level: county, names: {zh: [白石]}}\nqingshan:")),
        row("the name of another indicator", (INDICATORS, "land: {", f"{COAL % ('«name-foreign»发电量', 'coal output')}{POWER % ('«name-foreign»煤炭产量', 'power generated')}land: {{")),
        row("the English name of another indicator", (INDICATORS, "land: {", f"{COAL % ('煤炭产量', '«name-foreign»power generated')}{POWER % ('发电量', '«name-foreign»coal output')}land: {{")),
        row("a shortened name, and initials", (ACTORS, "lin-ke:\n", MINISTRY % "zh: [工信部], en: [MIIT]")),
        row("the initials of another", (ACTORS, "lin-ke:\n", (MINISTRY % "en: [NDRC]").replace("en: the", "en: «name-foreign»the") .replace("lin-ke:\n", COMMISSION))),
        row("an alias beside a short form", (PLACES, "zh: [青山]", "zh: [石灰之乡, 青山]")),
        row("an alias alone", (PLACES, "{zh: 云西省,", "{names: {zh: [全省], en: [the province]}, zh: 云西省,")),
        row("a part of a word", (PLACES, "en: Yunxi Province,", "en: Yunxi Province, names: {en: [Qing]},")),
        row("letters kept in both", (ACTORS, "lin-ke:\n", PERSON % "Liu Yong")),
        row("letters of another person", (ACTORS, "lin-ke:\n", PERSON % "«name-foreign»Ping Qingzhong")),
    ],
)  # fmt: skip
def test_names(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
