"""Only public addresses are asked; what asks for more time or room than there is gets none."""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic

import pytest
from demofolder import assert_readable

from briefing.importing.addresses import is_public
from briefing.importing.fetching import Fetched, fetch
from briefing.problems import Problem


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "8.8.8.8", "223.5.5.5", "2400:3200::1", "2606:4700::1111", "64:ff9b::808:808"]
)  # fmt: skip
def test_a_public_address(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1"),
        *("169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.2.1", "198.18.0.1"),
        *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "2002:7f00:1::", "2001:0:4136:e378::1"),
        *("64:ff9b::7f00:1", "64:ff9b::a00:1", "localhost", "", "8.8.8.8 "),
    ],
)
def test_an_address_that_is_not_public(address: str) -> None:
    assert not is_public(address)


class Server:
    """A web server on the loopback: answers each request with the next of its answers."""

    def __init__(self, listening: socket.socket) -> None:
        self.answers: list[bytes | Callable[[socket.socket], None]] = []
        self.asked: list[str] = []
        self.calls = 0
        self.port = listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._listening = listening

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self.calls += 1
            with connection, suppress(OSError):
                self.asked.append(connection.recv(65536).decode(errors="replace"))
                answer = self.answers.pop(0)
                if callable(answer):
                    answer(connection)
                else:
                    connection.sendall(answer)


@pytest.fixture
def server() -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        found = Server(listening)
        thread = threading.Thread(target=found.serve)
        thread.start()
        yield found
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def here(address: str) -> bool:
    """Permit the machine that the test runs on, and no other."""
    return address == "127.0.0.1"


def answer(body: bytes, *head: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *head, "", ""]
    return "\r\n".join(lines).encode() + body


def test_a_page_is_fetched(server: Server) -> None:
    server.answers = [answer(b"words", "Content-Type: text/html; charset=GBK")]
    url = f"{server.url}/新闻/a.html?id=1&q=算力"
    assert fetch(url, permitted=here) == Fetched(b"words", url, "GBK")
    head, *lines = server.asked[0].split("\r\n")
    assert head == "GET /%E6%96%B0%E9%97%BB/a.html?id=1&q=%E7%AE%97%E5%8A%9B HTTP/1.1"
    assert f"Host: 127.0.0.1:{server.port}" in lines
    assert not any(line.lower().startswith(("cookie", "authorization")) for line in lines)


def test_a_redirect_is_followed_and_the_last_address_told(server: Server) -> None:
    server.answers = [answer(b"", "Location: /b", status="302 Found"), answer(b"words")]
    assert fetch(f"{server.url}/a", permitted=here) == Fetched(b"words", f"{server.url}/b", "")


def test_what_is_packed_is_unpacked(server: Server) -> None:
    server.answers = [answer(gzip.compress(b"words"), "Content-Encoding: gzip")]
    assert fetch(server.url, permitted=here) == Fetched(b"words", server.url, "")


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1:{}/", "http://localhost:{}/", "http://127.1:{}/", "http://2130706433:{}/"),
        *("http://0x7f.1:{}/", "http://0.0.0.0:{}/", "http://[::ffff:127.0.0.1]:{}/", "https://127.0.0.1:{}/"),
    ],
)  # fmt: skip
def test_this_machine_is_not_asked(server: Server, url: str) -> None:
    assert refusal(fetch(url.format(server.port))) == "import-address"
    assert server.calls == 0


@pytest.mark.parametrize(
    "url",
    [
        *("file:///etc/passwd", "ftp://1.1.1.1/", "gopher://1.1.1.1/", "http://", "http:///a", "javascript:1"),
        *("http://user@1.1.1.1/", "http://user:word@1.1.1.1/", "http://10.0.0.1/", "http://169.254.169.254/latest/"),
    ],
)  # fmt: skip
def test_an_address_that_is_never_asked(url: str) -> None:
    assert refusal(fetch(url)) == "import-address"


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://1.1.1.1:99999/", "http://a..b/", "http://1.1.1.1:0x/"]
)
def test_an_address_that_is_none(url: str) -> None:
    assert refusal(fetch(url, seconds=5)) in ("import-fetch", "import-address")


@pytest.mark.parametrize(
    "where", ["http://localhost:{}/", "http://[::1]:{}/", "http://10.0.0.1/", "file:///etc/passwd"]
)
def test_a_redirect_to_where_nothing_is_fetched(server: Server, where: str) -> None:
    moved = f"Location: {where.format(server.port)}"
    server.answers = [answer(b"", moved, status="301 Moved")]

    def only_the_first(address: str) -> bool:
        return here(address) and server.calls == 0

    assert refusal(fetch(server.url, permitted=only_the_first)) == "import-address"
    assert server.calls == 1


def test_redirects_without_end(server: Server) -> None:
    server.answers = [answer(b"", "Location: /", status="302 Found")] * 20
    assert refusal(fetch(server.url, permitted=here)) == "import-fetch"
    assert server.calls == 6


def trickle(connection: socket.socket) -> None:
    """Send a byte now and then, for ever."""
    while True:
        connection.sendall(b"H")
        threading.Event().wait(0.05)


def trickle_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    trickle(connection)


def mute(connection: socket.socket) -> None:
    connection.recv(1)


@pytest.mark.parametrize("slow", [trickle, trickle_body, mute])
def test_a_slow_server_is_left_in_time(
    server: Server, slow: Callable[[socket.socket], None]
) -> None:
    server.answers = [slow]
    begun = monotonic()
    found = fetch(server.url, permitted=here, seconds=0.4)
    assert monotonic() - begun < 3
    assert refusal(found) == "import-fetch" and "too slow" in told(found)


@pytest.mark.parametrize(
    ("reply", "code", "word"),
    [
        (answer(b"x" * 101), "import-too-large", "MB"),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 5000, "import-too-large", "MB"),
        (answer(gzip.compress(b"x" * 100_000), "Content-Encoding: gzip"), "import-too-large", "MB"),
        (answer(b"", status="404 Not Found"), "import-fetch", "404"),
        (answer(b"", status="302 Found"), "import-fetch", "302"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf", "import-fetch", "broke off"),
        (b"garbage\r\n\r\n", "import-fetch", ""),
        (b"", "import-fetch", ""),
        (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 5000 + b"\r\n", "import-fetch", "header"),
    ],
)
def test_what_a_server_may_not_answer(server: Server, reply: bytes, code: str, word: str) -> None:
    server.answers = [reply]
    found = fetch(server.url, permitted=here, seconds=5, most=100)
    assert refusal(found) == code and word in told(found)


def test_a_certificate_is_asked_for(server: Server) -> None:
    server.answers = [b"no encryption here"]
    url = server.url.replace("http:", "https:")
    found = fetch(url, permitted=here, seconds=5)
    assert refusal(found) == "import-fetch" and "certificate" in told(found)


def refusal(found: Fetched | Problem) -> str:
    assert isinstance(found, Problem), found
    assert_readable(found)
    return found.code


def told(found: Fetched | Problem) -> str:
    assert isinstance(found, Problem)
    return found.what.en
