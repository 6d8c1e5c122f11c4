"""What a PDF holds, as it can be read again: text, pages, links to notes, files inside.

Text is read as it was painted, without the marks of layout: a release is compared letter by letter, and
white space and hyphens at line ends are layout.
"""

import io
import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from briefing.artifacts import digest
from briefing.importing.extraction import taken_apart
from briefing.importing.taken import Untakable


class Unreadable(ValueError):
    """The file is no PDF that can be read."""


@dataclass(frozen=True)
class Paper:
    """A PDF: its pages and the files that ride inside it."""

    pages: tuple["Page", ...]
    attachments: Mapping[str, bytes]

    @cached_property
    def text(self) -> str:
        """Return all that its pages say, `squeezed`."""
        return "".join(page.text for page in self.pages)

    def pages_with(self, words: str) -> list[int]:
        """Return the pages on which words stand: whole, or running on from one page to the next."""
        wanted = squeezed(words)
        whole = [number for number, page in enumerate(self.pages, 1) if wanted in page.text]
        if whole or not wanted:
            return whole
        for number in range(1, len(self.pages)):
            if run := self._run(wanted, number):
                return run
        return []

    def _run(self, wanted: str, number: int) -> list[int]:
        """Return the pages on which words stand that begin on this one; none where they do not."""
        text = self.pages[number - 1].text
        if wanted in text:
            return [number]
        least, most = 0, len(wanted)
        while least < most:  # the longest beginning that the page has
            middle = (least + most + 1) // 2
            least, most = (middle, most) if wanted[:middle] in text else (least, middle - 1)
        if not least or number == len(self.pages):
            return []
        rest = self._run(wanted[least:], number + 1)
        return [number, *rest] if rest else []


@dataclass(frozen=True)
class Page:
    """A page: its text, the digest of all that shows on it, and the notes that its links lead to."""

    text: str
    digest: str
    notes: tuple[int, ...]


def squeezed(text: str) -> str:
    """Return text as it is compared with a page: no white space, no hyphens, nothing invisible."""
    return _LAYOUT.sub("", text)


_LAYOUT = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff-]+")


def read(content: bytes) -> Paper:
    """Return what a PDF from any hands holds; raises `Unreadable` whatever is wrong with it.

    Another process reads it, within the limits of what is imported.
    """
    try:
        told = taken_apart(__name__, content)
    except Untakable as error:
        raise Unreadable(error.why_en or error.why or error.code) from error
    pages = (Page(one["text"], one["digest"], tuple(one["notes"])) for one in told["pages"])
    inside = {name: file.encode("latin-1") for name, file in told["attachments"].items()}
    return Paper(tuple(pages), inside)


def take(content: bytes) -> Paper:
    """Return what a PDF of our own holds; of another, whatever its library raises."""
    from pypdf import PdfReader

    # It says on standard error what it mends; here nothing is to be mended.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(content), strict=False)
    known: dict[int, str] = {}
    pages = tuple(_page(page, known) for page in reader.pages)
    return Paper(pages, dict(_attachments(reader)))


def _attachments(reader: Any) -> Iterator[tuple[str, bytes]]:
    for reference in reader.trailer["/Root"].get("/AF", ()):
        file = reference.get_object()
        yield str(file["/UF"]), file["/EF"]["/F"].get_object().get_data()


def _page(page: Any, known: dict[int, str]) -> Page:
    contents = page.get_contents()
    painted = contents.get_data() if contents is not None else b""
    told = squeezed("".join(_told(page, painted)))
    return Page(told, _digest(page, known), tuple(_notes(page)))


_ELSEWHERE = frozenset({"/Parent", "/P", "/StructParent", "/StructParents", "/Annots"})
"""Keys of a page that lead out of it, or whose values are looked at one by one."""


def _digest(page: Any, known: dict[int, str]) -> str:
    """Return the digest of what a page shows: contents, fonts, pictures, notes and stamps on it.

    A field for a signature is left out: it comes when the page is sealed already.
    """
    annotations = [one.get_object() for one in page.get("/Annots") or ()]
    shown = [one for one in annotations if one.get("/FT") != "/Sig"]
    return digest(*(_walked(entry, known) for entry in (page, *shown)))


def _walked(entry: Any, known: dict[int, str]) -> str:
    """Return the digest of an object and all below it; `known` are those of the objects met before."""
    number = getattr(entry, "idnum", None)
    if number is not None:
        if number not in known:
            known[number] = ""  # where it leads back here
            known[number] = _walked(entry.get_object(), known)
        return known[number]
    if isinstance(entry, list):
        return digest("[", *(_walked(one, known) for one in entry))
    if hasattr(entry, "raw_get"):
        inside = sorted(key for key in entry if key not in _ELSEWHERE)
        own = [part for key in inside for part in (key, _walked(entry.raw_get(key), known))]
        stream = entry.get_data() if hasattr(entry, "get_data") else b""
        return digest("<", *own, stream)
    return digest(repr(entry))


def _notes(page: Any) -> Iterator[int]:
    for reference in page.get("/Annots") or ():
        name = re.fullmatch(r"note-(\d+)", str(reference.get_object().get("/Dest", "")))
        if name:
            yield int(name[1])


# What paints text: strings, and arrays of strings with the gaps between them.
_OPERATOR = re.compile(
    rb"/(?P<font>[^\s/<>\[\]()]+)\s+[-\d.]+\s+Tf\b"
    rb"|(?P<strings>(?:<[0-9A-Fa-f\s]*>|\[[^\]()]*\])\s*)TJ?j?\b"
    rb"|(?P<begin>\b(?:BMC|BDC)\b)|(?P<end>\bEMC\b)|/(?P<form>[^\s/<>\[\]()]+)\s+Do\b"
    rb"|(?P<artifact>/Artifact\b)"
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")


def _told(page: Any, painted: bytes) -> Iterator[str]:
    """Yield the text of a page or a form in the order of painting, without artifacts."""
    resources = page.get("/Resources", {})
    fonts = resources.get("/Font", {})
    letters: Mapping[int, str] = {}
    depth, hidden, is_artifact = 0, 0, False
    for found in _OPERATOR.finditer(painted):
        if found["artifact"]:
            is_artifact = True
        elif found["begin"]:
            depth += 1
            hidden = hidden or (depth if is_artifact else 0)
            is_artifact = False
        elif found["end"]:
            hidden = 0 if hidden == depth else hidden
            depth -= 1
        elif found["font"]:
            letters = _letters(fonts[f"/{found['font'].decode('latin-1')}"].get_object())
        elif hidden:
            continue
        elif found["form"]:
            form = resources["/XObject"][f"/{found['form'].decode('latin-1')}"].get_object()
            if form.get("/Subtype") == "/Form":
                yield from _told(form, form.get_data())
        else:
            for string in _HEX.findall(found["strings"]):
                glyphs = bytes.fromhex(string.decode())
                for at in range(0, len(glyphs), 2):
                    yield letters.get(int.from_bytes(glyphs[at : at + 2]), "\ufffd")


def _letters(font: Any) -> Mapping[int, str]:
    """Return what the glyphs of a font stand for, by its /ToUnicode. ISO 32000-1, 9.10.3."""
    return _mapped(font["/ToUnicode"].get_object().get_data())


@lru_cache(maxsize=64)
def _mapped(cmap: bytes) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        pairs = re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", section)
        found |= {int(code, 16): _characters(text) for code, text in pairs}
    return found


def _characters(text: bytes) -> str:
    return unicodedata.normalize("NFC", bytes.fromhex(text.decode()).decode("utf-16-be"))
