"""引用的事实都在 / Every reference names something that exists.

正文里的 `[[标识]]` 和 YAML 里的 `{标识}`，要是已有的事实或常数；`[[table:标识]]`、
`[[chart:标识]]` 要是简报卡里的一条。没有数值的事实，印它的说法或时间（`|claim`、`|when`），
或只引注号（`|cite`）；来源没有给出时间的，不用 `|when`；常数只印数值；`{value}` 只用于事实的 `claim`。
括号用半角。正文不能是空的。改法：检查标识，提示里有最接近的一个；或先把事实写进 `facts/`。

`[[id]]` in prose and `{id}` in YAML strings name a fact or a constant; `[[table:id]]` and
`[[chart:id]]` an entry of the card. A body says something. A fact without a value is printed by its claim or its time.

Accepted:
    大同市标准机架为 [[datong-racks-2025]]。
Refused:
    [[datong-rack-2025]]          没有这条事实，提示有最接近的 / no such fact (the nearest is named)
    [[datong-first-project]]      一件事没有数值 / an event has no value: |claim, |when or |cite
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from functools import partial

from briefing.composing.exhibits import placed
from briefing.model import LANGUAGES, Card
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Body, Library
from briefing.text.pieces import Reference
from briefing.text.printed import Printed, printed_texts
from briefing.text.prose import parse

CODES = ("body-empty", "card-entry-unknown", "fact-unknown", "reference-form")


def check(library: Library) -> Iterator[Problem]:
    """Find references that lead nowhere, and prose that could not be read."""
    for briefing in library.briefings.values():
        for language in LANGUAGES:
            yield from _body(briefing.bodies[language], briefing.card)
    with_value = {
        id(words)
        for fact in library.facts.values()
        for words in (fact.claim, fact.reading.because if fact.reading else None)
        if words is not None
    }
    for text in printed_texts(library):
        yield from _text(text, id(text.origin) in with_value, library)


def _body(body: Body, card: Card) -> Iterator[Problem]:
    """Find what cannot be read in a body, and the tables and charts that its card does not have."""
    blocks, problems = parse(body.text, body.path)
    yield from problems
    if not problems and all(block.kind == "heading" for block in blocks):
        yield _empty(body.path)
    for ref in (ref for block in blocks for ref in block.references):
        if ref.form in ("table", "chart") and placed(ref, card) is None:
            entries = card.tables if ref.form == "table" else card.charts
            where = partial(Location, body.path, ref.line, ref.column)
            yield _unknown(ref.id, [*entries], where, "card-entry-unknown")


def _text(text: Printed, may_have_value: bool, library: Library) -> Iterator[Problem]:
    """Find references of a text that lead nowhere, and what was meant to be one."""
    for index, piece in enumerate(text.pieces):
        if isinstance(piece, str):
            for match in _STRAY.finditer(piece):
                where = partial(text.place, index, piece[: match.start()], match[0])
                yield _stray(match[0], where, text.is_prose)
        elif piece.id != "value" or not may_have_value:
            yield from _reference(piece, partial(_place, piece, text), library)


def _place(ref: Reference, text: Printed) -> Location:
    """Return where a reference stands; in prose to the column."""
    return replace(text.where, line=ref.line, column=ref.column) if ref.line else text.where


def _empty(path: str) -> Problem:
    return finding(
        "body-empty",
        Location(path),
        ("正文是空的", "the body is empty"),
        ("写上正文，每段引用事实", "write it, with a fact in every paragraph"),
    )


# What is left in the text once the references are taken out, typed wide or narrow.
_STRAY = re.compile(r"\[\[|\]\]|［［|］］|【【|】】|[{}｛｝]")


def _stray(found: str, where: Where, is_prose: bool) -> Problem:
    return finding(
        "reference-form",
        where(),
        (f"“{found}”处不是一条引用", f"no reference stands at {found}"),
        (
            "写成 [[标识]]、[[标识|claim]]、[[标识|when]] 或 [[标识|cite]]，括号用半角",
            "write [[id]], [[id|claim]], [[id|when]] or [[id|cite]], in plain brackets",
        )
        if is_prose
        else (
            "写成 {value}、{标识} 或 {标识|when}，括号用半角",
            "write {value}, {id} or {id|when}, in plain braces",
        ),
    )


def _reference(ref: Reference, where: Where, library: Library) -> Iterator[Problem]:
    if ref.form in ("table", "chart") or library.is_lost(ref.id):
        return
    fact = library.facts.get(ref.id)
    if ref.id == "value":
        yield _unfit(ref, where, "只用于事实的 claim", "only the claim of a fact has it", "{id}")
    elif fact is None and ref.id not in library.constants:
        yield _unknown(ref.id, [*library.facts, *library.constants], where, "fact-unknown")
    elif fact is None and ref.form != "value":
        yield _unfit(
            ref, where, "常数只能印数值", "a constant is printed by its value", f"[[{ref.id}]]"
        )
    elif fact is not None and ref.form == "value" and fact.kind != "figure":
        yield _unfit(
            ref,
            where,
            "这条事实没有数值",
            "this fact has no value",
            f"[[{ref.id}|claim]] / |when / |cite",
        )
    elif fact is not None and ref.form == "when" and fact.time() is None:
        yield _unfit(
            ref, where, "来源没有给出时间", "its source gives no time", f"[[{ref.id}|cite]]"
        )


def _unknown(name: str, known: list[str], where: Where, code: str) -> Problem:
    near = get_close_matches(name, known, 1)
    hint = (f"（最接近的是 {near[0]}）", f" (the nearest is {near[0]})") if near else ("", "")
    return finding(
        code,
        where(),
        (f"没有 {name}", f"there is no {name}"),
        (
            f"检查标识{hint[0]}，或先把事实写进 facts/",
            f"check the id{hint[1]}, or add the fact first",
        ),
    )


def _unfit(ref: Reference, where: Where, zh: str, en: str, cure: str) -> Problem:
    return finding(
        "reference-form",
        where(),
        (f"{ref.id}：{zh}", f"{ref.id}: {en}"),
        (f"写成 {cure}", f"write {cure}"),
    )
