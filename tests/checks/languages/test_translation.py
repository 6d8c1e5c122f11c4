from typing import Any

import pytest
from demofolder import BUILDING, EN, ZH, DemoFolder, row

from briefing.reading.reader import read
from briefing.text.translations import NAME, confirmed, twins

ZH_CLAIM = "zh: 青山市累计完成投资{value}"
EN_CLAIM = "en: Qingshan has invested {value}"
ZH_NEW, EN_NEW = "zh: 青山市累计已完成投资{value}", "en: Qingshan has invested {value} so far"
ZH_BLOCK, EN_BLOCK = "2. 用地：拟新增", "2. Land: the city plans to add"


def confirm(demo: DemoFolder) -> None:
    (demo.content / NAME).write_text(confirmed(read(demo.content)[0]), encoding="utf-8")


@pytest.mark.parametrize(
    "edits",
    [
        row("nothing edited"),
        row("a claim, in Chinese", (BUILDING, ZH_CLAIM, ZH_NEW.replace("zh: ", "zh: «translation-stale»"))),
        row("a claim, in English", (BUILDING, EN_CLAIM, EN_NEW.replace("en: ", "en: «translation-stale»"))),
        row("a claim, in both", (BUILDING, ZH_CLAIM, ZH_NEW), (BUILDING, EN_CLAIM, EN_NEW)),
        row("spaces alone", (BUILDING, EN_CLAIM, EN_CLAIM.replace("en: ", "en:  "))),
        row("prose, in Chinese", (ZH, ZH_BLOCK, f"«translation-stale»{ZH_BLOCK}土地")),
        row("prose, in English", (EN, EN_BLOCK, "«translation-stale»2. Land: the city also plans to add")),
        row("prose, in both", (ZH, ZH_BLOCK, f"{ZH_BLOCK}土地"), (EN, EN_BLOCK, "2. Land: the city also plans to add")),
    ],
)  # fmt: skip
def test_a_text_is_not_edited_in_one_language_alone(demo: DemoFolder, edits: Any) -> None:
    confirm(demo)
    demo.expect(*edits)


def test_what_was_never_confirmed_is_counted_and_not_warned_of(demo: DemoFolder) -> None:
    demo.expect((BUILDING, ZH_CLAIM, ZH_NEW))
    library = read(demo.content)[0]
    assert not any(pair.is_confirmed(library) for pair in twins(library))


def test_translated_confirms_everything_as_it_stands(
    demo: DemoFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    demo.edit((BUILDING, ZH_CLAIM, ZH_NEW))
    assert demo.run("translated") == 0
    assert "translations.yaml" in capsys.readouterr().out
    library = read(demo.content)[0]
    assert all(pair.is_confirmed(library) for pair in twins(library))
    demo.expect()


def test_translated_confirms_nothing_while_there_are_errors(demo: DemoFolder) -> None:
    demo.edit((BUILDING, "value: 35.6亿元", "value: 36.6亿元"))
    assert demo.run("translated") == 1
    assert not (demo.content / NAME).exists()


def test_a_broken_file_of_confirmations_is_an_error(demo: DemoFolder) -> None:
    (demo.content / NAME).write_text("0a1b2c: 3d4e5f\n", encoding="utf-8")
    assert [problem.code for problem in demo.problems()] == ["field-unfit"]
