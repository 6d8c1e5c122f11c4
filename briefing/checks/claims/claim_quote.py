"""说法说的是引文所说 / A claim says what its quote says.

说法印给读者看，引文为它作证，两者要说同一件事。在来源那种文字里，说法的要紧的词至少一半在引文里；
数字的引文可能只有几个词，看它那一句。来源的另一句、别的事实的引文，都不能与它更像。指标的名称，
来源用了任何一种写法就不再要求。要紧的词，英文是虚词以外各词的词干，中文是相邻的两个字；事实的地区和说话人不算，
计划、建议、承诺、完成、修饰、否定、转述、看法的词（`vocabulary/wordlists.yaml`）也不算，它们另有核对。通不过，
就照引文改说法，或换一句说到这件事的引文。

In the language of the source, at least half of the telling words of a claim stand in its quote; of a
figure, whose quote may be a few words, in the sentence around it. And no other sentence of the source,
and no quote of another fact, holds more of them. Where the source names the indicator, in whatever form,
the words of its name are no longer asked for. Telling words are the stems of English words without
those of grammar, and the pairs of Chinese characters. The fact's place and speaker do not count, nor
words of plan, advice, promise, completion, hedge, negation, attribution and opinion
(`vocabulary/wordlists.yaml`): other checks hold them against the source.

Accepted:
    claim: {en: "Datong planned to advance equipment manufacturing projects"}
    quote: Datong will advance the development of equipment manufacturing projects
Refused:
    claim: {en: "Datong planned to accelerate general aviation projects"}
    quote: Datong will advance the development of equipment manufacturing projects
"""

from collections.abc import Iterator, Mapping

from briefing.facts.evidence import Evidence, evidence
from briefing.facts.quotes import Span, sentence_around, sentences
from briefing.model import Fact, Language
from briefing.problems import Problem, finding, visible
from briefing.reading.library import Library, SourceFile
from briefing.text import naming
from briefing.text.likeness import Stems, claim_words, legible, share, telling_words
from briefing.text.naming import Name

CODES = ("claim-unlike-quote",)

_HALF, _MUCH = 0.5, 0.2


def check(library: Library) -> Iterator[Problem]:
    """Find claims whose words stand elsewhere than in their quote."""
    quoted: dict[str, dict[str, Evidence]] = {source: {} for source in library.sources}
    for fact_id, fact in library.facts.items():
        if (found := evidence(fact, library)) is not None:
            quoted[found.source.id][fact_id] = found
    for source, of_source in quoted.items():
        yield from _source(library.sources[source], of_source, library)


def _source(
    source: SourceFile, quoted: Mapping[str, Evidence], library: Library
) -> Iterator[Problem]:
    """Find such claims among the facts that quote one source."""
    if not quoted:
        return
    spans = (*sentences(source.text), *(found.quote for found in quoted.values()))
    words_at = {span: _words(source, span) for span in spans}
    for fact_id, found in quoted.items():
        fact, language, text = library.facts[fact_id], found.source.card.language, found.source.text
        own = sentence_around(text, found.quote) if fact.kind == "figure" else found.quote
        heard = telling_words(text[own.start : own.end], language)
        words = _without_indicator(fact, text[own.start : own.end], language, library)
        shared = share(words, heard)
        if shared < _HALF:
            lacking = legible((word for stem, word in words.items() if stem not in heard), language)
            yield finding(
                "claim-unlike-quote",
                fact.claim.where(language),
                (
                    f"引文里没有说法的这些词：{'、'.join(lacking)}",
                    f"the quote has none of these words of the claim: {', '.join(lacking)}",
                ),
                (
                    "照引文的意思改说法，或换一句说到这件事的引文",
                    "say what the quote says, or take the quote that says this",
                ),
            )
            continue
        if better := _better(
            words, shared, found, fact_id, quoted, words_at, fact.kind == "figure"
        ):
            yield finding(
                "claim-unlike-quote",
                fact.claim.where(language),
                (
                    f"这句说法更像来源的另一处：“{visible(better)}”",
                    f"the claim is more like other words of the source: {visible(better)!r}",
                ),
                (
                    "改用那一处作引文，或照现在的引文改说法",
                    "quote those, or say what the present quote says",
                ),
            )


def _without_indicator(fact: Fact, quoted: str, language: Language, library: Library) -> Stems:
    """Return the telling words of a claim, but for its indicator's name where the source has one.

    The source may use another form of the name than the claim.
    """
    words, own = claim_words(fact, language, library), Name("indicator", fact.indicator or "")
    if own not in naming.named(quoted, language, library):
        return words
    names = naming.forms(library.indicators[own.id], language)
    known = telling_words(quoted, language)
    spare = {stem for name in names for stem in telling_words(name, language)} - known.keys()
    return {stem: word for stem, word in words.items() if stem not in spare}


def _better(
    words: Stems,
    shared: float,
    found: Evidence,
    fact_id: str,
    quoted: Mapping[str, Evidence],
    words_at: Mapping[Span, Stems],
    is_figure: bool,
) -> str:
    """Return the words of the source, outside the quote, that hold more of the claim's; or nothing."""
    if shared == 1:
        return ""  # nothing holds more than all of them
    source, around = found.source, sentence_around(found.source.text, found.quote)
    spans = [other.quote for other_id, other in quoted.items() if other_id != fact_id]
    others = [span for span in spans if not span.meets(found.quote)]
    others += [span for span in sentences(source.text) if not span.meets(around)]
    if not is_figure:  # whose quote may be a few words of one that tells more
        others += [span for span in spans if share(words, words_at[span]) > shared + _MUCH]
    best = max(others, key=lambda span: share(words, words_at[span]), default=None)
    if best is None or share(words, words_at[best]) <= shared:
        return ""
    return source.text[best.start : best.end]


def _words(source: SourceFile, span: Span) -> Stems:
    return telling_words(source.text[span.start : span.end], source.card.language)
