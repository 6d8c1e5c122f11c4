"""Where something stands in print, as a reader looks it up: by briefing, issue and PDF, each sentence once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing.model import Language
from briefing.problems import visible
from briefing.releases.differences import Both
from briefing.releases.tracing import Carried

_EDITIONS: dict[str, Both] = {
    "zh": {"zh": "中文版", "en": "Chinese edition"},
    "en": {"zh": "英文版", "en": "English edition"},
    "bilingual": {"zh": "中英对照版", "en": "bilingual edition"},
}
_PARTS: Both = {"zh": "标题、表格和图中：", "en": "In headings, tables and figures: "}
_MARK = re.compile(r"\s?\[\d+\]")
_SENTENCE = re.compile(r"[。！？.!?][”’\"）)]*$")

_MOST: dict[Language, int] = {"zh": 80, "en": 160}
"""Characters that are told of a caption or a cell; a sentence is told whole."""

Spots = dict[tuple[str, tuple[int, ...]], list[str]]
"""Of a sentence: edition and pages, with the issues in which it stands there."""


def places(carried: Sequence[Carried], language: Language, told: set[str]) -> Iterator[str]:
    """Yield the lines of a list by briefing; a sentence that was `told` is not told again."""
    for briefing in dict.fromkeys(one.briefing for one in carried):
        here = [one for one in carried if one.briefing == briefing]
        numbers = [*dict.fromkeys(one.release for one in here)]
        yield from ("", f"### {titled(here[-1].title[language], language)}", "")
        for number in numbers:
            yield _issue([one for one in here if one.release == number], language)
        sentences = _sentences(here, language)
        quoted = {
            words: _quoted(words, language) + _at(spots, language, numbers)
            for words, spots in sentences.items()
            if words not in told
        }
        told.update(sentences)
        parts = [line for words, line in quoted.items() if not _SENTENCE.search(words)]
        lines = [line for words, line in quoted.items() if _SENTENCE.search(words)]
        if parts:
            lines.append(_PARTS[language] + ("；" if language == "zh" else "; ").join(parts))
        yield from (f"\n> {line}" for line in lines[:1])
        yield from (f">\n> {line}" for line in lines[1:])


def issues(numbers: Sequence[str], language: Language) -> str:
    """Return issues by their numbers: 第 2026-1、2026-2 期, issues 2026-1 and 2026-2."""
    told = listed(numbers, language)
    return f"第 {told} 期" if language == "zh" else f"issue{'s' * (len(numbers) > 1)} {told}"


def listed(words: Sequence[str], language: Language) -> str:
    """Return words as a list within a sentence."""
    if language == "zh":
        return "、".join(words)
    return " and ".join([*filter(None, [", ".join(words[:-1])]), *words[-1:]])


def titled(title: str, language: Language) -> str:
    """Return the title of a briefing as it stands in a sentence."""
    return f"《{title}》" if language == "zh" else f"“{title}”"


def _quoted(words: str, language: Language) -> str:
    """Return what was printed, in quotation marks; those inside it become single."""
    if len(words) > _MOST[language] and not _SENTENCE.search(words):
        words = f"{words[: _MOST[language]]}…"
    words = words.translate(str.maketrans("“”", "‘’"))
    return f"“{words}”" if language == "zh" else f"“{words}” "


def _issue(carried: Sequence[Carried], language: Language) -> str:
    """Return the line of one issue: the notes, and the pages of each PDF."""
    one = carried[0]
    notes = "".join(f"[{note}]" for note in dict.fromkeys(one.note for one in carried))
    pdfs = []
    for edition in dict.fromkeys(one.edition for one in carried):
        pages = {page for one in carried if one.edition == edition for page in one.pages}
        told = _EDITIONS[edition][language], _paged(sorted(pages), language)
        pdfs.append("".join(told) if language == "zh" else ", ".join(told))
    issue = issues([one.release], language)
    if language == "zh":
        return f"- {issue}{'（草案）' * one.is_draft}，注{notes}：{'；'.join(pdfs)}"
    draft = " (draft)" * one.is_draft
    return f"- {issue[0].upper()}{issue[1:]}{draft}, note {notes}: {'; '.join(pdfs)}"


def _paged(pages: Iterable[int], language: Language) -> str:
    told = [*map(str, pages)] or ["–"]
    if language == "zh":
        return f"第 {'、'.join(told)} 页"
    return f"page{'s' * (len(told) > 1)} {', '.join(told)}"


def _sentences(carried: Sequence[Carried], language: Language) -> dict[str, Spots]:
    """Return what can be read in a language, without the marks of notes, and where it stands."""
    found: dict[str, Spots] = defaultdict(lambda: defaultdict(list))
    for one in carried:
        for sentence in one.sentences:
            if sentence.language == language:
                words = visible(_MARK.sub("", sentence.words))
                spots = found[words][one.edition, sentence.pages]
                spots += [one.release] * (one.release not in spots)
    return dict(found)


def _at(spots: Spots, language: Language, every: Sequence[str]) -> str:
    """Return where a sentence stands, in brackets; with the issue, where it is not in every one."""
    told = []
    for (edition, pages), numbers in spots.items():
        issue = issues(numbers, language) if numbers != every else ""
        where = [issue, _EDITIONS[edition][language], _paged(pages, language)]
        told.append(("" if language == "zh" else ", ").join(filter(None, where)))
    return f"（{'；'.join(told)}）" if language == "zh" else f"({'; '.join(told)})"
