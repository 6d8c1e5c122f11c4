"""Each law of a release by itself: what breaks it, and what does not."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from project import Project

from briefing.releases import holdings, in_print, paper, proof
from briefing.releases.holdings import Holdings
from briefing.releases.screened import texts
from briefing.releases.shelf import shelf

RACKS, POWER, USERS = "qingshan-racks-2024", "qingshan-rack-power", "qingshan-users-2025"
Files = Mapping[str, bytes]


@pytest.fixture(scope="module")
def files(drafted: Project) -> Files:
    folder = shelf(drafted.root / "build") / "2026-1"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def held(files: Files) -> Holdings:
    return holdings.of_files("2026-1", files)


def changed(held: Holdings, name: str, **values: Any) -> Holdings:
    """The same holdings, but for one fact."""
    return replace(held, facts={**held.facts, name: {**held.facts[name], **values}})


def told(broken: Any) -> list[str]:
    return [f"{code} {name} {en}" for code, name, _, en in broken]


def of_figures(held: Holdings) -> list[str]:
    return told(proof.figures(proof.Facts(held.facts, held.constants, held.units)))


# Figures: by their quote, by their calculation, in print


def test_what_was_sealed_breaks_nothing(held: Holdings) -> None:
    assert of_figures(held) == []


@pytest.mark.parametrize(
    ("name", "values", "code", "words"),
    [
        (RACKS, {"value": "33000"}, "figure-differs", "has the value 33000 rack, its quote says"),
        (RACKS, {"figure": "３．３万架"}, "figure-differs", "are not in its quote"),
        (RACKS, {"figure": "标准机架"}, "figure-differs", "its quote says '标准机架'"),
        (RACKS, {"qualifier": "about"}, "figure-differs", "its quote says '３．２万架'"),
        (POWER, {"value": "91000"}, "figure-differs", "its calculation gives 90000"),
        (POWER, {"formula": {"product": ["none", "none"]}}, "figure-differs", "is computed from none"),
        (RACKS, {"printed": {"zh": "3.3万架", "en": "32,000 racks"}}, "printed-differs", "'3.3万架'"),
        (RACKS, {"printed": {"zh": "3.2万架", "en": "33,000 racks"}}, "printed-differs", "'33,000 racks'"),
        (RACKS, {"printed": {"zh": "约3.2万架", "en": "32,000 racks"}}, "printed-differs", "'约3.2万架'"),
        (USERS, {"printed": {"zh": "30万人", "en": "hundreds of thousands of people"}}, "printed-differs", "'30万人'"),
    ],
)  # fmt: skip
def test_a_figure_follows_from_its_grounds(
    held: Holdings, name: str, values: dict[str, Any], code: str, words: str
) -> None:
    found = [one for one in of_figures(changed(held, name, **values)) if name in one]
    assert any(one.startswith(f"{code} {name}") and words in one for one in found), found


# Quotes: in their excerpts, and the same wherever they stand


def quoted(files: Files) -> Any:
    return json.loads(files[holdings.QUOTES])["quotes"]


def edit_excerpt(records: Any, name: str) -> None:
    for record in records:
        if record["fact"] == name:
            text = record["excerpt"]["text"]
            record["excerpt"]["text"] = text.replace("３．２", "３．３")


def edit_exact(records: Any, name: str) -> None:
    for record in records:
        if record["fact"] == name:
            record["exact"] = record["exact"].replace("３．２", "３．３")


def drop(records: Any, name: str) -> None:
    records[:] = [record for record in records if record["fact"] != name]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (edit_excerpt, "the excerpt has"),
        (edit_exact, "is quoted in two ways"),
        (drop, "there is no excerpt"),
    ],
)
def test_a_quote_stands_in_its_excerpt(
    files: Files, held: Holdings, edit: Callable[[Any, str], None], words: str
) -> None:
    records = quoted(files)
    assert told(proof.quotes(records, held.facts)) == []
    edit(records, RACKS)
    (only,) = told(proof.quotes(records, held.facts))
    assert only.startswith(f"excerpt-differs {RACKS}") and words in only


# What is printed: the PDF with the facts inside it, its words, the page for the screen


@pytest.fixture(scope="module")
def read(files: Files) -> paper.Paper:
    return paper.read(files["qingshan/qingshan-zh.pdf"])


def test_the_facts_inside_a_pdf_are_those_of_the_release(held: Holdings, read: paper.Paper) -> None:
    briefing = held.briefings["qingshan"]
    assert told(in_print.inside(read, held, briefing)) == []
    (only,) = told(in_print.inside(read, changed(held, RACKS, value="1"), briefing))
    assert "inside the PDF 32000, in data/facts.json 1" in only
    others = {**briefing, "facts": [name for name in briefing["facts"] if name != RACKS]}
    (only,) = told(in_print.inside(read, held, others))
    assert (
        only == f"paper-differs {RACKS} the fact {RACKS} inside the PDF is not one of the release"
    )


def forged(read: paper.Paper, old: str, new: str) -> paper.Paper:
    """The same PDF with other words on its pages."""
    assert any(old in page.text for page in read.pages)
    pages = tuple(replace(page, text=page.text.replace(old, new)) for page in read.pages)
    return paper.Paper(pages, read.attachments)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("青山市建成标准机架３．２万架", "青山市建成标准机架３．３万架", "paper-differs"),
        ("标准机架有3.2万架[3]", "标准机架有3.3万架[3]", "printed-differs"),
    ],
)
def test_a_pdf_prints_the_facts_as_they_are(
    held: Holdings, read: paper.Paper, old: str, new: str, code: str
) -> None:
    ids = held.briefings["qingshan"]["facts"]
    assert told(in_print.quoted(read, held.facts, ids)) == []
    found = told(in_print.quoted(forged(read, old, new), held.facts, ids))
    assert found and all(one.startswith(f"{code} {RACKS}") for one in found)


def test_a_page_prints_the_values_of_its_notes(files: Files, held: Holdings) -> None:
    html = files["qingshan/qingshan-zh.html"].decode()
    briefing = held.briefings["qingshan"]
    assert [*in_print.values(texts(html), held, briefing)] == []
    value = '<span class="value">3.2万架</span>'
    other = texts(html.replace(value, value.replace("3.2", "3.3")))
    found = told(broken for _, broken in in_print.values(other, held, briefing))
    assert found and all("stands '3.3万架'" in one for one in found)


def test_the_list_of_quotes_inside_a_pdf_has_each_quote(read: paper.Paper) -> None:
    facts, quotes = in_print.carried(read), read.attachments["quotes.txt"].decode()
    assert told(in_print.listed(facts, quotes)) == []
    (only,) = told(in_print.listed(facts, quotes.replace("３．２万架", "３．３万架")))
    assert only == f"excerpt-differs {RACKS} the quote of {RACKS} is not in quotes.txt"
