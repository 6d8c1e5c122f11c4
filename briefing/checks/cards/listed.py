"""表里看得出是哪里、何时、谁的 / A table tells where, when and whose its figures are.

列表（`list`）只印各栏要的，旁边没有说法，所以表里要看得出是哪里、何时、谁的数。没有 `place` 一栏的，
各行都是同一地区的（题名所写的，没有写就是多数行的）；别处的数，连它之内的也算，在表注里写明，
写作 `{标识}`。时间不同的，加 `time` 一栏。说法写明是谁的数（一家公司园区的服务器），在表注里写明，
或加 `claim` 一栏；这样的数也不作关键数据，单独印出会被当作当地的。

题名里的时间（`{标识|when}`），要是所列各数共有的，或者各篇来源都在那时刊出。注里的数（`{标识}`），
短句里不写别的地区；注所引用的，要是所列的，或与所列的同一时间，或写明从略。

A list prints of each fact what its columns ask for, and no claim beside it. So a list of values without a column
`place` holds figures of one place: that which its caption names, or else that of most of its rows; one of another
place, also of one within it, stands in the note, as `{id}`. Where the times differ, there is a column `time`. And
a figure whose claim names whose it is (the servers of one company's park) stands in the note, or the list has a column
`claim`; as a key figure, with nothing beside it but place and indicator, it would pass for that of the place.

A time in a caption, `{id|when}`, is that of all figures shown which have a time, or that of the articles they come
from. A value in a note, `{id}`, stands in a phrase that names no other place than its own; and what a note refers
to is shown, or of a time that is, or said to be left out.

Accepted:
    columns: [indicator, value], facts: [datong-racks-2025, datong-servers-2025]
    note: {zh: "在运服务器{lingqiu-servers-2023}是灵丘县一个园区的数", ...}
Refused:
    columns: [indicator, value, time], facts: [datong-racks-2025, shaoguan-racks-2025]  哪个是哪里的？ / which is whose?
    columns: [indicator, value], facts: [datong-design-racks-2023, datong-racks-2025]       两个时间 / of two times
    key-figures: [lingqiu-servers-2023, ...]                     是园区的，不是全县的 / the park's, not the county's
    caption: {zh: "{shaoguan-clean-energy-2021|when}韶关市林业产值", ...}     所列是2022年的 / the figures are of 2022
    note: {zh: "在运服务器{datong-servers-2025}是灵丘县一个园区的数", ...}
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.checks.whole.own_figures import phrases_of_values
from briefing.composing import plotted
from briefing.facts.times import holds
from briefing.model import LANGUAGES, Actor, Card, Fact, Language, Table, Words
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.pieces import Reference, parse_words, typed_text, typed_words

CODES = ("caption-of-other-time", "figure-unplaced", "note-of-another")


def check(library: Library) -> Iterator[Problem]:
    """Find figures of tables whose place, time or owner nothing on the page tells."""
    if library.is_unread("facts"):
        return
    for briefing in library.briefings.values():
        card = briefing.card
        yield from _key_figures(card, library)
        for table in card.tables.values():
            facts = [name for name in table.fact_ids() if name in library.facts]
            if table.kind == "list":
                yield from _list(table, facts, library)
            yield from _caption_time(table.caption, facts, library)
            yield from _note_places(table.note, library)
            yield from _note_facts(table.note, table.fact_ids(), library)
        for chart in card.charts.values():
            drawn = [name for name in plotted.fact_ids(chart, library) if name in library.facts]
            yield from _caption_time(chart.caption, drawn, library)
            yield from _note_places(chart.note, library)
            yield from _note_facts(chart.note, drawn, library)


def _key_figures(card: Card, library: Library) -> Iterator[Problem]:
    for number, fact_id in enumerate(card.key_figures):
        fact = library.facts.get(fact_id)
        if fact and (owner := _owner(fact, library)):
            yield finding(
                "figure-unplaced",
                card.where("key-figures", number),
                (
                    f"{fact_id} 是{owner.zh}的数，单独印出会被当作当地的数",
                    f"{fact_id} is that of {owner.en}; printed alone it passes for that of the place",
                ),
                (
                    "换一条说全地的数，这一条写进正文",
                    "take a figure of the whole place, and tell this one in the prose",
                ),
            )


def _owner(fact: Fact, library: Library) -> Actor | None:
    """Return whom the claim of a figure names beside its speaker; None where nobody is."""
    named = [naming.named(naming.claim_text(fact, lang), lang, library) for lang in LANGUAGES]
    owners = {
        name.id for name in named[0] & named[1] if name.kind == "actor" and name.id != fact.said_by
    }
    return library.actors[min(owners)] if owners else None


def _list(table: Table, ids: Sequence[str], library: Library) -> Iterator[Problem]:
    if "value" not in table.columns or "claim" in table.columns:
        return
    facts = {name: library.facts[name] for name in ids if library.facts[name].kind == "figure"}
    told = _referred(table.note)
    base = _base(table, list(facts.values()), library)
    for number, name in enumerate(table.facts):
        fact = facts.get(name)
        if fact is None or name in told:
            continue
        place, owner = library.places.get(fact.place), _owner(fact, library)
        if "place" not in table.columns and place and fact.place != base:
            yield _unplaced(
                table,
                number,
                f"{name} 是{place.zh}的数，表里看不出来",
                f"{name} is of {place.en}, and nothing in the table tells",
                "加一栏 place，或在表注里写明，数写作 {标识}",
                "add a column place, or tell it in the note, the figure as {id}",
            )
        elif owner:
            yield _unplaced(
                table,
                number,
                f"{name} 是{owner.zh}的数，表里看不出来",
                f"{name} is that of {owner.en}, and nothing in the table tells",
                "在表注里写明是谁的，数写作 {标识}；或加一栏 claim",
                "tell in the note whose it is, the figure as {id}; or add a column claim",
            )
    times = {fact.time() for fact in facts.values()}
    if len(times) > 1 and "time" not in table.columns:
        yield finding(
            "figure-unplaced",
            table.where("columns"),
            (
                "各行时间不同，表里没有时间一栏",
                "the rows are of different times, and no column tells them",
            ),
            ("加一栏 time", "add a column time"),
        )


def _referred(words: Words | None) -> set[str]:
    pieces = parse_words(words.zh) if words else ()
    return {piece.id for piece in pieces if isinstance(piece, Reference) and piece.form == "value"}


def _base(table: Table, facts: list[Fact], library: Library) -> str:
    """Return the place of a list: that of its facts which its caption names, or else that of most."""
    count = Counter(fact.place for fact in facts)
    named = naming.named(typed_words(table.caption.zh), "zh", library)
    captioned = [name.id for name in named if name.kind == "place" and name.id in count]
    return max(captioned or count, key=lambda place: count[place], default="")


def _unplaced(table: Table, number: int, zh: str, en: str, cure_zh: str, cure_en: str) -> Problem:
    return finding("figure-unplaced", table.where("facts", number), (zh, en), (cure_zh, cure_en))


def _caption_time(caption: Words, ids: Sequence[str], library: Library) -> Iterator[Problem]:
    facts = [library.facts[name] for name in ids]
    shown = [time[1] for fact in facts if (time := fact.time())]
    sources = {fact.source for fact in facts if fact.source}
    issued = [library.sources[name].card.issued for name in sources if name in library.sources]
    for language in LANGUAGES if facts else ():
        for piece in parse_words(caption[language]):
            if not isinstance(piece, Reference) or piece.form != "when":
                continue
            named = library.facts.get(piece.id)
            time = named.time() if named else None
            if time is None or all(_lies_in(other, time[1]) for other in shown):
                continue
            if issued and all(day and _lies_in(day, time[1]) for day in issued):
                continue
            yield finding(
                "caption-of-other-time",
                caption.where(language),
                (
                    f"题名的时间是 {time[1]}，所列的数不都是那时的，也不都出自那时的文章",
                    f"the caption says {time[1]}; not all that is shown is of then, nor from articles of then",
                ),
                (
                    "写所列各数共有的时间，或去掉",
                    "give the time that all figures shown share, or none",
                ),
            )


def _lies_in(time: str, other: str) -> bool:
    return holds(frozenset((time,)), other)


def _note_facts(note: Words | None, shown: Sequence[str], library: Library) -> Iterator[Problem]:
    """Find a note that tells the time or the value of what is neither shown nor said to be left out."""
    for language in LANGUAGES if note else ():
        assert note is not None
        pieces = parse_words(note[language])
        told = {piece.id for piece in pieces if isinstance(piece, Reference)}
        times = {library.facts[name].time() for name in shown if name in library.facts}
        strange = [
            name
            for name in sorted(told - set(shown))
            if name in library.facts and library.facts[name].time() not in times
        ]
        if shown and strange and not _LEFT_OUT[language].search(typed_text(pieces)):
            yield finding(
                "note-of-another",
                note.where(language),
                (
                    f"说明引用了 {'、'.join(strange)}，这里没有列出",
                    f"the note refers to {', '.join(strange)}, which is not shown here",
                ),
                (
                    "引用所列的事实；说的是没有列出的，写明从略",
                    "refer to what is shown; where it is left out, say so",
                ),
            )


_LEFT_OUT: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("从略|不入图|不入表|未列|没有列"),
    "en": re.compile(r"(?i)\b(?:left out|omitted|not shown|not drawn)\b"),
}


def _note_places(note: Words | None, library: Library) -> Iterator[Problem]:
    for language in LANGUAGES if note else ():
        assert note is not None
        for fact_id, phrase in phrases_of_values(note[language]).items():
            fact = library.facts.get(fact_id)
            named = _places(phrase, language, library)
            if fact and named and not named & {fact.place, *library.holders(fact.place)}:
                yield finding(
                    "figure-unplaced",
                    note.where(language),
                    (
                        f"这里说的是{'、'.join(library.places[p].zh for p in sorted(named))}，"
                        f"{fact_id} 说的是 {fact.place}",
                        f"this tells of {', '.join(library.places[p].en for p in sorted(named))}, "
                        f"and {fact_id} is of {fact.place}",
                    ),
                    (
                        "引用那里的事实，或改写地区",
                        "refer to the fact of that place, or name its own",
                    ),
                )


def _places(text: str, language: Language, library: Library) -> set[str]:
    named = {name.id for name in naming.named(text, language, library) if name.kind == "place"}
    return named - {holder for place in named for holder in library.holders(place)}
