"""说明不另立事实 / A note tells what a fact does not say, and states no other

说明（`note`）写来源没有说的，不另立事实。每个分句（到分号、句号为止）或者否定、存疑，
或者说的是文本：来源和它的用词、日期，我们的判读，数是怎样算的。此外所说的，用的要是说法、
指标或来源那一段里的词。说明没有引文，没有引文的话（是到位额、已扣除价格）就不是事实。改法：来源说了的，
另立一条事实并引原文；没有说的，写明没有说明，或删去。

Each clause of a fact's note (up to a semicolon or a stop) denies, leaves open or doubts something, or tells of the
text (the source, its words and dates, our reading, how a figure is computed). What it states besides, it states in
the words of the claim, the indicator or the paragraph of the source: a note has no quote, and what nobody quotes
(the sum was paid, prices are taken out) is no fact.

Accepted:
    note: {zh: 没有说明是签约额还是到位额, en: "Whether the sum was signed or paid is not said"}
    note: {zh: 由目标相除得出，是规划的平均密度, en: One target divided by the other; an average of the plan}
Refused:
    note: {zh: 是各项目的到位额, en: The sum is what was paid for the projects}
    note: {zh: 是扣除价格的增速, en: Prices are taken out of the growth}
"""

import re
from collections.abc import Iterator

from briefing.facts.evidence import evidence
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.likeness import telling_words, unknown
from briefing.text.pieces import typed_words
from briefing.text.wordlists import matcher

CODES = ("note-adds",)

_CLAUSE: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[；。]"),
    "en": re.compile(r"[;.](?=\s|$)"),
}
_OF_TEXT: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(
        "来源|报道|按|本刊|译|引文|上下文|看来|应|可能|推断|推定|收录|原文|原句|推算|折合|折算|得出|核对"
        "|口径|比喻|举例|从略|还原|据|统计|名称|日期|年份|当年|时间|编者"
    ),
    "en": re.compile(
        r"(?i)\b(?:sources?|articles?|dated?|dates|our|we|us|read|prints?|printed|context|translat\w*"
        r"|quotation|editors|assum\w*|apparently|presum\w*|probabl\w*|recorded|convert\w*|comput\w*"
        r"|counted|checks?|checked|figure of speech|examples?|restored|left out|sentences?|names?|supplied"
        r"|divided|times|year|basis|report|reports|must)\b"
    ),
}


def check(library: Library) -> Iterator[Problem]:
    """Find notes that state what no words of their source tell."""
    for fact in library.facts.values():
        if fact.note is None:
            continue
        added = {language: _added(fact, language, library) for language in LANGUAGES}
        if all(added.values()):
            yield finding(
                "note-adds",
                fact.note.where("zh"),
                (
                    f"说明另立了事实，来源没有这些词：{'、'.join(added['zh'])}",
                    f"the note states something of its own; its source has none of: {', '.join(added['en'])}",
                ),
                (
                    "来源说了的，另立一条事实并引原文；没有说的，写明没有说明，或删去",
                    "what the source tells is a fact of its own with a quote; what it does not, "
                    "leave open or take out",
                ),
            )


def _added(fact: Fact, language: Language, library: Library) -> list[str]:
    """Return the words of what a note states in a language that nothing of the fact has."""
    assert fact.note is not None
    text = typed_words(fact.note[language])
    left = matcher("negations unsettled doubts", language, library)
    stated = [
        clause
        for clause in _CLAUSE[language].split(text)
        if not left.search(clause) and not _OF_TEXT[language].search(clause)
    ]
    told = matcher("framing plan completion", language, library).sub("\n", "\n".join(stated))
    words = telling_words(told, language)
    return unknown(words, _known(fact, language, library), language) if words else []


def _known(fact: Fact, language: Language, library: Library) -> set[str]:
    texts = [naming.claim_text(fact, language)]
    if indicator := library.indicator_of(fact):
        texts += naming.forms(indicator, language)
        texts.append(typed_words(indicator.note[language]) if indicator.note else "")
    found = evidence(fact, library)
    if found and found.source.card.language == language:
        text = found.source.text
        begin = text.rfind("\n", 0, found.quote.start) + 1
        end = text.find("\n", found.quote.end)
        texts.append(text[begin : end if end > 0 else len(text)])
    return {stem for text in texts for stem in telling_words(text, language)}
