"""The objects of a PDF, each made into bytes once.

pydyf 0.13 makes the bytes of an object when it writes it and again for the sum in the trailer, and it
compresses a stream each time that it is asked for it. It makes the references of all pages each time
that it is asked for that of one, as WeasyPrint does for every tag: the longer the document, the more.
"""

import zlib
from functools import lru_cache
from typing import Any

import pydyf

LEVEL = 5
"""Of compression. pydyf's 9 takes six times as long, for a file that is 4 % smaller."""


def install() -> None:
    """Let pydyf make the references of pages once for each page."""
    references = pydyf.PDF.page_references.fget

    def references_once(pdf: Any) -> Any:
        known, count = vars(pdf), pdf.pages["Count"]
        if known.get("referred") != count:
            known["referred"], known["references"] = count, references(pdf)
        return known["references"]

    pydyf.PDF.page_references = property(references_once)


class Written:
    """An object whose bytes are made, as pydyf writes it."""

    __slots__ = "data", "number"
    compressible, generation, free, offset = True, 0, "n", 0

    def __init__(self, entry: Any) -> None:
        self.number, self.data = entry.number, as_bytes(entry)


def write(pdf: Any, first: int = 0) -> None:
    """Make the objects of a PDF into bytes, from the first that is new, when all is in them."""
    for place in range(first, len(pdf.objects)):
        entry = pdf.objects[place]
        if isinstance(entry, Written):
            continue
        if isinstance(entry, pydyf.Stream):
            compress(entry)
        elif entry.compressible:
            pdf.objects[place] = Written(entry)


def settle(pdf: Any) -> None:
    """Make the objects of a PDF into bytes when all is in them, and those of its tables as they come."""
    write(pdf)
    add = pdf.add_object

    def add_compressed(entry: Any) -> None:
        if isinstance(entry, pydyf.Stream):  # of objects, of references: made when all else is done
            compress(entry)
        add(entry)

    pdf.add_object = add_compressed


def compress(stream: Any) -> None:
    """Compress a stream for good, if it wants to be, and in such a way that it does not end in CR.

    That and the LF after it would pass for one line end: a stream of objects gets a blank line after
    the last of them, any other is not compressed.
    """
    if not stream.compress:
        return
    content = b"\n".join(map(as_bytes, stream.stream))
    compressed = _deflated(content)
    while compressed.endswith(b"\r") and stream.extra.get("Type") == "/ObjStm":
        content += b"\n"
        compressed = _deflated(content)
    stream.compress = False
    if not compressed.endswith(b"\r"):
        stream.stream = [compressed]
        stream.extra = pydyf.Dictionary({**stream.extra, "Filter": "/FlateDecode"})


def as_bytes(entry: Any) -> bytes:
    """Return what pydyf makes of an object, but for the many steps that it takes to that."""
    if isinstance(entry, bytes):
        return entry
    kind = type(entry)
    if kind is str:
        return _encoded(entry)
    if kind is int:
        return b"%d" % entry
    if kind is pydyf.Array:
        return b"[%b]" % b" ".join(map(as_bytes, entry))
    if kind is pydyf.Dictionary:
        parts = [b"<<"]
        for key, value in entry.items():
            parts += b"/", _encoded(key), b" ", value if type(value) is bytes else as_bytes(value)
        return b"".join([*parts, b">>"])
    return bytes(pydyf._to_bytes(entry))


@lru_cache(maxsize=1_000)
def _encoded(word: str | bytes) -> bytes:
    """Return a word as bytes: there are many, of few kinds."""
    return word if isinstance(word, bytes) else bytes(word, "ascii")


def _deflated(content: bytes) -> bytes:
    return zlib.compress(content, LEVEL)
