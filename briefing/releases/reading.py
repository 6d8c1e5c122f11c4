"""A release as it is found: a folder, a zip, or one of its PDFs; read into memory, never unpacked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.releases import zips
from briefing.releases.shelf import MANIFEST


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
        if not (path / MANIFEST).exists():
            raise NoRelease(f"{path} 里没有 {MANIFEST} / there is no {MANIFEST} in {path}")
        return Found(path.resolve().name, path, _of_folder(path), _twin(path))
    name, files = _of_zip(path)
    return Found(name, path, files, _twin(path))


def _of_folder(folder: Path) -> dict[str, bytes]:
    files = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or (
            path.is_file() and not path.resolve().is_relative_to(folder.resolve())
        ):
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
    other = path.with_suffix("") if path.is_file() else path.with_name(f"{path.name}.zip")
    try:
        if path.is_file():
            return _of_folder(other) if (other / MANIFEST).exists() else {}
        return _of_zip(other)[1] if other.is_file() else {}
    except (NoRelease, OSError):
        return {}
