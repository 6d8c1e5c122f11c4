"""Fetches one page or file from the public web: the only place where the program uses the network.

A name is looked up once, every address that it has must be public, and the connection goes to the
address that was looked at; a redirect is looked at like the first address. Proxies are not used.
"""

import re
import socket
import ssl
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing.importing.addresses import is_public
from briefing.importing.hindrances import cannot, too_large
from briefing.problems import Problem
from briefing.reading.reader import MAX_ORIGINAL_BYTES

SECONDS = 30.0
MOST_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from the web."""

    content: bytes
    url: str
    """Where it was found in the end."""
    charset: str
    """What the server declares; may be empty."""


@dataclass(frozen=True)
class _Refused(Exception):
    problem: Problem


def fetch(
    url: str,
    *,
    permitted: Callable[[str], bool] = is_public,
    seconds: float = SECONDS,
    most: int = MAX_ORIGINAL_BYTES,
) -> Fetched | Problem:
    """Return what stands at a URL, or why it was not fetched.

    `permitted` tells of an IP address whether it may be asked; `seconds` bound all of it together.
    """
    deadline = monotonic() + seconds
    try:
        for _ in range(MOST_REDIRECTS + 1):
            found = _asked(url, permitted, deadline, most)
            if isinstance(found, Fetched):
                return found
            url = urljoin(url, found)
    except _Refused as refused:
        return refused.problem
    except (OSError, HTTPException, ValueError) as error:
        if monotonic() >= deadline:
            return cannot("import-fetch", url, "对方太慢", "the other side is too slow")
        why = str(error) or type(error).__name__
        if isinstance(error, ssl.SSLError):
            why = str(getattr(error, "verify_message", "") or error.reason or error)
            return cannot("import-fetch", url, f"证书或加密不对（{why}）", f"its certificate or encryption is not right ({why})")  # fmt: skip
        return cannot("import-fetch", url, why)
    return cannot("import-fetch", url, "转来转去没有尽头", "it is redirected without end")


def _asked(url: str, permitted: Callable[[str], bool], deadline: float, most: int) -> Fetched | str:
    """Return what one request brought: the content, or where it is said to be."""
    parts = _checked(url)
    host = (parts.hostname or "").encode("idna").decode()
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    peer = _connected(url, host, port, permitted, deadline)
    if secure:
        peer = ssl.create_default_context().wrap_socket(
            peer, server_hostname=host, do_handshake_on_connect=False
        )
    # One deadline for everything: a peer that sends a byte now and then does not put it off.
    alarm = Timer(max(0.0, deadline - monotonic()), _hang_up, [peer])
    alarm.daemon = True
    alarm.start()
    connection = (HTTPSConnection if secure else HTTPConnection)(host, port)
    connection.sock = peer
    with closing(connection), closing(peer):
        try:
            if isinstance(peer, ssl.SSLSocket):
                peer.do_handshake()
            connection.request("GET", _path(parts), headers=_HEADERS)
            return _received(url, connection.getresponse(), deadline, most)
        finally:
            alarm.cancel()


def _path(parts: SplitResult) -> str:
    """Return what a request names: path and query, in the letters that a URL may have."""
    query = f"?{quote(parts.query, safe=_KEPT + '?')}" if parts.query else ""
    return quote(parts.path or "/", safe=_KEPT) + query


_KEPT = "/%:;,@&=+$!~*'()"
_HEADERS = {
    "User-Agent": "briefing (import of one source)",
    "Accept": "text/html,application/pdf,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


def _checked(url: str) -> SplitResult:
    """Return the parts of a URL that may be asked at all."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _Refused(cannot("import-address", url, "只取 http 和 https 网址", "only http and https addresses are"))  # fmt: skip
    if parts.username is not None or parts.password is not None:
        raise _Refused(cannot("import-address", url, "网址里有用户名或密码", "it holds a user name or a password"))  # fmt: skip
    return parts


def _connected(
    url: str, host: str, port: int, permitted: Callable[[str], bool], deadline: float
) -> socket.socket:
    """Return a connection to an address of a host; none is tried unless all are permitted."""
    places = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for *_, place in places:
        if not permitted(str(place[0])):
            raise _Refused(
                cannot(
                    "import-address",
                    url,
                    f"{host} 指向本机或内部网络（{place[0]}）",
                    f"{host} leads to this machine or an inner network ({place[0]})",
                )
            )
    failure: OSError = OSError("no address")
    for family, kind, protocol, _, place in places:
        found = socket.socket(family, kind, protocol)
        found.settimeout(max(0.1, deadline - monotonic()))
        try:
            found.connect(place)
            return found
        except OSError as error:
            found.close()
            failure = error
    raise failure


def _hang_up(peer: socket.socket) -> None:
    with suppress(OSError):
        # Of a socket as such: an encrypted one would first want to say goodbye.
        socket.socket.shutdown(peer, socket.SHUT_RDWR)


def _received(url: str, answer: HTTPResponse, deadline: float, most: int) -> Fetched | str:
    if answer.status in _MOVED and (moved := answer.getheader("Location")):
        return moved
    if answer.status != 200:
        said = f"{answer.status} {answer.reason}"
        raise _Refused(cannot("import-fetch", url, f"对方答复 {said}", f"the answer is {said}"))
    content = answer.read(most + 1)
    if answer.getheader("Content-Encoding", "").lower() in ("gzip", "deflate"):
        content = zlib.decompressobj(wbits=47).decompress(content, most + 1)
    if len(content) > most:
        raise _Refused(too_large(url, most))
    if monotonic() >= deadline or (answer.length or 0) > 0:
        raise TimeoutError("the answer broke off")
    declared = re.search(r"charset=[\"']?([\w-]+)", answer.getheader("Content-Type", ""))
    return Fetched(content, url, declared[1] if declared else "")
