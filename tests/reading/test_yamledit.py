"""What is added to a file of content leaves every byte that was there as it was."""

from difflib import ndiff
from pathlib import Path

import pytest
from demofolder import DEMO
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading import yamlsource
from briefing.reading.yamledit import with_entry, with_listed, without_listed, written

CONTENT = Path(__file__).parents[2] / "content"
FILES = [*sorted(CONTENT.glob("**/*.yaml")), *sorted(DEMO.glob("facts/*.yaml"))]

ENTRY = """\
new:
  place: datong  # 地区
  claim:
    zh: ""
    en: ""
"""


def added(before: str, after: str) -> list[str]:
    """Return the lines that are new; none of the old may be gone or changed."""
    lines = list(ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True)))
    assert not [line for line in lines if line[0] == "-"]
    return [line[2:] for line in lines if line[0] == "+"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_entry_is_added_to_every_file_of_content_and_nothing_else_is_changed(path: Path) -> None:
    before = path.read_bytes().decode()
    after = with_entry(before, ENTRY)
    assert after == before + ENTRY


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# 只有注释\n",
        "a: {x: 1}   # 说明\n\n\n# 尾注\n",
        "a:\n    x: 'one'\n    y: [1,2]",
        "\ufeffa:\n  x: 1\n",
    ],
)
def test_comments_order_and_quoting_stay(before: str) -> None:
    after = with_entry(before, ENTRY)
    assert after is not None and after.startswith(before) and after.endswith(ENTRY)


def test_the_ends_of_the_lines_are_those_of_the_file() -> None:
    before = "a:\r\n  x: 1\r\n"
    assert with_entry(before, ENTRY) == before + ENTRY.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "before",
    [
        "new: {x: 1}\n",  # has it already
        "{a: {x: 1}}\n",  # all in braces
        "- a\n",
        "a: [\n",
        "a: |+\n  text\n---\nb: 1\n",
        "a: 1\n...\n",
    ],
)
def test_where_an_entry_cannot_stand_nothing_is_written(before: str) -> None:
    assert with_entry(before, ENTRY) is None


@pytest.mark.parametrize("entry", ["", "text\n", "- a\n", "new: [\n"])
def test_what_is_no_entry_is_not_added(entry: str) -> None:
    assert with_entry("a: 1\n", entry) is None


@pytest.mark.parametrize(
    ("before", "new"),
    [
        ("a:\n  x: 1\nb: 2\n", ["  seen:\n", "    - {by: me}\n"]),
        ("a:\n  seen:\n  - {by: you}\n\n# b's\nb: 2\n", ["  - {by: me}\n"]),
        ("a:\n  seen:\n    - {by: you}\n  y: 1\n", ["    - {by: me}\n"]),
        ("a:\r\n  x: 1\r\nb: 2\r\n", ["  seen:\r\n", "    - {by: me}\r\n"]),
    ],
)
def test_a_list_grows_by_one(before: str, new: list[str]) -> None:
    after = with_listed(before, "a", "seen", "{by: me}")
    assert after is not None and added(before, after) == new


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {x: 1}\n", "a: {seen: [{by: me}], x: 1}\n"),
        ("a:\n  seen: []\n", "a:\n  seen: [{by: me}]\n"),
        ("a:\n  seen: [{by: you}]  # 他\n", "a:\n  seen: [{by: me}, {by: you}]  # 他\n"),
    ],
)
def test_a_list_in_brackets_grows_within_its_line(before: str, after: str) -> None:
    assert with_listed(before, "a", "seen", "{by: me}") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  seen:\n  - {by: you}\n  - {by: her}\n", "a:\n  seen:\n  - {by: her}\n"),
        ("a:\n  seen:\n    - by: you\n      on: 1\n\n    # 她\n    - by: her\n", "a:\n  seen:\n\n    # 她\n    - by: her\n"),
        ("a:\r\n  seen:\r\n  - you\r\n  - her\r\n  x: 1\r\n", "a:\r\n  seen:\r\n  - her\r\n  x: 1\r\n"),
        ("a:\n  seen: [you,\n    her]\n", None),
        ("a:\n  seen: [you, her]\n", None),
        ("a:\n  seen:\n  - you\n", None),  # a list of nothing is no list
        ("a: text\n", None),
        ("a: [\n", None),
    ],
)  # fmt: skip
def test_a_list_loses_what_stands_on_its_own_lines(before: str, after: str | None) -> None:
    assert without_listed(before, "a", "seen", 0) == after


@pytest.mark.parametrize("before", ["b: {x: 1}\n", "a: text\n", "a:\n  seen: text\n", "a: [\n"])
def test_a_list_that_is_not_there_does_not_grow(before: str) -> None:
    assert with_listed(before, "a", "seen", "{by: me}") is None


def test_an_entry_is_written_as_a_person_types_it() -> None:
    assert written(
        "datong-racks",
        {
            "place": "datong",
            "during": "2021",
            "reported": "true",
            "claim": {"zh": "", "en": "a: b"},
        },
        {"place": "地区", "claim": {"zh": "整句"}},
    ) == (
        "datong-racks:\n"
        "  place: datong           # 地区\n"
        "  during: 2021\n"
        '  reported: "true"\n'
        "  claim:\n"
        '    zh: ""                # 整句\n'
        "    en: 'a: b'\n"
    )


LINES = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80).filter(
    lambda text: yamlsource.forbidden_character(text, "") is None
)


@given(st.dictionaries(st.sampled_from("abcdefgh"), LINES, min_size=1))
def test_whatever_is_written_is_read_again(fields: dict[str, str]) -> None:
    node, problems = yamlsource.load(written("name", fields, dict.fromkeys(fields, "为何")), "")
    assert problems == [] and node == {"name": fields}
