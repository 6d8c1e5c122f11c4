"""Groups that an English number counts as one: homes and businesses, a 12 lane road, three reports."""

from ..grammar import Number
from ..words import words
from .line import Line
from .numbers import NUMBER_WORDS

# Plurals of one class are counted together: 700,000 homes and businesses
_CLASSES = (
    words(
        "homes houses households businesses offices shops schools hospitals buildings apartments flats "
        "factories plants warehouses stores restaurants bars pubs hotels clinics universities colleges "
        "properties facilities sites premises farms retailers"
    ),
    words(
        "cities towns villages countries regions nations territories states provinces counties areas "
        "municipalities districts islands prefectures communities economies"
    ),
    words(
        "men women children boys girls brothers sisters people families residents visitors staff "
        "students teachers pupils doctors nurses patients workers employees agents officials "
        "scientists researchers academics experts engineers technicians fishermen farmers soldiers "
        "refugees migrants immigrants passengers drivers civilians customers users clients citizens tourists"
    ),
    words(
        "companies firms institutions organisations organizations enterprises institutes agencies "
        "banks brands businesses ministries departments groups universities suppliers partners "
        "investors corporations charities authorities"
    ),
    words("cars trucks vans buses vehicles lorries trains ships vessels boats motorcycles bikes"),
    words("deaths injuries cases infections"),
    words("apps sites websites games videos photos pictures songs films movies shows"),
    words(
        "patents applications trademarks contracts agreements deals projects programmes programs"
    ),
    words("computers laptops phones tablets smartphones speakers servers printers televisions"),
    words("measures policies steps rules regulations laws standards"),
)
_POSSESSORS = words(
    "countries nations states cities sides companies firms parties banks groups leaders"
)
# Behind these something else is told: four doctors and additional staff
_APART = words("additional other more further their its his her the a an some all many most new")
_TRADES = ("ers", "ors", "ists", "ants", "ians")
# Behind a number in words these are no verbs: three indicative offers, two new reports
_DEEDS = words(
    "offers works shows needs plays covers leads reports strikes runs stands kills hits handles takes "
    "reads helps"
)
_OF = words("of in with by for from at")
_GIVEN = words("offers shows works plays")
_OBJECTS = words("a an the its their his her our no any all every more")
# What is counted stands before these in the singular: the 300 member mark
_MARKS = words("mark milestone threshold barrier")
_LABELS = words("phase part day round stage chapter model number season episode scope tier")
_NO_NOUNS = words(
    "strong odd something plus per cent hundred thousand million billion trillion dozen pound "
    "gauge star type way off new old big small further extra other final higher lower larger bigger smaller longer shorter"
)


def joined_after(line: Line, index: int) -> int:
    """Return the index after what is counted with a plural, both of one class; 0 if nothing is."""
    if line.lower(index + 1) not in ("and", "or", "&"):
        return 0
    first = line.lower(index)
    for position in range(index + 2, min(index + 5, len(line))):
        word = line.lower(position)
        if any(first in kind and word in kind for kind in _CLASSES) or (
            first.endswith(_TRADES) and word.endswith(_TRADES)
        ):
            free = not line.is_word(position + 1) or line.word(position + 1).islower()
            return position + 1 if free else 0
        if not line.is_word(position) or word.endswith("s") or word in _APART | NUMBER_WORDS.keys():
            return 0
    return 0


def is_deed(line: Line, number: Number, index: int) -> bool:
    """Return whether a word that may be a verb is what a number in words counts: two new reports."""
    before = line.lower(begin_of(line, number, index) - 1)
    if number.words:
        counted = line.lower(index) in _DEEDS
    else:
        whole = "." not in line.text[number.start : number.end] and (number.value or 0) > 1
        behind = line.start(index - 1) >= number.end or before not in _OF  # 120,000 job offers
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
    if len(word) < 3 or not (word.islower() and word.isalpha() and following.islower()):
        return False
    if following in _MARKS:
        return True
    before = line.lower(begin_of(line, number, index) - 1)
    small = number.scale == 1 and 1 < (number.value or 0) < 100
    noun = following.isalpha() and len(following) > 3
    noun = noun and not following.endswith(("s", "ed", "ing", "ly"))
    return (
        small
        and noun
        and before in ("a", "an")
        and word not in _NO_NOUNS | NUMBER_WORDS.keys()
        and not word.endswith(("s", "ed", "ing", "ly", "al", "ic", "ous", "ive"))
    )


def begin_of(line: Line, number: Number, index: int) -> int:
    """Return the index of the token where a number before an index begins."""
    while index > 0 and line.start(index) > number.start:
        index -= 1
    return index
