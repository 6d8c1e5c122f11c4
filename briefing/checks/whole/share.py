"""每篇来源只展示一小部分 / The site shows a small part of each article.

文章是别人的作品（`rights: excerpt`）：各简报从一篇里引用的，合计不宜超过全文的30%，超过就有警告。
改法：缩短引文，只留数字和必要的几个词。

The articles are others' works (`rights: excerpt`): what briefings quote of one of them, taken
together, should stay at or below 30 % of its text. More is a warning.

Accepted:
    引文只有数字和必要的几个词 / quotes that hold the figure and the few words it needs
Refused (warning):
    半句就够，却引了整句 / whole sentences quoted where half a sentence carries the figure
"""

from collections.abc import Iterator

from briefing.composing.citing import cited
from briefing.facts.evidence import quoted
from briefing.problems import Problem, finding
from briefing.reading.library import Library

CODES = ("share-large",)

MOST = 0.30


def check(library: Library) -> Iterator[Problem]:
    """Find sources of which briefings quote more than a small part."""
    shown: dict[str, set[int]] = {}
    for fact_id in {name for b in library.briefings.values() for name in cited(b, library)}:
        fact = library.facts.get(fact_id)
        found = quoted(fact, library) if fact is not None else None
        if found is not None and found[0].card.rights == "excerpt":
            source, quote = found
            shown.setdefault(source.id, set()).update(range(quote.start, quote.end))
    for source_id, characters in shown.items():
        source = library.sources[source_id]
        share = len(characters) / max(len(source.text), 1)
        if share > MOST:
            yield finding(
                "share-large",
                source.card.where("rights"),
                (
                    f"各简报共引用了来源 {source_id} 全文的 {share:.0%}，超过 {MOST:.0%}",
                    f"the briefings quote {share:.0%} of source {source_id}, more than {MOST:.0%}",
                ),
                (
                    "缩短引文，只留数字和必要的几个词",
                    "shorten its quotes to the figure and the words it needs",
                ),
                "warning",
            )
