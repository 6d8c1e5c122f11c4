from typing import Any

import pytest
from demofolder import COMPUTING, EN_SOURCE, DemoFolder, Edit, row

RULES = "vocabulary/plausibility.yaml"
RACKS, REVENUE = "value: 3.6万\n    standing: arithmetic", "value: 12亿元\n    standing: to-confirm"
REVENUE_READING = (
    f"  reading:\n    {REVENUE}\n    because:\n"
    "      zh: 与累计投资{qingshan-investment-2024}相比过大，亿可能被译成了billion\n"
    "      en: Too large beside an investment of {qingshan-investment-2024} to date; the unit 亿 may have become billion\n"
)  # fmt: skip
PRINTED = "  value: 12 billion yuan\n"


def racks(new: str) -> Edit:
    return COMPUTING, RACKS, new


def revenue(new: str) -> Edit:
    return COMPUTING, REVENUE, new


def unread(value: str, more: str = "") -> tuple[Edit, Edit]:
    """Take the reading of the revenue away."""
    return (COMPUTING, REVENUE_READING, more), (COMPUTING, PRINTED, f"  value: {value}\n")


def quality(name: str) -> Edit:
    return EN_SOURCE, "quality: machine-translation", f"quality: {name}"


def same_revenue(value: str) -> Edit:
    """Add a figure of the same thing, from an original source."""
    return (
        COMPUTING,
        "qingshan-revenue-2025:",
        "again:\n  place: qingshan\n  indicator: revenue\n"
        f"  value: {value}\n  during: 2025-01/2025-06\n  status: achieved\n"
        "  claim: {zh: '青山市算力产业收入{value}', en: 'Qingshan took in {value}'}\n"
        "  source: yanshi-2025\n  quote: 累计完成投资３５．６亿元\nqingshan-revenue-2025:",
    )


@pytest.mark.parametrize(
    "edits",
    [
        row("one that a rule decides, one to be confirmed"),
        row("no slip makes it", revenue("value: «reading-unfounded»13亿元\n    standing: to-confirm")),
        row("the printed value again", revenue("value: «reading-unfounded»120亿元\n    standing: to-confirm")),
        row("another power of ten", revenue("value: «reading-unfounded»1.2亿元\n    standing: to-confirm")),
        row("near what the rule asks, but no slip", racks("value: «reading-unfounded»3.61万\n    standing: arithmetic")),
        row("the slip the other way round", racks("value: «reading-unfounded»«figure-implausible»3.6亿\n    standing: arithmetic")),
        row("no rule decides", revenue("value: 12亿元\n    standing: «reading-standing»arithmetic")),
        row("a rule decides", racks("value: 3.6万\n    standing: «reading-standing»to-confirm"), (COMPUTING, "{product: [", "«formula-unfit»{product: [")),
        row("the rule that decided is gone", (RULES, "kind: ratio\n  indicators: [it-capacity, standard-racks]", "kind: ratio\n  indicators: [users, standard-racks]"), racks("value: 3.6万\n    standing: «reading-standing»arithmetic")),
        row("without a value", revenue("standing: to-confirm")),
        row("in an original nothing is translated", quality("original"), revenue("value: «reading-unfounded»12亿元\n    standing: to-confirm"), racks("value: «reading-unfounded»3.6万\n    standing: arithmetic")),
        row("a doubt", *unread("«translation-trap»12 billion yuan")),
        row("a doubt in a summary", *unread("«translation-trap»12 billion yuan"), quality("summary"), (EN_SOURCE, "voice: press-release", "voice: summary")),
        row("no doubt in a text of unknown origin", *unread("12 billion yuan"), quality("unknown")),
        row("accepted", *unread("12 billion yuan", "  accepted: {zh: 与公报一致, en: As in the bulletin}\n")),
        row("accepted without need", *unread("12 billion yuan", "  accepted: «accepted-idle»{zh: 与公报一致, en: As in the bulletin}\n"), quality("unknown")),
        row("settled by a rule that only the printed figure keeps", *unread("12 billion yuan"), (RULES, "shares:", "most: {kind: bounds, indicators: [revenue], min: '2000000000', because: {zh: 常识, en: common sense}}\nshares:")),
    ],
)  # fmt: skip
def test_reading(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


@pytest.mark.parametrize(
    ("other", "is_doubted"),
    [("12亿元", True), ("12.5亿元", True), ("120亿元", False), ("1.2亿元", False)],
)
def test_a_figure_of_the_same_thing(demo: DemoFolder, other: str, is_doubted: bool) -> None:
    demo.edit(same_revenue(other), *unread("12 billion yuan"), quality("unknown"))
    found = [p for p in demo.problems() if p.code == "translation-trap"]
    assert ["again is just so large" in p.what.en for p in found] == [True] * is_doubted


ARTICLE = "sources/demo-daily-2025/article.txt"
ANSWER = "  accepted: {zh: 与公报一致, en: As in the bulletin}\n"
LATER = (
    "\nlater:\n  place: qingshan\n  indicator: servers\n  measure: multiple\n  base: 2020\n"
    "  value: twice\n  as-of: 2024\n  status: achieved\n"
    "  claim: {{zh: '青山市服务器增加{{value}}', en: 'Qingshan saw its servers increase {{value}}'}}\n"
    "  source: {source}\n  quote: {quote}\n{more}"
)


def doubted(demo: DemoFolder, sentence: str, answer: str, *edits: Edit) -> list[str]:
    """Return the doubts on a multiple that the last sentence of a source tells."""
    source = "demo-daily-2025" if sentence.isascii() else "yanshi-2025"
    later = LATER.format(source=source, quote=sentence.rstrip(".。"), more=answer)
    if not sentence.isascii():
        later = later.replace("twice", "2倍")
    for name, added in (
        (f"sources/{source}/article.txt", f"{sentence}\n"),
        (COMPUTING, later),
    ):
        demo.path(name).write_bytes(demo.path(name).read_bytes() + added.encode())
    demo.edit(*edits)
    place = demo.path(COMPUTING).read_text(encoding="utf-8").count("\n", 0, -len(later))
    return sorted(
        p.code
        for p in demo.problems()
        if p.code in ("multiple-ambiguous", "translation-garbled", "accepted-idle")
        and p.where.line > place
    )


MORE, AS_MANY = "Servers increased twice on 2020.", "Servers were twice those of 2020."
STUTTER = "Servers were were twice those of 2020."
WAITS = "  reading: {standing: to-confirm, because: {zh: 待查, en: Open}}\n"
ZH_TRANSLATED = ("sources/yanshi-2025/source.yaml", "quality: original", "quality: translation")


@pytest.mark.parametrize(
    ("sentence", "answer", "edits", "found"),
    [
        (MORE, "", [], ["multiple-ambiguous"]),
        (MORE, ANSWER, [], []),
        (MORE, WAITS, [], []),
        (MORE, "", [quality("unknown")], ["multiple-ambiguous"]),
        (MORE, "", [quality("original")], []),
        (MORE, ANSWER, [quality("original")], ["accepted-idle"]),
        (AS_MANY, "", [], []),
        (STUTTER, "", [], ["translation-garbled"]),
        (STUTTER, ANSWER, [], []),
        (STUTTER, WAITS, [], []),
        (STUTTER, "", [quality("unknown")], []),
        ("Servers had had twice those of 2020.", "", [], []),
        ("Servers in New York New York were twice those of 2020.", "", [], []),
        ("服务器增加2倍。", "", [ZH_TRANSLATED], ["multiple-ambiguous"]),
        ("服务器增加2倍。", "", [], []),
        ("服务器台数台数为2倍。", "", [ZH_TRANSLATED], ["translation-garbled"]),
        ("服务器一台一台加到2倍。", "", [ZH_TRANSLATED], []),
    ],
)  # fmt: skip
def test_words_that_leave_a_figure_open(
    demo: DemoFolder, sentence: str, answer: str, edits: list[Edit], found: list[str]
) -> None:
    assert doubted(demo, sentence, answer, *edits) == found


def test_the_cure_says_that_an_original_was_not_translated(demo: DemoFolder) -> None:
    demo.edit(quality("original"))
    problems = [one for one in demo.problems() if one.code == "reading-unfounded"]
    assert problems and all("quality: original" in one.cure.zh for one in problems)
