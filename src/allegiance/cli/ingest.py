"""`allegiance ingest`: reads reports and keeps what they claim."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date

import click

from allegiance.cli import options
from allegiance.errors import InputError
from allegiance.service.keeping import Kept

EVERY = 20
"""Where no terminal shows a bar, a line tells of the progress every so many reports."""


@click.command("ingest")
@options.sources
@options.store
def command(
    sources: tuple[str, ...],
    published: date | None,
    outlet: str | None,
    url: str | None,
    model: str | None,
    allow_private_addresses: bool,
    store: str,
) -> None:
    """Read reports and keep what they claim; a report that is kept already changes nothing."""
    from allegiance.cli.faults import report_failures
    from allegiance.pipeline import Reader
    from allegiance.service.keeping import ingest
    from allegiance.service.reading import Given, reports
    from allegiance.store.store import open_store

    given = Given(published, outlet, url, allow_private_addresses)
    changes: Counter[str] = Counter()
    claims = 0
    failures: list[InputError] = []
    with open_store(store) as opened:
        found = list(reports(sources, given, sys.stdin.buffer))
        for done in _shown(ingest(found, Reader(model=model), opened), len(found)):
            if isinstance(done, InputError):
                failures.append(done)
            else:
                changes[done.change] += 1
                claims += done.claims
    told = ", ".join(f"{changes[c]} {c}" for c in ("new", "reread", "unchanged") if changes[c]) or "no reports"
    click.echo(f"{store}: {told}; {claims} claims; {len(failures)} could not be read")
    report_failures(failures, sum(changes.values()))


def _shown(done: Iterator[Kept | InputError], total: int) -> Iterator[Kept | InputError]:
    """The same, with a bar and reports a second on standard error; plain lines where that is no terminal."""
    if sys.stderr.isatty():
        yield from _with_bar(done, total)
        return
    start = time.monotonic()
    for number, one in enumerate(done, 1):
        yield one
        if number % EVERY == 0 or number == total:
            rate = number / max(time.monotonic() - start, 0.001)
            click.echo(f"{number}/{total} reports, {rate:.1f} reports/s", err=True)


def _with_bar(done: Iterator[Kept | InputError], total: int) -> Iterator[Kept | InputError]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]:.1f} reports/s"),
        TimeRemainingColumn(),
    )
    start = time.monotonic()
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("ingest", total=total, rate=0.0)
        for number, one in enumerate(done, 1):
            progress.update(task, completed=number, rate=number / max(time.monotonic() - start, 0.001))
            yield one
