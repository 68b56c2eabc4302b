"""`allegiance inspect`: prints what each stage of the reading found."""

import json
import sys
from datetime import date

import click

from allegiance.cli import options

LAYERS = ["mentions", "chains", "attributions", "times", "places", "figures", "propositions"]


@click.command("inspect")
@options.sources
@click.option("--layer", type=click.Choice(LAYERS), help="One stage alone; without it all, one after the other.")
@click.option("--format", "form", type=click.Choice(["jsonl", "table"]), default="table", show_default=True)
def command(
    sources: tuple[str, ...],
    published: date | None,
    outlet: str | None,
    url: str | None,
    model: str | None,
    allow_private_addresses: bool,
    layer: str | None,
    form: str,
) -> None:
    """Print what the stages found: mentions, chains, attributions, times, places, figures, propositions."""
    from allegiance.cli.faults import report_failures
    from allegiance.errors import InputError
    from allegiance.export.layers import layer as found_in
    from allegiance.service.reading import Given, readings

    given = Given(published, outlet, url, allow_private_addresses)
    failures: list[InputError] = []
    read = 0
    for reading in readings(sources, given, model=model, stdin=sys.stdin.buffer):
        if isinstance(reading, InputError):
            failures.append(reading)
            continue
        read += 1
        for name in [layer] if layer else LAYERS:
            if form == "table":
                click.echo(f"== {name}")
            for found in found_in(reading, name):
                click.echo(json.dumps(found, ensure_ascii=False) if form == "jsonl" else _line(found))
    report_failures(failures, read)


def _line(found: dict[str, object]) -> str:
    """Offsets, words, and the rest as key and value."""
    left_out = ("document", "start", "end", "text")
    rest = ", ".join(f"{k}={_short(v)}" for k, v in found.items() if k not in left_out and v not in (None, [], False))
    words = " ".join(str(found["text"]).split())
    return f"{found['start']:>6}-{found['end']:<6} {words}" + (f"  | {rest}" if rest else "")


def _short(value: object) -> str:
    if isinstance(value, dict):
        return str(value.get("text") or value.get("name") or value)
    if isinstance(value, list):
        return "[" + "; ".join(f"{v['slot']}: {_short(v)}" if "slot" in v else _short(v) for v in value) + "]"
    return str(value)
