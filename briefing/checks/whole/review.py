"""复核的是现在的内容 / A review is of the fact as it is now.

复核的是当时的内容：数值、引文、说法、来源，和事实印出的其他各项。此后改了任何一样，复核就失效，
要请人重新复核。运行 `briefing review 标识 --by 姓名`，写下新的一条，换下失效的各条。
一个人对一条事实只算一次，姓名里有没有空格都一样。

The stamp of a review is a digest of value, quote, claim, source and all else that is printed of the
fact. An edit of any of it voids the review. `briefing review ID --by NAME` writes an entry with its
stamp, in place of those that are void; one person reviews a fact once, however the name is spaced.

Accepted:
    reviewed:
      - {by: "李明", on: 2026-11-21, stamp: 3f0c...}      # 由 `briefing review` 写入 / written by `briefing review`
Refused:
    value: 32.7 million          复核之后改过 / edited after the review
    同一个人复核了两次 / two reviews by the same person
"""

from collections.abc import Iterator

from briefing.facts import figures
from briefing.facts.review import person, valid_reviews
from briefing.model import Fact
from briefing.problems import Problem, finding
from briefing.reading.library import Library

CODES = ("review-twice", "review-void")


def check(library: Library) -> Iterator[Problem]:
    """Find reviews that are not of the fact as it is now, and people who stand twice."""
    for fact_id, fact in library.facts.items():
        if not fact.reviewed or _is_lost(fact_id, fact, library):
            continue
        valid = valid_reviews(fact_id, library)
        people: set[str] = set()
        for index, review in enumerate(fact.reviewed):
            where = fact.where("reviewed", index)
            if review not in valid:
                yield finding(
                    "review-void",
                    where,
                    (
                        f"{fact_id} 在 {review.by} 复核之后有改动，复核已失效",
                        f"{fact_id} has changed since {review.by} reviewed it: the review is void",
                    ),
                    (
                        f"请人重新复核，失效的各条随之换下：briefing review {fact_id} --by 姓名；暂不复核，就删去这一条",
                        f"have it reviewed anew, which replaces what is void: briefing review {fact_id} --by NAME; or remove this entry",
                    ),
                )
            elif person(review.by) in people:
                yield finding(
                    "review-twice",
                    where,
                    (
                        f"{review.by} 已复核过 {fact_id}",
                        f"{review.by} has reviewed {fact_id} already",
                    ),
                    ("每人只算一次，删去这一条", "one review a person: remove this entry"),
                )
            people.add(person(review.by))


def _is_lost(fact_id: str, fact: Fact, library: Library) -> bool:
    """Tell whether what the fact rests on cannot be read, which is an error of its own."""
    if fact.formula is not None:
        return figures.printed(fact_id, library) is None
    return fact.source not in library.sources
