"""没有说清的不说死，否定了的不肯定 / What a note denies or leaves open, no text of its fact affirms

事实和指标的说明（`note`）写着这个数不是什么（不是实际用电负荷），
来源没有说清什么（没有说明是当年收入还是累计收入）。别处就不能反过来说。引用这条事实的一句（到分号为止）里，
没有一个分句带着被否定的话三分之二要紧的词，却既不否定也不存疑；说明或引用它的句子已经存疑的几样，
从引用处到下一处引用为止，也不能只取一样说死。事实的说明，表图的题名、注和标签，指标的名称，也都照此。
说法里本来就有的词不算。改法：照说明写；来源其实说了，就改正说明。

The note of a fact, and that of its indicator, say what the figure is not (不是实际用电负荷, not the load drawn)
and what the source leaves open (没有说明是当年收入还是累计收入, whether of the year or cumulative is not said).
Then no clause of a stretch that cites the fact has two thirds of the telling words that are denied, unless it denies
them, leaves them open or doubts them as well; and no clause of the citation, up to the next one, has those of
just one of the things between which a note, or a sentence that cites the fact, leaves it open. The same holds of
the notes of facts, and of the captions and notes of the tables and charts that show them. Words of the claim
itself tell nothing here.

Accepted:
    IT容量[[datong-it-capacity-2025|cite]]不是实际用电负荷
    到[[datong-computing-revenue-2027|when]]的目标是[[datong-computing-revenue-2027]]，是当年收入还是累计收入没有说明
Refused:
    IT容量[[datong-it-capacity-2025|cite]]就是实际用电负荷                  说明 / its note: 不是实际用电负荷
    目标是[[datong-computing-revenue-2027]]，都是当年收入                   说明写着没有说清 / its note leaves that open
    清洁能源占发电量的比重为[[shaoguan-clean-energy-2021]]               说明 / its note: 没有说明是装机、发电量还是……
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, product, takewhile
from typing import NamedTuple

from briefing.composing.exhibits import exhibits
from briefing.model import LANGUAGES, Indicator, Language, Words
from briefing.problems import Location, Problem, Where, finding
from briefing.reading.library import Library
from briefing.text.likeness import claim_words, share, telling_words
from briefing.text.passages import ASIDE_END, Passage, sentences, stretches
from briefing.text.pieces import typed_words
from briefing.text.printed import written_paragraphs
from briefing.text.wordlists import matcher

CODES = ("denied-affirmed", "open-settled")

_MOST = 2 / 3
_FEWEST = 2
"""How many telling words a denial has at least."""
_LONG = 6
"""How long the stem of a single English word is that tells one thing from another."""
_DIFFERS = re.compile(r"(?i)有别|不同|区别|\b(?:differs?|different|distinct) from\b|\bother than\b")
_BETWEEN: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"是([^，；。：是]{1,30})还是([^，；。：]+)"),
    "en": re.compile(r"(?i)\bwhether ([^.;:]+? or [^.;:]+)"),
}
_LISTED: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("、"),
    "en": re.compile(r",\s|\bor\b"),
}
_SAID: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("没有.*|报道.*|来源.*|译文.*|说明是?|写明是?|说清|给出|注明是?"),
    "en": re.compile(r"(?i)\b(?:is|are|was|were) not\b.*|\bcannot\b.*|\bthe (?:article|source|files).*|\bsaid\b"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """What a text denies (one set of words), or between what it leaves something open (several)."""

    text: str
    words: tuple[frozenset[str], ...]


Grounds = dict[tuple[str, Language], list[Ground]]
"""What is denied or left open of a fact, in a language."""


def check(library: Library) -> Iterator[Problem]:
    """Find texts that affirm what a note denies of their fact, or settle what is left open."""
    if library.is_unread("facts") or not {"negations", "unsettled"} <= set(library.wordlists):
        return
    told = list(_sentences(library))
    denials, opens = _grounds(told, library)
    names = list(_names(library))
    for said in chain(_stretches(told), names):
        for ground in denials.get(said.of, ()):
            if _affirms(said, ground, library):
                yield _affirmed(said, ground)
    for said in chain(_reaches(told), _strings(library), names):
        for ground in opens.get(said.of, ()):
            if clause := _settles(said, ground, library):
                yield _settled(said, ground, clause)


Sentence = tuple[Passage, Where, Language]
"""A sentence of the prose, where it stands, and its language."""


class Said(NamedTuple):
    """What a text says of one fact."""

    fact_id: str
    text: str
    language: Language
    where: Where
    is_name: bool = False

    @property
    def of(self) -> tuple[str, Language]:
        """Return the fact, and the language in which this is said of it."""
        return self.fact_id, self.language


def _sentences(library: Library) -> Iterator[Sentence]:
    """Yield the sentences of the prose that refer to something."""
    for block, body, language in written_paragraphs(library):
        where = partial(Location, body.path, block.line, 1)
        yield from ((one, where, language) for one in sentences(block) if one.references)


def _grounds(told: Iterable[Sentence], library: Library) -> tuple[Grounds, Grounds]:
    """Return what is denied of each fact, and what is left open of it."""
    denials: Grounds = defaultdict(list)
    opens: Grounds = defaultdict(list)
    for fact_id, fact in library.facts.items():
        indicator = library.indicators.get(fact.indicator or "")
        notes = (fact.note, indicator.note if indicator else None)
        for note, language in product(filter(None, notes), LANGUAGES):
            text, of = typed_words(note[language]), (fact_id, language)
            denials[of] += _denied(text, fact_id, language, library)
            opens[of] += _open(text, fact_id, language, library)
    for said in _reaches(told):
        if said.fact_id in library.facts:
            opens[said.of] += _open(said.text, said.fact_id, said.language, library)
    return denials, opens


def _denied(text: str, fact_id: str, language: Language, library: Library) -> Iterator[Ground]:
    claimed = claim_words(library.facts[fact_id], language, library)
    for clause in ASIDE_END.split(matcher("affirmed", language, library).sub(" ", text)):
        match = matcher("negations", language, library).search(clause)
        if match and not matcher("unsettled", language, library).search(clause):
            told = _SAID[language].sub(" ", clause[match.end() :])
            words = frozenset(telling_words(told, language)) - claimed.keys()
            if len(words) >= _FEWEST:
                yield Ground(clause.strip(), (words,))


def _open(text: str, fact_id: str, language: Language, library: Library) -> Iterator[Ground]:
    claimed = frozenset(claim_words(library.facts[fact_id], language, library))
    for match in _BETWEEN[language].finditer(text):
        either = [
            frozenset(telling_words(_SAID[language].sub(" ", part), language))
            for group in match.groups()
            for part in _LISTED[language].split(group)
        ]
        common = frozenset.intersection(*either) if either else frozenset()
        own = tuple(words - common - claimed for words in either)
        if all(own):
            yield Ground(match[0].strip(), own)


def _stretches(told: Iterable[Sentence]) -> Iterator[Said]:
    """Yield the text of each stretch, once for each fact that it cites."""
    for sentence, where, language in told:
        for stretch in stretches(sentence):
            for fact_id in dict.fromkeys(ref.id for ref in stretch.cites()):
                yield Said(fact_id, stretch.typed, language, where)


def _reaches(told: Iterable[Sentence]) -> Iterator[Said]:
    """Yield each clause that cites one fact, together with those up to the next citation."""
    for sentence, where, language in told:
        clauses = list(sentence.cut(ASIDE_END))
        for number, clause in enumerate(clauses):
            ids = list(dict.fromkeys(ref.id for ref in clause.cites()))
            if len(ids) == 1:
                further = takewhile(lambda later: not later.references, clauses[number + 1 :])
                text = "".join(part.typed for part in (clause, *further))
                yield Said(ids[0], text, language, where)


def _clauses(text: str, language: Language, library: Library) -> Iterator[str]:
    """Return the clauses of a text that neither deny, leave open nor doubt."""
    for clause in ASIDE_END.split(text):
        asserted = matcher("affirmed", language, library).sub(" ", clause)
        is_open = matcher("negations unsettled doubts", language, library).search(asserted)
        if not is_open and not _DIFFERS.search(clause):
            yield asserted


def _affirms(said: Said, ground: Ground, library: Library) -> bool:
    clauses = _clauses(said.text, said.language, library)
    told = (telling_words(clause, said.language) for clause in clauses)
    affirms = any(share(ground.words[0], words) >= _MOST for words in told)
    return affirms or (said.is_name and _names_it(said, ground, library))


def _names_it(said: Said, ground: Ground, library: Library) -> bool:
    """Tell whether a name, all of whose words count, is one that a note denies."""
    clauses = list(_clauses(said.text, said.language, library))
    words = telling_words(" ".join(clauses), said.language)
    return len(words) >= _FEWEST and share(words, ground.words[0]) == 1


def _settles(said: Said, ground: Ground, library: Library) -> str:
    """Return the clause that has the words of just one of several things; or nothing."""
    for clause in _clauses(said.text, said.language, library):
        told = telling_words(clause, said.language)
        shares = sorted(share(words, told) for words in ground.words)
        best = max(ground.words, key=lambda words: share(words, told))
        tells = len(best) >= _FEWEST or any(len(word) >= _LONG for word in best)
        if shares[-1] >= _MOST and tells and shares[-2] < shares[-1]:
            return clause.strip()
    return ""


def _strings(library: Library) -> Iterator[Said]:
    """Yield the notes of facts, and the captions and notes of tables and charts, for each fact."""
    strings = [(fact.note, [fact_id]) for fact_id, fact in library.facts.items() if fact.note]
    for briefing in library.briefings.values():
        for exhibit in exhibits(briefing.card, library):
            strings += [(words, exhibit.fact_ids) for words in exhibit.around]
    for words, ids in strings:
        yield from _said(words, ids)


def _names(library: Library) -> Iterator[Said]:
    """Yield what figures are called: in labels and heads, and by their indicator, for each fact."""
    of: dict[str, list[str]] = {}
    for fact_id, fact in library.facts.items():
        of.setdefault(fact.indicator or "", []).append(fact_id)
    for name, indicator in library.indicators.items():
        yield from _said(indicator, of.get(name, []), is_name=True)
    for briefing in library.briefings.values():
        for table in briefing.card.tables.values():
            for row in table.rows:
                ids = [cell for cell in row.cells if isinstance(cell, str) and cell]
                yield from _said(row.label, ids, is_name=True)
        for chart in briefing.card.charts.values():
            for label, fact_id in zip(chart.labels, chart.facts, strict=False):
                yield from _said(label, [fact_id], is_name=True)


def _said(words: Words | Indicator, ids: Iterable[str], is_name: bool = False) -> Iterator[Said]:
    for fact_id, language in product(ids, LANGUAGES):
        where = partial(words.where, language)
        yield Said(fact_id, typed_words(words[language]), language, where, is_name)


def _affirmed(said: Said, ground: Ground) -> Problem:
    return finding(
        "denied-affirmed",
        said.where(),
        (
            f"这里肯定了 {said.fact_id} 的说明所否定的：“{ground.text}”",
            f"this affirms what the note of {said.fact_id} denies: {ground.text!r}",
        ),
        (
            "照说明写；来源说的确是这样，就改正说明",
            "say it as the note does; where the source does say so, mend the note",
        ),
    )


def _settled(said: Said, ground: Ground, clause: str) -> Problem:
    return finding(
        "open-settled",
        said.where(),
        (
            f"“{clause}”把 {said.fact_id} 没有说清的说死了：“{ground.text}”",
            f"{clause!r} settles what is left open of {said.fact_id}: {ground.text!r}",
        ),
        (
            "写明没有说清；来源其实说了，就改正说明或正文里的存疑",
            "say that it is left open; where the source does settle it, mend the note or the prose that doubts it",
        ),
    )
