"""前者是前一个，后者是后一个 / The first is the first, and what is printed is what the reader is told

口径差异的标题（`title`）照 `facts` 的次序写各个指标。理由（`because`）里说前者、后者的，
所说的要合于各自的事实，不能更像另一个（看说法、指标和它们的说明）。理由说都印出的，`printed` 写 `both`。
同一件事，来源有数、我们也算了一个的，印来源的，我们的只用来核对。
标题和理由不说事情已经做成（`wordlists.yaml` 的 `completion`、`done`），除非所比的一条结果这样说。
改法：`facts`、`title` 和 `because` 用同一次序。

The title of a discrepancy names its indicators in the order of `facts`. Where its `because` tells the former from
the latter (前者 and 后者, the first and the second), what it says of each fits that fact no worse than the other,
by the telling words of claims, indicators and their notes. Where it says that each is printed, `printed` is `both`.
And of a source's figure and one that we computed of the same thing, the source's is printed: ours only checks it.
Nothing is told as done (`completion` and `done` of `vocabulary/wordlists.yaml`) that no claim of a result here
tells so.

Accepted:
    facts: [datong-server-capacity-2023, datong-servers-2025]
    title: {zh: 服务器承载能力与在运服务器, ...}
    because: {zh: 前者是可以容纳的上限，后者是在运台数……所以都印出, ...}
    printed: both
Refused:
    facts: [datong-servers-2025, datong-server-capacity-2023]      标题、理由都没有改 / the same title, the same ground
    because: {zh: 前者是在运台数，后者是可以容纳的上限, ...}
    printed: datong-servers-2025, because: {zh: ……所以都印出, ...}
    because: {zh: ……可见计划提前完成, ...}      一条是计划，一条是投资 / one is a plan, the other an investment
    printed: shaoguan-forestry-sum-2022h1  用合计代替来源的总数 / the sum of ours, in the place of the source's total
"""

import re
from collections.abc import Iterator

from briefing.model import LANGUAGES, Discrepancy, Fact, Language
from briefing.problems import Location, Problem, finding, visible
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.likeness import telling_words
from briefing.text.outcomes import OUTCOME_END, done_word
from briefing.text.pieces import typed_words

CODES = ("discrepancy-done", "discrepancy-order", "discrepancy-printed")

_FORMER: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("前者(.+?)后者([^。]+)"),
    "en": re.compile(
        r"\b(?i:the (?:first|former)\b(.+?)\b(?:the )?(?:second|latter|others?)\b([^.]+))"
    ),
}
_EACH: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[都均]印出|各自印出|一并印出"),
    "en": re.compile(r"\b(?i:each is printed|both are printed|all are printed)"),
}


def check(library: Library) -> Iterator[Problem]:
    """Find discrepancies that are told in another order, or with another choice, than they have."""
    for entry in library.discrepancies.values():
        facts = [library.facts[name] for name in entry.facts if name in library.facts]
        if len(facts) == len(entry.facts):
            yield from _order(entry, facts, library)
            yield from _printed(entry, facts, library)
            yield from _done(entry, facts, library)


def _order(entry: Discrepancy, facts: list[Fact], library: Library) -> Iterator[Problem]:
    listed = list(dict.fromkeys(fact.indicator for fact in facts if fact.indicator))
    for language in LANGUAGES:
        named = _named(entry.title[language], language, library)
        told = [name for name in named if name in listed]
        if told != [name for name in listed if name in told]:
            yield _other_order(entry.title.where(language))
    if all(_is_turned(entry, facts, language, library) for language in LANGUAGES):
        yield _other_order(entry.because.where("zh"))


def _named(text: str, language: Language, library: Library) -> list[str]:
    """Return the indicators that a text names, in its order, each once."""
    mentions = sorted(naming.mentions(text, language, library), key=lambda mention: mention.start)
    return list(
        dict.fromkeys(name.id for one in mentions for name in one.names if name.kind == "indicator")
    )


def _is_turned(entry: Discrepancy, facts: list[Fact], language: Language, library: Library) -> bool:
    text = typed_words(entry.because[language])
    match = _FORMER[language].search(text)
    if match is None:
        return False
    first, last = (_words(fact, language, library) for fact in (facts[0], facts[-1]))
    one, other = (telling_words(group, language).keys() for group in match.groups())
    return len(one & first) + len(other & last) < len(one & last) + len(other & first)


def _words(fact: Fact, language: Language, library: Library) -> set[str]:
    indicator = library.indicator_of(fact)
    notes = (fact.note, indicator.note if indicator else None)
    texts = [naming.claim_text(fact, language)]
    texts += [typed_words(note[language]) for note in notes if note]
    texts += naming.forms(indicator, language) if indicator else ()
    return {stem for text in texts for stem in telling_words(text, language)}


def _other_order(where: Location) -> Problem:
    return finding(
        "discrepancy-order",
        where,
        (
            "这里的先后与 facts 的次序不同：前者、后者对不上",
            "this is told in another order than that of `facts`: former and latter do not fit",
        ),
        (
            "facts、title 和 because 用同一次序",
            "keep to one order in `facts`, `title` and `because`",
        ),
    )


def _printed(entry: Discrepancy, facts: list[Fact], library: Library) -> Iterator[Problem]:
    said = next((m for lang in LANGUAGES if (m := _EACH[lang].search(entry.because[lang]))), None)
    if entry.printed != "both" and said:
        yield _other_choice(
            entry,
            f"printed 是 {entry.printed}，理由却说“{said[0]}”",
            f"printed is {entry.printed}, and the ground says {said[0]!r}",
            "都印的写 both；只印一条的，在理由里写明印哪一条",
            "where each is printed, both; where one is, say in the ground which",
        )
    chosen = library.facts.get(entry.printed)
    sourced = [
        fact for fact in facts if chosen and fact.source and _measured(fact) == _measured(chosen)
    ]
    if chosen and chosen.formula and sourced:
        yield _other_choice(
            entry,
            f"{entry.printed} 是推算的，同一件事来源自己有数",
            f"{entry.printed} is computed, and a source has a figure of the same thing",
            "印来源的数，推算的只用来核对",
            "print the source's; what is computed only checks it",
        )


def _done(entry: Discrepancy, facts: list[Fact], library: Library) -> Iterator[Problem]:
    """Find a title or a ground that tells as done what the claim of no result here tells so."""
    for words in (entry.title, entry.because):
        for language in LANGUAGES:
            results = [naming.claim_text(fact, language) for fact in facts if fact.is_result]
            text = typed_words(words[language])
            told = [done_word(clause, language, library) for clause in OUTCOME_END.split(text)]
            lacking = [word for word in told if word and not any(word in one for one in results)]
            if lacking:
                yield finding(
                    "discrepancy-done",
                    words.where(language),
                    (
                        f"这里说“{visible(lacking[0])}”，所比的事实没有一条结果这样说",
                        f"this says {visible(lacking[0])!r}, and no result that is compared here does",
                    ),
                    (
                        "只写两者为何不同、印哪一条；完成与否要有事实",
                        "say why the figures differ and which is printed; that something was done takes a fact",
                    ),
                )


def _measured(fact: Fact) -> tuple[object, ...]:
    return fact.place, fact.indicator, fact.part, fact.measure


def _other_choice(entry: Discrepancy, zh: str, en: str, cure_zh: str, cure_en: str) -> Problem:
    return finding("discrepancy-printed", entry.where("printed"), (zh, en), (cure_zh, cure_en))
