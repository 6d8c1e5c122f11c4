"""A folder put in another's place: at any moment it is the old one or the new one, never a mixture.

The new folder is made beside the old one. Linux and macOS exchange the two at once; where the file
system cannot, the old one is put aside first, and `settle` puts it back should the machine stop there.
"""

import ctypes
import errno
import os
import shutil
from pathlib import Path

PART = ".part"
"""How the name of what is still being made ends; it begins with a dot."""

_EXCHANGE = 2
_FROM_HERE = -100
_CANNOT = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM)


def beside(folder: Path) -> Path:
    """Return where the new version of a folder is to be made."""
    return folder.with_name(f".{folder.name}.new{PART}")


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.old{PART}")


def swap(folder: Path) -> None:
    """Put the folder made beside in place; the old one is then removed."""
    sync(beside(folder))
    if not folder.exists():
        os.rename(beside(folder), folder)
    elif not exchanged(beside(folder), folder):
        os.rename(folder, _aside(folder))
        os.rename(beside(folder), folder)
    sync(folder.parent)
    settle(folder)


def settle(folder: Path) -> None:
    """Remove what a swap left beside a folder, at its end or because the machine stopped."""
    if _aside(folder).is_dir() and not folder.exists():
        os.rename(_aside(folder), folder)
    for left in (_aside(folder), beside(folder)):
        if left.is_dir():
            shutil.rmtree(left)


def sweep(parent: Path) -> None:
    """Remove what earlier runs were still making in a folder when the machine stopped."""
    for left in parent.glob(f".*.old{PART}"):
        settle(parent / left.name[1 : -len(f".old{PART}")])
    for left in parent.glob(f".*{PART}"):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink()


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders at once; return whether this system can."""
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one.absolute()), os.fsencode(other.absolute())
    if hasattr(library, "renameat2"):
        failed = library.renameat2(_FROM_HERE, names[0], _FROM_HERE, names[1], _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(*names, _EXCHANGE)
    else:
        return False
    if failed and ctypes.get_errno() not in _CANNOT:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
    return not failed


def sync(folder: Path) -> None:
    """Let the names in a folder be on the disk before anything else happens."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy(folder: Path, to: Path) -> None:
    """Make a folder of the same files: by a second name each, where the file system has such."""
    if folder.is_dir():
        shutil.copytree(folder, to, symlinks=True, copy_function=_link)
    else:
        to.mkdir(parents=True)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
