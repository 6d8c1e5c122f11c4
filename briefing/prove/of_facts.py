"""Corruptions of what a fact says: value, unit, qualifier, status, time, place, formula, reading."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any, get_args

from briefing.model import RESULTS, Fact, Qualifier
from briefing.prove.edits import REMOVED, Edits, Field, Kind, Original

# Staff may write a number in either language and width; each digit goes to its neighbour.
_NEXT_DIGIT = str.maketrans("0123456789０１２３４５６７８９", "1234567898１２３４５６７８９８")
_NEXT_WORD = {
    **{"one": "two", "two": "three", "three": "four", "five": "six", "eight": "nine"},
    **{"eighth": "seventh", "half": "a third", "hundreds": "tens", "tens": "hundreds"},
    **dict(zip("一二三四五六七八两", "二三四五六七八九三", strict=True)),
}
_WORD = re.compile(
    rf"\b(?:{'|'.join(w for w in _NEXT_WORD if w.isascii())})\b|[一二三四五六七八两]"
)
_NUMERAL = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
_SCALES = {
    **{"thousand": ("million",), "million": ("billion", "thousand")},
    **{"billion": ("million", "trillion"), "trillion": ("billion",)},
    **{"万": ("亿", "百万"), "亿": ("万", "十亿")},
}
_SCALE = re.compile("|".join(_SCALES))
_UNITS = {
    **{"yuan": ("U.S. dollars", "euros"), "U.S. dollars": ("yuan",), "$": ("¥", "€")},
    **{"元": ("美元",), "percentage points": ("percent",), "percent": ("percentage points",)},
    **{
        "%": ("个百分点",),
        "MW": ("kW", "GW", "MWh"),
        "P": ("E",),
        "meters": ("kilometers", "feet"),
    },
    **{"years": ("months", "days"), "亩": ("公顷",), "架": ("台",), "台": ("架",), "家": ("个",)},
    **{"servers": ("racks",), "racks": ("servers",), "people": ("households",)},
}
_UNIT = re.compile("|".join(re.escape(word) for word in sorted(_UNITS, key=len, reverse=True)))
_ADDED_UNITS = (" MW", " racks", " servers", " yuan", " percent")


def facts(original: Original) -> Iterator[tuple[str, str, Fact]]:
    """Return each fact with its id and its file."""
    for fact_id, fact in original.library.facts.items():
        yield fact_id, original.relative(original.library.fact_paths[fact_id]), fact


def next_digits(text: str) -> Iterator[str]:
    """Return the text with each of its digits, or number words, changed in turn."""
    for place, character in enumerate(text):
        other = character.translate(_NEXT_DIGIT)
        if other != character:
            yield text[:place] + other + text[place + 1 :]
    for match in _WORD.finditer(text):
        yield text[: match.start()] + _NEXT_WORD[match[0]] + text[match.end() :]


def scaled(text: str) -> Iterator[str]:
    """Return the text with its number times 10, 100 and 10,000, and with other scale words."""
    for numeral in _NUMERAL.finditer(text):
        value = Decimal(numeral[0].replace(",", "").replace("，", "").replace("．", "."))
        for power in (10, 100, 10_000):
            larger = f"{(value * power).normalize():,f}"
            yield text[: numeral.start()] + larger + text[numeral.end() :]
    for match in _SCALE.finditer(text):
        for other in (*_SCALES[match[0]], ""):
            yield text[: match.start()] + other + text[match.end() :]


def value_digit(original: Original) -> Edits:
    """Change each digit of each value."""
    for fact_id, path, fact in facts(original):
        for value in next_digits(fact.value or ""):
            yield (Field(path, (fact_id, "value"), value),)


def value_scale(original: Original) -> Edits:
    """Make each value 10, 100, 10,000 times as large; swap million and billion, 万 and 亿."""
    for fact_id, path, fact in facts(original):
        for value in scaled(fact.value or ""):
            yield (Field(path, (fact_id, "value"), value),)


def unit(original: Original) -> Edits:
    """Give each value another unit; add one where there is none; swap those of indicators."""
    library = original.library
    for fact_id, path, fact in facts(original):
        value = fact.value or ""
        for match in _UNIT.finditer(value):
            for other in _UNITS[match[0]]:
                changed = value[: match.start()] + other + value[match.end() :]
                yield (Field(path, (fact_id, "value"), changed),)
        if value and not _UNIT.search(value):
            indicator = library.indicator_of(fact)
            for added in _ADDED_UNITS:
                if indicator is None or added.strip().removesuffix("s") != indicator.unit:
                    yield (Field(path, (fact_id, "value"), value + added),)
            others = dict.fromkeys(entry.unit for entry in library.indicators.values())
            if indicator is not None and fact.measure == "level":
                at = (fact.indicator or "", "unit")
                for symbol in [other for other in others if other != indicator.unit][:4]:
                    yield (Field("vocabulary/indicators.yaml", at, symbol),)


def qualifier(original: Original) -> Edits:
    """Swap, add and remove the qualifier of each figure, derived ones too."""
    for fact_id, path, fact in facts(original):
        if fact.kind == "figure":
            for other in get_args(Qualifier):
                if other != fact.qualifier:
                    yield (Field(path, (fact_id, "qualifier"), other),)


def figures_swapped(original: Original) -> Edits:
    """Exchange the evidence of two figures of one source, as when two rows are mixed up."""
    figured = [entry for entry in facts(original) if entry[2].value and entry[2].source]
    for (left, left_path, one), (right, right_path, other) in combinations(figured, 2):
        if one.source == other.source:
            keys = ("value", "quote", "figure", "qualifier", "reading")
            yield tuple(
                edit
                for mine, path, theirs, theirs_path in (
                    (left, left_path, right, right_path),
                    (right, right_path, left, left_path),
                )
                for key in keys
                for edit in _taken(original, mine, path, theirs, theirs_path, key)
            )


def _taken(
    original: Original, mine: str, path: str, theirs: str, theirs_path: str, key: str
) -> list[Field]:
    old, new = original.value(path, mine, key), original.value(theirs_path, theirs, key)
    return [] if old == new else [Field(path, (mine, key), new)]


_RAISED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("target", "planned", "announced", "forecast", "under-construction"), tuple(sorted(RESULTS))
    ),
    "recommended": ("pledged", "reported", "assessed"),
    "assessed": ("reported", "pledged"),
    "pledged": ("reported",),
}


def status(original: Original) -> Edits:
    """Raise each status: a plan to a result, an opinion to a report."""
    for fact_id, path, fact in facts(original):
        for other in _RAISED.get(fact.status, ()):
            yield (Field(path, (fact_id, "status"), other),)
        if fact.status in ("target", "planned", "announced"):
            yield (Field(path, (fact_id, "status"), "under-construction"),)


def time(original: Original) -> Edits:
    """Move each time by a year or a month; invent one where the source gives none."""
    for fact_id, path, fact in facts(original):
        if given := fact.time():
            key, value = given
            year, rest = int(value[:4]), value[4:]
            if "/" in rest:
                continue
            for other in (year - 1, year + 1):
                if rest[-5:] != "02-29":
                    yield (Field(path, (fact_id, key), f"{other}{rest}"),)
            if rest:
                month = int(rest[1:3]) % 12 + 1
                yield (
                    Field(
                        path, (fact_id, key), f"{year}-{month:02}" + rest[3:].replace("31", "28")
                    ),
                )
        elif fact.source and fact.reported:
            edits = Field(path, (fact_id, "reported"), REMOVED)
            for key, value in (("as-of", "2024"), ("during", "2023")):
                yield edits, Field(path, (fact_id, key), value)


def place(original: Original) -> Edits:
    """Give each fact the place that holds it, and one that has nothing to do with it."""
    places = original.library.places
    for fact_id, path, fact in facts(original):
        here = places.get(fact.place)
        if here is None:
            continue
        siblings = [name for name, p in places.items() if p.level == here.level]
        others = [name for name in (*siblings, *places) if name not in (fact.place, here.within)]
        for other in filter(None, (here.within, *others[:1])):
            yield (Field(path, (fact_id, "place"), other),)


def indicator(original: Original) -> Edits:
    """Give each figure another indicator of the same unit, or measure; drop its part, its pair."""
    indicators = original.library.indicators
    for fact_id, path, fact in facts(original):
        if fact.indicator is None or fact.indicator not in indicators:
            continue
        own = indicators[fact.indicator].unit
        names = [name for name in indicators if name != fact.indicator]
        alike = [name for name in names if indicators[name].unit == own]
        for other in [*alike, *names][:3]:
            yield (Field(path, (fact_id, "indicator"), other),)
        other = "growth" if fact.measure == "level" else "level"
        yield (Field(path, (fact_id, "measure"), other),)
        for key in ("part", "converts"):
            if getattr(fact, key):
                yield (Field(path, (fact_id, key), REMOVED),)


def speaker(original: Original) -> Edits:
    """Put the words of each speaker into the mouth of others, or of nobody."""
    actors = list(original.library.actors)
    for fact_id, path, fact in facts(original):
        if fact.said_by in actors:
            place = actors.index(fact.said_by)
            for step in (1, 2):
                other = actors[(place + step) % len(actors)]
                yield (Field(path, (fact_id, "said-by"), other),)
            yield (Field(path, (fact_id, "said-by"), REMOVED),)


_OPERATIONS = ("ratio", "share", "growth", "difference", "product")
_COMMUTE = ("sum", "product")


def formula(original: Original) -> Edits:
    """Swap the inputs of each formula, take another operation, another input, another year."""
    figured = [fact_id for fact_id, _, fact in facts(original) if fact.value]
    for fact_id, path, fact in facts(original):
        for operation, operands in fact.formula.operations() if fact.formula else ():
            at = (fact_id, "formula")
            listed: list[Any] = list(operands)
            if operation not in _COMMUTE:
                yield (Field(path, (*at, operation), [listed[1], listed[0], *listed[2:]]),)
            for other in _OPERATIONS:
                if other != operation:
                    yield (Field(path, at, {other: listed[:2]}),)
            if operation == "compound":
                for step in (-1, 1):
                    years = str(int(Decimal(listed[2])) + step)
                    yield (Field(path, (*at, operation, 2), years),)
            for index, operand in enumerate(listed[:2]):
                for other in [name for name in figured if name != operand][:3]:
                    yield (Field(path, (*at, operation, index), other),)


def reading(original: Original) -> Edits:
    """Change each digit and scale of each reading; print what is to be confirmed; drop it."""
    for fact_id, path, fact in facts(original):
        if fact.reading is None:
            continue
        at = (fact_id, "reading")
        value = fact.reading.value or ""
        for other in [*next_digits(value), *scaled(value)]:
            yield (Field(path, (*at, "value"), other),)
        standing = "arithmetic" if fact.reading.standing == "to-confirm" else "to-confirm"
        yield (Field(path, (*at, "standing"), standing),)
        yield (Field(path, at, REMOVED),)


KINDS = (
    Kind("value-digit", "数值改一位", "a value by one digit", value_digit),
    Kind("value-scale", "数值差数量级", "a value times 10, 100, 10,000", value_scale),
    Kind("unit", "换单位", "another unit", unit),
    Kind("qualifier", "换修饰词", "another qualifier", qualifier),
    Kind("figures-swapped", "两个数字对调", "two figures exchanged", figures_swapped),
    Kind("status", "抬高状态", "a status raised", status),
    Kind("time", "改时间", "another time", time),
    Kind("place", "改地区", "another place", place),
    Kind("indicator", "改指标", "another indicator or measure", indicator),
    Kind("speaker", "换说话人", "another speaker", speaker),
    Kind("formula", "改公式", "another formula", formula),
    Kind("reading", "改编者判读", "another reading", reading),
)
