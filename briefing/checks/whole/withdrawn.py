"""撤回的不再印，被取代的来源要重看 / What is withdrawn is printed no more; a superseded source is told.

后来发现有误的事实，写上 `withdrawn`（日期和理由），但不删去：印过的仍查得到，下一期也会告诉读者。
撤回的事实不能再印，由它推算的也不能。来源的卡片写了 `supersedes`，就取代那篇旧的：旧来源的事实会一一提示，
到新来源里核对后改引新的，或撤回；两篇不能互相取代。改法：删去引用，或改用别的事实；撤回有误的，
删去 `withdrawn`。

A fact that turned out wrong is `withdrawn`, with the day and the reason: it stays on file, so that what was
printed can be traced, and the next issue tells its readers. No briefing may print it, nor anything that rests
on it. A source that `supersedes` another takes its place: the facts of the old one are named, to be taken from
the new one or withdrawn.

Accepted:
    withdrawn: {on: 2026-07-01, because: {zh: 来源已更正, en: The source was corrected}}
    supersedes: zhangbei-2024      写在较新一篇的卡片上 / on the card of the newer text
Refused:
    [[zhangbei-racks]]             正文引用了撤回的事实 / in a body, where zhangbei-racks is withdrawn
    supersedes: zhangbei-2042      没有这个来源 / no such source
    两篇来源互相取代 / supersedes of a source that supersedes this one
"""

from collections.abc import Iterator

from briefing.composing.citing import cited, grounds
from briefing.model import LANGUAGES
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Briefing, Library
from briefing.text.prose import blocks_of

CODES = ("fact-withdrawn", "id-unknown", "source-superseded", "supersedes-itself")


def check(library: Library) -> Iterator[Problem]:
    """Find withdrawn facts that are printed, and facts of superseded sources."""
    for briefing in library.briefings.values():
        for name in cited(briefing, library):
            fact = library.facts.get(name)
            if fact is not None and fact.withdrawn is not None:
                for where in _places(name, briefing, library):
                    yield _printed(name, where)
    yield from _sources(library)


def _printed(name: str, where: Location) -> Problem:
    return finding(
        "fact-withdrawn",
        where,
        (f"事实 {name} 已撤回，不能再印", f"the fact {name} is withdrawn: it is printed no more"),
        (
            "删去这处引用，或改用别的事实；撤回有误的，删去 withdrawn",
            "take this reference out or use another fact; if it was withdrawn by mistake, remove `withdrawn`",
        ),
    )


def _places(name: str, briefing: Briefing, library: Library) -> list[Location]:
    """Return where a briefing prints a fact: its prose, what rests on the fact, or its card."""
    places = [
        Location(briefing.bodies[language].path, reference.line, reference.column)
        for language in LANGUAGES
        for block in blocks_of(briefing.bodies[language])
        for reference in block.references
        if reference.id == name and reference.form not in ("table", "chart")
    ]
    if not places:
        resting = [one for one in cited(briefing, library) if name in grounds(one, library)]
        places = [library.facts[one].where("formula") for one in resting if one in library.facts]
    return places or [Location(briefing.path)]


def _sources(library: Library) -> Iterator[Problem]:
    newer = {
        source.card.supersedes: name
        for name, source in library.sources.items()
        if source.card.supersedes is not None
    }
    for name, source in library.sources.items():
        older = source.card.supersedes
        if older is None:
            continue
        if older not in library.sources:
            if not library.is_unread(f"sources/{older}"):
                yield finding(
                    "id-unknown",
                    source.card.where("supersedes"),
                    (f"没有来源 {older}", f"there is no source {older}"),
                    ("检查标识", "check the id"),
                )
        elif _leads_back(name, library):
            yield finding(
                "supersedes-itself",
                source.card.where("supersedes"),
                (f"{name} 由此又取代了自己", f"by this, {name} comes to supersede itself"),
                (
                    "较新的来源写 supersedes，较旧的不写",
                    "the newer source has it, the older has not",
                ),
            )
    for fact_id, fact in library.facts.items():
        if fact.source in newer and fact.source in library.sources and fact.withdrawn is None:
            yield finding(
                "source-superseded",
                fact.where("source"),
                (
                    f"来源 {fact.source} 已由 {newer[fact.source]} 取代，{fact_id} 仍引旧的",
                    f"{newer[fact.source]} supersedes the source {fact.source} of {fact_id}",
                ),
                (
                    "在新来源中核对，改引新来源；不再成立的写 withdrawn",
                    "look it up in the new source and quote that; where it no longer holds, withdraw it",
                ),
                "warning",
            )


def _leads_back(name: str, library: Library) -> bool:
    seen, at = set[str](), library.sources[name].card.supersedes
    while at is not None and at in library.sources and at not in seen:
        if at == name:
            return True
        seen.add(at)
        at = library.sources[at].card.supersedes
    return False
