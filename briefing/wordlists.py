"""What finds the words of a list of the vocabulary in a text."""

import re
from collections.abc import Iterable
from functools import lru_cache

from briefing.library import Library
from briefing.model import Language

Matcher = re.Pattern[str]


@lru_cache(maxsize=256)
def matcher(names: str, language: Language, library: Library) -> Matcher:
    """Return what finds any word of some lists, given as `plan promise`, the longest first.

    In English whole words count, whatever the case of their letters.
    """
    words = {
        word
        for name in names.split()
        if name in library.wordlists
        for word in getattr(library.wordlists[name], language)
    }
    either = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"
    return re.compile(either if language == "zh" else rf"\b(?:{either})\b", re.IGNORECASE)


def finder(words: Iterable[str]) -> Matcher:
    """Return what finds any of some words, of either language: a Latin letter ends no longer word."""
    return _finder(tuple(words))


@lru_cache(maxsize=1024)
def _finder(words: tuple[str, ...]) -> Matcher:
    letter = "[A-Za-z]"
    either = "|".join(
        (f"(?<!{letter})" if word[:1].isascii() and word[:1].isalpha() else "")
        + re.escape(word)
        + (f"(?!{letter})" if word[-1:].isascii() and word[-1:].isalpha() else "")
        for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(either or "(?!)", re.IGNORECASE)
