"""Files of the content, read with care: those inside its folder that are files, and no giants.

Of any other it is noted what is wrong with it.
"""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from briefing.problems import Bilingual, Location, Problem
from briefing.reading.strays import is_of_a_system
from briefing.reading.yamlsource import MAX_BYTES

CODES = ("file-encoding", "file-missing", "file-outside", "file-too-large", "file-unreadable")


@dataclass
class Files:
    """The files of one content folder, as one pass over it finds them; `problems` are what it met."""

    content: Path
    problems: list[Problem] = field(default_factory=list)
    _real: dict[Path, str] = field(default_factory=dict)
    """Where folders are, once links are followed."""

    def report(self, code: str, where: Location, what: Bilingual, cure: Bilingual) -> None:
        """Note what is wrong."""
        self.problems.append(Problem(code, where, what, cure))

    def below(self, name: str) -> list[Path]:
        """Return what is in the folder `content/<name>`, but for what systems put there."""
        parent = self.content / name
        if parent.is_dir():
            return sorted(path for path in parent.iterdir() if not is_of_a_system(path.name))
        if parent.exists() or parent.is_symlink():
            self.report("file-unreadable", Location(str(parent)), *_NO_FOLDER)
        return []

    def raw(self, path: Path, limit: int) -> bytes | None:
        """Return a file's bytes; None for what lies outside the content folder, is no file, or a giant."""
        where = Location(str(path))
        try:
            real, found = self._followed(path)
            if not self._is_inside(real):
                self.report("file-outside", where, *_OUTSIDE)
            elif not stat.S_ISREG(found.st_mode):
                self.report("file-unreadable", where, *_unreadable("not a regular file"))
            elif found.st_size > limit:
                self.report("file-too-large", where, *_too_large(limit))
            else:
                with open(real, "rb", buffering=0) as file:
                    return file.readall()
        except FileNotFoundError:
            self.report("file-missing", where, *MISSING)
        except (OSError, RuntimeError) as error:
            self.report("file-unreadable", where, *_unreadable(str(error)))
        return None

    def _followed(self, path: Path) -> tuple[str, os.stat_result]:
        """Return where a path of the content leads once links are followed, and what is there."""
        if path != self.content:
            real = f"{self._folder(path.parent)}/{path.name}"
            found = os.lstat(real)
            if not stat.S_ISLNK(found.st_mode):
                return real, found
        real = str(path.resolve(strict=True))
        return real, os.lstat(real)

    def _folder(self, path: Path) -> str:
        """Return where a folder is; its links are followed once for all that is in it."""
        if path not in self._real:
            self._real[path], _ = self._followed(path)
        return self._real[path]

    def _is_inside(self, real: str) -> bool:
        return os.path.join(real, "").startswith(os.path.join(self._folder(self.content), ""))

    def text(self, path: Path, limit: int = MAX_BYTES) -> str | None:
        """Return the text of a file, without a mark at its head, its lines ended as ours are."""
        raw = self.raw(path, limit)
        text = None if raw is None else self.decoded(path, raw, "utf-8-sig")
        return None if text is None else text.replace("\r\n", "\n")

    def decoded(self, path: Path, raw: bytes, encoding: str = "utf-8") -> str | None:
        """Return the bytes of a file as text; None where they are none."""
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError as error:
            self.report("file-encoding", Location(str(path)), *_not_utf8(raw, error))
            return None

    def legible(self, path: Path) -> str:
        """Return what can be read of a file that is not in order."""
        try:
            if not path.is_file() or not self._is_inside(self._followed(path)[0]):
                return ""
            return path.read_bytes().decode("utf-8-sig", errors="replace")
        except (OSError, RuntimeError):
            return ""


MISSING = (
    Bilingual("文件不存在", "the file is not there"),
    Bilingual(
        "补上这个文件；误删的用 git restore 取回，改了名的改回来；布局见 content/README.md",
        "add the file: git restore brings back one that was deleted, a new name must be the old one again; "
        "the layout is in content/README.md",
    ),
)
_NO_FOLDER = (
    Bilingual(
        "这里应是文件夹，现在不是，其中的内容都没有算进去",
        "a folder is expected here; this is none, and nothing in it counts",
    ),
    Bilingual(
        "给它改名，另建这个名字的文件夹，把内容放进去；布局见 content/README.md",
        "rename it, make a folder of this name and put the text there; see content/README.md",
    ),
)
_OUTSIDE = (
    Bilingual("文件指向内容文件夹之外", "the file leads out of the content folder"),
    Bilingual(
        "把文件本身放进内容文件夹，不用链接", "put the file itself into the folder, not a link"
    ),
)


def _unreadable(reason: str) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"文件读不出来：{reason}", f"the file cannot be read: {reason}"),
        Bilingual("检查文件是否存在、是否有读取权限", "see that it is a file and may be read"),
    )


def _too_large(limit: int) -> tuple[Bilingual, Bilingual]:
    return (
        Bilingual(f"文件超过 {limit // 1000} kB", f"the file is larger than {limit // 1000} kB"),
        Bilingual("只留需要的部分，或分成几个文件", "keep only what is needed, or split the file"),
    )


def _not_utf8(raw: bytes, error: UnicodeDecodeError) -> tuple[Bilingual, Bilingual]:
    guess = _encoding(raw)
    return (
        Bilingual(
            f"文件不是 UTF-8 编码（第 {error.start} 字节起），看来是 {guess}",
            f"the file is not UTF-8 (from byte {error.start}); it looks like {guess}",
        ),
        Bilingual("用编辑器另存为 UTF-8", "save it as UTF-8 in the editor"),
    )


def _encoding(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return "GBK/GB18030"
