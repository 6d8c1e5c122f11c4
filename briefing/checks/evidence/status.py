"""来源的用词定状态，说法照状态写 / The words of the source decide a status, and the claim tells it so.

计划不是结果，看法不是事实：状态由来源的用词定，用词列在 `vocabulary/wordlists.yaml` 里。引文有 `plan` 的词（计
划、拟、将）、句子有 `intent` 的词（洽谈）、指标名称有 `plan` 的词，都不能作结果的依据。引文之前（同一句、
分号以内）或之后（同一分句）有 `plan` 的词的也不能，除非引文自己说已经做到（`completion`、`done`：已、建成），
或从 `given` 的词（依托、based on）引起：那是计划所依托的现状。

目标和计划要有 `plan` 的词（引文里只有 `forecast` 的，两样都不是），宣布要有 `plan` 或 `intent`，
在建要有 `underway`，预测要有 `forecast`，建议要有 `advice`，承诺要有 `promise`。引文里没有，同一句里有也可以；
但引文自己有 `completion` 的词，就只有建议和承诺还可以看整句。在运要有 `operation`，在引文里，或同样在它的分句里：
建成了、容得下，不等于在运。看法（`assessed`）要有主：`said-by`，或来源不是新闻报道，或句中有 `sayings`、
`opinions` 的词。据报道（`reported`），引文里没有建议、承诺的词，没有写 `said-by` 的，紧前面也没有 `sayings` 的
词。折算（`converts`）与所折算的同一状态。

说法的两种文字都照状态写：在建有 `underway` 的词，预测有 `forecast`，建议有 `advice`；承诺有 `promise`，
没有 `advice`、`opinions`；看法有 `sayings` 或 `opinions`，没有 `advice`；据报道的，`advice`、`promise`、
`sayings`、`opinions` 都没有。结果不说计划，除非也写明已经做到，或是计划所依托的。折算有 `conversion` 的词（折
合），来源的其他数字没有。

The words are those of `vocabulary/wordlists.yaml`. A quote with words of `plan`, a sentence with words of
`intent` (in talks) and an indicator named with a word of `plan` back no result. Nor does a quote that a plan
governs: a word of `plan` stands before it in its sentence, back to a semicolon, or behind it in its clause, and
the quote itself has no word of `completion` or `done` that tells it as done, and begins with none of `given`
(依托, based on), by which a plan builds on what is there.

A target and a plan have a word of `plan` (where the quote only has one of `forecast`, it is neither), an
announcement one of `plan` or `intent`, what is under construction one of `underway`, a forecast one of
`forecast`, what is recommended one of `advice`, what is pledged one of `promise`: in their quote, or in the
sentence around it, since quotes are kept short and one verb governs its sentence; but where the quote itself
holds a word of `completion`, the sentence bears out advice and promises only. What is operating has a word of
`operation` in its quote or, on the same condition, in the clause around it: what was built, or can be housed,
need not run. What is assessed has somebody whose opinion it is: `said-by`, a source that is no news report, or
a word of `sayings` or `opinions`. What is reported has no word of advice or promise in its quote, nor one of
`sayings` right before it, unless `said-by` names who says it. A conversion (`converts`) has the status of what
it converts.

Each language of the claim tells its status, as below. The claim of a result speaks of a plan only if it has a
word that tells it as done or builds on what is there. That of a conversion has a word of `conversion`, that of
no other figure of a source has one.

    under-construction      a word of underway
    forecast                a word of forecast
    recommended             a word of advice
    pledged                 a word of promise, and none of advice or opinions
    assessed                a word of sayings or opinions, and none of advice
    reported                no word of advice, promise, sayings or opinions

Accepted:
    status: planned, quote: additional investment of 30 billion yuan     句中有 will / the sentence has "will"
    status: achieved, quote: based on two local parks                    从 based on 引起 / it begins with `based on`
    status: assessed, claim: {zh: 新闻稿认为，…, en: The press release holds that ...}
Refused:
    status: achieved, quote: the city plans to build ...
    status: achieved, quote: two local parks     前面是 / before it: will promote projects based on
    status: operating, claim: {zh: 大同市计划建设…, en: Datong plans to build ...}
    status: target, quote: has built ten parks
    status: operating, quote: has built ten parks
    status: recommended, quote: the parks are large
    status: reported, claim: {zh: 新闻稿认为，…, en: The press release holds that ...}
    status: under-construction, claim: {zh: 大同市计划建设…, en: Datong plans to build ...}
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.facts.evidence import Evidence, evidence
from briefing.facts.quotes import Span, sentence_around
from briefing.model import LANGUAGES, RESULTS, STATEMENT_STATUSES, Fact, Language
from briefing.problems import Bilingual, Problem, finding, visible
from briefing.reading.library import Library
from briefing.text.naming import claim_text
from briefing.text.outcomes import OUTCOME_END, done_word, plan_word
from briefing.text.wordlists import matcher

CODES = ("result-rests-on-plan", "status-unfounded", "status-untold")

_NEEDED = {
    **dict.fromkeys(("target", "planned"), "plan"),
    "announced": "plan intent",
    "under-construction": "underway",
    "forecast": "forecast",
    "recommended": "advice",
    "pledged": "promise",
    "operating": "operation",
}
"""The list that a word of the source comes from, for each status that needs one."""

_SUCH_AS = {
    "plan": "计划、拟、目标",
    "plan intent": "计划、拟、将",
    "underway": "在建、正在建设",
    "forecast": "预计、预测",
    "advice": "建议、应当",
    "promise": "承诺、保证",
}
"""Words of each of these lists, by which a message tells it."""


class _Telling(NamedTuple):
    """The lists of which a claim has a word, and of which it has none."""

    needed: str = ""
    refused: str = ""


_TOLD = {
    "under-construction": _Telling("underway"),
    "forecast": _Telling("forecast"),
    "recommended": _Telling("advice"),
    "pledged": _Telling("promise", "advice opinions"),
    "assessed": _Telling("sayings opinions", "advice"),
    "reported": _Telling("", "advice promise sayings opinions"),
}


_LISTS = frozenset(
    name
    for lists in (
        "plan completion conversion done given",
        *_NEEDED.values(),
        *(" ".join(t) for t in _TOLD.values()),
    )
    for name in lists.split()
)


def check(library: Library) -> Iterator[Problem]:
    """Find statuses that the words of their source do not bear out, or their claim does not tell."""
    if not set(library.wordlists) >= _LISTS:
        return
    for fact in library.facts.values():
        found = evidence(fact, library)
        problems = [*_source(fact, found, library)] if found is not None else []
        problems += _conversion(fact, library)
        problems += _indicator(fact, library)
        yield from problems or _claim(fact, library)


def _source(fact: Fact, found: Evidence, library: Library) -> Iterator[Problem]:
    language, text = found.source.card.language, found.source.text
    quoted = text[found.quote.start : found.quote.end]
    around = sentence_around(text, found.quote)
    sentence = text[around.start : around.end]
    plan = (
        matcher("plan", language, library).search(quoted)
        or matcher("intent", language, library).search(sentence)
        or _governing(text, found.quote, around, language, library)
    )
    if fact.status in RESULTS and plan:
        yield finding(
            "result-rests-on-plan",
            fact.where("status"),
            (
                f"来源说的是“{plan[0]}”，不能作为 {fact.status} 的依据",
                f"the source says {plan[0]!r}: it cannot back {fact.status}",
            ),
            (
                "改 status 为 planned、target 等，或换一句说它已经存在的引文（计划所依托的，引文从“依托”一类的词引起）",
                "take planned, target ..., or a quote that says it exists (what a plan builds on: begin with its `based on`)",
            ),
        )
    if told := _unfounded(fact, found, quoted, sentence, library):
        yield finding(
            "status-unfounded",
            fact.where("status"),
            (
                f"{told.zh}，不能作为 {fact.status} 的依据",
                f"{told.en}: it cannot back {fact.status}",
            ),
            (
                "照来源的说法改 status，或换一句引文",
                "take the status that the source bears out, or another quote",
            ),
        )


def _governing(
    text: str, quote: Span, sentence: Span, language: Language, library: Library
) -> re.Match[str] | None:
    """Return the plan word that governs a quote which does not itself tell something as there."""
    quoted = text[quote.start : quote.end]
    if _told_done(quoted, language, library) or matcher("given", language, library).match(quoted):
        return None
    before = _STRETCH_END.split(text[sentence.start : quote.start])[-1]
    behind = OUTCOME_END.split(text[quote.end : sentence.end])[0]
    plan = matcher("plan", language, library)
    return plan.search(before) or plan.search(behind)


_STRETCH_END = re.compile("[;；]")


def _told_done(words: str, language: Language, library: Library) -> bool:
    clauses = OUTCOME_END.split(words)
    return any(done_word(clause, language, library) for clause in clauses)


def _unfounded(
    fact: Fact, found: Evidence, quoted: str, sentence: str, library: Library
) -> Bilingual | None:
    """Return what the source says, or does not say, against a status."""
    language = found.source.card.language
    if fact.status == "assessed":
        owned = fact.said_by is not None or found.source.card.voice != "news"
        if not owned and not matcher("sayings opinions", language, library).search(sentence):
            return Bilingual("这句话不是谁的看法", "its sentence is nobody's opinion")
    if fact.status == "reported":
        return _more_than_reported(fact, found, quoted, library)
    needed = _NEEDED.get(fact.status)
    return _unsaid(needed, fact, found, quoted, sentence, library) if needed else None


def _more_than_reported(
    fact: Fact, found: Evidence, quoted: str, library: Library
) -> Bilingual | None:
    """Return what makes an advice, a promise or somebody's words of what is told as reported."""
    language, text = found.source.card.language, found.source.text
    before = text[sentence_around(text, found.quote).start : found.quote.start]
    said = None if fact.said_by else _saying(before, language, library)
    if said:
        return Bilingual(f"引文前是“{visible(said)}”", f"{visible(said)!r} stands before the quote")
    other = matcher("advice promise", language, library).search(quoted)
    return _says(other[0]) if other else None


def _unsaid(
    needed: str, fact: Fact, found: Evidence, quoted: str, sentence: str, library: Library
) -> Bilingual | None:
    """Return what stands against a status where its source lacks the words that it needs."""
    language = found.source.card.language
    word = matcher(needed, language, library)
    projected = matcher("forecast", language, library)
    expected = projected.search(quoted) if fact.status in ("target", "planned") else None
    if expected and all(projected.search(plan[0]) for plan in word.finditer(quoted)):
        return _says(expected[0])
    if fact.status == "operating" and not word.search(_around(found)):
        return Bilingual(
            f"引文所在的分句里没有 {needed} 的用语",
            f"the clause of its quote has no word of `{needed}`",
        )
    if word.search(quoted):
        return None
    done = matcher("completion", language, library).search(quoted)
    if done and needed not in ("advice", "promise"):  # an advice may well speak of what is done
        return _says(done[0])
    if word.search(sentence):
        return None
    return Bilingual(
        f"这句话里没有“{_SUCH_AS[needed]}”一类的用语", f"its sentence has no word of `{needed}`"
    )


def _around(found: Evidence) -> str:
    """Return a quote with the rest of its clause, up to an `and`: what runs is told there."""
    text, quote = found.source.text, found.quote
    around = sentence_around(text, quote)
    before = _JOINED.split(text[around.start : quote.start])[-1]
    return before + text[quote.start : _clause_end(text, quote.end, around.end)]


def _clause_end(text: str, begin: int, end: int) -> int:
    match = _JOINED.search(text, begin, end)
    return match.start() if match else end


_JOINED = re.compile(rf"{OUTCOME_END.pattern}|\band\b|[和与及]")


def _saying(before: str, language: Language, library: Library) -> str:
    """Return the words right before a quote by which somebody says it; or nothing."""
    words = [*matcher("sayings", language, library).finditer(before)]
    tail = before[words[-1].end() :] if words else "."
    return words[-1][0] if re.fullmatch(r"(?: that\b)?[\s,:，：“‘\"']*", tail) else ""


def _says(word: str) -> Bilingual:
    return Bilingual(f"引文说的是“{visible(word)}”", f"the quote says {visible(word)!r}")


def _conversion(fact: Fact, library: Library) -> Iterator[Problem]:
    converted = library.facts.get(fact.converts or "")
    if converted is not None and converted.status != fact.status:
        yield finding(
            "status-unfounded",
            fact.where("status"),
            (
                f"所折算的 {fact.converts} 是 {converted.status}，这里却是 {fact.status}",
                f"{fact.converts}, which it converts, is {converted.status}, and this is "
                f"{fact.status}",
            ),
            ("两处写同一 status", "give both the same status"),
        )


def _indicator(fact: Fact, library: Library) -> Iterator[Problem]:
    """Find a result of what its own name calls planned."""
    indicator = library.indicator_of(fact)
    plan = matcher("plan", "zh", library).search(indicator.zh) if indicator else None
    if fact.status in RESULTS and indicator and plan:
        yield finding(
            "result-rests-on-plan",
            fact.where("indicator"),
            (
                f"指标“{indicator.zh}”是规划，{fact.status} 不是",
                f"the indicator {indicator.en!r} is of plans, and {fact.status} is a result",
            ),
            ("换一个指标，或改正 status", "take another indicator, or mend the status"),
        )


def _claim(fact: Fact, library: Library) -> Iterator[Problem]:
    for language in LANGUAGES if fact.printed_status in RESULTS else ():
        text = claim_text(fact, language)
        plan = plan_word(text, language, library)
        there = matcher("given", language, library).search(text)
        if plan and not there and not _told_done(text, language, library):
            yield _untold(
                fact,
                language,
                f"状态是 {fact.printed_status}，说法却是“{visible(plan)}”",
                f"the status is {fact.printed_status}, but the claim says {visible(plan)!r}",
                "照来源改正 status；确已实现的，说法里写明",
                "mend the status as the source has it; what has come about, tell so",
            )
    for zh, en, telling in _tellings(fact, library):
        for language in LANGUAGES:
            text = claim_text(fact, language)
            if telling.needed and not matcher(telling.needed, language, library).search(text):
                examples = _examples(telling.needed, language, library)
                yield _untold(
                    fact,
                    language,
                    f"{zh}，说法里却没有 {telling.needed} 的用语",
                    f"{en}, but the claim has no word of `{telling.needed}`",
                    f"照来源写明，如：{examples}；或改正事实",
                    f"tell it as the source does, as with: {examples}; or mend the fact",
                )
            elif word := matcher(telling.refused, language, library).search(text):
                yield _untold(
                    fact,
                    language,
                    f"{zh}，说法里却有“{visible(word[0])}”",
                    f"{en}, but the claim says {visible(word[0])!r}",
                    "照来源的说法改正事实，或改说法",
                    "mend the fact as the source has it, or the claim",
                )


def _tellings(fact: Fact, library: Library) -> Iterator[tuple[str, str, _Telling]]:
    """Return what the claim must tell, in words that may begin a message."""
    status = fact.printed_status
    if status in _TOLD and (fact.kind == "statement") == (status in STATEMENT_STATUSES):
        yield f"状态是 {status}", f"the status is {status}", _TOLD[status]
    if fact.converts in library.facts:
        yield f"这是 {fact.converts} 的折算", f"it converts {fact.converts}", _Telling("conversion")
    elif fact.kind == "figure" and not fact.converts and fact.formula is None:
        yield "没有 converts", "there is no `converts`", _Telling(refused="conversion")


def _examples(lists: str, language: Language, library: Library) -> str:
    words = [
        word
        for name in lists.split()
        if name in library.wordlists
        for word in getattr(library.wordlists[name], language)[:4]
    ]
    return ", ".join(words)


def _untold(fact: Fact, language: Language, zh: str, en: str, mend: str, cure: str) -> Problem:
    return finding("status-untold", fact.claim.where(language), (zh, en), (mend, cure))
