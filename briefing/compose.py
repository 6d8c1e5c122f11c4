"""Library + briefing + edition -> BriefingView: all that a template may see."""

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from html import escape

from briefing import charts, dates, figures, review, tables, typography
from briefing.citing import Citer, bodies, cited, discrepancies_of, lead_length, told_in
from briefing.evidence import evidence
from briefing.library import Briefing, Library
from briefing.model import LANGUAGES, Chart, Edition, Fact, Language, Table, Words
from briefing.notes import Notes, plain
from briefing.prose import Block
from briefing.typography import capital
from briefing.view import (
    BlockView,
    BriefingView,
    CellView,
    ChartView,
    DiscrepancyView,
    Html,
    KeyFigureView,
    TableView,
    Texts,
)
from briefing.wording import Wording


def compose(
    briefing: Briefing, edition: Edition, library: Library, wording: Wording
) -> BriefingView:
    """Return a briefing in one edition; the content must have passed the checks."""
    return _Composing(briefing, edition, library, wording).view()


class _Composing:
    """Composes one edition; the citer inside remembers where each fact was cited."""

    def __init__(
        self, briefing: Briefing, edition: Edition, library: Library, wording: Wording
    ) -> None:
        self.briefing = briefing
        self.edition = edition
        self.library = library
        self.wording = wording
        self.languages: tuple[Language, ...] = LANGUAGES if edition == "bilingual" else (edition,)
        self.ids = cited(briefing, library)
        numbers = {fact_id: number for number, fact_id in enumerate(self.ids, 1)}
        self.citer = Citer(library, wording, numbers)
        self.quiet = self.citer.quietly()

    def view(self) -> BriefingView:
        """Return the view; the text is composed first, for the notes lead back to it."""
        card = self.briefing.card
        blocks = self.blocks()
        lead = lead_length(bodies(self.briefing)["zh"])
        key_figures = tuple(map(self.key_figure, card.key_figures))
        discrepancies = tuple(map(self.discrepancy, discrepancies_of(self.briefing, self.library)))
        facts = {i: self.library.facts[i] for i in self.ids if i in self.library.facts}
        found = {fact_id: evidence(fact, self.library) for fact_id, fact in facts.items()}
        notes = Notes(self.citer, self.languages, found)
        return BriefingView(
            id=self.briefing.id,
            edition=self.edition,
            layout=card.layout,
            languages=self.languages,
            title=self.words(card.title),
            subtitle=self.words(card.subtitle) if card.subtitle else None,
            date=card.date,
            date_words=self.each(lambda lang: dates.day_words(card.date, lang)),
            audience=self.words(card.audience),
            contact=self.words(card.contact) if card.contact else None,
            digest=self.digest([source.sha256 for source in notes.sources]),
            lead=blocks[:lead],
            key_figures=key_figures,
            blocks=blocks[lead:],
            discrepancies=discrepancies,
            notes=tuple(notes.note(number, i) for number, i in enumerate(self.ids, 1)),
            references=notes.references(),
            unreviewed=sum(not review.standing(fact_id, self.library) for fact_id in facts),
            passages=notes.passages(self.briefing.id),
            facts=tuple(self.ids),
        )

    def each(self, text: Callable[[Language], str]) -> Texts:
        """Return plain text in the languages of the edition, escaped."""
        return {language: Html(escape(text(language))) for language in self.languages}

    def words(self, words: Words, own: str = "") -> Texts:
        return {language: self.citer.words(words, language, own) for language in self.languages}

    def phrase(self, key: str) -> Texts:
        return self.each(lambda lang: self.wording(key, lang))

    def cited(self, fact_id: str, in_full: bool = False) -> Texts:
        return {
            lang: Html(self.citer.cited_value(fact_id, lang, in_full)) for lang in self.languages
        }

    def digest(self, files: Sequence[str]) -> str:
        """Return the digest of the facts printed, over all that a reader could be told of them."""
        entries = {
            i: (self.library.facts.get(i) or self.library.constants[i]).model_dump(mode="json")
            for i in sorted(self.ids)
        }
        canonical = json.dumps([entries, sorted(files)], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()[:8]

    def blocks(self) -> tuple[BlockView, ...]:
        both = bodies(self.briefing)
        shown = [both[language] for language in self.languages]
        return tuple(
            self.block(index, dict(zip(self.languages, blocks, strict=True)))
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
            table=self.table(name) if first.kind == "table" else None,
            chart=self.chart(name) if first.kind == "chart" else None,
        )

    def table(self, name: str) -> TableView:
        table = self.briefing.card.tables[name]
        frame = tables.frame(table)
        return TableView(
            id=name,
            caption=self.words(table.caption),
            columns=tuple(frame.columns),
            head=tuple(self.heads(table)),
            rows=tuple(
                tuple(map(self.cell, frame.columns, row))
                for row in frame.itertuples(index=False, name=None)
            ),
            note=self.words(table.note) if table.note else None,
        )

    def heads(self, table: Table) -> list[Texts]:
        heads = [
            self.phrase(f"column-{column}") if isinstance(column, str) else self.words(column)
            for column in table.columns
        ]
        return heads if table.kind == "list" else [self.phrase("column-theme"), *heads]

    def cell(self, column: str, cell: str | Words) -> CellView:
        """Return a cell: words as they are, a fact as its column asks, nothing as a dash."""
        if isinstance(cell, Words):
            return CellView(self.words(cell))
        if not cell:
            return CellView(self.phrase("no-value"))
        fact = self.library.facts[cell]
        match column:
            case "place":
                return CellView(self.each(lambda lang: self.place(fact, lang)))
            case "indicator":
                return CellView(self.each(lambda lang: capital(self.indicator(fact, lang))))
            case "time":
                return CellView(self.each(lambda lang: dates.when_words(fact, lang)))
            case "status":
                return CellView(self.phrase(f"status-{fact.status_word}"))
            case "source" if fact.source:
                label = self.library.sources[fact.source].card.label
                return CellView(self.each(lambda lang: label[lang]))
            case "source":
                return CellView(self.phrase("status-calculated"))
        if fact.kind == "figure" and column != "claim":
            return CellView(self.cited(cell), is_number=True)
        return CellView(
            {
                lang: Html(self.citer.words(fact.claim, lang, cell) + self.citer.mark(cell, lang))
                for lang in self.languages
            }
        )

    def place(self, fact: Fact, language: Language) -> str:
        place = self.library.places[fact.place]
        return place.zh if language == "zh" else place.en

    def indicator(self, fact: Fact, language: Language) -> str:
        """Return what a figure measures; a statement or an event measures nothing."""
        indicator = self.library.indicators.get(fact.indicator or "")
        if indicator is None:
            return self.wording("no-value", language)
        return figures.indicator_words(fact, indicator, language)

    def chart(self, name: str) -> ChartView:
        chart = self.briefing.card.charts[name]
        labels = [self.label(chart, index) for index in range(len(chart.facts))]
        svg = self.svg(name, chart, labels)
        return ChartView(
            id=name,
            caption=self.words(chart.caption),
            svg=Html(svg),
            height=charts.height(svg),
            values=tuple(zip(labels, map(self.chart_value, chart.facts), strict=True)),
            note=self.words(chart.note) if chart.note else None,
        )

    def chart_value(self, fact_id: str) -> Texts:
        fact = self.library.facts[fact_id]
        if fact.kind == "figure":
            return self.cited(fact_id)
        return {
            lang: Html(escape(dates.when_words(fact, lang)) + self.citer.mark(fact_id, lang))
            for lang in self.languages
        }

    def label(self, chart: Chart, index: int) -> Texts:
        fact_id = chart.facts[index]
        fact = self.library.facts[fact_id]
        if chart.labels:
            words = chart.labels[index]
            return {lang: self.quiet.words(words, lang) for lang in self.languages}
        if fact.kind != "figure":
            return {lang: self.quiet.words(fact.claim, lang, fact_id) for lang in self.languages}
        return self.each(lambda lang: self.indicator(fact, lang))

    def svg(self, name: str, chart: Chart, labels: Sequence[Texts]) -> str:
        points = list(map(self.point, chart.facts, labels))
        captions = [plain(self.quiet.words(chart.caption, lang)) for lang in self.languages]
        told = "; ".join(f"{point.label} {point.text}".replace("\n", " ") for point in points)
        standings: tuple[charts.Standing, ...] = ("result", "plan", "reading", "derived")
        legend = {
            key: " ".join(self.wording(f"chart-{key}", lang) for lang in self.languages)
            for key in standings
        }
        title = " / ".join(captions)
        return charts.draw(
            chart.kind, points, id=f"drawing-{name}", title=title, description=told, legend=legend
        )

    def point(self, fact_id: str, label: Texts) -> charts.Point:
        fact = self.library.facts[fact_id]
        figure = figures.printed(fact_id, self.library)
        kind, time = fact.time() or ("", "")
        start, _, end = time.partition("/")
        if kind == "by":
            start, end = "", start
        return charts.Point(
            label="\n".join(plain(text) for text in label.values()),
            text=" ".join(figures.words(figure, lang) for lang in self.languages if figure),
            value=figure.quantity.value_base if figure else None,
            start=start or None,
            end=end or None,
            hollow=not fact.is_result,
            standing=_chart_standing(fact),
        )

    def key_figure(self, fact_id: str) -> KeyFigureView:
        fact = self.library.facts[fact_id]
        gap = {"zh": "", "en": ": "}
        value = self.cited(fact_id)
        return KeyFigureView(
            value={lang: Html(typography.bound(html)) for lang, html in value.items()},
            label=self.each(
                lambda lang: self.place(fact, lang) + gap[lang] + self.measured(fact, lang)
            ),
            when=self.each(
                lambda lang: self.wording("semicolon", lang).join(
                    [dates.when_words(fact, lang), *self.citer.source_prints(fact_id, lang)]
                )
            ),
        )

    def measured(self, fact: Fact, language: Language) -> str:
        """Return what a figure measures, and whether it is a growth, a share or a multiple of it."""
        name = self.indicator(fact, language)
        key = _MEASURES.get(fact.measure)
        if key is None or _MEASURED[language].search(name):
            return name
        return self.wording(key, language, name)

    def discrepancy(self, name: str) -> DiscrepancyView:
        entry, told = self.library.discrepancies[name], told_in(self.briefing)
        shown = [i for i in entry.facts if self.library.facts[i].kind == "figure"]
        return DiscrepancyView(
            id=name,
            title=self.words(entry.title),
            because=self.words(entry.because),
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
            told = [begun(self.indicator(fact, lang)), dates.when_words(fact, lang)]
            told += [] if is_told else [self.wording("not-told-here", lang)]
            return self.wording("comma", lang).join(told)

        return self.each(words)


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


def _chart_standing(fact: Fact) -> charts.Standing:
    if fact.formula:
        return "derived"
    if fact.reading:
        return "reading"
    return "result" if fact.is_result else "plan"
