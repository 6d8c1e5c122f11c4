"""What stands behind the figures of a briefing: evidence notes, references, passages of sources."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape

from briefing.composing import citations, dates
from briefing.composing.citer import Citer
from briefing.composing.citing import plain_words
from briefing.composing.view import Excerpt, NoteView, Passage, ReferenceView, Texts
from briefing.composing.wording import Wording
from briefing.facts import derive, figures, quotes, review
from briefing.facts.evidence import Evidence
from briefing.model import Fact, Language, Words
from briefing.reading.library import Library, SourceFile
from briefing.text import pieces
from briefing.text.typography import capital


def plain(html: str) -> str:
    """Return the text of a short piece of HTML, without marks."""
    return pieces.plain(re.sub(r"<sup>.*?</sup>", "", html))


class Notes:
    """Composes the notes of one edition; it adds nothing to the citations of the text."""

    def __init__(
        self,
        citer: Citer,
        evidences: Mapping[str, Evidence | None],
    ) -> None:
        self.anchors = citer.anchors
        self.citer = citer.quietly()
        self.library: Library = citer.library
        self.wording: Wording = citer.wording
        self.evidences = evidences
        found = [evidence.source for evidence in evidences.values() if evidence is not None]
        self.sources = list({source.id: source for source in found}.values())
        self.reference_numbers = {
            source.id: number for number, source in enumerate(self.sources, 1)
        }

    def note(self, number: int, fact_id: str) -> NoteView:
        """Return the note of a fact or a constant."""
        fact = self.library.facts.get(fact_id)
        if fact is None:
            return self._constant(number, fact_id)
        found = self.evidences[fact_id]
        source = found.source if found else None
        return NoteView(
            number=number,
            id=fact_id,
            claim=self.citer.texts(fact.claim, fact_id),
            status=self.citer.phrase(f"status-{fact.status_word}"),
            when=self.citer.escaped(lambda lang: dates.when_words(fact, lang)),
            excerpt=excerpt(found) if found else None,
            place=self._place(found) if found else None,
            source=self.citer.escaped(lambda lang: source.card.label[lang]) if source else None,
            quality=self.citer.phrase(f"quality-{source.card.quality}") if source else None,
            reference=self.reference_numbers[source.id] if source else None,
            source_href=source_href(found) if found else "",
            remarks=tuple(self._remarks(fact_id, fact, found)),
            reviewed=bool(review.valid_reviews(fact_id, self.library)),
            backlinks=tuple(self.anchors.get(fact_id, ())),
        )

    def _constant(self, number: int, constant_id: str) -> NoteView:
        constant = self.library.constants[constant_id]
        value = figures.printed(constant_id, self.library)
        name = {"zh": f"{constant.zh}：", "en": f"{constant.en}: "}
        remark = constant.note
        return NoteView(
            number=number,
            id=constant_id,
            claim=self.citer.escaped(lambda lang: capital(name[lang]) + figures.words(value, lang)),
            status=self.citer.phrase("standing-constant"),
            when={},
            excerpt=None,
            place=None,
            source=self.citer.escaped(lambda lang: constant.reference[lang]),
            quality=None,
            reference=None,
            source_href="",
            remarks=(self.citer.escaped(lambda lang: remark[lang]),) if remark else (),
            reviewed=True,
            backlinks=tuple(self.anchors.get(constant_id, ())),
        )

    def _place(self, found: Evidence) -> Texts:
        at = quotes.locate(found.source.text, found.quote)
        return self.citer.phrase("sentence-at", at.line, at.sentence)

    def _remarks(self, fact_id: str, fact: Fact, found: Evidence | None) -> Iterator[Texts]:
        if fact.formula:
            yield self.citer.each(lambda lang: self._formula(fact, lang))
        if found and fact.place_quote:
            yield self._ground("ground-place", found.source, fact.place_quote)
        if found and fact.time_quote:
            yield self._ground("ground-time", found.source, fact.time_quote)
        if fact.reading:
            yield self.citer.each(lambda lang: self._reading(fact_id, lang))
        if fact.accepted:
            yield self._told("accepted", fact.accepted)
        if fact.note:
            yield self._told("remark", fact.note)

    def _ground(self, key: str, source: SourceFile, quote: str) -> Texts:
        """Return where other words of the source stand; the words count against its share."""
        at = quotes.locate(source.text, quotes.find(quote, source.text)[0])
        return self.citer.escaped(
            lambda lang: self.wording(
                key, lang, self.wording("sentence-at", lang, at.line, at.sentence)
            )
        )

    def _told(self, key: str, words: Words) -> Texts:
        return self.citer.each(lambda lang: self.wording(key, lang, self.citer.words(words, lang)))

    def _formula(self, fact: Fact, language: Language) -> str:
        assert fact.formula is not None
        operation, operands = fact.formula.operations()[0]
        shown = [
            self.citer.cited_value(operand, language)
            if operand in self.citer.numbers
            else escape(operand)
            for operand in operands
        ]
        sign = derive.SIGNS[operation]
        redone = sign.format(*shown) if "{" in sign else sign.join(shown)
        return self.wording("formula", language, re.sub(r"\^(\d+)$", _power, redone))

    def _reading(self, fact_id: str, language: Language) -> str:
        fact = self.library.facts[fact_id]
        assert fact.reading is not None
        source = figures.as_source(fact, self.library)
        values = [escape(figures.words(source, language))]
        if fact.reading.standing == "arithmetic":
            values.append(escape(figures.words(figures.printed(fact_id, self.library), language)))
        because = self.citer.words(fact.reading.because, language, fact_id)
        return self.wording(f"reading-{fact.reading.standing}", language, *values, because)

    def references(self) -> tuple[ReferenceView, ...]:
        """Return the list of references, in the order in which the text first needs them."""
        return tuple(
            self._reference(number, source) for number, source in enumerate(self.sources, 1)
        )

    def _reference(self, number: int, source: SourceFile) -> ReferenceView:
        def joined(
            remarks: Callable[[SourceFile, Language, Wording, Library], list[str]],
        ) -> Texts:
            def words(language: Language) -> str:
                told = remarks(source, language, self.wording, self.library)
                return self.wording("after-sentence", language).join(told)

            return self.citer.escaped(words)

        return ReferenceView(
            number=number,
            source=source.id,
            card=source.card,
            texts=self.citer.escaped(lambda lang: citations.reference(source.card, lang)),
            making=joined(source_making),
            remarks=joined(source_remarks),
            sha256=source.sha256,
            href=f"../sources/{source.id}.html",
        )

    def passages(self, briefing: str) -> tuple[Passage, ...]:
        """Return the sentences of sources that the briefing rests on."""
        return tuple(
            self._passage(briefing, fact_id, found)
            for fact_id, found in self.evidences.items()
            if found is not None
        )

    def _passage(self, briefing: str, fact_id: str, found: Evidence) -> Passage:
        text = found.source.text
        sentence = quotes.sentence_around(text, found.quote)
        marked = found.figure or found.quote
        at = quotes.locate(text, sentence)
        claim = self.library.facts[fact_id].claim
        return Passage(
            source=found.source.id,
            briefing=briefing,
            note=self.citer.numbers[fact_id],
            start=sentence.start,
            end=sentence.end,
            text=text[sentence.start : sentence.end],
            quote_start=found.quote.start - sentence.start,
            quote_end=found.quote.end - sentence.start,
            figure_start=marked.start - sentence.start,
            figure_end=marked.end - sentence.start,
            line=at.line,
            sentence=at.sentence,
            claim_zh=plain(self.citer.words(claim, "zh", fact_id)),
            claim_en=plain(self.citer.words(claim, "en", fact_id)),
        )


def _power(match: re.Match[str]) -> str:
    return "" if match[1] == "1" else f'<sup class="power">{match[1]}</sup>'


def excerpt(found: Evidence) -> Excerpt:
    """Return the quote as the source has it, cut at its figure."""
    text, quote = found.source.text, found.quote
    figure = found.figure or quotes.Span(quote.end, quote.end)
    return Excerpt(
        before=text[quote.start : figure.start],
        figure=text[figure.start : figure.end],
        after=text[figure.end : quote.end],
        language=found.source.card.language,
    )


def source_href(found: Evidence) -> str:
    """Return the address of the sentence on the page of its source."""
    sentence = quotes.sentence_around(found.source.text, found.quote)
    return f"../sources/{found.source.id}.html#p{sentence.start}"


def source_making(
    source: SourceFile, language: Language, wording: Wording, library: Library
) -> list[str]:
    """Return what the card says of the making of a source, its voice and its worth."""
    card = source.card
    made = [wording(f"quality-{card.quality}", language), wording(f"voice-{card.voice}", language)]
    notes = [text for text in (card.quality_note, card.note) if text]
    remarks = [capital(wording("list-separator", language).join(dict.fromkeys(made)))]
    remarks += [plain_words(text, language, library) for text in notes]
    newer = [one.card.label for one in library.sources.values() if one.card.supersedes == source.id]
    remarks += [wording("superseded-by", language, label[language]) for label in newer]
    return [remark + wording("stop", language) for remark in remarks]


def source_remarks(
    source: SourceFile, language: Language, wording: Wording, library: Library
) -> list[str]:
    """Return all that the card says of a source: its making, what is unknown, what is inferred."""
    card = source.card
    stop = wording("stop", language)
    remarks = source_making(source, language, wording, library)
    if card.unknown:
        names = [wording(f"unknown-{name}", language) for name in card.unknown]
        unknown = wording("list-separator", language).join(names)
        remarks.append(wording("card-unknown", language, unknown) + stop)
    for inference in card.inferred.values():
        because = plain_words(inference.because, language, library)
        remarks.append(wording("card-inferred", language, because) + stop)
    return remarks
