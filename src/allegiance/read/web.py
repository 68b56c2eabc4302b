"""Reads a page of the web: only from public addresses, unless the user allows others, and within limits."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from allegiance.errors import InputError
from allegiance.read.addresses import is_public, resolve
from allegiance.read.connections import Limits, direct_response, proxied_response
from allegiance.read.source import size

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.util import Url

Resolver = Callable[[str, int], list[str]]
"""From a host and a port to the host's addresses."""

_REDIRECTS = (301, 302, 303, 307, 308)
_PORTS = {"http": 80, "https": 443}
_PIECE = 65_536
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/jsonl": ".jsonl",
    "application/jsonlines": ".jsonl",
    "application/x-jsonlines": ".jsonl",
    "application/ndjson": ".jsonl",
    "application/x-ndjson": ".jsonl",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What was at an address: its bytes, where they were in the end, and what the server says of their form."""

    data: bytes
    address: str
    suffix: str = ""
    charset: str | None = None


def is_address(source: str) -> bool:
    """True for what is meant as an address of the web or a scheme like it, and not as the path of a file.

    >>> is_address("https://example.org/a"), is_address("reports/a.txt")
    (True, False)
    """
    scheme, colon, _ = source.partition("://")
    return bool(colon) and scheme.isalnum()


def fetch(
    address: str,
    *,
    allow_private_addresses: bool = False,
    limits: Limits | None = None,
    resolver: Resolver = resolve,
    public: Callable[[str], bool] = is_public,
) -> Page:
    """The page at `address`, an http or https URL, following redirects.

    Unless `allow_private_addresses`, no address inside this machine or its network is asked, and proxies that the
    environment names are not used. `resolver` looks up a host, `public` says which of its addresses may be asked.
    Raises InputError with what went wrong.
    """
    may_ask = (lambda _: True) if allow_private_addresses else public
    limits = limits or Limits()
    until = time.monotonic() + limits.total
    current = address
    for _ in range(limits.redirects + 1):
        url = _parsed(current, address)
        try:
            proxy = _proxy(url) if allow_private_addresses else None
            with (
                proxied_response(url, proxy, limits)
                if proxy
                else direct_response(url, _addresses(url, address, resolver, may_ask), limits=limits, until=until)
            ) as response:
                target = response.headers.get("Location") if response.status in _REDIRECTS else None
                if target is None:
                    return _page(response, url, address, until, limits)
                current = _led_to(url, target, address)
        except InputError:
            raise
        except Exception as error:
            raise InputError(address, _reason(error, limits)) from error
    raise InputError(address, f"redirects more than {limits.redirects} times")


def _parsed(current: str, address: str) -> "Url":
    """The parts of a URL that may be asked for. `address` is what the user gave, `current` where that has led to."""
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    led = "" if current == address else f"leads to {current!r}, which "
    try:
        url = parse_url(current.strip())
    except (LocationParseError, ValueError) as error:
        raise InputError(address, f"{led}is no address of a web page") from error
    if url.scheme not in ("http", "https"):
        raise InputError(address, f"{led}is not read: only http and https addresses are")
    if not url.host:
        raise InputError(address, f"{led}is no address of a web page")
    if url.auth:
        raise InputError(address, f"{led}holds a user name or password, and is not read")
    return url._replace(fragment=None)


def _led_to(url: "Url", target: str, address: str) -> str:
    try:
        return urljoin(url.url, target)
    except ValueError as error:
        raise InputError(address, f"leads to {target!r}, which is no address of a web page") from error


def _addresses(url: "Url", address: str, resolver: Resolver, may_ask: Callable[[str], bool]) -> list[str]:
    """The addresses of the host of `url`, of which none may be one that must not be asked."""
    host = (url.host or "").strip("[]")
    try:
        found = resolver(host, url.port or _PORTS[url.scheme or "http"])
    except (OSError, ValueError) as error:
        raise InputError(address, f"the host {host} is not known") from error
    inside = [each for each in found if not may_ask(each)]
    if inside:
        what = f"{host} is {inside[0]}, an address inside this machine or its network; such addresses must be allowed"
        raise InputError(address, f"is not read: {what}")
    if not found:
        raise InputError(address, f"the host {host} is not known")
    return found


def _proxy(url: "Url") -> str | None:
    """The proxy that the environment names for `url`."""
    from urllib.request import getproxies, proxy_bypass

    return None if proxy_bypass(url.host or "") else getproxies().get(url.scheme or "")


def _page(response: "BaseHTTPResponse", url: "Url", address: str, until: float, limits: Limits) -> Page:
    if response.status != 200:
        raise InputError(address, f"the server answers {response.status} {response.reason or ''}".rstrip())
    data = bytearray()
    while piece := response.read1(_PIECE):
        data += piece
        if len(data) > limits.bytes:
            raise InputError(address, f"has more than {size(limits.bytes)}, which is the most that is read")
        if time.monotonic() > until:
            raise TimeoutError("the time was up")
    form = Message()
    with suppress(ValueError):
        form["Content-Type"] = response.headers.get("Content-Type", "")
    suffix = _SUFFIXES.get(form.get_content_type()) if response.headers.get("Content-Type") else None
    ending = PurePosixPath(unquote(url.path or "")).suffix.lower()
    return Page(bytes(data), url.url, suffix or ending, form.get_content_charset())


def _reason(error: Exception, limits: Limits) -> str:
    """What a user is told of an error of the network."""
    import ssl

    from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError
    from urllib3.exceptions import TimeoutError as UrllibTimeoutError

    cause: BaseException = error.__cause__ or error
    if isinstance(error, ssl.SSLError | SSLError):
        return f"no safe connection: {getattr(error, 'verify_message', '') or getattr(error, 'reason', '') or error}"
    if isinstance(error, NewConnectionError) and isinstance(cause, OSError):
        return f"cannot be connected to: {(cause.strerror or 'no answer').lower()}"
    if isinstance(error, ConnectTimeoutError):
        return f"no connection within {limits.connect:g} seconds"
    if isinstance(error, TimeoutError | UrllibTimeoutError):
        return f"it takes too long: {limits.read:g} seconds without a piece of it, or {limits.total:g} in all"
    if isinstance(error, HTTPError | OSError):
        return "the connection broke off"
    return f"the server's answer cannot be read ({type(error).__name__})"
