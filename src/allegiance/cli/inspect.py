"""`allegiance inspect`: prints what each stage of the reading found."""

import sys

import click

from allegiance.cli import options
from allegiance.cli.faults import report_failures
from allegiance.errors import InputError
from allegiance.service.reading import Given, OpenReader, readings

LAYERS = ["mentions", "chains", "attributions", "times", "places", "figures", "propositions"]


@click.command("inspect")
@options.sources
@click.option("--layer", type=click.Choice(LAYERS), help="One stage alone; without it all, one after the other.")
@click.option("--format", "form", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
@click.pass_obj
def command(
    reader: OpenReader, sources: tuple[str, ...], given: Given, model: str | None, layer: str | None, form: str
) -> None:
    """Print what the stages found: mentions, chains, attributions, times, places, figures, propositions."""
    from allegiance.export.inspection import write_jsonl, write_table

    if form == "jsonl" and layer is None:
        raise click.UsageError("--format jsonl needs --layer: each layer has fields of its own")
    write = write_jsonl if form == "jsonl" else write_table
    failures: list[InputError] = []
    read = 0
    for reading in readings(sources, given, model=model, stdin=sys.stdin.buffer, reader=reader):
        if isinstance(reading, InputError):
            failures.append(reading)
            continue
        read += 1
        write(reading, [layer] if layer else LAYERS, sys.stdout)
        sys.stdout.flush()
    report_failures(failures, read)
