"""The zip of a release: the same files give the same bytes, and a foreign one is never unpacked."""

import io
import zipfile
from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100444
MOST_BYTES = 1 << 30
"""Of all files of a zip together, as they are read."""
MOST_FILES = 20_000


class UnsoundZip(ValueError):
    """A zip that cannot be read, or must not be: it says so in Chinese and in English."""


def packed(folder: str, files: Mapping[str, bytes]) -> bytes:
    """Return a zip with the files below one folder: sorted, of one date, stored as they are.

    They are not compressed: what a compression makes of them depends on the library of the machine.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", _DATE)
            entry.create_system = 3  # Unix, whatever the machine
            entry.external_attr = _MODE << 16
            archive.writestr(entry, files[name])
    return buffer.getvalue()


def unpacked(content: bytes) -> tuple[str, dict[str, bytes]]:
    """Return the folder that a zip holds, and its files, in memory alone; raises `UnsoundZip`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_FILES or sum(e.file_size for e in entries) > MOST_BYTES:
                raise UnsoundZip("压缩包过大 / the zip is too large")
            names = [entry.filename for entry in entries]
            if len(set(names)) < len(names):
                raise UnsoundZip("压缩包里有重名文件 / the zip holds two files of one name")
            files = {entry.filename: _content(archive, entry) for entry in entries}
    except UnsoundZip:
        raise
    except Exception as error:  # a foreign zip may break its reader anywhere
        raise UnsoundZip(f"压缩包读不出来 / the zip cannot be read: {error}") from error
    folders = {name.partition("/")[0] for name in files}
    if len(folders) != 1 or any("/" not in name or ".." in name.split("/") for name in files):
        raise UnsoundZip("压缩包里应只有一个文件夹 / a release's zip holds one folder")
    return folders.pop(), {name.partition("/")[2]: found for name, found in files.items()}


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return a file of a zip as it stands there, also where its check sum no longer fits."""
    with archive.open(entry) as file:
        # The release has better sums; a changed byte is to be named by file and line.
        file._expected_crc = None  # type: ignore[attr-defined]
        # As many as were counted, or the zip could say that it is small and unpack to much.
        return file.read(entry.file_size)
