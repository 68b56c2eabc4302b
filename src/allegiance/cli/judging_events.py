"""What the commands that judge claims have in common."""

from typing import Literal

import click

from allegiance.cli import options
from allegiance.cli.judging import why_and_by


def judging_events(kind: Literal["same_event", "distinct_event"], help_: str) -> click.Command:
    """The command that judges claims to tell of one happening, or of two."""

    @click.command(kind.replace("_", "-"), help=help_)
    @click.argument("claims", nargs=-1, required=True, metavar="C1 C2 …")
    @why_and_by
    @options.store
    def command(claims: tuple[str, ...], author: str, reason: str, store: str) -> None:
        from allegiance.service.event_keeping import catch_up
        from allegiance.service.events import judge_claims
        from allegiance.store.store import open_store

        with open_store(store, create=False) as opened:
            made = judge_claims(opened, kind, claims, author=author, reason=reason)
            catch_up(opened)
        are = "tell of one happening" if kind == "same_event" else "tell of different happenings"
        click.echo(f"{made.id}: {' and '.join(made.subjects)} {are}; `allegiance undo {made.id}` takes it back")

    return command
