"""更正启事 / A correction notice, drafted from where a fact was carried; the editors finish and send it.

It is exact and calm: what was printed, where, what holds now and why. It names no recipient.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.composing.dates import day_words
from briefing.model import LANGUAGES, Language
from briefing.releases.differences import Both, stage_words
from briefing.releases.holdings import Record
from briefing.releases.tracing import Carried, Impact


@dataclass(frozen=True, slots=True)
class Now:
    """What the content has of the fact today; `record` is None where it is not there any more."""

    record: Record | None
    withdrawn: Record | None
    source: Both | None
    reasons: tuple[Both, ...] = ()


_WORDS: dict[str, Both] = {
    "title": {"zh": "更正启事", "en": "Correction"},
    "open": {
        "zh": "我们在下列简报中印出的一项内容需要更正。",
        "en": "Something that we printed in the briefings below needs to be corrected.",
    },
    "printed": {"zh": "原文所印", "en": "What was printed"},
    "now": {"zh": "现更正为", "en": "What holds now"},
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
    "same": {
        "zh": "【请编者填写：内容中的这一项尚未改动】",
        "en": "[For the editors to fill in: the content still has it as it was printed]",
    },
    "fill": {"zh": "【请编者填写】", "en": "[For the editors to fill in]"},
}
_EDITIONS: dict[str, Both] = {
    "zh": {"zh": "中文版", "en": "Chinese edition"},
    "en": {"zh": "英文版", "en": "English edition"},
    "bilingual": {"zh": "中英对照版", "en": "bilingual edition"},
}


def notice(found: Impact, now: Now) -> str:
    """Return the draft of the notice as Markdown, Chinese first."""
    return "\n".join(line for language in LANGUAGES for line in _in(language, found, now))


def _in(language: Language, found: Impact, now: Now) -> Iterator[str]:
    def heading(key: str) -> str:
        return f"\n**{_WORDS[key][language]}**\n"

    yield from (f"# {_WORDS['title'][language]}", "", _WORDS["open"][language])
    yield heading("printed")
    for number, record in found.records.items():
        yield f"- {_issue(number, language)}{_said(record, language)}"
    yield heading("now")
    yield _holds(found, now, language)
    yield heading("why")
    yield from [f"- {reason[language]}" for reason in _why(now)] or [_WORDS["fill"][language]]
    yield heading("where")
    own = [one for one in found.carried if one.fact == found.fact]
    for one in own:
        yield from _places(one, language)
    if len(own) < len(found.carried):
        yield heading("resting")
        for one in found.carried:
            if one.fact != found.fact:
                yield from _places(one, language)
    yield from ("", _WORDS["close"][language], "")


def _issue(number: str, language: Language) -> str:
    return f"第 {number} 期：" if language == "zh" else f"Issue {number}: "


def _said(record: Record, language: Language) -> str:
    """Return what was printed of a fact: its claim, and how it stood."""
    stage = stage_words(record)
    return (
        f"{record['claim'][language]}（{stage['zh']}）。"
        if language == "zh"
        else f"{record['claim'][language]} ({stage['en']})."
    )


def _holds(found: Impact, now: Now, language: Language) -> str:
    if now.withdrawn is not None:
        day = day_words(now.withdrawn["on"], language)
        return _WORDS["withdrawn"][language].format(day)
    if now.record is None:
        return _WORDS["gone"][language]
    latest = [*found.records.values()][-1:]
    told = _said(now.record, language)
    if [told] == [_said(record, language) for record in latest] and not now.reasons:
        return _WORDS["same"][language]
    if now.source is None:
        return told
    source = f"来源：{now.source['zh']}。" if language == "zh" else f" Source: {now.source['en']}."
    return told + source


def _why(now: Now) -> Iterator[Both]:
    if now.withdrawn is not None:
        yield {
            language: now.withdrawn["because"][language] + ("。" if language == "zh" else ".")
            for language in LANGUAGES
        }
    yield from now.reasons


def _places(one: Carried, language: Language) -> Iterator[str]:
    """Yield a PDF, and the sentences of it that the reader of this language can read."""
    edition = _EDITIONS[one.edition][language]
    draft = {"zh": "（草案）", "en": " (draft)"}[language] if one.is_draft else ""
    if language == "zh":
        yield f"- 第 {one.release} 期{draft}《{one.title['zh']}》{edition}，注[{one.note}]，{one.pdf}"
    else:
        yield f"- Issue {one.release}{draft}, “{one.title['en']}”, {edition}, note [{one.note}], {one.pdf}"
    own = [sentence for sentence in one.sentences if sentence.language == language]
    for sentence in own:
        yield f"  - {_at(sentence.pages, language)}“{sentence.words}”"
    if not own:
        yield f"  - {_at(one.pages, language).rstrip('：: ')}"


def _at(pages: Sequence[int], language: Language) -> str:
    if language == "zh":
        return f"第 {'、'.join(map(str, pages)) or '–'} 页："
    return f"page{'s' * (len(pages) > 1)} {', '.join(map(str, pages)) or '–'}: "
