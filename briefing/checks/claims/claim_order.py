"""谁做什么、从哪到哪，次序照来源 / A claim keeps who does what, and from what to what.

词都对，次序错了，意思就反了。在来源那种文字里，说法和引文那一句点到同样两个主体的，各自后面说的话不能对调；
都说由一样到另一样的（从、到、转向、变为，from、to），两头不能对调。通不过，照来源的次序写。

In the language of the source: where a claim and its sentence name the same two actors, what the claim tells
behind each of them fits what the sentence tells behind the same one no worse than what it tells behind the
other. And where both tell a way from one thing to another (from, to; 从, 到, 转向, 变为), the two ends are not
exchanged.

Accepted:
    quote: CRRC ... mining vehicle manufacturing and Taiyuan Heavy Machinery Group's ... crane manufacturing base
    claim: {en: "... CRRC's ... mining vehicles and Taiyuan Heavy Machinery Group's ... crane base"}
Refused:
    claim: {en: "... Taiyuan Heavy Machinery Group's ... mining vehicles and CRRC's ... crane base"}
    quote: a transformation from a coal-centric economy to a data ... economy
    claim: {en: "Datong is moving from an economy driven by data to one centred on coal"}
"""

import re
from collections.abc import Iterator
from itertools import combinations

from briefing.facts.evidence import quoted_sentence
from briefing.model import Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.likeness import telling_words

CODES = ("claim-exchanged",)

Ends = tuple[str, str]
"""What a text tells of one thing, and of another."""

_WAY: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[从由](.+?)(?:转向|变为|转为|走向|升级为|到)(.+)"),
    "en": re.compile(r"(?i)\bfrom\b(.+?)\b(?:to|into|towards?)\b(.+)"),
}


def check(library: Library) -> Iterator[Problem]:
    """Find claims that exchange what their sentence tells of two things."""
    for fact in library.facts.values():
        told = quoted_sentence(fact, library)
        if told is None:
            continue
        language, sentence = told
        claim = naming.claim_text(fact, language)
        for zh, en, ours, theirs in _pairs(claim, sentence, language, library):
            if _is_exchanged(ours, theirs, language):
                yield finding(
                    "claim-exchanged",
                    fact.claim.where(language),
                    (
                        f"说法与来源相比，{zh}写反了",
                        f"compared with its source, the claim exchanges {en}",
                    ),
                    ("照来源的次序写", "tell it as the source does"),
                )
                break


def _pairs(
    claim: str, sentence: str, language: Language, library: Library
) -> Iterator[tuple[str, str, Ends, Ends]]:
    """Return what could be exchanged, in words, with the ends of the claim and of its sentence."""
    ours, theirs = (_WAY[language].search(text) for text in (claim, sentence))
    if ours and theirs:
        yield "起点和终点", "the two ends of a way", (ours[1], ours[2]), (theirs[1], theirs[2])
    told = [_behind(text, language, library) for text in (claim, sentence)]
    shared = [name for name in told[0] if name in told[1]]
    for one, other in combinations(shared, 2):
        zh, en = ([library.actors[name][lang] for name in (one, other)] for lang in ("zh", "en"))
        yield (
            f"{zh[0]}和{zh[1]}",
            f"{en[0]} and {en[1]}",
            (told[0][one], told[0][other]),
            (told[1][one], told[1][other]),
        )


def _behind(text: str, language: Language, library: Library) -> dict[str, str]:
    """Return the actors that a text names, each with the words up to the next one."""
    mentions = [
        (mention, name.id)
        for mention in naming.mentions(text, language, library)
        for name in mention.names
        if name.kind == "actor"
    ]
    ends = [*(mention.start for mention, _ in mentions), len(text)][1:]
    return {
        actor: text[mention.end : end] for (mention, actor), end in zip(mentions, ends, strict=True)
    }


def _is_exchanged(ours: Ends, theirs: Ends, language: Language) -> bool:
    mine, yours = ([telling_words(end, language).keys() for end in ends] for ends in (ours, theirs))
    straight = len(mine[0] & yours[0]) + len(mine[1] & yours[1])
    crossed = len(mine[0] & yours[1]) + len(mine[1] & yours[0])
    return crossed > straight
