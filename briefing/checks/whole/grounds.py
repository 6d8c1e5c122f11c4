"""理由要说出道理 / A ground says something, of the thing it is for.

理由是用来了结疑问的：事实的 `accepted`，判读、口径差异、豁免和卡片里推断各项的 `because`。
日后复核的人全靠它，所以中文至少六个字，英文至少四个词。
数字和口径差异的理由要是自己的：两种文字都不与别处一字不差；要引用一条事实（`{标识}`），
或至少在一种文字里与这条事实、它的指标或来源原句有共同的要紧的词，或说到文本（来源、译文、单位）。
改法：写明与哪个数相符、哪里印有、为什么不会是别的。

`accepted`, and the `because` of a reading, of a discrepancy, of a waiver and of what a card infers, are the
grounds on which a doubt is closed. Each has at least six characters in Chinese and four words in English.
That of a figure or of a discrepancy is its own: no other is the same in either language, and it refers to a
fact (`{id}`), or shares a telling word, in one of the languages, with the fact, its indicator or its sentence
in the source, or speaks of the text (source, translation, unit ...).

Accepted:
    accepted: {zh: 统计公报印有同一增速, en: The bulletin prints the same rate of growth}
Refused:
    accepted: {zh: 没问题, en: Fine}
    because: {zh: 经过仔细考虑这样合适, en: After careful thought this seems right}     什么合适？ / of what?
    because: 与另一条判读一字不差 / the words of another reading
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from briefing.facts.evidence import quoted_sentence
from briefing.model import LANGUAGES, Fact, Language, Words
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.likeness import telling_words
from briefing.text.pieces import Reference, parse_words, typed_text

CODES = ("ground-empty", "ground-shared")

_FEWEST: dict[Language, int] = {"zh": 6, "en": 4}
_COUNTED: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[\u3400-\u9fff]|[A-Za-z0-9]+"),
    "en": re.compile(r"[A-Za-z][\w'’-]*"),
}


class Ground(NamedTuple):
    """The words of a ground, and texts that tell what it is about, where it must say so."""

    words: Words
    about: tuple[tuple[str, Language], ...] = ()


def check(library: Library) -> Iterator[Problem]:
    """Find grounds that say nothing, nothing of their own, or what another says."""
    seen: dict[str, Where] = {}
    for words, about in _grounds(library):
        says_little = False
        for language in LANGUAGES:
            where, pieces = partial(words.where, language), parse_words(words[language])
            typed = typed_text(pieces)
            is_short = len(_COUNTED[language].findall(typed)) < _FEWEST[language]
            if is_short and not any(isinstance(piece, Reference) for piece in pieces):
                says_little = True
                yield _empty(where, "只有几个字", "is but a word or two")
            first = seen.setdefault(f"{language} {words[language].strip()}", where)
            if about and first is not where and not is_short:
                yield _shared(where, first())
        if about and not says_little and not _is_about(words, about):
            yield _empty(words.where, "没有说到所依的事", "tells nothing of what it is for")


def _is_about(words: Words, about: tuple[tuple[str, Language], ...]) -> bool:
    for language in LANGUAGES:
        pieces = parse_words(words[language])
        if any(isinstance(piece, Reference) for piece in pieces):
            return True
        own = telling_words(typed_text(pieces), language)
        told = (telling_words(text, tongue) for text, tongue in about if tongue == language)
        if any(own.keys() & one.keys() for one in told):
            return True
    return False


def _grounds(library: Library) -> Iterator[Ground]:
    for fact in library.facts.values():
        for words in (fact.accepted, fact.reading.because if fact.reading else None):
            if words is not None:
                yield Ground(words, _of_fact(fact, library))
    for entry in library.discrepancies.values():
        facts = [library.facts[name] for name in entry.facts if name in library.facts]
        titles = tuple((entry.title[language], language) for language in LANGUAGES)
        yield Ground(
            entry.because, (*titles, *(text for f in facts for text in _of_fact(f, library)))
        )
    for waiver in library.waivers.values():
        yield Ground(waiver.because)
    for source in library.sources.values():
        for inference in source.card.inferred.values():
            yield Ground(inference.because)


_TEXT = (
    "来源译文原文引文单位币种数量级判读口径公报",
    "source translation original quote unit currency magnitude",
)
"""Words for the text that a figure stands in, of which its ground may speak."""


def _of_fact(fact: Fact, library: Library) -> tuple[tuple[str, Language], ...]:
    texts = [(naming.claim_text(fact, language), language) for language in LANGUAGES]
    texts += zip(_TEXT, LANGUAGES, strict=True)
    if sentence := quoted_sentence(fact, library):
        texts.append((sentence[1], sentence[0]))
    if indicator := library.indicator_of(fact):
        texts += [(form, lang) for lang in LANGUAGES for form in naming.forms(indicator, lang)]
    return tuple(texts)


def _empty(where: Where, zh: str, en: str) -> Problem:
    return finding(
        "ground-empty",
        where(),
        (f"这条理由{zh}", f"this ground {en}"),
        (
            "写明凭什么这样认定：与哪个数相符、哪里印有、为什么不会是别的",
            "say on what it rests: which figure it agrees with, where it is printed, why it cannot be otherwise",
        ),
    )


def _shared(where: Where, first: Location) -> Problem:
    return finding(
        "ground-shared",
        where(),
        (f"这条理由和 {first} 的一字不差", f"this ground is word for word that of {first}"),
        ("写明这一条自己的理由", "give the ground of this one"),
    )
