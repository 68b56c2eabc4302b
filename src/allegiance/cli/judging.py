"""What the commands that judge have in common: who judges and why, and how it is told."""

from collections.abc import Callable
from typing import Any, Literal

import click

from allegiance.cli import options
from allegiance.cli.faults import say

Command = Callable[..., Any]


def why_and_by(command: Command) -> Command:
    """`--why`, the reason, and `--by`, who judges."""
    from allegiance.service.login import login_name

    for option in (
        click.option(
            "--by", "author", envvar="ALLEGIANCE_AUTHOR", default=login_name, metavar="NAME",
            help="Who judges.  [default: the login name]",
        ),
        click.option("--why", "reason", default="", metavar="WORDS", help="The reason, kept with the judgement."),
    ):  # fmt: skip
        command = option(command)
    return command


def judging(kind: Literal["same", "distinct"], help_: str) -> click.Command:
    """The command that judges two actors to be one, or to be two."""

    @click.command(kind, help=help_)
    @click.argument("first", metavar="A")
    @click.argument("second", metavar="B")
    @why_and_by
    @options.store
    def command(first: str, second: str, author: str, reason: str, store: str) -> None:
        from allegiance.export.wording import one_line
        from allegiance.service.judging import judge
        from allegiance.store.store import open_store

        with open_store(store, create=False) as opened:
            made = judge(opened, kind, (first, second), author=author, reason=reason)
        named = " and ".join(one_line(f"{actor.name} ({actor.id})") for actor in made.actors)
        are = "are one actor" if kind == "same" else "are two actors"
        click.echo(f"{made.judgement.id}: {named} {are}; `allegiance undo {made.judgement.id}` takes it back")
        for found in made.contradictions:
            chain = ", ".join(j.id for j in found.withheld)
            told = ", ".join(j.id for j in found.distinct)
            say(f"{' and '.join(found.pair)} stay two by {told}; what would join them is withheld: {chain}")

    return command
