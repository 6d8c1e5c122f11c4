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

CODES = ("figure-typed",)

# Vulgar fractions and Roman numerals of one character are figures too.
_DIGIT = re.compile(r"[A-Za-z]*[\d\u00bc-\u00be\u2150-\u218b][\w.,%‰]*")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_TAG = re.compile(r"<[^>]*>")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


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
        for index, piece in enumerate(text.pieces):
            if not isinstance(piece, str):
                continue
            typed = _TAG.sub(_blank, piece)
            typed = term.sub(_blank, unescape(typed))
            # An id outside its brackets is no figure; the check of references has it.
            typed = _ID.sub(lambda m: _blank(m) if m[0] in library.fact_paths else m[0], typed)
            for match in _DIGIT.finditer(typed):
                yield finding(
                    "figure-typed",
                    text.place(index, typed[: match.start()], match[0]),
                    (
                        f"手写的数字“{match[0]}”，背后没有事实",
                        f"{match[0]!r} is typed by hand: no fact stands behind it",
                    ),
                    (
                        "写成事实再引用 [[标识]]（YAML 中 {标识}）；若是固定名称，列入 vocabulary/terms.yaml",
                        "make it a fact and write [[id]] ({id} in YAML); list a fixed name in vocabulary/terms.yaml",
                    ),
                )
