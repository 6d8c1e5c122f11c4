"""事实的数值就是引文的数值 / The figure of a fact is the figure of its quote.

印出来的数就是来源的数。数值、单位、修饰词（超过、近、不到……）按数量比较，不按字面比较：32.6 million 就是
3260万。引文里有几个数字的，用 `figure` 照抄其中一个；同一处数字只作一条事实的依据。来源看来有误，数值也照来源写，
另用 `reading` 说明。

Value, unit and qualifier are compared as typed quantities, never as digits. Where a quote holds
several figures, `figure` names the words of this one; the same words back one fact only.

Accepted:
    value: 32.6 million
    quote: with a total of 32.6 million standard racks and 736,000 operational servers
    figure: 32.6 million standard racks
Refused:
    value: 32.7 million          数值不同 / another value
    value: 32.6 million MW       单位不同 / another unit
    qualifier: over              引文里没有 over / the quote has no "over"
"""

from collections.abc import Iterator

from briefing.facts import figures, quotes
from briefing.facts.evidence import Evidence, evidence
from briefing.model import Fact
from briefing.problems import Problem, finding, visible
from briefing.quantities import CountUnit, Found, find, same_value
from briefing.reading.library import Library

CODES = (
    "figure-needed",
    "figure-shared",
    "figure-unresolved",
    "qualifier-differs",
    "unit-differs",
    "value-differs",
)


def check(library: Library) -> Iterator[Problem]:
    """Find facts whose value, unit or qualifier is not that of their quote."""
    spans: dict[tuple[str, int, int], str] = {}
    for fact_id, fact in library.facts.items():
        found = evidence(fact, library)
        if found is None or fact.kind != "figure" or figures.as_source(fact, library) is None:
            continue
        problem = _compare(fact, found, library)
        if problem is not None:
            yield problem
        elif found.figure is not None:
            span = (found.source.id, found.figure.start, found.figure.end)
            first = spans.setdefault(span, fact_id)
            if first != fact_id:
                yield _shared(fact, first)


def _shared(fact: Fact, first: str) -> Problem:
    return finding(
        "figure-shared",
        fact.where("figure" if fact.figure else "quote"),
        (f"这个数字已是事实 {first} 的依据", f"these words already back the fact {first}"),
        ("删去重复的事实，或用 figure 指出另一个数字", "remove the double, or name another figure"),
    )


def _compare(fact: Fact, found: Evidence, library: Library) -> Problem | None:
    source = found.source
    quoted = source.text[found.quote.start : found.quote.end]
    figure = figures.as_source(fact, library)
    assert figure is not None
    here = find(quoted, source.card.language, counts=figures.counted(library))
    if fact.figure is not None:
        spans = quotes.within(fact.figure, quoted)
        if len(spans) != 1:
            return _figure_unresolved(fact, len(spans))
        here = [f for f in here if f.start < spans[0].end and spans[0].start < f.end]
    fitting = [f for f in here if same_value(f.quantity, figure.quantity)]
    if not fitting:
        return _differs(fact, here, figure)
    if len(fitting) > 1 or (fact.figure is None and len(here) > 1):
        return _several(fact, here)
    match = fitting[0].quantity
    if not _unit_fits(match.unit, match.unit_base, figure):
        return finding(
            "unit-differs",
            fact.where("value"),
            (
                f"单位不符：引文是“{visible(match.unit)}”，事实是 {_symbol(figure)}",
                f"the unit differs: the quote has {match.unit!r}, the fact {_symbol(figure)}",
            ),
            (
                "改正 value 的单位或换一个指标",
                "mend the unit of the value, or take another indicator",
            ),
        )
    if match.qualifier != fact.qualifier:
        return finding(
            "qualifier-differs",
            fact.where("qualifier" if fact.qualifier else "value"),
            (
                f"修饰词不符：引文是“{_QUALIFIERS[match.qualifier]}”，事实是“{_QUALIFIERS[fact.qualifier]}”",
                f"the qualifier differs: quote {match.qualifier or 'none'}, fact {fact.qualifier or 'none'}",
            ),
            (
                f"写 qualifier: {match.qualifier}，value 里不写修饰词",
                f"write qualifier: {match.qualifier}, and none in the value",
            )
            if match.qualifier
            else ("删去 qualifier 这一行", "remove the line with qualifier"),
        )
    return None


_QUALIFIERS = {
    "": "无",
    "over": "超过（over）",
    "about": "约（about）",
    "nearly": "近（nearly）",
    "under": "不到（under）",
    "at_least": "以上（at_least）",
    "at_most": "至多（at_most）",
}


def _unit_fits(word: str, base: str, figure: figures.Figure) -> bool:
    """Tell whether the unit of a quote is the unit of the fact; a bare number fits counted things."""
    if figure.unit is None:
        return True
    if not isinstance(figure.unit, CountUnit) and figure.unit.dimension != "count":
        return True  # same_value has compared the dimensions
    return (
        not word or word in figures.words_of(figure.unit) or base == f"count:{figure.unit.symbol}"
    )


def _symbol(figure: figures.Figure) -> str:
    return figure.unit.symbol if figure.unit else "–"


def _figure_unresolved(fact: Fact, times: int) -> Problem:
    return finding(
        "figure-unresolved",
        fact.where("figure"),
        (
            f"figure 的文字在引文里出现 {times} 次",
            f"the words of `figure` stand {times} times in the quote",
        ),
        (
            "照抄引文里的那个数字，直到只有一处",
            "copy the figure from the quote so that one place is left",
        ),
    )


def _differs(fact: Fact, here: list[Found], figure: figures.Figure) -> Problem:
    seen = "；".join(visible(found.text) for found in here)
    cure = (
        "数值照引文填写；来源若有误，数值不改，用 reading 说明",
        "give the value of the quote; where the source errs, keep it and add a reading",
    )
    if any(found.quantity.value == figure.quantity.value is not None for found in here):
        cure = (
            f"数字相同，单位不同：事实的单位是 {_symbol(figure)}；改正 value 的单位，或换一个指标",
            f"the number agrees, the unit does not: the fact is in {_symbol(figure)}; mend the unit of the value, or take another indicator",
        )
    return finding(
        "value-differs",
        fact.where("value"),
        (
            f"事实的数值是 {fact.value}，引文里是：{seen or '没有数字'}",
            f"the fact has {fact.value}, the quote has: {seen or 'no figure'}",
        ),
        cure,
    )


def _several(fact: Fact, here: list[Found]) -> Problem:
    seen = "；".join(visible(found.text) for found in here)
    return finding(
        "figure-needed",
        fact.where("quote"),
        (f"引文里有几个数字：{seen}", f"the quote holds several figures: {seen}"),
        (
            f"用 figure: 指出是哪一个，例如 figure: {here[0].text}",
            f"say which one, as in figure: {here[0].text}",
        ),
    )
