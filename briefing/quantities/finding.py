"""Quantities found in a line of text, or read from a string that is nothing else."""

import re
from collections.abc import Sequence
from functools import lru_cache

from . import en, zh
from .grammar import Reading
from .not_quantities import claims
from .numerals import UNSEEN, closed_up, fold
from .quantity import NOT_QUANTITIES, Found, Kind, Language, Quantity, as_json
from .units import CountUnit

_LOOSE = re.compile(rf"[ {UNSEEN}]")
TEXTS = 1 << 17
"""So many texts are remembered: those of 10,000 facts are read several times."""


def find(
    text: str,
    language: Language,
    *,
    counts: Sequence[CountUnit] = (),
    also: Sequence[Kind] = (),
) -> list[Found]:
    """Return the quantities of a line in order, with their spans.

    Vague ones have no value, ambiguous ones (1,5 million) neither. Dates, names and ordinals are
    left out; `also` asks for them: `also=("date", "name", "ordinal")`. `counts` names counted
    things that the caller knows.
    """
    return list(_found(text, language, tuple(counts), tuple(also)))


@lru_cache(maxsize=TEXTS)
def _found(
    text: str, language: Language, counts: tuple[CountUnit, ...], also: tuple[Kind, ...]
) -> tuple[Found, ...]:
    folded = fold(text)
    lowered = folded.lower()
    told = tuple(one for one in counts if any(_may_stand(word, lowered) for word in one.words))
    if len(told) < len(counts):
        return _found(text, language, told, also)  # most texts name none, and are read once for all
    places: Sequence[int] = range(len(text) + 1)
    if language == "zh" and _LOOSE.search(folded):
        folded, places = closed_up(folded)
    claimed = list(claims(folded, language))
    grammar = zh if language == "zh" else en
    blocked = [(claim.start, claim.end) for claim in claimed]
    spans = list(grammar.readings(folded, blocked, counts, whole=False))
    spans += [
        Reading(Quantity(claim.kind), claim.start, claim.end)
        for claim in claimed
        if claim.kind in also and claim.kind in NOT_QUANTITIES
    ]
    return tuple(
        Found(
            quantity, places[start], places[end - 1] + 1, text[places[start] : places[end - 1] + 1]
        )
        for quantity, start, end in sorted(spans, key=lambda one: one.start)
    )


def _may_stand(word: str, lowered: str) -> bool:
    """Tell whether a text, in lower case, has what the word of a counted thing begins with."""
    beginning = word.replace("-", " ").partition(" ")[0] if word.isascii() else word[:1]
    return beginning.lower() in lowered


def parse(text: str, *, counts: Sequence[CountUnit] = ()) -> Quantity | None:
    """Return the one quantity that the string is; None if it is anything else.

    A string on its own needs less context than running text: "2025" is a number here, but
    "2025年" is a date, and "1,5 million" is nothing.
    """
    return _parsed(text, tuple(counts))


@lru_cache(maxsize=TEXTS)
def _parsed(text: str, counts: tuple[CountUnit, ...]) -> Quantity | None:
    folded = fold(text).strip()
    language = language_of(folded)
    if language == "zh":
        folded, _ = closed_up(folded)
    if any((claim.start, claim.end) == (0, len(folded)) for claim in claims(folded, language)):
        return None
    grammar = zh if language == "zh" else en
    found = list(grammar.readings(folded, (), counts, whole=True))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(folded)):
        return None
    quantity = found[0].quantity
    return None if quantity.kind == "ambiguous" else quantity


def language_of(text: str) -> Language:
    """Return zh if the text holds a Chinese character, else en."""
    return "zh" if any("\u3007" <= char <= "\u9fff" for char in text) else "en"


def found_json(line: str, language: Language) -> dict[str, object]:
    """Return the line and its quantities as plain values for JSON."""
    return {"text": line, "found": [as_json(found) for found in find(line, language)]}
