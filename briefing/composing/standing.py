"""How each printed figure stands, shown to the editors in an audit copy and in no issue.

A figure is coloured by its gravest standing and underlined in a style of its own; behind its mark
stand a letter for each standing, a dagger while nobody has reviewed the fact, and the fact's id:
326,000 racks[5]R† datong-racks-2025. So grey print tells the same, and one search finds the fact.
"""

from collections import Counter
from html import escape
from typing import Literal, get_args

from briefing.composing.citer import Citer
from briefing.composing.view import AuditView, BriefingView, Html, LegendView
from briefing.composing.wording import Wording
from briefing.facts import review
from briefing.model import Constant, Fact, Language
from briefing.reading.library import Library

Standing = Literal["to-confirm", "reading", "derived", "target", "constant", "quoted"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)
"""From the one that an editor must look at first to the one that the source itself vouches for."""

DAGGER = "†"


def standings(entry: Fact | Constant) -> tuple[Standing, ...]:
    """Return how a figure stands, the gravest first; a statement or an event has no figure.

    A target is any figure that has not come about: planned, announced, forecast or computed from such.
    """
    if isinstance(entry, Constant):
        return ("constant",)
    if entry.kind != "figure":
        return ()
    found: list[Standing] = []
    if entry.reading:
        found.append("to-confirm" if entry.is_to_confirm else "reading")
    if entry.formula:
        found.append("derived")
    if not entry.is_result:
        found.append("target")
    return tuple(found) or ("quoted",)


def is_unreviewed(fact_id: str, library: Library) -> bool:
    """Tell whether nobody has reviewed a fact as it is now; a constant is no fact."""
    return fact_id in library.facts and not review.valid_reviews(fact_id, library)


def tag(fact_id: str, language: Language, library: Library, wording: Wording) -> str:
    """Return the letters, the dagger and the id of a fact, as HTML: R† datong-racks-2025."""
    found = standings(library.entry(fact_id))
    letters = "".join(wording(f"audit-mark-{name}", language) for name in found)
    dagger = DAGGER if is_unreviewed(fact_id, library) else ""
    return (
        f'<span class="audit-tag"><b>{escape(letters)}{dagger}</b>'
        f' <span class="fact-id">{escape(fact_id)}</span></span>'
    )


class AuditCiter(Citer):
    """Prints references as an issue does, and beside each how its fact stands and which it is."""

    def looks(self, fact_id: str) -> list[str]:
        """Return the gravest standing of a figure."""
        return [f"is-{name}" for name in standings(self.library.entry(fact_id))[:1]]

    def tag(self, fact_id: str, language: Language) -> str:
        """Return the letters, the dagger and the id of a fact."""
        return tag(fact_id, language, self.library, self.wording)


def audited(view: BriefingView, library: Library, wording: Wording) -> AuditView:
    """Return the legend of an audit copy with its counts, and the tags of the notes.

    Each fact counts once, in the row of just its standings; rows of several come after those of one.
    """
    counted = Counter(standings(library.entry(i)) for i in view.facts)
    others = counted.pop((), 0)
    alone: list[tuple[Standing, ...]] = [(name,) for name in STANDINGS]
    several = sorted((key for key in counted if len(key) > 1), key=str)

    def row(key: tuple[Standing, ...]) -> LegendView:
        return LegendView(
            looks=tuple(f"is-{name}" for name in key[:1]),
            mark={
                lang: Html(escape("".join(wording(f"audit-mark-{name}", lang) for name in key)))
                for lang in view.languages
            },
            names=tuple(
                {lang: Html(escape(wording(f"audit-{name}", lang))) for lang in view.languages}
                for name in key
            ),
            facts=counted[key],
        )

    return AuditView(
        legend=tuple(map(row, [*alone, *several])),
        figures=counted.total(),
        others=others,
        unreviewed=sum(is_unreviewed(i, library) for i in view.facts),
        tags={
            i: {lang: Html(tag(i, lang, library, wording)) for lang in view.languages}
            for i in view.facts
        },
    )
