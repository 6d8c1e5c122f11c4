"""说口径相同，就真是同一种数 / What is told to be of one kind is of one kind

说几个数口径相同，或可以相加、相比、相除（`wordlists.yaml` 的 `alike`），它们就要是同一指标、
同一量法（`measure`），并且都是结果或都不是，不然读者照着一加就错。看哪些数：正文看那一句所引的；
题名和表图的注看所列的全部，或者每一行各自、每一栏各自相同也可；口径差异看所比的；文字格看它那一行；
事实的说明看它自己和分句里写到的指标。否定、存疑、发问、建议的不算。改法：写明口径不同、不可相加相比；
只有几项相同的，只引用那几项。

Where a clause says that figures are counted alike, or can be added, compared or divided (`alike` of
`vocabulary/wordlists.yaml`: 口径相同, can be added), the figures with which it stands are of one indicator and
one measure, and all of them results, or none. These are: in prose, those that its sentence cites; in the caption
or the note of a table or chart, those shown, or else those of each of its rows, or of each of its columns; in a
discrepancy, those that it compares; in a cell of words, those of its row; in
the note of a fact, its own and the indicators that the clause names. What
is denied, doubted, asked or asked for is not said.

Accepted:
    note: {zh: 各格口径不同，不可相加, ...}
    note: {zh: 各行口径相同, ...}      每行一个指标，两市各一 / each row has one indicator, of one city and of another
Refused:
    note: {zh: 各格口径相同，可以相加, ...}      机架、金额、占比 / racks, sums of money and shares of power
    大同[[datong-racks-2025]]和韶关[[shaoguan-racks-2025]]口径相同  结果与目标 / the one is a result, the other a target
"""

from collections.abc import Iterable, Iterator, Sequence

from briefing.composing.exhibits import exhibits
from briefing.model import LANGUAGES, Fact, Language, Row, Table, Words
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.passages import CLAUSE_END, sentences
from briefing.text.pieces import typed_words
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

CODES = ("likened-unlike",)


Groups = list[list[str]]
"""Ids of facts, in groups of which each is of one kind."""


def check(library: Library) -> Iterator[Problem]:
    """Find figures that are told to be of one kind, and are not."""
    if library.is_unread("facts") or "alike" not in library.wordlists:
        return
    for block, body, language in written_paragraphs(library):
        for sentence in sentences(block):
            for _, word in _likening(sentence.typed, language, library):
                ids = list(dict.fromkeys(ref.id for ref in sentence.cites()))
                if ids and not _is_one(ids, library):
                    yield _unlike(word, ids, Location(body.path, block.line, 1))
    for words, ways in _strings(library):
        is_alike = any(all(_is_one(ids, library) for ids in groups) for groups in ways)
        for language in LANGUAGES if not is_alike else ():
            for _, word in _likening(typed_words(words[language]), language, library):
                yield _unlike(word, ways[0][0], words.where(language))
    for fact_id, fact in library.facts.items():
        if fact.note and fact.indicator:
            yield from _note(fact_id, fact, fact.note, library)


def _note(fact_id: str, fact: Fact, note: Words, library: Library) -> Iterator[Problem]:
    for language in LANGUAGES:
        text = typed_words(note[language])
        for clause, word in _likening(text, language, library):
            names = naming.named(clause, language, library)
            if {name.id for name in names if name.kind == "indicator"} - {fact.indicator}:
                yield _unlike(word, [fact_id], note.where(language))


def _likening(text: str, language: Language, library: Library) -> Iterator[tuple[str, str]]:
    """Return each clause that likens figures, with its word."""
    for clause in CLAUSE_END.split(text):
        match = matcher("alike", language, library).search(clause)
        open_ = matcher("negations unsettled doubts advice plan", language, library)
        if match and not open_.search(matcher("affirmed", language, library).sub(" ", clause)):
            yield clause, match[0]


def _is_one(ids: Iterable[str], library: Library) -> bool:
    figures = [library.facts[name] for name in ids if name in library.facts]
    kinds = {
        (fact.indicator, fact.part, fact.measure, fact.is_result)
        for fact in figures
        if fact.kind == "figure"
    }
    return len(kinds) <= 1


def _strings(library: Library) -> Iterator[tuple[Words, list[Groups]]]:
    """Return captions, notes and reasons, each with the ways in which its figures are grouped."""
    for entry in library.discrepancies.values():
        yield entry.because, [[list(entry.facts)]]
    for briefing in library.briefings.values():
        for exhibit in exhibits(briefing.card, library):
            rows = exhibit.shown.rows if isinstance(exhibit.shown, Table) else ()
            for words in exhibit.around:
                yield words, [[exhibit.fact_ids], *_lines(rows)]
            for row in rows:
                ids = [cell for cell in row.cells if isinstance(cell, str) and cell]
                yield from ((cell, [[ids]]) for cell in row.cells if isinstance(cell, Words))


def _lines(rows: Sequence[Row]) -> list[Groups]:
    """Return the rows of a grid, and its columns."""
    lines = [[cell if isinstance(cell, str) else "" for cell in row.cells] for row in rows]
    return [lines, [list(column) for column in zip(*lines, strict=False)]] if lines else []


def _unlike(word: str, ids: list[str], where: Location) -> Problem:
    listed = ", ".join(ids[:4])
    return finding(
        "likened-unlike",
        where,
        (
            f"“{word}”：这里的数不是同一指标、同一量法，或有的是结果、有的不是（{listed}）",
            f"{word!r}: these are not of one indicator and measure, or some are results and some not ({listed})",
        ),
        (
            "写明口径不同、不可相加相比；只说其中相同的几项时，只引用那几项",
            "say that they differ; where only some of them are alike, cite only these",
        ),
    )
