"""What exactly was changed in a file since it was sealed: lines, pages, files inside, the first byte."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.artifacts import sha256
from briefing.problems import visible
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
    elif name in manifest.get("pdfs", {}):
        parts = [*_pdf(content, manifest["pdfs"][name]), *parts]
    zh, en = ("；".join(zh for zh, _ in parts), "; ".join(en for _, en in parts))
    return Damage(line, zh, en)


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
    return ("；".join(zh for zh, _ in told), "; ".join(en for _, en in told)) if told else None


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
        is_now = _shown(now, index)
        zh, en = f"第 {index + 1} 行现为“{is_now}”", f"line {index + 1} is {is_now!r}"
        if was is not None:
            zh, en = f"{zh}，原为“{_shown(was, index)}”", f"{en}, was {_shown(was, index)!r}"
        told.append((zh, en))
    if len(differing) > _SHOWN and len(here) == len(there):
        more = len(differing) - _SHOWN
        told.append((f"另有 {more} 行", f"and {more} more lines"))
    return (differing[0] + 1 if differing else 0), told


def _shown(lines: list[bytes], index: int) -> str:
    text = lines[index].decode("utf-8", "replace").strip() if index < len(lines) else "–"
    return visible(text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…")


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
