"""说最快，就真是最快 / The part that is told as foremost is so

正文（研判块也算）说事物的某一部分最大、增长最快（`wordlists.yaml` 的 `most`、`least`），
在本简报所印的同一地区、同一时间的各部分里，它的数就要真是最大或最小的。
句子里有增长一类的词（`comparison`），比的是增速；没有，比的是数量或占比。部分的名称照 `indicators.yaml`。
改法：照所印的数改正。

Where a sentence of the prose, also in a judgement, says that one part of a thing is the largest or grew fastest
(`most` and `least` of `vocabulary/wordlists.yaml`), the figure of that part is the largest, or the smallest,
among those of all parts that the briefing prints for the same place and time: of its growth, where the
sentence has a word of `comparison`, else of its level or its share. The part is named as in `indicators.yaml`.

Accepted:
    增长最快的是林业第三产业。        所印的是27.56 %、15.54 %、7.56 % / 27.56 %, 15.54 % and 7.56 % are printed
Refused:
    增长最快的是林业第一产业。
    The tertiary industry of forestry grew slowest.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from briefing.composing.citing import cited
from briefing.facts import figures
from briefing.facts.told import asserted
from briefing.memory import FACTS
from briefing.model import LANGUAGES, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Briefing, Library
from briefing.text.passages import Passage, stretches_of
from briefing.text.prose import blocks_of
from briefing.text.wordlists import matcher

CODES = ("not-foremost",)


def check(library: Library) -> Iterator[Problem]:
    """Find parts that are told as the largest or the fastest, and are not."""
    if library.is_unread("facts"):
        return
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            body = briefing.bodies[language]
            for block in blocks_of(body):
                if block.kind in ("paragraph", "item"):
                    where = Location(body.path, block.line, 1)
                    for stretch in stretches_of(block):
                        yield from _stretch(stretch, briefing, language, where, library)


def _stretch(
    stretch: Passage, briefing: Briefing, language: Language, where: Location, library: Library
) -> Iterator[Problem]:
    for name, best in (("most", max), ("least", min)):
        for match in asserted(name, stretch, language, library):
            grows = matcher("comparison", language, library).search(stretch.text) is not None
            for (indicator, measure), parts in _rivals(briefing, library):
                names = library.indicators[indicator].parts
                told = [part for part in parts if _names(names[part][language], stretch.text)]
                foremost = best(parts, key=lambda part: parts[part])
                is_meant = len(told) == 1 and (measure == "growth") == grows
                if is_meant and parts[told[0]] != parts[foremost]:
                    yield _not_foremost(match[0], told[0], foremost, where)


def _names(part: str, text: str) -> bool:
    return part.casefold() in text.casefold()


Rivals = tuple[tuple[str, str], dict[str, Decimal]]
"""An indicator and a measure, and the value of each part."""


@lru_cache(maxsize=FACTS)
def _rivals(briefing: Briefing, library: Library) -> tuple[Rivals, ...]:
    """Return what a briefing prints of several parts of one thing, for one place and time."""
    groups: dict[tuple[str, str, str, tuple[str, str] | None], dict[str, Decimal]] = {}
    for fact_id in cited(briefing, library):
        fact, figure = library.facts.get(fact_id), figures.printed(fact_id, library)
        value = figure.quantity.value_base if figure else None
        indicator = library.indicators.get(fact.indicator or "") if fact else None
        if fact and indicator and fact.part in indicator.parts and value is not None:
            assert fact.indicator is not None and fact.part is not None
            if fact.measure in ("level", "growth", "share") and not fact.is_to_confirm:
                key = (fact.indicator, fact.measure, fact.place, fact.time())
                groups.setdefault(key, {})[fact.part] = value
    return tuple((key[:2], parts) for key, parts in groups.items() if len(parts) > 1)


def _not_foremost(word: str, part: str, foremost: str, where: Location) -> Problem:
    return finding(
        "not-foremost",
        where,
        (
            f"这里说 {part} “{word}”，所印的数里是 {foremost}",
            f"this says {word!r} of {part}; by the figures that are printed it is {foremost}",
        ),
        ("照所印的数改正", "say it as the printed figures have it"),
    )
