"""`allegiance read`: prints what reports claim."""

import sys
from datetime import date
from typing import Any

import click

from allegiance.cli import options


@click.command("read")
@options.sources
@click.option("--format", "form", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
def command(
    sources: tuple[str, ...],
    published: date | None,
    outlet: str | None,
    url: str | None,
    model: str | None,
    allow_private_addresses: bool,
    form: str,
) -> None:
    """Read reports and print what they claim: files, folders, saved pages, JSON Lines, addresses, or - for input."""
    from allegiance.cli.faults import report_failures
    from allegiance.errors import InputError
    from allegiance.registry import modules
    from allegiance.service.reading import Given, readings

    write: Any = modules("allegiance.export.formats")[form].write
    given = Given(published, outlet, url, allow_private_addresses)
    out = sys.stdout
    failures: list[InputError] = []
    read = 0
    for reading in readings(sources, given, model=model, stdin=sys.stdin.buffer):
        if isinstance(reading, InputError):
            failures.append(reading)
            continue
        read += 1
        write([(reading.report, claim) for claim in reading.claims], out)
        out.flush()
    report_failures(failures, read)
