"""What briefings share in the output: the manifest, the pages of sources, the index, the data files."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing import __version__, artifacts
from briefing.building import records, tables
from briefing.building.drafts import Draft
from briefing.building.listing import listed
from briefing.composing.notes import source_remarks
from briefing.composing.view import Passage
from briefing.model import EDITIONS, LANGUAGES, Edition
from briefing.reading.library import Library
from briefing.rendering.render import Renderer


class Site:
    """An output folder while it is built: the manifest of the last build becomes that of this one."""

    def __init__(self, out: Path, library: Library, renderer: Renderer) -> None:
        self.out = out
        self.library = library
        self.renderer = renderer
        self.manifest = artifacts.read_manifest(out)

    def printed(self, name: str) -> dict[str, str]:
        """Return the fingerprints of a briefing's PDFs that are there as they were made."""
        entry = self.manifest["briefings"].get(name, {})
        hashes = entry.get("files", {})
        return {
            pdf: fingerprint
            for pdf, fingerprint in entry.get("prints", {}).items()
            if artifacts.is_intact(self.out / name / pdf, hashes.get(pdf, ""))
        }

    def untouched(self, name: str, made_from: str, editions: Sequence[Edition]) -> list[str]:
        """Return a briefing's PDFs if it is made from what it was made from, and all is in place."""
        entry = self.manifest["briefings"].get(name, {})
        pdfs = [f"{name}-{edition}.pdf" for edition in editions]
        pages = [f"{name}-{edition}.html" for edition in EDITIONS]
        if any(entry.get("made-from", {}).get(file) != made_from for file in [*pages, *pdfs]):
            return []
        folder, files = self.out / name, entry["files"]
        whole = all(artifacts.is_intact(folder / file, sha256) for file, sha256 in files.items())
        return pdfs if whole else []

    def put(self, draft: Draft, made_from: str) -> None:
        """Put the files of a briefing in place, and remember them and what they are made from."""
        name = draft.briefing.id
        entry = self.manifest["briefings"].get(name, {})
        hashes = dict(entry.get("files", {}))
        artifacts.put(self.out / name, {**draft.files, **draft.kept})
        for file, content in draft.files.items():
            hashes[file] = artifacts.sha256(content)
        self.manifest["briefings"][name] = {
            **listed(draft.view, self.library),
            # Of each file, for a PDF that was not asked for is made from what stood there earlier.
            "made-from": dict(
                sorted(
                    {
                        **entry.get("made-from", {}),
                        **dict.fromkeys([*draft.files, *draft.fresh], made_from),
                    }.items()
                )
            ),
            "pdfs": [edition for edition in EDITIONS if f"{name}-{edition}.pdf" in hashes],
            "prints": dict(sorted(draft.prints.items())),
            "files": dict(sorted(hashes.items())),
        }

    def finish(self, stopped: set[str], program: str, *, whole: bool) -> None:
        """Make the shared pages, the data files if the `whole` content is built and sound, and the manifest."""
        out, entries = self.out, self.manifest["briefings"]
        for name in [name for name in entries if name not in self.library.briefing_paths]:
            artifacts.put(out / name, {}, only=(".html", ".pdf"))
            del entries[name]
        labels = self._sources()
        data = self._data(program) if whole else self.manifest.get("data", {})
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
            "data": data,
        }
        artifacts.write(out / artifacts.MANIFEST, artifacts.as_json(self.manifest))

    def _data(self, program: str) -> dict[str, Any]:
        """Make the data files, where the last build did not make them from these facts; return their record."""
        folder, last = self.out / "data", self.manifest.get("data", {})
        made_from = artifacts.digest(program, artifacts.as_json(_facts(self.library)))
        if last.get("made-from") == made_from and all(
            artifacts.is_intact(folder / name, sha256) for name, sha256 in last["files"].items()
        ):
            return dict(last)
        files = exports(self.library)
        artifacts.put(folder, files)
        hashes = {name: artifacts.sha256(content) for name, content in files.items()}
        return {"made-from": made_from, "files": hashes}

    def _sources(self) -> dict[str, Any]:
        """Make the page of each source that a briefing cites; return the labels of all that have one."""
        out, entries = self.out, self.manifest["briefings"]
        passages = [Passage(**p) for entry in entries.values() for p in entry["passages"]]
        shown = [s for i, s in self.library.sources.items() if any(p.source == i for p in passages)]
        for source in shown:
            remarks = {
                lang: source_remarks(source, lang, self.renderer.wording, self.library)
                for lang in LANGUAGES
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
        artifacts.prune(out / "sources", {f"{name}.html" for name in kept}, (".html",))
        return {name: labels.get(name, {"zh": name, "en": name}) for name in sorted(kept)}


def exports(library: Library) -> dict[str, bytes]:
    """Return the data files: the facts as JSON, CSV and Excel."""
    document = _facts(library)
    return {
        "facts.json": artifacts.as_json(document),
        "facts.csv": tables.as_csv(document["facts"]),
        "facts.xlsx": tables.as_xlsx(document["facts"]),
    }


def _facts(library: Library) -> dict[str, Any]:
    return {"facts": records.fact_records(library), "waived": records.waived_records(library)}
