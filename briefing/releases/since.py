"""自上期以来 / What a release tells its readers of the last one, for each briefing."""

from collections.abc import Callable
from html import escape

from briefing.composing.issue import Since
from briefing.composing.view import BriefingView, Html, SinceView, Texts
from briefing.composing.wording import Wording
from briefing.model import Language
from briefing.releases.differences import HEADINGS, KINDS, Change, arrow, differences
from briefing.releases.holdings import Holdings
from briefing.text import typography


def since(previous: Holdings | None, previous_is_draft: bool, now: Holdings) -> Since:
    """Return what tells, for a view of a briefing, what changed in it since the last release."""
    found = differences(previous, now) if previous else None

    def view(briefing: BriefingView, wording: Wording) -> SinceView | None:
        if previous is None or found is None:
            return None
        before = previous.briefings.get(briefing.id)
        ids = {*briefing.facts, *(before["facts"] if before else ())}
        changes = [change for change in found.changes if change.fact in ids]
        rewritten = any(one.briefing == briefing.id for one in found.prose)
        told = "since-changes" if changes else "since-rewritten" if rewritten else "since-nothing"
        about = "since-new" if before is None else told
        groups = tuple(
            (
                _each(briefing, lambda lang, kind=kind: escape(HEADINGS[kind][lang])),  # type: ignore[misc]
                tuple(_entry(change, briefing, wording) for change in own),
            )
            for kind in KINDS
            if before and (own := [change for change in changes if change.kind == kind])
        )
        title = "since-draft" if previous_is_draft else "since-issue"
        return SinceView(
            _each(briefing, lambda lang: escape(wording(title, lang, previous.name))),
            _each(briefing, lambda lang: escape(wording(about, lang))),
            groups,
        )

    return view


def _each(view: BriefingView, html: Callable[[Language], str]) -> Texts:
    return {lang: Html(typography.as_set(html(lang), lang)) for lang in view.languages}


def _entry(change: Change, view: BriefingView, wording: Wording) -> Texts:
    """Return a change as a sentence: claim and mark, old and new value, source, reasons."""

    def told(lang: Language) -> str:
        semicolon = wording("semicolon", lang)
        parts = [escape(text) for text in arrow(change, lang)]
        if change.source and change.kind != "left-out":
            parts.append(escape(wording("since-source", lang, change.source[lang])))
        parts += [escape(reason[lang]) for reason in change.reasons]
        head = escape(change.claim[lang]) + _mark(change.fact, view, wording, lang)
        return semicolon.join([head, *parts]) + wording("stop", lang)

    return _each(view, told)


def _mark(fact: str, view: BriefingView, wording: Wording, lang: Language) -> str:
    if fact not in view.facts:
        return ""
    number = view.facts.index(fact) + 1
    mark = typography.JOIN + escape(wording("mark", lang, number))
    return f'<a class="cite" href="#note-{number}"><sup>{mark}</sup></a>'
