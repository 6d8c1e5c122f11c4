"""每一句都有依据 / Every sentence rests on a fact, or says that it is a judgement.

正文的段落和列表项，每一句都要引用事实，读者才查得到依据。句号、问号、感叹号为一句，分号不算；
只印时间不算引用。只是引出旁边的表或图、或者用冒号引出下面列表的一句，可以没有。
我们自己的看法放进研判块（`> [!JUDGEMENT]`）。改法：引用事实，或用分号并入有引用的一句。

表里没有事实的文字也是编者的话，不说事情已经做成（`wordlists.yaml` 的 `completion`、`done`），
除非是否定或存疑；一栏全是这样的文字，栏名要写明是谁的（`ours`：本刊、编者）。

A paragraph or a list item is made of sentences, which end at a full stop, a question mark or an
exclamation mark; a semicolon ends none. Each cites a fact, but for one that only leads to the table
or the chart beside it, or to the list that follows its colon. What we think ourselves stands in a
judgement block.

In a table words without a fact are the editors' as well: they tell nothing as done (`completion` and
`done` of `vocabulary/wordlists.yaml`) that is not denied or left open, and a column of such words alone
has a head that says whose they are (`ours`: 本刊, our).

Accepted:
    大同市标准机架为 [[datong-racks-2025]]；来源没有说明是否在运。
    > [!JUDGEMENT]
    > 上述数字之间的差别值得追问。
Refused:
    大同的算力发展很快。          整段没有引用 / a paragraph of prose that cites nothing
    大同市标准机架为 [[datong-racks-2025]]。发展很快。      后一句没有引用 / a sentence that cites nothing
    columns: [计划, 后来], cells: [datong-plan, {zh: 已建成, ...}]    没有依据说已建成 / nothing shows that it was built
    columns: [计划, 说法], cells: [datong-plan, {zh: 部分, ...}]        是谁的看法？ / whose view is it?
"""

import re
from collections.abc import Iterator
from itertools import product

from briefing.model import LANGUAGES, Language, Table, Words
from briefing.problems import Location, Problem, finding, visible
from briefing.reading.library import Body, Library
from briefing.text.outcomes import OUTCOME_END, done_word
from briefing.text.passages import Passage, passage, sentences
from briefing.text.pieces import Reference, parse_words
from briefing.text.prose import Block, blocks_of
from briefing.text.wordlists import matcher

CODES = ("cell-uncited", "column-unowned", "paragraph-uncited", "sentence-uncited")

_SHOWN: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[上下本]?[表图]中?"),
    "en": re.compile(r"\b(?:table|chart)\b", re.IGNORECASE),
}
"""How a text speaks of the table or the chart beside it."""


def check(library: Library) -> Iterator[Problem]:
    """Find paragraphs, list items and sentences that cite nothing and are no judgement."""
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            body = briefing.bodies[language]
            blocks = blocks_of(body)
            for before, block, after in zip(
                (None, *blocks), blocks, (*blocks[1:], None), strict=False
            ):
                if block.kind in ("paragraph", "item") and not block.judgement:
                    beside = {near.kind for near in (before, after) if near}
                    leads = bool(after and after.kind in ("item", "table", "chart"))
                    yield from _block(
                        block, body, language, bool({"table", "chart"} & beside), leads
                    )
        for table in briefing.card.tables.values():
            yield from _table(table, library)


def _table(table: Table, library: Library) -> Iterator[Problem]:
    columns = zip(*(row.cells for row in table.rows), strict=False)
    for head, cells in zip(table.columns, columns, strict=False):
        words = [cell for cell in cells if isinstance(cell, Words)]
        for cell, language in product(words, LANGUAGES):
            yield from _cell(cell, language, library)
        is_ours = bool(words) and len(words) == sum(map(bool, cells))
        if "ours" in library.wordlists and is_ours and isinstance(head, Words):
            yield from _head(head, library)


def _cell(cell: Words, language: Language, library: Library) -> Iterator[Problem]:
    pieces = parse_words(cell[language])
    clauses = OUTCOME_END.split(passage(pieces).text)
    done = next(filter(None, (done_word(clause, language, library) for clause in clauses)), "")
    if done and not any(isinstance(piece, Reference) for piece in pieces):
        yield finding(
            "cell-uncited",
            cell.where(language),
            (
                f"“{visible(done)}”说事情已经做成，这一格却没有事实",
                f"{visible(done)!r} tells something as done, and the cell holds no fact",
            ),
            ("填事实的标识，或改说法", "put the id of a fact there, or say it otherwise"),
        )


def _head(head: Words, library: Library) -> Iterator[Problem]:
    for language in LANGUAGES:
        if not matcher("ours", language, library).search(head[language]):
            yield finding(
                "column-unowned",
                head.where(language),
                (
                    "这一栏全是编者的话，栏名没有写明",
                    "all of this column is the editors' words, and its head does not say so",
                ),
                (
                    "栏名写上“本刊研判”等（wordlists.yaml 的 ours）",
                    "say `our reading` or the like (`ours` of wordlists.yaml)",
                ),
            )


def _block(
    block: Block, body: Body, language: Language, is_beside: bool, leads: bool
) -> Iterator[Problem]:
    lacking = [
        sentence
        for sentence in sentences(block)
        if not any(ref.form != "when" for _, ref in sentence.references)
        and not (is_beside and _SHOWN[language].search(sentence.text))
        and not (leads and sentence.text.rstrip().endswith(("：", ":")))
    ]
    cure = (
        "引用事实 [[标识]]，或用分号并入有引用的一句；若是我们的判断，放进 > [!JUDGEMENT]",
        "cite a fact [[id]], or join it to a cited sentence with a semicolon; if it is our judgement, put it under > [!JUDGEMENT]",
    )
    if lacking and len(lacking) == len(sentences(block)):
        what = ("这一段没有引用任何事实", "this paragraph cites no fact")
        yield finding("paragraph-uncited", Location(body.path, block.line, 1), what, cure)
        return
    for sentence in lacking:
        shown = _shortened(sentence)
        yield finding(
            "sentence-uncited",
            Location(body.path, block.line, 1),
            (f"这一句没有引用任何事实：“{shown}”", f"this sentence cites no fact: {shown!r}"),
            cure,
        )


def _shortened(sentence: Passage) -> str:
    text = visible(" ".join(sentence.typed.split()))
    return text if len(text) <= 60 else f"{text[:60]}…"
