"""What the pages and PDFs of a release print, held against its facts.

Each law takes what was read of a page or a PDF and yields what breaks it, in both languages, as those of `proof` do.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from briefing.releases import paper, proof
from briefing.releases.holdings import Holdings, Record
from briefing.releases.screened import Text


def values(
    page: Sequence[Text], held: Holdings, briefing: Record
) -> Iterator[tuple[int, proof.Broken]]:
    """Find values that a page prints beside the mark of a fact that has another one."""
    for text in page:
        for note, told in text.cited:
            if not told or note > len(briefing["facts"]):
                continue
            name = briefing["facts"][note - 1]
            record = held.facts.get(name) or held.constants.get(name) or {}
            printed = record.get("printed") or {}
            known = [paper.squeezed(words) for words in printed.values()]
            if known and not any(words.startswith(paper.squeezed(told)) for words in known):
                both = " / ".join(printed.values())
                yield (
                    text.line,
                    (
                        "printed-differs",
                        name,
                        f"注 {note} 处印的是“{told}”，事实 {name} 是“{both}”",
                        f"at note {note} stands {told!r}, the fact {name} is {both!r}",
                    ),
                )


def inside(read: paper.Paper, held: Holdings, briefing: Record) -> Iterator[proof.Broken]:
    """Find facts that ride inside a PDF and differ from those of the release."""
    for name, record in carried(read).items():
        known = held.facts.get(name)
        if known is None or name not in briefing["facts"]:
            yield (
                "paper-differs",
                name,
                f"PDF 内附的事实 {name} 不在这一期里",
                f"the fact {name} inside the PDF is not one of the release",
            )
            continue
        for key in sorted(known.keys() | record.keys()):
            if known.get(key) != record.get(key):
                yield (
                    "paper-differs",
                    name,
                    f"{name} 的 {key}：PDF 内附 {record.get(key)}，data/facts.json 是 {known.get(key)}",
                    f"{name}, {key}: inside the PDF {record.get(key)}, in data/facts.json {known.get(key)}",
                )


def carried(read: paper.Paper) -> dict[str, Record]:
    """Return the facts that ride inside a PDF, by id."""
    told = json.loads(read.attachments.get("facts.json", b'{"facts": []}'))
    return {record["id"]: record for record in told["facts"]}


def quoted(
    read: paper.Paper, facts: Mapping[str, Record], ids: Sequence[str]
) -> Iterator[proof.Broken]:
    """Find quotes and digits that a PDF does not print as the facts have them."""
    for note, name in enumerate(ids, 1):
        record = facts.get(name)
        if record is None:
            continue
        quote = record["quote"]
        if quote and not read.pages_with(quote["exact"]):
            is_now = nearest(paper.squeezed(quote["exact"]), read.text)
            yield (
                "paper-differs",
                name,
                f"{name} 的引文是“{quote['exact']}”，PDF 上是“{is_now}”",
                f"{name} quotes {quote['exact']!r}, the PDF has {is_now!r}",
            )
        yield from _digits(name, note, record, read)


def _digits(name: str, note: int, record: Record, read: paper.Paper) -> Iterator[proof.Broken]:
    """Find values before the mark of a fact that have its form and other digits."""
    printed = [paper.squeezed(words) for words in (record["printed"] or {}).values()]
    printed = [words for words in printed if len(words) >= _LEAST]
    at = read.text.find(mark := f"[{note}]")
    while at >= 0:
        for words in printed:
            told = read.text[max(0, at - len(words)) : at]
            if told != words and told not in printed and _form(told) == _form(words) != words:
                yield (
                    "printed-differs",
                    name,
                    f"注 {note} 处印的是“{told}”，事实 {name} 是“{words}”",
                    f"at note {note} stands {told!r}, the fact {name} is {words!r}",
                )
        at = read.text.find(mark, at + 1)


_LEAST = 4
"""Characters of a value whose form tells it from other words before a mark."""


def _form(text: str) -> str:
    return "".join("0" if character.isdigit() else character for character in text)


def nearest(words: str, text: str) -> str:
    """Return what a text has in the place of some words, or a dash."""
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(words, text, score_cutoff=60)
    return text[found.dest_start : found.dest_end] if found else "–"


def listed(facts: Mapping[str, Record], quotes: str) -> Iterator[proof.Broken]:
    """Find quotes of facts that quotes.txt does not have."""
    for name, record in facts.items():
        if record["quote"] and f"“{record['quote']['exact']}”" not in quotes:
            yield (
                "excerpt-differs",
                name,
                f"{name} 的引文不在 quotes.txt 里",
                f"the quote of {name} is not in quotes.txt",
            )
