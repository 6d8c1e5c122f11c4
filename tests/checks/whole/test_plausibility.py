import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from demofolder import BUILDING, COMPUTING, PROJECT, TEMPLATES, DemoFolder, codes, row

from briefing.checking.examining import examine
from briefing.problems import errors

RULES = "vocabulary/plausibility.yaml"
EN_QUALITY = "quality: machine-translation"
READING = "value: 3.6万\n"
REVENUE = "value: 12亿元\n"
SHARE = "value: 45.2%"


def rule(text: str) -> tuple[str, str, str]:
    """Return an edit that adds a rule to those of the demo."""
    return RULES, "shares:", f"{text}, because: {{zh: 常识, en: common sense}}}}\nshares:"


@pytest.mark.parametrize(
    "edits",
    [
        row("readings keep the rules"),
        row("a reading that breaks a rule as well", (COMPUTING, READING, "value: «reading-unfounded»«figure-implausible»36万\n")),
        row("a bound", rule("most: {kind: bounds, indicators: [firms], max: '50'"), (BUILDING, "value: 62家", "value: «figure-implausible»62家")),
        row("a bound that is kept", rule("most: {kind: bounds, indicators: [firms], min: '50', max: '62'")),
        row("a bound in another unit", rule("most: {kind: bounds, indicators: [it-capacity], max: '80'"), (COMPUTING, "value: 90 MW", "value: «figure-implausible»90 MW")),
        row("a bound in another unit that is kept", rule("most: {kind: bounds, indicators: [it-capacity], max: '90'")),
        row("accepted", rule("most: {kind: bounds, indicators: [firms], max: '50'"), (BUILDING, "  value: 62家", "  accepted: {zh: 含分店, en: Branches count}\n  value: 62家")),
        row("accepted without need", (BUILDING, "  value: 62家", "  accepted: «accepted-idle»{zh: 含分店, en: Branches count}\n  value: 62家")),
        row("what waits for its original, read so that it keeps a rule", rule("most: {kind: bounds, indicators: [revenue], max: '2000000000'")),
        row("and read so that it breaks it", rule("most: {kind: bounds, indicators: [revenue], max: '2000000000'"), (COMPUTING, REVENUE, "value: «reading-unfounded»«figure-implausible»120亿元\n")),
        row("a ratio", rule("crowd: {kind: ratio, indicators: [servers, standard-racks], min: '1'"), (BUILDING, "value: ３．２万架", "value: «figure-implausible»«figure-implausible»３．２万架")),
        row("a ratio that is kept", rule("crowd: {kind: ratio, indicators: [servers, standard-racks], min: '0.1', max: '1'")),
        row("a ratio of two times", rule("density: {kind: ratio, indicators: [firms, computing-power], min: '1000'")),
        row("a share above the whole", (BUILDING, SHARE, "value: «figure-implausible»«value-differs»145.2%")),
        row("a rule without limits", rule("most: {kind: «rule-form»bounds, indicators: [firms]")),
        row("a ratio of one", rule("crowd: {kind: «rule-form»ratio, indicators: [servers], min: '1'")),
        row("a rule for an unknown indicator", rule("most: {kind: bounds, indicators: «rule-form»[shops], max: '50'")),
        row("a rule with an unknown constant", rule("crowd: {kind: ratio, indicators: [servers, users], per: «rule-form»rack-power, min: '1'")),
        row("a rule of an unknown kind", rule("most: {kind: «field-unfit»guess, max: '50'")),
    ],
)  # fmt: skip
def test_plausibility(demo: DemoFolder, edits: Any) -> None:
    demo.expect(*edits)


LAND = """\
{name}:
  place: {place}
  indicator: firms
{part}  value: {value}
  as-of: 2024
  status: achieved
  claim: {{zh: "云西省青山市企业{{value}}", en: "In Yunxi Province and Qingshan {{value}}"}}
  source: yanshi-2025
  quote: 已有６２家企业落户
"""
"""A fact without evidence of its own: what the check of figures says of it is not looked at."""


def firms(name: str, value: str, place: str = "qingshan", part: str = "") -> str:
    return LAND.format(name=name, place=place, value=value, part=part)


@pytest.mark.parametrize(
    ("added", "found"),
    [
        ([firms("province", "62", "yunxi")], []),
        ([firms("province", "600", "yunxi")], []),
        ([firms("province", "61", "yunxi")], ["places-and-parts"]),
        ([firms("big", "20", part="  part: big\n"), firms("small", "42", part="  part: small\n")], []),
        ([firms("big", "20", part="  part: big\n"), firms("small", "40", part="  part: small\n")], ["sizes"]),
        ([firms("big", "80", part="  part: big\n")], ["places-and-parts"]),
    ],
    ids=["as many", "a part", "more than its province", "parts add up", "parts fall short", "a part too large"],
)  # fmt: skip
def test_wholes(demo: DemoFolder, added: list[str], found: list[str]) -> None:
    demo.edit(
        rule("sizes: {kind: total, indicators: [firms], parts: [big, small], tolerance: '0.5'"),
        ("vocabulary/indicators.yaml", "unit: firm}", "unit: firm, parts: {big: {zh: 大, en: big}, small: {zh: 小, en: small}}}"),
        (BUILDING, "qingshan-firms-2024:", f"{''.join(added)}qingshan-firms-2024:"),
    )  # fmt: skip
    said = [p.what.en for p in demo.problems() if p.code == "figure-implausible"]
    assert [re.search("rule ([a-z-]+)", words)[1] for words in said] == found  # type: ignore[index]


@pytest.mark.parametrize(
    ("quality", "hint"),
    [("machine-translation", True), ("summary", True), ("unknown", True), ("original", False)],
)
def test_the_cure_names_the_slip_of_translation(demo: DemoFolder, quality: str, hint: bool) -> None:
    demo.edit(
        ("sources/demo-daily-2025/source.yaml", EN_QUALITY, f"quality: {quality}"),
        rule("most: {kind: bounds, indicators: [revenue], max: '2000000000'"),
        (COMPUTING, REVENUE, "value: 120亿元\n"),
    )
    (problem,) = [one for one in demo.problems() if one.code == "figure-implausible"]
    assert ("亿 read as billion" in problem.cure.en) is hint
    assert ("亿被译成了billion" in problem.cure.zh) is hint


@pytest.fixture
def ours(tmp_path: Path) -> DemoFolder:
    """A copy of the content that is shipped."""
    return DemoFolder(Path(shutil.copytree(PROJECT / "content", tmp_path / "content")))


def test_our_racks_are_caught_without_their_reading(ours: DemoFolder) -> None:
    path = ours.path("facts/infrastructure.yaml")
    text, count = re.subn(
        r"  reading:\n    value: 326,000\n(?:    .*\n)+", "", path.read_text(encoding="utf-8")
    )
    assert count == 1
    path.write_text(text, encoding="utf-8")
    problems = errors(examine(ours.content, TEMPLATES)[1])
    told = {problem.code for problem in problems}
    assert told == {"figure-implausible", "comparison-false"}  # what agreed with it no longer does
    problems = [problem for problem in problems if problem.code == "figure-implausible"]
    assert (
        codes(problems, ours.content) == ["figure-implausible facts/infrastructure.yaml:5:10"] * 2
    )
    assert all("万 read as million" in problem.cure.en for problem in problems)


@pytest.mark.parametrize(
    ("printed", "misread"),
    [("$4.62 billion", "$46.2 billion"), ("$4.62 billion", "$0.462 billion")],
)
def test_a_rate_of_exchange_that_cannot_be(ours: DemoFolder, printed: str, misread: str) -> None:
    ours.edit(("facts/investment.yaml", f"  value: {printed}", f"  value: {misread}"))
    found = {problem.code for problem in errors(examine(ours.content, TEMPLATES)[1])}
    assert found == {"figure-implausible", "value-differs"}
