"""Refuses what no page of this server asks: foreign hosts, forged requests, bodies without end."""

from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from allegiance.api.problems import tell

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
MOST_BYTES = 64_000_000
"""The largest body of a request."""


class Guard:
    """Stands before the app.

    `known_host` says whether a host is this server's own: a foreign name that leads to this machine is how another
    page would read what only this machine may (DNS rebinding). What changes something must come from a page of this
    server, or from no page at all.
    """

    def __init__(self, app: ASGIApp, *, known_host: Callable[[str], bool]) -> None:
        self._app = app
        self._known_host = known_host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the app does, or with a problem."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = self._refused(scope, headers)
        if refused:
            await tell(*refused)(scope, receive, send)
            return
        await _Limited(self._app)(scope, receive, send)

    def _refused(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        host = headers.get("host", "")
        if not self._known_host(_name(host)):
            return 421, f"this server is not {host[:100]!r}; ask it by the address that it listens on"
        if scope["method"] not in SAFE:
            origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
            if (origin is not None and urlsplit(origin).netloc != host) or site not in ("same-origin", "none"):
                return 403, "only a page of this server may ask for this"
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > MOST_BYTES:
            return 413, f"the request has more than {MOST_BYTES // 1_000_000} MB"
        return None


class _Limited:
    """Ends a body that is longer than it said, or that did not say."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > MOST_BYTES:
                return {"type": "http.disconnect"}
            return message

        await self._app(scope, counted, send)


def _name(host: str) -> str:
    """The name in a Host header, without the port."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def of_this_machine(host: str) -> bool:
    """True for the names by which a machine calls itself."""
    return host in LOOPBACK
