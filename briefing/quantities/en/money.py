"""Currencies before a number in English text: $5bn, HK$2.52, CNY 500m."""

import re
from typing import NamedTuple

from ..grammar import measured
from ..numerals import SHORT_SCALES
from ..unit_table import Unit
from ..units import UNITS
from ..words import in_order, words
from .line import HYPHENS, Line
from .nouns import Tail
from .numbers import NUMBER_WORDS, Numeral, size_at
from .plurals import STOPS
from .prices import priced

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "CNY", "₹": "INR", "₩": "KRW", "₱": "PHP", "฿": "THB",
    "₫": "VND", "₦": "NGN", "₵": "GHS", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₸": "KZT",
    "৳": "BDT", "₮": "MNT", "₭": "LAK", "₼": "AZN", "₾": "GEL", "₲": "PYG",
}  # fmt: skip
_DOLLARS = {
    "US": "USD", "U.S.": "USD", "HK": "HKD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "S": "SGD",
    "NT": "TWD", "SG": "SGD", "AR": "ARS", "J": "JMD", "NZ": "NZD", "R": "BRL", "USD": "USD", "AUD": "AUD", "CAD": "CAD", "HKD": "HKD",
    "SGD": "SGD", "MOP": "MOP", "MX": "MXN", "Mex": "MXN", "FJ": "FJD", "EC": "XCD", "TT": "TTD", "BZ": "BZD",
}  # fmt: skip
# Where several countries write the same, the one whose press is read most: P is no pula
_PREFIXES = {
    "RMB": "CNY", "Rs": "INR", "Re": "INR", "RM": "MYR", "Php": "PHP", "Rp": "IDR", "Tk": "BDT", "TK": "BDT", "Taka": "BDT",
    "KSh": "KES", "Ksh": "KES", "KSH": "KES", "KShs": "KES", "Kshs": "KES", "TSh": "TZS", "Tsh": "TZS",
    "Rwf": "RWF", "Frw": "RWF", "FRw": "RWF", "Sh": "KES", "sh": "KES", "Shs": "KES", "shs": "KES", "USh": "UGX", "Ush": "UGX", "UShs": "UGX", "Ushs": "UGX", "Ugx": "UGX", "ksh": "KES", "Dh": "AED", "Dhs": "AED", "FCFA": "XOF", "CFA": "XOF",
}  # fmt: skip
# These are letters, words and names as well: they need a sum behind them
_DOUBTFUL = {
    "P": "PHP", "K": "ZMW", "MK": "MWK", "R": "ZAR", "N": "NGN", "TL": "TRY", "SR": "SAR", "QR": "QAR",
    "BD": "BHD", "KD": "KWD", "RO": "OMR", "OR": "OMR", "Bt": "THB", "Kz": "AOA", "LE": "EGP",
} | {
    code: code
    for code in in_order(
        "AMD AWG BAM BOB BSD COP CRC CUP CVE GEL ILS KGS LAK MAD MOP NPR PEN PHP RON SCR SDG SLE SOS SSP SVC TRY"
    )
}  # fmt: skip
_CODES = {
    code: code
    for code, unit in UNITS.items()
    if unit.dimension == code.upper() == code and code not in (*_DOUBTFUL, "ALL", "TOP")
} | _PREFIXES
_ALL = _CODES | _DOUBTFUL
BEGINNINGS = frozenset(word.lower() for word in (*SIGNS, *_DOLLARS, *_ALL))
# Before these a plain number may be money where the clause speaks of it: bills go down by P33
_PLAIN = ("P", "R", "N", "SR", "QR", "PHP")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_EXACT = re.compile(r"[0-9]+\.[0-9]{2,4}")
_MONEY = words(
    "bill bills price prices priced cost costs costing pay pays paid paying payment fare fares fee fees wage wages "
    "salary salaries tariff tariffs charge charges charged rate rates worth fine fined budget fund funds peso pesos rand "
    "revenue sales tax taxes loan loans debt spend spent spending earn earns earned income increase increases "
    "decrease hike reduction reductions sold grant subsidy allowance household households"
)
# What a scale may be told with that is not read behind a sum
_UNREAD_SCALES = words(
    "m b k mio mrd mld mill milj milion millon bilion billon trillon trilion trl mm"
)
_RATED = words("daily monthly weekly annual minimum")
_LEADING = words(
    "as of by at to from than for about around nearly almost over under pay pays paid cost costs worth only just and or , high low"
)


class Money(NamedTuple):
    """A currency before a number: as written, its unit, and the token where it begins."""

    word: str
    unit: Unit
    begin: int


def after_currency(line: Line, index: int) -> int:
    """Return the index of the digits after a currency at `index`, or `index`."""
    position, word = index, line.word(index)
    if word in _ALL or word in _DOLLARS:
        position += 1 + (word in _PREFIXES and line.word(index + 1) == ".")
    position += line.word(position) in SIGNS
    return position if position > index and currency_before(line, position) else index


def currency_before(line: Line, index: int) -> Money | None:
    """Return the currency that stands before the digits at an index."""
    sign, code = line.word(index - 1), line.word(index - 2)
    worded = line.lower(index) in NUMBER_WORDS and (sign in SIGNS or sign in _CODES)  # ₹ one lakh
    if not index or not (line.is_digits(index) or worded):
        return None
    if code in SIGNS and sign in ("US", "A") and line.glued(index - 1) and line.glued(index):
        return Money(code + sign, UNITS[_DOLLARS[sign]], index - 2)  # $US324 million
    if code in _PREFIXES and sign == "." and line.glued(index - 1):
        return Money(code, UNITS[_PREFIXES[code]], index - 2)  # Rs. 3 crore
    if sign == "$" and code in _DOLLARS and line.glued(index - 1):
        return Money(code + sign, UNITS[_DOLLARS[code]], index - 2)
    if code == "GH" and sign in ("₵", "¢") and line.glued(index - 1):
        return Money(code + sign, UNITS["GHS"], index - 2)
    if sign in SIGNS:
        return Money(sign, UNITS[SIGNS[sign]], index - 1)
    if sign in _CODES or (sign in _DOUBTFUL and _is_sum(line, index)):
        return Money(sign, UNITS[_ALL[sign]], index - 1)
    return None


def _is_sum(line: Line, index: int) -> bool:
    """Return whether digits behind doubtful letters are money: P12.05 per kWh, R5 billion; no P3, COP28, N95 masks."""
    written, prefix, following = line.word(index), line.word(index - 1), line.lower(index + 1)
    joined = line.glued(index - 1) and line.word(index - 2)[-1:].isalnum()
    if joined or (len(prefix) == 1 and not line.glued(index)) or following in ("%", "percent"):
        return False
    if _GROUPED.fullmatch(written) or _EXACT.fullmatch(written):
        return True
    if following in ("bn", "mn", "tn", "trn"):
        return True
    if size_at(line, index + 1 + (following in HYPHENS)):
        return following not in ("crore", "lakh")  # a slip for Rs
    if line.glued(index + 1) and SHORT_SCALES.get(following, 0) > 1000:
        return True
    if following in HYPHENS and line.word(index + 2) in ("B", "M"):
        return True
    if following == "per" or (following in ("/", "a") and line.unit(index + 2)):
        return True
    if prefix not in _PLAIN or not written.isdecimal() or len(written) < 2:
        return False
    if not line.glued(index):
        return False
    if following in _MONEY or (following in _RATED and line.lower(index + 2) in _MONEY):
        return True  # the R350 grant, a P100 daily wage hike
    ends = (not line.is_word(index + 1) or following in STOPS) and following not in HYPHENS
    leads = line.lower(index - 2) in _LEADING
    return ends and leads and any(line.lower(n) in _MONEY for n in range(index - 12, index + 8))


def is_half_scaled(line: Line, numeral: Numeral) -> bool:
    """Return whether a word behind a sum may be a scale that is not read: $5 mio, $3 m, Rs 2 mrd."""
    after = numeral.after
    hung = line.word(after + 1) in HYPHENS and line.glued(after + 1)  # a $20 T-shirt
    return numeral.number.scale == 1 and line.lower(after) in _UNREAD_SCALES and not hung


def is_foreign(line: Line, money: Money) -> bool:
    """Return whether letters before a sign tell a currency that is not known: NZ$35, R$5."""
    before = line.word(money.begin - 1)
    return line.glued(money.begin) and before.isascii() and before.isupper()


def money_tail(line: Line, money: Money, numeral: Numeral) -> Tail:
    """Return the unit of a sum of money and what it is a price of: $5 a tonne."""
    unit = measured(money.word, money.unit, numeral.number.end)
    after = numeral.after
    again = line.unit(after)
    if again and again[0].symbol == money.unit.symbol:
        after = again[1]
        unit = unit._replace(end=line.end(after))
    return priced(line, Tail(unit, after))
