"""What finds the words of a list of the vocabulary in a text."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from briefing.model import Language
from briefing.reading.library import Library

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
    whole = either if language == "zh" else rf"\b{beginning(words)}(?:{either})\b"
    return re.compile(whole, re.IGNORECASE)


def beginning(words: Iterable[str]) -> str:
    """Return a pattern of the places where one of some words may begin, before any is tried."""
    first = sorted({re.escape(word[:1]) for word in words})
    return f"(?=[{''.join(first)}])" if first else ""


def finder(words: Iterable[str]) -> Matcher:
    """Return what finds any of some words, of either language: a Latin letter ends no longer word."""
    return _finder(tuple(words))


@lru_cache(maxsize=1024)
def _finder(words: tuple[str, ...]) -> Matcher:
    return re.compile(either(words), re.IGNORECASE)


_LETTER = "[A-Za-z]"


def either(words: Iterable[str]) -> str:
    """Return a pattern of any word, the longest first; a Latin letter beside its own makes it another.

    Words with letters at the same ends share what looks beside them: that is what takes long to compile.
    """
    alike = groupby(sorted(words, key=lambda word: (-len(word), word)), key=_ends_in_letters)
    return (
        "|".join(
            (f"(?<!{_LETTER})" if first else "")
            + f"(?:{'|'.join(map(re.escape, run))})"
            + (f"(?!{_LETTER})" if last else "")
            for (first, last), run in alike
        )
        or "(?!)"
    )


def _ends_in_letters(word: str) -> tuple[bool, bool]:
    """Tell whether a word begins with a Latin letter, and whether it ends with one."""
    first, last = (end.isascii() and end.isalpha() for end in (word[:1], word[-1:]))
    return first, last
