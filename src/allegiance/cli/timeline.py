"""`allegiance timeline`: events and changes in order of time."""

from datetime import date
from functools import partial

import click

from allegiance.cli import options
from allegiance.cli.answered import answer
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
    """Tell what happened in order of time, each event once with all its tellings; every option narrows the answer."""
    from allegiance.export.answers import events
    from allegiance.export.pages import write_timeline
    from allegiance.service.event_keeping import open_gathered
    from allegiance.service.happenings import timeline
    from allegiance.service.joining import JoinedStore

    with open_gathered(store) as gathered:
        opened = JoinedStore(gathered)
        found = timeline(
            opened, actors=actors, types=types, place=place, first=first, last=last, view=view, limit=limit
        )
    more = f"there are more than {limit} events; --limit shows more, --from and --to other days" if found.more else None
    answer(form, events(found.events), partial(write_timeline, found.events), more=more)
