"""What was taken from a file: its paragraphs, what it says of itself, what the editor must know."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """The words of a file. What it does not say is empty."""

    paragraphs: tuple[str, ...] = ()
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    issued: str = ""
    """A day, `2025-03-14`."""
    url: str = ""
    left_out: tuple[str, ...] = ()
    """Passages of the file that are not in the text: menus, page numbers, notes."""
    textless: tuple[int, ...] = ()
    """Pages that gave no text."""
    tracked: bool = False
    """Whether changes are tracked: what was put in is taken, what was struck out is not."""


@dataclass(frozen=True)
class Untakable(Exception):
    """Why nothing can be taken from a file: a code of `hindrances`, and what completes its sentence."""

    code: str
    why: str = ""
    why_en: str = ""
