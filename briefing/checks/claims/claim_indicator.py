"""说法和引文说的是事实的指标 / Claim and quote speak of what their fact measures.

要看得出数字量的是什么。数字的说法印出来，两种文字都要有指标的名称：`indicators.yaml` 里的 `zh`、
`en` 或 `names` 之一；单位若就是这样的名称（736,000 servers），也算。来源里也要有：先看引文，没有就看引文那一句；
引文只写到大类的（指标是计划投资，引文只写投资），也看那一句。同一处的两个名称算长的一个，“总投资”就不是指标
`investment`。写到指标某一部分的，事实要有这个 `part`，反过来也一样。改法是用词条里的名称，或在 `names` 里补上来源
的写法。

The claim of a figure, as it is printed, holds a name of its indicator in each language: `zh`, `en` or
one of `names` in `indicators.yaml`, or the unit, where that is such a name ("736,000 servers"). So do
the words of its source: the quote, or else its sentence, also where the quote names no more than the
kind of thing it is (investment, of `planned investment`). Of two names in one place the longer counts:
"additional investment" does not name the indicator `investment`.

A claim that names a `part` of the indicator is of a fact with that part, and the other way round.

Accepted:
    indicator: servers-operating, claim: {zh: 在运服务器为{value}, en: "{value} in operation"}
    indicator: electricity-capacity, part: new-energy, claim: {zh: 新能源装机占…, ...}
Refused:
    indicator: computing-revenue, claim: {zh: 年产值{value}, en: "annual output of {value}"}
    indicator: computing-investment, quote: additional investment of 30 billion yuan
    indicator: electricity-capacity, claim: {zh: 新能源装机占…, ...}     没有 part / no `part`
"""

import re
from collections.abc import Iterator

from briefing.facts import figures
from briefing.facts.evidence import evidence
from briefing.facts.quotes import fold, sentence_around
from briefing.model import LANGUAGES, Fact, Indicator, Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.pieces import Reference, parse_words

CODES = ("claim-indicator", "claim-part", "quote-indicator")


def check(library: Library) -> Iterator[Problem]:
    """Find figures whose claim or quote is about another indicator, or another part of it."""
    namings = {language: Naming(library, language) for language in LANGUAGES}
    for fact_id, fact in library.facts.items():
        indicator = library.indicator_of(fact)
        if fact.kind != "figure" or indicator is None or fact.indicator is None:
            continue
        for language in LANGUAGES if figures.printed(fact_id, library) else ():
            text = _printed(fact_id, fact, language, library)
            if fact.indicator not in (others := namings[language].named(text)):
                yield _unnamed(fact, indicator, others, language)
            elif not _fits_part(fact, indicator, text, language):
                yield _another_part(fact, indicator, language)
        found = evidence(fact, library)
        if found is not None and fact.formula is None:
            text, naming = found.source.text, namings[found.source.card.language]
            around = sentence_around(text, found.quote)
            quoted = text[found.quote.start : found.quote.end]
            named = naming.named(quoted)
            beside = naming.named(text[around.start : around.end])
            if not named or naming.is_generic(quoted, indicator, found.source.card.language):
                named |= beside
            if fact.indicator in beside - named:
                yield _outside(fact, named)
            elif fact.indicator not in named:
                yield _not_quoted(fact, indicator, named, found.source.card.language)


class Naming:
    """The names of all indicators in one language."""

    def __init__(self, library: Library, language: Language) -> None:
        self._ids: dict[str, set[str]] = {}
        for name, indicator in library.indicators.items():
            for form in naming.forms(indicator, language):
                self._ids.setdefault(_folded(form), set()).add(name)
        self._pattern = _pattern([*self._ids], language)

    def named(self, text: str) -> set[str]:
        """Return the indicators that a text names, by the longest names that stand in it."""
        return set().union(*(self._ids[match] for match in self._pattern.findall(_folded(text))))

    def is_generic(self, text: str, indicator: Indicator, language: Language) -> bool:
        """Tell whether a text names only the kind of thing that an indicator's own names are."""
        own = tuple(_OF.split(_folded(form))[0] for form in naming.forms(indicator, language))
        return all(
            any(f.endswith(name) for f in own) for name in self._pattern.findall(_folded(text))
        )


_OF = re.compile(r" (?:of|for|in|from|by|at) ")


def _folded(text: str) -> str:
    return fold(text).text.casefold()


def _pattern(forms: list[str], language: Language) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) or "(?!)"
    return re.compile(either if language == "zh" else rf"\b(?:{either})\b")


def _printed(fact_id: str, fact: Fact, language: Language, library: Library) -> str:
    """Return the claim with its figure; other references name nothing."""
    value = figures.words(figures.printed(fact_id, library), language)
    pieces = parse_words(fact.claim[language])
    return "".join(
        (value if piece.id == "value" else " ") if isinstance(piece, Reference) else piece
        for piece in pieces
    )


def _fits_part(fact: Fact, indicator: Indicator, text: str, language: Language) -> bool:
    """Tell whether a claim names the part of its fact, and none where the fact has none."""
    if fact.part is not None and fact.part not in indicator.parts:
        return True
    words = {part: _folded(words[language]) for part, words in indicator.parts.items()}
    found = _pattern([*words.values()], language).findall(_folded(text))
    named = {part for part, word in words.items() if word in found}
    return fact.part in named if fact.part in words else not named


def _instead(others: set[str]) -> tuple[str, str]:
    """Return what to say of the indicators that are named instead, in longer names than its own."""
    listed = ", ".join(sorted(others))
    return (f"，说的是 {listed}", f", but {listed}") if others else ("", "")


def _unnamed(fact: Fact, indicator: Indicator, others: set[str], language: Language) -> Problem:
    listed = ", ".join(dict.fromkeys(naming.forms(indicator, language)))
    instead = _instead(others)
    return finding(
        "claim-indicator",
        fact.claim.where(language),
        (
            f"说法里没有指标 {fact.indicator} 的名称{instead[0]}",
            f"the claim does not name its indicator {fact.indicator}{instead[1]}",
        ),
        (
            f"写明其中之一：{listed}；或换一个指标，或在它的 names 中补上所用的写法",
            f"write one of: {listed}; or take another indicator, or add the form to its `names`",
        ),
    )


def _another_part(fact: Fact, indicator: Indicator, language: Language) -> Problem:
    listed = ", ".join(f"{part} ({words[language]})" for part, words in indicator.parts.items())
    return finding(
        "claim-part",
        fact.claim.where(language),
        (
            f"说法与事实的 part（{fact.part or '无'}）不符",
            f"the claim does not tell the part of its fact: {fact.part or 'none'}",
        ),
        (
            f"改正 part 或说法；可用：{listed}",
            f"mend the part or the claim; there are: {listed}",
        ),
    )


def _outside(fact: Fact, others: set[str]) -> Problem:
    instead = _instead(others)
    return finding(
        "quote-indicator",
        fact.where("indicator"),
        (
            f"引文没有说到指标 {fact.indicator}{instead[0]}；它的名称在同一句的别处",
            f"the quote does not name the indicator {fact.indicator}{instead[1]}; its sentence does, elsewhere",
        ),
        (
            "引文取长一些，把它的名称引进来；或换一个指标",
            "make the quote longer, so that it holds the name; or take another indicator",
        ),
    )


def _not_quoted(fact: Fact, indicator: Indicator, others: set[str], language: Language) -> Problem:
    listed = ", ".join(dict.fromkeys(naming.forms(indicator, language)))
    instead = _instead(others)
    return finding(
        "quote-indicator",
        fact.where("indicator"),
        (
            f"引文和它所在的句子都没有说到指标 {fact.indicator}{instead[0]}",
            f"neither the quote nor its sentence names the indicator {fact.indicator}{instead[1]}",
        ),
        (
            f"换一个指标或一句引文；来源若另有说法，补进 names（现有：{listed}）",
            f"take another indicator or quote; another word of the source goes into `names` (now: {listed})",
        ),
    )
