"""`allegiance actor`: what is told of an actor."""

from datetime import date
from functools import partial

import click

from allegiance.cli import options
from allegiance.cli.answered import answer
from allegiance.service.viewing import View


@click.command("actor")
@click.argument("name")
@options.days
@options.view
@options.answer
@options.store
def command(name: str, first: date | None, last: date | None, view: View, form: str, limit: int, store: str) -> None:
    """Tell NAME's names, ties and events, in order of time. NAME is any of its names, or its id."""
    from allegiance.export.answers import of_actor
    from allegiance.export.pages import write_actor
    from allegiance.service.joining import open_joined
    from allegiance.service.lives import actor

    with open_joined(store) as opened:
        found = actor(opened, name, first=first, last=last, view=view, limit=limit)
    more = (
        f"there is more; --limit shows more than {limit} ties or claims, --from and --to other days"
        if found.more
        else None
    )
    answer(form, of_actor(found), partial(write_actor, found), more=more)
