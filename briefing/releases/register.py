"""The register: who was given which release. It names people, so it lies in the output and never in git."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from briefing import artifacts
from briefing.releases.shelf import REGISTER


class Unreadable(ValueError):
    """The register was damaged: it says so in Chinese and in English."""


@dataclass(frozen=True, slots=True, order=True)
class Given:
    """A release that a recipient was given: the edition, and the PDFs with their sums."""

    release: str
    recipient: str
    role: str
    address: str
    language: str
    edition: str
    pdfs: tuple[tuple[str, str], ...]

    def as_record(self) -> dict[str, Any]:
        """Return the entry as it stands in the register."""
        return {**asdict(self), "pdfs": dict(self.pdfs)}


def read(shelf: Path) -> tuple[Given, ...]:
    """Return the entries of the register of a shelf; none where there is no register."""
    path = shelf / REGISTER
    if not path.exists():
        return ()
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))["given"]
        return tuple(
            Given(**{**entry, "pdfs": tuple(sorted(entry["pdfs"].items()))}) for entry in entries
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unreadable(
            f"登记簿读不出来 / the register cannot be read: {path}: {error}"
        ) from error


def note(
    shelf: Path, given: Sequence[Given], waiting: artifacts.Waiting = artifacts.unsaid
) -> None:
    """Add entries to the register; one for the same release and recipient takes the old one's place."""
    with artifacts.locked(shelf, waiting):
        entries = {(one.release, one.recipient): one for one in (*read(shelf), *given)}
        record = {"given": [one.as_record() for one in sorted(entries.values())]}
        artifacts.write(shelf / REGISTER, artifacts.as_json(record))
