"""Groups that an English number counts as one: homes and businesses, a 12 lane road, three reports."""

from ..grammar import Number
from ..words import words
from .hedges import RATES
from .line import Line
from .numbers import ARTICLES, NUMBER_WORDS
from .plurals import STOPS, is_plural, stops

_POSSESSORS = words(
    "countries nations states cities sides companies firms parties banks groups leaders"
)
# Behind these something else is told: four doctors and additional staff
_APART = words(
    "additional other more further its their his her the a an some all many most several hundreds "
    "dozens thousands millions various numerous countless new"
)
# Behind another word these are verbs: a 6 quake strikes
VERBS = words(
    "strikes hits kills says sees stands sits remains appears seems wants tells asks keeps gets "
    "becomes begins expects reveals warns argues reports shows runs handles owns operates manages "
    "produces requires involves allows enables contains exists depends relies consists belongs "
    "happens continues sells buys calls features spends employs serves boasts includes generates creates costs provides equals"
)
# Before a plural these are adjectives and nouns, no verbs; behind one they tell its state
_MODIFIES = (
    "al", "ic", "ive", "ous", "ary", "ory", "ent", "ant", "ful", "able", "ible", "less", "tion",
    "sion", "ity", "ness", "ance", "ence", "er", "or", "an", "ese", "police", "service", "short",
    "small", "big", "old", "young", "local", "private", "state", "power", "research", "trade",
)  # fmt: skip
_STATES = ("ly", "ed", "ing", "wide")
_INTENDS = words(
    "plans aims wants hopes expects intends needs seeks continues begins starts agrees"
)
# Behind a number in words these are no verbs: three indicative offers, two new reports
_DEEDS = words(
    "offers works shows needs plays covers leads reports strikes runs stands kills hits handles takes "
    "reads helps"
)
_OF = words("of in with by for from at")
_GIVEN = words("offers shows works plays calls reports strikes hits runs features needs")
_OBJECTS = words("a an the its their his her our no any all every more")
# What is counted stands before these in the singular: the 300 member mark
OUTWARD = words("out up down off back away")
_ABOUT = ("over", "about")  # the two nations and concerns over trade
_OWNED = words("a an the its their his her our")
_MARKS = words("mark milestone threshold barrier")
_NO_ENDINGS = ("s", "ed", "ing", "ly", "al", "ic", "ous", "ive")
_LABELS = words("phase part day round stage chapter model number season episode scope tier")
_NO_NOUNS = words(
    "strong odd something plus per cent hundred thousand million billion trillion dozen pound "
    "figure level gauge star type way off new old big small further extra other final higher lower larger bigger smaller longer shorter"
)


def joined_after(line: Line, index: int) -> int:
    """Return the index after a second plural that is counted with a first: homes and businesses.

    0 if the first is counted alone, -1 where the second may be what somebody does: two men and
    force villages to flee.
    """
    first = index + 2
    if line.lower(index + 1) not in ("and", "or", "&") or line.lower(first).endswith("ing"):
        return 0  # three new members and boosting margins
    if line.lower(first).endswith("ed") or line.unit(index):
        return 0  # bought 15 firms and boosted sales, 10 dollars and warrants
    sure = True
    for position in range(first, first + 4):
        word, following = line.lower(position), line.lower(position + 1)
        if not line.is_word(position) or word in _APART | NUMBER_WORDS.keys():
            return 0
        if stops(line, position):
            return 0
        if is_plural(line, position):
            if line.word(position).istitle() and line.word(index).islower() and not line.headline:
                return 0  # 12 rebounds and LeBron James
            acts = following in _OBJECTS | OUTWARD or (following == "to" and word in _INTENDS)
            if position == first and (word in VERBS or acts):
                return 0  # eight hubs and plans to build ten
            if following in _ABOUT or (following == "of" and line.is_digits(position + 2)):
                return 0  # 27 atmospheres and temperatures of 600 degrees
            ends = not line.is_word(position + 1) or following in STOPS
            deed = following.endswith("ed") and line.is_digits(position + 2)
            if deed:
                return 0  # bought 11 million bales and exporters procured 795,648
            sure = sure or word[-3:] == line.lower(index)[-3:]  # conductors and yard operators
            return position + 1 if sure and (ends or following.endswith(_STATES)) else -1
        sure = sure and (word.endswith(_MODIFIES) or not line.word(position).islower())
    return 0


def is_deed(line: Line, number: Number, index: int) -> bool:
    """Return whether a word that may be a verb is what a number in words counts: two new reports."""
    before = line.lower(begin_of(line, number, index) - 1)
    if number.words:
        counted = line.lower(index) in _DEEDS
    else:
        whole = (number.value or 0) > 1 and number.value == int(number.value or 0)
        behind = line.start(index - 1) >= number.end or before not in _OF  # 120,000 job offers
        behind = behind or (before != "of" and not line.is_word(index + 1))  # at 113 shows.
        counted = whole and behind and line.lower(index) in _GIVEN and before not in ("a", "an")
    goes_on = line.is_word(index + 1) and line.lower(index + 1) in _OBJECTS
    return counted and not goes_on and before not in _LABELS


def possesses(line: Line, index: int) -> bool:
    """Return whether a possessor is counted, since nothing in the plural follows: two nations' trade."""
    sign = line.word(index + 1) in ("'", "’") and line.glued(index + 1)
    if not sign or not line.lower(index).endswith("s") or not line.is_word(index + 2):
        return False
    if line.lower(index - 2) == "the" and line.lower(index) in _POSSESSORS:
        return True
    position = index + 2
    while line.is_word(position) and position < index + 6:
        if line.lower(position).endswith("s") or line.lower(position) in ("of", "people", "men"):
            return False
        position += 1
    return True


def is_attribute(line: Line, number: Number, index: int) -> bool:
    """Return whether a singular behind a number is counted: a 12 lane road, the 300 member mark."""
    word, following = line.word(index), line.word(index + 1)
    grouped = "," in line.word(index - 1)
    if len(word) < 3 or not (word.islower() and word.isalpha()):
        return False
    if not following.islower() and not (grouped and not line.is_word(index + 1)):
        return False
    if following in _MARKS:
        return True
    if following == "per" and (number.value or 0) > 1:
        return True  # a 20,000 wafer per month capacity
    before = line.lower(begin_of(line, number, index) - 1)
    noun = word not in _NO_NOUNS | NUMBER_WORDS.keys() and not word.endswith(_NO_ENDINGS)
    alone = grouped and line.word(index + 1) != "-" and not _leads_to_plural(line, index + 1)
    if alone and len(word) > 3 and before in ("a", "an", "the", "its"):
        return noun  # a 26,000 vote majority, the 30,000 capacity crowd
    small = number.scale == 1 and 1 < (number.value or 0) < 100
    described = following.isalpha() and len(following) > 3
    described = described and not following.endswith(("s", "ed", "ing", "ly"))
    return small and described and noun and before in ("a", "an")


def _leads_to_plural(line: Line, index: int) -> bool:
    """Return whether a plural ends the group that goes on at an index: 2,500 convenience stores."""
    for position in range(index, index + 3):
        if not line.is_word(position) or stops(line, position):
            return False
        if is_plural(line, position):
            return True
    return False


def begin_of(line: Line, number: Number, index: int) -> int:
    """Return the index of the token where a number before an index begins."""
    while index > 0 and line.start(index) > number.start:
        index -= 1
    return index


def has_object(line: Line, index: int) -> bool:
    """Return whether the word behind a number is a verb, since an object follows: the 17 beats the Air, 999 gets a lift."""
    following = line.lower(index + 1)
    rated = following in ARTICLES and line.lower(index + 2) in RATES  # 50 reports a day
    told = line.lower(index) in VERBS and following in _OWNED and not rated
    return told or (line.lower(index - 2) == "the" and following in ("the", "its", "their"))
