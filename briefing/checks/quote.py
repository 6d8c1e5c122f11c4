"""引文在来源中恰好出现一次 / The quote stands in its source exactly once.

White space, width and the shapes of quotation marks are folded; nothing else is. A quote neither
begins nor ends inside a number, nor cuts off the hedge, the negation or the plan word that stands
before it. It is one sentence at most: the articles are others' works. The same holds for the words
that give a fact's place or time, `place-quote` and `time-quote`.

Accepted:
    quote: with a total of 32.6 million standard racks
Refused:
    quote: 2.6 million standard racks            it begins inside 32.6
    quote: 25,000 P                              it cuts off "nearly"
    quote: build ten parks                       it cuts off "plans to"
    quote: with a total of 33.6 million racks    not in the file
"""

import re
from collections.abc import Iterator

from briefing import quotes
from briefing.library import Library, SourceFile
from briefing.model import Language
from briefing.problems import Location, Problem, finding, visible


def check(library: Library) -> Iterator[Problem]:
    """Find quotes that are missing, ambiguous, or cut something off."""
    hedges = _hedges(library)
    for fact in library.facts.values():
        source = library.sources.get(fact.source or "")
        for key in ("quote", "place-quote", "time-quote"):
            quote = getattr(fact, key.replace("-", "_"))
            if source is not None and quote is not None:
                where = fact.where(key)
                yield from _one(where, quote, source, hedges[source.card.language])


def _one(
    where: Location, quote: str, source: SourceFile, hedge: re.Pattern[str]
) -> Iterator[Problem]:
    spans = quotes.find(quote, source.text)
    if not spans:
        yield _unresolved(where, quote, source)
    elif len(spans) > 1:
        lines = ", ".join(str(quotes.locate(source.text, span).line) for span in spans)
        yield finding(
            "quote-ambiguous",
            where,
            (
                f"引文在来源中出现 {len(spans)} 次（行 {lines}）",
                f"the quote stands {len(spans)} times (lines {lines})",
            ),
            ("把引文加长，直到只有一处", "make the quote longer until one place is left"),
        )
    else:
        yield from _edges(where, source, spans[0], hedge)
        if _crosses_a_stop(source.text, spans[0]):
            yield finding(
                "quote-long",
                where,
                ("引文超过一句", "the quote is longer than one sentence"),
                ("只引一句之内的文字", "quote words of one sentence only"),
            )


def _crosses_a_stop(text: str, span: quotes.Span) -> bool:
    """Tell whether a sentence ends inside the span; speech and who said it are one sentence."""
    return any(
        span.start < sentence.end < span.end and text[sentence.end - 1] not in "”’」』\"'"
        for sentence in quotes.sentences(text)
    )


def _unresolved(where: Location, quote: str, source: SourceFile) -> Problem:
    near = visible(quotes.nearest(quote, source.text))
    hint = (f"；最近的原文是：{near}", f"; the nearest text is: {near}") if near else ("", "")
    return finding(
        "quote-unresolved",
        where,
        (f"来源 {source.id} 里没有这句引文", f"the quote is not in source {source.id}"),
        (f"照录原文，一字不改{hint[0]}", f"copy it from the file to the letter{hint[1]}"),
    )


_HEDGES: dict[Language, tuple[str, ...]] = {
    "en": (
        *("not", "no", "never", "nearly", "almost", "about", "around", "over", "under", "up to"),
        *("more than", "less than", "fewer than", "at least", "at most"),
        *("could", "may", "might", "would"),
    ),
    "zh": ("未", "不", "没有", "约", "近", "超", "超过", "不到", "可能", "拟", "将"),
}


def _hedges(library: Library) -> dict[Language, re.Pattern[str]]:
    """Return, per language, the words that a quote must not leave out just before it."""
    plan = library.wordlists.get("plan")
    zh = "|".join(map(re.escape, [*_HEDGES["zh"], *(plan.zh if plan else ())]))
    en = "|".join(map(re.escape, [*_HEDGES["en"], *(plan.en if plan else ())]))
    return {
        "zh": re.compile(rf"(?:{zh})[“‘《（]*\Z"),
        "en": re.compile(rf"\b(?:{en})(?:\s+to)?(?:\s+be)?\s*[“‘\"'(]*\Z", re.IGNORECASE),
    }


def _edges(
    where: Location, source: SourceFile, span: quotes.Span, hedge: re.Pattern[str]
) -> Iterator[Problem]:
    cut = quotes.cut_number(source.text, span, source.card.language)
    if cut:
        yield finding(
            "quote-cuts-number",
            where,
            (
                f"引文在数字中间断开：{visible(cut)}",
                f"the quote begins or ends inside a number: {visible(cut)}",
            ),
            ("把整个数字连同修饰词一起引用", "quote the whole number with its qualifier"),
        )
        return
    before = source.text[max(0, span.start - 40) : span.start]
    if match := hedge.search(before):
        words = visible(match[0].strip())
        yield finding(
            "quote-cuts-hedge",
            where,
            (f"引文截掉了前面的“{words}”", f"the quote cuts off {words!r} before it"),
            ("把它引进来", "take it into the quote"),
        )
