"""The sources: which there are, the whole of one with its quantities marked, drafts of facts from it."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

from briefing.checks.evidence.coverage import coverage
from briefing.checks.evidence.quote import faults
from briefing.editing import curating, history
from briefing.facts.quotes import Span
from briefing.model import is_id
from briefing.preview.articles import counts, paragraphs
from briefing.preview.desk import Answer, Asked, Desk, told
from briefing.preview.facts import line_of
from briefing.preview.panels import shown
from briefing.preview.writing import Refusal, refused, writing
from briefing.problems import Bilingual, Location, errors
from briefing.reading import yamlsource
from briefing.reading.library import Library, SourceFile

_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.yaml")


def listed(asked: Asked, desk: Desk) -> Answer:
    """List the sources: `sources`."""
    library = desk.now.library
    if library is None:
        return desk.page("waiting", asked)
    found = [(source, coverage(source, library)) for source in library.sources.values()]
    return desk.page("sources", asked, sources=found)


def page(asked: Asked, desk: Desk) -> Answer:
    """Show the whole of a source: `source/{source}`."""
    library = desk.now.library
    if library is None:
        return desk.page("waiting", asked)
    source = library.sources.get(asked.names["source"])
    if source is None:
        return desk.missing(asked)
    found = paragraphs(source, library, asked.language)
    return desk.page(
        "source",
        asked,
        source=source,
        words=desk.workshop.renderer.wording,
        card=line_of(Location(source.card_path, 1, 1)),
        paragraphs=found,
        counts=counts(found),
    )


def drafts(asked: Asked, desk: Desk) -> Answer:
    """Show the facts drafted from a passage: `drafts?source=…&passage=…` or `&start=…&end=…`."""
    library = desk.now.library
    source = library.sources.get(asked.query.get("source", "")) if library else None
    if library is None or source is None:
        return desk.missing(asked)
    passage = _marked(asked, source) or asked.query.get("passage", "").strip()
    kind = asked.query.get("kind", "")
    made, problems = curating.drafts(
        passage, source, library, kind=kind if kind in ("statement", "event") else ""
    )
    return desk.page(
        "drafts",
        asked,
        passage=passage,
        drafts=made,
        problems=[shown(problem, asked.language, library) for problem in problems],
        files=_files(source, library),
    )


def _marked(asked: Asked, source: SourceFile) -> str:
    """Return the stretch of a source that was marked by hand, made whole."""
    ends = [asked.query.get(name, "") for name in ("start", "end")]
    if not all(re.fullmatch("[0-9]{1,9}", end) for end in ends):
        return ""
    span = curating.widened(Span(*map(int, ends)), source)
    return " ".join(source.text[span.start : span.end].split())


def _files(source: SourceFile, library: Library) -> list[str]:
    """Return the files of facts, those first that hold most facts of a source."""
    held = Counter(
        Path(library.fact_paths[name]).name
        for name, fact in library.facts.items()
        if fact.source == source.id
    )
    names = sorted({Path(path).name for path in library.fact_paths.values()})
    return sorted(names, key=lambda name: -held[name])


def add(asked: Asked, desk: Desk) -> Answer:
    """Add a fact to a file of facts: `{"file": "energy.yaml", "entry": "…"}`."""
    with writing(desk) as library:
        found = _addition(asked.written, library)
        if isinstance(found, Refusal):
            return refused(found, asked)
        name, path, after = found
        history.record(Path(library.root), {path: after.encode()}, curating.deed((name,)))
        line = after.count("\n", 0, after.index(f"\n{name}:") + 1) + 1
        where = line_of(Location(str(path), line, 1))
    return told({"id": name, "place": where.place, "editor": where.editor})


def _addition(written: Any, library: Library) -> tuple[str, Path, str] | Refusal:
    """Return the id of a fact, its file, and what is to stand in the file; or why nothing is written."""
    file, entry = written.get("file"), written.get("entry")
    if not isinstance(file, str) or not _FILE.fullmatch(file):
        return Refusal(_NO_FILE)
    if not isinstance(entry, str):
        return Refusal(_NO_FACT)
    entry = entry.replace("\r\n", "\n").rstrip() + "\n"
    node, problems = yamlsource.load(entry, "")
    if problems:
        return Refusal(problems[0].what)
    if not isinstance(node, yamlsource.Mapping) or len(node) != 1:
        return Refusal(_NO_FACT)
    ((name, fact),) = node.items()
    if not is_id(name) or name in library.fact_paths:
        return Refusal(_taken(name))
    if not isinstance(fact, yamlsource.Mapping):
        return Refusal(_NO_FACT)
    source, quote = library.sources.get(str(fact.get("source"))), fact.get("quote")
    if source is None or not isinstance(quote, str):
        return Refusal(_NO_QUOTE)
    if hindering := errors(faults(lambda: Location(source.path), quote, source, library)):
        return Refusal(hindering[0].what)
    path = Path(library.root) / "facts" / file
    after = curating.added(path.read_bytes().decode() if path.exists() else None, (entry,))
    return (name, path, after) if after is not None else Refusal(_NOT_THERE)


_NO_FILE = Bilingual(
    "文件名只用小写字母、数字和连字符，以 .yaml 结尾",
    "a file has a name of lower-case letters, digits and hyphens that ends in .yaml",
)
_NO_FACT = Bilingual("这不是一条事实", "this is not one fact")
_NO_QUOTE = Bilingual("事实要有 source 和 quote", "a fact has `source` and `quote`")
_NOT_THERE = Bilingual(
    "这个文件加不了，请手工粘贴", "it cannot be added to this file: paste it by hand"
)


def _taken(name: str) -> Bilingual:
    return Bilingual(
        f"标识 {name} 不合要求或已有", f"{name} is no id, or there is a fact of that id"
    )
