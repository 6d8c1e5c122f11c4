"""事实的各项互相配合 / The fields of a fact go together.

各项配得上，才知道这是一条什么事实。数字有 `indicator`，有 `value` 或 `formula`；`statement` 和 `event` 两样都没
有。时间恰好一项：`as-of`、`during`、`by`、`since` 取一，来源没说的写 `reported: true`。写到的标识都要存在。
数字的说法，两种文字都有 `{value}`，其他事实都没有。`unit` 只用于推算的数字。`arithmetic` 的判读，
要给出另一个数值或另一个状态。

A figure names an indicator and a value, or a formula; a statement or an event has neither. A fact
has exactly one time (`as-of`, `during`, `by`, `since`) or says `reported: true`. Every id that it
names exists. Its claim holds `{value}` in both languages, or in neither. `unit` is for derived
figures; a reading that is arithmetic gives another value, or another status.

Accepted:
    {indicator: standard-racks, value: 32.6 million, as-of: 2025-08, ...}
Refused:
    {as-of: 2025-08, by: 2027, ...}                    两个时间 / two times
    {kind: statement, value: 12, ...}                  statement 没有数值 / a statement has no value
    {reading: {standing: arithmetic, because: ...}}    判读成什么？ / read as what?
"""

from collections.abc import Iterator
from difflib import get_close_matches

from briefing.facts import figures
from briefing.model import LANGUAGES, STATEMENT_STATUSES, Fact
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.pieces import Reference, parse_words

CODES = ("claim-value", "fact-form", "fact-time", "id-unknown", "unit-unknown", "value-unreadable")


def check(library: Library) -> Iterator[Problem]:
    """Find facts whose fields contradict each other or name what does not exist."""
    for fact in library.facts.values():
        yield from _kind(fact)
        yield from _times(fact)
        yield from _origin(fact)
        yield from _ids(fact, library)
        yield from _claim(fact)
        yield from _value(fact, library)


def _unfit(fact: Fact, key: str, what: tuple[str, str], cure: tuple[str, str]) -> Problem:
    return finding("fact-form", fact.where(key), what, cure)


def _kind(fact: Fact) -> Iterator[Problem]:
    is_figure = fact.kind == "figure"
    if is_figure and not fact.indicator:
        yield _unfit(
            fact,
            "indicator",
            ("数字没有指标", "a figure without an indicator"),
            ("补上 indicator: …", "add indicator: ..."),
        )
    if is_figure and fact.value is None and fact.formula is None:
        yield _unfit(
            fact,
            "value",
            ("数字没有 value", "a figure without a value"),
            (
                "照来源填写 value，或改为 kind: statement",
                "give the value as the source prints it, or kind: statement",
            ),
        )
    if not is_figure:
        for key in ("value", "figure", "formula", "reading"):
            if getattr(fact, key) is not None:
                yield _unfit(
                    fact,
                    key,
                    (f"{fact.kind} 不能有 {key}", f"{fact.kind} cannot have {key}"),
                    (f"删去 {key}，或改为 kind: figure", f"remove {key}, or make it kind: figure"),
                )
    if (fact.kind == "statement") != (fact.status in STATEMENT_STATUSES):
        allowed = ", ".join(sorted(STATEMENT_STATUSES))
        yield _unfit(
            fact,
            "status",
            (
                f"{fact.kind} 的 status 不能是 {fact.status}",
                f"{fact.kind} cannot have status {fact.status}",
            ),
            (
                f"说法用 {allowed}；数字和事件用其余各项",
                f"statements take {allowed}; figures and events the others",
            ),
        )


def _times(fact: Fact) -> Iterator[Problem]:
    given = [
        key
        for key in ("as-of", "during", "by", "since", "reported")
        if getattr(fact, key.replace("-", "_")) is not None
    ]
    if len(given) != 1 and not (fact.formula and not given):
        found = "、".join(given) or "无"
        yield finding(
            "fact-time",
            fact.where(given[1]) if given else fact.where(),
            (
                f"时间应恰好一项，现为：{found}",
                f"exactly one time is needed, found: {', '.join(given) or 'none'}",
            ),
            (
                "as-of、during、by、since 取一；来源没说时间就写 reported: true",
                "one of as-of, during, by, since; where the source gives none, reported: true",
            ),
        )
    if fact.reported and fact.time_quote is not None:
        yield _unfit(
            fact,
            "time-quote",
            ("reported 的事实没有时间可引", "a fact that is `reported` has no time to quote"),
            ("写上 as-of、during、by 或 since，或删去 time-quote", "give its time, or remove it"),
        )


def _origin(fact: Fact) -> Iterator[Problem]:
    if fact.formula is not None:
        for key in ("source", "quote", "place-quote", "time-quote", "value", "figure"):
            if getattr(fact, key.replace("-", "_")) is not None:
                yield _unfit(
                    fact,
                    key,
                    (f"推算的数字不能有 {key}", f"a derived figure cannot have {key}"),
                    ("引文在它的各项输入里", "its evidence is that of its inputs; remove it"),
                )
        if fact.qualifier:
            yield _unfit(
                fact,
                "qualifier",
                (
                    "推算的数字不写 qualifier，由各项输入算出",
                    "the qualifier of a derived figure follows from its inputs",
                ),
                ("删去 qualifier", "remove the qualifier"),
            )
        return
    if fact.unit is not None:
        yield _unfit(
            fact,
            "unit",
            ("unit 只用于推算的数字", "unit is for derived figures"),
            ("单位写进 value，如 2,000 acres", "write the unit into value, as in 2,000 acres"),
        )
    reading = fact.reading
    if reading and reading.standing == "arithmetic" and not (reading.value or reading.status):
        yield _unfit(
            fact,
            "reading",
            ("判读没有给出 value 或 status", "the reading gives neither value nor status"),
            (
                "补上 value，或改为 standing: to-confirm",
                "add value, or make it standing: to-confirm",
            ),
        )
    for key in ("source", "quote"):
        if getattr(fact, key) is None:
            yield _unfit(
                fact,
                key,
                (f"缺少 {key}：没有证据的事实", f"{key} is missing: a fact without evidence"),
                (f"补上 {key}: …", f"add {key}: ..."),
            )


def _ids(fact: Fact, library: Library) -> Iterator[Problem]:
    yield from _known(fact, "place", fact.place, [*library.places], "vocabulary/places.yaml")
    yield from _known(fact, "said-by", fact.said_by, [*library.actors], "vocabulary/actors.yaml")
    if not library.is_unread(f"sources/{fact.source}"):
        yield from _known(fact, "source", fact.source, [*library.sources], "sources/")
    if fact.converts and not library.is_lost(fact.converts):
        yield from _known(fact, "converts", fact.converts, [*library.facts], "facts/")
        other = library.facts.get(fact.converts)
        if other is not None and other.converts:
            yield _unfit(
                fact,
                "converts",
                (f"{fact.converts} 自己也有 converts", f"{fact.converts} converts a fact itself"),
                (
                    "converts 写原来那种货币的事实，它自己不写 converts",
                    "name the fact in the first currency, which has no converts itself",
                ),
            )
    known = [*library.indicators]
    yield from _known(fact, "indicator", fact.indicator, known, "vocabulary/indicators.yaml")
    indicator = library.indicator_of(fact)
    if indicator:
        yield from _known(fact, "part", fact.part, [*indicator.parts], "vocabulary/indicators.yaml")


def _known(
    fact: Fact, key: str, value: str | None, known: list[str], file: str
) -> Iterator[Problem]:
    if value is None or value in known:
        return
    near = get_close_matches(value, known, 1)
    hint = (f"（也许是 {near[0]}）", f" (perhaps {near[0]})") if near else ("", "")
    yield finding(
        "id-unknown",
        fact.where(key),
        (f"{key}: 没有 {value}", f"{key}: there is no {value}"),
        (
            f"改正拼写{hint[0]}，或在 {file} 中补上",
            f"check the spelling{hint[1]}, or add it to {file}",
        ),
    )


def _claim(fact: Fact) -> Iterator[Problem]:
    for language in LANGUAGES:
        pieces = parse_words(fact.claim[language])
        has_value = any(isinstance(p, Reference) and p.id == "value" for p in pieces)
        if has_value != (fact.kind == "figure"):
            yield finding(
                "claim-value",
                fact.claim.where(language),
                (
                    "数字的说法里要有 {value}，其他事实不能有",
                    "the claim of a figure holds {value}, others do not",
                ),
                ("在数字的位置写 {value}", "write {value} where the figure stands"),
            )


def _value(fact: Fact, library: Library) -> Iterator[Problem]:
    indicator = library.indicator_of(fact)
    if indicator and figures.unit_named(indicator.unit, library) is None:
        yield finding(
            "unit-unknown",
            indicator.where("unit"),
            (f"没有单位 {indicator.unit}", f"there is no unit {indicator.unit}"),
            (
                "改用已知单位，或在 vocabulary/units.yaml 中补上",
                "use a known unit, or add it to vocabulary/units.yaml",
            ),
        )
        return
    if (
        fact.value is not None
        and fact.kind == "figure"
        and figures.as_source(fact, library) is None
    ):
        yield _unreadable(fact, "value")
    if (
        fact.reading
        and fact.reading.value is not None
        and figures.reading_of(fact, library) is None
    ):
        yield _unreadable(fact, "reading", "value")


def _unreadable(fact: Fact, *path: str) -> Problem:
    return finding(
        "value-unreadable",
        fact.where(*path),
        ("读不出这个数值", "this value cannot be read as one quantity"),
        (
            "写成 326000、32.6万、32.6 million、2,000 acres、hundreds of thousands 之类；"
            "所数之物的词列入 vocabulary/units.yaml",
            "write it like 326000, 32.6万, 32.6 million, 2,000 acres, hundreds of thousands; "
            "list the words of what is counted in vocabulary/units.yaml",
        ),
    )
