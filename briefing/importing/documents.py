"""The words of a Word document: its paragraphs and tables, in order. The only user of python-docx."""

import stat
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn

from briefing.importing.taken import Taken, Untakable

MOST_UNPACKED = 200_000_000
MOST_FILES = 5000

_P, _TABLE, _ROW, _CELL = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_TEXT, _TAB = qn("w:t"), qn("w:tab")
_BREAKS = {qn("w:br"), qn("w:cr")}
_HYPHEN = qn("w:noBreakHyphen")
_NOT_READ = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}  # fmt: skip
_TRACKED = {qn("w:ins"), qn("w:del"), qn("w:moveFrom"), qn("w:moveTo")}
_NOTES = {"word/footnotes.xml": "脚注 footnotes", "word/endnotes.xml": "尾注 endnotes"}


def take(raw: bytes) -> Taken:
    """Return the text of a document; the cells of a table's row stand on one line.

    Raises Untakable where it is no document, or would unpack to too much; where it is broken,
    whatever its libraries raise.
    """
    notes = _looked_at(raw)
    document = Document(BytesIO(raw))
    body: Any = document.element.body
    found = tuple(_blocks(body))
    title = " ".join(document.core_properties.title.split())
    return Taken(
        found,
        title=title if title and title in found else "",
        tracked=any(True for node in body.iter() if node.tag in _TRACKED),
        left_out=notes,
    )


def _looked_at(raw: bytes) -> tuple[str, ...]:
    """Return which notes the document holds, after a look at the archive before it is unpacked."""
    with ZipFile(BytesIO(raw)) as archive:
        entries = archive.infolist()
        size = sum(entry.file_size for entry in entries)
        if size > MOST_UNPACKED or len(entries) > MOST_FILES:
            megabytes = f"{size // 1_000_000} MB"
            raise Untakable("import-heavy", f"解开有 {megabytes}", f"{megabytes} unpacked")
        if any(entry.flag_bits & 1 for entry in entries):
            raise Untakable("import-encrypted")
        if any(_leads_out(entry.filename, entry.external_attr) for entry in entries):
            raise Untakable("import-broken", "压缩包里有指向外面的名字", "a name in the archive leads out of it")  # fmt: skip
        if "word/document.xml" not in archive.namelist():
            raise Untakable("import-kind", "是压缩包或其他Office文件", "it is an archive or another kind of Office file")  # fmt: skip
        noted = [name for name in _NOTES if name in archive.namelist()]
        return tuple(_NOTES[name] for name in noted if b"<w:t" in archive.read(name))


def _leads_out(name: str, attributes: int) -> bool:
    return name.startswith(("/", "\\")) or ".." in name or stat.S_ISLNK(attributes >> 16)


def _blocks(node: Any) -> Iterator[str]:
    for child in node:
        if child.tag == _P:
            yield from "".join(_pieces(child)).split("\n")
        elif child.tag == _TABLE:
            for row in _own(child, _ROW):
                yield "\t".join(" ".join(_blocks(cell)) for cell in _own(row, _CELL))
        elif child.tag not in _NOT_READ:
            yield from _blocks(child)


def _own(node: Any, tag: str) -> Iterator[Any]:
    """Return the rows of a table, or the cells of a row, but not those of tables in its cells."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag not in {_ROW, _CELL, *_NOT_READ}:
            yield from _own(child, tag)


def _pieces(node: Any) -> Iterator[str]:
    if node.tag == _TEXT:
        yield node.text or ""
    elif node.tag == _TAB:
        yield "\t"
    elif node.tag in _BREAKS:
        yield "\n"
    elif node.tag == _HYPHEN:
        yield "-"
    elif node.tag not in _NOT_READ and not _is_hidden(node):
        for child in node:
            yield from _pieces(child)


def _is_hidden(node: Any) -> bool:
    return node.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None
