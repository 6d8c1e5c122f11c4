"""Reviews: the facts that nobody has reviewed, one beside its evidence, and the stamp.

A review is noted only from a page that shows the evidence of just that fact, as it is now: the page
carries a ticket for it, which fits no other fact and no later state of this one.
"""

import hashlib
import hmac

from briefing.editing.reviewing import Refused, note, unreviewed
from briefing.facts.review import stamp
from briefing.preview.desk import Answer, Asked, Desk, told
from briefing.preview.facts import claim
from briefing.preview.views.evidence import shown
from briefing.preview.writing import Refusal, refused, writing
from briefing.problems import Bilingual
from briefing.reading.library import Library


def listed(asked: Asked, desk: Desk) -> Answer:
    """List the facts that wait for a review, source by source: `review`."""
    library = desk.now.library
    if library is None:
        return desk.page("waiting", asked)
    waiting: dict[str, list[tuple[str, str]]] = {}
    for name in unreviewed(library):
        fact = library.facts[name]
        words = claim(name, fact, library, asked.language)
        waiting.setdefault(fact.source or "", []).append((name, words))
    labels = {
        name: library.sources[name].card.label[asked.language]
        for name in waiting
        if name in library.sources
    }
    return desk.page("reviews", asked, waiting=waiting, labels=labels, total=len(library.facts))


def page(asked: Asked, desk: Desk) -> Answer:
    """Show a fact that is to be reviewed beside its evidence: `review/{fact}`."""
    library, name = desk.now.library, asked.names["fact"]
    if library is None or name not in library.facts:
        return desk.page("waiting", asked) if library is None else desk.missing(asked)
    waiting = unreviewed(library)
    return shown(
        name,
        "review",
        asked,
        desk,
        ticket=_ticket(name, library, desk),
        waits=len(waiting),
        next=_after(name, library),
    )


def _after(fact_id: str, library: Library) -> str:
    """Return the next fact that waits for a review, round and round; nothing where none does."""
    names = [*library.facts]
    at = names.index(fact_id)
    waiting = set(unreviewed(library)) - {fact_id}
    return next((name for name in (*names[at:], *names[:at]) if name in waiting), "")


def _ticket(fact_id: str, library: Library, desk: Desk) -> str:
    """Return what shows that a page had the evidence of a fact as it is."""
    seen = f"{fact_id} {stamp(fact_id, library)}"
    return hmac.new(desk.token.encode(), seen.encode(), hashlib.sha256).hexdigest()


def add(asked: Asked, desk: Desk) -> Answer:
    """Note a review: `{"fact": "…", "by": "…", "ticket": "…"}`."""
    name, by, ticket = (asked.written.get(key) for key in ("fact", "by", "ticket"))
    if not (isinstance(name, str) and isinstance(by, str) and isinstance(ticket, str)):
        return refused(Refusal(_NOT_OPEN), asked)
    with writing(desk) as library:
        if name not in library.facts:
            return refused(Refusal(_CHANGED), asked)
        if not hmac.compare_digest(ticket.encode(), _ticket(name, library, desk).encode()):
            return refused(Refusal(_CHANGED), asked)
        if not by.strip():
            return refused(Refusal(_NO_NAME), asked)
        noted = note(name, by, "", library, desk.now.problems)
        if isinstance(noted, Refused):
            return refused(Refusal(noted.why), asked)
        return told({"next": _after(name, library)})


_NOT_OPEN = Bilingual("先打开这条事实的证据", "open the evidence of the fact first")
_CHANGED = Bilingual(
    "这条事实在打开之后变了；请刷新，再看一遍证据",
    "the fact has changed since it was opened: load the page again and look at its evidence",
)
_NO_NAME = Bilingual("写上您的姓名", "give your name")
