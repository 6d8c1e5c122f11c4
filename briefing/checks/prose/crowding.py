"""注号不成串 / Marks do not crowd.

注号少，读起来才不碍眼。并排的注号不超过三个，数字和说法自带的也算。一句话由四条事实支持时，
把注号分别放到所支持的词语后面，或把句子拆开。

A mark is quiet as long as there are few: no more than three stand side by side, that of a figure or a
claim included. Where four facts carry one sentence, each mark goes to the words that rest on it.

Accepted:
    大同和韶关都有规划[[datong-racks|cite]][[shaoguan-racks|cite]][[shanxi-plan|cite]]。
Refused:
    各市都有规划[[a|cite]][[b|cite]][[c|cite]][[d|cite]]。      注号要分开放 / place each mark behind what it supports
"""

from collections.abc import Iterator

from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text.pieces import Piece, Reference
from briefing.text.printed import written_blocks

CODES = ("marks-crowded",)
MOST = 3


def check(library: Library) -> Iterator[Problem]:
    """Find prose in which more than three marks stand side by side."""
    for block, body, _ in written_blocks(library):
        for fourth in too_many(block.pieces):
            yield _crowded(Location(body.path, fourth.line, fourth.column))


def too_many(pieces: tuple[Piece, ...]) -> Iterator[Reference]:
    """Yield the first reference too many of each run of marks."""
    run = 0
    for piece in pieces:
        if isinstance(piece, str):
            run = 0 if piece.strip() else run
        elif piece.form == "cite":
            run += 1
            if run == MOST + 1:
                yield piece
        else:  # words stand before its own mark; a time has none
            run = 0 if piece.form == "when" else 1


def _crowded(where: Location) -> Problem:
    return finding(
        "marks-crowded",
        where,
        ("并排的注号超过三个", "more than three marks stand side by side"),
        (
            "把注号分别放到所支持的词语后面，或把句子拆开",
            "put each mark behind the words that rest on it, or divide the sentence",
        ),
    )
