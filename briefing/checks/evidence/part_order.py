"""在依次列举的句子里，各部分与数字的次序一致 / In a list told in order, each part has its own figure.

“第一、第二产业分别增长”之后接着两个数字，最容易配错。句子里有“分别”“依次”或 respectively
（`vocabulary/wordlists.yaml` 的 `respectively`）的，同一指标、同一 `measure` 的各条事实，要按句子点到各部分的次序
配上数字；句子没有点到的部分，不能配。来源对某一部分的叫法（first 指第一产业），写进 `vocabulary/indicators.yaml`
里它的 `names`。

Where a sentence of a source lists figures in order (`respectively` of `vocabulary/wordlists.yaml`:
分别, 依次), the figures of one indicator and measure stand in the order in which the
sentence names their parts. The words of a source for a part (first, for the primary industry) go into
its `names` in `vocabulary/indicators.yaml`.

Accepted:
    the first and second industries rose by 15.54% and 7.56%, respectively
    part: primary, value: 15.54%
    part: secondary, value: 7.56%
Refused:
    part: primary, value: 7.56%           那是另一个数字 / the other figure
    part: tertiary, value: 7.56%          句中没有第三产业 / the sentence names no tertiary industry
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefing.facts import quotes
from briefing.facts.evidence import evidence
from briefing.facts.quotes import Span
from briefing.model import Fact
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.wordlists import finder, matcher

CODES = ("part-order", "part-unquoted")


class _Listing(NamedTuple):
    """A sentence that tells an indicator of several parts."""

    source: str
    sentence: Span
    indicator: str
    measure: str


def check(library: Library) -> Iterator[Problem]:
    """Find figures of listed parts that do not stand in the order of their parts."""
    listings: dict[_Listing, list[tuple[int, Fact]]] = defaultdict(list)
    for fact in library.facts.values():
        found = evidence(fact, library)
        indicator = library.indicator_of(fact)
        if found and found.figure and indicator and fact.part in indicator.parts:
            sentence = quotes.sentence_around(found.source.text, found.quote)
            listing = _Listing(found.source.id, sentence, fact.indicator or "", fact.measure)
            listings[listing].append((found.figure.start, fact))
    for listing, figures in listings.items():
        if len({fact.part for _, fact in figures}) > 1:
            yield from _listed(listing, sorted(figures, key=lambda one: one[0]), library)


def _listed(
    listing: _Listing, figures: list[tuple[int, Fact]], library: Library
) -> Iterator[Problem]:
    """Hold the figures of a sentence, as they stand in it, against the parts named before them."""
    source, sentence = library.sources[listing.source], listing.sentence
    told = source.text[sentence.start : sentence.end]
    if not matcher("respectively", source.card.language, library).search(told):
        return
    before = source.text[sentence.start : figures[0][0]]
    last = -1
    for _, fact in figures:
        part = library.indicators[listing.indicator].parts[fact.part or ""]
        forms = (part[source.card.language], *part.names.get(source.card.language, ()))
        places = [match.start() for match in finder(forms).finditer(before)]
        if not places:
            yield finding(
                "part-unquoted",
                fact.where("part"),
                (
                    f"依次列举的这句话在数字之前没有提到 {fact.part}",
                    f"the sentence lists figures in order, and names no {fact.part} before them",
                ),
                (
                    f"改正 part；或在指标的 parts 中补上来源的用词 names（现有：{'、'.join(forms)}）",
                    f"mend the part; or add the word of the source to its `names` (now: {', '.join(forms)})",
                ),
            )
        elif places[-1] < last:
            yield finding(
                "part-order",
                fact.where("part"),
                (
                    "依次列举的这句话里，各部分的次序与数字的次序不同",
                    "the sentence lists figures in order, and names the parts in another one",
                ),
                (
                    "按来源列举的次序，给每个 part 配上自己的数字",
                    "give each part the figure that stands in its place in the list",
                ),
            )
        last = max([last, *places[-1:]])
