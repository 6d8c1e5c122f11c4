"""How a citation is printed: a value with its standing, the mark, the links to the note and back."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html import escape

from briefing.composing.dates import time_words
from briefing.composing.view import Html, Texts
from briefing.composing.wording import Wording
from briefing.facts import figures
from briefing.model import Constant, Fact, Language, Words
from briefing.reading.library import Library
from briefing.text import typography
from briefing.text.pieces import Piece, Reference, html_of, parse_words


@dataclass
class Citer:
    """Prints references of one edition and remembers where each fact was cited."""

    library: Library
    wording: Wording
    numbers: dict[str, int]
    languages: tuple[Language, ...]
    """Those of the edition, in which it is printed."""
    anchors: dict[str, list[str]] = field(default_factory=dict)
    quiet: bool = False
    """Whether citations are not remembered: in notes and in what is never on the page."""
    read: set[tuple[str, Language]] = field(default_factory=set)
    """The readings of which the prose has said what the source prints."""

    def each(self, html: Callable[[Language], str]) -> Texts:
        """Return HTML in the languages of the edition."""
        return {language: Html(html(language)) for language in self.languages}

    def escaped(self, text: Callable[[Language], str]) -> Texts:
        """Return plain text in the languages of the edition."""
        return self.each(lambda lang: escape(text(lang)))

    def phrase(self, key: str, *values: object) -> Texts:
        """Return a phrase of the wording in the languages of the edition."""
        return self.escaped(lambda lang: self.wording(key, lang, *values))

    def texts(self, words: Words, own: str = "") -> Texts:
        """Return a bilingual string in the languages of the edition."""
        return self.each(lambda lang: self.words(words, lang, own))

    def pieces(self, pieces: tuple[Piece, ...], language: Language, own: str = "") -> Html:
        """Return the HTML of prose; `own` is the fact whose claim it is."""
        html = html_of(pieces, lambda ref: self.reference(ref, language, own))
        return Html(typography.as_set(html, language))

    def words(self, text: Words, language: Language, own: str = "") -> Html:
        """Return the HTML of a bilingual string in one language."""
        return self.pieces(parse_words(text[language]), language, own)

    def reference(self, reference: Reference, language: Language, own: str = "") -> str:
        """Return what is printed for one reference."""
        if reference.id == "value":
            return self.value(own, language)
        match reference.form:
            case "claim":
                claim = self.words(self.library.facts[reference.id].claim, language, reference.id)
                return f"{claim}{self.mark(reference.id, language)}"
            case "when":
                return self.when(reference.id, language)
            case "cite":
                return self.mark(reference.id, language)
        first = self._first(reference.id, language)
        return self.cited_value(reference.id, language, in_full=first)

    def _first(self, fact_id: str, language: Language) -> bool:
        """Tell whether the prose prints a value for the first time."""
        is_first = not self.quiet and (fact_id, language) not in self.read
        self.read.update(() if self.quiet else {(fact_id, language)})
        return is_first

    def value(self, fact_id: str, language: Language, unit: str = "", in_full: bool = False) -> str:
        """Return a value with its standing, without a mark, and without a unit that is told above.

        In full it says what the source prints of a figure that the editors read otherwise.
        """
        text = figures.words(figures.printed(fact_id, self.library), language)
        suffix = self.suffix(fact_id, language, in_full)
        words = suffix.lstrip()
        # Its space is set in the size of the value: one of small type is too narrow to be read back.
        space = suffix.removesuffix(words)
        note = f'{space}<span class="standing">{escape(words)}</span>' if suffix else ""
        # A number stays with its unit; "hundreds of thousands of servers" may be broken anywhere.
        told = [] if any(map(str.isdigit, text)) else ["in-words"]
        kind = " ".join(["value", *told, *self.looks(fact_id)])
        return f'<span class="{kind}">{escape(text.removesuffix(unit))}</span>{note}'

    def cited_value(
        self, fact_id: str, language: Language, unit: str = "", in_full: bool = False
    ) -> str:
        """Return a value that links to its note, with the mark; for the rest see `value`."""
        return self._link(fact_id, "figure", self.value(fact_id, language, unit, in_full), language)

    def source_prints(self, fact_id: str, language: Language) -> list[str]:
        """Return what the source prints where the editors read it otherwise; or nothing."""
        fact = self.library.facts.get(fact_id)
        if fact is None or fact.reading is None or not (fact.reading.value or fact.reading.unit):
            return []
        if fact.reading.standing != "arithmetic":
            return []
        source = figures.words(figures.as_source(fact, self.library), language)
        return [self.wording("source-prints", language, source)]

    def when(self, fact_id: str, language: Language) -> str:
        """Return the time of a fact, which links to its note."""
        time = self.library.facts[fact_id].time()
        words = escape(time_words(time[1], language)) if time else ""
        anchor = self._anchor(fact_id)
        tag = self.tag(fact_id, language)
        words += f"<sup>{tag}</sup>" if tag else ""
        return f'<a class="when"{anchor} href="#note-{self.numbers[fact_id]}">{words}</a>'

    def mark(self, fact_id: str, language: Language) -> str:
        """Return the mark alone, a link to the note."""
        return self._link(fact_id, "cite", "", language)

    def _link(self, fact_id: str, kind: str, inner: str, language: Language) -> str:
        number = self.numbers[fact_id]
        mark = typography.JOIN + escape(self.wording("mark", language, number))
        mark += self.tag(fact_id, language)
        anchor = self._anchor(fact_id)
        return f'<a class="{kind}"{anchor} href="#note-{number}">{inner}<sup>{mark}</sup></a>'

    def looks(self, fact_id: str) -> list[str]:
        """Return how a value looks, as classes of its element; in an issue all look the same."""
        return []

    def tag(self, fact_id: str, language: Language) -> str:
        """Return what stands behind a mark for the editors alone; in an issue that is nothing."""
        return ""

    def _anchor(self, fact_id: str) -> str:
        if self.quiet:
            return ""
        anchors = self.anchors.setdefault(fact_id, [])
        anchors.append(f"m{self.numbers[fact_id]}-{len(anchors) + 1}")
        return f' id="{anchors[-1]}"'

    def quietly(self) -> "Citer":
        """Return a citer that prints the same and remembers nothing."""
        return replace(self, quiet=True)

    def suffix(self, fact_id: str, language: Language, in_full: bool = False) -> str:
        """Return what must be said beside a value: target, to be confirmed, our calculation.

        In full it says what the source prints of a figure that the editors read otherwise.
        """
        keys = caveats(self.library.entry(fact_id))
        if not keys:
            return ""
        separator = self.wording("suffix-separator", language)
        told = [separator.join(self.wording(key, language) for key in keys)]
        told += self.source_prints(fact_id, language) if in_full else []
        return self.wording("suffix", language, self.wording("semicolon", language).join(told))


def caveats(entry: Fact | Constant) -> list[str]:
    """Return the wording keys of what a reader must know beside a value."""
    if isinstance(entry, Constant):
        return []
    keys = [] if entry.is_result and not entry.formula else [f"status-{entry.status_word}"]
    if entry.reading:
        keys.append(f"standing-{entry.reading.standing}")
    return keys
