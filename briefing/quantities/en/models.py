"""Models of aircraft and machines told by digits between an English number and what it counts."""

from ..words import words
from .line import HYPHENS, Line

AIRLINERS = words("707 717 727 737 747 757 767 777 787")
_KINDS = words(
    "max dreamliner dreamliners jet jets plane planes aircraft airliner airliners freighter freighters "
    "sales orders deliveries variants ng"
)


def is_airliner(line: Line, index: int) -> bool:
    """Return whether digits name an airliner by what follows: 400 737 Max jets, five 787 Dreamliner sales."""
    if line.word(index) not in AIRLINERS:
        return False
    return line.lower(_variant_after(line, index)) in _KINDS or models_after(line, index) > 0


def model_after(line: Line, index: int) -> int:
    """Return the index after digits that name a model: Boeing 787-9 jets, 737 Max jets; 0 if they name none."""
    if is_airliner(line, index):
        return _variant_after(line, index)
    after = _variant_after(line, index)
    named = line.word(index - 1)[:1].isupper() and after > index + 1
    return after if named and line.is_word(after) else 0


def models_after(line: Line, index: int) -> int:
    """Return the index after a model in the plural: two 747s, three A350-1000s, four F-16s; 0 if there is none."""
    letters = index - 1 - (line.word(index - 1) in HYPHENS and line.glued(index - 1))
    coded = line.glued(index) and line.word(letters)[:1].isupper()
    after = _variant_after(line, index)
    told = coded or line.word(index) in AIRLINERS
    return after + 1 if told and line.word(after) == "s" and line.glued(after) else 0


def _variant_after(line: Line, index: int) -> int:
    """Return the index after digits and the digits that a hyphen joins to them: 787-9."""
    joined = line.word(index + 1) in HYPHENS and line.glued(index + 1) and line.glued(index + 2)
    return index + (3 if joined and line.is_digits(index + 2) else 1)
