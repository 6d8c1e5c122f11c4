"""A content read by trees that were kept says the same, everywhere, as one that is parsed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from demofolder import BUILDING, DEMO, DemoFolder, Edit
from hypothesis import given
from hypothesis import strategies as st

from briefing import checks, sealed
from briefing.freshness import note_of
from briefing.model import Model
from briefing.problems import Problem
from briefing.prove import KINDS
from briefing.prove.edits import Original
from briefing.prove.trial import planned
from briefing.reading import trees, typed
from briefing.reading.library import Library
from briefing.reading.reader import read

SHIPPED = Path(__file__).parents[2] / "content"


def note(content: Path) -> Path:
    return Path(note_of("trees", str(content)))


def read_anew(content: Path, *, by_trees: bool) -> tuple[Library, list[Problem]]:
    """Read as a new process would, which remembers nothing but what it kept."""
    typed.single.cache_clear()
    typed.entries.cache_clear()
    if not by_trees:
        return read(content)
    with trees.kept(content):
        return read(content)


def told(library: Library) -> list[str]:
    """Return all that a library says, with every place."""
    tables = [getattr(library, name) for name in type(library).__slots__]
    return [text for table in tables for text in _told(table)]


def _told(value: Any) -> Iterator[str]:
    if isinstance(value, Model):
        yield str(value.where())
        for name, field in type(value).model_fields.items():
            yield str(value.where(field.alias or name))
            yield from _told(getattr(value, name))
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from (key, *_told(entry))
    elif isinstance(value, tuple):
        for entry in value:
            yield from _told(entry)
    elif hasattr(value, "card"):
        yield from _told(value.card)
    else:
        yield repr(value)


def same(content: Path) -> bool:
    (one, met), (other, found) = (read_anew(content, by_trees=kept) for kept in (True, False))
    return told(one) == told(other) and met == found


def test_nothing_differs(demo: DemoFolder) -> None:
    for _ in range(2):  # kept by the first
        assert same(demo.content)


@pytest.mark.parametrize("content", [DEMO, SHIPPED], ids=["demo", "shipped"])
def test_only_what_is_wrong_is_parsed_to_tell_where_it_stands(content: Path) -> None:
    read_anew(content, by_trees=True)
    library, _ = read_anew(content, by_trees=True)
    typed._parsed.cache_clear()
    wrong = {problem.where.path for problem in checks.check(library)}
    assert typed._parsed.cache_info().misses <= len(wrong)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_nothing_differs_where_something_is_wrong(kind: Any, demo: DemoFolder) -> None:
    original = Original(DEMO)
    read_anew(demo.content, by_trees=True)
    for corruption in planned(original, [kind], 3):
        files = original.written(corruption.edits)
        for path, changed in files.items():
            demo.path(path).write_bytes(changed)
        assert same(demo.content)
        note(demo.content).unlink()  # nor by trees that are kept of what is wrong
        read_anew(demo.content, by_trees=True)
        assert same(demo.content)
        for path in files:
            demo.path(path).write_bytes(original.raw(path))


KEYS = st.from_regex(r"[a-z]{1,4}(-[0-9])?", fullmatch=True) | st.sampled_from(["zh", "en", "x y"])
NODES = st.recursive(
    st.sampled_from(
        [
            "word",
            "{zh: 甲, en: A}",
            "[a, b-1]",
            "'a: b'",
            '"\\n"',
            '""',
            "中文",
            "~",
            "|\n    one\n    two",
        ]
    ),
    lambda inner: st.dictionaries(KEYS, inner, max_size=3).map(
        lambda found: "{" + ", ".join(f"{k}: {v}" for k, v in found.items()) + "}"
    ),
    max_leaves=4,
)


KIND = st.sampled_from(["terms", "translations", "wordlists", "facts"])


@given(st.dictionaries(KEYS, NODES, max_size=4), KIND, KIND)
def test_any_file_is_read_alike(entries: dict[str, str], kind: str, later: str) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in entries.items())
    parsed, met = typed.entries.__wrapped__(text, "a.yaml", later)
    with trees.kept(Path("nowhere")):
        typed.entries.__wrapped__(text, "a.yaml", kind)
    with trees.kept(Path("nowhere")):
        recalled, found = typed.entries.__wrapped__(text, "a.yaml", later)
    assert [*_told(recalled)] == [*_told(parsed)] and found == met


def put_another_value(content: Path) -> None:
    """Make the kept trees say what no file says."""
    read_anew(content, by_trees=True)
    words = note(content).read_text("utf-8").partition("\n")[2]
    note(content).unlink()
    sealed.put(str(note(content)), json.loads(words.replace('"6000', '"7000')))


def value(demo: DemoFolder, *, by_trees: bool) -> str | None:
    library, _ = read_anew(demo.content, by_trees=by_trees)
    return library.facts["qingshan-servers-2024"].value


def test_trees_are_believed_only_where_they_are_kept(demo: DemoFolder) -> None:
    """Else the other tests would tell nothing; and what is printed is never made of them."""
    put_another_value(demo.content)
    assert value(demo, by_trees=True) == "7000台"
    assert value(demo, by_trees=False) == "6000台"


EDIT: Edit = (BUILDING, "# yaml", "# a comment\n# yaml")


def test_a_file_that_changed_is_parsed(demo: DemoFolder) -> None:
    put_another_value(demo.content)
    demo.edit(EDIT)
    assert value(demo, by_trees=True) == "6000台"


@pytest.mark.parametrize("raw", [b"", b"{}", b"null", b"\xff", b"[" * 99_999, b"x\n{}"])
def test_a_damaged_note_is_none(raw: bytes, demo: DemoFolder) -> None:
    put_another_value(demo.content)
    note(demo.content).write_bytes(raw)
    assert value(demo, by_trees=True) == "6000台"


def test_what_was_cut_short_is_none(demo: DemoFolder) -> None:
    put_another_value(demo.content)
    note(demo.content).write_bytes(note(demo.content).read_bytes()[:-1])
    assert value(demo, by_trees=True) == "6000台"
