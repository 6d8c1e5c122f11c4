"""Corruptions of what the editors say themselves: judgements, labels, verdicts; in both languages alike."""

import re
from collections.abc import Iterator
from itertools import product

from briefing.model import LANGUAGES, Language, Words
from briefing.prove.edits import Edit, Edits, Field, Kind, Original
from briefing.reading.library import Briefing
from briefing.text.prose import blocks_of

_ASSERTED: dict[Language, str] = {
    "zh": "机房全部用上了绿电。",
    "en": " All halls run on green power.",
}


def asserted(original: Original) -> Edits:
    """Add to each judgement, but for the items of a list of advice, what nothing shows.

    What stands among advice is taken for advice.
    """
    for briefing in original.library.briefings.values():
        places = [_judgements(briefing, language, original) for language in LANGUAGES]
        for ends in zip(*places, strict=False):
            yield tuple(
                original.stretch(path, at, at, _ASSERTED[language])
                for language, (path, at) in zip(LANGUAGES, ends, strict=True)
            )


def _judgements(
    briefing: Briefing, language: Language, original: Original
) -> Iterator[tuple[str, int]]:
    """Return where the judgements of a body end that stand on one line."""
    body = briefing.bodies[language]
    path = original.relative(body.path)
    lines = original.text(path).split("\n")
    is_advice = False
    for block in blocks_of(body):
        if block.kind == "paragraph":
            is_advice = block.text.rstrip().endswith(("：", ":"))
        if block.judgement and block.kind in ("paragraph", "item") and not is_advice:
            yield path, sum(len(line) + 1 for line in lines[: block.line]) - 1


def labels(original: Original) -> Edits:
    """Leave out of each label of what is planned the words that say so."""
    library = original.library
    for briefing in library.briefings.values():
        path = original.relative(briefing.path)
        for name, chart in briefing.card.charts.items():
            for at, (label, fact_id) in enumerate(zip(chart.labels, chart.facts, strict=False)):
                fact = library.facts.get(fact_id)
                bare = {language: _unplanned(label, language) for language in LANGUAGES}
                if fact and not fact.is_result and all(bare.values()):
                    yield tuple(
                        Field(path, ("charts", name, "labels", at, language), bare[language])
                        for language in LANGUAGES
                    )


_PLANS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("（?(?:计划|规划|目标|拟)）?"),
    "en": re.compile(r" ?\(?\b(?:plan|planned|targets?|aims?)\b\)?"),
}


def _unplanned(label: Words, language: Language) -> str:
    """Return a label without its words of a plan; nothing where it has none, or no other."""
    text = label[language]
    left = _PLANS[language].sub("", text).strip()
    return left if left != text and "{" not in left else ""


def verdicts(original: Original) -> Edits:
    """Exchange the verdict of each row with a gap for that of one without, and the other way round."""
    for briefing in original.library.briefings.values():
        path = original.relative(briefing.path)
        for name, table in briefing.card.tables.items():
            judged = [
                (number, at, cell, "" in row.cells)
                for number, row in enumerate(table.rows)
                for at, cell in enumerate(row.cells)
                if isinstance(cell, Words) and at == len(row.cells) - 1
            ]
            for (number, at, cell, gap), (_, other_at, other, other_gap) in product(judged, judged):
                if at == other_at and gap != other_gap and (_SILENT in cell.zh) == gap:
                    edits: list[Edit] = [
                        Field(
                            path, ("tables", name, "rows", number, "cells", at, lang), other[lang]
                        )
                        for lang in LANGUAGES
                    ]
                    yield tuple(edits)


_SILENT = "无报道"


KINDS = (
    Kind("judgement-bare", "研判里凭空断言", "an assertion that nothing shows, in a judgement", asserted),
    Kind("label-plan", "标签去掉计划", "a label of a plan that does not say so", labels),
    Kind("verdict", "研判换到别的行", "a verdict of another row", verdicts),
)  # fmt: skip
