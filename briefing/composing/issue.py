"""期 / An issue: what the pages of a release tell that those of a build do not."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.composing.view import BriefingView, SinceView
from briefing.composing.wording import Wording

Since = Callable[[BriefingView, Wording], SinceView | None]
"""Returns what changed in a briefing since the last issue; None where there was none."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A release while its pages are made: its number, whether it is a draft, what is new in it."""

    number: str
    is_draft: bool
    since: Since
