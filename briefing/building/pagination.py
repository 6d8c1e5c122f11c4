"""On which page of a PDF of ours each of its named places stands."""

from functools import lru_cache
from pathlib import Path


def destinations(pdf: Path) -> dict[str, int]:
    """Return the page, from 1, of each named place of a PDF; none where it cannot be read."""
    found = pdf.stat()
    return _destinations(pdf, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=64)
def _destinations(pdf: Path, changed: int, size: int) -> dict[str, int]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(pdf)
        places = reader.named_destinations
        numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages, 1)}
    except (PyPdfError, OSError):
        return {}
    return {name: numbers[at.page] for name, at in places.items() if at.page in numbers}
