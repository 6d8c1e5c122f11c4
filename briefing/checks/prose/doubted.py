"""待核的数引用时说明 / What awaits a check is cited with its doubt.

待核的数（判读为 `to-confirm`）印出数值时自带“待核”；只引注号（`|cite`）时看不出来，读者会当作可靠的数。
所以引用它的那一句要有 `wordlists.yaml` 的 `doubts` 里的词（待核、可能），或者印出数值。
一段所引的数全是待核的或编者判读的，粗体的开头也要有这样的词，或者否定、权衡的词（`negations`、
`weighing`），因为许多人只读开头；只是个名目的开头（来源）不必。

A figure whose reading is `to-confirm` prints its mark (待核, to be confirmed) wherever its value stands.
A citation alone (`|cite`) prints but a number, and the figure passes for sound. So the sentence holds a
word of `doubts` (待核, 可能, may, unconfirmed ...) of `vocabulary/wordlists.yaml`, or prints the value. Many read
no more than the bold lead of a paragraph: where all figures that the paragraph cites are to be confirmed, or the
editors' reading, a lead that says anything (来源 does not) has such a word as well, or denies or weighs.

Accepted:
    算力基础设施投资[[datong-investment-2025|cite]]有待核对中文原文。
    算力基础设施投资[[datong-investment-2025]]。               印出时自带“待核” / prints 待核 itself
Refused:
    算力基础设施投资[[datong-investment-2025|cite]]是主要依据。
    **摘要中的金额可以引用。** 算力基础设施投资[[datong-investment-2025|cite]]有待核对
"""

import re
from collections.abc import Iterator

from briefing.model import Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text.passages import lead, sentences
from briefing.text.printed import written_blocks
from briefing.text.prose import Block
from briefing.text.wordlists import matcher

CODES = ("doubt-untold",)

_WORD: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[\u4e00-\u9fff]"),
    "en": re.compile(r"[A-Za-z]+"),
}
_SENTENCE: dict[Language, int] = {"zh": 6, "en": 4}
"""How many characters, or words, a lead has at least that says something: 来源 only names."""


def check(library: Library) -> Iterator[Problem]:
    """Find sentences that cite what awaits a check without a word of doubt."""
    if "doubts" not in library.wordlists:
        return
    for block, body, language in written_blocks(library):
        head = lead(block)
        asserts = len(_WORD[language].findall(head)) >= _SENTENCE[language]
        if asserts and not matcher("doubts negations weighing", language, library).search(head):
            yield from _lead(block, head, Location(body.path, block.line, 1), library)
        for sentence in sentences(block):
            is_doubted = matcher("doubts", language, library).search(sentence.text)
            printed = {ref.id for _, ref in sentence.references if ref.form == "value"}
            for _, ref in sentence.references:
                fact = library.facts.get(ref.id)
                is_bare = ref.form == "cite" and ref.id not in printed
                if fact and fact.is_to_confirm and is_bare and not is_doubted:
                    yield _untold(ref.id, Location(body.path, ref.line, ref.column))


def _lead(block: Block, head: str, where: Location, library: Library) -> Iterator[Problem]:
    facts = [library.facts[ref.id] for ref in block.references if ref.id in library.facts]
    figures = [fact for fact in facts if fact.kind == "figure"]
    if figures and all(fact.reading for fact in figures):
        yield finding(
            "doubt-untold",
            where,
            (
                f"这一段所引的数都有待核实，或是编者判读，开头的“{head}”没有说明",
                f"all figures of this paragraph are to be confirmed, or our reading, and its lead does not say so: {head!r}",
            ),
            (
                "开头写明待核、不宜引用等（wordlists.yaml 的 doubts、negations）",
                "say in the lead that they are to be confirmed, or not to be quoted (`doubts`, `negations` of wordlists.yaml)",
            ),
        )


def _untold(fact_id: str, where: Location) -> Problem:
    return finding(
        "doubt-untold",
        where,
        (
            f"{fact_id} 有待核实，引用它的这一句没有说明",
            f"{fact_id} is to be confirmed, and the sentence that cites it does not say so",
        ),
        (
            "写明待核、可能、疑等（wordlists.yaml 的 doubts），或印出它的值，值自带“待核”",
            "say may, unconfirmed, to be confirmed ... (`doubts` of wordlists.yaml), or print the value, which carries its mark",
        ),
    )
