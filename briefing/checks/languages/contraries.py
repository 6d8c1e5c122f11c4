"""说高不说低 / What one language tells as more, the other does not tell as less.

Some words have contraries: 高于 and 低于, earlier and later, 下限 and 上限, fastest and slowest, 相符 and
不符, 同比 and 环比. They are pairs of lists of `vocabulary/wordlists.yaml` (`above` and `below`, `earlier`
and `later`, `floor` and `ceiling`, `most` and `least`, `partly` and `fully`, `faster` and `slower`, `agreeing` and `differing`, `yoy` and
`mom`, `increase` with `change` and `decline`).

A sentence of the prose, a claim, a caption or a note that has words of one list alone has no twin in the
other language that has words of the contrary list alone. And a sentence of the prose, up to a semicolon,
that cites a fact whose claim has words of one list alone does not have words of the contrary list alone.

Accepted:
    zh: 清洁能源占比高于全国平均水平, en: a share above the average of the country
Refused:
    zh: 清洁能源占比低于全国平均水平, en: a share above the average of the country
    报道称低于全国平均水平[[shaoguan-above-national-average|cite]]。      the claim says 高于
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

from briefing.memory import FACTS
from briefing.model import LANGUAGES, Language
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Briefing, Library
from briefing.text import naming
from briefing.text.passages import sentences, stretches
from briefing.text.pieces import parse_words, typed_text
from briefing.text.printed import bilingual_strings, written_blocks
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
    ("increase change", "decline"),
)
CODES = ("contrary-told",)


def check(library: Library) -> Iterator[Problem]:
    """Find sentences whose twin, or whose fact, says the contrary."""
    for words in bilingual_strings(library):
        zh, en = (typed_text(parse_words(words[language])) for language in LANGUAGES)
        yield from _twins(zh, en, partial(words.where, "en"), library)
    for briefing in library.briefings.values():
        yield from _bodies(briefing, library)
    for block, body, language in written_blocks(library):
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
    for sentence in sentences(block) if block.kind in ("paragraph", "item") else ():
        for stretch in stretches(sentence):
            told = _leaning(stretch.typed, language, library)
            for ref in stretch.cites() if told else ():
                fact = library.facts.get(ref.id)
                claim = naming.claim_text(fact, language) if fact else ""
                claimed = _leaning(claim, language, library)
                for name, word in told.items():
                    if against := claimed.get(_CONTRARY[name]):
                        yield finding(
                            "contrary-told",
                            Location(path, ref.line, ref.column),
                            (
                                f"这里说“{word}”，{ref.id} 的说法是“{against}”",
                                f"this says {word!r}, and the claim of {ref.id} {against!r}",
                            ),
                            ("照说法改正", "say it as the claim does"),
                        )


_CONTRARY = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}


@lru_cache(maxsize=FACTS)
def _leaning(text: str, language: Language, library: Library) -> Mapping[str, str]:
    """Return the lists of which a text has a word, and none of the contrary, each with that word."""
    found = {
        name: match[0]
        for name in _CONTRARY
        if (match := matcher(name, language, library).search(text))
    }
    return {name: word for name, word in found.items() if _CONTRARY[name] not in found}
