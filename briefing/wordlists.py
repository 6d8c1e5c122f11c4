"""What finds the words of a list of the vocabulary in a text."""

import re
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
