"""The problems of the content, each with its place, the offending line and the cure."""

from briefing.preview.desk import Answer, Asked, Desk
from briefing.preview.panels import shown


def page(asked: Asked, desk: Desk) -> Answer:
    """Show all problems, those that keep pages from being made first."""
    now = desk.now
    entries = [shown(problem, asked.language, now.library) for problem in now.problems]
    return desk.page(
        "problems",
        asked,
        errors=[entry for entry in entries if entry.severity == "error"],
        warnings=[entry for entry in entries if entry.severity == "warning"],
        waits=now.library is None,
    )
