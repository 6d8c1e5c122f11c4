"""Words between an English number and what it counts: they describe it, or leave it open."""

from ..grammar import Number
from ..words import words
from .groups import OUTWARD, begin_of
from .hedges import qualifier_before
from .line import Line
from .peoples import PEOPLES
from .plurals import PLURALS, STOPS, TELLS, ends_in_s, is_plural, stops

# These tell a state, not what the counted ones did: 60 confirmed coronavirus cases
_STATES = words(
    "confirmed registered licensed listed planned proposed retired armed skilled suspected related "
    "alleged certified accredited designated elected renowned combined leading remaining existing developing "
    "liquefied pumped refined processed integrated advanced unmanned armoured armored dedicated specialised specialized "
    "electrified automated detached chartered sophisticated experienced qualified abandoned reinforced "
    "participating neighboring neighbouring emerging warring outgoing competing"
)
# Behind these a number and a participle are no sentence
_GOVERNING = words(
    "including like of in on at by with for from among between to across into under against onto"
)
_PREPOSITIONS = words("of in at on by with for from among between to across over and or as than")
_FINITE = words("is are was were has have had will would can could may might of")
_DETERMINERS = words("the its their his her our")
_FOLK = ("nos", "cans", "crats", "ists", "ees", "ives")
# Before what they describe these do not end the group: 20 million monthly active users, two larger plants
_ADJECTIVES = (
    "al",
    "ic",
    "ive",
    "ous",
    "ary",
    "ory",
    "ent",
    "ant",
    "ful",
    "ble",
    "less",
    "ted",
    "ned",
    "led",
)
_QUALITIES = words(
    "young old small big new short long large low high early rare rich poor dark black white cold hot dry wet happy healthy"
)
_RECURRING = words("monthly daily weekly yearly annual quarterly hourly")
_DESCRIBING = words(
    "monthly daily weekly yearly annual higher lower larger smaller greater faster longer shorter "
    "older younger most least best"
)


def is_unclear(line: Line, number: Number, first: int, index: int) -> bool:
    """Return whether a word leaves open what is counted.

    Two men's letters may count either, the two holding hands or the two discussed plans neither.
    Of two plurals the last is counted (two oil sands producers), for no verb in -s agrees with the
    first; but it may with what stands before: a study of 48 economies finds.
    """
    word, following = line.word(index), line.lower(index + 1)
    possessor = line.word(index + 1) in ("'", "’") and line.glued(index + 1) and word[-1] == "s"
    owned = word.endswith(("'s", "’s")) and word[:1].isupper() and line.is_word(index + 1)
    both = line.word(index + 1) == "and" and line.word(index + 2).istitle()
    alone = line.word(index + 1).islower() and line.word(index + 1) not in STOPS
    if owned and (alone or both):
        return False  # three Argos's depots: no owner with a capital is counted
    if word.lower().endswith(("'s", "’s")) or (possessor and line.is_word(index + 2)):
        return True
    if word in PEOPLES:
        return ends_in_s(following)
    if word[:1].isupper() and word.endswith("is"):
        return not is_plural(line, index + 1)  # six Elvis losing it
    if word[:1].isupper() and word[1:].islower() and line.word(index + 1).islower():
        return False  # two Texas suburbs
    if word[:1].islower() and word != word.lower() and following[:1].isalpha():
        return False  # 500 million iTunes accounts
    if ends_in_s(word.lower()):
        if word.istitle() and line.word(index + 1).istitle() and not line.headline:
            return False  # three Los Angeles Lakers players
        counted_too = ends_in_s(following) and following not in TELLS
        if counted_too and line.lower(index + 2) in OUTWARD:
            return True  # power 2,000 homes heads out
        if counted_too and word.islower() and _is_noun(line, index + 1):
            return False  # by two civil rights groups is told
        if counted_too and word.islower() and not _is_governed(line, number, first):
            return False
        return counted_too or (word[:1].isupper() and following in PLURALS)
    if index != first:
        return False
    if word.endswith("ed") and word.islower() and line.is_word(index + 1):
        state = word.lower() in _STATES or (word.startswith("un") and word != "united")
        # with two failed trade deals
        state = state or _is_governed(line, number, first, _GOVERNING)
        if number.words and line.lower(first - 2) in ("while", "whereas") and not state:
            return True  # five backed it, while three raised concerns
        return not state and not is_plural(line, index + 1)
    held = word.endswith("ing") and word.lower() not in _STATES
    return held and line.lower(first - 2) == "the" and not is_plural(line, index)


def _is_noun(line: Line, index: int) -> bool:
    """Return whether a word that may be a verb is none, since a verb or the end follows."""
    return not line.is_word(index + 1) or line.lower(index + 1) in _FINITE


def _is_governed(
    line: Line, number: Number, index: int, governing: frozenset[str] = _PREPOSITIONS
) -> bool:
    """Return whether a preposition stands before a number, so that a verb may agree with its noun."""
    before = qualifier_before(line, begin_of(line, number, index))[1] - 1
    before -= governing is _PREPOSITIONS and line.lower(before) in ("the", "these", "those")
    return line.lower(before) in governing


def is_expected(line: Line, number: Number, index: int) -> bool:
    """Return whether a number is what others looked for: more than the 200,000 economists expected."""
    begin = begin_of(line, number, index)
    return bool(
        _DETERMINERS.intersection(
            map(line.lower, range(qualifier_before(line, begin)[1] + 1, begin))
        )
    )


def names_next(line: Line, index: int) -> bool:
    """Return whether a plural with a capital names what comes: two United States officials."""
    word, following = line.word(index), line.lower(index + 1)
    titled = word[:1].isupper() and word[1:].islower() and word not in PEOPLES
    if word.endswith(_FOLK) and not ends_in_s(following):
        return False  # 10 million Latinos eligible, 18 House Republicans told leaders
    if not titled or line.headline or not following[:1].isalpha():
        return False
    return not (following in STOPS or following.endswith(("ed", "ing", "ly", "'s", "’s")))


def joins_adjectives(line: Line, index: int) -> bool:
    """Return whether a comma stands between two adjectives or in a place: three young, talented players."""
    former, following = line.word(index - 1), line.word(index + 1)
    if not any(is_plural(line, index + n) for n in (2, 3)) or stops(line, index + 2):
        return False
    if former.istitle() and following.istitle():
        return line.word(index) == "," and line.word(index + 2).islower()  # 18 Portland, Oregon men
    return _is_adjective(former) and _is_adjective(following)


def _is_adjective(word: str) -> bool:
    return word in _QUALITIES or (
        word.islower() and word.endswith(_ADJECTIVES) and word not in STOPS and len(word) > 4
    )


def recurs(line: Line, index: int) -> bool:
    """Return whether a word tells how often what is counted comes: two straight monthly declines."""
    return line.lower(index) in _RECURRING and is_plural(line, index + 1)


def describes(line: Line, index: int) -> bool:
    """Return whether a word that may end a group describes what is counted: 200 older adults."""
    following = line.lower(index + 1)
    return line.lower(index) in _DESCRIBING and line.is_word(index + 1) and following not in STOPS
