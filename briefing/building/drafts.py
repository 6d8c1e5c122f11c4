"""Drafts of briefings: every page and document of one, composed and rendered, waiting to be set."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path

from briefing import artifacts
from briefing.building import workers
from briefing.building.carried import carried
from briefing.composing.compose import compose
from briefing.composing.issue import Issue
from briefing.composing.view import BriefingView
from briefing.composing.wording import read_wording
from briefing.model import EDITIONS, Edition
from briefing.problems import Location, Problem, finding
from briefing.reading.library import Briefing, Library
from briefing.rendering.documents import Document, Failed, Typeset
from briefing.rendering.render import Renderer
from briefing.rendering.standalone import ENDING, standalone

CODES = ("page-unsound",)


_LIBRARIES = ("babel", "jinja2", "markdown-it-py", "pandas", "pydantic", "vl-convert-python")
"""Whose versions may show on a page; those of the typesetter count by themselves."""


@dataclass(slots=True)
class Draft:
    """What a briefing will be: its files, and the documents that have still to be set."""

    briefing: Briefing
    view: BriefingView
    """The last edition's, the bilingual one."""
    files: dict[str, bytes]
    awaited: dict[str, Document]
    fresh: tuple[str, ...]
    """The PDFs that need not be set again."""
    prints: dict[str, str]
    """The fingerprint of each PDF."""
    kept: dict[str, bytes] = field(default_factory=dict)
    """The pages that went to the typesetter, for other engines: of no part in the output."""
    problems: list[Problem] = field(default_factory=list)

    def receive(self, document: Document, outcome: Typeset | Failed) -> None:
        """Take what became of a document."""
        del self.awaited[document.name]
        if isinstance(outcome, Failed):
            self.problems.append(self._problem(document, outcome.zh, outcome.en))
            return
        self.problems += [self._problem(document, text, text) for text in outcome.complaints]
        if not outcome.complaints:
            self.files[document.name] = outcome.pdf
            self.prints[document.name] = document.fingerprint

    def _problem(self, document: Document, zh: str, en: str) -> Problem:
        return finding(
            "page-unsound",
            Location(self.briefing.path),
            (f"排版 {document.name} 时出错：{zh}", f"while setting {document.name}: {en}"),
            (
                "若是缺字，换一个字；其他情况多半出在 templates/",
                "if a glyph is missing, use another character; else look at templates/",
            ),
        )


class Press:
    """Makes drafts; remembers what they share: templates, wording, the versions of the engines."""

    def __init__(
        self,
        library: Library,
        templates: Path,
        *,
        keep_print_html: bool = False,
        issue: Issue | None = None,
    ) -> None:
        self.issue = issue
        self.kept_fonts = templates / "fonts" if keep_print_html else None
        self.library = library
        self.wording = read_wording(templates)
        self.engine = workers.engine(templates / "fonts")
        self.program = artifacts.digest(self.engine, *map(version, _LIBRARIES), *_files(templates))
        self.renderer = Renderer(templates, self.wording, self.program, issue)

    def made_from(self, content: Mapping[str, str]) -> str:
        """Return a digest of all that a briefing is made from: content by its hashes, and the program."""
        return artifacts.digest(self.program, *content.keys(), *content.values())

    def draft(
        self,
        briefing: Briefing,
        editions: Sequence[Edition],
        there: Mapping[str, str],
        *,
        audit: bool = False,
    ) -> Draft:
        """Return the draft of a briefing; `there` are the PDFs that stand in the output, with their fingerprints.

        Pages are quick and lead to one another, so all of them are made; a PDF as asked.
        """
        files: dict[str, bytes] = {}
        documents: dict[str, Document] = {}
        fresh = []
        kept: dict[str, bytes] = {}
        for edition in EDITIONS:
            view = compose(briefing, edition, self.library, self.wording, audit=audit)
            if self.issue:
                view = replace(view, since=self.issue.since(view, self.wording))
            stem = view.stem(edition)
            files[f"{stem}.html"] = self.renderer.screen(view).encode()
            if edition not in editions:
                continue
            document = self._document(f"{stem}.pdf", view)
            if self.kept_fonts:
                page = standalone(document.page, document.styles, self.kept_fonts)
                kept[f"{stem}{ENDING}"] = page.encode()
            if there.get(document.name) == document.fingerprint:
                fresh.append(document.name)
            else:
                documents[document.name] = document
        return Draft(briefing, view, files, documents, tuple(fresh), {**there}, kept)

    def _document(self, name: str, view: BriefingView) -> Document:
        page = self.renderer.print(view)
        styles = self.renderer.print_styles(view.layout, audit=view.audit is not None)
        inside = carried(view, self.library)
        contents = (attachment.content for attachment in inside)
        fingerprint = artifacts.digest(self.engine, styles, page, *contents)
        return Document(name, page, styles, inside, self.engine, fingerprint)


def _files(templates: Path) -> Iterator[bytes]:
    """Yield the bytes of the program and of the templates; the fonts are told by their list."""
    for path in sorted(Path(__file__).parents[1].rglob("*.py")):
        yield path.read_bytes()
    for path in sorted(templates.rglob("*")):
        if path.is_file() and path.suffix not in (".ttf", ".pyc"):
            yield str(path.relative_to(templates)).encode() + path.read_bytes()
