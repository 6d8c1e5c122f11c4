"""The guide to the content tells what is there: its examples, ids, commands and codes."""

import re
from textwrap import dedent
from typing import get_args

import pytest
from demofolder import EXPLAINED, PROJECT

from briefing.cli import main
from briefing.model import Status
from briefing.reading import yamlsource
from briefing.reading.reader import read

CONTENT = PROJECT / "content"
GUIDE = (CONTENT / "README.md").read_text(encoding="utf-8")
BLOCKS = [
    (language, path, dedent(text))
    for _, language, path, text in re.findall(
        r"^( *)```(\w+) ?(\S*)\n(.*?)^\1```$", GUIDE, re.DOTALL | re.MULTILINE
    )
]
EXAMPLES = [text for language, _, text in BLOCKS if language == "yaml"]
PROSE = [(path, text) for language, path, text in BLOCKS if language == "markdown"]


def file_of(example: str) -> str:
    """Return the file that the first line of an example names: `# facts/advice.yaml`."""
    found = re.match(r"# (\S+\.yaml)\n", example)
    assert found, example
    return found[1]


@pytest.mark.parametrize("example", EXAMPLES, ids=file_of)
def test_an_example_is_what_the_content_has(example: str) -> None:
    path = file_of(example)
    whole, problems = yamlsource.load((CONTENT / path).read_text(encoding="utf-8"), path)
    shown, unread = yamlsource.load(example, "README.md")
    assert problems == unread == [] and isinstance(shown, dict) and isinstance(whole, dict)
    if path.endswith(("source.yaml", "briefing.yaml")):
        assert is_part(shown, whole)
    else:
        assert shown == {name: whole.get(name) for name in shown}


def is_part(shown: yamlsource.Node, whole: yamlsource.Node | None) -> bool:
    """Tell whether a card has all that is shown of it; a list that ends in `...` goes on."""
    if isinstance(shown, dict) and isinstance(whole, dict):
        return all(is_part(value, whole.get(key)) for key, value in shown.items())
    if isinstance(shown, list) and isinstance(whole, list) and shown[-1:] == ["..."]:
        return len(shown) <= len(whole) and shown[:-1] == whole[: len(shown) - 1]
    return shown == whole


@pytest.mark.parametrize(
    ("shown", "whole", "fits"),
    [
        ("a: [b, ...]", "a: [b, c]", True),
        ("a: [b, ...]", "a: [c, b]", False),
        ("a: [b]", "a: [b, c]", False),
        ("a: {b: c}", "a: {b: c, d: e}", True),
        ("a: {b: c}", "a: {b: d}", False),
        ("a: {b: c}", "d: {b: c}", False),
    ],
)
def test_what_counts_as_a_part(shown: str, whole: str, fits: bool) -> None:
    part, all_of_it = yamlsource.load(shown, "")[0], yamlsource.load(whole, "")[0]
    assert part is not None and is_part(part, all_of_it) == fits


@pytest.mark.parametrize(("path", "text"), PROSE)
def test_prose_is_that_of_a_briefing(path: str, text: str) -> None:
    assert text.strip() in (CONTENT / path).read_text(encoding="utf-8")


def test_each_kind_of_example_is_there() -> None:
    folders = {file_of(example).partition("/")[0] for example in EXAMPLES}
    assert folders == {
        "sources",
        "vocabulary",
        "facts",
        "discrepancies.yaml",
        "waivers.yaml",
        "briefings",
    }
    assert {path.rpartition("/")[2] for path, _ in PROSE} == {"body.zh.md", "body.en.md"}


def test_what_the_guide_names_exists() -> None:
    library, _ = read(CONTENT)
    known = {*library.facts, *library.constants}
    assert set(re.findall(r"\[\[([a-z0-9-]+)[\]|]", GUIDE)) <= known
    messages = GUIDE[GUIDE.index("\n## 8.") : GUIDE.index("\n## 9.")]
    codes = [code for line in re.findall(r"^\| (`.*?) \|", messages, re.MULTILINE) for code in re.findall(r"`([a-z-]+)`", line)]  # fmt: skip
    assert len(codes) >= 10 and set(codes) <= EXPLAINED
    assert all(f"`{status}`" in GUIDE for status in get_args(Status))


@pytest.mark.parametrize("verb", sorted(set(re.findall(r"`briefing ([a-z]+)", GUIDE))))
def test_a_command_of_the_guide_is_a_command(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0
    assert f"briefing {verb}" in capsys.readouterr().out
