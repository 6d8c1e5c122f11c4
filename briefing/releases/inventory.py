"""The files of a release by name: what each is for, and what a manifest must say of them."""

import re
from typing import Any

from briefing.artifacts import sha256
from briefing.releases.shelf import LINES, MANIFEST, SEAL, is_number

SEAL_FORM = re.compile(rf"[0-9a-f]{{64}}  {re.escape(MANIFEST)}\n".encode())


def seal_of(manifest: bytes) -> bytes:
    """Return the file that holds the sum of a manifest, as `sha256sum` writes it."""
    return f"{sha256(manifest)}  {MANIFEST}\n".encode()


def is_whole(manifest: Any) -> bool:
    """Tell whether a manifest says of each file what proving needs; raises where it is none at all."""
    entries, pdfs = manifest["files"].values(), manifest["pdfs"].values()
    return (
        isinstance(manifest["briefings"], dict)
        and "draft" in manifest
        and is_number(manifest["number"])
        and all(type(one["bytes"]) is int and type(one["sha256"]) is str for one in entries)
        and all(type(one["pages"]) is list and type(one["inside"]) is dict for one in pdfs)
    )


_MEANINGS: dict[str, tuple[str, str]] = {
    re.escape(MANIFEST): (
        "其他文件都靠清单核对，请先与附信所列的 sha256 核对",
        "all other files are proved by it: compare its sha256 with that of the cover note first",
    ),
    re.escape(SEAL): (
        "清单靠它核对，请与附信所列的 sha256 核对",
        "the manifest is proved by it: compare it with the sum of the cover note",
    ),
    re.escape(LINES): (
        "它只用来指出改的是哪一行，各文件另有 sha256",
        "it only tells which line was changed; each file has a sha256 besides",
    ),
    r"data/facts\..*": ("这是印出的事实", "these are the facts that were printed"),
    r"data/quotes\.json": ("这是引文及其所在句子", "these are the quotes with their sentences"),
    r"data/prose\.json": ("这是简报的正文", "this is the prose of the briefings"),
    r"cards/sources/.*": ("这是来源卡片", "this is the card of a source"),
    r"cards/briefings/.*": ("这是简报卡片", "this is the card of a briefing"),
    r"sources/.*": ("这是来源的网页", "this is the page of a source"),
    r"index\.html": ("这是目录页", "this is the list of the briefings"),
    r".*\.pdf": ("这是发出的 PDF", "this is a PDF that was given out"),
    r".*\.html": ("这是简报的网页", "this is the page of a briefing"),
}


def meaning(name: str) -> tuple[str, str]:
    """Return what a file of a release is for, in Chinese and in English."""
    return next(
        (told for form, told in _MEANINGS.items() if re.fullmatch(form, name)),
        ("清单列有这个文件", "the manifest lists it"),
    )
