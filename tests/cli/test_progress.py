import pytest

from briefing.cli.progress import counted, progress


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


def test_a_line_for_each_tenth(capsys: pytest.CaptureFixture[str]) -> None:
    with counted(40) as told:
        for _ in range(20):
            told(2)
    assert capsys.readouterr().err.split() == [f"{done}/40" for done in range(4, 41, 4)]
