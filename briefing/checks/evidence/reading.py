"""判读有据，存疑有交代 / A reading has its ground, and a doubt is answered.

译文和摘要常把中文的大数译错：亿成了 billion，万成了 million，亩成了 acre。`reading` 改回的就是这一类：
`plausibility.yaml` 里有规则能断定的（印出的数不合规则，判读的数合），写 `arithmetic`，印判读的数；
断定不了的写 `to-confirm`，印来源的数，标待核。

有疑问的数字都要交代。译文和摘要里，带这几个词的数字；其他不是原文的来源里，同一件事另有一个数恰好小那么多倍的；
凡不是原文的来源里，句子说增加若干倍的（`vocabulary/wordlists.yaml` 的 `increase`：增加两倍，可能是原来的两倍，
也可能是三倍）；译文有叠词、残缺不全的句子里，每个数字。

交代的办法有三种：有规则只合印出的数；写 `reading`；写 `accepted`，说明为何照印。残缺的句子和倍数，只能用后两种。

A reading undoes a known slip of translation: 亿 printed as billion, 万 as million, 亩 as acre. It is
`arithmetic`, and printed, where a rule of `plausibility.yaml` decides: the printed figure breaks it
beside other figures, the reading keeps it. Where none does, it is `to-confirm`.

Each figure of a translated or summarised source that has one of these words is in doubt; so is one
of any other text that is no original, where another figure of the same thing is smaller just by the
slip. A multiple in a text that is no original is in doubt where its sentence tells an increase
(`increase` of `vocabulary/wordlists.yaml`): an increase of twice may be two or three times as much. So is
each figure of a translated sentence in which a word stutters, as the broken ones do.

A doubt is answered by a rule that only the printed figure keeps, by a `reading`, or by
`accepted`, which says why the figure stands; that of broken or ambiguous words only by these two.

Accepted:
    value: 282 billion yuan, reading: {value: 28.2 billion yuan, standing: to-confirm, ...}
    value: 282 billion yuan, accepted: {zh: 与公报一致, en: As in the bulletin}
Refused:
    value: 282 billion yuan                            摘要里的，没有交代 / in a summary, without a word on it
    measure: multiple, value: twice                    增加两倍以上，没有交代 / an increase of more than twice
    value: 30,000 yuan                                 the annual increasing increasing by 30,000 yuan
    reading: {value: 29.2 billion yuan, ...}           不会误译成 282 / no slip makes 282 of it
    reading: {value: 28.2 billion yuan, standing: arithmetic, ...}    没有规则能断定 / no rule decides
"""

from collections.abc import Iterator, Sequence

from briefing.facts import figures
from briefing.facts.plausibility import Case, cases, extent
from briefing.facts.traps import increase, mends, passes, stutter, suspicion, traps
from briefing.model import Fact, Reading
from briefing.problems import Problem, finding, visible
from briefing.reading.library import Library

CODES = (
    "multiple-ambiguous",
    "reading-standing",
    "reading-unfounded",
    "translation-garbled",
    "translation-trap",
)


def check(library: Library) -> Iterator[Problem]:
    """Find readings without a ground, and figures whose translation is in doubt."""
    cases_of: dict[str, list[Case]] = {}
    for case in cases(library):
        for fact_id in case.facts:
            cases_of.setdefault(fact_id, []).append(case)
    for fact_id, fact in library.facts.items():
        if fact.kind != "figure" or fact.source not in library.sources:
            continue
        own = cases_of.get(fact_id, [])
        reading = fact.reading
        if reading is not None and reading.value is not None:
            yield from _reading(fact_id, fact, reading, own, library)
        elif fact.accepted is None and not fact.is_to_confirm:
            yield from _doubt(fact_id, fact, own, library)
            yield from _open(fact, library)


_LOOK_UP = (
    "查原文；写 reading（standing: to-confirm）说明可能的读法，或写 accepted 说明为何照印",
    "look up the original; give a reading, standing: to-confirm, or say in `accepted` why it stands",
)


def _open(fact: Fact, library: Library) -> Iterator[Problem]:
    """Find a figure that the words of its sentence leave open."""
    if word := increase(fact, library):
        yield finding(
            "multiple-ambiguous",
            fact.where("value"),
            (
                f"来源不是原文，“{word}”若干倍可能指增加的部分，也可能指增加后的总数",
                f"no original: the multiple beside {word!r} may be what was added, or the total",
            ),
            _LOOK_UP,
        )
    if words := stutter(fact, library):
        yield finding(
            "translation-garbled",
            fact.where("value"),
            (
                f"这句译文残缺：“{visible(words)}”",
                f"the sentence is broken in translation: {visible(words)}",
            ),
            _LOOK_UP,
        )


def _reading(
    fact_id: str, fact: Fact, reading: Reading, cases: Sequence[Case], library: Library
) -> Iterator[Problem]:
    printed = extent(figures.as_source(fact, library))
    read = extent(figures.reading_of(fact, library))
    if printed is None or read is None:
        return
    known = traps(fact, library)
    if not any(mends(trap, printed, read) for trap in known):
        zh = "；".join(f"{trap.zh}时乘以{trap.factor:.4g}" for trap in known)
        en = "; ".join(f"{trap.en}, times {trap.factor:.4g}" for trap in known)
        if library.sources[fact.source or ""].card.quality == "original":
            zh = "来源是原文（quality: original），谈不上误译"
            en = "its source is of quality original, where nothing was translated"
        yield finding(
            "reading-unfounded",
            fact.where("reading", "value"),
            (
                f"没有哪种译误会把 {reading.value} 印成 {fact.value}",
                f"no slip of translation makes {fact.value} of {reading.value}",
            ),
            (
                f"改正判读（{zh or '原文没有可误译的数词'}），或删去 value，只留 because",
                f"mend the reading ({en or 'there is no number word to be mistaken'}), or leave its value out",
            ),
        )
        return
    deciding = [
        case
        for case in cases
        if not passes(case, library, fact_id, printed) and passes(case, library, fact_id, read)
    ]
    if reading.standing == "arithmetic" and not deciding:
        yield finding(
            "reading-standing",
            fact.where("reading", "standing"),
            (
                "没有规则能断定这个判读",
                "no rule decides for this reading",
            ),
            (
                "改为 standing: to-confirm，或在 plausibility.yaml 中写出断定它的规则",
                "make it standing: to-confirm, or write the rule that decides in plausibility.yaml",
            ),
        )
    elif fact.is_to_confirm and (
        rules := [case.rule_id for case in deciding if len(case.facts) > 1]
    ):
        yield finding(
            "reading-standing",
            fact.where("reading", "standing"),
            (f"规则 {rules[0]} 已断定这个判读", f"the rule {rules[0]} decides for this reading"),
            (
                "改为 standing: arithmetic，或放宽规则",
                "make it standing: arithmetic, or widen the rule",
            ),
        )


def _doubt(fact_id: str, fact: Fact, cases: Sequence[Case], library: Library) -> Iterator[Problem]:
    found = suspicion(fact_id, library, cases)
    if found is None:
        return
    printed = extent(figures.as_source(fact, library))
    assert printed is not None  # or nothing would be in doubt
    for case in cases:
        is_accepted = any(library.facts[name].accepted for name in case.facts)
        if not is_accepted and not passes(case, library, fact_id, printed):
            return  # which the check of plausibility tells
    trap, beside = found
    shown = (
        (f"，{beside[0]} 正是那么大", f", and {beside[0]} is just so large") if beside else ("", "")
    )
    yield finding(
        "translation-trap",
        fact.where("value"),
        (f"来源不是原文，可能是{trap.zh}{shown[0]}", f"it may be {trap.en}{shown[1]}: no original"),
        _LOOK_UP,
    )
