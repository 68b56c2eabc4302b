"""`allegiance undo`: a judgement is taken back."""

import click

from allegiance.cli import options
from allegiance.cli.judging import why_and_by


@click.command("undo")
@click.argument("id_", metavar="ID")
@why_and_by
@options.store
def command(id_: str, author: str, reason: str, store: str) -> None:
    """Take back the judgement ID. Both are kept, and the undo may be undone."""
    from allegiance.service.judging import undo
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        made = undo(opened, id_, author=author, reason=reason)
    click.echo(f"{made.judgement.id}: {id_} is undone; `allegiance undo {made.judgement.id}` restores it")
