"""说话人有出处 / Who says it is in the source, and the claim says so too.

谁说的，关系到读者信几分。引文所在的句子点名谁在说，`said-by` 就写谁；句子没有点名，`said-by` 要在同一段里提到过。
说法写谁在说，也要就是 `said-by`。`actors.yaml` 里的名称，后面是 `vocabulary/wordlists.yaml` 里 `sayings` 或
`opinions` 的词（表示、认为，中间可以隔着逗号之间的介绍），或前面是“据”、said、according to，就算在说。
来源用别的写法称呼此人，就列入 `names`。

Where the sentence of a quote names an actor of `actors.yaml` as speaking, that actor is the fact's
`said-by`; where it names none, `said-by` is named elsewhere in the same paragraph. Where a claim names
an actor as speaking, it is `said-by` as well. An actor speaks where a word of `sayings` or `opinions`
(`vocabulary/wordlists.yaml`) follows the name, at once or after what describes it between commas, or
where the name follows "said" or "according to".

Accepted:
    said-by: liu-yong, quote: said that Shanxi would ...      "Liu Yong, deputy director ..., said that ..."
Refused:
    said-by: liu-yong, quote: ... has broad prospects         "Ping Qingzhong, an expert ..., said ..."
    said-by: alex-ju, quote: ...                              这一段没有此人 / nobody of that name in the paragraph
    no said-by, quote: said that Shanxi would ...
    no said-by, claim: {zh: Liu Yong表示，…, en: Liu Yong said that ...}
"""

import re
from collections.abc import Iterator

from briefing.facts.evidence import evidence
from briefing.facts.quotes import Span, sentence_around
from briefing.model import LANGUAGES, Fact, Language
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text.naming import Name, claim_text, entry, forms, known, mentions, named
from briefing.text.wordlists import matcher

CODES = ("speaker-unmatched",)


def check(library: Library) -> Iterator[Problem]:
    """Find facts whose speaker is not who speaks in their source or in their claim."""
    for fact in library.facts.values():
        if fact.said_by is None or known(Name("actor", fact.said_by), library):
            yield from [*_source(fact, library)] or _claim(fact, library)


def _source(fact: Fact, library: Library) -> Iterator[Problem]:
    found = evidence(fact, library)
    if found is None:
        return
    text, language = found.source.text, found.source.card.language
    around = sentence_around(text, found.quote)
    speaking = speakers(text[around.start : around.end], language, library)
    if speaking:
        if fact.said_by not in speaking:
            yield _other(fact, speaking, library, "这句话", "its sentence")
    elif fact.said_by is not None:
        paragraph = _paragraph(text, found.quote)
        if Name("actor", fact.said_by) not in named(paragraph, language, library):
            own = forms(entry(Name("actor", fact.said_by), library), language)[0]
            yield finding(
                "speaker-unmatched",
                fact.where("said-by"),
                (
                    f"引文所在的一段没有写到“{own}”",
                    f"the paragraph of the quote does not name {own!r}",
                ),
                _CURE,
            )


def _claim(fact: Fact, library: Library) -> Iterator[Problem]:
    for language in LANGUAGES:
        speaking = speakers(claim_text(fact, language), language, library)
        if speaking and fact.said_by not in speaking:
            yield _other(fact, speaking, library, "说法", "its claim")
            return


_CURE = (
    "改正 said-by；来源用别的写法称呼此人，就列入 actors.yaml 的 names",
    "mend said-by; where the source uses another form of the name, list it under `names` in "
    "actors.yaml",
)


def _other(fact: Fact, speaking: set[str], library: Library, zh: str, en: str) -> Problem:
    who = {
        language: [
            forms(entry(Name("actor", one), library), language)[0] for one in sorted(speaking)
        ]
        for language in LANGUAGES
    }
    given = fact.said_by
    return finding(
        "speaker-unmatched",
        fact.where("said-by") if given else fact.where(),
        (
            f"{zh}里说话的是{'、'.join(who['zh'])}，{f'不是 {given}' if given else '却没有 said-by'}",
            f"in {en} {', '.join(who['en'])} speaks, {f'not {given}' if given else 'and there is no said-by'}",
        ),
        _CURE,
    )


def _paragraph(text: str, quote: Span) -> str:
    begin = text.rfind("\n", 0, quote.start) + 1
    end = text.find("\n", quote.end)
    return text[begin : end if end >= 0 else len(text)]


_APPOSITION: dict[Language, str] = {
    "zh": r"[^，。；：！？]{0,6}?",
    "en": r"(?:, [^;:.!?]{1,120},)? (?:(?:has|have|had|also|further|once|again) ){0,2}",
}
"""What may stand between the name of a speaker and the verb."""

_SAID_BEFORE: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:^|[，。；：！？\n])(?:据|援引)[^，。；：！？\n]{0,12}$"),
    "en": re.compile(r"(?i)\b(?:said|says|according to)(?: [\w'’-]+){0,5} $"),
}


def speakers(text: str, language: Language, library: Library) -> set[str]:
    """Return the ids of the actors that a text names as speaking."""
    says = matcher("sayings opinions", language, library)
    follows = re.compile(f"{_APPOSITION[language]}(?:{says.pattern})", says.flags)
    speaking: set[str] = set()
    for mention in mentions(text, language, library):
        actors = {name.id for name in mention.names if name.kind == "actor"}
        if actors and (
            follows.match(text, mention.end) or _SAID_BEFORE[language].search(text[: mention.start])
        ):
            speaking |= actors
    return speaking
