"""Where a fact was carried: every release, PDF, page and sentence that printed it or rested on it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.composing.citing import reached
from briefing.model import EDITIONS, Edition
from briefing.problems import visible
from briefing.releases import holdings, paper
from briefing.releases.differences import Both
from briefing.releases.holdings import Holdings, Record
from briefing.releases.reading import Last, released
from briefing.releases.register import Given
from briefing.releases.screened import Text, sentences, texts
from briefing.releases.shelf import MANIFEST, sealed


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, cell or entry that leads to the note of the fact, and the pages on which it stands."""

    words: str
    language: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """A fact in one PDF: the number of its note, the pages that lead to it, the sentences."""

    fact: str
    """The fact itself, or one that is computed from it."""
    release: str
    is_draft: bool
    briefing: str
    title: Both
    edition: Edition
    pdf: str
    sha256: str
    note: int
    pages: tuple[int, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """All that carried a fact, what each release printed of it, and who was given those."""

    fact: str
    records: Mapping[str, Record]
    """What each release held of it, by its number."""
    carried: tuple[Carried, ...]
    given: tuple[Given, ...]


def impact(fact: str, shelf: Path, given: Sequence[Given]) -> Impact:
    """Return where a fact was carried; raises `NoRelease` where a release cannot be trusted."""
    records: dict[str, Record] = {}
    carried: list[Carried] = []
    for number in sealed(shelf):
        release = released(shelf / number)
        held = holdings.of_files(number, release.files)
        if fact in held.facts:
            records[number] = held.facts[fact]
        elif fact not in held.constants:
            continue
        carried += _in_release(fact, release, held)
    reached = {(one.release, one.pdf) for one in carried}
    met = tuple(one for one in given if any((one.release, pdf) in reached for pdf, _ in one.pdfs))
    return Impact(fact, records, tuple(carried), met)


def resting(fact: str, held: Holdings) -> list[str]:
    """Return a fact and those that are computed from it, also by way of others."""

    def computed_from(name: str) -> Iterator[str]:
        return (other for other, record in held.facts.items() if name in _operands(record))

    return reached([fact], computed_from)


def _operands(record: Record) -> list[str]:
    return [operand for operands in (record["formula"] or {}).values() for operand in operands]


def _in_release(fact: str, release: Last, held: Holdings) -> Iterator[Carried]:
    names = resting(fact, held)
    sums = json.loads(release.files[MANIFEST])["files"]
    for briefing, record in held.briefings.items():
        for edition in EDITIONS:
            stem = f"{briefing}/{briefing}-{edition}"
            if f"{stem}.pdf" not in release.files or not set(names) & set(record["facts"]):
                continue
            read = paper.read(release.files[f"{stem}.pdf"])
            page = texts(release.files[f"{stem}.html"].decode())
            for name in names:
                if name not in record["facts"]:
                    continue
                note = record["facts"].index(name) + 1
                yield Carried(
                    name,
                    release.number,
                    release.is_draft,
                    briefing,
                    record["title"],
                    edition,
                    f"{stem}.pdf",
                    sums[f"{stem}.pdf"]["sha256"],
                    note,
                    tuple(at for at, one in enumerate(read.pages, 1) if note in one.notes),
                    tuple(_sentences(page, note, read)),
                )


def _sentences(page: Sequence[Text], note: int, read: paper.Paper) -> Iterator[Sentence]:
    seen = set[str]()
    for text in page:
        if not any(number == note for number, _ in text.cited):
            continue
        told = [*sentences(text)]
        if "chart-values" in text.within:  # each value of a drawing is told by itself
            told = [one.rstrip("。.") for words in told for one in re.split("；|; ", words)]
        for words in [one for one in told if f"[{note}]" in one] or [" ".join(told)]:
            if words not in seen:
                seen.add(words)
                words = words.replace("\u2060", "")
                yield Sentence(words, text.language, tuple(read.pages_with(words)))


def as_text(found: Impact) -> str:
    """Return the impact for the editors: release by release, then who was given them."""
    lines = []
    for one in found.carried:
        draft = "（草案 / draft）" if one.is_draft else ""
        via = "" if one.fact == found.fact else f" ← {one.fact}"
        pages = ", ".join(map(str, one.pages)) or "–"
        lines.append(f"{one.release}{draft}: {one.pdf}: [{one.note}]{via}, 页 / pages {pages}")
        for sentence in one.sentences:
            at = ", ".join(map(str, sentence.pages)) or "–"
            lines.append(f"    {at}: {visible(sentence.words)}")
    lines += [""] if lines else ["没有一期印过 / no release carried it"]
    if found.given:
        lines.append("须通知 / must be told:")
    for given in found.given:
        pdfs = ", ".join(pdf for pdf, _ in given.pdfs)
        lines.append(
            f"    {visible(given.role)} <{visible(given.address)}>: {given.release}: {pdfs}"
        )
    if found.carried and not found.given:
        lines.append("登记簿上没有收件人 / the register names nobody")
    return "\n".join(lines)


def as_record(found: Impact) -> dict[str, Any]:
    """Return the impact for a program."""
    return {
        "fact": found.fact,
        "carried": [
            {
                "fact": one.fact,
                "release": one.release,
                "draft": one.is_draft,
                "briefing": one.briefing,
                "edition": one.edition,
                "pdf": one.pdf,
                "sha256": one.sha256,
                "note": one.note,
                "pages": list(one.pages),
                "sentences": [
                    {"words": sentence.words, "pages": list(sentence.pages)}
                    for sentence in one.sentences
                ],
            }
            for one in found.carried
        ],
        "given": [one.as_record() for one in found.given],
    }
