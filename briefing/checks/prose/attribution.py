"""谁说的就写谁 / Whoever speaks in the prose speaks in what it cites.

正文一句（到分号为止）让词表里的主体说话（某某认为、据某某），就要引用其所说的事实：`said-by` 写的是它，
或者说法、来源原句里是它在说话。提到新闻稿、摘要、译文、报道的（`wordlists.yaml` 的 `press-release`、
`summary`、`translation`、`report`），要引用出自这类来源的事实；只提新闻稿或只提摘要的分句，也各引各的。
除此之外，能说话的只有编者、来源，和所引事实的说法里写到的人，不写“业内人士认为”。这一句没有引用的，
看整段所引的事实。改法：照 `said-by` 和来源写明是谁说的，或引用其所说的事实。

A stretch of the prose, up to a semicolon, that lets an actor of `actors.yaml` speak (X认为, according to X) cites a
fact that this actor says: its `said-by`, or whom its claim or its sentence in the source lets speak. A stretch that
calls on a press release, a summary, a translation or a report (the lists `press-release`, `summary`, `translation`
and `report` of `vocabulary/wordlists.yaml`) cites a fact of such a source, and so does a clause that names a press
release or a summary alone. Nobody else speaks, but the editors and those whom the claim of a fact cited there
names. Where the stretch cites nothing, the facts of the block count.

Accepted:
    Alex Ju建议加快产业链的垂直整合[[ju-vertical-integration|cite]]。
    According to the English summary, the city is focusing on ...[[datong-industry-chain-2025|cite]].
Refused:
    Liu Yong建议加快产业链的垂直整合[[ju-vertical-integration|cite]]。       说话的是另一人 / another actor
    据新闻稿，大同市着力构建算力产业链[[datong-industry-chain-2025|cite]]。  事实出自摘要 / a fact of a summary
    算力[[datong-computing-power-2025|cite]]出自新闻稿，建议[[ju-hyperscale|cite]]出自摘要  写反了 / the other way round
    Industry insiders say that ...[[datong-industry-chain-2025|cite]].   事实没有提到这些人 / nobody whom the fact names
"""

import re
from collections.abc import Iterator, Sequence

from briefing.checks.evidence.speaker import speakers
from briefing.facts.evidence import quoted_sentence
from briefing.model import LANGUAGES, Fact, Language, Source
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text import naming
from briefing.text.likeness import share, telling_words
from briefing.text.naming import Name
from briefing.text.passages import ASIDE_END, CITATION, MARK, Passage, stretches_of
from briefing.text.printed import written_paragraphs
from briefing.text.prose import Block
from briefing.text.wordlists import Matcher, matcher

CODES = ("speaker-uncited",)

_HALF = 0.5


def check(library: Library) -> Iterator[Problem]:
    """Find sentences in which somebody speaks who says nothing that they cite."""
    if library.is_unread("facts"):
        return
    for block, body, language in written_paragraphs(library):
        yield from _block(block, body, language, library)


def _block(block: Block, body: Body, language: Language, library: Library) -> Iterator[Problem]:
    where = Location(body.path, block.line, 1)
    of_block = [library.facts[ref.id] for ref in block.references if ref.id in library.facts]
    for stretch in stretches_of(block):
        ids = [ref.id for ref in stretch.cites()]
        facts = [library.facts[name] for name in ids if name in library.facts] or of_block
        if facts:
            yield from _actors(stretch, facts, where, language, library)
            yield from _sources(stretch.text, of_block, where, language, library)
            yield from _clauses(stretch, where, language, library)
            for who in _speaking(stretch.text, language):
                yield from _sources(who, facts, where, language, library)
                yield from _other(who, facts, where, language, library)


def _actors(
    stretch: Passage, facts: Sequence[Fact], where: Location, language: Language, library: Library
) -> Iterator[Problem]:
    speaking = speakers(stretch.text, language, library)
    if speaking and not speaking & _heard(facts, library):
        names = (naming.entry(Name("actor", actor), library) for actor in sorted(speaking))
        yield _uncited(", ".join(naming.forms(name, language)[0] for name in names), where)


def _heard(facts: Sequence[Fact], library: Library) -> set[str]:
    """Return the actors who speak in some facts: as their source has it, or their claims."""
    heard: set[str] = set()
    for fact in facts:
        heard |= {fact.said_by} if fact.said_by else set()
        if sentence := quoted_sentence(fact, library):
            heard |= speakers(sentence[1], sentence[0], library)
        for language in LANGUAGES:
            heard |= speakers(naming.claim_text(fact, language), language, library)
    return heard


def _is_release(card: Source) -> bool:
    return card.voice == "press-release"


_KINDS = {
    "press-release": _is_release,
    "summary": lambda card: card.quality == "summary",
    "translation": lambda card: card.quality != "original",
    "report": lambda card: not _is_release(card),
}
"""The lists of what a kind of source is called, and what its card says."""


def _sources(
    text: str, facts: Sequence[Fact], where: Location, language: Language, library: Library
) -> Iterator[Problem]:
    cards = [library.sources[fact.source or ""].card for fact in _sourced(facts, library)]
    for name, is_such in _KINDS.items():
        found = matcher(name, language, library).search(text)
        if found and cards and not any(map(is_such, cards)):
            yield _uncited(found[0], where)


def _clauses(
    stretch: Passage, where: Location, language: Language, library: Library
) -> Iterator[Problem]:
    """Find clauses that name one kind of source and cite but facts of another."""
    for clause in stretch.cut(ASIDE_END):
        named = [name for name in _APART if matcher(name, language, library).search(clause.text)]
        if len(named) == 1:
            facts = [library.facts[ref.id] for ref in clause.cites() if ref.id in library.facts]
            yield from _sources(clause.text, facts, where, language, library)


_APART = ("press-release", "summary")
"""Kinds of source of which none is the other."""


def _sourced(facts: Sequence[Fact], library: Library) -> list[Fact]:
    """Return the facts that have a source: those given, and what the derived ones are made of."""
    found = list(facts)
    for fact in found:
        inputs = fact.inputs()
        made_of = (library.facts[name] for name in inputs if name in library.facts)
        found += [one for one in made_of if one not in found]
    return [fact for fact in found if fact.source in library.sources]


_SAYS: dict[Language, Matcher] = {
    "zh": re.compile(
        "表示|指出|强调|宣布|认为|相信|担心|透露|坦言|介绍说"
        "|(?:主张|呼吁|承诺)(?=[^，；。：、])"  # at the end of a phrase, what is said is no verb
        "|(?<![名据号职简统俗之])称(?![之为作号呼谓])|(?<![据传小来])说(?![明法成服起到来的清])"
    ),
    "en": re.compile(
        r"(?i)\b(?:says?|said|stated|pointed out|stressed|announced|believes?|believed|thinks?"
        r"|argues|argued|(?:holds?|held|argue) that|calls? (?:this|it|them))\b"
    ),
}
_ACCORDING: dict[Language, Matcher] = {
    "zh": re.compile(r"(?:^|[，；：。])\s*据(?!此)(?P<who>[^，；。：]{1,24})(?=[，：])"),
    "en": re.compile(r"(?i)\baccording to (?P<who>[^,;:]{1,60})"),
}
_OURS: dict[Language, Matcher] = {
    "zh": re.compile(
        "本刊|编者|我们|[他她它其]|来源|文件|报道|文章|原[句文]|[同两各][篇文]|[后前]者|横线|空白|[实空]心|[表图]中?$"
    ),
    "en": re.compile(
        r"(?i)\b(?:we|our|editors?|editors'|he|she|it|they|who|which|that|source|sources|text|file"
        r"|files|sentence|former|latter|nobody|one|dash|dashes|marks?|cells?|table|chart)\b"
    ),
}
_BOUNDARY: dict[Language, Matcher] = {
    "zh": re.compile(rf"[，：；。、{CITATION}]"),
    "en": re.compile(rf"[,:;{CITATION}]|\band\b|\bbut\b"),
}
_DENIED = re.compile(r"(?i)没有|未|不|并非|\bnot\b|\bnor\b|\bno\b")


def _other(
    who: str, facts: Sequence[Fact], where: Location, language: Language, library: Library
) -> Iterator[Problem]:
    """Find a speaker that is no actor, no source and not the editors, nor named by a claim."""
    is_known = (
        _OURS[language].search(who)
        or matcher(" ".join(_KINDS), language, library).search(who)
        or any(name.kind == "actor" for name in naming.named(who, language, library))
    )
    claims = (naming.claim_text(fact, language) for fact in facts)
    told = frozenset().union(*(telling_words(claim, language) for claim in claims))
    words = telling_words(who.replace(MARK, " "), language)
    if words and not is_known and share(words, told) < _HALF:
        yield _uncited(who.strip(), where)


def _speaking(text: str, language: Language) -> Iterator[str]:
    """Return the words before each verb of saying, and those after 据 or "according to"."""
    for match in _ACCORDING[language].finditer(text):
        yield match["who"]
    for match in _SAYS[language].finditer(text):
        begin = max(
            (m.end() for m in _BOUNDARY[language].finditer(text[: match.start()])), default=0
        )
        who = text[begin : match.start()]
        if who.strip() and not _DENIED.search(who):
            yield who


def _uncited(who: str, where: Location) -> Problem:
    return finding(
        "speaker-uncited",
        where,
        (
            f"这里说话的是“{who}”，所引的事实却不是其所说",
            f"{who!r} speaks here, but said nothing that is cited",
        ),
        (
            "照事实的 said-by 和来源写明是谁说的，或引用其所说的事实",
            "name the speaker of the fact, by its said-by or its source, or cite what this one said",
        ),
    )
