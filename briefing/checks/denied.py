"""说法否定的，转述也否定 / What a claim denies, the telling of it denies as well.

Where the claim of a statement or an event that the prose cites denies (`negations` of
`vocabulary/wordlists.yaml`, without what is `affirmed`: 不仅, not only), the sentence that cites it
denies too, up to the semicolon: without its negation the prose says the contrary of what it cites. And
where the quote of a fact denies, so does its claim in the language of the source.

Accepted:
    现有基础还不够[[datong-not-yet-enough|cite]]。           the claim says 还不够
Refused:
    现有基础足以实现转型[[datong-not-yet-enough|cite]]。
    quote: it is still not enough, claim: {en: The press release holds that this is enough, ...}
"""

from collections.abc import Iterator

from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.passages import Passage, sentences, stretches
from briefing.text.prose import parse
from briefing.text.wordlists import matcher

CODES = ("denial-lost",)


def check(library: Library) -> Iterator[Problem]:
    """Find sentences that affirm what a claim denies, and claims that affirm what a quote denies."""
    for fact_id, fact in library.facts.items():
        yield from _claim(fact_id, fact, library)
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            body = briefing.bodies[language]
            for block in parse(body.text, body.path)[0]:
                if block.kind in ("paragraph", "item"):
                    for sentence in sentences(block):
                        for stretch in stretches(sentence):
                            yield from _stretch(stretch, body, language, library)


def _claim(fact_id: str, fact: Fact, library: Library) -> Iterator[Problem]:
    source = library.sources.get(fact.source or "")
    if source is None or fact.quote is None:
        return
    language = source.card.language
    word = _denial(fact.quote, language, library)
    if word and not _denial(naming.claim_text(fact, language), language, library):
        yield finding(
            "denial-lost",
            fact.claim.where(language),
            (
                f"{fact_id} 的引文有否定（{word}），说法没有",
                f"the quote of {fact_id} denies ({word}), its claim does not",
            ),
            (
                "照引文写出否定，或缩短引文，只引说法所依的部分",
                "deny it as the quote does, or shorten the quote to what the claim rests on",
            ),
        )


def _stretch(
    stretch: Passage, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    for _, ref in stretch.references:
        fact = library.facts.get(ref.id)
        if fact is None or fact.kind == "figure" or ref.form != "cite":
            continue
        claim = naming.claim_text(fact, language)
        if (word := _denial(claim, language, library)) and not _denial(
            stretch.text, language, library
        ):
            yield _lost(word, ref.id, Location(body.path, ref.line, ref.column))


def _denial(text: str, language: Language, library: Library) -> str:
    """Return the first word of a text that denies; empty where none does."""
    asserted = matcher("affirmed", language, library).sub(" ", text)
    found = matcher("negations", language, library).search(asserted)
    return found[0] if found else ""


def _lost(word: str, fact_id: str, where: Location) -> Problem:
    return finding(
        "denial-lost",
        where,
        (
            f"{fact_id} 的说法有否定（{word}），这一句（到分号为止）没有",
            f"the claim of {fact_id} denies ({word}), its sentence (up to the semicolon) does not",
        ),
        (
            "照说法写出否定；只引用其中没有否定的部分时，另立一条事实",
            "deny it as the claim does; to tell only what it affirms, make that a fact of its own",
        ),
    )
