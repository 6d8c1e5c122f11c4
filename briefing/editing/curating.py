"""A passage of a source -> facts drafted from it, one for each figure that it holds.

A draft says what the passage itself says: value, unit, qualifier, indicator, part, place, time, status,
speaker. What cannot be read with certainty is left empty, with a remark that says what to choose from;
the checks refuse it until a person has filled it in. The claims are always left to be written: what a
fact tells the reader is for a person to say.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import count

from briefing.checks.evidence.quote import faults
from briefing.editing.telling import Passage, Place, Time
from briefing.facts import figures, quotes
from briefing.facts.quotes import Span
from briefing.model import Indicator
from briefing.problems import Bilingual, Location, Problem, errors
from briefing.quantities import CountUnit, Found, find, parse, same_value
from briefing.reading.library import Library, SourceFile
from briefing.reading.yamledit import Fields, with_entry, written
from briefing.text.naming import Name, named
from briefing.text.outcomes import OUTCOME_END
from briefing.text.wordlists import finder

_ASKED = {
    "kind": "说法 statement | 事件 event",
    "place": "地区的标识，见 / see vocabulary/places.yaml",
    "indicator": "指标的标识（id），见 / see vocabulary/indicators.yaml",
    "measure": "占比 share | 增速 growth",
    "as-of": "截至 as-of | 期间 during | 到 by | 自 since | 未说明 reported",
    "value": "照来源填写，写成能读的数 / as the source prints it, in a form that can be read",
    "figure": "已有 achieved | 在运 operating | 在建 under-construction | 计划 planned | 目标 target"
    " | 宣布 announced | 预测 forecast",
    "statement": "报道所述 reported | 看法 assessed | 建议 recommended | 承诺 pledged",
}
"""What a field is asked for that the passage does not fill; a status by the kind of the fact."""
_CLAIM = {
    "figure": "整句，数字写 {value}，不加句号 / a sentence with {value}, no full stop",
    "": "整句，不加句号 / a sentence, no full stop",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact as far as its passage tells it."""

    id: str
    figure: Span | None
    """Where its figure stands in the source."""
    fields: Fields
    asked: Fields
    """What is still to be chosen or written, by the field."""

    @property
    def text(self) -> str:
        """Return the draft as an entry of a file of facts."""
        return written(self.id, self.fields, self.asked)


def drafts(
    passage: str,
    source: SourceFile,
    library: Library,
    *,
    figure: str = "",
    kind: str = "",
) -> tuple[tuple[Draft, ...], list[Problem]]:
    """Return a draft for each figure of a passage, or one that has none; and what hinders them.

    `figure` chooses the figures that stand in these words; `kind: statement` or `event` asks for the
    draft of what is told without one. A passage that cannot be a quote, since it does not stand in the
    source just once or cuts something off, has no draft.
    """
    quote = " ".join(passage.split())
    if not quote:
        return (), []
    if hindering := errors(faults(lambda: Location(source.path), quote, source, library)):
        return (), hindering
    span = quotes.find(quote, source.text)[0]
    drafting = _Drafting(quote, span, Passage(span, source, library), set(library.fact_paths))
    found = () if kind else drafting.found
    if figure:
        chosen = quotes.within(figure, drafting.passage.text)
        found = [f for f in found if any(c.start < f.end and f.start < c.end for c in chosen)]
    made = [drafting.of_figure(one) for one in found]
    return tuple(made) if made or figure else (drafting.without_figure(kind),), []


HEAD = "# yaml-language-server: $schema=../../docs/schema/facts.json\n"
"""The first line of a new file of facts: editors complete and explain what is typed below it."""


def added(text: str | None, entries: Iterable[str]) -> str | None:
    """Return a file of facts with entries behind those that it holds; None where one cannot be added.

    Where there is no file yet, a new one.
    """
    after: str | None = HEAD if text is None else text
    for entry in entries:
        after = with_entry(after, entry) if after is not None else None
    return after


def deed(ids: Iterable[str]) -> Bilingual:
    """Return what the history calls it."""
    names = ", ".join(ids)
    return Bilingual(f"新增事实 {names}", f"new fact {names}")


def widened(span: Span, source: SourceFile) -> Span:
    """Return a stretch of a source that was marked by hand, with the words and figures it cuts whole."""
    text = source.text
    start, end = max(0, span.start), min(len(text), span.end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return Span(start, start)
    for sentence in quotes.sentences(text):
        for found in find(text[sentence.start : sentence.end], source.card.language):
            first, last = sentence.start + found.start, sentence.start + found.end
            start = first if first < start < last else start
            end = last if first < end < last else end
    while start > 0 and _INSIDE_WORD.fullmatch(text[start - 1 : start + 1]):
        start -= 1
    while _INSIDE_WORD.fullmatch(text[end - 1 : end + 1]):
        end += 1
    return Span(start, end)


_INSIDE_WORD = re.compile("[A-Za-z]{2}")


class _Drafting:
    """Drafts facts from one passage; remembers the ids that are taken."""

    def __init__(self, quote: str, span: Span, passage: Passage, taken: Collection[str]) -> None:
        self.quote, self.span, self.passage, self.taken = quote, span, passage, {*taken}
        self.source, self.library, self.language = passage.source, passage.library, passage.language
        self.found = find(passage.text, self.language, counts=figures.counted(self.library))

    def without_figure(self, kind: str) -> Draft:
        """Return the draft of a statement or an event."""
        kind = kind or self.passage.kind()
        filled = {"kind": kind, "place": "", "status": self.passage.status(kind, self.passage.text)}
        return self._draft(filled, None)

    def of_figure(self, found: Found) -> Draft:
        """Return the draft of the fact that a figure of the passage tells."""
        filled = {"place": "", **self._measured(found)}
        if found.quantity.qualifier:
            filled["qualifier"] = found.quantity.qualifier
        filled["status"] = self.passage.status("figure", self._clause(found))
        return self._draft(filled, found)

    def _draft(self, filled: dict[str, str], found: Found | None) -> Draft:
        asked = {}
        place, status = self.passage.place(), filled.pop("status")
        filled["place"] = place.id
        time = self.passage.time(status)
        if time.times:
            filled[time.kind or "as-of"] = time.times[0] if time.kind else ""
        else:
            filled["reported"] = "true"
        filled["status"] = status
        if speaker := self.passage.speaker():
            filled["said-by"] = speaker
        known = {"place": place.named, "as-of": time.times}
        known["indicator"] = tuple(self._fitting(found)) if found else ()
        for key, value in filled.items():
            if not value:
                kind = filled.get("kind", "figure")
                ask = _ASKED["statement" if kind == "statement" else "figure"]
                ask = ask if key == "status" else _ASKED[key]
                near = ", ".join(known.get(key, ()))
                asked[key] = f"{near}? {ask}" if near else ask
        fields: dict[str, str | Fields] = {**filled, "claim": {"zh": "", "en": ""}}
        fields |= {"source": self.source.id, "quote": self.quote}
        if found and len(self.found) > 1:
            fields["figure"] = self._words_of(found)
        if time.kind and time.words:
            fields["time-quote"] = time.words
        claim = {"zh": _CLAIM["figure" if found else ""]}
        at = Span(self.span.start + found.start, self.span.start + found.end) if found else None
        return Draft(self._id(filled, place, time), at, fields, {**asked, "claim": claim})

    def _measured(self, found: Found) -> dict[str, str]:
        """Return indicator, part, measure and value of a figure."""
        clause = quotes.fold(self._clause(found)).text
        near = named(clause, self.language, self.library)
        fitting = [name for name in self._fitting(found) if Name("indicator", name) in near]
        name = fitting[0] if len(fitting) == 1 else ""
        filled = {"indicator": name}
        indicator = self.library.indicators[name] if name else None
        if indicator and (part := self._part(indicator)):
            filled["part"] = part
        dimension = _dimension(found, self.library)
        if dimension == "multiple":
            filled["measure"] = "multiple"
        elif dimension == "share":
            filled["measure"] = "share" if indicator and indicator.unit == "%" else ""
        return {**filled, "value": self._value(found, name)}

    def _fitting(self, found: Found) -> list[str]:
        """Return the indicators that the sentence names and that are told in the figure's unit."""
        sentence = quotes.fold(self.passage.sentence).text
        names = named(sentence, self.language, self.library)
        known = sorted(name.id for name in names if name.kind == "indicator")
        return [name for name in known if self._is_told_in(self.library.indicators[name], found)]

    def _is_told_in(self, indicator: Indicator, found: Found) -> bool:
        own = figures.unit_named(indicator.unit, self.library)
        if own is None or indicator.formula is not None:
            return False
        if isinstance(own, CountUnit) or own.dimension == "count":
            return found.quantity.unit in figures.words_of(own)
        return own.dimension == _dimension(found, self.library)

    def _clause(self, found: Found) -> str:
        """Return the words of the passage around a figure, from the one before to the end of its clause."""
        text = self.passage.text
        before = max((one.end for one in self.found if one.end <= found.start), default=0)
        behind = min((one.start for one in self.found if one.start >= found.end), default=len(text))
        return text[before : found.end] + OUTCOME_END.split(text[found.end : behind])[0]

    def _part(self, indicator: Indicator) -> str:
        parts = [
            name
            for name, part in indicator.parts.items()
            if finder((part[self.language],)).search(self.passage.text)
        ]
        return parts[0] if len(parts) == 1 else ""

    def _value(self, found: Found, indicator: str) -> str:
        """Return the figure as the source prints it, without its qualifier, if it is read as the same."""
        words, number = quotes.fold(found.text), found.quantity.written
        start = max(words.text.find(number), 0)
        while start > 0 and words.text[start - 1] in "$¥€US ":
            start -= 1
        printed = found.text[words.offsets[start] :]
        symbol = self.library.indicators[indicator].unit if indicator else ""
        for value in (" ".join(printed.split()), number, found.text):
            figure = figures.typed(value, symbol, self.library) if value else None
            bare = parse(value, counts=figures.counted(self.library)) if not indicator else None
            read = figure.quantity if figure else bare
            if read and same_value(read, found.quantity) and (figure or not read.unit):
                return value
        return ""

    def _words_of(self, found: Found) -> str:
        """Return the words of a figure, with those behind it until they stand once in the passage."""
        text, end = self.passage.text, found.end
        while len(quotes.within(text[found.start : end], text)) > 1 and end < len(text):
            end += 1
            while _INSIDE_WORD.fullmatch(text[end - 1 : end + 1]):
                end += 1
        return " ".join(text[found.start : end].split())

    def _id(self, filled: dict[str, str], place: Place, time: Time) -> str:
        """Return an id that says where, what and when, and is not taken."""
        about = self.source.card.about.place
        where = place.id or (about.value if about else "")
        when = time.times[0][:4] if len(time.times) == 1 else ""
        what = filled.get("indicator") or filled.get("kind") or "fact"
        stem = "-".join(filter(None, (where, what, filled.get("part", ""), when)))[:60].strip("-")
        numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
        found = next(name for name in numbered if name not in self.taken)
        self.taken.add(found)
        return found


def _dimension(found: Found, library: Library) -> str:
    if found.quantity.kind == "fraction" and not found.quantity.unit:
        return "share"
    own = figures.unit_of(found.quantity, library)
    return getattr(own, "dimension", "count") if own else "count"
