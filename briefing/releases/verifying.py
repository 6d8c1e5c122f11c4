"""封存后未被改动 / A release is what was sealed, and what it says follows from what it holds.

封存的一期凭它自己就能核验，不必再有别的：文件夹、zip 或单个 PDF 都可以。`briefing verify` 重算每个文件的校验和，
说出哪个文件、哪一行、哪一页被改动；再到摘录里找每条引文，由引文重新读出每个数值，并把 PDF 上印的与网页、
事实对照。加 `--sources`，摘录也到来源里去找。只有清单自己的校验和无从自证，请与附信所列的核对。

`briefing verify` needs nothing but the release: a folder, a zip, or one PDF. It computes every sum anew and says
which file, line or page was changed; it finds each quote in its excerpt, reads each value again from its quote,
and compares what the PDFs print with the pages and the facts. With `--sources` the excerpts are looked up too.
What stays is the sum of the manifest itself: compare it with that of the cover note.

Accepted:
    发出时的文件夹、zip 或 PDF / the folder, the zip or a PDF as it was given out
    封存之后签名的 PDF / a PDF that was signed after it was sealed
Refused:
    data/facts.json with another value    会说是哪一行 / the line is named
    a PDF with another page 3             会说是哪一页 / the page is named
    多一个或少一个文件 / a file too many or too few
    one byte of the zip                   会说是哪个文件，或外壳的哪个字节 / the file is named, or the byte of the frame
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.artifacts import sha256
from briefing.model import EDITIONS
from briefing.problems import Location, Problem, errors, finding
from briefing.releases import holdings, in_print, paper, proof, sums
from briefing.releases.holdings import Holdings, Record
from briefing.releases.inventory import is_whole
from briefing.releases.reading import Found, NoRelease, found
from briefing.releases.screened import texts
from briefing.releases.shelf import MANIFEST
from briefing.releases.sums import CURE

CODES = (
    "excerpt-differs",
    "figure-differs",
    "paper-differs",
    "printed-differs",
    "release-changed",
    "release-incomplete",
    "release-signed",
    "release-unreadable",
    "source-differs",
)


@dataclass
class Verdict:
    """What was found, how much was looked at, and the sum to compare with that of the cover note."""

    problems: list[Problem] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    number: str = ""
    seal: str = ""
    is_draft: bool = False

    def add(self, broken: Iterator[proof.Broken], where: Mapping[str, Location], path: str) -> None:
        """Take what breaks a law; it stands where its fact stands, or in the file as a whole."""
        for code, name, zh, en in broken:
            place = where.get(name, Location(path))
            self.problems.append(finding(code, place, (zh, en), CURE))


_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError)
"""What reading a foreign file may raise: its JSON may hold anything at any depth."""


def verify(path: Path, sources: Path | None = None) -> Verdict:
    """Return what is wrong with a release, its zip or a PDF of it; raises `NoRelease` for anything else."""
    if path.suffix.lower() == ".pdf":
        return _one_pdf(path)
    try:
        release = found(path)
    except NoRelease as error:
        if path.suffix.lower() != ".zip":
            raise
        zh, _, en = str(error).partition(" / ")
        problem = finding("release-unreadable", Location(str(path)), (zh, en), CURE)
        return Verdict([problem])
    return _Verifying(release).verdict(sources)


class _Verifying:
    def __init__(self, release: Found) -> None:
        self.release = release
        self.files = release.files
        self.verdict_ = Verdict()

    def verdict(self, sources: Path | None) -> Verdict:
        verdict = self.verdict_
        verdict.problems += sums.of_manifest(self.release)
        manifest = self._manifest()
        if manifest is None:
            return verdict
        verdict.number, verdict.is_draft = str(manifest["number"]), bool(manifest["draft"])
        verdict.seal = sha256(self.files[MANIFEST])
        try:
            verdict.problems += sums.of_files(self.release, manifest)
            verdict.counts["files"] = len(manifest["files"])
            if not verdict.problems:
                verdict.problems += sums.of_zip(self.release)
            held = holdings.of_files(self.release.name, self.files)
            quoted = json.loads(self.files[holdings.QUOTES])["quotes"]
            self._facts(held, quoted)
            self._papers(held)
            if sources is not None:
                self._sources(held, quoted, sources)
        except _UNREADABLE as error:
            told = f"{type(error).__name__}: {error}"
            self._add(
                "release-unreadable",
                Location(self._path("data")),
                (f"事实读不全，后面的没有核对：{told}", f"its facts cannot be read: {told}"),
            )
        return verdict

    def _path(self, name: str) -> str:
        return str(self.release.path / name)

    def _add(self, code: str, where: Location, what: tuple[str, str]) -> None:
        self.verdict_.problems.append(finding(code, where, what, CURE))

    def _manifest(self) -> dict[str, Any] | None:
        """Return the manifest, if it says what a manifest says."""
        try:
            manifest = json.loads(self.files.get(MANIFEST, b""))
            if is_whole(manifest):
                return dict(manifest)
        except _UNREADABLE:
            pass
        told = (
            "清单读不出来，其他文件无从核对",
            "the manifest cannot be read, and nothing can be compared with it",
        )
        self._add("release-unreadable", Location(self._path(MANIFEST)), told)
        return None

    def _facts(self, held: Holdings, quoted: Sequence[Record]) -> None:
        where = self._lines(held)
        told = proof.Facts(held.facts, held.constants, held.units)
        path = self._path(holdings.FACTS)
        self.verdict_.add(proof.figures(told), where, path)
        self.verdict_.add(proof.quotes(quoted, held.facts), where, path)
        self.verdict_.counts |= {
            "facts": len(held.facts),
            "quotes": len(quoted),
            "figures": sum(record["kind"] == "figure" for record in held.facts.values()),
        }

    def _lines(self, held: Holdings) -> dict[str, Location]:
        """Return where each fact begins in the file of facts."""
        lines = self.files[holdings.FACTS].decode("utf-8", "replace").split("\n")
        at = {line.strip().rstrip(","): number for number, line in reversed([*enumerate(lines, 1)])}
        return {
            name: Location(self._path(holdings.FACTS), at.get(f'"id": "{name}"', 0))
            for name in held.facts
        }

    def _papers(self, held: Holdings) -> None:
        self.verdict_.counts |= {"pdfs": 0, "pages": 0}
        for name, briefing in held.briefings.items():
            for edition in EDITIONS:
                stem = f"{name}/{name}-{edition}"
                if f"{stem}.pdf" not in self.files:
                    continue
                try:
                    read = paper.read(self.files[f"{stem}.pdf"])
                except paper.Unreadable as error:
                    told = (f"读不出来：{error}", f"it cannot be read: {error}")
                    self._add("release-unreadable", Location(self._path(f"{stem}.pdf")), told)
                    continue
                self.verdict_.counts["pdfs"] += 1
                self.verdict_.counts["pages"] += len(read.pages)
                self._paper(stem, read, held, briefing)

    def _paper(self, stem: str, read: paper.Paper, held: Holdings, briefing: Record) -> None:
        path = self._path(f"{stem}.pdf")
        self.verdict_.add(in_print.inside(read, held, briefing), {}, path)
        self.verdict_.add(in_print.quoted(read, held.facts, briefing["facts"]), {}, path)
        html = self.files.get(f"{stem}.html", b"").decode("utf-8", "replace")
        page = texts(html)
        for line, broken in in_print.values(page, held, briefing):
            self.verdict_.add(iter([broken]), {}, self._path(f"{stem}.html") if line else path)
        for text in page:
            if text.within & _OTHERWISE_ON_PAPER or read.pages_with(text.words):
                continue
            is_now = in_print.nearest(paper.squeezed(text.words), read.text)
            words = " ".join(text.words.split())
            self._add(
                "paper-differs",
                Location(self._path(f"{stem}.html"), text.line),
                (
                    f"网页说“{words}”，PDF 说“{is_now}”",
                    f"the page says {words!r}, the PDF {is_now!r}",
                ),
            )

    def _sources(self, held: Holdings, quoted: Sequence[Record], folder: Path) -> None:
        self.verdict_.counts["sources"] = 0
        for name, source in held.sources.items():
            path = folder / name / "article.txt"
            if not path.is_file():
                continue
            self.verdict_.counts["sources"] += 1
            content = path.read_bytes()
            if sha256(content) != source["sha256"]:
                told = (
                    f"不是封存时所引的文件：sha256 应为 {source['sha256']}",
                    f"not the file that was quoted: its sha256 was {source['sha256']}",
                )
                self._add("source-differs", Location(str(path)), told)
            text = content.decode("utf-8", "replace")
            self.verdict_.add(proof.in_source(quoted, name, text), {}, str(path))


_OTHERWISE_ON_PAPER = frozenset(
    {
        "evidence",
        "references",
        "draft-notice",
        "contents",
        "dateline",
        "since",
        "chart-values",
        "top",
    }
)
"""Parts that paper sets in other words or another order; the facts in them are compared as facts."""


def _one_pdf(path: Path) -> Verdict:
    """Prove a PDF by what rides inside it."""
    verdict = Verdict(seal=sha256(content := path.read_bytes()))
    try:
        read = paper.read(content)
        facts = in_print.carried(read)
        quotes = read.attachments["quotes.txt"].decode()
        verdict.counts |= {
            "pages": len(read.pages),
            "facts": len(facts),
            "quotes": sum(record["quote"] is not None for record in facts.values()),
        }
        alone = {name: record for name, record in facts.items() if not record["formula"]}
        told = json.loads(read.attachments["facts.json"])
        units = [*told.get("units", ())]
        verdict.add(proof.figures(proof.Facts(alone, {}, units)), {}, str(path))
        notes = [*told.get("notes", ())]
        verdict.add(in_print.quoted(read, facts, notes), {}, str(path))
        verdict.add(in_print.listed(facts, quotes), {}, str(path))
    except _UNREADABLE as error:
        why = f"{type(error).__name__}: {error}"
        problem = finding(
            "release-unreadable",
            Location(str(path)),
            (f"读不出来，或没有内附的事实：{why}", f"unreadable, or without its facts: {why}"),
            CURE,
        )
        verdict.problems.append(problem)
    return verdict


def holds(verdict: Verdict) -> bool:
    """Tell whether nothing was changed; a signature is no change."""
    return not errors(verdict.problems)
