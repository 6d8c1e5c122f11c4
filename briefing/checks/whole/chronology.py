"""日期前后相合 / The dates agree with each other, and with the date of the briefing.

结果不能晚于简报的日期，也不能晚于来源的日期；来源不能晚于简报。来源刊出时计划的时间已经过去的，有警告，
要用 `reading` 或 `note` 说明怎样看。简报所印的事实，到了 `review-by` 就要重新核对，再改写日期。
程序不看今天是几号，只看简报的日期：当时是对的，以后也是对的。改法：改正时间或日期；尚未实现的，
状态用 `planned`、`target` 等。

No result lies after the date of the briefing, or after the publication of its source; no source is
younger than the briefing. A plan whose time was over when its source appeared is a warning until a
`reading` or a `note` says what to make of it. A fact that a briefing prints is looked at again by
its `review-by`. The clock is never asked: a briefing that was right on its date stays right.

Accepted:
    as-of: 2025-08, status: achieved                 来源的日期是2025-08-24 / the source is of 2025-08-24
    by: 2024, status: forecast, reading: ...         来源的日期是2025年 / the source is of 2025
Refused:
    as-of: 2025-09, status: achieved                 来源的日期是2025-08-24 / the source is of 2025-08-24
    during: 2027, status: achieved                   简报的日期是2026年 / the briefing is of 2026
    issued: 2026-12-01                               简报的日期是2026-11-21 / the briefing is of 2026-11-21
    review-by: 2026-06-30                            简报的日期是2026-11-21 / the briefing is of 2026-11-21
"""

from collections.abc import Iterator

from briefing.composing.citing import cited
from briefing.model import RESULTS, STATEMENT_STATUSES, Fact
from briefing.problems import Problem, finding
from briefing.reading.library import Briefing, Library

CODES = ("plan-past", "review-due", "source-ahead", "time-after-source", "time-ahead")


def check(library: Library) -> Iterator[Problem]:
    """Find results from the future, plans from the past, young sources and facts past review."""
    for fact in library.facts.values():
        source = library.source_of(fact)
        if source is not None:
            yield from _at_publication(fact, source.card.published)
    for briefing in library.briefings.values():
        yield from _at_briefing(briefing, library)


def _is_after(time: str, date: str) -> bool:
    """Tell whether a time ends after a date, as far as both say."""
    end = time.rpartition("/")[2]
    return end[: len(date)] > date[: len(end)]


def _at_publication(fact: Fact, published: str) -> Iterator[Problem]:
    given = fact.time()
    if given is None or not published:
        return
    key, time = given
    is_told = key == "as-of" or fact.status in RESULTS
    if is_told and _is_after(time, published):
        yield finding(
            "time-after-source",
            fact.where(key),
            (
                f"来源的日期是 {published}，说不出其后的 {time}",
                f"a source of {published} cannot tell {time}",
            ),
            (
                "改正时间或来源的日期；尚未实现的用 planned、target 等和 by",
                "mend the time or the date of the source; what is still to come is planned, "
                "target ..., with `by`",
            ),
        )
    is_plan = fact.status not in RESULTS | STATEMENT_STATUSES
    if (
        is_plan
        and _is_after(published, time.rpartition("/")[2])
        and not (fact.reading or fact.note)
    ):
        yield finding(
            "plan-past",
            fact.where(key),
            (
                f"来源的日期是 {published}，其时 {time} 已经过去，却仍写作 {fact.status}",
                f"{time} was over when the source of {published} appeared, yet it is {fact.status}",
            ),
            ("用 reading 或 note 说明", "say in a reading or a note what to make of it"),
            "warning",
        )


def _at_briefing(briefing: Briefing, library: Library) -> Iterator[Problem]:
    date = briefing.card.date
    facts = [library.facts[name] for name in cited(briefing, library) if name in library.facts]
    for fact in facts:
        given = fact.time() if fact.printed_status in RESULTS else None
        if given is not None and _is_after(given[1], date):
            yield finding(
                "time-ahead",
                fact.where(given[0]),
                (
                    f"简报的日期是 {date}，这个结果却在其后",
                    f"the briefing is dated {date}, and this result lies after it",
                ),
                (
                    "改正时间或简报的日期；尚未实现的用 planned、target 等",
                    "mend the time or the date; what is still to come is planned, target ...",
                ),
            )
        if fact.review_by is not None and date > fact.review_by:
            yield finding(
                "review-due",
                fact.where("review-by"),
                (
                    f"应在 {fact.review_by} 前重新核对，简报的日期是 {date}",
                    f"due for another look by {fact.review_by}; the briefing is dated {date}",
                ),
                ("重新核对，改写 review-by", "check it again, and set review-by anew"),
            )
    sources = (library.source_of(fact) for fact in facts)
    for source in {source.id: source for source in sources if source}.values():
        if _is_after(source.card.published, date):
            yield finding(
                "source-ahead",
                source.card.where("issued" if source.card.issued else "inferred"),
                (
                    f"简报 {briefing.id} 的日期是 {date}，来源却是 {source.card.published} 的",
                    f"the source is of {source.card.published}, briefing {briefing.id} of {date}",
                ),
                ("改正其中一个日期", "mend one of the two dates"),
            )
