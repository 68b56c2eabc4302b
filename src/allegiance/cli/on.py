"""`allegiance on`: which ties hold on a day."""

import sys
from datetime import date

import click

from allegiance.cli import options
from allegiance.service.asking import on_day


@click.command("on")
@click.argument("day", type=options.Day())
@click.option("--actor", metavar="NAME", help="Only ties of this actor, by a name or an id.")
@click.option("--according-to", metavar="NAME", help="Only as this speaker tells it, or this outlet in its own voice.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@options.store
def command(day: date, actor: str | None, according_to: str | None, form: str, store: str) -> None:
    """Tell which ties hold on DAY: phase, who says so, in how many reports, in which words, by which rule."""
    from allegiance.cli.ties import write_json, write_table
    from allegiance.service.joining import open_joined

    with open_joined(store) as opened:
        found = on_day(opened, day, actor=actor, according_to=according_to)
    write = write_json if form == "json" else write_table
    write(found, sys.stdout)
    if found.undated:
        left_out = f"claims of ties left out that neither they nor their reports date: {found.undated}"
        click.echo(f"allegiance: {left_out}", err=True)
