import json
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.reading.yamlsource import (
    MAX_BYTES,
    MAX_DEPTH,
    Mapping,
    Node,
    Sequence,
    key_mark_of,
    load,
    mark_of,
)


def good(text: str) -> Node | None:
    node, problems = load(text, "x.yaml")
    assert problems == []
    return node


def refused(text: str) -> tuple[str, str]:
    """Return the place and the code of the one problem."""
    node, (problem,) = load(text, "x.yaml")
    assert node is None
    assert problem.what.zh and problem.what.en and problem.cure.zh and problem.cure.en
    return str(problem.where), problem.code


@pytest.mark.parametrize(
    "scalar",
    [
        "no",
        "yes",
        "on",
        "off",
        "~",
        "null",
        "true",
        "NULL",
        "1.10",
        "017",
        "0x1F",
        "3e5",
        "1e400",
        ".inf",
        ".nan",
        "22:14",
        "12:30:45",
        "2025-08",
        "2022-08-25",
        "2025-13-45",
        "1_000",
        "32.6万",
        "+86",
        "=",
        "5G",
        "-1",
    ],
)
def test_every_scalar_is_the_text_that_was_typed(scalar: str) -> None:
    assert good(f"value: {scalar}") == {"value": scalar}
    assert good(f"{scalar}: key") == {scalar: "key"}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("value:", ""),
        ("value: ''", ""),
        ("value: 'it''s'", "it's"),
        ('value: "大\\u540c\\n二"', "大同\n二"),
        ("value: two\n  lines", "two lines"),
        ("value: |\n  two\n  lines\n", "two\nlines\n"),
        ("value: >-\n  two\n  lines", "two lines"),
        ("value: text # a comment", "text"),
        ("value: 100%, a#b", "100%, a#b"),
    ],
)
def test_quotes_and_folds_are_those_of_yaml(typed: str, text: str) -> None:
    assert good(typed) == {"value": text}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", '""'])
def test_an_empty_file_is_nothing(text: str) -> None:
    assert good(text) is None


RACKS = """\
# the racks of a city
racks:
  claim: {zh: 大同, en: "Datong: {value}"}
  facts: [a, 煤, {deep: yes}]
  list:
    - first
    -   second
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (2, 1)),
        (("racks",), (3, 3)),
        (("racks", "claim"), (3, 10)),
        (("racks", "claim", "zh"), (3, 15)),
        (("racks", "claim", "en"), (3, 23)),
        (("racks", "facts", 1), (4, 14)),
        (("racks", "facts", 2, "deep"), (4, 24)),
        (("racks", "list", 1), (7, 9)),
        # what is missing: its nearest parent
        (("racks", "claim", "fr"), (3, 10)),
        (("racks", "list", 7), (6, 5)),
        (("racks", "list", "zh"), (6, 5)),
        (("nothing", "at", "all"), (2, 1)),
    ],
)
def test_values_know_where_they_stand(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    root = good(RACKS)
    assert root is not None
    assert mark_of(root, path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("racks",), (2, 1)),
        (("racks", "claim"), (3, 3)),
        (("racks", "claim", "en"), (3, 19)),
        (("racks", "facts", 2, "deep"), (4, 18)),
        (("racks", "facts", 1), (4, 14)),
        # a key that is missing, and a path that no file has: the nearest parent's value
        (("racks", "claim", "fr"), (3, 10)),
        (("racks", "claim", "Words", "fr"), (3, 10)),
        (("racks", "list", 9, "fr"), (6, 5)),
    ],
)
def test_keys_know_where_they_stand(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    root = good(RACKS)
    assert root is not None
    assert key_mark_of(root, path) == place


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("a: 1\nb: 2\na: 3", "3:1", "yaml-duplicate-key"),
        ("x: {a: 1, 'a': 2}", "1:11", "yaml-duplicate-key"),
        ("a: &anchor 1", "1:4", "yaml-anchor"),
        ("a: 1\nb: *a", "2:4", "yaml-anchor"),
        ("a: 1\n<<: {b: 2}", "2:1", "yaml-anchor"),
        ("a: {<<: b}", "1:5", "yaml-anchor"),
        ("a: !!int 1", "1:4", "yaml-tag"),
        ("a: !!python/object/apply:os.system [true]", "1:4", "yaml-tag"),
        ("a: ! b", "1:4", "yaml-tag"),
        ("!own\na: 1", "1:1", "yaml-tag"),
        ("a: 1\n---\nb: 2", "2:1", "yaml-documents"),
        ("a: 1\n...\n---\nb: 2", "3:1", "yaml-documents"),
        ("? [a, b]\n: 1", "1:3", "yaml-key"),
        ("{a: 1}: 2", "1:1", "yaml-key"),
        ("claim: {zh: {value}台, en: b}", "1:13", "yaml-syntax"),
        ("a: b: c", "1:5", "yaml-syntax"),
        ("a: 'open", "1:4", "yaml-syntax"),
        ("a:\n  b: 1\n c: 2", "3:2", "yaml-syntax"),
        ("a: [1, 2", "1:4", "yaml-syntax"),
        ("\ta: 1", "1:1", "yaml-syntax"),
        ("a: %b\nc: @d", "1:4", "yaml-syntax"),
        ('a: "\\x07"', "1:4", "character-forbidden"),
        ('a: "\\0"', "1:4", "character-forbidden"),
        ("a: 1\nb: x\0y", "2:5", "character-forbidden"),
        ("a: \x1b[31m", "1:4", "character-forbidden"),
        ("a: one\r", "1:7", "character-forbidden"),
        ("a: thir\u200bty", "1:8", "character-forbidden"),
        ("a: thir\u00adty", "1:8", "character-forbidden"),
        ("a: 三\ufe0f十", "1:5", "character-forbidden"),
        ("# \u2028a: 1", "1:3", "character-forbidden"),
        ("a: evil \u202e text", "1:9", "character-forbidden"),
        ("\u200e: text", "1:1", "character-forbidden"),
        ("- a\n- tag \U000e0041", "2:7", "character-forbidden"),
        ("a: in\ufeffside", "1:6", "character-forbidden"),
    ],
)
def test_what_staff_would_never_mean_is_refused(text: str, place: str, code: str) -> None:
    assert refused(text) == (f"x.yaml:{place}", code)


@pytest.mark.parametrize(
    ("text", "mark"), [("? a", (1, 4)), ("x: 1\n? ab", (2, 5)), ("- ", (1, 2))]
)
def test_what_is_left_out_at_the_end_stands_in_the_file(text: str, mark: tuple[int, int]) -> None:
    root = good(text)
    assert isinstance(root, Mapping | Sequence)
    assert max(root.values_at.values() if isinstance(root, Mapping) else root.values_at) == mark


def test_the_first_of_two_equal_keys_is_named() -> None:
    _, (problem,) = load("a: 1\nb: 2\na: 3", "x.yaml")
    assert problem.what.zh == "键 a 重复（前一处在第 1 行）"
    assert problem.what.en == "a stands twice (first: line 1)"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000 + "]" * 100_000,
        "{a: " * 100_000,
        "- " * 50_000,
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "[" + "a, " * 60_000 + "]",
    ],
)
def test_what_nobody_typed_is_refused_in_time(text: str) -> None:
    assert refused(text)[1] == "yaml-too-large"


def test_what_somebody_may_have_typed_is_read() -> None:
    depth = MAX_DEPTH - 1
    assert good("[" * depth + "x" + "]" * depth) is not None


def test_the_limit_of_a_file_counts_bytes() -> None:
    room = MAX_BYTES - len("a: ")
    assert good("a: " + "x" * room) == {"a": "x" * room}
    assert refused("a: " + "x" * (room + 1)) == ("x.yaml:1:1", "yaml-too-large")
    assert refused("a: " + "大" * (room // 3 + 1)) == ("x.yaml:1:1", "yaml-too-large")


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    node, problems = load(text, "x.yaml")
    assert node is None or not problems


@given(st.text("[]{}:,-?!&*|>'\"%@`#~=< \n\taé大0", max_size=40))
def test_no_yaml_breaks_the_reader(text: str) -> None:
    node, problems = load(text, "x.yaml")
    assert node is None or not problems
    for problem in problems:
        assert 1 <= problem.where.line <= text.count("\n") + 1


MARKS_UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0" + "".join(
    map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
words = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=("Cc", "Cf", "Zl", "Zp", "Cn", "Co"),
        exclude_characters=MARKS_UNSEEN,
    ),
    max_size=8,
)
nodes = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(words.filter(lambda key: key != "<<"), nodes), st.sampled_from([None, 1]))
def test_marks_point_at_the_characters_of_the_file(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    root, problems = load(text, "x.yaml")
    refusals = ("letters-mixed", "yaml-anchor", "yaml-too-large")
    assume(not any(problem.code in refusals for problem in problems))
    assert root == value
    assert root is not None
    lines = text.split("\n")

    def written(mark: tuple[int, int]) -> str:
        return lines[mark[0] - 1][mark[1] - 1 :]

    def walk(node: Node, mark: tuple[int, int]) -> None:
        if isinstance(node, str):
            assert written(mark).startswith(json.dumps(node, ensure_ascii=False))
        else:
            assert mark == node.mark
            assert written(mark)[0] == ("{" if isinstance(node, Mapping) else "[")
            below: Any = node
            for key in node if isinstance(node, Mapping) else range(len(node)):
                walk(below[key], below.values_at[key])
            for key in node if isinstance(node, Mapping) else ():
                assert written(below.keys_at[key]).startswith(json.dumps(key, ensure_ascii=False))

    walk(root, mark_of(root, ()))
