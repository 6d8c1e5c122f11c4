"""不说得比来源更肯定 / Nothing is told as surer than its source has it

只是预计、计划、承诺、看法或建议的事，还没有谁证实。正文一句（到分号为止）引用了这样的事实，
就不能用“表明”“证明”一类的词（`wordlists.yaml` 的 `showing`）。来源只给约数或带修饰词的数（数十万、
约），引用它的分句里不能用“准确”“精确”（`exact`）。读者会把这两种话当成定论。分句里否定的、存疑的不算。
改法：照来源写预计、认为、计划，或大约。

What is only expected, planned, held or advised nobody has shown: a stretch of the prose, up to a semicolon, that
cites such a fact has no word of `showing` of `vocabulary/wordlists.yaml` (表明, 证明, shows, proves). And a figure that
its source gives only vaguely or with a qualifier (数十万, about) stands in no clause with a word of `exact`
(准确, precise). What is denied or left open is not told.

Accepted:
    报道预计，清洁能源可基本满足用电[[shaoguan-full-green-plan|cite]]
    园区的服务器只有大致数量[[lingqiu-servers-2023|cite]]
Refused:
    报道表明，清洁能源可基本满足用电[[shaoguan-full-green-plan|cite]]     是报道的预期 / it is the article's expectation
    园区的服务器有准确数量[[lingqiu-servers-2023|cite]]               来源只说数十万 / hundreds of thousands
"""

from collections.abc import Iterator

from briefing.facts import figures
from briefing.model import Language
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Body, Library
from briefing.text.passages import CLAUSE_END, Passage, sentences, stretches
from briefing.text.pieces import Reference
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

CODES = ("surer-than-source",)

_UNSHOWN = {"forecast", "planned", "target", "announced", "assessed", "recommended", "pledged"}


def check(library: Library) -> Iterator[Problem]:
    """Find what is only said or vague, told as shown or exact."""
    if library.is_unread("facts") or not {"showing", "exact"} <= set(library.wordlists):
        return
    for block, body, language in written_paragraphs(library):
        for sentence in sentences(block):
            for stretch in stretches(sentence) if sentence.references else ():
                yield from _shown(stretch, body, language, library)
                for clause in stretch.cut(CLAUSE_END):
                    yield from _exact(clause, body, language, library)


def _shown(stretch: Passage, body: Body, language: Language, library: Library) -> Iterator[Problem]:
    for clause in stretch.cut(CLAUSE_END):
        if word := _asserted("showing", clause, language, library):
            for ref in stretch.cites():
                fact = library.facts.get(ref.id)
                if fact and fact.printed_status in _UNSHOWN:
                    yield _surer(
                        ref,
                        body,
                        f"{ref.id} 只是预计、计划或看法，这里说“{word}”",
                        f"{ref.id} is only expected, planned or held, and this says {word!r}",
                    )


def _exact(clause: Passage, body: Body, language: Language, library: Library) -> Iterator[Problem]:
    if word := _asserted("exact", clause, language, library):
        for ref in clause.cites():
            figure = figures.printed(ref.id, library)
            if figure and (figure.quantity.value_base is None or figure.quantity.qualifier):
                yield _surer(
                    ref,
                    body,
                    f"来源所给的 {ref.id} 是约数，这里说“{word}”",
                    f"the source gives {ref.id} only roughly, and this says {word!r}",
                )


def _asserted(name: str, clause: Passage, language: Language, library: Library) -> str:
    found = matcher(name, language, library).search(clause.typed)
    is_open = matcher("negations unsettled", language, library).search(clause.typed)
    return found[0] if found and not is_open else ""


def _surer(ref: Reference, body: Body, zh: str, en: str) -> Problem:
    return finding(
        "surer-than-source",
        Location(body.path, ref.line, ref.column),
        (zh, en),
        (
            "照来源写：预计、认为、计划，或大约；词见 wordlists.yaml 的 showing、exact",
            "say expects, holds, plans, or roughly, as the source does; the words are `showing` and `exact` of wordlists.yaml",
        ),
    )
