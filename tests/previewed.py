"""A preview that really runs: `briefing preview` as a process of its own, asked over the loopback."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from demofolder import TEMPLATES

PAGE = "/qingshan/qingshan-zh.html"
"""A page of the demo."""

PATIENCE = 60.0
"""Seconds after which a test no longer waits: the machine may be busy, the preview is not that slow."""


@dataclass(frozen=True)
class Preview:
    """A running preview, and how to ask it what no browser would."""

    process: "subprocess.Popen[str]"
    port: int
    key: str

    @property
    def address(self) -> str:
        """What lets a browser in, with any path behind it."""
        return f"{self.origin}/_key/{self.key}"

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def raw(self, request: bytes, host: str = "127.0.0.1") -> bytes:
        """Send bytes as they are; return all that comes back until the other end closes."""
        with socket.create_connection((host, self.port), timeout=PATIENCE) as connection:
            connection.sendall(request)
            answer = b""
            try:
                while part := connection.recv(65536):
                    answer += part
            except ConnectionResetError:
                pass  # it was cut off while we still had more to say
            return answer

    def ask(self, target: str, *headers: str, method: str = "GET", body: str = "") -> "Reply":
        """Ask for a target as it is written, with no header but these and our own `Host` and `Cookie`."""
        given = {one.partition(":")[0].lower() for one in headers}
        own = [one for one in self.own if one.partition(":")[0].lower() not in given]
        lines = [f"{method} {target} HTTP/1.1", *own, *headers, "Connection: close"]
        request = "\r\n".join([*lines, "", body]).encode("latin-1")
        return Reply.of(self.raw(request))

    def events(self, page: str) -> Generator[dict[str, Any]]:
        """Listen to what a page would be told."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            request = f"GET /_desk/events?page={page} HTTP/1.1\r\n{self.head}\r\n\r\n"
            connection.sendall(request.encode())
            for line in connection.makefile("r", encoding="utf-8"):
                if line.startswith("data: "):
                    yield json.loads(line.removeprefix("data: "))

    @property
    def own(self) -> tuple[str, str]:
        """The headers that a browser sends once it has been let in."""
        return f"Host: 127.0.0.1:{self.port}", f"Cookie: briefing-{self.port}={self.key}"

    @property
    def head(self) -> str:
        return "\r\n".join(self.own)

    def interrupt(self, by: signal.Signals = signal.SIGINT) -> float:
        """Press Ctrl-C, or end it otherwise; return the seconds that it took."""
        begun = time.monotonic()
        self.process.send_signal(by)
        self.process.wait(PATIENCE)
        return time.monotonic() - begun


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: str

    @classmethod
    def of(cls, answer: bytes) -> "Reply":
        head, _, body = answer.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        return cls(int(first.split()[1]), headers, body.decode("utf-8", "replace"))


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "briefing", "preview", "--templates", str(TEMPLATES), *arguments]


@contextmanager
def previewing(root: Path, *arguments: str, program: list[str] | None = None) -> Iterator[Preview]:
    """Preview the project in a folder, at a port that is free."""
    with subprocess.Popen(
        [*(program or command()), "--port", "0", *arguments],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    ) as process:
        try:
            assert process.stdout is not None
            said = process.stdout.readline()
            told = re.search(r"http://127\.0\.0\.1:([0-9]+)/_key/([0-9a-f]{32})/ ", said)
            assert told, said
            yield Preview(process, int(told[1]), told[2])
        finally:
            process.kill()
