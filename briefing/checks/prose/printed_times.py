"""时间跟着事实 / A printed time is that of a fact told beside it.

印时间的 `[[标识|when]]`，要放在印出或引用同一条事实的句子里，不然读者不知道说的是什么时候的什么。
有自己时间的事实，不放在别的时间下面：同一短句里印的时间、写到的五年规划（十三五），要是它自己的；
印出的数和一件事，这一段里前面最后印的时间也要是它自己的。说法里只印自己的时间。
改法：在它前面或同一短句里写上它自己的 `[[标识|when]]`。

`[[id|when]]` stands in a sentence that prints or cites the same fact. A fact that has a time of its own stands
under no other: a time printed in its phrase (between commas, colons and `and`), a Five-Year Plan named there
included, is its own, and for a printed figure or an event so is the last one printed before it in the block. A
claim prints no time but that of its fact.

Accepted:
    到[[datong-revenue-2027|when]]，收入的目标是[[datong-revenue-2027]]。
Refused:
    到[[datong-revenue-2024|when]]，收入的目标是[[datong-revenue-2027]]。  是另一条事实的年份 / the year of another fact
    十三五期间计划建设新能源装机[[shaoguan-new-energy-capacity]]。  它的是十四五 / its time is that of the Fourteenth
"""

from collections.abc import Iterator

from briefing.composing.dates import time_words
from briefing.facts.times import stated
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text.passages import phrases, sentences, stretches_of
from briefing.text.pieces import Reference, parse_words
from briefing.text.printed import written_blocks
from briefing.text.prose import Block

CODES = ("time-of-another", "time-uncited")


def check(library: Library) -> Iterator[Problem]:
    """Find times whose fact is not told beside them, and figures under the time of another."""
    yield from _claims(library)
    for block, body, language in written_blocks(library):
        yield from _uncited(block, body, library)
        yield from _under_another(block, body, language, library)


def _claims(library: Library) -> Iterator[Problem]:
    for fact_id, fact in library.facts.items():
        for language in LANGUAGES:
            for piece in parse_words(fact.claim[language]):
                if not isinstance(piece, Reference) or piece.form != "when":
                    continue
                if _time(library.facts.get(piece.id)) not in ("", _time(fact)):
                    yield finding(
                        "time-of-another",
                        fact.claim.where(language),
                        (
                            f"说法印的是 {piece.id} 的时间，不是 {fact_id} 的",
                            f"the claim prints the time of {piece.id}, which is not that of {fact_id}",
                        ),
                        ("印自己的时间，或改正时间", "print its own time, or mend the time"),
                    )


def _uncited(block: Block, body: Body, library: Library) -> Iterator[Problem]:
    for sentence in sentences(block):
        told = {ref.id for ref in sentence.cites()}
        for _, ref in sentence.references:
            fact = library.facts.get(ref.id)
            if ref.form == "when" and ref.id not in told and _time(fact):
                yield finding(
                    "time-uncited",
                    Location(body.path, ref.line, ref.column),
                    (
                        f"这一句印了 {ref.id} 的时间，却没有引用它",
                        f"this sentence prints the time of {ref.id} but does not cite it",
                    ),
                    (
                        f"在同一句引用 [[{ref.id}]] 或 [[{ref.id}|cite]]，或换成所引事实的时间",
                        f"cite [[{ref.id}]] or [[{ref.id}|cite]] in the sentence, or print the time of a fact that it cites",
                    ),
                )


def _under_another(
    block: Block, body: Body, language: Language, library: Library
) -> Iterator[Problem]:
    last: set[str] = set()
    for stretch in stretches_of(block):
        for phrase in phrases(stretch, language):
            refs = [ref for _, ref in phrase.references]
            printed = {_time(library.facts.get(r.id)) for r in refs if r.form == "when"}
            printed |= {time for time in stated(phrase.typed, language) if "/" in time}
            last = printed - {""} or last
            for ref in refs:
                fact = library.facts.get(ref.id)
                time = _time(fact)
                is_beside = ref.form == "cite" and bool(printed - {""})
                bound = is_beside or (ref.form != "when" and _is_dated(ref, fact))
                if time and bound and last and time not in last:
                    yield _told(ref, time, body, last)


def _time(fact: Fact | None) -> str:
    time = fact.time() if fact else None
    return time[1] if time else ""


def _is_dated(ref: Reference, fact: Fact | None) -> bool:
    """Tell whether a reference tells what happened or was counted at a time."""
    if fact is None:
        return False
    return fact.kind == ("figure" if ref.form == "value" else "event")


def _told(ref: Reference, time: str, body: Body, last: set[str]) -> Problem:
    zh, en = (
        "、".join(time_words(name, "zh") for name in sorted(last)),
        ", ".join(time_words(name, "en") for name in sorted(last)),
    )
    return finding(
        "time-of-another",
        Location(body.path, ref.line, ref.column),
        (
            f"{ref.id} 的时间是{time_words(time, 'zh')}，它前面印的是：{zh}",
            f"the time of {ref.id} is {time_words(time, 'en')}; printed before it: {en}",
        ),
        (
            f"在它前面或同一短句里写上 [[{ref.id}|when]]",
            f"print [[{ref.id}|when]] before it, or in its phrase",
        ),
    )
