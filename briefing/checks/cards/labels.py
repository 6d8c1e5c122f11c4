"""标签写明计划，推算写明是本刊的 / The label of what is planned says so; what we compute is called ours

标签、栏名和题名常离开正文单独读，所以要自己说清。图上还没有实现的一点，
标签要有 `wordlists.yaml` 的 `plan`、`forecast` 或 `intent` 里的词（计划、目标、预计），只写时间的除外。
标签、栏名、题名用了“在运”一类的词（`running`），下面要有一条已实现的事实；
用了“实测”“历年”一类的词（`actual`），下面要全是已实现的，没有一个是我们算的。画了我们推算的数，
题名或图注要写明是谁的（`ours`：本刊）。分句里否定、存疑的不算。

Labels, heads and captions are read without the text. So:

- the label of a point of a chart that has not come about has a word of `plan`, `forecast` or `intent` of
  `vocabulary/wordlists.yaml`, unless it is but a time;
- a label, a head or a caption has a word of `running` (在运, in operation) only where a fact below it has come about,
  and one of `actual` (实测, 历年, actual, measured) only where all have, and none of them is computed by us;
- a chart that draws what we computed says in its caption or its note whose it is (`ours`: 本刊, our).

What a clause denies or leaves open it does not say.

Accepted:
    labels: [{zh: 集群标准机架目标, en: "Cluster: standard racks (target)"}]
    note: {zh: 空心为本刊按目标推算, en: Hollow bars are our projection under the goal}
Refused:
    labels: [{zh: 集群标准机架, en: "Cluster: standard racks"}]      是目标 / a target
    label: {zh: 集群在运服务器, en: "Cluster: servers in operation"}       这一行全是目标 / targets alone in its row
    caption: {zh: 数字经济规模：历年实际值, ...}                        大半是推算 / most of it is a projection
"""

from collections.abc import Iterator
from itertools import product

from briefing.composing import plotted
from briefing.model import LANGUAGES, Card, Chart, Fact, Language, Words
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.likeness import telling_words
from briefing.text.passages import CLAUSE_END
from briefing.text.pieces import typed_words
from briefing.text.wordlists import matcher

CODES = ("computed-unowned", "label-mistold")

LISTS = {"plan", "running", "actual", "ours"}


def check(library: Library) -> Iterator[Problem]:
    """Find labels that pass a plan for what is there, and charts that do not own what we computed."""
    if library.is_unread("facts") or LISTS - set(library.wordlists):
        return
    for briefing in library.briefings.values():
        for chart in briefing.card.charts.values():
            yield from _planned(chart, library)
            yield from _owned(chart, library)
        for words, ids in _heads(briefing.card, library):
            facts = [library.facts[name] for name in ids if name in library.facts]
            yield from _mistold(words, facts, library)


def _planned(chart: Chart, library: Library) -> Iterator[Problem]:
    for label, fact_id in zip(chart.labels, chart.facts, strict=False):
        fact = library.facts.get(fact_id)
        for language in LANGUAGES if fact and not fact.is_result else ():
            text = typed_words(label[language])
            plans = matcher("plan forecast intent", language, library)
            if telling_words(text, language) and not plans.search(text):
                yield finding(
                    "label-mistold",
                    label.where(language),
                    (
                        f"{fact_id} 还没有实现，标签“{text.strip()}”没有写明是计划或目标",
                        f"{fact_id} has not come about, and its label does not say so: {text.strip()!r}",
                    ),
                    ("写上计划、目标、预计等", "add plan, target, expected or the like"),
                )


def _owned(chart: Chart, library: Library) -> Iterator[Problem]:
    shown = (library.facts.get(name) for name in plotted.fact_ids(chart, library))
    if not any(fact and fact.formula for fact in shown):
        return
    told = [words for words in (chart.caption, chart.note) if words]
    for language in LANGUAGES:
        ours = matcher("ours", language, library)
        if not any(ours.search(typed_words(words[language])) for words in told):
            yield finding(
                "computed-unowned",
                told[-1].where(language),
                (
                    "图中有本刊算出的数，题名和注都没有写明",
                    "this chart draws figures that we computed, and neither its caption nor its note says so",
                ),
                (
                    "注里写明“本刊推算”“本刊折算”（wordlists.yaml 的 ours）",
                    "say our projection, our conversion in the note (`ours` of wordlists.yaml)",
                ),
            )


def _heads(card: Card, library: Library) -> Iterator[tuple[Words, list[str]]]:
    """Return the captions, heads and labels of a card, each with the facts below it."""
    for table in card.tables.values():
        yield table.caption, table.fact_ids()
        for row in table.rows:
            yield row.label, [cell for cell in row.cells if isinstance(cell, str)]
        for at, head in enumerate(table.columns):
            if isinstance(head, Words):
                cells = (row.cells[at] for row in table.rows if at < len(row.cells))
                yield head, [cell for cell in cells if isinstance(cell, str)]
    for chart in card.charts.values():
        yield chart.caption, plotted.fact_ids(chart, library)
        yield from ((label, [fact]) for label, fact in zip(chart.labels, chart.facts, strict=False))


def _mistold(words: Words, facts: list[Fact], library: Library) -> Iterator[Problem]:
    if not facts:
        return
    fits = {
        "running": any(fact.is_result for fact in facts),
        "actual": all(fact.is_result and not fact.formula for fact in facts),
    }
    for language, name in product(LANGUAGES, [name for name, fit in fits.items() if not fit]):
        if word := _asserted(name, typed_words(words[language]), language, library):
            yield finding(
                "label-mistold",
                words.where(language),
                (
                    f"这里说“{word}”，下面的却是计划、目标或推算",
                    f"this says {word!r}, and below it stands what is planned, aimed at or computed",
                ),
                (
                    "写明是计划、目标、推算；词见 wordlists.yaml 的 running、actual",
                    "call it planned, a target, a projection; the words are `running` and `actual` of wordlists.yaml",
                ),
            )


def _asserted(name: str, text: str, language: Language, library: Library) -> str:
    """Return the first word of a list that a clause of a text neither denies nor leaves open."""
    for clause in CLAUSE_END.split(text):
        found = matcher(name, language, library).search(clause)
        if found and not matcher("negations unsettled", language, library).search(clause):
            return found[0]
    return ""
