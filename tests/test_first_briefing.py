"""`docs/first-briefing.md` is followed word for word, from a page in GBK to a briefing in print."""

import re
from pathlib import Path

import pytest
from walkthrough import PAGE, Practice, blocks

from briefing.reading.reader import read

_DEEDS = ["新建来源", "新增事实", "新增事实", "新建简报", "记下两种文字一致"]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """The folder for practice, once all that the page says was done."""
    practice = Practice(tmp_path_factory.mktemp("项目"))
    for block in blocks():
        practice.follow(block)
    return practice


def test_the_page_that_was_received_is_kept_in_its_encoding(practice: Practice) -> None:
    source = practice.at / "content/sources/yanzhou-2026"
    received = (practice.at / "yanzhou.html").read_bytes()
    assert (source / "original.html").read_bytes() == received
    assert "燕州市".encode("gbk") in received
    article = (source / "article.txt").read_text(encoding="utf-8")
    assert article.startswith("燕州市数据产业园全面投运\n")
    assert "首页" not in article and "版权所有" not in article


def test_five_facts_are_curated_and_nothing_is_left_open(practice: Practice) -> None:
    library, problems = read(practice.at / "content")
    assert problems == [] and len(library.facts) == 5
    code, told = practice.run("briefing check")
    assert (code, told.count("\n")) == (0, 1) and "来源数量已收录 4/4" in told


def test_the_briefing_is_printed_in_all_editions(practice: Practice) -> None:
    printed = practice.at / "build/yanzhou-park"
    for edition in ("zh", "en", "bilingual"):
        assert (printed / f"yanzhou-park-{edition}.pdf").read_bytes().startswith(b"%PDF-")
        page = (printed / f"yanzhou-park-{edition}.html").read_text(encoding="utf-8")
        assert all(figure in page for figure in ("46.5%", "2028"))


def test_what_was_written_can_be_taken_back(practice: Practice) -> None:
    code, told = practice.run("briefing undo --list")
    assert code == 0
    assert [line.split("  ")[1].split(" ")[0] for line in told.splitlines()] == _DEEDS


def test_the_pictures_of_the_page_are_there() -> None:
    shown = re.findall(r"\]\((images/\S+)\)", PAGE.read_text(encoding="utf-8"))
    assert len(shown) == 4
    assert all(Path(PAGE.parent, name).stat().st_size < 200_000 for name in shown)
