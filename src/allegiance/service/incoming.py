"""Reports that come in as text, as files' bytes or as addresses."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath

from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.service.reading import Given, reports


@dataclass(frozen=True, slots=True)
class Handed:
    """The bytes of a file by the name that its owner gave it."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the web."""

    address: str

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.address


Incoming = Handed | Address


def incoming_reports(incoming: Incoming, given: Given) -> Iterator[Report | InputError]:
    """The reports in it; an InputError for each that cannot be read. Only public addresses are fetched."""
    if isinstance(incoming, Address):
        yield from reports([incoming.address], given) if _of_web(incoming) else [_no_address(incoming)]
        return
    from allegiance.read.files import read_stream
    from allegiance.read.source import Source

    source = Source(incoming.name, published=given.published, outlet=given.outlet, url=given.url)
    try:
        data, form = read_stream(BytesIO(incoming.data), incoming.name, PurePath(incoming.name).suffix)
        yield from form.read(data, source)
    except InputError as error:
        yield error


def refused(incoming: Incoming) -> InputError | None:
    """Why it will not be read, as far as that is seen at once: no web address, too large, no text."""
    if isinstance(incoming, Address):
        return None if _of_web(incoming) else _no_address(incoming)
    from allegiance.read.binary import binary_kind
    from allegiance.read.files import read_stream

    try:
        read_stream(BytesIO(incoming.data), incoming.name, PurePath(incoming.name).suffix)
    except InputError as error:
        return error
    kind = binary_kind(incoming.data)
    return InputError(incoming.name, f"is {kind}; {KINDS} can be read") if kind else None


KINDS = "plain text, saved pages (HTML) and JSON Lines"
"""What can be read, in words."""


def _of_web(incoming: Address) -> bool:
    return incoming.address.startswith(("http://", "https://"))


def _no_address(incoming: Address) -> InputError:
    return InputError(incoming.address[:200], "is no address of the web; it begins with https:// or http://")
