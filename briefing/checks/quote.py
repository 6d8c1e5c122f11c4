"""引文在来源中恰好出现一次 / The quote stands in its source exactly once.

White space, width and the shapes of quotation marks are folded; nothing else is. A quote neither
begins nor ends inside a number, nor cuts off the hedge or the negation that stands before it.

Accepted:
    quote: with a total of 32.6 million standard racks
Refused:
    quote: 2.6 million standard racks            it begins inside 32.6
    quote: 25,000 P                              it cuts off "nearly"
    quote: with a total of 33.6 million racks    not in the file
"""

from collections.abc import Iterator

from briefing import quotes
from briefing.library import Library, SourceFile
from briefing.model import Fact
from briefing.problems import Problem, finding, visible


def check(library: Library) -> Iterator[Problem]:
    """Find quotes that are missing, ambiguous, or cut something off."""
    for fact in library.facts.values():
        source = library.sources.get(fact.source or "")
        if source is not None and fact.quote is not None:
            yield from _one(fact, fact.quote, source)


def _one(fact: Fact, quote: str, source: SourceFile) -> Iterator[Problem]:
    spans = quotes.find(quote, source.text)
    if not spans:
        yield _unresolved(fact, quote, source)
    elif len(spans) > 1:
        lines = ", ".join(str(quotes.locate(source.text, span).line) for span in spans)
        yield finding(
            "quote-ambiguous",
            fact.where("quote"),
            (
                f"引文在来源中出现 {len(spans)} 次（行 {lines}）",
                f"the quote stands {len(spans)} times (lines {lines})",
            ),
            ("把引文加长，直到只有一处", "make the quote longer until one place is left"),
        )
    else:
        yield from _edges(fact, source, spans[0])


def _unresolved(fact: Fact, quote: str, source: SourceFile) -> Problem:
    near = visible(quotes.nearest(quote, source.text))
    hint = (f"；最近的原文是：{near}", f"; the nearest text is: {near}") if near else ("", "")
    return finding(
        "quote-unresolved",
        fact.where("quote"),
        (f"来源 {source.id} 里没有这句引文", f"the quote is not in source {source.id}"),
        (f"照录原文，一字不改{hint[0]}", f"copy it from the file to the letter{hint[1]}"),
    )


_HEDGES = {
    "en": ("not", "nearly", "about", "almost", "over", "more than", "less than", "up to", "no"),
    "zh": ("未", "不", "没有", "约", "近", "超", "超过", "拟", "将"),
}


def _edges(fact: Fact, source: SourceFile, span: quotes.Span) -> Iterator[Problem]:
    cut = quotes.cut_number(source.text, span, source.card.language)
    if cut:
        yield finding(
            "quote-cuts-number",
            fact.where("quote"),
            (
                f"引文在数字中间断开：{visible(cut)}",
                f"the quote begins or ends inside a number: {visible(cut)}",
            ),
            ("把整个数字连同修饰词一起引用", "quote the whole number with its qualifier"),
        )
        return
    before = source.text[max(0, span.start - 20) : span.start].rstrip()
    for hedge in _HEDGES[source.card.language]:
        ends = before.lower().endswith(hedge)
        whole = source.card.language == "zh" or not before[: -len(hedge)][-1:].isalpha()
        if ends and whole:
            yield finding(
                "quote-cuts-hedge",
                fact.where("quote"),
                (f"引文截掉了前面的“{hedge}”", f"the quote cuts off {hedge!r} before it"),
                ("把它引进来", "take it into the quote"),
            )
            return
