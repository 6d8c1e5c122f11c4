"""Telling words: how much of a claim a text tells, in one language.

The words of English are taken by their stems, Chinese by pairs of characters. The fewer claims of
the library use a word, the more it tells: one that five of them use counts a fifth.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from briefing.library import Library
from briefing.model import Fact, Language
from briefing.prose import parse_words, typed_text

_HALF = 0.5
_FEW = 3
_STEM = 7
_GRAMMAR = frozenset(
    re.findall(
        r"\w+",
        "that this these those with from have been were would their which into while such than "
        "only also more most other what when where there them they then upon about each",
    )
)


@lru_cache(maxsize=8192)
def words(text: str, language: Language) -> frozenset[str]:
    """Return the telling words of a text: stems of English, pairs of Chinese characters."""
    found = set(re.findall("[a-z0-9]+", text.casefold().replace("\u2019", "'")))
    if language == "zh":
        for run in re.findall("[\u4e00-\u9fff]+", text):
            found.update(run[at : at + 2] for at in range(len(run) - 1))
        return frozenset(found)
    return frozenset(
        word.removesuffix("s")[:_STEM]
        for word in found
        if (len(word) > 3 and word not in _GRAMMAR) or any(map(str.isdigit, word))
    )


def claim_words(fact: Fact, language: Language) -> frozenset[str]:
    """Return the telling words of a claim."""
    return words(typed_text(parse_words(fact.claim[language])), language)


class Telling:
    """How telling each word is: remembers how many claims of a library use it."""

    def __init__(self, library: Library, language: Language) -> None:
        self._claims: Mapping[str, frozenset[str]] = {
            fact_id: claim_words(fact, language) for fact_id, fact in library.facts.items()
        }
        self._used = Counter(word for claim in self._claims.values() for word in claim)
        self._language = language

    def weight(self, found: frozenset[str]) -> float:
        """Return how much some words tell."""
        return sum(1 / max(1, self._used[word]) for word in sorted(found))

    def tells(self, text: str, fact_id: str) -> bool:
        """Tell whether a text holds at least half of a claim's telling words, and three of them."""
        claim = self._claims[fact_id]
        shared = claim & words(text, self._language)
        return self.share(fact_id, text) >= _HALF and len(shared) >= min(_FEW, len(claim))

    def share(self, fact_id: str, text: str) -> float:
        """Return the share of a claim's telling words that a text holds, from 0 to 1."""
        claim = self._claims[fact_id]
        whole = self.weight(claim)
        return self.weight(claim & words(text, self._language)) / whole if whole else 1.0
