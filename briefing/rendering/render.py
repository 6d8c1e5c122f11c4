"""View + templates -> HTML. The only user of Jinja2, with `compiled`.

Templates are trusted code; content is not, and never becomes a template. Everything is escaped
but the `Html` that compose made; a name that a template does not know is an error.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefing import __version__
from briefing.composing import citations
from briefing.composing.dates import day_words
from briefing.composing.issue import Issue
from briefing.composing.notes import plain
from briefing.composing.view import LANG_TAG, BriefingView, Passage, ReferenceView, Texts
from briefing.composing.wording import Wording
from briefing.model import EDITIONS, LANGUAGES, Language, Layout
from briefing.reading.library import SourceFile
from briefing.rendering.compiled import Compiled


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source page: its parts, marked or not, and who cites it."""

    start: int
    line: int
    sentence: int
    gap_before: bool
    parts: tuple[tuple[str, bool], ...]
    citing: tuple[Passage, ...]

    @property
    def claims(self) -> list[list[Passage]]:
        """Return who cites it, one list for each claim that rests on it."""
        by_claim: dict[tuple[str, str], list[Passage]] = {}
        for passage in self.citing:
            by_claim.setdefault((passage.claim_zh, passage.claim_en), []).append(passage)
        return list(by_claim.values())


class Renderer:
    """Renders pages from one templates folder; remembers the compiled templates and styles."""

    def __init__(
        self, templates: Path, wording: Wording, program: str = "", issue: Issue | None = None
    ) -> None:
        """Read templates below a folder; they are compiled when first used.

        Where the digest of the `program` is told, what it compiled is kept for its next run. With an
        `issue`, the pages bear its number, and each says if it is a draft.
        """
        self.templates = templates
        self.wording = wording
        self._is_draft = issue is not None and issue.is_draft
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=Compiled(templates, program) if program else None,
        )
        self.environment.globals.update(
            wording=wording,
            lang_tag=LANG_TAG,
            plain_each=_plain_each,
            plain_texts=_plain_texts,
            version=__version__,
            editions=EDITIONS,
            issue=issue,
            day_words=day_words,
        )

    def styles(self, name: str) -> str:
        """Return a stylesheet of the templates folder."""
        return (self.templates / "styles" / f"{name}.css").read_text(encoding="utf-8")

    def script(self, name: str) -> str:
        """Return a script of the templates folder."""
        return (self.templates / "scripts" / f"{name}.js").read_text(encoding="utf-8")

    def screen(self, view: BriefingView) -> str:
        """Return the page of a briefing for the screen, complete in one file."""
        return self._screen_page(
            "screen",
            script="screen",
            more_styles="audit" if view.audit else "",
            view=view,
            described=described(view),
        )

    def print(self, view: BriefingView) -> str:
        """Return the page of a briefing for the typesetter, in the layout of its card."""
        return self._page(f"layouts/{view.layout}", view=view)

    def print_styles(self, layout: Layout, *, audit: bool = False) -> str:
        """Return the stylesheet of a layout: what all paper has in common, then its own looks."""
        styles = self.styles("print") + self.styles(layout)
        return styles + (self.styles("audit") if audit else "") + self._draft_styles()

    def _draft_styles(self) -> str:
        return self.styles("draft") if self._is_draft else ""

    def source(
        self,
        source: SourceFile,
        passages: Sequence[Passage],
        remarks: Mapping[Language, Sequence[str]],
        titles: Mapping[str, Mapping[str, str]],
    ) -> str:
        """Return the page of a source: the sentences that briefings cite, and nothing else.

        The whole text follows only where its owner lets it be shown: `rights: full`.
        """
        sentences = cited_sentences(passages)
        whole = whole_text(source.text, passages) if source.card.rights == "full" else []
        shown = sum(
            len(text) for sentence in sentences for text, _ in sentence.parts if text.strip() != GAP
        )
        return self._screen_page(
            "source",
            id=source.id,
            card=source.card,
            sha256=source.sha256,
            reference={lang: citations.reference(source.card, lang) for lang in LANGUAGES},
            remarks=remarks,
            titles=titles,
            sentences=sentences,
            gap_after=bool(source.text[max(p.end for p in passages) :].strip()),
            whole=whole,
            share=100 if whole else round(100 * shown / max(len(source.text), 1)),
        )

    def index(self, briefings: Sequence[Any], sources: Sequence[Any], has_facts: bool) -> str:
        """Return the page that lists the briefings, the data files and the sources."""
        return self._screen_page(
            "index", script="index", briefings=briefings, sources=sources, has_facts=has_facts
        )

    def desk(self, template: str, /, **names: Any) -> str:
        """Return a page of the preview's own, from `templates/preview/`; it is in no output."""
        return self._page(f"preview/{template}", **names)

    def _screen_page(
        self, layout: str, *, script: str = "", more_styles: str = "", **names: Any
    ) -> str:
        more = self.styles(more_styles) if more_styles else ""
        more += self._draft_styles()
        return self._page(
            f"layouts/{layout}",
            styles=_inline(self.styles("screen") + more),
            script=_inline(self.script(script) if script else ""),
            **names,
        )

    def _page(self, template: str, /, **names: Any) -> str:
        text = self.environment.get_template(f"{template}.html.j2").render(**names)
        return re.sub(r"\n\s*\n+", "\n", text).strip() + "\n"


GAP = "[…]"
"""What stands for the words of a source that no briefing cites."""


def cited_sentences(passages: Sequence[Passage]) -> list[Sentence]:
    """Return the cited sentences of one source in its order, each once, its figures marked.

    Of each sentence only the quoted words are shown; the articles are others' works.
    """
    by_place: dict[tuple[int, int], list[Passage]] = {}
    for passage in passages:
        by_place.setdefault((passage.start, passage.end), []).append(passage)
    sentences = []
    last_end = 0
    for (start, end), citing in sorted(by_place.items()):
        sentences.append(
            Sentence(
                start=start,
                line=citing[0].line,
                sentence=citing[0].sentence,
                gap_before=start > last_end + 2,
                parts=tuple(_parts(citing)),
                citing=tuple(citing),
            )
        )
        last_end = end
    return sentences


def _parts(citing: Sequence[Passage]) -> list[tuple[str, bool]]:
    """Return the runs of one sentence, and whether each is marked; what is not quoted is a gap."""
    text = citing[0].text
    edges = {0, len(text)}
    for passage in citing:
        edges |= {passage.quote_start, passage.quote_end, passage.figure_start, passage.figure_end}
    parts: list[tuple[str, bool]] = []
    for start, end in pairwise(sorted(edges)):
        quoted = any(p.quote_start <= start and end <= p.quote_end for p in citing)
        marked = any(p.figure_start <= start and end <= p.figure_end for p in citing)
        if quoted:
            parts.append((text[start:end], marked))
        elif text[start:end].strip(" .。"):
            parts.append((f" {GAP} ", False))
    return parts


def whole_text(text: str, passages: Sequence[Passage]) -> list[list[tuple[str, int | None]]]:
    """Return the lines of a text as runs; a quoted run has the place of its sentence, others None."""
    quoted = sorted(
        {
            (p.start + p.quote_start, p.start + p.quote_end, p.start)
            for p in passages
            if text[p.start : p.end] == p.text  # else it is of the file as it was before
        }
    )
    lines = []
    for line in re.finditer(r"[^\r\n]*\S[^\r\n]*", text):
        runs: list[tuple[str, int | None]] = []
        at = line.start()
        for start, end, sentence in quoted:
            start, end = max(start, at), min(end, line.end())
            if start < end:
                runs += [(text[at:start], None), (text[start:end], sentence)]
                at = end
        runs.append((text[at : line.end()], None))
        lines.append([run for run in runs if run[0]])
    return lines


_KINDS = {"article-newspaper": "NewsArticle", "webpage": "WebPage", "report": "Report"}


def described(view: BriefingView) -> dict[str, Any]:
    """Return what machines may know of a briefing, for JSON-LD. https://schema.org/Report"""
    report = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": _plain_each(view.title),
        "description": _plain_each(view.subtitle) if view.subtitle else None,
        "datePublished": view.date,
        "inLanguage": [LANG_TAG[language] for language in view.languages],
        "identifier": view.digest,
        "citation": [_described_source(entry) for entry in view.references],
    }
    return {name: value for name, value in report.items() if value}


def _described_source(entry: ReferenceView) -> dict[str, Any]:
    """Return what the card of a source knows; what it does not know is left out."""
    card = entry.card
    known = {
        "@type": _KINDS.get(card.type, "CreativeWork"),
        "name": card.title or card.label[card.language],
        "author": list(card.authors),
        "publisher": card.publisher and {"@type": "Organization", "name": card.publisher},
        "datePublished": card.issued,
        "inLanguage": LANG_TAG[card.language],
        "url": card.url,
        "identifier": f"sha256:{entry.sha256}",
    }
    return {name: value for name, value in known.items() if value}


def _inline(text: str) -> Any:
    """Return the text of a <style> or <script> element; our own file, so not escaped."""
    from markupsafe import Markup

    return Markup(text)


def _plain_texts(texts: Texts) -> dict[Language, str]:
    """Return a text in each language of the edition, without links and marks."""
    return {language: plain(text) for language, text in texts.items()}


def _plain_each(texts: Texts) -> str:
    """Return a text in all languages of the edition, without markup, for titles."""
    return " / ".join(_plain_texts(texts).values())
