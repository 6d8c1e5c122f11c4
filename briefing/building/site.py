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

    def fingerprints(self, name: str) -> dict[str, str]:
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
        labels, pages = self._sources(program)
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
            "source-pages": pages,
            "data": data,
        }
        artifacts.write(out / artifacts.MANIFEST, artifacts.as_json(self.manifest))

    def _data(self, program: str) -> dict[str, Any]:
        """Make the data files, where the last build did not make them from these facts; return their record."""
        folder, last = self.out / "data", self.manifest.get("data", {})
        document = _facts(self.library)
        as_json = artifacts.as_json(document)
        made_from = artifacts.digest(program, as_json)
        if last.get("made-from") == made_from and all(
            artifacts.is_intact(folder / name, sha256) for name, sha256 in last["files"].items()
        ):
            return dict(last)
        files = {"facts.json": as_json, **_tables(document)}
        artifacts.put(folder, files)
        hashes = {name: artifacts.sha256(content) for name, content in files.items()}
        return {"made-from": made_from, "files": hashes}

    def _sources(self, program: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Make the page of each source that a briefing cites, where what it tells has changed.

        Return the labels of all that have a page, and what these are made from.
        """
        folder, entries = self.out / "sources", self.manifest["briefings"]
        labels, made = dict(self.manifest.get("sources", {})), self.manifest.get("source-pages", {})
        citing: dict[str, list[Passage]] = {}
        for entry in entries.values():
            for fields in entry["passages"]:
                citing.setdefault(fields["source"], []).append(Passage(**fields))
        titles = {name: entry["title"] for name, entry in entries.items()}
        # A source that can no longer be read keeps its page, and its name in the index.
        for name, source in self.library.sources.items():
            if not (passages := citing.get(name)):
                continue
            labels[name] = {"zh": source.card.label.zh, "en": source.card.label.en}
            if source.sha256 != source.card.sha256:
                continue
            remarks = {
                lang: source_remarks(source, lang, self.renderer.wording, self.library)
                for lang in LANGUAGES
            }
            cited = [(passage, titles[passage.briefing]) for passage in passages]
            told = repr((source.card.model_dump(), remarks, cited))
            page, last = f"{name}.html", made.get(name, {})
            made_from = artifacts.digest(program, source.sha256, told)
            if last.get("made-from") != made_from or not artifacts.is_intact(
                folder / page, last["sha256"]
            ):
                content = self.renderer.source(source, passages, remarks, titles).encode()
                artifacts.write(folder / page, content)
                made[name] = {"made-from": made_from, "sha256": artifacts.sha256(content)}
        artifacts.prune(folder, {f"{name}.html" for name in citing}, (".html",))
        return (
            {name: labels.get(name, {"zh": name, "en": name}) for name in sorted(citing)},
            {name: made[name] for name in sorted(citing) if name in made},
        )


def exports(library: Library) -> dict[str, bytes]:
    """Return the data files: the facts as JSON, CSV and Excel."""
    document = _facts(library)
    return {"facts.json": artifacts.as_json(document), **_tables(document)}


def _tables(document: dict[str, Any]) -> dict[str, bytes]:
    facts = document["facts"]
    return {"facts.csv": tables.as_csv(facts), "facts.xlsx": tables.as_xlsx(facts)}


def _facts(library: Library) -> dict[str, Any]:
    return {"facts": records.fact_records(library), "waived": records.waived_records(library)}
