"""Reads sources without keeping anything."""

import gc
import logging
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from allegiance.errors import AllegianceError, InputError
from allegiance.model.ports import ReaderPort, ReadingPort
from allegiance.model.report import Report

logger = logging.getLogger(__name__)

OpenReader = Callable[[str | None], ReaderPort]
"""Loads a reader, with another installed spaCy pipeline than its own if one is named."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of the sources: it outweighs what they say of themselves."""

    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    allow_private_addresses: bool = False


def open_reader(model: str | None = None) -> ReaderPort:
    """The program's own reader, kept as long as the process; raises AllegianceError if no pipeline `model` is there."""
    from allegiance.pipeline import Reader

    reader = Reader(model=model)
    gc.freeze()  # what was loaded stays: the collector need not walk through it with every report
    return reader


def reports(sources: Sequence[str], given: Given, stdin: BinaryIO | None = None) -> Iterator[Report | InputError]:
    """The reports of the sources, in order; an InputError for each that cannot be read."""
    from allegiance.read.sources import read_sources

    return read_sources(
        sources, published=given.published, outlet=given.outlet, url=given.url,
        allow_private_addresses=given.allow_private_addresses, stdin=stdin,
    )  # fmt: skip


def readings(
    sources: Sequence[str],
    given: Given,
    *,
    model: str | None = None,
    stdin: BinaryIO | None = None,
    reader: OpenReader = open_reader,
) -> Iterator[ReadingPort | InputError]:
    """What the reader finds in each report, in order; the reader is loaded when the first report is there."""
    opened = None
    for report in reports(sources, given, stdin):
        if isinstance(report, InputError):
            yield report
            continue
        opened = opened or reader(model)
        yield guarded_reading(opened, report)


def guarded_reading(reader: ReaderPort, report: Report) -> ReadingPort | InputError:
    """What the reader finds in the report; where the reader itself fails, that failure, so that a run can go on."""
    try:
        return reader.read(report)
    except InputError as error:
        return error
    except AllegianceError:
        raise
    except Exception as error:
        logger.debug("reading report %s failed", report.id, exc_info=True)
        return failure(report, error)


def failure(report: Report, error: Exception) -> InputError:
    """A fault of the program on one report, as an error of that report that says where to look."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    named = f"{report.id} ({report.title})" if report.title else report.id
    what = f"{type(error).__name__}: {error}"
    return InputError(named, f"the program fails on this report ({what}, at {where}); please tell its makers")
