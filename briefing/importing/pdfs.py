"""The words of a PDF: the lines of its pages, put together to paragraphs."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError
from pypdf.generic import NameObject

from briefing.importing.taken import Taken, Untakable
from briefing.importing.words import is_garbled, paragraphs, without_page_number

MOST_PAGES = 1000


def take(raw: bytes) -> Taken:
    """Return the text of a PDF, with the pages that gave none.

    Raises Untakable where it is locked, a scan, or where its glyphs name no letters; where it is
    broken, whatever its library raises.
    """
    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Untakable("import-encrypted")
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise Untakable("import-heavy", f"有 {count} 页", f"it has {count} pages")
        pages = [_lines(page) for page in reader.pages]
        title = str((reader.metadata and reader.metadata.title) or "")
    except DependencyError as error:
        raise Untakable("import-encrypted") from error
    if not any(pages):
        raise Untakable("import-scanned")
    if is_garbled("".join(line for page in pages for line in page)):
        raise Untakable("import-garbled")
    kept = [[*without_page_number(page)] for page in pages]
    found = paragraphs([line for page in kept for line in page])
    title = " ".join(title.split())
    left_out = [
        line for page, rest in zip(pages, kept, strict=True) for line in page if line not in rest
    ]
    return Taken(
        tuple(found),
        # What a program wrote there is often the name of a file: it counts where the pages print it.
        title=title if title and title in found else "",
        left_out=tuple(left_out),
        textless=tuple(number for number, page in enumerate(pages, 1) if not page),
    )


def _lines(page: Any) -> list[str]:
    _read_as_identity(page)
    return [line for line in page.extract_text().splitlines() if line.strip()]


def _read_as_identity(page: Any) -> None:
    """Let pypdf read fonts whose own CMap has codes of two bytes, as it reads Identity-H.

    The letters come from the table ToUnicode, whose keys are the same codes.
    """
    fonts = page.get("/Resources", {}).get("/Font", {})
    for font in (entry.get_object() for entry in fonts.values()):
        encoding = font.get("/Encoding")
        if hasattr(encoding, "get_data") and b"<0000> <ffff>" in encoding.get_data().lower():
            font[NameObject("/Encoding")] = NameObject("/Identity-H")
