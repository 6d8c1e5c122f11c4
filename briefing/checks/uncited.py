"""每一句都有依据 / Every sentence rests on a fact, or says that it is a judgement.

A paragraph or a list item is made of sentences, which end at a full stop, a question mark or an
exclamation mark; a semicolon ends none. Each cites a fact, but for one that only leads to the table
or the chart beside it, or to the list that follows its colon. What we think ourselves stands in a
judgement block.

Accepted:
    大同市标准机架为 [[datong-racks-2025]]；来源没有说明是否在运。
    > [!JUDGEMENT]
    > 上述数字之间的差别值得追问。
Refused:
    大同的算力发展很快。          a paragraph of prose that cites nothing
    大同市标准机架为 [[datong-racks-2025]]。发展很快。      a sentence that cites nothing
"""

import re
from collections.abc import Iterator

from briefing.library import Body, Library
from briefing.model import LANGUAGES, Language
from briefing.passages import Passage, sentences
from briefing.problems import Location, Problem, finding, visible
from briefing.prose import Block, parse

CODES = ("paragraph-uncited", "sentence-uncited")

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
            blocks = parse(body.text, body.path)[0]
            for before, block, after in zip(
                (None, *blocks), blocks, (*blocks[1:], None), strict=False
            ):
                if block.kind in ("paragraph", "item") and not block.judgement:
                    beside = {near.kind for near in (before, after) if near}
                    leads = bool(after and after.kind in ("item", "table", "chart"))
                    yield from _block(
                        block, body, language, bool({"table", "chart"} & beside), leads
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
