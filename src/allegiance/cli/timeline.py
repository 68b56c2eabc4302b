"""`allegiance timeline`: events and changes in order of time."""

import sys
from datetime import date

import click

from allegiance.cli import options
from allegiance.cli.faults import say
from allegiance.service.viewing import View


@click.command("timeline")
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="Who takes part; any of those named.")
@click.option("--type", "types", multiple=True, help="A claim type; may be given more than once.")
@click.option("--place", help="A place, province or country.")
@options.days
@options.view
@options.answer
@options.store
def command(
    actors: tuple[str, ...], types: tuple[str, ...], place: str | None, first: date | None, last: date | None,
    view: View, form: str, limit: int, store: str,
) -> None:  # fmt: skip
    """Tell events and changes of actors in order of time; every option narrows the answer."""
    from allegiance.export.answers import claims, write_lines
    from allegiance.export.pages import write_timeline
    from allegiance.service.happenings import timeline
    from allegiance.service.joining import open_joined

    with open_joined(store) as opened:
        found = timeline(
            opened, actors=actors, types=types, place=place, first=first, last=last, view=view, limit=limit
        )
    if form == "jsonl":
        write_lines(claims(found.claims), sys.stdout)
    else:
        write_timeline(found.claims, sys.stdout)
    if found.more:
        say(f"there are more than {limit} claims; --limit shows more, --from and --to other days")
