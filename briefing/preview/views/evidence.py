"""A fact beside its evidence: on a page of its own, or beside the page in which its figure was clicked."""

import re
from typing import Any

from briefing.composing.citing import cited
from briefing.preview.desk import Answer, Asked, Desk
from briefing.preview.facts import fact_view


def page(asked: Asked, desk: Desk) -> Answer:
    """Show a fact: `evidence/{fact}`."""
    return shown(asked.names["fact"], "evidence", asked, desk)


def of_note(asked: Asked, desk: Desk) -> Answer:
    """Show the fact of a note of a briefing: `note/{briefing}/{number}`."""
    library = desk.now.library
    briefing = library.briefings.get(asked.names["briefing"]) if library else None
    number = asked.names["number"]
    if library is None or briefing is None or not re.fullmatch("[0-9]{1,9}", number):
        return desk.missing(asked)
    found = cited(briefing, library)[int(number) - 1 : int(number)]
    return shown(found[0], "evidence", asked, desk) if found else desk.missing(asked)


def shown(fact_id: str, template: str, asked: Asked, desk: Desk, **names: Any) -> Answer:
    """Show a fact in a template that says what else belongs to the page."""
    now = desk.now
    library = now.library
    if library is None:
        return desk.page("waiting", asked)
    if fact_id not in library.facts and fact_id not in library.constants:
        return desk.missing(asked)
    words, out = desk.workshop.renderer.wording, desk.folders.out
    fact = fact_view(fact_id, library, now.problems, asked.language, words, out)
    return desk.page(template, asked, fact=fact, **names)
