"""Reads sources without keeping anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from allegiance.errors import InputError
from allegiance.model.ports import ReaderPort, ReadingPort
from allegiance.model.report import Report


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of the sources: it outweighs what they say of themselves."""

    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    allow_private_addresses: bool = False


def reports(sources: Sequence[str], given: Given, stdin: BinaryIO | None = None) -> Iterator[Report | InputError]:
    """The reports of the sources, in order; an InputError for each that cannot be read."""
    from allegiance.read.sources import read_sources

    return read_sources(
        sources, published=given.published, outlet=given.outlet, url=given.url,
        allow_private_addresses=given.allow_private_addresses, stdin=stdin,
    )  # fmt: skip


def readings(
    sources: Sequence[str], given: Given, *, model: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[ReadingPort | InputError]:
    """What the reader finds in each report, in order; the reader is loaded when the first report is there."""
    reader = None
    for report in reports(sources, given, stdin):
        if isinstance(report, InputError):
            yield report
            continue
        if reader is None:
            from allegiance.pipeline import Reader

            reader = Reader(model=model)
        yield guarded_reading(reader, report)


def guarded_reading(reader: ReaderPort, report: Report) -> ReadingPort | InputError:
    """The reading of a report; a fault of the program itself costs that report alone, and is told as such."""
    try:
        return reader.read(report)
    except Exception as error:
        what = f"the program failed on this report ({type(error).__name__}: {error}); please report it with the text"
        return InputError(report.title or report.id, what)
