"""Reads sources and keeps what they say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from allegiance.errors import InputError
from allegiance.model.ports import Change, ReaderPort, ReadingPort, StorePort
from allegiance.model.report import Report
from allegiance.service.reading import guarded_reading


@dataclass(frozen=True, slots=True)
class Kept:
    """A report that is in the store now, whole."""

    report: Report
    change: Change
    claims: int


def ingest(reports: Iterable[Report | InputError], reader: ReaderPort, store: StorePort) -> Iterator[Kept | InputError]:
    """Reads each report and keeps it, in one transaction each; what is yielded is done.

    A report that is there already, read by the same reader, is not read again. A report that cannot be read is yielded
    as its InputError, and the run goes on. StoreError ends it.
    """
    for report in reports:
        if isinstance(report, InputError):
            yield report
            continue
        try:
            if store.has(report, reader.version):
                yield Kept(report, "unchanged", 0)
                continue
            reading = guarded_reading(reader, report)
            if isinstance(reading, InputError):
                yield reading
                continue
            change = store.add(report, reading.claims, reader=reader.version, names=_wordings(reading))
        except InputError as error:
            yield error
        else:
            yield Kept(report, change, len(reading.claims))


def _wordings(reading: ReadingPort) -> dict[str, set[str]]:
    """The names by which the report calls each actor."""
    found: dict[str, set[str]] = {}
    for chain in reading.chains:
        if chain.actor is not None:
            names = {m.span.text for m in chain.mentions if m.kind.value == "name"}
            found.setdefault(chain.actor.id, set()).update(names)
    return found
