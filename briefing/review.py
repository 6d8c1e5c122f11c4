"""Reviews of facts by people: the stamp that ties a review to what was seen, and its entry.

A stamp is a digest of all that is printed of a fact and of the source that it rests on. When any
of it changes, the stamp no longer fits, and the review is void.
"""

import hashlib
import json

from briefing import figures, yamlsource
from briefing.library import Library
from briefing.model import Fact, Review
from briefing.quantities.numerals import plain


def stamp(fact_id: str, library: Library) -> str:
    """Return the digest of a fact as it is now: value, quote, claim, source and all the rest."""
    fact = library.facts[fact_id]
    source = library.sources.get(fact.source or "")
    figure = figures.printed(fact_id, library)
    value = figure.quantity.value_base if figure else None
    seen = {
        "fact": fact.model_dump(
            mode="json", by_alias=True, exclude={"reviewed"}, exclude_defaults=True
        ),
        "source": source.sha256 if source else None,
        "value": None if value is None else plain(value),
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


def with_review(text: str, fact_id: str, review: Review) -> str | None:
    """Return a file of facts with a review added to one of them; nothing else is changed.

    None where the entry cannot be placed without touching another: it is then written by hand.
    """
    before = _facts(text)
    fact = before.get(fact_id)
    if not isinstance(fact, yamlsource.Mapping):
        return None
    lines = text.split("\n")
    _insert(lines, before, fact_id, entry(review))
    after = "\n".join(lines)
    return after if _adds_only(review, fact_id, before, _facts(after)) else None


def entry(review: Review) -> str:
    """Return a review as it stands in a file of facts."""
    name = json.dumps(review.by, ensure_ascii=False)
    return f"{{by: {name}, on: {review.on}, stamp: {review.stamp}}}"


def _facts(text: str) -> yamlsource.Mapping:
    node, _ = yamlsource.load(text.removeprefix("\ufeff").replace("\r\n", "\n"), "")
    return node if isinstance(node, yamlsource.Mapping) else yamlsource.Mapping((1, 1))


def _insert(lines: list[str], facts: yamlsource.Mapping, fact_id: str, new: str) -> None:
    fact = facts[fact_id]
    assert isinstance(fact, yamlsource.Mapping)
    line, column = facts.values_at[fact_id]
    if "reviewed" in fact:
        line, column = fact.values_at["reviewed"]
        if _opens(lines, line, column, "["):
            comma = ", " if fact["reviewed"] else ""
            _insert_at(lines, line, column, new + comma)
            return
        added = [" " * (column - 1) + f"- {new}"]
        following = [at for at, _ in fact.keys_at.values() if at > line]
    elif _opens(lines, line, column, "{"):
        _insert_at(lines, line, column, f"reviewed: [{new}], ")
        return
    else:
        indent = " " * (column - 1)
        added = [f"{indent}reviewed:", f"{indent}  - {new}"]
        following = []
    following += [at for at, _ in facts.keys_at.values() if at > line]
    end = min(following, default=len(lines) + 1) - 1
    # Blank lines and comments before the next entry are its own.
    while lines[end - 1].strip() == "" or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    carriage = "\r" if lines[end - 1].endswith("\r") else ""
    lines[end:end] = [text + carriage for text in added]


def _opens(lines: list[str], line: int, column: int, bracket: str) -> bool:
    return lines[line - 1][column - 1 : column] == bracket


def _insert_at(lines: list[str], line: int, column: int, new: str) -> None:
    old = lines[line - 1]
    lines[line - 1] = old[:column] + new + old[column:]


def _adds_only(
    review: Review, fact_id: str, before: yamlsource.Mapping, after: yamlsource.Mapping
) -> bool:
    """Tell whether two files differ by this one review alone."""

    def split(facts: yamlsource.Mapping) -> tuple[object, list[object]]:
        fact = facts.get(fact_id)
        known = fact if isinstance(fact, yamlsource.Mapping) else {}
        reviews = known.get("reviewed")
        rest = {**facts, fact_id: {key: known[key] for key in known if key != "reviewed"}}
        return rest, list(reviews) if isinstance(reviews, yamlsource.Sequence) else []

    (old, reviews), (new, more) = split(before), split(after)
    added = review.model_dump(mode="json")
    return old == new and more in ([*reviews, added], [added, *reviews])
