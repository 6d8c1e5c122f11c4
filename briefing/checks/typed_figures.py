"""正文里没有手写的数字 / No figure is typed by hand.

A digit in prose, in a claim, a caption or a note is an error unless it belongs to a term of
`vocabulary/terms.yaml` (5G, 3A). Figures and years come from facts: `[[id]]`, `[[id|when]]`,
in YAML strings `{id}`, `{id|when}`.

Accepted:
    大同市标准机架为 [[datong-racks-2025]]，矿井使用5G。
Refused:
    大同市标准机架为32.6万架。
"""

import re
from collections.abc import Iterator

from briefing.library import Library
from briefing.printed import printed_texts
from briefing.problems import Problem, finding
from briefing.prose import unescape

_DIGIT = re.compile(r"[^\W\d_]*\d[\w.,%‰]*")


def check(library: Library) -> Iterator[Problem]:
    """Find digits that no fact stands behind."""
    names = sorted(
        {
            name
            for term in library.terms.values()
            for name in (term.zh, term.en)
            if any(character.isdigit() for character in name)
        },
        key=len,
        reverse=True,
    )
    term = re.compile("|".join(map(re.escape, names)) or r"(?!)")
    for text in printed_texts(library):
        for piece in text.pieces:
            if not isinstance(piece, str):
                continue
            typed = re.sub(r"<[^>]*>", " ", piece)
            typed = term.sub(" ", unescape(typed))
            if match := _DIGIT.search(typed):
                yield finding(
                    "figure-typed",
                    text.where,
                    (
                        f"手写的数字“{match[0]}”，背后没有事实",
                        f"{match[0]!r} is typed by hand: no fact stands behind it",
                    ),
                    (
                        "写成事实再引用 [[标识]]（YAML 中 {标识}）；若是固定名称，列入 vocabulary/terms.yaml",
                        "make it a fact and write [[id]] ({id} in YAML); list a fixed name in vocabulary/terms.yaml",
                    ),
                )
