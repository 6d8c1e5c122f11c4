"""引文在来源中恰好出现一次 / The quote stands in its source exactly once.

引文是读者回到来源的路，要照录原文，在文章里恰好一处；空白、全角半角、引号的样子可以不同，其余一字不改。
首尾不能落在数字或词的中间，也不能截掉紧挨着的、会改变意思的词：近、约、不、没有、计划、建议、承诺，以及 one of、
basically（`vocabulary/wordlists.yaml` 的 `hedges`、`plan`、`advice`、`promise`）。至多一句：文章是别人的作品。
`place-quote`、`time-quote` 也一样。找不到，就从 `article.txt` 复制；不止一处，就取长一些。

White space, width and the shapes of quotation marks are folded; nothing else is. A quote neither
begins nor ends inside a number or a word, nor cuts off what turns it: a hedge, a negation, a word of
a plan, of advice or of a promise, one of, basically, that stands right before or right after it (`hedges`, `plan`,
`advice` and `promise` of `vocabulary/wordlists.yaml`). It is one sentence at most: the articles are
others' works. The same holds for the words that give a fact's place or time, `place-quote` and
`time-quote`.

Accepted:
    quote: with a total of 32.6 million standard racks
Refused:
    quote: 2.6 million standard racks            从 32.6 中间开始 / it begins inside 32.6
    quote: tal of 32.6 million standard racks    从 total 中间开始 / it begins inside "total"
    quote: 25,000 P                              截掉了 nearly / it cuts off "nearly"
    quote: the major power bases                 截掉 one of，一个成了全部 / it cuts off "one of": one would be all
    quote: build ten parks                       截掉了 plans to / it cuts off "plans to", or "a target of"
    quote: the parks                             截掉了 are not yet open / it cuts off "are not yet open"
    quote: with a total of 33.6 million racks    文件里没有 / not in the file
    source: bci-ju-2022                          这些话在另一个来源里 / the words stand in another source
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import TypeAlias

from briefing.facts import quotes
from briefing.model import Language
from briefing.problems import Problem, Where, finding, visible
from briefing.quantities import find
from briefing.reading.library import Library, SourceFile
from briefing.text.wordlists import beginning

Hedges: TypeAlias = tuple[re.Pattern[str], re.Pattern[str]]
"""What a quote must not leave out: just before its beginning, just after its end."""

CODES = (
    "quote-ambiguous",
    "quote-cuts-hedge",
    "quote-cuts-number",
    "quote-cuts-word",
    "quote-long",
    "quote-unresolved",
    "source-wrong",
)


def check(library: Library) -> Iterator[Problem]:
    """Find quotes that are missing, ambiguous, or cut something off."""
    for fact in library.facts.values():
        source = library.source_of(fact)
        for key in ("quote", "place-quote", "time-quote"):
            quote = getattr(fact, key.replace("-", "_"))
            if source is not None and quote is not None:
                yield from faults(partial(fact.where, key), quote, source, library)


def faults(where: Where, quote: str, source: SourceFile, library: Library) -> Iterator[Problem]:
    """Find why words cannot be a quote of a source."""
    found = quotes.find(quote, source.text)
    if found:
        yield from _one(where, found, source, _hedges(library)[source.card.language])
    else:
        yield _unresolved(where, quote, source, library)


def _one(
    where: Where, spans: list[quotes.Span], source: SourceFile, hedges: Hedges
) -> Iterator[Problem]:
    if len(spans) > 1:
        lines = ", ".join(str(quotes.locate(source.text, span).line) for span in spans)
        yield finding(
            "quote-ambiguous",
            where(),
            (
                f"引文在来源中出现 {len(spans)} 次（行 {lines}）",
                f"the quote stands {len(spans)} times (lines {lines})",
            ),
            ("把引文加长，直到只有一处", "make the quote longer until one place is left"),
        )
    else:
        yield from _edges(where, source, spans[0], hedges)
        if _crosses_a_stop(source.text, spans[0]):
            yield finding(
                "quote-long",
                where(),
                ("引文超过一句", "the quote is longer than one sentence"),
                ("只引一句之内的文字", "quote words of one sentence only"),
            )


def _crosses_a_stop(text: str, span: quotes.Span) -> bool:
    """Tell whether a sentence ends inside the span; speech and who said it are one sentence."""
    return any(
        span.start < sentence.end < span.end and text[sentence.end - 1] not in "”’」』\"'"
        for sentence in quotes.sentences_at(text, span)
    )


def _unresolved(where: Where, quote: str, source: SourceFile, library: Library) -> Problem:
    elsewhere = [name for name, file in library.sources.items() if quotes.find(quote, file.text)]
    if elsewhere:
        return finding(
            "source-wrong",
            where(),
            (
                f"这句引文不在来源 {source.id} 里，在 {'、'.join(elsewhere)} 里",
                f"the quote is not in source {source.id} but in {', '.join(elsewhere)}",
            ),
            (
                f"写 source: {elsewhere[0]}，或换一句引文",
                f"write source: {elsewhere[0]}, or take another quote",
            ),
        )
    near = visible(quotes.nearest(quote, source.text))
    hint = (f"；最近的原文是：{near}", f"; the nearest text is: {near}") if near else ("", "")
    return finding(
        "quote-unresolved",
        where(),
        (f"来源 {source.id} 里没有这句引文", f"the quote is not in source {source.id}"),
        (f"照录原文，一字不改{hint[0]}", f"copy it from the file to the letter{hint[1]}"),
    )


@lru_cache(maxsize=4)
def _hedges(library: Library) -> dict[Language, Hedges]:
    """Return, per language, what a quote must not leave out just before it and just after it."""
    lists = [library.wordlists[name] for name in _TURNING if name in library.wordlists]
    zh = "|".join(re.escape(word) for words in lists for word in words.zh) or "(?!)"
    en = "|".join(re.escape(word) for words in lists for word in words.en) or "(?!)"
    begins = beginning(word for words in lists for word in words.en)
    of = r"(?:\s+(?:(?:of|for|that)(?:\s+(?:an?|the))?|the))?"
    verb = r"(?:(?:is|are|was|were|has|have|had|been|be|do|does|did)\s+){0,2}"
    return {
        "zh": (re.compile(rf"(?:{zh})[“‘《（]*\Z"), re.compile(rf"[”’》）]*(?:{zh})")),
        "en": (
            re.compile(rf"\b{begins}(?:{en})(?:\s+to)?(?:\s+be)?{of}\s*[“‘\"'(]*\Z", re.IGNORECASE),
            re.compile(rf"[”’\"')]*\s+{verb}(?:{en})\b", re.IGNORECASE),
        ),
    }


_TURNING = ("hedges", "plan", "advice", "promise", "oneof", "partly")

_LETTERS = re.compile(r"[A-Za-z]+")


def _cut_word(text: str, span: quotes.Span) -> str:
    """Return the word of Latin letters that an edge of the span cuts in two, or nothing."""
    begin = max(0, span.start - 40)
    for word in _LETTERS.finditer(text, begin, span.end + 40):
        inside = word.start() < span.start < word.end() or word.start() < span.end < word.end()
        if inside:
            return word[0]
    return ""


def _edges(
    where: Where, source: SourceFile, span: quotes.Span, hedges: Hedges
) -> Iterator[Problem]:
    cut = quotes.cut_number(source.text, span, source.card.language)
    if cut:
        yield finding(
            "quote-cuts-number",
            where(),
            (
                f"引文在数字中间断开：{visible(cut)}",
                f"the quote begins or ends inside a number: {visible(cut)}",
            ),
            ("把整个数字连同修饰词一起引用", "quote the whole number with its qualifier"),
        )
        return
    if word := _cut_word(source.text, span):
        yield finding(
            "quote-cuts-word",
            where(),
            (
                f"引文在单词“{visible(word)}”中间断开",
                f"the quote begins or ends inside the word {visible(word)!r}",
            ),
            ("把整个词引进来", "take the whole word into the quote"),
        )
        return
    before, after = hedges
    match = before.search(source.text[max(0, span.start - 40) : span.start])
    if match and not _counts_all(match[0], source, span):
        yield _cut_off(where, match[0], "前面", "before")
    match = after.match(source.text[span.end : span.end + 40])
    if match:
        yield _cut_off(where, match[0], "后面", "after")


def _counts_all(cut: str, source: SourceFile, span: quotes.Span) -> bool:
    """Tell whether a quote behind `one of the` counts them all: one of the nine wind farms."""
    quoted, language = source.text[span.start : span.end], source.card.language
    is_one = cut.casefold().startswith("one of")
    return is_one and any(found.start == 0 for found in find(quoted, language))


def _cut_off(where: Where, words: str, side_zh: str, side_en: str) -> Problem:
    shown = visible(words.strip())
    return finding(
        "quote-cuts-hedge",
        where(),
        (f"引文截掉了{side_zh}的“{shown}”", f"the quote cuts off {shown!r} {side_en} it"),
        ("把它引进来", "take it into the quote"),
    )
