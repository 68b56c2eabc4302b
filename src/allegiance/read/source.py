"""Where a report is from: what its messages call it, and what the user states of it."""

from dataclasses import dataclass
from datetime import date

MAX_BYTES = 10_000_000
"""The largest report that is read, in bytes; far above any report, and small enough to be parsed in a minute."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source: `name` is what messages call it (a path, an address).

    `charset` is what a server says of its encoding, `address` where on the web it was read. `published`, `outlet` and
    `url` are what the user states: they win over what the source says of itself.
    """

    name: str
    charset: str | None = None
    address: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None


def size(count: int) -> str:
    """A number of bytes for a message.

    >>> size(10_000_000), size(1_234), size(12)
    ('10 MB', '1.2 kB', '12 bytes')
    """
    for unit, factor in (("MB", 1_000_000), ("kB", 1_000)):
        if count >= factor:
            return f"{count / factor:.1f}".removesuffix(".0") + f" {unit}"
    return f"{count} bytes"
