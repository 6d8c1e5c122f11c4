"""Counted things in English text: the first plural of the words after a number."""

import re
from typing import NamedTuple

from ..grammar import Number, UnitFound, counted, measured, unitless, year_like
from ..units import UNITS, en_unit
from ..words import words
from .attributes import (
    describes,
    is_expected,
    is_unclear,
    joins_adjectives,
    names_next,
    recurs,
)
from .between import code_after, is_compound, name_after, remark_after, size_after, type_after
from .groups import VERBS, begin_of, has_object, is_attribute, is_deed, joined_after, possesses
from .line import HYPHENS, Line
from .models import model_after, models_after
from .numbers import NUMBER_WORDS, numeral_at
from .plurals import COLLECTIVES, STOPS, is_plural, stops

_FARTHEST = 18
# The country of 25 million produces food
_SURE_VERBS = words(
    "produces requires involves allows enables contains remains seems exists depends relies "
    "consists appears becomes belongs continues indicates suggests reveals warns argues says represents fills"
)
# "The two face challenges": these are what the two do
_AGREEING = words(
    "face share agree remain differ met meet plan want hope expect need seem appear hold"
)
# Behind these a comma ends the group: 37,000 worldwide, and boasts operations
_ADVERBS = words("worldwide nationwide globally alone apiece overall altogether locally abroad")
_BEARING = words(
    "suffering carrying wearing facing seeking requiring needing receiving fleeing sustaining having"
)
_AGAIN = words("more different separate consecutive other straight additional further")
_METERED = words("smart gas water electricity energy power heat parking prepayment")
_OPENING, _CLOSING = ("'", '"', "‘", "“"), ("'", '"', "’", "”")
_SINGLE = words(
    "passenger civilian resident worker employee firefighter person man woman boy girl child student patient officer soldier case death seat vote site unit"
)
_DEGREES = words("much far even somewhat other new big")
_MEASURES = ("length", "mass", "volume", "area", "time", "calendar")
_SIZES = ("power", "energy", "area", "length", "mass", "volume", "storage", "compute")
_SHAPES = words("cubic square light board fluid troy short long dry imperial linear running")


# Where a line says so, 388.86 MT are million tonnes
# and here that they are tonnes
_TONNES = re.compile(r"(?<!million )\b(?:metric )?ton(?:ne)?s? ?\(MT\b", re.IGNORECASE)
_MEGATONNES = re.compile(r"\bmillion (?:metric )?ton(?:ne)?s? ?\(MT\b", re.IGNORECASE)
_MAGNITUDE = words("magnitude")
_INDEXES = words("reading readings index pmi gauge")
_EXPECTING = words(
    "expected predicted forecast projected anticipated estimated were had have are polled surveyed"
)


class Tail(NamedTuple):
    """The unit after a number and the index of the token after it."""

    unit: UnitFound
    after: int


def noun_at(line: Line, number: Number, index: int) -> Tail:
    """Return the counted thing: the first plural of the words that belong to the number, or people told as one."""
    tail = _group_at(line, number, index)
    if tail.unit.word or tail.after > index or number.value == 1:
        return tail
    position = index
    while position < index + 4 and line.is_word(position) and not stops(line, position):
        if line.lower(position) in COLLECTIVES:
            return _thing(line, position)  # about 150 staff redundant
        position += 1
    return tail


def _group_at(line: Line, number: Number, index: int) -> Tail:
    """Return the first plural of the words that belong to the number."""
    bare = Tail(unitless(number.end), index)
    position, quoted, sized = index, False, False
    broken = number.scale == 1 and is_broken(number)
    if line.lower(index) == "magnitude":
        return _thing(line, index)
    former = line.lower(index - 2)
    quaked = broken and line.speaks_of(_MAGNITUDE) and not line.unit(index)
    if (
        quaked
        or former in ("magnitude", "aged", "age")
        or (line.lower(index - 3), former) == ("age", "of")
    ):
        return bare
    if not number.words and line.lower(index) == "series" and line.is_word(index + 1):
        return bare  # the new 90 series cars
    if line.lower(index) in ("signals", "denotes", "signifies") and line.speaks_of(_INDEXES):
        return bare  # any reading above 50 signals expansion
    if line.lower(index) in _BEARING:
        return bare  # leaving 12 suffering burns
    ends = not line.is_word(index + 1) or stops(line, index + 1)
    herd = line.lower(index) == "head" and (ends or line.lower(index + 1) == "of")
    if herd and not number.words and (number.value or 0) >= 10:
        return _thing(line, index)  # 180,000 head of cattle
    alone = number.value == 1 and ends
    if alone and (
        line.lower(index) == "point" or (not number.words and line.lower(index) in _SINGLE)
    ):
        return _thing(line, index)  # up by 1 point, 8 men and 1 woman
    if number.words and line.lower(index) == "digit":
        return bare  # a four digit figure
    if number.words and line.lower(index) in _AGREEING and line.lower(index - 2) == "the":
        return bare
    if not stops(line, index) and not is_plural(line, index) and is_attribute(line, number, index):
        return _thing(line, index)
    minutes = line.word(index - 1).partition(".")[2]
    timed = line.lower(index - 2) == "at" and len(minutes) == 2 and line.lower(index) != "degrees"
    if broken and (line.word(index - 1).endswith(".0") or timed):
        return bare  # ROCm 4.0 software, at 18.30 local time
    if (
        broken
        and len(line.word(index)) > 1
        and line.is_word(index)
        and not stops(line, index)
        and not _is_verb(line, index)
    ):
        if rated := _rated(line, index):
            return rated
        thing = _thing(line, index)  # 1.3 litres, 1.3 points, 1.3 qtx; no 20.10 branch
        sign = len(line.word(index)) < 4 or line.lower(index) == "point"
        return thing if sign or thing.unit.known or is_plural(line, index) else bare
    while position < min(index + _FARTHEST, len(line)):
        word = line.lower(position)
        further = (
            position == index and word in ("more", "fewer") and line.lower(position + 1) != "than"
        )
        dash = word == "-" and not (line.glued(position) or line.glued(position + 1))
        if dash or (word == "-" and line.word(position + 1) == "-"):
            return bare  # at least 37 - details are awaited
        elif word == "-" or further:
            position += 1
        elif word == "." and line.lower(position - 1) in ("co", "inc", "corp", "ltd"):
            position += 1  # 210,000 DTE Energy Co. customers
        elif word == "+" and line.glued(position) and line.word(position - 1).isupper():
            position += 1  # eight OPEC+ countries
        elif word in ("&", "/") and line.glued(position) and line.glued(position + 1):
            position += 2  # M&A deals, facility/fab investments
        elif word in (",", "but") and position > index and joins_adjectives(line, position):
            position += 1
        elif word == "times" and line.lower(position - 1) in _AGAIN:
            return _thing(line, position)  # three different times
        elif word == "and" and line.word(position + 1) == "/" and line.lower(position + 2) == "or":
            position += 3  # 16 water and/or sewer projects
        elif word in (",", "and", "or", "&"):
            if position > index and (shared := _elliptic(line, number, position)):
                return Tail(shared._replace(end=number.end), index)
            ended = line.lower(position - 1) in _ADVERBS
            if position == index or ended or not _goes_on(line, position):
                return bare
            position += 1
        elif line.is_digits(position):
            if (models := models_after(line, position)) and number.value != 1:
                first = position
                while first > index and line.glued(first):
                    first -= 1
                name = line.text[line.start(first) : line.end(models)]
                return Tail(counted(name, line.end(models)), models)
            skipped = model_after(line, position)
            skipped = skipped or (type_after(line, position) if position > index else 0)
            skipped = skipped or (position + 1 if line.glued(position) and position > index else 0)
            skipped = skipped or name_after(line, position) or size_after(line, position)
            named = line.word(position - 1)[:1].isupper() and len(line.word(position)) < 5
            if not skipped and named and position > index and line.is_word(position + 1):
                skipped = position + 1  # 70 Section 8 vouchers
            if not skipped:
                return bare
            size = line.unit(position + 1) if line.word(position - 1) not in HYPHENS else None
            sized = sized or (size is not None and size[0].dimension != "voltage")
            attribute = line.unit(position + 2) if line.word(position + 1) == "-" else None
            sized = sized or (attribute is not None and attribute[0].dimension in _SIZES)
            position = skipped
        elif (
            (position == index and word == "such")
            or recurs(line, position)
            or (describes(line, position) and _is_compared(line, index, position))
        ):
            position += 1
        elif word in _OPENING and not line.glued(position) and line.is_word(position + 1):
            quoted, position = True, position + 1  # 22 'shovel-ready' projects
        elif word in _CLOSING and quoted:
            quoted, position = False, position + 1
        elif (
            line.word(position) == "("
            and position > index
            and (closed := code_after(line, position) or remark_after(line, position))
        ):
            position = closed  # 87 million Facebook (FB) users
        elif line.word(position + 1) == "-" and is_compound(line, position):
            if line.lower(position + 2) == "strong":
                return bare  # a seven company-strong consortium unveiled plans
            position += 3 if stops(line, position + 2) else 2  # on-street chargers, plug-in vans
        elif word == "zero" and line.is_word(position + 1):
            position += 1  # net zero hubs, zero emission buses
        elif is_deed(line, number, position) or possesses(line, position):
            return _thing(line, position)
        elif stops(line, position) or word in NUMBER_WORDS or not line.is_word(position):
            return bare
        elif is_unclear(line, number, index, position):
            return Tail(unitless(number.end), position + 1)
        elif is_plural(line, position) and names_next(line, position):
            position += 1
        elif is_plural(line, position):
            verb = word in (VERBS if position > index else _SURE_VERBS)
            verb = verb or (position == index and has_object(line, position))
            if line.lower(position + 1) in _EXPECTING and is_expected(line, number, index):
                return Tail(unitless(number.end), position + 1)
            after = 0 if verb else joined_after(line, position)
            if number.value == 1:
                return bare  # one attorney general and former attorneys
            if after > 0:
                hung = line.word(position - 1) in HYPHENS and line.glued(position)
                group = line.text[line.start(position - 2 * hung) : line.end(after)]  # e-mails
                return Tail(counted(group, line.end(after)), after)
            if after < 0:
                return Tail(unitless(number.end), position + 1)
            thing = bare if verb else _thing(line, position)
            if sized:  # 29 3.4MW turbines: the size is read too
                thing = Tail(thing.unit._replace(end=number.end), index)
            return thing
        else:
            position += 1
    return bare


def _elliptic(line: Line, number: Number, index: int) -> UnitFound | None:
    """Return what is counted behind the next number: 1,200 construction and 180 permanent jobs."""
    begin = begin_of(line, number, index)
    written = line.text[number.start : number.end]
    if line.lower(index) != "and" or line.lower(begin - 1) in ("a", "an", "at", "magnitude"):
        return None
    following = numeral_at(line, index + 1)
    if following is None or year_like(written) or is_broken(number) or number.value in (None, 1):
        return None
    if line.unit(following.after) or not line.is_word(following.after):
        return None
    thing = noun_at(line, following.number, following.after).unit
    described = line.lower(following.after) != thing.word.lower()
    return thing if thing.word and thing.known is None and described else None


def _is_compared(line: Line, first: int, index: int) -> bool:
    """Return whether only adverbs stand before a word of a group: two relatively smaller organisations."""
    return all(
        line.lower(n) in _DEGREES or (line.lower(n).endswith("ly") and line.lower(n) not in STOPS)
        for n in range(first, index)
    )


def _rated(line: Line, index: int) -> Tail | None:
    """Return what a number with decimals counts for each of something: 25.7 base stations per city."""
    for position in range(index, index + 3):
        if stops(line, position) or not line.is_word(position):
            return None
        if is_plural(line, position):
            return (
                _thing(line, position) if line.lower(position + 1) in ("per", "for", "a") else None
            )
    return None


def _is_verb(line: Line, index: int) -> bool:
    return line.lower(index).endswith(("ed", "ing", "ly")) or line.lower(index) == "set"


def is_broken(number: Number) -> bool:
    """Return whether a number has decimals."""
    return number.value is not None and int(number.value.as_tuple().exponent) < 0


def calls_tonnes(line: Line) -> bool:
    """Return whether a line tells that its MT are tonnes: 48,726.42 metric tonnes (MT)."""
    return bool(_TONNES.search(line.text)) and not _MEGATONNES.search(line.text)


def _thing(line: Line, index: int) -> Tail:
    token, after = line.tokens[index], index + 1
    known = en_unit(token.lower)
    before = line.word(index - 1)
    if token.lower == "mt" and _MEGATONNES.search(line.text):
        known = UNITS["Mt"]
    if token.lower in ("meters", "metres") and before.lower() in _METERED:
        known = None  # smart meters
    if known and known.dimension == known.symbol and before[:1].isupper():
        return Tail(counted(f"{before} {token.text}", token.end), index + 1)  # Jamaican dollars
    timed = known is not None and known.dimension in ("time", "calendar")
    if (
        known
        and known.dimension in _MEASURES
        and line.lower(index - 1) in (("light",) if timed else _SHAPES)
    ):
        return Tail(counted(f"{before} {token.text}", token.end), index + 1)  # cubic yards
    compound = line.word(index - 1) in HYPHENS and line.glued(index) and line.is_word(index - 2)
    if known is not None and known.symbol not in ("x", "s") and not compound:
        return Tail(measured(token.text, known, token.end), index + 1)
    start = token.start
    while line.word(index - 1) in HYPHENS and line.glued(index) and line.glued(index - 1):
        index, start = index - 2, line.start(index - 2)  # pre-orders, light-years
    return Tail(counted(line.text[start : token.end], token.end), after)


def _goes_on(line: Line, index: int) -> bool:
    """Return whether a comma or "and" joins words of one group that ends in a plural."""
    joined, closed = line.lower(index) != ",", 0
    for position in range(index + 1, min(index + 13, len(line))):
        word = line.lower(position)
        closed = max(closed, remark_after(line, position) if word == "(" else 0)
        if position < closed:
            continue
        if word in ("and", "or", "&"):
            joined = True
        elif word in (",", "-", "(", ")"):
            continue
        elif word in STOPS or not line.is_word(position):
            return False
        elif is_plural(line, position):
            return joined
    return False
