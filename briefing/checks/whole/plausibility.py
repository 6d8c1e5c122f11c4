"""数字合乎常理 / Figures are plausible, or somebody says why they stand.

规则在 `vocabulary/plausibility.yaml`，编者可以看，也可以添：一个指标的上下限，同一地区、
同一时间两个指标之比，部分和下级地区不大于整体，各部分合计等于总数，两种货币之间的汇率。违反规则的数，
要有保留它的判读（`reading`），或用 `accepted` 写明为何照印。来源不是原文，而误译（亿作 billion、
万作 million、亩作 acre）能解释的，提示会说出来。没有疑点的数写了 `accepted`，有警告。

`vocabulary/plausibility.yaml` holds the rules, which staff read and extend: the bounds of an
indicator, the ratio of two indicators of one place and time, parts and places within their whole,
parts that add up to a total, the rate implied by a second currency. A figure that breaks a rule needs a
`reading` that keeps it, or `accepted`, which says why it stands. Where the source is no original and
a slip of translation would explain it (亿 as billion, 万 as million, 亩 as acre), the cure says so.

Accepted:
    value: 32.6 million, reading: {value: 326000, standing: arithmetic, because: ...}
    value: 140%, accepted: {zh: 含重复计算的部分, en: Counted twice in part}
Refused:
    没有判读，也没有 accepted / 32.6 million racks beside 736,000 servers, and neither a reading nor `accepted`
    判读也违反规则 / a reading of 3.26 million racks, which breaks the rule as well
    a rule {kind: ratio, indicators: [standard-racks], ...}     比要有两个指标 / a ratio has two indicators
"""

from collections import Counter
from collections.abc import Iterator

from briefing.facts.plausibility import Case, cases, settled
from briefing.facts.traps import Trap, increase, passes, stutter, suspicion, traps
from briefing.model import Fact, Rule
from briefing.problems import Problem, finding
from briefing.reading.library import Library

CODES = ("accepted-idle", "figure-implausible", "rule-form")


def check(library: Library) -> Iterator[Problem]:
    """Find rules that cannot be applied, and figures that break one without a word on it."""
    for rule in library.plausibility.values():
        yield from _form(rule, library)
    held = list(cases(library))
    broken = [case for case in held if not _passes(case, library)]
    blamed = Counter(fact_id for case in broken for fact_id in case.facts)
    doubted = {fact_id for case in broken for fact_id in case.facts}
    for case in broken:
        if not any(_is_answered(library.facts[fact_id]) for fact_id in case.facts):
            yield _suspicion(case, blamed, library)
    for fact_id, fact in library.facts.items():
        if (
            fact.accepted is not None
            and fact_id not in doubted
            and suspicion(fact_id, library, [case for case in held if fact_id in case.facts])
            is None
            and not increase(fact, library)
            and not stutter(fact, library)
        ):
            yield finding(
                "accepted-idle",
                fact.where("accepted"),
                (
                    "这个数字没有违反任何规则，也没有疑点",
                    "this figure breaks no rule and is in no doubt",
                ),
                ("删去 accepted；要说明的写进 note", "remove `accepted`; explain in `note`"),
                "warning",
            )


def _passes(case: Case, library: Library) -> bool:
    extents = [settled(fact_id, library) for fact_id in case.facts]
    known = [one for one in extents if one is not None]
    return len(known) < len(extents) or case.passes(known)


def _is_answered(fact: Fact) -> bool:
    """Tell whether a word stands on a figure that no other figure could settle."""
    reading = fact.reading
    return fact.accepted is not None or bool(
        reading and reading.value is None and (fact.is_to_confirm or not reading.status)
    )


def _suspicion(case: Case, blamed: Counter[str], library: Library) -> Problem:
    slips = {fact_id: _slip(fact_id, case, library) for fact_id in case.facts}
    suspect = max(case.facts, key=lambda one: (bool(slips[one]), _read(one, library), blamed[one]))
    fact, slip = library.facts[suspect], slips[suspect]
    others = [fact_id for fact_id in case.facts if fact_id != suspect]
    beside = (
        (f"（对照 {'、'.join(others)}）", f" (beside {', '.join(others)})") if others else ("", "")
    )
    is_read = _read(suspect, library)
    hint = (f"看来是{slip.zh}；", f"it may be {slip.en}; ") if slip else ("", "")
    return finding(
        "figure-implausible",
        fact.where("reading", "value") if is_read else fact.where("value"),
        (
            f"{'判读' if is_read else '数值'}不合规则 {case.rule_id}{beside[0]}：{case.rule.because.zh}",
            f"the {'reading' if is_read else 'value'} breaks the rule {case.rule_id}{beside[1]}: {case.rule.because.en}",
        ),
        (
            f"{hint[0]}核对来源，写 reading 说明怎样读，或写 accepted 说明为何照印",
            f"{hint[1]}check the source; say in `reading` how to read it, or in `accepted` why it stands",
        ),
    )


def _read(fact_id: str, library: Library) -> bool:
    """Tell whether the editors read a figure as another one."""
    reading = library.facts[fact_id].reading
    return reading is not None and reading.value is not None


def _slip(fact_id: str, case: Case, library: Library) -> Trap | None:
    """Return the slip of translation that would explain a figure."""
    at = settled(fact_id, library)
    for trap in traps(library.facts[fact_id], library) if at else ():
        if at and passes(case, library, fact_id, at.times(trap.factor)):
            return trap
    return None


def _form(rule: Rule, library: Library) -> Iterator[Problem]:
    limited = rule.min is not None or rule.max is not None
    fits = {
        "bounds": limited and (bool(rule.indicators) or rule.measure != "level"),
        "ratio": limited and len(rule.indicators) == 2,
        "within": True,
        "total": bool(rule.indicators) and len(rule.parts) > 1,
        "rate": limited and len({*rule.currencies}) == 2,
    }
    if not fits[rule.kind]:
        yield _unfit(
            rule, "kind", f"{rule.kind} 规则缺少所需的项", f"a rule {rule.kind} lacks fields"
        )
    for name in rule.indicators:
        if name not in library.indicators:
            yield _unfit(rule, "indicators", f"没有指标 {name}", f"there is no indicator {name}")
    if rule.per is not None and rule.per not in library.constants:
        yield _unfit(rule, "per", f"没有常数 {rule.per}", f"there is no constant {rule.per}")


def _unfit(rule: Rule, key: str, zh: str, en: str) -> Problem:
    return finding(
        "rule-form",
        rule.where(key),
        (zh, en),
        (
            "bounds 要 indicators 或 measure；ratio 要两个 indicators；total 要 indicators 和 parts；rate 要两个 currencies；都要 min 或 max（within、total 除外）",
            "bounds: indicators or measure; ratio: two indicators; total: indicators and parts; rate: two currencies; each with min or max, but within and total",
        ),
    )
