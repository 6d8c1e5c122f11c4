"""理由和说明里的数各在其位 / A figure in a ground or a note stands among its own words.

说明、理由、口径差异、题名和标签里的数写作 `{标识}`，标识填错了，印出来仍像个对的数。
所以它所在的短句（逗号、冒号、句号之间）要是它自己的话：同一地区里同单位的、或会被拿来相比的别的数，
看说法和指标，与短句共同的要紧的词不能更多（两种文字都更多，或一种多两个、另一种一样多）。
改法：换成所说的那个数，或用这个数自己的词说。

In notes, grounds, discrepancies, captions and labels figures are printed by `{id}`. The words of the phrase
around it (between commas, colons and stops) are then those of its own fact: no other figure of its place, of its unit
or of an indicator that readers would compare with its own, shares more telling words with the phrase, by its claim
and its indicator, in both languages (or two more in one, and as many in the other).

Accepted:
    because: {zh: "编者判读合{datong-rack-power}，与IT容量（{datong-it-capacity-2025}）相符", ...}
Refused:
    because: {zh: "编者判读合{datong-it-capacity-2025}，与IT容量（{datong-rack-power}）相符", ...}
    because: {zh: "单一年度就计划新增数据中心投资{datong-big-data-output-aim}", ...}      是另一笔金额 / another sum
    because: {zh: "总数是{shaoguan-forestry-sum-2022h1}，各次产业相加是{shaoguan-forestry-output-2022h1}", ...}
"""

import re
from collections.abc import Iterator

from briefing.model import LANGUAGES, Fact, Language, Words
from briefing.problems import Problem, finding
from briefing.reading.library import Library
from briefing.text import naming
from briefing.text.likeness import telling_words
from briefing.text.pieces import Reference, parse_words
from briefing.text.printed import bilingual_strings

CODES = ("figure-of-another",)

_MUCH = 2
"""So many words more in one language tell alone, where the other has as many of both."""

_PHRASE = re.compile(r"[，；。：（）]|[,;:.()](?=\s|$)")


def check(library: Library) -> Iterator[Problem]:
    """Find figures in grounds and notes among the words of another."""
    if library.is_unread("facts"):
        return
    claims = {id(fact.claim) for fact in library.facts.values()}
    for words in bilingual_strings(library):
        if id(words) not in claims and "{" in words.zh:
            yield from _string(words, library)


def _string(words: Words, library: Library) -> Iterator[Problem]:
    phrases = {language: phrases_of_values(words[language]) for language in LANGUAGES}
    for fact_id in phrases["zh"]:
        fact = library.facts.get(fact_id)
        if fact is None or fact.kind != "figure" or fact_id not in phrases["en"]:
            continue
        told = {lang: telling_words(phrases[lang][fact_id], lang).keys() for lang in LANGUAGES}
        own = {lang: len(told[lang] & _words(fact, lang, library)) for lang in LANGUAGES}
        for other_id, other in library.facts.items():
            if other is fact or not _alike(fact, other, library):
                continue
            more = [
                len(told[lang] & _words(other, lang, library)) - own[lang] for lang in LANGUAGES
            ]
            if min(more) > 0 or (min(more) == 0 and max(more) >= _MUCH):
                yield finding(
                    "figure-of-another",
                    words.where("zh"),
                    (
                        f"{fact_id} 前后的词更像 {other_id} 的",
                        f"the words around {fact_id} are rather those of {other_id}",
                    ),
                    (
                        "换成所说的那个数，或用这个数自己的词说",
                        "refer to the figure that is told, or tell this one in its own words",
                    ),
                )
                break


def phrases_of_values(text: str) -> dict[str, str]:
    """Return each fact or constant whose value a text prints, with the words of its phrases."""
    phrases: dict[str, str] = {}
    phrase, ids = "", list[str]()
    for piece in (*parse_words(text), "。"):
        if isinstance(piece, Reference):
            ids += [piece.id] if piece.form == "value" else []
            continue
        first, *rest = _PHRASE.split(piece)
        phrase += first
        for later in rest:
            phrases |= {name: f"{phrases.get(name, '')} {phrase}" for name in ids}
            phrase, ids = later, []
    return phrases


def _alike(fact: Fact, other: Fact, library: Library) -> bool:
    """Tell whether a figure could be taken for another: of its place, and of one unit or compared."""
    one, two = library.indicator_of(fact), library.indicator_of(other)
    if one is None or two is None or fact.place != other.place or other.kind != "figure":
        return False
    compared = other.indicator in one.compare_with or fact.indicator in two.compare_with
    return one.unit == two.unit or compared


def _words(fact: Fact, language: Language, library: Library) -> set[str]:
    words = set(telling_words(naming.claim_text(fact, language), language))
    indicator = library.indicator_of(fact)
    for form in naming.forms(indicator, language) if indicator else ():
        words |= telling_words(form, language).keys()
    return words
