"""Dates, names and ordinals: numbers in a text that are no quantities."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple, cast

from .en.line import is_headline
from .en.names import BEGINS as EN_BEGINS
from .en.names import DATES as EN_DATES
from .en.names import NAMES as EN_NAMES
from .en.names import ORDINALS as EN_ORDINALS
from .quantity import Kind, Language
from .zh.names import BEGINS as ZH_BEGINS
from .zh.names import DATES as ZH_DATES
from .zh.names import NAMES as ZH_NAMES
from .zh.names import ORDINALS as ZH_ORDINALS


class Claim(NamedTuple):
    """A span that is a date, a name or an ordinal."""

    start: int
    end: int
    kind: Kind


_KINDS: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    "zh": {"name": ZH_NAMES, "date": ZH_DATES, "ordinal": ZH_ORDINALS},
    "en": {"name": EN_NAMES, "date": EN_DATES, "ordinal": EN_ORDINALS},
}

_BEGINS: Mapping[Language, str] = {"zh": ZH_BEGINS, "en": EN_BEGINS}


_CAPITAL = re.compile(r"(?!Three Gorges)(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) [A-Z]")
"""What is no name in a headline, where every word has a capital: JDR Wins Three Wind Farms."""


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Return one pattern of all kinds; compiled when a text of the language comes first."""
    kinds = "|".join(
        f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in _KINDS[language].items()
    )
    return re.compile(f"{_BEGINS[language]}(?:{kinds})")


def claims(folded: str, language: Language) -> Iterator[Claim]:
    """Yield the dates, names and ordinals of a folded text in order, none overlapping."""
    for match in _pattern(language).finditer(folded):
        if language == "en" and _CAPITAL.match(match.group()) and is_headline(folded):
            continue
        yield Claim(match.start(), match.end(), cast(Kind, match.lastgroup))
