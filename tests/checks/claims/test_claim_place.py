from typing import Any

import pytest
from demofolder import BUILDING, DemoFolder, row

PLACES = "vocabulary/places.yaml"
LANHE = (PLACES, "yunxi: {", "lanhe: {zh: 蓝河市, en: Lanhe, level: city, names: {zh: [蓝河]}}\nyunxi: {")  # fmt: skip
FIRMS_ZH, FIRMS_EN = "zh: 青山市已有{value}企业落户", "en: In Qingshan {value} have settled"


@pytest.mark.parametrize(
    "edits",
    [
        row("its own place", LANHE),
        row("the place around it", LANHE, (BUILDING, FIRMS_ZH, "zh: 云西省青山市已有{value}企业落户"), (BUILDING, FIRMS_EN, "en: In Qingshan, Yunxi Province, {value} have settled")),
        row("the place around it, in one language", (BUILDING, FIRMS_ZH, "zh: 云西省青山市已有{value}企业落户"), (BUILDING, FIRMS_EN, "en: «claim-place»In Qingshan {value} have settled")),
        row("its own place, in one language", (BUILDING, FIRMS_ZH, "zh: 已有{value}落户企业落户")),
        row("another city, in Chinese", LANHE, (BUILDING, FIRMS_ZH, "zh: «claim-place»蓝河已有{value}落户企业落户")),
        row("another city, in English", LANHE, (BUILDING, FIRMS_EN, "en: «claim-place»In Lanhe {value} settled as firms settled")),
        row("another city, beside its own", LANHE, (BUILDING, FIRMS_ZH, "zh: «claim-place»青山市和蓝河市已有{value}企业落户")),
        row("another city, in the name of a speaker", LANHE, ("vocabulary/actors.yaml", "lin-ke:", "lanhe-institute:\n  zh: 蓝河研究院\n  en: Lanhe Institute\n  basis: {zh: 公开名称, en: Its public name}\nlin-ke:"), (BUILDING, "qingshan-firms-2024:", "«speaker-unmatched»qingshan-firms-2024:"), (BUILDING, FIRMS_ZH, "zh: «claim-unlike-quote»据蓝河研究院，青山市已有{value}企业落户"), (BUILDING, FIRMS_EN, "en: According to the Lanhe Institute {value} have settled in Qingshan")),
        row("a city beside the name of a speaker", LANHE, ("vocabulary/actors.yaml", "lin-ke:", "lanhe-institute:\n  zh: 蓝河研究院\n  en: Lanhe Institute\n  basis: {zh: 公开名称, en: Its public name}\nlin-ke:"), (BUILDING, "qingshan-firms-2024:", "«speaker-unmatched»qingshan-firms-2024:"), (BUILDING, FIRMS_ZH, "zh: «claim-place»«claim-unlike-quote»据蓝河研究院，蓝河已有{value}企业落户"), (BUILDING, FIRMS_EN, "en: According to the Lanhe Institute {value} have settled in Qingshan")),
        row("a word that begins like a place", LANHE, (BUILDING, FIRMS_EN, "en: In Qingshan {value} have settled as Lanheans do")),
        row("a city that nobody lists", (BUILDING, FIRMS_ZH, "zh: 青山市和蓝河市已有{value}企业落户")),
    ],
)  # fmt: skip
def test_claim_place(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)
