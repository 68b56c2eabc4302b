"""`allegiance on`: which ties hold on a day."""

import sys
from datetime import date

import click

from allegiance.cli import options
from allegiance.cli.faults import say
from allegiance.service.ties import on_day
from allegiance.service.viewing import View


@click.command("on")
@click.argument("day", type=options.Day())
@click.option(
    "--actor", metavar="NAME", help="Only ties of this actor, by a name or an id; also those that have ended."
)
@click.option("--type", "types", multiple=True, help="Only ties of this type; may be given more than once.")
@options.view
@options.answer
@options.store
def command(
    day: date, actor: str | None, types: tuple[str, ...], view: View, form: str, limit: int, store: str
) -> None:
    """Tell which ties hold on DAY: how surely, by which rule, who says so, when it was reported, in which words."""
    from allegiance.export.ties import write_jsonl, write_table
    from allegiance.service.joining import open_joined

    with open_joined(store) as opened:
        found = on_day(opened, day, actor=actor, types=types, view=view, limit=limit)
    if form == "jsonl":
        write_jsonl(found.ties, sys.stdout)
    else:
        write_table(found, sys.stdout)
    if found.more:
        say(f"there are more than {limit} ties; --limit shows more")
    if found.undated:
        say(f"claims of ties left out that neither they nor their reports date: {found.undated}")
