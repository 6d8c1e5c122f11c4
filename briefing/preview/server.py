"""The preview behind a port of this machine: who is let in, and for how long. The only user of uvicorn."""

import secrets
import signal
import socket
from asyncio import TimerHandle, Transport
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from threading import Event, Thread
from types import FrameType

import h11
import uvicorn
from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from briefing.building.build import Folders, Typesetter
from briefing.preview.app import Bell, application
from briefing.preview.desk import Desk
from briefing.preview.guard import HEADERS, Guard, Refusal
from briefing.preview.opening import in_browser, page_leading_to
from briefing.preview.watch import saves
from briefing.preview.workshop import Workshop

PORT = 8020

PATIENCE = 10.0
"""Seconds that a client may take to send a request."""


def listen(port: int) -> socket.socket:
    """Return a socket of this machine alone.

    Raises OSError if another program has the port, OverflowError if there is no such port.
    """
    # With its protocol named, or the event loop would let the kernel hold small answers back.
    ours = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        ours.bind(("127.0.0.1", port))
        ours.listen(128)
    except (OSError, OverflowError):
        ours.close()
        raise
    return ours


def serve(
    folders: Folders,
    typesetter: Typesetter,
    listening: socket.socket,
    *,
    say: Callable[[str], None],
    opened: bool = False,
) -> None:
    """Serve the site and the workbench until Ctrl-C; `say` is told the address once it answers.

    A terminal that is closed, and whoever asks the process to end, count as Ctrl-C.
    """
    for asked in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(asked) == signal.SIG_DFL:  # `nohup` would have it go on
            signal.signal(asked, lambda *_: signal.raise_signal(signal.SIGINT))
    port = listening.getsockname()[1]
    guard = Guard(port, secrets.token_urlsafe(24), secrets.token_hex(16))
    bell = Bell()
    workshop = Workshop(folders, typesetter=typesetter, ring=bell.ring)
    stop = Event()

    def watch() -> None:
        for paths in saves([folders.content, folders.templates], stop):
            workshop.save(paths)

    workshop.save()
    for work in (watch, workshop.keep_pages, workshop.keep_pdfs):
        Thread(target=work, daemon=True).start()
    server = _Server(
        uvicorn.Config(
            _Guarded(application(Desk(workshop, guard.token), bell), guard),
            http=_Impatient,
            ws="none",
            loop="asyncio",
            lifespan="off",
            log_config=None,
            log_level="error",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
    )
    server.leaving = bell.close
    say(guard.address)
    shown = in_browser(guard.address, folders.out) if opened else nullcontext()
    with shown, suppress(KeyboardInterrupt):
        server.run(sockets=[listening])
    stop.set()


class _Guarded:
    """Lets in what the guard lets in, and sends our headers with every answer."""

    def __init__(self, inner: ASGIApp, guard: Guard) -> None:
        self.inner = inner
        self.guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        headers = [
            (name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]
        ]
        refusal = self.guard.refusal(scope["method"], scope["path"], headers)
        path = self.guard.behind_door(scope["path"])
        if refusal:
            answer: ASGIApp = _refused(refusal)
        elif path is not None:
            answer = _let_in(path, scope["query_string"].decode("latin-1"), self.guard, headers)
        else:
            answer = self.inner
        await answer(scope, receive, sending)


def _let_in(path: str, query: str, guard: Guard, sent: Sequence[tuple[str, str]]) -> Response:
    """Give the browser the cookie, and lead it on to the address without the key."""
    address = f"{path}?{query}" if query else path
    headers = {"set-cookie": guard.cookie, "location": address}
    text = page_leading_to(address)
    if ("sec-fetch-site", "cross-site") in sent:
        # A redirect would still be the other page's request, and a strict cookie not sent with it.
        del headers["location"]
    return Response(text, 303 if "location" in headers else 200, headers, "text/html")


def _refused(refusal: Refusal) -> Response:
    text = f"{refusal.zh}\n{refusal.en}\n"
    headers = {"connection": "close"}
    if refusal.status == 405:
        headers["allow"] = "GET, HEAD"
    return Response(text, refusal.status, headers, "text/plain")


class _Server(uvicorn.Server):
    """A server that tells its streams when it is asked to end."""

    leaving: Callable[[], None]

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.leaving()
        super().handle_exit(sig, frame)


class _Impatient(H11Protocol):
    """A connection on which a request must come whole, in good time."""

    _deadline: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._expect()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._deadline:
            self._deadline.cancel()
        super().connection_lost(exc)

    def _expect(self) -> None:
        is_awaited = self.conn.their_state in (h11.IDLE, h11.SEND_BODY)
        if self._deadline and not is_awaited:
            self._deadline.cancel()
            self._deadline = None
        elif is_awaited and not self._deadline:
            self._deadline = self.loop.call_later(PATIENCE, self.transport.abort)
