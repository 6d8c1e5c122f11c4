"""`briefing check FILE`: what is wrong in a file, and what it makes wrong elsewhere."""

from typing import Any

import pytest
from demofolder import BUILDING, CARD, COMPUTING, EN, TEMPLATES, ZH, DemoFolder, codes

from briefing.checking.examining import examine
from briefing.editing.scope import concerning, content_path

ZH_ARTICLE = "sources/yanshi-2025/article.txt"
EN_ARTICLE = "sources/demo-daily-2025/article.txt"


def told_of(demo: DemoFolder, name: str) -> list[str]:
    library, problems = examine(demo.content, TEMPLATES)
    path = content_path(demo.path(name), library)
    assert path == str(demo.path(name))
    found = codes(concerning(path, problems, library), demo.content)
    return [entry.partition(":")[0] for entry in found]


WRONG_VALUE = (BUILDING, "value: 62家", "value: 63家")
TYPED = (ZH, "**有待核实**", "**有2处待核实**")
CHANGED = (ZH_ARTICLE, "累计完成投资３５．６亿元", "累计完成投资３５．７亿元")
NO_FACT = (BUILDING, "qingshan-land-2026:", "qingshan-land-2027:")
NO_UNITS = ("vocabulary/units.yaml", "firm:", "firm: [")
UNQUOTED = (COMPUTING, "quote: with 3.6 million standard racks", "quote: with 3.7 million standard racks")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "edits", "expected"),
    [
        (BUILDING, [WRONG_VALUE, TYPED], [f"figure-typed {ZH}", f"value-differs {BUILDING}"]),
        (COMPUTING, [WRONG_VALUE], []),
        (EN, [TYPED], [f"figure-typed {ZH}"]),
        (ZH_ARTICLE, [CHANGED, UNQUOTED], [f"quote-unresolved {BUILDING}", f"source-changed {ZH_ARTICLE}"]),
        (EN_ARTICLE, [CHANGED, WRONG_VALUE], []),
        (EN_ARTICLE, [UNQUOTED], [f"quote-unresolved {COMPUTING}"]),
        (COMPUTING, [NO_UNITS], ["yaml-syntax vocabulary/units.yaml"]),
        (CARD, [NO_FACT], [f"fact-unknown {EN}", f"fact-unknown {ZH}", f"fact-unknown {CARD}"]),
        (BUILDING, [NO_FACT], [f"fact-unknown {EN}", f"fact-unknown {ZH}", f"fact-unknown {CARD}"]),
    ],
)  # fmt: skip
def test_what_a_file_makes_wrong(
    demo: DemoFolder, name: str, edits: Any, expected: list[str]
) -> None:
    demo.edit(*edits)
    assert sorted(set(told_of(demo, name))) == expected


def test_a_vocabulary_is_told_of_every_fact(demo: DemoFolder) -> None:
    demo.edit(("vocabulary/places.yaml", "qingshan: ", "qingshan-city: "))
    assert f"id-unknown {BUILDING}" in told_of(demo, "vocabulary/places.yaml")


def test_the_exit_code_is_that_of_the_file(demo: DemoFolder) -> None:
    demo.edit(WRONG_VALUE)
    assert demo.run("check", str(demo.path(BUILDING))) == 1
    assert demo.run("check", str(demo.path("sources/demo-daily-2025/source.yaml"))) == 0


@pytest.mark.parametrize("name", ["facts/none.yaml", "README.md", "../elsewhere.yaml", "facts"])
def test_a_file_that_is_not_content(
    demo: DemoFolder, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    demo.path("README.md").write_text("", encoding="utf-8")
    assert demo.run("check", str(demo.path(name))) == 2
    assert "is no file of the content" in capsys.readouterr().err


def test_a_file_is_found_from_any_folder(demo: DemoFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo.path("facts"))
    assert demo.run("check", "building.yaml") == 0
