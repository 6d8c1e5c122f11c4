"""引号里是原话 / Words in quotation marks are a source's own.

引号一加，读者就当是原话。所以正文、说法、说明、理由、题名里加引号的文字，
要在所依的来源里一字不差：正文看这一段所引事实的来源（标题看它那一节），说法和说明看这条事实的来源，
口径差异看所比的事实，简报卡看整份简报。译文和强调不加引号。引号要收尾；撇号不算引号；
收尾引号前的句号、逗号属于外面的句子，不必相同。改法：照录原文并在本段引用它，或去掉引号。

What stands in quotation marks in prose, a claim, a note, a reason or a caption is found to the letter
in a source that the text rests on: those of the facts cited in the block (of a heading: in its section),
of the fact itself, of the
facts of the discrepancy; for a card, of the briefing. A translation takes no quotation marks.
Apostrophes are none; a stop before the closing mark belongs to the sentence around it.

Accepted:
    a "computing power city" [[datong-computing-city-aim|cite]]      来源印有这几个词 / the source prints these words
Refused:
    一座“算电之城”[[datong-computing-city-aim|cite]]          没有来源印有这几个字 / no source prints these characters
    a "city of compute" [[datong-computing-city-aim|cite]]            也没有这几个词 / nor these words
    a "computing power city [[datong-computing-city-aim|cite]]        引号没有收尾 / never closed
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from briefing.composing.citing import cited
from briefing.facts import quotes
from briefing.model import Model, Words
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library, SourceFile
from briefing.text.pieces import Reference, plain
from briefing.text.printed import Printed, printed_texts, words_in
from briefing.text.prose import blocks_of

CODES = ("quotation-open", "quotation-unfounded")

_WORD = "[A-Za-z0-9]"
_QUOTED = re.compile(
    '“([^”]*)(”?)|「([^」]*)(」?)|『([^』]*)(』?)|"([^"]*)("?)'
    f"|(?<!{_WORD})‘((?:[^’]|’(?={_WORD}))*)(’?)"
    f"|(?<!{_WORD})'(?={_WORD})((?:[^'\n]|'(?={_WORD}))*)(')(?!{_WORD})"
)
_STOP = ".,;:!?。，、；：！？"


def check(library: Library) -> Iterator[Problem]:
    """Find quotation marks around words that no source behind the text prints."""
    owners = dict(_owners(library))
    for text in printed_texts(library):
        # A reference stands as a character of its own: no quoted words run across it.
        pieces = [plain(p) if isinstance(p, str) else "\0" for p in text.pieces]
        quoted = list(_QUOTED.finditer("".join(pieces)))
        if not quoted:
            continue
        behind = [p.id for p in text.pieces if isinstance(p, Reference)]
        sources = _sources([*behind, *owners.get(_key(text.origin), ())], library)
        if sources is not None:
            yield from _text(text, pieces, quoted, sources)


def _key(origin: Words | Location) -> Location | int:
    """Return what tells one origin of a text from another, be they equal."""
    return id(origin) if isinstance(origin, Words) else origin


def _owners(library: Library) -> Iterator[tuple[Location | int, Iterable[str]]]:
    """Return, for each string of a YAML file, the facts whose sources it may quote."""
    held: list[tuple[Model, Iterable[str]]] = [(f, [name]) for name, f in library.facts.items()]
    held += [(entry, entry.facts) for entry in library.discrepancies.values()]
    held += [(b.card, cited(b, library)) for b in library.briefings.values()]
    for briefing in library.briefings.values():
        for body in briefing.bodies.values():
            blocks = blocks_of(body)
            for at, block in enumerate(blocks):
                section = takewhile(lambda later: later.kind != "heading", blocks[at + 1 :])
                if block.kind == "heading":
                    told = [ref.id for below in section for ref in below.references]
                    yield Location(body.path, block.line, 1), told
    for model, facts in held:
        for words in words_in(model):
            yield _key(words), facts


def _sources(facts: Iterable[str], library: Library) -> list[SourceFile] | None:
    """Return the sources of facts, a derived figure with its inputs'; None where one is lost."""
    found: dict[str, SourceFile] = {}
    ahead, seen = [*facts], set[str]()
    while ahead:
        name = ahead.pop()
        fact = library.facts.get(name)
        if library.is_lost(name):
            return None
        if fact is None or name in seen:
            continue
        seen.add(name)
        ahead += fact.inputs()
        source = library.source_of(fact)
        if source is not None:
            found[source.id] = source
        elif fact.source is not None:
            return None
    return list(found.values())


def _text(
    text: Printed, pieces: list[str], quoted: list[re.Match[str]], sources: list[SourceFile]
) -> Iterator[Problem]:
    for match in quoted:
        words, closing = (group for group in match.groups() if group is not None)
        if closing and any(_prints(source, words.strip().rstrip(_STOP)) for source in sources):
            continue
        shown = match[0].replace("\0", "…")
        yield finding(
            "quotation-unfounded" if closing else "quotation-open",
            _place(text, pieces, match.start()),
            (
                f"引号里的文字不是所引来源的原话：{shown}"
                if closing
                else f"引号没有收尾：{shown[:20]}",
                f"no source cited here prints these words: {shown}"
                if closing
                else f"the quotation mark is never closed: {shown[:40]}",
            ),
            (
                "照录来源原文并在本段引用它；若是译文或强调，去掉引号",
                "copy the source's words and cite it here; take the marks off a translation or an emphasis",
            ),
        )


def _prints(source: SourceFile, words: str) -> bool:
    """Tell whether a source prints words whole: neither a number nor an English word is cut."""
    text = source.text
    return any(
        not (
            re.match(_WORD, text[span.start]) and re.match(_WORD, text[span.start - 1 : span.start])
        )
        and not (re.match(_WORD, text[span.end - 1]) and re.match(_WORD, text[span.end :][:1]))
        for span in quotes.within(words, text)
    )


def _place(text: Printed, pieces: list[str], start: int) -> Location:
    position = 0
    for index, piece in enumerate(pieces):
        if start < position + len(piece):
            return text.place(index, piece[: start - position], piece[start - position])
        position += len(piece)
    return text.where
