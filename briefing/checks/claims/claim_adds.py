"""说法不添枝加叶 / A claim adds nothing that its source does not tell.

引文只为它数的那样东西作证：多一个词（智能、新投产、绿电），就成了另一样东西的数。所以数字的说法，
在来源那种文字里，要紧的词都要有出处：引文那一句、同段的前两句、标题、`place-quote`、`time-quote`，它写到的指标、
部分、地区、主体的名称，或事实的 `note`（由它负责）。`statement` 和 `event` 可以换个讲法，但七成的词要是来源的。
只作引子的词（`vocabulary/wordlists.yaml` 的 `framing`：共有、by our reading）不算，留有疑问的分句（是否……未说
明）也不算。什么是要紧的词，见 `claim-quote`。

In the language of the source, each telling word of a figure's claim stands in the sentence around its quote or
in the two before it in the paragraph, in the title, in its `place-quote` or `time-quote`, in a name of its
indicator, its part or of a place or actor that it names, or in its note, which answers for it. A figure is
quoted for what it counts: one word more (intelligent, newly commissioned, on green power) makes it the count of
something else. The claim of a statement or an event may tell its sentence in other words, but seven tenths of
them are the source's.

Words that only frame what is told (saw, covers, by our reading) are the list `framing` of
`vocabulary/wordlists.yaml`; a clause that leaves something open (whether ... is not said) tells nothing.
Telling words are those of `claim-quote`.

Accepted:
    quote: 736,000 operational servers, claim: {en: "Datong has {value} in operation", ...}
    claim: {en: "Shaoguan has {value} wild plants, by our reading species", ...}      note 讲到物种 / its note has it
Refused:
    quote: nearly 25,000 P, claim: {en: "Datong has an intelligent computing power of {value}", ...}
    quote: on the northeast side of Nanxiong, 70 ..., claim: {en: "On the southwest side of Nanxiong ..."}
    quote: appointed Mr.Alex Ju as the city's ... consultant, claim: {en: "... as head of its bureau"}
"""

import re
from collections.abc import Iterator

from briefing.facts.evidence import evidence
from briefing.facts.quotes import Span, sentence_around, sentences
from briefing.model import Fact, Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library, SourceFile
from briefing.text import naming
from briefing.text.likeness import claim_words, telling_words, unknown
from briefing.text.pieces import typed_words
from briefing.text.wordlists import matcher

CODES = ("claim-adds",)

_FREE = 0.3
"""The share of its own words in which a statement may be told."""
_LEAD = 2
"""So many sentences before its own may name the subject of a claim."""
_CLAUSE = re.compile(r"[,;:，；：]")


def check(library: Library) -> Iterator[Problem]:
    """Find claims with words that nothing of their source answers for."""
    for fact in library.facts.values():
        found = evidence(fact, library)
        if found is None or not _is_known(fact, library):
            continue
        language, text = found.source.card.language, found.source.text
        around = sentence_around(text, found.quote)
        told = _claimed(fact, language, library)
        known = _known(fact, _with_lead(text, around), found.source, library)
        own = [word for stem, word in told.items() if stem not in known]
        added = unknown(told, known, language)
        if added and (fact.kind == "figure" or len(own) > _FREE * len(told)):
            yield finding(
                "claim-adds",
                fact.claim.where(language),
                (
                    f"来源的这一句里没有说法的这些词：{'、'.join(added)}",
                    f"its sentence in the source has none of these words of the claim: {', '.join(added)}",
                ),
                (
                    "用来源的词说；有依据的，在 note 里说明；只是套话的，列入用语表 framing",
                    "say it in the words of the source; where there is ground for them, tell it in `note`; "
                    "words that only frame go to the list `framing`",
                ),
            )


def _is_known(fact: Fact, library: Library) -> bool:
    """Tell whether the vocabulary has what a fact is about: else that is told already."""
    has_indicator = fact.indicator is None or fact.indicator in library.indicators
    return has_indicator and fact.place in library.places


def _claimed(fact: Fact, language: Language, library: Library) -> dict[str, str]:
    """Return the telling words of a claim that neither frame it nor stand in a clause left open."""
    claim, told = naming.claim_text(fact, language), dict(claim_words(fact, language, library))
    opened = matcher("unsettled", language, library)
    framing = matcher("framing comparison", language, library)
    clauses = (c for c in _CLAUSE.split(claim) if fact.kind == "statement" or not opened.search(c))
    kept = telling_words(framing.sub("\n", "\n".join(clauses)), language)
    return {stem: word for stem, word in told.items() if stem in kept}


def _with_lead(text: str, around: Span) -> str:
    """Return a sentence with those before it in its paragraph, which may name what it tells of."""
    begin = text.rfind("\n", 0, around.start) + 1
    before = [s for s in sentences(text) if begin <= s.start < around.start]
    return text[before[-_LEAD:][0].start if before else around.start : around.end]


def _known(fact: Fact, sentence: str, source: SourceFile, library: Library) -> set[str]:
    """Return the telling words that may stand in the claim of a fact."""
    language = source.card.language
    known = set(telling_words(sentence, language))
    about = source.card.about.place
    texts = [fact.place_quote or "", fact.time_quote or "", source.card.title or ""]
    texts.append(about.quote if about else "")
    if fact.note is not None:
        texts.append(typed_words(fact.note[language]))
    if indicator := library.indicator_of(fact):
        texts += naming.forms(indicator, language)
        part = indicator.parts.get(fact.part or "")
        texts += [part[language], *part.names.get(language, ())] if part else []
    for mention in naming.mentions(naming.claim_text(fact, language), language, library):
        for name in mention.names:
            forms = naming.forms(naming.entry(name, library), language)
            if name.kind in ("place", "actor") or any(
                known & telling_words(form, language).keys() for form in forms
            ):
                texts += forms
    return known.union(*(telling_words(text, language) for text in texts))
