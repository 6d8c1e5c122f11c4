"""The files that ride inside the PDFs of a briefing: facts, the YAML they came from, quoted words."""

import re
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

from briefing import artifacts
from briefing.building import records
from briefing.composing.view import BriefingView
from briefing.facts import figures
from briefing.reading.library import Library
from briefing.rendering.documents import Attachment


def carried(view: BriefingView, library: Library) -> tuple[Attachment, ...]:
    """Return the files; all that they hold is of this briefing alone."""
    facts = [record for record in records.fact_records(library) if record["id"] in view.facts]
    units = [asdict(unit) for unit in figures.counted(library)]
    return (
        Attachment(
            "facts.json",
            artifacts.as_json({"facts": facts, "notes": view.facts, "units": units}),
            "application/json",
            "The facts of this briefing with their quotes",
            "Data",
        ),
        Attachment(
            "facts.yaml",
            _curated(view, library).encode(),
            "application/yaml",
            "These facts as they were typed",
            "Source",
        ),
        Attachment(
            "quotes.txt",
            _quoted(view).encode(),
            "text/plain",
            "The quoted words of each source, with their places",
            "Supplement",
        ),
    )


def _curated(view: BriefingView, library: Library) -> str:
    """Return the entries of the facts as they were typed, file by file."""
    parts = []
    ids = [fact_id for fact_id in library.facts if fact_id in view.facts]
    for path, own in groupby(ids, lambda fact_id: library.fact_paths[fact_id]):
        entries = _entries(library.texts[path])
        parts.append(f"# facts/{Path(path).name}\n")
        parts += [entries[fact_id] for fact_id in own]
    return "".join(parts)


def _entries(text: str) -> dict[str, str]:
    """Return what is typed of each entry of a file, without remarks between entries."""
    name, entries = "", {"": ""}
    for line in text.splitlines(keepends=True):
        if key := re.match(r"[\"']?([a-z0-9-]+)", line):
            name = key[1]
        if not line.startswith("#"):
            entries[name] = entries.get(name, "") + line
    return {name: typed.rstrip() + "\n" for name, typed in entries.items()}


def _quoted(view: BriefingView) -> str:
    """Return the quoted words of each source, with their place and the note that cites them."""
    parts = []
    for reference in view.references:
        parts.append(f"sources/{reference.source}/article.txt, sha256 {reference.sha256}\n")
        own = [passage for passage in view.passages if passage.source == reference.source]
        for at in sorted(
            own, key=lambda passage: (passage.start, passage.quote_start, passage.note)
        ):
            words = at.text[at.quote_start : at.quote_end]
            parts.append(f"line {at.line}, sentence {at.sentence}, note {at.note}: “{words}”\n")
    return "".join(parts)
