"""说法不说到别的地方 / A claim speaks of its fact's place and of no other.

地名错了，真的引文也会变成假话。说法可以写事实的地区、它之内的、它所属的，不能写 `places.yaml` 里别的地区。
两种文字写到的地区要相同；事实自己的地区可以不写，由指标或主体带出。主体名称里的地名（华南师范大学）不算。

A claim may name the fact's place, a place inside it or a place that holds it; another place of
`places.yaml` would turn a true quote into a false sentence. The places named in Chinese and in
English are the same; the fact's own may be left to its indicator or actor. A place inside the name of
an actor (South China Normal University) is no place of the claim.

Accepted:
    place: datong, claim: {zh: 大同市…, en: "Datong ..."}
Refused:
    place: datong, claim: {zh: 吕梁市…, en: "Datong ..."}      词表里的另一个市 / another city of the vocabulary
    place: datong, claim: {zh: 大同市灵丘县…, en: "Datong ..."}  只有一种文字写到 / that only one language names
"""

from collections.abc import Iterator
from functools import lru_cache

from briefing.memory import FACTS
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.naming import claim_text, mentions

CODES = ("claim-place",)


def check(library: Library) -> Iterator[Problem]:
    """Find claims that name a place which is neither theirs nor inside or around it."""
    for fact in library.facts.values():
        if fact.place not in library.places:
            continue
        related = _related(fact.place, library)
        places = {
            language: _places(claim_text(fact, language), language, library)
            for language in LANGUAGES
        }
        foreign = {language: sorted(found - related) for language, found in places.items()}
        for language, strange in foreign.items():
            if strange:
                yield finding(
                    "claim-place",
                    fact.claim.where(language),
                    (
                        f"事实说的是 {fact.place}，说法里却有 {'、'.join(strange)}",
                        f"the fact is about {fact.place}, but its claim names {', '.join(strange)}",
                    ),
                    ("改正地名，或改正 place", "mend the name, or the place of the fact"),
                )
        if not any(foreign.values()):
            yield from _unmatched(fact, places)


def _unmatched(fact: Fact, places: dict[Language, set[str]]) -> Iterator[Problem]:
    """Find places, other than the fact's own, that only one language names."""
    for language in LANGUAGES:
        other: Language = "en" if language == "zh" else "zh"
        lacking = sorted(places[other] - places[language] - {fact.place})
        if lacking:
            yield finding(
                "claim-place",
                fact.claim.where(language),
                (
                    f"另一种文字还说到 {'、'.join(lacking)}，这里没有",
                    f"the other language names {', '.join(lacking)} as well, and this does not",
                ),
                (
                    "两种文字说到同样的地方；其他写法列入 places.yaml 的 names",
                    "name the same places in both; list further forms under `names` in places.yaml",
                ),
            )


def _places(text: str, language: Language, library: Library) -> set[str]:
    """Return the places that a text names; a form that two of them share names neither."""
    found = mentions(text, language, library)
    actors = [m for m in found if any(name.kind == "actor" for name in m.names)]
    return {
        name.id
        for mention in found
        for name in mention.names
        if name.kind == "place"
        and len(mention.names) == 1
        and not any(actor.start <= mention.start and mention.end <= actor.end for actor in actors)
    }


@lru_cache(maxsize=FACTS)
def _related(place: str, library: Library) -> set[str]:
    """Return a place, whatever holds it and whatever it holds."""
    inside = {other for other in library.places if place in library.holders(other)}
    return inside.union((place, *library.holders(place)))
