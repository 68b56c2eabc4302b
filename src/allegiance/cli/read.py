"""`allegiance read`: prints what reports claim."""

import sys

import click

from allegiance.cli import options
from allegiance.cli.faults import report_failures
from allegiance.errors import InputError
from allegiance.service.reading import Given, OpenReader, readings


@click.command("read")
@options.sources
@click.option("--format", "form", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_obj
def command(reader: OpenReader, sources: tuple[str, ...], given: Given, model: str | None, form: str) -> None:
    """Read reports and print what they claim: files, folders, saved pages, JSON Lines, addresses, or - for input."""
    from allegiance.export.formats import formats

    write = formats()[form].write
    failures: list[InputError] = []
    read = 0
    for reading in readings(sources, given, model=model, stdin=sys.stdin.buffer, reader=reader):
        if isinstance(reading, InputError):
            failures.append(reading)
            continue
        read += 1
        write([(reading.report, claim) for claim in reading.claims], sys.stdout)
        sys.stdout.flush()
    report_failures(failures, read)
