"""说法不说到别的地方 / A claim speaks of its fact's place and of no other.

A claim may name the fact's place, a place inside it or a place that holds it; another place of
`places.yaml` would turn a true quote into a false sentence. The places named in Chinese and in
English are the same.

Accepted:
    place: datong, claim: {zh: 大同市…, en: "Datong ..."}
Refused:
    place: datong, claim: {zh: 吕梁市…, en: "Datong ..."}      another city of the vocabulary
"""

import re
from collections import Counter
from collections.abc import Iterator

from briefing.library import Library
from briefing.model import LANGUAGES, Language
from briefing.problems import Problem, finding
from briefing.prose import parse_words, typed_text

CODES = ("claim-place",)


def check(library: Library) -> Iterator[Problem]:
    """Find claims that name a place which is neither theirs nor inside or around it."""
    patterns = {language: _patterns(library, language) for language in LANGUAGES}
    for fact in library.facts.values():
        related = _related(fact.place, library)
        for language in LANGUAGES:
            typed = typed_text(parse_words(fact.claim[language]))
            named = {name for name, pattern in patterns[language].items() if pattern.search(typed)}
            foreign = sorted(named - related)
            if foreign and fact.place in library.places:
                yield finding(
                    "claim-place",
                    fact.claim.where(language),
                    (
                        f"事实说的是 {fact.place}，说法里却有 {'、'.join(foreign)}",
                        f"the fact is about {fact.place}, but its claim names {', '.join(foreign)}",
                    ),
                    ("改正地名，或改正 place", "mend the name, or the place of the fact"),
                )


def _related(place: str, library: Library) -> set[str]:
    """Return a place, whatever holds it and whatever it holds."""
    inside = {other for other in library.places if place in _line(other, library)}
    return inside.union(_line(place, library))


def _line(place: str, library: Library) -> list[str]:
    """Return a place and the places that hold it, from the inside out."""
    line: list[str] = []
    here: str | None = place
    while here is not None and here in library.places and here not in line:
        line.append(here)
        here = library.places[here].within
    return line


def _patterns(library: Library, language: Language) -> dict[str, re.Pattern[str]]:
    """Return what names each place in a text; a name that two places share names neither."""
    forms = {
        name: {place.zh if language == "zh" else place.en, *place.names.get(language, ())}
        for name, place in library.places.items()
    }
    owners = Counter(form for own in forms.values() for form in own)
    patterns = {}
    for name, own in forms.items():
        if alone := {form for form in own if owners[form] == 1}:
            either = "|".join(map(re.escape, sorted(alone, key=len, reverse=True)))
            patterns[name] = re.compile(either if language == "zh" else rf"\b(?:{either})\b")
    return patterns
