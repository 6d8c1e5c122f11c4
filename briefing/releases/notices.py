"""更正启事 / A correction notice, drafted from where a fact was carried; the editors finish and send it.

It is exact and calm: its head tells an official what was printed, what holds now, where it stands and what to do;
then come the reasons, and each place as a reader looks it up (`places`). It names no recipient.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.composing.dates import day_words
from briefing.model import LANGUAGES, Language
from briefing.releases.differences import Both, stage_words
from briefing.releases.holdings import Record
from briefing.releases.places import issues, listed, places, titled
from briefing.releases.tracing import Carried, Impact


@dataclass(frozen=True, slots=True)
class Today:
    """What the content has of the fact today; `record` is None where it is not there any more."""

    record: Record | None
    withdrawn: Record | None
    source: Both | None
    reasons: tuple[Both, ...] = ()


_WORDS: dict[str, Both] = {
    "title": {"zh": "更正启事", "en": "Correction"},
    "printed": {"zh": "各期所印", "en": "What each issue printed"},
    "why": {"zh": "理由", "en": "Why"},
    "where": {"zh": "见于", "en": "Where it stands"},
    "resting": {
        "zh": "由它推算、须一并更正的",
        "en": "Computed from it, and to be corrected with it",
    },
    "close": {
        "zh": "请以本更正为准；已引用原文的文件，请一并更正。由此带来的不便，谨致歉意。",
        "en": "Please follow this correction, also in papers that quote what was printed. "
        "We regret the trouble that it causes.",
    },
    "withdrawn": {
        "zh": "此项已于{}撤回，不再印出。",
        "en": "It was withdrawn on {} and is printed no more.",
    },
    "gone": {"zh": "此项已不再使用。", "en": "It is no longer used."},
    "now": {"zh": "现更正为：{}", "en": "What holds now: {}"},
    "same": {
        "zh": "【请编者填写：内容中的这一项尚未改动】",
        "en": "[For the editors to fill in: the content still has it as it was printed]",
    },
    "fill": {"zh": "【请编者填写】", "en": "[For the editors to fill in]"},
}
_MOST_TITLES = 3


def notice(impact: Impact, today: Today) -> str:
    """Return the draft of the notice as Markdown, Chinese first."""
    return "\n".join(line for language in LANGUAGES for line in _in(language, impact, today))


def _in(language: Language, impact: Impact, today: Today) -> Iterator[str]:
    def heading(key: str) -> str:
        return f"\n## {_WORDS[key][language]}"

    yield from (f"# {_WORDS['title'][language]}", "", _head(impact, today, language))
    said = {number: _said(record, language) for number, record in impact.records.items()}
    if len({*said.values()}) > 1:
        yield from (heading("printed"), "")
        for number, words in said.items():
            issue = issues([number], language)
            yield f"- {issue}：{words}" if language == "zh" else f"- {issue.capitalize()}: {words}"
    yield from (heading("why"), "")
    yield from [f"- {reason[language]}" for reason in _why(today)] or [_WORDS["fill"][language]]
    told = set[str]()
    if own := [one for one in impact.carried if one.fact == impact.fact]:
        yield heading("where")
        yield from places(own, language, told)
    resting = [one for one in impact.carried if one.fact != impact.fact]
    if resting:
        yield heading("resting")
        yield from places(resting, language, told)
    yield ""


def _head(impact: Impact, today: Today, language: Language) -> str:
    """Return the paragraph that an official reads."""
    said = [_said(record, language) for record in impact.records.values()]
    holds, close = _holds(impact, today, language), _WORDS["close"][language]
    # What only rests on it stands for it, where nothing prints the fact itself.
    own = [one for one in impact.carried if one.fact == impact.fact] or impact.carried
    briefings, pdfs, pages = _reach(own)
    titles = [titled(title[language], language) for title in briefings[:_MOST_TITLES]]
    resting = len({one.fact for one in impact.carried} - {impact.fact})
    numbers = issues([*dict.fromkeys(one.release for one in own)] or [*impact.records], language)
    more = len(briefings) - len(titles)
    if language == "zh":
        named = "".join(titles) + f"等 {len(briefings)} 份简报" * bool(more)
        with_it = f"；另有 {resting} 项由它推算，须一并更正" * bool(resting)
        return (
            f"我们在{numbers}{named}中印有：{said[-1]}{holds}"
            f"原内容见于 {pdfs} 份 PDF 的 {pages} 页{with_it}。{close}"
        )
    named = listed([*titles, *[_many(more, "other briefing")] * bool(more)], language)
    others = "another figure that was" if resting == 1 else f"{resting} other figures that were"
    with_it = f"; {others} computed from it must be corrected too" * bool(resting)
    return (
        f"In {numbers} we printed, in {named}: {said[-1]} {holds} What was printed stands on "
        f"{_many(pages, 'page')} of {_many(pdfs, 'PDF')}{with_it}. {close}"
    )


def _reach(carried: Sequence[Carried]) -> tuple[list[Both], int, int]:
    """Return the titles of the briefings, the number of the PDFs, and of the pages in them."""
    titles = {one.briefing: one.title for one in carried}
    pdfs = {(one.release, one.pdf) for one in carried}
    pages = {(one.release, one.pdf, page) for one in carried for page in one.pages}
    return [*titles.values()], len(pdfs), len(pages)


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'s' * (count != 1)}"


def _said(record: Record, language: Language) -> str:
    """Return what was printed of a fact: its claim, and how it stood."""
    stage = stage_words(record)
    return (
        f"{record['claim'][language]}（{stage['zh']}）。"
        if language == "zh"
        else f"{record['claim'][language]} ({stage['en']})."
    )


def _holds(impact: Impact, today: Today, language: Language) -> str:
    if today.withdrawn is not None:
        day = day_words(today.withdrawn["on"], language)
        return _WORDS["withdrawn"][language].format(day)
    if today.record is None:
        return _WORDS["gone"][language]
    latest = [*impact.records.values()][-1:]
    told = _said(today.record, language)
    if [told] == [_said(record, language) for record in latest] and not today.reasons:
        return _WORDS["same"][language]
    told = _WORDS["now"][language].format(told)
    if today.source is None:
        return told
    source = (
        f"来源：{today.source['zh']}。" if language == "zh" else f" Source: {today.source['en']}."
    )
    return told + source


def _why(today: Today) -> Iterator[Both]:
    if today.withdrawn is not None:
        yield {
            language: today.withdrawn["because"][language] + ("。" if language == "zh" else ".")
            for language in LANGUAGES
        }
    yield from today.reasons
