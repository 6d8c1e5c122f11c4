"""Lists of English numbers, and what shows that the first of them measures: rounds of 67, 66 and 70."""

from ..grammar import year_like
from ..words import words
from .clauses import opens_with_group
from .hedges import qualifier_before
from .line import HYPHENS, Line
from .numbers import NUMBER_WORDS, numeral_at
from .persons import is_aged
from .plurals import STOPS, ends_in_s

CHANGES = words(
    "up down rose rise risen rises fell fall fallen falls gained gain gains lost lose loses climbed "
    "climb dropped drop drops slipped slip added add adds jumped jump jumps edged surged plunged "
    "grew grow grown increased increase increases decreased decrease declined decline advanced "
    "shed slid dipped sank soared tumbled retreated cut raised lowered reduced slumped rallied"
)
CHANGING = words(
    "increasing rising falling growing climbing dropping gaining losing adding jumping surging converted turned "
    "declining"
)
# A bare number measures after these: stood at 94.2, a record 478, aged 40, an index of 3,045
MEASURING = (
    words(
        "at to from of by was were is are be been being than as with reached reach reaches reaching "
        "hit hits stood stands total totals totaled totalled totaling totalling numbered numbering "
        "averaged averages averaging scored include includes kill kills injure injures wound wounds hurt hurts arrest arrests detain detains "
        " aged age record score average mean index level ratio value "
        "coefficient equals equal all only just another additional killed killing injured injuring "
        "wounded wounding arrested employs employed employing "
        "averaging exceed surpass had have has rate came including included remained read measured "
        "magnitude measuring kept maintained keep low high turn turns turned turning i'm he's she's i’m he’s she’s "
        "touch touched touches touching they're they’re you're you’re who's who’s other remaining further extra plus currently"
    )
    | CHANGES
)
MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
)
_WEIGHING = words("just only another about nearly almost some")
_PLACING = words("at on in from the between as than level age")
_LASTING = words("for after over within about won ran sold did")
_RELATING = words("in for from to by with on among")


def is_measured(line: Line, begin: int) -> bool:
    """Return whether a verb, a preposition or a bound before a number says that it measures."""
    before = line.lower(begin - 1)
    return before in MEASURING or bool(qualifier_before(line, begin)[0])


def is_parallel(line: Line, begin: int, after: int) -> bool:
    """Return whether a number repeats a pattern: 300 in the Netherlands, 100 in other parts."""
    preposition = line.lower(after)
    if preposition not in _RELATING or line.lower(begin - 1) not in (",", "and", "while", "but"):
        return False
    return any(
        line.lower(n) == preposition
        and (_counts_before(line, n) or (line.is_digits(n - 1) and is_measured(line, n - 1)))
        for n in range(max(1, begin - 14), begin - 1)
    )


def _counts_before(line: Line, index: int) -> bool:
    """Return whether a counted plural ends before an index: 700 residents in Israel and 400 in Gaza."""
    if not (line.word(index - 1).islower() and ends_in_s(line.lower(index - 1))):
        return False
    for position in range(index - 2, index - 6, -1):
        if line.is_digits(position):
            return not year_like(line.word(position))
        if line.lower(position) in STOPS or not line.is_word(position):
            return False
    return False


def is_one_of_list(line: Line, begin: int) -> bool:
    """Return whether a number goes on in a list whose first number measures: scores of 65, 64 and 70."""
    first = head_of(line, begin)
    return first < begin and is_head(line, first)


def head_of(line: Line, begin: int) -> int:
    """Return the index of the first number of the list that a number goes on in."""
    while (earlier := _joined_to(line, begin)) > 0:
        begin = earlier
    return begin


def is_head(line: Line, begin: int) -> bool:
    """Return whether the first number of a list measures: reached 65, 64 and 55 rounds; no Tier 2 and 3 markets."""
    before = line.lower(begin - 1)
    if (
        before in _PLACING
        or is_aged(line, begin)
        or line.lower(qualifier_before(line, begin)[1] - 1) == "aged"
    ):
        return False
    return is_measured(line, begin) or before.endswith("ed") or before in _LASTING


def _joined_to(line: Line, begin: int) -> int:
    """Return the index of the number that a comma or "and" joins to a number; 0 if none does."""
    former = begin - 1 - (line.lower(begin - 1) == "and")
    former -= line.word(former) == ","
    plain = line.is_digits(former) and not year_like(line.word(former))
    return former if plain and former < begin - 1 else 0


def verb_before(line: Line, begin: int) -> int:
    """Return the index of the verb before a number, past what only weighs it: rose just 3,000."""
    index = begin - 1
    while line.lower(index) in _WEIGHING:
        index -= 1
    return index


def is_either(line: Line, begin: int, after: int) -> bool:
    """Return whether a bare number is one of two: 14 or 15, 80 or even 90%."""
    if is_aged(line, begin):
        return False
    verb = verb_before(line, qualifier_before(line, begin)[1])
    if line.lower(after) == "to" and line.lower(verb) in CHANGES | {"by"}:
        led = numeral_at(line, after + 1) if after + 1 < len(line) else None
        told = line.unit(led.after) if led else None
        return told is not None and told[0].dimension == "share"  # ahead by 46 to 44 percent
    other = after + 1 + (line.lower(after + 1) in ("even", "maybe", "perhaps", "possibly"))
    joined = line.lower(after) in ("or", "to", ",", *HYPHENS)
    if line.word(after) in HYPHENS and line.is_word(other) and not line.glued(other):
        return False  # people over 75 - two things that count
    if line.lower(after) == "," and is_one_of_list(line, other):
        return False
    if line.lower(after) == "," and opens_with_group(line, begin - 2):
        return False  # of the 37, 16 died
    if line.lower(after) == "," and line.lower(begin - 1) == "age":
        return False  # by age 75, 25% of them
    if line.lower(after) == "," and (line.lower(other), line.lower(other + 1)) == ("one", "of"):
        return False  # Alison Lee, 29, one of them
    second = (
        numeral_at(line, other) if after > begin + 1 and line.lower(after) in ("or", ",") else None
    )
    if second and (known := line.unit(second.after)) and known[0].dimension == "share":
        return False  # 333 million or 4 percent of the world's
    return joined and (line.is_digits(other) or line.lower(other) in NUMBER_WORDS)


def is_split(line: Line, index: int) -> bool:
    """Return whether groups of digits fell apart: 1, 690,000."""
    before, following = line.word(index - 2), line.word(index + 2)
    if line.word(index + 1) == "," and not line.glued(index + 2) and line.is_digits(index + 2):
        return len(following) == 3 and following.isdecimal() and len(line.word(index)) < 4
    if _is_pulled_apart(line, index):
        return True
    parted = line.word(index - 1) == "," and line.glued(index - 1) and not line.glued(index)
    grouped = "," in line.word(index) or len(line.word(index)) == 3
    grouped = grouped and not line.word(index - 3)[:1].isupper()  # October 7, 15,000 fled
    return parted and grouped and before.isdecimal() and len(before) < 4 and line.is_digits(index)


def _is_pulled_apart(line: Line, index: int) -> bool:
    """Return whether a blank stands behind the point of a share: up 11. 8 per cent."""
    for whole in (index, index - 2):
        joined = line.word(whole + 1) == "." and line.glued(whole + 1) and not line.glued(whole + 2)
        parts = (line.word(whole), line.word(whole + 2))
        short = all(part.isdecimal() and len(part) < 3 for part in parts)
        if joined and short and (known := line.unit(whole + 3)) and known[0].dimension == "share":
            return True
    return False


def is_listed(line: Line, begin: int) -> bool:
    """Return whether a small number ends a list of labels: the 4, 5 and 6 lines; or odds: 1 in 1 million, 9 times out of 10."""
    position = begin - 1
    if is_aged(line, begin) or is_one_of_list(line, begin):
        return False
    if line.lower(position) == "of" and line.lower(position - 2) == "times":
        return True
    if line.lower(position) == "in" and line.lower(position - 1) in ("1", "one"):
        return True
    if line.lower(position) in ("and", "or", "&"):
        position -= 1
        position -= line.word(position) == ","
    elif line.word(position) == ",":
        position -= 1
    else:
        return False
    if line.word(position - 1) in HYPHENS and year_like(line.word(position - 2)):
        return False  # from 2014 to 2016-17, 42 children fled
    if line.word(position - 1).istitle() and line.lower(position - 1) in MONTHS:
        return False  # on October 7, 22 Bedouins were killed
    if line.word(position + 1) == "," and opens_with_group(line, position - 2):
        return False  # of the 37, 16 persons died
    sign = line.word(position - 1) if line.glued(position) and line.glued(position - 1) else ""
    if sign == ":" or (sign == "-" and len(line.word(position)) > 1):
        return (
            False  # at 13:54, 4 cars derailed; Covid-19 and 105 new cases, but Tier-1 and 2 cities
        )
    short = line.word(position).isdecimal() and len(line.word(position)) < 4
    return short and line.word(begin).isdecimal() and len(line.word(begin)) < 4
