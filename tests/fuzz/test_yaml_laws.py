"""Whatever stands in a YAML file: what is read is what was typed, what is refused is told with its place."""

import pytest
import yaml
from demofolder import DEMO, assert_readable
from hypothesis import given
from hypothesis import strategies as st
from nearmiss import CONTENT, kept, near

from briefing.problems import Problem
from briefing.reading import typed
from briefing.reading.yamlsource import Mapping, Node, load

KIND_OF = {"source.yaml": "source", "briefing.yaml": "briefing"}
SINGLE = ("source", "briefing")


def entries_of(text: str) -> list[str]:
    """Return the entries of a YAML file as it is typed: what is indented belongs to what is not."""
    return ["\n".join(part) for part in _parts(text)]


def _parts(text: str) -> list[list[str]]:
    parts: list[list[str]] = []
    for line in text.split("\n"):
        if parts and line.startswith((" ", "#")):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def seeds() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in (file for root in (DEMO, CONTENT) for file in sorted(root.rglob("*.yaml"))):
        text = file.read_text("utf-8")
        kind = KIND_OF.get(file.name, "facts" if file.parent.name == "facts" else file.stem)
        found.setdefault(kind, []).extend([text] if kind in SINGLE else entries_of(text))
    return found


SEEDS = seeds()
PIECES = ["a", "大", "{value}", "[", "]", "{", "}", ": ", ":", ", ", "- ", "? ", "\n", "\n  ", "\n    "]  # fmt: skip
PIECES += ["'", '"', "|", ">-", "#", " #", "&a ", "*a", "!t ", "<<", "---\n", "...\n", "%Y 1\n", "~", "\\", "\t"]  # fmt: skip
structure = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def assert_placed(problem: Problem, text: str) -> None:
    """A problem is told in both languages, and its place is in the file."""
    assert_readable(problem)
    where, lines = problem.where, text.split("\n")
    assert where.path == "x.yaml"
    assert 1 <= (where.line or 1) <= len(lines)
    assert 1 <= (where.column or 1) <= len(lines[where.line - 1]) + 1


def as_typed(text: str) -> Node | None:
    """Check all that holds of any text, and return what was read."""
    node, problems = load(text, "x.yaml")
    assert node is None or not problems
    for problem in problems:
        assert_placed(problem, text)
    if node is not None:
        assert node == yaml.load(text, yaml.CBaseLoader)  # a second reading of the same events
        _assert_marked(node, text.split("\n"))
    return node


def _assert_marked(node: Node, lines: list[str]) -> None:
    """What stands at the mark of a plain word is that word."""
    if isinstance(node, str):
        return
    below: list[tuple[tuple[int, int], Node]] = (
        [*((node.keys_at[key], key) for key in node), *((node.values_at[k], node[k]) for k in node)]
        if isinstance(node, Mapping)
        else list(zip(node.values_at, node, strict=True))
    )
    for (line, column), value in below:
        there = lines[line - 1][column - 1 :]
        if isinstance(value, str) and value and there[:1] not in ("'", '"', "|", ">"):
            assert there.startswith(value.split(" ")[0].split("\n")[0]), (value, there)
        _assert_marked(value, lines)


@pytest.mark.parametrize("text", kept("yaml"))
def test_what_is_kept(text: str) -> None:
    as_typed(text)
    for kind in SEEDS:
        assert_typed(kind, text)


@given(structure | st.sampled_from(sorted(SEEDS)).flatmap(lambda kind: near(SEEDS[kind])))
def test_what_is_read_is_what_was_typed(text: str) -> None:
    as_typed(text)


def assert_typed(kind: str, text: str) -> None:
    read = typed.single if kind in SINGLE else typed.entries
    value, problems = read(text, "x.yaml", kind)
    for problem in problems:
        assert_placed(problem, text)
    assert value is not None or problems


@given(
    st.sampled_from(sorted(SEEDS)).flatmap(
        lambda kind: st.tuples(st.just(kind), near(SEEDS[kind], most=2))
    )
)
def test_what_does_not_fit_is_told_with_its_place(typed_as: tuple[str, str]) -> None:
    assert_typed(*typed_as)


DEEP = ["[", "{a: ", "- ", "? ", "- - ", "a: [", "[[], ", "!a ", "&a ", "'", '"\\', "|\n ", "#", "a:\n "]  # fmt: skip


@pytest.mark.parametrize("piece", DEEP)
def test_what_is_deep_or_long_is_told_as_well(piece: str) -> None:
    for times in (19, 20, 21, 1500):
        as_typed(piece * times)
        as_typed("x: " + piece * times + "a")
