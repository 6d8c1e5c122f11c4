"""No text in `content/` is passed over without a word; what systems and editors put there is left alone."""

import os
from pathlib import Path

import pytest
from demofolder import ECHOES, DemoFolder, assert_readable

from briefing.problems import Problem
from briefing.reading.reader import briefing_ids, read


def put(demo: DemoFolder, name: str, text: bytes = b"x") -> Path:
    path = demo.path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
    return path


def found(demo: DemoFolder) -> list[Problem]:
    problems = read(demo.content)[1]
    for problem in problems:
        assert_readable(problem)
    return problems


COUNTED: list[tuple[str, str, str]] = [
    # folders of another name
    ("fact/computing.yaml", "fact", "move what is needed into facts"),
    ("Facts/computing.yaml", "Facts", "move what is needed into facts"),
    ("breifings/qingshan/body.zh.md", "breifings", "briefings"),
    ("source/yanshi-2025/article.txt", "source", "sources"),
    ("vocabularies/units.yaml", "vocabularies", "vocabulary"),
    ("vocab/units.yaml", "vocab", "a file that is read"),
    ("facts/2025/computing.yaml", "facts/2025", "a file that is read"),
    # files of another name, or in another place
    ("facts.yaml", "facts.yaml", "a file that is read"),
    ("waiver.yaml", "waiver.yaml", "waivers.yaml"),
    ("facts/energy.yml", "facts/energy.yml", "rename it to energy.yaml"),
    ("facts/energy.YAML", "facts/energy.YAML", "rename it to energy.yaml"),
    ("facts/energy.yaml.txt", "facts/energy.yaml.txt", "rename it to energy.yaml"),
    ("facts/energy。yaml", "facts/energy。yaml", "rename it to energy.yaml"),
    ("facts/energy.yaml ", "facts/energy.yaml ", "rename it to energy.yaml"),
    ("facts/building.yml", "facts/building.yml", "move what is needed into building.yaml"),
    ("vocabulary/unit.yaml", "vocabulary/unit.yaml", "move what is needed into units.yaml"),
    ("vocabulary/people.yaml", "vocabulary/people.yaml", "a file that is read"),
    ("sources/yanshi-2025/source.yml", "sources/yanshi-2025/source.yml", "source.yaml"),
    ("sources/yanshi-2025/article2.txt", "sources/yanshi-2025/article2.txt", "article.txt"),
    ("briefings/qingshan/body.cn.md", "briefings/qingshan/body.cn.md", "a file that is read"),
    ("briefings/qingshan/body.md", "briefings/qingshan/body.md", "a file that is read"),
    # files where folders are expected
    ("briefings/lime", "briefings/lime", "briefing new briefing"),
    ("briefings/lime.md", "briefings/lime.md", "briefing new briefing"),
    ("sources/lime-2025.txt", "sources/lime-2025.txt", "briefing new source"),
    ("sources/收到的.pdf", "sources/收到的.pdf", "briefing new source"),
]


@pytest.mark.parametrize(("name", "place", "cure"), COUNTED)
def test_what_somebody_may_believe_to_count_is_an_error(
    demo: DemoFolder, name: str, place: str, cure: str
) -> None:
    put(demo, name)
    (problem,) = found(demo)
    assert (problem.code, problem.severity) == ("file-ignored", "error")
    assert problem.where.path == str(demo.path(place))
    assert cure in problem.cure.en


@pytest.mark.parametrize(
    "name",
    [
        "archive/old.md",
        "plan.xlsx",
        "facts/notes.txt",
        "facts/old/computing.txt",
        "facts/gone.yaml~",
        "facts/gone.yaml.bak",
        "sources/yanshi-2025/notes.md",
        "briefings/qingshan/photo.png",
        "briefings/qingshan/draft/plan.md",
    ],
)
def test_what_nobody_takes_for_content_is_a_warning(demo: DemoFolder, name: str) -> None:
    put(demo, name)
    (problem,) = found(demo)
    assert (problem.code, problem.severity) == ("file-ignored", "warning")


@pytest.mark.parametrize(
    "name",
    [
        # of systems and programs
        ".git/config",
        ".DS_Store",
        "facts/.DS_Store",
        "facts/._computing.yaml",
        "facts/.computing.yaml.swp",
        "facts/Thumbs.db",
        "sources/.history/x",
        "sources/.DS_Store",
        "briefings/.obsidian/x",
        "briefings/desktop.ini",
        "briefings/qingshan/~$body.docx",
        "vocabulary/.directory",
        # copies that an editor leaves beside a file
        "facts/computing.yaml~",
        "facts/#computing.yaml#",
        "facts/computing.yaml.bak",
        "briefings/qingshan/body.zh.md.orig",
        # for people
        "README.md",
        "README.zh-CN.md",
        "sources/NOTICE",
        "facts/README.md",
        # papers beside an article
        "sources/yanshi-2025/original.txt",
        "sources/yanshi-2025/original.pdf",
        "sources/yanshi-2025/扫描 1.jpg",
        "sources/yanshi-2025/page_files/logo.png",
    ],
)
def test_what_systems_editors_and_people_put_beside_is_left_alone(
    demo: DemoFolder, name: str
) -> None:
    put(demo, name, b"\xff\x00")
    assert found(demo) == []


def test_the_lock_that_an_editor_lays_beside_a_file_is_left_alone(demo: DemoFolder) -> None:
    demo.path("facts/.#computing.yaml").symlink_to("li@office.4711")
    demo.path("briefings/.#x").symlink_to("li@office.4711")
    assert found(demo) == []
    assert briefing_ids(demo.content) == {"qingshan"}


@pytest.mark.parametrize("name", ["facts", "sources", "briefings", "vocabulary"])
def test_a_file_in_the_place_of_a_folder_is_an_error(demo: DemoFolder, name: str) -> None:
    demo.path(name).rename(demo.content.parent / name)
    put(demo, name)
    first = found(demo)[0]
    assert (first.code, first.severity) == ("file-unreadable", "error")
    assert first.where.path.startswith(str(demo.path(name)))


def test_a_folder_whose_name_was_mistyped_is_to_be_renamed(demo: DemoFolder) -> None:
    demo.path("facts").rename(demo.path("fact"))
    (problem,) = found(demo)
    assert problem.cure.en.startswith("rename it to facts;")


def test_of_two_names_the_one_that_is_missing_was_meant(demo: DemoFolder) -> None:
    demo.path("briefings/qingshan/body.zh.md").rename(demo.path("briefings/qingshan/body.cn.md"))
    cures = [problem.cure.en for problem in found(demo) if problem.code == "file-ignored"]
    assert [cure.partition(";")[0] for cure in cures] == ["rename it to body.zh.md"]


def test_facts_that_are_a_file_do_not_make_every_reference_wrong(demo: DemoFolder) -> None:
    demo.path("facts").rename(demo.content.parent / "facts")
    put(demo, "facts")
    assert {problem.code for problem in demo.problems()} - ECHOES == {"file-unreadable"}


def test_a_folder_that_is_a_link_is_not_looked_into(demo: DemoFolder) -> None:
    outside = demo.content.parent / "elsewhere"
    os.makedirs(outside / "facts")
    (outside / "facts" / "x.yml").touch()
    demo.path("sources/lime").symlink_to(outside)
    assert {problem.code for problem in found(demo)} == {"file-missing"}
