"""Reviews of facts by people: the stamp that ties a review to what was seen, and its entry.

A stamp is a digest of all that is printed of a fact and of the source that it rests on. When any
of it changes, the stamp no longer fits, and the review is void.
"""

import hashlib
import json
import unicodedata
from collections.abc import Sequence

from briefing.facts import figures
from briefing.model import Fact, Review
from briefing.problems import Bilingual
from briefing.quantities.numerals import plain_or_none
from briefing.reading.library import Library


def stamp(fact_id: str, library: Library) -> str:
    """Return the digest of a fact as it is now: value, quote, claim, source and all the rest."""
    fact = library.facts[fact_id]
    source = library.source_of(fact)
    figure = figures.printed(fact_id, library)
    value = figure.quantity.value_base if figure else None
    seen = {
        "fact": fact.model_dump(
            mode="json", by_alias=True, exclude={"reviewed"}, exclude_defaults=True
        ),
        "source": source.sha256 if source else None,
        "value": plain_or_none(value),
        "unit": figure.quantity.unit_base if figure else None,
    }
    text = json.dumps(seen, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def standing(fact_id: str, library: Library) -> tuple[Review, ...]:
    """Return the reviews of a fact that are of the fact as it is now."""
    fact: Fact = library.facts[fact_id]
    if not fact.reviewed:
        return ()
    now = stamp(fact_id, library)
    return tuple(review for review in fact.reviewed if review.stamp == now)


def person(name: str) -> str:
    """Return who a name names: spaces, case and the width of letters make nobody else."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def reviewers(fact_id: str, library: Library) -> int:
    """Return how many people have reviewed a fact as it is now."""
    return len({person(review.by) for review in standing(fact_id, library)})


def with_review(text: str, fact_id: str, review: Review, void: Sequence[int] = ()) -> str | None:
    """Return a file of facts with a review added to one of them, in place of those that are void.

    Nothing else is changed. None where this cannot be without touching another entry: it is then done by hand.
    """
    from briefing.reading.yamledit import (
        with_listed,  # the checks, which read stamps alone, need it not
        without_listed,
    )

    edited = with_listed(text, fact_id, "reviewed", entry(review))
    for place in reversed(void):
        if edited is None:
            return None
        edited = without_listed(edited, fact_id, "reviewed", place)
    return edited


def deed(fact_id: str) -> Bilingual:
    """Return what the history calls a review; it does not say whose."""
    return Bilingual(f"复核 {fact_id}", f"reviewed {fact_id}")


def entry(review: Review) -> str:
    """Return a review as it stands in a file of facts."""
    name = json.dumps(review.by, ensure_ascii=False)
    return f"{{by: {name}, on: {review.on}, stamp: {review.stamp}}}"
