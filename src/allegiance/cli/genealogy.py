"""`allegiance genealogy`: what an actor came from and went into."""

from functools import partial

import click

from allegiance.cli import options
from allegiance.cli.answered import answer
from allegiance.service.viewing import View


@click.command("genealogy")
@click.argument("name")
@options.view
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.store
def command(name: str, view: View, form: str, store: str) -> None:
    """Tell NAME's descent: formed, merged, split, renamed, dissolved; and that of those it came from and went into."""
    from allegiance.export.answers import genealogy as plain
    from allegiance.export.pages import write_genealogy
    from allegiance.service.joining import open_joined
    from allegiance.service.lives import genealogy

    with open_joined(store) as opened:
        found = genealogy(opened, name, view=view)
    answer(form, plain(found), partial(write_genealogy, found))
