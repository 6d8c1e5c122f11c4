"""拔高的话要有依据 / Words that say more than a figure stand where a fact says so.

名次（最大、领先）、原因（得益于）、增减（增至、下降）、权威（官方）、褒扬（成功、
显著）和“不再”“曾经”这样的词，说得比数字多，要有依据。它们列在 `wordlists.yaml` 的 `rank`、`cause`、
`change`、`decline`、`authority`、`praise`、`ended`。

正文一句用了这样的词，就要引用一条事实，其说法、引文或引文所在的句子有同一表里的词。
名次要是同一种文字里的同一个词，所及的范围也不能放大（全球、全国、全省、全市：`worldwide`、`nationwide`、
`provincewide`、`citywide`），研判块里也是如此；全球、全国这两表的词单独用，也要有依据。
增长和倍数的事实可以支持“增至”一类的词。说法用了这样的词，引文或它所在的句子要有同一表里的词；
名次在来源的文字里要是同一个词。

标题、栏名、标签和题名不排名次、不褒扬、不说“不再”、不称权威，除非那一节、
那张表或图的事实这样说（简报题目只看它自己引用的）。研判块和说明只查三样：权威，
因为没有说过话的人不能拿来作证；把两件事说成一件的词（就是、等于：`equating`）；还有说够用的词
（足够、足以：`sufficing`），够不够，要有人算过。口径差异里不说增减，
那里的不同不是变化；来源的卡片不说与什么相符（`agreeing`），没有谁核对过。

分句否定了的，属于主体或术语名称的，只是看来像的（first half，列在 `affirmed`），都不算；
题名和表注讲各行先后的 first 也不算。改法：删去这个词，或在同一句引用这样说的事实；
编者自己的判断放进研判块。

Words of rank (最大, leading), of cause (得益于, because), of change (增至, risen), of decline (下降, fell),
of authority (官方, official), of praise (成功, remarkable) and of what is over (不再, no longer) say more
than a number does. They are the lists `rank`, `cause`, `change`, `decline`, `authority`, `praise` and `ended`
of `vocabulary/wordlists.yaml`.

A sentence of the prose with such a word refers to a fact that has one of the same list: in its claim, its
quote or the sentence around the quote. A claim has one only where its quote does, or the sentence around it. A
word of rank is the same word in the same language (in a claim: that of the source), and its clause lets it
reach no further (全球, 全国, 全省: `worldwide`, `nationwide`, `provincewide`, `citywide`), in judgement
blocks as well. The first two of these lists are held to the same by themselves: a share of the country's coal
is none of the world's. A growth or a multiple backs a change.

Titles, heads, labels and captions rank and praise nothing, end nothing and name no authority that a fact of
their section, table or chart does not (a title: that it refers to itself). Judgement blocks and notes need a
fact only for an authority (no one may be called as a witness who said nothing), for what makes one thing
of two (就是, equals: `equating`) and for what there is enough of (足够, suffices: `sufficing`): that somebody counted. Discrepancies tell of no change: what differs there is no growth. The card
of a source does not say that it agrees with anything (`agreeing`): nobody checked it.

What a clause denies, what belongs to the name of an actor or a term and what only looks like such a word
("first half", list `affirmed`) does not count; nor does "first" where a table's caption or note says in which
order its rows stand.

Accepted:
    新元煤矿成为全国首座覆盖5G网络的煤矿[[xinyuan-five-g-2020|cite]]。   说法有“首座” / the claim says 首座
    林业产值同比增长[[shaoguan-forestry-growth-2022h1]]。              事实本身是增长 / a growth backs 增长
    手头没有官方统计可以印证[[datong-servers-2025|cite]]。              是否定 / denied
Refused:
    全国领先的大同市有在运服务器[[datong-servers-2025]]。      没有谁这样排过 / nobody ranked it
    新元煤矿成为全球首座覆盖5G网络的煤矿[[xinyuan-five-g-2020|cite]]。   说法是全国首座 / the claim says 全国首座
    得益于电价支持，服务器有[[datong-servers-2025]]。         没有谁说过这个原因 / nobody gave that cause
    据官方统计，服务器有[[datong-servers-2025]]。            来源不是官方 / the source is no authority
    大同市曾有中国煤都之称[[datong-coal-capital|cite]]。     说法没有说不再是 / the claim does not say that this is over
    林业产值创新高，为[[shaoguan-forestry-output-2022h1]]    没有谁说过是新高 / nobody called it a new high
    ## 转变成功
    拥有全球煤炭储量的[[shanxi-coal-reserves-share]]        说法是全国 / the claim says 全国
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from briefing.composing.exhibits import exhibits
from briefing.facts.evidence import quoted_sentence
from briefing.model import LANGUAGES, Card, Fact, Language, Table, Words
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Briefing, Library
from briefing.text import naming
from briefing.text.passages import CLAUSE_END, sentences
from briefing.text.pieces import Reference, parse_words, typed_text
from briefing.text.prose import blocks_of
from briefing.text.wordlists import matcher

CODES = ("word-unbacked",)

REACHES = ("worldwide", "nationwide", "provincewide", "citywide")
LISTS = (
    *("rank", "cause", "change", "decline", "authority"),
    *("praise", "ended", "worldwide", "nationwide", "sufficing"),
)
_OF_TITLES, _OF_EDITORS = (
    ("rank", "authority", "praise", "ended"),
    ("authority", "equating", "sufficing"),
)
_LEFT_OPEN = ("equating", "sufficing")
"""Lists of what may be asked, or set as a condition."""
_OF_SOURCES, _OF_APART = ("authority", "agreeing"), (*_OF_EDITORS, "change", "decline")

Text = tuple[Language, str]
"""A text that a fact rests on, in its language."""


class _Word(NamedTuple):
    """A word of one of the lists, and the clause in which it stands."""

    list: str
    word: str
    clause: str


def check(library: Library) -> Iterator[Problem]:
    """Find words of rank, cause, change, decline and authority that no fact beside them has."""
    if library.is_unread("facts"):
        return
    for fact in library.facts.values():
        yield from _claim(fact, library)
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            yield from _body(briefing, language, library)
        yield from _card(briefing.card, library)
    yield from _notes(library)


def _claim(fact: Fact, library: Library) -> Iterator[Problem]:
    grounds = _quoted(fact, library)
    if not grounds:
        return
    for language in LANGUAGES:
        own = any(tongue == language for tongue, _ in grounds)
        words = _words(naming.claim_text(fact, language), LISTS, language, library)
        backing = _Backing([fact], grounds, language, own, library)
        yield from _unbacked(words, LISTS, backing, partial(fact.claim.where, language))


def _body(briefing: Briefing, language: Language, library: Library) -> Iterator[Problem]:
    body = briefing.bodies[language]
    blocks = blocks_of(body)
    for number, block in enumerate(blocks):
        where = partial(Location, body.path, block.line, 1)
        if block.kind == "heading":
            section = takewhile(lambda later: later.kind != "heading", blocks[number + 1 :])
            ids = [ref.id for told in section for ref in told.references]
            yield from _unbacked_of(block.text, _OF_TITLES, ids, language, where, library)
        elif block.kind in ("paragraph", "item"):
            lists = _OF_EDITORS if block.judgement else LISTS
            for sentence in sentences(block):
                ids = [ref.id for _, ref in sentence.references]
                yield from _unbacked_of(sentence.text, lists, ids, language, where, library)


def _card(card: Card, library: Library) -> Iterator[Problem]:
    for words in (card.title, card.subtitle, card.audience):
        yield from _short(words, _OF_TITLES, (), library)
    for exhibit in exhibits(card, library):
        order = _ORDER if isinstance(exhibit.shown, Table) else _NOTHING
        for words in exhibit.around:
            yield from _short(words, _OF_TITLES, exhibit.fact_ids, library, order)
        for words in exhibit.within:
            yield from _short(words, _OF_TITLES, exhibit.fact_ids, library)


def _notes(library: Library) -> Iterator[Problem]:
    for name, fact in library.facts.items():
        because = fact.reading.because if fact.reading else None
        for words in (fact.note, fact.accepted, because):
            yield from _short(words, _OF_EDITORS, (name,), library)
    for entry in library.discrepancies.values():
        for words in (entry.title, entry.because):
            yield from _short(words, _OF_APART, entry.facts, library)
    for source in library.sources.values():
        for words in (source.card.label, source.card.note, source.card.quality_note):
            yield from _short(words, _OF_SOURCES, (), library)
    for actor in library.actors.values():
        yield from _short(actor.role, ("rank",), (), library)


_ORDER = re.compile(
    r"(?i)\b(?:come|stand|are listed) first(?=,[^.;]*\b(?:follow|come last|stand last)\b)"
)
_NOTHING = re.compile("(?!)")


def _short(
    words: Words | None,
    lists: tuple[str, ...],
    ids: Sequence[str],
    library: Library,
    apart: re.Pattern[str] = _NOTHING,
) -> Iterator[Problem]:
    if words is None:
        return
    for language in LANGUAGES:
        pieces = parse_words(words[language])
        told = [*ids, *(piece.id for piece in pieces if isinstance(piece, Reference))]
        where = partial(words.where, language)
        text = apart.sub(" ", typed_text(pieces))
        yield from _unbacked_of(text, lists, told, language, where, library)


def _unbacked_of(
    text: str,
    lists: tuple[str, ...],
    ids: Sequence[str],
    language: Language,
    where: Where,
    library: Library,
) -> Iterator[Problem]:
    found = list(_words(text, dict.fromkeys(("rank", *lists)), language, library))
    if not found:
        return
    facts = [library.facts[name] for name in ids if name in library.facts]
    grounds = [
        ground
        for fact in facts
        for ground in ((language, naming.claim_text(fact, language)), *_quoted(fact, library))
    ]
    yield from _unbacked(found, lists, _Backing(facts, grounds, language, True, library), where)


@dataclass(frozen=True, slots=True)
class _Backing:
    """What the words of a text may rest on: facts and the texts that these rest on."""

    facts: list[Fact]
    grounds: Sequence[Text]
    language: Language
    same_word: bool
    """Whether a rank must be told by the same word."""
    library: Library

    def has(self, word: _Word) -> bool:
        """Tell whether a word stands where a fact says so."""
        if word.list == "rank" and self.same_word:
            return bool(self._ranking(word.word))
        return _measures(word.list, self.facts) or _has(word.list, self.grounds, self.library)

    def beyond(self, rank: _Word) -> Iterator[str]:
        """Return the word by which a clause lets its rank reach elsewhere than any of its grounds."""
        grounds = self._ranking(rank.word) if self.same_word else self.grounds
        found = {
            name: matcher(name, self.language, self.library).search(rank.clause) for name in REACHES
        }
        told = {name: match[0] for name, match in found.items() if match}
        if told and not any(_has(name, grounds, self.library) for name in told):
            yield next(iter(told.values()))

    def _ranking(self, word: str) -> list[Text]:
        return [
            (tongue, ground)
            for tongue, ground in self.grounds
            if tongue == self.language and word.casefold() in ground.casefold()
        ]


def _unbacked(
    found: Iterable[_Word], lists: Collection[str], backing: _Backing, where: Where
) -> Iterator[Problem]:
    """Report each word once; how far a rank reaches is asked only where somebody gave the rank."""
    words = list(found)
    backed = {one for one in words if backing.has(one)}
    ranks = [one for one in words if one.list == "rank"]
    unranked = {one.clause for one in ranks} - {one.clause for one in ranks if one in backed}
    told = {reach: "reach" for one in ranks if one in backed for reach in backing.beyond(one)}
    for one in words:
        beside = one.list in REACHES and one.clause in unranked
        known = one in backed or one.list not in lists or beside
        if not known and not any(one.word in word for word in told):
            told[one.word] = one.list
    for word, name in told.items():
        yield _problem(name, word, where())


def _words(
    text: str, lists: Collection[str], language: Language, library: Library
) -> Iterator[_Word]:
    """Return the words of some lists, outside names and denials."""
    for mention in naming.mentions(text, language, library):
        if any(name.kind in ("actor", "term") for name in mention.names):
            blank = " " * (mention.end - mention.start)
            text = text[: mention.start] + blank + text[mention.end :]
    for clause in CLAUSE_END.split(text):
        asserted = matcher("affirmed", language, library).sub(" ", clause)
        found = [
            _Word(name, match[0], asserted)
            for name in lists
            for match in matcher(name, language, library).finditer(asserted)
        ]
        ended = matcher("ended", language, library).sub(
            " ", asserted
        )  # 不再 is no denial of itself
        if found and not matcher("negations", language, library).search(ended):
            is_open = matcher("unsettled", language, library).search(asserted)
            yield from (one for one in found if one.list not in _LEFT_OPEN or not is_open)


def _quoted(fact: Fact, library: Library) -> tuple[Text, ...]:
    """Return the sentence around the quote of a fact."""
    sentence = quoted_sentence(fact, library)
    return (sentence,) if sentence else ()


def _has(name: str, grounds: Iterable[Text], library: Library) -> bool:
    return any(matcher(name, language, library).search(text) for language, text in grounds)


def _measures(name: str, facts: list[Fact]) -> bool:
    return name == "change" and any(fact.measure in ("growth", "multiple") for fact in facts)


def _problem(name: str, word: str, where: Location) -> Problem:
    return finding(
        "word-unbacked",
        where,
        (
            f"“{word}”（{name}）没有依据：所依的事实，说法和引文都没有这样说",
            f"{word!r} ({name}) is not borne out: no fact beside it says so in its claim or its quote",
        ),
        (
            "删去这个词，或在同一句引用这样说的事实；编者自己的判断写进研判块，但不可借权威之名",
            "take the word out, or cite a fact that says so in the same sentence; a judgement of the editors goes into a judgement block, and calls no authority",
        ),
    )
