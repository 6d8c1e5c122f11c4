"""Every problem has its page in the manual, and the manual on file is that of the checks."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest
from demofolder import PROJECT

from briefing import model
from briefing.building import build
from briefing.cli import main, manual
from briefing.reading import files, reader, refusals, yamlsource
from briefing.text import prose

REPORTERS = [
    *sorted((PROJECT / "briefing" / "checks").glob("*/[!_]*.py")),
    *(Path(str(module.__file__)) for module in (build, files, prose, reader, refusals, yamlsource)),
]
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
FIELDS = {
    field.alias or name
    for model_type in vars(model).values()
    if isinstance(model_type, type) and issubclass(model_type, model.Model)
    for name, field in model_type.model_fields.items()
}


CHOICES = {
    *get_args(model.Status),
    *(
        choice
        for name in ("type", "quality", "voice")
        for choice in get_args(model.Source.model_fields[name].annotation)
    ),
}


@pytest.mark.parametrize("path", REPORTERS, ids=lambda path: path.stem)
def test_a_module_names_every_code_that_it_reports(path: Path) -> None:
    """A word with a hyphen in a program that reports is a code, a field or one of its choices."""
    stated: list[str] = []
    used: set[str] = set()
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "CODES":
            stated += ast.literal_eval(statement.value)
            continue
        for node in ast.walk(statement):
            if isinstance(node, ast.Constant) and CODE.fullmatch(str(node.value)):
                used.add(str(node.value))
    assert stated == sorted(used - FIELDS - CHOICES)


@pytest.mark.parametrize("page", manual.pages(), ids=lambda page: page.name)
def test_a_page_says_what_holds_in_both_languages_and_shows_it(page: manual.Page) -> None:
    assert re.search("[\u4e00-\u9fff]", page.title.zh)
    assert re.fullmatch(r"[A-Z][ -~]+", page.title.en)
    assert re.match(
        r"可以这样写 / Accepted\n    \S[^$]*^不可以.* / Refused.*\n    \S",
        page.shown("both"),
        re.MULTILINE,
    )
    assert page.codes


@pytest.mark.parametrize("page", manual.pages(), ids=lambda page: page.name)
def test_a_page_has_a_body_in_chinese_then_one_in_english(page: manual.Page) -> None:
    zh, en = page.told("zh"), page.told("en")
    assert zh and en and page.told("both") == [*zh, *en]
    assert min(map(_share_of_chinese, zh)) > 1 / 5 > max(map(_share_of_chinese, en))


def _share_of_chinese(paragraph: str) -> float:
    words = re.sub("`[^`]*`", "", paragraph)
    return len(re.findall("[\u4e00-\u9fff]", words)) / len(words)


def test_the_manual_on_file_is_that_of_the_checks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--all"]) == 0
    assert capsys.readouterr().out == (PROJECT / "docs" / "checks.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "titles"),
    [
        ("value-differs", ["The figure of a fact is the figure of its quote"]),
        ("yaml-anchor", ["What stands in a YAML file is what is read"]),
        (
            "quote-unresolved",
            [
                "The quote stands in its source exactly once",
                "The source file is unchanged, and its card leaves no gap",
                "A waived passage stands in its source, and waives something",
            ],
        ),
    ],
)
def test_a_code_is_explained_by_all_who_report_it(
    capsys: pytest.CaptureFixture[str], code: str, titles: list[str]
) -> None:
    assert main(["explain", code, "--messages", "en"]) == 0
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if line in titles] == titles
    assert told.count(f"[{code}]") == len(titles)


ZH = [
    "YAML 里写的就是读到的",
    "可以这样写\n    value: 32.6 million\n",
    "不可以\n    label:",
]
EN = [
    "What stands in a YAML file is what is read",
    "Values are plain words",
    "Accepted\n    value: 32.6 million\n",
    "Refused\n    label:",
]


@pytest.mark.parametrize(
    ("arguments", "locale", "told", "not_told"),
    [
        (["--messages", "zh"], "en_GB.UTF-8", ZH, EN),
        (["--messages", "en"], "zh_CN.UTF-8", EN, ZH),
        ([], "zh_CN.UTF-8", ZH, EN),
        ([], "en_GB.UTF-8", EN, ZH),
        (
            ["--messages", "both"],
            "zh_CN.UTF-8",
            [f"{ZH[0]} / {EN[0]}", EN[1], "不可以 / Refused"],
            [],
        ),
    ],
)
def test_a_page_is_in_the_language_of_the_messages(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    locale: str,
    told: list[str],
    not_told: list[str],
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert main(["explain", "yaml-anchor", *arguments]) == 0
    page = capsys.readouterr().out
    assert [words for words in [*told, *not_told] if words in page] == told


def test_a_chinese_paragraph_is_one_line_of_the_document() -> None:
    """A browser prints a line break between two characters as a gap."""
    _, *chapters = manual.as_markdown().split("\n## ")
    paragraphs = [*filter(manual.is_chinese, "\n\n".join(chapters).split("\n\n"))]
    assert paragraphs
    assert [text for text in paragraphs if "\n" in text or re.search("[，。；：、] ", text)] == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["value-difers"], "no such code: value-difers (the nearest is value-differs)\n"),
        (["zzz"], "没有代码 zzz / no such code: zzz\n"),
    ],
)
def test_a_code_that_nobody_reports(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main(["explain", *arguments]) == 2
    assert capsys.readouterr().err.endswith(told)


@pytest.mark.parametrize("arguments", [[], ["value-differs", "--all"]])
def test_one_code_or_all(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["explain", *arguments])
    assert stop.value.code == 2
