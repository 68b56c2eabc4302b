"""Opens a web page at an address that has been checked, within limits of time."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegiance.read.source import MAX_BYTES

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection
    from urllib3.util import Url

HEADERS = {
    "User-Agent": "allegiance",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/x-ndjson, */*;q=0.1",
    "Accept-Encoding": "identity",
}

_MOST_ADDRESSES = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much is read of a page: seconds to connect, between two pieces, and in all; bytes; redirects."""

    connect: float = 10
    read: float = 20
    total: float = 60
    bytes: int = MAX_BYTES
    redirects: int = 5


@contextmanager
def direct_response(url: "Url", addresses: list[str], *, limits: Limits, until: float) -> "Iterator[BaseHTTPResponse]":
    """The answer to a request for `url` from a machine at one of `addresses`; nothing is looked up again.

    A certificate is checked against the name in `url`. At `until`, on the clock of `time.monotonic`, the connection is
    shut, however slowly its other end still sends. Raises what urllib3, ssl, http.client and sockets raise;
    TimeoutError for that shutting.
    """
    connection = _connected(url, addresses, limits, until)
    try:
        connection.timeout = limits.read
        with _shut_at(until, connection.sock):
            connection.request("GET", url.request_uri, headers={**HEADERS, "Host": _host(url)}, preload_content=False)
            with connection.getresponse() as response:
                yield response
    finally:
        connection.close()


def _connected(url: "Url", addresses: list[str], limits: Limits, until: float) -> "HTTPConnection":
    """A connection to the first of the addresses that takes one."""
    from urllib3.exceptions import HTTPError

    failure: Exception = TimeoutError("the time was up")
    for address in addresses[:_MOST_ADDRESSES]:
        left = until - time.monotonic()
        if left <= 0:
            break
        connection = _connection(url, address, min(limits.connect, left))
        try:
            connection.connect()
        except (OSError, HTTPError) as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


def _connection(url: "Url", address: str, seconds: float) -> "HTTPConnection":
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if url.scheme == "http":
        return HTTPConnection(address, url.port, timeout=seconds)
    name = (url.host or "").strip("[]")
    context = ssl.create_default_context()
    return HTTPSConnection(address, url.port, timeout=seconds, ssl_context=context, server_hostname=name)


@contextmanager
def proxied_response(url: "Url", proxy: str, limits: Limits) -> "Iterator[BaseHTTPResponse]":
    """The answer to a request for `url` by way of a proxy, which does the looking-up and connecting."""
    from urllib3 import ProxyManager, Timeout
    from urllib3.util import make_headers, parse_url

    auth = parse_url(proxy).auth
    headers = make_headers(proxy_basic_auth=auth) if auth else None
    with ProxyManager(proxy, proxy_headers=headers) as manager:
        response = manager.request(
            "GET",
            url.url,
            headers=HEADERS,
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=Timeout(connect=limits.connect, read=limits.read),
        )
        with response:
            yield response


@contextmanager
def _shut_at(until: float, connected: socket.socket) -> Iterator[None]:
    """Shuts the socket at `until`, so that reading from it ends; what is read inside then is a TimeoutError."""
    expired = threading.Event()

    def shut() -> None:
        expired.set()
        try:
            socket.socket.shutdown(connected, socket.SHUT_RDWR)
        except OSError:
            return  # The other end has closed it already.

    timer = threading.Timer(max(0.0, until - time.monotonic()), shut)
    timer.daemon = True
    timer.start()
    try:
        yield
    except Exception as error:
        if expired.is_set():
            raise TimeoutError("the time was up") from error
        raise
    finally:
        timer.cancel()
    if expired.is_set():
        raise TimeoutError("the time was up")


def _host(url: "Url") -> str:
    usual = {"http": 80, "https": 443}[url.scheme or "http"]
    return url.host or "" if url.port in (None, usual) else f"{url.host}:{url.port}"
