"""`allegiance between`: all that is told between two actors."""

from datetime import date
from functools import partial

import click

from allegiance.cli import options
from allegiance.cli.answered import answer
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
    from allegiance.export.pages import write_between
    from allegiance.service.event_keeping import open_gathered
    from allegiance.service.joining import JoinedStore
    from allegiance.service.ties import between

    with open_gathered(store) as gathered:
        opened = JoinedStore(gathered)
        found = between(opened, one, other, first=first, last=last, view=view, limit=limit)
    more = f"there are more than {limit} events; --limit shows more, --from and --to other days" if found.more else None
    answer(form, plain(found), partial(write_between, found), more=more)
