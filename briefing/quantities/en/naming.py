"""English numbers that belong to a name: titles, brands, codes, scores."""

from ..grammar import Number, UnitFound
from ..words import words
from .hedges import qualifier_after, qualifier_before
from .line import HYPHENS, Line
from .lists import CHANGES
from .models import AIRLINERS
from .numbers import Numeral, numeral_at
from .peoples import PEOPLES
from .plurals import PLURALS, STOPS, ends_in_s, is_plural

_BUILDERS = words("boeing airliner airliners jetliner jetliners")
_TECHNICAL = ("power", "energy", "share", "points", "compute", "storage", "frequency")
# Peoples, followers and trades; another capital plural may be a title or a brand
_FOLK = (
    "ans",
    "tons",
    "ers",
    "enators",
    "overnors",
    "ists",
    "rats",
    "ives",
    "ians",
    "ites",
    "rals",
    "ents",
)
_SIDES = ("cans", "crats", "enators", "ists", "tives", "rals")
# A headline tells with these what is done
_DOING = CHANGES | words(
    "build builds create creates hire hires buy buys sell sells open opens launch launches plan plans "
    "order orders deliver delivers supply supplies win wins install installs get gets has have make makes "
    "attract join seek face need see want back target sign approve award appoint unveil "
    "kill kills hit hits hurt lays lay cut cuts bring brings cost costs at to for in of by with over from than"
)
# The clause may open with these; another capital word before a number makes a name with it
_OPENERS = words(
    "total totally altogether yesterday tomorrow overnight elsewhere another currently today recently now meanwhile least police only "
    "just some although though whereas perhaps maybe even nearly"
)
_TITLING = words(
    "big fab fantastic famous magnificent hateful secret gang group studio channel bbc the “ ‘ ' \""
)
# Behind these a title is no object: has won 11 Latin Grammys
_HAVING = words(
    "won win wins winning has have had earned earning collected received scooped bagged played all last past first next other these those up with including total"
)
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
# No name ends before these: Labour 43 seats, Acme 120 jobs
_GAINED = words("seats votes delegates jobs employees deaths")
_OWNERS = words("the its their these those his her our")


def spells_name(line: Line, index: int, numeral: Numeral) -> bool:
    """Return whether an integer belongs to a name (Boeing 787) or to a code (A320, F-35)."""
    number, after = numeral
    before = line.word(index - 1)
    if number.words:  # a Fifty that stands apart from its -one
        joined = before in HYPHENS and line.glued(index) and line.glued(index - 1)
        branded = line.is_digits(index - 2) and line.word(index).istitle()  # 7-Eleven
        named = branded or line.is_word(index - 2)
        return joined and named and not qualifier_before(line, index)[0]
    if line.glued(index):
        if before[-1:].isalnum() or before in ("_", "#", "@"):
            return True
        decade = before in ("’", "'") and not line.glued(index - 1) and len(line.word(index)) == 2
        if before in ("’", "'", "‘") and line.word(index - 2) == "FY":
            return True  # FY‘21 results
        if decade and not line.word(after).islower():
            return True  # X-Men '97
        joined = before in ("-", "/", ".", "–", "·", "_", "’", "'")
        share = line.word(after) == "%"  # SPX, +0.43%
        if before in (".", "+") and not line.glued(index - 1) and not share:
            return True  # a .40-calibre gun, the +80kg class
        joined = joined and not qualifier_before(line, index)[0]  # c.100
        both = line.unit(after) and line.unit(index - 2) and line.is_digits(index - 3)
        joined = joined and not (before == "/" and both)  # 100MW/400MWh
        signed = line.lower(index - 2) in ("minus", "negative")
        if joined and line.glued(index - 1) and line.word(index - 2)[-1:].isalnum() and not signed:
            return True
    if line.word(index) in AIRLINERS and line.speaks_of(_BUILDERS):
        return not qualifier_before(line, index)[0]
    if paired(line, index - 1):
        return True
    if before[:1].islower() and before != before.lower() and not line.unit(after):
        return True  # iOS 12.3, the iPhone 15
    plain = line.text[number.start : number.end].replace(".", "").isdecimal()
    plain = plain and before != "PUE"
    if not plain or not (before.isascii() and before[:1].isupper()):
        return False
    if before.endswith(("'s", "’s")):
        return False  # February's 0.3-percent fall
    known = line.unit(after + (line.word(after) in HYPHENS))
    if known and line.lower(after) not in ("m", "x", "c", "f"):
        return False
    upper = numeral_at(line, after + 1) if line.word(after) in HYPHENS else None
    if upper and line.is_digits(after + 1) and line.unit(upper.after):
        return False  # Projected 20-25% by 2030
    return _names_before(line, index)


def _names_before(line: Line, index: int) -> bool:
    """Return whether a capital word before a number is a name with it, not one opening a clause."""
    before = line.word(index - 1)
    if before.lower() in _WEEKDAYS and any(is_plural(line, index + n) for n in (1, 2, 3)):
        return False  # on Monday 15 growers were jailed
    if line.word(index + 1) in _GAINED:
        return False  # the CDU 23 seats
    lower = before.lower()
    if line.headline and _does(lower):
        return False  # Will Add 500 Construction Jobs
    opens = index == 1 or line.word(index - 2) in (".", "!", "?", ":", "“", '"', ";", ")")
    if qualifier_before(line, index)[0]:
        return False
    if (before in PEOPLES or before.endswith(_FOLK)) and qualifier_after(line, index + 1)[0]:
        return False  # Americans 55 and younger
    return not (opens and (lower in STOPS or lower in _OPENERS or lower.endswith("ly")))


def is_title(line: Line, index: int, number: Number, after: int) -> bool:
    """Return whether capitals make a title of a number: the Big Four firms, 12 Years a Slave."""
    before, following = line.word(index - 1), line.word(after)
    if line.word(after) in HYPHENS and line.unit(after + 1) and line.word(after + 2) != "Plan":
        return False  # Congress Passes Five-Year Tax Credit
    if line.headline:
        named = before[:1].isupper() and not _does(before.lower())
        named = named and not qualifier_before(line, index)[0]
        return before.lower() in _TITLING or (number.words and named)
    titled = following[:1].isupper() and following[1:].islower() and len(following) > 2
    capital = line.word(index)[:1].isupper() and line.word(index)[1:].islower()
    joined = before[:1].isupper() or (titled and before[:1].isalpha())
    if following in PEOPLES or following.endswith(_SIDES):
        return False  # Four Indians, Ten Republicans
    if number.words and capital and joined:
        return not qualifier_before(line, index)[0]  # the Big Four, and Fifty Shades
    first = qualifier_before(line, index)[1]
    if first < index and line.word(first).istitle() and line.word(first - 1).istitle():
        return first > 1  # Innovators Under 35
    known = line.unit(after) if number.scale == 1 else None  # 5 million Euros
    if known and known[0].dimension in _TECHNICAL:
        return False  # Spain Tenders 3 Gigawatts
    if titled and known and known[1] == after + 1 and following not in known[0].en_words:
        return True  # 60 Minutes, 50 Cent
    if titled and following.lower() in PLURALS and (capital or not number.words):
        return True  # the 0 Series
    if "," in line.word(index) or number.scale > 1:
        return False  # 15,000 Thomas Cook travellers
    beyond = after + 1 + (line.lower(after + 1) in ("of", "a"))
    further = line.word(beyond)
    if number.words and not capital:
        return False  # eight Veterans Affairs offices
    return (
        titled and ends_in_s(following.lower()) and further[:1].isupper() and further[1:].islower()
    )


def _does(word: str) -> bool:
    """Return whether a word of a headline tells what is done: Puts Three Sites Out, Attracted 4 Investors."""
    verbal = word.endswith(("s", "ed")) and not word.endswith(("ss", "'s", "’s", "ows"))
    return word in _DOING | STOPS or (verbal and len(word) > 3)


def is_branded(line: Line, index: int, number: Number, unit: UnitFound) -> bool:
    """Return whether a few things with a capital may be a title: 300 Sandwiches, two Fat Ladies."""
    word = unit.word.split(" ")[-1]
    if word in PEOPLES or "/" in word or line.headline or line.word(index).islower():
        return False  # four Floating Terminals: a title would begin with a capital
    several = line.word(index + 1)[:1].isupper() and line.word(index + 1) != word
    if several and line.lower(index - 1) in _OWNERS:
        return False  # the 17 Sustainable Development Goals
    if unit.known or not (word[:1].isupper() and word[1:].islower()) or word.endswith(_FOLK):
        return False
    if line.lower(index - 1) in _HAVING:
        return False  # has won 11 Latin Grammys
    if (line.lower(index - 2), line.lower(index - 1)) in (("record", "of"), ("total", "of")):
        return False
    following = range(index + 1, min(index + 6, len(line)))
    last = next((n for n in following if line.word(n) == word), index)
    between = (line.word(n) for n in range(index + 1, last))
    if any(word.islower() and word not in STOPS for word in between):
        return False  # 15 British female Olympians
    return (number.value or 0) < 1000 and not qualifier_before(line, index)[0]


def paired(line: Line, sign: int) -> bool:
    """Return whether a sign joins digits on both sides: a score, a clock, a share of a code."""
    joins = (
        line.word(sign) in ("/", ":", "-", "–", "+", "=", "*", "×")
        and line.glued(sign)
        and line.glued(sign + 1)
    )
    return joins and line.is_digits(sign - 1) and line.is_digits(sign + 1)
