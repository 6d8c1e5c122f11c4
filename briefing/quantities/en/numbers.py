"""Numbers in English text: digits or words, with million, bn and dozen."""

import re
from decimal import Decimal
from typing import NamedTuple

from ..grammar import Number
from ..numerals import (
    EXACT,
    PARTS,
    SCALES,
    SHORT_SCALES,
    TENS,
    WORDS,
    digits_at,
    english_number,
    scaled,
)
from ..words import words
from .line import HYPHENS, Line
from .models import is_airliner
from .peoples import PEOPLES
from .plurals import STOPS, ends_in_s, is_plural

NUMBER_WORDS = WORDS | TENS
ARTICLES = ("a", "an")
BEGINNINGS = frozenset((*NUMBER_WORDS, *ARTICLES, "half", "dozen"))
_HALF = Decimal("0.5")
_PARTED = ("share", "points", "temperature", "fahrenheit")
_LARGE = ("million", "billion", "trillion")
_VULGAR = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
    "⅞": "0.875",
}
_UNMISTAKABLE = frozenset({"bn", "mn", "mln", "bln", "tn", "trn"})
_SPACED = re.compile("[1-9][0-9]{0,2}(?: [0-9]{3})+")
_GROUPED = re.compile("[0-9],[0-9]{3}(?![0-9])")
_PLURAL_SCALES = {"crores": "crore", "lakhs": "lakh"}
_INDIAN = (10**5, 10**7)
_CRORES = ("cr", "crore", "crores")
# Behind a sign of money and digits: Rs 8L is eight lakh
_OF_MONEY = {"T": 10**12, "t": 10**12, "L": 10**5, "lac": 10**5}
_CLIPPED = ("mil", "bil", "tril")


# A measure tells one of these: 15m long
DIMENSIONS = words("tall long high deep wide")
# 500m is metres or millions: millions where these are counted
_MILLIONS = words(
    "people workers jobs users customers homes households shares tonnes voters barrels "
    "persons residents citizens visitors passengers tourists refugees migrants children students "
    "pupils patients adults viewers listeners readers subscribers members followers fans drivers "
    "consumers employees meals doses tickets copies downloads views tweets votes visits journeys "
    "vehicles cars bottles vaccinations jabs items transactions calls messages emails books firms evs "
    "head kgs kg kilos litres liters gallons tons acres hectares dollars euros pounds children's accounts installs "
    "installations fish animals birds lives deaths cases infections tests chips phones smartphones "
    "handsets gamers travellers travelers commuters taxpayers savers pensioners staff members learners "
    "fighters soldiers troops farms smallholders houses properties pensions bikes motorbikes motorcycles "
    "devices computers trips arrivals visas applications policies mortgages loans cards cattle sheep pigs "
    "chickens babies births adults teenagers believers speakers posts videos images "
    "photos documents parcels packages letters trees "
    "chargers batteries units barrels animals farmers motorists graduates borrowers times likes hits plays years"
)


class Numeral(NamedTuple):
    """A number and the index of the token after it."""

    number: Number
    after: int


def numeral_at(line: Line, index: int, *, money: bool = False) -> Numeral | None:
    """Return the number that begins at a token, with its scale.

    `money` says that a currency stands before it: then m is million and k thousand.
    """
    if line.is_digits(index):
        return _in_digits(line, index, money)
    found = _in_words(line, index) if index < len(line) else None
    return _with_digits(line, found) if found else None


def _with_digits(line: Line, found: Numeral) -> Numeral:
    """Return a number in words with the digits in brackets that repeat it: six (6) hours."""
    number, after = found
    digits = line.word(after + 1)
    closed = line.word(after) == "(" and line.word(after + 2) == ")" and digits.isdecimal()
    if not closed or number.value != int(digits):
        return found
    return Numeral(number._replace(end=line.end(after + 3)), after + 3)


def size_at(line: Line, index: int) -> int:
    """Return what the scale word at an index multiplies by; 0 if it is none."""
    word = line.lower(index)
    return 12 if word in ("dozen", "dozens") else SCALES.get(word, 0)


def _size_after_digits(line: Line, index: int) -> int:
    """Return what millions, crores or cr multiply by behind digits; 0 for any other word."""
    word = line.lower(index)
    if word == "hundred" and line.glued(index):
        return 0  # 4hundred, a company
    return size_at(line, index) or SCALES.get(
        "crore" if word == "cr" else word.removesuffix("s"), 0
    )


def _in_digits(line: Line, index: int, money: bool) -> Numeral | None:
    found = digits_at(line.text, line.start(index))
    if found is None:
        return None
    start, (end, value) = line.start(index), found
    if value is None and line.word(index).isdecimal() and is_airliner(line, index + 1):
        end, value = line.end(index + 1), Decimal(line.word(index))  # 400 737 Max jets
    after = index + 1
    while after < len(line) and line.start(after) < end:
        after += 1
    if value is None and _is_spaced(line, index, after, line.text[start:end]):
        value = Decimal(line.text[start:end].replace(" ", ""))
    vulgar = line.word(index + 1) in _VULGAR and line.word(index).isdecimal()
    if vulgar and line.glued(index + 1):
        value, after = Decimal(line.word(index)), index + 1
    if value is not None and (found_part := _part_after(line, after)):
        part, after = found_part
        return _with_part(line, start, value + part, after)
    size = Decimal(1)
    position = after + (line.lower(after) in HYPHENS)
    while scale := _size_after_digits(line, position):
        size, after = scaled(size, scale), position + 1
        position = after
    sum_of_money = money
    short = line.lower(after)
    known = line.unit(after + 1) if short in SHORT_SCALES and line.glued(after) else None
    money = money or (known is not None and known[0].dimension == known[0].symbol)
    wide = known is not None and known[0].dimension == "area"
    money = money or (wide and line.lower(after + 1) in ("sq", "square"))  # 1.2m sq ft
    money = money or (short in ("m", "k") and line.glued(after) and _counts_many(line, after + 1))
    things = (
        line.word(after + 1).islower() and line.word(after + 1)[-1:] == "s" and value != 3
    )  # 1.8B gallons, but 3M products
    ended = "." in line.word(index) and line.glued(after) and not line.is_word(after + 1)
    ended = ended and line.word(after + 1) not in HYPHENS and not line.is_digits(after + 1)
    ended = ended and not line.word(index - 1)[:1].isupper()  # rose to 18.2M.
    money = money or (short == "m" and line.glued(after) and _leads_to_many(line, index))
    money = money or (line.word(after) in ("B", "M") and (things or ended))
    money = money or (line.word(after) == "K" and things and (value or 0) >= 20)  # 62K providers
    beyond = line.unit(after + 1)
    currency = beyond is not None and beyond[0].dimension == beyond[0].symbol
    apart = line.word(after) in ("B", "M") or short in _CLIPPED
    apart = apart and (sum_of_money or currency)  # $6.2 B, RM400 mil, RM1.38 Bil
    if short in ("mil", "bil"):
        apart = apart or things or beyond is not None  # 1.4mil tonnes
    elif short == "t" and sum_of_money:  # Rp 3.6 T
        ends = not line.is_word(after + 1) or line.lower(after + 1) in STOPS
        apart = apart or (line.word(after) == "T" and ends)
    if size == 1 and (apart or short in _UNMISTAKABLE or (money and line.glued(after))):
        hung = line.word(after + 1) == "-" and line.lower(after + 2) not in _CRORES
        size = Decimal(_OF_MONEY.get(line.word(after), 0) if sum_of_money and not hung else 0)
        size = size or Decimal(SHORT_SCALES.get(short, 1))
        after += size > 1
        after += size > 1 and line.word(after) == "-" and line.lower(after + 1) in _CRORES
        if size > 1 and line.lower(after) in _CRORES:
            size, after = scaled(size, SCALES["crore"]), after + 1  # Rs 4.6k cr
    if size == 1 and money and line.word(after) == "-" and line.word(after + 1) in ("B", "M"):
        size, after = Decimal(SHORT_SCALES[line.lower(after + 1)]), after + 2  # a P24.7-B loan
    if size > 1:
        end = line.end(after)
    if short == "tn" and not sum_of_money and (value or 0) >= 1000:
        value = None  # 63,000tn of coffee are tonnes
    if value is not None and size in _INDIAN and (rest := _rest_after(line, after, size)):
        after += line.lower(after) == "and"
        value, size, after = scaled(value, size) + rest, Decimal(1), after + 2
        end = line.end(after)
    if value is None:
        return Numeral(Number(None, start, end), after)
    return Numeral(Number(scaled(value, size), start, end, value, size), after)


def _is_spaced(line: Line, index: int, after: int, written: str) -> bool:
    """Return whether blanks surely group digits: 213 200 asylum seekers, Austria (17 400); no A330 300 passengers."""
    before = line.word(index - 1)
    named = before[:1].isupper() and index > 1 and before.lower() not in STOPS
    if not _SPACED.fullmatch(written) or named or _GROUPED.search(line.text):
        return False  # a line that writes 12,300 writes no 12 300
    if before == "(" and line.word(after) in (")", ","):
        return True
    known, single = line.unit(after), len(line.word(index)) == 1
    if known is not None and not (single and known[0].dimension == "count"):
        return True
    for position in range(after, after + (0 if single else 4)):
        if not line.is_word(position) or line.lower(position) in STOPS:
            return False
        if is_plural(line, position):
            return True
    return False


def is_pointed(line: Line, index: int, after: int) -> bool:
    """Return whether only a point stands before digits of a share or a degree: .8 degrees, a .5 percent rise."""
    if line.word(index - 1) != "." or not line.glued(index) or line.glued(index - 1) or index < 2:
        return False
    known = line.unit(after)
    return line.word(index).isdecimal() and known is not None and known[0].dimension in _PARTED


def as_decimal(line: Line, index: int, number: Number) -> Number:
    """Return a number with the point before it."""
    value = Decimal(f"0.{line.word(index)}")
    return Number(value, line.start(index - 1), number.end, value)


def _with_part(line: Line, start: int, value: Decimal, after: int) -> Numeral:
    """Return a whole number with its part, and with its scale: 2 1/2, 1 ½ million, 39 and a half."""
    if size_at(line, after):
        return _scaled(line, start, value, after)
    return Numeral(Number(value, start, line.end(after), value), after)


def _part_after(line: Line, index: int) -> tuple[Decimal, int] | None:
    """Return the part that follows a whole number, and the index after it.

    1/2 in 2 1/2-hour talks, ½, and a half.
    """
    if line.word(index) in _VULGAR and line.word(index - 1).isdecimal():
        return Decimal(_VULGAR[line.word(index)]), index + 1
    if [line.lower(index + n) for n in range(3)] == ["and", "a", "half"]:
        return _HALF, index + 3
    whole, hyphened = line.word(index - 1), line.word(index) == "-" and line.glued(index)
    index += hyphened  # a 5-1/2-year low
    top, bottom = line.word(index), line.word(index + 2)
    if line.word(index + 1) != "/" or not (line.glued(index + 1) and line.glued(index + 2)):
        return None
    if line.glued(index) != hyphened or not (
        whole.isdecimal() and len(whole) < 4 and top.isdecimal()
    ):
        return None
    if bottom not in ("2", "4", "8") or not 0 < int(top) < int(bottom):
        return None
    return EXACT.divide(Decimal(top), Decimal(bottom)), index + 3


def _rest_after(line: Line, index: int, size: Decimal) -> Decimal | None:
    """Return the thousands behind lakhs, or the lakhs behind crores: 84 lakh 44 thousand."""
    index += line.lower(index) == "and"
    smaller = _size_after_digits(line, index + 1)
    rest = line.word(index)
    return Decimal(rest) * smaller if rest.isdecimal() and 1 < smaller < size else None


def _leads_to_many(line: Line, index: int) -> bool:
    """Return whether 1.42m is where a change of thousands led: fell by 46,000 to 1.42m."""
    former = line.word(index - 2)
    return line.lower(index - 1) == "to" and "," in former and line.is_digits(index - 2)


def _counts_many(line: Line, index: int) -> bool:
    """Return whether 149k or 8.6m counts what comes in thousands or millions: 11.5m school meals."""
    if line.word(index) == "-" and line.lower(index + 1) == "year":
        return True  # a 270m-year-old fossil
    joined = line.lower(index) in ("to", "and") and line.is_digits(index + 1)
    if joined and line.lower(index + 2) == "m" and line.glued(index + 2):
        return _counts_many(line, index + 3)  # 145m to 66m years ago
    for position in range(index, index + 3):
        if line.lower(position) in _MILLIONS or line.word(position) in PEOPLES:
            return True  # 475m smallholder farms, 6m European Jews
        if line.word(position).istitle() and line.word(position).endswith(("ians", "cans")):
            return True  # 6.5m Victorians
        if not line.is_word(position) or line.lower(position) in STOPS:
            return False
        if ends_in_s(line.lower(position)) or line.lower(position) in DIMENSIONS:
            return False
    return False


def _in_words(line: Line, index: int) -> Numeral | None:
    """Return twenty-five thousand, a hundred, half a million, two and a half, a dozen."""
    first, position = line.lower(index), index
    start = line.tokens[index].start
    if first == "half" and line.lower(index + 1) in ARTICLES and size_at(line, index + 2):
        return _scaled(line, start, _HALF, index + 2)
    whole = [line.lower(index + n) for n in (2, 3)] == ["of", "a"] and size_at(line, index + 4)
    if first in ARTICLES and line.lower(index + 1) == "quarter" and whole:
        return _scaled(line, start, _HALF * _HALF, index + 4)
    hung = [line.lower(index + n) for n in (1, 2, 3)] == ["-", "a", "-"] and line.glued(index + 1)
    if first == "half" and hung and size_at(line, index + 4):
        return _scaled(line, start, _HALF, index + 4)  # half-a-million tonnes
    if first == "half" and (scale := _halved(line, index)):
        return _scaled(line, start, _HALF, scale)
    if first == "three" and (scale := _quarters_of(line, index)):
        return _scaled(line, start, 3 * _HALF * _HALF, scale)
    if first in ARTICLES and line.lower(index - 1) == "of" and line.lower(index - 2) in PARTS:
        return None  # a quarter of a million
    if first in ARTICLES and size_at(line, index + 1) and line.lower(index + 1) != "lakh":
        words, position = ["one"], index + 1
    elif first in NUMBER_WORDS or first == "dozen":
        if first == "dozen" and [line.lower(index - n) for n in (2, 1)] == ["couple", "of"]:
            return None
        words = ["one"] if first == "dozen" else []
    else:
        return None
    while True:
        following = position
        if line.lower(following) in ("-", "and") and words and line.lower(following + 1) != "a":
            if words[-1] in _LARGE and line.word(following) == "-":
                break
            following += 1
        word = _PLURAL_SCALES.get(line.lower(following), line.lower(following))
        if word not in NUMBER_WORDS and word not in SCALES:
            break
        if line.lower(position) == "and" and words[-1] != "hundred":
            break
        if english_number([*words, word]) is None:
            break
        words.append(word)
        position = following + 1
    value = english_number(words)
    if value is None:
        return None
    if [line.lower(position + n) for n in range(6)] == ["-", "and", "-", "a", "-", "half"]:
        if size_at(line, position + 6):
            return _scaled(line, start, value + _HALF, position + 6)
        number = Number(value + _HALF, start, line.end(position + 6), value + _HALF, words=True)
        return Numeral(number, position + 6)
    if first == "dozen" and line.lower(position + 1) == "of":
        return None  # a slip for dozens
    hyphen = line.lower(position) == "-" and line.glued(position + 1)
    if line.lower(position + hyphen) in ("dozen", "dozens"):
        return _scaled(line, start, value, position + hyphen)
    if hyphen and words[-1] in _LARGE and line.lower(position + 1) in NUMBER_WORDS:
        return Numeral(Number(None, start, line.end(position + 2)), position + 2)  # a million-two
    half = [line.lower(position), line.lower(position + 1)] == ["and", "half"]
    if half and line.unit(position + 2) and line.lower(position + 2) != "the":
        number = Number(value + _HALF, start, line.end(position + 2), value + _HALF, words=True)
        return Numeral(number, position + 2)  # three and half months
    if [line.lower(position + n) for n in range(3)] == ["and", "a", "half"]:
        if size_at(line, position + 3):
            return _scaled(line, start, value + _HALF, position + 3)
        part = EXACT.multiply(_HALF, SCALES.get(words[-1], 1))  # a million and a half
        value, position = value + part, position + 3
    size = Decimal(SCALES.get(words[-1], 1) if len(words) > 1 else 1)
    if size in _INDIAN and (rest := _rest_after(line, position, size)):
        position += 2 + (line.lower(position) == "and")  # two crores and 96 lakh
        value, size = value + rest, Decimal(1)
    mantissa = EXACT.divide(value, size)
    return Numeral(Number(value, start, line.end(position), mantissa, size, words=True), position)


def _quarters_of(line: Line, index: int) -> int:
    """Return the index of the scale in three-quarters of a billion; 0 if there is none."""
    index += 1 + (line.word(index + 1) in HYPHENS)
    told = [line.lower(index + n) for n in range(3)] == ["quarters", "of", "a"]
    return index + 3 if told and size_at(line, index + 3) else 0


def _halved(line: Line, index: int) -> int:
    """Return the index of the scale in a half-million, a half dozen; 0 if there is none."""
    scale = index + 1 + (line.word(index + 1) in HYPHENS)
    former = line.lower(index - 1) in ("and", "first", "second", "latter", "other", "last")
    return scale if size_at(line, scale) and not former else 0


def _scaled(line: Line, start: int, value: Decimal, scale: int) -> Numeral:
    size = Decimal(size_at(line, scale))
    end = line.end(scale + 1)
    return Numeral(Number(scaled(value, size), start, end, value, size, words=True), scale + 1)
