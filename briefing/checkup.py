"""What `briefing doctor` looks at: everything on the machine that the program rests on.

`doctor` sees at set-up to what cannot be installed from the lock file; here the machine is looked
at as it is now, with what is missing and how to get it. Nothing is changed.
"""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefing import doctor
from briefing.freshness import cache
from briefing.problems import Bilingual, Messages
from briefing.rendering.fonts import FontsChanged, faces

ROOM = 500_000_000
"""Bytes that should be free: a build of ours, its PDFs and the packages of `make test`."""
_LOCK = Path(__file__).parents[1] / "requirements.lock"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@dataclass(frozen=True, slots=True)
class Need:
    """What was found of one thing that the program needs; where it is missing, how to get it."""

    name: Bilingual
    found: Bilingual
    cure: Bilingual | None = None
    optional: bool = False
    """Whether only the tests need it."""

    @property
    def is_missing(self) -> bool:
        """Tell whether the program cannot do its work without it."""
        return self.cure is not None and not self.optional


def examine(content: Path, templates: Path, out: Path) -> Iterator[Need]:
    """Look at the machine and at three folders, one thing after the other."""
    yield _python()
    yield from map(_library, doctor.LIBRARIES)
    yield _packages(_LOCK)
    yield _fonts(templates / "fonts")
    yield _writable(Bilingual("内容文件夹", "content folder"), content)
    yield _writable(Bilingual("输出文件夹", "output folder"), out)
    yield _writable(Bilingual("缓存文件夹", "cache folder"), Path(cache()))
    yield _disk(out)
    yield _locale(sys.stdout.encoding or "")
    yield _java()
    yield _browser()


def _same(text: str) -> Bilingual:
    return Bilingual(text, text)


def _python() -> Need:
    running = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= doctor.OLDEST_PYTHON:
        return Need(_same("Python"), _same(f"{running} ({sys.executable})"))
    oldest = ".".join(map(str, doctor.OLDEST_PYTHON))
    cure = Bilingual(f"安装 Python {oldest} 或更新版本", f"install Python {oldest} or newer")
    return Need(_same("Python"), _same(running), cure)


def _library(library: doctor.Library) -> Need:
    opened = doctor.loadable(library.file_name(sys.platform))
    if opened:
        return Need(_same(library.name), _same(f"{_pango_version(opened)}{opened}"))
    manager = doctor.package_manager()
    cure = Bilingual("用本系统的软件包管理器安装", "install it with the system's package manager")
    if manager:
        cure = _same(doctor.shell_line(manager.install([library.name]), sudo=manager.needs_root))
    return Need(_same(library.name), Bilingual("没有", "not there"), cure)


def _pango_version(opened: str) -> str:
    """Return the version of Pango with a space; nothing of another library."""
    try:
        ask = ctypes.CDLL(opened).pango_version_string
    except (AttributeError, OSError):
        return ""
    ask.restype = ctypes.c_char_p
    return f"{ask().decode()} "


def _packages(lock: Path) -> Need:
    name = Bilingual("Python 软件包", "Python packages")
    try:
        text = lock.read_text(encoding="utf-8")
    except OSError:
        return Need(name, Bilingual("没有锁定文件可比", "no lock file to compare with"))
    # What has a marker (`; sys_platform ...`) may rightly be missing here.
    locked = dict(re.findall(r"^([\w.-]+)==(\S+) \\$", text, re.MULTILINE))
    other = [package for package, pinned in locked.items() if _installed(package) != pinned]
    if not other:
        return Need(name, Bilingual(f"{len(locked)} 个，与锁定的相同", f"{len(locked)}, as locked"))
    listed = ", ".join(other[:8]) + (" ..." if len(other) > 8 else "")
    cure = Bilingual("运行 make briefing", "run make briefing")
    return Need(
        name,
        Bilingual(f"与锁定的不同或没有：{listed}", f"missing or not as locked: {listed}"),
        cure,
    )


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _fonts(folder: Path) -> Need:
    name = Bilingual("字体", "fonts")
    try:
        count = len(faces(folder))
    except (FontsChanged, OSError, ValueError, KeyError) as error:
        cure = Bilingual(
            "从仓库取回 templates/fonts/ 里的文件", "restore the files of templates/fonts/"
        )
        return Need(name, _same(str(error)), cure)
    return Need(name, Bilingual(f"{count} 个，哈希值相符", f"{count}, each with its hash"))


def _writable(name: Bilingual, folder: Path) -> Need:
    there = _nearest(folder)
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return Need(name, Bilingual(f"可写：{folder}", f"can be written: {folder}"))
    return Need(
        name,
        Bilingual(f"不能写：{folder}", f"cannot be written: {folder}"),
        Bilingual(f"把 {there} 的写权限给当前用户", f"let the user write to {there}"),
    )


def _nearest(folder: Path) -> Path:
    """Return the folder, or the first above it that is there."""
    found = folder.absolute()
    while not found.exists() and found != found.parent:
        found = found.parent
    return found


def _disk(out: Path) -> Need:
    name, free = Bilingual("磁盘空间", "disk"), shutil.disk_usage(_nearest(out)).free
    found = Bilingual(f"可用 {free / 1e9:.1f} GB", f"{free / 1e9:.1f} GB free")
    room = f"{ROOM // 1_000_000} MB"
    cure = Bilingual(f"腾出至少 {room}", f"make room for at least {room}")
    return Need(name, found, cure if free < ROOM else None)


def _locale(encoding: str) -> Need:
    name, said = Bilingual("终端编码", "encoding of the terminal"), _same(encoding or "?")
    if encoding.lower().replace("-", "") in ("utf8", "gbk", "gb18030"):
        return Need(name, said)
    cure = Bilingual(
        "否则中文印成代码：export LANG=C.UTF-8",
        "or Chinese is printed as codes: export LANG=C.UTF-8",
    )
    return Need(name, said, cure)


def _java() -> Need:
    cure = Bilingual("例如 apt-get install default-jre-headless", "as apt-get install default-jre-headless")  # fmt: skip
    return _program(_same("Java"), ("java",), "-version", cure)


def _browser() -> Need:
    cure = Bilingual("例如 apt-get install chromium", "as apt-get install chromium")
    return _program(_same("Chromium"), _BROWSERS, "--version", cure)


def _program(name: Bilingual, commands: Sequence[str], ask: str, cure: Bilingual) -> Need:
    path = next(filter(None, map(shutil.which, commands)), None)
    if path is None:
        return Need(name, Bilingual("没有", "not there"), cure, optional=True)
    try:
        done = subprocess.run(
            [path, ask], capture_output=True, text=True, timeout=20, check=True, errors="replace"
        )
        said = (done.stdout or done.stderr).strip().partition("\n")[0]
    except (OSError, subprocess.SubprocessError) as failure:
        return Need(name, _same(f"{path}: {failure}"), cure, optional=True)
    return Need(name, _same(f"{said} ({path})"), optional=True)


def as_text(found: Sequence[Need], messages: Messages) -> str:
    """Return the needs for a reader, a line each, the cure of what is missing below its line."""
    return "\n".join(line for need in found for line in _lines(need, messages))


_MARKS = {False: Bilingual("好", "ok"), True: Bilingual("缺", "missing")}
_ONLY = Bilingual("可选，只有测试用", "optional, for the tests")
_CURE = Bilingual("改法：", "cure: ")


def _lines(need: Need, messages: Messages) -> Iterator[str]:
    mark = _MARKS[need.cure is not None].told(messages)
    name = need.name.told(messages)
    if need.optional:
        name += f" ({_ONLY.told(messages)})"
    yield f"[{mark}] {name}: {need.found.told(messages)}"
    if need.cure:
        yield f"    {_CURE.told(messages)}{need.cure.told(messages)}"
