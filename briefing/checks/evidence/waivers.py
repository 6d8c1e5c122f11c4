"""豁免的段落在来源里，而且有所豁免 / A waived passage stands in its source, and waives something.

豁免是给没有事实引用的数量一个交代。日期、5G 这样的名称、页码、注号不是数量，事实已经引用的也不用豁免：
在那里写一条，只会让人以为豁免了什么。文字照录原文，在来源里恰好一处；没有什么可豁免的，删去。

A waiver accounts for a quantity that no fact quotes. Dates, names such as 5G, page numbers and note
marks are no quantities, and what a fact quotes needs no waiver: there a waiver would only hide that
nothing is waived.

Accepted:
    seven-years: {source: csj-datong-2025, quote: The transformation began seven years ago, ...}
Refused:
    quote: The transformation began eight years ago      文件里没有 / not in the file
    quote: 1 2 3 4 5                                      页码，不是数量 / page numbers: no quantity
    quote: 736,000 operational servers                    已有事实引用 / a fact quotes it
"""

from collections.abc import Iterator

from briefing.checks.evidence.coverage import coverage
from briefing.facts import quotes
from briefing.problems import Problem, finding
from briefing.reading.library import Library

CODES = ("id-unknown", "quote-unresolved", "waiver-idle")


def check(library: Library) -> Iterator[Problem]:
    """Find waivers that point at nothing, and those that waive nothing."""
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
            continue
        found = quotes.find(waiver.quote, source.text)
        if len(found) != 1:
            yield finding(
                "quote-unresolved",
                waiver.where("quote"),
                (
                    "这段文字在来源里不是恰好一处",
                    "these words do not stand exactly once in the source",
                ),
                ("照录原文，直到只有一处", "copy them to the letter, so that one place is left"),
            )
            continue
        account = coverage(source, library)
        if not any(found[0].meets(span) for span in (*account.waived, *account.uncovered)):
            yield finding(
                "waiver-idle",
                waiver.where(),
                (
                    "这段文字里没有要豁免的数量：没有数量，或已有事实引用",
                    "nothing in these words needs a waiver: no quantity, or a fact quotes it",
                ),
                ("删去这条豁免", "remove the waiver"),
            )
