"""Corruptions of what a briefing prints: prose, tables, charts; and of what it keeps on record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefing.composing import citing
from briefing.composing.dates import time_words
from briefing.facts import figures
from briefing.model import LANGUAGES, Language
from briefing.prove.edits import REMOVED, At, Edit, Edits, Field, Kind, Original
from briefing.prove.of_claims import in_each_and_both, plan_words
from briefing.prove.of_facts import next_digits
from briefing.reading.library import Briefing
from briefing.text.pieces import Reference
from briefing.text.prose import Block

_TWIN: dict[Language, Language] = {"zh": "en", "en": "zh"}


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference of the prose: where it stands, and its block."""

    ref: Reference
    block: Block
    language: Language
    path: str
    start: int
    end: int


def _cited(
    original: Original, briefing: Briefing, block: Block, language: Language
) -> Iterator[Cited]:
    path = original.relative(briefing.bodies[language].path)
    text = original.text(path)
    lines = text.split("\n")
    for ref in block.references:
        if ref.id in original.library.facts:
            start = sum(len(line) + 1 for line in lines[: ref.line - 1]) + ref.column - 1
            yield Cited(ref, block, language, path, start, text.index("]]", start) + 2)


def cited_pairs(original: Original) -> Iterator[dict[Language, Cited]]:
    """Return each reference to a fact together with its twin; one alone where it has none."""
    for briefing in original.library.briefings.values():
        for blocks in zip(*citing.bodies(briefing).values(), strict=False):
            here = {
                language: list(_cited(original, briefing, block, language))
                for language, block in zip(LANGUAGES, blocks, strict=True)
            }
            for language in LANGUAGES:
                for cited in here[language]:
                    alike = [c.ref for c in here[language]].index(cited.ref)
                    rank = sum(_same(c, cited) for c in here[language][:alike])
                    twins = [c for c in here[_TWIN[language]] if _same(c, cited)]
                    if rank < len(twins) and language == "zh":
                        yield {"zh": cited, "en": twins[rank]}
                    elif rank >= len(twins):
                        yield {language: cited}


def _same(one: Cited, other: Cited) -> bool:
    return (one.ref.id, one.ref.form) == (other.ref.id, other.ref.form)


def _replaced(original: Original, cited: Cited, new: str) -> tuple[Edit, ...]:
    return (original.stretch(cited.path, cited.start, cited.end, new),)


def removed(original: Original) -> Edits:
    """Take each reference out of the prose, in one language and in both.

    A mark taken out of a judgement in both languages leaves an opinion that is printed as ours.
    """
    for pair in cited_pairs(original):
        edits = {language: _replaced(original, cited, "") for language, cited in pair.items()}
        if all(one.block.judgement and one.ref.form == "cite" for one in pair.values()):
            yield from edits.values()
        else:
            yield from in_each_and_both(edits)


def swapped(original: Original) -> Edits:
    """Put another fact in the place of each reference: of the same unit, and the next one cited."""
    facts = original.library.facts
    pairs = list(cited_pairs(original))
    for number, pair in enumerate(pairs):
        ref = next(iter(pair.values())).ref
        fact = facts[ref.id]
        after = [next(iter(p.values())).ref for p in pairs[number + 1 :] + pairs[:number]]
        fitting = [r.id for r in after if r.id != ref.id and facts[r.id].kind == fact.kind]
        if ref.form == "when":
            fitting = [name for name in fitting if facts[name].time() not in (None, fact.time())]
        near = [name for name in fitting if _unit(original, name) == _unit(original, ref.id)]
        for other in dict.fromkeys([*near[:1], *fitting[:1]]):
            form = "" if ref.form == "value" else f"|{ref.form}"
            yield from in_each_and_both(
                {
                    language: _replaced(original, cited, f"[[{other}{form}]]")
                    for language, cited in pair.items()
                }
            )


def _unit(original: Original, fact_id: str) -> str | None:
    figure = figures.printed(fact_id, original.library)
    return figure.quantity.unit_base if figure else None


def typed(original: Original) -> Edits:
    """Type what each reference prints, right and wrong, in its place."""
    for pair in cited_pairs(original):
        edits: dict[Language, tuple[Edit, ...]] = {}
        for language, cited in pair.items():
            words = _printed(original, cited)
            if words:
                edits[language] = _replaced(original, cited, words)
                for wrong in list(next_digits(words))[-1:]:
                    yield _replaced(original, cited, wrong)
        yield from in_each_and_both(edits)
        for cited in pair.values():
            if words := _in_words(original, cited):
                yield _replaced(original, cited, words)


def _printed(original: Original, cited: Cited) -> str:
    library = original.library
    time = library.facts[cited.ref.id].time()
    if cited.ref.form == "when" and time:
        return time_words(time[1], cited.language)
    if cited.ref.form == "value":
        return figures.words(figures.printed(cited.ref.id, library), cited.language)
    return ""


def _in_words(original: Original, cited: Cited) -> str:
    """Return a figure without digits: 二〇二五年, or the words of the source: hundreds of thousands."""
    if cited.language == "zh":
        return _printed(original, cited).translate(_CHARACTERS)
    value = original.library.facts[cited.ref.id].value or ""
    is_words = cited.ref.form == "value" and value.isascii() and not re.search("[0-9]", value)
    return value if is_words else ""


_CHARACTERS = str.maketrans("0123456789.", "〇一二三四五六七八九点", ",")


# A bold lead belongs to the sentence that it opens.
_CLAUSE_END = re.compile(r"[。！？；;](?!\*\*)|[.!?](?=\s|$)|\n")


def plan_dropped(original: Original) -> Edits:
    """Take the plan words out of each sentence that tells a plan, or put a word of completion.

    Where only the time of a plan is printed, the plan is not told: nothing is said that could be
    taken for a result, so a reference `|when` alone is passed by.
    """
    done: dict[Language, str] = {"zh": "已", "en": "already "}
    for pair in cited_pairs(original):
        ref = next(iter(pair.values())).ref
        if ref.form == "when" or original.library.facts[ref.id].is_result:
            continue
        for new in ({"zh": "", "en": ""}, done):
            yield from in_each_and_both(
                {
                    language: edits
                    for language, cited in pair.items()
                    if (edits := tuple(_without_plan(original, cited, new[language])))
                }
            )


def _without_plan(original: Original, cited: Cited, new: str) -> Iterator[Edit]:
    text = original.text(cited.path)
    before = [m.end() for m in _CLAUSE_END.finditer(text, 0, cited.start)]
    after = _CLAUSE_END.search(text, cited.end)
    begin, end = before[-1] if before else 0, after.end() if after else len(text)
    hidden = [(m.start(), m.end()) for m in re.finditer(r"\[\[[^\]]*\]\]", text)]
    for match in plan_words(original, cited.language).finditer(text, begin, end):
        if not any(start <= match.start() < stop for start, stop in hidden):
            yield original.stretch(cited.path, match.start(), match.end(), new)


def edged(original: Original) -> Edits:
    """Type a qualifier before each printed figure, and a scale or a period after it."""
    before: dict[Language, str] = {"zh": "近", "en": "nearly "}
    after: tuple[dict[Language, str], ...] = (
        {"zh": "万", "en": " million"},
        {"zh": "每年", "en": " a year"},
    )
    for pair in cited_pairs(original):
        if next(iter(pair.values())).ref.form == "value":
            yield from in_each_and_both(
                {lang: (_beside(original, cited, before[lang]),) for lang, cited in pair.items()}
            )
            for words in after:
                yield from in_each_and_both(
                    {
                        lang: (_beside(original, cited, "", words[lang]),)
                        for lang, cited in pair.items()
                    }
                )


def _beside(original: Original, cited: Cited, before: str, after: str = "") -> Edit:
    told = original.text(cited.path)[cited.start : cited.end]
    return original.stretch(cited.path, cited.start, cited.end, f"{before}{told}{after}")


def tables(original: Original) -> Edits:
    """Exchange the facts of two cells or points; put another fact into one; a doubtful key figure."""
    library = original.library
    doubtful = [name for name, fact in library.facts.items() if fact.is_to_confirm]
    for briefing in library.briefings.values():
        path, card = original.relative(briefing.path), briefing.card
        for index, _ in enumerate(card.key_figures):
            for fact_id in doubtful:
                yield (Field(path, ("key-figures", index), fact_id),)
        for name, table in card.tables.items():
            cells: dict[At, str] = {
                ("tables", name, "rows", row, "cells", column): cell
                for row, entry in enumerate(table.rows)
                for column, cell in enumerate(entry.cells)
                if isinstance(cell, str)
            }
            yield from _exchanged(path, cells)
        for name, chart in card.charts.items():
            if chart.labels:
                points: dict[At, str] = {
                    ("charts", name, "facts", index): fact_id
                    for index, fact_id in enumerate(chart.facts)
                }
                yield from _exchanged(path, points)


def _exchanged(path: str, cells: dict[At, str]) -> Edits:
    places = list(cells)
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            if cells[one] != cells[other]:
                yield Field(path, one, cells[other]), Field(path, other, cells[one])


def discrepancies(original: Original) -> Edits:
    """Remove each entry of discrepancies that a briefing prints; let it compare another fact."""
    path = "discrepancies.yaml"
    library = original.library
    on_pages = {
        name
        for briefing in library.briefings.values()
        for name in citing.discrepancies_of(briefing, library)
    }
    for name, entry in library.discrepancies.items():
        if name not in on_pages:  # it tells nobody anything yet
            continue
        yield (Field(path, (name,), REMOVED),)
        others = [fact_id for fact_id in original.library.facts if fact_id not in entry.facts]
        for index, _ in enumerate(entry.facts):
            for other in others[index :: max(1, len(others) // 4)]:
                yield (Field(path, (name, "facts", index), other),)


def waivers(original: Original) -> Edits:
    """Remove each waiver, and change the first character of what it waives."""
    path = "waivers.yaml"
    for name, waiver in original.library.waivers.items():
        yield (Field(path, (name,), REMOVED),)
        yield (Field(path, (name, "quote"), f"x{waiver.quote[1:]}"),)


def vocabulary(original: Original) -> Edits:
    """Change each constant by a digit; exchange the names of two entries that facts use."""
    library = original.library
    for name, constant in library.constants.items():
        for value in next_digits(constant.value):
            yield (Field("vocabulary/constants.yaml", (name, "value"), value),)
    for kind, key in (("places", "place"), ("indicators", "indicator"), ("actors", "said_by")):
        entries = getattr(library, kind)
        used = {getattr(fact, key) for fact in library.facts.values()}
        ids, path = [name for name in entries if name in used], f"vocabulary/{kind}.yaml"
        for one, other in pairwise(ids):
            for language in LANGUAGES:
                left, right = entries[one][language], entries[other][language]
                if left != right:
                    yield Field(path, (one, language), right), Field(path, (other, language), left)


def rewritten(original: Original) -> Edits:
    """Write the same in another way: files in another form, values without commas, wide spaces."""
    for file in sorted(original.root.rglob("*.yaml")):
        path = original.relative(str(file))
        tree = original.tree(path)
        if tree:
            key = next(iter(tree))
            yield (Field(path, (key,), tree[key]),)
    for fact_id, fact in original.library.facts.items():
        path = original.relative(original.library.fact_paths[fact_id])
        if fact.value and "," in fact.value:
            yield (Field(path, (fact_id, "value"), fact.value.replace(",", "")),)
        if fact.value and fact.value.translate(_WIDE) != fact.value:
            yield (Field(path, (fact_id, "value"), fact.value.translate(_WIDE)),)
        if fact.quote and " " in fact.quote:
            yield (Field(path, (fact_id, "quote"), fact.quote.replace(" ", "  ", 1)),)
        if fact.quote and "’" in fact.quote:
            yield (Field(path, (fact_id, "quote"), fact.quote.replace("’", "'")),)


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

KINDS = (
    Kind("prose-removed", "正文去掉引用", "a reference removed", removed),
    Kind("prose-swapped", "正文换事实", "a reference to another fact", swapped),
    Kind("prose-typed", "正文手写数字", "a value typed by hand", typed),
    Kind(
        "prose-edge", "正文改数字的修饰", "a qualifier, scale or period typed beside a value", edged
    ),
    Kind("prose-plan", "正文把规划写成结果", "a plan told as a result in prose", plan_dropped),
    Kind("tables", "图表里换事实", "facts of a table or chart exchanged", tables),
    Kind("discrepancies", "口径差异不交代", "a discrepancy removed or altered", discrepancies),
    Kind("waivers", "豁免被删改", "a waiver removed or altered", waivers),
    Kind("vocabulary", "词表改动", "a constant or a name of the vocabulary", vocabulary),
    Kind("rewritten", "写法不同而意思相同", "the same, written otherwise", rewritten, "kept"),
)
