"""What the words of a passage tell of a fact: kind, place, time, status, speaker, only where they are sure.

Where the words leave a choice the answer is empty: a person who reads the passage decides. So a verb of a
plan makes no target, the place of the whole source no place of a paragraph that names another, and a
year no `during`.
"""

import re
from dataclasses import dataclass

from briefing.checks.evidence.anchored import places_named
from briefing.checks.evidence.speaker import speakers
from briefing.facts import quotes
from briefing.facts.quotes import Span
from briefing.facts.times import holds, stated
from briefing.model import RESULTS, Language
from briefing.reading.library import Library, SourceFile
from briefing.text.outcomes import OUTCOME_END, done_word, plan_word
from briefing.text.wordlists import matcher


@dataclass(frozen=True, slots=True)
class Time:
    """A time that is told: its kind, empty where that is not said; the times to choose from."""

    kind: str
    times: tuple[str, ...]
    words: str = ""
    """Words outside of the passage that state it."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place that a passage is of, empty where it may be another; and what is named there."""

    id: str
    named: tuple[str, ...]


class Passage:
    """A stretch of a source, and the sentence and the paragraph that it stands in."""

    def __init__(self, span: Span, source: SourceFile, library: Library) -> None:
        self.source, self.library, self.language = source, library, source.card.language
        text, around = source.text, quotes.sentence_around(source.text, span)
        end = text.find("\n", span.end)
        self.text = text[span.start : span.end]
        self.sentence = text[around.start : around.end]
        self.paragraph = text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]

    def has(self, lists: str, text: str) -> bool:
        """Tell whether a text has a word of some lists of the vocabulary."""
        return bool(matcher(lists, self.language, self.library).search(text))

    def kind(self) -> str:
        """Return `statement` where somebody says or advises it; what else it is, is not sure."""
        return "statement" if self.has("advice sayings opinions", self.text) else ""

    def speaker(self) -> str:
        """Return the one actor who speaks in the sentence."""
        speaking = speakers(self.sentence, self.language, self.library)
        return next(iter(speaking)) if len(speaking) == 1 else ""

    def place(self) -> Place:
        """Return the place that the passage names, or else that of the source if none is near."""
        about = self.source.card.about.place
        whole = about.value if about else ""
        own, near, wide = (
            places_named(text, self.language, self.library)
            for text in (self.text, self.sentence, self.paragraph)
        )
        seen = own or near or wide
        return Place(whole if seen <= {whole} else "", tuple(sorted(seen)))

    def time(self, status: str) -> Time:
        """Return the time that the passage states, or else its sentence; no time means none is stated."""
        period = self.source.card.about.period
        year = period.value[:4] if period else ""
        times, words = stated(self.text, self.language, year), ""
        if not times and period:
            return Time("", (period.value,))
        if not times:
            times = stated(self.sentence, self.language, year)
            words = self._stating(times, year) if len(times) == 1 else ""
        kinds = _meant(words or self.text, self.language)
        kind = next(iter(kinds)) if len(times) == len(kinds) == 1 else ""
        if kind == "by" and not plan_word(self.text, self.language, self.library):
            kind = "as-of" if status in RESULTS else ""  # by the end of 2024 it had built
        return Time(kind, tuple(sorted(times)), words)

    def _stating(self, times: frozenset[str], year: str) -> str:
        """Return the first part of the sentence that states its time and stands once in the source."""
        for part in map(str.strip, OUTCOME_END.split(self.sentence)):
            fits = any(holds(stated(part, self.language, year), time) for time in times)
            if fits and len(quotes.find(part, self.source.text)) == 1:
                return part
        return ""

    def status(self, kind: str, words: str) -> str:
        """Return what the verbs of some words of the passage make of it, where they leave no choice."""
        if kind == "statement":
            said = [status for status, told in _SAID.items() if self.has(told, words)]
            return said[0] if len(said) == 1 else ""
        if kind != "figure" or self.has("intent underway forecast", self.sentence):
            return ""
        if plan_word(words, self.language, self.library):
            dated = "by" in _meant(self.text, self.language)
            return "planned" if _PLANS[self.language].search(words) and not dated else ""
        clauses = OUTCOME_END.split(words)
        done = any(done_word(clause, self.language, self.library) for clause in clauses)
        if not done or plan_word(self.sentence, self.language, self.library):
            return ""
        return "operating" if _RUNS[self.language].search(words) else "achieved"


_SAID = {"recommended": "advice", "assessed": "opinions"}
"""The statuses of statements that the words of a list decide; `will` may promise or foretell."""

_PLANS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("计划(?!的)|拟(?!的)"),
    "en": re.compile(r"(?i)\b(?:plans|planned|planning) to\b"),
}
_RUNS: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("在运|运行|投运|运营"),
    "en": re.compile(r"(?i)\b(?:in operation|operational|operating|running|online)\b"),
}
_MEANT: dict[Language, dict[str, re.Pattern[str]]] = {
    "zh": {
        "by": re.compile("到[^，。；]{0,12}[年月底末]|(?:年|月|底)[之以]?前"),
        "since": re.compile("以来|自[^，。；]{0,12}[年月日]起"),
        "as-of": re.compile("截[至止]"),
        "during": re.compile("期间|全年"),
    },
    "en": {
        "by": re.compile(r"(?i)\b(?:by|before) (?:(?:the|end|year|of|late|early|mid) ?){0,5}\d{4}"),
        "since": re.compile(r"(?i)\bsince\b"),
        "as-of": re.compile(r"(?i)\bas of\b|\bat the end of\b"),
        "during": re.compile(r"(?i)\bduring\b|\bthroughout\b|\bperiod\b"),
    },
}
"""Words that say how a time is meant."""


def _meant(text: str, language: Language) -> set[str]:
    return {kind for kind, words in _MEANT[language].items() if words.search(text)}
