"""Plain text: one report a source, its text kept as it is."""

from collections.abc import Iterator

from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.read.assemble import assemble
from allegiance.read.decode import decode
from allegiance.read.source import MAX_BYTES as MAX_BYTES
from allegiance.read.source import Source

NAME = "plain text"
SUFFIXES = (".txt", ".text")


def sniff(head: bytes, suffix: str) -> float:
    """Little, but never nothing: what no other format claims is tried as text."""
    return 0.2 if head and suffix in SUFFIXES else 0.1


def read(data: bytes, source: Source) -> Iterator[Report | InputError]:
    """The report; raises InputError for what is empty, no text, or not in English."""
    if not data.strip():
        raise InputError(source.name, "is empty")
    yield assemble(decode(data, source.name, declared=source.charset), source)
