"""Reviews of facts by people: the stamp that ties a review to what was seen.

A stamp is a digest of all that is printed of a fact and of the source that it rests on. When any
of it changes, the stamp no longer fits, and the review is void.
"""

import json
import unicodedata

from briefing.artifacts import sha256
from briefing.facts import figures
from briefing.model import Fact, Review
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
    return sha256(text.encode())[:32]


def valid_reviews(fact_id: str, library: Library) -> tuple[Review, ...]:
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
    return len({person(review.by) for review in valid_reviews(fact_id, library)})
