"""What `briefing new` starts: nothing invented, each gap told, and no gap but those."""

import hashlib
from pathlib import Path

import pytest
from demofolder import DemoFolder, replace

from briefing import skeletons
from briefing.cli import main

Capture = pytest.CaptureFixture[str]
ARTICLE = "Yunxi adds wind power\nThe city of Qingshan looked on.\n"
CARD = "sources/yunxi-2025/source.yaml"
BRIEFING = "briefings/yunxi"


def run(demo: DemoFolder, *arguments: str) -> int:
    return main(["new", *arguments, "--content", str(demo.content)])


def gaps(demo: DemoFolder) -> list[str]:
    """Return code and sentence of each problem, in the order of the file."""
    return [f"{problem.code}: {problem.what.en}" for problem in demo.problems()]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "received.txt"
    path.write_bytes(ARTICLE.encode())
    return path


def test_a_source_is_the_article_and_a_card_with_gaps(
    demo: DemoFolder, article: Path, capsys: Capture
) -> None:
    assert run(demo, "source", "yunxi-2025", str(article)) == 0
    assert "source.yaml" in capsys.readouterr().out
    assert demo.path("sources/yunxi-2025/article.txt").read_bytes() == article.read_bytes()
    card = demo.path(CARD).read_text(encoding="utf-8")
    assert hashlib.sha256(article.read_bytes()).hexdigest() in card
    assert gaps(demo) == [
        "field-unfit: label.zh is empty",
        "field-unfit: label.en is empty",
        "field-unfit: about.place.value is empty",
        "field-unfit: about.place.quote is empty",
    ]


def test_a_source_whose_gaps_are_filled_is_a_source(demo: DemoFolder, article: Path) -> None:
    run(demo, "source", "yunxi-2025", str(article))
    replace(demo.path(CARD), '{zh: "", en: ""}', "{zh: 一篇报道, en: A report}")
    replace(
        demo.path(CARD), '{value: "", quote: ""}', "{value: qingshan, quote: The city of Qingshan}"
    )
    assert gaps(demo) == []


def test_a_briefing_is_a_card_and_bodies_with_gaps(demo: DemoFolder) -> None:
    assert run(demo, "briefing", "yunxi") == 0
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
    ("text", "language"),
    [("大同市的算力", "zh"), ("Datong’s 算力 grows by the day, and by the year", "en"), ("", "en")],
)
def test_the_language_is_that_of_the_article(text: str, language: str) -> None:
    card = skeletons.source(text.encode())["source.yaml"].decode()
    assert f"language: {language} " in card


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["source", "yanshi-2025", "ARTICLE"], "is there already"),
        (["briefing", "qingshan"], "is there already"),
        (["source", "Yunxi_2025", "ARTICLE"], "lower-case letters"),
        (["briefing", "../yunxi"], "lower-case letters"),
        (["source", "yunxi-2025"], "new source ID ARTICLE"),
        (["briefing", "yunxi", "ARTICLE"], "new source ID ARTICLE"),
        (["source", "yunxi-2025", "missing.txt"], "missing.txt"),
        (["source", "yunxi-2025", "GBK"], "save it as UTF-8"),
    ],
)
def test_what_cannot_be_started_is_said_and_nothing_is_written(
    demo: DemoFolder, article: Path, capsys: Capture, arguments: list[str], told: str
) -> None:
    gbk = article.with_name("gbk.txt")
    gbk.write_bytes("大同市".encode("gbk"))
    paths = {"ARTICLE": str(article), "GBK": str(gbk)}
    before = sorted(demo.content.rglob("*"))
    assert run(demo, *(paths.get(argument, argument) for argument in arguments)) == 2
    assert told in capsys.readouterr().err
    assert sorted(demo.content.rglob("*")) == before
