"""豁免的段落在来源里 / A waived passage stands in its source.

Accepted:
    page-numbers: {source: chinadaily-clusters-2021, quote: "1 2 3 4 5", kind: furniture, because: ...}
Refused:
    quote: "1 2 3 4 6"          not in the file
"""

from collections.abc import Iterator

from briefing import quotes
from briefing.library import Library
from briefing.problems import Problem, finding

CODES = ("id-unknown", "quote-unresolved")


def check(library: Library) -> Iterator[Problem]:
    """Find waivers that point at nothing."""
    for waiver in library.waivers.values():
        source = library.sources.get(waiver.source)
        if source is None and library.is_unread(f"sources/{waiver.source}"):
            continue
        if source is None:
            yield finding(
                "id-unknown",
                waiver.where("source"),
                (f"没有来源 {waiver.source}", f"there is no source {waiver.source}"),
                ("检查拼写", "check the spelling"),
            )
        elif len(quotes.find(waiver.quote, source.text)) != 1:
            yield finding(
                "quote-unresolved",
                waiver.where("quote"),
                (
                    "这段文字在来源里不是恰好一处",
                    "these words do not stand exactly once in the source",
                ),
                ("照录原文，直到只有一处", "copy them to the letter, so that one place is left"),
            )
