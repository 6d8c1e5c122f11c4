"""Facts and sentences of sources are found by any words of theirs, in either language."""

import pytest
from demofolder import DEMO, DemoFolder

from briefing.editing.search import facts_with, sentences_with
from briefing.reading.reader import read

LIBRARY, _ = read(DEMO)


@pytest.mark.parametrize(
    ("text", "first", "by"),
    [
        ("qingshan-racks", "qingshan-racks-2024", "id"),
        ("qingshan racks 2024", "qingshan-racks-2024", "id"),
        ("标准机架", "qingshan-racks-2024", "claim"),
        ("建成 标准机架", "qingshan-racks-2024", "words"),
        ("标准机架3.2万架", "qingshan-racks-2024", "claim"),
        ("3.2万架", "qingshan-racks-2024", "value"),
        ("32,000 racks", "qingshan-racks-2024", "value"),
        ("6000 servers", "qingshan-servers-2024", "value"),
        ("3.56 billion yuan", "qingshan-investment-2024", "value"),
        ("35.6亿", "qingshan-investment-2024", "value"),
        ("3.56 billion", "qingshan-investment-2024", "value"),
        ("ＨＵＮＤＲＥＤＳ of  Thousands of PEOPLE", "qingshan-users", "value"),
        ("ＵＳＥ  its SERVICES", "qingshan-users", "quote"),
        ("累计完成", "qingshan-investment-2024", "claim"),
    ],
)
def test_a_fact_is_found(text: str, first: str, by: str) -> None:
    found = facts_with(text, LIBRARY)
    assert found and (found[0].by, found[0].id.startswith(first)) == (by, True)


@pytest.mark.parametrize(
    ("text", "source", "line"),
    [
        ("余热 还能", "yanshi-2025", 5),
        ("投资35.6亿元", "yanshi-2025", 4),
        ("3.6 MILLION standard", "demo-daily-2025", 4),
        ("services month", "demo-daily-2025", 5),
    ],
)
def test_a_sentence_is_found(text: str, source: str, line: int) -> None:
    found = sentences_with(text, LIBRARY)
    assert [(one.source, one.at.line) for one in found] == [(source, line)]


def test_a_sentence_tells_the_facts_that_quote_it() -> None:
    (found,) = sentences_with("累计完成投资", LIBRARY)
    assert "qingshan-investment-2024" in found.facts and "qingshan-racks-2024" in found.facts


@pytest.mark.parametrize("text", ["", "  ", "nowhere to be found", "\u200b"])
def test_nothing_is_found(text: str) -> None:
    assert facts_with(text, LIBRARY) == () == sentences_with(text, LIBRARY)


def test_what_is_found_is_printed(demo: DemoFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.run("find", "3.2万架", "--messages", "zh") == 0
    out, err = capsys.readouterr()
    assert "computing.yaml" in out or "building.yaml" in out
    assert ": qingshan-racks-2024: 青山市建成标准机架3.2万架" in out and "条事实" in err
    assert demo.run("find", "nowhere") == 1
