"""Library + briefing + edition -> BriefingView: all that a template may see."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.artifacts import sha256
from briefing.composing import dates
from briefing.composing.charting import Charting
from briefing.composing.citer import Citer
from briefing.composing.citing import bodies, cited, discrepancies_of, lead_length, told_in
from briefing.composing.notes import Notes
from briefing.composing.standing import AuditCiter, audited
from briefing.composing.tabling import Tabling, indicator_words, place_words
from briefing.composing.view import (
    BlockView,
    BriefingView,
    DiscrepancyView,
    Html,
    KeyFigureView,
    Texts,
)
from briefing.composing.wording import Wording
from briefing.facts import review
from briefing.facts.evidence import evidence
from briefing.model import LANGUAGES, Edition, Fact, Language
from briefing.reading.library import Briefing, Library
from briefing.text import typography
from briefing.text.prose import Block
from briefing.text.typography import capital


def compose(
    briefing: Briefing,
    edition: Edition,
    library: Library,
    wording: Wording,
    *,
    audit: bool = False,
) -> BriefingView:
    """Return a briefing in one edition; the content must have passed the checks.

    For an audit its figures tell how they stand: `briefing.composing.standing`.
    """
    citer = AuditCiter if audit else Citer
    view = _Composing(briefing, edition, library, wording, citer).view()
    return replace(view, audit=audited(view, library, wording)) if audit else view


class _Composing:
    """Composes one edition; the citer inside remembers where each fact was cited."""

    def __init__(
        self,
        briefing: Briefing,
        edition: Edition,
        library: Library,
        wording: Wording,
        citer: type[Citer],
    ) -> None:
        self.briefing = briefing
        self.edition = edition
        self.library = library
        self.wording = wording
        languages: tuple[Language, ...] = LANGUAGES if edition == "bilingual" else (edition,)
        self.ids = cited(briefing, library)
        numbers = {fact_id: number for number, fact_id in enumerate(self.ids, 1)}
        self.citer = citer(library, wording, numbers, languages)
        self.tabling = Tabling(self.citer)
        self.charting = Charting(self.citer)

    def view(self) -> BriefingView:
        """Return the view; the text is composed first, for the notes lead back to it."""
        card = self.briefing.card
        blocks = self.blocks()
        lead = lead_length(bodies(self.briefing)["zh"])
        key_figures = tuple(map(self.key_figure, card.key_figures))
        discrepancies = tuple(map(self.discrepancy, discrepancies_of(self.briefing, self.library)))
        facts = {i: self.library.facts[i] for i in self.ids if i in self.library.facts}
        found = {fact_id: evidence(fact, self.library) for fact_id, fact in facts.items()}
        notes = Notes(self.citer, found)
        return BriefingView(
            id=self.briefing.id,
            edition=self.edition,
            layout=card.layout,
            languages=self.citer.languages,
            title=self.citer.texts(card.title),
            subtitle=self.citer.texts(card.subtitle) if card.subtitle else None,
            date=card.date,
            date_words=self.citer.escaped(lambda lang: dates.day_words(card.date, lang)),
            audience=self.citer.texts(card.audience),
            contact=self.citer.texts(card.contact) if card.contact else None,
            digest=self.digest([source.sha256 for source in notes.sources]),
            lead=blocks[:lead],
            key_figures=key_figures,
            blocks=blocks[lead:],
            discrepancies=discrepancies,
            notes=tuple(notes.note(number, i) for number, i in enumerate(self.ids, 1)),
            references=notes.references(),
            unreviewed=sum(not review.valid_reviews(fact_id, self.library) for fact_id in facts),
            passages=notes.passages(self.briefing.id),
            facts=tuple(self.ids),
        )

    def cited(self, fact_id: str, in_full: bool = False) -> Texts:
        return self.citer.each(lambda lang: self.citer.cited_value(fact_id, lang, in_full=in_full))

    def digest(self, files: Sequence[str]) -> str:
        """Return the digest of the facts printed, over all that a reader could be told of them."""
        entries = {i: self.library.entry(i).model_dump(mode="json") for i in sorted(self.ids)}
        canonical = json.dumps([entries, sorted(files)], sort_keys=True, ensure_ascii=False)
        return sha256(canonical.encode())[:8]

    def blocks(self) -> tuple[BlockView, ...]:
        both = bodies(self.briefing)
        shown = [both[language] for language in self.citer.languages]
        return tuple(
            self.block(index, dict(zip(self.citer.languages, blocks, strict=True)))
            for index, blocks in enumerate(zip(*shown, strict=True), 1)
        )

    def block(self, index: int, texts: dict[Language, Block]) -> BlockView:
        first = next(iter(texts.values()))
        name = first.references[0].id if first.kind in ("table", "chart") else ""
        pieces = {} if name else {lang: block.pieces for lang, block in texts.items()}
        return BlockView(
            id=f"b{index}",
            kind=first.kind,
            texts={lang: self.citer.pieces(run, lang) for lang, run in pieces.items()},
            level=first.level,
            ordered=first.ordered,
            judgement=first.judgement,
            table=self.tabling.view(name, self.briefing.card.tables[name])
            if first.kind == "table"
            else None,
            chart=self.charting.view(name, self.briefing.card.charts[name])
            if first.kind == "chart"
            else None,
        )

    def key_figure(self, fact_id: str) -> KeyFigureView:
        fact = self.library.facts[fact_id]
        gap = {"zh": "", "en": ": "}
        value = self.cited(fact_id)
        return KeyFigureView(
            value={lang: Html(typography.bound(html)) for lang, html in value.items()},
            label=self.citer.escaped(
                lambda lang: (
                    place_words(fact, lang, self.library) + gap[lang] + self.measured(fact, lang)
                )
            ),
            when=self.citer.escaped(
                lambda lang: self.wording("semicolon", lang).join(
                    [dates.when_words(fact, lang), *self.citer.source_prints(fact_id, lang)]
                )
            ),
        )

    def measured(self, fact: Fact, language: Language) -> str:
        """Return what a figure measures, and whether it is a growth, a share or a multiple of it."""
        name = indicator_words(fact, language, self.citer)
        key = _MEASURES.get(fact.measure)
        if key is None or _MEASURED[language].search(name):
            return name
        return self.wording(key, language, name)

    def discrepancy(self, name: str) -> DiscrepancyView:
        entry, told = self.library.discrepancies[name], told_in(self.briefing, self.library)
        shown = [i for i in entry.facts if self.library.facts[i].kind == "figure"]
        return DiscrepancyView(
            id=name,
            title=self.citer.texts(entry.title),
            because=self.citer.texts(entry.because),
            values=tuple(
                (
                    self.labelled(fact_id, capital if index == 0 else str, fact_id in told),
                    self.cited(fact_id, in_full=True),
                )
                for index, fact_id in enumerate(shown)
            ),
        )

    def labelled(self, fact_id: str, begun: Callable[[str], str], is_told: bool) -> Texts:
        """Return what a figure measures and when, and whether this briefing tells it elsewhere."""
        fact = self.library.facts[fact_id]

        def words(lang: Language) -> str:
            told = [begun(indicator_words(fact, lang, self.citer)), dates.when_words(fact, lang)]
            told += [] if is_told else [self.wording("not-told-here", lang)]
            return self.wording("comma", lang).join(told)

        return self.citer.escaped(words)


_MEASURES = {
    "growth": "measure-growth",
    "share": "measure-share",
    "multiple": "measure-multiple",
}
_MEASURED: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("占|比重|比例|增长|增速|增幅|倍"),
    "en": re.compile(r"(?i)\b(?:share|proportion|growth|rate|multiple)\b"),
}
"""Names that tell the measure themselves."""
