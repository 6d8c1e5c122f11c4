"""What an English text must show before a number in it is a quantity: laws of refusal."""

from ..grammar import Number, UnitFound, year_like
from ..unit_table import Unit
from ..words import words
from .hedges import qualifier_after, qualifier_before
from .line import HYPHENS, Line
from .nouns import noun_at
from .numbers import NUMBER_WORDS, numeral_at
from .peoples import PEOPLES
from .persons import is_age_of, is_aged
from .plurals import PLURALS, STOPS

CHANGES = words(
    "up down rose rise risen rises fell fall fallen falls gained gain gains lost lose loses climbed "
    "climb dropped drop drops slipped slip added add adds jumped jump jumps edged surged plunged "
    "grew grow grown increased increase increases decreased decrease declined decline advanced "
    "shed slid dipped sank soared tumbled retreated cut raised lowered reduced slumped rallied"
)
# A bare number measures after these: stood at 94.2, a record 478, aged 40, an index of 3,045
_MEASURING = (
    words(
        "at to from of by was were is are be been being than as with reached reach reaches reaching "
        "hit hits stood stands total totals totaled totalled totaling totalling numbered numbering "
        "averaged averages averaging scored aged age record score average mean index level ratio value "
        "coefficient equals equal all only just another additional killed killing injured injuring "
        "wounded wounding arrested employs employed employing "
        "averaging exceed surpass had have has rate came including included remained read measured "
        "magnitude kept maintained keep low high turn turns turned turning i'm he's she's i’m he’s she’s "
        "touch touched touches touching they're they’re other remaining further extra"
    )
    | CHANGES
)
_STANDING = words(
    "already stood put held kept level steady flat now currently still low high only just"
)
_BEING = words("is was are were be been")
# Peoples, followers and trades; another capital plural may be a title or a brand
_FOLK = ("ans", "tons", "ers", "ors", "ists", "rats", "ives", "ians", "ites", "rals", "ents")
_DAYPARTS = words("in on this that the tomorrow today yesterday every each local when and")
HARMED = words(
    "dead missing injured wounded killed hurt arrested hospitalised hospitalized taken displaced "
    "kidnapped abducted detained evacuated rescued trapped infected hostage captive"
)
# To supply 33 of its turbines, but page 26 of their report
_OWNERS = words("its their these those his her our")
_NUMBERED = words(
    "page pages chapter section item article day week month year game round phase part stage step season "
    "episode paragraph clause act line lot room floor figure table point number version volume level rule "
    "goal class type grade group unit block gate route no"
)
_COMPARING = words("and following versus vs against with")
_PERIODS = words("weekend year month week quarter decade day")
# A headline tells with these what is done
_DOING = CHANGES | words(
    "build builds create creates hire hires buy buys sell sells open opens launch launches plan plans "
    "order orders deliver delivers supply supplies win wins install installs get gets has have make makes "
    "attract join seek face need see want back target sign approve award appoint unveil "
    "kill kills hit hits hurt lays lay cut cuts bring brings cost costs at to for in of by with over from than"
)
_PLURAL_VERBS = words("were are have had die died drown drowned flee fled")
_CLOCK = words("at by until till before after from since around about approximately near")
# The clause may open with these; another capital word before a number makes a name with it
_OPENERS = words(
    "total totally altogether another currently today recently now meanwhile least police only "
    "just some"
)


def is_told(line: Line, begin: int, first: int, number: Number, after: int) -> bool:
    """Return whether the words about a bare number say that it measures something.

    `begin` and `first` are where it begins without and with its qualifier.
    """
    if line.whole or number.scale > 1 or number.words:
        return True
    if is_aged(line, begin) or is_age_of(line, begin, number):
        return True  # two women, aged 20 and 22; her son, 8, was
    if is_clock(line, begin, number, after) or _is_cut(line, begin, after):
        return False
    if (
        first < begin
        or qualifier_after(line, after)[0]
        or _is_part(line, begin, after)
        or _is_age(line, begin, number, after)
    ):
        return True
    written, before = line.word(begin), line.lower(begin - 1)
    grouped = "," in written  # nothing is called 20,000
    if (line.lower(begin - 2), before) in (("of", "which"), ("of", "whom")):
        return True
    if _is_dated(line, begin, after) or is_some_of_many(line, begin, after):
        return True
    short = written.isdecimal() and len(written) < 4
    if short and (before == "as" or (before == "at" and not _is_level(line, begin - 2, after))):
        return False  # a director at 350
    if len(written) > 3 and written.isdecimal() and before not in ("to", "at", "from", "by"):
        return False  # a form of 1080
    if before in (",", ".", ";", "", "and", "while", "but") and line.lower(after) in _PLURAL_VERBS:
        return True  # of the 21 injured, 10 were moved; 3 die in a flood
    return grouped or line.lower(after) in HARMED or line.lower(begin - 1) in _MEASURING


def is_some_of_many(line: Line, begin: int, after: int) -> bool:
    """Return whether the number tells how many of a larger number of things: eight of sixty stocks."""
    if line.lower(after) != "of" or line.lower(begin - 1) in _NUMBERED:
        return False
    owned = line.lower(after + 1) in ("the", "its", "their")
    many = numeral_at(line, after + (2 if owned else 1))
    return many is not None and bool(noun_at(line, many.number, many.after).unit.word)


def _is_dated(line: Line, begin: int, after: int) -> bool:
    """Return whether a time tells of a number what was counted before: up from 56 last year and 36 the year before."""
    if line.lower(begin - 1) not in _COMPARING:
        return False
    first, second = line.lower(after), line.lower(after + 1)
    if first in ("last", "this"):
        return second in _PERIODS
    if first in ("today", "tomorrow", "yesterday", "tonight"):
        return True
    if first in ("a", "the"):
        later = line.lower(after + 2)
        return (second in _PERIODS and later in ("ago", "earlier", "before")) or later in _PERIODS
    return first == "in" and year_like(line.word(after + 1))


def _is_level(line: Line, index: int, after: int) -> bool:
    """Return whether "at" tells where something stands: stood at 94, put at 30; or an age: died at 81."""
    before = line.lower(index)
    stands = before in _BEING or before.endswith(("ed", "s")) or before in _STANDING
    return stands or line.lower(after) in (".", "", ";") or not line.is_word(index)


def is_clock(line: Line, begin: int, number: Number, after: int) -> bool:
    """Return whether a bare number may be a time of day: at 6.30 on Friday, by 5."""
    value, written = number.value, line.word(begin)
    if value is None or line.lower(begin - 1) not in _CLOCK:
        return False
    whole, point, minutes = written.partition(".")
    if point:
        return len(minutes) == 2 and int(minutes) < 60 and int(value) < 25
    whole_hour = whole.isdecimal() and 0 < value < 13
    return whole_hour and (line.lower(after) in _DAYPARTS or not line.is_word(after))


def _is_cut(line: Line, begin: int, after: int) -> bool:
    """Return whether more belongs to a bare number: 401(k), 5'10", 12 of 50, 4.5 out of 5."""
    if line.glued(after) and line.word(after) in ("(", "'", "’", '"', "”", "″", "′", "/", "*"):
        return line.word(after) in ("(", "/", "*") or line.glued(after + 1)
    if line.glued(after) and line.word(after) == "." and line.glued(after + 1):
        return line.is_word(after + 1)  # my favourite would be 1.Eric
    if (line.lower(begin - 2), line.lower(begin - 1)) == ("well", "as"):
        return True  # Python 3.6 as well as 3.7
    if line.lower(after) == "of" and (line.is_digits(after + 1) or line.lower(after + 1) == "a"):
        return not is_some_of_many(line, begin, after)
    if line.lower(after) == "out" and line.lower(after + 1) == "of":
        return True
    between = line.lower(begin - 1)
    former = line.is_digits(begin - 2) and not year_like(line.word(begin - 2))
    return between in ("of", "to", "and", "or", "-", "–") and former


def _is_part(line: Line, begin: int, after: int) -> bool:
    """Return whether the number is a part of a group: all 10 of the workers."""
    before = line.word(begin - 1)
    free = not before[:1].isalpha() or before in STOPS or before.endswith(("ing", "ed"))
    if line.lower(after) != "of" or not line.is_word(after + 1):
        return False
    owned = line.lower(after + 1) in _OWNERS or line.lower(after + 1).endswith(("'s", "’s"))
    return free or (owned and before.lower() not in _NUMBERED)


def _is_age(line: Line, begin: int, number: Number, after: int) -> bool:
    """Return whether a number between commas is the age of the one named before it."""
    comma = begin - 1 - (line.lower(begin - 1) == "now")
    named = line.word(comma - 1)[:1].isupper() and line.word(comma) == ","
    listed = line.lower(after) == "and" and line.word(after + 1)[:1].isupper()
    listed = listed and any(
        line.word(n) == "," and line.is_digits(n + 1) for n in range(after + 2, after + 6)
    )  # Himanshu Somaiya, 34 and Sunil Shetty, 35
    return (
        named
        and (listed or line.word(after) in (",", ".", ";", ""))
        and 0 < (number.value or 0) < 120
    )


def is_either(line: Line, begin: int, after: int) -> bool:
    """Return whether a bare number is one of two: 14 or 15, 80 or even 90%."""
    if is_aged(line, begin):
        return False
    if line.lower(after) == "to" and line.lower(begin - 1) in CHANGES | {"by"}:
        return False
    other = after + 1 + (line.lower(after + 1) in ("even", "maybe", "perhaps", "possibly"))
    joined = line.lower(after) in ("or", "to", ",", *HYPHENS)
    return joined and (line.is_digits(other) or line.lower(other) in NUMBER_WORDS)


def is_remainder(line: Line, index: int, unit: Unit) -> bool:
    """Return whether a measure began before: 6 feet 4 inches."""
    former = line.unit(index - 1)
    told = line.is_digits(index - 2) or line.lower(index - 2) in NUMBER_WORDS
    return (
        told and former is not None and former[1] == index and former[0].dimension == unit.dimension
    )


def is_split(line: Line, index: int) -> bool:
    """Return whether groups of digits fell apart: 1, 690,000."""
    before, following = line.word(index - 2), line.word(index + 2)
    if line.word(index + 1) == "," and not line.glued(index + 2) and line.is_digits(index + 2):
        return len(following) == 3 and following.isdecimal() and len(line.word(index)) < 4
    parted = line.word(index - 1) == "," and line.glued(index - 1) and not line.glued(index)
    grouped = "," in line.word(index) or len(line.word(index)) == 3
    grouped = grouped and not line.word(index - 3)[:1].isupper()  # October 7, 15,000 fled
    return parted and grouped and before.isdecimal() and len(before) < 4 and line.is_digits(index)


def is_listed(line: Line, begin: int) -> bool:
    """Return whether a small number ends a list of labels: the 4, 5 and 6 lines; or odds: 1 in 1 million, 9 times out of 10."""
    position = begin - 1
    if is_aged(line, begin):
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
    short = line.word(position).isdecimal() and len(line.word(position)) < 4
    return short and line.word(begin).isdecimal() and len(line.word(begin)) < 4


def names_before(line: Line, index: int, stopped: frozenset[str]) -> bool:
    """Return whether a capital word before a number is a name with it, not one opening a clause."""
    before = line.word(index - 1)
    lower = before.lower()
    if line.headline and _does(lower):
        return False  # Will Add 500 Construction Jobs
    opens = index == 1 or line.word(index - 2) in (".", "!", "?", ":", "“", '"', ";", ")")
    if qualifier_before(line, index)[0]:
        return False
    return not (opens and (lower in stopped or lower in _OPENERS or lower.endswith("ly")))


_TITLING = words(
    "big fab fantastic famous magnificent hateful secret gang group studio channel bbc the “ ‘ ' \""
)


def is_title(line: Line, index: int, number: Number, after: int) -> bool:
    """Return whether capitals make a title of a number: the Big Four firms, 12 Years a Slave."""
    before, following = line.word(index - 1), line.word(after)
    if line.word(after) in HYPHENS and line.unit(after + 1) and line.word(after + 2) != "Plan":
        return False  # Congress Passes Five-Year Tax Credit
    if line.headline:
        named = before[:1].isupper() and not _does(before.lower())
        return before.lower() in _TITLING or (number.words and named)
    titled = following[:1].isupper() and following[1:].islower() and len(following) > 2
    capital = line.word(index)[:1].isupper() and line.word(index)[1:].islower()
    joined = before[:1].isupper() or (titled and before[:1].isalpha())
    if following in PEOPLES:
        return False  # Four Indians
    if number.words and capital and joined:
        return not qualifier_before(line, index)[0]  # the Big Four, and Fifty Shades
    first = qualifier_before(line, index)[1]
    if first < index and line.word(first).istitle() and line.word(first - 1).istitle():
        return first > 1  # Innovators Under 35
    known = line.unit(after) if number.scale == 1 else None  # 5 million Euros
    if known and known[0].dimension in ("power", "energy", "share", "points", "compute", "storage"):
        return False  # Spain Tenders 3 Gigawatts
    if titled and known and known[1] == after + 1 and following not in known[0].en_words:
        return True  # 60 Minutes, 50 Cent
    if titled and following.lower() in PLURALS:
        return True  # the 0 Series
    beyond = after + 1 + (line.lower(after + 1) in ("of", "a"))
    further = line.word(beyond)
    return titled and following[-1:] == "s" and further[:1].isupper() and further[1:].islower()


def _does(word: str) -> bool:
    """Return whether a word of a headline tells what is done: Puts Three Sites Out, Attracted 4 Investors."""
    verbal = word.endswith(("s", "ed")) and not word.endswith(("ss", "'s", "’s", "ows"))
    return word in _DOING | STOPS or (verbal and len(word) > 3)


def is_branded(line: Line, index: int, number: Number, unit: UnitFound) -> bool:
    """Return whether a few things with a capital may be a title: 300 Sandwiches, two Fat Ladies."""
    word = unit.word.split(" ")[-1]
    if word in PEOPLES or line.headline:
        return False
    if unit.known or not (word[:1].isupper() and word[1:].islower()) or word.endswith(_FOLK):
        return False
    return (number.value or 0) < 1000 and not qualifier_before(line, index)[0]


def is_chained(line: Line, after: int, unit: Unit) -> bool:
    """Return whether a measure goes on after its unit: 6-foot-4, 6 ft 2 in, 5ft 10."""
    if line.is_digits(after) and (known := line.unit(after + 1)):
        return known[0].dimension == unit.dimension
    if unit.dimension != "length":
        return False
    if line.word(after) == "-" and line.glued(after) and line.glued(after + 1):
        return line.is_digits(after + 1) or line.lower(after + 1) in NUMBER_WORDS
    return line.is_digits(after) and line.lower(after + 1) in ("in", "ins", "inch", "inches", ",")
