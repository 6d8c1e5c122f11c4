"""How much of what one text tells another text tells as well.

The telling words of an English text are the stems of its words without those of grammar; of a
Chinese text, the pairs of neighbouring characters, but none across a particle (的, 了, 和, 与, 及), where a
word ends for sure. Stems are rough: they bring together the forms
of a word and its British and American spellings, no more. Of a claim, the words that only frame it
(its place, its speaker, plan words, attributions) tell nothing.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from briefing.memory import TEXTS
from briefing.model import Fact, Language
from briefing.problems import visible
from briefing.reading.library import Library
from briefing.text.naming import Name, claim_text, mentions
from briefing.text.wordlists import matcher

_GRAMMAR_WORDS = """
    a an the this that these those it its their his her our they he she we who whom whose which what
    and or but nor so as if than then while when where there here also only both each all any some
    other others another such same own very more most much many few less least too just yet
    to of in on at for by with from into onto out up down off over under about between among through
    during within without before after since until upon toward towards across per via like
    be am is are was were been being have has had having do does did done
    can could may might must shall should will would not no
    one first well
"""
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&']*|[0-9]+[A-Za-z][A-Za-z0-9]*")
_HAN = re.compile("(?:(?![的了和与及])[\u4e00-\u9fff])+")
_SPELLINGS = (
    (re.compile(r"is(?=(?:e|ed|es|er|ing|ation)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$|d$)"), "ter"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"(?<=[a-z]{2})(ll)(?=ed|ing|er)"), "l"),
)
_ENDINGS = (
    *("izations", "ization", "izing", "izes", "ized", "ize"),
    *("ational", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ities", "ity"),
    *("ies", "ied", "ives", "ive", "ers", "er", "es", "ed", "ly", "al", "s", "e", "y"),
)
_STEM, _LONGEST = 3, 6
_FRAME = "plan underway advice promise completion hedges negations attributions sayings opinions"
"""The lists of words that frame what a claim tells."""

Stems = Mapping[str, str]
"""Telling words, each with the form in which it stands in its text first."""


@lru_cache(maxsize=TEXTS)
def telling_words(text: str, language: Language) -> Stems:
    """Return the telling words of a text."""
    words: dict[str, str] = {}
    for word in _WORD.findall(text.replace("\u2019", "'")):
        if not _is_grammar(word):
            words.setdefault(stem(word), word)
    if language == "zh":
        for run in _HAN.findall(text):
            words |= {pair: pair for pair in map("".join, pairwise(run))}
    return MappingProxyType(words)


def claim_words(fact: Fact, language: Language, library: Library) -> Stems:
    """Return the telling words of a claim without its place, its speaker and what frames it."""
    text = claim_text(fact, language)
    own = {Name("place", fact.place), Name("actor", fact.said_by or "")}
    for mention in mentions(text, language, library):
        if mention.names & own:
            blank = "\n" * (mention.end - mention.start)
            text = text[: mention.start] + blank + text[mention.end :]
    return telling_words(matcher(_FRAME, language, library).sub("\n", text), language)


def share(words: Collection[str], of: Collection[str]) -> float:
    """Return the share of some words that stands among others; all of nothing."""
    return sum(map(of.__contains__, words)) / len(words) if words else 1.0


def legible(words: Iterable[str], language: Language) -> list[str]:
    """Return words for a reader; pairs of Chinese characters that overlap are one stretch again."""
    stretches: list[str] = []
    for word in words:
        if language == "zh" and stretches and stretches[-1][-1:] == word[:1]:
            stretches[-1] += word[1:]
        else:
            stretches.append(word)
    return [visible(stretch) for stretch in stretches]


def unknown(words: Stems, known: Collection[str], language: Language) -> list[str]:
    """Return for a reader the words that are not among those known.

    Two Chinese characters that are but the end of one known word and the beginning of another are no word.
    """
    seen = words.keys() & known
    told = legible((word for key, word in words.items() if key not in known), language)
    return [word for word in told if language == "en" or not _is_seam(word, seen)]


def _is_seam(pair: str, known: Collection[str]) -> bool:
    return len(pair) == 2 and any(pair[0] == word[-1] or pair[1] == word[0] for word in known)


@lru_cache(maxsize=TEXTS)
def stem(word: str) -> str:
    """Return what the forms of an English word have in common: `centralised`, `centralizing`."""
    word = word.casefold().removesuffix("'s").removesuffix("'")
    for spelling, other in _SPELLINGS:
        word = spelling.sub(other, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            word = word.removesuffix(ending)
            break
    return word[:_LONGEST]


def _is_grammar(word: str) -> bool:
    return len(word) < 2 or word.casefold().removesuffix("'s") in _GRAMMAR
