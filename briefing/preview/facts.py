"""What the workbench shows of a fact: itself, its evidence, its uses, its discrepancies; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.composing.citer import Citer
from briefing.composing.citing import grounds, plain_words
from briefing.composing.notes import Notes
from briefing.composing.tabling import place_words
from briefing.composing.view import NoteView
from briefing.composing.wording import Wording
from briefing.editing.scope import fact_at
from briefing.editing.uses import ROLES, Pages, Use, note_numbers, pages, uses
from briefing.facts import figures, review
from briefing.facts.evidence import Evidence, evidence
from briefing.facts.quotes import Span, locate, sentences
from briefing.model import EDITIONS, LANGUAGES, Fact, Language
from briefing.preview.panels import ProblemView, editor_link, shown
from briefing.problems import Location, Problem, visible
from briefing.reading.library import Library


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the quote of a fact in it, and in the quote its figure."""

    before: str
    quote_before: str
    figure: str
    quote_after: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """A place in a file: as it is shown, and the address that opens it in the editor."""

    place: str
    editor: str


@dataclass(frozen=True, slots=True)
class UseView:
    """The uses of a fact of one kind in one file, for a reader of one language."""

    role: str
    within: str
    editions: tuple[str, ...]
    path: str
    lines: tuple[tuple[int, str], ...]
    """Each with the address that opens it in the editor."""


@dataclass(frozen=True, slots=True)
class BriefingUses:
    """The uses of a fact in one briefing; `note` is the number of its note there."""

    briefing: str
    title: str
    note: int
    uses: tuple[UseView, ...]
    pages: tuple[Pages, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact or a constant that the fact rests on, with its number in the remarks."""

    number: int
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A discrepancy that the fact is part of."""

    id: str
    title: str
    because: str
    values: tuple[tuple[str, str, bool], ...]
    """Each fact of it, in words, and whether it is the one that is printed."""
    line: Line


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact and all that bears on it."""

    id: str
    kind: str
    note: NoteView
    place: str
    measures: str
    value: str
    as_printed: str
    """The figure as the source prints it."""
    line: Line | None
    source: str
    source_line: Line | None
    at: int
    """Where the quote begins in the source."""
    sentence: tuple[int, int]
    source_language: Language
    marked: Marked | None
    grounds: tuple[Ground, ...]
    reviewed_on: tuple[str, ...]
    """The days of the reviews that stand; whose they are is told nowhere but in the file."""
    void: int
    """How many reviews stand no longer."""
    briefings: tuple[BriefingUses, ...]
    others: tuple[UseView, ...]
    """Uses by other facts and by discrepancies."""
    differences: tuple[Difference, ...]
    problems: tuple[ProblemView, ...]


def fact_view(
    fact_id: str,
    library: Library,
    problems: Sequence[Problem],
    language: Language,
    wording: Wording,
    out: Path,
) -> FactView:
    """Return what is shown of a fact or a constant."""
    fact = library.facts.get(fact_id)
    found = evidence(fact, library) if fact else None
    resting = list(dict.fromkeys(grounds(fact_id, library)))
    known = [name for name in resting if name in library.facts or name in library.constants]
    numbers = {name: number for number, name in enumerate((fact_id, *known), 1)}
    notes = Notes(Citer(library, wording, numbers, LANGUAGES), {fact_id: found})
    reviews = review.valid_reviews(fact_id, library) if fact else ()
    indicator = library.indicator_of(fact) if fact else None
    here = library.fact_paths.get(fact_id, "")
    at = locate(found.source.text, found.quote) if found else None
    return FactView(
        id=fact_id,
        kind=fact.kind if fact else "constant",
        note=notes.note(1, fact_id),
        place=place_words(fact, language, library) if fact else "",
        measures=figures.indicator_words(fact, indicator, language) if fact and indicator else "",
        value=figures.words(figures.printed(fact_id, library), language),
        as_printed=figures.words(figures.as_source(fact, library), language) if fact else "",
        line=line_of(fact.where()) if fact else None,
        source=found.source.id if found else "",
        source_line=line_of(Location(found.source.path, at.line, 1)) if found and at else None,
        at=found.quote.start if found else 0,
        sentence=(at.line, at.sentence) if at else (0, 0),
        source_language=found.source.card.language if found else language,
        marked=marked(found) if found else None,
        grounds=tuple(
            Ground(numbers[name], name, _words(name, library, language)) for name in known
        ),
        reviewed_on=tuple(entry.on for entry in reviews),
        void=len(fact.reviewed) - len(reviews) if fact else 0,
        briefings=tuple(_briefings(fact_id, library, language, out)),
        others=_grouped("", fact_id, library, language),
        differences=tuple(_differences(fact_id, library, language)),
        problems=tuple(
            shown(problem, language, library)
            for problem in problems
            if problem.where.path == here and fact_at(here, problem.where.line, library) == fact_id
        ),
    )


def marked(found: Evidence) -> Marked:
    """Return the quote in its sentence, with the sentence before and the one after of its paragraph."""
    text, quote = found.source.text, found.quote
    figure = found.figure or Span(quote.end, quote.end)
    begin = text.rfind("\n", 0, quote.start) + 1
    end = text.find("\n", quote.end)
    stop = end if end >= 0 else len(text)
    inside = [one for one in sentences(text) if begin <= one.start and one.end <= stop]
    before = [one.start for one in inside if one.end <= quote.start][-1:]
    own = [one.start for one in inside if one.start <= quote.start][-1:]
    after = [one.end for one in inside if one.start >= quote.end][:1]
    first = min([*before, *own], default=begin)
    last = max(after, default=stop)
    return Marked(
        ("… " if first > begin else "") + visible(text[first : quote.start]),
        visible(text[quote.start : figure.start]),
        visible(text[figure.start : figure.end]),
        visible(text[figure.end : quote.end]),
        visible(text[quote.end : last]) + (" …" if last < stop else ""),
    )


def line_of(where: Location) -> Line:
    """Return a place as it is shown."""
    return Line(f"{where.path}:{where.line or 1}", editor_link(where))


def claim(fact_id: str, fact: Fact, library: Library, language: Language) -> str:
    """Return the claim of a fact, its figures put in."""
    return plain_words(fact.claim, language, library, fact_id)


def _words(name: str, library: Library, language: Language) -> str:
    fact = library.facts.get(name)
    if fact is not None:
        return claim(name, fact, library, language)
    value = figures.words(figures.printed(name, library), language)
    constant = library.constants[name]
    return f"{constant.zh}：{value}" if language == "zh" else f"{constant.en}: {value}"


def _briefings(
    fact_id: str, library: Library, language: Language, out: Path
) -> Iterator[BriefingUses]:
    paged = pages(fact_id, out)
    for name, number in note_numbers(fact_id, library).items():
        yield BriefingUses(
            name,
            library.briefings[name].card.title[language],
            number,
            _grouped(name, fact_id, library, language),
            tuple(page for page in paged if page.briefing == name),
        )


def _grouped(
    briefing: str, fact_id: str, library: Library, language: Language
) -> tuple[UseView, ...]:
    """Return the uses of a fact in a briefing, or outside of all, those of one kind together."""
    groups: dict[tuple[str, str, str], list[Use]] = {}
    for use in uses(fact_id, library):
        if use.briefing == briefing:
            groups.setdefault((use.role, use.within, use.where.path), []).append(use)
    return tuple(
        UseView(
            ROLES[together[0].role].told(language),
            within,
            tuple(e for e in EDITIONS if any(e in use.editions for use in together)),
            path,
            tuple({use.where.line: editor_link(use.where) for use in together}.items()),
        )
        for (_, within, path), together in groups.items()
    )


def _differences(fact_id: str, library: Library, language: Language) -> Iterator[Difference]:
    for name, entry in library.discrepancies.items():
        if fact_id in entry.facts or fact_id == entry.printed:
            yield Difference(
                name,
                plain_words(entry.title, language, library),
                plain_words(entry.because, language, library),
                tuple(
                    (one, _words(one, library, language), entry.printed in (one, "both"))
                    for one in entry.facts
                    if one in library.facts
                ),
                line_of(entry.where()),
            )
