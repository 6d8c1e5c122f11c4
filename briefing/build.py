"""The build: read, check, compose, render, typeset, write. One direction.

An error blocks the briefings that rest on the file it stands in; the others are built, and the
last good output of a blocked one stays, with its passages still on the source pages.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from briefing import __version__, artifacts, records, tables
from briefing.checks import check, glyphs
from briefing.citing import cited
from briefing.compose import compose
from briefing.library import Briefing, Library
from briefing.listing import listed
from briefing.model import EDITIONS, LANGUAGES, Edition
from briefing.notes import source_remarks
from briefing.problems import Location, Problem, errors, finding, in_file_order
from briefing.reader import read
from briefing.render import Renderer
from briefing.view import BriefingView, Passage
from briefing.wording import Wording, read_wording

CODES = ("page-unsound",)
AUDIT = "_audit"
"""The folder of the copies for the editors; no briefing can have this name."""

_TYPESET = Path(__file__).parent / "typeset"

Progress = Callable[[str, str], None]
"""Told of each document: its name, and `set` or `fresh`."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a build reads and writes."""

    content: Path
    templates: Path
    out: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did."""

    problems: tuple[Problem, ...]
    built: tuple[str, ...]
    blocked: tuple[str, ...]
    audited: tuple[str, ...] = ()
    """The PDFs made for the editors."""


def examine(content: Path, templates: Path) -> tuple[Library, list[Problem]]:
    """Return the content and everything that is wrong with it, in file order."""
    library, problems = read(content)
    found = [*problems, *check(library), *glyphs.check(library, templates / "fonts")]
    return library, in_file_order(found)


def blocked(library: Library, problems: Sequence[Problem]) -> set[str]:
    """Return the ids of the briefings that rest on a file with an error."""
    broken = {problem.where.path for problem in errors(problems)}
    found = {
        name
        for name, folder in library.briefing_paths.items()
        if name not in library.briefings or any(_is_below(path, folder) for path in broken)
    }
    for name, briefing in library.briefings.items():
        if broken & rests_on(briefing, library):
            found.add(name)
    return found


def rests_on(briefing: Briefing, library: Library) -> set[str]:
    """Return the files that a briefing rests on, besides its own folder."""
    paths = set(library.shared_paths)
    for fact_id in cited(briefing, library):
        paths.add(library.fact_paths.get(fact_id, ""))
        fact = library.facts.get(fact_id)
        if fact is None and fact_id not in library.constants:
            paths |= library.illegible_facts()
        if fact is None or fact.source is None:
            continue
        source = library.sources.get(fact.source)
        folder = f"{library.root}/sources/{fact.source}"
        paths |= (
            {source.path, source.card_path}
            if source
            else {f"{folder}/article.txt", f"{folder}/source.yaml"}
        )
    return paths


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


def build(
    folders: Folders,
    *,
    only: Sequence[str] = (),
    editions: Sequence[Edition] = EDITIONS,
    audit: bool = False,
    progress: Progress = lambda name, state: None,
) -> Outcome:
    """Make the pages, PDFs and data files of a content folder; return what happened.

    With `audit`, each briefing that is built has copies for the editors beside it, in `AUDIT`.
    """
    library, problems = examine(folders.content, folders.templates)
    if not folders.content.is_dir():
        return Outcome(tuple(problems), (), ())
    stopped = blocked(library, problems)
    wanted = [name for name in library.briefings if not only or name in only]
    with artifacts.locked(folders.out):
        building = _Building(folders, library, progress)
        built = []
        for name in wanted:
            if name in stopped:
                continue
            complaints = building.briefing(library.briefings[name], editions)
            problems += complaints
            (stopped.add(name) if complaints else built.append(name))
        building.site(stopped, whole=not errors(problems))
        copies, complaints = building.audit(built if audit else (), editions)
    problems += complaints
    return Outcome(tuple(problems), tuple(built), tuple(sorted(stopped)), copies)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What a PDF is made from, and the digest of all of it."""

    page: str
    styles: str
    facts: bytes
    fingerprint: str


class _Building:
    """One build under way: the renderer, the manifest of the last build and of this one."""

    def __init__(self, folders: Folders, library: Library, progress: Progress) -> None:
        self.folders = folders
        self.library = library
        self.progress = progress
        self.wording: Wording = read_wording(folders.templates)
        self.renderer = Renderer(folders.templates, self.wording)
        self.manifest = artifacts.read_manifest(folders.out)
        self.engine = artifacts.digest(
            *(version(name) for name in ("weasyprint", "pydyf", "fonttools")),
            *(path.read_bytes() for path in sorted(_TYPESET.glob("*.py"))),
            (folders.templates / "fonts" / "fonts.json").read_bytes(),
        )

    def briefing(self, briefing: Briefing, editions: Sequence[Edition]) -> list[Problem]:
        """Make the documents of one briefing; they are put in place only if all of them are good."""
        folder = self.folders.out / briefing.id
        entry: dict[str, Any] = self.manifest["briefings"].get(briefing.id, {})
        files: dict[str, bytes] = {}
        prints: dict[str, str] = dict(entry.get("prints", {}))
        hashes: dict[str, str] = dict(entry.get("files", {}))
        problems: list[Problem] = []
        for edition in EDITIONS:
            view = compose(briefing, edition, self.library, self.wording)
            stem = view.stem(edition)
            # Pages are quick and lead to one another, so all of them are made; a PDF as asked.
            files[f"{stem}.html"] = self.renderer.screen(view).encode()
            if edition not in editions:
                continue
            sheet, pdf = self.sheet(view), f"{stem}.pdf"
            fingerprint = sheet.fingerprint
            if prints.get(pdf) == fingerprint and artifacts.is_intact(
                folder / pdf, hashes.get(pdf, "")
            ):
                self.progress(pdf, "fresh")
                continue
            files[pdf], complaints = self.typeset(sheet)
            problems += [_complaint(briefing, edition, text) for text in complaints]
            prints[pdf] = fingerprint
            self.progress(pdf, "set")
        if not problems:
            for name, content in files.items():
                artifacts.write(folder / name, content)
                hashes[name] = artifacts.sha256(content)
            self.manifest["briefings"][briefing.id] = {
                **listed(view, self.library),  # the bilingual one comes last
                "pdfs": [
                    edition for edition in EDITIONS if f"{briefing.id}-{edition}.pdf" in hashes
                ],
                "prints": dict(sorted(prints.items())),
                "files": dict(sorted(hashes.items())),
            }
        return problems

    def audit(
        self, built: Sequence[str], editions: Sequence[Edition]
    ) -> tuple[tuple[str, ...], list[Problem]]:
        """Make the copies for the editors, and remove those of earlier builds; return the PDFs.

        They are in no manifest: an audit copy tells of the build that made it, and of no other.
        """
        folder = self.folders.out / AUDIT
        files: dict[str, bytes] = {}
        problems: list[Problem] = []
        for briefing in (self.library.briefings[name] for name in built):
            for edition in EDITIONS:
                view = compose(briefing, edition, self.library, self.wording, audit=True)
                stem = view.stem(edition)
                files[f"{stem}.html"] = self.renderer.screen(view).encode()
                if edition not in editions:
                    continue
                pdf, complaints = self.typeset(self.sheet(view))
                name = f"{edition} (audit)"
                problems += [_complaint(briefing, name, text) for text in complaints]
                if not complaints:
                    files[f"{stem}.pdf"] = pdf
                self.progress(f"{stem}.pdf", "set")
        for name, content in files.items():
            artifacts.write(folder / name, content)
        artifacts.prune(folder, set(files), (".html", ".pdf"))
        return tuple(name for name in files if name.endswith(".pdf")), problems

    def sheet(self, view: BriefingView) -> _Sheet:
        """Return what the PDF of a view is made from; its facts ride inside."""
        page = self.renderer.print(view)
        styles = self.renderer.print_styles(view.layout, audit=view.audit is not None)
        facts = [r for r in records.fact_records(self.library) if r["id"] in view.facts]
        data = artifacts.as_json({"facts": facts})
        return _Sheet(page, styles, data, artifacts.digest(self.engine, styles, page, data))

    def typeset(self, sheet: _Sheet) -> tuple[bytes, tuple[str, ...]]:
        from briefing.documents import Attachment
        from briefing.typeset import typeset

        facts = Attachment(
            name="facts.json",
            content=sheet.facts,
            media_type="application/json",
            description="The facts of this briefing with their quotes",
            relationship="Data",
        )
        done = typeset(
            sheet.page,
            styles=sheet.styles,
            fonts=self.folders.templates / "fonts",
            attachments=[facts],
            identifier=bytes.fromhex(sheet.fingerprint[:32]),
        )
        return done.pdf, done.complaints

    def site(self, stopped: set[str], *, whole: bool) -> None:
        """Make what briefings share: source pages, the index, the data files, the manifest."""
        out, entries = self.folders.out, self.manifest["briefings"]
        for name in [name for name in entries if name not in self.library.briefing_paths]:
            artifacts.prune(out / name, set(), (".html", ".pdf"))
            del entries[name]
        passages = [Passage(**p) for entry in entries.values() for p in entry["passages"]]
        shown = [s for i, s in self.library.sources.items() if any(p.source == i for p in passages)]
        for source in shown:
            remarks = {
                lang: source_remarks(source, lang, self.wording, self.library) for lang in LANGUAGES
            }
            cited_here = [passage for passage in passages if passage.source == source.id]
            titles = {name: entry["title"] for name, entry in entries.items()}
            page = self.renderer.source(source, cited_here, remarks, titles)
            if source.sha256 == source.card.sha256:
                artifacts.write(out / "sources" / f"{source.id}.html", page.encode())
        # A source that can no longer be read keeps its page, and its name in the index.
        labels = dict(self.manifest.get("sources", {}))
        labels |= {s.id: {"zh": s.card.label.zh, "en": s.card.label.en} for s in shown}
        kept = {passage.source for passage in passages}
        labels = {name: labels.get(name, {"zh": name, "en": name}) for name in sorted(kept)}
        artifacts.prune(out / "sources", {f"{name}.html" for name in kept}, (".html",))
        if whole:
            for name, content in exports(self.library).items():
                artifacts.write(out / "data" / name, content)
        index = self.renderer.index(
            [
                dict(entry, id=name, stale=name in stopped)
                for name, entry in sorted(entries.items())
            ],
            [{"id": name, "label": label} for name, label in labels.items()],
            (out / "data" / "facts.json").is_file(),
        )
        artifacts.write(out / "index.html", index.encode())
        self.manifest = {
            "form": artifacts.FORM,
            "tool": __version__,
            "briefings": dict(sorted(entries.items())),
            "sources": labels,
        }
        artifacts.write(out / artifacts.MANIFEST, artifacts.as_json(self.manifest))


def exports(library: Library) -> dict[str, bytes]:
    """Return the data files: the facts as JSON, CSV and Excel."""
    facts = records.fact_records(library)
    document = {"facts": facts, "waived": records.waived_records(library)}
    return {
        "facts.json": artifacts.as_json(document),
        "facts.csv": tables.as_csv(facts),
        "facts.xlsx": tables.as_xlsx(facts),
    }


def _complaint(briefing: Briefing, edition: str, text: str) -> Problem:
    return finding(
        "page-unsound",
        Location(briefing.path),
        (f"排版 {edition} 版时出错：{text}", f"while setting the {edition} edition: {text}"),
        (
            "若是缺字，换一个字；其他情况多半出在 templates/",
            "if a glyph is missing, use another character; else look at templates/",
        ),
    )
