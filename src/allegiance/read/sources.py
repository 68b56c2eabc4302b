"""Reads reports from sources: files, folders, standard input, pages of the web."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.read.detect import detect
from allegiance.read.files import files_of, read_file, read_stream
from allegiance.read.source import Source
from allegiance.read.web import fetch, is_address

STANDARD_INPUT = "-"


def read_sources(
    sources: Sequence[str],
    *,
    published: date | None = None,
    outlet: str | None = None,
    url: str | None = None,
    allow_private_addresses: bool = False,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | InputError]:
    """The reports of `sources` in order, and an InputError in the place of each that cannot be read.

    A source is the path of a file or of a folder (all files below it that end as a format does, in order of name), `-`
    for standard input (`stdin`, or the process's own), or an http or https address. The content decides how it is
    read. `published`, `outlet` and `url`, where given, hold for every report, whatever it says of itself. Addresses
    inside the machine or its network are asked only if `allow_private_addresses`.

    >>> import io
    >>> [report.id for report in read_sources(["-"], stdin=io.BytesIO(b'{"id": "a", "text": "JFS attacked."}'))]
    ['a']
    """
    for name in sources:
        stated = Source(name, published=published, outlet=outlet, url=url)
        try:
            if name == STANDARD_INPUT:
                yield from _read_stdin(replace(stated, name="standard input"), stdin or sys.stdin.buffer)
            elif is_address(name):
                yield from _read_page(stated, allow_private_addresses=allow_private_addresses)
            else:
                yield from _read_path(stated)
        except InputError as error:
            yield error


def _read_stdin(source: Source, stream: BinaryIO) -> Iterator[Report | InputError]:
    data, form = read_stream(stream, source.name)
    yield from form.read(data, source)


def _read_page(source: Source, *, allow_private_addresses: bool) -> Iterator[Report | InputError]:
    page = fetch(source.name, allow_private_addresses=allow_private_addresses)
    form = detect(page.data, page.suffix)
    yield from form.read(page.data, replace(source, charset=page.charset, address=page.address))


def _read_path(source: Source) -> Iterator[Report | InputError]:
    if not source.name:
        raise InputError(repr(source.name), "is neither a path nor an address")
    for found in files_of(Path(source.name)):
        if isinstance(found, InputError):
            yield found
            continue
        try:
            data, form = read_file(found)
            yield from form.read(data, replace(source, name=str(found)))
        except InputError as error:
            yield error
