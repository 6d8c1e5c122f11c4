"""Which requests are let in, and which file a name may lead to.

Any page in the world can have the browser ask 127.0.0.1, under a name of its own (DNS rebinding) or
across sites; so a request must carry our own name, must not come from another site, and what writes must
bring the token that stands only in our own pages. Anyone who is logged in on this machine can ask it too;
so a browser is let in by an address that only the terminal tells, and known by a cookie from then on. A path is made of plain names: with that law there is
no way up, no hidden file, no NUL and no backslash to think of one by one.
"""

import hmac
import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.model import EDITIONS

MOST_WRITTEN = 64_000
"""Bytes that may be sent to be written; a fact has a thousand."""

TOKEN = "x-briefing-token"

DOOR = "/_key/"
"""What stands before the key in the address that lets a browser in."""

_PLAIN = re.compile(r"/(?:[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*/?)?")

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
BRIEFING_FILE = re.compile(rf"({_ID})/\1-({'|'.join(EDITIONS)})\.(html|pdf)")
"""A page or a PDF of a briefing: the id, the edition and the ending."""
_OTHERS = re.compile(rf"index\.html|sources/{_ID}\.html|data/facts\.(?:csv|json|xlsx)")

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
"""What goes with every answer, unless the answer has its own."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not let in, and the number that HTTP has for it (RFC 9110)."""

    status: int
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Guard:
    """Who we are: the port that we listen on, and the token and the key of this run."""

    port: int
    token: str
    """What our pages bring when they write."""
    key: str
    """What lets a browser in: it stands in the address that the terminal tells, then in the cookie."""

    @property
    def address(self) -> str:
        """Return the address that lets a browser in; any path of the site may follow."""
        return f"http://127.0.0.1:{self.port}{DOOR}{self.key}/"

    @property
    def cookie(self) -> str:
        """Return what the browser is to keep; cookies know no ports (RFC 6265, 8.5), so the name does."""
        return f"{self._cookie_name}={self.key}; HttpOnly; SameSite=Strict; Path=/"

    @property
    def _cookie_name(self) -> str:
        return f"briefing-{self.port}"

    @property
    def hosts(self) -> frozenset[str]:
        """Return the names that lead to us."""
        return frozenset(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]"))

    def refusal(self, method: str, path: str, headers: Sequence[tuple[str, str]]) -> Refusal | None:
        """Return why a request is refused, or None; `path` is decoded, names of headers are lower-case."""
        given: dict[str, list[str]] = {}
        for name, value in headers:
            given.setdefault(name, []).append(value)
        sent = {name: values[0] if len(values) == 1 else "" for name, values in given.items()}
        if sent.get("host", "").lower() not in self.hosts:
            return _OTHER_NAME
        if _is_foreign(sent, self.hosts):
            return _OTHER_SITE
        if method not in ("GET", "HEAD", "POST"):
            return _METHOD
        if not _PLAIN.fullmatch(path):
            return _PATH
        if path.startswith(DOOR):
            return _NO_KEY if method == "POST" or self.behind_door(path) is None else None
        if not self._knows(sent.get("cookie", "")):
            return _NO_KEY
        return self._refusal_to_write(sent) if method == "POST" else None

    def behind_door(self, path: str) -> str | None:
        """Return the plain path to which a path with our key leads; None if it has not our key."""
        if not path.startswith(DOOR):
            return None
        key, _, rest = path.removeprefix(DOOR).partition("/")
        return f"/{rest}" if self._is_key(key) else None

    def _knows(self, cookies: str) -> bool:
        """Tell whether our cookie is there; another port may have set one of its name beside it."""
        pairs = (cookie.strip().partition("=") for cookie in cookies.split(";"))
        return any(name == self._cookie_name and self._is_key(value) for name, _, value in pairs)

    def _is_key(self, key: str) -> bool:
        return hmac.compare_digest(key.encode(), self.key.encode())

    def _refusal_to_write(self, sent: dict[str, str]) -> Refusal | None:
        token = sent.get(TOKEN, "").encode()
        if "origin" not in sent or not hmac.compare_digest(token, self.token.encode()):
            return _NO_TOKEN
        if sent.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return _NO_JSON
        length = sent.get("content-length", "")
        if not re.fullmatch("[0-9]{1,9}", length) or "transfer-encoding" in sent:
            return _NO_LENGTH
        return _TOO_LONG if int(length) > MOST_WRITTEN else None


def _is_foreign(sent: dict[str, str], hosts: frozenset[str]) -> bool:
    """Tell whether a request comes from a page of another site; a link that is followed does not."""
    if "origin" in sent and sent["origin"].removeprefix("http://") not in hosts:
        return True
    if sent.get("sec-fetch-site", "none") in ("none", "same-origin"):
        return False
    return sent.get("sec-fetch-dest") != "document"


_OTHER_NAME = Refusal(421, "地址不是本机预览的地址", "this is not the address of the preview")
_OTHER_SITE = Refusal(403, "请求来自别的网站", "the request comes from another site")
_METHOD = Refusal(405, "只可阅读", "this can only be read")
_PATH = Refusal(404, "没有这一页", "there is no such page")
_NO_KEY = Refusal(
    403,
    "请打开终端里印出的地址（运行 make serve 或 briefing preview 时印出，每次运行都不同）",
    "open the address that the terminal printed (make serve or briefing preview prints it, another at each run)",
)
_NO_TOKEN = Refusal(
    403,
    "写入须由本次预览的页面发出；请刷新页面再试",
    "only a page of this run may write; load the page again",
)
_NO_JSON = Refusal(415, "写入须用 JSON", "what is written must be JSON")
_NO_LENGTH = Refusal(411, "写入须说明长度", "what is written must tell its length")
_TOO_LONG = Refusal(413, "写入的内容太长", "what is written is too long")


def is_of_site(name: str) -> bool:
    """Tell whether a file of this name may be part of a site."""
    return bool(BRIEFING_FILE.fullmatch(name) or _OTHERS.fullmatch(name))


def file_below(root: Path, name: str) -> bytes | None:
    """Return the bytes of a regular file below a folder, or None; no link is followed on the way."""
    try:
        real = root.resolve(strict=True)
        path = real / name
        if path.resolve(strict=True) != path or not path.is_relative_to(real):
            return None
        # Without waiting: a pipe that nobody writes to would hold us.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            return file.read() if stat.S_ISREG(os.fstat(handle).st_mode) else None
    except (OSError, ValueError):
        return None
