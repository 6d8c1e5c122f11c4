"""What the clause around a bare English number shows: of those 178, the 500 it had, in which 22 were killed."""

from ..words import words
from .line import Line
from .numbers import NUMBER_WORDS
from .plurals import STOPS, ends_in_s

_POINTING = words("those these them which whom")
_HOLDERS = words("it he she they we i you")
# A clause begins behind these, so that a number before a plural verb is its subject
_CLAUSES = words(
    "which that when where after because if although though since before until while said says say saying whom as"
)
_PLURAL_VERBS = words("were are have had")
_FAMILIES = words(
    "mother father mum mom dad parent grandmother grandfather widow family household team teams squad squads group crew panel party "
    "total loss gain average majority toll tally maximum minimum lead deficit rate"
)
_JOINERS = (",", "and", "while", "but", ";")
_PARTS = words("the these those its their his her our")
_SOME = words("one two three four five six some all none most both half many several")
_LATER = words("later also then still eventually subsequently")
_FARTHEST = 14


def is_subject(line: Line, begin: int, after: int) -> bool:
    """Return whether the clause tells that a number counts: in which 22 were killed; of the 28 sites, 18 will open."""
    before, following = line.lower(begin - 1), line.lower(after)
    if before in _CLAUSES and following in _PLURAL_VERBS:
        return True
    if before == "the" and following in _HOLDERS and line.word(after).islower():
        return True  # more than the 500 it had
    verb = begin - 1 - (before in ("now", "currently", "already", "still"))
    there = line.lower(verb - 1) == "there" and line.lower(verb) in ("are", "were")
    if there and following in ("in", "at", "on", "of", "from", "involved"):
        return True  # there were four in the party, there are now 70 involved
    told = following in ("that", "who") and line.lower(after + 1) in _PLURAL_VERBS
    if before == "the" and told:
        return True  # half the 215 that were polled
    if (line.lower(begin - 2), before) in (("of", "which"), ("of", "whom")):
        return following in STOPS or following.endswith("ed")
    if (line.lower(begin - 2), before) == ("including", "the") and following in STOPS:
        return True  # all 32 seats, including the 10 in New Brunswick
    if (line.lower(begin - 2), before) == ("of", "those") and following in STOPS:
        return True  # of those 178 have been paid
    if line.is_digits(begin) and opens_with_group(line, begin - 2) and following == ",":
        return True  # of the 37, 16 were in hospital
    if before in ("remaining", "all", "already") and following in _PLURAL_VERBS:
        return True  # the remaining seven were sentenced
    if before == "the" and line.is_digits(begin):
        of_them = line.lower(begin - 2) == "of" and line.lower(begin - 3) in _SOME
        if following in _PLURAL_VERBS or (of_them and following in _LATER):
            return True  # the 13 were killed; one of the 12 later died
    ends = not line.is_word(after) or following in STOPS
    if before == "to" and following == "from" and _is_number(line, after + 1):
        return True  # cut the number of rivals to three from four
    if before == "from" and ends:
        led = range(max(0, begin - 6), begin - 2)  # reduced to two months from three
        if any(line.lower(n) == "to" and _is_number(line, n + 1) for n in led):
            return True
    if (
        counts_before(line, begin)
        or is_headcount(line, begin, after)
        or is_spread(line, begin, after)
    ):
        return True
    return is_part_of_many(line, begin) or repeats_verb(line, begin, after)


def is_headcount(line: Line, begin: int, after: int) -> bool:
    """Return whether a number tells how many belong to somebody: a mother of three, a team of seven, a loss of nine."""
    ends = not line.is_word(after) or line.lower(after) in STOPS
    named = line.lower(begin - 1) == "of" and line.lower(begin - 2) in _FAMILIES
    few = not line.is_digits(begin) or len(line.word(begin)) < 3  # the Tea Party of 1773
    return named and ends and few and line.word(after) != "-"


def is_spread(line: Line, begin: int, after: int) -> bool:
    """Return whether numbers are told of one place after another: two in Texas, three in Ohio and another five in Iowa."""
    if not _is_placed(line, after):
        return False
    nearby = [*range(max(0, begin - 8), begin - 1), *range(after + 2, after + 10)]
    return any(
        _is_number(line, n)
        and line.lower(n + 1) == line.lower(after)
        and _is_placed(line, n + 1)
        and line.lower(max(n, begin) - 1) in (*_JOINERS, "another")
        for n in nearby
    )


def _is_placed(line: Line, index: int) -> bool:
    return line.lower(index) in ("in", "from", "at", "for") and line.word(index + 1)[:1].isupper()


def counts_before(line: Line, begin: int) -> int:
    """Return the index of the plural that a number in brackets counts: rallies (seven), playoff wins (86); 0 if none."""
    bracketed = line.word(begin - 1) == "(" and line.word(begin + 1) == ")" and line.glued(begin)
    written, plural = line.word(begin), line.word(begin - 2)
    large = not line.is_digits(begin) or (written.isdecimal() and 1 < len(written) < 4)
    told = bracketed and large and plural.islower() and ends_in_s(plural)
    return begin - 2 if told and not line.glued(begin - 1) else 0


def opens_clause(line: Line, begin: int) -> bool:
    """Return whether a number in groups is the subject of a clause: while 448,000 use Twitter, as 10,000 protest."""
    return "," in line.word(begin) and line.lower(begin - 1) in _CLAUSES


def is_part_of_many(line: Line, begin: int) -> bool:
    """Return whether the clause opens with the group that a number is a part of: of the 28 sites, 18 will open."""
    if line.word(begin - 1) != ",":
        return False
    for position in range(begin - 2, max(-1, begin - _FARTHEST), -1):
        word = line.lower(position)
        if word == "of":
            out = line.lower(position - 1) == "out" and not _is_number(line, position - 2)
            return opens_with_group(line, position) or out
        if not (line.is_word(position) or line.is_digits(position) or line.word(position) == "-"):
            return False
    return False


def opens_with_group(line: Line, index: int) -> bool:
    """Return whether "of" opens a clause with a group: Of the 28 sites, of those."""
    opens = index == 0 or line.word(index - 1) in (".", ",", ";", "“", '"', ":")
    return line.lower(index) == "of" and opens and line.lower(index + 1) in _PARTS | _POINTING


def repeats_verb(line: Line, begin: int, after: int) -> bool:
    """Return whether what was told of a number is told of the next: 67 involve planes and 24 involve trains."""
    verb = line.lower(after)
    if line.lower(begin - 1) not in _JOINERS or len(verb) < 4 or verb in STOPS:
        return False
    former = range(max(1, begin - _FARTHEST), begin - 1)
    return any(
        line.lower(n) == verb and any(_is_number(line, m) for m in range(max(0, n - 6), n))
        for n in former
    )


def _is_number(line: Line, index: int) -> bool:
    return line.is_digits(index) or line.lower(index) in NUMBER_WORDS
