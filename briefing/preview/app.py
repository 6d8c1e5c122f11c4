"""The addresses of the preview: the site, the workbench, the stream of events."""

import asyncio
import base64
import hashlib
import json
import re
from asyncio import AbstractEventLoop
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from briefing.artifacts import sha256
from briefing.model import Language
from briefing.preview.desk import Answer, Asked, Desk, View, told
from briefing.preview.guard import HEADERS, file_below
from briefing.preview.views import VIEWS, WRITES

_PULSE = 15.0
"""Seconds after which a silent stream of events says that it is there."""
_HOME = "index.html"
_MEDIA = {
    "css": "text/css",
    "csv": "text/csv",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def application(desk: Desk, bell: "Bell") -> Starlette:
    """Return the routes: the site under the names of its files, the workbench below `/_desk/`."""
    routes = [
        Route("/_desk/events", partial(_events, desk=desk, bell=bell), methods=["GET"]),
        *(Route(f"/_desk/{path}", _viewed(view, desk), methods=["GET"]) for path, view in VIEWS.items()),
        *(Route(f"/_desk/{path}", _written(view, desk), methods=["POST"]) for path, view in WRITES.items()),
        Route("/_desk/{name}", partial(_part, desk=desk), methods=["GET"]),
        Route("/{name:path}", partial(_of_site, desk=desk), methods=["GET"]),
    ]  # fmt: skip
    return Starlette(routes=routes, exception_handlers={404: partial(_missing, desk=desk)})


def _viewed(view: View, desk: Desk) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        return _response(await run_in_threadpool(view, _asked(request), desk))

    return endpoint


def _written(view: View, desk: Desk) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        try:
            sent = json.loads(await request.body())
        except (ValueError, RecursionError):
            sent = None
        if not isinstance(sent, dict):
            return _response(told({"problem": "JSON"}, status=400))
        return _response(await run_in_threadpool(view, _asked(request, sent), desk))

    return endpoint


def _asked(request: Request, written: dict[str, Any] | None = None) -> Asked:
    query = dict(request.query_params)
    return Asked(_language(request), dict(request.path_params), query, written or {})


def _language(request: Request) -> Language:
    return "en" if request.query_params.get("lang") == "en" else "zh"


def _response(answer: Answer) -> Response:
    return Response(answer.content, answer.status, media_type=answer.media_type)


def _missing(request: Request, error: Exception, *, desk: Desk) -> Response:
    return _response(desk.missing(_asked(request)))


def _part(request: Request, *, desk: Desk) -> Response:
    """Return a script or a stylesheet of the workbench."""
    name = request.path_params["name"]
    kind = name.rpartition(".")[2]
    templates = desk.folders.templates
    content = (
        file_below(templates / "styles", "screen.css")
        if name == "site.css"
        else file_below(templates / "preview", name)
    )
    if kind not in ("css", "js") or content is None:
        return _response(desk.missing(_asked(request)))
    return Response(content, media_type=_MEDIA[kind])


def _of_site(request: Request, *, desk: Desk) -> Response:
    """Return a file of the site; a page with the workbench's script and style in its head."""
    name = request.path_params["name"] or _HOME
    content = desk.workshop.file(name)
    if content is None:
        awaited = desk.workshop.awaits(name)
        page = (
            desk.page("waiting", _asked(request), name=name)
            if awaited
            else desk.missing(_asked(request))
        )
        return _response(page)
    kind = name.rpartition(".")[2]
    if kind != "html":
        return Response(content, media_type=_MEDIA[kind])
    head = desk.page("head", _asked(request), page=digest(content)).content
    assert isinstance(head, str)
    text, policy = dressed(content.decode(), head)
    return Response(text, headers={"content-security-policy": policy}, media_type="text/html")


_OWN_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
_SCRIPT = re.compile("<script>(.*?)</script>", re.DOTALL)


def dressed(page: str, head: str) -> tuple[str, str]:
    """Return a page of the site with some elements put into its head, and the policy it is sent with.

    The page forbids all but what stands in it; in the preview, what stands in it is told by its hash.
    """
    hashes = "".join(
        f" 'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _SCRIPT.findall(page)
    )
    policy = f"{HEADERS['content-security-policy']}; style-src 'self' 'unsafe-inline'; script-src 'self'{hashes}"
    return _OWN_POLICY.sub(lambda _: head, page, count=1), policy


def digest(state: bytes) -> str:
    """Return what tells one state of a page, or of the problems, from another."""
    return sha256(state)[:16]


async def _events(request: Request, *, desk: Desk, bell: "Bell") -> Response:
    """Stream what the workshop knows of a page, whenever that has changed."""
    asked = _asked(request)
    name = asked.query.get("page", "").lstrip("/") or _HOME

    async def events() -> AsyncIterator[str]:
        last = ""
        with desk.workshop.reading(name):
            while not bell.is_closed:
                rung = bell.rung()
                state = await run_in_threadpool(_state, name, asked, desk)
                if state != last:
                    yield f"data: {state}\n\n"
                    last = state
                try:
                    async with asyncio.timeout(_PULSE):
                        await rung.wait()
                except TimeoutError:
                    yield ": \n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


def _state(name: str, asked: Asked, desk: Desk) -> str:
    content = desk.workshop.file(name)
    now = desk.now
    bar = desk.page("bar", asked, name=name, is_early=name in now.early).content
    version = digest(content) if content else ""
    if name.startswith("_desk/"):
        version = str(now.looks)  # what it shows may have changed by every look at the content
    problems = digest(repr(now.problems).encode())
    return json.dumps(
        {
            "page": version,
            "problems": problems,
            "errors": now.errors,
            "stage": now.stage,
            "bar": bar,
        },
        ensure_ascii=False,
    )


class Bell:
    """Wakes those who wait for it, whichever thread rings."""

    def __init__(self) -> None:
        self.is_closed = False
        self._event = asyncio.Event()
        self._loop: AbstractEventLoop | None = None

    def rung(self) -> asyncio.Event:
        """Return what will be set by the next ring."""
        self._loop = asyncio.get_running_loop()
        return self._event

    def ring(self) -> None:
        """Wake all who wait."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(self._wake)

    def close(self) -> None:
        """Wake all who wait, for the last time."""
        self.is_closed = True
        self.ring()

    def _wake(self) -> None:
        self._event.set()
        self._event = asyncio.Event()
