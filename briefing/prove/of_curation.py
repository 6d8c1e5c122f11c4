"""Corruptions that a hurried curator makes in both languages alike: claims, times, cards, tables, grounds."""

import re
from itertools import combinations

from briefing.facts.evidence import quoted_sentence
from briefing.model import LANGUAGES, Fact, Language
from briefing.prove.edits import REMOVED, Edits, Field, Kind, Original
from briefing.prove.of_facts import facts
from briefing.text.pieces import Reference, parse_words

_ATTRIBUTES: tuple[dict[Language, str], ...] = (
    {"zh": "新投产的", "en": "newly commissioned "},
    {"zh": "外资", "en": "foreign-owned "},
    {"zh": "使用绿电的", "en": "green-powered "},
)
_VALUE = "{value}"


def attribute(original: Original) -> Edits:
    """Give what each quoted figure counts an attribute that its source does not."""
    for fact_id, path, fact in facts(original):
        if fact.kind != "figure" or not fact.source:
            continue
        for words in _ATTRIBUTES:
            yield tuple(
                Field(
                    path,
                    (fact_id, "claim", language),
                    fact.claim[language].replace(_VALUE, f"{words[language]}{_VALUE}", 1),
                )
                for language in LANGUAGES
            )


def time_kind(original: Original) -> Edits:
    """Tell each time as a date due, or as a beginning; give what the source does not date its year.

    What the source tells by a time, before it or at its end may be told so, and is not tried.
    """
    for fact_id, path, fact in facts(original):
        given, source = fact.time(), original.library.source_of(fact)
        told = quoted_sentence(fact, original.library)
        if source is None or told is None or _DUE.search(f"{told[1]} {fact.time_quote or ''}"):
            continue
        period = source.card.about.period
        key, time = given or ("reported", period.value if period else "")
        for other in ("by", "since"):
            if other != key and time:
                yield Field(path, (fact_id, key), REMOVED), Field(path, (fact_id, other), time)


_DUE = re.compile(r"(?i)\b(?:by|before|until|till|end|within|since|from)\b|[到至前底末内]|以来")


def card(original: Original) -> Edits:
    """Write a guess on each card: a title, an author, a publisher; sharpen what it infers."""
    for source in original.library.sources.values():
        path, entry = original.relative(source.card_path), source.card
        if not entry.url and not entry.original:
            if entry.title:
                yield (Field(path, ("title",), f"{entry.title}, new edition"),)
            for number, name in enumerate(entry.authors):
                yield (Field(path, ("authors", number), f"{name} Zhang"),)
            for key, value in (("title", "A new start"), ("authors", ["Wang Xiaoming"])):
                if key in entry.unknown:
                    rest = [name for name in entry.unknown if name != key]
                    yield Field(path, (key,), value), Field(path, ("unknown",), rest)
        issued = entry.inferred.get("issued")
        if issued and issued.or_later:
            yield (Field(path, ("inferred", "issued", "or-later"), REMOVED),)
        if entry.issued and entry.issued[:4] > "1000":
            before = f"{int(entry.issued[:4]) - 1}-01-01"
            rest = [name for name in entry.unknown if name != "accessed"]
            yield Field(path, ("accessed",), before), Field(path, ("unknown",), rest)


def listed(original: Original) -> Edits:
    """Put a figure of another place into each list of values; take its times away."""
    library = original.library
    for briefing in library.briefings.values():
        path = original.relative(briefing.path)
        for name, table in briefing.card.tables.items():
            shown = [library.facts[i] for i in table.facts if i in library.facts]
            if table.kind != "list" or "value" not in table.columns or "claim" in table.columns:
                continue
            at = ("tables", name)
            if "time" in table.columns and len({fact.time() for fact in shown}) > 1:
                rest = [column for column in table.columns if column != "time"]
                yield (Field(path, (*at, "columns"), rest),)
            if "place" not in table.columns:
                others = [i for i, _, fact in facts(original) if _is_elsewhere(fact, shown)]
                for other in others[:: max(1, len(others) // 8)]:
                    yield (Field(path, (*at, "facts"), [*table.facts, other]),)


def _is_elsewhere(fact: Fact, shown: list[Fact]) -> bool:
    return bool(fact.value) and fact.place not in {one.place for one in shown}


def grounds(original: Original) -> Edits:
    """Exchange the two figures of one unit that a ground or a note prints, in both languages."""
    library = original.library
    strings = [
        (path, (fact_id, *at), words)
        for fact_id, path, fact in facts(original)
        for at, words in (
            (("note",), fact.note),
            (("accepted",), fact.accepted),
            (("reading", "because"), fact.reading.because if fact.reading else None),
        )
    ]
    strings += [
        ("discrepancies.yaml", (name, "because"), entry.because)
        for name, entry in library.discrepancies.items()
    ]
    for path, at, words in strings:
        for one, other in combinations(_printed(words.zh) if words else (), 2):
            left, right = library.facts.get(one), library.facts.get(other)
            if words and left and right and left.indicator == right.indicator:
                yield tuple(
                    Field(path, (*at, language), _exchanged(words[language], one, other))
                    for language in LANGUAGES
                )


def _printed(text: str) -> list[str]:
    pieces = parse_words(text)
    ids = [p.id for p in pieces if isinstance(p, Reference) and p.form == "value"]
    return list(dict.fromkeys(ids))


def _exchanged(text: str, one: str, other: str) -> str:
    found = {f"{{{one}}}": f"{{{other}}}", f"{{{other}}}": f"{{{one}}}"}
    return re.sub("|".join(map(re.escape, found)), lambda match: found[match[0]], text)


def ledger(original: Original) -> Edits:
    """Turn the order of each discrepancy's facts; print one where each is said to be."""
    for name, entry in original.library.discrepancies.items():
        path = "discrepancies.yaml"
        if "前者" in entry.because.zh and len(entry.facts) == 2:
            yield (Field(path, (name, "facts"), list(reversed(entry.facts))),)
        if entry.printed == "both":
            yield (Field(path, (name, "printed"), entry.facts[0]),)


KINDS = (
    Kind("claim-attribute", "说法添枝加叶", "an attribute added to a claim", attribute),
    Kind("time-kind", "换时间的类别", "a time of another kind", time_kind),
    Kind("card-guess", "卡片写入猜测", "a guess on a card", card),
    Kind("listed", "表里混入别处的数", "a list of mixed figures", listed),
    Kind("grounds", "理由里的数对调", "figures of a ground exchanged", grounds),
    Kind("ledger", "差异的次序与选择", "a discrepancy told otherwise", ledger),
)
