"""All that a template may see of a briefing. Frozen; every text comes per language, as safe HTML."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model import Edition, Language, Layout, Source


class Html(str):
    """Text that is already safe HTML; Jinja prints it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return itself: there is nothing left to escape."""
        return self


LANG_TAG: Mapping[Language, str] = {"zh": "zh-CN", "en": "en"}
"""BCP 47 tags of the languages."""

Texts = Mapping[Language, Html]
"""One text in the languages of the edition."""


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a table."""

    texts: Texts
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class TableView:
    """A table, ready to print."""

    id: str
    caption: Texts
    columns: tuple[str, ...]
    """What each column shows: a name from the card, or `label`, `cell-0` and so on in a grid."""
    head: tuple[Texts, ...]
    rows: tuple[tuple[CellView, ...], ...]
    note: Texts | None
    sources: Texts | None = None
    """Where its figures come from, if no column says so."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart with the values that it draws, each with its mark."""

    id: str
    caption: Texts
    svg: Html
    height: float
    """Of the drawing, as a part of its width."""
    values: tuple[tuple[Texts, Texts], ...]
    """Each point's name and value; of lines and slopes they stand in the table instead."""
    table: TableView | None
    note: Texts | None
    sources: Texts


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of the body, in the languages of the edition."""

    id: str
    kind: str
    texts: Texts
    level: int = 0
    ordered: bool = False
    judgement: bool = False
    table: TableView | None = None
    chart: ChartView | None = None


@dataclass(frozen=True, slots=True)
class KeyFigureView:
    """A key figure of page one: the value, what it measures, its time."""

    value: Texts
    label: Texts
    when: Texts


@dataclass(frozen=True, slots=True)
class DiscrepancyView:
    """A box that says where figures differ and which one is printed."""

    id: str
    title: Texts
    because: Texts
    values: tuple[tuple[Texts, Texts], ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote cut at its figure, so that the figure can be marked."""

    before: str
    figure: str
    after: str
    language: Language


@dataclass(frozen=True, slots=True)
class NoteView:
    """证据注 / An evidence note: claim, quote with the figure marked, where it stands, how sure."""

    number: int
    id: str
    claim: Texts
    status: Texts
    when: Texts
    excerpt: Excerpt | None
    place: Texts | None
    """Line and sentence of the source."""
    source: Texts | None
    quality: Texts | None
    reference: int | None
    source_href: str
    remarks: tuple[Texts, ...]
    """How it is computed, where place and time stand, how it is read, why it stands, what it leaves out."""
    reviewed: bool
    backlinks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """An entry of the list of references, with what the card says of the source."""

    number: int
    source: str
    card: Source
    texts: Texts
    making: Texts
    """How the text came about and what it is; `remarks` says more."""
    remarks: Texts
    sha256: str
    href: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source that a built briefing cites; what the source page prints."""

    source: str
    briefing: str
    note: int
    start: int
    end: int
    text: str
    quote_start: int
    quote_end: int
    figure_start: int
    figure_end: int
    """These four count from the beginning of the sentence."""
    line: int
    sentence: int
    claim_zh: str
    claim_en: str


@dataclass(frozen=True, slots=True)
class LegendView:
    """One look of figures in an audit copy: its mark, what it says, and how many facts have it."""

    looks: tuple[str, ...]
    mark: Texts
    names: tuple[Texts, ...]
    facts: int


@dataclass(frozen=True, slots=True)
class AuditView:
    """审读本 / What an audit copy tells besides: the legend, and the tag of each note."""

    legend: tuple[LegendView, ...]
    figures: int
    others: int
    """Statements and events: they have no figure."""
    unreviewed: int
    tags: Mapping[str, Texts]
    """Letters, dagger and id of each fact and constant, by its id."""


@dataclass(frozen=True, slots=True)
class SinceView:
    """自上期以来 / What changed since the last issue: groups, each with its heading and entries."""

    title: Texts
    about: Texts
    groups: tuple[tuple[Texts, tuple[Texts, ...]], ...]


@dataclass(frozen=True, slots=True)
class BriefingView:
    """A briefing in one edition."""

    id: str
    edition: Edition
    layout: Layout
    languages: tuple[Language, ...]
    title: Texts
    subtitle: Texts | None
    date: str
    date_words: Texts
    audience: Texts
    contact: Texts | None
    digest: str
    """The first 8 hex digits of the digest of the facts it prints."""
    lead: tuple[BlockView, ...]
    key_figures: tuple[KeyFigureView, ...]
    blocks: tuple[BlockView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    notes: tuple[NoteView, ...]
    references: tuple[ReferenceView, ...]
    unreviewed: int
    passages: tuple[Passage, ...]
    facts: tuple[str, ...]
    """The ids of the facts it prints, in the order of their notes."""
    audit: AuditView | None = None
    """What only a copy for the editors tells; an issue has none."""
    since: SinceView | None = None
    """What only a release tells that has one before it."""

    def stem(self, edition: Edition) -> str:
        """Return the name of a file of this briefing, without its ending: that of an edition."""
        return f"{self.id}-{edition}" + (".audit" if self.audit else "")
