"""WeasyPrint, imported and furnished so that the machine's own fonts and settings have no part in a page.

The only import of WeasyPrint in the project: the sister modules take it from here.
"""

import ctypes.util
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from briefing.doctor import loadable

__all__ = ["no_fonts_of_the_machine", "weasyprint"]

# No <dir>: only the fonts of @font-face rules exist. The aliases say what `serif` is then.
FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <cachedir>{folder}</cachedir>
  <alias binding="same"><family>serif</family><prefer><family>Briefing Serif SC</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Briefing Sans SC</family></prefer></alias>
  <alias binding="same"><family>monospace</family><prefer><family>Briefing Sans SC</family></prefer></alias>
</fontconfig>
"""


@contextmanager
def no_fonts_of_the_machine() -> Iterator[None]:
    """Let fontconfig, while it reads its configuration, read ours; it needs no home and no cache."""
    before = os.environ.get("FONTCONFIG_FILE")
    with TemporaryDirectory(prefix="briefing-") as folder:
        configuration = Path(folder, "fonts.conf")
        configuration.write_text(FONTCONFIG.format(folder=folder), "utf-8")
        os.environ["FONTCONFIG_FILE"] = str(configuration)
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Look libraries up as the doctor does, by opening them.

    `find_library` would start some 70 compilers and linkers on Linux, and on macOS it does not
    look where Homebrew puts libraries.
    """
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: loadable(name)
    try:
        yield
    finally:
        ctypes.util.find_library = search


_LATE = "fontTools.subset", "fontTools.varLib.instancer"
"""What WeasyPrint needs for variable fonts, and where HarfBuzz is old: ours are neither, and it is a fifth of the import."""


class _Late(ModuleType):
    """Stands for a module of which only functions and classes are taken: it is imported when one is called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *given, **named: getattr(import_module(self.__name__), name)(*given, **named)


@contextmanager
def _imported_late() -> Iterator[None]:
    """Let WeasyPrint take from these modules without importing them, unless they are there already."""
    late = {name: _Late(name) for name in _LATE if name not in sys.modules}
    sys.modules |= late
    try:
        yield
    finally:
        for name in late:
            del sys.modules[name]


with no_fonts_of_the_machine(), _libraries_by_name(), _imported_late(), warnings.catch_warnings():
    warnings.filterwarnings("ignore", "No fonts configured in FontConfig")
    import weasyprint
    from weasyprint.text.ffi import harfbuzz_subset

if harfbuzz_subset is None:
    raise ImportError(
        "The library HarfBuzz-Subset is missing: PDFs would take six times as long and WeasyPrint "
        "gives up doing without it. Debian and Ubuntu: apt-get install libharfbuzz-subset0"
    )
