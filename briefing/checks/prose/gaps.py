"""没有留空的句子 / No gap is left where a figure should stand.

删去一处引用，句子往往就缺了一块。所以文字里不连用空格，英文标点前不空格；一段不以标点开头，
英文不以小写字母开头；中文不连用两个标点，粗体里不能没有字。
“为”“达到”“of”“in”这类后面要有内容的词（`wordlists.yaml` 的 `unfinished`），不紧挨着标点，
也不在末尾；它属于完整的词（`finished`：没有、存在）或名称（华为）的，不算。问句（何时达到）、
下一分句否定的（甲有，乙没有）和冒号引出下文的，也不算缺。改法：补上引用，或删去多余的字。

A reference that is taken out leaves a sentence open. So no text has two spaces in a row or a space
before a mark, no block of prose begins with a mark or, in English, with a small letter; two marks
do not meet in Chinese; nothing bold is empty; and a word of `unfinished` in
`vocabulary/wordlists.yaml` (为, 达到, of, in ...) does not stand directly before a mark or the end,
unless it is part of a word of `finished` (没有, 存在, looked into ...) or of a name (华为). A verb whose
clause asks (何时达到), or that the next clause denies (甲有，乙没有), lacks nothing; nor does what a colon
leads to.

Accepted:
    标准机架为 [[datong-racks-2025]]。         Datong has [[datong-racks-2025]].
    何时达到、由谁核实，都没有说明。           It is used for: ...
Refused:
    标准机架为。                              the number of racks is ,
    ，标准机架为 [[datong-racks-2025]]。       Datong has  racks.
"""

import re
from collections.abc import Iterator

from briefing.model import Language
from briefing.problems import Problem, finding, visible
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.passages import CITATION, MARK, passage
from briefing.text.printed import Printed, printed_texts
from briefing.text.prose import parse

CODES = ("gap-left",)

_GAPS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?<=\S)  +(?=\S)|[，、；：。][，、；：。]|\A\s*[，、；：。！？）]"),
    "en": re.compile(r"(?<=\S)  +(?=\S)| +(?=[,.;:)!?](?:\s|\Z))|\A\s*[,.;:)!?]"),
}
_SMALL = re.compile(r"\A\s*[a-z]")
_EMPTY_BOLD = re.compile(r"\*\*\s*\*\*|<(strong|em)>\s*</\1>")
_BEFORE: dict[Language, str] = {
    "zh": r"(?=[，。；、！？）]|\s*\Z)",
    "en": r"(?=[.;)!?](?:\s|\Z)|:\s*(?:[.;,]|\Z)|\s*\Z)",
}
_ASKS = re.compile("(?:是否|能否|可否|何时|几时|有没有|由谁|哪)[^，。；：！？]*\\Z")
_DENIED_NEXT = re.compile("[，；、][^，。；]*没有(?=[，。；]|\\s*\\Z)")


def check(library: Library) -> Iterator[Problem]:
    """Find texts in which something is missing."""
    unfinished = {language: _pattern(library, language) for language in ("zh", "en")}
    unread = {
        body.path
        for briefing in library.briefings.values()
        for body in briefing.bodies.values()
        if parse(body.text, body.path)[1]
    }
    for printed in printed_texts(library):
        if (
            unread and printed.where.path in unread
        ):  # a reference that was not understood is a gap of its own
            continue
        text = passage(printed.pieces).text.replace(CITATION, "").replace("\n", " ")
        whole = _without_names(text, printed.language, library)
        found = (
            _GAPS[printed.language].search(text)
            or _unfinished(
                unfinished[printed.language], f"{whole}\n#" if printed.is_prose else whole
            )
            or _EMPTY_BOLD.search(_raw(printed))
            or (_opening(printed) and _SMALL.search(text))
        )
        if found:
            upto = found.end() + (1 if found.start() else 10)
            around = text[max(0, found.start() - 20) : upto].replace(MARK, "…")
            side = ("末尾", "end") if found.start() else ("开头", "head")
            yield finding(
                "gap-left",
                printed.where,
                (
                    f"“{visible(around)}”{side[0]}像是少了什么：多了空格，或标点、虚词前后没有内容",
                    f"something seems to be missing at the {side[1]} of {visible(around)!r}: a gap, or a word that must be followed",
                ),
                (
                    "补上引用或删去多余的字；若是完整的词，写进 vocabulary/wordlists.yaml 的 finished",
                    "put the reference in, or close the gap; a whole word belongs into `finished` of vocabulary/wordlists.yaml",
                ),
            )


def _unfinished(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the first word that must be followed and is not."""
    for match in pattern.finditer(text):
        is_denied = match[0] == "有" and _DENIED_NEXT.match(text, match.end())
        if not is_denied and not _ASKS.search(text, 0, match.start()):
            return match
    return None


def _without_names(text: str, language: Language, library: Library) -> str:
    """Return a text with signs for the names in it: 华为 ends in no 为."""
    for mention in naming.mentions(text, language, library):
        name = "□" * (mention.end - mention.start)
        text = text[: mention.start] + name + text[mention.end :]
    return text


def _raw(printed: Printed) -> str:
    return "".join(piece if isinstance(piece, str) else MARK for piece in printed.pieces)


def _opening(printed: Printed) -> bool:
    """Tell whether a text must begin as an English sentence does."""
    return printed.is_prose and printed.language == "en"


def _pattern(library: Library, language: Language) -> re.Pattern[str]:
    """Return what finds a word that must be followed, at the end of what it stands in."""
    words = library.wordlists.get("unfinished")
    if words is None:
        return re.compile("(?!)")
    finished = getattr(library.wordlists.get("finished"), language, ())
    either = "|".join(map(re.escape, sorted(getattr(words, language), key=len, reverse=True)))
    allowed = "".join(rf"(?<!{re.escape(word)})" for word in finished)
    if language == "zh":
        return re.compile(rf"(?:{either}){allowed}{_BEFORE['zh']}")
    return re.compile(rf"\b(?:{either}){allowed}{_BEFORE['en']}", re.IGNORECASE)
