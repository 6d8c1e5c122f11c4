"""说法否定、限定的，转述也如此 / What a claim denies or limits, the telling of it does as well.

所引的一句话或一件事，说法里有否定（`wordlists.yaml` 的 `negations`；不仅、不断等列在 `affirmed`，不算），
引用它的一句（到分号为止）也要有，不然意思就反了。“之一”（`oneof`）、“基本”（`partly`）、
“正在”（`ongoing`）也是如此：没有了“之一”，就高出别家；没有了“基本”，就成了全部；没有了“正在”，
就像已经完结。引文里有否定、“之一”或“基本”的，来源那种文字的说法也要有；“之一”两种文字都要有。
改法：照说法写出来；只引用其中没有否定的部分时，另立一条事实。

Where the claim of a statement or an event that the prose cites denies (`negations` of
`vocabulary/wordlists.yaml`, without what is `affirmed`: 不仅, not only), the sentence that cites it
denies too, up to the semicolon: without its negation the prose says the contrary of what it cites. And
where the quote of a fact denies, so does its claim in the language of the source. The same holds of
what is told of one among several (之一, one of: `oneof`): without it, one would stand above the others;
and of what is told only in part (基本, basically: `partly`): without it, all of it would be so. What a claim
tells as going on (正在, while: `ongoing`), the sentence that cites it tells so too: it is not over.

Accepted:
    现有基础还不够[[datong-not-yet-enough|cite]]。           说法也说还不够 / the claim says 还不够
Refused:
    现有基础足以实现转型[[datong-not-yet-enough|cite]]。
    韶关市是广东省主要的电力基地[[shaoguan-power-base|cite]]。      说法有“之一” / the claim says 之一
    届时清洁能源可满足数据中心用电[[shaoguan-full-green-plan|cite]]。    说法是基本满足 / the claim says 基本满足
    二期建设接近尾声[[zhengwei-second-phase|cite]]。          说法是全力推进 / the claim says 全力推进
    quote: it is still not enough, claim: {en: The press release holds that this is enough, ...}
"""

from collections.abc import Iterable, Iterator

from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.passages import Passage, stretches_of
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

LIMITS = ("negations", "oneof", "partly")
TOLD = (*LIMITS, "ongoing")
CODES = ("denial-lost",)


def check(library: Library) -> Iterator[Problem]:
    """Find sentences that affirm what a claim denies, and claims that affirm what a quote denies."""
    for fact_id, fact in library.facts.items():
        yield from _claim(fact_id, fact, library)
    for block, body, language in written_paragraphs(library):
        for stretch in stretches_of(block):
            yield from _stretch(stretch, body, language, library)


def _claim(fact_id: str, fact: Fact, library: Library) -> Iterator[Problem]:
    limits = {
        language: _limits(naming.claim_text(fact, language), language, library)
        for language in LANGUAGES
    }
    source = library.source_of(fact)
    if source is not None and fact.quote is not None:
        own = source.card.language
        for name, word in _limits(fact.quote, own, library).items():
            if name not in limits[own]:
                yield finding(
                    "denial-lost",
                    fact.claim.where(own),
                    (
                        f"{fact_id} 的引文有“{word}”，说法没有",
                        f"the quote of {fact_id} says {word!r}, its claim says nothing of the kind",
                    ),
                    (
                        "照引文写出否定或限定，或缩短引文，只引说法所依的部分",
                        "deny or limit it as the quote does, or shorten the quote to what the claim rests on",
                    ),
                )
    for language, twin in zip(LANGUAGES, reversed(LANGUAGES), strict=True):
        if "oneof" in limits[twin].keys() - limits[language].keys():
            word = limits[twin]["oneof"]
            yield finding(
                "denial-lost",
                fact.claim.where(language),
                (
                    f"另一种文字的说法有“{word}”，这里没有",
                    f"the claim says {word!r} in the other language, and not here",
                ),
                ("两种文字都写明之一", "say one of in both languages"),
            )


def _stretch(
    stretch: Passage, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    for _, ref in stretch.references:
        fact = library.facts.get(ref.id)
        if fact is None or fact.kind == "figure" or ref.form != "cite":
            continue
        told = _limits(stretch.text, language, library, TOLD)
        claimed = _limits(naming.claim_text(fact, language), language, library, TOLD)
        for name, word in claimed.items():
            if name not in told:
                yield _lost(word, ref.id, Location(body.path, ref.line, ref.column))


def _limits(
    text: str, language: Language, library: Library, names: Iterable[str] = LIMITS
) -> dict[str, str]:
    """Return the lists by which a text denies or limits what it tells, each with its first word."""
    asserted = matcher("affirmed", language, library).sub(" ", text)
    found = {name: matcher(name, language, library).search(asserted) for name in names}
    return {name: match[0] for name, match in found.items() if match}


def _lost(word: str, fact_id: str, where: Location) -> Problem:
    return finding(
        "denial-lost",
        where,
        (
            f"{fact_id} 的说法有“{word}”，这一句（到分号为止）没有",
            f"the claim of {fact_id} says {word!r}, its sentence (up to the semicolon) nothing of the kind",
        ),
        (
            "照说法写出否定或限定；只引用其中没有否定的部分时，另立一条事实",
            "deny or limit it as the claim does; to tell only what it affirms, make that a fact of its own",
        ),
    )
