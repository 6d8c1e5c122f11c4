"""Prices, speeds and densities in English text: $5 a tonne, km per hour, mg/m3."""

from ..grammar import compound
from ..numerals import SCALES
from ..units import en_unit
from ..words import words
from .line import Line
from .nouns import Tail
from .plurals import STOPS

SIGNS = frozenset("$£€¥₹₱")
_RATES = words("year month week day annum quarter")
_PRICED = words(
    "hour gallon pound litre liter kilo acre night bbl share ounce barrel piece unit bushel head person ton copy ticket"
)


def priced(line: Line, tail: Tail) -> Tail:
    """Return a price or a speed with what it is told by: $ a tonne, km per hour.

    A rate in time (30 million dollars a year) stays the sum itself.
    """
    unit, after = tail
    if unit.known is None:
        return tail
    sign = line.lower(after)
    money = unit.known.dimension == unit.known.symbol
    below = line.lower(after + 1)
    allowed = (
        sign == "/"
        or (sign == "per" and (money or unit.known.dimension == "length") and below not in _RATES)
        or (sign == "per" and unit.known.dimension == "mass" and _holds(line, after + 1))
        or (sign in ("a", "an") and money and (below in _PRICED or _prices(below)))
    )
    if below in SIGNS and line.is_digits(after + 2):
        return tail  # $0.57 per $100
    alone = below.isalpha() or line.unit(after + 1) is not None
    if not allowed or not alone or below in STOPS:
        return tail
    if below in SCALES:
        return tail  # $2.48 per million British thermal units
    known = line.unit(after + 1)
    last = known[1] if known else after + 2
    attribute = below.endswith(("al", "ic", "ed", "ive")) and line.is_word(last)
    further = line.lower(last) in _PRICED or (attribute and line.lower(last) not in STOPS)
    last += known is None and further  # per common share, per rural resident
    if line.word(last) == "/" and line.glued(last + 1) and line.lower(last + 1) in _RATES:
        last += 2  # £45/kW/year
    end = line.end(last)
    below = line.text[line.start(after + 1) : end]
    return Tail(compound(f"{unit.word}/{below}", end), last)


def _holds(line: Line, index: int) -> bool:
    """Return whether a mass is told for a volume or an area: 28 micrograms per cubic meter."""
    known = line.unit(index)
    return known is not None and known[0].dimension in ("volume", "area", "length")


def _prices(word: str) -> bool:
    known = en_unit(word)
    return known is not None and known.dimension not in ("calendar", "time", "multiple")
