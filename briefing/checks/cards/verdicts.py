"""研判与空格合得上 / The verdicts of a table fit its cells, and a dash is but silence

表里有一栏是编者的话（栏名有 `wordlists.yaml` 的 `ours` 里的词：本刊、研判），说的要与这一行合得上。
表里有空格的，“无报道”一类的词（`silent`）只写在有空格的行，有空格的行也都要写。
以“有报道”（`reported`）开头的，这一行要有一条已实现、不待核的事实；计划和在建的都不算。

横线只说明文件没有说，不说明什么也没有发生。所以题名、注和正文解释横线、空白（`dash`）时，
要说到文件（`documents`、`gaps`：来源、报道、资料、缺口）。改法：照这一行的格子改研判，或改格子。

In a table with a column of the editors' words (its head has a word of `ours` of `vocabulary/wordlists.yaml`), what
they say of a row can be seen in it. A cell has a word of `silent` (无报道, no report) where a cell of its row is
empty, and only there; it begins with one of `reported` (有报道, reported) only where a fact of its row has come about
and awaits no check: what is planned still, or under construction, is not reported as done.

And a dash says that the documents are silent, not that the world stood still: what a caption, a note or the
prose says of dashes (`dash`: 横线, blanks) names the documents (`documents`, 资料, 缺口, gaps).

Accepted:
    cells: [datong-wool-2021, "", {zh: 无报道, en: No report}]
    note: {zh: 横线表示所据文件中没有, en: A dash means that the files at hand have nothing}
Refused:
    cells: [datong-wool-2021, "", {zh: 有报道, en: Reported}]
    cells: [datong-equipment-2021, bci-equipment-trial, {zh: 有报道, en: Reported}]      仍是计划 / still a plan
    note: {zh: 横线说明没有实施, en: A dash means that nothing was done}
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import product

from briefing.composing.exhibits import exhibits
from briefing.model import LANGUAGES, Language, Table, Words
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Library
from briefing.text.passages import sentences
from briefing.text.pieces import typed_words
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

CODES = ("dash-mistold", "verdict-unfit")

_MEANS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:说明|表示|意味着|代表|是)([^；。，]*)"),
    "en": re.compile(r"(?i)\b(?:means?|shows?|stands? for|says?|is|are)\b([^;.]*)"),
}


def check(library: Library) -> Iterator[Problem]:
    """Find verdicts that their rows do not bear out, and dashes that are told as more than silence."""
    if library.is_unread("facts") or not {"silent", "reported", "dash"} <= set(library.wordlists):
        return
    for briefing in library.briefings.values():
        for table in briefing.card.tables.values():
            yield from _verdicts(table, library)
        for exhibit in exhibits(briefing.card, library):
            for words, language in product(exhibit.around, LANGUAGES):
                text = typed_words(words[language])
                yield from _dashes(text, language, partial(words.where, language), library)
    for block, body, language in written_paragraphs(library):
        for sentence in sentences(block):
            where = partial(Location, body.path, block.line, 1)
            yield from _dashes(sentence.typed, language, where, library)


def _verdicts(table: Table, library: Library) -> Iterator[Problem]:
    ours = [
        at
        for at, head in enumerate(table.columns)
        if isinstance(head, Words) and matcher("ours", "zh", library).search(head.zh)
    ]
    for row, at in product(table.rows, ours):
        verdict = row.cells[at] if at < len(row.cells) else None
        if not isinstance(verdict, Words):
            continue
        facts = [library.facts[cell] for cell in row.cells if cell in library.facts]  # type: ignore[index]
        has_gap = "" in row.cells
        is_borne = any(fact.is_result and not fact.is_to_confirm for fact in facts)
        is_of_gaps = has_gap or any("" in other.cells for other in table.rows)
        for language in LANGUAGES:
            text = verdict[language]
            silent = matcher("silent", language, library).search(text)
            reported = matcher("reported", language, library).match(text)
            if is_of_gaps and bool(silent) != has_gap:
                yield _unfit(
                    verdict.where(language),
                    f"这一行{'有' if has_gap else '没有'}空格，研判却是“{text}”",
                    f"the row has {'an' if has_gap else 'no'} empty cell, and the verdict is {text!r}",
                )
            elif reported and facts and not is_borne:
                yield _unfit(
                    verdict.where(language),
                    f"这一行的事实没有一条是已有的结果，研判却是“{text}”",
                    f"nothing in the row has come about for sure, and the verdict is {text!r}",
                )


def _unfit(where: Location, zh: str, en: str) -> Problem:
    return finding(
        "verdict-unfit",
        where,
        (zh, en),
        (
            "照这一行的格子改研判，或改格子；词见 wordlists.yaml 的 silent、reported",
            "let the verdict say what the cells show; the words are `silent` and `reported` of wordlists.yaml",
        ),
    )


def _dashes(text: str, language: Language, where: Where, library: Library) -> Iterator[Problem]:
    for found in matcher("dash", language, library).finditer(text):
        means = _MEANS[language].search(text, found.end())
        told = (
            means[1]
            if means and not re.search("[；;。.]", text[found.end() : means.start()])
            else ""
        )
        if told.strip() and not matcher("documents gaps", language, library).search(told):
            yield finding(
                "dash-mistold",
                where(),
                (
                    f"横线、空白只说明资料没有说，这里说的是：“{told.strip()}”",
                    f"a dash shows the silence of the documents, and is told here to mean {told.strip()!r}",
                ),
                (
                    "写明是文件、报道没有提到",
                    "say that the files, the article, the sources give nothing",
                ),
            )
