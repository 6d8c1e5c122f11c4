"""Corruptions of claims: the sentence of a fact, in one language against the other and in both."""

import re
from collections.abc import Iterator

from briefing.facts import figures
from briefing.model import LANGUAGES, Fact, Language
from briefing.prove.edits import Edit, Edits, Field, Kind, Original
from briefing.prove.of_facts import facts, next_digits
from briefing.text.naming import forms

VALUE = "{value}"


def in_each_and_both(edits: dict[Language, tuple[Edit, ...]]) -> Edits:
    """Return the edits of each language alone, then those of both together."""
    yield from filter(None, edits.values())
    if all(edits.get(language) for language in LANGUAGES):
        yield tuple(edit for language in LANGUAGES for edit in edits[language])


def _claimed(path: str, fact_id: str, language: Language, words: str) -> tuple[Edit, ...]:
    """Return the edit that lets a claim say something else."""
    return (Field(path, (fact_id, "claim", language), words),)


def plan_words(original: Original, language: Language) -> re.Pattern[str]:
    """Return what matches the plan words of a language."""
    plan = original.library.wordlists.get("plan")
    words = sorted(getattr(plan, language), key=len, reverse=True) if plan else []
    joined = "|".join(map(re.escape, words)) or r"(?!)"
    return re.compile(joined if language == "zh" else rf"\b(?:{joined})\b ?", re.IGNORECASE)


def _rewritten(original: Original, change: dict[str, str]) -> Edits:
    """Put something else for {value}, by language, in each claim that has it."""
    for fact_id, path, fact in facts(original):
        if all(VALUE in fact.claim[language] for language in LANGUAGES):
            yield from in_each_and_both(
                {
                    language: _claimed(
                        path,
                        fact_id,
                        language,
                        fact.claim[language].replace(VALUE, change[fact_id]),
                    )
                    for language in LANGUAGES
                }
            )


def value_dropped(original: Original) -> Edits:
    """Leave the value out of each claim."""
    yield from _rewritten(original, {fact_id: "" for fact_id, _, _ in facts(original)})


def value_swapped(original: Original) -> Edits:
    """Print the value of another figure in each claim."""
    figured = [fact_id for fact_id, _, fact in facts(original) if fact.kind == "figure"]
    after = dict(zip(figured, [*figured[1:], *figured[:1]], strict=True))
    yield from _rewritten(
        original, {i: f"{{{after.get(i, i)}}}" for i in original.library.facts if after}
    )


def value_typed(original: Original) -> Edits:
    """Type the value, right or wrong, in the place of {value}."""
    for fact_id, path, fact in facts(original):
        edits: dict[Language, tuple[Edit, ...]] = {}
        for language in LANGUAGES:
            printed = figures.words(figures.printed(fact_id, original.library), language)
            claim = fact.claim[language]
            if VALUE in claim and printed:
                right = claim.replace(VALUE, printed)
                edits[language] = _claimed(path, fact_id, language, right)
                for wrong in list(next_digits(printed))[:1]:
                    yield _claimed(path, fact_id, language, claim.replace(VALUE, wrong))
        yield from in_each_and_both(edits)


def _pairs(original: Original) -> Iterator[tuple[str, str, Fact, str, str, Fact]]:
    """Return each fact with the next one of its kind."""
    for kind in ("figure", "statement", "event"):
        alike = [entry for entry in facts(original) if entry[2].kind == kind]
        for left, right in zip(alike, alike[1:] + alike[:1], strict=True):
            if left[0] != right[0]:
                yield *left, *right


def exchanged(original: Original) -> Edits:
    """Exchange the claims of two facts, in one language and in both."""
    for left, left_path, one, right, right_path, other in _pairs(original):
        yield from in_each_and_both(
            {
                language: _claimed(left_path, left, language, other.claim[language])
                + _claimed(right_path, right, language, one.claim[language])
                for language in LANGUAGES
                if one.claim[language] != other.claim[language]
            }
        )


_NEGATED: dict[Language, tuple[re.Pattern[str], str, str]] = {
    "zh": (re.compile("计划|建成|达到|建议|认为|主张|成为|承诺|正在"), r"未\g<0>", "并非"),
    "en": (
        re.compile(r"\b(?:has|is|are|was|were|will|would|aims)\b"),
        r"\g<0> not",
        "It is not so that ",
    ),
}


def negated(original: Original) -> Edits:
    """Make each claim say the contrary, in one language."""
    for fact_id, path, fact in facts(original):
        for language in LANGUAGES:
            verb, negation, refusal = _NEGATED[language]
            claim = fact.claim[language]
            changed = verb.sub(negation, claim, count=1) if verb.search(claim) else refusal + claim
            yield _claimed(path, fact_id, language, changed)


_DONE: dict[Language, str] = {"zh": "已", "en": "already "}


def plan_dropped(original: Original) -> Edits:
    """Tell each plan as a result: without its plan words, or with a word of completion."""
    for fact_id, path, fact in facts(original):
        if fact.is_result:
            continue
        for done in ({"zh": "", "en": ""}, _DONE):
            edits: dict[Language, tuple[Edit, ...]] = {}
            for language in LANGUAGES:
                claim = fact.claim[language]
                changed = plan_words(original, language).sub(done[language], claim)
                if changed != claim:
                    edits[language] = _claimed(path, fact_id, language, changed)
            yield from in_each_and_both(edits)
        for language in LANGUAGES:
            changed = _completed(fact.claim[language], language)
            yield _claimed(path, fact_id, language, changed)


def _completed(claim: str, language: Language) -> str:
    """Return a claim that keeps its plan word and says all the same that it is done."""
    return f"{claim}，现已实现" if language == "zh" else f"{claim}, which has been achieved"


def place_swapped(original: Original) -> Edits:
    """Put the name of another place into each claim that names its own."""
    places = original.library.places
    for fact_id, path, fact in facts(original):
        here = places.get(fact.place)
        strange = [p for p in places.values() if p != here]
        if here is None or not strange:
            continue
        other = next((p for p in strange if p.level == here.level), strange[0])
        for language in LANGUAGES:
            claim = fact.claim[language]
            named = next((name for name in forms(here, language) if name in claim), None)
            if named:
                changed = claim.replace(named, other[language])
                yield _claimed(path, fact_id, language, changed)


KINDS = (
    Kind("claim-value-dropped", "说法里去掉数值", "a claim without its value", value_dropped),
    Kind("claim-value-swapped", "说法里换数值", "a claim with another value", value_swapped),
    Kind("claim-value-typed", "说法里手写数值", "a claim with a typed value", value_typed),
    Kind("claim-exchanged", "两句说法对调", "two claims exchanged", exchanged),
    Kind("claim-negated", "一种文字说反", "a claim negated in one language", negated),
    Kind("claim-plan", "说法把规划写成结果", "a plan told as a result in a claim", plan_dropped),
    Kind("claim-place", "说法换地名", "a claim with another place", place_swapped),
)
