"""引用放在它所说的话里 / A reference stands among the words of its fact, and those words have it.

引用要放在说它的话里。印出或引用的数，最近的指标名称要是它自己的：它自己印出的名称（73.6万台服务器）算；
短句（逗号、顿号、冒号之间）里写了几个指标，看最近的；短句里没有写，看这一句前面最后一个，前面也没有，
看后面第一个。占比不与增长一类的词（`wordlists.yaml` 的 `comparison`）同在一个短句，
增长和倍数所在的一句要有这类词。地区也要合：看这一句（到分号为止）里最小的地区，或单独提到的地区；没有写的，
看这一段前面最后提到的，再没有就看简报题目。

引用一句话或一件事，这一句要有其说法一半的要紧的词，至少三个。反过来，
一句里有了某条说法四分之三的要紧的词（限同一地区的；没有说到地区时不限），或写出一个指标的全名，就要引用它；
研判块以外，到分号为止什么也没有引用的，一半就算。改法：换成这里所说的事实，或照它的说法改写；
指标和地区的写法可补进词表的 `names`。

A figure that is printed or cited stands by the name of its own indicator: it prints that name itself (736,000
servers); or of the indicators named in its phrase (between commas, colons and `and`) the nearest is its own (a
share stands beside no word of `comparison`, a growth never without one); or where its phrase names none, the last
one named before it in the sentence, or else the first after it. It is told of its own place: the innermost that its
stretch (up to a semicolon) names, or one that is named there by itself, or else the last one named before it in the
block, or else that of the title.

A sentence that cites a statement or an event tells it: it holds at least half of the telling words
of the claim, and three of them. And the other way round: a sentence that holds three quarters of those
of a statement or an event of its place (of any, where the text speaks of no place), or names an indicator
by its full name, cites it. Outside judgement blocks half are enough where a stretch up to a semicolon
cites nothing at all.

Accepted:
    IT容量为[[datong-it-capacity-2025]]。
    Alex Ju建议加快产业链的垂直整合[[ju-vertical-integration|cite]]。
Refused:
    IT容量为[[datong-computing-power-2025]]。           是另一指标的数 / the figure of another indicator
    大同市在运服务器为[[lingqiu-servers-2023]]。         是另一地区的数 / the figure of another place
    Alex Ju建议加快产业链的垂直整合[[ju-hyperscale|cite]]。   引的是另一句话 / the citation of another statement
    IT容量和在运服务器[[datong-servers-2025|cite]]不同。     提到IT容量，没有引用 / the IT capacity is named, not cited
    IT容量为[[datong-it-capacity-2025]]；Alex Ju建议加快产业链的垂直整合。  没有引用 / the statement is told, not cited
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from briefing.facts import figures
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.likeness import claim_words, telling_words
from briefing.text.naming import Mention, Name
from briefing.text.passages import Passage, phrases, sentences, stretches
from briefing.text.pieces import Reference
from briefing.text.prose import Block, blocks_of
from briefing.text.wordlists import matcher

_HALF, _MOST, _FEW = 0.5, 0.75, 3
CODES = ("reference-among-other-words", "told-uncited")


def check(library: Library) -> Iterator[Problem]:
    """Find references among the words of other facts, and words without their reference."""
    if library.is_unread("facts"):
        return
    for language in LANGUAGES:
        claims = _Claims.of(language, library)
        for briefing in library.briefings.values():
            body = briefing.bodies[language]
            reading = _Reading(body, language, library, claims)
            reading.titled = reading.innermost(briefing.card.title[language])
            for block in blocks_of(body):
                if block.kind in ("heading", "paragraph", "item"):
                    yield from reading.block(block)


@dataclass(frozen=True, slots=True)
class _Claims:
    """The telling words of each statement and event in a language, and those that a rare word may tell.

    Of n words of a claim m must be told, so one of any n - m + 1 of them is: the rarest tell soonest
    which claims come into question.
    """

    words: Mapping[str, Collection[str]]
    rare: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, language: Language, library: Library) -> "_Claims":
        words = {
            name: claim_words(fact, language, library)
            for name, fact in library.facts.items()
            if fact.kind != "figure"
        }
        holders = Counter(word for own in words.values() for word in own)
        rare = defaultdict(list)
        for fact_id, own in words.items():
            spare = len(own) - ceil(_needed(_HALF, own))
            for word in sorted(own, key=lambda word: holders[word])[: spare + 1]:
                rare[word].append(fact_id)
        return cls(words, rare)

    def told(self, words: Collection[str], share: float) -> frozenset[str]:
        """Return those of whose claims a share of the words, and three, stand among some words."""
        asked = {fact_id for word in words for fact_id in self.rare.get(word, ())}
        return frozenset(
            fact_id
            for fact_id in asked
            if sum(word in words for word in self.words[fact_id])
            >= _needed(share, self.words[fact_id])
        )


def _needed(share: float, words: Collection[str]) -> float:
    """Return how many words of a claim must be told: a share, at least half, and three."""
    return max(share * len(words), min(_FEW, len(words)))


class _Reading:
    """Reads a body block by block; remembers which place the text speaks of."""

    def __init__(self, body: Body, language: Language, library: Library, claims: _Claims) -> None:
        self.body, self.language, self.library, self.of_claims = body, language, library, claims
        self.titled: frozenset[str] = frozenset()
        self.here: frozenset[str] = frozenset()

    def block(self, block: Block) -> Iterator[Problem]:
        self.here = self.titled
        for sentence in sentences(block):
            spoken_of: frozenset[str] = frozenset()
            for stretch in stretches(sentence):
                self.here = self.innermost(stretch.text) or self.here
                spoken_of |= self.here
                yield from self.places(stretch)
            yield from self.figures(sentence)
            yield from self.comparisons(sentence)
            yield from self.claims(sentence)
            if block.kind != "heading":  # a heading cites nothing
                yield from self.untold(sentence, block, spoken_of)

    def innermost(self, text: str) -> frozenset[str]:
        """Return the places that a text names, but for those that hold another of them."""
        found = list(naming.mentions(text, self.language, self.library))
        actors = [m for m in found if any(name.kind == "actor" for name in m.names)]
        named = {
            name.id
            for mention in found
            for name in mention.names
            if name.kind == "place" and not any(_is_within(mention, actor) for actor in actors)
        }
        around = {holder for name in named for holder in self.library.holders(name)}
        places = [m for m in found if any(name.kind == "place" for name in m.names)]
        apart = {
            name.id
            for mention in places
            for name in mention.names
            if not any(_frames(mention, other, text) for other in places if other != mention)
        }
        return frozenset(named - (around - apart))

    def cited(self, passage: Passage) -> Iterator[tuple[int, Reference, Fact]]:
        """Return the references that print a figure, or cite a fact by its number."""
        for at, ref in passage.references:
            fact = self.library.facts.get(ref.id)
            if fact and (ref.form == "cite" or (ref.form == "value" and fact.kind == "figure")):
                yield at, ref, fact

    def places(self, stretch: Passage) -> Iterator[Problem]:
        for _, ref, fact in self.cited(stretch):
            is_known = fact.kind == "figure" and fact.place in self.library.places
            if is_known and self.here and fact.place not in self.here:
                yield self.astray(
                    ref,
                    f"这里说的是 {'、'.join(sorted(self.here))}，{ref.id} 说的是 {fact.place}",
                    f"the text speaks of {', '.join(sorted(self.here))} here, {ref.id} of {fact.place}",
                )

    def figures(self, sentence: Passage) -> Iterator[Problem]:
        for at, ref, fact in self.cited(sentence):
            if fact.kind == "figure" and fact.indicator in self.library.indicators:
                nearest, own = self.nearest(sentence, at), Name("indicator", fact.indicator or "")
                if own not in nearest and not self.prints(ref, own):
                    forms = naming.forms(
                        self.library.indicators[fact.indicator or ""], self.language
                    )
                    listed = "、".join(dict.fromkeys(forms))
                    told = ", ".join(sorted(name.id for name in nearest))
                    zh = "、".join(sorted(map(self.shown, nearest)))
                    yield self.astray(
                        ref,
                        f"离 {ref.id} 最近的指标名不是它自己的（{listed}），而是：{zh}"
                        if zh
                        else f"这一句没有写出 {ref.id} 的指标（{listed}）",
                        f"the indicator named nearest to {ref.id} is not its own ({listed}) but: {told or 'none'}",
                    )

    def comparisons(self, sentence: Passage) -> Iterator[Problem]:
        """Find a share where the words speak of a growth, and a growth where none does."""
        compared = matcher("comparison", self.language, self.library)
        for stretch in stretches(sentence):
            for _, ref, fact in self.cited(stretch) if not compared.search(stretch.text) else ():
                if fact.measure in ("growth", "multiple") and fact.formula is None:
                    yield self.astray(
                        ref,
                        f"{ref.id} 是增长或倍数，这里没有说到变化",
                        f"{ref.id} is a growth or a multiple, and nothing here tells of a change",
                    )
        for phrase in phrases(sentence, self.language):
            word = compared.search(phrase.text)
            for _, ref, fact in self.cited(phrase) if word else ():
                if word and fact.measure == "share":
                    yield self.astray(
                        ref,
                        f"“{word[0]}”说的是变化，{ref.id} 却是占比",
                        f"{word[0]!r} tells of a change, and {ref.id} is a share",
                    )

    def prints(self, ref: Reference, own: Name) -> bool:
        """Tell whether a figure prints the name of what it counts: 736,000 servers."""
        printed = figures.words(figures.printed(ref.id, self.library), self.language)
        return ref.form == "value" and own in naming.named(printed, self.language, self.library)

    def nearest(self, sentence: Passage, at: int) -> frozenset[Name]:
        """Return the indicator that a figure at a place of a sentence belongs to."""
        begin = 0
        for phrase in phrases(sentence, self.language):
            begin = sentence.text.index(phrase.text, begin)
            if begin <= at < begin + len(phrase.text):
                if found := self.indicators(phrase.text):
                    inside = at - begin
                    return min(
                        found, key=lambda m: inside - m.end if m.end <= inside else m.start - inside
                    ).names
                break
            begin += len(phrase.text)
        found = self.indicators(sentence.text)
        before = [mention for mention in found if mention.end <= at]
        return (before[-1:] or found[:1] or [Mention(0, 0, frozenset())])[0].names

    def indicators(self, text: str) -> list[Mention]:
        return [
            mention
            for mention in naming.mentions(text, self.language, self.library)
            if any(name.kind == "indicator" for name in mention.names)
        ]

    def told(self, passage: Passage, share: float) -> frozenset[str]:
        """Return the statements and events of which a passage holds a share of the telling words."""
        return self.of_claims.told(telling_words(passage.typed, self.language), share)

    def claims(self, sentence: Passage) -> Iterator[Problem]:
        told = self.told(sentence, _HALF)
        for _, ref, fact in self.cited(sentence):
            if fact.kind != "figure" and ref.id not in told:
                claim = naming.claim_text(fact, self.language)
                yield self.astray(
                    ref,
                    f"这一句和 {ref.id} 的说法没有一半相同的词：“{claim}”",
                    f"the sentence holds less than half of the telling words of {ref.id}: {claim!r}",
                )

    def untold(
        self, sentence: Passage, block: Block, spoken_of: frozenset[str]
    ) -> Iterator[Problem]:
        cited = {ref.id for ref in sentence.cites()}
        where = Location(self.body.path, block.line, 1)
        bare = [part for part in stretches(sentence) if not (part.cites() or block.judgement)]
        told = self.told(sentence, _MOST).union(*(self.told(part, _HALF) for part in bare))
        for fact_id in sorted(told - cited):
            fact = self.library.facts[fact_id]
            if not spoken_of or fact.place in spoken_of:
                cure = (
                    f"在这一句引用 [[{fact_id}|cite]]；若说的是别的，换一种说法",
                    f"cite [[{fact_id}|cite]] in the sentence; use other words if it means something else",
                )
                yield _untold(fact_id, naming.claim_text(fact, self.language), cure, where)
        facts = [self.library.facts[name] for name in cited if name in self.library.facts]
        named = {fact.indicator for fact in facts}
        for mention in self.indicators(sentence.text):
            form = sentence.text[mention.start : mention.end]
            is_claimed = any(
                form.casefold() in naming.claim_text(fact, self.language).casefold()
                for fact in facts
            )
            for name in sorted(mention.names):
                full = self.library.indicators[name.id][self.language]
                is_full = form.casefold().startswith(full.casefold())
                if is_full and not is_claimed and name.id not in named:
                    cure = (
                        f"在这一句引用指标 {name.id} 的事实；若说的是别的，换一种说法，或把指标的全名写具体些",
                        f"cite a fact of the indicator {name.id}; where it means something else, use other words, or a fuller name for the indicator",
                    )
                    yield _untold(name.id, form, cure, where)

    def shown(self, name: Name) -> str:
        """Return an indicator as Chinese messages tell it: 土地面积（land-area）."""
        return f"{self.library.indicators[name.id].zh}（{name.id}）"

    def astray(self, ref: Reference, zh: str, en: str) -> Problem:
        return finding(
            "reference-among-other-words",
            Location(self.body.path, ref.line, ref.column),
            (zh, en),
            (
                "换成这里所说的事实，或照它的说法改写这一句；指标和地区的写法可补进词表的 names",
                "cite the fact that is told here, or tell this one in the words of its claim; forms of indicators and places are their `names`",
            ),
        )


_FRAMING = re.compile(r"(?:'s|的|所辖的|境内的|[，,]|\s|of|in|and|City|Province|市|省)*")


def _frames(holder: Mention, held: Mention, text: str) -> bool:
    """Tell whether two names stand side by side: 大同市灵丘县, Lingqiu County of Datong."""
    first, second = sorted((holder, held))
    return bool(_FRAMING.fullmatch(text[first.end : second.start]))


def _is_within(inner: Mention, outer: Mention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _untold(name: str, words: str, cure: tuple[str, str], where: Location) -> Problem:
    return finding(
        "told-uncited",
        where,
        (
            f"这一句说到“{words}”，却没有引用（{name}）",
            f"this sentence tells {words!r} without citing it ({name})",
        ),
        cure,
    )
