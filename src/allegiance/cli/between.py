"""`allegiance between`: all that is told between two actors."""

import sys
from datetime import date

import click

from allegiance.cli import options
from allegiance.cli.faults import say
from allegiance.service.viewing import View


@click.command("between")
@click.argument("one", metavar="NAME")
@click.argument("other", metavar="NAME")
@options.days
@options.view
@options.answer
@options.store
def command(
    one: str, other: str, first: date | None, last: date | None, view: View, form: str, limit: int, store: str
) -> None:
    """Tell all between two actors: each tie through time, state by state, and events in order of time."""
    from allegiance.export.answers import between as plain
    from allegiance.export.answers import write_lines
    from allegiance.export.pages import write_between
    from allegiance.service.event_keeping import open_gathered
    from allegiance.service.joining import JoinedStore
    from allegiance.service.ties import between

    with open_gathered(store) as gathered:
        opened = JoinedStore(gathered)
        found = between(opened, one, other, first=first, last=last, view=view, limit=limit)
    if form == "jsonl":
        write_lines(plain(found), sys.stdout)
    else:
        write_between(found, sys.stdout)
    if found.more:
        say(f"there are more than {limit} events; --limit shows more, --from and --to other days")
