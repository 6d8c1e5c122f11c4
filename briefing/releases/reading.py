"""A release as it is found: a folder, a zip, or one of its PDFs; read into memory, never unpacked."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.artifacts import sha256
from briefing.releases import holdings, zips
from briefing.releases.shelf import LINES, MANIFEST, SEAL, is_number, order, sealed


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a release, and where they were found."""

    name: str
    path: Path
    files: Mapping[str, bytes]
    twin: Mapping[str, bytes]
    """The same release beside it, as zip or folder, to see what a changed file was; or nothing."""


class NoRelease(ValueError):
    """What is there is no release: it says so in Chinese and in English."""


def found(path: Path) -> Found:
    """Return the release in a folder or a zip; raises `NoRelease`."""
    if path.is_dir():
        if not any((path / name).exists() for name in (MANIFEST, SEAL, LINES)):
            raise NoRelease(f"{path} 里没有 {MANIFEST} / there is no {MANIFEST} in {path}")
        return Found(path.resolve().name, path, _of_folder(path), _twin(path))
    name, files = _of_zip(path)
    return Found(name, path, files, _twin(path))


def _of_folder(folder: Path) -> dict[str, bytes]:
    files = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            raise NoRelease(f"{path} 是链接 / is a link: a release has none")
        if path.is_file():
            files[path.relative_to(folder).as_posix()] = path.read_bytes()
    return files


def _of_zip(path: Path) -> tuple[str, dict[str, bytes]]:
    try:
        return zips.unpacked(path.read_bytes())
    except zips.UnsoundZip as error:
        raise NoRelease(f"{path}: {error}") from error


def _twin(path: Path) -> Mapping[str, bytes]:
    path = path.resolve()  # `.` has no name
    other = path.with_suffix("") if path.is_file() else path.with_name(f"{path.name}.zip")
    try:
        if path.is_file():
            return _of_folder(other) if (other / MANIFEST).exists() else {}
        return _of_zip(other)[1] if other.is_file() else {}
    except (NoRelease, OSError):
        return {}


@dataclass(frozen=True, slots=True)
class Last:
    """The release before another one, as the next is compared with it."""

    number: str
    is_draft: bool
    seal: str
    files: Mapping[str, bytes]


def last(shelf: Path, number: str, *, drafts: bool) -> Last | None:
    """Return the release of the number before this one; raises `NoRelease` where it was changed."""
    for name in reversed([one for one in sealed(shelf) if order(one) < order(number)]):
        release = released(shelf / name)
        if drafts or not release.is_draft:
            return release
    return None


def released(path: Path) -> Last:
    """Return what a release holds, where its facts and prose are those that were sealed."""
    files = found(path).files
    try:
        manifest = json.loads(files[MANIFEST])
        for name in (holdings.FACTS, holdings.PROSE):
            if sha256(files[name]) != manifest["files"][name]["sha256"]:
                raise NoRelease(f"{path / name} 封存后被改动 / was changed since it was sealed")
        number, is_draft = manifest["number"], bool(manifest["draft"])
        if not is_number(number):
            raise NoRelease(f"{path}: 期号不合要求 / this is no number of an issue")
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        if isinstance(error, NoRelease):
            raise
        raise NoRelease(f"{path}: {type(error).__name__}: {error}") from error
    return Last(number, is_draft, sha256(files[MANIFEST]), files)
