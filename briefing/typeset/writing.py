"""The objects of a PDF, each made into bytes once.

pydyf 0.13 makes the bytes of an object when it writes it and again for the sum in the trailer, and it
compresses a stream each time that it is asked for it.
"""

import zlib
from typing import Any

import pydyf


class Written(pydyf.Object):  # type: ignore[misc]
    """An object whose bytes are made."""

    data = b""
    compressible = True

    def __init__(self, entry: Any) -> None:
        super().__init__()
        self.number, self.data = entry.number, entry.data


def settle(pdf: Any) -> None:
    """Make the objects of a PDF into bytes when all is in them, and those of its tables as they come."""
    for place, entry in enumerate(pdf.objects):
        if isinstance(entry, pydyf.Stream):
            compress(entry)
        elif entry.compressible:
            pdf.objects[place] = Written(entry)
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
    content = b"\n".join(map(pydyf._to_bytes, stream.stream))
    compressed = _deflated(content)
    while compressed.endswith(b"\r") and stream.extra.get("Type") == "/ObjStm":
        content += b"\n"
        compressed = _deflated(content)
    stream.compress = False
    if not compressed.endswith(b"\r"):
        stream.stream = [compressed]
        stream.extra = pydyf.Dictionary({**stream.extra, "Filter": "/FlateDecode"})


def _deflated(content: bytes) -> bytes:
    return zlib.compress(content, level=9)
