"""What exactly was changed in a file since it was sealed: lines, pages, files inside, the first byte."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from briefing.artifacts import sha256
from briefing.releases import paper
from briefing.releases.sealing import is_text, line_sums

_SHOWN = 3
"""Lines that are told of one file."""
_WIDTH = 120


@dataclass(frozen=True, slots=True)
class Damage:
    """Where a file differs from what was sealed, and how; in both languages."""

    line: int
    zh: str
    en: str


def damage(
    name: str,
    content: bytes,
    manifest: Mapping[str, Any],
    sums: Mapping[str, str],
    sealed: bytes | None,
) -> Damage:
    """Return what was changed in a file; `sealed` is what it was, where that is at hand."""
    parts = [*_first_byte(content, sealed, manifest["files"][name]["bytes"])]
    line = 0
    if is_text(name) and name in sums:
        line, changed = _lines(content, sums[name], sealed)
        parts = changed or parts
    elif name in manifest["pdfs"]:
        parts = [*_pdf(content, manifest["pdfs"][name]), *parts]
    return Damage(line, *_joined(parts or [_OF_THE_SAME_SIZE]))


def difference(content: bytes, sealed: bytes) -> Damage:
    """Return where a text differs from what it was."""
    line, parts = _lines(content, line_sums(sealed), sealed)
    return Damage(line, *_joined(parts))


def first_byte(content: bytes, sealed: bytes) -> tuple[str, str]:
    """Return the first byte that differs, with what it was."""
    return next(_first_byte(content, sealed, len(content)))


def _joined(parts: Sequence[tuple[str, str]]) -> tuple[str, str]:
    return "；".join(zh for zh, _ in parts), "; ".join(en for _, en in parts)


def is_signed(content: bytes, entry: Mapping[str, Any]) -> bool:
    """Tell whether a PDF is what was sealed with something after it, as a signature stands.

    PDF is added to at its end (ISO 32000-1, 7.5.6), so the sealed bytes are all there.
    """
    return bool(
        len(content) > entry["bytes"] and sha256(content[: entry["bytes"]]) == entry["sha256"]
    )


def added(content: bytes, sealed: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return what a signed PDF shows that was not sealed: a page, a stamp, a file; None where nothing."""
    told = [one for one in _pdf(content, sealed) if one != _NOT_SEEN]
    return _joined(told) if told else None


_OF_THE_SAME_SIZE = ("大小未变，内容不同", "of the same size, with other bytes")
_NOT_SEEN = (
    "各页和内附文件没有变，改动在标签、元数据或文件结构",
    "pages and files inside are the same; it differs in tags, metadata or structure",
)


def _first_byte(content: bytes, sealed: bytes | None, size: int) -> Iterator[tuple[str, str]]:
    if len(content) != size:
        yield (
            f"原为 {size} 字节，现为 {len(content)}",
            f"it had {size} bytes and has {len(content)}",
        )
    if sealed is None:
        return
    at = next(
        (i for i, (a, b) in enumerate(zip(content, sealed, strict=False)) if a != b),
        min(len(content), len(sealed)),
    )
    was, now = sealed[at : at + 1].hex() or "–", content[at : at + 1].hex() or "–"
    yield f"第 {at + 1} 字节原为 {was}，现为 {now}", f"byte {at + 1} was {was} and is {now}"


def _lines(content: bytes, sums: str, sealed: bytes | None) -> tuple[int, list[tuple[str, str]]]:
    now = content.split(b"\n")
    mine = line_sums(content)
    here, there = ([each[i : i + 8] for i in range(0, len(each), 8)] for each in (mine, sums))
    was = sealed.split(b"\n") if sealed is not None else None
    told: list[tuple[str, str]] = []
    if len(here) != len(there):
        zh, en = (
            f"原有 {len(there)} 行，现有 {len(here)}",
            f"it had {len(there)} lines, now {len(here)}",
        )
        told.append((zh, en))
    differing = [i for i, (a, b) in enumerate(zip(here, there, strict=False)) if a != b] or [
        min(len(here), len(there))
    ] * (here != there)
    for index in differing[: _SHOWN if len(here) == len(there) else 1]:
        at = _parting(now, was, index) if was is not None else 0
        zh, en = _told(index + 1, _shown(now, index, at), "现为", "is")
        if was is not None and index < len(was):
            was_zh, was_en = _told(0, _shown(was, index, at), "原为", "was")
            zh, en = f"{zh}，{was_zh}", f"{en}, {was_en}"
        told.append((zh, en))
    if len(differing) > _SHOWN and len(here) == len(there):
        more = len(differing) - _SHOWN
        told.append((f"另有 {more} 行", f"and {more} more lines"))
    return (differing[0] + 1 if differing else 0), told


def _told(number: int, text: str | None, zh: str, en: str) -> tuple[str, str]:
    """Return what a line is or was; what a line that is gone was is told without its number."""
    line_zh, line_en = (f"第 {number} 行", f"line {number} ") if number else ("", "")
    if text is None:
        return f"{line_zh}没有了", f"{line_en}is gone"
    if not text:
        return f"{line_zh}{zh}空行", f"{line_en}{en} empty"
    return f"{line_zh}{zh}“{text}”", f"{line_en}{en} {text!r}"


def _parting(now: list[bytes], was: list[bytes], index: int) -> int:
    """Return at which character a line begins to differ from what it was."""
    here, there = (each[index] if index < len(each) else b"" for each in (now, was))
    same = takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False))
    return len(here[: len(list(same))].decode("utf-8", "ignore"))


def _shown(lines: list[bytes], index: int, at: int) -> str | None:
    """Return a line as it can be printed, of a long one what stands around a place; None beyond the end."""
    if index >= len(lines):
        return None
    text = lines[index].decode("utf-8", "replace")
    if len(text) > _WIDTH:
        start = max(0, at - _WIDTH // 2)
        end = start + _WIDTH
        text = "…" * (start > 0) + text[start:end] + "…" * (end < len(text))
    return text.strip()


def _pdf(content: bytes, sealed: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    try:
        read = paper.read(content)
    except paper.Unreadable as error:
        yield f"读不出来了（{error}）", f"it can no longer be read ({error})"
        return
    pages = [page.digest for page in read.pages]
    if len(pages) != len(sealed["pages"]):
        before, after = len(sealed["pages"]), len(pages)
        yield f"原有 {before} 页，现有 {after}", f"it had {before} pages and has {after}"
    changed = [
        number
        for number, (now, was) in enumerate(zip(pages, sealed["pages"], strict=False), 1)
        if now != was
    ]
    if changed:
        told = ", ".join(map(str, changed))
        yield f"改动在第 {told} 页", f"the pages that differ: {told}"
    inside = {name: sha256(file) for name, file in read.attachments.items()}
    for name in sorted(inside.keys() | sealed["inside"].keys()):
        if inside.get(name) != sealed["inside"].get(name):
            yield f"内附的 {name} 有改动", f"the file {name} inside it differs"
    if not changed and inside == sealed["inside"] and len(pages) == len(sealed["pages"]):
        yield _NOT_SEEN
