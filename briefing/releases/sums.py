"""The sums of a release computed anew: every byte that is another is told, with its file and what that is for."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.artifacts import sha256
from briefing.problems import Location, Problem, Severity, finding
from briefing.releases import zips
from briefing.releases.damage import added, damage, difference, first_byte, is_signed
from briefing.releases.inventory import SEAL_FORM, meaning, seal_of
from briefing.releases.reading import Found
from briefing.releases.shelf import LINES, MANIFEST, SEAL

CURE = (
    "这不是封存时的样子，请用当初发出的那一份",
    "this is not what was sealed: use the copy that was given out",
)


def of_manifest(release: Found) -> Iterator[Problem]:
    """Yield what is wrong with the manifest and its sum; where they differ, one of them was changed."""
    missing = [name for name in (MANIFEST, SEAL) if name not in release.files]
    yield from (_missing(release, name) for name in missing)
    if missing or release.files[SEAL] == seal_of(release.files[MANIFEST]):
        return
    manifest, sealed = release.files[MANIFEST], release.twin.get(MANIFEST)
    if sealed is not None and release.twin.get(SEAL) != seal_of(sealed):
        sealed = None
    if manifest == sealed or not SEAL_FORM.fullmatch(release.files[SEAL]):
        zh, en = meaning(SEAL)
        told = (
            f"清单的校验和被改动，应为 {sha256(manifest)}；{zh}",
            f"the sum of the manifest was changed: it is {sha256(manifest)}; {en}",
        )
        yield _changed(release, SEAL, told)
        return
    line, was_zh, was_en = 0, "二者至少有一个被改动", "one of the two was changed"
    if sealed is not None:
        was = difference(manifest, sealed)
        line, was_zh, was_en = was.line, was.zh, was.en
    zh, en = meaning(MANIFEST)
    told = (
        f"清单与 {SEAL} 不符：{was_zh}；{zh}",
        f"the manifest does not fit {SEAL}: {was_en}; {en}",
    )
    yield _changed(release, MANIFEST, told, line)


def of_files(release: Found, manifest: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is missing, what is too many, and what is not as the manifest has it."""
    entries: Mapping[str, Any] = manifest["files"]
    lines = _line_sums(release)
    for name in sorted(entries.keys() - release.files.keys()):
        yield _missing(release, name)
    for name in sorted(release.files.keys() - entries.keys() - {MANIFEST, SEAL}):
        yield _too_many(release, name)
    for name in sorted(entries.keys() & release.files.keys()):
        content, entry = release.files[name], entries[name]
        if sha256(content) == entry["sha256"]:
            continue
        if name in manifest["pdfs"] and is_signed(content, entry):
            yield _signed(release, name)
            if more := added(content, manifest["pdfs"][name]):
                told = (f"签名之外还有改动：{more[0]}", f"more than a signature: {more[1]}")
                yield _changed(release, name, told)
            continue
        twin = release.twin.get(name)
        sealed = twin if twin is not None and sha256(twin) == entry["sha256"] else None
        was, (zh, en) = damage(name, content, manifest, lines, sealed), meaning(name)
        told = (f"封存后被改动：{was.zh}；{zh}", f"changed since it was sealed: {was.en}; {en}")
        yield _changed(release, name, told, was.line)


def of_zip(release: Found) -> Iterator[Problem]:
    """Yield how a zip whose files are as sealed differs from the zip that they make."""
    if not release.path.is_file():
        return
    raw, sealed = release.path.read_bytes(), zips.packed(release.name, release.files)
    if raw == sealed:
        return
    severity: Severity = "error"
    if len(raw) == len(sealed):
        zh, en = first_byte(raw, sealed)
        told = (f"压缩包的结构被改动：{zh}", f"the frame of the zip was changed: {en}")
    elif sealed in raw:
        more = len(raw) - len(sealed)
        told = (f"压缩包前后多出 {more} 字节", f"{more} bytes were added around the zip")
    else:
        severity = "warning"
        told = ("压缩包是后来重新打的", "the zip was made anew")
    what = (f"{told[0]}；其中各文件与封存时一致", f"{told[1]}; the files in it are as sealed")
    yield finding("release-changed", Location(str(release.path)), what, CURE, severity)


def _line_sums(release: Found) -> Mapping[str, str]:
    try:
        found = json.loads(release.files.get(LINES, b""))
        return {name: told for name, told in found.items() if isinstance(told, str)}
    except (ValueError, AttributeError, RecursionError):
        return {}


def _problem(code: str, release: Found, name: str, told: tuple[str, str], line: int = 0) -> Problem:
    return finding(code, Location(str(release.path / name), line), told, CURE)


def _changed(release: Found, name: str, told: tuple[str, str], line: int = 0) -> Problem:
    return _problem("release-changed", release, name, told, line)


def _missing(release: Found, name: str) -> Problem:
    zh, en = meaning(name)
    told = (f"文件不见了；{zh}", f"the file is missing; {en}")
    return _problem("release-incomplete", release, name, told)


_LEFT_BY_SYSTEMS = (".ds_store", "thumbs.db", "desktop.ini")
"""Laid in a folder by the mere looking at it."""


def _too_many(release: Found, name: str) -> Problem:
    where = Location(str(release.path / name))
    if name.rpartition("/")[2].lower() in _LEFT_BY_SYSTEMS:
        told = (
            "清单里没有这个文件，是浏览文件夹时系统留下的，不属于这一期",
            "the manifest does not have this file: a system leaves it where a folder is looked at",
        )
        cure = ("删去即可", "remove it")
        return finding("release-incomplete", where, told, cure, "warning")
    told = (
        "清单里没有这个文件，它不属于这一期",
        "the manifest does not have this file: it is no part of the issue",
    )
    return finding("release-incomplete", where, told, CURE)


def _signed(release: Found, name: str) -> Problem:
    return finding(
        "release-signed",
        Location(str(release.path / name)),
        (
            "封存后加了签名：原文件一字节未动，其后另有内容",
            "signed after sealing: what was sealed is there to the byte, and something after it",
        ),
        ("用签名软件核对签名本身", "check the signature itself with the program that signs"),
        "warning",
    )
