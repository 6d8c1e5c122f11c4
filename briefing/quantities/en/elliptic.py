"""English counts whose noun stands before them, or goes without saying: two to Dublin, all but four, won 12 of 13."""

from ..grammar import Reading, single, unitless, year_like
from ..words import words
from .hedges import hedged
from .line import HYPHENS, Line, Step
from .nouns import is_broken, noun_at
from .numbers import NUMBER_WORDS, numeral_at
from .plurals import STOPS, ends_in_s

_FARTHEST = 40
_OPENING = (",", ".", ";", ":", "", "and", "&", "but", "while")
_SHARING = (",", ";", ":", "(", "—", "and", "&", "but", "including")
_STAYING = words("remain remained stayed sustained suffered")
_OF_THEM = words("them whom which those these")
_PLACED = words(
    "to in at from for on between among against since after during through under over near aboard each apiece late early with"
)
_PLURAL_VERBS = words("were are have had drowned died will would could may might must")
_DONE = words("sent taken held left put found shot hurt known given seen born")
# A side leads by two, a price or a number of things changes by three
_MARGINS = words(
    "won win wins winning lost lose loses losing lead leads leading trail trails trailed trailing "
    "ahead behind down up rose rise fell fall grew grow expand expands expanded expanding increase "
    "increases increased increasing cut cuts cutting reduce reduces reduced reducing raise raises raised "
    "raising lower lowers lowered extend extends extended shrink shrank dropped climbed outscored"
)
_JOINING = words("and but while when before as")
_TRANSPOSED = words("the its their his her")
# What was counted before is had, or done, so often again: scored five against Leeds
_HAVING = words(
    "with getting adding scoring winning losing making hitting taking having collecting claiming "
    "including killing wounding leaving left sinking missing dropping scored won lost added hit made got "
    "claimed missed sank collected grabbed conceded has have had"
)
_WINNING = words(
    "won win wins winning lost lose loses losing dropped drop dropping taken took claimed "
    "made hit missed converted completed sank winners losers"
)
_LATEST = words("last past first previous final opening next recent")


def is_elliptic(line: Line, begin: int, after: int) -> bool:
    """Return whether a bare number counts what was named before it, or leads, or is left over."""
    before, following = line.lower(begin - 1), line.lower(after)
    if (line.lower(begin - 2), before) == ("all", "but"):
        return True  # all but four have been released
    if _is_number(line, begin - 2) or (following == "to" and _is_number(line, after + 1)):
        return False  # one, two and three; six to four
    if (line.lower(begin - 2), before) == ("out", "of"):
        if _ends(line, after) or following in _PLACED:
            return is_named_before(line, begin - 2)  # seven victories out of eight
    elif before == "by" and (_is_led(line, begin) or line.lower(begin - 2) in _MARGINS):
        return _is_margin(line, after)
    if _is_told_alone(line, begin, after):
        return True
    return _goes_on(line, begin, after) and is_named_before(line, begin)


def _ends(line: Line, after: int) -> bool:
    """Return whether nothing is counted behind a number: a mark or the end stands there."""
    return not (line.is_word(after) or line.word(after) in HYPHENS or line.is_digits(after))


def _is_led(line: Line, begin: int) -> bool:
    """Return whether somebody led by a number: she led by six."""
    who = line.lower(begin - 3) in ("he", "she", "they") or line.word(begin - 3).istitle()
    return line.lower(begin - 2) == "led" and who


def _is_margin(line: Line, after: int) -> bool:
    """Return whether a number behind "by" is how far: won by two, fell by three to Dublin."""
    following = line.lower(after)
    joined = following in _JOINING and not _is_number(line, after + 1)
    placed = _is_placed(line, after) or following == "going"
    return (
        _ends(line, after) or joined or following in _TRANSPOSED or (placed and following != "to")
    )


def _is_placed(line: Line, after: int) -> bool:
    """Return whether a number is followed by where, when or what became of those: two to Dublin, three earmarked for it."""
    following = line.lower(after)
    adverb = following.endswith("ly") and following not in STOPS
    return following in _PLACED or adverb or _has_acted(line, after)


def _has_acted(line: Line, after: int) -> bool:
    following = line.lower(after)
    return (following.endswith("ed") or following in _DONE) and line.lower(after + 1) in STOPS


def _is_told_alone(line: Line, begin: int, after: int) -> bool:
    """Return whether the words around a number say that it counts, whatever stood before."""
    before, following = line.lower(begin - 1), line.lower(after)
    opens = not line.is_word(begin - 1) and before in ("", ".", ";", ",", "“", '"')
    if opens and _has_acted(line, after):
        return True  # Fifteen voted with them
    if before in _LATEST and line.lower(begin - 2) in ("their", "its", "his", "her"):
        return _ends(line, after)  # in their last seven
    if before in _OPENING and following in _PLURAL_VERBS:
        return True  # two were released
    if before in HYPHENS and not line.glued(begin) and following == "in":
        return ends_in_s(line.lower(begin - 2))  # typhoons - eight in the past two months
    if before != "," or not line.word(begin - 2).istitle():
        return False
    listed = ";" in (line.word(after), line.word(begin - 3), line.word(begin - 4))
    return listed and _ends(line, after)  # Upper East Region, nine; Volta, eight


def _goes_on(line: Line, begin: int, after: int) -> bool:
    """Return whether a number goes on counting what was counted: 12 on Tuesday, winning two, into three."""
    before, following, ends = line.lower(begin - 1), line.lower(after), _ends(line, after)
    relative = before in ("including", "and", "&") and following in ("that", "which", "who")
    placed = _is_placed(line, after) or relative or following in _STAYING  # 14 remain missing
    dashed = before in HYPHENS and not line.glued(begin)
    if (before in _SHARING or dashed) and placed:
        return True
    if before in _HAVING and (ends or placed):
        return True
    if before == "in" and (ends or following in _JOINING):
        return line.lower(begin - 2).endswith(
            "ed"
        )  # up in 13 of 21 places, and it decreased in eight
    if before == "for":  # and Limerick for 255
        joined = line.lower(begin - 3) in ("and", ",", "while")
        return ends and joined and line.word(begin - 2).istitle()
    # merged into three, closing two by 2026
    return (before == "into" and ends) or (before.endswith("ing") and following == "by")


def is_kind(line: Line, begin: int, after: int) -> bool:
    """Return whether a word tells only of what kind some are: 270 aircraft, including 12 freight."""
    alone = line.word(after).islower() and not line.is_word(after + 1)
    alone = alone and line.word(after + 1) not in HYPHENS and line.word(begin).isdecimal()
    return alone and line.lower(begin - 1) == "including" and is_named_before(line, begin)


def is_named_before(line: Line, index: int) -> bool:
    """Return whether things were counted before an index in the same sentence."""
    for position in range(index - 2, max(-1, index - _FARTHEST), -1):
        if line.word(position) == "." and not line.glued(position + 1):
            return False
        if not _is_number(line, position) or year_like(line.word(position)):
            continue
        numeral = numeral_at(line, position)
        if numeral is None or is_broken(numeral.number):
            continue
        if line.lower(numeral.after) in ("more", "others"):
            return True  # and three more in the hills (two in the east)
        if line.lower(numeral.after) == "of" and line.lower(numeral.after + 1) in _OF_THEM:
            return True  # 150 of whom are at home and 108 in hospital
        if line.lower(position - 1) in _OPENING and line.lower(numeral.after) in _PLURAL_VERBS:
            return True  # 45 were found, and 14 remain missing
        unit = noun_at(line, numeral.number, numeral.after).unit
        if unit.word and (unit.known is None or unit.known.dimension == "count"):
            return True
    return False


def some_won_at(line: Line, index: int) -> Step | None:
    """Return how many of so many were won, lost or hit: won 12 of 13, five of their last six."""
    of = line.lower(index + 1) == "of" or line.lower(index + 3) == "of"
    if not (of and _is_number(line, index)):
        return None
    first = numeral_at(line, index)
    if first is None or first.number.value is None or line.lower(first.after) != "of":
        return None
    qualifier, begin = hedged(line, index)
    begin -= line.lower(begin - 1) in ("just", "only")
    done = begin - 1 - (line.lower(begin - 1) == "of")
    if line.lower(done) not in _WINNING:
        return None
    position = first.after + 1
    position += line.lower(position) in _TRANSPOSED
    position += line.lower(position) in _LATEST
    second = numeral_at(line, position) if _is_number(line, position) else None
    if second is None or not first.number.value <= (second.number.value or 0) < 200:
        return None
    after = second.after
    if line.word(after)[:1].isupper() or line.is_digits(after):
        return None  # 25 of the 29 Lower House seats
    if (line.is_word(after) and line.lower(after) not in STOPS) or line.word(after) in HYPHENS:
        return None  # five of six games are two counts
    if is_broken(second.number) or line.unit(after) or line.word(after) in ("$", "%"):
        return None
    begin = begin if qualifier else index
    end = line.end(after)
    written = line.text[first.number.start : first.number.end]
    quantity = single("quantity", first.number.value, unitless(end), qualifier, written)
    return Step(Reading(quantity, line.start(begin), end), after)


def _is_number(line: Line, index: int) -> bool:
    return line.is_digits(index) or line.lower(index) in NUMBER_WORDS
