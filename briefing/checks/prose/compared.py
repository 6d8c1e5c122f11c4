"""比出来的话要合得上数 / A comparison in our own words agrees with what it compares

比较的两边都有引用，就能算出说得对不对。“早于”“晚于”一类的词（`wordlists.yaml` 的 `earlier`、
`later`）前后两条事实，先后要合；“高于”“低于”（`above`、`below`）前后两个数，大小要合；
只引用一边的（大得多），另一边取前面最近的同单位的数。同一事物两个时间的数，
只用“升至”一类的词（`increase`、`change`）就要升，只用“降至”一类的词（`decline`）就要降。

说相符的两个数（`agreeing`），相差不超过一成；说不符的（`differing`），要确实不同。
至多如何的数不说成下限（`floor`），至少如何的数不说成上限（`ceiling`）。否定的、存疑的不比。
改法：照数值或时间改正，或改引真正要比的事实。

Where the two sides of a comparison are cited, it can be computed. So of two facts of the prose, one cited before
and one behind a word of `earlier` or `later` that compares (早于, before), the first lies earlier, or later; of two
figures on either side of one of `above` or `below` (高于, larger than), the first is larger, or smaller; where one
side alone is cited (X大得多, X is far larger), the other is the figure of that unit told last before it. Two
figures of one thing and two times, told with a word of `increase` or `change` alone, or of `decline` alone, rise,
or fall. Two that are told to agree (`agreeing`) are no more than a tenth apart; two that are told to differ
(`differing`) do differ. And a lower bound (`floor`) is told of no figure that is one at most, nor an upper one
(`ceiling`) of one that is one at least. All lists are those of `vocabulary/wordlists.yaml`; what is denied or left
open is not compared.

Accepted:
    首个项目[[datong-first-project-2018|cite]]早于东数西算工程[[china-east-data-launch-2022|cite]]
    年度增量由[[shanxi-path-first-rise]]升至[[shanxi-path-last-rise]]
Refused:
    首个项目[[datong-first-project-2018|cite]]晚于东数西算工程[[china-east-data-launch-2022|cite]]
    年度增量由[[shanxi-path-first-rise]]降至[[shanxi-path-last-rise]]
    折算功率[[datong-rack-power]]与IT容量[[datong-it-capacity-2025|cite]]不符     815与超过810兆瓦 / 815 and over 810 MW
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar

from briefing.facts import figures
from briefing.model import Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.quantities import Quantity
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.passages import CLAUSE_END, Passage, passage, stretches_of
from briefing.text.printed import written_paragraphs
from briefing.text.prose import Block
from briefing.text.wordlists import matcher

CODES = ("comparison-false",)

_APART = Decimal("0.1")
"""By how much of the larger two figures may differ that are told to agree."""
_NEAR = Decimal("0.02")
"""By how much a figure told as about, over or under another may differ from it and still fit it."""
_THAN = re.compile(r"(?i)\s+than\b")
_OF_TIME: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r".于\Z"),
    "en": re.compile(r"(?i)(?:before|after|prior to)\Z"),
}
_OF_AMOUNT: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r".于\Z"),
    "en": re.compile(r"(?i)(?:above|below)\Z"),
}
_ALONE: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"得[多少]\Z"),
    "en": re.compile(r"(?i)(?:far|much)\Z"),
}
_RELATIVE = re.compile(r"(?i)\s+(?:which|that|this|whom)\b")
NO_RISE = frozenset(("up",))
"""Words of an increase that are as often none: made up."""

Contradicted = tuple[str, tuple[str, str]]
"""A word that compares, and the facts that it does not fit."""


class ToldTime(NamedTuple):
    """The time of a fact to which a passage refers, and where in its text."""

    at: int
    id: str
    time: str


class ToldFigure(NamedTuple):
    """A sound figure that a passage prints or cites, and where in its text."""

    at: int
    id: str
    fact: Fact
    quantity: Quantity

    @property
    def value(self) -> Decimal:
        """Return its value in the base unit."""
        return self.quantity.value_base or Decimal(0)

    @property
    def unit(self) -> str:
        """Return its base unit."""
        return self.quantity.unit_base

    @property
    def time(self) -> str:
        """Return the time of its fact, if it has one."""
        return (self.fact.time() or ("", ""))[1]

    def is_like(self, other: "ToldFigure") -> bool:
        """Tell whether it is another figure of the same unit."""
        return self.id != other.id and self.unit == other.unit


_AtPlace = TypeVar("_AtPlace", ToldTime, ToldFigure)


def on_both_sides(
    match: re.Match[str], told: Sequence[_AtPlace]
) -> tuple[list[_AtPlace], list[_AtPlace]]:
    """Return what is told before a word, and what is told behind it."""
    left = [one for one in told if one.at < match.start()]
    return left, [one for one in told if one.at >= match.end()]


def check(library: Library) -> Iterator[Problem]:
    """Find comparisons that the facts which they cite contradict."""
    if library.is_unread("facts"):
        return
    for block, body, language in written_paragraphs(library):
        yield from _block(block, Location(body.path, block.line, 1), language, library)


def _block(
    block: Block, where: Location, language: Language, library: Library
) -> Iterator[Problem]:
    told = told_figures(passage(block.pieces), library)
    seen = 0
    for stretch in stretches_of(block):
        before = told[:seen]
        seen += len(told_figures(stretch, library))
        for word, facts in (
            *_times(stretch, language, library),
            *_amounts(stretch, before, language, library),
            *_courses(stretch, language, library),
            *_agreements(stretch, language, library),
            *_bounds(stretch, language, library),
        ):
            yield _false(word, facts, where)


def asserted(
    names: str, stretch: Passage, language: Language, library: Library
) -> Iterator[re.Match[str]]:
    """Return the words of some lists that a clause neither denies nor leaves open, outside names."""
    text = _unnamed(stretch.text, language, library)
    if names not in ("floor", "ceiling"):
        text = matcher("floor ceiling affirmed", language, library).sub(_blank, text)
    is_of_time = names in ("earlier", "later")  # which are words of `unsettled` in English
    denied = matcher("negations" if is_of_time else "negations unsettled", language, library)
    for match in matcher(names, language, library).finditer(text):
        begin = max((m.end() for m in CLAUSE_END.finditer(text, 0, match.start())), default=0)
        end = CLAUSE_END.search(text, match.end())
        rest = text[begin : match.start()] + text[match.end() : end.start() if end else len(text)]
        if not denied.search(rest):
            yield match


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _unnamed(text: str, language: Language, library: Library) -> str:
    for mention in naming.mentions(text, language, library):
        if any(name.kind in ("indicator", "actor", "term") for name in mention.names):
            blank = " " * (mention.end - mention.start)
            text = text[: mention.start] + blank + text[mention.end :]
    return text


def _times(stretch: Passage, language: Language, library: Library) -> Iterator[Contradicted]:
    timed = [
        ToldTime(at, ref.id, time[1])
        for at, ref in stretch.references
        if (fact := library.facts.get(ref.id)) and (time := fact.time()) and ref.form != "claim"
    ]
    for name in ("earlier", "later") if len(timed) > 1 else ():
        for match in asserted(name, stretch, language, library):
            is_than = _THAN.match(stretch.text, match.end())
            if not is_than and not _OF_TIME[language].search(match[0]):
                continue
            if _RELATIVE.match(stretch.text, match.end()):
                continue
            left, right = on_both_sides(match, timed)
            if left and right and left[-1].id != right[0].id:
                order = _order(left[-1].time, right[0].time)
                if order and (order < 0) != (name == "earlier"):
                    yield match[0], (left[-1].id, right[0].id)


def _order(one: str, other: str) -> int:
    """Return -1 where one time is over before another begins, 1 the other way round, else 0."""
    for early, late, order in ((one, other, -1), (other, one, 1)):
        end, begin = early.split("/")[-1], late.split("/")[0]
        length = min(len(end), len(begin))
        if end[:length] < begin[:length]:
            return order
    return 0


def told_figures(passage: Passage, library: Library) -> list[ToldFigure]:
    """Return the sound figures that a passage prints or cites, with their values."""
    return [
        ToldFigure(at, ref.id, fact, figure.quantity)
        for at, ref in passage.references
        if ref.form in ("value", "cite")
        and (fact := library.facts.get(ref.id))
        and not fact.is_to_confirm
        and (figure := figures.printed(ref.id, library))
        and figure.quantity.value_base is not None
    ]


def _amounts(
    stretch: Passage, before: list[ToldFigure], language: Language, library: Library
) -> Iterator[Contradicted]:
    told = told_figures(stretch, library)
    for name in ("above", "below") if told else ():
        for match in asserted(name, stretch, language, library):
            left, right = on_both_sides(match, told)
            is_than = _THAN.match(stretch.text, match.end()) is not None
            other: ToldFigure | None = None
            if left and right and (is_than or _OF_AMOUNT[language].search(match[0])):
                other = right[0]
            elif left and _is_alone(match, stretch.text, language) and not is_than:
                earlier = [figure for figure in (*before, *left) if figure.is_like(left[-1])]
                other = earlier[-1] if earlier else None
            if other is None or left[-1].unit != other.unit or left[-1].value == other.value:
                continue
            if (left[-1].value > other.value) != (name == "above"):
                yield match[0], (left[-1].id, other.id)


def _is_alone(match: re.Match[str], text: str, language: Language) -> bool:
    """Tell whether a word compares with what was told before: 大得多, far larger."""
    if language == "zh":
        return _ALONE["zh"].search(match[0]) is not None
    return _ALONE["en"].search(text[: match.start()].rstrip()) is not None


def _courses(stretch: Passage, language: Language, library: Library) -> Iterator[Contradicted]:
    for first, last, rises in courses(stretch, library):
        risen, fallen = (
            [
                match[0]
                for match in asserted(names, stretch, language, library)
                if match[0].casefold() not in NO_RISE
            ]
            for names in ("increase change", "decline")
        )
        wrong, right = (fallen, risen) if rises else (risen, fallen)
        if wrong and not right:
            yield wrong[0], (first, last)


def courses(passage: Passage, library: Library) -> Iterator[tuple[str, str, bool]]:
    """Return the first and the last figure that a passage tells of one thing, and whether it rises."""
    series: dict[tuple[object, ...], list[ToldFigure]] = {}
    for figure in told_figures(passage, library):
        fact = figure.fact
        if fact.indicator and fact.time():
            key = (fact.indicator, fact.part, fact.measure, fact.place, figure.unit)
            series.setdefault(key, []).append(figure)
    for line in series.values():
        line = sorted(line, key=lambda figure: figure.time)
        first, last = line[0], line[-1]
        if first.value != last.value and _order(first.time, last.time) < 0:
            yield first.id, last.id, last.value > first.value


def _agreements(stretch: Passage, language: Language, library: Library) -> Iterator[Contradicted]:
    told = told_figures(stretch, library)
    for name in ("agreeing", "differing") if len(told) > 1 else ():
        for match in asserted(name, stretch, language, library):
            end = CLAUSE_END.search(stretch.text, match.end())
            edge = end.start() if end else len(stretch.text)
            near = [figure for figure in told if figure.at < edge]
            others = [figure for figure in near if figure.is_like(near[-1])]
            if others and not _fit(others[-1], near[-1], name):
                yield match[0], (others[-1].id, near[-1].id)


def _fit(one: ToldFigure, other: ToldFigure, name: str) -> bool:
    """Tell whether two figures are as a word has it: agreeing, or differing."""
    larger, apart = max(abs(one.value), abs(other.value)), abs(one.value - other.value)
    if name == "agreeing":
        return apart <= larger * _APART
    loose = one.quantity.qualifier or other.quantity.qualifier
    return apart > (larger * _NEAR if loose else 0)


_LOWER, _UPPER = {"over", "at_least"}, {"under", "at_most", "nearly"}


def _bounds(stretch: Passage, language: Language, library: Library) -> Iterator[Contradicted]:
    """Find bounds that all the bounded figures of a stretch contradict."""
    told = told_figures(stretch, library)
    bounded = [figure for figure in told if figure.quantity.qualifier in _LOWER | _UPPER]
    for name, own in (("floor", _LOWER), ("ceiling", _UPPER)) if bounded else ():
        for match in asserted(name, stretch, language, library):
            if not any(figure.quantity.qualifier in own for figure in bounded):
                yield match[0], (bounded[0].id, bounded[-1].id)


def _false(word: str, facts: tuple[str, str], where: Location) -> Problem:
    one, other = facts
    return finding(
        "comparison-false",
        where,
        (
            f"“{word}”与所说的 {one} 和 {other} 合不上",
            f"{word!r} does not fit {one} and {other}, of which it is told",
        ),
        (
            "照两者的数值（时间）改正，或改引真正要比的事实",
            "say it as their values (or times) are, or cite the facts that are meant",
        ),
    )
