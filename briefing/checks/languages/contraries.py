"""说高不说低 / What one language tells as more, the other does not tell as less.

有些词有反义：高于与低于，早于与晚于，下限与上限，最快与最慢，相符与不符，同比与环比。
它们在 `wordlists.yaml` 里成对：`above` 与 `below`，`earlier` 与 `later`，`floor` 与 `ceiling`，
`most` 与 `least`，`partly` 与 `fully`，`faster` 与 `slower`，`agreeing` 与 `differing`，`yoy` 与 `mom`，
`cumulative` 与 `ofyear`，`overstated` 与 `understated`，`increase`、`change` 与 `decline`。

正文的一句、说法、题名或说明，一种文字只用了一边的词，另一种文字就不能只用另一边的。所引事实的说法，
或它判读的理由，只用了一边的词，引用它的一句（到分号为止）也不能只用另一边的；表图的题名和注里，
写到所列事实的指标的分句也是如此。一个字就能把意思说反。改法：照来源，两种文字说同一个方向。

Some words have contraries: 高于 and 低于, earlier and later, 下限 and 上限, fastest and slowest, 相符 and 不符,
同比 and 环比. They are pairs of lists of `vocabulary/wordlists.yaml` (`above` and `below`, `earlier` and `later`,
`floor` and `ceiling`, `most` and `least`, `partly` and `fully`, `faster` and `slower`, `agreeing` and `differing`,
`yoy` and `mom`, `cumulative` and `ofyear`, `overstated` and `understated`, `increase` with `change` and `decline`).

A sentence of the prose, a claim, a caption or a note that has words of one list alone has no twin in the
other language that has words of the contrary list alone. And a sentence of the prose, up to a semicolon,
that cites a fact whose claim, or the ground of whose reading, has words of one list alone does not have words of the
contrary list alone; nor does a clause of the caption or the note of a table or chart that names the indicator of
a fact shown there, beside its claim.

Accepted:
    zh: 清洁能源占比高于全国平均水平, en: a share above the average of the country
Refused:
    zh: 清洁能源占比低于全国平均水平, en: a share above the average of the country
    note: {zh: 造林为当年完成数, ...}         说法是累计 / the claim says 累计
    报道称低于全国平均水平[[shaoguan-above-national-average|cite]]。      说法是高于 / the claim says 高于
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from itertools import product

from briefing.composing.exhibits import exhibits
from briefing.memory import FACTS
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Briefing, Library
from briefing.text import naming
from briefing.text.passages import CLAUSE_END, sentences, stretches_of
from briefing.text.pieces import typed_words
from briefing.text.printed import bilingual_strings, written_paragraphs
from briefing.text.prose import Block, blocks_of
from briefing.text.wordlists import matcher

PAIRS = (
    ("above", "below"),
    ("earlier", "later"),
    ("floor", "ceiling"),
    ("most", "least"),
    ("partly", "fully"),
    ("faster", "slower"),
    ("agreeing", "differing"),
    ("yoy", "mom"),
    ("cumulative", "ofyear"),
    ("overstated", "understated"),
    ("increase change", "decline"),
)
CODES = ("contrary-told",)


def check(library: Library) -> Iterator[Problem]:
    """Find sentences whose twin, or whose fact, says the contrary."""
    for words in bilingual_strings(library):
        zh, en = (typed_words(words[language]) for language in LANGUAGES)
        yield from _twins(zh, en, partial(words.where, "en"), library)
    for briefing in library.briefings.values():
        yield from _bodies(briefing, library)
        yield from _shown(briefing, library)
    for block, body, language in written_paragraphs(library):
        yield from _cited(block, body.path, language, library)


def _bodies(briefing: Briefing, library: Library) -> Iterator[Problem]:
    zh, en = (blocks_of(briefing.bodies[language]) for language in LANGUAGES)
    for left, right in zip(zh, en, strict=False):
        one, other = sentences(left), sentences(right)
        texts = [(a.typed, b.typed) for a, b in zip(one, other, strict=False)]
        if len(one) != len(other):
            texts = [(left.text, right.text)]
        where = partial(Location, briefing.bodies["en"].path, right.line, 1)
        for told in texts:
            yield from _twins(*told, where, library)


def _twins(zh: str, en: str, where: Where, library: Library) -> Iterator[Problem]:
    mine, other = _leaning(zh, "zh", library), _leaning(en, "en", library)
    for name, word in mine.items():
        if against := other.get(_CONTRARY[name]):
            yield finding(
                "contrary-told",
                where(),
                (
                    f"中文说“{word}”，英文说“{against}”",
                    f"the Chinese says {word!r}, the English {against!r}",
                ),
                (
                    "两种文字照来源说同一个方向",
                    "let both languages say the same, as the source does",
                ),
            )


def _cited(block: Block, path: str, language: Language, library: Library) -> Iterator[Problem]:
    for stretch in stretches_of(block):
        leaning = _leaning(stretch.typed, language, library)
        is_denied = bool(leaning) and _is_denied(stretch.typed, leaning, language, library)
        for ref in stretch.cites() if leaning else ():
            fact = library.facts.get(ref.id)
            where = partial(Location, path, ref.line, ref.column)
            yield from _against(ref.id, fact, leaning, language, where, library, is_denied)


def _is_denied(text: str, words: Mapping[str, str], language: Language, library: Library) -> bool:
    """Tell whether a clause of a text denies one of some words: 并不矛盾, not at odds."""
    negations = matcher("negations", language, library)
    return any(
        word in clause and negations.search(clause.replace(word, " "))
        for clause in CLAUSE_END.split(text)
        for word in words.values()
    )


def _shown(briefing: Briefing, library: Library) -> Iterator[Problem]:
    """Find captions and notes that say the contrary of what is shown and named there."""
    for exhibit in exhibits(briefing.card, library):
        for words, language in product(exhibit.around, LANGUAGES):
            for clause in CLAUSE_END.split(typed_words(words[language])):
                leaning = _leaning(clause, language, library)
                named = naming.named(clause, language, library) if leaning else frozenset()
                for fact_id in exhibit.fact_ids if named else ():
                    fact = library.facts.get(fact_id)
                    if fact and naming.Name("indicator", fact.indicator or "") in named:
                        where = partial(words.where, language)
                        yield from _against(fact_id, fact, leaning, language, where, library)


def _against(
    fact_id: str,
    fact: Fact | None,
    leaning: Mapping[str, str],
    language: Language,
    where: Where,
    library: Library,
    is_denied: bool = False,
) -> Iterator[Problem]:
    """Find words to which the claim of a fact, or the ground of its reading, has the contrary."""
    if fact is None:
        return
    claimed = _leaning(naming.claim_text(fact, language), language, library)
    ground: Mapping[str, str] = {}
    if fact.reading and not is_denied:
        because = typed_words(fact.reading.because[language])
        ground = _leaning(because, language, library)
    claimed = {**ground, **claimed}
    for name, word in leaning.items():
        if against := claimed.get(_CONTRARY[name]):
            yield finding(
                "contrary-told",
                where(),
                (
                    f"这里说“{word}”，{fact_id} 的说法（或判读的理由）是“{against}”",
                    f"this says {word!r}, and the claim of {fact_id} (or the ground of its reading) {against!r}",
                ),
                ("照说法改正", "say it as the claim does"),
            )


_ANY = " ".join(name for pair in PAIRS for name in pair)
_CONTRARY = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}


@lru_cache(maxsize=FACTS)
def _leaning(text: str, language: Language, library: Library) -> Mapping[str, str]:
    """Return the lists of which a text has a word, and none of the contrary, each with that word."""
    if not matcher(_ANY, language, library).search(text):
        return {}
    found = {
        name: match[0]
        for name in _CONTRARY
        if (match := matcher(name, language, library).search(text))
    }
    return {name: word for name, word in found.items() if _CONTRARY[name] not in found}
