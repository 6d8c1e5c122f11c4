"""What goes to the typesetter and what comes back: plain values that travel between processes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that rides inside the PDF."""

    name: str
    content: bytes
    media_type: str
    description: str
    relationship: Literal["Data", "Source", "Supplement"]
    dated: datetime = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that a PDF is made from, but the fonts."""

    name: str
    page: str
    styles: str
    attachments: Sequence[Attachment]
    engine: str
    """Digest of the versions that it is to be set by."""
    fingerprint: str
    """Of all of this; its first half is the PDF's identifier."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF; a build fails on complaints, for each is something the reader would miss."""

    pdf: bytes
    pages: int
    complaints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """No PDF, and why: one sentence in Chinese and one in English."""

    zh: str
    en: str
