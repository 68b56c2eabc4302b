"""`allegiance ingest`: reads reports and keeps what they claim."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain

import click

from allegiance.cli import options
from allegiance.cli.faults import report_failures
from allegiance.cli.progress import with_progress
from allegiance.errors import InputError
from allegiance.model.report import Report
from allegiance.service.keeping import Kept
from allegiance.service.reading import Given, OpenReader, reports


@dataclass(slots=True)
class Summary:
    """What became of the reports of a run."""

    changes: Counter[str] = field(default_factory=Counter)
    claims: int = 0
    joined: int = 0
    failures: list[InputError] = field(default_factory=list)

    def count(self, done: Kept | InputError) -> None:
        """Adds a report."""
        if isinstance(done, InputError):
            self.failures.append(done)
        else:
            self.changes[done.change] += 1
            self.claims += done.claims
            self.joined += done.joined

    def __str__(self) -> str:
        told = ", ".join(f"{self.changes[c]} {c}" for c in ("new", "reread", "unchanged") if self.changes[c])
        joined = f"; spellings of actors joined: {self.joined} (allegiance judgements)" if self.joined else ""
        return f"{told or 'no reports'}; {self.claims} claims; {len(self.failures)} could not be read{joined}"


@click.command("ingest")
@options.sources
@options.store
@click.pass_obj
def command(reader: OpenReader, sources: tuple[str, ...], given: Given, model: str | None, store: str) -> None:
    """Read reports and keep what they claim; a report that is kept already changes nothing.

    Each report is told on a line of its own once it is kept, unless a terminal shows the progress.
    """
    found, any_report = _peek(reports(sources, given, sys.stdin.buffer))
    summary = Summary()
    if not any_report:
        # A slip in a path makes no store and loads no reader.
        report_failures((failure for failure in found if isinstance(failure, InputError)), 0)
        click.echo(f"{store}: {summary}")
        return
    try:
        # Closed before anything else is printed, since a bar hides the cursor and redraws its line.
        with closing(with_progress(_kept(found, reader, model, store), sys.stderr)) as run:
            for done in run:
                summary.count(done)
                if isinstance(done, Kept) and not sys.stdout.isatty():
                    click.echo(f"kept {_line(done)}")
    finally:
        if summary.changes or summary.failures:
            click.echo(f"{store}: {summary}")
    report_failures(summary.failures, sum(summary.changes.values()))


def _kept(
    found: Iterable[Report | InputError], reader: OpenReader, model: str | None, store: str
) -> Iterator[Kept | InputError]:
    from allegiance.service.event_keeping import ingest_and_gather
    from allegiance.store.store import open_store

    with open_store(store) as opened:
        yield from ingest_and_gather(found, reader(model), opened)


def _peek(found: Iterator[Report | InputError]) -> tuple[Iterator[Report | InputError], bool]:
    """The same, and whether there is a report among them; read no further than the first."""
    seen: list[Report | InputError] = []
    for one in found:
        seen.append(one)
        if isinstance(one, Report):
            return chain(seen, found), True
    return iter(seen), False


def _line(done: Kept) -> str:
    from allegiance.export.wording import counted, one_line, title

    return f"{one_line(done.report.id)}: {done.change}, {counted(done.claims, 'claim')} ({title(done.report)})"
