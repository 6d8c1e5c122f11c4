"""How a browser is led to an address without anyone else on this machine reading it."""

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from tempfile import NamedTemporaryFile

_LEADING = """\
<!DOCTYPE html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={address}">
<title>预览 · Preview</title>
<p><a href="{address}">预览 · <span lang="en">Preview</span></a></p>
"""


def page_leading_to(address: str) -> str:
    """Return a page that leads on to an address by itself."""
    return _LEADING.format(address=escape(address))


@contextmanager
def in_browser(address: str, folder: Path) -> Iterator[None]:
    """Open an address in the browser by a file in `folder` that is there meanwhile, and ours alone.

    How a program was called is shown to everyone on the machine, so the browser is not told the address.
    The folder is one of the user's own, since some browsers may not read the system's temporary one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=folder, prefix=".open-", suffix=".html"
    ) as file:
        file.write(page_leading_to(address))
        file.flush()
        webbrowser.open(Path(file.name).resolve().as_uri())
        yield
