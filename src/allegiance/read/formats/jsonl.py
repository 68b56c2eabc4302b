"""JSON Lines: one report a line, with the keys id, title, text, published, outlet and url; only text is needed."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.read.assemble import Metadata, assemble
from allegiance.read.source import MAX_BYTES as MAX_LINE_BYTES
from allegiance.read.source import Source, size

NAME = "JSON Lines"
SUFFIXES = (".jsonl", ".ndjson")
MAX_BYTES = 500_000_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OBJECT = re.compile(rb"\[?\s*\{\s*(?:\"|\}|$)")


def sniff(head: bytes, suffix: str) -> float:
    """Sure of what begins with a JSON object; by the suffix alone only of what begins with a bracket."""
    start = head.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if _OBJECT.match(start):
        return 0.9
    return 0.3 if suffix in SUFFIXES and start[:1] in (b"{", b"[") else 0.0


def read(data: bytes, source: Source) -> Iterator[Report | InputError]:
    """The reports, one a line that is not blank; a line that cannot be read gives an error with its number.

    Raises InputError for a JSON value that is spread over lines.
    """
    first = data[:65_536].removeprefix(_BYTE_ORDER_MARK).lstrip().split(b"\n", 1)[0].strip()
    if first == b"{" or first.startswith(b"["):
        raise InputError(source.name, 'is JSON, but not JSON Lines: write each report as one line, {"text": "…"}')
    for number, line in enumerate(io.BytesIO(data.removeprefix(_BYTE_ORDER_MARK)), start=1):
        if line.strip():
            yield _read_line(line, replace(source, name=f"{source.name}:{number}"))


def _read_line(line: bytes, source: Source) -> Report | InputError:
    from allegiance.read.row import parse_row

    try:
        if len(line) > MAX_LINE_BYTES:
            raise InputError(source.name, f"the line has {size(len(line))}; at most {size(MAX_LINE_BYTES)} are read")
        row = parse_row(line, source.name)
        return assemble(row.text, source, Metadata(row.id, row.title, row.outlet, row.published, row.url))
    except InputError as error:
        return error
