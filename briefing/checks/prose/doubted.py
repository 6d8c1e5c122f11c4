"""待核的数引用时说明 / What awaits a check is cited with its doubt.

A figure whose reading is `to-confirm` prints its mark (待核, to be confirmed) wherever its value stands.
A citation alone (`|cite`) prints but a number, and the figure passes for sound. So the sentence holds a
word of `doubts` (待核, 可能, may, unconfirmed ...) of `vocabulary/wordlists.yaml`, or prints the value.

Accepted:
    算力基础设施投资[[datong-investment-2025|cite]]有待核对中文原文。
    算力基础设施投资[[datong-investment-2025]]。               prints 待核 itself
Refused:
    算力基础设施投资[[datong-investment-2025|cite]]是主要依据。
"""

from collections.abc import Iterator

from briefing.problems import Location, Problem, finding
from briefing.reading.library import Library
from briefing.text.passages import sentences
from briefing.text.printed import written_blocks
from briefing.text.wordlists import matcher

CODES = ("doubt-untold",)


def check(library: Library) -> Iterator[Problem]:
    """Find sentences that cite what awaits a check without a word of doubt."""
    if "doubts" not in library.wordlists:
        return
    for block, body, language in written_blocks(library):
        for sentence in sentences(block):
            is_doubted = matcher("doubts", language, library).search(sentence.text)
            printed = {ref.id for _, ref in sentence.references if ref.form == "value"}
            for _, ref in sentence.references:
                fact = library.facts.get(ref.id)
                is_bare = ref.form == "cite" and ref.id not in printed
                if fact and fact.is_to_confirm and is_bare and not is_doubted:
                    yield _untold(ref.id, Location(body.path, ref.line, ref.column))


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
