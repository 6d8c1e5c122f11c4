"""数值的单位合乎指标 / The unit of a value is that of its indicator.

单位说的是数了什么。引文可以用同类的另一种单位（英亩与公顷，MW 与 kW），但IT容量不以元计。数个数的，
前后数的是同一样东西：`value` 里写了单位词的，要是指标的单位；引文所在的句子里，要有那个单位在
`vocabulary/units.yaml` 里的一个词。增速、占比写百分数或分数，倍数写几倍；其余的数不写百分数，写百分数的就是占比。
`converts` 是同一句里同一个数换了单位：地区、指标、部分、`measure`、时间和来源都与另一条事实相同。

The quote may be in another unit of the same kind (2,000 acres for hectares, 810 MW for kW), but an IT
capacity is not told in yuan. What is counted is the same thing throughout: a value that names it names
the unit of its indicator, and the sentence of the quote has one of the words of that unit, which are
those of `vocabulary/units.yaml`. A growth or a share is in per cent (or a fraction), a multiple in
times; a level never is, for what is told in per cent is a share. A fact that `converts` another tells
the same figure of the same sentence in another unit: place, indicator, part, measure, time and source
are those of the other fact.

Accepted:
    indicator: it-capacity, value: 810 MW
    indicator: digital-economy, measure: growth, value: 15 percent
    unit: enterprise, value: 376          the number of high-tech enterprises has reached 376
Refused:
    indicator: it-capacity, value: 30 billion yuan
    indicator: digital-economy, measure: growth, value: 500 billion yuan
    indicator: forest-cover, measure: level, value: 74.43%
    unit: enterprise, value: 376 racks
    unit: rack, value: 376                the number of high-tech enterprises has reached 376
    converts: datong-dc-investment-2021, during: 2022    另一条是 2021 年的 / the other is of 2021
"""

from collections.abc import Iterator

from briefing.facts import figures, quotes
from briefing.facts.evidence import evidence
from briefing.model import Fact
from briefing.problems import Problem, finding
from briefing.quantities import CountUnit, Unit
from briefing.reading.library import Library
from briefing.text.wordlists import finder

CODES = ("conversion-unfit", "unit-unfit", "unit-unquoted")

_OF_MEASURE = {
    "growth": {"share", "points"},
    "share": {"share"},
    "multiple": {"multiple"},
}

_TOLD_IN = {"growth": "%", "share": "%", "multiple": "x"}


def check(library: Library) -> Iterator[Problem]:
    """Find figures whose unit does not fit what they are said to measure."""
    for fact_id, fact in library.facts.items():
        indicator = library.indicator_of(fact)
        figure = (
            figures.printed(fact_id, library) if fact.formula else figures.as_source(fact, library)
        )
        asked = figures.unit_named(indicator.unit, library) if indicator else None
        if figure is None or asked is None:
            continue
        if fact.converts is not None:
            yield from _conversion(fact, library)
            continue
        if not _fits(fact, figure.unit, asked):
            shown = figure.unit.symbol if figure.unit else "–"
            wanted = _TOLD_IN.get(fact.measure, asked.symbol)
            yield finding(
                "unit-unfit",
                fact.where("unit" if fact.formula else "value"),
                (
                    f"指标 {fact.indicator}（{fact.measure}）用 {wanted}，数值的单位是 {shown}",
                    f"{fact.indicator} ({fact.measure}) is told in {wanted}, the value in {shown}",
                ),
                (
                    "占比和增速写成百分数，如 82.5%，倍数写成 2.5倍",
                    "write a share or a growth in per cent, as 82.5%, a multiple as 2.5 times",
                )
                if fact.measure in _TOLD_IN
                else (
                    "换一个指标或 measure，或改正单位",
                    "take another indicator or measure, or mend the unit",
                ),
            )
        elif fact.measure == "level" and _dimension(asked) == "count":
            yield from _unquoted(fact, asked, library)


def _unquoted(fact: Fact, asked: Unit | CountUnit, library: Library) -> Iterator[Problem]:
    """Find a figure of counted things of which the sentence of its quote has no word."""
    found = evidence(fact, library)
    if found is None:
        return
    sentence = quotes.sentence_around(found.source.text, found.quote)
    told = quotes.fold(found.source.text[sentence.start : sentence.end]).text
    words = figures.words_of(asked)
    if not finder(words).search(told):
        yield finding(
            "unit-unquoted",
            fact.where("indicator"),
            (
                f"指标 {fact.indicator} 数的是 {asked.symbol}，引文所在的句子里没有它的单位词",
                f"{fact.indicator} counts {asked.symbol}, of which the sentence of the quote has no word",
            ),
            (
                f"改正指标或它的 unit（单位词：{'、'.join(words)}）；来源的用词写进 units.yaml 的 words",
                f"mend the indicator or its unit (words: {', '.join(words)}); a word of the source goes into `words` of a unit in units.yaml",
            ),
        )


_SAME = ("place", "indicator", "part", "measure", "source", "base")


def _conversion(fact: Fact, library: Library) -> Iterator[Problem]:
    """Find a fact that is not the other in another unit."""
    other = library.facts.get(fact.converts or "")
    if other is None:  # a name that leads nowhere is told by the check of the form
        return
    units = [f.unit for f in (figures.as_source(one, library) for one in (fact, other)) if f]
    spans = [found.quote for found in (evidence(one, library) for one in (fact, other)) if found]
    apart = [key for key in _SAME if getattr(fact, key) != getattr(other, key)]
    if fact.time() != other.time():
        apart.append("time")
    if len(spans) == 2 and not (spans[0].start < spans[1].end and spans[1].start < spans[0].end):
        apart.append("quote")
    if len(units) == 2 and units[0] == units[1]:
        apart.append("unit")
    if apart:
        yield finding(
            "conversion-unfit",
            fact.where("converts"),
            (
                f"与 {fact.converts} 不是同一数字的两种单位：{'、'.join(apart)}",
                f"this is not {fact.converts} in another unit: {', '.join(apart)}",
            ),
            (
                "各项照另一条事实改正，只有单位不同；或删去 converts",
                "mend these to be those of the other, in another unit; or remove `converts`",
            ),
        )


def _fits(fact: Fact, own: Unit | CountUnit | None, asked: Unit | CountUnit) -> bool:
    if own is None:  # a fraction such as one eighth
        return fact.measure == "share"
    if fact.measure != "level":
        return _dimension(own) in _OF_MEASURE[fact.measure]
    if _dimension(own) == "count":
        return own.symbol == asked.symbol
    return _dimension(own) == _dimension(asked) != "share"


def _dimension(unit: Unit | CountUnit) -> str:
    return unit.dimension if isinstance(unit, Unit) else "count"
