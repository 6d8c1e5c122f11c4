"""正文不把规划写成结果 / Prose tells no plan as a result.

印出或引用还没有实现的数或事，研判块里也一样，
那一句（到分号为止）要有规划用语（`wordlists.yaml` 的 `plan`：计划、拟、力争）；
“如期”“按计划”（`kept`）说的是计划做到了，不算。也不能写成已经做成：从上一处引用到它之间，
没有“已”一类的词（`completion`），也没有同一分句里不受规划用语支配的“建成”“完成”（`done`），
除非另有规划用语支配后面的话；它后面，到下一分句开头，也没有。规划用语要作动词（拟建成），
只作修饰的不算（计划的园区）。否定、存疑的（未、是否）不算做成。把规划读成结果，是读者最容易受的误导。

Each stretch of the prose, up to a semicolon or the end of the sentence, that prints or cites what
has not come about (a figure or an event, also in a judgement block) holds a plan word of its
language, by `plan` of `vocabulary/wordlists.yaml`; 如期, 按计划 and "as planned" (`kept`) are none. And it is
not told as done: from the reference before it on, no word of `completion`, and no word of `done`
(建成, completed) that no plan word of its clause governs, stands before it, unless a plan word
governs what follows; nor behind it in its clause or at the head of the next one. A plan word
governs as a verb (拟建成, planned to be completed), not where it only describes (计划的园区, the planned
park). What is denied or left open (未, 是否, whether, if) is not told as done.

Accepted:
    到[[datong-revenue-2027|when]]的目标是[[datong-revenue-2027]]；机架有[[datong-racks-2025]]。
    项目拟于年底前建成并网[[datong-jinbei-wind-2021|cite]]，是否建成没有报道。
Refused:
    收入为[[datong-revenue-2027]]；这是计划。       分号之前没有规划用语 / no plan word before the semicolon
    按计划推进，收入已达[[datong-revenue-2027]]。    “已”管着这个数 / 已 governs the figure
    As planned, the park came on line[[datong-jinbei-wind-2021|cite]].
    计划的项目建成并网[[datong-jinbei-wind-2021|cite]]。
"""

from collections.abc import Iterator

from briefing.model import Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text.outcomes import OUTCOME_END, done_of, plan_word
from briefing.text.passages import Passage, stretches_of
from briefing.text.pieces import Reference
from briefing.text.printed import written_blocks

CODES = ("plan-told-as-result",)


def check(library: Library) -> Iterator[Problem]:
    """Find sentences that tell what is planned as if it had come about."""
    if not {"plan", "completion"} <= set(library.wordlists):
        return
    for block, body, language in written_blocks(library):
        if block.kind in ("table", "chart"):
            continue
        for stretch in stretches_of(block):
            yield from _stretch(stretch, body, language, library)


def _stretch(
    stretch: Passage, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    for at, ref in stretch.references:
        fact = library.facts.get(ref.id)
        if fact is None or fact.is_result or ref.form not in ("value", "cite"):
            continue
        if not plan_word(stretch.text, language, library):
            yield _told_as_result(
                ref,
                body,
                f"{ref.id} 尚未实现，这一句（到分号为止）没有规划用语",
                f"{ref.id} has not come about, and its sentence (up to the semicolon) has no plan word",
            )
        elif word := done_of(stretch, at, language, library, _begin(stretch, at)):
            yield _told_as_result(
                ref,
                body,
                f"“{word}”把尚未实现的 {ref.id} 写成了结果",
                f"{word!r} tells {ref.id} as done, which has not come about",
            )


def _begin(stretch: Passage, at: int) -> int:
    """Return where the words of a reference begin: behind the last one of an earlier clause."""
    clause = max((end.end() for end in OUTCOME_END.finditer(stretch.text[:at])), default=0)
    earlier = [
        place + 1 for place, ref in stretch.references if place < clause and ref.form != "when"
    ]
    return max(earlier, default=0)


def _told_as_result(ref: Reference, body: Body, zh: str, en: str) -> Problem:
    return finding(
        "plan-told-as-result",
        Location(body.path, ref.line, ref.column),
        (zh, en),
        (
            "写明计划、拟、力争、预计等（vocabulary/wordlists.yaml）",
            "say plan, aim, target, will ... (vocabulary/wordlists.yaml)",
        ),
    )
