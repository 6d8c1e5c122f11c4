"""What a stretch of text compares, and which comparisons the facts that it tells contradict.

`checks/prose/compared.py` says which laws these are, and asks them of every text.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from briefing.facts.evidence import quoted_sentence
from briefing.facts.told import (
    ToldFigure,
    ToldTime,
    asserted,
    clause_around,
    courses,
    on_both_sides,
    order,
)
from briefing.model import LANGUAGES, Fact, Language
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.passages import CLAUSE_END, Passage
from briefing.text.wordlists import matcher

_APART = Decimal("0.1")
"""By how much of the larger two figures may differ that are told to agree, or to be about as large."""
_NEAR = Decimal("0.02")
"""By how much a figure told as about, over or under another may differ from it and still fit it."""
_SLIGHT, _FAR = Decimal("1.2"), Decimal("1.5")
"""How many times another a figure is, at most where it is slightly larger, at least where it is far larger."""
_THAN = re.compile(r"(?i)\s+than\b")
_OF_TIME: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r".于\Z"),
    "en": re.compile(r"(?i)(?:before|after|prior to)\Z"),
}
_OF_AMOUNT: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("于"),
    "en": re.compile(r"(?i)(?:above|below)\Z"),
}
_OF_EARLIER: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("于?(?:它|其|此|该|这|上述|前述|前者)"),
    "en": re.compile(r"(?i) than (?:it|that|this|these|those|them)\b"),
}
"""What stands for a figure that was told before."""
_RELATIVE = re.compile(r"(?i)\s+(?:which|that|this|whom)\b")
_BESIDE = 14
"""Within so many characters before a word that compares stands how far it goes: only just."""
_FROM: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[由从]"),
    "en": re.compile(r"(?i)\bfrom\b"),
}
_TO: dict[Language, re.Pattern[str]] = {"zh": re.compile("[至到]"), "en": re.compile(r"(?i)\bto\b")}
_FORMER: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(
        "(?P<one>[前后]者)则?(?:(?:[较更略稍远](?P<above>[大多高快])|[较更略稍远](?P<below>[小少低慢]))"
        "|(?P<more>[大多高快])(?:于|得多|些|一些)|(?P<less>[小少低慢])(?:于|得多|些|一些))"
    ),
    "en": re.compile(
        r"(?i)\bthe (?P<one>first|former|second|latter)(?: is| are| was| were| being)?"
        r"(?: the| much| far| slightly)*"
        r" (?:(?P<above>larger|greater|higher|bigger|more)|(?P<below>smaller|lower|fewer|less))\b"
    ),
}
"""What sets the first of two over the second, or the second over the first."""
_FIRST = ("前者", "first", "former")
SUPPOSED = re.compile(r"(?i)若|如果|假如|倘|\b(?:if|were it|were this|had it|had this)\b")
_OF_BASIS = re.compile(r"(?i)口径|单位|时间|\b(?:basis|bases|units?|dates?|time)\b")

NO_RISE = frozenset(("up",))
"""Words of an increase that are as often none: made up."""

Contradicted = tuple[str, tuple[str, str]]
"""A word that compares, and the facts that it does not fit."""
_COMPARING = ("above", "below", "faster", "slower", "overstated", "understated")
_SIGNS = {"above": 1, "overstated": 1, "below": -1, "understated": -1}
"""On which side of another the lists set a figure; what is faster or slower is compared by degree alone."""
Sides = tuple[ToldFigure, ToldFigure]


class Scene(NamedTuple):
    """A stretch of a text, with what is told in it and around it."""

    stretch: Passage
    language: Language
    library: Library
    told: list[ToldFigure]
    """The figures of the stretch."""
    before: list[ToldFigure]
    """Those of the paragraph before it."""
    two: list[ToldFigure]
    """Those outside it which 前者 and 后者 may stand for, in this order."""
    own: tuple[ToldFigure, ...] = ()
    """What is meant by its figure here: any of these."""
    alone: Sides | None = None
    """What compares with what where the text names no figure: that which is read with that which is printed."""

    def has(self, names: str) -> bool:
        """Tell whether a word of some lists stands in the stretch at all: most have none."""
        return matcher(names, self.language, self.library).search(self.stretch.text) is not None

    def asserted(self, names: str) -> Iterator[re.Match[str]]:
        """Find the words of some lists that the stretch says of something, neither denied nor left open."""
        return asserted(names, self.stretch, self.language, self.library)


class _Comparison(NamedTuple):
    """A word that sets one thing over another, how far, and what may be meant by its two sides."""

    match: re.Match[str]
    name: str
    degree: str
    sides: list[Sides]


def contradictions(scene: Scene) -> Iterator[Contradicted]:
    """Find the words of a stretch that compare, and the facts that they do not fit."""
    yield from _times(scene)
    yield from _amounts(scene)
    yield from _of_two(scene)
    yield from _courses(scene)
    yield from _backwards(scene)
    yield from _agreements(scene)
    yield from _bounds(scene)


def _times(scene: Scene) -> Iterator[Contradicted]:
    timed = [
        ToldTime(at, ref.id, time[1])
        for at, ref in scene.stretch.references
        if (fact := scene.library.facts.get(ref.id))
        and (time := fact.time())
        and ref.form != "claim"
    ]
    text = scene.stretch.text
    for name in ("earlier", "later") if len(timed) > 1 else ():
        for match in scene.asserted(name):
            is_than = _THAN.match(text, match.end())
            if not is_than and not _OF_TIME[scene.language].search(match[0]):
                continue
            if _RELATIVE.match(text, match.end()):
                continue
            left, right = on_both_sides(match, timed)
            if left and right and left[-1].id != right[0].id:
                found = order(left[-1].time, right[0].time)
                if found and (found < 0) != (name == "earlier"):
                    yield match[0], (left[-1].id, right[0].id)


def _comparisons(scene: Scene) -> Iterator[_Comparison]:
    for name in _COMPARING if scene.has(" ".join(_COMPARING)) else ():
        for match in scene.asserted(name):
            degree = _degree(match, scene)
            yield _Comparison(match, name, degree, list(_sides(match, degree, scene)))


def _degree(match: re.Match[str], scene: Scene) -> str:
    """Return how far a comparison goes: `slight`, `far`, or nothing told."""
    text = scene.stretch.text
    if scene.language == "zh":
        near = text[max(match.start() - 1, 0) : match.end() + 1]
    else:
        begin = max(match.start() - _BESIDE, 0)
        near = text[begin : match.end()]
    for name in ("slight", "far"):
        for found in matcher(name, scene.language, scene.library).finditer(near):
            between = near[found.end() : len(near) - len(match[0])]
            if scene.language == "zh" or not between.strip():
                return name
    return ""


def _sides(match: re.Match[str], degree: str, scene: Scene) -> Iterator[Sides]:
    """Return what a word may set over what: several where the figure of the fact itself is one side."""
    text = scene.stretch.text
    left, right = on_both_sides(match, scene.told)
    is_than = _THAN.match(text, match.end()) is not None
    if scene.language == "zh":
        is_of_two = match[0].endswith("于") or text[match.end() : match.end() + 1] == "于"
    else:
        is_of_two = is_than or _OF_AMOUNT["en"].search(match[0]) is not None
    if _OF_EARLIER[scene.language].match(text, match.end()):
        is_of_two = False
    if len(scene.told) == 1 and not left and is_of_two:
        yield from ((own, right[0]) for own in scene.own if own.id != right[0].id)
    elif left and right and is_of_two:
        yield left[-1], right[0]
    elif is_of_two or not degree:
        return
    elif scene.alone and not any(map(scene.alone[0].is_comparable, scene.told)):
        yield scene.alone
    elif left:
        earlier = [figure for figure in (*scene.before, *left) if figure.is_like(left[-1])]
        if earlier:
            yield left[-1], earlier[-1]


def _amounts(scene: Scene) -> Iterator[Contradicted]:
    for match, name, degree, sides in _comparisons(scene) if scene.told or scene.alone else ():
        alike = [(one, other) for one, other in sides if one.is_comparable(other)]
        if alike and not any(_compares(one, other, name, degree) for one, other in alike):
            yield match[0], (alike[0][0].id, alike[0][1].id)


def _compares(one: ToldFigure, other: ToldFigure, name: str, degree: str) -> bool:
    """Tell whether one figure is above or below another, as far as is told."""
    large, small = max(one.value, other.value), min(one.value, other.value)
    if large != small and _SIGNS.get(name, 0) * (one.value - other.value) < 0:
        return False
    if small <= 0 or not degree:
        return True
    return large <= small * _SLIGHT if degree == "slight" else large >= small * _FAR


def untold_degrees(scene: Scene) -> Iterator[str]:
    """Find words of degree that no two figures bear out, and none of the facts cited says."""
    ids = [ref.id for ref in scene.stretch.cites()]
    facts = [scene.library.facts[name] for name in ids if name in scene.library.facts]
    if not facts or not scene.has("slight far"):
        return
    degrees = [(match, degree) for match, _, degree, sides in _comparisons(scene) if not sides]
    for name in ("earlier", "later"):
        degrees += [(match, _degree(match, scene)) for match in scene.asserted(name)]
    for match, degree in degrees if not SUPPOSED.search(scene.stretch.text) else ():
        if degree and not any(_says(fact, degree, scene.library) for fact in facts):
            yield match[0]


def _says(fact: Fact, name: str, library: Library) -> bool:
    """Tell whether the claim of a fact, or the sentence around its quote, has a word of a list."""
    texts = [(language, naming.claim_text(fact, language)) for language in LANGUAGES]
    if sentence := quoted_sentence(fact, library):
        texts.append(sentence)
    return any(matcher(name, language, library).search(text) for language, text in texts)


def _of_two(scene: Scene) -> Iterator[Contradicted]:
    """Find what 前者 and 后者 set over each other and is not so."""
    for match in _FORMER[scene.language].finditer(scene.stretch.text):
        two = [*scene.two, *(one for one in scene.told if one.at < match.start())]
        if len(two) != 2 or not two[0].is_comparable(two[1]) or two[0].value == two[1].value:
            continue
        is_above = any(match.groupdict().get(name) for name in ("above", "more"))
        is_first = match["one"].casefold() in _FIRST
        if (two[0].value > two[1].value) != (is_above == is_first):
            yield match[0], (two[0].id, two[1].id)


def _courses(scene: Scene) -> Iterator[Contradicted]:
    for first, last, rises in courses(scene.stretch, scene.library):
        risen, fallen = (
            [match[0] for match in scene.asserted(names) if match[0].casefold() not in NO_RISE]
            for names in ("increase change", "decline")
        )
        wrong, right = (fallen, risen) if rises else (risen, fallen)
        if wrong and not right:
            yield wrong[0], (first, last)


def _backwards(scene: Scene) -> Iterator[Contradicted]:
    """Find what goes from the later figure of one thing to the earlier."""
    text, begin = scene.stretch.text, 0
    for one, other in pairwise(scene.told):
        start = _FROM[scene.language].search(text, begin, one.at)
        end = _TO[scene.language].search(text, one.at, other.at)
        begin = one.at
        if start is None or end is None or CLAUSE_END.search(text, start.end(), other.at):
            continue
        if one.thing and one.thing == other.thing and order(one.time, other.time) > 0:
            yield start[0], (one.id, other.id)


def _agreements(scene: Scene) -> Iterator[Contradicted]:
    for name in ("agreeing", "differing", "aslarge") if scene.told else ():
        for match in scene.asserted(name):
            begin, edge = clause_around(match, scene.stretch.text)
            near = [figure for figure in scene.told if figure.at < edge]
            if not near:
                continue
            last, others = near[-1], near[:-1]
            if name == "aslarge":
                others = [*scene.before, *others]
            others = [figure for figure in others if figure.is_like(last)][-1:]
            if not others and not _OF_BASIS.search(scene.stretch.text, begin, edge):
                others = [figure for figure in scene.own if figure.is_like(last)]
            if others and not any(_fit(other, last, name) for other in others):
                yield match[0], (others[-1].id, last.id)


def _fit(one: ToldFigure, other: ToldFigure, name: str) -> bool:
    """Tell whether two figures are as a word has it: differing, or not."""
    larger, apart = max(abs(one.value), abs(other.value)), abs(one.value - other.value)
    if name != "differing":
        return apart <= larger * _APART
    loose = one.quantity.qualifier or other.quantity.qualifier
    return apart > (larger * _NEAR if loose else 0)


_LOWER, _UPPER = {"over", "at_least"}, {"under", "at_most", "nearly"}


def _bounds(scene: Scene) -> Iterator[Contradicted]:
    """Find bounds that all the bounded figures of a stretch contradict."""
    bounded = [one for one in scene.told if one.quantity.qualifier in _LOWER | _UPPER]
    for name, own in (("floor", _LOWER), ("ceiling", _UPPER)) if bounded else ():
        for match in scene.asserted(name):
            if not any(figure.quantity.qualifier in own for figure in bounded):
                yield match[0], (bounded[0].id, bounded[-1].id)
