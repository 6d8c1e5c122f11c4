from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, EN, DemoFolder, row

CONSTANTS, PLACES = "vocabulary/constants.yaml", "vocabulary/places.yaml"
UNITS, WORDLISTS = "vocabulary/units.yaml", "vocabulary/wordlists.yaml"
TERMS = "vocabulary/terms.yaml"


@pytest.mark.parametrize(
    "edits",
    [
        row("without contradiction"),
        row(
            "a constant in a unit that nobody knows",
            (CONSTANTS, "unit: kW", "unit: «unit-unknown»kilo"),
            (COMPUTING, "formula: {product", "formula: «formula-unfit»{product"),
            (COMPUTING, "standing: arithmetic", "standing: «reading-standing»arithmetic"),
        ),
        row("a constant that its reference states in another unit", (CONSTANTS, "zh: 每个机架折合2.5千瓦", "zh: 每个机架折合2500瓦")),
        row("a constant that is not what one language states", (CONSTANTS, "en: 2.5 kW", "en: «constant-differs»2.6 kW")),
        row("a constant stated beside another figure", (CONSTANTS, "zh: 每个机架折合2.5千瓦", "zh: «constant-differs»每个机架折合2.5千瓦至3千瓦")),
        row("a constant that nobody states", (CONSTANTS, "  stated: {zh: 每个机架折合2.5千瓦, en: 2.5 kW for each rack}\n", ""), (CONSTANTS, "standard-rack-power:\n  ", "standard-rack-power:\n  «field-missing»")),
        row(
            "a constant with the id of a fact",
            (CONSTANTS, "standard-rack-power:", "«id-twice»qingshan-firms-2024: {value: '1', unit: kW, zh: 功率, en: power, stated: {zh: 功率1千瓦, en: a power of 1 kW}, reference: {zh: 某, en: some}}\nstandard-rack-power:"),
            (BUILDING, "en: In Qingshan {value}", "en: «claim-indicator»In Qingshan {value}"),
            (EN, "and [[qingshan-firms-2024]] have", "and «reference-among-other-words»[[qingshan-firms-2024]] have"),
        ),
        row(
            "a counted thing with the name of a known unit",
            (UNITS, "firm:\n", "«id-twice»mu: {zh: 亩, words: [plots]}\nfirm:\n"),
            ("facts/building.yaml", "value: 2000亩", "value: «unit-unfit»2000亩"),
        ),
        row("a place within a place that does not exist", (PLACES, "within: yunxi", "within: «id-unknown»yundong")),
        row("a counted thing with a scale", (UNITS, "  zh: 家\n", "  zh: «unit-holds-number»万家\n")),
        row("a counted thing with a scale in English", (UNITS, "en: {one: firm, other: firms}", "en: «unit-holds-number»{one: firm, other: thousand firms}")),
        row("a counted thing with a scale in its quotes", (UNITS, "words: [firm,", "words: «unit-holds-number»[million firms, firm,")),
        row("a figure as a term", (TERMS, "five-g:", "racks: {zh: «name-is-figure»三千二百六十万架, en: «name-is-figure»32.6 million racks}\nfive-g:")),
        row("a number as a term", (TERMS, "five-g:", "racks: {zh: «name-is-figure»三十二, en: «name-is-figure»thirty-two}\nfive-g:")),
        row("a year as a term", (TERMS, "five-g:", "year: {zh: «name-is-figure»2024年, en: that year}\nfive-g:")),
        row("names that hold a figure", (TERMS, "five-g:", "substation: {zh: 500千伏变电站, en: 500 kV substation}\nplan: {zh: 十四五, en: Fourteenth Five-Year Plan}\nfive-g:")),
        row("a figure as a phrase", (WORDLISTS, "  zh: [一个, 一方面,", "  zh: «name-is-figure»[一个, 三百亿元, 一方面,")),
        row("a figure as an English phrase", (WORDLISTS, "en: [one of, one hand", "en: «name-is-figure»[one of, three quarters, one hand")),
        row("no list of plan words", (WORDLISTS, "plan:\n", "plans:\n"), (WORDLISTS, "", "«wordlist-missing»")),
        row(
            "no list of hedges",
            (WORDLISTS, "hedges:\n", "hedge:\n"),
            (WORDLISTS, "", "«wordlist-missing»"),
        ),
        row("a counted thing that is printed by a word of its own", ("vocabulary/units.yaml", "zh: 家", "zh: «unit-printed-other»间")),
        row("no list of words of advice", (WORDLISTS, "advice:\n", "advices:\n"), (WORDLISTS, "", "«wordlist-missing»")),
        row("an empty list of plan words", (WORDLISTS, "en: [plan, plans, aim, aims, target, goal, will, expect, expected]", "en: «field-unfit»[]")),
        row("what could not be read is not echoed", (PLACES, "level: city", "level: «field-unfit»town"), (BUILDING, "qualifier: about", "qualifier: about # ")),
    ],
)  # fmt: skip
def test_vocabulary(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
