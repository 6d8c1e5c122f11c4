"""How much of the content was checked: every run says so, and what was skipped is a failure.

A thing counts as checked when the check of its kind had all that it needs to judge it, whatever
it then found.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.checks import CHECKS, runnable
from briefing.checks.evidence.coverage import coverage
from briefing.composing.citing import cited
from briefing.facts import figures
from briefing.facts.evidence import quoted
from briefing.facts.review import valid_reviews
from briefing.model import Fact
from briefing.problems import Bilingual, Messages
from briefing.reading.library import Library
from briefing.text.prose import blocks_of
from briefing.text.translations import twins


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a kind are done, of so many that there are."""

    kind: str
    name: Bilingual
    done: int
    total: int
    is_due: bool = True
    """Whether what is not done was skipped; else it may wait."""


def counts(library: Library) -> list[Count]:
    """Return checked and total of each kind, then what is covered, used and reviewed."""
    return [*_checked(library), *_waiting(library)]


def skipped(found: Sequence[Count]) -> list[Count]:
    """Return the kinds of which not everything was checked."""
    return [count for count in found if count.is_due and count.done < count.total]


def _checked(library: Library) -> list[Count]:
    facts, sources = library.facts, library.sources
    whole = not library.is_unread("vocabulary")
    quoting = [fact for fact in facts.values() if fact.quote is not None]
    read = [fact for fact in quoting if fact.source in sources]
    settled = {name for name, source in sources.items() if coverage(source, library).is_settled}
    found = [fact for fact in read if fact.source in settled or quoted(fact, library)]
    compared = [fact for fact in found if whole and figures.as_source(fact, library)]
    derived = [fact_id for fact_id, fact in facts.items() if fact.formula]
    computed = [fact_id for fact_id in derived if whole and figures.printed(fact_id, library)]
    blocks = sum(
        len(blocks_of(body))
        for briefing in library.briefings.values()
        for body in briefing.bodies.values()
    )

    def of_kind(kind: str, among: Sequence[Fact]) -> int:
        return sum(fact.kind == kind and fact.formula is None for fact in among)

    every = list(facts.values())
    return [
        Count("checks", Bilingual("核对项目", "checks"), len(runnable(library)), len(CHECKS)),
        Count("sources", Bilingual("来源", "sources"), len(sources), _sources(library)),
        Count("facts", Bilingual("事实", "facts"), len(facts), len({*library.fact_paths, *facts})),
        Count(
            "briefings",
            Bilingual("简报", "briefings"),
            len(library.briefings),
            len(library.briefing_paths),
        ),
        Count("quotes", Bilingual("引文", "quotes"), len(read), len(quoting)),
        Count(
            "figures",
            Bilingual("数字", "figures"),
            of_kind("figure", compared),
            of_kind("figure", every),
        ),
        Count("derived", Bilingual("推算", "derived"), len(computed), len(derived)),
        *(
            Count(f"{kind}s", name, of_kind(kind, found), of_kind(kind, every))
            for kind, name in (
                ("statement", Bilingual("说法", "statements")),
                ("event", Bilingual("事件", "events")),
            )
        ),
        Count("claims", Bilingual("事实语句", "claims"), len(facts) * whole, len(facts)),
        Count("blocks", Bilingual("正文段落", "prose blocks"), blocks * whole, blocks),
    ]


def _sources(library: Library) -> int:
    """Return how many sources there are, with those that could not be read."""
    start = f"{library.root}/sources/"
    unread = {path.removeprefix(start) for path in library.unread if path.startswith(start)}
    return len({*library.sources, *(path.partition("/")[0] for path in unread)})


def _waiting(library: Library) -> list[Count]:
    found = [coverage(source, library) for source in library.sources.values()]
    quoted, waived = sum(len(c.quoted) for c in found), sum(len(c.waived) for c in found)
    quantities = quoted + waived + sum(len(c.uncovered) for c in found)
    used = {fact_id for b in library.briefings.values() for fact_id in cited(b, library)}
    facts = library.facts
    pairs = twins(library)
    confirmed = sum(pair.is_confirmed(library) for pair in pairs)
    reviewed = sum(bool(valid_reviews(fact_id, library)) for fact_id in facts)
    rows = [
        ("quantities-covered", ("来源数量已收录", "quantities covered"), quoted, quantities),
        ("quantities-waived", ("来源数量已豁免", "quantities waived"), waived, quantities),
        ("sources-quoted", ("来源已引用", "sources quoted"), sum(c.is_quoted for c in found), len(found)),
        ("facts-used", ("事实已用于简报", "facts used"), len(used & set(facts)), len(facts)),
        ("translations-confirmed", ("两种文字已确认一致", "translations confirmed"), confirmed, len(pairs)),
        ("facts-reviewed", ("事实已复核", "facts reviewed"), reviewed, len(facts)),
    ]  # fmt: skip
    return [Count(kind, Bilingual(*name), n, total, is_due=False) for kind, name, n, total in rows]


def as_text(found: Sequence[Count], messages: Messages) -> str:
    """Return the counts for a reader, a line for each language."""
    zh = "已核对：" + "，".join(f"{c.name.zh} {c.done}/{c.total}" for c in found)
    en = "checked: " + ", ".join(f"{c.name.en} {c.done}/{c.total}" for c in found)
    return "\n".join([zh] * (messages != "en") + [en] * (messages != "zh"))


def skipped_text(missing: Sequence[Count], messages: Messages) -> str:
    """Return what was not checked, for a reader."""
    zh = "、".join(f"{c.name.zh} {c.total - c.done}" for c in missing)
    en = ", ".join(f"{c.name.en} {c.total - c.done}" for c in missing)
    told_zh = f"没有核对的：{zh}。改正上面的错误后再核对一次"
    told_en = f"not checked: {en}. Mend the errors above and check again"
    return "\n".join([told_zh] * (messages != "en") + [told_en] * (messages != "zh"))


def as_record(found: Sequence[Count]) -> dict[str, dict[str, int]]:
    """Return the counts for a program."""
    return {c.kind: {"checked": c.done, "total": c.total} for c in found}
