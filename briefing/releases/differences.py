"""What differs between two releases, or between a release and the content: facts and prose, zh and en.

A fact is new, revised, moved (a target that was achieved), withdrawn, or left out: nothing prints it any more,
and nobody withdrew it. Reviews and places within a source are no difference.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal, get_args

from briefing.composing.dates import day_words
from briefing.model import LANGUAGES, Language
from briefing.problems import Messages, visible
from briefing.releases.holdings import Holdings, Record

Both = Mapping[Language, str]
Kind = Literal["new", "revised", "moved", "withdrawn", "left-out"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_SEEN = (
    "printed",
    "claim",
    "time",
    "status",
    "qualifier",
    "value",
    "low",
    "high",
    "unit",
    "reading",
    "formula",
    "note",
    "accepted",
    "said_by",
    "figure",
)
"""What a reader is told of a fact, besides its source and quote."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one fact."""

    kind: Kind
    fact: str
    claim: Both
    was: Both | None
    now: Both | None
    source: Both | None
    reasons: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Lines of the prose of a briefing in one language that others took the place of.

    Line 0 stands for the words of its card: titles, captions, labels.
    """

    briefing: str
    language: Language
    line: int
    was: tuple[str, ...]
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs, in the order of the facts' files."""

    before: str
    after: str
    changes: tuple[Change, ...]
    prose: tuple[Rewritten, ...]

    def of_kind(self, kind: Kind) -> list[Change]:
        """Return the facts of which this became."""
        return [change for change in self.changes if change.kind == kind]


def differences(before: Holdings, after: Holdings) -> Differences:
    """Return what differs in the second from the first."""
    names = dict.fromkeys([*after.facts, *before.facts])
    changes = (_change(name, before, after) for name in names)
    return Differences(
        before.name,
        after.name,
        tuple(change for change in changes if change),
        tuple(_rewritten(before, after)),
    )


def _change(name: str, before: Holdings, after: Holdings) -> Change | None:
    was, now = before.facts.get(name), after.facts.get(name)
    if now is None:
        assert was is not None
        withdrawal = after.withdrawn.get(name)
        kind: Kind = "withdrawn" if withdrawal else "left-out"
        reasons: tuple[Both, ...] = (_on(withdrawal),) if withdrawal else ()
        return Change(kind, name, was["claim"], _words(was), None, _source(was, before), reasons)
    source = _source(now, after)
    if was is None:
        return Change("new", name, now["claim"], None, _words(now), source, ())
    told = ("source", "quote")
    if [was.get(k) for k in _SEEN] == [now.get(k) for k in _SEEN] and all(
        _cited(was, key) == _cited(now, key) for key in told
    ):
        return None
    kind = "moved" if _stage(was) != _stage(now) else "revised"
    why = tuple(_reasons(was, now, before, after))
    return Change(kind, name, now["claim"], _words(was), _words(now), source, why)


def _on(withdrawal: Record) -> Both:
    because = withdrawal["because"]
    return {
        "zh": f"{day_words(withdrawal['on'], 'zh')}撤回：{because['zh']}",
        "en": f"withdrawn on {day_words(withdrawal['on'], 'en')}: {because['en']}",
    }


def _cited(record: Record, key: str) -> Any:
    """Return the id of a source, or the words of a quote; where they stand is no matter."""
    return (record[key] or {}).get("id" if key == "source" else "exact")


def _stage(record: Record) -> str:
    reading = record["reading"] or {}
    adopted = reading.get("status") if reading.get("standing") == "arithmetic" else None
    return str(adopted or record["status"])


def _words(record: Record) -> Both:
    """Return the value of a fact as it was printed; of what is no figure, its claim."""
    told: Both = record["printed"] or record["claim"]
    return told


def _source(record: Record, held: Holdings) -> Both | None:
    name = _cited(record, "source")
    return held.sources[name]["label"] if name in held.sources else None


def _reasons(was: Record, now: Record, before: Holdings, after: Holdings) -> Iterator[Both]:
    first, second = _source(was, before), _source(now, after)
    if _cited(was, "source") != _cited(now, "source") and second:
        supersedes = after.sources[_cited(now, "source")].get("supersedes")
        if first and supersedes == _cited(was, "source"):
            yield {
                "zh": f"新来源取代了“{first['zh']}”",
                "en": f"the new source supersedes “{first['en']}”",
            }
        elif first:
            yield {"zh": f"来源原为“{first['zh']}”", "en": f"the source was “{first['en']}”"}
    elif _cited(was, "quote") != _cited(now, "quote"):
        yield {"zh": "改引同一来源的另一处", "en": "another passage of the same source is quoted"}
    if _stage(was) != _stage(now):
        old, new = stage_words(was), stage_words(now)
        yield {lang: f"{old[lang]} → {new[lang]}" for lang in LANGUAGES}
    if was["time"] != now["time"]:
        times = [record["time"]["value"] for record in (was, now)]
        zh, en = ([time or none for time in times] for none in ("未注", "not given"))
        yield {"zh": f"时间：{zh[0]} → {zh[1]}", "en": f"time: {en[0]} → {en[1]}"}
    if was["reading"] != now["reading"] and now["reading"]:
        because = now["reading"]["because"]
        yield {"zh": f"编者判读：{because['zh']}", "en": f"editors’ reading: {because['en']}"}
    elif was["reading"] != now["reading"]:
        yield {"zh": "编者判读已不用", "en": "the editors’ reading is used no more"}
    if now["formula"] and was["printed"] != now["printed"]:
        yield {"zh": "由改动了的数字重新算出", "en": "computed anew from figures that changed"}
    if now["note"] != was["note"] and now["note"]:
        yield {"zh": f"说明：{now['note']['zh']}", "en": f"note: {now['note']['en']}"}
    if was["claim"] != now["claim"] and was["printed"] == now["printed"]:
        yield {"zh": "改了表述", "en": "reworded"}


def stage_words(record: Record) -> Both:
    """Return how far a fact has come, in words: a target, reported as achieved."""
    if record["kind"] == "event" and _stage(record) == "achieved":
        return {"zh": "已发生", "en": "took place"}
    return _STAGES.get(_stage(record), {"zh": _stage(record), "en": _stage(record)})


_STAGES: Mapping[str, Both] = {
    "target": {"zh": "目标", "en": "target"},
    "planned": {"zh": "规划", "en": "planned"},
    "announced": {"zh": "据报道、阶段不明", "en": "reported, stage not said"},
    "under-construction": {"zh": "在建", "en": "under construction"},
    "forecast": {"zh": "预测", "en": "forecast"},
    "achieved": {"zh": "据报道已实现", "en": "reported as achieved"},
    "operating": {"zh": "运行中", "en": "in operation"},
    "recommended": {"zh": "建议", "en": "recommended"},
    "pledged": {"zh": "承诺", "en": "pledged"},
    "assessed": {"zh": "看法", "en": "view"},
    "reported": {"zh": "据报道", "en": "reported"},
    "projection": {"zh": "推算", "en": "projection"},
}


def _rewritten(before: Holdings, after: Holdings) -> Iterator[Rewritten]:
    for name in sorted(before.briefings.keys() | after.briefings.keys()):
        for language in LANGUAGES:
            for part in ("words", "prose"):
                was, now = (
                    held.briefings[name][part][language] if name in held.briefings else []
                    for held in (before, after)
                )
                matcher = SequenceMatcher(None, was, now, autojunk=False)
                for change, i, j, k, n in matcher.get_opcodes():
                    line = k + 1 if part == "prose" else 0
                    if change != "equal":
                        yield Rewritten(name, language, line, tuple(was[i:j]), tuple(now[k:n]))


HEADINGS: Mapping[Kind, Both] = {
    "new": {"zh": "新增", "en": "New"},
    "revised": {"zh": "修订", "en": "Revised"},
    "moved": {"zh": "性质变化", "en": "Status changed"},
    "withdrawn": {"zh": "撤回", "en": "Withdrawn"},
    "left-out": {"zh": "不再使用", "en": "No longer used"},
}


def as_text(found: Differences, messages: Messages) -> str:
    """Return what differs for a reader, in one language or both."""
    spoken = [language for language in LANGUAGES if messages in (language, "both")]
    head = {
        "zh": f"自 {found.before} 到 {found.after}",
        "en": f"From {found.before} to {found.after}",
    }
    lines = [" / ".join(head[language] for language in spoken)]
    for kind in KINDS:
        changes = found.of_kind(kind)
        heading = " / ".join(HEADINGS[kind][language] for language in spoken)
        lines += [f"\n{heading}: {len(changes)}"]
        for change in changes:
            lines += [f"  {change.fact}", *(f"    {_told(change, lang)}" for lang in spoken)]
    prose = [one for one in found.prose if one.language in spoken]
    lines += [
        f"\n{' / '.join({'zh': '正文', 'en': 'Prose'}[lang] for lang in spoken)}: {len(prose)}"
    ]
    for one in prose:
        lines += [f"  {one.briefing} {one.language}:{one.line or 'briefing.yaml'}"]
        lines += [f"    - {line}" for line in one.was if line.strip()]
        lines += [f"    + {line}" for line in one.now if line.strip()]
    return "\n".join(map(_safe, lines))


def _safe(line: str) -> str:
    return "\n".join(map(visible, line.split("\n")))


def _told(change: Change, language: Language) -> str:
    """Return a change in one line: claim, old and new value, source, reasons."""
    comma, colon = ("；", "：") if language == "zh" else ("; ", ": ")
    parts = [change.claim[language], *arrow(change, language)]
    if change.source:
        parts.append(f"{'来源' if language == 'zh' else 'source'}{colon}{change.source[language]}")
    return comma.join([*parts, *(reason[language] for reason in change.reasons)])


def arrow(change: Change, language: Language) -> list[str]:
    """Return old and new value of a revision, where they differ."""
    if change.was and change.now and change.was[language] != change.now[language]:
        return [f"{change.was[language]} → {change.now[language]}"]
    return []


def as_record(found: Differences) -> dict[str, Any]:
    """Return what differs for a program."""
    return {
        "before": found.before,
        "after": found.after,
        "facts": {
            kind: [
                {
                    "id": change.fact,
                    "claim": change.claim,
                    "was": change.was,
                    "now": change.now,
                    "source": change.source,
                    "reasons": list(change.reasons),
                }
                for change in found.of_kind(kind)
            ]
            for kind in KINDS
        },
        "prose": [
            {
                "briefing": one.briefing,
                "language": one.language,
                "line": one.line,
                "was": list(one.was),
                "now": list(one.now),
            }
            for one in found.prose
        ],
    }
