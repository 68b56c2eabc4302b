"""`allegiance changes`: what changed from one day to another."""

from datetime import date
from functools import partial

import click

from allegiance.cli import options
from allegiance.cli.answered import answer
from allegiance.service.viewing import View


@click.command("changes")
@click.argument("first", type=options.Day(), metavar="FROM")
@click.argument("last", type=options.Day(), metavar="TO")
@click.option("--actor", metavar="NAME", help="Only changes of this actor and its ties.")
@click.option("--type", "types", multiple=True, help="Only ties of this type; may be given more than once.")
@options.view
@options.answer
@options.store
def command(
    first: date, last: date, actor: str | None, types: tuple[str, ...], view: View, form: str, limit: int, store: str
) -> None:
    """Tell what changed from FROM to TO: ties that opened, ended or became contradicted; changes of actors."""
    from allegiance.export.answers import changes as plain
    from allegiance.export.pages import write_changes
    from allegiance.service.joining import open_joined
    from allegiance.service.ties import changes

    with open_joined(store) as opened:
        found = changes(opened, first, last, actor=actor, types=types, view=view, limit=limit)
    more = f"there are more than {limit} changes; --limit shows more" if found.more else None
    answer(form, plain(found), partial(write_changes, found), more=more)
