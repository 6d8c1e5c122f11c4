"""A person says that a fact is as its source has it: whether that can be noted, and the note itself."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.editing import history
from briefing.editing.scope import hindrances
from briefing.facts.review import person, stamp, valid_reviews
from briefing.model import Review
from briefing.problems import Bilingual, Problem
from briefing.reading.library import Library
from briefing.reading.yamledit import with_listed, without_listed


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a review is not noted: in a sentence, and the problems that stand in its way."""

    why: Bilingual
    problems: tuple[Problem, ...] = ()
    is_misunderstood: bool = False
    """Whether what was asked makes no sense, rather than the fact being in no state for it."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A review that now stands in its file."""

    path: Path
    entry: str


def unreviewed(library: Library) -> tuple[str, ...]:
    """Return the facts that nobody has reviewed as they are now, in the order of the files."""
    return tuple(name for name in library.facts if not valid_reviews(name, library))


def note(
    fact_id: str, by: str, on: str, library: Library, problems: Sequence[Problem]
) -> Noted | Refused:
    """Write into its file that somebody reviewed a fact of the library, on a day or today.

    It takes the place of reviews that an edit has voided.
    """
    if hindering := hindrances(fact_id, problems, library):
        why = Bilingual(
            f"有错误的事实不能复核：{fact_id}", f"a fact with errors cannot be reviewed: {fact_id}"
        )
        return Refused(why, tuple(hindering))
    try:
        review = Review(
            by=by.strip(), on=on or date.today().isoformat(), stamp=stamp(fact_id, library)
        )
    except ValueError:
        return Refused(_UNFIT, is_misunderstood=True)
    valid = valid_reviews(fact_id, library)
    if any(person(earlier.by) == person(review.by) for earlier in valid):
        return Refused(
            Bilingual(
                f"{review.by} 已复核过：{fact_id}",
                f"{review.by} has reviewed it already: {fact_id}",
            )
        )
    path = Path(library.fact_paths[fact_id])
    earlier = enumerate(library.facts[fact_id].reviewed)
    void = [place for place, one in earlier if one not in valid]
    text = with_review(path.read_bytes().decode(), fact_id, review, void)
    if text is None:
        by_hand = f"{path}: {fact_id}: reviewed: [{entry(review)}]"
        return Refused(Bilingual(f"请手工写入：{by_hand}", f"write it by hand: {by_hand}"))
    # What the history calls it does not say whose it is.
    deed = Bilingual(f"复核 {fact_id}", f"reviewed {fact_id}")
    history.record(Path(library.root), {path: text.encode()}, deed)
    return Noted(path, entry(review))


def with_review(text: str, fact_id: str, review: Review, void: Sequence[int] = ()) -> str | None:
    """Return a file of facts with a review added to one of them, in place of those that are void.

    Nothing else is changed. None where this cannot be without touching another entry: it is then done by hand.
    """
    edited = with_listed(text, fact_id, "reviewed", entry(review))
    for place in reversed(void):
        if edited is None:
            return None
        edited = without_listed(edited, fact_id, "reviewed", place)
    return edited


def entry(review: Review) -> str:
    """Return a review as it stands in a file of facts."""
    name = json.dumps(review.by, ensure_ascii=False)
    return f"{{by: {name}, on: {review.on}, stamp: {review.stamp}}}"


_UNFIT = Bilingual(
    "--by 是一个姓名，--on 是一天，如 2026-11-21", "--by is a name, --on a day, as 2026-11-21"
)
