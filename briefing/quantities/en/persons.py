"""Ages told of persons in English text: aged 4, 7 and 12; her son, 8, was; Shyam Kumar (52)."""

from ..grammar import Number, year_like
from ..words import words
from .line import HYPHENS, Line
from .numbers import NUMBER_WORDS
from .plurals import STOPS

_PERSONS = words(
    "son sons daughter daughters brother brothers sister sisters mother father husband wife child "
    "children boy boys girl girls man men woman women twins cousin cousins nephew nephews niece nieces "
    "uncle aunt grandson granddaughter grandchildren grandmother grandfather stepson stepdaughter "
    "fiance fiancee boyfriend girlfriend widow teenager teenagers pensioner mum mom dad siblings"
)
GROUPS = _PERSONS | words(
    "people those anyone everyone kids teens adults babies youngsters pupils students patients workers players"
)
_AGED = ("aged", "ages")
# Somebody is or turns seven; between commas an age may be told with these
_BEING = words("is was were turn turns turned turning i'm he's she's i’m he’s she’s")
_TURNING = words("turn turns turned turning")
_TIMED = words("now then just only still also aged")
# At 17 these begin or end
_WHO = words("i he she they them who")
_LIVED = words(
    "died dies retired retires married marries graduated orphaned debuted emigrated enlisted divorced widowed"
)
_PRONOUNS = words("i he she you we they his her")
_OPENING = words('but and yet so because even when . , ; : “ ” "')
# Behind these a number between commas goes on in a row
_NUMBERED = words(
    "channel channels grade grades year years page pages route routes number numbers day days june july no"
)
_SET = words("up down off ahead behind over under out back away short left clear above below")
# Behind a bracket and a comma these tell who somebody is
_TELLING = words("a an the his her their of from who whose both all accused resident residents")
# Where the text speaks of these, smaller ones are tallies or ages
_TALLIED = words(
    "cases deaths infections patients victims fatalities complaints arrests family children siblings"
)
# A number in brackets behind a name is a score or a rank where the text speaks of these
_SCORED = words(
    "scored scorer scorers score goal goals wicket wickets run runs innings over overs ball balls "
    "match matches game games season point points points minute minutes batsman batsmen captain striker "
    "midfielder defender goalkeeper substitute bowler ranked rank ranking seed seeded list votes seats "
    "medal medals set sets episode episodes album albums song songs chapter page"
)


def is_aged(line: Line, begin: int) -> bool:
    """Return whether a number is one of several ages: aged 4, 7 and 12; her sons, 8 and 10, left."""
    first = last = begin
    count = 1
    while (former := _before(line, first)) and count < 12:
        first, count = former, count + 1
    while (later := _behind(line, last)) and count < 12:
        last, count = later, count + 1
    shares_unit = line.unit(last + 1) is not None or line.word(last + 1) in ("-", "–")
    other = line.lower(last + 1) in ("or", "to")
    if shares_unit or other or count == 1:
        return False
    return line.lower(first - 1) in _AGED or _is_apposed(line, first, last)


def is_age_bound(line: Line, begin: int) -> bool:
    """Return whether a number is called an age or bounds one: at the age of five, children under 6 attend."""
    before, former = line.lower(begin - 1), line.lower(begin - 2)
    if before in ("under", "over") and former in GROUPS:
        return True
    return (
        before == "age"
        or (former, before) == ("age", "of")
        or (before == "than" and former in ("younger", "older"))
    )


def is_age_reached(line: Line, begin: int, after: int) -> bool:
    """Return whether somebody is or turns so old: she was five when it began, until her son turns six."""
    before, following = line.lower(begin - 1), line.lower(after)
    ends = not line.is_word(after) or following in STOPS
    hung = line.word(after) in HYPHENS and line.glued(after)
    if before not in _BEING or not ends or following in _SET or hung:
        return False
    if following == "when":
        return True
    own = "'" in before or "’" in before
    subject = line.lower(begin - 2)
    named = line.word(begin - 2).istitle() and subject not in STOPS
    person = own or named or subject in _PERSONS or subject in _WHO
    told = not line.is_word(after) or following == "and"
    return before in _TURNING or (person and (own or told))


def is_age_of(line: Line, begin: int, number: Number) -> bool:
    """Return whether a number is the age of a person: her son, 8, was; Shyam Kumar (52), a farmer."""
    if not 0 < (number.value or 0) < 120 or "." in line.word(begin):
        return False
    if line.word(begin - 1) == "(" and line.word(begin + 1) == ")":
        glued = line.glued(begin) and line.glued(begin + 1)
        return glued and (_is_introduced(line, begin) or is_tallied(line, begin))
    return _is_apposed(line, begin, begin) or _is_inserted(line, begin) or _is_lived(line, begin)


def is_tallied(line: Line, begin: int) -> bool:
    """Return whether names stand with a large number each in brackets: Spain (830.57) and Britain (722.45)."""
    digits = [n for n in range(2, len(line) - 1) if line.is_digits(n) and n != begin]
    if _is_bracketed(line, begin) and any(_is_bracketed(line, n) for n in digits):
        return True
    if not (line.speaks_of(_TALLIED) and _is_bracketed(line, begin, shortest=1)):
        return False
    return (
        sum(_is_bracketed(line, n, shortest=1) for n in digits) > 1
    )  # Westlands (16), Ruaraka (9), Kilimani (8)


def _is_bracketed(line: Line, index: int, shortest: int = 3) -> bool:
    """Return whether a number that is no label stands in brackets behind a name."""
    written = line.word(index)
    bracketed = line.word(index - 1) == "(" and line.word(index + 1) == ")"
    named = line.word(index - 2)[:1].isupper() and not line.glued(index - 1)
    return bracketed and named and shortest <= len(written) < 7 and not year_like(written)


def _is_inserted(line: Line, begin: int) -> bool:
    """Return whether an age stands between commas: the swimmer, 26, told; Sarah, now 28 —; now 34, he won."""
    timed = line.lower(begin - 1) in _TIMED
    if not (_is_of_two_digits(line, begin) or _is_spelled(line, begin)):
        return False
    comma, closing = begin - 1 - timed, line.word(begin + 1)
    dash = closing in ("—", *HYPHENS) and not line.glued(begin + 1)
    if timed and (comma < 0 or (line.word(comma) in _OPENING and line.word(comma) != ",")):
        return closing == ","
    ends = closing == "," or (closing == "." and line.lower(begin) in NUMBER_WORDS)
    if line.word(comma) != "," or not (ends or dash):
        return False
    dotted = line.word(comma - 1) == "." and line.lower(comma - 2) in ("jr", "sr")
    named, behind = line.word(comma - 1 - dotted), begin + 2 + (line.lower(begin + 2) == "and")
    listed = line.is_digits(behind) or line.lower(behind) in NUMBER_WORDS
    listed = listed and (line.lower(behind), line.lower(behind + 1)) != ("one", "of")
    free = named.lower() not in _NUMBERED | STOPS | NUMBER_WORDS.keys()
    return named[:1].isalpha() and free and not listed


def _is_spelled(line: Line, begin: int) -> bool:
    """Return whether a small number in words stands between commas behind a name: Nave, eight, and Yahel, three."""
    alone = line.lower(begin) in NUMBER_WORDS and line.word(begin + 1) in (",", ".")
    return alone and line.word(begin - 1) == "," and line.word(begin - 2).istitle()


def _is_lived(line: Line, begin: int) -> bool:
    """Return whether at a number somebody's life took a turn: died at 81, at 56 you can, but at 21, people leave."""
    if line.lower(begin - 1) == "now" and line.lower(begin - 2) in _BEING:
        return True  # I'm now 52
    if line.lower(begin - 1) != "at" or not _is_of_two_digits(line, begin):
        return False
    before, following = line.lower(begin - 2), line.lower(begin + 1)
    opens = begin == 1 or before in _OPENING
    return before in _LIVED or following in _PRONOUNS or (opens and following == ",")


def _is_of_two_digits(line: Line, begin: int) -> bool:
    written = line.word(begin)
    return written.isdecimal() and len(written) == 2 and written >= "13"


def _is_apposed(line: Line, first: int, last: int) -> bool:
    """Return whether numbers stand between commas behind a person: her son, 8, was."""
    closed = line.word(last + 1) in (",", ".", ";", "", ")") and not line.is_digits(last + 2)
    return closed and line.word(first - 1) == "," and line.lower(first - 2) in _PERSONS


def _is_introduced(line: Line, begin: int) -> bool:
    """Return whether a bracket behind a full name is followed by who that person is."""
    name, former = line.word(begin - 2), line.lower(begin - 3)
    if not name[:1].isupper() or name.isupper():
        return False
    if line.speaks_of(_SCORED):
        return False
    if former in _PERSONS:
        return True  # her daughter Aamna (15)
    full = line.word(begin - 3)[:1].isupper() and former not in STOPS
    told = line.word(begin + 2) == "," and line.lower(begin + 3) in _TELLING
    if line.lower(begin + 2) == "and" and not told:
        later = range(begin + 3, begin + 9)
        told = any(
            line.word(n) == ")" and line.word(n + 1) == "," and line.lower(n + 2) in _TELLING
            for n in later
        )
    return full and told


def _counts(line: Line, index: int) -> bool:
    short = line.is_digits(index) and line.word(index).isdecimal() and len(line.word(index)) < 3
    return short or line.lower(index) in NUMBER_WORDS


def _before(line: Line, index: int) -> int:
    """Return the index of the number that a comma or "and" joins to the one at an index; 0 if none."""
    former = index - 1 - (line.lower(index - 1) == "and")
    former -= line.word(former) == ","
    return former if 0 < former < index - 1 and _counts(line, former) else 0


def _behind(line: Line, index: int) -> int:
    """Return the index of the number that a comma or "and" joins behind one; 0 if there is none."""
    later = index + 1
    later += line.word(later) == ","
    later += line.lower(later) == "and"
    return later if later > index + 1 and _counts(line, later) else 0
