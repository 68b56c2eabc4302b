"""`allegiance rebuild`: makes the record anew out of all claims."""

import click

from allegiance.cli import options


@click.command("rebuild")
@options.store
def command(store: str) -> None:
    """Make the record anew: what all reports say together, through time. The claims stay as they are."""
    from allegiance.service.event_keeping import regather
    from allegiance.service.recording import rebuild
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        rebuild(opened)
        regather(opened)
    click.echo(f"{store}: the record is made anew")
