import pytest

from briefing.progress import progress


def test_where_there_is_no_terminal_each_document_is_a_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with progress(2) as told:
        told("datong-zh.pdf", "set")
        told("datong-en.pdf", "fresh")
    shown = capsys.readouterr()
    assert shown.out == ""
    assert [line.split() for line in shown.err.splitlines()] == [
        ["排版", "set", "datong-zh.pdf"],
        ["无变化", "fresh", "datong-en.pdf"],
    ]
