"""Accounts: what became of each sentence of a source, for those who curate and those who ask.

A sentence is curated where the quote of a fact stands in it, waived where a waiver does, and else it
is background: headings, furniture, and what says nothing to record. Only the first words of a
sentence are shown, enough to find it: the articles are others' works.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.checks.evidence.coverage import coverage
from briefing.facts import quotes
from briefing.facts.quotes import Locator, Span
from briefing.model import Waiver
from briefing.problems import Bilingual, Messages, visible
from briefing.reading.library import Library, SourceFile

Standing = Literal["curated", "waived", "background"]
STANDINGS: dict[Standing, Bilingual] = {
    "curated": Bilingual("收录", "curated"),
    "waived": Bilingual("豁免", "waived"),
    "background": Bilingual("背景", "background"),
}
WORDS, CHARACTERS = 5, 8
"""The most that is shown of a sentence: so many words, so many Chinese characters."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source, and what rests on it."""

    where: Locator
    opening: str
    """Its first words, with an ellipsis where more follow."""
    facts: tuple[str, ...] = ()
    """Facts that quote it, in the order of the text."""
    places: tuple[str, ...] = ()
    """Facts that take their place from it, and `about` where the card does."""
    times: tuple[str, ...] = ()
    """Facts that take their time from it, and `about` where the card does."""
    waivers: tuple[tuple[str, Waiver], ...] = ()

    @property
    def standing(self) -> Standing:
        """Return what became of the sentence."""
        return "curated" if self.facts else "waived" if self.waivers else "background"


@dataclass(frozen=True, slots=True)
class Account:
    """A source sentence by sentence, and how many of its quantities are accounted for."""

    source: SourceFile
    sentences: tuple[Sentence, ...]
    covered: int
    quantities: int

    def number(self, standing: Standing) -> int:
        """Return how many sentences stand so."""
        return sum(sentence.standing == standing for sentence in self.sentences)


def account(source: SourceFile, library: Library) -> Account:
    """Return what became of each sentence of a source, in the order of the text."""
    facts = [(name, fact) for name, fact in library.facts.items() if fact.source == source.id]
    about = source.card.about
    quoted = _found(((name, fact.quote) for name, fact in facts), source)
    places = _found(((name, fact.place_quote) for name, fact in facts), source)
    times = _found(((name, fact.time_quote) for name, fact in facts), source)
    if about.place:
        places += _found([("about", about.place.quote)], source)
    if about.period:
        times += _found([("about", about.period.quote)], source)
    waivers = {name: entry for name, entry in library.waivers.items() if entry.source == source.id}
    waived = _found(((name, entry.quote) for name, entry in waivers.items()), source)
    found = coverage(source, library)
    covered = len(found.quoted) + len(found.waived)
    return Account(
        source,
        tuple(
            Sentence(
                quotes.locate(source.text, span),
                opening(source.text[span.start : span.end]),
                _in(span, quoted),
                _in(span, places),
                _in(span, times),
                tuple((name, waivers[name]) for name in _in(span, waived)),
            )
            for span in quotes.sentences(source.text)
        ),
        covered,
        covered + len(found.uncovered),
    )


def _found(cited: Iterable[tuple[str, str | None]], source: SourceFile) -> list[tuple[str, Span]]:
    """Return the words that stand exactly once in a source, each with the name it goes by."""
    places = [(name, quotes.find(words, source.text)) for name, words in cited if words]
    return [(name, spans[0]) for name, spans in places if len(spans) == 1]


def _in(sentence: Span, found: Sequence[tuple[str, Span]]) -> tuple[str, ...]:
    inside = [(span.start, name) for name, span in found if span.meets(sentence)]
    return tuple(name for _, name in sorted(inside))


_WORD = re.compile(r"\S+\s*")
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def opening(sentence: str) -> str:
    """Return the first words of a sentence, by which an editor finds it.

    >>> opening("The city has built a total of racks.")
    'The city has built a…'
    """
    words = [match.end() for match in _WORD.finditer(sentence)][:WORDS]
    characters = [match.end() for match in _CHINESE.finditer(sentence)]
    end = min([*words[-1:], *characters[CHARACTERS - 1 : CHARACTERS]], default=0)
    shown = visible(" ".join(sentence[:end].split()))
    return shown if end >= len(sentence.rstrip()) else f"{shown}…"


def as_text(accounts: Sequence[Account], messages: Messages) -> str:
    """Return the accounts for the terminal: a line for each sentence, its place clickable."""
    return "\n\n".join(
        "\n".join(
            [
                f"{visible(account.source.path)}: {_counts(account, messages)}",
                *(_line(sentence, account, messages) for sentence in account.sentences),
            ]
        )
        for account in accounts
    )


def _counts(account: Account, messages: Messages) -> str:
    standings: list[Standing] = list(STANDINGS)
    zh = "，".join(f"{STANDINGS[s].zh} {account.number(s)}" for s in standings)
    en = ", ".join(f"{account.number(s)} {STANDINGS[s].en}" for s in standings)
    covered = f"{account.covered}/{account.quantities}"
    told_zh = f"{len(account.sentences)} 句：{zh}；数量有着落 {covered}"
    told_en = f"{len(account.sentences)} sentences: {en}; quantities covered {covered}"
    return Bilingual(told_zh, told_en).told(messages)


def _line(sentence: Sentence, account: Account, messages: Messages) -> str:
    place = f"{visible(account.source.path)}:{sentence.where.line}"
    standing = STANDINGS[sentence.standing].told(messages)
    rests = ", ".join((*sentence.facts, *(name for name, _ in sentence.waivers)))
    return f"{place}: {standing}: {sentence.opening}" + (f" ({rests})" if rests else "")


_HEAD = f"""# 逐句收录情况 / Every sentence, accounted for

每篇来源逐句列出：**收录**（有事实引用其中的话）、**豁免**（其中的数量不收，附理由）、**背景**
（标题、页面杂项，或没有可记的内容）。每句只印开头几个词，供编辑查找；“行.句”是 `article.txt`
的行号和该行第几句。本文件由命令生成：`briefing coverage --format markdown > docs/coverage.md`。

Each source, sentence by sentence: **curated** (a fact quotes it), **waived** (its quantity is not
recorded, with the reason) or **background** (headings, furniture, nothing to record). Only the first
words are shown, at most {WORDS}, for an editor to find the sentence by; `line.sentence` counts lines of
`article.txt` and sentences within the line. Made by `briefing coverage --format markdown >
docs/coverage.md`.

| 来源 source | 句 sentences | 收录 curated | 豁免 waived | 背景 background | 数量有着落 quantities covered |
| --- | --: | --: | --: | --: | --: |"""
_TABLE = """
| 行.句 line.sentence | 开头 opening | 情况 standing | 依据 what rests on it |
| --: | --- | --- | --- |"""


def as_markdown(accounts: Sequence[Account]) -> str:
    """Return the accounts as one Markdown document, `docs/coverage.md`."""
    return "\n".join(
        [_HEAD, *map(_total, accounts), *(line for each in accounts for line in _section(each))]
    )


def _total(account: Account) -> str:
    name = account.source.id
    numbers = " | ".join(str(account.number(standing)) for standing in STANDINGS)
    covered = f"{account.covered}/{account.quantities}"
    return f"| [{name}](#{name}) | {len(account.sentences)} | {numbers} | {covered} |"


def _section(account: Account) -> Iterator[str]:
    label = account.source.card.label
    yield f"\n## {account.source.id}\n\n{_plain(label.zh)} / {_plain(label.en)}\n{_TABLE}"
    for sentence in account.sentences:
        place = f"{sentence.where.line}.{sentence.where.sentence}"
        standing = STANDINGS[sentence.standing]
        cells = (place, _plain(sentence.opening), f"{standing.zh} {standing.en}", _rests(sentence))
        yield f"| {' | '.join(cells)} |"


def _rests(sentence: Sentence) -> str:
    """Return what rests on a sentence, in words and ids."""
    parts = [", ".join(f"`{name}`" for name in sentence.facts)]
    for cited, role in ((sentence.places, "地区 place"), (sentence.times, "时间 time")):
        if names := [name for name in cited if name not in sentence.facts]:
            parts.append(f"{role}: " + ", ".join(f"`{name}`" for name in names))
    for name, waiver in sentence.waivers:
        parts.append(f"`{name}`: {_plain(waiver.because.zh)} / {_plain(waiver.because.en)}")
    return "; ".join(filter(None, parts))


def _plain(text: str) -> str:
    """Return a text so that Markdown prints it as it is, within a cell."""
    return re.sub(r"([\\`*_\[\]<>|~&#])", r"\\\1", " ".join(text.split()))
