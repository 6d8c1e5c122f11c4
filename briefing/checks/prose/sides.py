"""比较要引出两边，开头与数同向 / A comparison cites its sides, and a lead goes the way of its figures

比较要让读者看得见两边。正文一句（到分号为止，研判块也算）说到下限、上限（`wordlists.yaml` 的 `floor`、
`ceiling`），说一样高于、低于另一样（`above`、`below` 里带“于”的），或者更接近（`nearer`），就要有引用。

三个同单位的数，或三个计数，说第一个更接近第二个而不是第三个，就要真是这样。一段里的数随时间都升或都降的，
粗体开头的分句里最后一个说升降的词（`increase`、`change`、`above`；`decline`、`below`）不能与之相反。
改法：在比较的两边各引用事实；照数改正开头。

What `compared` can compute it must be shown. So a stretch of the prose, up to a semicolon, that asserts a bound
(下限, upper bound: `floor` and `ceiling` of `vocabulary/wordlists.yaml`), or that one thing is more or less than
another (`above` and `below` with 于 or than), or nearer to it (`nearer`), cites something, in judgements as well.

Of three figures of one unit, or three counts, of which the first is told to be nearer (`nearer`: 更接近, closer to)
to the second than to the third, it is. And where the figures of a paragraph all rise, or all fall, from one time to
another, the last word of direction in a clause of its bold lead (`increase`, `change`, `above`; `decline`, `below`)
does not go the other way.

Accepted:
    规划密度[[a|cite]]更接近设计密度[[b|cite]]，而不是在运密度[[c|cite]]          2.2, 2.1 and 2.3
    **增速不变，要增加的数额逐年加大。** 年度增量由[[shanxi-path-first-rise]]升至[[shanxi-path-last-rise]]
Refused:
    规划密度更接近在运密度，而不是设计密度              没有引用 / nothing is cited
    基数和增速都只给了上限                            什么的上限？ / of what?
    **要增加的数额逐年减小。** 年度增量由[[shanxi-path-first-rise]]升至[[shanxi-path-last-rise]]
"""

import re
from collections.abc import Iterator

from briefing.facts.comparing import NO_RISE
from briefing.facts.told import asserted, courses, on_both_sides, told_figures
from briefing.model import Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text.passages import CLAUSE_END, Passage, lead, passage, stretches_of
from briefing.text.printed import written_paragraphs
from briefing.text.prose import Block
from briefing.text.wordlists import matcher

CODES = ("comparison-uncited", "lead-reversed", "not-nearer")

_BOUNDS, _THAN = ("floor", "ceiling"), ("above", "below")
_ANY = "floor ceiling above below nearer"
_OF_TWO: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"[略稍远]?.于"),
    "en": re.compile(r"(?i)[a-z ]+\bthan\b"),
}
_UP, _DOWN = "increase change above", "decline below"


def check(library: Library) -> Iterator[Problem]:
    """Find comparisons that cite nothing, and leads that go against their figures."""
    if library.is_unread("facts") or "nearer" not in library.wordlists:
        return
    for block, body, language in written_paragraphs(library):
        where = Location(body.path, block.line, 1)
        yield from _lead(block, where, language, library)
        for stretch in stretches_of(block):
            if not matcher(_ANY, language, library).search(stretch.text):
                continue
            yield from _stretch(stretch, where, language, library)


def _stretch(
    stretch: Passage, where: Location, language: Language, library: Library
) -> Iterator[Problem]:
    if not stretch.cites():
        if word := _compares(stretch, language, library):
            yield _uncited(word, where)
        return
    for match in asserted("nearer", stretch, language, library):
        told = told_figures(stretch, library)
        left, right = on_both_sides(match, told)
        if left and len(right) > 1:
            one, near, far = left[-1], *right[:2]
            alike = one.is_comparable(near) and one.is_comparable(far)
            if alike and abs(one.value - near.value) > abs(one.value - far.value):
                yield _farther(match[0], near.id, far.id, where)


def _compares(stretch: Passage, language: Language, library: Library) -> str:
    """Return the first word of a stretch that sets one thing over another, or names a bound."""
    for name in (*_BOUNDS, *_THAN, "nearer"):
        for match in asserted(name, stretch, language, library):
            is_of_two = _OF_TWO[language].match(stretch.text, match.start())
            if name not in _THAN or is_of_two:
                return match[0]
    return ""


def _lead(block: Block, where: Location, language: Language, library: Library) -> Iterator[Problem]:
    head = lead(block)
    told = list(courses(passage(block.pieces), library)) if head else []
    if len({rises for *_, rises in told}) != 1:
        return
    first, last, rises = told[0]
    for clause in CLAUSE_END.split(head):
        found = [
            match
            for match in matcher(f"{_UP} {_DOWN}", language, library).finditer(clause)
            if match[0].casefold() not in NO_RISE
        ]
        denied = matcher("negations unsettled", language, library).search(clause)
        against = matcher(_DOWN if rises else _UP, language, library)
        if found and not denied and against.fullmatch(found[-1][0]):
            yield finding(
                "lead-reversed",
                where,
                (
                    f"开头说“{found[-1][0]}”，这一段的数从 {first} 到 {last} 却相反",
                    f"the lead says {found[-1][0]!r}, and from {first} to {last} its figures go the other way",
                ),
                ("照下面的数改正开头", "let the lead go the way of the figures below it"),
            )


def _uncited(word: str, where: Location) -> Problem:
    return finding(
        "comparison-uncited",
        where,
        (
            f"这里作了比较（“{word}”），却没有引用所比的事实",
            f"this compares ({word!r}) and cites nothing that is compared",
        ),
        (
            "在比较的两边各引用事实 [[标识|cite]]",
            "cite the facts on both sides of the comparison, [[id|cite]]",
        ),
    )


def _farther(word: str, near: str, far: str, where: Location) -> Problem:
    return finding(
        "not-nearer",
        where,
        (
            f"“{word}”与数不合：离 {far} 比离 {near} 更近",
            f"{word!r} does not fit the figures: {far} is nearer than {near}",
        ),
        ("照数值改正", "say it as the values are"),
    )
