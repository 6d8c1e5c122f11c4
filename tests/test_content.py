"""The content that is shipped: checked, complete, and as its cards say."""

import hashlib
from collections import Counter

import pytest
from demofolder import PROJECT, TEMPLATES

from briefing.checking.examining import examine
from briefing.checks.evidence.coverage import coverage
from briefing.facts import quotes
from briefing.problems import errors
from briefing.reading.library import Library

CONTENT = PROJECT / "content"


@pytest.fixture(scope="module")
def library() -> Library:
    library, problems = examine(CONTENT, TEMPLATES)
    assert errors(problems) == []
    return library


def test_the_five_articles_are_as_received(library: Library) -> None:
    files = {folder.parent.name: folder for folder in CONTENT.glob("sources/*/article.txt")}
    assert {name: source.card.sha256 for name, source in library.sources.items()} == {
        name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()
    }
    assert len(files) == 5


def test_there_are_facts_of_every_kind(library: Library) -> None:
    kinds = Counter(fact.kind for fact in library.facts.values())
    assert set(kinds) == {"figure", "statement", "event"}
    assert kinds.total() >= 45


def test_every_quote_stands_once_in_its_source(library: Library) -> None:
    for fact_id, fact in library.facts.items():
        if fact.formula is None:
            assert fact.source is not None and fact.quote is not None
            spans = quotes.find(fact.quote, library.sources[fact.source].text)
            assert len(spans) == 1, fact_id


def test_every_doubtful_figure_has_its_reading(library: Library) -> None:
    standings = {f.reading.standing for f in library.facts.values() if f.reading is not None}
    assert standings == {"arithmetic", "to-confirm"}


def test_every_quantity_of_the_articles_that_we_quote_is_a_fact_or_waived(library: Library) -> None:
    found = {name: coverage(source, library) for name, source in library.sources.items()}
    assert {name for name, entry in found.items() if entry.uncovered} == {
        name for name, entry in found.items() if not entry.is_quoted
    }
