"""是什么的占比没有说清，印出时也写明 / A share of an unnamed whole is printed as one

占比的说明写着没有说清是什么的占比（同一句里有 `wordlists.yaml` 的 `wholes` 和 `unsaid` 里的词：比重、
没有说明），正文印这个数时也要写明：它前后到分号、到相邻的数为止，要有 `unsaid` 里的词。
不然很快就会有人替它补上一个谁也没有说过的整体。改法：在这个数旁边写明“是什么的占比没有说清”。

Where the note of a share leaves open of what it is a share (a clause with a word of `wholes` of
`vocabulary/wordlists.yaml`, 比重, share, and one of `unsaid`, 没有说明, not said), the prose that prints it says so as
well: what stands around it, up to the semicolons and the next value, has a word of `unsaid`. Otherwise a
whole is soon put in that nobody named.

Accepted:
    清洁能源占比为[[shaoguan-clean-energy-2021]]，是什么的占比没有说清
Refused:
    全市用电中清洁能源占比为[[shaoguan-clean-energy-2021]]
"""

import re
from collections.abc import Iterator

from briefing.model import Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text.passages import Passage, stretches_of
from briefing.text.pieces import typed_words
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

CODES = ("whole-unnamed",)

_STOP = re.compile(r"[；。]|[;.](?=\s|$)")


def check(library: Library) -> Iterator[Problem]:
    """Find shares of an unnamed whole that are printed as if it were known."""
    if library.is_unread("facts") or not {"wholes", "unsaid"} <= set(library.wordlists):
        return
    of_nothing = {
        name
        for name, fact in library.facts.items()
        if fact.measure == "share" and _is_open(fact, "zh", library)
    }
    for block, body, language in written_paragraphs(library) if of_nothing else ():
        for stretch in stretches_of(block):
            yield from _stretch(stretch, of_nothing, body, language, library)


def _is_open(fact: Fact, language: Language, library: Library) -> bool:
    note = typed_words(fact.note[language]) if fact.note else ""
    return any(
        matcher("wholes", language, library).search(part)
        and matcher("unsaid", language, library).search(part)
        for part in _STOP.split(note)
    )


def _stretch(
    stretch: Passage, of_nothing: set[str], body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    printed = [(at, ref) for at, ref in stretch.references if ref.form == "value"]
    edges = [0, *(at for at, _ in printed), len(stretch.text)]
    for number, (_, ref) in enumerate(printed):
        if ref.id in of_nothing:
            around = stretch.text[edges[number] : edges[number + 2]]
            if not matcher("unsaid", language, library).search(around):
                yield finding(
                    "whole-unnamed",
                    Location(body.path, ref.line, ref.column),
                    (
                        f"{ref.id} 是什么的占比，来源没有说清，这里也没有写明",
                        f"of what {ref.id} is a share its source leaves open, and this does not say so",
                    ),
                    (
                        "在这个数旁边写明“是什么的占比没有说清”",
                        "say beside the figure that of what is not said",
                    ),
                )
