"""What an English text must show before a number in it is a quantity: laws of refusal."""

from ..grammar import Number, year_like
from ..unit_table import Unit
from ..words import words
from .clauses import is_subject
from .elliptic import is_elliptic, is_named_before
from .hedges import qualifier_after
from .line import HYPHENS, Line
from .lists import CHANGES, MEASURING, is_one_of_list, is_parallel, verb_before
from .nouns import Tail, noun_at
from .numbers import NUMBER_WORDS, numeral_at
from .persons import is_age_of, is_aged, is_tallied
from .plurals import STOPS, is_plural

_STANDING = words(
    "already stood put held kept level steady flat now currently still low high only just"
)
_BEING = words("is was are were be been")
_DAYPARTS = words("in on this that the tomorrow today yesterday every each local when and")
HARMED = words(
    "dead missing injured wounded killed hurt arrested hospitalised hospitalized taken displaced "
    "kidnapped abducted survive survived detained evacuated rescued trapped infected hostage captive homeless stranded marooned"
)
_HELD = words("for in over after with")
_DAMAGED = words("destroyed damaged demolished flooded submerged collapsed")
# To supply 33 of its turbines, but page 26 of their report
_HARMING = words(
    "kill kills killed killing injure injures injured injuring wound wounds wounded wounding arrest "
    "arrests arrested arresting"
)
_TOTALS = words("total number toll count tally")
_OWNERS = words("its their these those his her our")
_PUTTING = words("estimate estimates estimated put puts valued priced placed")
_SHARES = words("half third thirds quarter quarters fifth fifths % percent cent majority")
_LATEST = words("last top past first next other remaining previous final")
_DETERMINERS = words("the its their his her our this that last")
NUMBERED = words(
    "page pages chapter section item article day week month year game round phase part stage step season "
    "episode carriage coach paragraph clause act line lot room floor figure table point number version volume level rule "
    "series book film scene verse track leg heat goal night morning evening class type grade group unit block gate route no"
)
_COMPARING = words("and following versus vs against with from than to")
_PERIODS = words("weekend year month week quarter decade day")
_PLURAL_VERBS = words("were are have had die died drown drowned flee fled")
_AT_ZERO = words(
    "worth equal equals to at from is was were be been effectively virtually essentially practically"
)
_PLAIN = words("new such more other major minor")
_ADJECTIVES = ("ed", "al", "ous", "ive", "ble", "ic", "ful")
_CLOCK = words("at by until till before after from since around about approximately near")


def is_told(line: Line, begin: int, first: int, number: Number, after: int) -> bool:
    """Return whether the words about a bare number say that it measures something.

    `begin` and `first` are where it begins without and with its qualifier.
    """
    if line.whole or number.scale > 1 or number.words:
        return True
    if is_aged(line, begin) or is_age_of(line, begin, number) or is_tallied(line, begin):
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
    if _is_timed(line, begin, after):
        return True
    written, before = line.word(begin), line.lower(begin - 1)
    ends = not line.is_word(after + 1) or line.lower(after + 1) in STOPS
    if line.lower(after) == "more" and ends and line.lower(after + 1) != "than":
        return True  # and 100 more under way
    if before != "/" and line.lower(after) == "per" and after + 1 < len(line):
        return not line.word(begin - 1)[:1].isupper()  # 1.2 per household
    # nothing is called 20,000
    grouped = "," in written or " " in line.text[number.start : number.end]
    if (line.lower(begin - 2), before) in (("of", "which"), ("of", "whom")):
        return True
    if is_parallel(line, begin, after) or is_one_of_list(line, begin):
        return True
    if (
        is_subject(line, begin, after)
        or is_dated(line, begin, after)
        or is_some_of_many(line, begin, after)
    ):
        return True
    if is_some_of_owned(line, begin, after) or is_elliptic(line, begin, after):
        return True
    if _is_of_share(line, begin):
        return True
    doing = line.lower(after).endswith("ing")
    if doing and before == "," and is_named_before(line, begin):
        return True  # 164 patients were there, 53 awaiting a bed
    if doing and before == "with" and (number.value or 0) > 12:
        return True  # with 300 attending
    short = written.isdecimal() and len(written) < 4
    if short and (before == "as" or (before == "at" and not _is_level(line, begin - 2, after))):
        return False  # a director at 350
    counted = any(line.lower(n) in _TOTALS for n in range(begin - 14, begin))
    if (
        counted
        and before in ("is", "was", "stands", "reached")
        and line.word(after) in (".", ",", ";", "")
    ):
        return True  # the total number of cases is 9285
    numbered = line.lower(begin - 1 - (before in ("only", "just"))) in ("numbered", "numbering")
    if numbered or (before == "left" and line.lower(after) in HARMED):
        return True  # numbered only 4000, left 1634 injured
    if len(written) > 3 and written.isdecimal() and before not in ("to", "at", "from", "by"):
        return False  # a form of 1080
    if before in (",", ".", ";", "", "and", "while", "but") and line.lower(after) in _PLURAL_VERBS:
        return True  # of the 21 injured, 10 were moved; 3 die in a flood
    told = line.lower(after) in ("more", "others", "still") or line.lower(after).endswith("ly")
    if line.lower(after + told) in HARMED:
        return True  # leaving 22 critically injured, 10 more injured
    opens = not line.is_word(begin - 1) and line.word(begin - 1) not in HYPHENS
    if opens and line.lower(after) == "held" and line.lower(after + 1) in _HELD:
        return True  # Strife in the north: 3 held for murder
    if line.lower(after) in _DAMAGED and not line.is_word(after + 1):
        return True  # 20 houses flooded, 70 destroyed
    return grouped or line.lower(begin - 1) in MEASURING


def _is_of_share(line: Line, begin: int) -> bool:
    """Return whether a number in brackets counts what a share tells: almost half (89) of the sites, 41% (89)."""
    bracketed = line.word(begin - 1) == "(" and line.word(begin + 1) == ")" and line.glued(begin)
    return bracketed and line.lower(begin - 2) in _SHARES


def _is_timed(line: Line, begin: int, after: int) -> bool:
    """Return whether hundredths tell a time or a mark: fourth in 22.22, an opening 80.57, gold (15.700)."""
    whole, _, decimals = line.word(begin).partition(".")
    before, ends = line.lower(begin - 1), not line.is_word(after) or line.lower(after) in STOPS
    if len(decimals) < 2 or not whole.isdecimal() or not ends or before in NUMBERED:
        return False
    if before == "(":
        return line.word(after) == ")"
    clock = len(decimals) == 2 and int(whole) < 25 and int(decimals) < 60
    told = before.endswith(("ing", "'s", "’s")) and before not in STOPS
    return before == "in" or (told and not clock)


def is_some_of_owned(line: Line, begin: int, after: int) -> bool:
    """Return whether a number tells how many of somebody's things: seven of LeBron's assists; no page 26 of his report."""
    if line.lower(after) != "of" or line.lower(begin - 1) in NUMBERED:
        return False
    for position in range(after + 1, after + 6):
        word, sign = line.lower(position), line.word(position + 1)
        split = sign in ("'", "’") and (word.endswith("s") or line.lower(position + 2) == "s")
        if word.endswith(("'s", "’s")) or split:
            first = position + 1 + split * (1 + (line.lower(position + 2) == "s"))
            first += line.lower(first) in ("most", "least", "best")
            return any(
                is_plural(line, n) and not line.word(n).istitle()
                for n in range(first, _group_end(line, first))
            )
        joined = line.word(position) == "-" and line.glued(position)
        if not (line.is_word(position) or joined) or (word in STOPS and word not in _DETERMINERS):
            return False
    return False


def _group_end(line: Line, index: int) -> int:
    """Return the index of the first token, at most six on, that can stand in no group."""
    last = index + 6
    while index < last and (
        line.is_word(index) or line.is_digits(index) or line.word(index) == "-"
    ):
        if line.lower(index) in STOPS:
            break
        index += 1
    return index


def is_some_of_many(line: Line, begin: int, after: int) -> bool:
    """Return whether the number tells how many of a larger number of things: eight of sixty stocks."""
    out = line.lower(after) == "out"
    after += out
    if line.lower(after) != "of" or line.lower(begin - 1) in NUMBERED:
        return False
    owner = line.lower(after + 1)
    owned = owner in ("the", "its", "their", "our") or owner.endswith(("'s", "’s"))
    after += owned
    after += line.lower(after + 1).endswith(("'s", "’s"))  # 25 out of the county's 57
    latest = owned and line.lower(after + 1) in _LATEST
    people = owned and any(is_plural(line, n) for n in (after + 1, after + 2))
    if out and people and line.is_digits(begin) and len(line.word(begin)) > 2:
        return True  # 3,05,812 out of the hospitalized patients
    many = numeral_at(line, after + 1 + latest)
    if many is None or (out and not owned and (many.number.value or 0) <= 10):
        return False  # rated 4 out of 5 stars
    return bool(noun_at(line, many.number, many.after).unit.word)


def is_dated(line: Line, begin: int, after: int) -> bool:
    """Return whether a time tells of a number what was counted before: from 56 last year, and 36 the year before."""
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
    if any(line.lower(n) in _PUTTING for n in range(index - 5, index)):
        return True  # estimated the crowd at 70
    stands = before in _BEING or before.endswith(("ed", "s")) or before in _STANDING
    return stands or line.lower(after) in (".", "", ";") or not line.is_word(index)


def is_harmed(line: Line, begin: int, after: int) -> bool:
    """Return whether a number in words counts the victims told: two killed, kills nine in the north."""
    told = line.lower(after).endswith("ly") or line.lower(after) in ("still", "others", "more")
    after += told and line.lower(after + 1) in HARMED
    if line.lower(after) in HARMED and not line.is_word(after + 1):
        return True
    if line.lower(after) in HARMED:
        return line.lower(after + 1) in STOPS | HARMED or line.lower(after + 1).endswith("ly")
    ends = not line.is_word(after) or line.lower(after) in STOPS
    return ends and line.lower(begin - 1) in _HARMING


def is_reached(line: Line, begin: int, qualifier: str, tail: Tail) -> bool:
    """Return whether zero is a value that something has, or counts things: cut to zero, zero applicants."""
    unit, after = tail
    before = line.lower(begin - 1)
    if unit.word:
        things = unit.known is None and unit.word.endswith("s") and unit.word != "emissions"
        described = line.lower(begin + 1) in _PLAIN or line.lower(begin + 1).endswith(_ADJECTIVES)
        plain = after == begin + 2 or described  # no zero emission buses
        return things and plain and before not in ("-", "net", "ground", "patient")
    ends = not line.is_word(after) or line.lower(after) in STOPS
    freezing = before in ("below", "above") and line.lower(begin - 2).startswith("degree")
    titled = line.word(begin) == "Zero" and line.is_word(begin - 1)
    if before == "-" or titled:
        return False  # sub-zero temperatures, the Race to Zero
    aims = before == "to" and line.lower(after) in ("in", "out")  # to zero in on a suspect
    ends = ends and line.word(after) != "-" and not (freezing or aims)
    return ends and (bool(qualifier) or before in _AT_ZERO)


def is_clock(line: Line, begin: int, number: Number, after: int) -> bool:
    """Return whether a bare number may be a time of day: at 6.30 on Friday, by 5."""
    value, written = number.value, line.word(begin)
    rated = (line.lower(after), line.lower(after + 1)) == ("to", "the")  # at 10.35 to the dollar
    if (
        value is None
        or line.lower(begin - 1) not in _CLOCK
        or line.lower(begin - 2) == "to"
        or rated
    ):
        return False  # fell to about 1
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
        return not is_some_of_many(line, begin, after)
    if line.lower(after) == "for" and line.word(after + 1).isdecimal():
        return line.word(begin).isdecimal() and not line.unit(after + 2)  # went 3 for 4
    between = line.lower(begin - 1)
    former = line.is_digits(begin - 2) and not year_like(line.word(begin - 2))
    change = verb_before(line, begin - 2)
    change -= line.lower(change) == "by"
    if is_one_of_list(line, begin) or (between == "to" and line.lower(change) in CHANGES):
        return False  # fell 0.6 to 117.3, dropped by 26,000 to 255,000
    return between in ("of", "to", "and", "or", "-", "–") and former


def _is_part(line: Line, begin: int, after: int) -> bool:
    """Return whether the number is a part of a group: all 10 of the workers."""
    before = line.word(begin - 1)
    free = not before[:1].isalpha() or before in STOPS or before.endswith(("ing", "ed"))
    if line.lower(after) != "of" or not line.is_word(after + 1):
        return False
    owned = line.lower(after + 1) in _OWNERS or line.lower(after + 1).endswith(("'s", "’s"))
    grouped = line.lower(after + 1) == "the" and before.islower()
    owned = owned or (grouped and any(is_plural(line, after + n) for n in (2, 3)))
    return free or (owned and before.lower() not in NUMBERED)


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


def is_remainder(line: Line, index: int, unit: Unit) -> bool:
    """Return whether a measure began before: 6 feet 4 inches."""
    former = line.unit(index - 1)
    told = line.is_digits(index - 2) or line.lower(index - 2) in NUMBER_WORDS
    return (
        told and former is not None and former[1] == index and former[0].dimension == unit.dimension
    )


def is_chained(line: Line, after: int, unit: Unit) -> bool:
    """Return whether a measure goes on after its unit: 6-foot-4, 6 ft 2 in, 5ft 10."""
    if line.is_digits(after) and (known := line.unit(after + 1)):
        return known[0].dimension == unit.dimension
    if unit.dimension != "length":
        return False
    if line.word(after) == "-" and line.glued(after) and line.glued(after + 1):
        return line.is_digits(after + 1) or line.lower(after + 1) in NUMBER_WORDS
    return line.is_digits(after) and line.lower(after + 1) in ("in", "ins", "inch", "inches", ",")
