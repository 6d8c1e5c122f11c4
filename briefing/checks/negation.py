"""一种文字否定，另一种也否定 / What one language denies, the other denies as well.

A negation in one language of a claim, and none in its twin, turns the sentence round. The words are
those of `wordlists.yaml`, `negations`; words that only look like one (不详, "not only") are listed
under `affirmed`.

Accepted:
    zh: 原句没有说清指大同市, en: "The sentence does not make clear ..."
Refused:
    zh: 大同市没有建成标准机架{value}, en: "Datong has {value}"
"""

import re
from collections.abc import Iterator

from briefing.library import Library
from briefing.model import LANGUAGES, Language, Wordlist
from briefing.problems import Problem, finding
from briefing.prose import parse_words, typed_text

CODES = ("negation-unmatched",)


def check(library: Library) -> Iterator[Problem]:
    """Find claims that one language denies and the other affirms."""
    negations = library.wordlists.get("negations")
    if negations is None:
        return
    affirmed = library.wordlists.get("affirmed")
    deny, ignore = _patterns(negations), _patterns(affirmed) if affirmed else None
    for fact in library.facts.values():
        denied: dict[Language, str] = {}
        for language in LANGUAGES:
            typed = typed_text(parse_words(fact.claim[language]))
            if ignore:
                typed = ignore[language].sub(" ", typed)
            if match := deny[language].search(typed):
                denied[language] = match[0]
        if len(denied) == 1:
            language, word = next(iter(denied.items()))
            yield finding(
                "negation-unmatched",
                fact.claim.where(language),
                (
                    f"这一种文字有否定“{word}”，另一种没有",
                    f"this language denies ({word!r}), the other does not",
                ),
                (
                    "让两种文字说的一致；若不是否定，换个说法，或列入 wordlists.yaml 的 affirmed",
                    "let both say the same; if it denies nothing, word it otherwise or list it "
                    "under `affirmed` in wordlists.yaml",
                ),
            )


def _patterns(words: Wordlist) -> dict[Language, re.Pattern[str]]:
    english = "|".join(map(re.escape, words.en))
    return {
        "zh": re.compile("|".join(map(re.escape, words.zh))),
        "en": re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
    }
