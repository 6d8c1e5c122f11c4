"""What may not stand beside an English quantity: the last law of refusal, whatever was read."""

import re

from ..grammar import Reading
from ..quantity import Quantity
from ..words import in_order

# Letters, digits and signs that touch a number make one name or one measure with it
_TOUCHES = re.compile(
    r"(?:[A-Za-z0-9_@#*=&;\\]|[0-9]:|(?<=[^ (])\+|(?<!\S)\.|(?<![0-9])1: |(?<![0-9a-zA-Z%])/|[$£€]\()$"
)
_TOUCHED = re.compile(r"(?:(?<!%)[A-Za-z0-9_@#*=&\\°′″]|:[0-9]|/[A-Za-z]| ?[x×*] ?[0-9])")
# Before a reading these deny it, or bound it in a way that is not told by the qualifiers
_DENIES = re.compile(
    r"(?:\b(?:not|never|nor|nowhere|hardly|scarcely)|n['’]t)(?: (?:even|quite))? $"
    r"|\b(?:closer to|nearer to|if not|let alone) $"
    r"|\bas (?!many|much|well|low|high|little|few|small|recently|early|late|soon)[a-z]+ as $",
    re.IGNORECASE,
)
_BOUNDS = "|".join(
    in_order("plus odd ish something tops max maximum minimum thereabouts squared cubed")
)
_LEFT_OPEN = re.compile(
    rf"[ -](?:{_BOUNDS})\b(?! (?:wages?|pay|salary|the|a|an)\b)(?<!plus)|(?:-plus| plus(?! (?:[a-z]{{4}}|[£$€0-9])))\b(?! (?:the|a|an)\b)|,? (?:if not(?! (?:sooner|earlier|longer)\b)|give or take|or (?:maybe|perhaps|possibly|thereabouts))\b"
    r"|(?:(?<=[0-9])|,?) or even\b(?! [0-9.,]+ ?[a-z])"
    r"| at least(?=[.,;:)]|$)| at (?-i:best|worst)\b| and (?:counting|beyond)\b|-and-(?:up|over|above|under)\b"
    r"| to (?:an?|one) (?:full )?(?:hour|day|week|month|quarter|year|decade|century|third|half)\b(?!-)",
    re.IGNORECASE,
)
# A bound may be told by any word in -er: fairer than 20 percent, but lower than five years earlier
_GUESSED = re.compile(
    r"(?:\b(?:perhaps|maybe|possibly)|(?<!rather )(?<!other )\bthan) $", re.IGNORECASE
)
_DATED_BACK = re.compile(r" (?:ago|earlier|prior|before|previously|later|old)\b")
# In brackets stands the same in another currency: $1,500 (£1,100) to $2,000, £20 - £15
_SPANNED = re.compile(r" (?:[-–]|\([^()]{1,24}\) to) [$£€¥][0-9]")
_SPANNING = re.compile(r"(\bfrom [a-z ]*)?[$£€¥][0-9.,]+ ?[a-z]* (?:[-–]|\([^()]{1,24}\) to) $")
_OPENED = re.compile(r"\b[Ff]rom $")
_CLOCK = re.compile(
    r" (?:to|past) (?:[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m|midnight|noon|midday)\b"
)
_SPEED = re.compile(r"(?: \([^()]{1,24}\)|\)) (?:per|an) (?:hour|second)\b")
_YEAR = re.compile(r"[0-9]{2}(?![0-9.,%])")
# What they did not two years ago
_DATED = re.compile(r" (?:ago|earlier|later)\b")
_NATION = re.compile(
    r" (?:(?:Canadian|Australian|Singaporean|Jamaican|Bahamian|Barbadian|Namibian|Liberian|Fijian"
    r"|Singapore|Hong Kong|Taiwan|NT|NZ)\b(?! [A-Z])|[A-Z][a-z]+(?:ian|can|ean)(?=[^\w ]|$))"
)
_SCALED = re.compile(r"-(?!a\b|an\b|per\b|to\b|or\b|and\b)[a-z]{1,3}\b")  # a $50-jn loan
_DIGITS = re.compile(r"[ \u00a0][0-9]{3}(?![0-9A-Za-z.,])")


def is_entangled(text: str, reading: Reading) -> bool:
    """Return whether what stands beside a reading belongs to it or denies it.

    From 1 - 3:30 p.m., $1 500, not even $2 million, as low as 5%, 40 or even 50, $5 million Canadian.
    """
    start, end = reading.start, reading.end
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    glued = text[start] in "$£€¥₹" and before[-1:].islower()  # invest$150 billion, as typeset
    if (_TOUCHES.search(before) and not glued) or _TOUCHED.match(text, end):
        return True
    dated = before.endswith(("n't ", "n’t ")) and _DATED.match(after)
    if _LEFT_OPEN.match(after) or (_DENIES.search(before) and not dated):
        return True
    guessed = None if reading.quantity.qualifier else _GUESSED.search(before)
    told = "-" in text[start:end] or _DATED_BACK.match(after)
    if guessed and not (told and guessed[0].lower() == "than "):
        return True  # perhaps 15,000; dearer than 20,000
    if before.endswith((" ’", "(’")) and _YEAR.match(text, start):
        return True  # the ’91 reforms
    if _SPEED.match(text, end):
        return True  # 62 miles (99 km) per hour
    if text.endswith("minutes", start, end) and _CLOCK.match(after):
        return True  # three minutes to 10am
    ends_in_digits = text[end - 1].isdecimal()
    money = text[start:end].lstrip()[:1] in "$£€¥" or "$" in text[start:end]
    if money and ends_in_digits and _SCALED.match(after):
        return True
    if money and _is_end_of_span(text, start, end):
        return True
    if before.lower().endswith("between ") and _is_measure(reading.quantity):
        return True  # between $500 for a plain one and $2,500
    if money and after.startswith(" cents"):
        return True  # $66.5 cents
    return (ends_in_digits and bool(_DIGITS.match(after))) or (money and bool(_NATION.match(after)))


def _is_measure(quantity: Quantity) -> bool:
    base = quantity.unit_base
    return (
        quantity.kind == "quantity" and base not in ("", "person") and not base.startswith("count:")
    )


def _is_end_of_span(text: str, start: int, end: int) -> bool:
    """Return whether a sum is one end of a range that is not read; from one sum to another is a change."""
    behind = text[max(0, start - 60) : start]
    if not _OPENED.search(behind) and _SPANNED.match(text, end):
        return True
    former = _SPANNING.search(behind) if text[start] in "$£€¥" else None
    return former is not None and not former[1]
