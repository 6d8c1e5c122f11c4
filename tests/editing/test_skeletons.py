"""What `briefing new` starts: nothing invented, each gap told, and no gap but those."""

import pytest
from demofolder import DemoFolder, replace

Capture = pytest.CaptureFixture[str]
BRIEFING = "briefings/yunxi"


def gaps(demo: DemoFolder) -> list[str]:
    """Return code and sentence of each problem, in the order of the file."""
    return [f"{problem.code}: {problem.what.en}" for problem in demo.problems()]


def test_a_briefing_is_a_card_and_bodies_with_gaps(demo: DemoFolder) -> None:
    assert demo.run("new", "briefing", "yunxi") == 0
    assert gaps(demo) == [
        "field-unfit: title.zh is empty",
        "field-unfit: title.en is empty",
        "field-unfit: audience.zh is empty",
        "field-unfit: audience.en is empty",
        "field-unfit: key-figures: '[…]' does not fit",
    ]
    card = demo.path(f"{BRIEFING}/briefing.yaml")
    replace(card, 'title: {zh: "", en: ""}', "title: {zh: 云溪, en: Yunxi}")
    replace(card, 'audience: {zh: "", en: ""}', "audience: {zh: 读者, en: Readers}")
    key_figures = "[qingshan-racks-2024, qingshan-investment-2024, qingshan-green-power-2024]"
    replace(card, "key-figures: []", f"key-figures: {key_figures}")
    assert {problem.code for problem in demo.problems()} == {"fact-unknown"}
    for language in ("zh", "en"):
        body = demo.path(f"{BRIEFING}/body.{language}.md")
        text = body.read_text(encoding="utf-8").replace("[[fact]]", "[[qingshan-racks-2024|claim]]")
        body.write_text(text, encoding="utf-8")
    assert gaps(demo) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["briefing", "qingshan"], "is there already"),
        (["briefing", "../yunxi"], "lower-case letters"),
        (["briefing", "云溪"], "lower-case letters"),
    ],
)
def test_what_cannot_be_started_is_said_and_nothing_is_written(
    demo: DemoFolder, capsys: Capture, arguments: list[str], told: str
) -> None:
    before = sorted(demo.content.rglob("*"))
    assert demo.run("new", *arguments) == 2
    assert told in capsys.readouterr().err
    assert sorted(demo.content.rglob("*")) == before
