"""Finds the format of a source by how its content begins."""

from collections.abc import Iterator
from functools import cache
from typing import Protocol, cast

from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.read.source import Source
from allegiance.registry import modules

HEAD_BYTES = 8192
"""How much of a source is enough to know its format by."""


class Format(Protocol):
    """A module of `allegiance.read.formats`; that package says what each part is."""

    NAME: str
    SUFFIXES: tuple[str, ...]
    MAX_BYTES: int

    def sniff(self, head: bytes, suffix: str) -> float:
        """How sure it is that what begins with `head` is of this format, 0 to 1."""

    def read(self, data: bytes, source: Source) -> Iterator[Report | InputError]:
        """The reports in `data`."""


@cache
def formats() -> dict[str, Format]:
    """The formats that are read, by the names of their modules.

    >>> sorted(formats())
    ['html', 'jsonl', 'text']
    """
    return {name: cast(Format, module) for name, module in modules("allegiance.read.formats").items()}


def detect(head: bytes, suffix: str = "") -> Format:
    """The format that is surest of a source which begins with `head`; the suffix of its name is only a hint.

    >>> detect(b"<!DOCTYPE html><html>", ".txt").NAME
    'HTML'
    """
    return max(formats().values(), key=lambda candidate: candidate.sniff(head[:HEAD_BYTES], suffix.lower()))


@cache
def suffixes() -> frozenset[str]:
    """The endings of file names, in lower case, by which files of a folder are read."""
    return frozenset(suffix for candidate in formats().values() for suffix in candidate.SUFFIXES)
