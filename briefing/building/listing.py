"""What the index tells of a briefing. The manifest keeps it, so that a blocked one keeps its entry."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from briefing.composing.notes import plain
from briefing.composing.view import BriefingView
from briefing.model import Place
from briefing.reading.library import Library

_BRACKETS = {"zh": "{}（{}）", "en": "{} ({})"}
"""A claim on the index stands without its note, so its time is told with it."""


def listed(view: BriefingView, library: Library) -> dict[str, Any]:
    """Return title, date, standing, facts, places and passages of a briefing in its bilingual edition.

    Each fact carries the names of its place and of the places that hold it, to be searched.
    """
    facts = [(note, library.facts[note.id]) for note in view.notes if note.id in library.facts]
    return {
        "title": {language: plain(text) for language, text in view.title.items()},
        "date": view.date,
        "digest": view.digest,
        "unreviewed": view.unreviewed,
        "facts": list(view.facts),
        "places": [
            {"zh": place.zh, "en": place.en}
            for place in _places(dict.fromkeys(fact.place for _, fact in facts), library)
        ],
        "claims": [
            {
                "note": note.number,
                **{
                    language: _BRACKETS[language].format(plain(text), plain(note.when[language]))
                    for language, text in note.claim.items()
                },
                "places": " ".join(_names(fact.place, library)),
            }
            for note, fact in facts
        ],
        "passages": [asdict(passage) for passage in view.passages],
    }


def _places(ids: Iterable[str], library: Library) -> list[Place]:
    return [library.places[name] for name in ids if name in library.places]


def _names(place_id: str, library: Library) -> list[str]:
    """Return every form of the names of a place, and of the places that hold it."""
    line = (place_id, *library.holders(place_id))
    return list(
        dict.fromkeys(
            name
            for place in _places(line, library)
            for name in (
                place.zh,
                place.en,
                *(form for own in place.names.values() for form in own),
            )
        )
    )
