from dataclasses import FrozenInstanceError, replace

import pytest
from demofolder import DEMO

from briefing.reading.reader import read

LIBRARY = replace(
    read(DEMO)[0],
    root="content",
    fact_paths={"racks": "content/facts/a.yaml", "servers": "content/facts/a.yaml"},
    facts={"racks": read(DEMO)[0].facts["qingshan-racks-2024"]},
    unread=frozenset({"content/facts/a.yaml", "content/sources/s/article.txt"}),
)


@pytest.mark.parametrize(
    ("name", "lost"), [("racks", False), ("servers", True), ("no-such-fact", False)]
)
def test_a_fact_is_lost_if_its_file_defines_it_and_it_could_not_be_read(
    name: str, lost: bool
) -> None:
    assert LIBRARY.is_lost(name) is lost


@pytest.mark.parametrize(
    ("path", "unread"),
    [
        ("facts/a.yaml", True),
        ("facts", True),
        ("facts/b.yaml", False),
        ("fac", False),
        ("sources/s", True),
        ("sources/s/source.yaml", False),
        ("sources/s2", False),
        ("vocabulary", False),
    ],
)
def test_a_folder_is_unread_if_anything_in_it_is(path: str, unread: bool) -> None:
    assert LIBRARY.is_unread(path) is unread


def test_every_stage_sees_the_same_library() -> None:
    with pytest.raises(FrozenInstanceError):
        LIBRARY.facts = {}  # type: ignore[misc]
